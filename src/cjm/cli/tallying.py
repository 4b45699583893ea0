"""What became of the pictures of one call, and how it is told."""

import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cjm import api
from cjm.cli.console import FOUND, OK, TROUBLE, count, note

_FEW = 10
"""Up to how many files are named one by one."""


@dataclass(slots=True)
class Tally:
    """What became of the pictures of one call.

    `good` were written, or are up to date; `stale` are not, each with how; `failed` could not be drawn, with why.
    """

    good: list[Path] = field(default_factory=list)
    stale: dict[Path, str] = field(default_factory=dict)
    failed: dict[str, list[api.Made]] = field(default_factory=dict)

    @property
    def code(self) -> int:
        """The exit code."""
        return TROUBLE if self.failed else FOUND if self.stale else OK


def tell_written(tally: Tally, invalid: int) -> None:
    """Say on standard error what was written, and what was not."""
    many = len(tally.good) > _FEW
    for path in () if many else tally.good:
        note(f"Wrote {path}")
    if many or tally.failed or (invalid and tally.good):
        note(
            "; ".join((f"Wrote {count(len(tally.good), 'picture')}", *_rest(tally, invalid))) + "."
        )


def tell_checked(tally: Tally, invalid: int) -> None:
    """Say on standard error whether all is right, and which command makes it right."""
    if said := (*_state(tally), *_rest(tally, invalid)):
        note("; ".join(said) + ".")


def _state(tally: Tally) -> Iterator[str]:
    pictures = len(tally.good) + len(tally.stale)
    if tally.stale and pictures == 1:
        yield f"Run `{_without_check()}` to write it"
    elif tally.stale:
        few = f"{len(tally.stale):,} of {count(pictures, 'picture')}"
        verb = "is" if len(tally.stale) == 1 else "are"
        yield f"{few} {verb} not up to date: run `{_without_check()}`"
    elif pictures == 1:
        yield f"{tally.good[0]} is up to date"
    elif pictures:
        yield f"All {count(pictures, 'picture')} are up to date"


def _rest(tally: Tally, invalid: int) -> Iterator[str]:
    if tally.failed:
        yield f"{count(sum(map(len, tally.failed.values())), 'picture')} could not be drawn"
    if invalid:
        yield f"{count(invalid, 'file')} {'is' if invalid == 1 else 'are'} not valid"


def tell_failed(tally: Tally, *, alone: bool) -> None:
    """Say why pictures could not be drawn: each reason once."""
    for why, some in tally.failed.items():
        where = some[0].order.path or some[0].order.source
        more = f" (and {len(some) - 1:,} more)" if len(some) > 1 else ""
        note(f"error: {why}" if alone else f"error: {where}{more}: {why}")


def _without_check() -> str:
    return shlex.join(["cjm", *(one for one in sys.argv[1:] if one != "--check")])
