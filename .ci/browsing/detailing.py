"""Details: by mouse and by keyboard in the dialog, by address, and as a list without the script."""

from collections.abc import Iterator

from browsing import accessible
from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as TooLateError

LOST = """
() => [...document.querySelectorAll('a[href^="#d-"]')].map((one) => one.hash.slice(1))
  .filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1)
"""
HASH = "() => location.hash"
CLOSED = "() => !document.querySelector('dialog[open]') && !location.hash.includes('open=')"
KINDS = ("pain-look", "gain-look", "quote-look", "opportunity-look", "bare")


def check(page: Page) -> Iterator[str]:
    """Yield where a card does not lead to its details, or the dialog is not as it should be."""
    for lost in page.evaluate(LOST):
        yield f"a link leads to {lost}, which is not there once"
    if page.locator("#details").is_visible():
        yield "the details are below the map although nobody asked for them"
    cards = [page.locator("a.touchpoint"), page.locator(".feelings a")]
    cards += [page.locator(f"table a.{kind}") for kind in KINDS]
    for place, found in enumerate(cards):
        if found.count():
            yield from _opened(page, found.first, held=place == 0)
    if page.locator("a.touchpoint").count():
        yield from _more(page)
        yield from _point(page)
    page.locator("[data-details]").click()
    if not page.locator("#details").is_visible():
        yield "the details do not come below the map when they are asked for"
    yield from (f"with details: {one}" for one in accessible.check(page))


def listed(page: Page) -> Iterator[str]:
    """Yield what cannot be reached without the script."""
    if not page.locator("#details").is_visible():
        yield "the details are not there"
    for card in page.locator("table a.card").all()[:3]:
        card.click()
        wanted = (card.get_attribute("href") or "#")[1:]
        if not page.locator(f'[id="{wanted}"]').is_visible():
            yield f"{wanted} cannot be seen"


def _opened(page: Page, card: Locator, *, held: bool) -> Iterator[str]:
    """Open a card's details and close them; `held` is whether against axe as well."""
    name = (card.text_content() or "")[:40]
    dialog = page.locator("dialog")
    card.focus()
    page.keyboard.press("Enter")
    if not dialog.is_visible():
        yield f"Enter on {name!r} shows no details"
        return
    if not page.evaluate("() => document.activeElement.closest('dialog') !== null"):
        yield f"the focus stays outside the details of {name!r}"
    if "open=d-" not in page.evaluate(HASH):
        yield f"the address does not keep the details of {name!r}"
    if held:
        yield from (f"details of {name!r}: {one}" for one in accessible.check(page))
    page.keyboard.press("Escape")
    if not _comes(page, CLOSED):
        yield f"Escape does not close the details of {name!r}"
    if not page.evaluate("(one) => one === document.activeElement", card.element_handle()):
        yield f"the focus does not come back to {name!r}"


def _comes(page: Page, state: str) -> bool:
    """Say whether a state comes about: events of a dialog come after the key is up."""
    try:
        page.wait_for_function(state, timeout=5000)
    except TooLateError:
        return False
    return True


def _more(page: Page) -> Iterator[str]:
    """From a feeling to its touchpoint, to a source, and back by the address."""
    dialog = page.locator("dialog")
    page.locator("a.touchpoint").first.click()
    title = dialog.locator("h2").text_content()
    page.reload()
    if not dialog.is_visible() or dialog.locator("h2").text_content() != title:
        yield "the address does not bring the details back"
    source = dialog.locator('a[href^="#d-evidence"]')
    if source.count():
        wanted = source.first.text_content()
        source.first.click()
        if dialog.locator("h2").text_content() != wanted:
            yield f"the source {wanted!r} is not shown"
    dialog.locator("button").click()
    if dialog.is_visible():
        yield "the button does not close the details"


def _point(page: Page) -> Iterator[str]:
    point = page.locator("svg.plot:visible [data-kind=point]")
    if not point.count():
        return
    point.first.click()
    if "-emotion" not in page.evaluate(HASH):
        yield "a point of the curve does not lead to its details"
    page.keyboard.press("Escape")
