"""The gap score: all kinds of gap of a journey, a stage or a touchpoint in one number."""

from collections.abc import Iterable, Iterator, Mapping

from cjm.scoring.options import Options
from cjm.scoring.quantity import Formula, Input, Quantity, Subject

GAP = Formula(
    "gap",
    "gap score",
    "100 x sum of (weight x gap) / sum of weights, over the kinds of gap that could be computed",
    "cjm, see docs/scoring.md",
    high=100,
    template="100 x ({weighted}) / {weights}",
)


def gap_score(subject: Subject, gaps: Mapping[str, Quantity], options: Options) -> Quantity | None:
    """Return the gap score of a subject's gaps by kind; None where no kind weighs anything."""
    weights = {kind: options.weights.get(kind, 1.0) for kind in gaps}
    whole = sum(weights.values())
    if not whole:
        return None
    parts = tuple(gaps.values())

    def weighted(values: Iterable[float]) -> float:
        pairs = zip(weights.values(), values, strict=True)
        return 100 * sum(weight * value for weight, value in pairs) / whole

    return Quantity(
        subject,
        GAP,
        weighted(gap.value for gap in parts),
        weighted(gap.ends[0] for gap in parts),
        weighted(gap.ends[1] for gap in parts),
        (*parts, *_weights(options, gaps)),
    )


def _weights(options: Options, gaps: Iterable[str]) -> Iterator[Input]:
    for kind in gaps:
        name = f"weight of {kind}"
        if kind in options.weights:
            value, route = options.weights[kind], ("score", "weights", kind)
            yield Input(name, value, route, note="from the workspace", holder="workspace")
        else:
            yield Input(name, 1.0, note="the default")
