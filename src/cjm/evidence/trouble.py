"""What is wrong with a file, or with the mapping that says how to count it."""

from typing import NamedTuple

from cjm.diagnostics import Route, Span


class Trouble(NamedTuple):
    """One thing that is wrong.

    `at` leads to what is to blame in the metric of the map (`("from", "answer")`). `span` is set
    where the file itself is to blame: then the message is about that place of it. `asked` is a
    name that is not among `known`, for a hint at what was meant; `hint` says what to do else.
    `names` says that these are the names of columns, and `at_key` that the key of the map is to
    blame rather than its value.
    """

    message: str
    hint: str | None = None
    at: Route = ("from",)
    span: Span | None = None
    asked: str | None = None
    known: tuple[str, ...] = ()
    names: bool = False
    at_key: bool = False


class TroubleError(Exception):
    """The file cannot be counted; `troubles` say why, and `beyond` how often more."""

    def __init__(self, *troubles: Trouble, beyond: int = 0) -> None:
        """Keep the reasons."""
        super().__init__("; ".join(one.message for one in troubles))
        self.troubles = troubles
        self.beyond = beyond


_SHORT = 40
"""How many characters of a cell a message shows."""


def quoted(text: str) -> str:
    """Return the text of a cell as a message shows it: on one line, and short."""
    line = " ".join(text[: 10 * _SHORT].split())
    if not line:
        return "an empty cell"
    return f"`{line[:_SHORT]}…`" if len(line) > _SHORT else f"`{line}`"
