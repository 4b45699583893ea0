"""Contrast and difference of the colours, computed."""

import re
from itertools import pairwise

import pytest

from cjm.render.colour import contrast, mix
from cjm.render.heatmap.shades import shades
from cjm.render.sight import APART, closest, seen
from cjm.render.stops import along
from cjm.render.theme import THEMES, Theme, Tint

TEXT, GRAPHIC = 4.5, 3.0
EACH = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
TINTS = ("card", "quote", "pain", "gain", "opportunity", "delivery")


def tint(theme: Theme, name: str) -> Tint:
    value = getattr(theme, name)
    assert isinstance(value, Tint)
    return value


@EACH
@pytest.mark.parametrize("ground", ["paper", "band"])
@pytest.mark.parametrize("ink", ["ink", "muted", "truth"])
def test_text_on_the_sheet(theme: Theme, ground: str, ink: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@EACH
@pytest.mark.parametrize("ground", ["paper", "band"])
@pytest.mark.parametrize("inks", ["scale", "people"])
def test_text_in_colours(theme: Theme, ground: str, inks: str) -> None:
    for ink in getattr(theme, inks):
        assert contrast(ink, getattr(theme, ground)) >= TEXT


@EACH
@pytest.mark.parametrize("name", TINTS)
def test_text_on_cards_filled_and_hollow(theme: Theme, name: str) -> None:
    for ground in (tint(theme, name).fill, theme.paper):
        assert contrast(tint(theme, name).ink, ground) >= TEXT


@EACH
@pytest.mark.parametrize("name", ["gain", "pain", "opportunity"])
def test_what_becomes_of_things(theme: Theme, name: str) -> None:
    """Texts and arrows stand on the sheet and on bands; marks are cut out of their ink."""
    for ground in (theme.paper, theme.band):
        assert contrast(tint(theme, name).ink, ground) >= TEXT


@EACH
def test_notes_on_plain_cards(theme: Theme) -> None:
    for name in ("card", "delivery"):
        for ink in (theme.muted, theme.truth):
            assert contrast(ink, tint(theme, name).fill) >= TEXT


@EACH
@pytest.mark.parametrize("count", [1, 2, 3, 5, 6, 9, 14, 40])
def test_stages_however_many(theme: Theme, count: int) -> None:
    colours = along(theme.stages, count)
    assert len(colours) == count
    for colour in colours:
        assert contrast(theme.on_stage, colour) >= TEXT
    for colour in (colours[0], colours[-1]):
        assert contrast(theme.paper, colour) >= 1.9


@EACH
def test_faces_and_curves(theme: Theme) -> None:
    for colour in theme.emotion:
        assert contrast(colour, theme.paper) >= GRAPHIC
        assert contrast(colour, theme.band) >= GRAPHIC
    for colour in (theme.rule, theme.avatar_ink):
        assert contrast(colour, theme.band) >= GRAPHIC
    assert contrast(theme.on_avatar, theme.avatar) >= TEXT


@EACH
def test_arrows_and_marks_of_a_blueprint(theme: Theme) -> None:
    for ground in (theme.paper, theme.band):
        assert contrast(theme.rule, ground) >= GRAPHIC  # onward, and between rows
        assert contrast(theme.avatar_ink, ground) >= GRAPHIC  # from needed to needing
        assert contrast(theme.ink, ground) >= GRAPHIC  # the three lines
        assert contrast(theme.pain.ink, ground) >= GRAPHIC
    for ground in (theme.ink, theme.pain.ink):
        assert contrast(theme.paper, ground) >= TEXT  # W and F


@EACH
def test_moments_of_truth_are_named_legibly_on_their_soft_column(theme: Theme) -> None:
    for ground in (theme.paper, theme.band):
        assert contrast(theme.truth, mix(ground, theme.truth, 0.07)) >= TEXT


@EACH
@pytest.mark.parametrize("inks", ["scale", "people"])
def test_numbers_on_the_soft_column_of_a_moment_of_truth(theme: Theme, inks: str) -> None:
    """The curve's picture has numbers there; on a map they stand below it."""
    for ink in getattr(theme, inks):
        assert contrast(ink, mix(theme.paper, theme.truth, 0.07)) >= TEXT


@EACH
def test_emotions_are_told_apart_by_colour_blind_eyes(theme: Theme) -> None:
    assert closest(theme.emotion).distance >= (13 if theme.name == "print" else APART)


def test_the_print_theme_has_no_colour() -> None:
    found = re.findall(r"#(\w\w)(\w\w)(\w\w)", repr(THEMES["print"]))
    assert len(found) > 30
    assert {colour for colour in found if len(set(colour)) > 1} == set()


@pytest.mark.parametrize(("name", "least"), [("emotion", 13), ("people", 10)])
def test_greys_of_the_print_theme_can_be_told_apart(name: str, least: float) -> None:
    greys = sorted(seen(colour, "full")[0] for colour in getattr(THEMES["print"], name))
    assert min(after - before for before, after in pairwise(greys)) >= least


def test_the_worse_the_darker_on_paper() -> None:
    for colours in (THEMES["print"].emotion, THEMES["print"].scale):
        greys = [seen(colour, "full")[0] for colour in colours]
        assert greys == sorted(greys, reverse=True)


@pytest.mark.parametrize("ink", ["ink", "muted", "truth"])
def test_the_contrast_theme_has_enhanced_contrast(ink: str) -> None:
    theme = THEMES["contrast"]
    inks = [getattr(theme, ink), *theme.scale, *theme.people]
    inks += [tint(theme, name).ink for name in TINTS]
    assert min(contrast(one, theme.paper) for one in inks) >= 7
    lines = [theme.rule, theme.line, *theme.emotion, *(tint(theme, name).line for name in TINTS)]
    assert min(contrast(one, theme.paper) for one in lines) >= TEXT


@pytest.mark.parametrize(
    ("one", "two", "ratio"),
    [("#000000", "#FFFFFF", 21.0), ("#777777", "#FFFFFF", 4.478), ("#123456", "#123456", 1.0)],
)
def test_contrast_as_published(one: str, two: str, ratio: float) -> None:
    assert contrast(one, two) == pytest.approx(ratio, abs=0.001)
    assert contrast(two, one) == contrast(one, two)


@EACH
@pytest.mark.parametrize("name", ["gain", "opportunity", "delivery", "pain"])
def test_labels_and_lines_on_the_quadrants_of_a_matrix(theme: Theme, name: str) -> None:
    ground = tint(theme, name).fill
    assert contrast(theme.ink, ground) >= TEXT
    for line in (theme.rule, theme.opportunity.ink):
        assert contrast(line, ground) >= GRAPHIC
    for fill in (theme.paper, theme.opportunity.fill):
        assert contrast(theme.opportunity.ink, fill) >= TEXT
    assert contrast(theme.paper, theme.ink) >= GRAPHIC


@EACH
def test_numbers_on_every_ground_of_a_heat_map(theme: Theme) -> None:
    for fill, ink in shades(theme):
        assert contrast(ink, fill) >= TEXT
    assert contrast(theme.muted, theme.paper) >= TEXT
    assert contrast(theme.rule, theme.paper) >= GRAPHIC


@EACH
def test_grounds_of_a_heat_map_differ_on_grey_paper(theme: Theme) -> None:
    greys = [seen(fill, "full")[0] for fill, _ in shades(theme)]
    steps = [after - before for before, after in pairwise(greys)]
    assert all(step > 0 for step in steps) or all(step < 0 for step in steps)
    assert min(map(abs, steps)) >= 9


@EACH
def test_grounds_of_a_heat_map_are_told_apart_by_colour_blind_eyes(theme: Theme) -> None:
    assert closest([fill for fill, _ in shades(theme)]).distance >= 10


@EACH
def test_cards_of_personas_filled_and_hollow(theme: Theme) -> None:
    for ground in (theme.paper, theme.card.fill):
        inks = (theme.quote.ink, theme.gain.ink, theme.pain.ink, theme.muted, theme.ink)
        assert min(contrast(ink, ground) for ink in inks) >= TEXT
        graphics = (*theme.emotion, *theme.people, theme.avatar_ink, theme.rule)
        assert min(contrast(ink, ground) for ink in graphics) >= GRAPHIC
    assert contrast(theme.avatar_ink, theme.paper) >= TEXT
