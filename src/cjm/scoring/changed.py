"""Which touchpoints two maps of one journey keep, change, gain and lose, and what brings it about."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from cjm.model.differences import bringing, differences
from cjm.model.journey import Journey
from cjm.model.touchpoint import Touchpoint
from cjm.scoring.comparison import Relation, State
from cjm.scoring.renamed import renamed_stages

_UNDERWAY = frozenset({"in-progress", "done"})
_BESIDES: dict[str, Callable[[Touchpoint], Any]] = {"importance": lambda each: each.importance}
_IN_VERSIONS: dict[str, Callable[[Touchpoint], Any]] = {
    "thoughts": lambda each: [thought.text for thought in each.thoughts],
    "metrics": lambda each: each.metrics,
    "evidence": lambda each: [
        claim.evidence
        for claim in (
            *filter(None, (each.emotion,)),
            *each.emotions.values(),
            *each.thoughts,
            *each.pains,
            *each.gains,
        )
    ],
}


class Change(NamedTuple):
    """What becomes of a touchpoint; fields are as in `TouchpointPair`."""

    id: str
    title: str
    state: State
    aspects: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    told: bool = True


def touchpoint_changes(before: Journey, after: Journey, related: Relation) -> Iterator[Change]:
    """Go through the touchpoints of the later map in its order, then those that are gone.

    In a future state, a change is brought about by the opportunities that `changed_by` names, or
    else by its own that address the touchpoint. Between versions of one map only opportunities
    that are in progress or done bring something about: the others are plans.
    """
    stages = [_stages(journey) for journey in (before, after)]
    now = renamed_stages(before, after)
    earlier = {touchpoint.id: touchpoint for _, touchpoint in before.touchpoints()}
    found = {one.touchpoint: one for one in differences(after, before)}
    by_whom, counts = bringing(after, before), _counting(before, after, related)
    for _, touchpoint in after.touchpoints():
        name = touchpoint.id
        if name not in earlier:
            yield Change(name, touchpoint.title, "new", (), counts(by_whom(touchpoint)))
            continue
        aspects = found[name].aspects if name in found else ()
        if now.get(stages[0][name], stages[0][name]) != stages[1][name]:
            aspects = ("stage", *aspects)
        aspects += tuple(_others(earlier[name], touchpoint, related, plain=not aspects))
        by = counts(by_whom(touchpoint)) if aspects else ()
        yield Change(name, touchpoint.title, "changed" if aspects else "kept", aspects, by)
    for name, touchpoint in earlier.items():
        if name not in stages[1]:
            one = found.get(name)
            told = related == "version" or (one is not None and one.told)
            yield Change(name, touchpoint.title, "gone", (), counts(one.by if one else ()), told)


def _stages(journey: Journey) -> dict[str, str]:
    return {touchpoint.id: stage.id for stage, touchpoint in journey.touchpoints()}


def _others(
    before: Touchpoint, after: Touchpoint, related: Relation, *, plain: bool
) -> Iterator[str]:
    """Name what else differs; between versions everything counts, in a future state what is felt."""
    version = related == "version"
    looks = _BESIDES | _IN_VERSIONS if version else _BESIDES
    named = [name for name, look in looks.items() if look(before) != look(after)]
    yield from named
    if version and plain and not named and before != after:
        yield "details"


def _counting(
    before: Journey, after: Journey, related: Relation
) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """Return what leaves out opportunities that cannot have brought anything about yet."""
    if related != "version":
        return lambda names: names
    status = {one.id: one.status for each in (before, after) for one in each.opportunities}
    return lambda names: tuple(name for name in names if status.get(name) in _UNDERWAY)
