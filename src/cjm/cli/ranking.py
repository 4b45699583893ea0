"""What `cjm backlog` asks and answers beside its options: which part is meant, and where it stands."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Annotated, Literal, TypeAlias, TypedDict

import typer

from cjm import api
from cjm.cli.console import fail
from cjm.diagnostics import Route
from cjm.render.backlogs import Place, Wanted
from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.choosing import Grouping, chosen

By: TypeAlias = Literal["ulwick", "rice", "ice-product", "ice-mean", "value-effort"]
Format: TypeAlias = Literal["terminal", "markdown", "json", "csv", "jira-csv", "github-csv"]
STATUSES = ("proposed", "planned", "in-progress", "done")


def _known_statuses(asked: list[str] | None) -> list[str] | None:
    for status in asked or ():
        if status not in STATUSES:
            raise typer.BadParameter(f"{status} is none of {', '.join(STATUSES)}")
    return asked


class Shown(TypedDict):
    """How results are shown."""

    width: int
    colour: bool


ByOption: TypeAlias = Annotated[
    By | None,
    typer.Option("--by", help="What ranks.", show_default="score.backlog of cjm.yaml, else ulwick"),
]
SensitivityOption: TypeAlias = Annotated[
    bool, typer.Option("--sensitivity", help="How firm the ranks are when numbers vary.")
]
DrawsOption: TypeAlias = Annotated[
    int, typer.Option(min=100, max=100_000, help="How often --sensitivity varies them.")
]
SeedOption: TypeAlias = Annotated[
    int, typer.Option(min=0, max=2**32, help="The same seed gives the same result.")
]
GroupOption: TypeAlias = Annotated[
    Grouping | None, typer.Option("--group-by", help="Put them into groups.", show_default=False)
]
OwnersOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--owner", help="Only those of this owner; again for more.", show_default=False),
]
StatusesOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        callback=_known_statuses,
        help=f"Only those that are {', '.join(STATUSES[:-1])} or {STATUSES[-1]}; again for more.",
        show_default=False,
    ),
]
TopOption: TypeAlias = Annotated[
    int | None, typer.Option(min=1, help="Only ranks up to this one.", show_default=False)
]


def wanted(*, tasks: bool, campaigns: bool, group_by: Grouping | None, format_: Format) -> Wanted:
    """Say what is to be shown, or stop because the options contradict one another."""
    if tasks and campaigns:
        fail("--tasks and --campaigns are two tables; ask for one")
    what = "tasks" if tasks else "campaigns" if campaigns else "opportunities"
    if group_by and (what != "opportunities" or format_ not in {"terminal", "markdown"}):
        fail("--group-by is for opportunities in the formats terminal and markdown")
    if what != "opportunities" and format_ in {"jira-csv", "github-csv"}:
        fail(f"--{what} is written as terminal, markdown or csv; {format_} holds opportunities")
    return Wanted(what, group_by)


def part(
    backlog: Backlog,
    owners: Sequence[str] | None,
    statuses: Sequence[str] | None,
    top: int | None,
) -> Backlog:
    """Return what was asked for of a backlog, or stop because nobody goes by that name."""
    _check_owners(backlog, owners or ())
    return chosen(backlog, owners=owners or (), statuses=statuses or (), top=top)


def named(backlog: Backlog, ref: str) -> list[Entry]:
    """Return the opportunities of an id, or of `journey/id`, or stop because there is none."""
    found = [one for one in backlog.entries if ref in _names(one)]
    if not found:
        known = [name for one in backlog.entries for name in _names(one)]
        fail(f"there is no opportunity {ref!r} in the backlog{_hint(ref, known)}")
    return found


def places(loaded: Iterable[api.Loaded]) -> Place:
    """Return what says where a value of an opportunity stands."""
    by_path = {one.path: one for one in loaded}

    def place(entry: Entry, route: Route, holder: str) -> str:
        one = by_path[entry.source.path]
        return one.workspace_place(route) if holder == "workspace" else one.place(route)

    return place


def _names(entry: Entry) -> tuple[str, str]:
    return entry.opportunity.id, f"{entry.source.context.journey.id}/{entry.opportunity.id}"


def _check_owners(backlog: Backlog, owners: Iterable[str]) -> None:
    known = sorted({one.opportunity.owner for one in backlog.entries if one.opportunity.owner})
    for owner in owners:
        if owner not in known:
            there = f"; there are {', '.join(known)}" if known else ""
            fail(f"no opportunity has the owner {owner!r}{_hint(owner, known) or there}")


def _hint(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"; did you mean {near[0]}?" if near else ""
