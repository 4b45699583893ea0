"""The language rules on real sentences: how many they find, and how often they are wrong.

The figures stand in docs/lint-language.md between markers; `UPDATE_GOLDEN=1` writes them.
"""

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm import api
from cjm.linting.engine import check
from cjm.linting.language_voice import may_be_company, voices
from cjm.linting.options import Options, read
from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.model.workspace import Workspace

FOLDER = Path(__file__).parent / "sentences"
OTHERS = Path(__file__).parent / "sentences_of_others"
ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "lint-language.md"
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese"}
RULES = (
    *("company-voice", "org-chart-stage", "placeholder-text", "wordy-text", "personal-data"),
    *("split-sentence", "duplicate-text"),
)
SETS = ("first", "second", "third")
MOST_FALSE_ALARMS = 0.02
FEWEST_HITS = 0.9
TODAY = date(2026, 11, 22)


@cache
def sentences(language: str) -> dict[str, Any]:
    return yaml.safe_load((FOLDER / f"{language}.yaml").read_text("utf-8"))


@cache
def of_others(name: str) -> dict[str, dict[str, Any]]:
    """Sentences by people who had not seen the rules, by language."""
    return yaml.safe_load((OTHERS / f"{name}.yaml").read_text("utf-8"))


@cache
def only_language() -> Options:
    options, wrong = read({"select": list(RULES)})
    assert not wrong
    return options


def slugs(**parts: str) -> set[str]:
    """Lint a journey that holds nothing but these texts, and return the rules that fire."""
    claims = {"thought": "thoughts", "pain": "pains", "gain": "gains", "does": "actions"}
    touchpoint: dict[str, Any] = {"id": "t", "title": parts.get("title", "At the till")}
    touchpoint |= {key: [parts[name]] for name, key in claims.items() if name in parts}
    touchpoint |= {"expects": parts["expects"]} if "expects" in parts else {}
    touchpoint |= {"pains": [{"text": "Slow", "cause": parts["cause"]}]} if "cause" in parts else {}
    stage = {"id": "s", "title": parts.get("stage", "I pay"), "touchpoints": [touchpoint]}
    stage |= {"customer_goal": parts["goal"]} if "goal" in parts else {}
    data: dict[str, Any] = {"stages": [stage]}
    if "quote" in parts:
        data["evidence"] = [{"id": "e", "method": "interview", "quotes": [parts["quote"]]}]
    return found(data)


def found(data: dict[str, Any]) -> set[str]:
    frame = {"cjm": 1, "kind": "journey", "id": "j", "title": "I shop"}
    context = Context(Journey.model_validate(frame | data))
    return {finding.slug for finding in check(context, today=TODAY, options=only_language())}


def both(first: str, second: str) -> set[str]:
    """Lint a journey with two pains."""
    return found(
        {
            "stages": [
                {
                    "id": "s",
                    "title": "I pay",
                    "touchpoints": [{"id": "t", "title": "Till", "pains": [first, second]}],
                }
            ]
        }
    )


def false_alarms(data: dict[str, Any]) -> Iterator[str]:
    for name, texts in data["clean"].items():
        yield from (text for text in texts if slugs(**{name: text}))
    yield from (f"{one} / {other}" for one, other in data["different"] if both(one, other))


def missed(data: dict[str, Any]) -> Iterator[str]:
    for slug, cases in data["fires"].items():
        yield from (f"{slug}: {case}" for case in cases if slug not in slugs(**case))
    yield from (f"{one} / {other}" for one, other in data["same"] if not both(one, other))


def clean_count(data: dict[str, Any]) -> int:
    return sum(map(len, data["clean"].values())) + len(data["different"])


def firing_count(data: dict[str, Any]) -> int:
    return sum(map(len, data["fires"].values())) + len(data["same"])


def row(name: str, *parts: dict[str, Any]) -> str:
    right, wrong = sum(map(clean_count, parts)), sum(map(firing_count, parts))
    alarms = sum(len(list(false_alarms(part))) for part in parts)
    found = wrong - sum(len(list(missed(part))) for part in parts)
    return f"| {name} | {right} | {alarms} ({alarms / right:.1%}) | {wrong} | {found} ({found / wrong:.0%}) |"


def table(first: str, rows: Iterable[str]) -> str:
    head = f"| {first} | right sentences | false alarms | wrong sentences | found |"
    return "\n".join([head, "| --- | --- | --- | --- | --- |", *rows])


def tables() -> dict[str, str]:
    own = [row(name, sentences(code)) for code, name in LANGUAGES.items()]
    own.append(row("all", *map(sentences, LANGUAGES)))
    others = [row(name, *of_others(name).values()) for name in SETS]
    return {"measured": table("language", own), "measured on others": table("set", others)}


def test_there_are_enough_sentences() -> None:
    assert sum(map(clean_count, map(sentences, LANGUAGES))) >= 200
    assert sum(map(firing_count, map(sentences, LANGUAGES))) >= 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_right_sentences_hardly_ever_raise_an_alarm(language: str) -> None:
    alarms = list(false_alarms(sentences(language)))
    assert len(alarms) <= MOST_FALSE_ALARMS * clean_count(sentences(language)), alarms


@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_sentences_are_nearly_always_found(language: str) -> None:
    lost = list(missed(sentences(language)))
    assert len(lost) <= (1 - FEWEST_HITS) * firing_count(sentences(language)), lost


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SETS)
def test_right_sentences_of_others_hardly_ever_raise_an_alarm(name: str, language: str) -> None:
    data = of_others(name)[language]
    alarms = list(false_alarms(data))
    assert len(alarms) <= MOST_FALSE_ALARMS * clean_count(data), alarms


def test_the_examples_raise_no_alarm() -> None:
    report = api.lint(ROOT / "examples", today=TODAY, select=RULES)
    assert not report.diagnostics


@pytest.mark.parametrize("voice", voices("expectation"), ids=["anywhere", "title", "expectation"])
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_whatever_sounds_like_the_company_gets_a_closer_look(
    voice: re.Pattern[str], data: st.DataObject
) -> None:
    assert may_be_company(data.draw(st.from_regex(voice, fullmatch=True)))


def test_the_published_figures_are_those_of_the_sentences() -> None:
    text = wanted = PAGE.read_text("utf-8")
    for name, figures in tables().items():
        marked = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- {name} end -->)", re.DOTALL)
        wanted, times = marked.subn(
            lambda match, new=figures: f"{match[1]}\n{new}\n{match[2]}", wanted
        )
        assert times == 1
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(wanted, "utf-8")
    assert text == wanted or os.environ.get("UPDATE_GOLDEN")


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Field crew", ["a role"]),
        ("installers", ["a role"]),
        ("The PIM", ["a system"]),
        ("I meet the field crew", []),
    ],
)
def test_stages_named_after_roles_and_systems_of_the_workspace(
    title: str, kinds: list[str]
) -> None:
    workspace = Workspace.model_validate(
        {
            "cjm": 1,
            "kind": "workspace",
            "roles": [{"id": "installers", "title": "Field crew"}],
            "systems": [{"id": "pim"}],
        }
    )
    frame = {"cjm": 1, "kind": "journey", "id": "j", "title": "I shop"}
    journey = Journey.model_validate({**frame, "stages": [{"id": "s", "title": title}]})
    context = Context(journey, workspace=workspace)
    findings = check(context, today=TODAY, options=only_language())
    assert [finding.message.split(" is ")[1].split(",")[0] for finding in findings] == kinds
