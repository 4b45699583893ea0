"""A short header, for pictures that show one side of a journey: title, what is shown, and whose."""

from cjm.render.scene import Shape
from cjm.render.sheet.frame import Part, height, lines
from cjm.render.text import wrap
from cjm.render.theme import CAPTION, SPACING, STAGE, TITLE, Theme
from cjm.render.view import View


def draw(view: View, theme: Theme, room: float, what: str = "") -> Part:
    """Draw the header from the top of the sheet, `room` wide; `what` says what the picture shows."""
    x, y = SPACING.margin, SPACING.margin
    items: list[Shape] = []
    for content, style, ink in (
        (view.header.title, TITLE, theme.ink),
        (what, STAGE, theme.avatar_ink),
        (about(view), CAPTION, theme.muted),
    ):
        parts = wrap(content, style, room)
        items += lines(parts, (x, y), style, ink)
        y += height(parts, style) + 2 * bool(parts)
    return Part(tuple(items), y + 16)


def about(view: View) -> str:
    """Say in a line whose map it is, of what type, how far, and when it was last checked."""
    header = view.header
    people = ", ".join(person.name for person in header.people)
    reviewed = f"Reviewed {header.reviewed}" if header.reviewed else "Never reviewed"
    told = (people, header.kind, header.status, reviewed, header.workspace or "")
    return " · ".join(part for part in told if part)
