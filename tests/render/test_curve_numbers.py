"""Numbers at the points of curves: each beside its face, across no line and on no other thing."""

import re
from itertools import combinations, pairwise
from typing import Any

import pytest
import torture
import twins
from hypothesis import HealthCheck, given, settings
from test_curve_overlay import future
from test_curve_overlay import scene as overlay_of
from test_curve_view import crowds, of_kind, scene
from test_map_geometry import grown, paths

from cjm.render.labelling import crosses
from cjm.render.options import Options
from cjm.render.place import Box, Dot
from cjm.render.scene import Circle, Group, Path, Rect, Scene, Shape, Words
from cjm.render.views import curve

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)


def numbers(drawn: Scene) -> list[Group]:
    found = of_kind(drawn, "number")
    assert len(found) == len(of_kind(drawn, "point"))
    return found


def box_of(one: Group) -> Box:
    assert one.box
    return one.box


def dots_of(path: Path) -> list[Dot]:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.data)]


def pieces(path: Path) -> list[tuple[Dot, Dot]]:
    """Return a path of lines or of one curve as 24 straight pieces."""
    dots = dots_of(path)
    if " C" not in path.data:
        return [*pairwise(dots)]
    weights = [(part / 24, 1 - part / 24) for part in range(25)]
    shares = [(b**3, 3 * b * b * a, 3 * b * a * a, a**3) for a, b in weights]
    spots = [
        (
            sum(share * x for share, (x, _) in zip(own, dots, strict=True)),
            sum(share * y for share, (_, y) in zip(own, dots, strict=True)),
        )
        for own in shares
    ]
    return [*pairwise(spots)]


def is_line(path: Path) -> bool:
    """Whether a path is a curve, a target, or the line to a label."""
    target = path.width == 2 and path.dash == "5 4"
    lead = path.dash == "2 3" and " C" not in path.data
    return target or lead or (_is_cubic(path) and path.width in {1.5, 3})


def _is_cubic(path: Path) -> bool:
    return " C" in path.data and len(dots_of(path)) == 4


def mark(shapes: tuple[Shape, ...]) -> Box:
    """Return the box of the first shape of a face: its rim, or the face without one."""
    first = shapes[0]
    if isinstance(first, Circle):
        return grown(Box(first.x, first.y, 0, 0), first.radius)
    if isinstance(first, Rect):
        return first.box
    assert isinstance(first, Path)
    xs, ys = zip(*dots_of(first), strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def check(drawn: Scene) -> None:
    boxes = [box_of(one) for one in numbers(drawn)]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    marks = [mark(one.items) for one in of_kind(drawn, "point")]
    assert not [box for box in boxes for other in marks if box.overlaps(other)]
    labels = [one.box for one in of_kind(drawn, "label") if one.box]
    assert not [box for box in boxes for other in labels if box.overlaps(other)]
    inner = {id(path) for one in of_kind(drawn, "point") for path in paths(one.items)}
    lines = [one for one in paths(drawn.items) if is_line(one) and id(one) not in inner]
    ends = [piece for line in lines for piece in pieces(line)]
    assert not [box for box in boxes for piece in ends if crosses(piece, box)]


@SEVERAL
def test_no_number_stands_on_anything(name: str) -> None:
    check(scene(name))


@SEVERAL
def test_no_number_stands_on_anything_where_two_maps_are_drawn(name: str) -> None:
    check(overlay_of(name))


def test_no_number_of_two_personas_today_and_then_stands_on_anything() -> None:
    check(future())


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(crowds())
def test_no_number_of_any_journey_stands_on_anything(data: dict[str, Any]) -> None:
    context = torture.made(data)
    check(curve.scene(context, Options()))
    check(curve.scene(context, Options(other=twins.later(context))))


@SEVERAL
def test_what_is_not_beside_its_face_has_a_line_to_it(name: str) -> None:
    for point in of_kind(overlay_of(name), "point"):
        face, number = mark(point.items), point.items[-1]
        assert isinstance(number, Group)
        near = grown(face, 20).overlaps(box_of(number))
        lines = [one for one in number.items if isinstance(one, Path)]
        assert near or lines
        for line in lines:
            start, end = dots_of(line)
            assert grown(face, 1).overlaps(grown(Box(*start, 0, 0), 0.5))
            assert grown(box_of(number), 2.5).overlaps(grown(Box(*end, 0, 0), 0.5))


def test_numbers_stand_straight_above_faces_where_there_is_room() -> None:
    for point in of_kind(scene("minimal"), "point"):
        number = point.items[-1]
        assert isinstance(number, Group)
        told = next(one for one in number.items if isinstance(one, Words))
        assert told.x == pytest.approx(mark(point.items).middle[0])
