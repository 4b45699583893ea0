"""Documents in Markdown: every text is read back, and none of it is read as Markdown or HTML."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import torture
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from test_page_details import packed, words

from cjm.model.context import Context
from cjm.render import draw
from cjm.render.document.words import cell, element, inline, line
from cjm.render.script import clean

GOLDEN = Path(__file__).parent / "golden"
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


class Reader(HTMLParser):
    """Reads texts, the order of elements, names and links back."""

    def __init__(self, markdown: str, render: Callable[[str], str] = MARKDOWN.render) -> None:
        super().__init__()
        self.text = ""
        self.elements, self.ids, self.links = list[str](), list[str](), list[str]()
        self.feed(render(markdown))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.elements.append(tag)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []


def document(context: Context) -> str:
    made = draw.draw(context, format="markdown")
    assert isinstance(made, str)
    return made


@cache
def read(name: str) -> Reader:
    return Reader(document(torture.context(name)))


@pytest.mark.parametrize("name", ["single", "hebrew", "hostile", "no-touchpoints"])
def test_documents_are_as_they_were(name: str) -> None:
    made = document(torture.context(name))
    golden = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", torture.NAMES)
def test_the_document_says_all_that_the_map_says(name: str) -> None:
    context = torture.context(name)
    shown = packed(read(name).text)
    said = [*words(context.journey.model_dump(by_alias=False))]
    said += [text for one in context.evidence.values() for text in words(one.model_dump())]
    said += [text for one in context.cast() for text in words(one.model_dump())]
    assert [text for text in said if packed(clean(text)) not in shown] == []


@pytest.mark.parametrize("name", torture.NAMES)
def test_links_lead_to_one_place_in_the_document(name: str) -> None:
    found = read(name)
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)
    assert not torture.context(name).journey.opportunities or "#d-opportunities-0" in found.links


@pytest.mark.parametrize("name", torture.NAMES)
def test_tables_have_a_row_for_each_touchpoint(name: str) -> None:
    table = read(name).elements
    start = table.index("table")
    body = table[table.index("tbody", start) : table.index("details", start)]
    stages = torture.context(name).journey.stages
    assert body.count("tr") == sum(max(1, len(stage.touchpoints)) for stage in stages)
    assert body.count("td") == body.count("tr") * table[start : table.index("tbody")].count("th")


def hostile(text: str) -> Context:
    """A map in which every title and every claim is the same text."""
    claim = {"text": text, "evidence": ["e"], "personas": ["p"]}
    touchpoint = {
        "id": "t",
        "title": text,
        "expects": text,
        "emotion": {"score": -1, "feeling": text},
        "thoughts": [claim],
        "pains": [{**claim, "cause": text}, text],
        "gains": [claim],
        "actions": [{"does": text, "to": "exit"}, {"does": text, "handover": text}],
        "notes": text,
    }
    stage = {"id": "s", "title": text, "customer_goal": text, "touchpoints": [touchpoint]}
    data: dict[str, Any] = {
        "cjm": 1,
        "kind": "journey",
        "id": "j",
        "title": text,
        "owner": text,
        "scenario": text,
        "tags": {"k": text},
        "personas": [{"id": "p", "name": text, "quote": text, "goals": [text]}],
        "evidence": [{"id": "e", "method": "survey", "title": text, "quotes": [text, text]}],
        "opportunities": [{"id": "o", "title": text, "addresses": ["t"], "owner": text}],
        "stages": [{**stage, "notes": text}],
    }
    context = torture.made(data)
    journey = context.journey
    return Context(
        journey,
        personas={one.id: one for one in journey.personas if not isinstance(one, str)},
        evidence={one.id: one for one in journey.evidence if not isinstance(one, str)},
    )


PLAIN = Reader(document(hostile("Plain words")))
HARD = (
    *("# h", "- a", "* a", "+ a", "1. a", "12) a", "---", "===", "> a", "| a | b |", "a | b"),
    *("```", "~~~", "`a", "a`", "``a`", "**a**", "*a", "_a_", "__a__", "~~a~~", "\\", "a\\", "\\|"),
    *("[a](b)", "![a](b)", "[a]", "[^1]", "<b>", "</details>", "<!-- a", "&amp;", "&#35;", "$a$"),
    *(
        "「引用」",
        "(注)",
        "日本語",
        "שלום",
        "مرحبا",
        "@octocat",
        "#1",
        ":smile:",
        "a:b:c",
        "www.a.b",
    ),
    *(
        "- [ ] a",
        "[!NOTE]",
        "a  ",
        "<a@b.c>",
        "a@b.c",
        "1",
        "1.",
        "-",
        "=",
        "\u200ea",
        "😀",
        "' \"",
    ),
)


def same_shape(text: str) -> None:
    made = document(hostile(text))
    found = Reader(made)
    turned = ["div"] * made.startswith('<div dir="rtl">')
    assert found.elements == [*turned, *PLAIN.elements]
    assert found.links == PLAIN.links
    assert packed(found.text).count(packed(clean(text))) >= PLAIN.text.count("Plain words")


@pytest.mark.parametrize("text", HARD)
def test_hard_text_is_text(text: str) -> None:
    same_shape(text)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*HARD, *"ab .!|\\`*_<>[]()#~$&:@-+="]), min_size=1, max_size=6).map(
        "".join
    )
)
def test_any_text_is_text(text: str) -> None:
    if clean(text):
        same_shape(f"x{text}" if not re.search(r"\w", text) else text)


ADDRESSES = [
    ("https://example.com/a_b*c", "https://example.com/a_b*c", ""),
    ("(see https://example.com/a_b).", "https://example.com/a_b", ")."),
    ("http://example.com/?q=a&b=$c", "http://example.com/?q=a&b=$c", ""),
]


@pytest.mark.parametrize(("text", "address", "after"), ADDRESSES)
@pytest.mark.parametrize("write", [inline, line])
def test_addresses_become_links(write: Any, text: str, address: str, after: str) -> None:  # noqa: ANN401 - each of the writers
    found = Reader(write(text))
    assert found.links == [address]
    assert found.text.strip() == text
    assert text.endswith(address + after)


def tables(text: str) -> Iterator[str]:
    yield from ("| a | b |", "| --- | --- |", f"| {cell(text)} | end |", "")


@pytest.mark.parametrize("text", [*HARD, "a\\|b", "\\\\|", "see https://example.com/a_b, please"])
def test_cells_hold_any_text(text: str) -> None:
    found = Reader("\n".join(tables(text)))
    assert found.elements.count("td") == 2
    assert packed(found.text) == packed(f"ab{clean(text)}end")


def test_an_address_with_a_bar_stays_whole_in_a_cell() -> None:
    found = Reader("\n".join(tables("https://example.com/a|b")))
    assert found.links == ["https://example.com/a%7Cb"]


@pytest.mark.parametrize("text", HARD)
def test_elements_hold_any_text(text: str) -> None:
    found = Reader(f"<summary>{element(text)}</summary>")
    assert found.elements == ["summary"]
    assert found.text.strip() == text.strip()


def test_writing_from_right_to_left_is_wrapped_and_keeps_its_signs() -> None:
    made = document(torture.context("hebrew"))
    assert made.startswith('<div dir="rtl">\n\n# ')
    assert made.endswith("\n\n</div>\n")
    assert '<div dir="ltr">\n\n~~~text\nEmotion' in made
    assert "\N{LEFT-TO-RIGHT MARK}+1" in made


@pytest.mark.parametrize(("today", "marked"), [(date(2026, 6, 1), False), (date(2029, 1, 1), True)])
def test_old_evidence_has_a_clock(today: date, marked: bool) -> None:  # noqa: FBT001 - a row of the table
    context = torture.context("buy-clothes-online")
    made = str(draw.draw(context, format="markdown", today=today))
    assert ("● 🕒 |" in made) == marked
    assert ("🕒 observed long ago: the evidence is old" in made) == marked
    assert ("**stale: " in made) == marked


def test_names_beside_curves_end_no_block() -> None:
    data = torture.forty()
    data["personas"] = [{"id": "a", "name": "~~~"}, {"id": "b", "name": "~~~~~"}]
    data["stages"][0]["touchpoints"][0]["emotions"] = {"a": -2, "b": -1}
    context = torture.made(data)
    cast = {one.id: one for one in context.journey.personas if not isinstance(one, str)}
    found = Reader(document(Context(context.journey, personas=cast)))
    assert found.elements.count("pre") == 1
    assert found.text.count("Emotion  +2") == 2
