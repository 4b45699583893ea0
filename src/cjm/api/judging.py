"""Whether files are journeys, whether they are good ones, and what can be mended."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cjm.api.days import day_or_today
from cjm.api.loading import Report, report_of
from cjm.diagnostics import Diagnostic
from cjm.readings import Paths, Standard, Way, judge_all, listed
from cjm.settings import LintSettings
from cjm.sharding import Format
from cjm.source.inputs import STDIN, inputs

if TYPE_CHECKING:
    from cjm.source.rounds import Change


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
    return report_of(judge_all(paths, stdin, Format(), Way(resolve_fixes=resolve_fixes)))


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
    judge = Rules(settings, tolerated, day_or_today(today))
    report = report_of(
        judge_all(paths, stdin, judge, Way(models=True, texts=texts, resolve_fixes=resolve_fixes))
    )
    return replace(
        report,
        ignored=tolerated.ignored,
        baselines=tolerated.baselines(),
        held=tuple(tolerated.held),
    )


class Repair(NamedTuple):
    """What fixing comes to: the files that change, and what is left.

    Nothing is written yet: `write` does that. `left_out` counts the findings in `report` that have
    a fix which was not made, because the file would not read as intended afterwards.
    """

    report: Report
    changes: "tuple[Change, ...]"
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
    from cjm.source.rounds import is_among, mend

    named = listed(paths)
    sources: dict[str, bytes | None] = {
        os.path.realpath(one.path): None for one in inputs(path for path in named if path != STDIN)
    }
    if STDIN in named and stdin is not None:
        sources[stdin.name] = stdin.content
    report = report_of(())

    def judge(texts: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        nonlocal report
        report = lint(named, stdin=stdin, texts=texts, **options)
        return (*report.diagnostics, *report.held)

    changes = mend(judge, sources, unsafe=unsafe)
    last = (*report.diagnostics, *report.held)
    left = (one.finding.fix for one in last if is_among(one.path, sources))
    return Repair(report, tuple(changes), sum(bool(one and (one.safe or unsafe)) for one in left))


def explained(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Return findings as people read them: with their place, what is wrong, and what to do."""
    from cjm.render.reporting import write_findings

    return write_findings(diagnostics, "full").rstrip()
