"""Pictures of journeys and of scores, and the files that they go to."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cjm.api.idling import tell_of_idle
from cjm.api.loading import Loaded, load_all
from cjm.settings import render_settings, score_options

if TYPE_CHECKING:
    from cjm.model.context import Context
    from cjm.scoring.options import Options
    from cjm.scoring.scorecard import Scorecard


def show(
    context: "Context",
    *,
    view: str | None = None,
    width: int = 100,
    colour: bool = False,
    ascii_only: bool = False,
    scoring: "Options | None" = None,
    other: "Context | None" = None,
    called: str | None = None,
) -> str:
    """Draw a journey with characters, `width` columns wide.

    Without a view, a service blueprint is shown as blueprint, every other journey as map. `scoring`
    says how scores are worked out for views that show them. `other` is the earlier map for
    `compare`, and `called` what people call it.

    Raises:
        DrawingError: There is no such view, or a terminal cannot show it; the message lists them.
    """
    from cjm.render.options import Options
    from cjm.render.terminal import render, suited

    options = Options(other=other, called=called)
    options = replace(options, scoring=scoring) if scoring else options
    name = view or suited(context)
    return render(context, view=name, width=width, colour=colour, ascii=ascii_only, options=options)


def shown(loaded: Loaded, **wishes: Any) -> str:  # noqa: ANN401 - those of show
    """Show a journey with scores as `score:` in its workspace wants them; else this is `show`.

    `compare` shows the earlier map that was loaded with it, or that a future state is based on.

    Raises:
        ConfigurationError: The view shows scores, and `score:` in `cjm.yaml` cannot be used.
    """
    from cjm.render.terminal import SCORED

    needed = wishes.get("view") in SCORED
    scoring = score_options(loaded.reading.shelf) if needed else None
    if wishes.get("view") == "compare":
        wishes |= {"other": loaded.earlier or _original(loaded), "called": loaded.called}
    return show(loaded.context, scoring=scoring, **wishes)


def draw(
    context: "Context",
    *,
    view: str = "map",
    format: str = "svg",  # noqa: A002 - the name that the command line has too
    **options: Any,  # noqa: ANN401 - each format has its own
) -> str | bytes:
    """Draw a journey; `cjm.render.draw.laid` tells the options and what it raises."""
    from cjm.render.draw import draw as draw_context

    return draw_context(context, view=view, format=format, **options)


def picture(
    loaded: Loaded,
    *,
    view: str | None = None,
    format: str = "svg",  # noqa: A002 - the name that the command line has too
    **wishes: Any,  # noqa: ANN401 - the same
) -> str | bytes:
    """Draw a journey as `render:` in its workspace wants it, but for what is wished here.

    Wishes that are None count as not said; else this is `draw`. Without a view, it is the one that
    suits the type of the journey (`cjm.render.draw.suited`).

    Raises:
        ConfigurationError: `render:` or `score:` in `cjm.yaml` cannot be used.
    """
    return draw(loaded.context, **wished(loaded, view=view, format=format, **wishes))


def pictures(loaded: Loaded, wishes: Mapping[str, Any]) -> tuple[str | bytes, ...]:
    """Draw a journey as `picture` does: one file, or one for each slide that it is cut into."""
    from cjm.render.draw import drawn

    return drawn(loaded.context, wished(loaded, **wishes))


def wished(
    loaded: Loaded,
    *,
    view: str | None = None,
    format: str = "svg",  # noqa: A002 - the same
    **wishes: Any,  # noqa: ANN401 - the same
) -> dict[str, Any]:
    """Return all that `draw` is to be told for `picture`.

    Raises:
        ConfigurationError: `render:` or `score:` in `cjm.yaml` cannot be used.
    """
    settled = render_settings(loaded.reading.shelf)
    settled["scoring"] = score_options(loaded.reading.shelf)
    settled |= {"other": loaded.earlier, "called": loaded.called}
    said = {key: value for key, value in wishes.items() if value is not None}
    if view is None:
        view = _suited(loaded, format, rows="lanes" in said)
    if view == "compare" and loaded.earlier is None:
        settled["other"] = _original(loaded)
    tell_of_idle(said, view, format)
    return _with_logo(loaded, {**settled, **said, "view": view, "format": format})


def _suited(loaded: Loaded, format_name: str, *, rows: bool) -> str:
    """Return the view that suits a journey; say so where the map stands for a comparison."""
    from cjm.render.draw import compares, suited
    from cjm.render.notes import note

    view = suited(loaded.context, format_name, loaded.earlier, rows=rows)
    if view == "map" and compares(loaded.context, loaded.earlier):
        note(
            f"{format_name} shows this map alone, not beside today's; name a file .svg, .png, .pdf or "
            ".html for the comparison, or say --view map to mean this"
        )
    return view


def _original(loaded: Loaded) -> "Context | None":
    """Return the map that a future state is based on, read with all that it refers to itself."""
    journey = loaded.context.journey
    if journey.type != "future-state" or loaded.context.original() is None:
        return None
    path = loaded.reading.linked["journey", journey.based_on or ""].path
    return next((one.context for one in load_all(path)[0]), None)


def _with_logo(loaded: Loaded, wishes: dict[str, Any]) -> dict[str, Any]:
    """Return wishes with the logo itself, where they name its file as seen from the workspace."""
    if not isinstance(wishes.get("logo"), str):
        return wishes
    from cjm.render.brand.logo import read

    return {**wishes, "logo": read(wishes["logo"], loaded.reading.shelf.folder)}


class TargetError(Exception):
    """The output that was asked for cannot be: the message says why and what would do."""


def badge(cards: Mapping[str, "Scorecard"], suffix: str, *, whole: bool = True) -> str:
    """Return a badge of the gap score, or of the worst of several, as `.svg` or `.json`.

    `whole` is false where some journeys are not valid, so that the badge cannot speak for all.

    Raises:
        TargetError: There is no badge with this suffix.
    """
    from cjm.render.badge import WRITERS
    from cjm.render.badge import badge as badge_of

    if suffix not in WRITERS:
        raise TargetError(f"a badge is .svg or .json, not {suffix or 'without a suffix'}")
    return WRITERS[suffix](badge_of(cards, whole=whole))
