"""The explanation of marks, faces and numbers below a picture: of those that it uses."""

from collections.abc import Iterable, Iterator, Sequence

from cjm.render.console.cells import wrap
from cjm.render.console.ink import Glyphs, Line, Span, feeling_of, level, sign
from cjm.render.view import View


def legend(parts: Iterable[str], room: int) -> Iterator[Line]:
    """Set the parts of a legend side by side, in as many lines as they need."""
    line = ""
    for part in (piece for one in parts for piece in wrap(one, room)):
        longer = f"{line}   {part}" if line else part
        if len(longer) > room:
            yield (Span(line, "faint"),)
            longer = part
        line = longer
    if line:
        yield (Span(line, "faint"),)


def marks(view: View, glyphs: Glyphs) -> Sequence[str]:
    """Return what the marks and faces mean that a view uses."""
    points = [point for curve in view.curves for point in curve.points]
    claims = [item for lane in view.lanes for cell in lane.cells for item in cell]
    used = {point.basis for point in points} | {item.basis for item in claims}
    parts = [f"{mark} {basis}" for basis, mark in glyphs.basis.items() if basis in used]
    if any(column.moment_of_truth for column in view.columns):
        parts.append(f"{glyphs.truth} moment of truth")
    steps = sorted({level(point.score) for point in points}, reverse=True)
    return [
        *parts,
        *(f"{glyphs.faces[step + 2]} {sign(step, glyphs)} {feeling_of(step)}" for step in steps),
    ]
