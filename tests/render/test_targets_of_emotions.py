"""Targets of emotions say whose they are where personas do not share one."""

import pytest

from cjm.render.place import Columns
from cjm.render.scene import Circle, Path
from cjm.render.sheet.aims import HALF, aims, draw, marks
from cjm.render.sheet.plot import BY_SCORE, Plot, Style, Trace, style
from cjm.render.theme import LIGHT
from cjm.render.view import Point

_NAMES = ("Leila", "Jon", "Mia")


def curves(*targets: tuple[float | str | None, ...]) -> list[tuple[Point, ...]]:
    """Return a curve for each tuple of targets by slot; where it says "", it has no point."""
    return [
        tuple(
            Point(slot, 0, "observed", None, target, False, None, ())
            for slot, target in enumerate(own)
            if not isinstance(target, str)
        )
        for own in targets
    ]


@pytest.mark.parametrize(
    ("targets", "told"),
    [
        ([(1.0, None, -0.5)], ["target +1", "target \N{MINUS SIGN}0.5"]),
        ([(1.0,), (1.0,)], ["target +1"]),
        ([(1.0,), (0.8,)], ["Leila target +1", "Jon target +0.8"]),
        ([(None,), (0.0,)], ["Jon target 0"]),
        ([("",), (1.0,)], ["Jon target +1"]),
        ([(1.0,), (1.0,), (2.0,)], ["Leila target +1", "Jon target +1", "Mia target +2"]),
        ([(1.0, None), (1.0, 1.0)], ["target +1", "Jon target +1"]),
        ([(None,), (None,)], []),
        ([], []),
    ],
)
def test_targets_in_words(targets: list[tuple[float | str | None, ...]], told: list[str]) -> None:
    assert [aim.told(_NAMES) for aim in aims(curves(*targets))] == told


def test_targets_of_one_have_the_colour_and_the_place_of_its_curve() -> None:
    plot = Plot(Columns(0, 100, 10, 2), LIGHT, LIGHT.paper, 220, 0)
    first, second = curves((1.0, 1.0), (1.0, 0.8))
    drawn = [Trace("Leila", first, style(0, LIGHT)), Trace("Jon", second, style(1, LIGHT))]
    assert [mark.half == HALF for mark in marks(plot, drawn)] == [True, False, False]
    shared, leila, jon = (mark.middle for mark in marks(plot, drawn))
    assert shared[0] == plot.columns.centre(0)
    assert leila[0] < plot.columns.centre(1) < jon[0]
    shapes = list(draw(plot, drawn))
    lines = [one.line for one in shapes if isinstance(one, Path)]
    assert lines == [LIGHT.ink, drawn[0].style.ink, drawn[1].style.ink]
    assert len([one for one in shapes if isinstance(one, Circle)]) == 3  # one rim is a circle


def test_one_curve_has_targets_in_ink() -> None:
    plot = Plot(Columns(0, 100, 10, 1), LIGHT, LIGHT.paper, 110, 0)
    (line,) = draw(plot, [Trace("", curves((0.5,))[0], Style(BY_SCORE))])
    assert isinstance(line, Path)
    assert line.line == LIGHT.ink
