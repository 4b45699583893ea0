"""A figure from too few answers.

What:
    A measurement counts fewer answers, sessions or cases than the limit. Plain counts are left
    out, since they are no part of anything.

Why:
    Of twelve answers, one angry customer is eight percent. Figures from so few people jump about
    by themselves, and every jump gets an explanation in the meeting.

Bad:
    touchpoints:
      - id: unboxing
        title: Unboxing
        metrics:
          - id: unboxing-csat
            kind: csat
            waves:
              - {period: 2026-09, counts: [1, 0, 2, 6, 3]}  # <-- here

Good:
    touchpoints:
      - id: unboxing
        title: Unboxing
        metrics:
          - id: unboxing-csat
            kind: csat
            waves:
              - {period: 2026-Q3, counts: [4, 2, 9, 31, 22]}

Options:
    answers: The fewest answers that a share, a mean or a median may rest on.
"""

from typing import Annotated

from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.model.metric import BucketWave, DurationWave, NpsWave, RatioWave, Wave


@rule("CJM305")
def small_sample(wave: Wave, *, answers: Annotated[int, Least(1)] = 30) -> Issues:
    count = _answers(wave)
    if count is not None and count < answers:
        yield Issue(
            f"this figure rests on {count} answers or cases; it takes {answers} to tell change from chance",
            "Gather more, or measure over a longer period.",
        )


def _answers(wave: Wave) -> int | None:
    match wave:
        case BucketWave():
            return sum(wave.counts)
        case NpsWave():
            return wave.promoters + wave.passives + wave.detractors
        case RatioWave():
            return wave.denominator
        case DurationWave():
            return wave.n
        case _:
            return None
