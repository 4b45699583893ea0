"""What got worse: scores held against those that were saved before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from cjm.gating.errors import GateError
from cjm.gating.figures import against, plain
from cjm.gating.saved import Journey, Values
from cjm.scoring.rounding import rounded

_BEYOND_ROUNDING = 2e-6
"""Saved numbers have six decimals."""
_CAUSES = 3
_Key: TypeAlias = tuple[str, str]
"""The id of a journey, and its path where another has the same id."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What got worse, in a line each; what a reader should know besides; how many were compared."""

    failures: tuple[str, ...]
    notes: tuple[str, ...]
    compared: int


@dataclass(frozen=True, slots=True)
class _Cause:
    """A place where a kind of gap got larger, by how much of 0 to 1."""

    place: str
    kind: str
    growth: float


def judge(before: Sequence[Journey], now: Sequence[Journey], name: str) -> Judged:
    """Compare journeys by their id; by id and path where an id is not the only one of its kind.

    `name` is what the saved file is called.

    Raises:
        GateError: Options differ, or no journey is in both.
    """
    saved, current = _keyed(before, now), _keyed(now, before)
    both = [key for key in current if key in saved]
    if not both:
        raise GateError(f"{name} holds none of these journeys, so there is nothing to compare")
    failures: list[str] = []
    notes: list[str] = []
    for key in both:
        _check_options(saved[key], current[key], name)
        comparison = _Comparison(saved[key], current[key], _called(key), name)
        failures += comparison.failures()
        notes += comparison.notes()
    for key in (one for one in current if one not in saved):
        notes.append(f"{_called(key)}: new since {name}, so there is nothing to compare it with")
    for key in (one for one in saved if one not in current):
        notes.append(f"{_called(key)}: in {name}, but not among these journeys")
    return Judged(tuple(failures), tuple(notes), len(both))


def _keyed(mine: Sequence[Journey], others: Sequence[Journey]) -> dict[_Key, Journey]:
    most = Counter(one["id"] for one in mine) | Counter(one["id"] for one in others)
    return {(one["id"], one["path"] if most[one["id"]] > 1 else ""): one for one in mine}


def _called(key: _Key) -> str:
    id_, path = key
    return f"{id_} ({path})" if path else id_


def _check_options(before: Journey, now: Journey, name: str) -> None:
    old, new = before["options"], now["options"]
    for key in (*new, *(key for key in old if key not in new)):
        if old.get(key) != new.get(key):
            raise GateError(
                f"{name} was scored with {key} {_said(old, key)}, but now it is {_said(new, key)}: "
                "save it anew"
            )


def _said(options: dict[str, object], key: str) -> str:
    value = options.get(key, "not known")
    if isinstance(value, dict):
        return ", ".join(f"{name} {weight:g}" for name, weight in value.items()) or "as built in"
    return plain(value) if isinstance(value, int | float) else str(value)


class _Comparison:
    """One journey, then and now."""

    def __init__(self, before: Journey, now: Journey, called: str, name: str) -> None:
        self._before, self._now, self._called, self._name = before, now, called, name
        self._causes = sorted(_causes(before, now), key=lambda one: -one.growth)

    def failures(self) -> Iterator[str]:
        old, new = self._before["gap"], self._now["gap"]
        if old is not None and new is None:
            yield self._line(f"has no gap score any more; it was {rounded(old['value'], 1)}")
        if old is not None and new is not None:
            yield from self._grown("gap score", old["value"], new["value"], 1, self._causes)
        for key, value in self._now["gaps"].items():
            if key in self._before["gaps"]:
                kind = _kind(key)
                causes = [one for one in self._causes if one.kind == kind]
                was = self._before["gaps"][key]["value"]
                yield from self._grown(f"{kind} gap", was, value["value"], 100, causes)

    def notes(self) -> Iterator[str]:
        old, new = self._before["gaps"], self._now["gaps"]
        for key in (one for one in new if one not in old):
            size = rounded(100 * new[key]["value"], 0)
            yield self._line(f"has a {_kind(key)} gap ({size} %) that {self._name} does not have")
        for key in (one for one in old if one not in new):
            yield self._line(f"has no {_kind(key)} gap any more, as it had in {self._name}")

    def _grown(
        self, what: str, old: float, new: float, scale: int, causes: Sequence[_Cause]
    ) -> Iterator[str]:
        if new - old <= _BEYOND_ROUNDING:
            return
        unit = " %" if scale != 1 else ""
        shown, was = against(scale * new, scale * old)
        _, growth = against(0, scale * (new - old))
        where = _where(causes, with_kind=scale == 1)
        yield self._line(
            f"{what} {shown}{unit}, was {was}{unit} in {self._name} (+{growth}){where}"
        )

    def _line(self, text: str) -> str:
        colon = ":" if not text.startswith("has") else ""
        return f"{self._called}{colon} {text}"


def _where(causes: Sequence[_Cause], *, with_kind: bool) -> str:
    """Name the places that made it worse, the worst first."""
    found = [f"{one.place} ({one.kind})" if with_kind else one.place for one in causes[:_CAUSES]]
    more = len(causes) - len(found)
    listed = ", ".join(found) + (f" and {more} more" if more > 0 else "")
    return f": worse at {listed}" if found else ""


def _causes(before: Journey, now: Journey) -> Iterator[_Cause]:
    """Yield where a kind got worse: touchpoints, else stages for what is theirs alone, else goals."""
    touchpoints = list(
        _growths(
            {one["id"]: one["gaps"] for one in before["touchpoint_gaps"]},
            {one["id"]: one["gaps"] for one in now["touchpoint_gaps"]},
            before["gaps"],
        )
    )
    yield from touchpoints
    known = {one.kind for one in touchpoints}
    stages = _growths(
        {one["id"]: one["scores"] for one in before["stages"]},
        {one["id"]: one["scores"] for one in now["stages"]},
        before["gaps"],
    )
    others = _growths(
        {"the journey's goals": before["goals"], "touchpoints that are gone": before["removed"]},
        {"the journey's goals": now["goals"], "touchpoints that are gone": now["removed"]},
        before["gaps"],
    )
    yield from (one for one in (*stages, *others) if one.kind not in known)


def _growths(before: dict[str, Values], now: dict[str, Values], whole: Values) -> Iterator[_Cause]:
    """Yield what grew; of places that are new, what is larger than the journey's gap was."""
    for place, values in now.items():
        for key, value in values.items():
            if not key.startswith("gap."):
                continue
            known = before.get(place, {}).get(key)
            old = known or whole.get(key)
            growth = value["value"] - old["value"] if old else value["value"]
            if growth > _BEYOND_ROUNDING:
                name = place if known or place in before else f"{place}, which is new"
                yield _Cause(name, _kind(key), growth)


def _kind(key: str) -> str:
    return key.removeprefix("gap.")
