"""The names by which parts of the map find their details."""

from cjm.diagnostics import Route


def anchor(route: Route) -> str:
    """Return the name of what a route leads to: `d-0-1-pains-2`, `d-opportunities-0`."""
    parts = (str(part) for part in route if part not in {"stages", "touchpoints"})
    return "-".join(("d", *parts))


def source_anchor(name: str) -> str:
    """Return the name of a piece of evidence."""
    return f"d-evidence-{name}"
