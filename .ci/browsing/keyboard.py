"""The way through a page with the keyboard alone."""

from collections.abc import Iterator
from typing import Any

from browsing.made import Made
from playwright.sync_api import Page

FOCUSED = """
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const x = box.left + Math.min(box.width, 40) / 2, y = box.top + Math.min(box.height, 30) / 2;
  const top = document.elementFromPoint(x, y);
  return {
    name: (one.getAttribute("aria-label") ?? one.textContent).trim().slice(0, 60),
    text: one.textContent, kind: one.className, tag: one.localName,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: !!top && (one.contains(top) || top.contains(one)),
    inMap: !!one.closest("table"), x: box.left + box.width / 2, y: box.top + scrollY,
  };
}
"""


def check(page: Page, made: Made) -> Iterator[str]:
    """Yield where the path breaks: skip link, order of stops, visible focus, arrow keys."""
    yield from _skip(page)
    yield from _stops(page)
    if len(made.titles) > 1:
        yield from _across(page, made)
        yield from _down(page)


def _press(page: Page, key: str) -> dict[str, Any]:
    page.keyboard.press(key)
    return page.evaluate(FOCUSED) or {"name": "", "tag": "body", "inMap": False}


def _skip(page: Page) -> Iterator[str]:
    first = _press(page, "Tab")
    if first["name"] != "Skip to the map":
        yield f"the first stop is {first['name']!r}, not the skip link"
    if not (first.get("seen") and first.get("ring")):
        yield "the skip link cannot be seen when it has the focus"
    page.keyboard.press("Enter")
    into = _press(page, "Tab")
    if not into["inMap"] and page.locator("table .card").count():
        yield f"after the skip link comes {into['name']!r}, not the map"


def _stops(page: Page) -> Iterator[str]:
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    page.reload()
    controls = "button:visible, input:visible, select:visible, summary:visible"
    wanted = page.locator(f":is(.tools, .about) :is({controls})").count() + 1
    inside = 0
    for _ in range(wanted):
        stop = _press(page, "Tab")
        inside += stop["inMap"]
        if stop["tag"] == "body" or not (stop["seen"] and stop["ring"]):
            yield f"the focus cannot be seen at {stop['name']!r}"
    if inside:
        yield "the map comes before the end of the tools"
    if page.locator("table .card").count():
        if not _press(page, "Tab")["inMap"]:
            yield "the map cannot be reached with Tab"
        if _press(page, "Tab")["inMap"]:
            yield "the map is more than one stop for Tab"
        page.keyboard.press("Shift+Tab")


def _across(page: Page, made: Made) -> Iterator[str]:
    onward = "ArrowLeft" if page.locator("html").get_attribute("dir") == "rtl" else "ArrowRight"
    stop = _press(page, "Home")
    passed = [stop]
    while len(passed) < len(made.titles):
        passed.append(_press(page, onward))
    for title, one in zip(made.titles, passed, strict=True):
        if "".join(title.split()) not in "".join(one.get("text", "").split()):
            yield f"{onward} leads to {one['name']!r} instead of {title!r}"
            return
        if not (one["seen"] and one["ring"]):
            yield f"the focus cannot be seen at {one['name']!r}"
    if _press(page, "Home")["name"] != passed[0]["name"]:
        yield "Home does not lead to the first touchpoint"
    if _press(page, "End")["name"] != passed[-1]["name"]:
        yield "End does not lead to the last touchpoint"
    page.keyboard.press("Home")


def _down(page: Page) -> Iterator[str]:
    before = page.evaluate(FOCUSED)
    passed = 0
    while (stop := _press(page, "ArrowDown"))["name"] and stop["y"] > before["y"]:
        passed += 1
        if not (stop["seen"] and stop["ring"]):
            yield f"the focus cannot be seen at {stop['name']!r}, down the map"
        before = stop
    column = page.locator("tbody tr.lane:not([hidden]) .card").count()
    if column and not passed:
        yield "ArrowDown leads nowhere"
