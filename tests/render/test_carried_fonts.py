"""Fonts from packages: other scripts and emoji look the same on every machine, without a warning."""

import pytest
import torture

from cjm.render import borrowed, carried, draw
from cjm.render.notes import noted

typst = pytest.importorskip("typst")
pytest.importorskip("manimgx_fonts")
pytest.importorskip("manimgx_fonts_cjk")

ALONE = [("arabic", "png"), ("east-asia", "png"), ("hebrew", "png"), ("hostile", "png")]
ALONE += [("hebrew", "pdf"), ("east-asia", "pdf"), ("hostile", "pdf")]


@pytest.mark.parametrize(("name", "kind"), ALONE)
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
    ("text", "region", "kind", "families"),
    [
        ("\u0628\u064b", "SC", "png", {"Noto Sans Arabic"}),
        ("\u0628", "SC", "pdf", set()),
        ("\u76f4", "SC", "png", {"Noto Sans CJK SC"}),
        ("\u05d0", "SC", "pdf", {"Noto Sans Hebrew"}),
        ("\u76f4\u3042", "JP", "pdf", {"Noto Sans CJK JP"}),
        ("\u76f4", "SC", "pdf", {"Noto Sans CJK SC"}),
        ("\ud55c", "KR", "pdf", {"Noto Sans CJK KR"}),
        ("\U0001f389\U0001f44d", "SC", "pdf", {"Noto Emoji"}),
        ("\u0e01\u0939", "SC", "pdf", {"Noto Sans Thai", "Noto Sans Devanagari"}),
    ],
)
def test_each_script_has_its_font(text: str, region: str, kind: str, families: set[str]) -> None:
    strange = borrowed.strange(set(text))
    assert {font.family for font in carried.chosen(strange, region, kind).values()} == families


def test_fonts_of_the_machine_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carried, "_PACKAGES", ())
    monkeypatch.setattr(borrowed, "_characters", lambda *_: frozenset("\u05d0"))
    monkeypatch.setattr(borrowed, "_machine", lambda *_: iter([("Some", "some.ttf", 0)]))
    with noted() as notes:
        assert borrowed.families({"\u05d0"}, typst) == {"\u05d0": "Some"}
    assert "the extras `fonts` and `fonts-cjk`" in notes[0]
