"""Journeys for pictures, each with the earlier map that it is held against."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cjm import api
from cjm.cli.console import fail
from cjm.cli.views import against_of, load, unrelated

COMPARE = "compare"
OF_TWO = (COMPARE, "curve")
_PAIR = 2


def load_for(
    paths: list[str],
    stdin: api.Standard | None,
    view: str | None,
    against: str | None,
    of_two: Sequence[str] = OF_TWO,
) -> tuple[list[api.Loaded], api.Report]:
    """Read journeys; where the view wants it, with the earlier map of each.

    That is what `against` names, a file or a revision, or of two files the earlier one. `of_two`
    are the views that can show two maps.
    """
    if view in of_two:
        _tell_apart([*paths, against] if against else paths, view)
    if against is not None:
        if view not in of_two:
            fail(
                f"--against is for pictures of two maps (--view {' or '.join(of_two)}); "
                f"{view} shows one"
            )
        loaded, report = api.load_all(paths, stdin=stdin)
        named = Path(against).name if Path(against).is_file() else against
        return [_with(*pair, named) for pair in against_of(loaded, against)], report
    if view not in of_two:
        return api.load_all(paths, stdin=stdin)
    loaded, report = load(paths, stdin)
    if view == COMPARE and len(paths) == _PAIR and report.diagnostics:
        return [], report  # half of a pair is another picture than the one that was asked for
    return _paired(loaded, paths, needed=view == COMPARE), report


def hold_to_two(loaded: list[api.Loaded], outputs: list[str]) -> None:
    """Stop where several maps that are no pair would be compared in one file."""
    alone = all(one.earlier or one.context.original() for one in loaded)
    if len(loaded) > 1 and not alone and not all(map(_holds_several, outputs or [""])):
        fail(
            f"compare takes two maps, BEFORE and AFTER, but here are {len(loaded)} journeys; name "
            "two files, or one and --against OLD"
        )


def _holds_several(output: str) -> bool:
    return (
        output.endswith(("/", "\\"))
        or Path(output).is_dir()
        or bool(output and Path(output).suffix.lower() in {"", ".pdf"})
    )


def _tell_apart(paths: list[str], view: str | None) -> None:
    """Stop where a map would be held against itself."""
    if len(paths) == _PAIR and all(Path(one).is_file() for one in paths):
        one, other = paths
        if Path(one).samefile(other):
            said = (
                f"both are the same file, {one}"
                if one == other
                else f"{one} and {other} are the same file"
            )
            fail(
                f"{view} of two maps would hold one against itself: {said}; name the map before and "
                "the one after, or an earlier version with --against (main, HEAD~3)"
            )


def _paired(loaded: list[api.Loaded], paths: list[str], *, needed: bool) -> list[api.Loaded]:
    """Put two files that belong together into one picture."""
    if not len(loaded) == len(paths) == _PAIR:
        return loaded
    if found := api.together(*loaded):
        versions = found[0].context.journey.id == found[1].context.journey.id
        return [_with(*found, Path(found[0].path).name if versions else None)]
    if needed and not all(one.context.original() for one in loaded):
        fail(unrelated(loaded))
    return loaded  # two future states, each with the map of today that it names


def _with(before: api.Loaded, after: api.Loaded, called: str | None) -> api.Loaded:
    return replace(after, earlier=before.context, called=called)
