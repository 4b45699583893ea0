"""README and docs say what is true: links lead somewhere, commands and options exist, code runs."""

import doctest
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
import yaml

import cjm
from cjm.render.options import Options

ROOT = Path(__file__).parents[2]
PAGES = [
    *ROOT.glob("*.md"),
    *(page for page in (ROOT / "docs").rglob("*.md") if page.parent.name != "rules"),
    *(ROOT / "examples").rglob("*.md"),
]
FENCE = re.compile(r"^```([\w ./=-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"\bcjm (validate|lint|rules?|score|show|render|schema)\b([^\n`|#>]*)")


def _text(page: Path) -> str:
    return page.read_text("utf-8")


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def _prose(page: Path) -> str:
    return FENCE.sub("", _text(page))


@cache
def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", _prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one).strip().lower().replace(" ", "-") for one in headings}


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    lost = []
    for link in re.findall(r"\]\(([^)\s]+)\)", _prose(page)):
        if re.match(r"https?://", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            lost.append(link)
    assert lost == []


@cache
def _options(command: str) -> set[str]:
    run = [sys.executable, "-m", "cjm", command, "--help"]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"(?<![\w-])--?[a-z][\w-]*", told))


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_command_has_the_options_that_are_shown(page: Path) -> None:
    unknown = [
        f"{command} {option}"
        for command, rest in COMMAND.findall(_text(page))
        for option in re.findall(r"(?<!\S)--?[a-z][\w-]*", rest)
        if option not in _options(command)
    ]
    assert unknown == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_block_of_yaml_and_json_can_be_read(page: Path) -> None:
    for language, body in FENCE.findall(_text(page)):
        if language.startswith("yaml"):
            yaml.safe_load(body)
        elif language == "json":
            json.loads(body)


def test_the_examples_in_python_are_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "docs/python.md"), module_relative=False)
    assert result.attempted > 20
    assert result.failed == 0


def test_every_part_of_the_format_has_its_table() -> None:
    sys.path.insert(0, str(ROOT / ".ci"))
    try:
        from pages import parts  # noqa: PLC0415 - a script beside the project, not a package
    finally:
        sys.path.remove(str(ROOT / ".ci"))
    shown = set(re.findall(r"<!-- (?:fields|own): (\w+) -->", _text(ROOT / "docs/format.md")))
    files = {"PersonaFile", "EvidenceFile"}  # as Persona and Evidence, with two keys before
    assert set(parts()) - files == shown - {"MetricBase"}


def test_the_problem_matcher_reads_concise_output() -> None:
    run = [sys.executable, "-m", "cjm", "lint", "examples/minimal.journey.yaml"]
    options = ["--format", "concise", "--quiet", "--today", "2026-11-22"]
    told = subprocess.run([*run, *options], capture_output=True, text=True, check=True, cwd=ROOT)
    pattern = re.search(r'"regexp": ("[^\n]+"),', _text(ROOT / "docs/editor.md"))
    assert pattern is not None
    found = [re.fullmatch(json.loads(pattern[1]), line) for line in told.stdout.splitlines()]
    assert found
    assert all(one is not None for one in found)
    assert found[0] is not None
    assert found[0].groups()[:5] == (
        "examples/minimal.journey.yaml",
        "5",
        "8",
        "warning",
        "CJM203",
    )


def test_the_format_that_is_shown_as_an_example_works() -> None:
    page = _text(ROOT / "docs/how-to-add-a-picture.md")
    source = next(body for language, body in FENCE.findall(page) if language == "python")
    module = ModuleType("outline")
    exec(source, module.__dict__)  # noqa: S102 - the page's own code
    context = cjm.load(ROOT / "examples/minimal.journey.yaml")
    assert module.render(context, Options()) == (
        "I borrow a book from the town library\n"
        "- I find it\n"
        "  - Online catalogue\n"
        "  - Pick-up desk\n"
    )


def test_pictures_on_pages_are_there_and_light() -> None:
    pictures = list((ROOT / "docs/images").iterdir())
    shown = "".join(_text(page) for page in PAGES)
    assert pictures
    for picture in pictures:
        assert f"images/{picture.name}" in shown
        assert picture.stat().st_size < 400_000
