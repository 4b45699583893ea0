"""The emotion lane of the page: the sheet's drawing in the table, and the same in words."""

from cjm.render.page.cells import told
from cjm.render.place import Columns
from cjm.render.scene import Scene, Shape
from cjm.render.sheet import emotion
from cjm.render.sheet.frame import Frame
from cjm.render.svg import Writer
from cjm.render.theme import DARK, LIGHT, SPACING, Theme
from cjm.render.view import View

LABELS = 158.0
"""The width of the page's first column, in pixels; the style sheet has it too."""


def rows(view: View, theme: Theme, ground: str, label: str) -> str:
    """Return the two rows: the plot across all columns, and each touchpoint's feeling in words."""
    themes = (LIGHT, DARK) if theme is LIGHT else (theme,)
    plots = "".join(_drawn(view, one, "plot") for one in themes)
    scales = "".join(_drawn(view, one, "scale") for one in themes)
    cells = "".join(_words(view, slot) for slot in range(len(view.slots)))
    return (
        f'<tr class="lane emotion {ground}" aria-hidden="true"><td class="label">'
        f'<div class="name">{label}</div>{scales}</td>'
        f'<td colspan="{len(view.slots)}">{plots}</td></tr>'
        f'<tr class="lane feelings {ground}"><th scope="row" class="label">'
        f'<span class="unseen">Emotion</span></th>{cells}</tr>'
    )


def column(view: View) -> float:
    """Return the width of a column with its gap, in pixels."""
    room = SPACING.sheet_least - LABELS - 2 * SPACING.margin
    most = SPACING.column_most + SPACING.gap
    return round(max(SPACING.column + SPACING.gap, min(most, room / len(view.slots))), 2)


def _drawn(view: View, theme: Theme, part: str) -> str:
    """Draw a part of the lane for one theme; only that of the reader's theme is shown."""
    wide, gap = column(view), SPACING.gap
    start = LABELS if part == "scale" else gap / 2
    columns = Columns(start, wide - gap, gap, len(view.slots))
    total = LABELS if part == "scale" else wide * len(view.slots)
    frame = Frame(view, theme, columns, total + SPACING.margin)
    items: tuple[Shape, ...] = (
        emotion.scale(frame, 0) if part == "scale" else emotion.plot(frame, 0)
    )
    scene = Scene(
        f"{view.id}-{part}-{theme.name}",
        total,
        emotion.bottom(0),
        "",
        "",
        theme.paper,
        items,
        (emotion.gradient(0, theme),),
    )
    drawn = scene.mirrored() if view.direction == "rtl" else scene
    return Writer(drawn, embed=False).fragment(theme.name)


def _words(view: View, slot: int) -> str:
    parts = []
    for line in emotion.told(view, slot):
        known = f'<span class="unseen"> ({line.basis})</span>' if line.basis else ""
        style = f' style="--own:var({_variable(line.ink)})"' if line.ink else ' class="target"'
        parts.append(f"<p{style}>{told(line.text)}{known}</p>")
    column = view.slots[slot]
    if column and column.moment_of_truth:
        parts.append('<p class="unseen">Moment of truth</p>')
    return f"<td>{''.join(parts)}</td>"


def _variable(ink: emotion.Ink) -> str:
    kind, place = ink
    return f"--p{place}" if kind == "people" else f"--s{4 - place}"
