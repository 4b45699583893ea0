"""Nothing but the map is wider than the window, and nothing is cut or hidden by what stays in view."""

from collections.abc import Iterator

from playwright.sync_api import Page

WIDE = """
() => {
  const room = document.documentElement.clientWidth;
  const outside = [...document.querySelectorAll("body *")].filter((one) => {
    if (one.closest("table, .unseen, .skip, dialog:not([open])") || one.localName === "main") return false;
    const box = one.getBoundingClientRect();
    return box.width > 1 && (box.right > room + 0.5 || box.left < -0.5);
  });
  return outside.slice(0, 3).map((one) => one.outerHTML.slice(0, 80));
}
"""
TABLE = """
() => {
  const box = document.querySelector("table").getBoundingClientRect();
  const edge = parseFloat(getComputedStyle(document.querySelector("table")).marginInlineEnd);
  return Math.ceil(box.width + 2 * edge);
}
"""
SCROLLS = "() => document.documentElement.scrollWidth"
ROOM = "() => document.documentElement.clientWidth"
APART = """
() => {
  const plot = document.querySelector(".emotion [data-of='']:not([hidden]) .plot");
  if (!plot) return 0;
  const cells = [...document.querySelectorAll(".feelings td")].map((one) => one.getBoundingClientRect());
  const [drawn, left] = [plot.getBoundingClientRect(), Math.min(...cells.map((one) => one.left))];
  const right = Math.max(...cells.map((one) => one.right));
  return Math.max(Math.abs(drawn.left - left), Math.abs(drawn.right - right));
}
"""
APART_AT_MOST = 3
"""By so many pixels a curve may be wider or narrower than the columns that it stands in."""
HEAD = """
() => {
  const heads = document.querySelector("thead");
  const wanted = heads.getBoundingClientRect().top + scrollY + 80;
  scrollTo(0, wanted);
  const top = heads.getBoundingClientRect().top;
  const stays = scrollY > wanted - 1 && getComputedStyle(heads).position === "sticky";
  scrollTo(0, 0);
  return stays ? top : 0;
}
"""


def check(page: Page) -> Iterator[str]:
    """Yield what sticks out of the window sideways, at both ends of the map."""
    for end in (0, 100_000, -100_000):
        page.evaluate("(x) => scrollTo(x, scrollY)", end)
        for one in page.evaluate(WIDE):
            yield f"wider than the window: {one}"
    page.evaluate("() => scrollTo(0, 0)")
    most = max(page.evaluate(ROOM), page.evaluate(TABLE))
    scrolled = page.evaluate(SCROLLS)
    if scrolled > most + 1:
        yield f"the page is {scrolled} px wide, the map ends at {most}"


def columns(page: Page) -> Iterator[str]:
    """Yield what is wrong where all columns are to be in the window."""
    if page.evaluate(SCROLLS) > page.evaluate(ROOM):
        yield "the map is wider than the window that it should fit"
    if (apart := page.evaluate(APART)) > APART_AT_MOST:
        yield f"the curve and its columns are {apart:.1f} px apart in the fitted map"
    if abs(top := page.evaluate(HEAD)) > 1:
        yield f"the head of the fitted map does not stay at the top, but at {top:.0f} px"
