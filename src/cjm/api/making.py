"""Many pictures in one go: which ones, where each goes, and what becomes of it."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cjm.api.documents import document
from cjm.api.loading import Loaded
from cjm.api.pictures import TargetError, pictures

if TYPE_CHECKING:
    from cjm.diagnostics import Diagnostic

FEWEST = 4
"""From how many pictures on children pay."""
FEWEST_SLOW = 2
"""From how many on they pay where pictures take long to write."""

_DIGITS = 3
"""More than any map has slides."""


class Order(NamedTuple):
    """One picture to make.

    Attributes:
        journeys: The journey; or several, for one document of all of them.
        path: Where the picture goes; None for standard output.
        format: How it is written.
        wishes: What `picture` takes besides; None counts as not said.
        whole: Whether these are all journeys that it is to be of; some may not be valid.
    """

    journeys: tuple[Loaded, ...]
    path: Path | None
    format: str
    wishes: Mapping[str, Any]
    whole: bool = True

    @property
    def source(self) -> str:
        """What it is of: the file of the journey, or how many there are."""
        first, *others = self.journeys
        return f"{len(self.journeys):,} journeys" if others else first.path


class Made(NamedTuple):
    """What became of an order: its picture, or why there is none; and what else is to be known.

    `pictures` is one; several where it is cut into slides, each a file of its own; else none.
    """

    order: Order
    pictures: tuple[str | bytes, ...]
    trouble: str = ""
    notes: tuple[str, ...] = ()

    def files(self) -> Iterator[tuple[Path, str | bytes]]:
        """Go through the files: the one of the order, or `NAME-1`, `NAME-2` beside it for slides."""
        path, total = self.order.path, len(self.pictures)
        assert path is not None  # else they go to standard output
        for number, drawn in enumerate(self.pictures, 1):
            yield _numbered(path, number, len(str(total))) if total > 1 else path, drawn

    def left(self) -> Iterator[Path]:
        """Go through files that are there from when there were more slides, or fewer than ten."""
        path, total = self.order.path, len(self.pictures)
        if path is None or total == 1:
            return
        now = {name for name, _ in self.files()}
        for digits in range(1, _DIGITS + 1):
            first = total + 1 if digits == len(str(total)) else 1
            names = (_numbered(path, number, digits) for number in count(first))
            yield from takewhile(Path.exists, (name for name in names if name not in now))


def _numbered(path: Path, number: int, digits: int) -> Path:
    """Return the file of a slide, counted from 1, so that names sort: `map-2.png`, `map-02.png`."""
    return path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}")


def ordered(
    loaded: Sequence[Loaded],
    outputs: Sequence[str],
    formats: Sequence[str] = (),
    *,
    whole: bool = True,
    **wishes: object,
) -> list[Order]:
    """Say which pictures of some journeys there are to make.

    Each of `outputs` is a file, whose suffix names the format unless `formats` does, or a folder,
    which gets a file of each format for each journey, named like the journey's own. A file of a
    format that can hold several journeys (PDF) is one document of all of them.

    `whole` says whether `loaded` are all journeys that are wanted: documents are not made of a part
    of them.

    Raises:
        TargetError: A format is not said or unknown, or two pictures would meet in one file.
    """
    from cjm.render.targets import TargetProblem, plan

    names = [Path(one.path).name for one in loaded]
    try:
        places = plan(names, outputs, formats)
    except TargetProblem as problem:
        raise TargetError(str(problem)) from None
    return [
        Order(tuple(loaded[at] for at in some), path, found, wishes, whole or not bound)
        for some, path, found, bound in places
    ]


def make(orders: Sequence[Order], *, processes: int | None = None) -> Generator[Made, None, None]:
    """Draw pictures, many side by side, and yield what becomes of each, in their order.

    Whoever stops early closes the iterator, so that no child process is left.

    Args:
        orders: The pictures.
        processes: How many processes share them; as many as there are processors when None.

    Raises:
        UnknownNameError: There is no view, format, theme or lane of a name that was asked for.
        MissingExtraError: A format needs an optional part of cjm that is not installed.
        ConfigurationError: `render:` or `score:` in a `cjm.yaml` cannot be used.
    """
    from cjm.sharing import shared

    if processes is None:
        processes = _usable(orders)
    if processes > 1:
        _prepare(orders)
    with closing(shared(lambda at: _outcome(orders[at]), len(orders), processes)) as outcomes:
        for order, outcome in zip(orders, outcomes, strict=True):
            yield Made(order, *outcome)


def _usable(orders: Sequence[Order]) -> int:
    if len(orders) < FEWEST:
        from cjm.render.draw import is_slow

        if sum(is_slow(order.format) for order in orders) < FEWEST_SLOW:
            return 1
    from cjm.forking import usable

    return usable()


def _prepare(orders: Sequence[Order]) -> None:
    """Import what drawing needs, so that copies of this process need not."""
    from cjm.render.draw import format_named, suited, view_named, views

    for order in orders:
        format_named(order.format)
        for one in order.journeys:
            view = order.wishes.get("view") or suited(one.context, order.format, one.earlier)
            if view in views():
                view_named(view)


def weak_colours(orders: Sequence[Order]) -> "tuple[Diagnostic, ...]":
    """Return which own colours of the workspaces are not drawn as they are stated, each once."""
    from cjm.settings import weak_colours as of_workspace

    found = (one.reading.shelf for order in orders for one in order.journeys)
    shelves = {str(shelf.folder): shelf for shelf in found}
    return tuple(told for shelf in shelves.values() for told in of_workspace(shelf))


def _drawn(order: Order) -> tuple[str | bytes, ...]:
    if len(order.journeys) == 1:
        return pictures(order.journeys[0], {**order.wishes, "format": order.format})
    name = order.path.stem if order.path else ""
    return (document(order.journeys, format=order.format, name=name, **order.wishes),)


def _outcome(order: Order) -> tuple[tuple[str | bytes, ...], str, tuple[str, ...]]:
    """Return the files of a picture, or why it cannot be drawn; and notes."""
    from cjm.render.errors import DrawingError, MissingExtraError, UnknownNameError
    from cjm.render.notes import noted

    try:
        with noted() as notes:
            drawn = _drawn(order)
        return drawn, "", tuple(notes)
    except (UnknownNameError, MissingExtraError):
        raise  # what is wrong with the call is wrong with every picture
    except DrawingError as error:
        return (), str(error), ()
