"""What the page shows: every text with and without the script, dark, and on paper."""

import re
from collections.abc import Iterator

from browsing.made import Made
from playwright.sync_api import Page

GROUND = """
() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g);
  return (red * 0.21 + green * 0.72 + blue * 0.07) / 255;
}
"""
DARK, LIGHT = 0.2, 0.8
"""How bright the ground of a dark page may be, and that of a light one has to be, 0 to 1."""
STUCK = """
() => [...document.querySelectorAll("body *")]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).position === "sticky").length
"""
BEYOND = "(room) => document.querySelector('table').getBoundingClientRect().width > room"
SIZE = re.compile(r"@page \{ size: ([\d.]+)mm [\d.]+mm; margin: ([\d.]+)mm")


def texts(page: Page, made: Made) -> Iterator[str]:
    """Yield the touchpoints whose titles cannot be seen."""
    shown = re.sub(r"\s+", "", page.locator("body").inner_text())
    for title in made.titles:
        if re.sub(r"\s+", "", title) not in shown:
            yield f"it does not show {title[:60]!r}"


def dark(page: Page) -> Iterator[str]:
    """Yield whether the ground is light although the reader wants it dark."""
    if page.evaluate(GROUND) > DARK:
        yield "the page is not dark for those who want it dark"


def light(page: Page) -> Iterator[str]:
    """Yield whether the ground is dark although the reader wants it light."""
    if page.evaluate(GROUND) < LIGHT:
        yield "the page is not light for those who want it light"


def paper(page: Page, made: Made) -> Iterator[str]:
    """Yield what is wrong with the page in print, also when the reader has it dark on screen."""
    page.emulate_media(media="print", color_scheme="dark")
    yield from (f"in print: {one}" for one in (*light(page), *texts(page, made)))
    if page.locator(".tools").is_visible():
        yield "in print: the tools are there"
    if page.evaluate(STUCK):
        yield "in print: something sticks to an edge"
    if page.evaluate(BEYOND, _printable(made)):
        yield "in print: the map is wider than the sheet"
    if not page.pdf(prefer_css_page_size=True).startswith(b"%PDF"):
        yield "in print: no PDF comes out"


def _printable(made: Made) -> float:
    """Return the width between the margins that the page asks for, in CSS pixels."""
    (found,) = SIZE.findall(made.path.read_text("utf-8"))
    wide, margin = map(float, found)
    return (wide - 2 * margin) * 96 / 25.4
