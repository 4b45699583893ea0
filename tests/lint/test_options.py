from typing import Any

import pytest

from cjm.diagnostics import Severity
from cjm.linting.catalogue import did_you_mean, find, near, rules, select
from cjm.linting.options import default, read

LANGUAGE = [f"CJM70{n}" for n in range(1, 7)]


def codes(settings: dict[str, Any]) -> list[str]:
    options, findings = read(settings)
    assert not findings
    return [chosen.rule.code for chosen in options.chosen]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"select": ["CJM301"]}, ["CJM301"]),
        ({"select": ["301", "assumed-pain"]}, ["CJM301", "CJM302"]),
        ({"select": "CJM21"}, [f"CJM21{n}" for n in range(6)]),
        ({"select": ["language"]}, LANGUAGE),
        ({"select": ["Assumed_Pain"]}, ["CJM302"]),
        ({"select": ["language"], "extend-select": ["trap"]}, ["CJM104", *LANGUAGE]),
        (
            {"select": ["language"], "ignore": ["CJM703"]},
            [code for code in LANGUAGE if code != "CJM703"],
        ),
        ({"select": ["CJM703"], "ignore": ["language"]}, ["CJM703"]),
        ({"select": ["CJM703", "CJM705"], "ignore": ["placeholder-text"]}, ["CJM705"]),
        (
            {"select": ["CJM70"], "ignore": ["CJM7", "CJM705"]},
            [code for code in LANGUAGE if code != "CJM705"],
        ),
        ({"ignore": ["all"], "extend-select": ["trap"]}, ["CJM104"]),
        ({"select": ["trap"], "x-note": "why"}, ["CJM104"]),
    ],
)
def test_selection(settings: dict[str, Any], expected: list[str]) -> None:
    assert codes(settings) == expected


def test_without_settings_every_rule_judges_as_declared() -> None:
    assert codes({}) == [chosen.rule.code for chosen in default().chosen]
    assert all(chosen.severity is chosen.rule.severity for chosen in default().chosen)


def test_the_most_exact_severity_counts() -> None:
    severity = {"all": "info", "CJM3": "warning", "assumed-pain": "error"}
    options, _ = read({"select": ["trap", "CJM301", "CJM302"], "severity": severity})
    assert [chosen.severity for chosen in options.chosen] == [
        Severity.INFO,
        Severity.WARNING,
        Severity.ERROR,
    ]


def test_options_reach_their_rule() -> None:
    settings = {"stale-evidence": {"months": 6}, "CJM601": {"arrivals": ["ads"]}}
    options, findings = read({"rules": settings})
    given = {chosen.rule.slug: chosen.arguments for chosen in options.chosen if chosen.arguments}
    assert not findings
    assert given == {"stale-evidence": {"months": 6}, "dropped-handover": {"arrivals": ("ads",)}}


@pytest.mark.parametrize(
    ("settings", "route", "message", "hint"),
    [
        ({"selct": []}, ("selct",), "`selct` is no setting of lint", "Did you mean `select`"),
        ({"select": {"a": 1}}, ("select",), "a list of rules is expected", "[CJM301, evidence]"),
        (
            {"ignore": ["trap", "assumed-emotions"]},
            ("ignore", 1),
            "`assumed-emotions`",
            "Did you mean `assumed-emotion`",
        ),
        (
            {"severity": {"trap": "fatal"}},
            ("severity", "trap"),
            "`fatal` is no severity",
            "`error`",
        ),
        (
            {"severity": {"evidnce": "info"}},
            ("severity", "evidnce"),
            "`evidnce`",
            "Did you mean `evidence`",
        ),
        ({"severity": []}, ("severity",), "a mapping is expected", "{evidence: info}"),
        (
            {"rules": {"stale-evidnce": {}}},
            ("rules", "stale-evidnce"),
            "`stale-evidnce`",
            "Did you mean `stale-evidence`",
        ),
        ({"rules": {"evidence": {}}}, ("rules", "evidence"), "there is no rule `evidence`", ""),
        ({"rules": {"trap": 3}}, ("rules", "trap"), "a mapping is expected", "months: 6"),
        (
            {"rules": {"stale-evidence": {"month": 6}}},
            ("rules", "stale-evidence", "month"),
            "no option `month`",
            "Did you mean `months`",
        ),
        (
            {"rules": {"trap": {"size": 6}}},
            ("rules", "trap", "size"),
            "no option `size`",
            "none at all",
        ),
        (
            {"rules": {"stale-evidence": {"months": "6"}}},
            ("rules", "stale-evidence", "months"),
            "a whole number is expected",
            "Without this line it is 12",
        ),
        (
            {"rules": {"stale-evidence": {"months": True}}},
            ("rules", "stale-evidence", "months"),
            "`true` stands where",
            "12",
        ),
        (
            {"rules": {"stale-evidence": {"months": 0}}},
            ("rules", "stale-evidence", "months"),
            "0 is too low",
            "12",
        ),
        (
            {"rules": {"dropped-handover": {"arrivals": [1]}}},
            ("rules", "dropped-handover", "arrivals"),
            "a list of texts is expected",
            "ads",
        ),
        ({"ignore": ["all"]}, (), "no rule is left", "Select at least one"),
    ],
)
def test_what_cannot_be_meant_is_a_finding_at_its_place(
    settings: dict[str, Any], route: tuple[str | int, ...], message: str, hint: str
) -> None:
    _, (finding,) = read(settings, ("lint",))
    assert finding.route == ("lint", *route)
    assert finding.severity is Severity.ERROR
    assert message in finding.message
    assert hint in (finding.hint or "")


def test_a_mistake_leaves_the_rest_in_force() -> None:
    options, findings = read({"select": ["trap", "nonsense"]})
    assert [chosen.rule.slug for chosen in options.chosen] == ["trap"]
    assert len(findings) == 1


@pytest.mark.parametrize(
    "name", ["CJM301", "cjm301", "301", "assumed-emotion", " Assumed_Emotion "]
)
def test_a_rule_has_several_names(name: str) -> None:
    rule = find(name)
    assert rule
    assert rule.slug == "assumed-emotion"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("asumed-emotion", "assumed-emotion"),
        ("CJM3O1", "CJM301"),
        ("expereince", "experience"),
        ("deadend", "dead-end"),
    ],
)
def test_near_misses_are_recognised(name: str, meant: str) -> None:
    assert find(name) is None
    assert not select(name)
    assert near(name)[0] == meant


@pytest.mark.parametrize("name", ["CJM999", "", "zzz", "800"])
def test_what_is_near_to_nothing_gets_no_guess(name: str) -> None:
    assert near(name) == ()
    assert did_you_mean(name) == "`cjm rules` lists all rules and groups."


def test_codes_and_slugs_are_unique() -> None:
    assert (
        len({rule.code for rule in rules()}) == len({rule.slug for rule in rules()}) == len(rules())
    )
