"""What to do first."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from cjm.api.days import day_or_today
from cjm.api.loading import Loaded, Report, load_all
from cjm.readings import Paths, Standard
from cjm.settings import score_options

if TYPE_CHECKING:
    from cjm.scoring.backlog import Backlog


class UnknownMethodError(LookupError):
    """Opportunities cannot be ranked so; the text says which methods there are."""


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

    today = day_or_today(today)
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
