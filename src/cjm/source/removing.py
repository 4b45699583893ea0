"""Taking items and keys out of a text, with the comments and commas that belong to them."""

from collections.abc import Iterator
from typing import NamedTuple

from cjm.diagnostics import Route
from cjm.source.twigs import Layout, Twig, UnfixableError, place


class Cut(NamedTuple):
    """A stretch of text, and what comes in its place."""

    start: int
    end: int
    text: str = ""


def widened(layout: Layout, routes: set[Route]) -> set[Route]:
    """Return what is to be removed, where a list that would be empty goes with its key.

    Raises:
        UnfixableError: A mapping would be empty, or the file.
    """
    found = set(routes)
    for parent in sorted({route[:-1] for route in routes}, key=len, reverse=True):
        _, twig = layout.at(parent)
        gone = {route for route in found if route[:-1] == parent}
        if len(gone) < len(twig.branches):
            continue
        if twig.kind == "mapping" or not parent or isinstance(parent[-1], int):
            raise UnfixableError
        found = widened(layout, (found - gone) | {parent})
    return found


def removals(layout: Layout, routes: set[Route]) -> Iterator[Cut]:
    """Yield the cuts that remove some items and keys, of which none lies in another.

    A comment goes with what it stands behind or in; one on a line of its own above stays, since
    nobody can tell whether it speaks of what follows too.

    Raises:
        UnfixableError: The text is written in a way in which something cannot be removed.
    """
    for parent in sorted({route[:-1] for route in routes}, key=repr):
        _, twig = layout.at(parent)
        gone = sorted(place(twig, route[-1]) for route in routes if route[:-1] == parent)
        yield from (_from_flow if twig.flow else _from_block)(layout, twig, gone)


def _from_block(layout: Layout, twig: Twig, gone: list[int]) -> Iterator[Cut]:
    for index in gone:
        start = _start(layout, twig, index)
        after = index + 1
        line = layout.line_start(start)
        if not layout.text[line:start].strip(" "):
            limit = _start(layout, twig, after) if after < len(twig.branches) else twig.limit
            yield Cut(line, _lines_until(layout, _end(layout, limit), start - line))
        elif after < len(twig.branches) and after not in gone:
            yield Cut(start, _start(layout, twig, after))  # it shares its line with a dash
        else:
            raise UnfixableError


def _start(layout: Layout, twig: Twig, index: int) -> int:
    key, value = twig.branches[index]
    if key is None:
        return layout.dash(value).start
    if key.start > 0 and layout.text[layout.line_start(key.start) : key.start].endswith("? "):
        raise UnfixableError
    return key.start


def _end(layout: Layout, limit: int) -> int:
    token = layout.last_before(limit)
    # A text behind `|` runs on over the blank lines below it, which stay.
    return token.start + len(layout.text[token.start : token.end].rstrip())


def _lines_until(layout: Layout, end: int, column: int) -> int:
    """Return where the first line begins that does not belong to what ends here."""
    if not _only_comment(layout, end):
        raise UnfixableError
    following = layout.next_line(end)
    while _is_inner_comment(layout.text[following : layout.line_end(following)], column):
        following = layout.next_line(following)
    return following


def _is_inner_comment(line: str, column: int) -> bool:
    bare = line.lstrip(" ")
    return bare.startswith("#") and len(line) - len(bare) > column


def _only_comment(layout: Layout, index: int) -> bool:
    rest = layout.text[index : layout.line_end(index)].strip(" \t")
    return not rest or rest.startswith("#")


def _from_flow(layout: Layout, twig: Twig, gone: list[int]) -> Iterator[Cut]:
    parts = [_part(layout, *branch) for branch in twig.branches]
    first_kept = next(index for index in range(len(parts)) if index not in gone)
    for index in gone:
        yield _part_cut(layout, parts[index], first=index < first_kept)
    if parts[-1].comma is None and len(parts) - 1 in gone:
        last_kept = max(index for index in range(len(parts)) if index not in gone)
        comma = parts[last_kept].comma
        if comma is not None:
            yield Cut(comma, comma + 1)


class _Part(NamedTuple):
    """An item between brackets, and the comma behind it."""

    start: int
    end: int
    comma: int | None


def _part(layout: Layout, key: Twig | None, value: Twig) -> _Part:
    start, end = key.start if key else value.start, value.limit
    for token in layout.since(max(end, key.limit if key else 0)):
        if token.kind == "FlowEntryToken":
            return _Part(start, layout.last_before(token.start).end, token.start)
        if token.kind != "ValueToken":
            return _Part(start, layout.last_before(token.start).end, None)
    raise UnfixableError


def _part_cut(layout: Layout, part: _Part, *, first: bool) -> Cut:
    text = layout.text
    stop = part.end if part.comma is None else part.comma + 1
    line = layout.line_start(part.start)
    if not text[line : part.start].strip(" \t") and _only_comment(layout, stop):
        return Cut(line, layout.next_line(stop))
    before = layout.last_before(part.start).end
    if not first and not text[before : part.start].strip(" \t"):
        return Cut(before, stop)
    behind = stop + len(text[stop:]) - len(text[stop:].lstrip(" "))
    return Cut(part.start, stop if text[behind : behind + 1] == "#" else behind)
