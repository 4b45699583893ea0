"""What a view shows of a journey, decided from the journey."""

from typing import Any

import pytest
import torture

from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.model.workspace import Workspace
from cjm.render.compose import view_of
from cjm.render.figures import figure
from cjm.render.lanes import Ways
from cjm.render.view import Band, View
from cjm.render.words import channel, duration, initials, number, percent, signed
from cjm.scoring.options import Options


def metric(**fields: Any) -> tuple[str, str | None]:  # noqa: ANN401 - any field of any kind
    data = {
        "cjm": 1,
        "kind": "journey",
        "id": "j",
        "title": "J",
        "stages": [{"id": "s", "title": "S"}],
        "metrics": [{"id": "page-load", **fields}],
    }
    return figure(Journey.model_validate(data).metrics[0], Options())


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        (
            {"kind": "nps", "waves": [{"period": "2026-09", "promoters": 60, "passives": 25, "detractors": 15}]},
            ("NPS +45", "n = 100, 2026-09"),
        ),
        (
            {"kind": "nps", "waves": [{"period": "2026", "promoters": 2, "passives": 0, "detractors": 8}]},
            ("NPS \N{MINUS SIGN}60", "n = 10, 2026"),
        ),
        (
            {"kind": "nps", "waves": [{"period": "2026", "promoters": 1, "passives": 0, "detractors": 4}]},
            ("NPS", "too few answers to show (5, limit 10)"),
        ),
        (
            {"kind": "csat", "waves": [{"period": "2026-09", "counts": [12, 18, 25, 40, 12]}]},
            ("CSAT 49 %", "52 of 107, 2026-09"),
        ),
        (
            {"kind": "ces", "method": "mean-7", "waves": [{"period": "2026-09", "counts": [1, 2, 3, 9, 14, 20, 11]}]},
            ("CES 5.3 of 7", "n = 60, 2026-09"),
        ),
        (
            {"kind": "ces", "method": "net-7", "waves": [{"period": "2026-09", "counts": [1, 2, 3, 9, 14, 20, 11]}]},
            ("CES +41.7", "n = 60, 2026-09"),
        ),
        (
            {"kind": "ces", "method": "share-5to7-of-7", "waves": [{"period": "2026", "counts": [1, 2, 3, 9, 14, 20, 11]}]},
            ("CES 75 %", "45 of 60, 2026"),
        ),
        (
            {"kind": "ces", "method": "share-4to5-of-5", "waves": [{"period": "2026", "counts": [1, 1, 2, 3, 3]}]},
            ("CES 60 %", "6 of 10, 2026"),
        ),
        (
            {"kind": "ratio", "title": "Orders", "waves": [{"period": "2026-09", "numerator": 132, "denominator": 6004}]},
            ("Orders 2.2 %", "132 of 6,004, 2026-09"),
        ),
        (
            {"kind": "duration", "waves": [{"period": "2026-Q3", "n": 412, "median": "90s", "p90": "PT4M"}]},
            ("Page load 1 min 30 s", "median of 412, p90 4 min, 2026-Q3"),
        ),
        (
            {"kind": "count", "waves": [{"period": "2025", "count": 3}, {"period": "2026-01/2026-03", "count": 1432}]},
            ("Page load 1,432", "2026-01 \N{EN DASH} 2026-03"),
        ),
        ({"kind": "csat"}, ("CSAT", "not measured yet")),
        (
            {"kind": "csat", "waves": [{"period": "2026", "counts": [0, 0, 0, 0, 0]}]},
            ("CSAT", "not measured yet"),
        ),
    ],
)  # fmt: skip
def test_metrics_say_what_they_rest_on(
    fields: dict[str, Any], shown: tuple[str, str | None]
) -> None:
    text, basis = metric(**fields)
    assert (text.replace("\xa0", " "), basis.replace("\xa0", " ") if basis else None) == shown


@pytest.mark.parametrize(
    ("told", "written"),
    [
        (number(1234567), "1,234,567"),
        (number(-0.04), "0"),
        (number(2.50), "2.5"),
        (signed(-1.5), "\N{MINUS SIGN}1.5"),
        (signed(0), "0"),
        (percent(0.42), "42\xa0%"),
        (percent(0.031), "3.1\xa0%"),
        (percent(0.099), "9.9\xa0%"),
        (percent(1), "100\xa0%"),
        (duration("250ms"), "250\xa0ms"),
        (duration("1.5s"), "1.5\xa0s"),
        (duration("0s"), "0\xa0s"),
        (duration("14d"), "2\xa0wk"),
        (duration("10d"), "10\xa0d"),
        (duration("1.5h"), "1\xa0h 30\xa0min"),
        (initials("Maria"), "M"),
        (initials("Ana Maria Souza"), "AS"),
        (initials("山田 ゆき"), "山ゆ"),
        (initials("<>"), "?"),
        (channel("tv-radio", None).title, "TV and radio"),
        (channel("review-site", None).title, "Review site"),
    ],
)
def test_words_for_people(told: str, written: str) -> None:
    assert told == written


def view(**fields: Any) -> View:  # noqa: ANN401 - any field of a journey
    stages = [
        {
            "id": "s",
            "title": "S",
            "touchpoints": [
                {"id": "a", "title": "A", "pains": [{"id": "slow", "text": "Slow"}]},
                {"id": "b", "title": "B", "gains": [{"id": "fast", "text": "Fast"}]},
            ],
        },
        {"id": "t", "title": "T"},
        {"id": "u", "title": "U", "touchpoints": [{"id": "c", "title": "C"}]},
    ]
    data = {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "stages": stages, **fields}
    return view_of(torture.made(data))


@pytest.mark.parametrize(
    ("addresses", "places"),
    [
        (["a"], [(0, 1)]),
        (["a.slow"], [(0, 1)]),
        (["slow"], [(0, 1)]),
        (["a", "b"], [(0, 2)]),
        (["s"], [(0, 2)]),
        (["a", "fast", "c"], [(0, 2), (3, 1)]),
        (["u"], [(3, 1)]),
        ([], [(0, 4)]),
        (["t"], [(0, 4)]),
    ],
)
def test_opportunities_stand_over_what_they_address(
    addresses: list[str], places: list[tuple[int, int]]
) -> None:
    lane = next(
        one
        for one in view(opportunities=[{"id": "o", "title": "O", "addresses": addresses}]).lanes
        if one.name == "opportunities"
    )
    narrow = [(slot, 1) for slot, cell in enumerate(lane.cells) for _ in cell]
    wide = [(band.first, band.span) for band in lane.bands]
    assert sorted(narrow + wide) == places
    assert all(isinstance(band, Band) for band in lane.bands)


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ({}, None),
        ({"due": "2026-09-01"}, "due 2026-09-01"),
        ({"status": "done", "due": "2026-09-01"}, "Done\u00a0· due 2026-09-01"),
        ({"status": "done", "done": "2026-09-03", "due": "2026-09-01"}, "Done on 2026-09-03"),
    ],
)
def test_opportunities_say_how_far_they_are(said: dict[str, str], note: str | None) -> None:
    shown = view(opportunities=[{"id": "o", "title": "O", "addresses": ["a"], **said}])
    lane = next(one for one in shown.lanes if one.name == "opportunities")
    (item,) = [item for cell in lane.cells for item in cell]
    assert item.note == note


def test_rejected_opportunities_and_empty_lanes_are_left_out() -> None:
    shown = view(opportunities=[{"id": "o", "title": "O", "status": "rejected"}])
    assert [lane.name for lane in shown.lanes] == ["touchpoints", "gains", "pains"]


def test_a_stage_without_touchpoints_keeps_its_place() -> None:
    shown = view()
    assert [(stage.first, stage.span) for stage in shown.stages] == [(0, 2), (2, 1), (3, 1)]
    assert [slot.number if slot else None for slot in shown.slots] == [1, 2, None, 3]
    assert [column.id for column in shown.columns] == ["a", "b", "c"]


def test_one_curve_for_everyone_or_one_for_each() -> None:
    assert [curve.person for curve in torture_view("crowd").curves if curve.person] != []
    assert len(torture_view("crowd").curves) == 4
    assert len(torture_view("arabic").curves) == 1
    assert torture_view("no-touchpoints").curves == ()


def test_how_claims_are_known() -> None:
    bases = {point.basis for curve in torture_view("hebrew").curves for point in curve.points}
    assert bases == {"proposed"}
    known = torture_view("arabic").header.coverage
    assert (known.observed, known.total) == (3, 8)


def torture_view(name: str) -> View:
    return view_of(torture.context(name))


def test_actions_say_where_they_lead() -> None:
    journey = torture.made(
        {
            "cjm": 1,
            "kind": "journey",
            "id": "j",
            "title": "J",
            "stages": [
                {
                    "id": "s",
                    "title": "S",
                    "touchpoints": [
                        {
                            "id": "a",
                            "title": "A",
                            "actions": [
                                {"does": "Goes on", "to": "b"},
                                {"does": "Leaves", "to": "exit", "share": 0.4},
                                {"does": "Is done", "to": "done"},
                                {"does": "Jumps", "to": "c", "handover": "By link"},
                            ],
                        },
                        {"id": "b", "title": "B"},
                        {"id": "c", "title": "C", "actions": [{"does": "Returns", "to": "a"}]},
                    ],
                }
            ],
        }
    )
    lane = next(lane for lane in view_of(journey).lanes if lane.name == "actions")
    told = [
        (item.text, (item.note or "").replace("\xa0", " "), item.tone)
        for cell in lane.cells
        for item in cell
    ]
    assert told == [
        ("Goes on", "", "plain"),
        ("Leaves", "leaves · 40 %", "leave"),
        ("Is done", "goal reached", "finish"),
        ("Jumps", "to 3 C · By link", "plain"),
        ("Returns", "to 1 A", "plain"),
    ]
    assert Ways({}, "").item((), 0, next(journey.journey.touchpoints())[1].actions[3]).note


def test_the_picture_is_told_in_words() -> None:
    said = torture_view("single").description
    assert said == ("Current state customer journey map. Ask: 1 Chat. Emotion of Pat: 1 0 neutral.")


def test_what_the_workspace_measures_is_shown_where_a_goal_names_it() -> None:
    journey = Journey.model_validate(
        {
            "cjm": 1,
            "kind": "journey",
            "id": "j",
            "title": "I see a doctor",
            "stages": [{"id": "s", "title": "S"}],
            "goals": [{"id": "g", "metric": "seen-on-time"}],
        }
    )
    workspace = Workspace.model_validate(
        {
            "cjm": 1,
            "kind": "workspace",
            "metrics": [
                {"id": name, "kind": "ratio", "title": name, "waves": [wave]}
                for name in ("seen-on-time", "named-by-nothing")
                for wave in ({"period": "2026-10", "numerator": 42, "denominator": 64},)
            ],
        }
    )
    context = Context(journey, workspace=workspace)
    facts = {fact.label: fact.text for fact in view_of(context).header.facts}
    assert facts["Measured"] == "seen-on-time 66\N{NO-BREAK SPACE}% (42 of 64, 2026-10)"
