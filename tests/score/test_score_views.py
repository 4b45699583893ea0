"""Comparisons, personas side by side and portfolios as people and programs get them."""

import csv
import json
import os
from collections.abc import Iterator
from functools import cache
from io import StringIO
from pathlib import Path
from unicodedata import combining

import pytest
from jsonschema import Draft7Validator
from score_helpers import HERE, TODAY, with_touchpoints

from cjm import api
from cjm.render.compared import Compared
from cjm.render.console.cells import width as cells
from cjm.render.reporting import write_document, write_view
from cjm.scoring.portfolio import Held, Portfolio, portfolio
from cjm.scoring.side_by_side import SideBySide, side_by_side

_EXAMPLES = HERE.parents[1] / "examples"
_SHOP = _EXAMPLES / "clothing-retailer" / "journeys"
_LONG = "Ein sehr langer Titel 眼鏡をかけて الاستلام Donaudampfschifffahrtsgesellschaftskapitän"


def _compared(before: Path, after: Path) -> Compared:
    loaded, report = api.load_apart([before, after])
    assert not report.diagnostics
    pair = api.together(*loaded)
    assert pair is not None
    names = (Path(one.path).name for one in pair)
    return Compared(*names, api.compare(*pair, today=TODAY))


@cache
def _found() -> dict[str, Compared]:
    inn, shop = HERE / "inn", _SHOP
    today = shop / "buy-clothes-online.journey.yaml"
    return {
        "inn": _compared(inn / "stay.journey.yaml", inn / "stay-2028.journey.yaml"),
        "shop": _compared(today, shop / "buy-clothes-online-2027.journey.yaml"),
        "same": _compared(today, today),
    }


@cache
def _portfolio() -> Portfolio:
    loaded, _ = api.load_all(_EXAMPLES)
    held = [
        Held(Path(one.path).name, one.context.journey, api.scorecard(one, today=TODAY))
        for one in sorted(loaded, key=lambda one: Path(one.path).name)
    ]
    return portfolio(held)


@cache
def _personas() -> dict[str, SideBySide]:
    found = {}
    for path in (HERE / "inn" / "stay.journey.yaml", _EXAMPLES / "peak-season"):
        for one in api.load_all(path)[0]:
            card = api.scorecard(one, today=TODAY)
            if together := side_by_side([card]):
                found[card.title] = together
    return found


def _texts() -> Iterator[tuple[str, str]]:
    values = {"portfolio": _portfolio(), "personas": _personas()}
    views = [(f"compare-{name}", "compare", [one]) for name, one in _found().items()]
    views += [(name, name, value) for name, value in values.items()]  # type: ignore[list-item]
    for name, view, value in views:
        for width in (80, 140):
            yield (
                f"{name}-{width}.txt",
                write_view(view, value, "terminal", width=width, colour=False),
            )
        for format_, suffix in (("markdown", "md"), ("csv", "csv")):
            yield f"{name}.{suffix}", write_view(view, value, format_, width=80, colour=False)


@pytest.mark.parametrize(
    ("name", "text"), list(_texts()), ids=lambda one: one if "\n" not in one else ""
)
def test_golden(name: str, text: str) -> None:
    golden = HERE / "golden" / name
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(text.encode())
    assert text.encode() == golden.read_bytes()


@pytest.mark.parametrize("name", ["inn", "shop", "same"])
@pytest.mark.parametrize("width", [40, 60, 80, 119, 120, 140, 200])
def test_no_line_of_a_comparison_is_wider_than_the_terminal(name: str, width: int) -> None:
    text = write_view("compare", [_found()[name]], "terminal", width=width, colour=False)
    assert max(map(cells, text.splitlines())) <= width
    assert not any(combining(char) for char in text)


@pytest.mark.parametrize("width", [40, 80, 140])
def test_fifty_journeys_fit(width: int) -> None:
    held = _portfolio().entries[0].held
    cards = with_touchpoints(*[{"title": _LONG, "emotion": -1}] * 3, title=_LONG)
    plain = with_touchpoints({"emotion": -1}, title="I buy something to wear without trying it on")
    for one, lines in ((cards, 6), (plain, 3)):
        found = portfolio([Held(f"{n}", held.journey, one) for n in range(50)])
        assert {entry.rank for entry in found.entries} == {1}
        text = write_view("portfolio", found, "terminal", width=width, colour=False)
        assert max(map(cells, text.splitlines())) <= width
        if width >= 80:
            assert len(text.splitlines()) < 50 * lines + 60


def test_colour_and_commands_in_titles() -> None:
    text = write_view("compare", [_found()["inn"]], "terminal", width=80, colour=True)
    assert "\x1b[" in text
    assert "\x1b[" not in write_view(
        "compare", [_found()["inn"]], "terminal", width=80, colour=False
    )


def test_csv_has_a_row_for_every_difference() -> None:
    one = _found()["shop"]
    rows = list(
        csv.DictReader(StringIO(write_view("compare", [one], "csv", width=80, colour=False)))
    )
    found = {row["ref"] for row in rows} - {""}
    wanted = {
        q.ref
        for q in one.comparison.quantities()
        if not q.name.endswith(("after.gap", "before.gap"))
    }
    assert found == wanted
    for row in rows:
        if row["difference"] and row["before"]:
            difference = float(row["after"]) - float(row["before"])
            assert float(row["difference"]) == pytest.approx(difference, abs=2e-6)


def test_json_keeps_its_schema() -> None:
    loaded, _ = api.load_all(_EXAMPLES)
    cards = {one.path: api.scorecard(one, today=TODAY) for one in loaded}
    text = write_document(cards, list(_found().values()), list(_personas().values()), _portfolio())
    document = json.loads(text)
    Draft7Validator(api.schema("score")).validate(document)
    assert [one["relation"] for one in document["comparisons"]] == [
        "future",
        "future",
        "version",
    ]
    assert [one["same"] for one in document["comparisons"]] == [False, False, True]
    assert len(document["portfolio"]["journeys"]) == len(cards)
    assert {
        line["emotion"]["spread"]["ref"]
        for line in document["side_by_side"][0]["touchpoints"]
        if line["emotion"]["spread"]
    } >= {"booking.spread.emotion"}
    lonely = json.loads(write_document({}, [], [], None))
    assert set(lonely) == {"version", "journeys"}
