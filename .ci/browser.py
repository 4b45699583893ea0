"""Opens rendered pages in headless Chromium and uses them as readers do.

python .ci/browser.py [--axe SCRIPT] [NAME...]   SCRIPT is axe-core's; NAMEs pick some of the maps

No page may write to the console, ask for anything or be wider than the window but for its map.
Touchpoints must be shown with and without the script, in light, dark and print; keyboard, lanes,
choices, search and details must work; axe-core must find nothing serious.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from browsing import accessible, detailing, fitting, keyboard, picturing, showing, switching
from browsing.made import LONG, Made, pages, pictures
from browsing.opened import Scheme, Window, chromium, opened
from playwright.sync_api import Browser, sync_playwright

THEME = "(name) => { document.documentElement.dataset.theme = name; }"
WIDTHS = (1024, 390)


def looked(browser: Browser, made: Made, axe: Path | None) -> Iterator[str]:
    """Yield everything that is wrong with a page."""
    wrong: list[str] = []
    with opened(browser, made, wrong, Window(extra=axe)) as page:
        wrong += [*showing.texts(page, made), *showing.light(page), *fitting.check(page)]
        wrong += accessible.check(page)
    with opened(browser, made, wrong) as page:
        wrong += keyboard.check(page, made)
    with opened(browser, made, wrong, Window(scheme="dark", extra=axe)) as page:
        wrong += [*showing.dark(page), *accessible.check(page)]
        page.evaluate(THEME, "contrast")
        wrong += (f"high contrast: {one}" for one in accessible.check(page))
        page.evaluate(THEME, "dark")
        wrong += showing.paper(page, made)
    with opened(browser, made, wrong, Window(script=False)) as page:
        wrong += (f"without the script: {one}" for one in showing.texts(page, made))
    with opened(browser, made, wrong, Window(extra=axe)) as page:
        wrong += detailing.check(page)
    with opened(browser, made, wrong, Window(script=False, width=390)) as page:
        wrong += (
            f"without the script: {one}" for one in (*detailing.listed(page), *fitting.check(page))
        )
    if made.name not in LONG:
        with opened(browser, made, wrong) as page:
            wrong += switching.check(page, made)
    with opened(browser, made, wrong) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wrong += (f"at {width} px: {one}" for one in fitting.check(page))
    yield from (f"{made.name}: {one}" for one in wrong)


def pictured(browser: Browser, made: Made, axe: Path | None) -> Iterator[str]:
    """Yield everything that is wrong with a page that holds a picture."""
    wrong: list[str] = []
    schemes: tuple[Scheme, ...] = ("light", "dark")
    for scheme in schemes:
        with opened(browser, made, wrong, Window(scheme=scheme, extra=axe)) as page:
            wrong += picturing.check(page, scheme)
    yield from (f"{made.name}: {one}" for one in wrong)


def main() -> int:
    """Look at all pages."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--axe", type=Path)
    asked.add_argument("names", nargs="*")
    said = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        made = pages(Path(folder), said.names)
        browser = chromium(playwright)
        wrong = [line for one in made for line in looked(browser, one, said.axe)]
        others = [] if said.names else pictures(Path(folder))
        wrong += [line for one in others for line in pictured(browser, one, said.axe)]
        browser.close()
    print("\n".join(wrong) or f"{len(made) + len(others)} pages are fine")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
