"""Scoring a journey, from its touchpoints up."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from cjm.model.context import Context
from cjm.scoring import evidence, intervals, pains
from cjm.scoring.coverage import coverage
from cjm.scoring.curve import experiences
from cjm.scoring.experiments import trials
from cjm.scoring.measured import measured
from cjm.scoring.options import Options
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.rolling import roll
from cjm.scoring.scorecard import PlaceGaps, Scorecard, StageScore
from cjm.scoring.sheet import Section, fill

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
    rolled = roll(sheet)
    strengths = (*sheet.strengths, *(item for place in sheet.places() for item in place.strengths))
    return Scorecard(
        id=journey.id,
        title=journey.title,
        type=journey.type,
        today=today,
        options=options,
        touchpoints=tuple(row for section in sheet.sections for row in section.rows()),
        stages=tuple(
            _stage(section, place)
            for section, place in zip(sheet.sections, rolled.stages, strict=True)
        ),
        experiences=tuple(experiences(sheet)),
        coverage=coverage(sheet),
        evidence=evidence.mean(sheet.subject, strengths),
        touchpoint_gaps=rolled.touchpoints,
        other_gaps=rolled.others,
        personas=rolled.personas,
        kinds=rolled.kinds,
        gaps=rolled.gaps,
        gap=rolled.gap,
        experiments=tuple(trials(context, options)),
        metrics=tuple(measured(sheet)),
        names=_names(context),
    )


def _names(context: Context) -> dict[str, str]:
    """Return the names of personas by id, without those that two of them share."""
    cast = context.cast()
    count = Counter(one.name for one in cast)
    return {one.id: one.name for one in cast if count[one.name] == 1}


def _stage(section: Section, place: PlaceGaps) -> StageScore:
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
        place=place,
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
