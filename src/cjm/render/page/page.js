"use strict";
// Search, choices and lanes. What is chosen stands in the address, behind the #.
(() => {
  const root = document.documentElement;
  const tools = document.querySelector(".tools");
  const lanes = [...tools.querySelectorAll("[data-lane]")];
  const choices = [...tools.querySelectorAll("select")];
  // A page with a picture has no search.
  const field = tools.querySelector("input") ?? document.createElement("input");
  const told = tools.querySelector("output") ?? document.createElement("output");
  const rows = [...document.querySelectorAll("tr.lane")];
  const cards = [...document.querySelectorAll(".card, .feelings a")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const points = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
  let hits = [];
  let place = -1;

  const folded = (text) => text.normalize("NFKD").replace(points, "").toLowerCase();
  const texts = cards.map((card) => folded(card.textContent));
  const off = () => lanes.filter((one) => one.getAttribute("aria-pressed") === "false");
  const usual = (choice) => ([...choice.options].find((one) => one.defaultSelected) ?? choice.options[0]).value;
  const laid = () => document.dispatchEvent(new Event("laid"));

  const remember = () => {
    const state = new URLSearchParams();
    if (off().length) state.set("off", off().map((one) => one.dataset.lane).join(","));
    for (const one of choices) if (one.value !== usual(one)) state.set(one.name, one.value);
    if (field.value) state.set("find", field.value);
    const before = new URLSearchParams(location.hash.slice(1));
    for (const name of ["details", "open"]) if (before.has(name)) state.set(name, before.get(name));
    history.replaceState(null, "", `#${state}`);
  };

  const tell = () => {
    const count = hits.length === 1 ? "1 hit" : `${hits.length} hits`;
    told.textContent = !field.value.trim() ? "" : place < 0 ? count : `${place + 1} of ${count}`;
  };

  const find = () => {
    const wanted = folded(field.value.trim());
    hits.forEach((card) => card.classList.remove("hit", "current"));
    hits = cards.filter((card, at) => wanted && texts[at].includes(wanted) && !card.closest("[hidden]"));
    hits.forEach((card) => card.classList.add("hit"));
    place = -1;
    tell();
  };

  const go = (step) => {
    if (!hits.length) return;
    hits[place]?.classList.remove("current");
    place = place < 0 && step < 0 ? hits.length - 1 : (place + step + hits.length) % hits.length;
    hits[place].classList.add("current");
    const behavior = calm.matches ? "auto" : "smooth";
    hits[place].scrollIntoView({ block: "center", inline: "center", behavior });
    tell();
  };

  const press = (button, on) => {
    const name = button.dataset.lane;
    const names = name === "emotion" ? ["emotion", "feelings"] : [name];
    button.setAttribute("aria-pressed", String(on));
    for (const row of rows) if (names.some((one) => row.classList.contains(one))) row.hidden = !on;
  };

  // Where nothing is about this persona alone, what is about everybody stays.
  const about = (who) => {
    for (const one of document.querySelectorAll("[data-of]")) {
      const own = [...one.parentElement.children].some((other) => other.dataset.of === who);
      one.hidden = one.dataset.of !== (own ? who : "");
    }
    for (const one of document.querySelectorAll("[data-only]")) {
      one.hidden = who !== "" && !one.dataset.only.split(" ").includes(who);
    }
  };

  const chosen = {
    persona: about,
    theme: (name) => {
      if (name === "system") delete root.dataset.theme;
      else root.dataset.theme = name;
    },
    density: (name) => { root.dataset.density = name; },
    size: (name) => { root.dataset.size = name; },
  };

  const recall = () => {
    if (location.hash === "#map") return;
    const state = new URLSearchParams(location.hash.slice(1));
    const hidden = (state.get("off") ?? "").split(",");
    for (const one of lanes) press(one, !hidden.includes(one.dataset.lane));
    for (const one of choices) {
      one.value = state.get(one.name) ?? usual(one);
      if (one.selectedIndex < 0) one.value = usual(one);
      chosen[one.name](one.value);
    }
    field.value = state.get("find") ?? "";
    find();
    laid();
  };

  const changed = () => { find(); remember(); laid(); };

  for (const one of lanes) {
    one.addEventListener("click", () => {
      press(one, one.getAttribute("aria-pressed") === "false");
      changed();
    });
  }
  for (const one of choices) {
    one.addEventListener("change", () => { chosen[one.name](one.value); changed(); });
  }
  field.addEventListener("input", () => { find(); remember(); });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    if (event.key === "Escape") { field.value = ""; find(); remember(); }
  });
  for (const one of tools.querySelectorAll("[data-step]")) {
    one.addEventListener("click", () => go(Number(one.dataset.step)));
  }
  tools.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    const map = document.getElementById("map");
    map.focus();
    map.scrollIntoView();
  });
  addEventListener("hashchange", recall);
  recall();
  tools.hidden = false;
})();
