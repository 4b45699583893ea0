"""A day in the life: how the day is divided, and which moments are the customer's own."""

from typing import Any

import torture
from test_map_geometry import check

from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.scene import Rect, Scene
from cjm.render.theme import LIGHT
from cjm.render.view import View
from cjm.render.views import map as map_view

DAY = "keep-a-flower-shop"


def moment(number: int, takes: str | None, *, ours: bool) -> dict[str, Any]:
    told = {"takes": takes} if takes else {}
    return {"id": f"m{number}", "title": f"Moment {number}", "involves_us": ours, **told}


def day(moments: list[dict[str, Any]], kind: str = "day-in-the-life") -> Context:
    stage = {"id": "s", "title": "Morning", "touchpoints": moments}
    head = {"cjm": 1, "kind": "journey", "id": "d", "title": "A day", "type": kind}
    return torture.made({**head, "stages": [stage]})


MOMENTS = [
    moment(1, "90m", ours=False),
    moment(2, "45m", ours=True),
    moment(3, None, ours=False),
    moment(4, "1m", ours=False),
]


def fact(view: View) -> str | None:
    told = next((one.text for one in view.header.facts if one.label == "With us"), None)
    return told.replace("\N{NO-BREAK SPACE}", " ") if told else None


def said(drawn: Scene) -> list[str]:
    return [line.text.replace("\N{NO-BREAK SPACE}", " ") for line in torture.words(drawn.items)]


def test_a_day_tells_how_it_is_divided() -> None:
    view = view_of(day(MOMENTS))
    lane = next(one for one in view.lanes if one.name == "time")
    assert [[item.part for item in cell] for cell in lane.cells] == [[1], [0.5], [], [1 / 90]]
    assert fact(view) == "1 of 4 moments, 45 min of 2 h 16 min"
    assert not any(column.takes for column in view.columns)


def test_days_without_times_or_without_us_are_told_as_well() -> None:
    none = view_of(day([moment(1, None, ours=False), moment(2, None, ours=True)]))
    assert fact(none) == "1 of 2 moments"
    assert not any(one.name == "time" for one in none.lanes)
    alone = view_of(day([moment(1, "5m", ours=False)]))
    assert fact(alone) == "0 of 1 moments, none of 5 min"
    assert fact(view_of(day([moment(1, "0s", ours=True)]))) == "1 of 1 moments"


def test_other_maps_keep_times_on_their_touchpoints() -> None:
    view = view_of(day(MOMENTS, "current-state"))
    assert fact(view) is None
    assert [column.takes is None for column in view.columns] == [False, False, True, False]
    assert not any(column.whose for column in view.columns)
    asked = view_of(day(MOMENTS, "current-state"), ("touchpoints", "time"))
    assert [lane.name for lane in asked.lanes] == ["touchpoints", "time"]


def test_moments_without_us_are_told_apart_by_word_and_by_line() -> None:
    drawn = map_view.scene(torture.context(DAY), Options())
    check(drawn)
    assert said(drawn).count("with us") == 3
    assert said(drawn).count("without us") == 8
    lane = next(g for g in torture.groups(drawn.items) if g.kind == "lane touchpoints")
    cards = [one for one in torture.groups(lane.items) if one.kind == "card"]
    hollow = [isinstance(one.items[0], Rect) and bool(one.items[0].dash) for one in cards]
    whose = ["without us" in [line.text for line in torture.words(one.items)] for one in cards]
    assert hollow == whose


def test_bars_are_as_long_as_what_they_stand_for() -> None:
    drawn = map_view.scene(day(MOMENTS), Options())
    check(drawn)
    lane = next(g for g in torture.groups(drawn.items) if g.kind == "lane time")
    bars = [one for one in lane.items if isinstance(one, Rect)]
    assert [round(bar.box.width / bars[0].box.width, 3) for bar in bars[:2]] == [1, 0.5]
    assert [bar.fill for bar in bars] == [LIGHT.paper, LIGHT.avatar_ink, LIGHT.paper]
    assert {"time with us", "time without us", "1 h 30 min"} <= set(said(drawn))
