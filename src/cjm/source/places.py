"""Where nodes stand in the text."""

import re
from collections.abc import Iterator
from typing import Any

from yaml import MappingNode, Node, ScalarNode, SequenceNode

from cjm.diagnostics import Position, Route, Span

_PROPERTIES = re.compile(r"(?:[&!]\S*(?:\s|#.*)+)+")
"""Anchors and tags before a value, with the blanks, line breaks and comments behind them."""
LINE_BREAK = re.compile(r"\r\n|\n|\r")
"""Where YAML breaks lines, and nowhere else (`str.splitlines` breaks at eight more characters)."""


def position(mark: Any) -> Position:  # noqa: ANN401 - the C parser's mark has no public type
    """Turn a parser's mark into a place that people count."""
    return Position(mark.line + 1, mark.column + 1)


def position_at(text: str, index: int) -> Position:
    """Return the place of a character, counted from the start of the text."""
    lines = LINE_BREAK.split(text[:index])
    return Position(len(lines), len(lines[-1]) + 1)


def one_character(start: Position) -> Span:
    """Return the span of the single character at a place."""
    return Span(start, Position(start.line, start.column + 1))


def token_span(node: Node, text: str) -> Span:
    """Return the span of a scalar or of a list or mapping in brackets, without its anchor or tag."""
    start, end = position(node.start_mark), position(node.end_mark)
    index = node.start_mark.index
    properties = _PROPERTIES.match(text, index, node.end_mark.index)
    if properties:
        start = _moved(start, LINE_BREAK.split(properties[0]))
    if isinstance(node, ScalarNode) and node.style in ("|", ">"):
        return one_character(start)
    if start == end and not properties and text[index - 1 : index] == "-":
        return one_character(Position(start.line, start.column - 1))  # an item without a value
    return Span(start, end) if end != start else one_character(start)


def _moved(start: Position, lines: list[str]) -> Position:
    if len(lines) == 1:
        return Position(start.line, start.column + len(lines[0]))
    return Position(start.line + len(lines) - 1, len(lines[-1]) + 1)


def span_of(node: Node, key: Node | None, text: str) -> Span:
    """Return the span that stands for a value.

    The end of a block collection runs on to the next token, so its key stands for it, and where
    it has none (an item of a list) its own first key.
    """
    if isinstance(node, ScalarNode) or getattr(node, "flow_style", False):
        return token_span(node, text)
    if key is not None:
        return token_span(key, text)
    if isinstance(node, MappingNode) and node.value:
        return token_span(node.value[0][0], text)
    return one_character(position(node.start_mark))


def step(node: Node | None, to: str | int) -> tuple[Node | None, Node] | None:
    """Go from a node to what it holds under a key or at a place: the key if it has one, and the node."""
    if isinstance(to, str) and isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == to and isinstance(key, ScalarNode):
                return key, value
    elif isinstance(to, int) and isinstance(node, SequenceNode) and to < len(node.value):
        return None, node.value[to]
    return None


def routes(root: Node, wanted: set[int]) -> Iterator[tuple[int, Route]]:
    """Find the routes of nodes, given and returned by identity; keys have their value's route.

    Each node is visited once, in the order of the text, however often aliases repeat it.
    """
    stack: list[tuple[Node, Route]] = [(root, ())]
    seen: set[int] = set()
    while stack and wanted:
        node, route = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if id(node) in wanted:
            wanted.discard(id(node))
            yield id(node), route
        if isinstance(node, SequenceNode):
            items = [(item, (*route, index)) for index, item in enumerate(node.value)]
            stack.extend(reversed(items))
        elif isinstance(node, MappingNode):
            for key, value in reversed(node.value):
                if isinstance(key, ScalarNode):
                    inner = (*route, key.value)
                    stack += [(value, inner), (key, inner)]
