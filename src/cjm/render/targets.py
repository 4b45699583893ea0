"""Which file each picture goes to, and in which format."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cjm.render.draw import binds, format_named, format_names, format_of, formats
from cjm.render.errors import UnknownNameError

_KIND = re.compile(r"(\.journey)?\.ya?ml$")


class TargetProblem(Exception):  # noqa: N818 - what is wrong with a wish, told to the user
    """The output that was asked for cannot be."""


class Place(NamedTuple):
    """Where a picture goes, and of which journeys it is; `path` is None for standard output.

    It is of one journey. A file whose format can hold several is a document of all of them: it is
    `bound`, also where there is only one.
    """

    journeys: tuple[int, ...]
    path: Path | None
    format: str
    bound: bool = False


def plan(names: Sequence[str], outputs: Sequence[str], wanted: Sequence[str] = ()) -> list[Place]:
    """Return the pictures of some journeys.

    Args:
        names: The file names of the journeys.
        outputs: Files, whose suffixes say the format, and folders; none for standard output.
        wanted: Formats: one for a file whose suffix does not say it, any number for folders.

    Raises:
        TargetProblem: The format is not said or unknown, or two pictures would meet in one file.
    """
    for name in wanted:
        if name not in format_names():
            raise TargetProblem(str(UnknownNameError("format", name, format_names())))
    if not outputs:
        return _to_standard_output(names, wanted)
    found = [place for output in outputs for place in _places(names, output, wanted)]
    _hold_apart(found)
    return found


def _to_standard_output(names: Sequence[str], wanted: Sequence[str]) -> list[Place]:
    said = wanted[0] if wanted else "svg"
    if len(names) > 1 and not binds(said):
        raise TargetProblem("several journeys need a folder: add -o FOLDER")
    if len(wanted) > 1:
        raise TargetProblem("several formats need a folder: add -o FOLDER")
    return [Place(tuple(range(len(names))), None, said, binds(said))] if names else []


def _places(names: Sequence[str], output: str, wanted: Sequence[str]) -> Iterator[Place]:
    path = Path(output)
    if _is_folder(path, output, len(names)):
        for name in wanted or ("svg",):
            suffix = format_named(name).SUFFIXES[0]
            for at, journey in enumerate(names):
                yield Place((at,), path / (_KIND.sub("", journey).strip("<>") + suffix), name)
        return
    said = wanted[0] if len(wanted) == 1 else format_of(path.suffix)
    if len(names) > 1 and not (said and binds(said)):
        raise TargetProblem(
            f"{path} is one file for {len(names)} journeys; give them a folder: -o FOLDER/"
        )
    if names:
        said = said or _by_suffix(path)
        yield Place(tuple(range(len(names))), path, said, binds(said))


def _is_folder(path: Path, output: str, count: int) -> bool:
    return path.is_dir() or output.endswith(("/", "\\")) or (count > 1 and not path.suffix)


def _hold_apart(places: Sequence[Place]) -> None:
    taken: dict[Path | None, tuple[int, ...]] = {}
    for place in places:
        first = taken.setdefault(place.path, place.journeys)
        if first != place.journeys and len(first) == len(place.journeys):
            raise TargetProblem(
                f"two journeys would both become {place.path}; render their folders one by one"
            )
    if len(taken) < len(places):
        raise TargetProblem("two pictures would go to the same file; give each a name of its own")


def _by_suffix(path: Path) -> str:
    found = format_of(path.suffix) if path.suffix else None
    if found is None:
        said = (
            f"no format has the suffix {path.suffix}" if path.suffix else "the file has no suffix"
        )
        raise TargetProblem(f"{said}: {path}; there are {_suffixes()}, or say --format")
    return found


def _suffixes() -> str:
    return ", ".join(sorted(suffixes[0] for suffixes in formats().values()))
