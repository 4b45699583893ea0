"""How many of the best answers of a scale count as satisfied. Lint and score share this."""

from collections.abc import Mapping
from typing import Final

from cjm.model.metric import CsatMetric

_FROM: Final = (1, 4, 8)
"""From how many answers of a scale on the best one, two and three count as satisfied."""


def top_boxes(buckets: int) -> int:
    """Return how many of the best answers count as satisfied.

    The best two of 5 (top-two-box), and so from 4 to 7; the best one of 2 or 3; the best three of
    8 to 11: always about the upper third of the scale, never its middle.
    """
    return sum(buckets >= least for least in _FROM)


def best_answers(metric: CsatMetric, buckets: int, said: object = None) -> int:
    """Return how many of the best answers of a metric count as satisfied.

    As the metric itself says, else the workspace for a scale of this many answers, else as usual.

    Args:
        metric: The metric.
        buckets: How many answers its scale has.
        said: What the workspace says: a number for every scale that has more answers, or numbers
            by the length of the scale.
    """
    if isinstance(said, Mapping):
        said = said.get(buckets, said.get(str(buckets)))
    best = metric.satisfied or said
    return best if type(best) is int and 0 < best < buckets else top_boxes(buckets)


def boxes(best: int, buckets: int) -> str:
    """Name the best answers of a scale: `answers 4 to 5 of 5`."""
    return (
        f"answers {buckets - best + 1} to {buckets} of {buckets}"
        if best > 1
        else f"answer {buckets} of {buckets}"
    )
