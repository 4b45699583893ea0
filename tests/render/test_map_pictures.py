"""The files: everything is said, nothing is markup, the same input gives the same bytes."""

import os
import re
import subprocess
import sys
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
import torture

from cjm.model.context import Context
from cjm.model.terms import CHANNELS
from cjm.model.touchpoint import Touchpoint
from cjm.render import carried, draw, images
from cjm.render.errors import DrawingError, MissingExtraError, UnknownNameError
from cjm.render.icons import CHANNEL_ICONS, LANE_ICONS
from cjm.render.options import Options
from cjm.render.scene import Scene
from cjm.render.script import clean
from cjm.render.words import LANE_TITLES

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
SVG = "{http://www.w3.org/2000/svg}"
VOID = {"meta", "col", "link", "br", "img", "hr", "input"}


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own output


def picture(name: str, kind: str = "svg", **wishes: object) -> str:
    made = draw.draw(torture.context(name), format=kind, **wishes)  # type: ignore[arg-type]  # the test passes what the types forbid or leave open
    assert isinstance(made, str)
    return made


def squeezed(text: str) -> str:
    """Leave out what may change at a line break, and marks of direction and quotation."""
    return "".join(
        char
        for char in clean(text)
        if not char.isspace() and unicodedata.bidirectional(char) not in {"LRI", "RLI", "PDI"}
    ).strip('"“”')


def stated(context: Context) -> Iterator[str]:
    """Yield what the author wrote and the map shows."""
    journey = context.journey
    yield journey.title
    yield from filter(None, (journey.scenario, journey.expectations, journey.owner))
    for goal in journey.goals:
        yield from filter(None, (goal.customer, goal.business))
    for persona in context.cast():
        yield from filter(None, (persona.name, persona.tagline))
    yield from (one.title for one in journey.opportunities if one.status != "rejected")
    for stage in journey.stages:
        yield from filter(None, (stage.title, stage.customer_goal))
    for _, touchpoint in journey.touchpoints():
        yield from stated_of(touchpoint)


def stated_of(point: Touchpoint) -> Iterator[str]:
    yield point.title
    yield from (claim.text for claim in (*point.thoughts, *point.gains, *point.pains))
    for action in point.actions:
        yield from filter(None, (action.does, action.handover))
    for step in (*point.frontstage, *point.backstage, *point.support):
        yield from filter(None, (step.does, step.by, step.system, step.policy))
    yield from (metric.title for metric in point.metrics if metric.title)
    feelings = point.emotions.values() if point.emotions else filter(None, (point.emotion,))
    yield from (emotion.feeling for emotion in feelings if emotion.feeling)


@SEVERAL
def test_svg_says_everything(name: str) -> None:
    root = parsed(picture(name))
    said = squeezed("".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")))
    assert not [text for text in stated(torture.context(name)) if squeezed(text) not in said]


@SEVERAL
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_svg_is_sound(name: str, theme: str) -> None:
    text = picture(name, theme=theme)
    root = parsed(text)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(one and one.startswith(f"{torture.context(name).journey.id}-map-") for one in ids)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == clean(torture.context(name).journey.title)
    assert root.findtext(f"{SVG}desc")
    values = [value for element in root.iter() for value in element.attrib.values()]
    links = {link for value in values for link in re.findall(r"^url\(#(.*)\)$|^#(.*-i-.*)$", value)}
    assert {first or second for first, second in links} <= set(ids)
    assert not [value for value in values if "://" in value]
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "defs", "style", "linearGradient", "stop",
        "path", "rect", "circle", "g", "use", "text",
    }  # fmt: skip
    used = {one.get("href", "").removeprefix("#") for one in root.iter(f"{SVG}use")}
    assert used <= set(ids)


def test_fonts_are_embedded_unless_they_are_not_wanted() -> None:
    name = "minimal"
    with_fonts, without = picture(name), picture(name, embed=False)
    assert with_fonts.count("@font-face") >= 3
    assert "@font-face" not in without
    assert len(without) < len(with_fonts) / 2
    assert re.findall(r"<text.*", with_fonts) == re.findall(r"<text.*", without)


class Page(HTMLParser):
    """Reads a page: its text, its tags in balance, its table's grid."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.rows: list[list[tuple[int, int]]] = []
        self.tags: Counter[str] = Counter()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        self.tags[tag] += 1
        self.links += [own[key] or "" for key in ("href", "src") if key in own]
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            span = int(own.get("colspan") or 1), int(own.get("rowspan") or 1)
            self.rows[-1].append(span)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.links += [value or "" for key, value in attrs if key in {"href", "src"}]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "svg", "title", "script"} & set(self.open):
            self.text.append(data)


def read(page: str) -> Page:
    parser = Page()
    parser.feed(page)
    parser.close()
    assert not parser.open
    return parser


@SEVERAL
def test_html_says_everything_and_asks_the_network_for_nothing(name: str) -> None:
    page = read(picture(name, "html"))
    said = squeezed("".join(page.text))
    assert not [text for text in stated(torture.context(name)) if squeezed(text) not in said]
    assert all(link.startswith("#") for link in page.links)
    assert page.tags["script"] == 1
    assert not page.tags["img"] + page.tags["link"] + page.tags["image"]


@SEVERAL
def test_the_table_of_the_page_is_a_whole_grid(name: str) -> None:
    page = read(picture(name, "html"))
    context = torture.context(name)
    slots = sum(max(1, len(stage.touchpoints)) for stage in context.journey.stages)
    reaching: list[int] = []
    for row in page.rows:
        inherited = len(reaching)
        wide = sum(columns for columns, _ in row)
        assert wide + inherited == slots + 1
        grown = [height for columns, height in row for _ in range(columns)]
        reaching = [left - 1 for left in (*reaching, *grown) if left > 1]
    assert not reaching


@pytest.mark.parametrize(
    ("name", "tag", "way", "first"),
    [
        ("arabic", "und-Arab", "rtl", "PingFang SC"),
        ("hebrew", "he", "rtl", "PingFang SC"),
        ("crowd", "und", "ltr", "PingFang SC"),
        ("east-asia", "ja", "ltr", "Hiragino Sans"),
    ],
)
def test_pictures_tell_their_language_as_far_as_it_can_be_seen(
    name: str, tag: str, way: str, first: str
) -> None:
    page, svg = picture(name, "html"), picture(name)
    assert f'<html lang="{tag}" dir="{way}">' in page
    assert f'xml:lang="{tag}"' in svg
    asian = ("PingFang SC", "Hiragino Sans", "Apple SD Gothic Neo")
    for text in (page, svg):
        assert min(asian, key=text.index) == first


def test_the_same_bytes_in_another_process() -> None:
    code = (
        "import hashlib, torture; from cjm.render.draw import draw;"
        "parts = [draw(torture.context(n), format=f) for n in ('crowd', 'hostile') "
        "for f in ('svg', 'html')];"
        "print(hashlib.sha256(''.join(parts).encode()).hexdigest())"
    )
    found = set()
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.path.dirname(__file__)}  # noqa: PTH120 - a path in an environment variable is text
        done = subprocess.run(
            [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
        )
        found.add(done.stdout)
    assert len(found) == 1


def pixels(png: bytes) -> tuple[int, list[bytes]]:
    """Return the bytes of a pixel and the rows of an 8-bit PNG."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width = int.from_bytes(png[16:20], "big")
    size = {2: 3, 6: 4, 0: 1, 3: 1}[png[25]]
    data, at = b"", 8
    while at < len(png):
        length, kind = int.from_bytes(png[at : at + 4], "big"), png[at + 4 : at + 8]
        data += png[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    raw, rows, last = zlib.decompress(data), [], bytes(width * size)
    for start in range(0, len(raw), width * size + 1):
        last = _unfiltered(
            raw[start], bytearray(raw[start + 1 : start + 1 + width * size]), last, size
        )
        rows.append(last)
    return size, rows


def _unfiltered(kind: int, row: bytearray, above: bytes, size: int) -> bytes:
    for place in range(len(row)):
        left = row[place - size] if place >= size else 0
        corner = above[place - size] if place >= size else 0
        up = above[place]
        estimate = left + up - corner
        paeth = min((left, up, corner), key=lambda one: abs(estimate - one))
        row[place] = (row[place] + (0, left, up, (left + up) // 2, paeth)[kind]) % 256
    return bytes(row)


def small() -> Scene:
    return torture.scene("single")


def test_png_has_its_size_and_its_text() -> None:
    pytest.importorskip("typst")
    scene = small()
    size, rows = pixels(images.png(scene, 1))
    assert abs(len(rows) - scene.height) <= 1
    assert abs(len(rows[0]) / size - scene.width) <= 1
    for words in torture.words(scene.items):
        middle = round(words.y - 0.36 * words.style.size)
        left = {"left": words.x, "middle": words.x - 6, "right": words.x - 12}[words.side]
        area = {
            rows[y][x * size : x * size + size]
            for y in range(middle - 5, middle + 6)
            for x in range(round(left), round(left) + 12)
        }
        assert len(area) >= 3, words.text


def test_pdf_holds_text_and_its_fonts() -> None:
    pytest.importorskip("typst")
    made = draw.draw(torture.context("single"), format="pdf")
    assert isinstance(made, bytes)
    assert made.startswith(b"%PDF-")
    assert b"Inter" in made
    assert b"/ToUnicode" in made


def test_hostile_text_reaches_typst_as_text() -> None:
    pytest.importorskip("typst")
    assert draw.draw(torture.context("hostile"), format="pdf")[:5] == b"%PDF-"


def test_a_missing_extra_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError, match=r"PNG needs the extra `images`.*pip install"):
        draw.draw(torture.context("single"), format="png")


def test_a_character_without_a_font_is_an_error_not_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    typst = pytest.importorskip("typst")

    class Bare:
        def __init__(self, **_: object) -> None:
            pass

        def fonts(self) -> list[object]:
            return []

    monkeypatch.setattr(typst, "Fonts", Bare)
    monkeypatch.setattr(carried, "_PACKAGES", ())
    with pytest.raises(DrawingError, match=r"No font on this machine has Chinese characters \(一 "):
        draw.draw(torture.context("east-asia"), format="png")


def test_a_picture_too_large_for_png_is_refused() -> None:
    pytest.importorskip("typst")
    with pytest.raises(DrawingError, match="smaller scale"):
        draw.draw(torture.context("forty"), format="png", scale=8)


@pytest.mark.parametrize(
    ("wishes", "message"),
    [
        ({"format": "gif"}, "there is no format 'gif'; there are .*svg"),
        ({"format": "terminal"}, "there is no format 'terminal'"),
        ({"view": "pie"}, "there is no view 'pie'; there are .*map"),
        ({"view": "pie", "format": "html"}, "there is no view 'pie'; there are"),
        ({"theme": "pink"}, "there is no theme 'pink'; there are light, dark"),
        ({"lanes": ["pain"]}, "there is no lane 'pain'; there are touchpoints, .*pains"),
    ],
)
def test_unknown_names_are_answered_with_known_ones(
    wishes: dict[str, object], message: str
) -> None:
    with pytest.raises(UnknownNameError, match=message):
        draw.draw(torture.context("single"), **wishes)  # type: ignore[arg-type]  # the test passes what the types forbid or leave open


@pytest.mark.parametrize(
    ("suffix", "name"),
    [(".svg", "svg"), (".PNG", "png"), (".htm", "html"), (".pdf", "pdf"), (".txt", None)],
)
def test_formats_are_found_by_suffix(suffix: str, name: str | None) -> None:
    assert draw.format_of(suffix) == name


def test_every_channel_and_lane_has_an_icon() -> None:
    assert set(CHANNEL_ICONS) == set(CHANNELS)
    assert set(LANE_ICONS) == set(LANE_TITLES)


def test_lanes_are_chosen_and_ordered() -> None:
    root = parsed(picture("crowd", lanes=["metrics", "touchpoints", "thoughts"]))
    kinds = [group.get("data-kind") for group in root.iter(f"{SVG}g")]
    assert [kind for kind in kinds if kind and kind.startswith("lane")] == [
        "lane metrics",
        "lane touchpoints",
    ]


def test_options_have_defaults_that_need_no_extra() -> None:
    assert Options().embed
    assert Options().theme.name == "light"
