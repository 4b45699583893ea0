"""The curve as a slide: every label in its place, every high and low explained."""

import re
from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import Any

import pytest
import torture
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_map_geometry import SCORES, check_words, journeys, paths

from cjm.model.context import Context
from cjm.model.persona import Persona
from cjm.render import draw
from cjm.render.bands import reach
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.place import Box, spread
from cjm.render.scene import Group, Scene, Words
from cjm.render.sheet.plot import Style, Trace, style, traces
from cjm.render.sheet.rims import RIMS
from cjm.render.slide.reasons import Reasons
from cjm.render.slide.turns import is_low, turns
from cjm.render.theme import LIGHT, THEMES
from cjm.render.view import Point
from cjm.render.views import curve

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
RETAIL = "buy-clothes-online"


def scene(name: str, theme: str = "light") -> Scene:
    return curve.scene(torture.context(name), Options(THEMES[theme]))


def of_kind(drawn: Scene, kind: str) -> list[Group]:
    return [one for one in torture.groups(drawn.items) if one.kind == kind]


def points(*scores: float | None, basis: str = "observed") -> tuple[Point, ...]:
    return tuple(
        Point(slot, score, basis, None, None, False, None, ())  # type: ignore[arg-type]  # the tables hold bases as text
        for slot, score in enumerate(scores)
        if score is not None
    )


def squeezed(lines: Iterable[Words]) -> str:
    return re.sub(r"\s", "", "".join(line.text for line in lines))


def check(drawn: Scene) -> None:
    sheet = Box(0, 0, drawn.width, drawn.height)
    boxes = [one.box for kind in ("head", "label") for one in of_kind(drawn, kind) if one.box]
    assert all(box.inside(sheet) for box in boxes)
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    for label in of_kind(drawn, "label"):
        for line in torture.words(label.items):
            assert label.box
            assert line.x >= label.box.x
    check_words(drawn, sheet)


@SEVERAL
def test_a_curve_holds_together(name: str) -> None:
    check(scene(name))


@st.composite
def crowds(draw: st.DrawFn) -> dict[str, Any]:
    """Journeys of up to four personas, who feel alike at some touchpoints and not at others."""
    data: dict[str, Any] = draw(journeys())
    names = ["ann", "bob", "cid", "dee"][: draw(st.integers(0, 4))]
    data["personas"] = [{"id": name, "name": name.title()} for name in names]
    for touchpoint in (one for stage in data["stages"] for one in stage["touchpoints"]):
        touchpoint["moment_of_truth"] = draw(st.booleans())
        touchpoint["emotions"] = {
            name: {"score": draw(SCORES), "target": draw(st.none() | SCORES)}
            for name in names
            if draw(st.booleans())
        }
    return data


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(crowds())
def test_any_curve_holds_together(data: dict[str, Any]) -> None:
    check(curve.scene(torture.made(data), Options()))


@SEVERAL
def test_curves_and_bands_stay_within_the_scale(name: str) -> None:
    drawn = scene(name)
    levels = [float(one.data.split()[1]) for one in paths(drawn.items) if one.dash == "3 4"]
    high, low = min(levels), max(levels)
    for path in paths(drawn.items):
        if "C" in path.data and (path.width in {3, 0.75} or path.opacity == 0.13):
            heights = [float(y) for _, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.data)]
            assert all(high - 0.01 <= y <= low + 0.01 for y in heights)


@SEVERAL
def test_every_title_and_every_number_is_there(name: str) -> None:
    view = view_of(torture.context(name))
    said = squeezed(torture.words(scene(name).items))
    told = [view.header.title, *(one.title for one in view.stages)]
    told += [f"{one.number}{one.title}" for one in view.columns]
    assert not [text for text in told if re.sub(r"\s", "", text) not in said]
    faces = of_kind(scene(name), "point")
    assert len(faces) == sum(len(one.points) for one in view.curves)
    assert all([*torture.words(face.items)] for face in faces)


@SEVERAL
def test_the_high_and_the_low_of_every_curve_are_labelled(name: str) -> None:
    view = view_of(torture.context(name))
    said = squeezed(
        line for one in of_kind(scene(name), "label") for line in torture.words(one.items)
    )
    for one in view.curves:
        for extreme in (min, max):
            point = extreme(one.points, key=lambda point: point.score)
            assert re.sub(r"\s", "", point.feeling or "") in said


@pytest.mark.parametrize(
    ("name", "ratio"), [(RETAIL, 16 / 9), ("crowd", 16 / 9), ("keep-a-flower-shop", 16 / 9)]
)
def test_usual_journeys_fill_a_slide(name: str, ratio: float) -> None:
    drawn = scene(name)
    assert drawn.width / drawn.height == pytest.approx(ratio, rel=0.06)


def test_labels_say_what_stands_behind() -> None:
    said = [
        " ".join(line.text for line in torture.words(one.items))
        for one in of_kind(scene(RETAIL), "label")
    ]
    low = next(text for text in said if "disappointed" in text)
    assert low.startswith("Henrik \N{MINUS SIGN}1.4 disappointed The piece is a size too small")
    assert "severity 4 of 5" in low
    assert any("+1.5 inspired The piece is shown on three" in text for text in said)


@pytest.mark.parametrize(
    ("ann", "ben", "wanted"),
    [
        (-1, -1, ["Ben \N{MINUS SIGN}1 annoyed", "Ann \N{MINUS SIGN}1 annoyed", "It costs Ann"]),
        (-1, 2, ["Ann \N{MINUS SIGN}1 annoyed", "It costs Ann"]),
    ],
)
def test_each_reason_stands_below_those_whom_it_moves(
    ann: int, ben: int, wanted: list[str]
) -> None:
    pain = {"text": "It costs Ann", "personas": ["ann"]}
    felt = {"ann": {"score": ann}, "ben": {"score": ben}}
    before = {"id": "a", "title": "A", "emotion": {"score": 2}}
    low = {"id": "b", "title": "B", "emotions": felt, "pains": [pain]}
    drawn = of_two([before, low, {**before, "id": "c"}])
    label = next(one for one in of_kind(drawn, "label") if "It costs Ann" in said_in(one))
    assert said_in(label)[: len(wanted)] == wanted


def of_two(touchpoints: list[dict[str, Any]]) -> Scene:
    """Draw the curves of Ann and Ben."""
    people = [{"id": "ann", "name": "Ann"}, {"id": "ben", "name": "Ben"}]
    stage = {"id": "s", "title": "S", "touchpoints": touchpoints}
    data = {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "stages": [stage]}
    made = torture.made({**data, "personas": people})
    named = {person["id"]: Persona(**person) for person in people}
    return curve.scene(Context(made.journey, named), Options())


def said_in(group: Group) -> list[str]:
    return [line.text for line in torture.words(group.items)]


def test_who_shares_a_reason_is_named_with_it() -> None:
    gain = {"text": "It is quick"}
    felt = {"ann": {"score": 1.5}, "ben": {"score": 1}}
    touchpoints = [
        {"id": "a", "title": "A", "emotions": {"ann": {"score": 0}, "ben": {"score": 0}}},
        {"id": "b", "title": "B", "emotions": felt, "gains": [gain]},
        {"id": "c", "title": "C", "emotions": {"ann": {"score": 0}, "ben": {"score": 1.8}}},
    ]
    drawn = of_two(touchpoints)
    label = next(one for one in of_kind(drawn, "label") if "It is quick" in said_in(one))
    assert said_in(label)[:3] == ["Ann +1.5 delighted", "Ben +1 pleased", "It is quick"]


def test_what_nobody_knows_is_a_gap_with_a_word() -> None:
    drawn = scene("arabic")
    assert [line.text for line in torture.words(drawn.items)].count("not known") == 1
    strokes = [path for path in paths(drawn.items) if path.width == 3]
    assert len(strokes) == 2


@pytest.mark.parametrize(
    ("scores", "highs", "lows"),
    [
        ((1, -1, 2, -2), [0, 2], [1, 3]),
        ((0,), [0], []),
        ((-1,), [], [0]),
        ((1, 1, 1), [0], []),
        ((-1, -1), [], [0]),
        ((-2, -1, -2), [1], [0, 2]),
        ((1, 2, 2, 1), [1], [0]),
        ((0.5, 0, 1), [0, 2], [1]),
        ((), [], []),
    ],
)
def test_where_curves_turn(scores: tuple[float, ...], highs: list[int], lows: list[int]) -> None:
    drawn = [Trace("", points(*scores), Style("#000000"))]

    def found(*, high: bool) -> list[int]:
        return [one.point.slot for one in turns(drawn, lambda _: frozenset(), high=high)]

    assert found(high=True) == highs
    assert found(high=False) == lows


def test_each_curves_own_extreme_comes_first_where_room_is_scarce() -> None:
    drawn = [
        Trace("a", points(2, 0, 1.9, 0), Style("#000000")),
        Trace("b", points(0, 0.2, 0, 0), Style("#000000")),
    ]
    for scarce in (None, frozenset({1})):
        chosen = turns(drawn, lambda slots: scarce if len(slots) > 2 else frozenset(), high=True)  # noqa: B023 - called at once
        assert [(one.place, one.point.slot) for one in chosen] == [(0, 0), (1, 1)]


@pytest.mark.parametrize(
    ("scores", "lows"),
    [
        ((1, 0, 1), [1]),
        ((0, 1, 0), [0, 2]),
        ((1, 0, 0), [1]),
        ((0, 0, 0), []),
        ((1, 0, -1), [2]),
        ((0,), []),
    ],
)
def test_numbers_stand_below_lows(scores: tuple[float, ...], lows: list[int]) -> None:
    assert [at for at in range(len(scores)) if is_low(points(*scores), at)] == lows


@pytest.mark.parametrize(
    ("score", "basis", "ends"),
    [
        (0.3, "observed", (-0.2, 0.8)),
        (1.8, "observed", (1.3, 2)),
        (0.3, "assumed", (-0.7, 1.3)),
        (-1.5, "proposed", (-2, -0.5)),
    ],
)
def test_how_far_a_score_may_be_off(score: float, basis: str, ends: tuple[float, float]) -> None:
    assert reach(points(score, basis=basis)[0]) == pytest.approx(ends)


@pytest.mark.parametrize(
    ("centres", "lefts"),
    [
        ([], ()),
        ([100], (50,)),
        ([10], (0,)),
        ([990], (900,)),
        ([300, 320], (205, 315)),
        ([300, 300, 300], (140, 250, 360)),
        ([100, 600], (50, 550)),
        ([980, 990, 1000], (680, 790, 900)),
    ],
)
def test_boxes_are_spread_as_near_as_they_can_be(
    centres: list[float], lefts: tuple[float, ...]
) -> None:
    found = spread(centres, 100, 10, (0, 1000))
    assert found == pytest.approx(lefts)
    assert all(right - left >= 110 - 1e-9 for left, right in pairwise(found))


@pytest.mark.parametrize("theme", THEMES)
def test_the_same_journey_gives_the_same_bytes(theme: str) -> None:
    first, second = (
        draw.draw(torture.context("crowd"), view="curve", theme=theme) for _ in range(2)
    )
    assert first == second


def test_personas_are_told_apart_without_colour() -> None:
    looks = [style(place, LIGHT) for place in range(25)]
    assert len(set(looks)) == 25
    assert len({look.rim for look in looks[:5]}) == len(RIMS) == 5


def test_curves_come_with_a_name_and_a_look_each() -> None:
    context = torture.context(RETAIL)
    view = view_of(context)
    now, then = (one.points for one in view.curves)
    given = (
        Trace("Today", now, Style(LIGHT.muted, "round")),
        Trace("2027", then, Style(LIGHT.avatar_ink, "square")),
    )
    drawn = curve.sheet(curve.Drawing(view, given, (Reasons(context, view),) * 2), LIGHT)
    said = [line.text for line in torture.words(drawn.items)]
    assert {"Today", "2027"} <= set(said)
    assert "Leila" not in said
    assert len(traces(view, LIGHT)) == 2


def test_the_sheet_is_mirrored_for_writing_from_right_to_left() -> None:
    heads = [one.box for one in of_kind(scene("hebrew"), "head") if one.box]
    assert [box.x for box in heads] == sorted((box.x for box in heads), reverse=True)
