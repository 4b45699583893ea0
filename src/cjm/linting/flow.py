"""Questions about the ways through a journey: what is reached, and where it goes no further."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from cjm.diagnostics import Route
from cjm.model.context import Context
from cjm.model.flow import Edge, edges
from cjm.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Flow:
    """The ways through one journey, worked out once for all rules that ask.

    A journey that is drawn wrongly in one place is often broken in several: behind a dead end
    nothing is reached. Each break has one finding, at its cause: `dead_ends` and `traps` go before
    `broken`, and all three before `unreached`.

    Attributes:
        touchpoints: All touchpoints by id, in order.
        routes: Where each touchpoint stands.
        stages: The place of each touchpoint's stage, counted from 0.
        ways: The edges that start at each touchpoint.
        stated: Whether actions say where the journey goes, so that the order alone leads nowhere.
        dead_ends: Touchpoints without any way on, save the last.
        traps: Loops that nothing leaves, each as the ids of its touchpoints in order.
        broken: Whether the first touchpoint leads neither to `done` nor to the last touchpoint,
            though no dead end and no trap on the way is the reason.
        unreached: Touchpoints that nothing leads to, save the first.
        leading: Touchpoints with an action that leads to a touchpoint.
    """

    touchpoints: Mapping[str, Touchpoint]
    routes: Mapping[str, Route]
    stages: Mapping[str, int]
    ways: Mapping[str, tuple[Edge, ...]]
    stated: bool
    dead_ends: tuple[str, ...]
    traps: tuple[tuple[str, ...], ...]
    broken: bool
    unreached: tuple[str, ...]
    leading: tuple[str, ...]

    @classmethod
    def of(cls, context: Context) -> "Flow":
        """Work out the ways through the journey of a context."""
        journey = context.journey
        touchpoints: dict[str, Touchpoint] = {}
        routes: dict[str, Route] = {}
        stages: dict[str, int] = {}
        for place, stage in enumerate(journey.stages):
            for inner, touchpoint in enumerate(stage.touchpoints):
                touchpoints[touchpoint.id] = touchpoint
                routes[touchpoint.id] = ("stages", place, "touchpoints", inner)
                stages[touchpoint.id] = place
        found: dict[str, list[Edge]] = {name: [] for name in touchpoints}
        for edge in edges(journey):
            found[edge.source].append(edge)
        ways = {name: tuple(leading) for name, leading in found.items()}
        leading = tuple(name for name in ways if any(map(_leads, ways[name])))
        stated = bool(leading)
        breaks = _breaks(ways) if stated else _Breaks()
        return cls(
            touchpoints,
            routes,
            stages,
            ways,
            stated,
            breaks.dead_ends,
            breaks.traps,
            breaks.broken,
            breaks.unreached,
            leading,
        )

    def slip(self) -> str:
        """Return what to do where so few actions have a `to:` that the first was no decision.

        That is where fewer than half of the touchpoints that should lead on do. Empty elsewhere.
        """
        should = len(self.touchpoints) - 1
        if not self.stated or 2 * len(self.leading) >= should:
            return ""
        if len(self.leading) == 1:
            few = f"Only an action of `{self.leading[0]}` names a touchpoint with `to:`. That"
        else:
            few = f"Only actions of {len(self.leading)} touchpoints name one with `to:`. That"
        return (
            f"{few} switches off the order of the map, so each other touchpoint needs a `to:` as "
            "well. Or take it out again, and the order holds; a `handover:` needs no `to:`."
        )


def _leads(way: Edge) -> bool:
    return way.stated and not way.leaves


@dataclass(frozen=True, slots=True)
class _Breaks:
    dead_ends: tuple[str, ...] = ()
    traps: tuple[tuple[str, ...], ...] = ()
    broken: bool = False
    unreached: tuple[str, ...] = ()


def _breaks(ways: Mapping[str, tuple[Edge, ...]]) -> _Breaks:
    order = list(ways)
    forwards = {name: [way.target for way in leading] for name, leading in ways.items()}
    backwards: dict[str, list[str]] = {}
    for source, targets in forwards.items():
        for target in targets:
            backwards.setdefault(target, []).append(source)
    dead_ends = tuple(name for name in order[:-1] if not forwards[name])
    escaping = reach(["exit", "done", order[-1], *dead_ends], backwards)
    stuck = [name for name in order if name not in escaping]
    traps = _loops(stuck, forwards)
    reached = reach(order[:1], forwards)
    caught = {*dead_ends, *(name for trap in traps for name in trap)}
    arrives = "done" in reached or order[-1] in reached
    broken = not arrives and not caught & reached
    beyond = reach(["done", order[-1]], backwards) if broken else frozenset()
    excused = {after for before, after in pairwise(order) if before in caught}
    unreached = _unreached(order, forwards, reached, beyond | excused)
    return _Breaks(dead_ends, traps, broken, unreached)


def reach(starts: Iterable[str], ways: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return everything that can be reached from `starts`, themselves included."""
    seen = set(starts)
    ahead = list(seen)
    while ahead:
        for target in ways.get(ahead.pop(), ()):
            if target not in seen:
                seen.add(target)
                ahead.append(target)
    return frozenset(seen)


def _loops(stuck: list[str], forwards: Mapping[str, list[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the innermost loops among touchpoints that lead out nowhere."""
    ahead = {name: reach(forwards[name], forwards) for name in stuck}
    loops = {
        tuple(other for other in stuck if other in ahead[name])
        for name in stuck
        if name in ahead[name] and all(name in ahead[other] for other in ahead[name])
    }
    return tuple(sorted(loops, key=lambda loop: stuck.index(loop[0])))


def _unreached(
    order: list[str],
    forwards: Mapping[str, list[str]],
    reached: frozenset[str],
    excused: Iterable[str],
) -> tuple[str, ...]:
    """Return the first touchpoint of each part that is cut off, unless another finding tells."""
    led_to = {target for name, targets in forwards.items() for target in targets if target != name}
    seen, found = set(reached), []
    roots = [name for name in order if name not in led_to]
    for name in [*roots, *order]:
        if name not in seen:
            seen |= reach([name], forwards)
            found.append(name)
    return tuple(name for name in order if name in found and name not in set(excused))
