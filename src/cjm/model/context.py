"""What a journey stands in: the personas, evidence, metrics and other journeys that it refers to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from cjm.model.claims import Claim, Emotion
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.metric import Metric, MetricBase
from cjm.model.persona import Persona
from cjm.model.touchpoint import Touchpoint
from cjm.model.workspace import Workspace

Basis: TypeAlias = Literal["observed", "assumed", "proposed"]
"""How a claim is known: with evidence, without, or as a plan for the future."""


MIN_ANSWERS = 10
"""Metrics from fewer answers are not shown, unless `score.min_answers` says otherwise."""


@dataclass(frozen=True)
class Context:
    """One journey with everything that its references lead to.

    `personas`, `evidence`, `metrics` and `journeys` are keyed by id and hold what the journey
    itself defines as well as what the workspace shares; the journey's own come first where ids
    are equal. Metrics of touchpoints are keyed by their id and by `touchpoint.metric`. `folder`
    is where paths in the journey start from; None when it was read from standard input.
    """

    journey: Journey
    personas: Mapping[str, Persona] = field(default_factory=dict)
    evidence: Mapping[str, Evidence] = field(default_factory=dict)
    metrics: Mapping[str, Metric] = field(default_factory=dict)
    journeys: Mapping[str, Journey] = field(default_factory=dict)
    workspace: Workspace | None = None
    folder: Path | None = None

    def cast(self) -> tuple[Persona, ...]:
        """Return the personas of this journey, the main point of view first."""
        uses = (use if isinstance(use, str) else use.id for use in self.journey.personas)
        return tuple(self.personas[name] for name in uses if name in self.personas)

    def evidence_of(self, claim: Claim | MetricBase | Persona) -> tuple[Evidence, ...]:
        """Return the evidence that a claim names."""
        return tuple(self.evidence[name] for name in claim.evidence if name in self.evidence)

    def basis(self, claim: Claim | MetricBase) -> Basis:
        """Say how a claim is known: what was counted in a file is observed as well."""
        if claim.evidence or (isinstance(claim, MetricBase) and claim.tally):
            return "observed"
        return "proposed" if self.journey.type == "future-state" else "assumed"

    @property
    def min_answers(self) -> int:
        """From how many answers on a metric may be shown, as far as the workspace says so."""
        said = self.workspace.score.get("min_answers") if self.workspace else None
        return said if type(said) is int and said > 0 else MIN_ANSWERS

    def original(self) -> Journey | None:
        """Return the journey that this one is based on."""
        return self.journeys.get(self.journey.based_on or "")


def emotion_of(touchpoint: Touchpoint, persona: str | None = None) -> Emotion | None:
    """Return how a persona feels at a touchpoint: as stated for the persona, else for everyone."""
    if persona is not None and persona in touchpoint.emotions:
        return touchpoint.emotions[persona]
    return touchpoint.emotion
