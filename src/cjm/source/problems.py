"""What `cjm validate` can find: the reasons why a file is no journey.

These are errors, but for colours that had to be mended. Rules about whether a journey is a *good* one live in `cjm.linting`.
"""

from typing import NamedTuple

from cjm.diagnostics import Finding, Related, Route, Severity, Span


class Problem(NamedTuple):
    """A kind of mistake, with the page that `cjm rule` shows for it."""

    code: str
    slug: str
    title: str
    page: str
    severity: Severity = Severity.ERROR

    def markdown(self) -> str:
        """Return the page in Markdown."""
        return f"# {self.code} {self.slug}\n\n{self.title}.\n\n{self.page}\n"

    def finding(  # noqa: PLR0913 - what a finding holds
        self,
        route: Route,
        message: str,
        hint: str | None = None,
        *,
        at_key: bool = False,
        related: tuple[Related, ...] = (),
        span: Span | None = None,
    ) -> Finding:
        """Say that the mistake was made at a route."""
        return Finding(
            self.code,
            self.slug,
            self.severity,
            route,
            message,
            hint,
            at_key=at_key,
            related=related,
            span=span,
        )


_ALL = (
    Problem(
        "CJM001",
        "unreadable-file",
        "The file cannot be read",
        "It is missing, locked, no ordinary file, no UTF-8 text, or larger than 1 MiB. cjm stops with exit code 2, "
        "because it cannot say anything about the journey.",
    ),
    Problem(
        "CJM002",
        "syntax",
        "The text is not YAML",
        "Most often the indentation is off, a quote is not closed, or a text that holds a colon and a space needs quotes. "
        "The rest of the file is not judged until this is mended.",
    ),
    Problem(
        "CJM003",
        "duplicate-key",
        "A key stands twice in the same mapping",
        "YAML readers differ in which of the two they take, so cjm takes neither for granted.",
    ),
    Problem(
        "CJM004",
        "yaml-feature",
        "A part of YAML that journeys do not use",
        "Tags (`!!str`), merge keys (`<<`), several documents in one file, and line breaks other than the usual ones are refused. "
        "Anchors and aliases (`&name`, `*name`) are allowed.",
    ),
    Problem(
        "CJM005",
        "too-deep",
        "Lists and mappings are nested too deep",
        "No journey needs more than 12 levels; cjm stops at 64.",
    ),
    Problem(
        "CJM006",
        "too-large",
        "The file holds too many values",
        "cjm stops at 50,000 values, counting a value again for each alias that repeats it.",
    ),
    Problem(
        "CJM007",
        "wrong-kind",
        "The file does not say what it is",
        "The first keys of every file are `cjm: 1` and `kind:` with `journey`, `persona`, `evidence` or `workspace`.",
    ),
    Problem(
        "CJM010",
        "missing-key",
        "A key that is needed is not there",
        "docs/format.md lists the keys that each part needs.",
    ),
    Problem(
        "CJM011",
        "unknown-key",
        "A key that the format does not have",
        "Most often a typing error. Keys of your own begin with `x-`; they are kept and ignored.",
    ),
    Problem(
        "CJM012",
        "wrong-type",
        "A value of the wrong type",
        "For example a list where a text is expected, or a number in quotes.",
    ),
    Problem(
        "CJM013",
        "off-scale",
        "A number outside its range",
        "docs/format.md gives the range and unit of every number.",
    ),
    Problem(
        "CJM014",
        "unknown-term",
        "A word that is not in the list of terms",
        "Fields such as `status` or `obstacle` take one of a few words, so that journeys can be compared.",
    ),
    Problem(
        "CJM015",
        "bad-value",
        "A value that cannot be meant",
        "An empty text, an id that is not in kebab-case, a day that the calendar does not have.",
    ),
    Problem(
        "CJM016",
        "bad-option",
        "An option in cjm.yaml that cannot be used",
        "`validate` tells of it where cjm.yaml is among the files. The commands `lint`, `score` and `render` read the "
        "options under their name, and stop with exit code 2 rather than go on with something that was not asked for.",
    ),
    Problem(
        "CJM017",
        "weak-colour",
        "A colour of your own that cannot be read, or be told from another",
        "A warning: pictures use the nearest shade that can. Text needs a contrast of 4.5:1 against what it stands on, "
        "graphics need 3:1; the steps of emotion must be told apart by people with protan, deutan and tritan sight.",
        Severity.WARNING,
    ),
    Problem(
        "CJM020",
        "duplicate-id",
        "Two things have the same id",
        "References could not tell them apart. Ids of touchpoints, stages, goals and opportunities are unique in their "
        "journey; ids of pains, gains and delivery steps in their touchpoint; ids of journeys, personas and evidence in the workspace.",
    ),
    Problem(
        "CJM021",
        "unknown-reference",
        "A reference to something that is not there",
        "The id is misspelt, or the file that defines it is not in the workspace. Where no cjm.yaml lies above a file, one finding tells "
        "of all names that only a workspace can define, with every place.",
    ),
    Problem(
        "CJM022",
        "ambiguous-reference",
        "A reference that could mean several things",
        "Write `touchpoint.pain` instead of `pain` where two touchpoints have a pain of that id.",
    ),
    Problem(
        "CJM030",
        "survey-file",
        "A metric cannot be counted from the file that it names",
        "The file is missing, no table, or has no such column, or no row fits. docs/survey-files.md tells how files are read.",
    ),
    Problem(
        "CJM031",
        "survey-row",
        "A row of a file that a metric is counted from cannot be read",
        "An answer outside the scale, a text where a number is expected, a row with too many cells. cjm counts nothing rather "
        "than most of it.",
    ),
    Problem(
        "CJM900",
        "rule-failed",
        "A rule of cjm itself failed on this journey",
        "This is a mistake in cjm, not in the journey: please report it, with the part of the journey that it names. "
        "All other rules have judged; `--ignore` with the code of the rule silences it until it is mended.",
    ),
)

PROBLEMS: dict[str, Problem] = {problem.slug: problem for problem in _ALL}
"""All problems by slug, in order of their codes."""
