"""A page opened in Chromium, and what it did that no page may do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from browsing.made import Made
from playwright.sync_api import Browser, Page, Playwright

Scheme: TypeAlias = Literal["light", "dark"]

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium(playwright: Playwright) -> Browser:
    """Start Debian's Chromium without a window, with scroll bars that take room."""
    return playwright.chromium.launch(
        executable_path="/usr/bin/chromium",
        args=FLAGS,
        ignore_default_args=["--hide-scrollbars"],
    )


class Window(NamedTuple):
    """A reader's window: its width in pixels, light or dark, whether scripts run in it.

    `extra` is a script that runs before the page's own.
    """

    width: int = 1440
    scheme: Scheme = "light"
    script: bool = True
    extra: Path | None = None


@contextmanager
def opened(
    browser: Browser, made: Made, wrong: list[str], window: Window | None = None
) -> Iterator[Page]:
    """Open a page in a window.

    `wrong` gets a line for everything written to the console, every error of the script and every
    request but that for the page.
    """
    seen = window or Window()
    context = browser.new_context(
        viewport={"width": seen.width, "height": 900},
        color_scheme=seen.scheme,
        reduced_motion="reduce",
        java_script_enabled=seen.script,
    )
    if seen.extra:
        context.add_init_script(path=seen.extra)
    page = context.new_page()
    page.on("console", lambda message: wrong.append(f"the console says {message.text}"))
    page.on("pageerror", lambda error: wrong.append(f"the script fails: {error}"))
    page.on(
        "request",
        lambda request: (
            None
            if request.url.partition("#")[0] == made.path.as_uri()
            else wrong.append(f"it asks for {request.url[:200]}")
        ),
    )
    page.goto(made.path.as_uri())
    yield page
    context.close()
