"""Scores as JSON, for other programs: every number with its interval, basis and inputs."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from cjm.scoring.quantity import Input, Quantity
from cjm.scoring.scorecard import Scorecard, StageScore, TouchpointScore

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys may come without."""
_DIGITS = 6
Json: TypeAlias = dict[str, Any]


def render(scorecards: Mapping[str, Scorecard], *, width: int = 80, colour: bool = False) -> str:
    """Write scorecards, keyed by the path that each journey came from, as one JSON document.

    Numbers are rounded to six decimals; `width` and `colour` mean nothing here.
    """
    del width, colour
    journeys = [{"path": path, **_card(card)} for path, card in scorecards.items()]
    return (
        json.dumps({"version": VERSION, "journeys": journeys}, ensure_ascii=False, indent=2) + "\n"
    )


def _card(card: Scorecard) -> Json:
    options = card.options
    return {
        "id": card.id,
        "title": card.title,
        "type": card.type,
        "today": card.today.isoformat(),
        "options": {
            "target": options.target,
            "confidence": options.confidence,
            "half_life_days": options.half_life,
            "weights": dict(options.weights),
        },
        "touchpoints": [_row(rank, row) for rank, row in card.ranked()],
        "stages": [_stage(stage) for stage in card.stages],
        "goals": _named(card.goal_gaps.values()),
        "experience": [
            {"persona": one.persona, **_named(one.quantities())} for one in card.experiences
        ],
        "coverage": _named(card.coverage.quantities()),
        "evidence": _quantity(card.evidence) if card.evidence else None,
        "gaps": _named(card.gaps.values()),
        "gap": _quantity(card.gap) if card.gap else None,
    }


def _row(rank: int | None, row: TouchpointScore) -> Json:
    return {
        "rank": rank,
        "id": row.id,
        "title": row.title,
        "stage": row.stage,
        "persona": row.persona,
        "band": row.band,
        "basis": row.basis,
        "scores": _named(row.quantities()),
    }


def _stage(stage: StageScore) -> Json:
    return {"id": stage.id, "title": stage.title, "scores": _named(stage.quantities())}


def _named(quantities: Iterable[Quantity]) -> Json:
    return {item.name: _quantity(item) for item in quantities}


def _quantity(item: Quantity) -> Json:
    return {
        "ref": item.ref,
        "value": _number(item.value),
        "low": _number(item.low),
        "high": _number(item.high),
        "basis": item.basis,
        "formula": item.formula.words,
        "evidence": list(item.evidence),
        "inputs": [_input(part) for part in item.inputs],
    }


def _input(item: Input | Quantity) -> Json:
    """Write an input; one that is a quantity of its own is named by its reference."""
    if isinstance(item, Quantity):
        return {"ref": item.ref, "value": _number(item.value)}
    value = item.value if isinstance(item.value, str) else _number(item.value)
    found: Json = {"name": item.name, "value": value, "basis": item.basis}
    if item.low is not None:
        found |= {"low": _number(item.low), "high": _number(item.high)}
    if item.route is not None:
        found |= {"file": item.holder, "route": list(item.route)}
    if item.evidence:
        found["evidence"] = list(item.evidence)
    if item.note:
        found["note"] = item.note
    return found


def _number(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS) + 0.0
