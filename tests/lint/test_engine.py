from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from lint_frames import context_of

from cjm.diagnostics import Finding, Severity
from cjm.linting.engine import check, check_shared
from cjm.linting.flow import Flow
from cjm.linting.options import Chosen, Options
from cjm.linting.rule import Check, Issue, Issues, rule
from cjm.linting.texts import Texts
from cjm.model.claims import Claim, Emotion, Pain
from cjm.model.context import Context
from cjm.model.evidence import EvidenceFile
from cjm.model.metric import MetricBase, Wave
from cjm.model.persona import Persona, PersonaFile
from cjm.model.terms import MapType
from cjm.model.touchpoint import Stage, Touchpoint

TODAY = date(2026, 10, 15)
JOURNEY = """
personas: [{id: kim, name: Kim, pains: [Queues]}, shared]
stages:
  - id: buy
    title: Buying
    touchpoints:
      - id: till
        title: Till
        emotions: {kim: -1}
        pains: [{text: Slow, cause: One till}]
        metrics:
          - {id: mood, kind: csat, waves: [{period: 2026, counts: [1, 2]}]}
      - {id: exit-door, title: Door, emotion: 0}
metrics:
  - {id: visits, kind: count, waves: [{period: 2026, count: 3}]}
"""


def alone(function: Check, maps: tuple[MapType, ...] = ("current-state",)) -> Options:
    made = rule("CJM999", severity=Severity.INFO, maps=maps)(function)
    return Options((Chosen(made, Severity.ERROR),))


def found(function: Check) -> list[Finding]:
    return list(check(context_of(JOURNEY), today=TODAY, options=alone(function)))


def each_emotion(emotion: Emotion, touchpoint: Touchpoint, stage: Stage) -> Issues:
    yield Issue(f"{stage.id} {touchpoint.id} {emotion.score:g}", at=("score",))


def each_claim(claim: Claim) -> Issues:
    yield Issue(type(claim).__name__)


def each_wave(wave: Wave, metric: MetricBase) -> Issues:
    yield Issue(f"{metric.id} {wave.period}")


def each_metric_of_a_touchpoint(metric: MetricBase, touchpoint: Touchpoint) -> Issues:
    yield Issue(f"{touchpoint.id} {metric.id}")


def each_persona(persona: Persona, today: date) -> Issues:
    yield Issue(f"{persona.id} {today}")


def the_journey(flow: Flow, context: Context) -> Issues:
    yield Issue(f"{len(flow.touchpoints)} {context.journey.id}", at=("stages",))


TILL = ("stages", 0, "touchpoints", 0)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (
            each_emotion,
            [
                ((*TILL, "emotions", "kim", "score"), "buy till -1"),
                (("stages", 0, "touchpoints", 1, "emotion", "score"), "buy exit-door 0"),
            ],
        ),
        (
            each_claim,
            [
                (("personas", 0, "pains", 0), "TextClaim"),
                ((*TILL, "emotions", "kim"), "Emotion"),
                ((*TILL, "pains", 0), "Pain"),
                (("stages", 0, "touchpoints", 1, "emotion"), "Emotion"),
            ],
        ),
        (
            each_wave,
            [
                ((*TILL, "metrics", 0, "waves", 0), "mood 2026"),
                (("metrics", 0, "waves", 0), "visits 2026"),
            ],
        ),
        (each_metric_of_a_touchpoint, [((*TILL, "metrics", 0), "till mood")]),
        (each_persona, [(("personas", 0), "kim 2026-10-15")]),
        (the_journey, [(("stages",), "2 example")]),
    ],
)
def test_a_rule_sees_what_its_parameters_name(
    function: Check, expected: list[tuple[tuple[str | int, ...], str]]
) -> None:
    assert [(finding.route, finding.message) for finding in found(function)] == expected


def test_a_finding_carries_the_rule_and_the_severity_that_was_chosen() -> None:
    finding, *_ = found(each_emotion)
    assert (finding.code, finding.slug) == ("CJM999", "each-emotion")
    assert finding.severity is Severity.ERROR


def test_a_rule_judges_only_its_types_of_map() -> None:
    options = alone(each_emotion, maps=("future-state",))
    assert not list(check(context_of(JOURNEY), today=TODAY, options=options))
    future = context_of(f"type: future-state\n{JOURNEY}")
    assert len(list(check(future, today=TODAY, options=options))) == 2


def test_a_rule_that_fails_is_a_finding_and_silences_no_other() -> None:
    def broken(pain: Pain) -> Iterator[Issue]:
        yield Issue("before")
        raise LookupError(pain.text)

    rules = (alone(broken).chosen[0], alone(each_emotion).chosen[0])
    findings = list(check(context_of(JOURNEY), today=TODAY, options=Options(rules)))
    assert [finding.slug for finding in findings] == [
        "each-emotion",
        "broken",
        "rule-failed",
        "each-emotion",
    ]
    failed = findings[2]
    assert (failed.code, failed.route) == ("CJM900", (*TILL, "pains", 0))
    assert "CJM999 broken" in failed.message
    assert "LookupError: Slow" in failed.message


def test_a_fact_that_cannot_be_worked_out_fails_its_rule_alone() -> None:
    class Odd:
        @classmethod
        def of(cls, context: Context) -> "Odd":
            raise ValueError(context.journey.id)

    def wants_it(pain: Pain, odd: Odd) -> Issues:
        yield Issue(f"{pain} {odd}")

    assert [finding.code for finding in found(wants_it)] == ["CJM900"]


@pytest.mark.parametrize(
    ("data", "slugs"),
    [
        (
            {"kind": "persona", "id": "kim", "name": "Kim", "basis": "statistical"},
            {"thin-persona", "unproven-persona"},
        ),
        ({"kind": "persona", "id": "kim", "name": "Kim", "goals": ["Rest"]}, set()),
        (
            {"kind": "evidence", "id": "old", "method": "survey", "period": "2019"},
            {"stale-evidence"},
        ),
        (
            {"kind": "evidence", "id": "new", "method": "survey", "source": "gone.csv"},
            {"missing-source"},
        ),
        (
            {
                "kind": "evidence",
                "id": "new",
                "method": "crm",
                "quotes": ["TBD", "Ring 0171 2345678"],
            },
            {"placeholder-text", "personal-data"},
        ),
        (
            {"kind": "persona", "id": "kim", "name": "Kim", "goals": ["Rest", "and sleep"]},
            {"split-sentence"},
        ),
        (
            {
                "kind": "persona",
                "id": "kim",
                "name": "Kim",
                "goals": ["Rest"],
                "evidence": ["a", "a"],
            },
            {"duplicate-reference"},
        ),
    ],
)
def test_shared_files_are_judged_by_the_rules_that_need_no_journey(
    data: dict[str, object], slugs: set[str], tmp_path: Path
) -> None:
    kind = PersonaFile if data["kind"] == "persona" else EvidenceFile
    part = kind.model_validate({"cjm": 1, **data})
    findings = check_shared(part, today=TODAY, folder=tmp_path)
    assert {finding.slug for finding in findings} == slugs


def test_a_source_counts_as_there_while_its_folder_is_unknown(tmp_path: Path) -> None:
    data = {"cjm": 1, "kind": "evidence", "id": "e", "method": "crm", "source": "data/e.csv"}
    part = EvidenceFile.model_validate(data)
    assert not list(check_shared(part, today=TODAY))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "e.csv").touch()
    assert not list(check_shared(part, today=TODAY, folder=tmp_path))
    assert list(check_shared(part, today=TODAY, folder=tmp_path / "data"))


def test_texts_are_found_again_at_their_routes() -> None:
    texts = Texts.of(context_of(JOURNEY))
    assert texts.fields[2:4] == ("TextClaim.text", "Stage.title")
    assert texts.part_route(texts.parts.index(texts.place(6)[1])) == (*TILL, "pains", 0)
    assert texts.texts == (
        "An example",
        "Kim",
        "Queues",
        "Buying",
        "Till",
        "Slow",
        "One till",
        "Door",
    )
    assert texts.route(6) == (*TILL, "pains", 0, "cause")
    assert texts.route(7) == ("stages", 0, "touchpoints", 1, "title")
