"""Where the experience falls short, how that changed, and how each number came about."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cjm.api.days import day_or_today
from cjm.api.loading import Loaded, Report, load_all
from cjm.readings import Paths, Standard
from cjm.settings import score_options

if TYPE_CHECKING:
    from cjm.gating.worse import Judged
    from cjm.scoring.comparison import Comparison
    from cjm.scoring.explain import Explanation
    from cjm.scoring.portfolio import Portfolio
    from cjm.scoring.scorecard import Scorecard
    from cjm.scoring.side_by_side import SideBySide


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

    today = day_or_today(today)
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
