"""Where things are on a map, as data: nothing overlaps, nothing leaves the sheet."""

import re
from itertools import combinations, pairwise

import pytest
import torture
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cjm.render import place
from cjm.render.options import Options
from cjm.render.place import Box
from cjm.render.scene import Group, Path, Scene, Shape, Words
from cjm.render.sheet import emotion
from cjm.render.text import width
from cjm.render.views import map as map_view

SLACK = 0.51
SEVERAL = pytest.mark.parametrize("name", torture.NAMES)


def reach(words: Words) -> Box:
    """Return the box of a line's letters, a little smaller so that rounding does not count."""
    wide = width(words.text, words.style)
    left = words.x - {"left": 0, "middle": wide / 2, "right": wide}[words.side]
    size = words.style.size
    return Box(left, words.y - 0.74 * size, wide, 0.9 * size)


def grown(box: Box, by: float = SLACK) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)


def paths(shapes: tuple[Shape, ...]) -> list[Path]:
    own = [shape for shape in shapes if isinstance(shape, Path)]
    inner = [path for one in shapes if isinstance(one, Group) for path in paths(one.items)]
    return own + inner


def check(scene: Scene) -> None:
    sheet = Box(0, 0, scene.width, scene.height)
    cards = [group.box for group in torture.groups(scene.items) if group.kind == "card"]
    boxes = [box for box in cards if box]
    assert len(boxes) == len(cards)
    assert all(box.inside(sheet) for box in boxes)
    overlapping = [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert not overlapping
    check_words(scene, sheet)
    check_curve(scene)


def check_words(scene: Scene, sheet: Box) -> None:
    for group in torture.groups(scene.items):
        if group.box and group.kind in {"card", "stage"}:
            for line in torture.words(group.items):
                assert reach(line).inside(grown(group.box)), line.text
    lines = sorted(
        ((reach(line), line.text) for line in torture.words(scene.items)),
        key=lambda pair: pair[0].y,
    )
    for number, (box, text) in enumerate(lines):
        assert box.inside(grown(sheet)), text
        for other, second in lines[number + 1 :]:
            if other.y >= box.bottom:
                break
            assert not box.overlaps(other), (text, second)


def check_curve(scene: Scene) -> None:
    lane = next((g for g in torture.groups(scene.items) if g.kind == "lane emotion"), None)
    if lane is None or lane.box is None:
        return
    high, low = emotion.level(lane.box.y, 2), emotion.level(lane.box.y, -2)
    for path in paths(lane.items):
        if path.width == 3 and "C" in path.data:
            heights = [float(y) for _, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.data)]
            assert all(high - 0.01 <= y <= low + 0.01 for y in heights)


@SEVERAL
def test_a_map_holds_together(name: str) -> None:
    check(torture.scene(name))


@SEVERAL
def test_lanes_follow_one_another_down_the_sheet(name: str) -> None:
    scene = torture.scene(name)
    boxes = [g.box for g in torture.groups(scene.items) if g.kind.startswith("lane ") and g.box]
    for upper, lower in pairwise(boxes):
        assert upper.bottom <= lower.y + 0.01
    cards = [g.box for g in torture.groups(scene.items) if g.kind == "card" and g.box]
    assert all(any(card.inside(grown(lane)) for lane in boxes) for card in cards)


TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=60).filter(str.strip),
    st.sampled_from(
        [
            "Short",
            "A sentence that needs more than one line in a card of this map, surely",
            "https://example.com/a/very/long/address/without/any/space/at-all_really.html",
            "اختلاف المقاسات بين العلامات التجارية",
            "サイズ表記がブランドごとに違い、実寸が載っていない",
            "👩‍👩‍👧‍👦 🎉 and words",
        ]
    ),
)
SCORES = st.integers(-20, 20).map(lambda tenths: tenths / 10)


@st.composite
def journeys(draw: st.DrawFn) -> dict[str, object]:
    stages, number = [], 0
    for stage in range(draw(st.integers(1, 3))):
        touchpoints = []
        for _ in range(draw(st.integers(0, 3))):
            number += 1
            touchpoint: dict[str, object] = {"id": f"t{number}", "title": draw(TEXTS)}
            if draw(st.booleans()):
                touchpoint["emotion"] = {"score": draw(SCORES), "feeling": draw(TEXTS)}
            for lane in ("thoughts", "actions", "pains", "gains", "backstage"):
                touchpoint[lane] = draw(st.lists(TEXTS, max_size=2))
            touchpoints.append(touchpoint)
        stages.append({"id": f"s{stage}", "title": draw(TEXTS), "touchpoints": touchpoints})
    ideas = [
        {"id": f"o{place}", "title": draw(TEXTS), "addresses": names}
        for place, names in enumerate(
            draw(st.lists(st.lists(st.sampled_from(["t1", "t2", "t3", "s0", "s1"])), max_size=3))
        )
    ]
    return {
        "cjm": 1,
        "kind": "journey",
        "id": "made",
        "title": draw(TEXTS),
        "scenario": draw(TEXTS),
        "stages": stages,
        "opportunities": ideas,
    }


@settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(journeys())
def test_any_map_holds_together(data: dict[str, object]) -> None:
    check(map_view.scene(torture.made(data), Options()))


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(SCORES, min_size=2, max_size=12))
def test_the_curve_stays_between_its_points(scores: list[float]) -> None:
    dots = [(100.0 * slot, score) for slot, score in enumerate(scores)]
    for start, first, second, end in place.beziers(dots):
        low, high = sorted((start[1], end[1]))
        assert low - 1e-9 <= first[1] <= high + 1e-9
        assert low - 1e-9 <= second[1] <= high + 1e-9


def test_the_curve_stops_where_nothing_is_known() -> None:
    scene = torture.scene("arabic")
    lane = next(g for g in torture.groups(scene.items) if g.kind == "lane emotion")
    strokes = [path for path in paths(lane.items) if path.width == 3]
    faces = [group for group in torture.groups(lane.items) if group.kind == "point"]
    assert len(faces) == 4
    assert len(strokes) == 2


@pytest.mark.parametrize(
    ("spans", "rows"),
    [
        ([], ()),
        ([(0, 2), (2, 2)], (0, 0)),
        ([(0, 2), (1, 2)], (0, 1)),
        ([(0, 4), (0, 1), (2, 1)], (0, 1, 1)),
        ([(3, 1), (0, 3), (2, 2)], (0, 0, 1)),
    ],
)
def test_spans_are_packed_into_few_rows(
    spans: list[tuple[int, int]], rows: tuple[int, ...]
) -> None:
    assert place.packed(spans) == rows


def test_right_to_left_is_the_mirror_of_left_to_right() -> None:
    scene = torture.scene("hebrew")
    stages = [g.box for g in torture.groups(scene.items) if g.kind == "stage" and g.box]
    assert [box.x for box in stages] == sorted((box.x for box in stages), reverse=True)
    assert scene.mirrored().mirrored() == scene
