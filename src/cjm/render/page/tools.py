"""The page's tools: search, persona, theme, density and lanes to choose, the script behind them, and what may run at all."""

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from cjm.render.markup import escape
from cjm.render.page.tongues import english
from cjm.render.theme import Theme
from cjm.render.view import View

_THEMES: Final = {
    "system": "As the system",
    "light": "Light",
    "dark": "Dark",
    "contrast": "High contrast",
}
_DENSITIES: Final = {
    "comfortable": "Comfortable",
    "compact": "Compact",
    "fit": "Fit to window",
}
_SIZES: Final = {"actual": "Actual size", "fit": "As wide as the window"}
_DETAILS: Final = (
    '<button type="button" aria-pressed="false" data-details>Details below the {}</button>'
)
_SCRIPTS: Final = ("page.js", "keys.js", "dialog.js")


def tools(view: View, theme: Theme, *, compact: bool = False) -> str:
    """Return the bar above the map; hidden until the script, without which it is of no use, runs."""
    buttons = "".join(
        f'<button type="button" aria-pressed="true" data-lane="{escape(lane.name)}">'
        f"{escape(lane.title)}</button>"
        for lane in view.lanes
        if lane.name != "touchpoints"
    )
    lanes = (
        '<details class="menu"><summary>Lanes<output></output></summary>'
        f'<div role="group" aria-label="Lanes">{buttons}</div></details>'
        if buttons
        else ""
    )
    return (
        f'<section class="tools" aria-label="Tools"{english(view.language)} hidden>'
        '<div role="search"><input type="search" dir="auto" aria-label="Search the map" '
        'placeholder="Search the map">'
        '<button type="button" data-step="-1" aria-label="Previous">\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}</button>'
        '<button type="button" data-step="1" aria-label="Next">\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}</button>'
        '<output class="found"></output></div>'
        f"<div>{lanes}{''.join(_choices(view, theme, compact=compact))}</div></section>"
    )


def skip(view: View, what: str) -> str:
    """Return the first link of a page, for those who go through it with keys."""
    return f'<a class="skip" href="#map"{english(view.language)}>Skip to the {what}</a>'


def picture_tools(view: View, theme: Theme) -> str:
    """Return the bar above a picture: its theme, its size, and the details."""
    return (
        f'<section class="tools" aria-label="Tools"{english(view.language)} hidden>'
        f"<div>{_theme(theme)}{_choice('Size', _SIZES, 'actual')}{_DETAILS.format('picture')}</div></section>"
    )


def _choices(view: View, theme: Theme, *, compact: bool) -> Iterator[str]:
    people = {person.id: person.name for person in view.header.people}
    people |= {one.person.id: one.person.name for one in view.curves if one.person}
    if len(people) > 1:
        yield _choice("Persona", {"": "All", **people}, "")
    yield _theme(theme)
    yield _choice("Density", _DENSITIES, "compact" if compact else "comfortable")
    yield _DETAILS.format("map")


def _theme(theme: Theme) -> str:
    more = {} if theme.name in _THEMES else {theme.name: theme.name.capitalize()}
    return _choice("Theme", _THEMES | more, "system" if theme.name == "light" else theme.name)


def _choice(title: str, values: dict[str, str], first: str) -> str:
    options = "".join(
        f'<option value="{escape(value)}"{" selected" if value == first else ""}>'
        f"{escape(text)}</option>"
        for value, text in values.items()
    )
    return f'<label>{title}<select name="{title.lower()}" dir="auto">{options}</select></label>'


@cache
def script() -> str:
    """Return the script; it is the same on every page and holds nothing of the map."""
    folder = Path(__file__).parent
    return "\n" + "".join((folder / name).read_text(encoding="utf-8") for name in _SCRIPTS)


@cache
def policy() -> str:
    """Return the page's content security policy: its own script and fonts, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
    )
