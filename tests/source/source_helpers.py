"""Texts and files in, findings out."""

from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cjm import api
from cjm.diagnostics import Diagnostic
from cjm.render.reporting import write_findings
from cjm.source import reading

HERE = Path(__file__).parent
EXAMPLES = HERE.parent.parent / "examples"
NEGATIVE = sorted((HERE / "negative").glob("*.yaml"))
POSITIVE = sorted((HERE / "positive").glob("*.yaml"))
REAL = sorted(EXAMPLES.rglob("*.yaml"))
HEAD = "cjm: 1\nkind: journey\nid: j\ntitle: J\n"
TAIL = "stages: [{id: s, title: S}]\n"


def found(text: str | bytes, name: str = "t.journey.yaml") -> tuple[Diagnostic, ...]:
    raw = text.encode() if isinstance(text, str) else text
    return api.validate("-", stdin=api.Standard(raw, name)).diagnostics


def said(text: str | bytes, name: str = "t.journey.yaml") -> list[str]:
    """Return what is found, each as `line:column slug message`."""
    return [line(one) for one in found(text, name)]


def line(one: Diagnostic) -> str:
    start = one.span.start if one.span else None
    place = f"{start.line}:{start.column} " if start else ""
    return f"{place}{one.finding.slug} {one.finding.message}"


def concise(path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Judge one file as if it lay alone in its folder."""
    monkeypatch.chdir(path.parent)
    stdin = api.Standard(path.read_bytes(), f"alone/{path.name}")
    return write_findings(api.validate("-", stdin=stdin).diagnostics, "concise")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="")


def journey(name: str = "j", **parts: object) -> str:
    """Return a small journey, its further keys written as YAML flow text."""
    keys = "".join(f"{key}: {value}\n" for key, value in parts.items())
    stages = "" if "stages" in parts else TAIL
    return f"cjm: 1\nkind: journey\nid: {name}\ntitle: J\n{keys}{stages}"


def persona(name: str, more: str = "") -> str:
    return f"cjm: 1\nkind: persona\nid: {name}\nname: {name.title()}\n{more}"


def data_of(path: Path) -> Any:  # noqa: ANN401 - data of any shape
    """Return the data of a file as cjm reads it, before it is checked."""
    return reading.read_file(path, path.name).data


def use(parser: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with another build of the parser."""
    monkeypatch.setattr(reading, "compose", parser.compose)
    monkeypatch.setattr(reading, "TooDeepError", parser.TooDeepError)


def slugs(diagnostics: Iterable[Diagnostic]) -> list[str]:
    return [one.finding.slug for one in diagnostics]
