"""The details of a touchpoint: what its card leaves out, its claims, and its scores."""

from collections.abc import Callable, Iterator, Sequence

from cjm.model.touchpoint import DeliveryStep, Touchpoint
from cjm.render.details.anchors import anchor
from cjm.render.details.claims import blocks, name_of
from cjm.render.details.facts import (
    Article,
    Block,
    Fact,
    Part,
    Run,
    Sum,
    Value,
    kept,
    listed,
    said,
    texts,
)
from cjm.render.details.ground import Ground
from cjm.render.details.sums import apart, flat
from cjm.render.lanes import cells
from cjm.render.script import clean
from cjm.render.view import Item, View
from cjm.render.words import LANE_TITLES, words
from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import TouchpointScore


def articles(ground: Ground, view: View) -> Iterator[Article]:
    """Yield the details of every touchpoint, in the order of the map."""
    touchpoints = (touchpoint for _, touchpoint in ground.context.journey.touchpoints())
    pairs = list(zip(view.columns, touchpoints, strict=True))
    shown = {lane.name for lane in view.lanes}
    hidden = {name: cells(name, ground.context, pairs) for name in _LANES if name not in shown}
    for place, (column, touchpoint) in enumerate(pairs):
        left = ((LANE_TITLES[name], found[place]) for name, found in hidden.items())
        facts = (*_facts(ground, touchpoint), *(listed(*_items(*one)) for one in left))
        told = [*blocks(ground, column, touchpoint)]
        if scores := tuple(_scores(ground, touchpoint.id)):
            told.append(Block("Scores", "", (Part(sums=scores),)))
        yield Article(
            anchor(column.route), column.title, kept(facts), tuple(told), number=column.number
        )


def _items(title: str, items: Sequence[Item]) -> tuple[str, list[Value]]:
    return title, [tuple(map(Run, filter(None, (one.text, one.note)))) for one in items]


_LANES = ("actions", "physical-evidence", "frontstage", "backstage", "support")
"""Lanes without claims; where the map leaves them out, they are listed here."""


def _facts(ground: Ground, touchpoint: Touchpoint) -> Iterator[Fact | None]:
    yield said("Expectation", touchpoint.expects)
    yield said("While waiting", touchpoint.meanwhile)
    yield listed("Changed by", ((run,) for run in ground.named(touchpoint.changed_by)))
    if touchpoint.details:
        known = ground.context.journeys.get(touchpoint.details)
        yield said("In detail", known.title if known else words(touchpoint.details))
    yield listed("Needs", texts(_needs(ground, touchpoint)))
    yield listed("In event data", texts(clean(f"{k}: {v}") for k, v in touchpoint.events.items()))
    yield said("Notes", touchpoint.notes)


def _needs(ground: Ground, touchpoint: Touchpoint) -> Iterator[str]:
    """Yield each step of delivery with the steps that must have happened before it."""
    steps = (*touchpoint.frontstage, *touchpoint.backstage, *touchpoint.support)
    known = _steps(ground)
    for step in steps:
        if step.needs:
            before = (
                known.get(name) or known.get(f"{touchpoint.id}.{name}") for name in step.needs
            )
            texts = [
                clean(found.does) if found else words(name)
                for name, found in zip(step.needs, before, strict=True)
            ]
            yield f"{clean(step.does)}: {', '.join(texts)}"


def _steps(ground: Ground) -> dict[str, DeliveryStep]:
    found: dict[str, DeliveryStep] = {}
    for _, touchpoint in ground.context.journey.touchpoints():
        for step in (*touchpoint.frontstage, *touchpoint.backstage, *touchpoint.support):
            if step.id:
                found.setdefault(step.id, step)
                found[f"{touchpoint.id}.{step.id}"] = step
    return found


def _scores(ground: Ground, name: str) -> Iterator[Sum]:
    rows = ground.rows.get(name, [])
    people = [name_of(ground, row.persona) if row.persona else "" for row in rows]
    for number in _NUMBERS:
        yield from apart(zip(people, map(number, rows), strict=True))


_NUMBERS: tuple[Callable[[TouchpointScore], Quantity | None], ...] = (
    lambda row: row.opportunity,
    lambda row: row.experience_gap,
    lambda row: flat(row.pain_load) if row.pain_load.inputs else None,
    lambda row: flat(row.evidence) if row.evidence else None,
)
