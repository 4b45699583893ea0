"""Everything on a map that may rest on evidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from cjm.model.claims import Claim
from cjm.model.context import Context
from cjm.model.metric import MetricBase
from cjm.model.persona import Persona
from cjm.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of one journey, worked out once for all rules that ask.

    Attributes:
        at_touchpoints: Emotions, thoughts, gains and pains.
        elsewhere: Metrics, and the personas of the journey with all that is said of them.
    """

    at_touchpoints: tuple[Claim, ...]
    elsewhere: tuple[Claim | MetricBase | Persona, ...]

    @classmethod
    def of(cls, context: Context) -> "Claims":
        """Collect the claims of a context."""
        touchpoints = [touchpoint for _, touchpoint in context.journey.touchpoints()]
        metrics = (metric for touchpoint in touchpoints for metric in touchpoint.metrics)
        personas = (claim for persona in context.cast() for claim in persona_claims(persona))
        return cls(
            tuple(claim for touchpoint in touchpoints for claim in _claims(touchpoint)),
            (*context.journey.metrics, *metrics, *context.cast(), *personas),
        )

    def named(self) -> frozenset[str]:
        """Return the ids of all evidence that any claim names."""
        every = (*self.at_touchpoints, *self.elsewhere)
        return frozenset(name for claim in every for name in claim.evidence)


def persona_claims(persona: Persona) -> Iterator[Claim]:
    """Go through all that is said of a persona."""
    yield from persona.goals
    yield from persona.needs
    yield from persona.expectations
    yield from persona.pains
    yield from persona.behaviours
    if ticks := persona.psychographics:
        yield from (*ticks.values, *ticks.interests, *ticks.lifestyle, *ticks.attitudes)


def _claims(touchpoint: Touchpoint) -> Iterator[Claim]:
    if touchpoint.emotion:
        yield touchpoint.emotion
    yield from touchpoint.emotions.values()
    yield from touchpoint.thoughts
    yield from touchpoint.gains
    yield from touchpoint.pains
