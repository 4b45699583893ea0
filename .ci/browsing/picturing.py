"""Pages with a picture: one of its drawings is seen, that of the theme in force."""

from collections.abc import Iterator

from browsing import accessible
from browsing.opened import Scheme
from playwright.sync_api import Page

SEEN = """
() => [...document.querySelectorAll(".drawn")].filter((one) => one.checkVisibility())
  .map((one) => [...one.classList].find((name) => name !== "drawn"))
"""


def check(page: Page, scheme: Scheme) -> Iterator[str]:
    """Yield what is wrong with the picture for a reader whose system wants light or dark."""
    yield from _seen(page, scheme)
    yield from accessible.check(page)
    choice = page.locator("select[name=theme]")
    for theme in ("light", "dark", "contrast"):
        choice.select_option(theme)
        yield from _seen(page, theme)
    choice.select_option("dark")
    page.emulate_media(media="print")
    yield from (f"in print: {one}" for one in _seen(page, "light"))
    page.emulate_media(media="screen")
    choice.select_option("system")
    page.locator("select[name=size]").select_option("fit")
    if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
        yield "the picture is wider than the window although it should fit"
    page.locator("[data-details]").click()
    if not page.locator("#details").is_visible():
        yield "the details do not come below the picture"


def _seen(page: Page, wanted: str) -> Iterator[str]:
    found = page.evaluate(SEEN)
    if found != [wanted]:
        yield f"the pictures {found} are seen instead of {wanted}"
