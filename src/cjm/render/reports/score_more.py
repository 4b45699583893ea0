"""What a JSON document of scores holds beside the journeys: comparisons, personas, the portfolio."""

from collections.abc import Mapping, Sequence

from cjm.render.compared import Compared
from cjm.render.reports import comparison_document as shape
from cjm.render.reports.score_numbers import end, maybe, number, quantity
from cjm.scoring.comparison import (
    GapChange,
    Pair,
    Share,
    StagePair,
    TouchpointPair,
)
from cjm.scoring.portfolio import Entry, Moment, Portfolio
from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import Scorecard
from cjm.scoring.side_by_side import Line, SideBySide

_MOMENTS = 50


def more(
    compared: Sequence[Compared], personas: Sequence[SideBySide], portfolio: Portfolio | None
) -> dict[str, object]:
    """Return the further keys of the document; those with nothing to say are left out."""
    found: dict[str, object] = {}
    if compared:
        found["comparisons"] = [comparison(one) for one in compared]
    if personas:
        found["side_by_side"] = [_side_by_side(one) for one in personas]
    if portfolio is not None:
        found["portfolio"] = _portfolio(portfolio)
    return found


def comparison(one: Compared) -> shape.MapComparison:
    """Return a comparison as the schema has it."""
    found = one.comparison
    return {
        "relation": found.relation,
        "before": _map(one.before, found.before),
        "after": _map(one.after, found.after),
        "today": found.after.today.isoformat(),
        "same": found.same,
        "gap": pair(found.gap),
        "parts": [_part(share) for share in found.shares],
        "kinds": [
            {"kind": each.kind.name, "gap": pair(each.pair), "why_not": each.why}
            for each in found.kinds
        ],
        "experience": [
            {"persona": persona, "mean": pair(mean)} for persona, mean in found.experiences
        ],
        "stages": [_stage(stage) for stage in found.stages],
        "touchpoints": [_touchpoint(each) for each in found.touchpoints],
        "changes": [_change(change) for change in found.changes],
    }


def pair(one: Pair) -> shape.PairOfNumbers:
    """Return a number in both maps."""
    return {
        "before": _brief(one.before),
        "after": _brief(one.after),
        "difference": maybe(one.difference),
    }


def _brief(item: Quantity | None) -> shape.Brief | None:
    if item is None:
        return None
    return {
        "ref": item.ref,
        "value": number(item.value),
        "low": end(item.low),
        "high": end(item.high),
        "basis": item.basis,
    }


def _map(path: str, card: Scorecard) -> shape.MapRef:
    return {"path": path, "id": card.id, "title": card.title, "type": card.type}


def _part(share: Share) -> shape.Part:
    return {
        "source": share.source,
        "by": list(share.by),
        "touchpoints": list(share.touchpoints),
        "points": quantity(share.points),
    }


def _pairs(found: Mapping[str, Pair]) -> dict[str, shape.PairOfNumbers]:
    return {name: pair(one) for name, one in found.items()}


def _stage(one: StagePair) -> shape.StagePair:
    return {
        "id": one.id,
        "title": one.title,
        "state": one.state,
        "experience": pair(one.experience),
        "gaps": _pairs(one.gaps),
    }


def _touchpoint(one: TouchpointPair) -> shape.TouchpointPair:
    return {
        "id": one.id,
        "title": one.title,
        "state": one.state,
        "stage_before": one.stages[0],
        "stage_after": one.stages[1],
        "aspects": list(one.aspects),
        "by": list(one.by),
        "told": one.told,
        "views": [{"persona": view.persona, "numbers": _pairs(view.numbers)} for view in one.views],
        "gaps": _pairs(one.gaps),
    }


def _change(one: GapChange) -> shape.GapChange:
    return {
        "kind": one.kind,
        "place": one.subject.kind,
        "id": one.subject.id,
        "title": one.subject.title,
        "closes": one.closes,
        "points": number(one.points),
        "by": list(one.by),
        "gap": pair(one.pair),
    }


def _side_by_side(found: SideBySide) -> shape.SideBySide:
    return {
        "columns": [{"journey": view.journey, "persona": view.persona} for view in found.views],
        "touchpoints": [_line(line) for line in found.lines],
    }


def _line(line: Line) -> shape.Line:
    return {
        "id": line.id,
        "title": line.title,
        "stage": line.stage,
        "emotion": _across(line, "emotion"),
        "opportunity": _across(line, "opportunity"),
        "experience_gap": _across(line, "experience-gap"),
    }


def _across(line: Line, look: str) -> shape.Across:
    spread = line.spreads.get(look)
    return {
        "values": [_brief(one) for one in line.numbers[look]],
        "spread": maybe(spread),
    }


def _portfolio(found: Portfolio) -> shape.PortfolioTable:
    return {
        "comparable": found.comparable,
        "journeys": [_row(entry) for entry in found.entries],
        "worst_moments": [_moment(one) for one in found.moments[:_MOMENTS]],
        "most_assumed": [entry.held.path for entry in found.assumed],
    }


def _row(entry: Entry) -> shape.PortfolioRow:
    card = entry.held.card
    return {
        "rank": entry.rank,
        "path": entry.held.path,
        "id": card.id,
        "title": card.title,
        "type": card.type,
        "gap": _brief(entry.gap),
        "kinds": list(card.gaps),
        "mean_emotion": _brief(entry.experience.mean if entry.experience else None),
        "worst_moment": _moment(entry.moment) if entry.moment else None,
        "widest_stage": entry.stage.id if entry.stage else None,
        "observed": _brief(entry.observed),
        "evidence": _brief(card.evidence),
        "owner": entry.owner,
        "reviewed": entry.reviewed.isoformat() if entry.reviewed else None,
        "days_since_review": entry.age,
        "overdue": entry.overdue,
    }


def _moment(one: Moment) -> shape.Moment:
    row = one.row
    return {
        "journey": one.held.card.id,
        "path": one.held.path,
        "touchpoint": row.id,
        "title": row.title,
        "persona": row.persona,
        "emotion": number(one.emotion),
        "basis": row.emotion.basis if row.emotion else "stated",
    }
