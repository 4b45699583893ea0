"""Wishes for a picture that change nothing in it: whoever said them is told."""

from collections.abc import Mapping, Sequence
from typing import Any


def tell_of_idle(said: Mapping[str, Any], view: str, format_name: str) -> None:
    """Say which of the wishes of a call change nothing in a view and a format, and where they do."""
    from cjm.render.draw import COMPACT, LANED, format_named
    from cjm.render.notes import note

    if said.get("compact") and view not in COMPACT:
        note(f"compact changes nothing in the view {view}; only {_listed(COMPACT)} are set closer")
    if said.get("lanes") and view not in LANED:
        note(f"lanes changes nothing in the view {view}; only {_listed(LANED)} have rows to choose")
    paper = said.get("paper")
    if paper and paper not in (papers := getattr(format_named(format_name), "PAPERS", ())):
        what = "slides alone are cut into files" if papers else "it is never cut"
        note(
            f"paper {paper} changes nothing in {format_name}: {what}; a PDF goes on from page to page"
        )


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
