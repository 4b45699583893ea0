"""What the people who asked for a picture should know about it, besides the picture."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_NOTES: ContextVar[list[str] | None] = ContextVar("notes", default=None)


def note(text: str) -> None:
    """Say something about the picture that is being drawn, if anybody listens; once is enough."""
    held = _NOTES.get()
    if held is not None and text not in held:
        held.append(text)


@contextmanager
def headed(what: str) -> Iterator[None]:
    """Put what a picture shows before what is said of it meanwhile."""
    with noted() as held:
        yield
    for text in held:
        note(f"{what}: {text}")


@contextmanager
def noted() -> Iterator[list[str]]:
    """Give the list that fills with what is said while pictures are drawn."""
    held: list[str] = []
    token = _NOTES.set(held)
    try:
        yield held
    finally:
        _NOTES.reset(token)
