"""Findings as JSON Lines: one object a line, for streams and `jq`."""

import json

from cjm.render.found import Found
from cjm.render.records import VERSION, as_data

SHOWS_FIXES = True


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - JSON has none
    """Return an object a line, each with the version of the form, like the items of `json`."""
    lines = ({"version": VERSION, **as_data(one)} for one in found.diagnostics)
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
