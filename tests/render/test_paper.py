"""Maps and blueprints on paper: everything is on some page, inside it, legible, divided by stage."""

from functools import cache
from io import BytesIO

import pytest
import torture
from test_map_pictures import squeezed, stated

from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.render import draw
from cjm.render.notes import noted
from cjm.render.options import Options
from cjm.render.paging.dividing import divided
from cjm.render.paging.filling import filled
from cjm.render.paging.papers import LEAST, PAPERS, scale
from cjm.render.scene import Path, Scene
from cjm.render.theme import BODY
from cjm.render.view import Stage
from cjm.render.views import blueprint, compare, curve, heatmap, matrix, personas
from cjm.render.views import map as map_view

VIEWS = {
    "map": map_view,
    "blueprint": blueprint,
    "heatmap": heatmap,
    "personas": personas,
    "matrix": matrix,
    "curve": curve,
}
PAIR = "buy-clothes-online-2027"
EDGE = 34 + 140 - 6
"""Where the lines of the scale begin."""

TOO_TALL = {"two-hundred-words", "hostile", "crowd"}
SEVERAL = pytest.mark.parametrize(
    ("name", "paper"), [(name, paper) for name in torture.NAMES for paper in ("A4", "A3")]
)


@cache
def pages(name: str, paper: str, view: str = "map") -> tuple[Scene, ...]:
    module = {**VIEWS, "compare": compare}[view]
    return tuple(module.pages(torture.context(name), Options(paper=paper)))


def said(scene: Scene) -> str:
    return squeezed("".join(words.text for words in torture.words(scene.items)))


@SEVERAL
def test_every_text_is_on_some_page(name: str, paper: str) -> None:
    whole = "".join(map(said, pages(name, paper)))
    assert [text for text in stated(torture.context(name)) if squeezed(text) not in whole] == []


@SEVERAL
@pytest.mark.parametrize("view", VIEWS)
def test_text_has_six_points_or_it_is_told(name: str, paper: str, view: str) -> None:
    hold_to_six_points(name, paper, view)


@pytest.mark.parametrize("paper", ["A4", "A3", "letter"])
def test_two_maps_have_six_points(paper: str) -> None:
    hold_to_six_points(PAIR, paper, "compare")
    hold_inside(PAIR, paper, "compare")


def hold_to_six_points(name: str, paper: str, view: str) -> None:
    with noted() as notes:
        sizes = [scale(page, paper) * BODY.size for page in pages(name, paper, view)]
    small = [size for size in sizes if size < LEAST - 0.005]
    assert bool(small) == bool(notes)
    assert not small or name in TOO_TALL
    assert all(f"text on {paper} is" in note for note in notes)


@SEVERAL
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_lies_outside_of_its_page(name: str, paper: str, view: str) -> None:
    hold_inside(name, paper, view)


def hold_inside(name: str, paper: str, view: str) -> None:
    for page in pages(name, paper, view):
        for group in torture.groups(page.items):
            if group.box:
                assert group.box.x >= 0
                assert group.box.right <= page.width + 0.01
                assert group.box.bottom <= page.height + 0.01


@pytest.mark.parametrize(
    ("paper", "count"),
    [("A3", 4), ("A4", 8), ("A0", 2), ("tabloid", 4), ("letter", 8), ("ansi-e", 2)],
)
def test_forty_touchpoints_keep_their_stages_whole(paper: str, count: int) -> None:
    made = pages("forty", paper)
    assert len(made) == count
    seen = [words.text for page in made for words in torture.words(page.items)]
    assert [seen.count(f"Stage {number}") for number in range(8)] == [1] * 8
    assert [f"{number} of {count}" in seen for number in range(1, count + 1)] == [True] * count
    assert {page.title for page in made} == {"Forty touchpoints"}


@pytest.mark.parametrize("paper", ["A2", "A1", "A0", "ansi-c", "ansi-d", "ansi-e"])
def test_a_map_for_a_wall_is_one_sheet_in_text_that_grows_with_it(paper: str) -> None:
    (sheet,) = pages("buy-clothes-online", paper)
    assert scale(sheet, paper) * BODY.size >= LEAST * PAPERS[paper][0] / PAPERS["A2"][0]


@pytest.mark.parametrize(
    ("spans", "most", "expected"),
    [
        ([2, 3, 3, 2, 3, 1], 11, [(0, 8), (8, 14)]),
        ([5, 5, 5], 7, [(0, 5), (5, 10), (10, 15)]),
        ([12], 7, [(0, 6), (6, 12)]),
        ([1, 9, 1], 4, [(0, 4), (4, 7), (7, 11)]),
        ([1], 1, [(0, 1)]),
        ([2, 2, 2, 2, 3, 1, 2], 7, [(0, 4), (4, 8), (8, 14)]),
    ],
)
def test_stages_are_divided(spans: list[int], most: int, expected: list[tuple[int, int]]) -> None:
    stages = [Stage(f"s{n}", "", None, (), sum(spans[:n]), span) for n, span in enumerate(spans)]
    found = divided(stages, most)
    assert [end - start <= most for start, end in found] == [True] * len(found)
    assert found == expected


def long_stage() -> Context:
    data = torture.forty()
    held = [one for stage in data["stages"] for one in stage["touchpoints"]]
    stage = {"id": "all", "title": "All of it", "touchpoints": held}
    step = {"does": "Sends it", "needs": ["pack"]}
    held[0]["backstage"] = [{"id": "pack", "does": "Packs it"}]
    held[39]["frontstage"] = [step]
    return Context(Journey.model_validate({**data, "stages": [stage], "opportunities": []}))


def test_what_goes_on_from_the_page_before_says_so() -> None:
    first, second, *_ = map_view.pages(long_stage(), Options(paper="A3"))
    assert "Allofit(continued)" not in said(first)
    assert "Allofit(continued)" in said(second)
    points = [
        sum(group.kind == "point" for group in torture.groups(page.items))
        for page in (first, second)
    ]
    assert points[1] == points[0]
    assert [_begins_at_edge(page) for page in (first, second)] == [False, True]


def _begins_at_edge(page: Scene) -> bool:
    """Whether a line of a curve comes from the page before, without a face there."""
    starts = [
        float(path.data[1:].split()[0])
        for group in torture.groups(page.items)
        if group.kind == "lane emotion"
        for path in group.items
        if isinstance(path, Path) and path.width == 3
    ]
    return min(starts) == EDGE


def test_needs_across_pages_are_told_on_both() -> None:
    first, *_, last = blueprint.pages(long_stage(), Options(paper="A3"))
    assert "neededby40onpage" in said(first)
    assert "needs1onpage1" in said(last)


@pytest.mark.parametrize("paper", [None, *PAPERS])
def test_a_document_has_pages_of_its_paper(paper: str | None) -> None:
    pypdf = pytest.importorskip("pypdf")
    pytest.importorskip("typst")
    made = draw.draw(torture.context("forty"), format="pdf", paper=paper)
    assert isinstance(made, bytes)
    read = pypdf.PdfReader(BytesIO(made))
    title, stages = read.outline
    assert (title.title, len(stages)) == ("Forty touchpoints", 8)
    sizes = {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in read.pages}
    if paper:
        assert sizes == {tuple(map(round, PAPERS[paper]))}
    else:
        assert len(read.pages) == 1


@pytest.mark.parametrize("paper", ["A4", "slide"])
@pytest.mark.parametrize(
    ("name", "view"),
    [
        *((name, view) for name in torture.NAMES for view in ("heatmap", "personas", "matrix")),
        (PAIR, "compare"),
    ],
)
def test_pages_say_all_that_the_sheet_says(name: str, view: str, paper: str) -> None:
    """What was cut or wrapped in narrower columns is compared word by word."""
    module = {**VIEWS, "compare": compare}[view]
    sheet = module.scene(torture.context(name), Options())
    whole = " ".join(words.text for words in torture.words(sheet.items)).split()
    told = "".join(map(said, pages(name, paper, view)))
    assert [word for word in whole if squeezed(word) not in told and word[-1] != "…"] == []


def test_cells_of_a_heat_map_stand_on_one_page_each() -> None:
    sheet = heatmap.scene(torture.context("buy-clothes-online"), Options())
    cells = [one.title for one in torture.groups(sheet.items) if one.kind == "card" and one.title]
    found = [
        one.title
        for page in pages("buy-clothes-online", "slide", "heatmap")
        for one in torture.groups(page.items)
        if one.kind == "card" and one.title
    ]
    assert sorted(found) == sorted(cells)
    last = said(pages("buy-clothes-online", "slide", "heatmap")[-1])
    assert "Action100%:3Categoryandfilters" in last


def test_curves_of_two_maps_go_on_on_the_next_page() -> None:
    first, *rest = pages(PAIR, "A3", "compare")
    points = [
        [one for one in torture.groups(page.items) if one.kind == "point"]
        for page in (first, *rest)
    ]
    sheet = compare.scene(torture.context(PAIR), Options())
    count = sum(one.kind == "point" for one in torture.groups(sheet.items))
    assert sum(map(len, points)) == count
    assert not _begins_at_edge(first)
    assert any(_begins_at_edge(page) for page in rest if "Emotion" in said(page))


@pytest.mark.parametrize("paper", ["A4", "slide"])
def test_a_long_curve_goes_on_by_stage_from_the_last_touchpoint(paper: str) -> None:
    made = pages("forty", paper, "curve")
    columns = [
        [number for number in range(1, 41) if f"Touchpointnumber{number}ofthislong" in said(page)]
        for page in made
    ]
    assert len(made) > 2
    assert columns[0][0] == 1
    assert [own[0] for own in columns[1:]] == [own[-1] for own in columns[:-1]]
    assert columns[-1][-1] == 40
    for page, own in zip(made, columns, strict=True):
        points = [one for one in torture.groups(page.items) if one.kind == "point"]
        assert len(points) == len(own)
    fills = [
        one.fill
        for page in made
        for group in torture.groups(page.items)
        if group.kind.startswith("stage")
        for one in group.items
        if isinstance(one, Path)
    ]
    assert len(set(fills)) == 8  # a stage keeps its colour on each page


def test_a_curve_that_can_be_read_stays_whole() -> None:
    (page,) = pages("buy-clothes-online", "A4", "curve")
    assert page == curve.scene(torture.context("buy-clothes-online"), Options(paper="A4"))


@pytest.mark.parametrize(
    ("heights", "first", "rest", "expected"),
    [
        ([], 10, 10, []),
        ([4, 4, 4], 8, 8, [range(2), range(2, 3)]),
        ([4, 4, 4], 4, 8, [range(1), range(1, 3)]),
        ([20, 4], 8, 8, [range(1), range(1, 2)]),
        ([4, 20, 4], 8, 8, [range(1), range(1, 2), range(2, 3)]),
    ],
)
def test_things_fill_pages(
    heights: list[float], first: float, rest: float, expected: list[range]
) -> None:
    assert filled(heights, first, rest) == expected
