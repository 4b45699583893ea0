"""Matrices: everything has its place or says why not, and nothing covers anything else."""

import re
from itertools import combinations
from math import hypot
from random import Random
from typing import Any

import pytest
import torture
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_map_geometry import check, reach

from cjm.model.context import Context
from cjm.render import draw
from cjm.render.errors import DrawingError
from cjm.render.labelling import crosses
from cjm.render.matrix import marks, told
from cjm.render.options import Options
from cjm.render.place import Box
from cjm.render.scene import Group, Path, Rect, Scene
from cjm.render.script import clean
from cjm.render.theme import THEMES
from cjm.render.views import matrix
from cjm.scoring.backlog import Source, backlog
from cjm.scoring.quadrants import board

EXAMPLE = "buy-clothes-online"
TITLES = (
    "Show the price early",
    "Let people pay by invoice and in three instalments, without a credit check at the counter",
    "実寸をセンチメートルで商品ページに載せて、返品を減らす",
    "https://example.com/a/very/long/address/without/any/space/at-all_really.html",
    "להציג את המחיר המלא כבר בגלריה",
)
TINTS = {
    getattr(THEMES["light"], name).fill for name in ("gain", "opportunity", "delivery", "pain")
}


def idea(number: int, **stated: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of an opportunity
    return {"id": f"o{number}", "title": f"Idea {number}", "addresses": ["t1"], **stated}


def rated(number: int, customer: int, business: int, effort: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - the same
    value = {"customer": customer, "business": business}
    return idea(number, value=value, effort=effort, **more)


def many(count: int) -> list[dict[str, Any]]:
    dice = Random(7)  # noqa: S311 - not for secrets
    found = []
    for number in range(count):
        status = dice.choice(["proposed", "planned", "in-progress", "done", "rejected"])
        one = rated(
            number,
            dice.randint(1, 5),
            dice.randint(1, 5),
            dice.choice([0.5, 1, 2, 3, 4, 6, 8, 12, 20]),
            status=status,
            title=f"{dice.choice(TITLES)} {number}",
        )
        if status == "planned":
            one["due"] = "2026-08-01"
        if number % 7 == 3:
            del one["effort" if number % 2 else "value"]
        found.append(one)
    return found


def made(opportunities: list[dict[str, Any]], title: str = "Made") -> Context:
    data = torture.forty()
    return torture.made({**data, "title": title, "opportunities": opportunities})


def drawn(context: Context, theme: str = "light") -> Scene:
    return matrix.scene(context, Options(THEMES[theme]))


BOARDS = {
    **{name: torture.context(name) for name in torture.NAMES},
    "none": made([]),
    "one": made([rated(1, 5, 4, 2)]),
    "many": made(many(40)),
    "all-alike": made([rated(number, 4, 3, 3, title=TITLES[number % 5]) for number in range(14)]),
    "far-apart": made([rated(1, 1, 1, 0.001), rated(2, 5, 5, 1_000_000), rated(3, 3, 3, 4)]),
    "two-hundred": made(many(200)),
    "a-hundred-alike": made([rated(number, 5, 5, 3, status="done") for number in range(100)]),
    "nothing-stated": made([idea(number) for number in range(12)]),
}
EACH = pytest.mark.parametrize("name", BOARDS)


def of_kind(scene: Scene, kind: str) -> list[Group]:
    return [one for one in torture.groups(scene.items) if one.kind == kind]


def said(scene: Scene) -> str:
    return "".join(re.sub(r"\s", "", line.text) for line in torture.words(scene.items))


def middle(bubble: Group) -> tuple[float, float]:
    disc = bubble.items[1]
    assert hasattr(disc, "x")
    return disc.x, disc.y


def on_the_board(scene: Scene) -> list[Group]:
    """Return the bubbles that are not in a list."""
    inner = {id(one) for card in of_kind(scene, "card") for one in torture.groups(card.items)}
    return [one for one in of_kind(scene, "bubble") if id(one) not in inner]


def covers_nothing(scene: Scene) -> None:
    check(scene)
    bubbles = on_the_board(scene)
    for one, other in combinations(bubbles, 2):
        assert hypot(*(a - b for a, b in zip(middle(one), middle(other), strict=True))) >= (
            2 * marks.RADIUS
        )
    cards = [one.box for one in of_kind(scene, "card") if one.box]
    for bubble in bubbles:
        assert bubble.box
        assert bubble.box.inside(Box(0, 0, scene.width, scene.height))
        assert not any(bubble.box.overlaps(card) for card in cards)


@EACH
def test_a_matrix_holds_together(name: str) -> None:
    covers_nothing(drawn(BOARDS[name]))


@EACH
def test_every_opportunity_is_told_in_full(name: str) -> None:
    text = said(drawn(BOARDS[name]))
    for one in BOARDS[name].journey.opportunities:
        if one.status != "rejected":
            assert re.sub(r"\s", "", clean(one.title)) in text


IDEAS = st.lists(
    st.builds(
        lambda title, customer, business, effort, status: {
            "title": title,
            "value": {"customer": customer, "business": business},
            "effort": effort,
            "status": status,
        },
        st.sampled_from(TITLES),
        st.integers(1, 5),
        st.integers(1, 5),
        st.sampled_from([0.25, 1, 2, 3.9, 4, 4.1, 30]),
        st.sampled_from(["proposed", "planned", "in-progress", "done"]),
    ),
    max_size=24,
)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])
@given(IDEAS)
def test_any_matrix_holds_together(ideas: list[dict[str, Any]]) -> None:
    opportunities = [{**idea(number), **one} for number, one in enumerate(ideas)]
    scene = drawn(made(opportunities))
    covers_nothing(scene)
    assert len(on_the_board(scene)) == len(ideas)


NAMES = {one for pair in told.QUADRANTS.values() for one in pair}


@EACH
def test_no_bubble_stands_on_the_name_of_a_quadrant(name: str) -> None:
    scene = drawn(BOARDS[name])
    names = [reach(line) for line in torture.words(scene.items) if line.text in NAMES]
    assert len(names) == 8
    boxes = [one.box for one in on_the_board(scene) if one.box]
    assert not [box for box in boxes for other in names if box.overlaps(other)]


@EACH
def test_labels_stand_in_the_quadrant_of_their_opportunity(name: str) -> None:
    scene = drawn(BOARDS[name])
    quarters = [
        one.box
        for one in scene.items
        if isinstance(one, Rect) and one.fill in TINTS and one.box.width > 150
    ]
    assert len(quarters) == 4
    whole = Box(
        min(one.x for one in quarters),
        min(one.y for one in quarters),
        *(quarters[0].width + quarters[-1].width, quarters[0].height + quarters[-1].height),
    )
    tagged = [
        one.box for one in scene.items if isinstance(one, Group) and one.kind == "card" and one.box
    ]
    on_board = [box for box in tagged if box.overlaps(whole)]
    assert all(any(box.inside(quarter) for quarter in quarters) for box in on_board)


@pytest.mark.parametrize(("name", "least"), [("two-hundred", 60), ("many", 25)])
def test_many_labels_stand_near_their_bubbles(name: str, least: int) -> None:
    scene = drawn(BOARDS[name])
    labels = [one for one in scene.items if isinstance(one, Group) and one.kind == "card"]
    assert len(labels) >= least
    ink = THEMES["light"].opportunity.ink
    ends = [
        [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", one.data)]
        for one in scene.items
        if isinstance(one, Path) and one.line == ink
    ]
    boxes = [one.box.grown(6) for one in labels if one.box]
    leaders = [
        (start, end)
        for start, end in ends
        if any(box.x < end[0] < box.right and box.y < end[1] < box.bottom for box in boxes)
    ]
    assert leaders
    reached = 60 if name == "two-hundred" else 240
    assert all(hypot(end[0] - at[0], end[1] - at[1]) <= reached for at, end in leaders)


def test_a_board_of_many_is_no_taller_than_wide() -> None:
    (board,) = (
        one.box
        for one in drawn(BOARDS["two-hundred"]).items
        if isinstance(one, Rect) and one.fill is None
    )
    assert board.height <= board.width


def test_leaders_run_through_no_label_and_no_bubble() -> None:
    scene = drawn(BOARDS["all-alike"])
    ink = THEMES["light"].opportunity.ink
    leaders = [one for one in scene.items if isinstance(one, Path) and one.line == ink]
    labels = [one.box for one in scene.items if isinstance(one, Group) and one.kind == "card"]
    assert len(leaders) > 10
    for leader in leaders:
        dots = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", leader.data)]
        assert not any(crosses((dots[0], dots[1]), box) for box in labels if box)


def test_bubbles_that_make_room_stay_in_their_quadrant() -> None:
    scene = drawn(made([rated(number, 3, 3, 4) for number in range(8)]))
    bubbles = on_the_board(scene)
    true = middle(bubbles[0])
    assert all(x <= true[0] and y <= true[1] for x, y in map(middle, bubbles))


@pytest.mark.parametrize(
    ("customer", "business", "effort", "value", "quadrant"),
    [
        (5, 5, 1, 10, "quick win"),
        (3, 3, 4, 6, "quick win"),
        (3, 3, 4.001, 6, "big bet"),
        (5, 3, 9, 8, "big bet"),
        (3, 2, 4, 5, "fill-in"),
        (1, 1, 0.5, 2, "fill-in"),
        (2, 3, 20, 5, "money pit"),
    ],
)
def test_quadrants(
    customer: int, business: int, effort: float, value: float, quadrant: str
) -> None:
    placed = board([Source("", made([rated(1, customer, business, effort)]))], today=TODAY).placed
    assert [(one.value.value, one.effort, one.quadrant) for one in placed] == [
        (value, effort, quadrant)
    ]


TODAY = torture.context(EXAMPLE).journey.reviewed


def test_the_numbers_are_those_of_the_backlog() -> None:
    source = Source("", torture.context(EXAMPLE))
    assert TODAY is not None
    found = board([source], today=TODAY)
    ranked = backlog([source], by="value-effort", today=TODAY).ranked
    assert [one.entry.opportunity.id for one in found.placed] == [
        one.opportunity.id for one in ranked
    ]
    for one, entry in zip(found.placed, ranked, strict=True):
        assert entry.quantity
        assert entry.quantity.value == pytest.approx(one.value.value / one.effort)
        assert entry.quantity.ends == pytest.approx([end / one.effort for end in one.value.ends])


def test_what_is_done_comes_last_and_what_is_rejected_is_counted() -> None:
    ideas = [
        rated(1, 5, 5, 1, status="done"),
        rated(2, 1, 1, 9),
        rated(3, 5, 5, 1, status="rejected"),
        rated(4, 5, 5, 2),
    ]
    context = made(ideas)
    found = board([Source("", context)], today=TODAY)
    assert [one.entry.opportunity.id for one in found.placed] == ["o4", "o2", "o1"]
    assert "1rejected:leftout." in said(drawn(context))


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ({"value": {"customer": 4, "business": 4}}, "no effort stated"),
        ({"value": {"customer": 4}, "effort": 2}, "no business value stated"),
        ({"value": {"customer": 4, "business": 4}, "effort": 0}, "its effort is 0"),
    ],
)
def test_what_has_no_place_says_why(stated: dict[str, Any], reason: str) -> None:
    scene = drawn(made([idea(1, **stated)]))
    text = " ".join(line.text for line in torture.words(scene.items))
    assert f"Not placed: {reason}" in text
    assert "Nothing can be placed yet" in text
    assert not on_the_board(scene)


def test_a_journey_without_opportunities_says_so() -> None:
    text = " ".join(line.text for line in torture.words(drawn(made([])).items))
    assert "There are no opportunities on this map yet." in text


def test_that_there_are_none_is_said_in_no_quadrant() -> None:
    scene = drawn(made([]))
    said = next(one for one in torture.words(scene.items) if "no opportunities" in one.text)
    quadrants = [
        one.box for one in scene.items if isinstance(one, Rect) and one.box.width > scene.width / 3
    ]
    assert len(quadrants) >= 4
    assert not [box for box in quadrants[:4] if reach(said).inside(box)]


def test_a_value_that_stands_in_says_so() -> None:
    context = made([idea(1, value={"business": 4}, effort=2)])
    text = " ".join(line.text for line in torture.words(drawn(context).items))
    assert "half the opportunity score stands in" in text


def test_statuses_differ_by_their_signs() -> None:
    theme = THEMES["print"]
    signs = {marks.badge(0, 0, status, theme)[1] for status in marks.SIGNED}
    assert len(signs) == len(marks.SIGNED)
    plain = marks.bubble(0, 0, "1", "assumed", "proposed", theme)
    assert len(marks.bubble(0, 0, "1", "assumed", "done", theme).items) == len(plain.items) + 2


def test_assumed_values_look_it() -> None:
    theme = THEMES["light"]
    looks = {
        basis: (disc.fill, disc.dash)
        for basis in ("observed", "partly", "assumed")
        if (disc := marks.disc(0, 0, 9, basis, theme))
    }
    assert looks["assumed"] == (theme.paper, "2 3")
    assert looks["observed"] == (theme.opportunity.fill, None)
    assert looks["partly"] == (theme.opportunity.fill, "2 3")


def test_due_dates_and_pains_are_told() -> None:
    text = " ".join(line.text for line in torture.words(drawn(torture.context(EXAMPLE)).items))
    assert "due 2027-04-30" in text
    assert "Nobody can order without opening an account" in text
    late = made([rated(1, 4, 4, 2, due="2026-01-01")])
    scene = matrix.scene(late, Options(today=TODAY))
    assert "overdue since 2026-01-01" in " ".join(w.text for w in torture.words(scene.items))


def test_many_pains_are_counted() -> None:
    data = torture.forty()
    data["stages"][0]["touchpoints"][0]["pains"] = [f"Pain {number}" for number in range(9)]
    data["opportunities"] = [idea(1)]
    entry = board([Source("", torture.made(data))], today=TODAY).unplaced[0]
    assert told.pains(entry) == ["Pain 0", "Pain 1", "Pain 2", "and 6 more pain points"]


def test_right_to_left_effort_grows_to_the_left() -> None:
    title = "אני מזמינה משקפיים באינטרנט"
    data = torture.forty() | {
        "title": title,
        "opportunities": [rated(1, 5, 5, 1), rated(2, 5, 5, 16)],
    }
    for stage in data["stages"]:
        stage["title"] = title
        for touchpoint in stage["touchpoints"]:
            touchpoint["title"] = title
    cheap, dear = on_the_board(drawn(torture.made(data)))
    assert middle(cheap)[0] > middle(dear)[0]


def test_formats_that_cannot_draw_it_say_so() -> None:
    with pytest.raises(DrawingError, match=r"dot cannot draw the view matrix.*svg"):
        draw.draw(torture.context(EXAMPLE), view="matrix", format="dot")
