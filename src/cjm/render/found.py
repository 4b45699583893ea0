"""What the formats of findings get: the findings, and what may be told beside them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from cjm.diagnostics import Diagnostic, Severity


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


def no_rules() -> Sequence[Entry]:
    """Return no rules, for output that needs none."""
    return ()


@dataclass(frozen=True, slots=True)
class Found:
    """Findings in the order of the files and of their text.

    `files` counts the files that were judged, those without findings too. `fail_on` is the severity
    from which a finding makes the run fail. `rules` is called by formats that describe the rules.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int = 0
    fail_on: Severity = Severity.ERROR
    rules: Callable[[], Sequence[Entry]] = no_rules

    def fails(self, one: Diagnostic) -> bool:
        """Whether a finding makes the run fail."""
        return one.finding.severity.rank >= self.fail_on.rank

    def by_path(self) -> dict[str, list[Diagnostic]]:
        """Return the findings of each file that has any, in order."""
        grouped: dict[str, list[Diagnostic]] = {}
        for one in self.diagnostics:
            grouped.setdefault(one.path, []).append(one)
        return grouped


def sentence(one: Diagnostic) -> str:
    """Return the element and what is wrong with it."""
    said = one.finding.message
    return f"{one.element}: {said}" if one.element else said


def with_help(one: Diagnostic, between: str = "\n") -> str:
    """Return what is wrong, and what to do where that is known."""
    hint = one.finding.hint
    return sentence(one) + (f"{between}{hint}" if hint else "")
