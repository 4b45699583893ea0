"""Resource, channel and change gaps, by hand; what personas share and what they do not."""

from datetime import date
from typing import Any

import pytest
import yaml
from score_helpers import TODAY, with_touchpoints

from cjm.linting.catalogue import find
from cjm.linting.engine import check
from cjm.linting.options import read
from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.model.persona import Persona
from cjm.scoring.engine import score
from cjm.scoring.explain import UnknownRefError, explain
from cjm.scoring.options import Options
from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import Scorecard

_STEP = {"does": "Answers", "by": "agent", "system": "crm", "policy": "hours"}


def _of(text: str, original: str | None = None, **options: Any) -> Scorecard:  # noqa: ANN401 - options of any type
    return score(_context(text, original), today=TODAY, options=Options(**options))


def _context(text: str, original: str | None = None) -> Context:
    def read_one(source: str) -> Journey:
        frame = {"cjm": 1, "kind": "journey", "id": "today", "title": "T"}
        return Journey.model_validate({**frame, **yaml.safe_load(source)})

    journey = read_one(text)
    journeys = {"today": read_one(original)} if original else {}
    cast = {use.id: use for use in journey.personas if isinstance(use, Persona)}
    return Context(journey, personas=cast, journeys=journeys)


def _percent(gaps: dict[str, Quantity], kind: str) -> float | None:
    return round(100 * gaps[kind].value, 4) if kind in gaps else None


@pytest.mark.parametrize(
    ("touchpoints", "gaps"),
    [
        pytest.param([{}, {}], [None, None], id="no delivery anywhere: nothing to measure"),
        pytest.param([{"frontstage": [_STEP], "backstage": [_STEP, {"does": "Looks", "by": "b"}]}],
                     [0], id="all is stated, and people go on without the system"),
        pytest.param([{"backstage": [_STEP]}, {}], [12.5, 100], id="a half for one system; nothing at all"),
        pytest.param([{"frontstage": [_STEP]}], [25], id="nothing behind it, and one system"),
        pytest.param([{"support": ["Runs"]}], [0], id="people, policy, technology stated nowhere"),
        pytest.param(
            [{"support": [{"does": "Runs", "system": "a"}]}, {"support": [{"does": "Asks", "by": "b"}]}],
            [100 * (0 + 1 + 0.5) / 3, 100 * (0 + 0 + 1) / 3],
            id="policy is asked nowhere",
        ),
        pytest.param(
            [{"support": [{"does": "Runs", "system": "a"}, {"does": "Runs", "system": "b"}]}],
            [0],
            id="two systems",
        ),
        pytest.param(
            [
                {"moment_of_truth": True,
                 "support": [{"does": "Runs", "system": "a"}, {"does": "Runs", "system": name}]}
                for name in ("b", "c")
            ],
            [25, 25],
            id="one system behind two moments of truth",
        ),
        pytest.param([{"involves_us": False}, {"support": ["Runs"]}], [None, 0], id="moments without us"),
    ],
)  # fmt: skip
def test_resource(touchpoints: list[dict[str, Any]], gaps: list[float | None]) -> None:
    found = with_touchpoints(*touchpoints)
    assert [_percent(place.gaps, "resource") for place in found.touchpoint_gaps] == pytest.approx(
        gaps, abs=1e-3
    )


def test_a_blueprint_without_any_step_delivers_nothing() -> None:
    found = with_touchpoints({}, {"involves_us": False}, type="service-blueprint")
    assert _percent(found.gaps, "resource") == 100
    assert _percent(with_touchpoints({}).gaps, "resource") is None


_CHANNELS = """
personas:
  - {id: gerd, name: Gerd, channels: [phone, post]}
  - {id: ana, name: Ana, channels: [app, email], evidence: [talks]}
stages:
  - id: s
    title: S
    touchpoints:
      - {id: ad, title: Ad, channel: ads}
      - id: report
        title: Report
        channel: app
        actions: [{does: Rings, to: hotline}, {does: Writes, to: letter}, {does: Goes, to: desk, handover: A code}]
      - {id: hotline, title: Hotline, channel: phone}
      - {id: letter, title: Letter, channel: post}
      - {id: desk, title: Desk, channel: store, also_on: [website]}
"""


def test_channel() -> None:
    found = _of(_CHANNELS)
    gaps = {p.subject.id: _percent(p.gaps, "channel") for p in found.touchpoint_gaps}
    # report: not carried to the hotline 1, to the desk 0; out of Gerd's reach 1, within Ana's 0.
    assert gaps == {"ad": None, "report": 50, "hotline": 50, "letter": None, "desk": 0}
    ana = {p.subject.id: _percent(p.personas["ana"], "channel") for p in found.touchpoint_gaps
           if "ana" in p.personas}  # fmt: skip
    assert ana == {"report": pytest.approx(33.3333), "hotline": 100, "desk": 0}
    assert [one.persona for one in found.personas] == ["gerd", "ana"]
    assert found.touchpoint_gaps[1].gaps["channel"].basis == "partly"


_TODAY = """
stages:
  - {id: s, title: S, touchpoints: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}, {id: d, title: D}]}
opportunities: [{id: old, title: O, status: rejected}]
"""
_FUTURE = """
id: future
type: future-state
based_on: today
stages:
  - id: s
    title: S
    touchpoints: [{id: a, title: A}, {id: b, title: Better, changed_by: [o]}, {id: c, title: Other}]
  - {id: new, title: New, touchpoints: [{id: e, title: E}]}
removed: [{touchpoint: d, changed_by: [old]}]
opportunities: [{id: o, title: O}]
"""


def test_change() -> None:
    found = _of(_FUTURE, _TODAY)
    assert [_percent(stage.gaps, "change") for stage in found.stages] == [50, 100]
    assert [(p.subject.id, _percent(p.gaps, "change")) for p in found.other_gaps] == [
        ("removed", 100)
    ]
    assert _percent(found.gaps, "change") == pytest.approx(100 * 2.5 / 3, abs=1e-3)
    assert {place.subject.id: place.opportunities for place in found.places()} == {
        "a": (),
        "b": ("o",),
        "c": (),
        "e": (),
        "s": ("o",),
        "new": (),
        "removed": (),
    }
    (gap,) = explain(found, "b.gap.change").quantities
    assert [item.note for item in gap.inputs] == ["differs in title; done by o"]  # type: ignore[union-attr] - all are inputs


_OFFERS = """
personas: [{id: gerd, name: Gerd, channels: [phone, post]}, {id: ana, name: Ana, channels: [email]}]
stages:
  - id: s
    title: S
    touchpoints:
      - {id: a, title: A, channel: app}
      - {id: b, title: B, channel: app, also_on: [website]}
      - {id: c, title: C, channel: website}
      - {id: d, title: D, channel: website, involves_us: false}
"""


@pytest.mark.parametrize("text", [_TODAY, _FUTURE.replace("based_on: today", "")])
def test_nothing_to_change(text: str) -> None:
    assert "change" not in _of(text).gaps


@pytest.mark.parametrize(
    ("rule", "kind", "text", "original"),
    [
        ("dropped-handover", "channel", _CHANNELS.replace("channels:", "x-channels:"), None),
        ("single-channel", "channel", _OFFERS, None),
        ("unexplained-change", "change", _FUTURE, _TODAY),
    ],
)
def test_rules_and_gaps_agree(rule: str, kind: str, text: str, original: str | None) -> None:
    """A touchpoint has a gap of the kind exactly where the rule has a finding."""
    context, settings = _context(text, original), read({"select": [rule]})[0]
    findings = check(context, today=date(2026, 11, 20), options=settings)
    rule_ = find(rule)
    assert rule_
    places = {one.route[:4] for one in findings if one.code == rule_.code}
    routes = {
        touchpoint.id: ("stages", number, "touchpoints", position)
        for number, stage in enumerate(context.journey.stages)
        for position, touchpoint in enumerate(stage.touchpoints)
    }
    card = score(context, today=TODAY)
    gaps = {
        routes[place.subject.id]
        for place in card.touchpoint_gaps
        if kind in place.gaps and place.gaps[kind].value > 0
    }
    assert gaps
    assert gaps == {place for place in places if place[0] == "stages"}


@pytest.mark.parametrize(
    ("ref", "why"),
    [
        ("gap.reality", "no data yet"),
        ("reality", "no data yet"),
        ("s.gap.reality", "no data yet"),
        ("report.gap.reality", "no data yet"),
        ("ana.gap.change", "nothing to compare"),
        ("letter.gap.channel", "there is nothing of this kind to measure here"),
    ],
)
def test_a_gap_without_a_value_says_why(ref: str, why: str) -> None:
    found = explain(_of(_CHANNELS), ref)
    assert not found.quantities
    assert found.missing
    assert found.missing.why.startswith(why)


@pytest.mark.parametrize("ref", ["channel", "report.channel", "s.channel", "ana.channel"])
def test_a_kind_is_found_without_the_word_gap(ref: str) -> None:
    found = explain(_of(_CHANNELS), ref).quantities
    assert {item.name for item in found} == {"gap.channel"}


def test_a_full_reference_is_that_number_alone() -> None:
    found = explain(_of(_CHANNELS), "report.gap.channel").quantities
    assert [item.ref for item in found] == ["report.gap.channel"]


@pytest.mark.parametrize("ref", ["nobody.gap.reality", "report.gap.realty", "gap.gap.x"])
def test_a_gap_of_nothing_is_unknown(ref: str) -> None:
    with pytest.raises(UnknownRefError):
        explain(_of(_CHANNELS), ref)


def test_reality_never_counts() -> None:
    plain, weighted = _of(_CHANNELS), _of(_CHANNELS, weights={"reality": 50.0})
    assert plain.gap
    assert weighted.gap
    assert weighted.gap.value == plain.gap.value
    assert [kind.weight for kind in weighted.kinds if kind.name == "reality"] == [50.0]


_PERSONAS = """
personas: [{id: ana, name: Ana}, {id: gerd, name: Gerd}]
stages:
  - id: s
    title: S
    touchpoints:
      - id: t
        title: T
        emotions: {ana: -1, gerd: 1}
        pains: [{text: Slow, personas: [ana]}, {text: Loud}]
  - id: r
    title: R
    touchpoints: [{id: u, title: U, emotion: 0}]
opportunities: [{id: o, title: O, addresses: [t], owner: w, due: 2027-01-01, expects: {metric: m}}]
"""


def test_personas_have_their_own_gaps_where_they_differ() -> None:
    found = _of(_PERSONAS)
    stage = found.stages[0].place
    assert _percent(stage.gaps, "experience") == 25
    assert _percent(stage.personas["ana"], "experience") == 50
    assert _percent(stage.personas["gerd"], "experience") == 0
    assert found.stages[1].place.personas == {}
    assert [_percent(one.gaps, "experience") for one in found.personas] == [37.5, 12.5]
    (gap,) = explain(found, "s.ana.gap.experience").quantities
    assert gap.ref == "s.ana.gap.experience"
    assert explain(found, "gerd.gap").quantities[0].ref == "gerd.gap"


def test_a_single_persona_is_everyone() -> None:
    text = _PERSONAS.replace(", {id: gerd, name: Gerd}", "").replace(", gerd: 1", "")
    assert _of(text).personas == ()
