"""Emotions in both maps, by persona and column: what the two curves are drawn from."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from cjm.diagnostics import Route
from cjm.model.context import Basis, emotion_of
from cjm.model.touchpoint import Touchpoint
from cjm.render.compare.maps import Maps
from cjm.render.compare.order import Met, Slots
from cjm.render.script import clean
from cjm.render.standing import Standing
from cjm.render.view import Fate, Point
from cjm.scoring.comparison import Pair, ViewPair
from cjm.scoring.quantity import Quantity


class Felt(NamedTuple):
    """How a touchpoint feels in both maps; a point is None where that map does not say.

    `place` is that among all touchpoints of both maps, of which some may not be shown. `met` says in
    which of the two maps the touchpoint is at all. `difference` is after - before.
    """

    slot: int
    place: int
    fate: Fate
    met: tuple[bool, bool]
    before: Point | None
    after: Point | None
    difference: float | None

    def moved(self, by: int) -> "Felt":
        """Return it some columns further on."""
        before, after = (
            point._replace(slot=point.slot + by) if point else None
            for point in (self.before, self.after)
        )
        return self._replace(slot=self.slot + by, before=before, after=after)


class Panel(NamedTuple):
    """The emotions of one persona (an id), or of everyone (None), by column.

    `name` is what the persona is called; None where there is only one.
    """

    persona: str | None
    name: str | None
    felt: tuple[Felt | None, ...]

    @property
    def title(self) -> str:
        """What is drawn: `Emotion of Maria`."""
        return f"Emotion of {self.name}" if self.name else "Emotion"

    def part(self, span: tuple[int, int]) -> "Panel":
        """Return what a page shows: some columns, and the one before them as column -1."""
        start, end = span
        held = self.felt[max(0, start - 1) : end]
        return self._replace(felt=tuple(one.moved(-start) if one else None for one in held))

    def passed(self, side: int) -> frozenset[int]:
        """Return the columns of touchpoints that a side (0 before, 1 after) does not have."""
        return frozenset(one.slot for one in self.felt if one and not one.met[side])

    def runs(self, side: int) -> Iterator[list[Point]]:
        """Yield the points of a side (0 before, 1 after) that follow one another in its map.

        A curve passes over touchpoints that its map does not have. It stops where that has one
        without saying how it feels, and where some are not shown.
        """
        held: list[Point] = []
        last: int | None = None
        for felt in self.felt:
            point = (felt.before, felt.after)[side] if felt else None
            hidden = felt is None or (last is not None and felt.place > last + 1)
            if held and (hidden or (point is None and felt is not None and felt.met[side])):
                yield held
                held = []
            held += [point] if point else []
            last = felt.place if felt else None
        yield from [held] if held else []


def panels(maps: Maps, slots: Slots) -> tuple[Panel, ...]:
    """Return the emotions by persona; one panel where personas do not differ, none without any."""
    personas = [name for name, _ in maps.found.experiences]
    several = len(personas) > 1
    standings = maps.standings()
    found = (
        Panel(
            name,
            maps.person(name) if several and name else None,
            tuple(
                _felt(slot, met, name, standings) if met else None for slot, met in enumerate(slots)
            ),
        )
        for name in personas
    )
    return tuple(panel for panel in found if any(_points(panel.felt)))


def _points(felt: Sequence[Felt | None]) -> Iterator[Point]:
    yield from filter(None, (point for one in felt if one for point in (one.before, one.after)))


def _felt(slot: int, met: Met, persona: str | None, standings: tuple[Standing, Standing]) -> Felt:
    pair = _pair(met.pair.views, persona)
    scores = (pair.before, pair.after) if pair else (None, None)
    before, after = (
        _point(slot, touchpoint, persona, score, (route, standing))
        for touchpoint, score, route, standing in zip(
            (met.before, met.after), scores, met.routes, standings, strict=True
        )
    )
    difference = pair.difference.value if pair and pair.difference else None
    there = (met.before is not None, met.after is not None)
    return Felt(slot, met.place, met.fate, there, before, after, difference)


def _pair(views: Sequence[ViewPair], persona: str | None) -> Pair | None:
    """Return a persona's emotion at a touchpoint; everyone's where it has none of its own."""
    own = {view.persona: view.numbers.get("emotion") for view in views}
    return own.get(persona) if persona in own else own.get(None)


def _point(
    slot: int,
    touchpoint: Touchpoint | None,
    persona: str | None,
    score: Quantity | None,
    where: tuple[Route, Standing],
) -> Point | None:
    emotion = emotion_of(touchpoint, persona) if touchpoint else None
    if touchpoint is None or emotion is None or score is None:
        return None
    own = ("emotions", persona) if persona and persona in touchpoint.emotions else ("emotion",)
    route = (*where[0], *own)
    return Point(
        slot=slot,
        score=score.value,
        basis=cast("Basis", score.basis),
        feeling=clean(emotion.feeling) if emotion.feeling else None,
        target=None,
        moment_of_truth=touchpoint.moment_of_truth,
        intensity=emotion.intensity,
        route=route,
        old=route in where[1].old,
    )
