"""What can go wrong with a picture; the message is for the person who asked for it."""

from collections.abc import Sequence


class DrawingError(Exception):
    """A picture cannot be made, for a reason that the person who asked for it can act on."""


class UnknownNameError(DrawingError):
    """A view, format, theme or lane was asked for that there is not."""

    def __init__(self, what: str, name: str, known: Sequence[str]) -> None:
        """Say what is unknown and what there is."""
        super().__init__(f"there is no {what} {name!r}; there are {', '.join(known)}")


class MissingExtraError(DrawingError):
    """A format needs an optional part of cjm that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        """Say what needs which extra, and how to install it."""
        super().__init__(
            f"{what} needs the extra `{extra}`: pip install 'cjm-toolkit[{extra}]'",
        )
