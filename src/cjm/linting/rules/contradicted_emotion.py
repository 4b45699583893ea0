"""The curve says one thing, and the touchpoint's own figures say the other.

What:
    Customers are drawn as feeling good or bad at a touchpoint (at the limit or beyond, for every
    persona that is told), and its latest satisfaction, effort or recommendation says the opposite,
    with the whole of its 95 % interval. Figures are read as `cjm score` shows them: a share of
    satisfied answers (answers 4 and 5 of 5, unless `satisfied` says otherwise) is good above a
    half, a mean above the middle of its scale, and an NPS above 0. Figures that ask how important
    something is are left out, and so are maps of a future state and figures of so few answers that
    they are not shown (`score.min_answers` in `cjm.yaml`).

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

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.linting.words import signed
from cjm.model.claims import Emotion
from cjm.model.context import Context
from cjm.model.metric import BucketWave, CesMetric, CsatMetric, Metric, NpsMetric, NpsWave
from cjm.model.satisfied import best_answers, boxes
from cjm.model.statistics import USUAL, Interval, around, mean_of, net_of, wilson
from cjm.model.times import last_day
from cjm.model.touchpoint import Touchpoint

_NET: Interval = (-100, 100)
_SHARES = {"share-5to7-of-7": 3, "share-4to5-of-5": 2}
"""How many of the best answers each method of effort counts."""


@dataclass(frozen=True, slots=True)
class _Mood:
    """What a wave says of customers' mood: the middle of its scale, its interval, and in words."""

    middle: float
    low: float
    high: float
    said: str

    @property
    def side(self) -> int:
        """1 where customers are surely on the good side, -1 on the bad one, else 0."""
        return (self.low > self.middle) - (self.high < self.middle)


@rule("CJM310", maps=("current-state", "day-in-the-life", "service-blueprint"))
def contradicted_emotion(
    touchpoint: Touchpoint, context: Context, *, limit: Annotated[float, Least(0)] = 1.0
) -> Issues:
    if not touchpoint.metrics or not (emotions := _emotions(touchpoint)):
        return
    scores = [emotion.score for emotion in emotions.values()]
    drawn = (min(scores) >= limit) - (max(scores) <= -limit)
    for metric in touchpoint.metrics if drawn else ():
        mood = _mood(metric, context)
        if mood and mood.side == -drawn:
            name = next(iter(emotions))
            yield Issue(
                f"{_felt(emotions)} here, but `{metric.id}` puts customers on the "
                f"{'bad' if drawn > 0 else 'good'} side: {mood.said}",
                "Find out which of the two is right, and say so in `notes` if both are.",
                at=("emotions", name) if name else ("emotion",),
            )


def _emotions(touchpoint: Touchpoint) -> Mapping[str, Emotion]:
    """Return the emotions of personas by id; that of everybody has no name."""
    if touchpoint.emotions:
        return touchpoint.emotions
    return {"": touchpoint.emotion} if touchpoint.emotion else {}


def _felt(emotions: Mapping[str, Emotion]) -> str:
    """Say what everybody feels: `jonas` feels -1.2 and `okafor` -1.7."""
    (name, emotion), *others = emotions.items()
    first = f"`{name}` feels" if name else "customers feel"
    told = [f"{first} {signed(emotion.score)}"]
    told += [f"`{other}` {signed(another.score)}" for other, another in others]
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def _mood(metric: Metric, context: Context) -> _Mood | None:
    if not isinstance(metric, NpsMetric | CsatMetric | CesMetric):
        return None
    if isinstance(metric, CsatMetric) and metric.measures == "importance":
        return None
    waves = [wave for wave in metric.waves if _answers(wave) >= context.min_answers]
    if not waves:
        return None
    wave = max(reversed(waves), key=lambda wave: last_day(wave.period))
    if isinstance(wave, NpsWave):
        return _net(wave.promoters, wave.detractors, _answers(wave))
    if isinstance(metric, CsatMetric):
        said = context.workspace.score.get("satisfied") if context.workspace else None
        return _share(wave.counts, best_answers(metric, len(wave.counts), said))
    return _effort(metric, wave.counts) if isinstance(metric, CesMetric) else None


def _effort(metric: CesMetric, counts: tuple[int, ...]) -> _Mood:
    if metric.method in _SHARES:
        return _share(counts, _SHARES[metric.method])
    if metric.method == "net-7":
        return _net(sum(counts[5:]), sum(counts[:3]), sum(counts))
    return _mean(counts)


def _share(counts: tuple[int, ...], best: int) -> _Mood:
    part, n = sum(counts[-best:]), sum(counts)
    low, high = wilson(part, n)
    said = f"{part / n:.0%} gave {boxes(best, len(counts))} ({100 * low:.0f} to {high:.0%})"
    return _Mood(0.5, low, high, said.replace("%", " %"))


def _net(best: int, worst: int, n: int) -> _Mood:
    estimate = net_of(best, worst, n)
    assert estimate is not None  # there are answers
    low, high = around(*estimate, USUAL, _NET)
    said = f"{estimate[0]:.0f} on a scale from -100 to 100 ({low:.0f} to {high:.0f})"
    return _Mood(0, low, high, said)


def _mean(counts: tuple[int, ...]) -> _Mood:
    estimate, most = mean_of(counts), len(counts)
    assert estimate is not None  # there are answers
    low, high = around(*estimate, USUAL, (1, most))
    said = f"a mean of {estimate[0]:.1f} on a scale from 1 to {most} ({low:.1f} to {high:.1f})"
    return _Mood((1 + most) / 2, low, high, said)


def _answers(wave: BucketWave | NpsWave) -> int:
    if isinstance(wave, BucketWave):
        return sum(wave.counts)
    return wave.promoters + wave.passives + wave.detractors
