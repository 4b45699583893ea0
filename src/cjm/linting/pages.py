"""A rule's page: what it says about itself in the docstring of its file."""

import re
from dataclasses import dataclass
from datetime import date
from textwrap import dedent

from cjm.linting.rule import Option, Rule

EXAMPLES_DAY = date(2026, 10, 15)
"""The day on which the examples of all pages are judged."""

MARK = "# <-- here"
"""What stands behind the line of a Bad example that the finding is about."""

_SECTIONS = ("What", "Why", "Bad", "Good", "Options")
_HEADING = re.compile(rf"^({'|'.join(_SECTIONS)}):[ ]*\n", re.MULTILINE)
_OPTION = re.compile(r"^([a-z-]+): (.+(?:\n +.+)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """What people read about a rule.

    `summary` is one line, `what` and `why` are running text, `bad` and `good` are YAML. `options`
    goes by option, each with its meaning. In `bad`, `MARK` shows the line that is meant.
    """

    rule: Rule
    summary: str
    what: str
    why: str
    bad: str
    good: str
    options: tuple[tuple[Option, str], ...]


def page(rule: Rule) -> Page:
    """Read a rule's page from the docstring of its file.

    Raises:
        ValueError: A section is missing, or the options told are not the options that there are.
    """
    summary, *rest = _HEADING.split(dedent(rule.doc))
    sections = {
        name: dedent(text).strip("\n") for name, text in zip(rest[::2], rest[1::2], strict=True)
    }
    missing = [name for name in _SECTIONS[:4] if not sections.get(name)]
    meanings = {name: _flow(text) for name, text in _OPTION.findall(sections.get("Options", ""))}
    names = [option.name for option in rule.options]
    if missing or list(meanings) != names:
        raise ValueError(f"the page of {rule.slug} lacks {missing or 'the right options'}")
    return Page(
        rule,
        summary.strip(),
        _flow(sections["What"]),
        _flow(sections["Why"]),
        sections["Bad"],
        sections["Good"],
        tuple((option, meanings[option.name]) for option in rule.options),
    )


def _flow(text: str) -> str:
    """Join the lines of each paragraph."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
