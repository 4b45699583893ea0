"""What cjm knows: rules, schemas and the settings that hold."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cjm.diagnostics import Severity
from cjm.source.inputs import NothingMatchedError

if TYPE_CHECKING:
    from cjm.effective import Effective


class RuleEntry(NamedTuple):
    """A rule, or a kind of mistake that `validate` finds; `page` is its page in Markdown."""

    code: str
    slug: str
    severity: Severity
    group: str
    summary: str
    page: str


def rules() -> tuple[RuleEntry, ...]:
    """Return everything that cjm can find, by code."""
    from cjm.linting.catalogue import rules as lint_rules
    from cjm.linting.pages import page
    from cjm.linting.reference import markdown
    from cjm.source.problems import PROBLEMS

    found = [
        RuleEntry(one.code, one.slug, Severity.ERROR, "format", one.title, one.markdown())
        for one in PROBLEMS.values()
    ]
    for rule_ in lint_rules():
        about = page(rule_)
        entry = (rule_.code, rule_.slug, rule_.severity, rule_.group, about.summary)
        found.append(RuleEntry(*entry, markdown(about)))
    return tuple(sorted(found, key=lambda one: one.code))


def rule(name: str) -> RuleEntry:
    """Return what has this code (`CJM301`, `301`) or slug.

    Raises:
        LookupError: Nothing has; the message names what was probably meant.
    """
    from cjm.source.words import near

    known = {key: one for one in rules() for key in (one.code.lower(), one.slug)}
    plain = name.strip().lower().replace("_", "-")
    plain = f"cjm{plain}" if plain.isdecimal() else plain
    if plain in known:
        return known[plain]
    meant = near(plain, list(known))
    meant = meant.upper() if meant and meant.startswith("cjm") else meant
    hint = f"did you mean {meant}?" if meant else "`cjm rules` lists them all"
    raise LookupError(f"there is no rule called {name}; {hint}")


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of a kind of file, or of what a command prints as JSON.

    Kinds of file are `journey`, `persona`, `evidence` and `workspace`; commands `score` and `backlog`.

    Raises:
        KeyError: There is no such kind.
    """
    if kind == "score":
        from cjm.render.reports.score_document import schema as schema_of_scores

        return schema_of_scores()
    if kind == "backlog":
        from cjm.render.reports.backlog_document import schema as schema_of_backlogs

        return schema_of_backlogs()
    from cjm.schemas import schema as schema_of

    return schema_of(kind)


def config(path: str | Path = ".") -> "Effective":
    """Return the settings that hold for a file, each with where it was said.

    Raises:
        ConfigurationError: The settings cannot be used.
        NothingMatchedError: There is nothing at the path.
    """
    from cjm.effective import effective

    if not Path(path).exists():
        raise NothingMatchedError(f"there is no file or folder {path}")
    return effective(Path(path))
