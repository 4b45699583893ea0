"""Trials: variants against one control, with one correction for all. Lint and score share it."""

from collections.abc import Sequence
from typing import TypeAlias

from cjm.model.statistics import USUAL, Interval, difference

Arm: TypeAlias = tuple[int, int]
"""How many of an arm converted, and how many saw it."""


def each_confidence(confidence: float, comparisons: int) -> float:
    """Return the confidence of each of several intervals that shall hold together (Bonferroni).

    The doubt is split evenly: 95 % over two comparisons makes 97.5 % for each. One of many
    variants wins by luck more easily than one alone.
    """
    return confidence if comparisons == 1 else 1 - (1 - confidence) / comparisons


def against_control(
    control: Arm, others: Sequence[Arm], confidence: float = USUAL
) -> list[Interval]:
    """Return the interval of each share minus that of the control, corrected for their number.

    Raises:
        ValueError: Nobody saw one of the arms.
    """
    if not others:
        return []
    each = each_confidence(confidence, len(others))
    return [difference(control, other, each) for other in others]


def told_apart(interval: Interval) -> bool:
    """Say whether an interval of a difference leaves 0 out."""
    low, high = interval
    return not low <= 0 <= high
