"""The gates of scores, as options: limits, and scores that were saved before."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from cjm import api
from cjm.cli.console import FOUND, OK, fail, note

if TYPE_CHECKING:
    from cjm.scoring.scorecard import Scorecard

UnderOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-under",
        metavar="[KIND=]N",
        help="Exit with 1 if less than N of 100 is without a gap in a journey: 100 - its gap score, "
        "or 100 - one kind of gap in % (experience=80).",
        show_default=False,
    ),
]
AnyUnderOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-any-under",
        metavar="[KIND=]N",
        help="The same for every stage, touchpoint and persona as well.",
        show_default=False,
    ),
]
NoWorseOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--no-worse-than",
        metavar="FILE",
        help="Exit with 1 if a gap is larger than in FILE, which --format json wrote before. "
        "Compared as on the day of FILE, unless --today says otherwise.",
        show_default=False,
    ),
]
BadgeOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--badge",
        metavar="FILE",
        help="Write a badge of the gap score (of several journeys the largest): FILE.svg, or "
        "FILE.json for shields.io.",
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Gates:
    """What scores have to hold."""

    fail_under: list[str]
    fail_any_under: list[str]
    no_worse_than: Path | None
    today: date | None

    def __bool__(self) -> bool:
        """Whether anything has to be held."""
        return bool(self.fail_under or self.fail_any_under or self.no_worse_than)

    def check(self, output: Path | None) -> None:
        """Stop before anything is scored, if a gate cannot be used."""
        api.under({}, fail_under=self.fail_under, fail_any_under=self.fail_any_under)
        before = self.no_worse_than
        if before and output and output.resolve() == before.resolve():
            fail(f"--output would write over {before}, which the scores are held against")

    def judge(self, loaded: list[api.Loaded], cards: "dict[str, Scorecard]") -> "Judgement":
        """Say what does not hold, and what a reader should know besides."""
        reasons = list(
            api.under(cards, fail_under=self.fail_under, fail_any_under=self.fail_any_under)
        )
        if self.no_worse_than is None or not loaded:
            return Judgement((), tuple(reasons))
        judged = api.worse(loaded, self.no_worse_than, today=self.today)
        notes = [f"note: {line}" for line in judged.notes]
        if not judged.failures:
            journeys = "1 journey" if judged.compared == 1 else f"{judged.compared} journeys"
            notes.append(f"Nothing is worse than in {self.no_worse_than} ({journeys} compared).")
        return Judgement(tuple(notes), (*reasons, *judged.failures))


@dataclass(frozen=True, slots=True)
class Judgement:
    """What gates have to say."""

    notes: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    def tell(self) -> int:
        """Write it to standard error, a line each, and return the exit code."""
        for line in (*self.notes, *self.reasons):
            note(line)
        return FOUND if self.reasons else OK
