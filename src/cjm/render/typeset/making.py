"""Makes the fonts that `spelling` asks for: TrueType, each character a glyph for each of its drawings."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final

from cjm.render import carried
from cjm.render.errors import MissingExtraError
from cjm.render.typeset.spelling import Drawing, Made

_STYLE: Final = "Regular"
_OFF: Final = 1.0
"""How far curves that are made quadratic may be off, in units of the font."""
_EMPTY: Final = ".notdef"


def font(made: Made) -> bytes:
    """Return a font; the same drawings give the same bytes.

    Raises:
        MissingExtraError: fontTools is not installed.
    """
    try:
        from fontTools.feaLib.builder import addOpenTypeFeaturesFromString  # noqa: PLC0415 - an extra
        from fontTools.fontBuilder import FontBuilder  # noqa: PLC0415 - the same
    except ImportError:
        raise MissingExtraError("PDF of writing whose letters join", "fonts") from None

    shapes = {_EMPTY: Drawing(0), **dict(_named(made))}
    shaped = carried.shaping(made.source, made.weight)
    builder = FontBuilder(shaped.face.upem, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.updateHead(created=0, modified=0)
    builder.setupGlyphOrder(list(shapes))
    builder.setupCharacterMap({ord(char): _name(char, 0) for char in made.drawings})
    builder.setupGlyf({name: _outline(one, shaped) for name, one in shapes.items()})
    lefts = {name: getattr(builder.font["glyf"][name], "xMin", 0) for name in shapes}
    builder.setupHorizontalMetrics(
        {name: (one.advance, lefts[name]) for name, one in shapes.items()}
    )
    extents = shaped.get_font_extents("ltr")
    builder.setupHorizontalHeader(ascent=extents.ascender, descent=extents.descender)
    names = {"familyName": made.family, "styleName": _STYLE, "fullName": made.family}
    builder.setupNameTable({**names, "psName": made.family.replace(" ", "")}, mac=False)
    builder.setupOS2(usWeightClass=made.weight)
    builder.setupPost()
    addOpenTypeFeaturesFromString(builder.font, _features(made))
    written = BytesIO()
    builder.save(written)
    return written.getvalue()


def _named(made: Made) -> Iterator[tuple[str, Drawing]]:
    """Yield every glyph: how a character is drawn unless a feature asks for another, and all ways."""
    for char, drawings in made.drawings.items():
        yield _name(char, 0), drawings[0]
        yield from ((_name(char, number), one) for number, one in enumerate(drawings, 1))


def _name(char: str, number: int) -> str:
    return f"u{ord(char):X}.{number}"


def _outline(drawing: Drawing, shaped: Any) -> Any:  # noqa: ANN401 - from libraries without types
    from fontTools.pens.cu2quPen import Cu2QuPen  # noqa: PLC0415 - an extra
    from fontTools.pens.transformPen import TransformPen  # noqa: PLC0415 - the same
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415 - the same

    pen = TTGlyphPen(None)
    quadratic = Cu2QuPen(pen, _OFF)
    for glyph, x, y in drawing.glyphs:
        shaped.draw_glyph_with_pen(glyph, TransformPen(quadratic, (1, 0, 0, 1, x, y)))
    return pen.glyph()


def _features(made: Made) -> str:
    """Return the feature that chooses; no glyph is a mark, which would lose its width."""
    ways = (
        f"sub {_name(char, 0)} from [{' '.join(_name(char, n) for n in range(1, len(drawn) + 1))}];"
        for char, drawn in made.drawings.items()
    )
    bases = " ".join(name for name, _ in _named(made))
    return (
        f"feature aalt {{ {' '.join(ways)} }} aalt; "
        f"table GDEF {{ GlyphClassDef [{bases}],,,; }} GDEF;"
    )
