// Details in a dialog: a copy of the part of the list below the map that a card leads to.
(() => {
  const dialog = document.querySelector("dialog");
  const list = document.getElementById("details");
  const [head, body] = dialog.children;
  const title = head.querySelector("h2");
  const all = document.querySelector("[data-details]");

  const address = (change) => {
    const state = new URLSearchParams(location.hash.slice(1));
    change(state);
    history.replaceState(null, "", `#${state}`);
  };

  const copied = (found) => {
    const copy = found.cloneNode(true);
    copy.removeAttribute("id");
    for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
    return copy;
  };

  const show = (id) => {
    const found = document.getElementById(id);
    const owner = list.contains(found) && found.closest("article");
    if (!owner) return;
    const copy = copied(found);
    title.replaceChildren(...owner.querySelector("h3").cloneNode(true).childNodes);
    copy.querySelector("h3")?.remove();
    body.replaceChildren(copy);
    if (owner !== found) {
      const more = Object.assign(document.createElement("a"), { href: `#${owner.id}`, textContent: "All details" });
      body.append(more);
    }
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
    address((state) => state.set("open", id));
  };

  const unfold = (on) => {
    all.setAttribute("aria-pressed", String(on));
    list.hidden = !on;
  };

  const recall = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    unfold(state.get("details") === "on");
    const id = location.hash.startsWith("#d-") ? location.hash.slice(1) : state.get("open");
    if (id) show(id);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#d-"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.hash.slice(1));
  });
  // A point of the curve leads where the words below it lead.
  for (const plot of document.querySelectorAll("svg.plot")) {
    plot.addEventListener("click", (event) => {
      if (!event.target.closest("[data-kind]")) return;
      const cells = [...document.querySelectorAll(".feelings td")];
      const under = cells.find((cell) => {
        const box = cell.getBoundingClientRect();
        return box.left <= event.clientX && event.clientX < box.right;
      });
      under?.querySelector("div:not([hidden]) > a")?.click();
    });
  }
  all.addEventListener("click", () => {
    unfold(list.hidden);
    address((state) => { if (list.hidden) state.delete("details"); else state.set("details", "on"); });
  });
  head.querySelector("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => {
    body.replaceChildren();
    address((state) => state.delete("open"));
  });
  for (const one of document.querySelectorAll('table a[href^="#d-"]')) one.setAttribute("aria-haspopup", "dialog");
  addEventListener("hashchange", recall);
  recall();
})();
