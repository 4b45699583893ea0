"""Fonts from packages: other scripts and emoji look the same on every machine, without a warning."""

import re
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO

import pytest
import torture
import uharfbuzz

from cjm.render import borrowed, carried, draw, images, missing, runs, text
from cjm.render.formats import pdf
from cjm.render.notes import noted
from cjm.render.options import Options
from cjm.render.scene import Scene, Words
from cjm.render.theme import BODY, LIGHT
from cjm.render.typeset import making
from cjm.render.typeset.spelling import Speller

typst = pytest.importorskip("typst")
pypdf = pytest.importorskip("pypdf")
pytest.importorskip("manimgx_fonts")
pytest.importorskip("manimgx_fonts_cjk")

HARD = ("arabic", "east-asia", "hebrew", "hostile", "scripts")

SCRIPTS = {
    "Arabic": ("رحلة العميل بِسْمِ اللَّه لا", "Noto Sans Arabic", "fonts"),
    "Arabic, Persian": ("می‌خواهم گچپژ", "Noto Sans Arabic", "fonts"),
    "Arabic, digits": ("٣٤ ۱۲۳", "Noto Sans Arabic", "fonts"),
    "Armenian": ("հայերեն", "Noto Sans Armenian", "fonts"),
    "Bengali": ("বাংলা ক্ষমতা স্ত্রী কো", "Noto Sans Bengali", "fonts"),
    "Devanagari": ("विश्वविद्यालय की तारीख़ है।", "Noto Sans Devanagari", "fonts"),
    "Ethiopic": ("አማርኛ", "Noto Sans Ethiopic", "fonts"),
    "Georgian": ("ქართული", "Noto Sans Georgian", "fonts"),
    "Gujarati": ("ગુજરાતી ક્ષમા", "Noto Sans Gujarati", "fonts"),
    "Gurmukhi": ("ਪੰਜਾਬੀ", "Noto Sans Gurmukhi", "fonts"),
    "Hebrew": ("שלום", "Noto Sans Hebrew", "fonts"),
    "Hebrew, pointed": ("בְּרֵאשִׁית", "Noto Sans Hebrew", "fonts"),
    "Kannada": ("ಚೆನ್ನಾಗಿದೆ", "Noto Sans Kannada", "fonts"),
    "Khmer": ("ខ្ញុំចង់ទិញ", "Noto Sans Khmer", "fonts"),
    "Lao": ("ລາວ ນ້ຳ", "Noto Sans Lao", "fonts"),
    "Malayalam": ("നന്നായി കൊ", "Noto Sans Malayalam", "fonts"),
    "Myanmar": ("မြန်မာ ကြိုက်တယ်", "Noto Sans Myanmar", "fonts"),
    "Oriya": ("ଓଡ଼ିଆ", "Noto Sans Oriya", "fonts"),
    "Sinhala": ("ගොඩක්", "Noto Sans Sinhala", "fonts"),
    "Tamil": ("தமிழ் கொள்முதல்", "Noto Sans Tamil", "fonts"),
    "Telugu": ("బాగుంది", "Noto Sans Telugu", "fonts"),
    "Thai": ("ที่นี่ น้ำหนัก ซ้ำ", "Noto Sans Thai", "fonts"),
    "emoji and signs": ("🎉1️⃣👨‍👩‍👧👍🏽☎️", "Noto Emoji", "fonts"),
    "Chinese characters": ("直接查看", "Noto Sans CJK SC", "fonts-cjk"),
    "Japanese": ("カタログを見る", "Noto Sans CJK JP", "fonts-cjk"),
    "Korean": ("결제 페이지", "Noto Sans CJK KR", "fonts-cjk"),
    "East Asian punctuation": ("、。「」", "Noto Sans CJK KR", "fonts-cjk"),
    "Tibetan": ("བོད་ཡིག", None, None),
    "Cherokee": ("ᏣᎳᎩ", None, None),
    "Egyptian": ("\U00013000", None, None),
}
"""A text in each script or kind of sign, the font that draws it, and the extra that has it."""

HAD = [name for name, (_, family, _) in SCRIPTS.items() if family]
EVERY = pytest.mark.parametrize("name", SCRIPTS)
EACH = pytest.mark.parametrize("name", HAD)


def forget() -> None:
    for cached in (text.width, text.wrap, text._word):  # noqa: SLF001 - measures of other fonts
        cached.cache_clear()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Neither an extra nor the machine has a font."""
    monkeypatch.setattr(carried, "_PACKAGES", ())
    monkeypatch.setattr(borrowed, "_machine", lambda *_: iter(()))
    forget()
    yield
    forget()


def sheet(*lines: str) -> Scene:
    words = (Words(10, 30 * n, line, BODY, LIGHT.ink) for n, line in enumerate(lines, 1))
    return Scene("s", 400, 30 * len(lines) + 30, "Scripts", "", "#FFFFFF", tuple(words))


def shaped(font: uharfbuzz.Font, line: str) -> list[tuple[object, ...]]:
    """Return place, width and outline of every glyph of a line."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(line)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return [
        (
            info.cluster,
            place.x_advance,
            place.x_offset,
            place.y_offset,
            [corner for _, corners in outline(font, info.codepoint) for corner in corners],
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]


def outline(font: uharfbuzz.Font, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
    steps: list[tuple[str, tuple[float, ...]]] = []
    pen = uharfbuzz.DrawFuncs()
    pen.set_move_to_func(lambda x, y, _: steps.append(("M", (x, y))))
    pen.set_line_to_func(lambda x, y, _: steps.append(("L", (x, y))))
    pen.set_quadratic_to_func(lambda *at: steps.append(("Q", at[:4])))
    pen.set_cubic_to_func(lambda *at: steps.append(("C", at[:6])))
    font.draw_glyph(glyph, pen)
    return steps


@EACH
@pytest.mark.parametrize("weight", [400, 700])
def test_a_subset_shapes_text_as_the_whole_font_does(name: str, weight: int) -> None:
    line, family, _ = SCRIPTS[name]
    found = runs.letters([(line, weight)], runs.region(line))
    assert [font.family for font, _ in found] == [family]
    for (font, _), used in found.items():
        whole = carried.shaping(font, weight)
        subset = uharfbuzz.Font(uharfbuzz.Face(carried.static(font, used, weight)))
        for run in runs.runs(line, runs.region(line)):
            if run.font == font:
                near = pytest.approx  # rounded once when the weight is fixed
                for one, other in zip(
                    shaped(subset, run.text), shaped(whole, run.text), strict=True
                ):
                    assert one[:4] == near(other[:4], abs=1.5)
                    assert one[4] == near(other[4], abs=1.5)


@EACH
def test_text_is_as_wide_as_its_font_draws_it(name: str) -> None:
    line = SCRIPTS[name][0].split()[0]
    font = next(run.font for run in runs.runs(line))
    assert isinstance(font, carried.Carried)
    made = carried.shaping(font, BODY.weight)
    drawn = sum(advance for _, advance, *_ in shaped(made, line)) / made.face.upem * BODY.size  # type: ignore[misc]  # tuples of several kinds
    assert text.width(line, BODY) == pytest.approx(drawn)


@EACH
def test_a_document_keeps_text_as_text(name: str) -> None:
    line = SCRIPTS[name][0]
    (page,) = pypdf.PdfReader(BytesIO(pdf.render([sheet(line)], Options()))).pages
    assert page.extract_text().strip() == line


@EVERY
@pytest.mark.usefixtures("bare")
def test_what_has_no_font_is_told_with_the_extra_that_has_one(name: str) -> None:
    line, _, extra = SCRIPTS[name]
    kind = name.partition(",")[0]
    advice = f"pip install 'cjm-toolkit[{extra}]'" if extra else "no extra has a font for"
    with pytest.raises(images.DrawingError) as png:
        images.png(sheet(line))
    with pytest.raises(images.DrawingError) as document:
        pdf.render([sheet(line)], Options())
    with noted() as notes:
        draw.format_named("svg").render(sheet(line), Options())
    for told in (str(png.value), str(document.value), notes[0]):
        assert f"{kind} (" in told
        assert advice in told
    assert all(char in missing.which(line) for char in runs.lacking(line) if len(set(line)) < 4)


@pytest.mark.usefixtures("bare")
def test_what_is_not_embedded_is_not_told() -> None:
    with noted() as notes:
        draw.draw(torture.context("scripts"), format="svg", embed=False)
        draw.draw(torture.context("scripts"), format="html", embed=False)
        draw.draw(torture.context("minimal"), format="svg")
        draw.draw(torture.context("minimal"), format="html")
    assert notes == []


@pytest.mark.parametrize("kind", ["svg", "html"])
@pytest.mark.usefixtures("bare")
def test_without_extras_pictures_for_readers_say_what_they_lack(kind: str) -> None:
    with noted() as notes:
        made = draw.draw(torture.context("east-asia"), format=kind)
    (told,) = notes
    assert "Korean (가 간 강 결 and 23 more)" in told
    assert "for fonts inside: pip install 'cjm-toolkit[fonts,fonts-cjk]'" in told
    assert isinstance(made, str)
    assert "CJK" not in "".join(re.findall(r"@font-face[^}]*font-family[^;]*;", made))


@pytest.mark.parametrize("kind", ["svg", "html"])
@pytest.mark.parametrize("name", HARD)
def test_pictures_for_readers_have_a_glyph_for_every_character(name: str, kind: str) -> None:
    with noted() as notes:
        made = draw.draw(torture.context(name), format=kind)
    assert notes == []
    assert isinstance(made, str)
    faces = [uharfbuzz.Face(b64decode(one)) for one in re.findall(r"base64,([^)]*)", made)]
    known = {chr(code) for face in faces for code in face.unicodes}
    shown = re.sub(r"<(style|script)>.*?</\1>", "", made, flags=re.DOTALL)
    own = {"\N{CIRCLE WITH LEFT HALF BLACK}"}  # of the page, before a word for the same
    assert not runs.strange(shown) - known - own


@pytest.mark.parametrize("kind", ["svg", "html"])
def test_a_digit_in_a_key_is_drawn_with_the_key(kind: str) -> None:
    made = draw.draw(torture.context("scripts"), format=kind)
    found = re.findall(r'@font-face ?{ ?font-family: ?"Noto Emoji[^}]*base64,([^)]*)', str(made))
    assert all(ord("1") in uharfbuzz.Face(b64decode(one)).unicodes for one in found)
    assert found


@pytest.mark.parametrize("kind", ["svg", "html"])
def test_a_map_in_latin_letters_carries_inter_alone(kind: str) -> None:
    made = draw.draw(torture.context("buy-clothes-online"), format=kind)
    assert isinstance(made, str)
    families = re.findall(r"@font-face ?{ ?font-family: ?\"(\w+)", made)
    assert set(families) == {"Inter"}


@pytest.mark.parametrize("kind", ["png", "pdf"])
@pytest.mark.parametrize("name", HARD)
def test_no_font_of_the_machine_is_used(
    name: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    real = typst.Fonts

    def fonts(*, include_system_fonts: bool, **wishes: object) -> object:
        asked.append(include_system_fonts)
        return real(include_system_fonts=include_system_fonts, **wishes)

    monkeypatch.setattr(typst, "Fonts", fonts)
    with noted() as notes:
        first, second = (draw.draw(torture.context(name), format=kind, scale=1) for _ in "12")
    assert (asked, notes) == ([False, False], [])
    assert first == second


@pytest.mark.parametrize(
    ("line", "fonts"),
    [
        ("Hello, wörld → 5", ["Inter"]),
        ("日本 5 買う、", ["Noto Sans CJK JP", "Inter", "Noto Sans CJK JP"]),
        ("हिन्दी। ক।", ["Noto Sans Devanagari", "Inter", "Noto Sans Bengali"]),
        ("1️⃣☎️☎", ["Noto Emoji"]),
        ("👨‍👩‍👧 🇩🇪", ["Noto Emoji", "Inter", "Noto Emoji"]),
        ("می‌خواهم", ["Noto Sans Arabic"]),
        ("a\u0301 a\u0335\u0331", ["Inter", "Noto Sans"]),
        ("ཀ a", [None, "Inter"]),
    ],
)
def test_text_is_drawn_in_runs_of_one_font(line: str, fonts: list[str | None]) -> None:
    found = runs.runs(line)
    assert "".join(run.text for run in found) == line
    assert [getattr(run.font, "family", run.font) for run in found] == fonts


@pytest.mark.parametrize(
    ("language", "region"), [("ja", "JP"), ("zh", "SC"), ("ko", "KR"), ("und", "SC")]
)
def test_a_page_without_kana_is_drawn_as_its_map(language: str, region: str) -> None:
    scene = sheet("\u76f4\u63a5")._replace(language=language)
    svg = draw.format_named("svg").render(scene, Options())
    assert f'font-family:"Noto Sans CJK {region} s"' in str(svg)
    document = pypdf.PdfReader(BytesIO(pdf.render([scene], Options())))
    names = [font["/BaseFont"] for font in document.pages[0]["/Resources"]["/Font"].values()]
    assert any(f"NotoSansCJK{region.lower()}" in name for name in names)


def test_marks_that_a_font_lacks_come_from_another() -> None:
    found = runs.letters([("א\u0335", 400)], "JP")
    assert {font.family: used for (font, _), used in found.items()} == {
        "Noto Sans Hebrew": frozenset("א\u0335"),
        "Noto Sans": frozenset("\u0335"),
    }


def test_one_character_can_have_more_drawings_than_a_feature_counts() -> None:
    speller = Speller("JP")
    marks = [chr(code) for code in (*range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))]
    piled = [f"ก{one}{two}{three}" for one in marks for two in marks for three in ("", "\u0e38")]
    said = [speller.said(one, 400) for one in piled]
    assert {made.family for made in speller.fonts} >= {"Noto Sans Thai 1", "Noto Sans Thai 2"}
    assert len({one.partition(";")[0] for one in said}) > 200
    first = making.font(speller.fonts[0])
    assert first == making.font(speller.fonts[0])
    assert chr(next(iter(uharfbuzz.Face(first).unicodes))) in "".join(piled)


def test_fonts_of_the_machine_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carried, "_PACKAGES", ())
    monkeypatch.setattr(borrowed, "_characters", lambda *_: frozenset("\u05d0"))
    monkeypatch.setattr(borrowed, "_machine", lambda *_: iter([("Some", "some.ttf", 0)]))
    with noted() as notes:
        assert borrowed.families({"\u05d0"}, typst) == {"\u05d0": "Some"}
    told = (
        "fonts of this machine draw Hebrew (א), so that the picture may differ on another one; "
        "for fonts inside: pip install 'cjm-toolkit[fonts]'"
    )
    assert notes == [told]
