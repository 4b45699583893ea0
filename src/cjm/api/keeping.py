"""The pictures that a workspace keeps, as its `cjm.yaml` lists them."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm.api.holding import held_against
from cjm.api.loading import Loaded, Report, load_all
from cjm.api.making import Order, ordered

if TYPE_CHECKING:
    from cjm.render.wanted import Wanted
    from cjm.source.inputs import Input
    from cjm.source.shelf import Shelf


def kept(folder: Path, **wishes: object) -> tuple[list[Order], Report]:
    """Say which pictures the workspace of a folder keeps: `render.pictures` in its `cjm.yaml`.

    Returns:
        The pictures in their order, those of valid journeys; and the report on the journeys.

    Raises:
        ConfigurationError: `render:` cannot be used, or a picture is to be of journeys that are
            not there, or against a map that is not there.
        HistoryError: There is no git, or no such revision as a picture is to be held against.
        InvalidJourneyError: What a picture is to be held against is no valid journey.
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
            "there is nothing to draw: name journeys (cjm render my.journey.yaml -o map.svg), or "
            f"list pictures under render in {where}"
        )
    files = [_files(each, at, shelf) for at, each in enumerate(pictures)]
    loaded, report = load_all([one.path for some in files for one in some])
    orders: list[Order] = []
    lost = {os.path.realpath(path) for path in report.lost}
    for at, (each, some) in enumerate(zip(pictures, files, strict=True)):
        whole = lost.isdisjoint(os.path.realpath(one.path) for one in some)
        said = {key: value for key, value in wishes.items() if value is not None}
        found = held_against(_among(loaded, some), each.against, shelf, at)
        orders += _of(each, found, shelf.folder, {**said, "whole": whole})
    return orders, report


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
    found = {os.path.realpath(one.reading.input.path): one for one in loaded}
    wanted = dict.fromkeys(os.path.realpath(one.path) for one in files)
    return [found[path] for path in wanted if path in found]


def _of(
    wanted: "Wanted", loaded: Sequence[Loaded], folder: Path, said: Mapping[str, Any]
) -> list[Order]:
    from cjm.source.shelf import display

    if not loaded:
        return []  # none of them is valid: the report tells why
    ends = (one[len(one.rstrip("/\\")) :] for one in wanted.outputs)
    outputs = [display(folder / one) + end for one, end in zip(wanted.outputs, ends, strict=True)]
    return ordered(loaded, outputs, wanted.formats, **{**wanted.wishes, **said})
