"""A workspace for tests of what teams put up with: two short maps, and what lint says of them."""

from datetime import date
from pathlib import Path
from typing import Any

from cjm import api
from cjm.diagnostics import Diagnostic

TODAY = date(2026, 10, 15)

HEAD = """\
cjm: 1
kind: journey
id: {name}
title: I buy a lamp
type: current-state
owner: web-team
reviewed: 2026-10-01
personas: [{{id: kim, name: Kim, basis: proto, goals: [Light]}}]
scenario: Kim needs light by Friday.
expectations: No surprises.
stages:
  - id: buy
    title: Buying
    customer_goal: Light
    touchpoints:
"""


def journey(touchpoints: str, name: str = "lamp", top: str = "") -> str:
    """Return a journey in which lint finds nothing but what the touchpoints bring in."""
    inner = "".join(f"      {line}\n" if line else "\n" for line in touchpoints.splitlines())
    return top + HEAD.format(name=name) + inner


def workspace(folder: Path, lint: str = "") -> None:
    """Write a `cjm.yaml` with some lines below `lint:`."""
    inner = "".join(f"  {line}\n" for line in lint.splitlines())
    text = "cjm: 1\nkind: workspace\n" + (f"lint:\n{inner}" if lint else "")
    (folder / "cjm.yaml").write_text(text, "utf-8")


def told(folder: Path, **wishes: Any) -> list[str]:  # noqa: ANN401 - those of api.lint
    """Return what lint says of a folder: file, line and code of each finding."""
    report = api.lint(folder, today=TODAY, **wishes)
    return [short(one) for one in report.diagnostics]


def short(one: Diagnostic) -> str:
    """Return file, line and code of a finding."""
    line = one.span.start.line if one.span else 0
    return f"{Path(one.path).name.split('.')[0]}:{line} {one.finding.code}"
