"""Findings as versioned JSON, for other programs."""

from cjm.render.found import Found
from cjm.render.records import VERSION, as_data, as_json

SHOWS_FIXES = True


def render(found: Found, *, colour: bool = False) -> str:  # noqa: ARG001 - JSON has none
    """Return `{"version": 1, "findings": [...]}`."""
    findings = [as_data(one) for one in found.diagnostics]
    return as_json({"version": VERSION, "findings": findings})
