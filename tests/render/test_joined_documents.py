"""Several journeys as one PDF, read back: pages, bookmarks, tags, every text; and what it is called."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any

import pytest
import torture
from test_documents import tags
from test_map_pictures import squeezed, stated

from cjm.model.context import Context
from cjm.model.workspace import Workspace
from cjm.render.binding import bound, title_of
from cjm.render.draw import draw, laid
from cjm.render.notes import noted
from cjm.render.paging.papers import PAPERS

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("typst")

NAMES = ("buy-clothes-online", "forty", "east-asia", "hebrew", "single")
PAPER = pytest.mark.parametrize("paper", [None, "A4"])


def contexts() -> list[Context]:
    return [torture.context(name) for name in NAMES]


def read(made: object) -> Any:  # noqa: ANN401 - a reader with types of its own
    assert isinstance(made, bytes)
    return pypdf.PdfReader(BytesIO(made))


@cache
def joined(paper: str | None) -> Any:  # noqa: ANN401 - the same
    parts = [laid(one, format="pdf", paper=paper) for one in contexts()]
    return read(bound(parts, "All of them"))


@cache
def alone(paper: str | None) -> Sequence[Any]:
    return [read(draw(one, format="pdf", paper=paper)) for one in contexts()]


def said(pages: Sequence[Any]) -> str:
    return squeezed("".join(page.extract_text() for page in pages))


def size(page: Any) -> tuple[int, int]:  # noqa: ANN401 - the same
    return round(float(page.mediabox.width)), round(float(page.mediabox.height))


@PAPER
def test_each_journey_has_the_pages_that_it_has_alone(paper: str | None) -> None:
    pages = [size(page) for one in alone(paper) for page in one.pages]
    assert [size(page) for page in joined(paper).pages] == pages
    if paper:
        assert set(pages) == {tuple(map(round, PAPERS[paper]))}
    else:
        assert len(pages) == len(NAMES)


@PAPER
def test_every_text_of_every_journey_can_be_read(paper: str | None) -> None:
    first = 0
    for context, one in zip(contexts(), alone(paper), strict=True):
        end = first + len(one.pages)
        wanted = Counter("".join(map(squeezed, stated(context))))
        assert wanted - Counter(said(joined(paper).pages[first:end])) == Counter()
        first = end


@PAPER
def test_bookmarks_are_journeys_with_their_stages_below(paper: str | None) -> None:
    made = joined(paper)
    first = 0
    for context, one, title, stages in zip(
        contexts(), alone(paper), made.outline[::2], made.outline[1::2], strict=True
    ):
        assert squeezed(title.title) == squeezed(context.journey.title)
        assert made.get_destination_page_number(title) == first
        assert [stage.title for stage in stages] == [
            stage.title for stage in context.journey.stages
        ]
        places = [made.get_destination_page_number(stage) for stage in stages]
        assert first == places[0] <= places[-1] < (first := first + len(one.pages))
        assert places == sorted(places)


@PAPER
def test_the_document_is_tagged(paper: str | None) -> None:
    root = joined(paper).trailer["/Root"]
    assert joined(paper).metadata.title == "All of them"
    assert root["/MarkInfo"]["/Marked"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    kinds = Counter(str(tag["/S"]) for tag in tags(root["/StructTreeRoot"]))
    assert kinds["/H1"] == len(NAMES)
    assert kinds["/H2"] == sum(len(one.journey.stages) for one in contexts())


def test_a_comparison_has_one_heading() -> None:
    future = torture.context("buy-clothes-online-2027")
    made = read(draw(future, format="pdf", view="compare", other=torture.context(NAMES[0])))
    assert [one.title for one in made.outline if not isinstance(one, list)] == [
        future.journey.title
    ]


def test_what_is_said_of_a_journey_names_it() -> None:
    wishes = {"format": "pdf", "paper": "A4", "view": "flow"}
    parts = [laid(torture.context(name), **wishes) for name in ("single", "forty")]
    with noted() as notes:
        bound(parts, "Two")
    title = torture.context("forty").journey.title
    assert [note.partition(": text on A4 is ")[0] for note in notes] == [title]


@pytest.mark.parametrize(
    ("names", "count", "file", "expected"),
    [
        (["Acme", "Acme"], 2, "all", "Acme"),
        (["Acme", "Other"], 2, "all", "{0}; {1}"),
        (["Acme", None], 2, "all", "{0}; {1}"),
        ([None], 3, "all", "{0}; {1}; {2}"),
        ([None], 4, "all", "all"),
        ([None], 4, "", "{0}; {1}; {2}; {3}"),
    ],
)
def test_what_a_document_is_called(
    names: list[str | None], count: int, file: str, expected: str
) -> None:
    held = [torture.context(NAMES[at]).journey for at in range(count)]
    called = [names[at % len(names)] for at in range(count)]
    spaces = [
        Workspace.model_validate({"cjm": 1, "kind": "workspace", "name": name}) if name else None
        for name in called
    ]
    made = [Context(one, workspace=space) for one, space in zip(held, spaces, strict=True)]
    assert title_of(made, file) == expected.format(*(one.title for one in held))
