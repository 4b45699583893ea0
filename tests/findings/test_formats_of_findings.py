"""Every format over the same hostile files: golden texts, and readers that are not ours."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from findings_helpers import FOLDER, FORMATS, GITLAB, HERE, NASTY, found_in, hostile_workspace, made
from jsonschema import Draft7Validator
from junitparser import JUnitXml
from markdown_it import MarkdownIt
from sarif_pydantic import Sarif

from cjm import api
from cjm.diagnostics import Severity
from cjm.render.found import Found
from cjm.render.reporting import finding_formats, write_findings

Golden = Callable[[Path, str], None]
COMMAND = re.compile(r"^::(error|warning|notice) ([^\n]*?)::([^\n]*)$")


@pytest.fixture
def found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Found:
    monkeypatch.chdir(tmp_path)
    hostile_workspace(tmp_path)
    return found_in(FOLDER)


def test_the_formats_are_those_in_the_folder() -> None:
    assert finding_formats() == FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_files(name: str, found: Found, golden: Golden) -> None:
    golden(HERE / "golden" / f"{name}.txt", write_findings(found, name))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("count", [0, 1, 2])
def test_any_text_anywhere(name: str, count: int) -> None:
    text = write_findings(Found((made(NASTY),) * count, 2), name)
    assert "\x1b" not in text
    assert "\x00" not in text
    assert text.endswith("\n") or (text == "" and count == 0)


def test_only_text_for_people_is_coloured(found: Found) -> None:
    coloured = {one for one in FORMATS if "\033[" in write_findings(found, one, colour=True)}
    assert coloured == {"full", "concise", "statistics"}


def test_json_and_its_lines_hold_the_same(found: Found) -> None:
    whole = json.loads(write_findings(found, "json"))
    lines = [json.loads(one) for one in write_findings(found, "jsonl").splitlines()]
    assert [{"version": whole["version"], **one} for one in whole["findings"]] == lines
    assert len(lines) == len(found.diagnostics)


def test_github_reads_one_command_a_finding(found: Found) -> None:
    lines = write_findings(found, "github").split("\n")
    assert lines.pop() == ""
    read = []
    for line in lines:
        matched = COMMAND.match(line)
        assert matched
        level, stated, message = matched.groups()
        properties = {
            key: unquote(value)  # the runner's own four escapes are among those of URIs
            for key, value in (one.split("=", 1) for one in stated.split(","))
        }
        read.append((level, properties["file"], unquote(message).split("\n")[0]))
    assert [(level, path) for level, path, _ in read] == [
        ("error", one.path) for one in found.diagnostics
    ]
    assert "there is no channel `::error::owned%0A" in " ".join(said for *_, said in read)


def test_gitlab_knows_findings_again(found: Found, tmp_path: Path) -> None:
    before = json.loads(write_findings(found, "gitlab"))
    path = tmp_path / found.diagnostics[0].path
    path.write_text("# another line\n\n" + path.read_text("utf-8"), "utf-8")
    after = json.loads(write_findings(found_in(FOLDER), "gitlab"))
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    assert [one["location"] for one in before] != [one["location"] for one in after]
    assert len({one["fingerprint"] for one in before}) == len(before)
    assert {one["severity"] for one in before} <= {"info", "minor", "major", "critical", "blocker"}


@pytest.mark.parametrize("count", [0, 3])
def test_gitlab_gets_what_it_asks_for(count: int, found: Found) -> None:
    check = Draft7Validator(GITLAB)
    report = json.loads(write_findings(Found(found.diagnostics[:count]), "gitlab"))
    assert len(report) == count
    assert list(check.iter_errors(report)) == []
    for one in report:
        for key in ("description", "check_name", "fingerprint", "severity", "location"):
            assert not check.is_valid([{**one, key: None}])
        assert not check.is_valid([{**one, "severity": "warning"}])
        assert not check.is_valid([{**one, "location": {**one["location"], "path": "./a.yaml"}}])


def test_junit_is_read_by_a_reader_of_junit(found: Found) -> None:
    text = write_findings(found, "junit")
    suites = JUnitXml.fromstring(text.encode())
    assert suites.tests == suites.failures == len(found.diagnostics)
    cases = [case for suite in suites for case in suite]
    assert [case.classname for case in cases] == [one.path for one in found.diagnostics]
    names = [(case.classname, case.name) for case in cases]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("warning", 2), ("info", 3)])
def test_junit_fails_what_makes_the_run_fail(fail_on: str, failures: int) -> None:
    found = tuple(made("x", severity) for severity in Severity)
    text = write_findings(Found(found, 1, Severity(fail_on)), "junit")
    assert JUnitXml.fromstring(text.encode()).failures == failures
    assert len(ET.fromstring(text).findall(".//testcase")) == 3  # noqa: S314 - our own text


def test_markdown_shows_text_as_it_is(found: Found) -> None:
    text = write_findings(Found((*found.diagnostics, made(NASTY)), found.files), "markdown")
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    assert {one.content for one in inline if one.type == "html_inline"} == {"<br>", "<!-- -->"}
    assert {one.type for one in inline} <= {"text", "code_inline", "html_inline", "text_special"}
    assert not [one for one in tokens if one.type in {"html_block", "fence", "code_block"}]
    kinds = [one.type for one in tokens]
    assert kinds.count("td_open") == 4 * (len(found.diagnostics) + 1) + 4 * len(
        {one.path for one in found.diagnostics} | {NASTY}
    )


def test_markdown_ends_where_nobody_reads_on() -> None:
    text = write_findings(Found(tuple(made("x", line=at) for at in range(2, 402)), 1), "markdown")
    assert "100 more findings not listed here." in text
    assert text.count("\n| ") == 300 + 2


def test_reviewdog_counts_bytes(found: Found) -> None:
    diagnostics = json.loads(write_findings(found, "rdjson"))["diagnostics"]
    assert {one["severity"] for one in diagnostics} == {"ERROR"}
    _check_columns(found, diagnostics, "utf-8", 1)


def _check_columns(found: Found, read: list[dict[str, Any]], encoding: str, unit: int) -> None:
    """Cut what is marked out of the line in the format's own unit: it must be the same text."""
    checked = 0
    for one, said in zip(found.diagnostics, read, strict=True):
        if one.span is None or one.span.start.line != one.span.end.line:
            continue
        line = one.frame[-1]
        start, end = said["location"]["range"]["start"], said["location"]["range"]["end"]
        raw = line.encode(encoding)
        cut = raw[(start["column"] - 1) * unit : (end["column"] - 1) * unit].decode(encoding)
        assert cut == line[one.span.start.column - 1 : one.span.end.column - 1]
        checked += not line.isascii()
    assert checked > 2


def test_sarif_counts_units_of_utf16(found: Found) -> None:
    run = json.loads(write_findings(found, "sarif"))["runs"][0]
    regions = [one["locations"][0]["physicalLocation"].get("region", {}) for one in run["results"]]
    read = [
        {
            "location": {
                "range": {
                    "start": {"column": one.get("startColumn")},
                    "end": {"column": one.get("endColumn")},
                }
            }
        }
        for one in regions
    ]
    assert run["columnKind"] == "utf16CodeUnits"
    _check_columns(found, read, "utf-16-le", 2)


def test_sarif_is_read_by_a_reader_of_sarif(found: Found) -> None:
    log = Sarif.model_validate_json(write_findings(found, "sarif"))
    (run,) = log.runs
    rules = run.tool.driver.rules or []
    codes = sorted({one.finding.code for one in found.diagnostics})
    assert [rule.id for rule in rules] == codes
    assert all(rule.help and rule.help.markdown and rule.full_description for rule in rules)
    results = run.results or []
    assert [one.rule_id for one in results] == [one.finding.code for one in found.diagnostics]
    for one, result in zip(found.diagnostics, results, strict=True):
        assert rules[result.rule_index].id == result.rule_id
        place = result.locations[0].physical_location.artifact_location
        assert re.fullmatch(r"[A-Za-z0-9._~%/-]+", place.uri)
        assert unquote(place.uri) == one.path


def test_sarif_sees_no_link_and_no_placeholder_in_text() -> None:
    result = json.loads(write_findings(Found((made("{0} [a](1) {x} [b]"),)), "sarif"))
    text = result["runs"][0]["results"][0]["message"]["text"]
    assert text.split("\n")[0] == r"{{0}} \[a\](1) {x} [b]: {{0}} \[a\](1) {x} [b]"


def test_sarif_says_how_a_rule_of_lint_reads(tmp_path: Path) -> None:
    path = tmp_path / "empty.journey.yaml"
    path.write_text(
        "cjm: 1\nkind: journey\nid: e\ntitle: E\nstages: [{id: s, title: S}]\n", "utf-8"
    )
    report = api.lint(path, select=["CJM105"])
    log = json.loads(write_findings(Found(report.diagnostics, 1, rules=api.rules), "sarif"))
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    assert rule["fullDescription"]["text"] == (
        "A stage without touchpoints. A stage lists no touchpoint."
    )
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert rule["help"]["markdown"] == api.rule("CJM105").page


def test_statistics_count_findings_and_files(found: Found) -> None:
    lines = write_findings(found, "statistics").splitlines()[1:]
    counts = [int(line.split()[0]) for line in lines]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == len(found.diagnostics)
    assert {line.split()[2] for line in lines} == {one.finding.code for one in found.diagnostics}
