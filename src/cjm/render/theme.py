"""Colours, type and spacing as data.

Lengths are CSS pixels. Every text colour has at least 4.5:1 against what it stands on and every
graphic at least 3:1; a test computes both for each theme.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from cjm.render.brand.identity import Brand


class Type(NamedTuple):
    """A style of type: size and line height in pixels, and weight as in CSS."""

    size: float
    weight: int
    leading: float
    italic: bool = False


TITLE: Final = Type(25, 700, 32)
SHORT_TITLE: Final = Type(20, 700, 26)
"""Of a journey, above what is looked at alone."""

STAGE: Final = Type(15.5, 600, 20)
CARD: Final = Type(13.5, 600, 18)
BODY: Final = Type(12.5, 400, 17.25)
STRONG: Final = Type(12.5, 600, 17.25)
QUOTE: Final = Type(12.5, 400, 17.25, italic=True)
LABEL: Final = Type(12.5, 600, 17)
CAPTION: Final = Type(11, 400, 15)
SMALL: Final = Type(11, 600, 15)
INITIALS: Final = Type(15.5, 700, 20)

FAMILIES: Final = (
    "Inter",
    "Inter Variable",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Noto Sans",
)
"""Font families in the order of preference; the first is what all measures are taken from."""

_OTHERS: Final = ("Noto Sans Arabic", "Noto Sans Hebrew", "sans-serif")
_EAST_ASIAN: Final = {
    "zh": ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"),
    "ja": ("Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP"),
    "ko": ("Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"),
}


def families(language: str, used: Sequence[str] = ()) -> tuple[str, ...]:
    """Return font families in the order of preference for content in a language.

    `used` are families that text was measured with where Inter lacks it.
    """
    first = _EAST_ASIAN.get(language, ())
    rest = (name for tag, names in _EAST_ASIAN.items() if tag != language for name in names)
    usual = (*FAMILIES, *first, *rest, *_OTHERS)
    return tuple(dict.fromkeys((usual[0], *used, *usual)))


class Tint(NamedTuple):
    """The colours of one kind of card: its ground, its text, its outline, its icon."""

    fill: str
    ink: str
    line: str


class Theme(NamedTuple):
    """All colours of a picture, as `#RRGGBB`, and the brand that they come from if there is one.

    `emotion` goes from +2 to -2. `stages` are stops from the first stage to the last. `people`
    tell the curves of several personas apart. `band` is the ground of every second lane.
    `heat` is the ground of the largest gaps.
    """

    name: str
    paper: str
    band: str
    ink: str
    muted: str
    line: str
    rule: str
    on_stage: str
    stages: tuple[str, ...]
    emotion: tuple[str, str, str, str, str]
    scale: tuple[str, str, str, str, str]
    people: tuple[str, ...]
    truth: str
    heat: str
    avatar: str
    avatar_ink: str
    card: Tint
    quote: Tint
    pain: Tint
    gain: Tint
    opportunity: Tint
    delivery: Tint
    on_avatar: str = "#FFFFFF"
    brand: "Brand | None" = None


LIGHT: Final = Theme(
    name="light",
    paper="#FFFFFF",
    band="#F5F7F9",
    ink="#16202B",
    muted="#566270",
    line="#DCE1E6",
    rule="#7C8793",
    on_stage="#FFFFFF",
    stages=("#22365C", "#2A5788", "#2B6C92", "#2C736F", "#4B6E55"),
    emotion=("#0B5C94", "#3A93CF", "#7A808A", "#C97700", "#B03A00"),
    scale=("#0B5C94", "#1F6FA8", "#566270", "#8F5400", "#B03A00"),
    people=("#16202B", "#7A3FA0", "#0B7A6B", "#A0446B", "#5C6B12"),
    truth="#8A3300",
    heat="#8A3300",
    avatar="#2A5788",
    avatar_ink="#2A5788",
    card=Tint("#FFFFFF", "#16202B", "#D5DBE1"),
    quote=Tint("#F3EFFA", "#43326B", "#C9BCE6"),
    pain=Tint("#FFF1E6", "#8A3300", "#EBB58C"),
    gain=Tint("#EAF6F0", "#17583A", "#97CDB2"),
    opportunity=Tint("#E8F4FB", "#00517F", "#9CCBE6"),
    delivery=Tint("#EEF0F3", "#16202B", "#CDD4DB"),
)

DARK: Final = Theme(
    name="dark",
    paper="#11161C",
    band="#1A2128",
    ink="#EEF2F6",
    muted="#A7B1BC",
    line="#2C353F",
    rule="#75818D",
    on_stage="#FFFFFF",
    stages=("#364F7D", "#37679E", "#2F7196", "#347772", "#557559"),
    emotion=("#3B9FDF", "#A8DAF7", "#8F98A3", "#FAC96B", "#EE6C36"),
    scale=("#3B9FDF", "#A8DAF7", "#A7B1BC", "#FAC96B", "#EE6C36"),
    people=("#EEF2F6", "#C79BEA", "#5CCDB9", "#EE9AC0", "#C4D06A"),
    truth="#FF9B66",
    heat="#FF9B66",
    avatar="#37679E",
    avatar_ink="#8FBDEB",
    card=Tint("#1E2630", "#EEF2F6", "#3A4551"),
    quote=Tint("#2B2342", "#D9CCF6", "#54468A"),
    pain=Tint("#3A2416", "#FFC9A3", "#7A4A26"),
    gain=Tint("#14302A", "#A5E0C5", "#2C6653"),
    opportunity=Tint("#15303F", "#A9DBF5", "#2A6080"),
    delivery=Tint("#262E37", "#EEF2F6", "#434E5A"),
)

PRINT: Final = Theme(
    name="print",
    paper="#FFFFFF",
    band="#FFFFFF",
    ink="#000000",
    muted="#4C4C4C",
    line="#BABABA",
    rule="#737373",
    on_stage="#FFFFFF",
    stages=("#262626", "#444444", "#606060"),
    emotion=("#919191", "#6D6D6D", "#4B4B4B", "#2C2C2C", "#0E0E0E"),
    scale=("#6B6B6B", "#5C5C5C", "#4B4B4B", "#2C2C2C", "#0E0E0E"),
    people=("#000000", "#6B6B6B", "#363636", "#505050", "#1D1D1D"),
    truth="#1F1F1F",
    heat="#1F1F1F",
    avatar="#444444",
    avatar_ink="#444444",
    card=Tint("#FFFFFF", "#000000", "#949494"),
    quote=Tint("#FFFFFF", "#3A3A3A", "#949494"),
    pain=Tint("#FFFFFF", "#000000", "#4B4B4B"),
    gain=Tint("#FFFFFF", "#3A3A3A", "#949494"),
    opportunity=Tint("#FFFFFF", "#3A3A3A", "#949494"),
    delivery=Tint("#FFFFFF", "#000000", "#949494"),
)
"""Little ink, and greys alone: the darker a face, the worse. All else differs in place, shape or word."""

CONTRAST: Final = Theme(
    name="contrast",
    paper="#FFFFFF",
    band="#FFFFFF",
    ink="#000000",
    muted="#2B3036",
    line="#6B6B6B",
    rule="#000000",
    on_stage="#FFFFFF",
    stages=("#000000", "#1B2A41"),
    emotion=("#0F2955", "#1079BC", "#6E6A6D", "#985D18", "#3A1206"),
    scale=("#0F2955", "#0B4F80", "#474447", "#6B3E0A", "#3A1206"),
    people=("#000000", "#5B1F85", "#00504A", "#7A1F48", "#3F4A00"),
    truth="#6A1B00",
    heat="#6A1B00",
    avatar="#000000",
    avatar_ink="#000000",
    card=Tint("#FFFFFF", "#000000", "#000000"),
    quote=Tint("#FFFFFF", "#2B1654", "#2B1654"),
    pain=Tint("#FFFFFF", "#6A1B00", "#6A1B00"),
    gain=Tint("#FFFFFF", "#003D22", "#003D22"),
    opportunity=Tint("#FFFFFF", "#00335C", "#00335C"),
    delivery=Tint("#FFFFFF", "#000000", "#000000"),
)
"""Text at 7:1 and more, graphics at 4.5:1 and more, edges that can be seen (WCAG 2.2, 1.4.6)."""

THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, PRINT, CONTRAST)}
"""Every theme by its name."""


class Spacing(NamedTuple):
    """Widths, gaps and paddings of a map."""

    margin: float = 34
    labels: float = 140
    column: float = 196
    column_most: float = 320
    gap: float = 10
    stage: float = 52
    arrow: float = 13
    lane_pad: float = 14
    card_pad: float = 12
    card_gap: float = 8
    radius: float = 8
    icon: float = 16
    level: float = 37
    face: float = 13
    sheet_least: float = 1160
    sheet_narrow: float = 760


SPACING: Final = Spacing()
