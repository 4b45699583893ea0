"""The curve says one thing, and the touchpoint's own figures say the other.

What:
    Customers are drawn as feeling good or bad at a touchpoint (at the limit or beyond, for every
    persona that is told), and its latest satisfaction, effort or recommendation lies on the other
    side of the middle of its scale, with the whole of its 95 % interval. Figures that ask how
    important something is are left out, and so are maps of a future state and figures of so few
    answers that they are not shown (`score.min_answers` in `cjm.yaml`).

Why:
    Both stand on one map, so one of them is wrong, and whoever notices first will doubt the rest.
    Often the figure asks only those who came through, which is worth knowing as well.

Bad:
    touchpoints:
      - id: waiting-room
        title: Waiting room
        emotion: 1.5  # <-- here
        metrics:
          - id: waiting-csat
            kind: csat
            waves: [{period: 2026-09, counts: [61, 48, 30, 14, 6]}]

Good:
    touchpoints:
      - id: waiting-room
        title: Waiting room
        emotion: -1
        metrics:
          - id: waiting-csat
            kind: csat
            waves: [{period: 2026-09, counts: [61, 48, 30, 14, 6]}]

Options:
    limit: How far from zero an emotion has to be.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.linting.words import signed
from cjm.model.claims import Emotion
from cjm.model.context import Context
from cjm.model.metric import BucketWave, CesMetric, CsatMetric, Metric, NpsMetric, NpsWave
from cjm.model.statistics import USUAL, Estimate, Interval, around, mean_of, net_of
from cjm.model.times import last_day
from cjm.model.touchpoint import Touchpoint

_NET: Interval = (-100, 100)


@dataclass(frozen=True, slots=True)
class _Mood:
    """What a wave says of customers' mood: a value, its interval, and the middle of its scale."""

    value: float
    low: float
    high: float
    scale: Interval

    @property
    def side(self) -> int:
        """1 where customers are surely on the good side, -1 on the bad one, else 0."""
        middle = sum(self.scale) / 2
        return (self.low > middle) - (self.high < middle)


@rule("CJM310", maps=("current-state", "day-in-the-life", "service-blueprint"))
def contradicted_emotion(
    touchpoint: Touchpoint, context: Context, *, limit: Annotated[float, Least(0)] = 1.0
) -> Issues:
    if not touchpoint.metrics or not (emotions := _emotions(touchpoint)):
        return
    scores = [emotion.score for emotion in emotions.values()]
    drawn = (min(scores) >= limit) - (max(scores) <= -limit)
    for metric in touchpoint.metrics if drawn else ():
        mood = _mood(metric, context.min_answers)
        if mood and mood.side == -drawn:
            name, emotion = next(iter(emotions.items()))
            yield Issue(
                f"customers feel {signed(emotion.score)} here, but `{metric.id}` puts them on the "
                f"{'bad' if drawn > 0 else 'good'} side: {mood.value:.2g} on a scale from "
                f"{mood.scale[0]:g} to {mood.scale[1]:g} ({mood.low:.2g} to {mood.high:.2g})",
                "Find out which of the two is right, and say so in `notes` if both are.",
                at=("emotions", name) if name else ("emotion",),
            )


def _emotions(touchpoint: Touchpoint) -> Mapping[str, Emotion]:
    """Return the emotions of personas by id; that of everybody has no name."""
    if touchpoint.emotions:
        return touchpoint.emotions
    return {"": touchpoint.emotion} if touchpoint.emotion else {}


def _mood(metric: Metric, fewest: int) -> _Mood | None:
    if not isinstance(metric, NpsMetric | CsatMetric | CesMetric) or not metric.waves:
        return None
    if isinstance(metric, CsatMetric) and metric.measures == "importance":
        return None
    waves: Sequence[BucketWave | NpsWave] = metric.waves
    wave = max(waves, key=lambda wave: last_day(wave.period))
    scale: Interval = (1, len(wave.counts)) if isinstance(wave, BucketWave) else _NET
    if _answers(wave) < fewest or (estimate := _estimate(wave)) is None:
        return None
    return _Mood(estimate[0], *around(*estimate, USUAL, scale), scale)


def _estimate(wave: BucketWave | NpsWave) -> Estimate | None:
    if isinstance(wave, BucketWave):
        return mean_of(wave.counts)
    return net_of(wave.promoters, wave.detractors, _answers(wave))


def _answers(wave: BucketWave | NpsWave) -> int:
    if isinstance(wave, BucketWave):
        return sum(wave.counts)
    return wave.promoters + wave.passives + wave.detractors
