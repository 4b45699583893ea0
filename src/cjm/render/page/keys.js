// Arrow keys between the cards of the map, which is one stop for Tab.
(() => {
  const table = document.querySelector("table");
  if (!table) return;
  const heads = table.querySelector("thead");
  const kinds = ".card, .feelings a";
  const stops = [...table.querySelectorAll(kinds)];
  if (!stops.length) return;

  const lane = (stop) => stop.closest("tr").className.split(" ").find((name) => name !== "lane");
  const lanes = new Map(stops.map((stop) => [stop, lane(stop)]));
  const placed = (stop) => ({ stop, box: stop.getBoundingClientRect() });
  const shown = (wanted) => stops.filter(wanted).map(placed).filter(({ box }) => box.height > 0);

  const enter = (stop) => {
    for (const one of stops) one.tabIndex = one === stop ? 0 : -1;
  };

  // The nearest of those that lie wholly on one side; `off` tells how far to one side of the way.
  const nearest = (found, far, off) =>
    found.reduce((best, one) => {
      const pair = [far(one.box), off(one.box)];
      if (pair[0] <= 0) return best;
      const better = !best || pair[0] < best.pair[0] - 1 || (pair[0] < best.pair[0] + 1 && pair[1] < best.pair[1]);
      return better ? { stop: one.stop, pair } : best;
    }, null)?.stop;

  const sideways = (from, way) => {
    const { box } = placed(from);
    const found = shown((one) => lanes.get(one) === lanes.get(from));
    return nearest(found, (to) => (way > 0 ? to.left - box.right : box.left - to.right), (to) => Math.abs(to.top - box.top));
  };

  const upright = (from, way) => {
    const { box } = placed(from);
    const middle = (one) => (one.left + one.right) / 2;
    const found = shown((one) => one !== from).filter((one) => one.box.left < box.right && box.left < one.box.right);
    const height = (to) => (way > 0 ? to.top - box.top : box.top - to.top);
    return nearest(found, height, (to) => Math.abs(middle(to) - middle(box)));
  };

  const end = (from, way) => {
    const row = shown((one) => lanes.get(one) === lanes.get(from)).map(({ stop }) => stop);
    return way > 0 ? row.at(-1) : row[0];
  };

  const moves = {
    ArrowRight: (from) => sideways(from, 1),
    ArrowLeft: (from) => sideways(from, -1),
    ArrowDown: (from) => upright(from, 1),
    ArrowUp: (from) => upright(from, -1),
    Home: (from) => end(from, -1),
    End: (from) => end(from, 1),
  };

  const measure = () => {
    const stuck = getComputedStyle(heads).position === "sticky";
    document.documentElement.style.setProperty("--heads", `${stuck ? heads.getBoundingClientRect().height : 0}px`);
  };

  table.addEventListener("keydown", (event) => {
    const from = event.target.closest(kinds);
    if (!from || !moves[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    moves[event.key](from)?.focus();
  });
  table.addEventListener("focusin", (event) => {
    const stop = event.target.closest(kinds);
    if (stop) enter(stop);
  });
  document.addEventListener("laid", () => {
    measure();
    const now = stops.find((one) => one.tabIndex === 0);
    if (!now.checkVisibility()) enter(stops.find((one) => one.checkVisibility()) ?? now);
  });
  const hint = Object.assign(document.createElement("span"), { lang: "en" });
  hint.textContent = ". Arrow keys go from card to card, Enter opens details.";
  table.caption.append(hint);
  addEventListener("resize", measure);
  measure();
  enter(stops[0]);
})();
