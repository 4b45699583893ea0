"""What the heat map shows: places as columns, kinds of gap as rows, and what is in each cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from cjm.model.context import Context
from cjm.render.script import clean
from cjm.render.view import Column, View
from cjm.render.words import words
from cjm.scoring.gap_score import gap_score
from cjm.scoring.quantity import Quantity
from cjm.scoring.ranking import RankedGap, ranked_gaps
from cjm.scoring.scorecard import Kind, PersonaGaps, PlaceGaps, Scorecard

Sort: TypeAlias = Literal["touchpoint", "stage", "other", "journey"]
ALL: Final = "all kinds"
MOST: Final = 3
"""How many places of a kind are marked at most, where their gaps are as large as one another."""
_HUNDRED: Final = 100


@dataclass(frozen=True, slots=True)
class Place:
    """A column: a touchpoint, a stage as a whole, what is in no stage, or the journey.

    `gaps` are None for the journey, whose gaps are those of the card.
    """

    sort: Sort
    title: str
    gaps: PlaceGaps | None = None
    column: Column | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a kind of gap as everyone meets it, or as one persona does; or all kinds together.

    `missing` says why the kind has no value anywhere, if so.
    """

    kind: str
    title: str
    note: str = ""
    persona: str | None = None
    missing: str | None = None

    @property
    def spoken(self) -> str:
        """The row by name, for those who do not see which rows stand above: `Experience, Leila`."""
        return f"{self.kind.capitalize()}, {self.title}" if self.persona else self.title


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest gap of a kind, and everywhere that it is: the most important place first.

    Kinds are not ranked against one another: a pain that nobody addresses is 100 %, and hardly any
    feeling is as bad as that.
    """

    number: int
    kind: Kind
    gaps: tuple[RankedGap, ...]

    @property
    def marked(self) -> tuple[RankedGap, ...]:
        """Those that are marked and named."""
        return self.gaps[:MOST]

    @property
    def more(self) -> int:
        """How many are as large, and neither marked nor named."""
        return len(self.gaps) - len(self.marked)


@dataclass(frozen=True, slots=True)
class Grid:
    """The whole table; in `places`, None stands for the touchpoints of a stage that has none.

    `largest` has the largest gap of each kind, `ideas` the titles of the opportunities by id.
    """

    card: Scorecard
    places: tuple[Place | None, ...]
    rows: tuple[Row, ...]
    largest: tuple[Largest, ...]
    ideas: Mapping[str, str]

    def cell(self, row: Row, place: Place) -> Quantity | None:
        """Return a gap of 0 to 1, or a gap score of 0 to 100; None where there is no data."""
        if place.gaps is None:
            return _of_journey(self.card, row)
        if row.kind == ALL:
            subject, gaps = place.gaps.subject, place.gaps.gaps
            return gap_score(subject, gaps, self.card.options) if gaps else None
        return place.gaps.seen(row.kind, row.persona)

    def filled(self, row: Row) -> Iterator[tuple[Place, Quantity]]:
        """Go through the cells of a row that have a value."""
        for place in self.places:
            if place and (found := self.cell(row, place)):
                yield place, found

    def mark(self, row: Row, place: Place) -> int | None:
        """Return the number by which a cell is told of below, if its kind has no larger gap."""
        if row.persona or place.gaps is None:
            return None
        here = (row.kind, place.gaps.subject.kind, place.gaps.subject.id)
        marked = ((one.number, gap) for one in self.largest for gap in one.marked)
        return next((number for number, gap in marked if _at(gap) == here), None)

    @property
    def certain(self) -> bool:
        """Whether nothing in the table rests on something assumed."""
        return all(found.certain for row in self.rows for _, found in self.filled(row))


def grid(context: Context, view: View, card: Scorecard) -> Grid:
    """Set the table up: columns as the journey goes, each stage followed by its total."""
    places, rows = tuple(_places(view, card)), tuple(_rows(context, card))
    ideas = {one.id: clean(one.title) for one in context.journey.opportunities}
    return Grid(card, places, rows, tuple(_largest(card)), ideas)


def _largest(card: Scorecard) -> Iterator[Largest]:
    ranked = ranked_gaps(card)
    held = [(kind, [one for one in ranked if one.kind == kind.name]) for kind in card.kinds]
    for number, (kind, gaps) in enumerate((one for one in held if one[1]), 1):
        top = _rounded(gaps[0].gap)
        yield Largest(number, kind, tuple(one for one in gaps if _rounded(one.gap) == top))


def share(row: Row, found: Quantity) -> float:
    """Return how much of the largest possible gap it is, 0 to 1."""
    return found.value / _HUNDRED if row.kind == ALL else found.value


def _at(one: RankedGap) -> tuple[str, str, str]:
    return one.kind, one.place.subject.kind, one.place.subject.id


def _places(view: View, card: Scorecard) -> Iterator[Place | None]:
    held = iter(card.touchpoint_gaps)
    for stage, scored in zip(view.stages, card.stages, strict=True):
        for slot in view.slots[stage.first : stage.first + stage.span]:
            yield Place("touchpoint", slot.title, next(held), slot) if slot else None
        yield Place("stage", "Stage", scored.place)
    for place in card.other_gaps:
        yield Place("other", clean(place.subject.title), place)
    yield Place("journey", "Journey")


def _rows(context: Context, card: Scorecard) -> Iterator[Row]:
    """Yield a row for every kind, below it one for each persona where anything differs by persona."""
    names = {persona.id: clean(persona.name) for persona in context.personas.values()}
    people = [one.persona for one in card.personas]
    for kind in card.kinds:
        yield Row(kind.name, kind.name.capitalize(), _weight(kind), missing=kind.missing)
        if _differs(card.places(), kind.name, people):
            for one in people:
                yield Row(kind.name, names.get(one, words(one)), persona=one)
    yield Row(ALL, "All kinds", "gap score, 0 to 100")


def _weight(kind: Kind) -> str:
    return "" if kind.weight == 1 else f"weight {kind.weight:g}"


def _differs(places: Iterator[PlaceGaps], kind: str, people: Sequence[str]) -> bool:
    for place in places:
        values = {_rounded(place.seen(kind, one)) for one in (None, *people)}
        if len(values) > 1:
            return True
    return False


def _rounded(found: Quantity | None) -> float | None:
    return round(found.value, 9) if found else None


def _of_journey(card: Scorecard, row: Row) -> Quantity | None:
    if row.kind == ALL:
        return card.gap
    whole: Mapping[str, PersonaGaps] = {one.persona: one for one in card.personas}
    gaps = whole[row.persona].gaps if row.persona else card.gaps
    return gaps.get(row.kind)
