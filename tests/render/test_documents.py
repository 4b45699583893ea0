"""PDF documents, read back: every text, what it means, its fonts; nothing is a picture of text."""

import unicodedata
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pytest
import torture
from test_logo import GOOD, png
from test_map_pictures import squeezed, stated

from cjm.render import draw, images
from cjm.render.formats import pdf
from cjm.render.options import Options
from cjm.render.place import Box
from cjm.render.scene import Image, Scene
from cjm.render.script import clean, direction_of_all

pypdf = pytest.importorskip("pypdf")
typst = pytest.importorskip("typst")

MADE = torture.NAMES
JOURNEY = "buy-clothes-online"


@cache
def document(name: str, view: str = "map") -> Any:  # noqa: ANN401 - a reader with types of its own
    made = draw.draw(torture.context(name), format="pdf", view=view)
    assert isinstance(made, bytes)
    return pypdf.PdfReader(BytesIO(made))


def has_rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)


def tags(node: Any) -> Iterator[Any]:  # noqa: ANN401 - as it comes
    """Yield the elements of the structure, in the order in which they are read."""
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        one = child.get_object()
        if isinstance(one, dict) and "/S" in one:
            yield one
            yield from tags(one)


@pytest.mark.parametrize("name", MADE)
def test_pdf_says_everything(name: str) -> None:
    said = squeezed("".join(page.extract_text() for page in document(name).pages))
    wanted = [squeezed(text) for text in stated(torture.context(name))]
    # Readers put right-to-left lines and piled marks in an order of their own.
    if direction_of_all(wanted) == "ltr":
        firm = [text for text in wanted if not ("\u0335" in text or has_rtl(text))]
        assert [text for text in firm if text not in said] == []
    assert Counter("".join(wanted)) - Counter(said) == Counter()


@pytest.mark.parametrize("name", MADE)
def test_pdf_is_tagged(name: str) -> None:
    root = document(name).trailer["/Root"]
    assert document(name).metadata.title == clean(torture.context(name).journey.title)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    kinds = Counter(str(tag["/S"]) for tag in tags(root["/StructTreeRoot"]))
    assert kinds["/H1"] == 1
    assert kinds["/H2"] == len(torture.context(name).journey.stages)


def test_every_figure_has_a_text_instead() -> None:
    tree = document(JOURNEY).trailer["/Root"]["/StructTreeRoot"]
    told = [str(tag.get("/Alt", "")) for tag in tags(tree) if tag["/S"] == "/Figure"]
    assert "6 Cart: Leila, +0.8 keen (observed)" in told
    assert all(told)


def test_bookmarks_lead_to_journey_and_stages() -> None:
    title, stages = document(JOURNEY).outline
    assert title.title == "I buy something to wear without trying it on first"
    assert [one.title for one in stages] == [
        stage.title for stage in torture.context(JOURNEY).journey.stages
    ]


@pytest.mark.parametrize("view", ["map", "flow", "blueprint", "curve", "matrix"])
def test_fonts_are_inside_and_text_is_no_image(view: str) -> None:
    for page in document(JOURNEY, view).pages:
        resources = page["/Resources"]
        assert not resources.get("/XObject")
        fonts = [font["/DescendantFonts"][0] for font in resources["/Font"].values()]
        assert fonts
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
        assert all("/ToUnicode" in font for font in resources["/Font"].values())


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_a_logo_is_a_figure_with_the_name_of_its_owner(suffix: str) -> None:
    made = {"svg": GOOD.encode(), "png": png(90, 20)}[suffix]
    kind = {"svg": "svg+xml", "png": "png"}[suffix]
    uri = f"data:image/{kind};base64,{b64encode(made).decode()}"
    image = Image(Box(10, 10, 20, 20), uri, 'The "Owner"')
    scene = Scene("logo", 40, 40, "A logo", "", "#FFFFFF", (image,))
    root = pypdf.PdfReader(BytesIO(pdf.render([scene], Options()))).trailer["/Root"]
    (figure,) = (tag for tag in tags(root["/StructTreeRoot"]) if tag["/S"] == "/Figure")
    assert figure["/Alt"] == 'The "Owner"'
    assert images.png(scene, 1).startswith(b"\x89PNG")
