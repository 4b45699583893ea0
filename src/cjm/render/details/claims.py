"""What is claimed at a touchpoint, one block a claim, with evidence and strength."""

from collections.abc import Iterator
from typing import cast

from cjm.model.claims import Emotion, Pain, TextClaim
from cjm.model.context import emotion_of
from cjm.model.metric import Metric, MetricBase
from cjm.model.touchpoint import Touchpoint
from cjm.render.details.anchors import anchor
from cjm.render.details.facts import Block, Fact, Part, Sum, kept, listed, said, texts
from cjm.render.details.ground import Ground
from cjm.render.details.sources import evidence
from cjm.render.details.sums import flat, folded
from cjm.render.figures import earlier, figure, in_unit
from cjm.render.script import clean
from cjm.render.view import Column
from cjm.render.words import percent, signed, words
from cjm.scoring.claims import Stated, of_touchpoint

_KINDS = {
    "emotion": "Emotion",
    "thought": "Thought",
    "gain": "Gain",
    "pain": "Pain point",
    "metric": "Metric",
}


def blocks(ground: Ground, column: Column, touchpoint: Touchpoint) -> Iterator[Block]:
    """Yield the emotion, then every other claim of a touchpoint."""
    stated = [*of_touchpoint(touchpoint, column.route)]
    feelings = [one for one in stated if isinstance(one.claim, Emotion)]
    if feelings:
        parts = tuple(_feeling(ground, touchpoint, one) for one in feelings)
        yield Block("Emotion", "", parts, anchor((*column.route, "emotion")))
    for one in stated:
        if not isinstance(one.claim, Emotion):
            title, facts = _told(ground, one)
            part = Part(kept((*facts, _evidence(ground, one))), _numbers(ground, one))
            yield Block(_KINDS[one.kind], title, (part,), anchor(one.route))


def _feeling(ground: Ground, touchpoint: Touchpoint, stated: Stated) -> Part:
    emotion = stated.claim
    assert isinstance(emotion, Emotion)
    told_score = signed(emotion.score)
    facts = (
        said("Who", _who(ground, touchpoint, stated.persona)),
        said("Feeling", f"{told_score} {emotion.feeling}" if emotion.feeling else told_score),
        said("Intensity", f"{emotion.intensity} of 5" if emotion.intensity else None),
        said("Target", signed(emotion.target) if emotion.target is not None else None),
        _evidence(ground, stated),
    )
    return Part(kept(facts), _numbers(ground, stated))


def _who(ground: Ground, touchpoint: Touchpoint, persona: str | None) -> str | None:
    if persona:
        return name_of(ground, persona)
    cast = [one for one in ground.context.cast() if one.id not in touchpoint.emotions]
    same = [one.name for one in cast if emotion_of(touchpoint, one.id)]
    return ", ".join(same) or None


def name_of(ground: Ground, persona: str) -> str:
    """Return what people call a persona."""
    known = ground.context.personas.get(persona)
    return clean(known.name) if known else words(persona)


def _told(ground: Ground, stated: Stated) -> tuple[str, tuple[Fact | None, ...]]:
    if isinstance(stated.claim, TextClaim):
        return clean(stated.claim.text), tuple(_facts(ground, stated))
    assert isinstance(stated.claim, MetricBase)
    metric = cast("Metric", ground.context.metrics.get(stated.ref, stated.claim))
    options = ground.scoring
    text, basis = figure(metric, options)
    return text, (
        said("Counted", basis),
        said("Target", in_unit(metric, metric.target) if metric.target is not None else None),
        listed("Before", texts(earlier(metric, options))),
        said("Notes", metric.notes),
    )


def _facts(ground: Ground, stated: Stated) -> Iterator[Fact | None]:
    claim = stated.claim
    assert isinstance(claim, TextClaim)
    yield said("Only", ", ".join(name_of(ground, one) for one in claim.personas))
    if isinstance(claim, Pain):
        yield said("Severity", f"{claim.severity} of 5" if claim.severity else None)
        yield said("Reach", percent(claim.reach) if claim.reach is not None else None)
        yield said("Cause", claim.cause)
        yield said("Obstacle", words(claim.obstacle) if claim.obstacle else None)
    answers = (
        one.id
        for one in ground.context.journey.opportunities
        if stated.ref in one.addresses and stated.kind in {"pain", "gain"}
    )
    yield listed("Opportunities", ((run,) for run in ground.named(answers)))


def _evidence(ground: Ground, stated: Stated) -> Fact | None:
    return evidence(ground, stated.claim.evidence, ground.context.basis(stated.claim))


def _numbers(ground: Ground, stated: Stated) -> tuple[Sum, ...]:
    """Return a claim's own numbers: its load, if it is a pain, and its strength."""
    owner = ".".join(filter(None, (stated.ref, stated.persona)))
    load = ground.quantities.get(f"{stated.ref}.load") if stated.kind == "pain" else None
    strength = ground.quantities.get(f"{owner}.strength")
    return *folded(load), *folded(flat(strength) if strength and strength.value else None)
