"""Pictures on slides: the exact ratio, text that can be read in a room, nothing lost, parts left out."""

from functools import cache
from io import BytesIO

import pytest
import torture
from test_map_pictures import parsed, squeezed, stated
from test_paper import TOO_TALL, VIEWS

from cjm.render import draw
from cjm.render.errors import DrawingError, UnknownNameError
from cjm.render.notes import noted
from cjm.render.options import Options
from cjm.render.paging.papers import SMALLEST, placed
from cjm.render.scene import Scene
from cjm.render.theme import CAPTION
from cjm.render.views import map as map_view

EACH = pytest.mark.parametrize("name", torture.NAMES)
LEGEND = "band: a score may be off"
FIXED = [view for view in draw.views() if view not in {*VIEWS, "compare"}]


@cache
def slides(name: str, view: str = "map", without: tuple[str, ...] = ()) -> tuple[Scene, ...]:
    options = Options(paper="slide", without=without)
    return tuple(VIEWS[view].pages(torture.context(name), options))


def said(*scenes: Scene) -> str:
    return squeezed("".join(one.text for scene in scenes for one in torture.words(scene.items)))


@EACH
def test_every_text_is_on_some_slide(name: str) -> None:
    whole = said(*slides(name))
    assert [text for text in stated(torture.context(name)) if squeezed(text) not in whole] == []


@EACH
@pytest.mark.parametrize("view", VIEWS)
def test_everything_lies_on_its_slide(name: str, view: str) -> None:
    for scene in slides(name, view):
        width, height, scale, left, top = placed(scene, "slide")
        assert (width, height) == (960, 540)
        assert left >= -0.01
        assert top >= -0.01
        assert left + scene.width * scale <= width + 0.01
        assert top + scene.height * scale <= height + 0.01
        for group in torture.groups(scene.items):
            if group.box:
                assert group.box.x >= -0.01
                assert group.box.right <= scene.width + 0.01
                assert group.box.bottom <= scene.height + 0.01


@EACH
@pytest.mark.parametrize("view", VIEWS)
def test_text_has_ten_points_or_it_is_told(name: str, view: str) -> None:
    with noted() as notes:
        scales = [placed(scene, "slide").scale for scene in slides(name, view)]
    small = [scale for scale in scales if scale * CAPTION.size < SMALLEST - 0.01]
    assert bool(small) == bool(notes)
    assert all("the smallest text on the slide is" in note for note in notes)
    if view == "map" and name not in TOO_TALL:
        assert all(scale * CAPTION.size >= 0.9 * SMALLEST for scale in scales)
    smallest = min(
        one.style.size for scene in slides(name, view) for one in torture.words(scene.items)
    )
    assert smallest >= CAPTION.size


def test_slides_are_numbered_and_begin_with_the_facts() -> None:
    first, *rest = slides("buy-clothes-online")
    count = len(rest) + 1
    assert "Scenario" in said(first)
    assert squeezed(LEGEND) in said(first)
    assert not any(squeezed(LEGEND) in said(one) for one in rest)
    for number, one in enumerate((first, *rest), 1):
        assert squeezed(f"{number} of {count}") in said(one)
        assert squeezed(torture.context("buy-clothes-online").journey.title) in said(one)


def test_stages_stay_whole_where_they_fit() -> None:
    seen = [one.text for scene in slides("forty") for one in torture.words(scene.items)]
    rows = len(slides("forty")) // 8
    assert [seen.count(f"Stage {number}") for number in range(8)] == [rows] * 8


@pytest.mark.parametrize("view", [*VIEWS, *FIXED])
@pytest.mark.parametrize("name", ["buy-clothes-online", "single", "hebrew"])
def test_what_is_left_out_is_not_there(view: str, name: str) -> None:
    context = torture.context(name)
    scenes = {
        parts: draw.view_named(view).scene(context, Options(without=parts))
        for parts in ((), ("head",), ("foot",), ("head", "foot"))
    }
    title = squeezed(context.journey.title)
    assert [title in said(scene) for scene in scenes.values()] == [True, False, True, False]
    heights = [scenes[parts].height for parts in ((), ("head",), ("head", "foot"))]
    assert heights == sorted(heights, reverse=True)
    assert len(said(scenes[("foot",)])) < len(said(scenes[()]))
    assert all(scene.title == context.journey.title for scene in scenes.values())


def test_a_map_of_assumptions_says_so_without_its_head() -> None:
    assert "Mostlyassumptions:3of8claimsobserved" in said(*slides("arabic", "map", ("head",)))
    assert "claimsobserved" not in said(*slides("buy-clothes-online", "map", ("head",)))


def test_what_is_cut_is_told_without_the_foot() -> None:
    context = torture.context("two-hundred-words")
    scene = map_view.scene(context, Options(compact=True, without=("foot",)))
    assert "textsarecut" in said(scene)
    assert squeezed(LEGEND) not in said(scene)


@pytest.mark.parametrize("view", draw.views())
def test_an_svg_has_the_ratio_of_a_slide(view: str) -> None:
    name = "buy-clothes-online-2027" if view == "compare" else "buy-clothes-online"
    made = draw.drawn(torture.context(name), {"view": view, "paper": "slide", "embed": False})
    for text in made:
        assert isinstance(text, str)
        root = parsed(text)
        assert (root.get("width"), root.get("height")) == ("1280", "720")
        x, y, width, height = map(float, (root.get("viewBox") or "").split())
        assert abs(width / height - 16 / 9) < 0.001
        ground = root.find("{http://www.w3.org/2000/svg}rect")
        assert ground is not None
        assert (float(ground.get("x", 0)), float(ground.get("y", 0))) == (x, y)


@pytest.mark.parametrize(("scale", "size"), [(1, (1280, 720)), (1.5, (1920, 1080))])
def test_a_png_has_the_size_of_a_screen(scale: float, size: tuple[int, int]) -> None:
    pytest.importorskip("typst")
    made = draw.draw(torture.context("single"), format="png", paper="slide", scale=scale)
    assert isinstance(made, bytes)
    assert (int.from_bytes(made[16:20]), int.from_bytes(made[20:24])) == size


@pytest.mark.parametrize("without", [(), ("head",)])
def test_a_pdf_has_a_page_for_each_slide(without: tuple[str, ...]) -> None:
    pypdf = pytest.importorskip("pypdf")
    pytest.importorskip("typst")
    context = torture.context("buy-clothes-online")
    made = draw.draw(context, format="pdf", paper="slide", without=without)
    assert isinstance(made, bytes)
    read = pypdf.PdfReader(BytesIO(made))
    assert len(read.pages) == len(slides("buy-clothes-online", "map", without))
    assert {tuple(map(float, page.mediabox[2:])) for page in read.pages} == {(960.0, 540.0)}
    stages = [stage.title for stage in context.journey.stages]
    marks = read.outline if without else read.outline[1]
    assert [mark.title for mark in marks] == stages


def test_one_picture_cannot_be_several_slides() -> None:
    with pytest.raises(DrawingError, match="takes 16 slides"):
        draw.draw(torture.context("forty"), paper="slide")


def test_other_formats_go_without_slides() -> None:
    context = torture.context("single")
    assert draw.draw(context, format="html", paper="slide") == draw.draw(context, format="html")
    assert draw.draw(context, paper="A4", embed=False) == draw.draw(context, embed=False)


def test_an_unknown_part_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="head, foot"):
        draw.draw(torture.context("single"), without=("title",))
