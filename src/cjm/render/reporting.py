"""Findings, scores and rules as text, in the format that was asked for.

Formats of findings are found in `cjm.render.findings` by name; each is imported when it is used.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from cjm.diagnostics import Diagnostic, Route, Severity

if TYPE_CHECKING:
    from cjm.scoring.explain import Explanation
    from cjm.scoring.scorecard import Scorecard


class Entry(Protocol):
    """A rule as it is listed."""

    @property
    def code(self) -> str:
        """Its code, for sorting and selecting."""

    @property
    def slug(self) -> str:
        """Its name, for people."""

    @property
    def severity(self) -> Severity:
        """How much its findings matter."""

    @property
    def group(self) -> str:
        """What it belongs to."""

    @property
    def summary(self) -> str:
        """What it finds, in a line."""

    @property
    def page(self) -> str:
        """Its page, in Markdown."""


def write_findings(
    diagnostics: tuple[Diagnostic, ...], format_name: str, *, colour: bool = False
) -> str:
    """Return findings as text in the format of the module of that name."""
    module = import_module(f"cjm.render.findings.{format_name}")
    text: str = module.render(diagnostics, colour=colour)
    return text


def write_scores(
    cards: Mapping[str, "Scorecard"], format_name: str, *, width: int, colour: bool
) -> str:
    """Return scores by file as text."""
    module = import_module(f"cjm.render.reports.score_{format_name}")
    text: str = module.render(cards, width=width, colour=colour)
    return text


def write_explanation(
    explanation: "Explanation",
    place: Callable[[Route], str],
    workspace_place: Callable[[Route], str],
    *,
    width: int,
    colour: bool,
) -> str:
    """Return how scores came about, step by step, each input with its place."""
    from cjm.render.reports.explain_text import render  # noqa: PLC0415 - only --explain needs it

    return render(explanation, place, workspace_place=workspace_place, width=width, colour=colour)


def write_rules(rules: Sequence[Entry], format_name: str, *, width: int, colour: bool) -> str:
    """Return the list of rules as text."""
    module = import_module(f"cjm.render.reports.rules_{format_name}")
    text: str = module.render(rules, width=width, colour=colour)
    return text


def write_rule(rule: Entry, format_name: str, *, width: int, colour: bool) -> str:
    """Return the page of a rule as text."""
    if format_name == "markdown":
        return rule.page
    module = import_module(f"cjm.render.reports.rules_{format_name}")
    text: str = module.render_page(rule, width=width, colour=colour)
    return text
