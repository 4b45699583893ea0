"""Fixes as SARIF, rdjson and JSON bring them, made by an applier of our own: the same as with --fix."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sarif_pydantic import Sarif
from test_fixes_of_files import CASES, FORMS
from test_fixes_properties import TREES, Writer, _edits, _routes
from typer.testing import Result

from cjm import api
from cjm.diagnostics import Diagnostic, Edit, Finding, Fix, Replacement, Severity
from cjm.render.found import Found
from cjm.render.reporting import finding_formats, shows_fixes, write_findings
from cjm.source.fixing import apply
from cjm.source.reading import read_text
from cjm.source.replacing import resolved

Change = tuple[int, int, int, int, str]
"""Line and column of the start, line and column of the end, and the new text."""
TODAY = date(2026, 7, 1)
UNITS = {"sarif": ("utf-16-le", 2), "rdjson": ("utf-8", 1), "json": ("utf-32-le", 4)}
WIDE = """cjm: 1
kind: journey
id: wide
title: 広い
personas: [{id: ana, name: Ana}]
x-été: {é: 1}
stages:
  - {id: a, titel: 購入する🛒, touchpoints: [{title: שלום 🧵, id: t-1, also_on: [app, shop, app]}]}
  - {id: b, title: 🛒🛒🛒, touchpoints: [{title: "é", id: t-2, channel: web-site, pains: 遅い}]}
"""


def _from_sarif(result: dict[str, Any]) -> Iterator[Change]:
    for fix in result.get("fixes", ()):
        (change,) = fix["artifactChanges"]
        place = result["locations"][0]["physicalLocation"]
        assert change["artifactLocation"] == place["artifactLocation"]
        for each in change["replacements"]:
            where = each["deletedRegion"]
            keys = ("startLine", "startColumn", "endLine", "endColumn")
            yield *(where[key] for key in keys), each["insertedContent"]["text"]


def _from_rdjson(said: dict[str, Any]) -> Iterator[Change]:
    for each in said.get("suggestions", ()):
        start, end = each["range"]["start"], each["range"]["end"]
        yield start["line"], start["column"], end["line"], end["column"], each["text"]


def _from_json(said: dict[str, Any]) -> Iterator[Change]:
    for each in (said["fix"] or {"edits": ()})["edits"]:
        yield each["line"], each["column"], each["end_line"], each["end_column"], each["text"]


READERS: dict[str, tuple[Callable[[dict[str, Any]], Iterator[Change]], Callable[[Any], Any]]] = {
    "sarif": (_from_sarif, lambda log: log["runs"][0]["results"]),
    "rdjson": (_from_rdjson, lambda log: log["diagnostics"]),
    "json": (_from_json, lambda log: log["findings"]),
}


def _changes(found: tuple[Diagnostic, ...], name: str) -> list[list[Change]]:
    """Return what each finding wants changed, as the format has it."""
    read, listed = READERS[name]
    return [list(read(one)) for one in listed(json.loads(write_findings(Found(found), name)))]


def _applied(text: str, changes: list[Change], name: str) -> str:
    """Make the changes from the last to the first, so that places before them stay true."""
    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text))]
    encoding, unit = UNITS[name]

    def index(line: int, column: int) -> int:
        before = text[starts[line - 1] :].encode(encoding)[: (column - 1) * unit]
        return starts[line - 1] + len(before.decode(encoding))

    for line, column, end_line, end_column, new in sorted(changes, reverse=True):
        text = text[: index(line, column)] + new + text[index(end_line, end_column) :]
    return text


def test_these_formats_bring_fixes() -> None:
    assert {name for name in finding_formats() if shows_fixes(name)} == {*READERS, "jsonl"}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("form", FORMS, ids=["as it is", "Windows", "without a last line break"])
@pytest.mark.parametrize("case", [*CASES, WIDE], ids=lambda case: getattr(case, "name", "wide"))
def test_each_fix_of_a_file(
    case: Path | str, form: Callable[[bytes], bytes], name: str, tmp_path: Path
) -> None:
    file = tmp_path / "map.journey.yaml"
    file.write_bytes(form(case.encode() if isinstance(case, str) else case.read_bytes()))
    found = api.lint(file, today=TODAY, resolve_fixes=True).diagnostics
    text = file.read_bytes().decode("utf-8-sig")
    told = _changes(found, name)
    assert len(told) == len(found)
    made = 0
    for one, changes in zip(found, told, strict=True):
        wanted = apply(text, [one.finding.fix]) if one.finding.fix else None
        if wanted is None or not wanted.made:
            assert not changes
        else:
            assert _applied(text, changes, name) == wanted.text != text
            made += 1
    assert made >= (0 if "aliases" in str(case) else 1)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    ("wrong", "options"),
    [
        ("titel: 🛒 Ich", ("--fix",)),
        ("title: 🛒 Ich, channel: web-site", ("--fix", "--unsafe-fixes")),
    ],
)
def test_the_command_writes_the_same(
    call: Callable[..., Result], tmp_path: Path, wrong: str, options: tuple[str, ...], name: str
) -> None:
    file = tmp_path / "a.journey.yaml"
    stage = "{id: a, title: A, touchpoints: [{id: t, " + wrong + "}]}"
    text = WIDE.split("x-été", maxsplit=1)[0] + f"stages: [{stage}]\n"
    file.write_text(text, "utf-8")
    read, listed = READERS[name]
    shown = json.loads(call("lint", file.name, "--format", name, "--quiet").stdout)
    (changes,) = [changes for one in listed(shown) if (changes := list(read(one)))]
    call("lint", file.name, *options)
    assert file.read_text("utf-8") == _applied(text, changes, name) != text


@given(st.data())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_fix_of_any_text(data: st.DataObject) -> None:
    tree = data.draw(TREES)
    text = Writer(data.draw, data.draw(st.sampled_from(["\n", "\r\n"]))).text(tree)
    chosen = [data.draw(st.sampled_from(_edits(tree, route))) for route in _routes(tree)]
    fix = Fix("Do it", tuple(data.draw(st.permutations(chosen))[:2]))
    finding = Finding("CJM999", "made-up", Severity.ERROR, (), "wrong", fix=fix)
    found = resolved(read_text(text, "a.yaml"), [Diagnostic("a.yaml", finding, None, "")])
    wanted = apply(text, [fix])
    for name in READERS:
        (changes,) = _changes(tuple(found), name)
        assert bool(changes) == (bool(wanted.made) and wanted.text != text)
        assert _applied(text, changes, name) == wanted.text
        lines = [line for first, _, last, *_ in changes for line in range(first, last + 1)]
        assert len(set(lines)) >= len(lines) - len(changes) + 1 or not changes


def test_what_would_read_otherwise_is_left_out(tmp_path: Path) -> None:
    (case,) = [case for case in CASES if "aliases" in case.name]
    file = tmp_path / "map.journey.yaml"
    file.write_bytes(case.read_bytes())
    asked = api.lint(file, today=TODAY, resolve_fixes=True).diagnostics
    plain = api.lint(file, today=TODAY).diagnostics
    impossible = [place for place, one in enumerate(asked) if one.replacements == ()]
    assert impossible
    for place in impossible:
        sarif = json.loads(write_findings(Found(asked), "sarif"))["runs"][0]["results"][place]
        assert "fixes" not in sarif
        for found, fixable in ((asked, False), (plain, True)):
            said = json.loads(write_findings(Found(found), "json"))["findings"][place]
            assert bool(said["fix"]) == bool(said["fixable"]) == fixable


def test_what_sarif_says_of_a_fix(tmp_path: Path) -> None:
    file = tmp_path / "map.journey.yaml"
    file.write_text(WIDE, "utf-8")
    found = api.lint(file, today=TODAY, resolve_fixes=True).diagnostics
    log = Sarif.model_validate_json(write_findings(Found(found), "sarif"))
    told = {
        fix.description.text for result in log.runs[0].results or () for fix in result.fixes or ()
    }
    assert "Rename `titel` to `title`." in told
    assert "Write `website` for `web-site`. This could miss what was meant." in told


def test_changes_of_one_line_come_as_one() -> None:
    fix = Fix("Make a list", (Edit("wrap", ("k",)),))
    finding = Finding("CJM999", "made-up", Severity.ERROR, (), "wrong", fix=fix)
    document = read_text("😀: 1\nk: {a: 1}\n", "a.yaml")
    (one,) = resolved(document, [Diagnostic("a.yaml", finding, None, "")])
    assert [(each.text, each.heads) for each in one.replacements or ()] == [
        ("[{a: 1}]", ("k: ", "k: {a: 1}"))
    ]
    assert isinstance((one.replacements or ())[0], Replacement)
