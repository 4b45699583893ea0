"""Options of `cjm lint` that mend what it finds, and what it says about that."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

import typer

from cjm import api
from cjm.cli.console import FOUND, OK, TROUBLE, count, fail, note, result
from cjm.cli.output import Outputs
from cjm.render.changes import write_change
from cjm.render.found import Found
from cjm.render.reporting import write_findings
from cjm.source.inputs import STDIN

FixOption: TypeAlias = Annotated[
    bool, typer.Option("--fix", help="Mend what can be mended safely, and tell what is left.")
]
UnsafeFixesOption: TypeAlias = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes",
        help="With --fix or --diff: make fixes too that could miss what was meant.",
    ),
]
DiffOption: TypeAlias = Annotated[
    bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")
]


@dataclass(frozen=True, slots=True)
class Fixing:
    """What is to be done with fixes: make them, show them, or only tell of them."""

    fix: bool
    unsafe: bool
    diff: bool

    def lint(
        self,
        paths: list[str],
        stdin: api.Standard | None,
        *,
        colour: bool,
        quiet: bool,
        **options: Any,  # noqa: ANN401 - those of api.lint
    ) -> api.Report:
        """Lint, and make the fixes that are asked for; with --diff, show them and stop there."""
        if not (self.fix or self.diff):
            return api.lint(paths, stdin=stdin, **options)
        repair = api.fix(paths, unsafe=self.unsafe, stdin=stdin, **options)
        if self.diff:
            for change in repair.changes:
                result(write_change(change.name, change.before, change.after, colour=colour))
        else:
            _write(repair, stdin)
        if not quiet:
            for line in _told(repair, "Would fix" if self.diff else "Fixed"):
                note(line)
        if self.diff:
            sys.exit(TROUBLE if repair.report.unreadable else FOUND if repair.changes else OK)
        return repair.report

    def places(self, wanted: Outputs, paths: list[str]) -> Outputs:
        """Return where findings go: not to standard output where the fixed text goes."""
        if not (self.fix and STDIN in paths):
            return wanted
        return {place: names for place, names in wanted.items() if place is not None}

    def offer(self, report: api.Report) -> None:
        """Say how many findings could be fixed, and how."""
        fixes = [one.finding.fix for one in report.diagnostics if one.finding.fix]
        safe = 0 if self.fix else sum(fix.safe for fix in fixes)
        unsafe = 0 if self.fix and self.unsafe else sum(not fix.safe for fix in fixes)
        if safe:
            more = f", {unsafe:,} more with --unsafe-fixes" if unsafe else ""
            note(f"{count(safe, 'finding')} can be fixed with --fix{more}.")
        elif unsafe:
            note(f"{count(unsafe, 'finding')} can be fixed with --fix --unsafe-fixes.")


def fixing(*, fix: bool, unsafe: bool, diff: bool) -> Fixing:
    """Return what is to be done with fixes, or stop because the options contradict one another."""
    if unsafe and not (fix or diff):
        raise typer.BadParameter("needs --fix or --diff", param_hint="--unsafe-fixes")
    return Fixing(fix and not diff, unsafe, diff)


def _write(repair: api.Repair, stdin: api.Standard | None) -> None:
    trouble = []
    fixed = stdin.content if stdin else b""
    for change in repair.changes:
        if stdin is not None and change.name == stdin.name:
            fixed = change.after.encode()
            continue
        try:
            change.write()
        except OSError as error:
            trouble.append(f"{change.name} cannot be written: {error.strerror or error}".lower())
    if stdin is not None:
        result(fixed)
        note(write_findings(Found(repair.report.diagnostics), "full").rstrip())
    if trouble:
        fail("; ".join(trouble))


def _told(repair: api.Repair, verb: str) -> Iterator[str]:
    report, files = repair.report, len(repair.changes)
    found = repair.fixed + len(report.diagnostics) + report.beyond
    if not found:
        return
    where = f" in {count(files, 'file')}" if files else ""
    yield f"{verb} {repair.fixed:,} of {count(found, 'finding')}{where}."
    if repair.left_out:
        yield (
            f"{count(repair.left_out, 'fix', 'fixes')} left out, because the file would have read "
            "otherwise than intended: an alias repeats what would change."
        )
