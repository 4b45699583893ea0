"""The curves of two maps over one another."""

from itertools import combinations

import pytest
import torture
import twins
from test_curve_view import of_kind, squeezed
from test_map_geometry import check_words, paths

from cjm.render import draw
from cjm.render.options import Options
from cjm.render.place import Box
from cjm.render.scene import Circle, Scene
from cjm.render.slide.overlay import overlay
from cjm.render.views import curve

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
TODAY, FUTURE = "buy-clothes-online", "buy-clothes-online-2027"


def scene(name: str) -> Scene:
    return curve.scene(twins.changed(name), Options(other=torture.context(name)))


def future() -> Scene:
    return curve.scene(torture.context(FUTURE), Options(other=torture.context(TODAY)))


@SEVERAL
def test_curves_of_two_maps_hold_together(name: str) -> None:
    drawn = scene(name)
    sheet = Box(0, 0, drawn.width, drawn.height)
    boxes = [one.box for kind in ("head", "label") for one in of_kind(drawn, kind) if one.box]
    assert all(box.inside(sheet) for box in boxes)
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    check_words(drawn, sheet)


def test_two_personas_in_two_maps_hold_together() -> None:
    drawn = future()
    check_words(drawn, Box(0, 0, drawn.width, drawn.height))


@SEVERAL
def test_touchpoints_and_scores_of_both_maps_are_there(name: str) -> None:
    drawn = scene(name)
    found = overlay(twins.changed(name), Options(other=torture.context(name)))
    said = squeezed(torture.words(drawn.items))
    maps = (torture.context(name), twins.changed(name))
    titles = [point.title for one in maps for _, point in one.journey.touchpoints()]
    assert not [one for one in titles if "".join(one.split()) not in said]
    assert len(of_kind(drawn, "point")) == sum(len(one.points) for one in found.curves)


def test_what_is_before_is_thin_and_has_dots() -> None:
    drawn, before, after = future(), "before", "after"
    found = overlay(torture.context(FUTURE), Options(other=torture.context(TODAY)))
    assert [one.name for one in found.curves] == [
        f"{name} {when}" for name in ("Leila", "Henrik") for when in (before, after)
    ]
    assert [one.style.faint for one in found.curves] == [True, False] * 2
    dots = [one for one in of_kind(drawn, "point") if len(one.items) == 2]
    assert len(dots) == 28
    assert all(isinstance(one.items[0], Circle) for one in dots)
    assert {path.width for path in paths(drawn.items) if " C" in path.data} >= {1.5, 3}


def test_curves_pass_over_what_their_map_does_not_have() -> None:
    found = overlay(torture.context(FUTURE), Options(other=torture.context(TODAY)))
    columns = {column.id: slot for slot, column in enumerate(found.view.slots) if column}
    before, after = found.curves[:2]
    assert before.passed == {columns["fit-check"]}
    assert after.passed == {columns["size-guide"], columns["refund"]}
    strokes = [path for path in paths(future().items) if path.width == 3 and "C" in path.data]
    assert len(strokes) == 2 * (13 - 1)


def test_heads_say_what_comes_and_goes() -> None:
    said = [line.text for one in of_kind(future(), "head") for line in torture.words(one.items)]
    assert "5 · comes" in said
    assert said.count("goes") == 2


def test_without_an_earlier_map_the_curve_is_that_of_one() -> None:
    alone = draw.draw(torture.context(FUTURE), view="curve")
    assert "Leila before" not in str(alone)
    assert alone != draw.draw(torture.context(FUTURE), view="curve", other=torture.context(TODAY))


def test_lows_of_today_and_highs_of_the_future_say_what_stands_behind_them() -> None:
    said = [
        " ".join(line.text for line in torture.words(one.items))
        for one in of_kind(future(), "label")
    ]
    low = next(text for text in said if "Henrik before \N{MINUS SIGN}1.3 annoyed" in text)
    assert "Nobody can order without opening an account severity 4 of 5" in low
    high = next(text for text in said if "Henrik after +1.7 delighted" in text)
    assert "Three numbers from a jacket at home are enough" in high
    assert not [text for text in said if "before +" in text or "after 0" in text]


def test_the_low_of_a_touchpoint_that_goes_is_told_with_its_pain() -> None:
    said = [
        " ".join(line.text for line in torture.words(one.items))
        for one in of_kind(scene("peak-season"), "label")
    ]
    assert [text for text in said if "ambushed It covers the page" in text]
