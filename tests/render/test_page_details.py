"""Details of the page: everything that the map says is in them, once, and their numbers are those of the scores."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import torture

from cjm import api
from cjm.render.compose import view_of
from cjm.render.details.ground import Ground
from cjm.render.draw import draw
from cjm.render.options import Options
from cjm.render.reports import explain_text
from cjm.render.script import clean
from cjm.scoring.explain import explain

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)
SAID = frozenset(
    [
        "text",
        "title",
        "notes",
        "cause",
        "expects",
        "does",
        "feeling",
        "hypothesis",
        "message",
        "trigger",
        "segment",
        "customer",
        "business",
        "meanwhile",
        "quotes",
        "source",
        "ticket",
        "handover",
        "owner",
        "by",
        "system",
        "policy",
        "customer_goal",
        "scenario",
        "expectations",
        "physical_evidence",
    ]
)
"""Fields that hold an author's own words."""


@cache
def page(name: str) -> str:
    made = draw(torture.context(name), format="html")
    assert isinstance(made, str)
    return made


class Reader(HTMLParser):
    """Reads texts, ids and links back; line ends and blanks are as in the source."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.ids, self.links = "", list[str](), list[str]()
        self.feed(page.partition("<body>")[2].partition("<script>")[0])

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        if tag == "a" and (found.get("href") or "").startswith("#d-"):
            self.links.append((found["href"] or "")[1:])


def words(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from words(inner, name)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from words(inner, key)
    elif isinstance(value, str) and key in SAID:
        yield value


def packed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@SEVERAL
def test_every_link_to_details_leads_to_one_place(name: str) -> None:
    read = Reader(page(name))
    assert len(read.ids) == len(set(read.ids))
    assert set(read.links) <= set(read.ids)
    if list(torture.context(name).journey.touchpoints()):
        assert read.links


@SEVERAL
def test_the_page_says_all_that_the_map_says(name: str) -> None:
    context = torture.context(name)
    shown = packed(Reader(page(name)).text)
    said = [*words(context.journey.model_dump(by_alias=False))]
    said += [text for one in context.evidence.values() for text in words(one.model_dump())]
    lost = [text for text in said if packed(clean(text)) not in shown]
    assert not lost


def numberless(text: str) -> str:
    return re.sub(r"[\d.]+", "#", text)


@SEVERAL
def test_opportunity_scores_are_explained_as_cjm_score_does(name: str) -> None:
    context = torture.context(name)
    card = Ground(context, Options()).card
    shown = packed(Reader(page(name)).text)
    for row in card.touchpoints:
        if row.opportunity is None:
            continue
        told = explain_text.render(explain(card, row.opportunity.ref), lambda _: "", width=10_000)
        _, result, *arithmetic = told.split("\n\n")[0].splitlines()
        assert packed(result)[1:] in shown
        steps = [packed(line) for line in arithmetic if "see docs/" not in line]
        assert all(numberless(line) in numberless(shown) for line in steps if "/" not in line)


@SEVERAL
def test_no_number_is_finer_than_readers_need_and_none_sends_them_elsewhere(name: str) -> None:
    sums = re.findall(r'<pre dir="ltr">(.*?)</pre>', page(name), re.DOTALL)
    assert not [line for text in sums for line in text.split("\n") if "source: cjm" in line]
    lines = (line for text in sums for line in text.split("\n") if line.strip()[:1] == "=")
    arithmetic = [line for line in lines if "degree of freedom" not in line]
    assert not [line for line in arithmetic if re.search(r"[1-9]\d*\.\d{3}|0\.[1-9]\d{2}", line)]


def test_files_are_named_without_their_folders(tmp_path: Path) -> None:
    home = Path(__file__).parents[2] / "examples" / "clothing-retailer"
    shutil.copytree(home, tmp_path / "elsewhere")
    again = api.load(tmp_path / "elsewhere" / "journeys" / "buy-clothes-online.journey.yaml")
    assert draw(again, format="html") == page("buy-clothes-online")
    assert "exit-survey-2026-10.csv, columns" in page("buy-clothes-online")


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 11, 1), []),
        (date(2027, 10, 31), []),
        (date(2027, 11, 1), ["stale: 12 months old"]),
        (date(2029, 1, 1), ["stale: 26 months old"]),
    ],
)
def test_old_evidence_is_called_stale(today: date, told: list[str]) -> None:
    data = {
        "cjm": 1,
        "kind": "journey",
        "id": "j",
        "title": "J",
        "evidence": [{"id": "talks", "method": "interview", "period": "2026-10", "sample": 9}],
        "stages": [
            {
                "id": "s",
                "title": "S",
                "touchpoints": [
                    {"id": "t", "title": "T", "thoughts": [{"text": "A", "evidence": ["talks"]}]}
                ],
            }
        ],
    }
    context = torture.made(data)
    context = type(context)(
        context.journey, evidence={one.id: one for one in context.journey.evidence}
    )
    made = str(draw(context, format="html", today=today))
    assert re.findall(r"stale: \d+ months old", made)[:1] == told
    assert "Interview · 2026-10 · n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}9" in Reader(made).text


def test_what_rests_on_old_evidence_alone_is_pale_with_a_clock_and_says_so() -> None:
    context = torture.context("buy-clothes-online")
    made = str(draw(context, format="html", today=date(2028, 6, 1)))
    cards = re.findall(r'<(?:a|div) class="(card [^"]*)"[^>]*>(.*?)</(?:a|div)>', made, re.DOTALL)
    old = [inner for names, inner in cards if {"old", "bare"} & {*names.split()} == {"old"}]
    view = view_of(context, today=date(2028, 6, 1))
    items = [item for lane in view.lanes for cell in lane.cells for item in cell if item.old]
    assert len(old) == sum("metrics" not in item.route for item in items) > 0
    assert made.count('class="clock"') == len(old)
    points = sum(point.old for curve in view.curves for point in curve.points)
    in_both_curves = 2 * points
    assert made.count("(observed long ago)</span>") == len(items) + in_both_curves
    assert 'class="clock"' not in page("buy-clothes-online")
