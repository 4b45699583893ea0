"""Earlier maps for the pictures that a workspace keeps: `against` in its `cjm.yaml`."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cjm.api.loading import InvalidJourneyError, Loaded, load_all, load_earlier
from cjm.api.scores import together

if TYPE_CHECKING:
    from cjm.source.shelf import Shelf


def held_against(
    loaded: Sequence[Loaded], against: str | None, shelf: "Shelf", number: int
) -> list[Loaded]:
    """Return journeys, each with the earlier map that it is held against.

    Args:
        loaded: The journeys of a picture.
        against: A file as seen from the workspace, or a revision; None for no earlier map.
        shelf: The workspace.
        number: Which picture of the workspace's list it is, from 0.

    Raises:
        ConfigurationError: The map is not there, or it has nothing to do with the journey.
        HistoryError: There is no git, or no such revision.
        InvalidJourneyError: What is there is no valid journey.
    """
    if against is None or not loaded:
        return list(loaded)
    route = ("render", "pictures", number, "against")
    if (shelf.folder / against).is_file():
        return [_beside(loaded, against, shelf, route)]
    if against.endswith((".yaml", ".yml")) and ":" not in against:
        _refuse(shelf, route, f"there is no file {against}")
    found, missing = load_earlier(loaded, against)
    if missing:
        _refuse(shelf, route, str(missing[0]))
    return [replace(now, earlier=before.context, called=against) for before, now in found]


def _beside(
    loaded: Sequence[Loaded], against: str, shelf: "Shelf", route: tuple[str | int, ...]
) -> Loaded:
    """Return a journey with the one of a file as its earlier map."""
    from cjm.source.shelf import display

    others, report = load_all(display(shelf.folder / against))
    if report.diagnostics:
        raise InvalidJourneyError(report.diagnostics)
    if len(loaded) != 1 or len(others) != 1:
        _refuse(shelf, route, f"a file is held against one journey, not {len(loaded)}")
    found = together(others[0], loaded[0])
    if found is None:
        names = f"{others[0].context.journey.id} and {loaded[0].context.journey.id}"
        _refuse(shelf, route, f"{names} have nothing to do with each other")
    before, after = found
    return replace(after, earlier=before.context, called=Path(against).name)


def _refuse(shelf: "Shelf", route: tuple[str | int, ...], why: str) -> NoReturn:
    from cjm.render.settings import SettingProblem
    from cjm.settings import misconfigured

    hint = "Name the file of the earlier map as seen from here, or a revision in git."
    raise misconfigured(shelf, [SettingProblem(route, why, hint)])
