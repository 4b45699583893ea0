"""Diagrams in Mermaid's language, and every text that must be seen when they are drawn."""

import string
from collections.abc import Iterator
from typing import Any, NamedTuple

import torture

import cjm
from cjm.model.context import Context
from cjm.render.compose import view_of
from cjm.render.errors import DrawingError
from cjm.render.view import View

WORDS = (
    "end",
    "title of it",
    "section 9",
    "journey on",
    "accTitle: x",
    "style a fill:#f00;",
    "classDef x stroke:#f00;",
    "linkStyle 0 stroke:red",
    "click here",
    "graph TD",
    "%% no comment",
    "%%{init: {}}%%",
    "--- dashes",
    "1. first",
    "- dash",
    "+ plus",
    "* star",
    "**bold** _it_ ~~no~~ `code`",
    "fa:fa-car",
    "$$x^2$$",
    "<b>bold</b> & <script>alert(1)</script>",
    "&amp; &#35; #35; #quot;",
    "www.example.org/a_b?c=d&e=f, a@b.example",
    "[link](https://example.org)",
    "A --> B",
    "say \"no\" 'never'",
    "(round) [square] {curly} ((both)) [/x/]",
    "back\\slash | pipe",
    "50 % of 3; 4: 5",
)
TOGETHER = 6


class Diagram(NamedTuple):
    """A diagram, and the texts that its picture must hold."""

    name: str
    source: str
    texts: tuple[str, ...]


def diagrams() -> Iterator[Diagram]:
    """Yield the diagrams of all hard journeys, and of journeys whose every text is hostile."""
    for name in torture.NAMES:
        yield from _of(name, torture.context(name))
    texts = [*WORDS, *_paired()]
    for first in range(0, len(texts), TOGETHER):
        some = texts[first : first + TOGETHER]
        yield from _of(f"hostile {first}", torture.made(_journey(some)))


def _paired() -> Iterator[str]:
    """Yield texts in which every mark stands beside every other, and some stand before blanks."""
    marks = string.punctuation
    for one in marks:
        pairs = [one + other for other in marks]
        yield " ".join(pairs[: len(marks) // 2])
        yield "x".join(pairs[len(marks) // 2 :])


def _journey(texts: list[str]) -> dict[str, Any]:
    touchpoints = [
        {
            "id": f"t{place}",
            "title": text,
            "emotion": {"score": place % 5 - 2, "feeling": text},
            "actions": [{"does": text, "to": "exit"}],
        }
        for place, text in enumerate(texts)
    ]
    stages = [{"id": "s", "title": texts[0], "touchpoints": touchpoints}]
    people = [{"id": "p", "name": texts[-1]}]
    head = {"cjm": 1, "kind": "journey", "id": "j", "title": texts[0]}
    return {**head, "personas": people, "stages": stages}


def _of(name: str, context: Context) -> Iterator[Diagram]:
    view = view_of(context, ("touchpoints", "emotion"))
    try:
        source = str(cjm.draw(context, format="mermaid"))
        yield Diagram(f"{name}, emotions", source, tuple(_felt(view)))
    except DrawingError:
        if view.curves:
            raise
    source = str(cjm.draw(context, view="flow", format="mermaid"))
    yield Diagram(f"{name}, flow", source, tuple(_flowing(view)))


def _felt(view: View) -> Iterator[str]:
    known = {point.slot for curve in view.curves for point in curve.points}
    yield view.header.title
    for slot in known:
        column = view.slots[slot]
        if column:
            yield column.title
    yield from (curve.person.name for curve in view.curves if curve.person)


def _flowing(view: View) -> Iterator[str]:
    yield view.header.title
    yield from (stage.title for stage in view.stages)
    yield from (column.title for column in view.columns)
    yield from (way.text for way in view.ways if way.text)
