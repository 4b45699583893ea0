"""The page on paper: the map fits on the sheet that the page asks for, and can be read there."""

import re

import pytest
import torture

from cjm.render.compose import view_of
from cjm.render.draw import draw
from cjm.render.page.curve import LABELS, column
from cjm.render.page.sheets import paper
from cjm.render.view import View


def asked(view: View) -> tuple[float, float, float]:
    (size,) = re.findall(r"size: ([\d.]+)mm ([\d.]+)mm", paper(view))
    (zoom,) = re.findall(r"zoom: ([\d.]+)", paper(view))
    return float(size[0]), float(size[1]), float(zoom)


@pytest.mark.parametrize("name", torture.NAMES)
def test_the_map_fits_between_the_margins_and_can_be_read(name: str) -> None:
    view = view_of(torture.context(name))
    wide, high, zoom = asked(view)
    needed = (LABELS + column(view) * len(view.slots) + 68) * zoom * 25.4 / 96
    assert needed <= wide - 20
    assert 12.5 * 0.75 * zoom > 5.99
    assert wide > high


@pytest.mark.parametrize(
    ("slots", "size"),
    [(1, 420), (10, 420), (11, 594), (16, 841), (33, 1682), (66, 2378), (80, 2849), (200, 5080)],
)
def test_the_sheet_grows_with_the_map(slots: int, size: float) -> None:
    view = view_of(torture.context("single"))
    wide, _, zoom = asked(view._replace(slots=view.slots[:1] * slots))
    assert wide == size
    assert zoom <= 1


@pytest.mark.parametrize("name", ["buy-clothes-online", "single", "hebrew"])
def test_icons_in_the_head_that_print_repeats_are_drawn_in_place(name: str) -> None:
    """Chromium prints what a `<use>` refers to on the first sheet only."""
    page = draw(torture.context(name), format="html")
    assert isinstance(page, str)
    (head,) = re.findall(r"<thead>.*?</thead>", page, re.DOTALL)
    channels = sum(len(one.channels) for one in view_of(torture.context(name)).columns)
    assert "<use" not in head
    assert len(re.findall(r'<svg class="icon"[^>]*><path d="M', head)) == channels + 1
