"""The names by which a card finds its details on the page."""

from cjm.diagnostics import Route


def anchor(route: Route) -> str:
    """Return the id of what a route leads to: `d-0-1-pains-2`, `d-opportunities-0`."""
    parts = (str(part) for part in route if part not in {"stages", "touchpoints"})
    return "-".join(("d", *parts))


def source_anchor(name: str) -> str:
    """Return the id of a piece of evidence."""
    return f"d-evidence-{name}"
