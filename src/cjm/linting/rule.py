"""What a rule is: a function that looks at one kind of part, with a code and a severity."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, TypeAlias, get_args, get_origin

from cjm.diagnostics import Fix, Related, Route, Severity
from cjm.model.terms import MapType

ALL_MAPS: tuple[MapType, ...] = get_args(MapType)

GROUPS = {
    "1": "shape",
    "2": "complete",
    "3": "evidence",
    "4": "experience",
    "5": "action",
    "6": "delivery",
    "7": "language",
    "9": "linter",
}
"""The name of each group of rules, by the first digit of their codes."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What a rule has to say about the part that it looks at.

    `at` is the way from that part to the value that is meant, as it stands in the file
    (`("emotion",)`); empty means the part itself. `message` is read after the name of the element
    ("touchpoint cart, emotion: ..."); `hint` says what would be right. The places in `related`
    are routes from the top of the file; those in `fix` start at the part, like `at`.
    """

    message: str
    hint: str | None = None
    at: Route = ()
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


Issues: TypeAlias = Iterator[Issue]
Check: TypeAlias = Callable[..., Issues]


@dataclass(frozen=True, slots=True)
class Least:
    """The smallest value that an option takes: `months: Annotated[int, Least(1)] = 12`."""

    value: float


@dataclass(frozen=True, slots=True)
class Option:
    """A threshold or choice of a rule that its user may set.

    `kind` is the type of its values: bool, int, float, str, or tuple for a list of texts.
    """

    name: str
    kind: type
    default: Any
    least: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it was declared.

    `looks_at` is the class of the parts that it judges, or of a fact about the journey as a whole;
    `needs` are the classes of what else it wants to see; `maps` are the types of map that it
    judges. `doc` is the text of its page. `on` says whether it judges where nobody selects it.
    """

    code: str
    slug: str
    severity: Severity
    maps: tuple[MapType, ...]
    looks_at: type
    needs: tuple[type, ...]
    options: tuple[Option, ...]
    check: Check
    doc: str
    on: bool = True

    @property
    def group(self) -> str:
        """The name of the group that the code belongs to."""
        return GROUPS[self.code[3]]


def rule(
    code: str,
    *,
    severity: Severity = Severity.WARNING,
    maps: tuple[MapType, ...] = ALL_MAPS,
    on: bool = True,
) -> Callable[[Check], Rule]:
    """Declare a rule: the decorator of the one function of a rule's file.

    The annotation of the function's first parameter is what it looks at: a part of the journey, or
    a fact about the journey as a whole, such as `Flow`. Those of the other positional parameters
    say what it also wants to see: a part around it (`touchpoint: Touchpoint`), the `Context`, the
    day (`today: date`), or a fact. Parameters that come by keyword only are its options.

    A fact is any class with a method `of(context)`; it is worked out at most once for a journey.

    Args:
        code: `CJM` and three digits, of which the first names the group.
        severity: How much its findings matter unless the user says otherwise.
        maps: The types of map that it judges.
        on: Whether it judges where nobody selects it by its code, slug or group.
    """

    def declare(check: Check) -> Rule:
        parts = check.__code__
        notes = check.__annotations__
        first, *others = parts.co_varnames[: parts.co_argcount]
        return Rule(
            code=code,
            slug=check.__name__.replace("_", "-"),
            severity=severity,
            maps=maps,
            looks_at=notes[first],
            needs=tuple(notes[name] for name in others),
            options=tuple(
                _option(name, notes[name], default)
                for name, default in (check.__kwdefaults__ or {}).items()
            ),
            check=check,
            doc=check.__globals__["__doc__"] or "",
            on=on,
        )

    return declare


def _option(name: str, annotation: Any, default: object) -> Option:  # noqa: ANN401 - any annotation
    least = None
    if get_origin(annotation) is Annotated:
        annotation, limit = get_args(annotation)
        least = limit.value
    kind = get_origin(annotation) or annotation
    if kind is UnionType or kind not in (bool, int, float, str, tuple):
        raise TypeError(f"an option cannot be of the type {annotation}: {name}")
    return Option(name.replace("_", "-"), kind, default, least)
