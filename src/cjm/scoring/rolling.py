"""Kinds of gap rolled up: by touchpoint, stage and journey, for everyone and for each persona."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cjm.model.differences import rejected
from cjm.scoring import intervals
from cjm.scoring.addresses import Plan
from cjm.scoring.dimension import Dimension, dimensions
from cjm.scoring.gap_score import gap_score
from cjm.scoring.items import GOALS, REMOVED, Item
from cjm.scoring.quantity import Quantity, Subject
from cjm.scoring.scorecard import Kind, PersonaGaps, PlaceGaps
from cjm.scoring.sheet import Place, Section, Sheet

_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Rolled:
    """All gaps of one journey; what each part is, `Scorecard` says."""

    touchpoints: tuple[PlaceGaps, ...]
    stages: tuple[PlaceGaps, ...]
    others: tuple[PlaceGaps, ...]
    gaps: dict[str, Quantity]
    gap: Quantity | None
    personas: tuple[PersonaGaps, ...]
    kinds: tuple[Kind, ...]


def roll(sheet: Sheet) -> Rolled:
    """Work out every kind of gap for every place."""
    return _Roller(sheet).rolled()


class _Heap:
    """The items of one kind, by place and by touchpoint."""

    def __init__(self, dimension: Dimension, sheet: Sheet) -> None:
        self.dimension = dimension
        self.differs = False
        self._own: set[tuple[str, str]] = set()
        self._found: dict[tuple[str, str], list[Item]] = {}
        for item in dimension.items(sheet):
            place = item.place.kind, item.place.id
            self._found.setdefault(place, []).append(item)
            for name in item.touchpoints:
                self._found.setdefault(("touchpoint", name), []).append(item)
            if not item.touchpoints:
                self._own.add(place)
            self.differs = self.differs or item.personas is not None

    def gap(self, subject: Subject) -> Quantity | None:
        """Return the gap of a place for the persona of the subject, or for everyone."""
        items = self._found.get((subject.kind, subject.id), ())
        if subject.persona is not None:
            items = [item for item in items if _concerns(item, subject.persona)]
        return _mean(subject, self.dimension, items) if items else None

    def own(self, subject: Subject) -> bool:
        """Whether something is judged of the place itself."""
        return (subject.kind, subject.id) in self._own

    def deviates(self, subject: Subject, persona: str) -> bool:
        """Whether the gap of a place is another for a persona than for everyone."""
        items = self._found.get((subject.kind, subject.id), ())
        return not all(_concerns(item, persona) for item in items)


class _Roller:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._heaps = [_Heap(dimension, sheet) for dimension in dimensions()]
        several = len(sheet.views) >= _SEVERAL and any(heap.differs for heap in self._heaps)
        self._views = sheet.views if several else ()
        self._rejected = rejected(sheet.context.journey, sheet.context.original())

    def rolled(self) -> Rolled:
        sections = self._sheet.sections
        touchpoints = tuple(
            self._touchpoint(one, place) for one in sections for place in one.places
        )
        stages = tuple(map(self._stage, sections))
        others = tuple(
            place
            for each in (GOALS, REMOVED)
            if (place := self._place(each, self._plans(each))).gaps
        )
        gaps = self._whole((*stages, *others), self._sheet.subject)
        return Rolled(
            touchpoints,
            stages,
            others,
            gaps,
            gap_score(self._sheet.subject, gaps, self._sheet.options),
            tuple(self._persona((*stages, *others), persona) for persona in self._views),
            tuple(self._kind(heap.dimension, gaps) for heap in self._heaps),
        )

    def _touchpoint(self, section: Section, place: Place) -> PlaceGaps:
        touchpoint = place.touchpoint
        subject = Subject("touchpoint", touchpoint.id, touchpoint.title)
        stage = section.stage.id
        by = (
            plan.opportunity.id
            for plan in self._sheet.plans
            if any(t.stage == stage and t.touchpoint in {None, touchpoint.id} for t in plan.targets)
        )
        bringing = self._accepted((*touchpoint.changed_by, *by))
        return self._place(subject, bringing, _importance([place]), stage)

    def _stage(self, section: Section) -> PlaceGaps:
        subject = section.subject
        bringing = (name for place in section.places for name in place.touchpoint.changed_by)
        by = self._accepted((*bringing, *self._plans(subject)))
        importance = _importance(section.places)
        return self._place(subject, by, importance, section.stage.id)

    def _plans(self, subject: Subject) -> tuple[str, ...]:
        if subject is REMOVED:
            removed = self._sheet.context.journey.removed
            return self._accepted(name for each in removed for name in each.changed_by)
        return tuple(p.opportunity.id for p in self._sheet.plans if _is_for(p, subject))

    def _accepted(self, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name in names if name not in self._rejected))

    def _place(
        self,
        subject: Subject,
        opportunities: tuple[str, ...],
        importance: float = 0.0,
        stage: str | None = None,
    ) -> PlaceGaps:
        gaps = {heap.dimension.name: gap for heap in self._heaps if (gap := heap.gap(subject))}
        personas = {name: self._differing(subject, name) for name in self._views}
        own = frozenset(heap.dimension.name for heap in self._heaps if heap.own(subject))
        told = {name: found for name, found in personas.items() if found}
        silent = frozenset(
            (name, heap.dimension.name)
            for name, found in personas.items()
            for heap in self._heaps
            if heap.deviates(subject, name) and heap.dimension.name not in found
        )
        return PlaceGaps(subject, gaps, told, own, opportunities, importance, stage, silent)

    def _differing(self, subject: Subject, persona: str) -> dict[str, Quantity]:
        mine = subject._replace(persona=persona)
        return {
            heap.dimension.name: gap
            for heap in self._heaps
            if heap.differs and heap.deviates(subject, persona) and (gap := heap.gap(mine))
        }

    def _whole(self, places: Sequence[PlaceGaps], subject: Subject) -> dict[str, Quantity]:
        found = {}
        for heap in self._heaps:
            gaps = tuple(filter(None, (self._seen(heap, place, subject) for place in places)))
            if gaps:
                found[heap.dimension.name] = _over_stages(subject, heap.dimension, gaps)
        return found

    def _seen(self, heap: _Heap, place: PlaceGaps, whole: Subject) -> Quantity | None:
        """Return the gap of a place as the persona of a journey's subject meets it."""
        persona, kind = whole.persona, heap.dimension.name
        if persona is None or not (heap.differs and heap.deviates(place.subject, persona)):
            return place.gaps.get(kind)
        return place.personas.get(persona, {}).get(kind)

    def _persona(self, places: Sequence[PlaceGaps], persona: str) -> PersonaGaps:
        subject = self._sheet.subject._replace(persona=persona)
        gaps = self._whole(places, subject)
        return PersonaGaps(persona, gaps, gap_score(subject, gaps, self._sheet.options))

    def _kind(self, dimension: Dimension, gaps: Mapping[str, Quantity]) -> Kind:
        formula, weights = dimension.formula, self._sheet.options.weights
        missing = None if dimension.name in gaps else dimension.empty
        weight = weights.get(dimension.name, 1.0)
        return Kind(
            dimension.name, formula.title, dimension.meaning, formula.words, weight, missing
        )


def _concerns(item: Item, persona: str) -> bool:
    return item.personas is None or persona in item.personas


def _is_for(plan: Plan, subject: Subject) -> bool:
    if subject is GOALS:
        return plan.opportunity.goal is not None
    return any(target.stage == subject.id for target in plan.targets if subject.kind == "stage")


def _importance(places: Iterable[Place]) -> float:
    found = (row.importance.value for place in places for row in place.rows)
    return max(found, default=0.0)


def _mean(subject: Subject, dimension: Dimension, items: Sequence[Item]) -> Quantity:
    parts = tuple(item.part for item in items)
    start, factor = dimension.scale
    value = start + factor * (sum(float(part.value) for part in parts) / len(parts))
    low = high = None
    if any(part.low is not None for part in parts):
        ends = intervals.mean([part.ends for part in parts])
        low, high = sorted(start + factor * end for end in ends)
    return Quantity(subject, dimension.formula, value, low, high, parts)


def _over_stages(subject: Subject, dimension: Dimension, gaps: tuple[Quantity, ...]) -> Quantity:
    """Return the mean of one kind of gap over stages, and over what is in none."""
    value = sum(gap.value for gap in gaps) / len(gaps)
    low = high = None
    if any(gap.low is not None for gap in gaps):
        low, high = intervals.mean([gap.ends for gap in gaps])
    return Quantity(subject, dimension.whole, value, low, high, gaps)
