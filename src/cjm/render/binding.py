"""Several journeys as one document."""

from collections.abc import Sequence
from typing import Protocol, cast

from cjm.model.context import Context
from cjm.render.draw import Laid
from cjm.render.options import Options
from cjm.render.script import clean

_FEW = 3
"""Up to how many titles make the title of a document."""


class Binder(Protocol):
    """What formats offer whose files can hold several journeys (`cjm.render.draw.binds`)."""

    def bound(self, parts: Sequence[tuple[object, Options]], title: str) -> bytes:
        """Return one document of journeys, each given as the format takes it, with its options."""


def bound(parts: Sequence[Laid], title: str) -> bytes:
    """Return journeys, all laid out for one format that can hold several, as one document.

    Raises:
        MissingExtraError: The format needs an optional part of cjm that is not installed.
        DrawingError: The document could not be made.
    """
    binder = cast("Binder", parts[0].format)
    return binder.bound([(one.subjects[0], one.options) for one in parts], title)


def title_of(contexts: Sequence[Context], name: str = "") -> str:
    """Return what a document of some journeys is called.

    That is the name of their workspace. Where they have no common name, it is their titles, up to
    three of them, or else `name`, what its file is called.
    """
    names = {one.workspace.name if one.workspace else None for one in contexts}
    common = names.pop() if len(names) == 1 else None
    if common:
        return clean(common)
    titles = [clean(one.journey.title) for one in contexts]
    return "; ".join(titles) if len(titles) <= _FEW or not name else name
