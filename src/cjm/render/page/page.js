"use strict";
// Search, choices and lanes. What is chosen stands in the address, behind the #.
(() => {
  const root = document.documentElement;
  const tools = document.querySelector(".tools");
  const lanes = [...tools.querySelectorAll("[data-lane]")];
  const choices = [...tools.querySelectorAll("select")];
  // A page with a picture has no search.
  const field = tools.querySelector("input") ?? document.createElement("input");
  const told = tools.querySelector(".found") ?? document.createElement("output");
  const menu = tools.querySelector(".menu");
  const about = document.querySelector(".about");
  const table = document.querySelector("table");
  const rows = [...document.querySelectorAll("tr.lane")];
  const cards = [...document.querySelectorAll(".card, .feelings a")];
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const NARROWEST = 118;
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
    menu.querySelector("output").textContent = off().length ? ` (${off().length} off)` : "";
  };

  // Where nothing is about this persona alone, what is about everybody stays.
  const only = (who) => {
    for (const one of document.querySelectorAll("[data-of]")) {
      const own = [...one.parentElement.children].some((other) => other.dataset.of === who);
      one.hidden = one.dataset.of !== (own ? who : "");
    }
    for (const one of document.querySelectorAll("[data-only]")) {
      one.hidden = who !== "" && !one.dataset.only.split(" ").includes(who);
    }
  };

  // Columns become as narrow as they can be read, then the map becomes smaller, until all are in the window.
  const fit = () => {
    if (root.dataset.density !== "fit") return;
    const labels = table.querySelector("col.labels").offsetWidth;
    const count = table.querySelectorAll("col.slot").length;
    const usual = parseFloat(table.style.getPropertyValue("--column"));
    const edge = parseFloat(getComputedStyle(table).getPropertyValue("--edge"));
    const room = root.clientWidth - 2 * edge;
    const narrow = Math.max(NARROWEST, Math.min(usual, (room - labels) / count));
    root.style.setProperty("--narrow", `${narrow}px`);
    root.style.setProperty("--drawn", narrow / usual);
    root.style.setProperty("--zoom", Math.min(1, room / (labels + count * narrow)));
  };

  const chosen = {
    persona: only,
    theme: (name) => {
      if (name === "system") delete root.dataset.theme;
      else root.dataset.theme = name;
    },
    density: (name) => { root.dataset.density = name; fit(); },
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
  document.querySelector(".skip").addEventListener("click", (event) => {
    event.preventDefault();
    const map = document.getElementById("map");
    map.focus();
    map.scrollIntoView();
  });
  // The list of lanes closes as menus do.
  menu?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => { if (menu && !menu.contains(event.target)) menu.open = false; });
  // What is known of the journey is folded where it would take the room of the map; paper has all of it.
  if (about) {
    about.open = matchMedia("(min-width: 1200px) and (min-height: 1100px)").matches;
    let before = about.open;
    addEventListener("beforeprint", () => { before = about.open; about.open = true; });
    addEventListener("afterprint", () => { about.open = before; });
  }
  addEventListener("hashchange", recall);
  addEventListener("resize", () => { fit(); laid(); });
  recall();
  tools.hidden = false;
  fit();
})();
