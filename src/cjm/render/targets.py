"""Which file each picture goes to, and in which format."""

import re
from collections.abc import Sequence
from pathlib import Path

from cjm.render.draw import format_of, formats

_KIND = re.compile(r"(\.journey)?\.ya?ml$")


class TargetProblem(Exception):  # noqa: N818 - what is wrong with a wish, told to the user
    """The output that was asked for cannot be."""


def plan(
    names: Sequence[str], output: str | None, format_name: str | None
) -> list[tuple[Path | None, str]]:
    """Return a path (None for standard output) and a format for each journey file name.

    Raises:
        TargetProblem: The format is not said or unknown, or two journeys would meet in one file.
    """
    if format_name is not None and format_name not in formats():
        raise TargetProblem(f"there is no format {format_name}; there are {_all_formats()}")
    if output is None:
        if len(names) > 1:
            raise TargetProblem("several journeys need a folder: add -o FOLDER")
        return [(None, format_name or "svg")] * len(names)
    path = Path(output)
    if _is_folder(path, output, len(names)):
        return _in_folder(names, path, format_name or "svg")
    return [(path, format_name or _by_suffix(path))] * len(names)


def _is_folder(path: Path, output: str, count: int) -> bool:
    return path.is_dir() or output.endswith(("/", "\\")) or (count > 1 and not path.suffix)


def _in_folder(
    names: Sequence[str], folder: Path, format_name: str
) -> list[tuple[Path | None, str]]:
    suffix = formats()[format_name][0]
    paths = [folder / (_KIND.sub("", name).strip("<>") + suffix) for name in names]
    if len(set(paths)) < len(paths):
        twice = next(path for path in paths if paths.count(path) > 1)
        raise TargetProblem(f"two journeys would both become {twice}; render them one by one")
    return list(zip(paths, [format_name] * len(paths), strict=True))


def _by_suffix(path: Path) -> str:
    found = format_of(path.suffix) if path.suffix else None
    if found is None:
        said = (
            f"no format has the suffix {path.suffix}" if path.suffix else "the file has no suffix"
        )
        raise TargetProblem(f"{said}: {path}; there are {_all_formats()}, or say --format")
    return found


def _all_formats() -> str:
    return ", ".join(sorted(formats()))
