"""Scoring a journey, from its touchpoints up."""

from collections.abc import Iterable
from datetime import date

from cjm.model.context import Context
from cjm.scoring import evidence, intervals, pains
from cjm.scoring.coverage import coverage
from cjm.scoring.curve import experiences
from cjm.scoring.dimension import Dimension, dimensions
from cjm.scoring.options import Options
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.scorecard import Scorecard, StageScore
from cjm.scoring.sheet import Section, Sheet, fill

_OWN = "cjm, see docs/scoring.md"
STAGE_EXPERIENCE = Formula(
    "experience",
    "mean emotion",
    "mean emotion of its touchpoints",
    _OWN,
    "emotion",
    -2,
    2,
    "{sum} / {n}",
)
STAGE_OPPORTUNITY = Formula(
    "opportunity", "largest opportunity score", "largest of its touchpoints", _OWN, high=20
)
STAGE_GAP = Formula(
    "experience-gap",
    "mean experience gap",
    "mean experience gap of its touchpoints",
    _OWN,
    high=4,
    template="{sum} / {n}",
)
GAP = Formula(
    "gap",
    "gap score",
    "100 x sum of (weight x gap) / sum of weights, over the kinds of gap that could be computed",
    _OWN,
    high=100,
)


def score(context: Context, *, today: date, options: Options | None = None) -> Scorecard:
    """Score a journey.

    Args:
        context: The journey and what it refers to.
        today: The day to which the age of evidence counts, and past which due dates are overdue.
        options: How to score; without it, the built-in defaults (see `cjm.scoring.options.read`).
    """
    options = options or Options()
    sheet = fill(context, options, today)
    journey = context.journey
    found = {kind: tuple(kind.gaps(sheet)) for kind in dimensions()}
    by_subject: dict[tuple[str, str], dict[str, Quantity]] = {}
    for kind, quantities in found.items():
        for gap in quantities:
            by_subject.setdefault((gap.subject.kind, gap.subject.id), {})[kind.name] = gap
    gaps = {kind.name: _of_kind(sheet, kind, own) for kind, own in found.items() if own}
    strengths = (*sheet.strengths, *(item for place in sheet.places() for item in place.strengths))
    return Scorecard(
        id=journey.id,
        title=journey.title,
        type=journey.type,
        today=today,
        options=options,
        touchpoints=tuple(row for section in sheet.sections for row in section.rows()),
        stages=tuple(
            _stage(section, by_subject.get(("stage", section.stage.id), {}))
            for section in sheet.sections
        ),
        experiences=tuple(experiences(sheet)),
        coverage=coverage(sheet),
        evidence=evidence.mean(sheet.subject, strengths),
        goal_gaps=by_subject.get(("goals", "goals"), {}),
        gaps=gaps,
        gap=_gap_score(sheet, gaps),
    )


def _stage(section: Section, gaps: dict[str, Quantity]) -> StageScore:
    rows, subject = tuple(section.rows()), section.subject
    opportunities = [row.opportunity for row in rows if row.opportunity]
    return StageScore(
        id=section.stage.id,
        title=section.stage.title,
        touchpoints=len(section.places),
        experience=_mean(
            subject, STAGE_EXPERIENCE, (row.emotion.called(row.id) for row in rows if row.emotion)
        ),
        opportunity=_largest(subject, opportunities),
        experience_gap=_mean(
            subject, STAGE_GAP, filter(None, (row.experience_gap for row in rows))
        ),
        pain_load=pains.total(subject, tuple(_pains(section))),
        gaps=gaps,
    )


def _pains(section: Section) -> Iterable[Quantity]:
    """Return the load of every pain once, whichever personas' rows it is in."""
    found = {
        part.subject.id: part
        for row in section.rows()
        for part in row.pain_load.inputs
        if isinstance(part, Quantity)
    }
    return found.values()


def _mean(subject: Subject, formula: Formula, items: Iterable[Input | Quantity]) -> Quantity | None:
    found = tuple(items)
    if not found:
        return None
    value = sum(float(item.value) for item in found) / len(found)
    ends = intervals.mean([item.ends for item in found])
    return Quantity(subject, formula, value, *ends, found)


def _largest(subject: Subject, scores: list[Quantity]) -> Quantity | None:
    if not scores:
        return None
    low, high = (max(ends) for ends in zip(*(item.ends for item in scores), strict=True))
    value = max(item.value for item in scores)
    return Quantity(subject, STAGE_OPPORTUNITY, value, low, high, tuple(scores))


def _of_kind(sheet: Sheet, kind: Dimension, gaps: tuple[Quantity, ...]) -> Quantity:
    """Return the mean of one kind of gap over stages, and over the goals of the journey."""
    value = sum(gap.value for gap in gaps) / len(gaps)
    known = [(gap.low, gap.high) for gap in gaps if gap.low is not None and gap.high is not None]
    low, high = intervals.mean(known) if len(known) == len(gaps) else (None, None)
    formula = Formula(
        kind.formula.name,
        kind.formula.title,
        "mean over the stages",
        _OWN,
        "share",
        high=1,
        template="{sum} / {n}",
    )
    return Quantity(sheet.subject, formula, value, low, high, gaps)


def _gap_score(sheet: Sheet, gaps: dict[str, Quantity]) -> Quantity | None:
    weights = {kind: sheet.options.weights.get(kind, 1.0) for kind in gaps}
    whole = sum(weights.values())
    if not whole:
        return None
    parts = tuple(gaps.values())

    def weighted(values: Iterable[float]) -> float:
        pairs = zip(weights.values(), values, strict=True)
        return 100 * sum(weight * value for weight, value in pairs) / whole

    return Quantity(
        sheet.subject,
        GAP,
        weighted(gap.value for gap in parts),
        weighted(gap.ends[0] for gap in parts),
        weighted(gap.ends[1] for gap in parts),
        (*parts, *(_weight(sheet, kind) for kind in gaps)),
    )


def _weight(sheet: Sheet, kind: str) -> Input:
    name = f"weight of {kind}"
    if kind in sheet.options.weights:
        value, route = sheet.options.weights[kind], ("score", "weights", kind)
        return Input(name, value, route, note="from the workspace", holder="workspace")
    return Input(name, 1.0, note="the default")
