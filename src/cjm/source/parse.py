"""Text to nodes, by libyaml through PyYAML, without PyYAML's YAML 1.1 meanings."""

import re
from collections.abc import Iterator
from operator import is_
from typing import Any

import yaml

from cjm.diagnostics import Position, Span
from cjm.source.limits import MAX_DEPTH, SAFE_COMPOSER_DEPTH

IMPLICIT = "cjm:implicit"
"""The tag of every node that carries none of its own: what it means is decided elsewhere."""

try:
    from yaml._yaml import CParser as _Parser

    COMPILED = True
except ImportError:
    COMPILED = False

_FOREIGN_BREAKS = re.compile("[\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class TooDeepError(Exception):
    """Lists and mappings are nested deeper than the limit, found while composing."""

    def __init__(self, span: Span) -> None:
        """Remember where the limit was passed."""
        super().__init__("too deep")
        self.span = span


def _tag(_kind: object, _value: object, _implicit: object) -> str:
    return IMPLICIT


if COMPILED:

    class _Composer(_Parser):
        """Composes nodes; the callbacks are builtins because they run once for every node."""

        resolve = staticmethod(_tag)
        descend_resolver: Any = staticmethod(is_)
        ascend_resolver: Any = staticmethod(list)

else:

    class _Composer(  # type: ignore[no-redef]  # the other branch is for installations without libyaml
        yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser, yaml.composer.Composer
    ):
        """The same from PyYAML's parser in Python: 8 to 25 times slower, with the same result."""

        resolve = staticmethod(_tag)
        descend_resolver: Any = staticmethod(is_)
        ascend_resolver: Any = staticmethod(list)

        def __init__(self, stream: str) -> None:
            yaml.reader.Reader.__init__(self, stream)
            yaml.scanner.Scanner.__init__(self)
            yaml.parser.Parser.__init__(self)
            yaml.composer.Composer.__init__(self)


class _GuardedComposer(_Composer):
    """Counts the nesting, because libyaml's own recursion would overflow the stack."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.depth = 0

    def descend_resolver(self, parent: Any, _index: object) -> None:  # noqa: ANN401 - values of any type
        self.depth += 1
        if self.depth > MAX_DEPTH:
            mark = parent.start_mark
            start = Position(mark.line + 1, mark.column + 1)
            raise TooDeepError(Span(start, Position(start.line, start.column + 1)))

    def ascend_resolver(self) -> None:
        self.depth -= 1


def compose(text: str) -> yaml.Node | None:
    """Compose the one document of a text into nodes; None where it holds nothing.

    Raises:
        yaml.YAMLError: The text is no YAML, or holds several documents.
        TooDeepError: It is nested deeper than the limit.
    """
    composer = _GuardedComposer(text) if _may_be_deep(text) else _Composer(text)
    try:
        node: yaml.Node | None = composer.get_single_node()
        return node
    finally:
        if not COMPILED:
            composer.dispose()


def tokens(text: str) -> Iterator[Any]:
    """Go through the tokens of a text that composes: what stands where, punctuation included."""
    parser = _Composer(text)
    while parser.check_token():
        yield parser.get_token()


def events(text: str) -> Iterator[Any]:
    """Go through the events of a text that composes: the tree in the order of the text.

    Other than nodes, they tell aliases from what the aliases repeat.
    """
    parser = _Composer(text)
    while parser.check_event():
        yield parser.get_event()


def foreign_break(text: str) -> int | None:
    """Find a character that libyaml takes for a line break and YAML 1.2 does not."""
    found = None if text.isascii() else _FOREIGN_BREAKS.search(text)
    return found.start() if found else None


def unprintable(text: str) -> int | None:
    """Find a character that no YAML may hold."""
    found = _UNPRINTABLE.search(text)
    return found.start() if found else None


def _may_be_deep(text: str) -> bool:
    # A block collection lies deeper in its line than the one around it, but for a list under its
    # key, which may share the key's column: so a line bounds block nesting by twice its length.
    longest = max(map(len, text.split("\n")))
    if 2 * longest + len(text) <= SAFE_COMPOSER_DEPTH:
        return False
    return 2 * longest + text.count("[") + text.count("{") > SAFE_COMPOSER_DEPTH
