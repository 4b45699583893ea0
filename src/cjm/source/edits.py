"""From edits by route to a new text: what is not meant by an edit stays as it is, byte for byte."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from cjm.diagnostics import Edit, Position
from cjm.source.removing import Cut, removals, widened
from cjm.source.scalars import number_or_text
from cjm.source.twigs import Layout, Twig, UnfixableError

_PLAIN = re.compile(r"[^\W_][\w.-]*( [\w.-]+)*")
"""Texts that need no quotes, unless they could be taken for a number, true, false or null."""
_NOT_IN_BRACKETS = re.compile(r"[\[\]{},]|[:?](?=\S)|: |:$|^[-?]")


def cuts(layout: Layout, edits: Iterable[Edit]) -> list[Cut]:
    """Turn edits into stretches of text with what comes in their place, in order.

    Raises:
        UnfixableError: The text is written in a way in which one of them cannot be made.
    """
    listed = list(edits)
    gone = {edit.route for edit in listed if edit.action == "remove"}
    found = [*removals(layout, widened(layout, gone))]
    for edit in listed:
        if edit.action != "remove":
            found += _CUTTERS[edit.action](layout, edit)
    found.sort()
    if any(one.end > other.start for one, other in pairwise(found)):
        raise UnfixableError
    return found


def edited(text: str, made: Iterable[Cut]) -> str:
    """Return the text with cuts made, which come in order and do not overlap."""
    pieces, done = [], 0
    for cut in made:
        pieces += [text[done : cut.start], cut.text]
        done = cut.end
    return "".join([*pieces, text[done:]])


def meant(layout: Layout, data: Any, edits: Iterable[Edit]) -> Any:  # noqa: ANN401 - data of any shape
    """Make the same edits to the data, in place, and return it: what the new text must read as."""
    listed = list(edits)
    for edit in sorted(listed, key=lambda one: len(one.route), reverse=True):
        if edit.action in ("replace", "wrap", "rename"):
            _change(data, edit)
    gone = widened(layout, {edit.route for edit in listed if edit.action == "remove"})
    for route in sorted(gone, key=repr, reverse=True):
        _inner(data, route[:-1])[route[-1]] = _GONE
    return _swept(data)


_GONE = object()


def _change(data: Any, edit: Edit) -> None:  # noqa: ANN401 - values of any type
    around, step = _inner(data, edit.route[:-1]), edit.route[-1]
    if edit.action == "rename":
        pairs = list(around.items())
        around.clear()
        around.update((edit.value if key == step else key, value) for key, value in pairs)
    else:
        around[step] = edit.value if edit.action == "replace" else [around[step]]


def _inner(data: Any, route: tuple[str | int, ...]) -> Any:  # noqa: ANN401 - values of any type
    for step in route:
        data = data[step]
    return data


def _swept(data: Any) -> Any:  # noqa: ANN401 - values of any type
    if isinstance(data, dict):
        return {key: _swept(value) for key, value in data.items() if value is not _GONE}
    if isinstance(data, list):
        return [_swept(value) for value in data if value is not _GONE]
    return data


def _replace(layout: Layout, edit: Edit) -> Iterator[Cut]:
    _, twig = layout.at(edit.route)
    token = layout.scalar(twig)
    yield Cut(token.start, token.end, _written(edit.value, twig))


def _rename(layout: Layout, edit: Edit) -> Iterator[Cut]:
    key, _ = layout.at(edit.route)
    if key is None:
        raise UnfixableError
    token = layout.scalar(key)
    yield Cut(token.start, token.end, _written(edit.value, key))


def _wrap(layout: Layout, edit: Edit) -> Iterator[Cut]:
    _, twig = layout.at(edit.route)
    if twig.kind == "scalar":
        token = layout.scalar(twig)
        if not twig.style and _NOT_IN_BRACKETS.search(twig.value):
            written = layout.text[token.start : token.end]
            quoted = _quoted(written) if {'"', "\\"} & set(written) else f'"{written}"'
            yield Cut(token.start, token.end, f"[{quoted}]")
            return
    elif not twig.flow:
        raise UnfixableError
    yield Cut(twig.start, twig.start, "[")
    yield Cut(twig.limit, twig.limit, "]")


def _comment(layout: Layout, edit: Edit) -> Iterator[Cut]:
    if edit.span is None:
        raise UnfixableError
    start, end = index_of(layout, edit.span.start), index_of(layout, edit.span.end)
    if edit.value is not None:
        yield Cut(start, end, str(edit.value))
        return
    line = layout.line_start(start)
    before = line + len(layout.text[line:start].rstrip(" \t"))
    alone = before == line and end == layout.line_end(end)
    yield Cut(line, layout.next_line(end)) if alone else Cut(before, end)


def index_of(layout: Layout, position: Position) -> int:
    """Return how many characters stand before a place."""
    line = 0
    for _ in range(position.line - 1):
        line = layout.next_line(line)
    return line + position.column - 1


_CUTTERS = {"replace": _replace, "rename": _rename, "wrap": _wrap, "comment": _comment}


def _written(value: str | float | None, twig: Twig) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        before = twig.value.strip()
        return before if number_or_text(before) == value else repr(value)
    text = str(value)
    if twig.style == "'":
        return _quoted(text)
    if twig.style == '"' and text.isprintable() and not {'"', "\\"} & set(text):
        return f'"{text}"'
    plain = _PLAIN.fullmatch(text) and isinstance(number_or_text(text), str)
    return text if plain and text.lower() not in ("true", "false", "null") else _quoted(text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
