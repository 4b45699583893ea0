"""What can go wrong with a picture; the message is for the person who asked for it."""

from collections.abc import Sequence
from typing import Final

_NEAR: Final = 0.7
"""How much alike a wrong name and the one that may be meant are: a letter or two apart."""
_WITHOUT_COLOUR: Final = {"greyscale", "grayscale", "grey", "gray", "mono", "monochrome", "bw"}
"""What people call the theme `print`."""


class DrawingError(Exception):
    """A picture cannot be made, for a reason that the person who asked for it can act on."""


class UnknownNameError(DrawingError):
    """A view, format, theme or lane was asked for that there is not."""

    def __init__(self, what: str, name: str, known: Sequence[str]) -> None:
        """Say what is unknown, what there is, and what may be meant."""
        there = f"there is no {what} {name!r}; there are {', '.join(known)}"
        super().__init__(f"{there}{_guess(what, name.lower(), known)}")


def _guess(what: str, name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only wrong names need it

    if what == "theme" and name in _WITHOUT_COLOUR:
        return "; the one that can be read without colour is print"
    near = get_close_matches(name, known, 1, _NEAR)
    return f"; did you mean {near[0]}?" if near else ""


class MissingExtraError(DrawingError):
    """A format needs an optional part of cjm that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        """Say what needs which extra, and how to install it."""
        super().__init__(
            f"{what} needs the extra `{extra}`: pip install 'cjm-toolkit[{extra}]'",
        )
