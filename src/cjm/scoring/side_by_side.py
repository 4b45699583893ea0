"""Personas side by side: the same touchpoints as each of them meets them, and where they differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cjm.scoring.quantity import Formula, Quantity, Style, Subject
from cjm.scoring.scorecard import Scorecard, TouchpointScore
from cjm.scoring.terms import alike
from cjm.scoring.viewing import emotion

_OWN = "cjm, see docs/scoring.md"
_TWO = 2
_NOTHING = 1e-9
_LOOKS = ("emotion", "opportunity", "experience-gap")
_STYLES: dict[str, tuple[str, Style, float]] = {
    "emotion": ("emotions", "scale", 4),
    "opportunity": ("opportunity scores", "scale", 20),
    "experience-gap": ("experience gaps", "scale", 4),
}


@dataclass(frozen=True, slots=True)
class View:
    """One column: a persona of a journey; None: everybody for whom nothing else is stated."""

    journey: str
    persona: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A touchpoint in every view: its emotion, opportunity score and experience gap by view.

    `spreads` are the largest minus the smallest value over the views, by number; only where two
    views or more have one.
    """

    id: str
    title: str
    stage: str
    numbers: Mapping[str, tuple[Quantity | None, ...]]
    spreads: Mapping[str, Quantity]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Views with their touchpoints in the order of the maps; `differing` puts the widest first."""

    views: tuple[View, ...]
    lines: tuple[Line, ...]
    means: tuple[Quantity | None, ...]
    gaps: tuple[Quantity | None, ...]

    def differing(self) -> tuple[Line, ...]:
        """Return the lines on which emotions differ, the widest spread first."""
        found = [line for line in self.lines if _width(line) > _NOTHING]
        return tuple(sorted(found, key=_width, reverse=True))

    def quantities(self) -> Iterator[Quantity]:
        """Go through the spreads."""
        for line in self.lines:
            yield from line.spreads.values()


def side_by_side(cards: Sequence[Scorecard]) -> SideBySide | None:
    """Put the personas of one journey, or of several over the same touchpoints, side by side.

    None where there are not two points of view, or where several journeys share no touchpoint.
    """
    views = [(card, persona) for card in cards for persona in _personas(card)]
    ids = [{row.id for row in card.touchpoints} for card in cards]
    if len(views) < _TWO or (len(cards) > 1 and not set.intersection(*ids)):
        return None
    rows = [_rows(card, persona) for card, persona in views]
    stages = {stage.id: stage.title for card in reversed(cards) for stage in card.stages}
    known = {row.id: row for card in reversed(cards) for row in card.touchpoints}
    order = dict.fromkeys(row.id for card in cards for row in card.touchpoints)
    lines = tuple(
        _line(known[name], stages[known[name].stage], [each.get(name) for each in rows])
        for name in order
    )
    return SideBySide(
        tuple(_view(card, persona, several=len(cards) > 1) for card, persona in views),
        lines,
        tuple(_mean(card, persona) for card, persona in views),
        tuple(_gap(card, persona) for card, persona in views),
    )


def _personas(card: Scorecard) -> tuple[str | None, ...]:
    """Return the points of view of a map: its personas where anything differs by persona."""
    found = dict.fromkeys(one.persona for one in card.experiences if one.persona)
    found |= dict.fromkeys(one.persona for one in card.personas)
    found |= dict.fromkeys(row.persona for row in card.touchpoints if row.persona)
    return tuple(found) or (None,)


def _view(card: Scorecard, persona: str | None, *, several: bool) -> View:
    label = card.called(persona) if persona else card.title
    return View(card.id, persona, f"{card.id} · {label}" if several and persona else label)


def _rows(card: Scorecard, persona: str | None) -> dict[str, TouchpointScore]:
    """Return the rows as a persona meets them: of their own, else everyone's."""
    everyone = {row.id: row for row in card.touchpoints if row.persona is None}
    return everyone | {row.id: row for row in card.touchpoints if row.persona == persona}


def _line(known: TouchpointScore, stage: str, rows: list[TouchpointScore | None]) -> Line:
    numbers: dict[str, tuple[Quantity | None, ...]] = {
        "emotion": tuple(emotion(row) for row in rows),
        "opportunity": tuple(row.opportunity if row else None for row in rows),
        "experience-gap": tuple(row.experience_gap if row else None for row in rows),
    }
    subject = Subject("touchpoint", known.id, known.title)
    spreads = {look: _spread(subject, look, numbers[look]) for look in _LOOKS}
    found = {look: spread for look, spread in spreads.items() if spread}
    return Line(known.id, known.title, stage, numbers, found)


def _spread(subject: Subject, look: str, numbers: tuple[Quantity | None, ...]) -> Quantity | None:
    """Return the largest minus the smallest, and between what that can lie."""
    found = [one for one in numbers if one]
    if len(found) < _TWO:
        return None
    words, style, high = _STYLES[look]
    formula = Formula(
        f"spread.{look}", f"spread of {words}", "largest - smallest", _OWN, style, high=high
    )
    inputs = tuple(dict.fromkeys(found))
    if all(alike(found[0], other) for other in found[1:]):
        return Quantity(subject, formula, 0.0, None, None, inputs)
    values = [one.value for one in found]
    lows, highs = zip(*(one.ends for one in found), strict=True)
    ends = max(max(lows) - min(highs), 0.0), max(highs) - min(lows)
    return Quantity(subject, formula, max(values) - min(values), *ends, inputs)


def _mean(card: Scorecard, persona: str | None) -> Quantity | None:
    named = {one.persona: one.mean for one in card.experiences}
    return named.get(persona, named.get(None))


def _gap(card: Scorecard, persona: str | None) -> Quantity | None:
    own = (one.gap for one in card.personas if one.persona == persona)
    return next(own, card.gap)


def _width(line: Line) -> float:
    spread = line.spreads.get("emotion")
    return round(spread.value, 9) if spread else 0.0
