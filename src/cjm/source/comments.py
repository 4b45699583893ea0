"""Comments that speak to cjm: `# cjm: ignore[CJM301] asked in June`.

YAML readers drop comments, so they are looked for in the text; the nodes say where a `#` belongs to
a text in quotes or in a block, and so is no comment.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeAlias

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from cjm.diagnostics import Comment, Position, Span
from cjm.source.document import Document
from cjm.source.places import token_span

_Place: TypeAlias = tuple[int, int]
"""A line and a column, from 1."""

_BEGIN = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*cjm:")
_MENTION = re.compile(r"#[ \t]*cjm:")
_LONE = re.compile(r"[ \t]*#")


def comments(document: Document) -> tuple[Comment, ...]:
    """Return the comments that begin with `cjm:`, in the order of the text."""
    if document.root is None or not _MENTION.search(document.text):
        return ()
    inside = _Scalars(document.root, document.text)
    first = document.root.start_mark.line + 1
    lines = document.lines()
    meant = _meant(lines)
    return tuple(
        Comment(
            text=text,
            span=Span(Position(line, column), Position(line, column + length)),
            line=meant[line],
            leads=line < first,
        )
        for line, column, length, text in _candidates(lines)
        if not inside.hold((line, column))
    )


def _candidates(lines: list[str]) -> Iterator[tuple[int, int, int, str]]:
    for number, line in enumerate(lines, 1):
        for begin in _BEGIN.finditer(line):
            # A second `#` ends what is said to cjm: it begins a remark, or another such comment.
            text = re.split(r"[ \t]#", line[begin.end() :], maxsplit=1)[0].rstrip()
            length = begin.end() - begin.start() + len(text)
            yield number, begin.start() + 1, length, text.strip()


def _meant(lines: list[str]) -> list[int]:
    """Return for each line, counted from 1, which one a comment in it speaks of.

    Its own, or where the comment stands alone the next that holds more than a comment.
    """
    meant = list(range(len(lines) + 2))
    for line in range(len(lines), 0, -1):
        if _LONE.match(lines[line - 1]):
            meant[line] = meant[line + 1]
    return meant


class _Scalars:
    """Where the scalars of a file begin and end."""

    def __init__(self, root: Node, text: str) -> None:
        self._spans = sorted(_spans(root, text))

    def hold(self, place: _Place) -> bool:
        after = bisect_right(self._spans, (place, (place[0] + 1, 0)))
        return after > 0 and place < self._spans[after - 1][1]


def _spans(root: Node, text: str) -> Iterator[tuple[_Place, _Place]]:
    stack, seen = [root], set()
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, ScalarNode):
            yield _span(node, text)
        elif isinstance(node, SequenceNode):
            stack += node.value
        elif isinstance(node, MappingNode):
            stack += (part for pair in node.value for part in pair)


def _span(node: ScalarNode, text: str) -> tuple[_Place, _Place]:
    start = token_span(node, text).start
    end = (node.end_mark.line + 1, node.end_mark.column + 1)
    if node.style in ("|", ">"):
        return (start.line + 1, 0), end  # behind `|` a comment may stand
    return (start.line, start.column), end
