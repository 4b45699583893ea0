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
