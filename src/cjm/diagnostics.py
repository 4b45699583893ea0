"""What is said about a journey, as values: findings say which key is meant, diagnostics say where it stands.

This room holds no text position in findings and no wording of any rule; nothing here reads a file.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal, TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""The way to a value in a file: keys and zero-based list positions from the top.

Routes follow the file as it is written, so a short form (`pains: ["Slow"]`) has no deeper route
than its item; a route that goes deeper means the deepest value that exists.
"""


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self)


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text: line and column count from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, from the first character to behind the last."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Comment:
    """What a comment says to cjm, behind `# cjm:`.

    `line` is the line that it speaks of: its own, or where it stands alone the next that is no
    comment. `leads` says that it stands above everything that the file holds.
    """

    text: str
    span: Span
    line: int
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, such as the first of two equal keys.

    `path` is None where the place is in the finding's own file.
    """

    message: str
    route: Route = ()
    path: str | None = None
    at_key: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to a file, named by its route and never by its text.

    `remove` takes out the list item or key with all that belongs to it; a list that would be empty
    goes with its key. `replace` writes `value` where a text or number stands; `rename` gives the
    key the name `value`; `wrap` makes a list of the one value. `comment` writes the text `value`
    over the part of a comment at `span`; without a value the comment goes as a whole.
    """

    action: Literal["remove", "replace", "rename", "wrap", "comment"]
    route: Route = ()
    value: str | int | float | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to mend what a finding tells of, by edits that belong together.

    `does` says what it does, as an order ("Rename `titel` to `title`"). It is `safe` where it
    keeps what the author meant beyond doubt. No fix invents content.
    """

    does: str
    edits: tuple[Edit, ...]
    safe: bool = False

    def below(self, route: Route) -> "Fix":
        """Return the same fix with routes that start from the top of the file."""
        return replace(
            self, edits=tuple(replace(edit, route=route + edit.route) for edit in self.edits)
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say about one value or key of one file.

    `message` is a sentence without its place; `hint` says what to do. `at_key` means the key
    itself rather than its value. `span` is set only where no route leads, as in a syntax error.
    `fix` mends it.
    """

    code: str
    slug: str
    severity: Severity
    route: Route
    message: str
    hint: str | None = None
    at_key: bool = False
    related: tuple[Related, ...] = ()
    span: Span | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A related place, found in its text."""

    path: str
    span: Span | None
    message: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """A change to the text of a file: what stands at `span` becomes `text`.

    `heads` hold what stands on the line of its start and on that of its end before them, so that
    columns can be counted in other units.
    """

    span: Span
    text: str
    heads: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding and its place in the text.

    `element` names the part of the journey in words ("touchpoint product-page, emotion"); `frame`
    holds the lines of text around the place, with the number of the first. `replacements` are what
    the fix of the finding comes to, in the order of the text and on lines of their own: empty where
    it cannot be made, None where nobody asked.
    """

    path: str
    finding: Finding
    span: Span | None
    element: str
    frame: tuple[str, ...] = ()
    frame_start: int = 1
    notes: tuple[Note, ...] = ()
    replacements: tuple[Replacement, ...] | None = None
