"""What personas say stands above every picture: two of them, each with the name where there are several."""

import re
from html import unescape
from typing import Any

import pytest
import torture

from cjm.model.context import Context
from cjm.model.persona import Persona
from cjm.render import draw
from cjm.render.compose import view_of
from cjm.render.console.heading import heading
from cjm.render.console.ink import UNICODE, paint
from cjm.render.options import Options
from cjm.render.theme import THEMES
from cjm.render.views import map as map_view

WORDS = {
    "Ada": "It just has to fit.",
    "Babajide Okonkwo-Villanueva von Hohenstein-Weissenburg": "Tell me the day, not the week.",
    "李小龍": "先告訴我運費",
    "נועה": "רק שיגיע לפני החג",
}
CASES = pytest.mark.parametrize(
    ("silent", "speaking", "shown", "more"),
    [
        (0, 0, [], ""),
        (0, 1, ["In their words"], ""),
        (1, 1, ["In the words of Ada"], ""),
        (0, 2, [f"In the words of {name}" for name in [*WORDS][:2]], ""),
        (1, 3, [f"In the words of {name}" for name in [*WORDS][:2]], "and 1 more quote"),
        (0, 4, [f"In the words of {name}" for name in [*WORDS][:2]], "and 2 more quotes"),
    ],
)


def told(silent: int, speaking: int) -> Context:
    """Return a journey whose first personas say nothing."""
    people: list[dict[str, Any]] = [{"id": f"s{n}", "name": f"Silent {n}"} for n in range(silent)]
    people += [
        {"id": f"p{place}", "name": name, "quote": text}
        for place, (name, text) in enumerate([*WORDS.items()][:speaking])
    ]
    stage = {"id": "s", "title": "S", "touchpoints": [{"id": "t", "title": "T"}]}
    data = {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "personas": people}
    journey = torture.made({**data, "stages": [stage]}).journey
    return Context(journey, {one.id: one for one in journey.personas if isinstance(one, Persona)})


def packed(text: str) -> str:
    return re.sub(r"\s", "", text)


@CASES
def test_pictures_show_two_quotes_and_how_many_more_there_are(
    silent: int, speaking: int, shown: list[str], more: str
) -> None:
    scene = map_view.scene(told(silent, speaking), Options(THEMES["light"]))
    text = packed(" ".join(one.text for one in torture.words(scene.items)))
    assert len(re.findall("In(their|the)words", text)) == len(shown)
    assert all(packed(label) in text for label in shown)
    seen = [packed(f"“{words}”") in text for words in WORDS.values()]
    assert seen == [place < len(shown) for place in range(len(WORDS))]
    assert re.findall(r"and\dmorequotes?", text) == ([packed(more)] if more else [])


@CASES
def test_terminals_show_as_many(silent: int, speaking: int, shown: list[str], more: str) -> None:
    header = view_of(told(silent, speaking)).header
    text = paint(heading(header, 80, UNICODE), UNICODE, colour=False)
    named = [label.removeprefix("In the words of ") for label in shown if "words of" in label]
    assert text.count("\nQuote ") == bool(shown)
    assert text.count("“") == len(shown)
    assert all(packed(f"{name}:“{WORDS[name]}”") in packed(text) for name in named)
    assert re.findall(r"and \d more quotes?", text) == ([more] if more else [])


@CASES
def test_documents_and_pages_have_all(
    silent: int, speaking: int, shown: list[str], more: str
) -> None:
    context = told(silent, speaking)
    said = [*WORDS.items()][:speaking]
    head = str(draw.draw(context, format="markdown")).partition("## ")[0].replace("\\", "")
    quoted = [line for line in head.splitlines() if line.startswith("> ")]
    several = silent + speaking > 1
    assert quoted == [
        f"> **{name}:** “{words}”" if several else f"> “{words}”" for name, words in said
    ]
    page = str(draw.draw(context, format="html")).partition("<body>")[2].partition("<main")[0]
    text = packed(unescape(re.sub(r"<[^>]*>", "", page)))
    assert all(packed(f"“{words}”") in text for _, words in said)
    assert all(packed(label) in text for label in shown)
    assert not more or speaking > len(shown)
