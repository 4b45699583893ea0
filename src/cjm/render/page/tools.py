"""The page's tools: search and lanes to switch, the script behind them, and what may run at all."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from cjm.render.markup import escape
from cjm.render.view import View

_SCRIPTS: Final = ("page.js", "keys.js")


def tools(view: View) -> str:
    """Return the bar above the map; hidden until the script, without which it is of no use, runs."""
    buttons = "".join(
        f'<button type="button" aria-pressed="true" data-lane="{escape(lane.name)}">'
        f"{escape(lane.title)}</button>"
        for lane in view.lanes
        if lane.name != "touchpoints"
    )
    lanes = f'<div role="group" aria-label="Lanes">{buttons}</div>' if buttons else ""
    return (
        '<div class="tools" hidden><a class="skip" href="#map">Skip to the map</a>'
        '<div role="search"><input type="search" dir="auto" aria-label="Search the map" '
        'placeholder="Search the map">'
        '<button type="button" data-step="-1">Previous</button>'
        '<button type="button" data-step="1">Next</button><output></output></div>'
        f"{lanes}</div>"
    )


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
