"""The emotion lane of the page: the sheet's drawing in the table, and the same in words.

Where several personas have a curve, there is one drawing with all of them, which is shown first,
and one for each of them alone, in the colour that it has among all.
"""

from collections.abc import Iterator

from cjm.render.details.anchors import anchor
from cjm.render.markup import escape
from cjm.render.page.cells import told
from cjm.render.page.colours import NAMED
from cjm.render.place import Columns
from cjm.render.scene import Scene, Shape
from cjm.render.sheet import emotion
from cjm.render.sheet.frame import Frame
from cjm.render.svg import Writer
from cjm.render.theme import SPACING
from cjm.render.view import View
from cjm.render.words import known

LABELS = 158.0
"""The width of the page's first column, in pixels; the style sheet has it too."""


def rows(view: View, ground: str, label: str) -> str:
    """Return the two rows: the plot across all columns, and each touchpoint's feeling in words."""
    several = [*_choices(view)]
    plots = "".join(_of(who, _drawn(one, "plot", who)) for who, one in several)
    cells = "".join(_words(view, slot) for slot in range(len(view.slots)))
    return (
        f'<tr class="lane emotion {ground}" aria-hidden="true"><td class="label">'
        f'<div class="name">{label}</div>{_drawn(view, "scale", "")}</td>'
        f'<td colspan="{len(view.slots)}">{plots}</td></tr>'
        f'<tr class="lane feelings {ground}"><th scope="row" class="label">'
        f'<span class="unseen">Emotion</span></th>{cells}</tr>'
    )


def column(view: View) -> float:
    """Return the width of a column with its gap, in pixels."""
    room = SPACING.sheet_least - LABELS - 2 * SPACING.margin
    most = SPACING.column_most + SPACING.gap
    return round(max(SPACING.column + SPACING.gap, min(most, room / len(view.slots))), 2)


def _choices(view: View) -> Iterator[tuple[str, View]]:
    """Yield what can be chosen: everybody under an empty name, then each persona alone."""
    yield "", view
    if len(view.curves) > 1:
        for place, curve in enumerate(view.curves):
            if curve.person:
                yield curve.person.id, view._replace(curves=(curve._replace(place=place),))


def _of(who: str, inner: str) -> str:
    hidden = " hidden" if who else ""
    return f'<div data-of="{escape(who)}"{hidden}>{inner}</div>'


def _drawn(view: View, part: str, who: str) -> str:
    wide, gap = column(view), SPACING.gap
    start = LABELS if part == "scale" else gap / 2
    columns = Columns(start, wide - gap, gap, len(view.slots))
    total = LABELS if part == "scale" else wide * len(view.slots)
    frame = Frame(view, NAMED, columns, total + SPACING.margin)
    items: tuple[Shape, ...] = (
        emotion.scale(frame, 0) if part == "scale" else emotion.plot(frame, 0)
    )
    scene = Scene(
        f"{view.id}-{part}{f'-{who}' if who else ''}",
        total,
        emotion.bottom(0),
        "",
        "",
        NAMED.paper,
        items,
        (emotion.gradient(0, NAMED),),
    )
    drawn = scene.mirrored() if view.direction == "rtl" else scene
    return Writer(drawn, embed=False).fragment(part)


def _words(view: View, slot: int) -> str:
    parts = "".join(_of(who, _lines(one, slot)) for who, one in _choices(view))
    column = view.slots[slot]
    truth = '<p class="unseen">Moment of truth</p>' if column and column.moment_of_truth else ""
    return f"<td>{parts}{truth}</td>"


def _lines(view: View, slot: int) -> str:
    lines = []
    for line in emotion.told(view, slot):
        basis = (
            f'<span class="unseen"> ({known(line.basis, old=line.old)})</span>'
            if line.basis
            else ""
        )
        style = f' style="--own:var({_variable(line.ink)})"' if line.ink else ' class="target"'
        lines.append(f"<p{style}>{told(line.text)}{basis}</p>")
    column = view.slots[slot]
    if not lines or column is None:
        return ""
    return f'<a href="#{anchor((*column.route, "emotion"))}">{"".join(lines)}</a>'


def _variable(ink: emotion.Ink) -> str:
    kind, place = ink
    return f"--p{place}" if kind == "people" else f"--s{4 - place}"
