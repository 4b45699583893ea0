"""A workspace's own colours: what is drawn can be read, whatever was stated, and people are told."""

import re
from itertools import product
from pathlib import Path

import pytest
import torture
import yaml
from conftest import Run
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm.render.brand.colours import KEYS, Colours, stated
from cjm.render.brand.identity import Brand
from cjm.render.brand.roles import GRAPHIC, TEXT
from cjm.render.brand.weak import weaknesses
from cjm.render.brand.wearing import worn
from cjm.render.colour import channels, contrast, mix
from cjm.render.draw import draw
from cjm.render.errors import DrawingError
from cjm.render.oklch import difference, lab, lch, nearest, shade
from cjm.render.sight import APART, closest
from cjm.render.stops import along
from cjm.render.theme import THEMES, Theme

BOTH = pytest.mark.parametrize("name", ["light", "dark"])
COLOUR = st.tuples(*[st.integers(0, 255)] * 3).map(lambda rgb: "#{:02X}{:02X}{:02X}".format(*rgb))
EXTREMES = ["".join(("#", *rgb)) for rgb in product(("00", "FF"), repeat=3)]
OURS = {
    "accent": "#7A1FA2",
    "stages": ["#7A1FA2", "#D81B60", "#F9A825"],
    "emotion": ["#2E7D32", "#7CB342", "#FDD835", "#FB8C00", "#C62828"],
    "pain": "#FF7043",
    "opportunity": "#00897B",
}


def dressed(name: str, **colours: str | list[str]) -> Theme:
    return worn(THEMES[name], Brand(stated({k.replace("_", "-"): v for k, v in colours.items()})))


def check(theme: Theme) -> None:
    """Assert what the shipped themes promise of the colours that a brand can change."""
    sheet = (theme.paper, theme.band)
    cards = (theme.pain, theme.gain, theme.opportunity, theme.quote)
    for one in cards:
        assert min(contrast(one.ink, on) for on in (*sheet, one.fill)) >= TEXT
    for on in (*sheet, theme.card.fill):
        assert contrast(theme.avatar_ink, on) >= TEXT
    soft = (mix(on, theme.truth, 0.07) for on in sheet)
    for on in (*sheet, theme.card.fill, theme.delivery.fill, *soft):
        assert contrast(theme.truth, on) >= TEXT
    for on in (*sheet, theme.card.fill):
        assert min(contrast(one, on) for one in theme.people) >= TEXT
    assert contrast(theme.on_avatar, theme.avatar) >= TEXT
    for count in (1, 2, 3, 5, 6, 9, 14, 40):
        for colour in along(theme.stages, count):
            assert contrast(theme.on_stage, colour) >= TEXT
    assert closest(theme.emotion).distance >= APART
    for on in sheet:
        assert min(contrast(one, on) for one in theme.emotion) >= GRAPHIC
        assert min(contrast(one, on) for one in theme.scale) >= TEXT


@BOTH
@settings(max_examples=8, deadline=None, derandomize=True)
@given(one=COLOUR, stages=st.lists(COLOUR, min_size=1, max_size=4), five=st.tuples(*[COLOUR] * 5))
def test_whatever_is_stated_what_is_drawn_can_be_read(
    name: str, one: str, stages: list[str], five: tuple[str, ...]
) -> None:
    single = {key: one for key, about in KEYS.items() if about.many is None}
    check(dressed(name, **single, stages=stages, emotion=[*five], personas=stages))
    check(dressed(name, **single))


@BOTH
@pytest.mark.parametrize("colour", EXTREMES)
def test_the_ends_of_every_channel(name: str, colour: str) -> None:
    single = {key: colour for key, about in KEYS.items() if about.many is None}
    check(dressed(name, **single, stages=[colour, "#808080"], personas=[colour, "#808080"]))


@BOTH
def test_colours_that_pass_are_drawn_as_they_are(name: str) -> None:
    theme = THEMES[name]
    own = {
        "accent": theme.avatar_ink,
        "stages": [*theme.stages] if name == "light" else ["#37679E"],
        "pain": theme.pain.ink,
        "moment-of-truth": theme.truth,
    }
    if name == "light":
        own["emotion"] = [*theme.emotion]
    made = worn(theme, Brand(stated(own)))
    assert list(weaknesses(theme, stated(own))) == []
    assert (made.avatar_ink, made.truth) == (theme.avatar_ink, theme.truth)
    assert (made.stages, made.emotion) == (tuple(own["stages"]), theme.emotion)
    assert made.pain.ink == theme.pain.ink


@pytest.mark.parametrize("name", ["print", "contrast"])
def test_themes_with_a_purpose_keep_their_colours(name: str) -> None:
    made = dressed(name, **OURS)
    assert (made.stages, made.emotion) == (THEMES[name].stages, THEMES[name].emotion)
    assert list(weaknesses(THEMES[name], stated(OURS))) == []


def of(colours: Colours) -> list[tuple[str, str]]:
    return [(one.message, one.hint) for one in weaknesses(THEMES["light"], colours)]


@pytest.mark.parametrize(
    ("key", "colour", "lack", "drawn"),
    [
        ("pain", "#FF7043", "2.54:1 against its cards, and text needs 4.5:1", "#C83D00"),
        ("accent", "#FFD600", "1.31:1 against a tinted lane, and text needs 4.5:1", "#866F00"),
        ("quote", "#FFFFFF", "1:1 against the sheet, and text needs 4.5:1", "#707070"),
        ("moment-of-truth", "#00C853", "1.95:1 against cards behind the scenes", "#007C31"),
    ],
)
def test_what_is_weak_is_told_with_figures_and_the_nearest_shade(
    key: str, colour: str, lack: str, drawn: str
) -> None:
    ((message, hint),) = of(stated({key: colour}))
    assert message.startswith(f"`{key}` {colour} has ")
    assert lack in message
    assert f"Pictures use {drawn}, the nearest" in hint
    assert of(stated({key: drawn})) == []


def test_stages_have_their_titles_in_the_ink_that_changes_them_less() -> None:
    assert dressed("light", stages=["#22365C", "#7A1FA2"]).on_stage == "#FFFFFF"
    pale = dressed("light", stages=["#E08A00", "#7FA000"])
    assert (pale.on_stage, pale.stages) == ("#000000", ("#D38200", "#7FA000"))


@pytest.mark.parametrize(
    ("stages", "message", "pale"),
    [
        (
            ["#22365C", "#F9A825"],
            (
                "`stages` 2 #F9A825 has 1.97:1 against its title in white, which needs 4.5:1; "
                "all titles are white, for the sake of `stages` 1 #22365C"
            ),
            "#F9A825",
        ),
        (
            ["#0A7D3B", "#FFE97A"],
            (
                "`stages` 1 #0A7D3B has 4:1 against its title in black, which needs 4.5:1; "
                "all titles are black, for the sake of `stages` 2 #FFE97A"
            ),
            "#FFE97A",
        ),
    ],
)
def test_stages_that_share_their_titles_tell_which_one_decides(
    stages: list[str], message: str, pale: str
) -> None:
    said, hint = of(stated({"stages": stages}))[0]
    assert said == message
    assert f"or leave the paler {pale} out of `stages`" in hint
    kept = [one for one in stages if one != pale]
    assert of(stated({"stages": kept})) == []


def test_personas_have_their_colours_and_the_others_keep_the_themes() -> None:
    made = dressed("light", personas=["#0B5D5E", "#E07A1F"])
    assert made.people == ("#0B5D5E", made.people[1], *THEMES["light"].people[2:])
    assert contrast(made.people[1], mix(made.paper, made.truth, 0.07)) >= TEXT
    ((message, hint),) = of(stated({"personas": ["#0B5D5E", "#E07A1F"]}))
    assert message.startswith("`personas` 2 #E07A1F has ")
    assert f"Pictures use {made.people[1]}, the nearest shade" in hint
    for view in ("map", "curve", "personas"):
        drawn = draw(
            torture.context("buy-clothes-online"),
            view=view,
            colours={"personas": ["#0B5D5E"]},
            embed=False,
        )
        assert "#0B5D5E" in str(drawn)


@pytest.mark.parametrize(
    ("stops", "count", "drawn"),
    [
        (["#0B5D5E", "#E07A1F"], 5, ["#0B5D5E"] * 2 + ["#E07A1F"] * 3),
        (["#22365C", "#2C736F"], 3, ["#22365C", "#275466", "#2C736F"]),
        (["#333333", "#E07A1F"], 3, ["#333333", "#8A5629", "#E07A1F"]),
        (["#FF0040", "#FF4000"], 3, ["#FF0040", "#FF2020", "#FF4000"]),
        (["#0B5D5E"], 3, ["#0B5D5E"] * 3),
    ],
)
def test_far_hues_are_not_mixed_to_mud(stops: list[str], count: int, drawn: list[str]) -> None:
    assert [*along(stops, count)] == drawn


def test_steps_of_emotion_that_look_alike_are_moved_apart() -> None:
    near = ["#0B5C94", "#2E6FA0", "#7A808A", "#C97700", "#B03A00"]
    ((message, hint),) = of(stated({"emotion": near}))
    assert "cannot be told from" in message
    assert "sight: they differ by" in message
    drawn = dressed("light", emotion=near).emotion
    assert sum(a != b for a, b in zip(near, drawn, strict=True)) == 1
    assert next(one for one in drawn if one not in near) in hint


def test_steps_that_are_too_far_from_a_usable_set_leave_the_theme_and_get_an_offer() -> None:
    alike = ["#C62828", "#C62828", "#C62828", "#C62828", "#C62828"]
    assert dressed("light", emotion=alike).emotion == THEMES["light"].emotion
    ((message, hint),) = of(stated({"emotion": alike}))
    assert "differ by 0, and need 19" in message
    assert hint.startswith("Pictures keep the themes' own five; the nearest that pass are `emotion")


@pytest.mark.parametrize(
    "five",
    [
        ["#0B5D5E", "#58A6A6", "#999999", "#F2B36D", "#C0392B"],
        ["#2E7D32", "#7CB342", "#FDD835", "#FB8C00", "#C62828"],
        ["#003366", "#336699", "#6699CC", "#99CCFF", "#CCE5FF"],
        ["#C62828"] * 5,
        ["#FFFFFF"] * 5,
    ],
)
def test_the_line_that_is_offered_can_be_pasted(five: list[str]) -> None:
    ((_, hint),) = of(stated({"emotion": five}))
    (line,) = re.findall(r"`(emotion: .*?)`", hint)
    offered = yaml.safe_load(line)
    assert of(stated(offered)) == []
    assert dressed("light", **offered).emotion == tuple(offered["emotion"])


def test_one_pair_that_is_alike_is_mended_near_what_was_stated() -> None:
    five = ["#0B5D5E", "#58A6A6", "#999999", "#F2B36D", "#C0392B"]
    drawn = dressed("light", emotion=five).emotion
    assert drawn != THEMES["light"].emotion
    assert [a == b for a, b in zip(five, drawn, strict=True)] == [True, False, False, False, True]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(COLOUR)
def test_there_and_back_again(colour: str) -> None:
    assert shade(*lch(colour)) == colour


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#FFFFFF", (1.0, 0.0, 0.0)),
        ("#FF0000", (0.62796, 0.22486, 0.12585)),
        ("#0000FF", (0.45201, -0.03246, -0.31153)),
    ],
)
def test_oklab_as_published(colour: str, expected: tuple[float, float, float]) -> None:
    assert lab(colour) == pytest.approx(expected, abs=2e-4)


@pytest.mark.parametrize("colour", ["#FFD600", "#7CB342", "#00B8D4", "#FF8A80"])
def test_no_shade_on_the_way_is_nearer(colour: str) -> None:
    def passes(one: str) -> bool:
        return contrast(one, "#FFFFFF") >= TEXT

    found = nearest(colour, passes)
    assert found is not None
    assert passes(found)
    _, chroma, hue = lch(colour)
    for step in range(1001):
        other = shade(step / 1000, chroma, hue)
        assert not passes(other) or difference(colour, other) >= difference(colour, found) - 0.004


def test_pictures_in_every_theme_have_the_colours() -> None:
    context = torture.context("buy-clothes-online")
    for name, view in (("light", "map"), ("dark", "flow"), ("light", "blueprint")):
        theme = dressed(name, **OURS)
        drawn = draw(context, view=view, theme=name, colours=OURS, embed=False)
        assert isinstance(drawn, str)
        assert theme.avatar_ink in drawn
        assert theme.stages[0] in drawn
        assert drawn == draw(context, view=view, theme=name, colours=OURS, embed=False)
    page = draw(context, format="html", colours=OURS, embed=False)
    assert f"--pain-ink: {dressed('light', **OURS).pain.ink};" in page
    assert f"--pain-ink: {dressed('dark', **OURS).pain.ink};" in page
    assert f"--pain-ink: {THEMES['contrast'].pain.ink};" in page


def test_wrong_colours_from_python_are_told() -> None:
    with pytest.raises(DrawingError, match="`accent` `red` is no colour"):
        draw(torture.context("buy-clothes-online"), colours={"accent": "red"})


def test_channels_are_read_in_either_case() -> None:
    assert channels("#aAbB0c") == (170, 187, 12)
    assert stated({"accent": "#aabb0c"}) == (("accent", ("#AABB0C",)),)


JOURNEY = """cjm: 1
kind: journey
id: a
title: A
stages: [{id: s, title: S, touchpoints: [{id: t, title: T, pains: [Slow]}]}]
"""
WORKSPACE = """cjm: 1
kind: workspace
render:
  colours:
    pain: "#FF7043"
  pictures:
    - {output: dark.svg, theme: dark, colours: {pain: "#111111"}}
"""


def test_render_and_validate_tell_where_the_colour_stands(cjm: Run, tmp_path: Path) -> None:
    (tmp_path / "cjm.yaml").write_text(WORKSPACE, "utf-8")
    (tmp_path / "a.journey.yaml").write_text(JOURNEY, "utf-8")
    done = cjm("validate", "cjm.yaml", "--format", "concise")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[0].startswith("cjm.yaml:5:11: warning CJM017 weak-colour render.colours.pain: ")
    assert lines[1].startswith("cjm.yaml:7:55: warning CJM017 weak-colour render.pictures 1, ")
    assert len(lines) == 2
    done = cjm("render", "a.journey.yaml", "-o", "a.svg", "--no-embed")
    assert done.returncode == 0
    lines = done.stderr.decode().splitlines()
    assert [line[:25] for line in lines[:2]] == [
        "warning: cjm.yaml:5:11: `",
        "warning: cjm.yaml:7:55: `",
    ]
    shade = dressed("light", pain="#FF7043").pain.ink
    assert lines[0].endswith(f". Pictures use {shade}, the nearest shade that passes")
    assert lines[2:] == ["`cjm validate cjm.yaml` tells more", "Wrote a.svg"]
    assert dressed("light", pain="#FF7043").pain.ink in (tmp_path / "a.svg").read_text("utf-8")
    done = cjm("render", "-q")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"warning" not in cjm("render", "--check").stderr
    assert dressed("dark", pain="#111111").pain.ink in (tmp_path / "dark.svg").read_text("utf-8")


def test_a_wrong_colour_stops_render_at_its_place(cjm: Run, tmp_path: Path) -> None:
    text = WORKSPACE.replace('"#FF7043"', "orange")
    (tmp_path / "cjm.yaml").write_text(text, "utf-8")
    (tmp_path / "a.journey.yaml").write_text(JOURNEY, "utf-8")
    done = cjm("render", "a.journey.yaml", "-o", "a.svg")
    assert done.returncode == 2
    assert b"cjm.yaml:5:11" in done.stderr
    assert b"`pain` `orange` is no colour" in done.stderr
    assert not (tmp_path / "a.svg").exists()
