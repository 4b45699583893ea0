"""What stands below one another on a page: as much as fits, in order."""

from collections.abc import Sequence


def filled(heights: Sequence[float], first: float, rest: float) -> list[range]:
    """Return which things share a page, by their places: as many as fit, and one at least.

    Args:
        heights: How tall each thing is.
        first: The height that they may take on the first page.
        rest: The height that they may take on each other page.
    """
    pages: list[range] = []
    start, used, free = 0, 0.0, first
    for place, height in enumerate(heights):
        if place > start and used + height > free:
            pages.append(range(start, place))
            start, used, free = place, 0.0, rest
        used += height
    return [*pages, range(start, len(heights))] if heights else []
