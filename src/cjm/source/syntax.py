"""What the YAML parser says, in words for people who write journeys."""

import re
from typing import Any

from cjm.diagnostics import Finding, Position, Related
from cjm.source.places import one_character, position
from cjm.source.problems import PROBLEMS

_COLON = (
    "a colon with a space behind it starts a value, but no value can start here",
    "Put the whole text in quotes, or check the indentation of this line.",
)
_INDENT = (
    "this line does not fit to the lines before it",
    "Check the indentation: keys of one mapping, and dashes of one list, begin in the same column.",
)
_WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", *_COLON),
    ("did not find expected key", *_INDENT),
    ("did not find expected '-' indicator", *_INDENT),
    ("expected <block end>", *_INDENT),
    (
        "block sequence entries are not allowed",
        "a list cannot start here",
        "Write the first dash on a line of its own, below the key.",
    ),
    (
        "unexpected end of stream",
        "the quotes that open here are never closed",
        "Add the closing quote; inside single quotes, an apostrophe is written twice ('').",
    ),
    (
        "found unexpected document indicator",
        "the quotes that open here are never closed",
        "Add the closing quote before the line with dashes or dots.",
    ),
    (
        "could not find expected ':'",
        "this line has no colon, and it cannot belong to the text before it",
        "Add `: ` behind the key, or put a text of several lines in quotes or behind `|`.",
    ),
    (
        "did not find expected ',' or ']'",
        "the list in square brackets that opens here is never closed, or a comma is missing in it",
        "Add `]` or `,`, close every quote, and put texts that hold brackets or commas in quotes.",
    ),
    (
        "expected ',' or ']'",
        "the list in square brackets that opens here is never closed, or a comma is missing in it",
        "Add `]` or `,`, close every quote, and put texts that hold brackets or commas in quotes.",
    ),
    (
        "did not find expected ',' or '}'",
        "the mapping in curly brackets that opens here is never closed, or a comma is missing in it",
        "Add `}` or `,`, close every quote, and put texts that hold brackets or commas in quotes.",
    ),
    (
        "expected ',' or '}'",
        "the mapping in curly brackets that opens here is never closed, or a comma is missing in it",
        "Add `}` or `,`, close every quote, and put texts that hold brackets or commas in quotes.",
    ),
    (
        "unknown escape character",
        "a backslash in double quotes starts a special character, and this is none",
        "Use single quotes, or write the backslash twice.",
    ),
    (
        "found undefined alias",
        "no anchor of this name stands before it",
        "A text that begins with `*` needs quotes; an alias `*name` needs `&name` before it.",
    ),
    (
        "expected alphabetic or numeric character",
        "a text cannot begin with * or &, which name aliases and anchors",
        "Put it in quotes.",
    ),
    (
        "unknown directive",
        "a line cannot begin with %",
        "Put the text in quotes.",
    ),
    (
        "<document start>",
        "something stands behind the end of the document (`...`)",
        "Write each journey into a file of its own; remove the line `...`.",
    ),
    (
        "second occurrence",
        "this anchor name is used twice",
        "Give the second anchor a name of its own.",
    ),
    (
        "tab character",
        "a tab is used for indentation",
        "Indent with spaces: YAML does not allow tabs there.",
    ),
    (
        "did not find expected node content",
        "a value is missing here",
        "Write the value, or remove the comma or colon before it.",
    ),
)
_AFTER_QUOTES = (
    re.compile(r".*[\"'][ \t]*\n.+"),
    "the quotes close before this, but the line goes on",
    "Put the whole text in quotes; within single quotes, an apostrophe is written twice ('').",
)
_BY_LINE = (
    ("did not find expected key", *_AFTER_QUOTES),
    ("expected <block end>", *_AFTER_QUOTES),
    (
        "mapping values are not allowed",
        re.compile(r"[ \t]*(?:- +)*[\w.-]+\n:.*"),
        "this key stands too far to the right, so it is read as part of the text above it",
        "Begin it in the same column as the keys that it belongs to.",
    ),
    (
        "could not find expected ':'",
        re.compile(r"[ \t]*(?:- +)*\n[\w.-]+:\S.*"),
        "the colon needs a space behind it",
        "A key, a colon, a space, then the value: `title: I buy a jacket`.",
    ),
)
"""What a problem means where the line looks like this; the line is broken in two at the place."""
_STARTERS = {
    "\t": ("a tab is used for indentation", "Indent with spaces: YAML does not allow tabs there."),
    "@": ("a text cannot begin with @", "Put it in quotes."),
    "`": ("a text cannot begin with `", "Put it in quotes."),
    "%": ("a text cannot begin with %", "Put it in quotes."),
}
_CONTEXT_FIRST = re.compile("never closed")


def syntax_finding(error: Any, text: str) -> Finding:  # noqa: ANN401 - PyYAML's errors are untyped
    """Turn a parser's error into a finding at the place that people have to mend."""
    problem, context = str(error.problem or error.context or ""), error.context_mark
    mark = error.problem_mark or context
    if "could not find expected ':'" in problem and context is not None:
        mark = context
    if "expected a single document" in str(error.context):
        return _several_documents(error)
    message, hint = _words(problem, text, mark)
    if _CONTEXT_FIRST.search(message) and context is not None:
        mark = context
    related: tuple[Related, ...] = ()
    if (message, hint) == _INDENT and context is not None and context.line != mark.line:
        hint = _shift(context.column, mark.column)
        related = (
            Related("what it should fit to begins here", span=one_character(position(context))),
        )
    span = one_character(_place(mark, text, problem)) if mark is not None else None
    return PROBLEMS["syntax"].finding((), message, hint, related=related, span=span)


def _words(problem: str, text: str, mark: Any) -> tuple[str, str]:  # noqa: ANN401 - values of any type
    if "cannot start any token" in problem and mark is not None:
        character = text[mark.index : mark.index + 1]
        fallback = (f"a text cannot begin with {character}", "Put it in quotes.")
        return _STARTERS.get(character, fallback)
    line = _line_at(text, mark) if mark is not None else ""
    for needle, shape, message, hint in _BY_LINE:
        if needle in problem and shape.fullmatch(line):
            return message, hint
    for needle, message, hint in _WORDS:
        if needle in problem:
            return message, hint
    return f"this is not YAML: {problem}", "Compare the line with docs/format.md."


def _shift(wanted: int, found: int) -> str:
    if wanted == found:
        return _INDENT[1]
    steps, side = abs(wanted - found), "right" if wanted > found else "left"
    spaces = "space" if steps == 1 else "spaces"
    return (
        f"If it belongs with the lines from there on, move it {steps} {spaces} to the {side}. "
        f"{_INDENT[1]}"
    )


def _place(mark: Any, text: str, problem: str) -> Position:  # noqa: ANN401 - values of any type
    place = position(mark)
    if "unknown escape" in problem and text[mark.index : mark.index + 1] != "\\":
        return Position(place.line, place.column - 1)  # PyYAML's own scanner is past it
    return place


def _line_at(text: str, mark: Any) -> str:  # noqa: ANN401 - values of any type
    start = text.rfind("\n", 0, mark.index) + 1
    end = text.find("\n", mark.index)
    rest = text[mark.index : end if end >= 0 else None].rstrip("\r")
    return f"{text[start : mark.index]}\n{rest}"


def _several_documents(error: Any) -> Finding:  # noqa: ANN401 - values of any type
    return PROBLEMS["yaml-feature"].finding(
        (),
        "a second document begins here",
        "Write each journey into a file of its own; remove the line `---`.",
        span=one_character(position(error.problem_mark)),
    )
