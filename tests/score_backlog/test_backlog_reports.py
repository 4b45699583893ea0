import csv
import io
import json
import os
import re

import jsonschema
import pytest
from backlog_helpers import HERE, METHODS, maps, ranked, source
from markdown_it import MarkdownIt

from cjm.render.backlogs import Wanted
from cjm.render.comma_separated import Cell, table
from cjm.render.console.cells import width as cells
from cjm.render.reporting import write_backlog, write_ranks
from cjm.render.reports.backlog_document import schema
from cjm.scoring.backlog import Entry

_FORMATS = ("terminal", "markdown", "json", "csv", "jira-csv", "github-csv")
_TABLES = ("terminal", "markdown", "csv")


def _place(entry: Entry, route: tuple[str | int, ...], holder: str) -> str:
    name = entry.source.path if holder == "journey" else "cjm.yaml"
    return f"{name}:{'/'.join(map(str, route))}"


def _written(
    format_: str, wanted: Wanted | None = None, width: int = 80, by: str = "ulwick"
) -> str:
    found = maps(by, draws=200 if format_ != "csv" else 0)
    return write_backlog(
        found, format_, wanted=wanted or Wanted(place=_place), width=width, colour=False
    )


def _explained(by: str, name: str) -> str:
    found = maps(by, draws=200)
    entries = [entry for entry in found.entries if entry.opportunity.id == name]
    return write_ranks(found, entries, _place, width=80, colour=False)


def _texts() -> dict[str, str]:
    found = {
        "terminal-80.txt": _written("terminal"),
        "terminal-140.txt": _written("terminal", width=140, by="rice"),
        "backlog.md": _written("markdown"),
        "backlog.json": _written("json", by="value-effort"),
        "backlog.csv": _written("csv"),
        "jira.csv": _written("jira-csv"),
        "github.csv": _written("github-csv"),
        "explain-call-back.txt": _explained("rice", "call-back"),
        "explain-smile.txt": _explained("rice", "smile"),
        "explain-no-number.txt": _explained("value-effort", "no-number"),
        "explain-open-early.txt": _explained("ulwick", "open-early"),
        "explain-larger-letters.txt": _explained("ice-product", "larger-letters"),
    }
    for by in ("obstacle", "owner", "stage", "status", "journey"):
        found[f"by-{by}.txt"] = _written("terminal", Wanted(group_by=by))
    for what in ("tasks", "campaigns"):
        for format_, ending in zip(_TABLES, ("txt", "md", "csv"), strict=True):
            found[f"{what}.{ending}"] = _written(format_, Wanted(what))
    found["tasks-140.txt"] = _written("terminal", Wanted("tasks"), 140)
    found["campaigns-140.txt"] = _written("terminal", Wanted("campaigns"), 140)
    found["by-owner.md"] = _written("markdown", Wanted(group_by="owner"))
    return found


@pytest.mark.parametrize("name", sorted(_texts()))
def test_golden_backlog(name: str) -> None:
    golden, raw = HERE / "golden" / name, _texts()[name].encode()
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(raw)
    assert raw == golden.read_bytes()


@pytest.mark.parametrize("by", METHODS)
def test_json_keeps_to_its_published_schema(by: str) -> None:
    document = json.loads(_written("json", by=by))
    published = json.loads((HERE.parents[1] / "schemas" / "backlog.schema.json").read_text("utf-8"))
    assert published == schema()
    validator = jsonschema.Draft7Validator(published)
    validator.check_schema(published)
    validator.validate(document)
    assert document["version"] == 1
    assert len(document["opportunities"]) == 7
    assert document["ranked"] == sum(one["rank"] is not None for one in document["opportunities"])


def test_the_schema_is_exact() -> None:
    document = json.loads(_written("json"))
    document["opportunities"][0]["more"] = 1
    assert not jsonschema.Draft7Validator(schema()).is_valid(document)


@pytest.mark.parametrize("format_", ["csv", "jira-csv", "github-csv"])
def test_csv_reads_back_and_holds_no_formula(format_: str) -> None:
    text = _written(format_)
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == 1 + 7
    assert not any(re.match(r"[=+\-@\t\r]", cell) for row in rows for cell in row)
    assert text.count("\r\n") == len(rows)
    assert any("'=HYPERLINK" in cell for row in rows for cell in row)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("plain", "plain"),
        ("a,b", '"a,b"'),
        ('say "yes"', '"say ""yes"""'),
        ("two\r\nlines", '"two\nlines"'),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\uff1d1", "'\uff1d1"),
        ("\x00", "\ufffd"),
        ("日本, مرحبا", '"日本, مرحبا"'),
        (-1, "-1"),
        (1.5, "1.5"),
        (2.0, "2"),
        (100.0, "100"),
        (1 / 3, "0.333333"),
        (True, "true"),
        (None, ""),
    ],
)
def test_cells(cell: Cell, written: str) -> None:
    assert table(["a", "b"], [["x", cell]]) == f"a,b\r\nx,{written}\r\n"


def test_jira_gets_its_own_fields_and_labels_without_blanks() -> None:
    head, *rows = csv.reader(io.StringIO(_written("jira-csv"), newline=""))
    assert head[:7] == [
        "Summary", "Description", "Issue Type", "Priority", "Assignee", "Due Date", "Status",
    ]  # fmt: skip
    assert set(head[7:]) == {"Labels"}
    assert not any(" " in label for row in rows for label in row[7:])
    assert [row[3] for row in rows] == ["Highest", "High", "High", "Low", "Lowest", "", ""]
    called = next(row for row in rows if row[0] == "Call back within the hour")
    assert called[4:7] == ["workshop", "2026-11-01", "In Progress"]
    assert r"\[~boss] and \{code} \!pic.png! * _" in called[1]


def test_github_gets_assignees_only_where_they_are_names_on_github() -> None:
    head, *rows = csv.reader(io.StringIO(_written("github-csv"), newline=""))
    assert head == ["title", "body", "labels", "assignee", "state"]
    assert {row[0]: row[3] for row in rows if row[3]} == {
        "Letters as large as in a newspaper": "olaf-w"
    }
    assert not any(re.search(r"@(?!<!--)", row[1]) for row in rows)


def test_long_titles_fit_the_trackers() -> None:
    found = ranked(source("j", {"title": "long " * 200}), by="ulwick")
    for format_, longest in (("jira-csv", 255), ("github-csv", 256)):
        text = write_backlog(found, format_, wanted=Wanted(), width=80, colour=False)
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len(rows[1][0]) <= longest
        assert rows[1][0].endswith("…")
        assert "long " * 200 in rows[1][1].replace("\n", " ") + " "


@pytest.mark.parametrize("width", [1, 40, 80, 120, 140, 200])
@pytest.mark.parametrize("what", ["opportunities", "tasks", "campaigns"])
def test_no_line_of_a_backlog_is_wider_than_the_terminal(width: int, what: str) -> None:
    long = "Ein sehr langer Titel 眼鏡をかけて الاستلام Donaudampfschifffahrtsgesellschaftskapitän"
    one = {
        "title": long,
        "owner": long,
        "addresses": ["t"],
        "due": "2026-01-01",
        "tasks": [{"does": long, "owner": long}],
        "campaign": {"channel": "email", "segment": long, "message": long, "trigger": long},
    }
    for count in (1, 40):
        found = ranked(source("j", *[one] * count), by="ulwick")
        text = write_backlog(found, "terminal", wanted=Wanted(what), width=width, colour=False)
        assert max(map(cells, text.splitlines())) <= max(width, 40)


@pytest.mark.parametrize("format_", _FORMATS)
def test_an_empty_backlog_is_written_too(format_: str) -> None:
    for found in (ranked(source("j"), by="rice"), ranked(source("j", {}), by="rice")):
        for wanted in (Wanted(), Wanted("tasks"), Wanted("campaigns")):
            assert write_backlog(found, format_, wanted=wanted, width=80, colour=False)


def test_text_from_a_map_cannot_steer_anything() -> None:
    one = {
        "title": "[red]x[/] \x1b[2J | <b>@all</b>\n# no",
        "addresses": ["t"],
        "owner": "\x1b]0;x",
    }
    found = ranked(source("j", one), by="ulwick")
    texts = {
        format_: write_backlog(found, format_, wanted=Wanted(), width=140, colour=False)
        for format_ in _FORMATS
    }
    assert not any("\x1b" in text for text in texts.values())
    html = MarkdownIt("commonmark").enable("table").render(texts["markdown"])
    assert "<b>" not in html
    assert html.count("<tr>") == 2


def test_colour_is_asked_for() -> None:
    found = maps()
    plain, painted = (
        write_backlog(found, "terminal", wanted=Wanted(), width=80, colour=colour)
        for colour in (False, True)
    )
    assert "\x1b[" not in plain
    assert "\x1b[" in painted
