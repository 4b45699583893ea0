"""What becomes of pictures: they are written, or held against the files that are there."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from cjm import api
from cjm.cli.console import exit_code, fail, note, result, write_file
from cjm.cli.progress import watched
from cjm.cli.running import tell_invalid, warn_briefly
from cjm.cli.tallying import Tally, tell_checked, tell_failed, tell_written
from cjm.diagnostics import Severity
from cjm.render.sameness import same

_OLD: Final = "is a slide more than there are now; delete it"


def pictured(
    orders: Sequence[api.Order], report: api.Report, *, check: bool = False, quiet: bool = False
) -> int:
    """Make pictures, or check the files that are there; say what came of it, and return the exit code.

    Documents that lack a journey are left as they are. Weak colours are told once, where pictures
    are made.
    """
    if not (quiet or check):
        warn_briefly(api.weak_colours(orders))
    parted = [one for one in orders if not one.whole]
    orders = [one for one in orders if one.whole]
    with (
        closing(api.make(orders)) as drawn,
        closing(watched(drawn, len(orders), quiet=quiet)) as pictures,
    ):
        tally = (_check if check else _write)(pictures)
    if tally.stale:
        result("".join(f"{path.as_posix()} {how}\n" for path, how in tally.stale.items()))
    invalid = len({one.path for one in report.diagnostics})
    tell_invalid(report)
    alone = len(orders) == 1
    tell_failed(tally, alone=alone)
    _tell_parted(parted, check=check)
    if not (quiet or (alone and tally.failed)):
        (tell_checked if check else tell_written)(tally, invalid)
    return max(tally.code, exit_code(report, Severity.ERROR))


def _tell_parted(orders: Iterable[api.Order], *, check: bool) -> None:
    """Say which documents are left as they are, since a journey that belongs into them is not valid."""
    for order in orders:
        what = "checked" if check else "written"
        where = order.path or "the document"
        note(
            f"error: {where} is not {what}: it is to hold all journeys, and not all of them are valid"
        )


def _write(pictures: Iterable[api.Made]) -> Tally:
    """Write pictures to their files, or to standard output."""
    tally, left = Tally(), set[Path]()
    for made in _drawn(pictures, tally):
        if made.order.path is None:
            result(_alone(made))
            continue
        for path, content in made.files():
            _hold_apart(path, tally)
            _put(content, path)
            tally.good.append(path)
        left.update(made.left())
    if old := sorted(left.difference(tally.good)):
        note(f"warning: {_listed(old)}")
    return tally


def _check(pictures: Iterable[api.Made]) -> Tally:
    """Hold pictures against their files, and tell of each that is not up to date."""
    tally, left = Tally(), set[Path]()
    for made in _drawn(pictures, tally):
        if made.order.path is None:
            fail(
                "--check compares pictures with files: add -o FILE; or name no journeys, for the "
                "pictures that cjm.yaml lists"
            )
        for path, content in made.files():
            _hold_apart(path, tally)
            if how := _difference(made, path, content):
                tally.stale[path] = how
            else:
                tally.good.append(path)
        left.update(made.left())
    tally.stale |= dict.fromkeys(sorted(left.difference(tally.good, tally.stale)), _OLD)
    return tally


def _listed(old: Sequence[Path]) -> str:
    """Say which files of slides are too many."""
    if len(old) == 1:
        return f"{old[0]} {_OLD}"
    names = ", ".join(str(path) for path in old)
    return f"{names} are slides more than there are now; delete them"


def _drawn(pictures: Iterable[api.Made], tally: Tally) -> Iterator[api.Made]:
    for made in pictures:
        if not made.pictures:
            tally.failed.setdefault(made.trouble, []).append(made)
        else:
            for text in made.notes:
                note(f"warning: {made.order.path or made.order.source}: {text}")
            yield made


def _alone(made: api.Made) -> str | bytes:
    """Return the one file of a picture that goes to standard output."""
    if len(made.pictures) > 1:
        fail(f"there are {len(made.pictures)} slides, each a file of its own: add -o FILE")
    return made.pictures[0]


def _hold_apart(path: Path, tally: Tally) -> None:
    """Stop where a slide would take the place of another picture of the same call."""
    if path in tally.good or path in tally.stale:
        fail(f"two pictures would go to {path}; give each a name of its own")


def _difference(made: api.Made, path: Path, content: str | bytes) -> str:
    """Say in what way a file is not this picture; nothing where it is."""
    source = made.order.source
    try:
        there = path.read_bytes()
    except FileNotFoundError:
        return f"is missing: a picture of {source}"
    except OSError as error:
        fail(f"{path} cannot be read: {(error.strerror or str(error)).lower()}")
    verb = "gives" if len(made.order.journeys) == 1 else "give"
    return "" if same(content, there) else f"is not what {source} {verb} now"


def _put(picture: str | bytes, path: Path) -> None:
    try:
        write_file(path, picture)
    except (FileExistsError, NotADirectoryError):
        fail(f"{path} cannot be written: {path.parent} is a file, not a folder")
    except OSError as error:
        fail(f"{path} cannot be written: {(error.strerror or str(error)).lower()}")
