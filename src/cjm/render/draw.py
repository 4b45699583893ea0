"""From a journey to a picture: finds the view and the format by name, and runs them.

A view is a module in `views/` with `scene(context, options) -> Scene`; those that can be cut into
pages also have `pages(context, options) -> Sequence[Scene]`. A format is a module in
`formats/`, named as people name it, with

- `SUFFIXES`: the file name suffixes that mean it;
- `VIEWS`: the views that it can draw, or None for every view that makes a scene;
- `TAKES`: what it is given: `"scene"`, `"pages"` (scenes, one a page of `options.paper`), `"svg"` (the finished SVG as text, fonts not embedded) or
  `"context"`;
- `PAPERS`, if it has them: the papers that it cuts pictures into. What takes scenes then becomes a file for each page;
- `SLOW`, true where a picture takes so long to write that a process of its own pays;
- `USUAL`, if it has one: the view that it draws unless another is asked for, or two maps are compared;
- `render(subject, options) -> str | bytes`;
- `bound(parts, title) -> bytes`, if one file can hold several journeys: each part is the subject and the
  options of one.

Modules are imported when they are used, so that one format never costs the start of another.
"""

import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

from cjm.model.context import Context
from cjm.render import formats as formats_folder
from cjm.render import views as views_folder
from cjm.render.errors import DrawingError, UnknownNameError
from cjm.render.options import Options
from cjm.render.scene import Scene
from cjm.render.theme import THEMES, Theme
from cjm.render.words import PARTS
from cjm.scoring.options import Options as Scoring

if TYPE_CHECKING:
    from cjm.render.brand.logo import Logo


class Format(Protocol):
    """What every module in `formats/` offers."""

    SUFFIXES: tuple[str, ...]
    VIEWS: tuple[str, ...] | None
    TAKES: str

    def render(self, subject: object, options: Options) -> str | bytes:
        """Return the picture as text, or as bytes where the format is binary."""


class View(Protocol):
    """What every module in `views/` offers."""

    def scene(self, context: Context, options: Options) -> Scene:
        """Lay a journey out."""


class Laid(NamedTuple):
    """A picture that is laid out and not yet written: what its format is given, once for each file."""

    format: Format
    subjects: Sequence[object]
    options: Options


def draw(context: Context, **wishes: Any) -> str | bytes:  # noqa: ANN401 - those of laid
    """Draw a journey: text for text formats, bytes for images.

    `laid` tells the wishes and what is raised.

    Raises:
        DrawingError: The picture is cut into several files; `drawn` returns them.
    """
    found = drawn(context, wishes)
    if len(found) > 1:
        raise DrawingError(
            f"the picture takes {len(found)} slides, each a file of its own: name a file for them"
        )
    return found[0]


def drawn(context: Context, wishes: Mapping[str, Any]) -> tuple[str | bytes, ...]:
    """Draw a journey as `draw` does with these wishes, as one file, or one for each slide that it is cut into."""
    made = laid(context, **wishes)
    return tuple(made.format.render(subject, made.options) for subject in made.subjects)


LANED: Final = ("map", "compare")
"""The views whose rows can be chosen."""

COMPACT: Final = ("map", "blueprint", "compare")
"""The views that can be set closer."""


def laid(  # noqa: PLR0913 - each is one wish of the caller, all by name
    context: Context,
    *,
    view: str = "map",
    format: str = "svg",  # noqa: A002 - the name that the command line has too
    theme: str = "light",
    lanes: Sequence[str] | None = None,
    embed: bool = True,
    scale: float = 2,
    engine: str = "auto",
    today: date | None = None,
    scoring: Scoring | None = None,
    other: Context | None = None,
    called: str | None = None,
    colours: Mapping[str, str | Sequence[str]] | None = None,
    logo: "Logo | None" = None,
    compact: bool = False,
    paper: str | None = None,
    without: Sequence[str] = (),
) -> Laid:
    """Lay a journey out for a format.

    Args:
        context: The journey and what its references lead to.
        view: What is drawn; `views()` lists the names.
        format: How it is written; `formats()` lists the names.
        theme: `light`, `dark`, `print` (greys alone) or `contrast`.
        lanes: The rows of a map, in order; None for all that hold something.
        embed: Whether SVG and HTML carry their fonts.
        scale: Pixels of an image for one pixel of the sheet.
        engine: What lays out a flow: `auto`, `system` or `embedded`.
        today: The day to which evidence ages; the day of the map's last review when None.
        scoring: How scores are worked out, for views that show them.
        other: The map before, for views that compare two.
        called: What people call the map before, such as a revision.
        colours: Own colours by their keys (`cjm.render.brand.colours.KEYS`); those that could not be
            read are mended.
        logo: What stands at the head; `cjm.render.brand.logo.read` reads it from a file.
        compact: Whether maps and blueprints are set closer, their texts cut after some lines.
        paper: The paper of a document, in pages, or `slide`; None for one sheet as large as the
            picture. Formats that cannot be cut into it (`PAPERS`) go without.
        without: What is left out of the sheet: `head`, `foot`.

    Raises:
        UnknownNameError: There is no view, format, theme, lane or part of that name, or the format
            cannot draw the view.
        MissingExtraError: The format needs an optional part of cjm that is not installed.
        DrawingError: The picture could not be made, or a colour cannot be used.
    """
    found = format_named(format)
    options = Options(
        _themed(theme, colours, logo),
        None if lanes is None else tuple(lanes),
        embed,
        scale,
        engine,
        today,
        scoring or Scoring(),
        other,
        called,
        view,
        compact,
        paper if paper in getattr(found, "PAPERS", ()) else None,
        tuple(without),
    )
    for part in without:
        if part not in PARTS:
            raise UnknownNameError("part", part, PARTS)
    if found.VIEWS is not None and view not in found.VIEWS:
        if view not in views():
            raise UnknownNameError("view", view, views())
        raise DrawingError(_cannot(format, view, found.VIEWS))
    return Laid(found, _subjects(context, view, found.TAKES, options), options)


def _themed(
    name: str, colours: Mapping[str, str | Sequence[str]] | None, logo: "Logo | None"
) -> Theme:
    """Return a theme by its name, in own colours and with a logo where there are any."""
    if name not in THEMES:
        raise UnknownNameError("theme", name, tuple(THEMES))
    if colours is None and logo is None:
        return THEMES[name]
    from cjm.render.brand.wearing import branded  # noqa: PLC0415 - for those who have a brand

    return branded(THEMES[name], colours or {}, logo)


def suited(
    context: Context,
    format_name: str,
    other: Context | None = None,
    *,
    rows: bool = False,
) -> str:
    """Return the view that suits a journey's type, of those that the format can draw.

    With `other`, the two are compared, as is a future state with the map that it is based on where
    that is known. A service blueprint is drawn as blueprint, everything else as map. A format that
    can draw neither gets the first view that it can, and one with a `USUAL` view gets that, but for
    comparisons. `rows` says that rows were chosen: maps and comparisons have them, blueprints do not.
    """
    found = format_named(format_name)
    drawn = found.VIEWS
    wanted = (_usual(found, _suited(context, other), rows=rows), "map", *(drawn or ()))
    return next(view for view in wanted if drawn is None or view in drawn)


def compares(context: Context, other: Context | None = None) -> bool:
    """Return whether a journey is best drawn beside another one, by `suited`."""
    return _suited(context, other) == "compare"


def _usual(found: Format, kind: str, *, rows: bool) -> str:
    if kind == "compare":
        return kind
    return "map" if rows else getattr(found, "USUAL", kind)


def _suited(context: Context, other: Context | None) -> str:
    kind = context.journey.type
    if other or (kind == "future-state" and context.original()):
        return "compare"
    return "blueprint" if kind == "service-blueprint" else "map"


def _cannot(format_name: str, view: str, drawn: Sequence[str]) -> str:
    able = [
        name
        for name in formats()
        if (views_of := format_named(name).VIEWS) is None or view in views_of
    ]
    return (
        f"{format_name} cannot draw the view {view}, only {', '.join(drawn)}; "
        f"{view} can be drawn as {', '.join(able)}"
    )


def _subjects(context: Context, view: str, takes: str, options: Options) -> Sequence[object]:
    """Return what a format is given, once for each file."""
    if takes == "context":
        return (context,)
    scenes = _scenes(context, view, options)
    if takes == "pages":
        return (scenes,)
    if takes == "scene":
        return scenes
    plain = replace(options, embed=False)
    return [format_named("svg").render(scene, plain) for scene in scenes]


def _scenes(context: Context, view: str, options: Options) -> Sequence[Scene]:
    """Return a view as one scene, or as one for each page of a paper if it can be cut."""
    found = view_named(view)
    if options.paper and hasattr(found, "pages"):
        return cast("Sequence[Scene]", found.pages(context, options))
    return (found.scene(context, options),)


def format_named(name: str) -> Format:
    """Return a format by its name."""
    if name not in format_names():
        raise UnknownNameError("format", name, format_names())
    return cast("Format", import_module(f"cjm.render.formats.{name}"))


def view_named(name: str) -> View:
    """Return a view by its name."""
    if name not in views():
        raise UnknownNameError("view", name, views())
    return cast("View", import_module(f"cjm.render.views.{name}"))


def formats() -> dict[str, tuple[str, ...]]:
    """Return the suffixes of every picture format by its name. Imports all of them."""
    return {name: format_named(name).SUFFIXES for name in format_names()}


def format_of(suffix: str) -> str | None:
    """Return the format that a file name suffix (`.svg`) means; None if it means none."""
    name = suffix.lower().removeprefix(".")
    if name in format_names():
        return name
    return next((one for one, known in formats().items() if suffix.lower() in known), None)


def binds(name: str) -> bool:
    """Return whether a file of a format can hold several journeys."""
    return hasattr(format_named(name), "bound")


def is_slow(name: str) -> bool:
    """Return whether pictures of a format take long to write."""
    return getattr(format_named(name), "SLOW", False)


def views() -> tuple[str, ...]:
    """Return the names of all views."""
    return _names(views_folder.__path__)


def format_names() -> tuple[str, ...]:
    """Return the names of all formats."""
    return _names(formats_folder.__path__)


def _names(path: Sequence[str]) -> tuple[str, ...]:
    return tuple(module.name for module in pkgutil.iter_modules(path))
