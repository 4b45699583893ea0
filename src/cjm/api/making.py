"""Many pictures in one go: which ones, where each goes, and what becomes of it."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm.api.loading import Loaded, Report, load_all
from cjm.api.pictures import TargetError, picture

if TYPE_CHECKING:
    from cjm.render.wanted import Wanted
    from cjm.source.inputs import Input
    from cjm.source.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Order:
    """One picture to make.

    Attributes:
        loaded: The journey.
        path: Where the picture goes; None for standard output.
        format: How it is written.
        wishes: What `picture` takes besides; None counts as not said.
    """

    loaded: Loaded
    path: Path | None
    format: str
    wishes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an order: a picture, or why there is none."""

    order: Order
    picture: str | bytes | None
    trouble: str = ""


def ordered(
    loaded: Sequence[Loaded], outputs: Sequence[str], formats: Sequence[str] = (), **wishes: object
) -> list[Order]:
    """Say which pictures of some journeys there are to make.

    Each of `outputs` is a file, whose suffix names the format unless `formats` does, or a folder,
    which gets a file of each format for each journey, named like the journey's own.

    Raises:
        TargetError: A format is not said or unknown, or two pictures would meet in one file.
    """
    from cjm.render.targets import TargetProblem, plan

    names = [Path(one.path).name for one in loaded]
    try:
        places = plan(names, outputs, formats)
    except TargetProblem as problem:
        raise TargetError(str(problem)) from None
    return [Order(loaded[at], path, found, wishes) for at, path, found in places]


def kept(folder: Path, **wishes: object) -> tuple[list[Order], Report]:
    """Say which pictures the workspace of a folder keeps: `render.pictures` in its `cjm.yaml`.

    Returns:
        The pictures in their order, those of valid journeys; and the report on the journeys.

    Raises:
        ConfigurationError: `render:` cannot be used, or a picture is to be of journeys that are
            not there.
        NothingMatchedError: There is no workspace file, or it lists no pictures.
        TargetError: A format is not said or unknown, or two pictures would meet in one file.
    """
    from cjm.settings import wanted_pictures
    from cjm.source.compiled import validator
    from cjm.source.inputs import NothingMatchedError
    from cjm.source.shelf import CONFIG, open_shelf

    shelf = open_shelf(folder.absolute(), validator)
    pictures = wanted_pictures(shelf)
    if not pictures:
        where = shelf.document.path if shelf.document else f"{CONFIG} (here or above)"
        raise NothingMatchedError(
            f"there is nothing to draw: name journeys, or list pictures under render in {where}"
        )
    files = [_files(each, at, shelf) for at, each in enumerate(pictures)]
    loaded, report = load_all([one.path for some in files for one in some])
    orders: list[Order] = []
    for each, some in zip(pictures, files, strict=True):
        orders += _of(each, _among(loaded, some), shelf.folder, wishes)
    return orders, report


def make(orders: Sequence[Order]) -> Iterator[Made]:
    """Draw pictures, and yield what becomes of each, in their order.

    Raises:
        UnknownNameError: There is no view, format, theme or lane of a name that was asked for.
        MissingExtraError: A format needs an optional part of cjm that is not installed.
        ConfigurationError: `render:` or `score:` in a `cjm.yaml` cannot be used.
    """
    from cjm.render.errors import DrawingError, MissingExtraError, UnknownNameError

    for order in orders:
        try:
            yield Made(order, picture(order.loaded, format=order.format, **order.wishes))
        except (UnknownNameError, MissingExtraError):
            raise  # what is wrong with the call is wrong with every picture
        except DrawingError as error:
            yield Made(order, None, str(error))


def _files(wanted: "Wanted", number: int, shelf: "Shelf") -> "list[Input]":
    from cjm.render.settings import SettingProblem
    from cjm.settings import misconfigured
    from cjm.source.inputs import NothingMatchedError, inputs
    from cjm.source.shelf import display

    try:
        return inputs(display(shelf.folder / one) for one in wanted.journeys)
    except NothingMatchedError as error:
        route = ("render", "pictures", number, "journeys")
        raise misconfigured(shelf, [SettingProblem(route, str(error))]) from None


def _among(loaded: Sequence[Loaded], files: "Sequence[Input]") -> list[Loaded]:
    wanted = {os.path.realpath(one.path) for one in files}
    return [one for one in loaded if os.path.realpath(one.reading.input.path) in wanted]


def _of(
    wanted: "Wanted", loaded: Sequence[Loaded], folder: Path, wishes: Mapping[str, object]
) -> list[Order]:
    from cjm.source.shelf import display

    if not loaded:
        return []  # none of them is valid: the report tells why
    ends = (one[len(one.rstrip("/\\")) :] for one in wanted.outputs)
    outputs = [display(folder / one) + end for one, end in zip(wanted.outputs, ends, strict=True)]
    said = {key: value for key, value in wishes.items() if value is not None}
    return ordered(loaded, outputs, wanted.formats, **{**wanted.wishes, **said})
