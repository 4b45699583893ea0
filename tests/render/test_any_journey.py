"""Generated journeys of every size and script, in every view: geometry and texts, as data.

CJM_JOURNEYS says how many journeys each view gets; the usual number keeps the tests quick.
"""

import os
import unicodedata
from collections.abc import Callable, Iterator
from itertools import combinations
from random import Random
from xml.etree import ElementTree as ET

import pytest
import torture
from generated import ODD, Made, context, journey, journeys
from hypothesis import HealthCheck, given, settings
from test_map_geometry import check_curve, grown, reach

from cjm.model.context import Context
from cjm.render import draw
from cjm.render.blueprint.five import five_rows
from cjm.render.compose import view_of
from cjm.render.options import Options
from cjm.render.place import Box
from cjm.render.scene import Group, Scene, Shape
from cjm.render.script import clean
from cjm.render.svg import Writer
from cjm.render.view import View

EXAMPLES = int(os.environ.get("CJM_JOURNEYS", "20"))
SOLID = {"card", "touchpoint", "tag", "label", "stage"}
"""Kinds of groups that have a box of their own; what stands inside another of them is its part."""

SIZES = (1, 2, 3, 5, 8, 13, 20, 40)

CASES = [(view, False) for view in draw.views()] + [("map", True), ("blueprint", True)]
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case[0] + " compact" * case[1])


def outermost(shapes: tuple[Shape, ...], kinds: set[str]) -> Iterator[Group]:
    for shape in shapes:
        if isinstance(shape, Group):
            if shape.kind in kinds and shape.box:
                yield shape
            else:
                yield from outermost(shape.items, kinds)


def check_boxes(scene: Scene, sheet: Box) -> None:
    """Assert that no two boxes overlap, all are on the sheet, and hold their own texts."""
    kinds = (
        SOLID - {"stage"} if scene.id.endswith("-flow") else SOLID
    )  # cards stand in stages there
    boxes = [group.box for group in outermost(scene.items, kinds) if group.box]
    assert all(box.inside(grown(sheet)) for box in boxes)
    overlapping = [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert not overlapping
    for group in torture.groups(scene.items):
        if group.box and group.kind in {"card", "stage", "label", "tag"}:
            for line in torture.words(group.items):
                assert reach(line).inside(grown(group.box)), line.text


def check_lines(scene: Scene, sheet: Box) -> None:
    """Assert that all lines of text are on the sheet, and none lies on another."""
    found = [(reach(line), line.text) for line in torture.words(scene.items)]
    found.sort(key=lambda pair: pair[0].y)
    for place, (box, text) in enumerate(found):
        assert box.inside(grown(sheet)), text
        for other, second in found[place + 1 :]:
            if other.y >= box.bottom:
                break
            assert not box.overlaps(other), (text, second)


def squeezed(text: str) -> str:
    """Return text without what a line break or the direction of writing adds or takes away."""
    kept = (
        char for char in text if unicodedata.category(char) not in {"Cf", "Cc", "Zs", "Zl", "Zp"}
    )
    return "".join(kept)


def read(svg: str) -> str:
    """Return all that an SVG shows, in the order of drawing, and the whole of what it cuts."""
    return squeezed("".join(shown(ET.fromstring(svg))))  # noqa: S314 - we wrote it


def shown(element: ET.Element) -> Iterator[str]:
    """Yield an element's texts, without names and descriptions for those who do not see it."""
    for one in element:
        name = one.tag.rpartition("}")[2]
        if name == "text" or (name == "title" and element.get("data-kind") == "cut"):
            yield "".join(one.itertext())
        yield from shown(one)


def of_lanes(view: View) -> Iterator[str]:
    for lane in view.lanes:
        for item in (item for cell in lane.cells for item in cell):
            yield from filter(None, (item.text, item.note))
        yield from (band.item.text for band in lane.bands)


def heads(view: View) -> Iterator[str]:
    yield view.header.title
    yield from (stage.title for stage in view.stages)
    yield from (column.title for column in view.columns)


def of_map(context: Context) -> Iterator[str]:
    view = view_of(context)
    yield from heads(view)
    yield from of_lanes(view)
    for curve in view.curves:
        yield from (point.feeling for point in curve.points if point.feeling)


def of_blueprint(context: Context) -> Iterator[str]:
    view = five_rows(context)
    yield from heads(view)
    yield from of_lanes(view)


def of_flow(context: Context) -> Iterator[str]:
    view = view_of(context, ("touchpoints", "emotion"))
    yield from heads(view)
    yield from (way.text for way in view.ways if way.text)


def of_heads(context: Context) -> Iterator[str]:
    yield from heads(view_of(context))


def of_matrix(context: Context) -> Iterator[str]:
    yield view_of(context).header.title
    kept = (one for one in context.journey.opportunities if one.status != "rejected")
    yield from (clean(one.title) for one in kept)


def of_personas(context: Context) -> Iterator[str]:
    view = view_of(context)
    yield view.header.title
    yield from (person.name for person in view.header.people)


TEXTS: dict[str, Callable[[Context], Iterator[str]]] = {
    "map": of_map,
    "blueprint": of_blueprint,
    "flow": of_flow,
    "curve": of_heads,
    "heatmap": of_heads,
    "compare": of_heads,
    "matrix": of_matrix,
    "personas": of_personas,
}


def test_every_view_says_which_texts_it_shows() -> None:
    assert set(TEXTS) == set(draw.views())


@EACH
@settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
@given(made=journeys())
def test_any_journey_holds_together_and_can_be_read(case: tuple[str, bool], made: Made) -> None:
    view, compact = case
    other = made.before if view == "compare" else None
    scene = draw.view_named(view).scene(made.context, Options(other=other, compact=compact))
    sheet = Box(0, 0, scene.width, scene.height)
    check_boxes(scene, sheet)
    check_lines(scene, sheet)
    check_curve(scene)
    told = read(Writer(scene, embed=False).document())
    for text in TEXTS[view](made.context):
        assert squeezed(text) in told, text


@pytest.mark.parametrize(
    ("seed", "count"),
    [
        (54, 3),  # a way to its own card, with another card below
        (182, 40),
        (84, 8),  # long titles of stages that stand above one another
        (129, 8),
        (170, 13),
    ],
)
def test_flows_whose_stages_stand_above_one_another(seed: int, count: int) -> None:
    numbers = Random(seed)  # noqa: S311 - no secret
    assert numbers.choice(SIZES) == count
    scene = draw.view_named("flow").scene(context(journey(numbers, count, ODD)), Options())
    sheet = Box(0, 0, scene.width, scene.height)
    check_boxes(scene, sheet)
    check_lines(scene, sheet)
    stages = [one.box for one in torture.groups(scene.items) if one.kind == "stage" and one.box]
    assert not [pair for pair in combinations(stages, 2) if pair[0].overlaps(pair[1])]
