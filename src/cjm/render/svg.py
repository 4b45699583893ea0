"""Writes scenes as SVG.

Plain attributes instead of style sheets, so that slide and drawing programs read it as browsers
do. Names are prefixed with the scene's id: two pictures can stand on one page.
"""

import base64
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Final

from cjm.render import carried, fonts, missing, runs
from cjm.render.carried import Carried
from cjm.render.icons import icon
from cjm.render.markup import escape
from cjm.render.paging.papers import Placed
from cjm.render.place import Box
from cjm.render.scene import (
    Circle,
    Gradient,
    Group,
    Icon,
    Image,
    Path,
    Rect,
    Scene,
    Shape,
    Words,
    number,
)
from cjm.render.theme import families

_POINTS: Final = 0.75
"""Points for a pixel."""

_ANCHORS: Final = {"left": "start", "middle": "middle", "right": "end"}
# A right-to-left paragraph is isolated by characters, which every renderer understands, rather
# than by `direction`, which turns `text-anchor` around in browsers and means nothing elsewhere.
_RTL, _END = "\N{RIGHT-TO-LEFT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


class Writer:
    """Writes one scene."""

    def __init__(self, scene: Scene, *, embed: bool, page: Placed | None = None) -> None:
        """Take the scene; `embed` puts the characters that are used into the file, as fonts.

        `page` is what the scene lies on, where that is not a sheet as large as the scene.
        """
        self._page = page
        self._scene = scene
        self._embed = embed
        self._icons: set[str] = set()
        self._ways: dict[type[Shape], Callable[[Any], Iterator[str]]] = {
            Group: self._group,
            Rect: self._rect,
            Circle: self._circle,
            Path: self._path,
            Icon: self._icon,
            Image: self._image,
            Words: self._words,
        }
        self._letters: dict[tuple[int, bool], set[str]] = {}
        self._lines: dict[tuple[str, int], None] = {}

    def document(self) -> str:
        """Return the whole file."""
        scene, name = self._scene, self._name
        body = [line for item in scene.items for line in self._shape(item)]
        size, sheet = self._sheet()
        corner = f' x="{number(sheet.x)}" y="{number(sheet.y)}"' if sheet.x or sheet.y else ""
        opening = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} '
            f'viewBox="{" ".join(map(number, sheet))}" role="img" '
            f'xml:lang="{scene.language}" text-rendering="geometricPrecision" '
            f'aria-labelledby="{name("title")} {name("desc")}" font-family="{self._families()}">'
        )
        if self._embed:
            missing.tell(char for text, _ in self._lines for char in text)
        lines = (
            opening,
            f'<title id="{name("title")}">{escape(scene.title)}</title>',
            f'<desc id="{name("desc")}">{escape(scene.description)}</desc>',
            *self._definitions(),
            f'<rect{corner} width="100%" height="100%" fill="{scene.paper}"/>',
            *body,
            "</svg>",
        )
        return "\n".join(lines) + "\n"

    def _sheet(self) -> tuple[str, Box]:
        """Return the size of the whole, and the part of the plane that it shows, in pixels."""
        page, shown = self._page, Box(0, 0, self._scene.width, self._scene.height)
        wide, tall = shown.width, shown.height
        if page:
            k = page.scale
            shown = Box(-page.left / k, -page.top / k, page.width / k, page.height / k)
            wide, tall = page.width / _POINTS, page.height / _POINTS
        return f'width="{number(wide)}" height="{number(tall)}"', shown

    def fragment(self, kind: str) -> str:
        """Return the picture as a part of a page that names and explains it itself."""
        scene = self._scene
        body = [line for item in scene.items for line in self._shape(item)]
        size = f'width="{number(scene.width)}" height="{number(scene.height)}"'
        box = f'viewBox="0 0 {number(scene.width)} {number(scene.height)}"'
        opening = f'<svg class="{kind}" {size} {box} aria-hidden="true" focusable="false">'
        return "\n".join((opening, *self._definitions(), *body, "</svg>"))

    def _name(self, inner: str) -> str:
        return f"{self._scene.id}-{inner}"

    def _families(self) -> str:
        used = dict.fromkeys(font.family for font, _ in self._others)
        if self._embed:
            own = [f"{family} {self._scene.id}" for family in ("Inter", *used)]
            listed = (*own, *families(self._scene.language))
        else:
            listed = families(self._scene.language, tuple(used))
        return ", ".join(
            family if family == "sans-serif" else f"&#39;{family}&#39;" for family in listed
        )

    @cached_property
    def _others(self) -> dict[tuple[Carried, int], frozenset[str]]:
        """Return what fonts other than Inter draw, once everything is written."""
        lines = [(text, weight) for text, weight in self._lines if not text.isascii()]
        seen = set().union(*(text for text, _ in lines))
        return runs.letters(lines, runs.region(seen, self._scene.language))

    def _definitions(self) -> Iterator[str]:
        yield "<defs>"
        if self._embed:
            yield from self._fonts()
        for gradient in self._scene.gradients:
            yield self._gradient(gradient)
        for one in sorted(self._icons):
            yield (
                f'<path id="{self._name(f"i-{one}")}" d="{icon(one)}" fill="none" '
                'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
            )
        yield "</defs>"

    def _fonts(self) -> Iterator[str]:
        yield "<style>"
        for (weight, italic), letters in sorted(self._letters.items()):
            style = "italic" if italic else "normal"
            yield self._font("Inter", weight, style, fonts.static(letters, weight, italic=italic))
        for (font, weight), used in self._others.items():
            yield self._font(font.family, weight, "normal", carried.static(font, used, weight))
        yield "</style>"

    def _font(self, family: str, weight: int, style: str, made: bytes) -> str:
        data = base64.b64encode(made).decode()
        return (
            f'@font-face{{font-family:"{family} {self._scene.id}";font-weight:{weight};'
            f"font-style:{style};src:url(data:font/ttf;base64,{data})}}"
        )

    def _gradient(self, gradient: Gradient) -> str:
        stops = "".join(
            f'<stop offset="{number(offset)}" stop-color="{colour}"/>'
            for offset, colour in gradient.stops
        )
        return (
            f'<linearGradient id="{self._name(gradient.name)}" gradientUnits="userSpaceOnUse" '
            f'x1="0" x2="0" y1="{number(gradient.top)}" y2="{number(gradient.bottom)}">'
            f"{stops}</linearGradient>"
        )

    def _shape(self, shape: Shape) -> Iterator[str]:
        return self._ways[type(shape)](shape)

    def _group(self, shape: Group) -> Iterator[str]:
        inner = [line for item in shape.items for line in self._shape(item)]
        title = f"<title>{escape(shape.title)}</title>" if shape.title else ""
        if title or shape.kind.startswith("lane "):
            return iter((f'<g data-kind="{escape(shape.kind)}">{title}', *inner, "</g>"))
        return iter(inner)

    def _rect(self, shape: Rect) -> Iterator[str]:
        radius = f' rx="{number(shape.radius)}"' if shape.radius else ""
        yield f"<rect{_box(shape.box)}{radius}{self._paint(shape)}/>"

    def _circle(self, shape: Circle) -> Iterator[str]:
        place = f'cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}"'
        yield f"<circle {place}{self._paint(shape)}/>"

    def _path(self, shape: Path) -> Iterator[str]:
        ends = ' stroke-linecap="round" stroke-linejoin="round"' if shape.round else ""
        yield f'<path d="{shape.data}"{self._paint(shape)}{ends}/>'

    def _icon(self, shape: Icon) -> Iterator[str]:
        self._icons.add(shape.name)
        scale = number(round(shape.size / 24, 3)) if shape.size % 24 else number(shape.size / 24)
        yield (
            f'<use href="#{self._name(f"i-{shape.name}")}" stroke="{shape.colour}" '
            f'transform="translate({number(shape.x)} {number(shape.y)}) scale({scale})"/>'
        )

    def _image(self, shape: Image) -> Iterator[str]:
        title = f"<title>{escape(shape.title)}</title>"
        yield f'<image{_box(shape.box)} href="{shape.uri}">{title}</image>'

    def _words(self, shape: Words) -> Iterator[str]:
        style = shape.style
        self._letters.setdefault((style.weight, style.italic), set()).update(shape.text)
        self._lines[shape.text, style.weight] = None
        yield self._text(shape)

    def _text(self, shape: Words) -> str:
        style = shape.style
        anchor = "" if shape.side == "left" else f' text-anchor="{_ANCHORS[shape.side]}"'
        weight = "" if style.weight == 400 else f' font-weight="{style.weight}"'  # noqa: PLR2004 - what `normal` means
        italic = ' font-style="italic"' if style.italic else ""
        halo = (
            f' stroke="{shape.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
            if shape.halo
            else ""
        )
        text = escape(shape.text)
        text = f"{_RTL}{text}{_END}" if shape.rtl else text
        return (
            f'<text x="{number(shape.x)}" y="{number(shape.y)}" font-size="{number(style.size)}"'
            f'{weight}{italic} fill="{shape.colour}"{halo}{anchor}>{text}</text>'
        )

    def _paint(self, shape: Rect | Circle | Path) -> str:
        line = ""
        if shape.line:
            dash = f' stroke-dasharray="{shape.dash}"' if shape.dash else ""
            line = (
                f' stroke="{self._colour(shape.line)}" stroke-width="{number(shape.width)}"{dash}'
            )
        opacity = getattr(shape, "opacity", 1)
        faint = f' opacity="{number(opacity)}"' if opacity != 1 else ""
        return f' fill="{self._colour(shape.fill)}"{line}{faint}'

    def _colour(self, colour: str | None) -> str:
        if colour is None:
            return "none"
        return colour.replace("url(#", f"url(#{self._scene.id}-")


def _box(box: Box) -> str:
    values: Sequence[tuple[str, float]] = (
        ("x", box.x),
        ("y", box.y),
        ("width", box.width),
        ("height", box.height),
    )
    return "".join(f' {name}="{number(value)}"' for name, value in values)
