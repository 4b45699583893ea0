"""The emotion curve of a journey in five numbers, for each point of view."""

from collections.abc import Iterator

from cjm.model.context import emotion_of
from cjm.scoring import intervals
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.scorecard import Experience
from cjm.scoring.sheet import Sheet
from cjm.scoring.touchpoints import emotion_route, feeling

_OWN = "cjm, see docs/scoring.md"
LOW = -1.0
"""An emotion at or below this is a low."""
MEAN = Formula(
    "experience.mean", "mean emotion", "mean of all emotions", _OWN, "emotion", -2, 2, "{sum} / {n}"
)
WORST = Formula("experience.worst", "worst moment", "the lowest emotion", _OWN, "emotion", -2, 2)
PEAK_END = Formula(
    "experience.peak-end",
    "peak-end",
    "(emotion farthest from 0 + last emotion) / 2; of equally far ones, the worst",
    "Kahneman, Fredrickson, Schreiber and Redelmeier, When More Pain Is Preferred to Less, 1993",
    "emotion",
    -2,
    2,
    "({peak} + {end}) / 2",
)
LOWS = Formula("experience.lows", "lows", "number of emotions at -1 or below", _OWN, "count")
SPAN = Formula(
    "experience.span",
    "span",
    "highest emotion - lowest emotion",
    _OWN,
    high=4,
    template="{highest} - {lowest}",
)


def experiences(sheet: Sheet) -> Iterator[Experience]:
    """Yield the curve of every point of view: one for everyone, or one for each persona.

    There is one for each persona, the main one first, as soon as the map states an emotion by
    persona anywhere.
    """
    for persona in _views(sheet):
        emotions = tuple(_emotions(sheet, persona))
        if emotions:
            journey = sheet.context.journey
            yield _experience(Subject("journey", journey.id, journey.title, persona), emotions)


def _views(sheet: Sheet) -> tuple[str | None, ...]:
    stated = any(place.touchpoint.emotions for place in sheet.places())
    return sheet.views if stated else (None,)


def _emotions(sheet: Sheet, persona: str | None) -> Iterator[Input]:
    for place in sheet.places():
        emotion = emotion_of(place.touchpoint, persona)
        if emotion is not None:
            route = emotion_route(place.touchpoint, place.route, persona)
            yield feeling(place.touchpoint.id, emotion, route, sheet.context)


def _experience(subject: Subject, emotions: tuple[Input, ...]) -> Experience:
    scores = [(float(item.value), *item.ends) for item in emotions]
    values, lows, highs = (tuple(part) for part in zip(*scores, strict=True))
    mean = intervals.mean(list(zip(lows, highs, strict=True)))
    worst = emotions[values.index(min(values))]
    best = emotions[values.index(max(values))]
    return Experience(
        subject.persona,
        Quantity(subject, MEAN, sum(values) / len(values), *mean, emotions),
        Quantity(subject, WORST, min(values), min(lows), min(highs), emotions),
        _peak_end(subject, emotions),
        Quantity(subject, LOWS, _count(values), _count(highs), _count(lows), emotions),
        Quantity(
            subject,
            SPAN,
            max(values) - min(values),
            max(max(lows) - min(highs), 0.0),
            max(highs) - min(lows),
            (best.called("highest", f"at {best.name}"), worst.called("lowest", f"at {worst.name}")),
        ),
    )


def _peak_end(subject: Subject, emotions: tuple[Input, ...]) -> Quantity:
    peak = max(emotions, key=lambda item: (abs(float(item.value)), -float(item.value)))
    end = emotions[-1]
    value = (float(peak.value) + float(end.value)) / 2
    low, high = intervals.mean([peak.ends, end.ends])
    return Quantity(
        subject,
        PEAK_END,
        value,
        low,
        high,
        (peak.called("peak", f"at {peak.name}"), end.called("end", f"at {end.name}")),
    )


def _count(values: tuple[float, ...]) -> float:
    return float(sum(value <= LOW for value in values))
