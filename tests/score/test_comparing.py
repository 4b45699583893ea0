"""Comparisons: small ones worked out by hand, and what must hold for any two maps."""

from typing import Any

import pytest
from hypothesis import given
from score_helpers import HERE, TODAY
from score_journeys import Data, context_of, journeys
from test_score_properties import quick

from cjm import api
from cjm.model.journey import Journey
from cjm.render.differences import handovers
from cjm.scoring.asking import explain_among
from cjm.scoring.comparing import compare, relation
from cjm.scoring.comparison import Comparison, Pair, Relation
from cjm.scoring.engine import score
from cjm.scoring.explain import UnknownRefError
from cjm.scoring.options import Options
from cjm.scoring.renamed import renamed_stages

_CLOSE = 1e-9
_INN = HERE / "inn"


def _map(*stages: Data, **parts: Any) -> Data:  # noqa: ANN401 - parts of a journey
    return {"cjm": 1, "kind": "journey", "id": "j", "title": "J", "stages": list(stages), **parts}


def _stage(name: str, *touchpoints: Data, **parts: Any) -> Data:  # noqa: ANN401 - the same
    listed = [{"title": str(one["id"]).upper(), **one} for one in touchpoints]
    return {"id": name, "title": name.upper(), "touchpoints": listed, **parts}


def _compared(
    before: Data, after: Data, related: Relation = "version", options: Options | None = None
) -> Comparison:
    one, other = context_of(before), context_of(after)
    cards = [score(each, today=TODAY, options=options) for each in (one, other)]
    return compare((one.journey, cards[0]), (other.journey, cards[1]), related)


def _inn() -> Comparison:
    loaded, report = api.load_all(sorted(_INN.glob("*.yaml"), reverse=True))
    assert not report.diagnostics
    pair = api.together(*loaded)
    assert pair is not None
    return api.compare(*pair, today=TODAY)


def _ends(pair: Pair) -> tuple[float, float, float]:
    assert pair.difference is not None
    low, high = pair.difference.ends
    return round(low, 6), round(pair.difference.value, 6), round(high, 6)


_BY_MAIL = {"id": "bill", "channel": "email", "emotion": 0}
_AT_THE_DESK = _BY_MAIL | {"channel": "phone"}


@pytest.mark.parametrize(
    ("bills", "source", "by", "told"),
    [
        (
            (_AT_THE_DESK, _BY_MAIL | {"changed_by": ["o"]}),
            "opportunities",
            ("o",),
            "MEAL: no handover is missing any more",
        ),
        ((_AT_THE_DESK, _BY_MAIL), "nobody", (), "MEAL: no handover is missing any more"),
        (
            (_BY_MAIL, _AT_THE_DESK | {"changed_by": ["o"]}),
            "opportunities",
            ("o",),
            "MEAL: a handover is missing now",
        ),
        ((_AT_THE_DESK, _AT_THE_DESK), None, (), None),
    ],
)
def test_a_handover_that_is_needed_no_more_counts_for_what_changes_the_next_touchpoint(
    bills: tuple[Data, Data], source: str | None, by: tuple[str, ...], told: str | None
) -> None:
    """A meal in the house stays as it is; the bill after it is paid by phone, or comes by e-mail."""
    kept = {"id": "book", "channel": "app"}, {"id": "meal", "channel": "store", "emotion": 1}
    before, after = (_map(_stage("s", *kept, bill)) for bill in bills)
    later = after | {"id": "k", "type": "future-state", "based_on": "j"}
    found = _compared(before, later, "future")
    shares = [one for one in found.shares if one.handovers]
    assert [(one.source, one.by) for one in shares] == ([(source, by)] if source else [])
    assert [text for one in shares for text in handovers(one, found)] == ([told] if told else [])
    changes = [one for one in found.changes if one.kind == "channel" and one.subject.id == "meal"]
    assert [one.by for one in changes] == ([by] if source else [])
    assert not [one for one in found.shares if one.source == "elsewhere"]
    if found.gap.difference:
        total = sum(one.points.value for one in found.shares)
        assert total == pytest.approx(found.gap.difference.value, abs=_CLOSE)


def test_what_both_maps_state_alike_cancels_out_of_the_interval() -> None:
    """Gaps / 4: t1 from 0.5 (0.375 to 0.625) to 0 (0 to 0.125), t2 stays: half of the difference."""
    before = _map(_stage("s", {"id": "t1", "emotion": -1}, {"id": "t2", "emotion": 1}))
    after = _map(_stage("s", {"id": "t1", "emotion": 1}, {"id": "t2", "emotion": 1}))
    found = _compared(before, after)
    kind = next(one for one in found.kinds if one.kind.name == "experience")
    assert _ends(kind.pair) == (-0.3125, -0.25, -0.125)
    assert _ends(found.stages[0].experience) == (0.5, 1.0, 1.5)
    assert found.touchpoints[1].views[0].numbers["emotion"].difference is not None
    assert _ends(found.touchpoints[1].views[0].numbers["emotion"]) == (0, 0, 0)


def test_the_gap_score_is_over_the_kinds_that_both_maps_have() -> None:
    """Only the later map states delivery: its resource gap is named, and not compared."""
    before = _map(_stage("s", {"id": "t", "emotion": -1}))
    step = {"does": "Runs", "by": "us"}
    after = _map(_stage("s", {"id": "t", "emotion": -1, "frontstage": [step]}))
    found = _compared(before, after)
    resource = next(one for one in found.kinds if one.kind.name == "resource")
    assert resource.why == "the earlier map has none, as no touchpoint says how it is delivered"
    assert resource.pair.after is not None
    assert _ends(found.gap) == (0, 0, 0)
    assert found.before.gap != found.after.gap


@pytest.mark.parametrize(
    ("before", "after", "ends"),
    [
        # importance 10 in both cancels: max(10 - S) falls from 7.5 (6.25 to 8.75) to 2.5 (1.25 to 3.75)
        ((5, -1), (5, 1), (-7.5, -5.0, -2.5)),
        # the same satisfaction 7.5: importance from 5 (3.75 to 6.25) to 10 (8.75 to 10)
        ((3, 1), (5, 1), (2.5, 7.5, 10.0)),
        ((4, 0), (4, 0), (0, 0, 0)),
        # importance that neither states is one unknown from 0 to 10: nothing, or all of the change
        ((None, -2), (None, 2), (-10.0, -5.0, 0)),
    ],
)
def test_opportunity_scores_differ_by_their_corners(
    before: tuple[int | None, int], after: tuple[int | None, int], ends: tuple[float, ...]
) -> None:
    def one(importance: int | None, emotion: int) -> Data:
        stated = {} if importance is None else {"importance": importance}
        return _map(_stage("s", {"id": "t", "emotion": emotion, **stated}))

    found = _compared(one(*before), one(*after))
    assert _ends(found.touchpoints[0].views[0].numbers["opportunity"]) == ends


def test_other_evidence_is_another_measurement() -> None:
    def one(*evidence: str) -> Data:
        emotion = {"score": -1, "evidence": list(evidence)}
        sources = [{"id": name, "method": "survey", "sample": 50} for name in ("a", "b")]
        return _map(_stage("s", {"id": "t", "emotion": emotion}), evidence=sources)

    same, other = _compared(one("a"), one("a")), _compared(one("a"), one("b"))
    assert same.same
    assert _ends(same.touchpoints[0].views[0].numbers["emotion"]) == (0, 0, 0)
    assert _ends(other.touchpoints[0].views[0].numbers["emotion"]) == (-1, 0, 1)
    assert other.touchpoints[0].aspects == ("evidence",)


def test_what_becomes_of_each_touchpoint() -> None:
    found = {one.id: one for one in _inn().touchpoints}
    assert {name: (one.state, one.by) for name, one in found.items()} == {
        "booking": ("changed", ()),
        "letter": ("kept", ()),
        "bill": ("changed", ("pay-first",)),
        "door": ("new", ("own-key",)),
        "room": ("kept", ()),
        "minibar": ("kept", ()),
        "desk": ("gone", ("own-key",)),
        "queue": ("gone", ()),
    }
    assert found["bill"].aspects == ("stage",)
    assert [name for name, one in found.items() if not one.told] == ["queue"]
    assert not found["minibar"].views[0].numbers.get("emotion")


def test_personas_meet_what_is_stated_for_everyone() -> None:
    """In the one map Sato and Mira differ, in the other there is one emotion for all."""
    both = {"id": "t", "emotions": {"ana": -1, "gerd": 1}}
    personas = [{"id": "ana", "name": "Ana"}, {"id": "gerd", "name": "Gerd"}]
    before = _map(_stage("s", both), personas=personas)
    after = _map(_stage("s", {"id": "t", "emotion": 1}), personas=personas)
    views = _compared(before, after).touchpoints[0].views
    found = {view.persona: _ends(view.numbers["emotion"]) for view in views}
    assert found == {"ana": (1, 2, 3), "gerd": (0, 0, 0)}


@pytest.mark.parametrize(
    ("before", "after", "renamed"),
    [
        (("a", "A", "xy"), ("b", "A", "z"), True),
        (("a", "A", "xy"), ("b", "B", "xyz"), True),
        (("a", "A", "xyz"), ("b", "B", "xw"), True),
        (("a", "A", "x"), ("b", "B", "y"), False),
        (("a", "A", ""), ("b", "B", ""), False),
    ],
)
def test_stages_that_only_got_another_id(
    before: tuple[str, str, str], after: tuple[str, str, str], *, renamed: bool
) -> None:
    maps = [
        Journey.model_validate(
            _map({**_stage(name, *({"id": one} for one in inside)), "title": title})
        )
        for name, title, inside in (before, after)
    ]
    assert renamed_stages(*maps) == ({"a": "b"} if renamed else {})


def test_plans_bring_nothing_about_between_versions() -> None:
    """Only an opportunity in progress or done can have changed what the map of today says."""

    def one(emotion: int, status: str) -> Data:
        plan = {"id": "o", "title": "O", "addresses": ["t"], "status": status}
        return _map(_stage("s", {"id": "t", "emotion": emotion}), opportunities=[plan])

    by = {
        status: _compared(one(-1, "proposed"), one(1, status)).touchpoints[0].by
        for status in ("proposed", "planned", "in-progress", "done", "rejected")
    }
    assert by == {
        "proposed": (),
        "planned": (),
        "in-progress": ("o",),
        "done": ("o",),
        "rejected": (),
    }


def test_a_new_plan_closes_an_action_gap_where_it_addresses() -> None:
    pain = {"id": "t", "emotion": 0, "pains": ["Slow"]}
    plan = {"id": "o", "title": "O", "addresses": ["t"], "owner": "us", "due": "2027-01-01"}
    plan["expects"] = {"metric": "m"}
    found = _compared(_map(_stage("s", pain)), _map(_stage("s", pain), opportunities=[plan]))
    assert [(one.kind, one.by, one.closes) for one in found.changes] == [("action", ("o",), True)]
    assert [(one.source, one.by) for one in found.shares] == [("opportunities", ("o",))]


def test_parts_add_up_and_name_their_source() -> None:
    found = _inn()
    assert found.gap.difference is not None
    total = sum(share.points.value for share in found.shares)
    assert total == pytest.approx(found.gap.difference.value)
    assert [share.source for share in found.shares] == ["opportunities", "nobody", "weights"]
    assert {one.subject.id for one in found.changes if not one.closes} == {"door"}


@pytest.mark.parametrize(
    ("ref", "refs"),
    [
        ("difference.gap", {"difference.gap"}),
        ("booking.sato.difference.emotion", {"booking.sato.difference.emotion"}),
        ("door.difference.emotion", None),
        ("difference.by.own-key", {"difference.by.own-key"}),
        ("difference.gap.experience", {"difference.gap.experience"}),
    ],
)
def test_every_difference_can_be_asked_for(ref: str, refs: set[str] | None) -> None:
    quantities = list(_inn().quantities())
    if refs is None:
        with pytest.raises(UnknownRefError, match="no score goes by"):
            explain_among(quantities, ref)
    else:
        assert {item.ref for item in explain_among(quantities, ref).quantities} == refs


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({}, {}, "version"),
        ({}, {"id": "k", "based_on": "j", "type": "future-state"}, "future"),
        ({}, {"id": "k", "based_on": "j", "type": "service-blueprint"}, None),
        ({}, {"id": "k"}, None),
        ({"id": "k", "based_on": "j"}, {}, None),
    ],
)
def test_relations(before: Data, after: Data, found: Relation | None) -> None:
    maps = [Journey.model_validate({**_map(_stage("s")), **each}) for each in (before, after)]
    assert relation(*maps) == found


def test_kinds_without_weight_are_no_score() -> None:
    options = Options(weights={"experience": 0, "evidence": 0})
    one = _map(_stage("s", {"id": "t", "emotion": 0}))
    found = _compared(one, one, options=options)
    assert found.gap == Pair(None, None, None)
    assert found.shares == ()


@given(journeys())
@quick
def test_a_map_compared_with_itself_differs_in_nothing(data: Data) -> None:
    found = _compared(data, data)
    assert found.same
    assert not found.changes
    assert not found.shares
    for item in found.quantities():
        if item.name.startswith("difference"):
            assert (item.value, item.low, item.high) == (0, None, None), item.ref


@given(journeys(), journeys())
@quick
def test_swapping_the_maps_mirrors_everything(one: Data, other: Data) -> None:
    there, back = _compared(one, other), _compared(other, one)
    mirrored = {item.ref: item for item in back.quantities()}
    for item in there.quantities():
        if item.name.startswith("difference") and "difference.by" not in item.name:
            twin = mirrored[item.ref]
            assert twin.value == pytest.approx(-item.value, abs=_CLOSE), item.ref
            low, high = item.ends
            assert twin.ends == pytest.approx((-high, -low), abs=_CLOSE), item.ref
    states = {"new": "gone", "gone": "new"}
    turned = {touchpoint.id: touchpoint.state for touchpoint in back.touchpoints}
    for touchpoint in there.touchpoints:
        assert turned[touchpoint.id] == states.get(touchpoint.state, touchpoint.state)


@given(journeys(), journeys())
@quick
def test_differences_lie_in_their_intervals_and_parts_add_up(one: Data, other: Data) -> None:
    found = _compared(one, other)
    for item in found.quantities():
        low, high = item.ends
        assert low - _CLOSE <= item.value <= high + _CLOSE, item.ref
    if found.gap.difference is not None:
        before, after = found.gap.before, found.gap.after
        assert before is not None
        assert after is not None
        assert found.gap.difference.value == pytest.approx(after.value - before.value, abs=_CLOSE)
        total = sum(share.points.value for share in found.shares)
        assert total == pytest.approx(found.gap.difference.value, abs=1e-6)
        # never wider than taking the two scores as strangers
        low, high = found.gap.difference.ends
        assert low >= after.ends[0] - before.ends[1] - 1e-6
        assert high <= after.ends[1] - before.ends[0] + 1e-6
