"""Each command as a function without a terminal: read this to learn the program.

    files -> readings -> contexts -> findings, scorecards, pictures -> diagnostics

Paths are files, folders or globs, as on the command line. Every function reads the workspace that
a file lies in (the nearest `cjm.yaml` upwards).
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm.diagnostics import Diagnostic, Route, Severity
from cjm.gating.errors import GateError as GateError
from cjm.readings import Paths as Paths
from cjm.readings import Standard as Standard
from cjm.readings import Way, judge_all, listed, read
from cjm.render.errors import DrawingError as DrawingError
from cjm.settings import ConfigurationError as ConfigurationError
from cjm.settings import LintSettings, render_settings, score_options
from cjm.sharding import Format, Told, told_of
from cjm.source.inputs import STDIN, inputs
from cjm.source.inputs import HistoryError as HistoryError
from cjm.source.inputs import NothingMatchedError as NothingMatchedError
from cjm.source.inputs import NotThereError as NotThereError
from cjm.source.parse import COMPILED
from cjm.source.rounds import Change as Change
from cjm.source.rounds import is_among, mend
from cjm.source.survey import Reading

if TYPE_CHECKING:
    from cjm.adopting import Baseline
    from cjm.effective import Effective
    from cjm.gating.worse import Judged
    from cjm.model.context import Context
    from cjm.scoring.backlog import Backlog
    from cjm.scoring.comparison import Comparison
    from cjm.scoring.explain import Explanation
    from cjm.scoring.portfolio import Portfolio
    from cjm.scoring.scorecard import Scorecard
    from cjm.scoring.side_by_side import SideBySide

FAST_YAML = COMPILED
"""Whether PyYAML has its C part; without it, reading is 8 to 25 times slower."""


class InvalidJourneyError(Exception):
    """A file is no journey; `diagnostics` say why, each with its place."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep the reasons."""
        first = diagnostics[0]
        place = f"{first.path}:{first.span.start.line}" if first.span else first.path
        super().__init__(f"{place}: {first.finding.message}")
        self.diagnostics = diagnostics


class UnknownMethodError(LookupError):
    """Opportunities cannot be ranked so; the text says which methods there are."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some files, in the order of the files and of their text.

    `files` counts the files that were judged; `beyond` the mistakes past the limit a file;
    `ignored` the findings that comments left out. `baselines` tells what baselines hold back, and
    `held` what of that could be fixed at once.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    beyond: int = 0
    ignored: int = 0
    baselines: "tuple[Baseline, ...]" = ()
    held: tuple[Diagnostic, ...] = ()

    @property
    def unreadable(self) -> bool:
        """Whether a file could not be read at all."""
        return any(one.finding.slug == "unreadable-file" for one in self.diagnostics)

    def at_least(self, severity: Severity) -> int:
        """Count the findings of a severity or above."""
        return sum(one.finding.severity.rank >= severity.rank for one in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A valid journey with all it refers to, and the way back to its text."""

    context: "Context"
    reading: Reading

    @property
    def path(self) -> str:
        """The file, as messages call it."""
        return self.reading.document.path

    def place(self, route: Route) -> str:
        """Return where a value of the journey stands: `buy.journey.yaml:31:9`."""
        span = self.reading.document.span(route)
        at = f":{span.start.line}:{span.start.column}" if span else ""
        return f"{self.path}{at}"

    def workspace_place(self, route: Route) -> str:
        """Return where a value of the workspace file stands."""
        config = self.reading.shelf.document
        span = config.span(route) if config else None
        name = config.path if config else "cjm.yaml"
        return f"{name}:{span.start.line}:{span.start.column}" if span else name


def validate(paths: Paths, *, stdin: Standard | None = None, resolve_fixes: bool = False) -> Report:
    """Say whether files are journeys: syntax, format, and references across files.

    Of a workspace file also whether the options in it can be used.

    Args:
        paths: Files, folders or globs.
        stdin: What `-` among the paths stands for.
        resolve_fixes: Whether findings bring what their fixes change in the text, which takes time.

    Raises:
        NothingMatchedError: A folder or glob leads to no file.
    """
    return _report(judge_all(paths, stdin, Format(), Way(resolve_fixes=resolve_fixes)))


def load(path: str | Path) -> "Context":
    """Read one journey with everything that it refers to.

    Raises:
        InvalidJourneyError: The file, or one that it needs, is not valid.
        NothingMatchedError: There is no such journey.
    """
    loaded, report = load_all(path)
    if report.diagnostics:
        raise InvalidJourneyError(report.diagnostics)
    if not loaded:
        raise NothingMatchedError(f"there is no journey in {path}")
    return loaded[0].context


def load_all(paths: Paths, *, stdin: Standard | None = None) -> tuple[list[Loaded], Report]:
    """Read the valid journeys among some files, and report on the rest."""
    loaded: list[Loaded] = []
    told = []
    for reading in read(paths, stdin, Way(models=True)):
        told.append(told_of(reading))
        if (one := _loaded(reading)) is not None:
            loaded.append(one)
    return loaded, _report(told)


def lint(
    paths: Paths,
    *,
    today: date | None = None,
    select: Sequence[str] = (),
    extend_select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    ignores: bool = True,
    baseline: str | Path | None = None,
    write_baseline: bool = False,
    grow_baseline: bool = False,
    stdin: Standard | None = None,
    texts: Mapping[str, str] | None = None,
    resolve_fixes: bool = False,
) -> Report:
    """Say whether journeys are good ones: validate them first, then ask every rule.

    Args:
        paths: Files, folders or globs.
        today: The day from which ages and due dates count; the day it is when None.
        select: Codes, beginnings of codes, slugs or groups of the rules that judge, instead of those
            that `lint:` in `cjm.yaml` selects.
        extend_select: More rules that judge.
        ignore: Rules that do not judge, besides those that `cjm.yaml` ignores.
        ignores: Whether comments (`# cjm: ignore[CJM301] why`) leave findings out.
        baseline: The file of findings that are put up with, instead of the one that `cjm.yaml` names.
        write_baseline: Whether the report brings the text of a baseline to write: with all findings
            where there is none yet, else without those that are fixed.
        grow_baseline: Whether that text holds new findings too.
        stdin: What `-` among the paths stands for.
        texts: What some files hold instead of what is on the disk, such as texts in an editor; by
            real path, or by the name of standard input.
        resolve_fixes: As for `validate`.

    Raises:
        ConfigurationError: `lint:` in `cjm.yaml` or a baseline cannot be used, or a rule of that
            name is unknown.
        NothingMatchedError: A folder or glob leads to no file.
    """
    from cjm.adopting import Tolerance, Tolerated
    from cjm.judges import Rules

    settings = LintSettings(select=select, extend_select=extend_select, ignore=ignore)
    file = Path(baseline) if baseline else None
    wanted = Tolerance(ignores, file, write_baseline or grow_baseline, grow_baseline)
    tolerated = Tolerated(wanted, settings)
    judge = Rules(settings, tolerated, today or date.today())  # noqa: DTZ011 - the day it is for the user
    report = _report(
        judge_all(paths, stdin, judge, Way(models=True, texts=texts, resolve_fixes=resolve_fixes))
    )
    return replace(
        report,
        ignored=tolerated.ignored,
        baselines=tolerated.baselines(),
        held=tuple(tolerated.held),
    )


@dataclass(frozen=True, slots=True)
class Repair:
    """What fixing comes to: the files that change, and what is left.

    Nothing is written yet: `write` does that. `left_out` counts the findings in `report` that have
    a fix which was not made, because the file would not read as intended afterwards.
    """

    report: Report
    changes: tuple[Change, ...]
    left_out: int = 0

    @property
    def fixed(self) -> int:
        """How many findings are fixed."""
        return sum(change.fixed for change in self.changes)

    def write(self) -> None:
        """Write the files, each whole or not at all.

        Raises:
            OSError: A file cannot be written, or was changed meanwhile.
        """
        for change in self.changes:
            change.write()


def fix(
    paths: Paths,
    *,
    unsafe: bool = False,
    stdin: Standard | None = None,
    **options: Any,  # noqa: ANN401 - those of lint
) -> Repair:
    """Mend what `lint` finds in some files, where what was meant can be told; write nothing yet.

    What a fix does not mean to change stays as it is, byte for byte. Only files among `paths`
    change. What comes from `stdin` changes under its name. What a baseline holds back is mended
    too, what a comment ignores is not.

    Args:
        paths: Files, folders or globs.
        unsafe: Whether to make fixes too that could miss what the author meant.
        stdin: What `-` among the paths stands for.
        options: As for `lint`.

    Raises:
        ConfigurationError: As for `lint`.
        NothingMatchedError: A folder or glob leads to no file.
    """
    named = listed(paths)
    sources: dict[str, bytes | None] = {
        os.path.realpath(one.path): None for one in inputs(path for path in named if path != STDIN)
    }
    if STDIN in named and stdin is not None:
        sources[stdin.name] = stdin.content
    report = _report(())

    def judge(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        nonlocal report
        report = lint(named, stdin=stdin, texts=texts, **options)
        return (*report.diagnostics, *report.held)

    changes = mend(judge, sources, unsafe=unsafe)
    last = (*report.diagnostics, *report.held)
    left = (one.finding.fix for one in last if is_among(one.path, sources))
    return Repair(report, tuple(changes), sum(bool(one and (one.safe or unsafe)) for one in left))


def score(
    paths: Paths, *, today: date | None = None, stdin: Standard | None = None
) -> tuple[dict[str, "Scorecard"], Report]:
    """Say where the experience falls short, by file; the report tells of files that are not valid.

    Raises:
        ConfigurationError: `score:` in `cjm.yaml` cannot be used.
        NothingMatchedError: A folder or glob leads to no file.
    """
    loaded, report = load_all(paths, stdin=stdin)
    return {one.path: scorecard(one, today=today) for one in loaded}, report


def scorecard(
    loaded: Loaded, *, today: date | None = None, like: Loaded | None = None
) -> "Scorecard":
    """Score one journey; with the options of the workspace of another one, if that is given.

    Raises:
        ConfigurationError: `score:` in `cjm.yaml` cannot be used.
    """
    from cjm.scoring.engine import score as score_context

    today = today or date.today()  # noqa: DTZ011 - the day it is for the user
    options = score_options((like or loaded).reading.shelf)
    return score_context(loaded.context, today=today, options=options)


def together(one: Loaded, other: Loaded) -> tuple[Loaded, Loaded] | None:
    """Put two maps in order, the earlier first; None where they have nothing to do with each other.

    They have if one is based on the other, or if both are versions of the same journey; of
    versions, `one` counts as the earlier.
    """
    from cjm.scoring.comparing import relation

    for pair in ((one, other), (other, one)):
        if relation(pair[0].context.journey, pair[1].context.journey):
            return pair
    return None


def compare(before: Loaded, after: Loaded, *, today: date | None = None) -> "Comparison":
    """Say what closes and what opens from one map to a later one, and what brings it about.

    Both are scored for the same day, with the options of the later one's workspace. Maps that
    `together` finds nothing between are compared as versions.

    Raises:
        ConfigurationError: `score:` in `cjm.yaml` cannot be used.
    """
    from cjm.scoring.comparing import compare as compare_cards
    from cjm.scoring.comparing import relation

    cards = [scorecard(one, today=today, like=after) for one in (before, after)]
    earlier, later = before.context.journey, after.context.journey
    related = relation(earlier, later) or "version"
    return compare_cards((earlier, cards[0]), (later, cards[1]), related)


def load_apart(paths: Paths, *, stdin: Standard | None = None) -> tuple[list[Loaded], Report]:
    """Read journeys as `load_all` does, but each path by itself.

    So two versions of one journey can be read, whose ids would else be in each other's way.
    """
    told = [load_all([path], stdin=stdin) for path in listed(paths)]
    reports = [report for _, report in told]
    found = tuple(one for report in reports for one in report.diagnostics)
    files, beyond = (sum(getattr(one, name) for one in reports) for name in ("files", "beyond"))
    return [one for loaded, _ in told for one in loaded], Report(found, files, beyond)


def load_earlier(
    journeys: Iterable[Loaded], revision: str
) -> "tuple[list[tuple[Loaded, Loaded]], list[NotThereError]]":
    """Read the versions of journeys that git has at a revision, each with its workspace of then.

    A file that had another name then is found by the id of the journey. Returned are pairs,
    the earlier version first, and what to say of those that were not there.

    Raises:
        HistoryError: There is no git, or no such revision.
        InvalidJourneyError: What was there is no valid journey.
    """
    from cjm.earlier import Earlier

    found, missing = [], []
    with Earlier(revision, Way(models=True).survey()) as earlier:
        for one in journeys:
            try:
                reading, wrong = earlier.read(one.reading.input.path, one.context.journey.id)
            except NotThereError as error:
                missing.append(error)
                continue
            if wrong:
                raise InvalidJourneyError(wrong)
            if reading is None or (before := _loaded(reading)) is None:
                missing.append(NotThereError(f"{one.path} held no journey at {revision}"))
                continue
            found.append((before, one))
    return found, missing


def personas(cards: "Sequence[Scorecard]") -> "SideBySide | None":
    """Put the personas of one journey, or of several over the same touchpoints, side by side.

    None where there are not two of them.
    """
    from cjm.scoring.side_by_side import side_by_side

    return side_by_side(cards)


def portfolio(journeys: Iterable[Loaded], cards: "Mapping[str, Scorecard]") -> "Portfolio":
    """Put journeys with their scorecards by path into one table: the largest gap score first."""
    from cjm.scoring.portfolio import Held
    from cjm.scoring.portfolio import portfolio as portfolio_of

    return portfolio_of([Held(one.path, one.context.journey, cards[one.path]) for one in journeys])


def under(
    cards: Mapping[str, "Scorecard"],
    *,
    fail_under: Sequence[str] = (),
    fail_any_under: Sequence[str] = (),
) -> tuple[str, ...]:
    """Say what is under a limit, a line each: `80`, or `experience=80` for one kind of gap.

    Limits are what has to be without a gap: 100 - gap score, or 100 - a kind of gap in per cent.
    Those of `fail_any_under` hold for every stage, touchpoint and persona too.

    Raises:
        GateError: A limit cannot be used.
    """
    from cjm.gating.limits import limit
    from cjm.gating.limits import under as under_limits

    whole = [limit(text) for text in fail_under]
    return under_limits(cards, [*whole, *(limit(text, everywhere=True) for text in fail_any_under)])


def worse(loaded: Sequence[Loaded], saved: str | Path, *, today: date | None = None) -> "Judged":
    """Say what got worse than in a file that `cjm score --format json` wrote.

    Journeys are scored as on the day of that file unless `today` says otherwise, so that nothing
    gets worse by the calendar alone.

    Raises:
        ConfigurationError: `score:` in `cjm.yaml` cannot be used.
        GateError: The file cannot be used, was scored with other options, or has none of these.
    """
    from json import loads

    from cjm.gating.saved import day_of, journeys, read
    from cjm.gating.worse import judge
    from cjm.render.reports.score_json import render

    before, name = read(Path(saved)), str(saved)
    day = today or day_of(before, name)
    now = loads(render({one.path: scorecard(one, today=day) for one in loaded}))
    return judge(before, journeys(now, "what was scored now"), name)


def badge(cards: Mapping[str, "Scorecard"], suffix: str, *, whole: bool = True) -> str:
    """Return a badge of the gap score, or of the worst of several, as `.svg` or `.json`.

    `whole` is false where some journeys are not valid, so that the badge cannot speak for all.

    Raises:
        TargetError: There is no badge with this suffix.
    """
    from cjm.render.badge import WRITERS
    from cjm.render.badge import badge as badge_of

    if suffix not in WRITERS:
        raise TargetError(f"a badge is .svg or .json, not {suffix or 'without a suffix'}")
    return WRITERS[suffix](badge_of(cards, whole=whole))


def explain(loaded: Loaded, ref: str, *, today: date | None = None) -> "Explanation":
    """Show how the scores that a reference names came about.

    Raises:
        UnknownRefError: No score goes by this reference.
        ConfigurationError: `score:` in `cjm.yaml` cannot be used.
    """
    from cjm.scoring.asking import explain_among
    from cjm.scoring.explain import UnknownRefError
    from cjm.scoring.explain import explain as explain_card

    card = scorecard(loaded, today=today)
    try:
        return explain_card(card, ref)
    except UnknownRefError:
        side_by_side = personas([card])
        if side_by_side is None or "spread" not in ref:
            raise
        return explain_among(side_by_side.quantities(), ref)


def explain_difference(
    before: Loaded, after: Loaded, ref: str, *, today: date | None = None
) -> "Explanation":
    """Show how the differences between two maps that a reference names came about.

    Raises:
        UnknownRefError: No difference goes by this reference.
        ConfigurationError: `score:` in `cjm.yaml` cannot be used.
    """
    from cjm.scoring.asking import explain_among

    return explain_among(compare(before, after, today=today).quantities(), ref)


def backlog(
    paths: Paths,
    *,
    by: str | None = None,
    today: date | None = None,
    done: bool = False,
    draws: int = 0,
    seed: int = 1,
    stdin: Standard | None = None,
) -> tuple["Backlog", Report]:
    """Say what to do first, over all journeys; the report tells of files that are not valid.

    Args:
        paths: Files, folders or globs.
        by: `ulwick`, `rice`, `ice-product`, `ice-mean` or `value-effort`; None takes what
            `score: {backlog: ...}` in `cjm.yaml` says, else `ulwick`.
        today: The day past which due dates are overdue; the day it is when None.
        done: Whether opportunities that are done take part. Rejected ones never do.
        draws: How often to vary inputs and weights, to see how firm the ranks are.
        seed: What the draws begin with; the same seed gives the same draws.
        stdin: What `-` among the paths stands for.

    Raises:
        ConfigurationError: `score:` in `cjm.yaml` cannot be used.
        NothingMatchedError: A folder or glob leads to no file.
        UnknownMethodError: There is no such method, or workspaces want different ones.
    """
    loaded, report = load_all(paths, stdin=stdin)
    return rank(loaded, by=by, today=today, done=done, draws=draws, seed=seed), report


def rank(
    loaded: Sequence[Loaded],
    *,
    by: str | None = None,
    today: date | None = None,
    done: bool = False,
    draws: int = 0,
    seed: int = 1,
) -> "Backlog":
    """Rank the opportunities of some journeys; `backlog` tells the options and what it raises."""
    from cjm.scoring.backlog import Source
    from cjm.scoring.backlog import backlog as backlog_of
    from cjm.scoring.sensitivity import Draws

    today = today or date.today()  # noqa: DTZ011 - the day it is for the user
    sources = [Source(one.path, one.context, score_options(one.reading.shelf)) for one in loaded]
    varied = Draws(draws, seed) if draws else None
    name = _method(by, {source.options.backlog for source in sources})
    return backlog_of(sources, by=name, today=today, done=done, draws=varied)


def _method(by: str | None, stated: set[str]) -> str:
    from cjm.scoring.method_names import METHOD, method_names

    if by is None and len(stated) > 1:
        ways = " and ".join(sorted(stated))
        raise UnknownMethodError(
            f"the workspaces rank by different methods: {ways}; choose one with --by"
        )
    name = by or next(iter(stated), METHOD)
    if name not in method_names():
        known = ", ".join(method_names())
        raise UnknownMethodError(f"there is no method {name}; there are {known}")
    return name


def show(
    context: "Context", *, width: int = 100, colour: bool = False, ascii_only: bool = False
) -> str:
    """Draw a journey with characters, `width` columns wide."""
    from cjm.render.compose import view_of
    from cjm.render.formats.terminal import LANES, render

    return render(view_of(context, LANES), width=width, colour=colour, ascii=ascii_only)


def draw(
    context: "Context",
    *,
    view: str = "map",
    format: str = "svg",  # noqa: A002 - the name that the command line has too
    **options: Any,  # noqa: ANN401 - each format has its own
) -> str | bytes:
    """Draw a journey; `cjm.render.draw.draw` tells the options and what it raises."""
    from cjm.render.draw import draw as draw_context

    return draw_context(context, view=view, format=format, **options)


def picture(
    loaded: Loaded,
    *,
    view: str | None = None,
    format: str = "svg",  # noqa: A002 - the name that the command line has too
    **wishes: Any,  # noqa: ANN401 - the same
) -> str | bytes:
    """Draw a journey as `render:` in its workspace wants it, but for what is wished here.

    Wishes that are None count as not said; else this is `draw`. Without a view, it is the one that
    suits the type of the journey (`cjm.render.draw.suited`), or the map where rows are wished for.

    Raises:
        ConfigurationError: `render:` or `score:` in `cjm.yaml` cannot be used.
    """
    from cjm.render.draw import suited

    settled = render_settings(loaded.reading.shelf)
    settled["scoring"] = score_options(loaded.reading.shelf)
    said = {key: value for key, value in wishes.items() if value is not None}
    if view is None:
        view = "map" if "lanes" in said else suited(loaded.context, format)
    return draw(loaded.context, view=view, format=format, **{**settled, **said})


@dataclass(frozen=True, slots=True)
class Target:
    """Where a picture goes, and in which format; `path` is None for standard output."""

    path: Path | None
    format: str


class TargetError(Exception):
    """The output that was asked for cannot be: the message says why and what would do."""


def targets(loaded: Sequence[Loaded], output: str | None, format_name: str | None) -> list[Target]:
    """Say where the pictures of some journeys go.

    One journey goes to the file `output`, whose suffix names the format unless `format_name` does;
    several, or one with a folder as `output`, to a file each, named like the journey's own.

    Raises:
        TargetError: The format is not said or unknown, or two journeys would meet in one file.
    """
    from cjm.render.targets import TargetProblem, plan

    names = [Path(one.path).name for one in loaded]
    try:
        return [Target(path, found) for path, found in plan(names, output, format_name)]
    except TargetProblem as problem:
        raise TargetError(str(problem)) from None


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


@dataclass(frozen=True, slots=True)
class RuleEntry:
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


def _loaded(reading: Reading) -> Loaded | None:
    if reading.checked.kind != "journey" or not reading.ok:
        return None
    from cjm.source.contexts import context_of

    return Loaded(context_of(reading), reading)


def _report(told: Iterable[Told]) -> Report:
    diagnostics: list[Diagnostic] = []
    files = beyond = 0
    for one in told:
        diagnostics += one.diagnostics
        files += 1
        beyond += one.beyond
    return Report(tuple(diagnostics), files, beyond)
