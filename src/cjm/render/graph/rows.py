"""Where a long journey wraps: its touchpoints in rows, parted between stages where possible."""

from collections.abc import Sequence

WIDEST = 2300.0
"""No row is wider than this, in pixels, unless one touchpoint alone is."""

_SPLIT = 0.35
"""What parting a stage costs, as a part of an empty row's cost: rather than that, a short row."""


def rows(widths: Sequence[float], starts: frozenset[int], most: float = WIDEST) -> list[range]:
    """Part slots into rows that are about equally full.

    Args:
        widths: How wide each slot is with the way on from it, in pixels; at least one.
        starts: The slots, from 0, with which a stage begins.
        most: The width of a row, in pixels.

    Returns:
        The rows, each a range of slots. The sum of squared free widths is the least possible,
        with as few rows as can be; parting a stage costs extra.
    """
    ends = [0.0]
    for width in widths:
        ends.append(ends[-1] + width)
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(ends)):
        found = []
        for start in range(end - 1, -1, -1):
            used = ends[end] - ends[start]
            if used > most and start < end - 1:
                break
            count, cost, _ = best[start]
            torn = 0.0 if start in starts else _SPLIT
            free = max(0.0, 1 - used / most)
            found.append((count + 1, cost + free * free + torn, start))
        best.append(min(found, key=lambda one: (one[0], one[1], -one[2])))
    return _ranges(best)


def _ranges(best: Sequence[tuple[int, float, int]]) -> list[range]:
    found, end = [], len(best) - 1
    while end:
        start = best[end][2]
        found.append(range(start, end))
        end = start
    return found[::-1]
