"""Tables in the documentation that are made from the code, between markers in hand-written pages.

<!-- fields: Touchpoint -->   the fields of a part of the format
<!-- own: NpsMetric -->       those that the part does not share with its base
<!-- channels -->             the built-in channels
<!-- limits -->               the limits of what is read
<!-- problems -->             what `cjm validate` can find
<!-- python -->               the public functions

Each marker is followed by its table and by `<!-- end -->`.
"""

import ast
import inspect
import json
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

import cjm
from cjm.model import forms
from cjm.model.channels import CHANNELS
from cjm.model.claims import Claim
from cjm.model.kinds import MODELS
from cjm.model.metric import MetricBase
from cjm.model.short import SCORE, TEXT
from cjm.model.terms import Defines, Refers
from cjm.source import limits
from cjm.source.problems import PROBLEMS

MARKED = re.compile(r"(<!-- (?P<what>\w+)(?:: (?P<name>\w+))? -->\n).*?(<!-- end -->)", re.DOTALL)
LONGEST_EXAMPLE = 44
_FIRST = ("cjm", "kind")
_LAST = ("personas", "evidence")

_TIMES = "days-periods-and-durations"
_FUNCTIONS = {
    forms.iso_date: f"[day](#{_TIMES})",
    forms.period: f"[period](#{_TIMES})",
    forms.duration: f"[duration](#{_TIMES})",
}
_WORDS = {"step": "delivery step", "end": "an end (`exit`, `done`)"}
_PLACES = {
    "TextClaim": ("claim", "claims"),
    "Named": ("id and title", "roles-systems-and-segments"),
    "Counting": ("rows to count", "counted-from-a-file"),
}
"""Where a part is explained, unless under a heading of its own name."""


def filled(text: str) -> str:
    """Return a page with all its tables as the code would have them."""

    def table(found: re.Match[str]) -> str:
        return f"{found[1]}\n{_TABLES[found['what']](found['name'])}\n\n{found[4]}"

    return MARKED.sub(table, text)


def parts() -> dict[str, type[BaseModel]]:
    """Return every part of the format by the name of its class."""
    found: dict[str, type[BaseModel]] = {}
    waiting = list(MODELS.values())
    while waiting:
        model = waiting.pop()
        if model.__name__ not in found:
            found[model.__name__] = model
            for field in model.model_fields.values():
                waiting += [one for one, _ in _leaves(field.annotation) if _is_part(one)]
    return found


def _fields(name: str) -> str:
    model = MetricBase if name == "MetricBase" else parts()[name]
    fields = model.model_fields
    keys = [*_chosen(fields, _FIRST), *[key for key in fields if key not in _FIRST]]
    if issubclass(model, Claim):
        keys = [*[key for key in keys if key not in _LAST], *_chosen(fields, _LAST)]
    return _field_table({key: fields[key] for key in keys})


def _own(name: str) -> str:
    model = parts()[name]
    return _field_table({key: model.model_fields[key] for key in inspect.get_annotations(model)})


def _chosen(fields: Any, keys: tuple[str, ...]) -> list[str]:  # noqa: ANN401 - a mapping
    return [key for key in keys if key in fields]


def _field_table(fields: dict[str, FieldInfo]) -> str:
    rows = [_row(field.alias or key, field) for key, field in fields.items()]
    return _table(("field", "value", "without it", "meaning", "example"), rows)


def _row(key: str, field: FieldInfo) -> tuple[str, ...]:
    whole = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    example = json.dumps((field.examples or [""])[0], ensure_ascii=False).strip('"')
    example = re.sub(r'"([\w -]+)"', r"\1", example)
    shown = f"`{example}`" if len(example) <= LONGEST_EXAMPLE else ""
    return f"`{key}`", _value(whole), _default(field), field.description or "", shown


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**needed**"
    if isinstance(field.default, bool):
        return f"`{str(field.default).lower()}`"
    if isinstance(field.default, str):
        return f"`{field.default}`"
    return f"`{json.dumps(field.default)}`" if field.default else ""


def _value(annotation: Any) -> str:  # noqa: ANN401 - any type
    options = list(dict.fromkeys(_one(base, marks) for base, marks in _alternatives(annotation)))
    return " or ".join(options)


def _one(base: Any, marks: tuple[Any, ...]) -> str:  # noqa: ANN401 - values of any type
    if (origin := get_origin(base)) is Literal:
        return _terms(get_args(base))
    if origin is tuple:
        return f"list: {_bounds(marks)}{_value(get_args(base)[0])}"
    if origin is dict:
        key, value = get_args(base)
        return "options" if value is Any else f"mapping: {_value(key)} → {_value(value)}"
    return _part(base, marks) if _is_part(base) else _plain(base, marks)


def _terms(terms: tuple[Any, ...]) -> str:
    return " or ".join(
        [", ".join(f"`{term}`" for term in terms[:-1]), f"`{terms[-1]}`"][-len(terms) :]
    )


def _part(model: type[BaseModel], marks: tuple[Any, ...]) -> str:
    if issubclass(model, MetricBase):
        return "[metric](#metrics)"
    title = _title(model)
    words, anchor = _PLACES.get(model.__name__, (title, title.replace(" ", "-")))
    link = f"[{words}](#{anchor})"
    if TEXT in marks:
        return f"text or {link}"
    return f"number, -2 to 2, or {link}" if SCORE in marks else link


def _title(model: type[BaseModel]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()


def _plain(base: Any, marks: tuple[Any, ...]) -> str:  # noqa: ANN401 - values of any type
    for mark in marks:
        if isinstance(mark, Refers):
            return "id of " + " or ".join(_WORDS.get(kind, kind) for kind in mark.kinds)
        if isinstance(mark, Defines):
            return "id"
        if (function := getattr(mark, "func", None)) in _FUNCTIONS:
            return _FUNCTIONS[function]
    if base in (int, float):
        return ("whole number" if base is int else "number") + _range(marks)
    return {bool: "`true` or `false`", str: "id" if _is_id(marks) else "text"}[base]


def _range(marks: tuple[Any, ...]) -> str:
    low, high = _mark(marks, "ge"), _mark(marks, "le")
    if low is None:
        return ""
    huge = high is None or high > limits.MAX_BYTES
    return f", {low} or more" if huge else f", {low} to {high}"


def _bounds(marks: tuple[Any, ...]) -> str:
    low, high = _mark(marks, "min_length"), _mark(marks, "max_length")
    if low is None:
        return ""
    return f"{low} or more of " if high is None else f"{low} to {high} of "


def _is_id(marks: tuple[Any, ...]) -> bool:
    return any("a-z0-9" in str(getattr(mark, "pattern", "")) for mark in _flat(marks))


def _mark(marks: tuple[Any, ...], name: str) -> Any:  # noqa: ANN401 - values of any type
    values = [getattr(mark, name, None) for mark in _flat(marks)]
    return next((value for value in reversed(values) if value is not None), None)


def _flat(marks: tuple[Any, ...]) -> Iterator[Any]:
    for mark in marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)


def _leaves(annotation: Any) -> Iterator[tuple[Any, tuple[Any, ...]]]:  # noqa: ANN401 - values of any type
    for base, marks in _alternatives(annotation):
        if get_origin(base) in (tuple, dict):
            for inner in get_args(base):
                yield from _leaves(inner)
        else:
            yield base, marks


def _alternatives(
    annotation: Any,  # noqa: ANN401 - values of any type
    marks: tuple[Any, ...] = (),
) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        yield from _alternatives(inner, (*marks, *more))
    elif get_args(annotation) and get_origin(annotation) not in (tuple, dict, Literal):
        for option in get_args(annotation):
            if option is not NoneType:
                yield from _alternatives(option, marks)
    else:
        yield annotation, marks


def _is_part(base: Any) -> bool:  # noqa: ANN401 - values of any type
    return isinstance(base, type) and issubclass(base, BaseModel)


def _channels(_: str) -> str:
    return ", ".join(f"`{channel}`" for channel in CHANNELS)


def _limits(_: str) -> str:
    told = {name: getattr(limits, name) for name in dir(limits) if name.startswith("MAX_")}
    tree = ast.parse(inspect.getsource(limits)).body
    notes = {
        assigned.targets[0].id: note.value.value
        for assigned, note in pairwise(tree)
        if isinstance(assigned, ast.Assign) and isinstance(note, ast.Expr)
    }
    rows = [
        (notes[name], f"{value:,}{' bytes' if 'BYTES' in name else ''}")
        for name, value in sorted(told.items())
    ]
    return _table(("what", "limit"), rows)


def _problems(_: str) -> str:
    rows = [
        (one.code, one.slug, one.title, re.sub(r"docs/(\w+[.]md)", r"[\1](\1)", one.page))
        for one in PROBLEMS.values()
    ]
    return _table(("code", "name", "what is wrong", "more"), rows)


def _python(_: str) -> str:
    names = [name for name in cjm.__all__ if inspect.isfunction(getattr(cjm, name))]
    rows = []
    for name in names:
        function = getattr(cjm, name)
        summary = (inspect.getdoc(function) or "").partition("\n\n")[0]
        shown = ", ".join(inspect.signature(function).parameters)
        rows.append((f"`cjm.{name}({shown})`", " ".join(summary.split())))
    return _table(("function", "what it does"), rows)


def _table(head: tuple[str, ...], rows: list[Any]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


_TABLES: dict[str, Callable[[str], str]] = {
    "fields": _fields,
    "own": _own,
    "channels": _channels,
    "limits": _limits,
    "problems": _problems,
    "python": _python,
}
