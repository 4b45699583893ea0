"""Scores as JSON, for other programs: every number with its interval, basis and inputs."""

import json
from collections.abc import Mapping

from cjm.render.reports import score_document as shape
from cjm.render.reports.score_numbers import end, maybe, named, number, quantity
from cjm.render.reports.score_trials import trial_document
from cjm.scoring.metric_score import Comparison, MetricScore, Wave
from cjm.scoring.options import Options
from cjm.scoring.ranking import RankedGap, ranked_gaps
from cjm.scoring.scorecard import (
    Experience,
    Kind,
    PersonaGaps,
    PlaceGaps,
    Scorecard,
    StageScore,
    TouchpointScore,
)


def render(
    scorecards: Mapping[str, Scorecard],
    *,
    width: int = 80,
    colour: bool = False,
    more: Mapping[str, object] | None = None,
) -> str:
    """Write scorecards, keyed by the path that each journey came from, as one JSON document.

    Numbers are rounded to six decimals; `width` and `colour` mean nothing here. `more` holds further
    keys of the document: comparisons, personas side by side, the portfolio.
    """
    del width, colour
    document: shape.Document = {
        "version": shape.VERSION,
        "journeys": [_card(path, card) for path, card in scorecards.items()],
    }
    return _written(document, more or {})


def _written(document: shape.Document, more: Mapping[str, object]) -> str:
    """Write a document with a line for each number: short to read in differences, and quick.

    The library's own indentation takes ten times as long.
    """
    journeys = ",\n".join(f"{{\n{_keys(journey)}\n}}" for journey in document["journeys"])
    rest = "".join(f",\n{_line(key)}: {_block(value)}" for key, value in more.items())
    return f'{{\n"version": {document["version"]},\n"journeys": [\n{journeys}\n]{rest}\n}}\n'


def _keys(journey: shape.Journey) -> str:
    return ",\n".join(f"{_line(key)}: {_block(value)}" for key, value in journey.items())


def _block(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n{}\n]".format(",\n".join(map(_line, value)))
    if isinstance(value, dict) and any(isinstance(inner, dict) for inner in value.values()):
        lines = (f"{_line(key)}: {_line(inner)}" for key, inner in value.items())
        return "{{\n{}\n}}".format(",\n".join(lines))
    return _line(value)


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _card(path: str, card: Scorecard) -> shape.Journey:
    options = card.options
    others = {place.subject.kind: place.gaps for place in card.other_gaps}
    return {
        "path": path,
        "id": card.id,
        "title": card.title,
        "type": card.type,
        "today": card.today.isoformat(),
        "options": {
            "target": options.target,
            "confidence": options.confidence,
            "half_life_days": options.half_life,
            "weights": dict(options.weights),
            "min_answers": options.min_answers,
            "satisfied": _satisfied(options),
        },
        "kinds": [_kind(kind) for kind in card.kinds],
        "touchpoints": [_row(rank, row) for rank, row in card.ranked()],
        "touchpoint_gaps": [_place(place) for place in card.touchpoint_gaps],
        "stages": [_stage(stage) for stage in card.stages],
        "goals": named(others.get("goals", {}).values()),
        "removed": named(others.get("removed", {}).values()),
        "experience": [_experience(one) for one in card.experiences],
        "coverage": named(card.coverage.quantities()),
        "evidence": maybe(card.evidence),
        "gaps": named(card.gaps.values()),
        "gap": maybe(card.gap),
        "personas": [_persona(one) for one in card.personas],
        "ranked_gaps": [_ranked(one) for one in ranked_gaps(card)],
        "experiments": [trial_document(trial) for trial in card.experiments],
        "metrics": [_metric(one) for one in card.metrics],
    }


def _kind(kind: Kind) -> shape.Kind:
    return {
        "name": kind.name,
        "title": kind.title,
        "formula": kind.formula,
        "weight": kind.weight,
        "missing": kind.missing,
    }


def _satisfied(options: Options) -> int | dict[str, int] | None:
    """Write how many answers count as satisfied; the keys of JSON are texts."""
    said = options.satisfied
    return {str(key): best for key, best in said.items()} if isinstance(said, Mapping) else said


def _metric(metric: MetricScore) -> shape.Metric:
    return {
        "id": metric.id,
        "title": metric.title,
        "kind": metric.kind,
        "touchpoint": metric.touchpoint,
        "file": metric.holder,
        "what": metric.what,
        "latest": metric.latest.period if metric.latest else None,
        "waves": [_wave(wave) for wave in metric.waves],
        "change": _change(metric.last) if metric.last else None,
        "change_since_first": _change(metric.first) if metric.first else None,
        "strength": quantity(metric.strength),
    }


def _wave(wave: Wave) -> shape.Wave:
    return {
        "period": wave.period,
        "n": wave.n,
        "too_few": wave.too_few,
        "value": maybe(wave.value),
    }


def _change(found: Comparison) -> shape.Change:
    return {
        "since": found.since,
        "verdict": found.verdict,
        "why": found.why,
        "value": maybe(found.quantity),
    }


def _row(rank: int | None, row: TouchpointScore) -> shape.Row:
    return {
        "rank": rank,
        "id": row.id,
        "title": row.title,
        "stage": row.stage,
        "persona": row.persona,
        "band": row.band,
        "basis": row.basis,
        "scores": named(row.quantities()),
    }


def _place(place: PlaceGaps) -> shape.Place:
    return {
        "id": place.subject.id,
        "title": place.subject.title,
        "stage": place.stage,
        "gaps": named(place.gaps.values()),
        "personas": _by_persona(place),
        "opportunities": list(place.opportunities),
    }


def _stage(stage: StageScore) -> shape.Stage:
    own = (stage.experience, stage.opportunity, stage.experience_gap, stage.pain_load)
    return {
        "id": stage.id,
        "title": stage.title,
        "scores": named((*filter(None, own), *stage.gaps.values())),
        "personas": _by_persona(stage.place),
        "opportunities": list(stage.place.opportunities),
    }


def _by_persona(place: PlaceGaps) -> dict[str, shape.Numbers]:
    return {persona: named(gaps.values()) for persona, gaps in place.personas.items()}


def _experience(one: Experience) -> shape.Experience:
    return {
        "persona": one.persona,
        "experience.mean": quantity(one.mean),
        "experience.worst": quantity(one.worst),
        "experience.peak-end": quantity(one.peak_end),
        "experience.lows": quantity(one.lows),
        "experience.span": quantity(one.span),
    }


def _persona(one: PersonaGaps) -> shape.Persona:
    gap = maybe(one.gap)
    return {"id": one.persona, "gaps": named(one.gaps.values()), "gap": gap}


def _ranked(one: RankedGap) -> shape.RankedGap:
    gap, place = one.gap, one.place
    return {
        "rank": one.rank,
        "ref": gap.ref,
        "kind": one.kind,
        "place": place.subject.kind,
        "id": place.subject.id,
        "title": place.subject.title,
        "stage": place.stage,
        "value": number(gap.value),
        "low": end(gap.low),
        "high": end(gap.high),
        "basis": gap.basis,
        "opportunities": list(place.opportunities),
    }
