"""Which file each picture goes to, and in which format."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cjm.render.draw import format_of, formats
from cjm.render.errors import UnknownNameError

_KIND = re.compile(r"(\.journey)?\.ya?ml$")


class TargetProblem(Exception):  # noqa: N818 - what is wrong with a wish, told to the user
    """The output that was asked for cannot be."""


class Place(NamedTuple):
    """Where the picture of one of several journeys goes; `path` is None for standard output."""

    journey: int
    path: Path | None
    format: str


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
        if name not in formats():
            raise TargetProblem(str(UnknownNameError("format", name, sorted(formats()))))
    if not outputs:
        return _to_standard_output(names, wanted)
    found = [place for output in outputs for place in _places(names, output, wanted)]
    _hold_apart(found)
    return found


def _to_standard_output(names: Sequence[str], wanted: Sequence[str]) -> list[Place]:
    if len(names) > 1:
        raise TargetProblem("several journeys need a folder: add -o FOLDER")
    if len(wanted) > 1:
        raise TargetProblem("several formats need a folder: add -o FOLDER")
    return [Place(at, None, wanted[0] if wanted else "svg") for at in range(len(names))]


def _places(names: Sequence[str], output: str, wanted: Sequence[str]) -> Iterator[Place]:
    path = Path(output)
    if _is_folder(path, output, len(names)):
        for name in wanted or ("svg",):
            suffix = formats()[name][0]
            for at, journey in enumerate(names):
                yield Place(at, path / (_KIND.sub("", journey).strip("<>") + suffix), name)
    elif len(names) > 1:
        raise TargetProblem(
            f"{path} is one file for {len(names)} journeys; give them a folder: -o FOLDER/"
        )
    else:
        said = wanted[0] if len(wanted) == 1 else _by_suffix(path)
        yield from (Place(at, path, said) for at in range(len(names)))


def _is_folder(path: Path, output: str, count: int) -> bool:
    return path.is_dir() or output.endswith(("/", "\\")) or (count > 1 and not path.suffix)


def _hold_apart(places: Sequence[Place]) -> None:
    taken: dict[Path | None, int] = {}
    for place in places:
        first = taken.setdefault(place.path, place.journey)
        if first != place.journey:
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
