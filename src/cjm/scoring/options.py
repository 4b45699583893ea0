"""The options of scoring: the `score:` mapping of a workspace, read into typed values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from cjm.diagnostics import Route
from cjm.model import forms
from cjm.model.context import MIN_ANSWERS
from cjm.model.times import seconds
from cjm.model.workspace import Workspace
from cjm.scoring.kinds import UNMEASURED, kinds
from cjm.scoring.method_names import METHOD, method_names

_DAY = 86_400
_TARGET, _CONFIDENCE = (-2, 2), (0.5, 0.999)
_MOST = 1e9
_MOST_ANSWERS = 1_000_000
_LONGEST_SCALE = 11


@dataclass(frozen=True, slots=True)
class Options:
    """How to score.

    Attributes:
        target: The emotion to aim for where a touchpoint states none, -2 to 2.
        confidence: The confidence level of intervals, 0.5 to 0.999.
        half_life: The days after which evidence counts half.
        weights: How much each kind of gap counts in the gap score, 0 or more; 1 if not named.
        backlog: The method that opportunities are ranked by (see `cjm.scoring.method`).
        min_answers: Waves of fewer answers are not shown and count nowhere, 1 or more.
        satisfied: How many of the best answers count as satisfied: for every scale that has more,
            or by the number of answers of the scale; None: about the upper third.
        stated: The options that the workspace states, rather than leaves to their defaults.
    """

    target: float = 1.0
    confidence: float = 0.95
    half_life: float = 365.0
    weights: Mapping[str, float] = field(default_factory=dict)
    backlog: str = METHOD
    min_answers: int = MIN_ANSWERS
    satisfied: int | Mapping[int, int] | None = None
    stated: frozenset[str] = frozenset()


class Problem(NamedTuple):
    """What is wrong with one option; `route` leads to it in the workspace file."""

    route: Route
    message: str
    hint: str | None = None


class OptionsError(ValueError):
    """Options that cannot be used: all their problems at once, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Take the problems; the exception's text names each with its key."""
        self.problems = problems
        super().__init__("; ".join(f"{'.'.join(map(str, p.route))}: {p.message}" for p in problems))


def read(data: Mapping[str, Any], route: Route = ("score",)) -> Options:
    """Read options from plain data; keys that begin with `x-` are ignored.

    Raises:
        OptionsError: A key is unknown, or a value is outside its range.
    """
    values: dict[str, Any] = {}
    problems = []
    for key, value in data.items():
        if key.startswith("x-"):
            continue
        try:
            values[key] = _reader(key)(value)
        except _BadOptionError as bad:
            problems.append(Problem((*route, key, *bad.inner), str(bad), bad.hint))
    if problems:
        raise OptionsError(tuple(problems))
    return Options(**values, stated=frozenset(values))


def schema() -> dict[str, Any]:
    """Return what `read` reads as a part of a JSON Schema (draft-07).

    That a half-life is a day or more, and that not all weights are 0, is left to `read`.
    """
    from pydantic import TypeAdapter  # noqa: PLC0415 - reading options does without it

    from cjm.model.terms import Duration  # noqa: PLC0415 - the same

    default = Options()
    weight = {"type": "number", "minimum": 0, "maximum": _MOST}
    target, confidence = (
        {"type": "number", "minimum": low, "maximum": high} for low, high in (_TARGET, _CONFIDENCE)
    )
    return {
        "type": "object",
        "description": "Options of `cjm score`.",
        "additionalProperties": False,
        "patternProperties": {"^x-": {}},
        "properties": {
            "target": {
                "description": "The emotion to aim for where a touchpoint states none.",
                "examples": [default.target],
                **target,
            },
            "confidence": {
                "description": "The confidence level of intervals.",
                "examples": [default.confidence],
                **confidence,
            },
            "half_life": {
                "description": "After how long evidence counts half: a day or more.",
                "examples": [f"{default.half_life:g}d"],
                **TypeAdapter(Duration).json_schema(),
            },
            "weights": {
                "description": "How much each kind of gap counts in the gap score; 1 if not named.",
                "examples": [{"experience": 2}],
                "type": "object",
                "additionalProperties": False,
                "properties": dict.fromkeys(kinds(), weight),
            },
            "backlog": {
                "description": "The method that opportunities are ranked by.",
                "examples": [default.backlog],
                "enum": list(method_names()),
            },
            "min_answers": {
                "description": "Waves of fewer answers are not shown, and count nowhere.",
                "examples": [default.min_answers],
                "type": "integer",
                "minimum": 1,
                "maximum": _MOST_ANSWERS,
            },
            "satisfied": {
                "description": "How many of the best answers count as satisfied: for every scale, or by its length.",
                "examples": [2, {"5": 2, "7": 3}],
                "anyOf": [_best(_LONGEST_SCALE), _best_by_scale()],
            },
        },
    }


def _best(buckets: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": 1, "maximum": buckets - 1}


def _best_by_scale() -> dict[str, Any]:
    scales = {str(buckets): _best(buckets) for buckets in range(2, _LONGEST_SCALE + 1)}
    return {"type": "object", "additionalProperties": False, "properties": scales}


def of_workspace(workspace: Workspace | None) -> Options:
    """Return the options of a workspace for pictures; what cannot be used stays as it comes.

    `cjm score` refuses such options; a picture is drawn all the same.
    """
    try:
        return read(workspace.score) if workspace else Options()
    except OptionsError:
        return Options()


class _BadOptionError(ValueError):
    def __init__(self, message: str, hint: str | None = None, inner: Route = ()) -> None:
        super().__init__(message)
        self.hint = hint
        self.inner = inner


def _reader(key: str) -> Callable[[Any], Any]:
    if key in _READERS:
        return _READERS[key]
    raise _unknown("option of score", key, list(_READERS))


def _unknown(what: str, key: str, known: list[str], inner: Route = ()) -> _BadOptionError:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and rarely needed

    near = get_close_matches(key, known, 1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(known)}"
    return _BadOptionError(f"`{key}` is no {what}", hint, inner)


def _number(low: float, high: float | None) -> Callable[[Any], float]:
    def read_number(value: object) -> float:
        scale = f"from {low:g} to {high:g}" if high is not None else f"{low:g} or more"
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _BadOptionError(f"a number {scale} is expected")
        if not low <= value <= (high if high is not None else _MOST):
            raise _BadOptionError(f"{value:g} is out of range; it should be {scale}")
        return float(value)

    return read_number


def _half_life(value: object) -> float:
    try:
        days = seconds(forms.duration(value)) / _DAY
    except PydanticCustomError as bad:
        raise _BadOptionError(bad.message()) from None
    if days < 1:
        raise _BadOptionError("this is shorter than a day")
    return days


def _weights(value: object) -> dict[str, float]:
    if not isinstance(value, Mapping):
        raise _BadOptionError("kinds of gap, each with its weight, are expected")
    weight, known = _number(0, None), list(kinds())
    found = {}
    for kind, given in value.items():
        if kind not in known:
            raise _unknown("kind of gap", str(kind), known, (str(kind),))
        try:
            found[kind] = weight(given)
        except _BadOptionError as bad:
            raise _BadOptionError(str(bad), inner=(kind,)) from None
    if not any(found.get(kind, 1) for kind in known if kind not in UNMEASURED):
        raise _BadOptionError("all weights are 0, so that nothing would count")
    return found


def _method(value: object) -> str:
    if not isinstance(value, str) or value not in method_names():
        raise _unknown("method of ranking", str(value), list(method_names()))
    return value


def _min_answers(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= _MOST_ANSWERS:
        raise _BadOptionError("a whole number of answers, 1 or more, is expected")
    return value


def _satisfied(value: object) -> int | dict[int, int]:
    if isinstance(value, Mapping):
        return dict(_by_scale(str(scale), best) for scale, best in value.items())
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value < _LONGEST_SCALE:
        raise _BadOptionError(
            "a number of answers is expected, or one for each length of the scale, such as {5: 2, 7: 3}"
        )
    return value


def _by_scale(scale: str, best: object) -> tuple[int, int]:
    if not scale.isdecimal() or not 2 <= int(scale) <= _LONGEST_SCALE:  # noqa: PLR2004 - one answer is no scale
        raise _BadOptionError(f"`{scale}` is no scale; it has 2 to 11 answers", inner=(scale,))
    if isinstance(best, bool) or not isinstance(best, int) or not 1 <= best < int(scale):
        message = f"a number of the best answers, from 1 to {int(scale) - 1}, is expected"
        raise _BadOptionError(message, inner=(scale,))
    return int(scale), best


_READERS: dict[str, Callable[[Any], Any]] = {
    "target": _number(*_TARGET),
    "confidence": _number(*_CONFIDENCE),
    "half_life": _half_life,
    "weights": _weights,
    "backlog": _method,
    "min_answers": _min_answers,
    "satisfied": _satisfied,
}
