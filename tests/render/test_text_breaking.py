"""Measuring and breaking text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.render.script import clean, clusters, direction, direction_of_all
from cjm.render.text import width, wrap
from cjm.render.theme import BODY, CARD, QUOTE, TITLE, Type


@pytest.mark.parametrize(
    ("text", "most", "lines"),
    [
        ("", 100, ()),
        ("One", 100, ("One",)),
        ("Scrolls the new-in list and filters", 172, ("Scrolls the new-in list and", "filters")),
        # Nothing is hyphenated, and short hyphenated words stay whole.
        ("An e-mail an e-mail an e-mail", 84, ("An e-mail an", "e-mail an", "e-mail")),
        ("A non-smoking area", 80, ("A non-", "smoking area")),
        # Codes and addresses break after their separators, and only when they must.
        (
            "https://example.com/a_very/long.path?and=query",
            130,
            ("https://example.com/", "a_very/long.path?", "and=query"),
        ),
        ("SHOP_INTERNAL_CODE_2024", 150, ("SHOP_INTERNAL_CODE_", "2024")),
        ("Aaaaaaaaaaaaaaaaaaaa", 60, ("Aaaaaaaa", "aaaaaaaa", "aaaa")),
        # Ideographs break anywhere, but not before 、 or after 「.
        ("日本語の文章、どこでも", 70, ("日本語の文", "章、どこで", "も")),
        ("日本語の文、「禁則」", 63, ("日本語の", "文、「禁", "則」")),
        # Korean breaks at its spaces, and within a word only when it must.
        (
            "회원가입을 강제로 요구해서 불편합니다",
            100,
            ("회원가입을 강제로", "요구해서", "불편합니다"),
        ),
        ("회원가입을강제로요구해서", 60, ("회원가입을", "강제로요구", "해서")),
        # What is seen as one character stays one.
        ("👩‍👩‍👧‍👦👍🏽🇩🇪", 18, ("👩‍👩‍👧‍👦", "👍🏽", "🇩🇪")),
        ("a\N{NO-BREAK SPACE}b c", 20, ("a\N{NO-BREAK SPACE}b", "c")),
    ],
)
def test_lines(text: str, most: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, BODY, most) == lines


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(max_size=120), st.floats(20, 400))
def test_no_text_is_lost_and_no_line_is_too_long(raw: str, most: float) -> None:
    text = clean(raw)
    lines = wrap(text, BODY, most)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert width(line, BODY) <= most + 0.01 or len(list(clusters(line))) == 1


@pytest.mark.parametrize(
    ("text", "style", "pixels"),
    [
        # Read off Chromium's getComputedTextLength with the same font, kerning on, calt off.
        ("Scrolls the new-in list and", BODY, 152.281),
        ("AVATAR To Ty", CARD, 91.516),
        ("Buying a dress online", TITLE, 260.703),
        ("“It came on Friday.”", QUOTE, 117.453),
    ],
)
def test_widths_are_a_browsers(text: str, style: Type, pixels: float) -> None:
    assert width(text, style) == pytest.approx(pixels, abs=0.05)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  two \n lines\t", "two lines"),
        ("bell\x07 and null\x00", "bell� and null�"),
        ("\u202eturned\u202c", "turned"),
        ("e\u0301", "\u00e9"),
        ("38\u00a0%", "38\u00a0%"),
        ("\u3000", "\u3000"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("abc", "ltr"),
        ("12 %", None),
        ("١٢", None),
        ("12 שלום abc", "rtl"),
        ("مرحبا", "rtl"),
        ("日本", "ltr"),
    ],
)
def test_direction_of_the_first_strong_character(text: str, way: str | None) -> None:
    assert direction(text) == way


def test_a_map_runs_the_way_of_most_of_its_titles() -> None:
    assert direction_of_all(["iPhone", "שלום", "שלום"]) == "rtl"
    assert direction_of_all(["iPhone", "שלום"]) == "ltr"
    assert direction_of_all(["1", "2"]) == "ltr"
