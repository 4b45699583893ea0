"""Findings, scores and rules as text, in the format that was asked for.

Formats of findings are found in `cjm.render.findings` by name; each is imported when it is used.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from cjm.diagnostics import Diagnostic, Route
from cjm.render import findings
from cjm.render.found import Entry as Entry
from cjm.render.found import Found
from cjm.render.settled import Settings

if TYPE_CHECKING:
    from cjm.render.backlogs import Place, Wanted
    from cjm.render.compared import Compared
    from cjm.scoring.backlog import Backlog
    from cjm.scoring.backlog import Entry as Opportunity
    from cjm.scoring.explain import Explanation
    from cjm.scoring.portfolio import Portfolio
    from cjm.scoring.scorecard import Scorecard
    from cjm.scoring.side_by_side import SideBySide


@cache
def finding_formats() -> tuple[str, ...]:
    """Return the names of the formats of findings, by name."""
    return tuple(sorted(one.name for one in iter_modules(findings.__path__)))


def shows_fixes(format_name: str) -> bool:
    """Whether a format of findings tells which changes to the text a fix comes to."""
    module = import_module(f"{findings.__name__}.{format_name}")
    return getattr(module, "SHOWS_FIXES", False)


def write_findings(
    found: Found | tuple[Diagnostic, ...], format_name: str, *, colour: bool = False
) -> str:
    """Return findings as text in the format of the module of that name."""
    if not isinstance(found, Found):
        found = Found(found)
    module = import_module(f"{findings.__name__}.{format_name}")
    text: str = module.render(found, colour=colour)
    return text


def write_scores(
    cards: Mapping[str, "Scorecard"], format_name: str, *, width: int, colour: bool
) -> str:
    """Return scores by file as text."""
    module = import_module(f"cjm.render.reports.score_{format_name}")
    text: str = module.render(cards, width=width, colour=colour)
    return text


def write_document(
    cards: Mapping[str, "Scorecard"],
    compared: "Sequence[Compared]",
    personas: "Sequence[SideBySide]",
    portfolio: "Portfolio | None",
) -> str:
    """Return everything about some journeys as one JSON document."""
    from cjm.render.reports import score_json  # noqa: PLC0415 - only JSON needs them
    from cjm.render.reports.score_more import more  # noqa: PLC0415

    return score_json.render(cards, more=more(compared, personas, portfolio))


def write_view(view: str, value: object, format_name: str, *, width: int, colour: bool) -> str:
    """Return another view of scores as text: `compare`, `personas` or `portfolio`."""
    module = import_module(f"cjm.render.reports.{view}_{format_name}")
    text: str = module.render(value, width=width, colour=colour)
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


def write_backlog(
    backlog: "Backlog",
    format_name: str,
    *,
    wanted: "Wanted",
    width: int,
    colour: bool,
) -> str:
    """Return what is wanted of a backlog as text."""
    name = f"cjm.render.reports.backlog_{format_name.replace('-', '_')}"
    text: str = import_module(name).render(backlog, wanted, width=width, colour=colour)
    return text


def write_ranks(
    backlog: "Backlog",
    entries: "Sequence[Opportunity]",
    place: "Place",
    *,
    width: int,
    colour: bool,
) -> str:
    """Return why some opportunities have their ranks, step by step."""
    from cjm.render.reports.backlog_explain import render  # noqa: PLC0415 - only --explain needs it

    return render(backlog, entries, place, width=width, colour=colour)


def write_settings(settings: Settings, format_name: str, *, everything: bool = False) -> str:
    """Return settings as text; what is as it comes only if everything is wanted."""
    module = import_module(f"cjm.render.reports.settings_{format_name}")
    text: str = module.render(settings, everything=everything)
    return text


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
