"""Lanes that are switched off and on, choices, search, and the address that keeps them."""

from collections.abc import Iterator
from urllib.parse import unquote

from browsing import fitting
from browsing.made import Made
from playwright.sync_api import Page

VALUES = (
    "(name) => [...document.querySelector(`select[name=${name}]`).options].map((one) => one.value)"
)
STRANGERS = """
(who) => [...document.querySelectorAll("[data-only]")]
  .filter((one) => one.checkVisibility() && !one.dataset.only.split(" ").includes(who)).length
"""
DOUBLE = """
(who) => [...document.querySelectorAll(".emotion td, .feelings td")].filter((cell) => {
  const shown = [...cell.querySelectorAll("[data-of]")].filter((one) => !one.hidden);
  const own = cell.querySelector(`[data-of="${who}"]`);
  return shown.length > 1 || (own && shown[0] !== own);
}).length
"""


def check(page: Page, made: Made) -> Iterator[str]:
    """Yield what a switch or the search does not do."""
    yield from _lanes(page)
    yield from _personas(page)
    yield from _themes(page)
    yield from _density(page)
    if made.titles:
        yield from _search(page, made.titles[-1])


def _lanes(page: Page) -> Iterator[str]:
    menu = page.locator(".menu summary")
    for button in page.locator(".tools [data-lane]").all():
        menu.click()
        name = button.get_attribute("data-lane")
        rows = page.locator(f"tr.lane.{name}")
        button.click()
        if any(row.is_visible() for row in rows.all()):
            yield f"the lane {name} stays when it is switched off"
        if name == "emotion" and any(r.is_visible() for r in page.locator("tr.feelings").all()):
            yield "the words of the curve stay without the curve"
        page.reload()
        if button.get_attribute("aria-pressed") != "false":
            yield f"the address forgets that the lane {name} is off"
        if menu.inner_text().split() != ["Lanes", "(1", "off)"]:
            yield f"the menu says {menu.inner_text()!r} although the lane {name} is off"
        menu.click()
        button.click()
        if not all(row.is_visible() for row in rows.all()):
            yield f"the lane {name} does not come back"
        button.press("Escape")
        if button.is_visible():
            yield "Escape does not close the menu of lanes"


def _personas(page: Page) -> Iterator[str]:
    choice = page.locator("select[name=persona]")
    if not choice.count():
        return
    for who in filter(None, page.evaluate(VALUES, "persona")):
        choice.select_option(who)
        page.reload()
        if choice.input_value() != who:
            yield f"the address forgets that {who} was chosen"
        if page.evaluate(STRANGERS, who):
            yield f"cards that are not about {who} stay"
        if page.evaluate(DOUBLE, who):
            yield f"curves or words of others than {who} stay"
    choice.select_option("")
    if page.locator("[data-only][hidden]").count():
        yield "not all cards come back when all personas are shown"


def _themes(page: Page) -> Iterator[str]:
    choice = page.locator("select[name=theme]")
    grounds = {}
    for theme in page.evaluate(VALUES, "theme"):
        choice.select_option(theme)
        page.reload()
        grounds[theme] = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
        if choice.input_value() != theme:
            yield f"the address forgets the theme {theme}"
    if grounds["dark"] == grounds["light"] or grounds["system"] != grounds["light"]:
        yield f"the themes do not change the ground: {grounds}"
    choice.select_option("system")


def _density(page: Page) -> Iterator[str]:
    height = "() => document.querySelector('table').offsetHeight"
    before = page.evaluate(height)
    page.locator("select[name=density]").select_option("compact")
    if page.evaluate(height) >= before:
        yield "compact rows are not lower"
    page.locator("select[name=density]").select_option("fit")
    yield from fitting.columns(page)
    page.locator("select[name=density]").select_option("comfortable")


def _search(page: Page, title: str) -> Iterator[str]:
    field = page.locator(".tools input[type=search]")
    field.fill(title.upper())
    told = page.locator(".tools .found")
    if not (told.text_content() or "")[:1].isdigit() or (told.text_content() or "")[:1] == "0":
        yield f"the search does not find {title[:40]!r}: {told.text_content()!r}"
        return
    field.press("Enter")
    current = page.locator(".hit.current")
    if current.count() != 1 or not _shown(page):
        yield "Enter does not show the first hit"
    if title.upper() not in unquote(page.evaluate("() => location.hash").replace("+", " ")):
        yield "the address does not keep what is searched for"
    field.press("Escape")
    if page.locator(".hit").count() or told.text_content():
        yield "Escape does not end the search"


def _shown(page: Page) -> bool:
    inside = """(one) => {
      const box = one.getBoundingClientRect();
      return box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    }"""
    return bool(page.locator(".hit.current").first.evaluate(inside))
