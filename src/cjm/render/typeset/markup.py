"""Writes scenes down in typst's language: shapes in their places, text as text with its meaning.

A title is a heading, a stage one below it, so that both become bookmarks; lines that belong
together are one paragraph; groups with a title are figures with that as their alternative text;
everything else that is drawn is decoration. Readers get them in the order of drawing.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import singledispatchmethod
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias

from cjm.render import text as texts
from cjm.render.icons import icon
from cjm.render.scene import Circle, Group, Icon, Image, Path, Rect, Scene, Shape, Words
from cjm.render.theme import CAPTION, SHORT_TITLE, TITLE, Type
from cjm.render.typeset.values import colour, curve, file_name, length, quoted

Said: TypeAlias = Callable[[str, int], str]
"""Writes a text of a weight as values of typst."""

_REACH: Final = 6000.0
"""Half the width in points of the box that a line is set in: no line breaks by itself."""

_ICON: Final = 24.0
_STAGE: Final = "stage"
_NEAR: Final = 0.03
_SIDES: Final = {"left": (0, "left"), "middle": (-1, "center"), "right": (-2, "right")}

PRELUDE: Final = f"""\
#set par(spacing: 0pt, justify: false)
#set block(spacing: 0pt)
#show heading: it => it.body
#show figure: it => it.body
#let a = pdf.artifact
#let d(x, y, body) = place(top + left, dx: x, dy: y, body)
#let s = box(width: 0pt, " ")
#let n = linebreak()
#let w(x, y, side, leading, dir, set-as, body, ..how) = d(x, y, block(width: {2 * _REACH:g}pt, {{
  set par(leading: leading)
  set text(dir: dir)
  align(side, set-as({{ set text(..how); body }}))
}}))
#let h(level) = body => heading(level: level, body)
"""
"""What the pages need: one letter each for what stands in them thousands of times."""


class Sheet(NamedTuple):
    """A scene on a page.

    `width` and `height` are the page's, in points; `scale` is points for one pixel of the scene,
    `left` and `top` where its corner lies. `opening` is false where the journey goes on from the
    page before, so that its title is no new heading; `below` is true where it shows the stages of
    the page before again, with other lanes.
    """

    scene: Scene
    width: float
    height: float
    scale: float
    left: float = 0
    top: float = 0
    opening: bool = True
    below: bool = False


def stages(scene: Scene) -> list[str]:
    """Return what the stages of a scene say, each without the spaces at which its lines may break."""
    drawn = (shape for shape in _flat(scene.items) if isinstance(shape, Group))
    found = (one.items for one in drawn if one.kind.startswith(_STAGE))
    return [_said(items) for items in found]


def _said(shapes: Sequence[Shape]) -> str:
    return "".join(line.text for line in shapes if isinstance(line, Words)).replace(" ", "")


def page(sheet: Sheet, said: Said) -> str:
    """Return a page with everything on it; `said` writes texts of a weight."""
    size = f"width: {length(sheet.width)}, height: {length(sheet.height)}"
    body = "\n".join(_Writer(sheet, said).lines(sheet.scene.items))
    fill = colour(sheet.scene.paper)
    lang = sheet.scene.language[:3].rstrip("-")
    return f'#page({size}, margin: 0pt, fill: {fill})[#set text(lang: "{lang}")\n{body}\n]\n'


class _Writer:
    """Writes the shapes of one page."""

    def __init__(self, sheet: Sheet, said: Said) -> None:
        self._sheet = sheet
        self._said = said
        self._titled = False
        self._stage = ""
        self._gradients = {one.name: one for one in sheet.scene.gradients}

    def lines(self, shapes: Sequence[Shape]) -> Iterator[str]:
        """Yield statements for some shapes, in their order."""
        for kind, run in groupby(_flat(shapes), key=_kind):
            members = list(run)
            if kind == "words":
                yield from map(self._paragraph, _paragraphs(members))
            elif kind == "image":
                yield from map(self._image, members)
            elif kind == "drawn":
                yield f"#a({{{'; '.join(map(self._drawn, members))}}})"
            else:
                yield from (self._group(one) for one in members if isinstance(one, Group))

    def _group(self, group: Group) -> str:
        held, self._stage = self._stage, group.kind if group.kind.startswith(_STAGE) else ""
        body = "\n".join(self.lines(group.items))
        self._stage = held
        if group.title:
            return f"#figure(alt: {quoted(group.title)})[\n{body}\n]"
        return body

    def _paragraph(self, lines: Sequence[Words]) -> str:
        first, k = lines[0], self._sheet.scale
        moved, side = _SIDES[first.side]
        style = first.style
        how = f"size: {length(style.size * k)}, weight: {style.weight}"
        how += ', style: "italic"' if style.italic else ""
        place = f"{length(self._x(first.x) + moved * _REACH)}, {length(self._y(first.y))}"
        body = "; n; ".join(_joined(lines, self._said))
        way = "rtl" if first.rtl else "ltr"
        shared = f"{place}, {side}, {length(style.leading * k)}, {way}"
        text = f"{{{body}}}, {how}"
        written = f"#w({shared}, {self._meaning(style)}, {text}, fill: {colour(first.colour)})"
        if not first.halo:
            return written
        halo = f'(paint: {colour(first.halo)}, thickness: {length(4 * k)}, join: "round")'
        clear = colour("#000000", 0)
        return f"#a(w({shared}, par, {text}, fill: {clear}, stroke: {halo}))\n{written}"

    def _meaning(self, style: Type) -> str:
        """Return what sets a paragraph: journeys and stages are headings, once each.

        Without a title above them, stages are the highest.
        """
        if style in {TITLE, SHORT_TITLE}:
            first, self._titled = not self._titled, True
            return "h(1)" if first and self._sheet.opening else "par"
        named = self._stage == _STAGE and style != CAPTION
        return f"h({1 + self._titled})" if named and not self._sheet.below else "par"

    def _image(self, shape: Shape) -> str:
        assert isinstance(shape, Image)  # so they were grouped
        box, k = shape.box, self._sheet.scale
        size = f"width: {length(box.width * k)}, height: {length(box.height * k)}"
        made = f"image({quoted(file_name(shape.uri))}, {size}, alt: {quoted(shape.title)})"
        return f"#{self._placed(box.x, box.y, made)}"

    @singledispatchmethod
    def _drawn(self, shape: Shape) -> str:
        raise TypeError(f"no shape: {shape!r}")

    @_drawn.register
    def _(self, shape: Rect) -> str:
        box, k = shape.box, self._sheet.scale
        size = f"width: {length(box.width * k)}, height: {length(box.height * k)}"
        most = min(shape.radius, box.width / 2, box.height / 2)
        radius = f", radius: {length(most * k)}" if shape.radius else ""
        return self._placed(box.x, box.y, f"rect({size}{radius}{self._paint(shape)})")

    @_drawn.register
    def _(self, shape: Circle) -> str:
        made = f"circle(radius: {length(shape.radius * self._sheet.scale)}{self._paint(shape)})"
        return self._placed(shape.x - shape.radius, shape.y - shape.radius, made)

    @_drawn.register
    def _(self, shape: Path) -> str:
        origin = self._x(0), self._y(0)
        steps = ", ".join(curve(shape.data, self._sheet.scale, origin))
        return f"d(0pt, 0pt, curve({steps}{self._paint(shape)}))"

    @_drawn.register
    def _(self, shape: Icon) -> str:
        k = self._sheet.scale * shape.size / _ICON
        steps = ", ".join(curve(icon(shape.name), k, (self._x(shape.x), self._y(shape.y))))
        stroke = f"paint: {colour(shape.colour)}, thickness: {length(2 * k)}"
        ends = 'cap: "round", join: "round"'
        return f"d(0pt, 0pt, curve({steps}, stroke: ({stroke}, {ends})))"

    def _placed(self, x: float, y: float, body: str) -> str:
        return f"d({length(self._x(x))}, {length(self._y(y))}, {body})"

    def _paint(self, shape: Rect | Circle | Path) -> str:
        opacity = getattr(shape, "opacity", 1)
        fill = self._colour(shape.fill, opacity) if shape.fill else "none"
        if not shape.line:
            return f", fill: {fill}, stroke: none"
        k = self._sheet.scale
        parts = [f"paint: {self._colour(shape.line, opacity)}"]
        parts.append(f"thickness: {length(shape.width * k)}")
        if shape.dash:
            dashes = ", ".join(length(float(one) * k) for one in shape.dash.split())
            parts.append(f"dash: ({dashes})")
        if getattr(shape, "round", False):
            parts.append('cap: "round", join: "round"')
        return f", fill: {fill}, stroke: ({', '.join(parts)})"

    def _colour(self, value: str, opacity: float) -> str:
        if not value.startswith("url("):
            return colour(value, opacity)
        gradient = self._gradients[value[5:-1]]
        span = gradient.bottom - gradient.top
        stops = [
            (self._y(gradient.top + offset * span) / self._sheet.height, paint)
            for offset, paint in gradient.stops
        ]
        ends = [(0.0, stops[0][1]), *stops, (1.0, stops[-1][1])]
        told = ", ".join(f"({colour(paint, opacity)}, {at * 100:.4f}%)" for at, paint in ends)
        return f'gradient.linear({told}, angle: 90deg, relative: "parent", space: rgb)'

    def _x(self, x: float) -> float:
        return self._sheet.left + x * self._sheet.scale

    def _y(self, y: float) -> float:
        return self._sheet.top + y * self._sheet.scale


def _flat(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """Yield shapes and groups that mean something; other groups give what is in them."""
    for shape in shapes:
        if isinstance(shape, Group) and not shape.title and not shape.kind.startswith(_STAGE):
            yield from _flat(shape.items)
        else:
            yield shape


def _kind(shape: Shape) -> str:
    if isinstance(shape, Group):
        return "group"
    return {Words: "words", Image: "image"}.get(type(shape), "drawn")


def _paragraphs(words: Sequence[Shape]) -> Iterator[list[Words]]:
    """Yield lines that stand below one another in one style, as one paragraph each."""
    held: list[Words] = []
    for line in words:
        assert isinstance(line, Words)  # so they were grouped
        if held and not _follows(held[-1], line):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _follows(before: Words, line: Words) -> bool:
    apart = line.y - before.y - line.style.leading
    return abs(apart) < _NEAR and before._replace(y=0, text="") == line._replace(y=0, text="")


def _joined(lines: Sequence[Words], said: Said) -> Iterator[str]:
    """Yield the lines with the spaces that stood where they break.

    The space is there for readers and takes no room: at the end of a line it would move the others.
    """
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        if after is None or not texts.spaced(line.text, after.text):
            yield said(line.text, line.style.weight)
        elif line.side == "left" and not line.rtl:
            yield said(f"{line.text} ", line.style.weight)
        else:
            yield f"{said(line.text, line.style.weight)}; s"
