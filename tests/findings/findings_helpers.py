"""The same hostile workspace for every test of formats."""

import json
import shutil
from pathlib import Path

from cjm import api
from cjm.diagnostics import Diagnostic, Finding, Note, Position, Related, Severity, Span
from cjm.render.found import Found

HERE = Path(__file__).parent
GITLAB = json.loads((HERE / "gitlab.schema.json").read_text("utf-8"))
"""What GitLab documents of its report, in our own transcription."""
FOLDER = "Für uns"
FORMATS = (
    "concise",
    "full",
    "github",
    "gitlab",
    "json",
    "jsonl",
    "junit",
    "markdown",
    "rdjson",
    "sarif",
    "statistics",
)
NASTY = "| ` ``` ]]> ::error::x%0A\n##[a] & < > \" ' {0} [a](1) @me #1 \\ \x1b[31m\x00\udcfc 😀 שלום \u202e"


def hostile_workspace(folder: Path) -> Path:
    """Write journeys with hostile text under names with blanks, umlauts and signs of URIs."""
    inside = folder / FOLDER
    inside.mkdir()
    shutil.copy(HERE / "hostile.journey.yaml", inside / "a b%20#1,2;c.journey.yaml")
    (inside / "latin.journey.yaml").write_bytes("title: Kündigung\n".encode("latin-1"))
    (inside / "syntax.journey.yaml").write_text("cjm: 1\ntitle: [😀, 'x\n", "utf-8")
    (inside / "good.journey.yaml").write_text(
        "cjm: 1\nkind: journey\nid: good\ntitle: Good\n"
        "stages: [{id: s, title: S, touchpoints: [{id: t, title: T}]}]\n",
        "utf-8",
    )
    return inside


def found_in(path: str) -> Found:
    report = api.validate(path, resolve_fixes=True)
    return Found(report.diagnostics, report.files, Severity.ERROR, api.rules)


def made(text: str, severity: Severity = Severity.ERROR, line: int = 3) -> Diagnostic:
    """A finding whose every text is the given one."""
    span = Span(Position(line, 5), Position(line, 7))
    finding = Finding("CJM999", "made-up", severity, (), text, text, related=(Related(text),))
    frame = ("before", "😀é" + text.replace("\n", " ") + " behind it")
    return Diagnostic(text, finding, span, text, frame, line - 1, (Note(text, span, text),))
