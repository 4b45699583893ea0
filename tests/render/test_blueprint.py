"""Blueprints: five rows, three lines, arrows that keep clear of the cards."""

import re
from itertools import pairwise

import pytest
import torture
from test_map_geometry import check, paths

from cjm import api
from cjm.render import draw
from cjm.render.blueprint.five import ROWS
from cjm.render.blueprint.needs import needs_of
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.place import Box
from cjm.render.scene import Scene
from cjm.render.theme import THEMES
from cjm.render.views import blueprint

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
EXAMPLE = "buy-clothes-online-blueprint"


def scene(name: str, theme: str = "light") -> Scene:
    return blueprint.scene(torture.context(name), Options(THEMES[theme]))


def clean_of(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def legs(data: str) -> list[Box]:
    """Return the straight parts of a path as boxes without thickness."""
    dots = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", data)]
    return [Box(min(a, c), min(b, d), abs(a - c), abs(b - d)) for (a, b), (c, d) in pairwise(dots)]


@SEVERAL
def test_a_blueprint_holds_together(name: str) -> None:
    check(scene(name))


@SEVERAL
def test_every_row_and_every_line_is_there(name: str) -> None:
    drawn = scene(name)
    kinds = [one.kind for one in torture.groups(drawn.items)]
    assert [kind for kind in kinds if kind.removeprefix("lane ") in ROWS] == [
        f"lane {row}" for row in ROWS
    ]
    said = " ".join(line.text for line in torture.words(drawn.items))
    for line in ("Line of interaction", "Line of visibility", "Line of internal interaction"):
        assert line in said


@SEVERAL
def test_arrows_run_through_no_card(name: str) -> None:
    drawn = scene(name)
    groups = list(torture.groups(drawn.items))
    cards = [one.box for one in groups if one.kind == "card" and one.box]
    arrows = [one for one in groups if one.kind in {"need", "between", "onward"}]
    for arrow in arrows:
        for leg in (leg for path in paths(arrow.items) for leg in legs(path.data)):
            assert leg.inside(Box(0, 0, drawn.width, drawn.height))
            assert not any(leg.overlaps(card) for card in cards), arrow


@SEVERAL
def test_every_text_of_the_rows_can_be_read(name: str) -> None:
    view = view_of(torture.context(name), ("touchpoints", *ROWS))
    said = "".join(line.text for line in torture.words(scene(name).items))
    squeezed = re.sub(r"\s", "", said)
    for text in (item.text for lane in view.lanes for cell in lane.cells for item in cell):
        assert re.sub(r"\s", "", text) in squeezed


def test_all_needs_of_the_example_are_drawn() -> None:
    context = torture.context(EXAMPLE)
    stated = sum(
        len(step.needs)
        for _, one in context.journey.touchpoints()
        for step in (*one.frontstage, *one.backstage, *one.support)
    )
    arrows = [one for one in torture.groups(scene(EXAMPLE).items) if one.kind == "need"]
    assert len(arrows) == stated == 16


def test_waits_stand_on_the_way_to_the_next_touchpoint() -> None:
    onward = [one for one in torture.groups(scene(EXAMPLE).items) if one.kind == "onward"]
    said = [clean_of(" ".join(line.text for line in torture.words(one.items))) for one in onward]
    assert said == ["", "", "W waits 1 d", "W waits 3 d", "", "W waits 9 d"]


@SEVERAL
def test_fail_points_stand_at_touchpoints_with_pain_points(name: str) -> None:
    context = torture.context(name)
    drawn = scene(name)
    groups = list(torture.groups(drawn.items))
    marks = [one for one in groups if one.kind == "fail"]
    pained = [one for _, one in context.journey.touchpoints() if one.pains]
    if all(one.actions for one in pained):
        assert len(marks) == len(pained)
    assert [[line.text for line in torture.words(one.items)] for one in marks] == [["F"]] * len(
        marks
    )
    said = " ".join(line.text for line in torture.words(drawn.items))
    assert ("fail point:" in said) == bool(pained)
    assert ("lane pains" in {one.kind for one in groups}) == bool(pained)
    assert ("wait point:" in said) == any(one.waits for _, one in context.journey.touchpoints())


def test_a_mark_stands_on_the_first_card_that_the_touchpoint_has() -> None:
    touchpoints = [
        {"id": "a", "title": "A", "pains": ["Slow", "Dear"], "backstage": ["Packs"]},
        {"id": "b", "title": "B", "pains": ["Dark"]},
    ]
    stage = {"id": "s", "title": "S", "touchpoints": touchpoints}
    context = torture.made(
        {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "stages": [stage]}
    )
    drawn = blueprint.scene(context, Options())
    (mark,) = [one for one in torture.groups(drawn.items) if one.kind == "fail"]
    assert mark.title == "Slow; Dear"
    (card,) = [
        one.box
        for lane in torture.groups(drawn.items)
        if lane.kind == "lane backstage"
        for one in torture.groups(lane.items)
        if one.kind == "card" and one.box
    ]
    (letter,) = torture.words(mark.items)
    assert card.x < letter.x < card.right
    assert abs(letter.y - card.y) < 9


def test_a_step_is_looked_for_at_its_own_touchpoint_first() -> None:
    point = {
        "backstage": [{"id": "pack", "does": "Packs"}],
        "frontstage": [{"does": "Hands over", "needs": ["pack", "nowhere"]}],
    }
    far = {"id": "c", "title": "C", "support": [{"does": "Looks back", "needs": ["a.pack"]}]}
    touchpoints = [{"id": "a", "title": "A", **point}, {"id": "b", "title": "B", **point}, far]
    stage = {"id": "s", "title": "S", "touchpoints": touchpoints}
    context = torture.made(
        {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "stages": [stage]}
    )
    found = needs_of(context, view_of(context).slots)
    assert [(need.source[3], need.target[3]) for need in found] == [(0, 0), (1, 1), (0, 2)]


@pytest.mark.parametrize("theme", THEMES)
def test_the_same_journey_gives_the_same_bytes(theme: str) -> None:
    first, second = (
        draw.draw(torture.context(EXAMPLE), view="blueprint", theme=theme) for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize(
    ("name", "kind", "view"),
    [
        (EXAMPLE, "svg", "blueprint"),
        (EXAMPLE, "html", "map"),
        (EXAMPLE, "dot", "flow"),
        ("buy-clothes-online-2027", "svg", "compare"),
        ("buy-clothes-online-2027", "html", "compare"),
        ("buy-clothes-online-2027", "dot", "flow"),
        ("hebrew", "svg", "map"),
        ("buy-clothes-online", "svg", "map"),
        ("keep-a-flower-shop", "svg", "map"),
    ],
)
def test_each_type_has_a_view_that_suits_it(name: str, kind: str, view: str) -> None:
    assert draw.suited(torture.context(name), kind) == view


def test_rows_that_are_asked_for_are_those_of_a_map() -> None:
    path = next(one for one in torture.FILES if one.name.startswith(EXAMPLE))
    loaded, _ = api.load_all([str(path)])
    plain, rows, said = (
        api.picture(loaded[0], **wishes)
        for wishes in ({}, {"lanes": ["pains"]}, {"lanes": ["pains"], "view": "blueprint"})
    )
    assert plain == said != rows
    assert "Line of internal" in str(plain)
    assert "Line of internal" not in str(rows)
