"""Scores as CSV, for spreadsheets: one row for every number, so that any of them can be filtered."""

from collections.abc import Iterator, Mapping

from cjm.render.comma_separated import Cell, table
from cjm.scoring.bands import band
from cjm.scoring.quantity import Style
from cjm.scoring.ranking import ranked_gaps
from cjm.scoring.scorecard import Scorecard

HEAD = (
    *("path", "journey", "ref", "subject", "id", "title", "stage", "persona"),
    *("number", "value", "low", "high", "unit", "basis", "evidence"),
    *("band", "rank", "opportunities", "note", "formula"),
)
UNITS: dict[Style, str] = {
    "scale": "points",
    "emotion": "emotion",
    "share": "share",
    "number": "points",
    "fine": "points",
    "count": "count",
    "rate": "share",
    "points": "difference of shares",
    "lift": "ratio",
    "chance": "probability",
    "percent": "share",
    "net": "points",
    "mean": "answer",
    "seconds": "seconds",
    "share-change": "difference of shares",
    "net-change": "difference of points",
    "mean-change": "difference of answers",
    "seconds-change": "seconds",
    "events-change": "ratio",
    "gap-change": "difference of shares",
}


def render(scorecards: Mapping[str, Scorecard], *, width: int = 80, colour: bool = False) -> str:
    """Write scorecards, keyed by the path that each journey came from, as one table.

    Numbers are rounded to six decimals; `width` and `colour` mean nothing here. A kind of gap that
    a journey has no value of has a row without one, and the reason as its note.
    """
    del width, colour
    return table(HEAD, (row for path, card in scorecards.items() for row in _rows(path, card)))


def _rows(path: str, card: Scorecard) -> Iterator[tuple[Cell, ...]]:
    ranks = _ranks(card)
    plans = {place.subject: place.opportunities for place in card.places()}
    stages = {place.subject.id: place.stage for place in card.touchpoint_gaps}
    for item in card.quantities():
        own, is_gap = item.subject, item.name.startswith("gap.")
        stage = stages.get(own.id) if own.kind == "touchpoint" else None
        yield (
            *(path, card.id, item.ref, own.kind, own.id, own.title),
            own.id if own.kind == "stage" else stage,
            *(own.persona, item.name, item.value, item.low, item.high),
            *(UNITS[item.formula.style], item.basis),
            " ".join(item.evidence),
            band(item.value) if item.name == "opportunity" else None,
            ranks.get(id(item)),
            " ".join(plans.get(own, ())) if is_gap else None,
            *(None, item.formula.words),
        )
    yield from _missing(path, card)


def _ranks(card: Scorecard) -> dict[int, int]:
    """Return the rank of every number that has one: opportunity scores and the largest gaps."""
    scores = ((row.opportunity, rank) for rank, row in card.ranked())
    found = {id(score): rank for score, rank in scores if score is not None and rank}
    return found | {id(one.gap): one.rank for one in ranked_gaps(card)}


def _missing(path: str, card: Scorecard) -> Iterator[tuple[Cell, ...]]:
    for kind in card.kinds:
        if kind.missing:
            name = f"gap.{kind.name}"
            subject = (path, card.id, name, "journey", card.id, card.title, None, None, name)
            yield (*subject, *[None] * 3, "share", *[None] * 5, kind.missing, kind.formula)
