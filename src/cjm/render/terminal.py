"""Journeys drawn with characters, for terminals.

A view is a module in `console/views/`, named as people name it, with `lines(page)`.
"""

import pkgutil
from importlib import import_module

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.console import views as views_folder
from cjm.render.console.ink import ASCII, UNICODE, paint
from cjm.render.console.mirror import mirrored
from cjm.render.console.page import Page
from cjm.render.errors import DrawingError, UnknownNameError
from cjm.render.options import Options

UNTURNED = frozenset({"matrix"})
"""The views that are drawn from left to right in any language: they do not go along the journey."""
NARROWEST = 40
WIDEST = 400
SCORED = frozenset({"compare", "matrix"})
"""The views that show scores, and so need to know how they are worked out."""


def render(  # noqa: PLR0913 - each is one wish of the caller, all by name
    context: Context,
    *,
    view: str = "map",
    width: int,
    colour: bool = False,
    ascii: bool = False,  # noqa: A002 - the option's name
    options: Options | None = None,
) -> str:
    """Draw a journey with characters.

    Args:
        context: The journey and what its references lead to.
        view: What is drawn; `views()` lists the names.
        width: Of the terminal, in cells; less than 40 counts as 40, more than 400 as 400.
        colour: Whether to write the codes of colours and bold text (ANSI, 16 colours).
        ascii: Draw with ASCII alone; the texts of the map stay as they are.
        options: How pictures are wanted, as far as that concerns a terminal.

    Returns:
        Lines, each ended by a line feed and at most `width` cells wide.

    Raises:
        UnknownNameError: There is no view of that name.
        DrawingError: A terminal cannot show the view.
    """
    if view not in views():
        raise _unknown(view)
    glyphs = ASCII if ascii else UNICODE
    room = max(NARROWEST, min(WIDEST, width))
    module = import_module(f"{views_folder.__name__}.{view}")
    lines = module.lines(Page(context, room, glyphs, options or Options()))
    if view not in UNTURNED and view_of(context, ("touchpoints",)).direction == "rtl":
        lines = mirrored(lines, room)
    return paint(lines, glyphs, colour=colour)


def suited(context: Context) -> str:
    """Return the view that suits a journey's type."""
    return "blueprint" if context.journey.type == "service-blueprint" else "map"


def views() -> tuple[str, ...]:
    """Return the names of the views that a terminal can show."""
    return tuple(module.name for module in pkgutil.iter_modules(views_folder.__path__))


def _unknown(view: str) -> DrawingError:
    from cjm.render.draw import views as drawn  # noqa: PLC0415 - only wrong names need it

    if view not in drawn():
        return UnknownNameError("view", view, views())
    return DrawingError(
        f"a terminal cannot show the view {view}, only {', '.join(views())}; "
        f"`cjm render FILE --view {view} -o {view}.svg` draws it"
    )
