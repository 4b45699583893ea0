"""Touchpoints scored: importance, satisfaction, opportunity score, experience gap, pain load."""

from collections.abc import Iterator
from typing import Literal

from cjm.diagnostics import Route
from cjm.model.claims import Emotion
from cjm.model.context import Context, emotion_of
from cjm.model.metric import CsatMetric
from cjm.model.satisfied import best_answers, boxes
from cjm.model.touchpoint import Stage, Touchpoint
from cjm.scoring import evidence, intervals, metrics, pains
from cjm.scoring.options import Options
from cjm.scoring.quantity import Formula, Input, Quantity, Subject
from cjm.scoring.ratings import rating
from cjm.scoring.scorecard import TouchpointScore

_ULWICK = "Ulwick, Turn Customer Input into Innovation, Harvard Business Review, January 2002"
_OWN = "cjm, see docs/scoring.md"
_SURVEYED = "10 x share of the best answers"
_SURVEYED_TEMPLATE = "10 x {best answers} / {answers}"
IMPORTANCE_RATED = Formula(
    "importance",
    "importance",
    "10 x (rating - 1) / 4",
    _OWN,
    high=10,
    template="10 x ({rating} - 1) / 4",
)
IMPORTANCE_SURVEYED = Formula(
    "importance", "importance", _SURVEYED, _ULWICK, high=10, template=_SURVEYED_TEMPLATE
)
SATISFACTION_FELT = Formula(
    "satisfaction",
    "satisfaction",
    "10 x (emotion + 2) / 4",
    _OWN,
    high=10,
    template="10 x ({emotion} + 2) / 4",
)
SATISFACTION_SURVEYED = Formula(
    "satisfaction", "satisfaction", _SURVEYED, _ULWICK, high=10, template=_SURVEYED_TEMPLATE
)
OPPORTUNITY = Formula(
    "opportunity",
    "opportunity score",
    "importance + max(importance - satisfaction, 0)",
    _ULWICK,
    high=20,
    template="{importance} + max({importance} - {satisfaction}, 0)",
)
EXPERIENCE_GAP = Formula(
    "experience-gap",
    "experience gap",
    "max(target - emotion, 0)",
    _OWN,
    high=4,
    template="max({target} - {emotion}, 0)",
)


class Scorer:
    """Scores the touchpoints of one journey."""

    def __init__(self, context: Context, options: Options) -> None:
        """Take the journey and how to score it."""
        self._context = context
        self._options = options

    def rows(
        self, stage: Stage, touchpoint: Touchpoint, route: Route, strengths: tuple[Quantity, ...]
    ) -> Iterator[TouchpointScore]:
        """Yield one row, or one for each persona for whom the map states an emotion.

        Beside those of personas, the emotion stated for everyone makes a row of its own if some
        persona of the journey has none.
        """
        for persona in self._views(touchpoint):
            subject = Subject("touchpoint", touchpoint.id, touchpoint.title, persona)
            own = tuple(
                item
                for item in strengths
                if persona is None or item.subject.persona in {None, persona}
            )
            emotion = self._emotion(touchpoint, route, persona)
            importance = self._importance(touchpoint, route, subject)
            satisfaction = self._satisfaction(touchpoint, route, subject, emotion)
            yield TouchpointScore(
                id=touchpoint.id,
                title=touchpoint.title,
                stage=stage.id,
                persona=persona,
                route=route,
                importance=importance,
                satisfaction=satisfaction,
                opportunity=opportunity(importance, satisfaction) if satisfaction else None,
                emotion=emotion,
                experience_gap=self._gap(touchpoint, route, subject, emotion),
                pain_load=pains.at(touchpoint, route, subject, self._context),
                evidence=evidence.mean(subject, own),
            )

    def _views(self, touchpoint: Touchpoint) -> tuple[str | None, ...]:
        if not touchpoint.emotions:
            return (None,)
        cast = [persona.id for persona in self._context.cast()]
        named = [persona for persona in cast if persona in touchpoint.emotions]
        named += [persona for persona in touchpoint.emotions if persona not in named]
        if touchpoint.emotion and len(named) < len({*cast, *named}):
            return (*named, None)
        return tuple(named)

    def _emotion(self, touchpoint: Touchpoint, route: Route, persona: str | None) -> Input | None:
        emotion = emotion_of(touchpoint, persona)
        if emotion is None:
            return None
        return feeling("emotion", emotion, emotion_route(touchpoint, route, persona), self._context)

    def _importance(self, touchpoint: Touchpoint, route: Route, subject: Subject) -> Quantity:
        survey = self._survey(touchpoint, route, "importance")
        if survey:
            return _surveyed(subject, IMPORTANCE_SURVEYED, *survey)
        stated = rating("importance", touchpoint.importance, route)
        ends = (_ten(stated.ends[0], 1), _ten(stated.ends[1], 1))
        inputs = (stated.called("rating", stated.note),)
        return Quantity(subject, IMPORTANCE_RATED, _ten(stated.value, 1), *ends, inputs)

    def _satisfaction(
        self, touchpoint: Touchpoint, route: Route, subject: Subject, emotion: Input | None
    ) -> Quantity | None:
        survey = self._survey(touchpoint, route, "satisfaction")
        if survey:
            return _surveyed(subject, SATISFACTION_SURVEYED, *survey)
        if emotion is None:
            return None
        ends = (_ten(emotion.ends[0], -2), _ten(emotion.ends[1], -2))
        return Quantity(subject, SATISFACTION_FELT, _ten(emotion.value, -2), *ends, (emotion,))

    def _survey(
        self, touchpoint: Touchpoint, route: Route, measures: Literal["satisfaction", "importance"]
    ) -> tuple[metrics.Measure, tuple[Input, Input]] | None:
        for position, metric in enumerate(touchpoint.metrics):
            if not isinstance(metric, CsatMetric) or metric.measures != measures:
                continue
            found = metrics.latest(metric, self._options)
            if found:
                return found[1], self._answers(metric, *found, (*route, "metrics", position))
        return None

    def _answers(
        self, metric: CsatMetric, wave: int, measure: metrics.Measure, route: Route
    ) -> tuple[Input, Input]:
        buckets = len(metric.waves[wave].counts)
        best = best_answers(metric, buckets, self._options.satisfied)
        note = f"{boxes(best, buckets)} in {metric.id}, {measure.period}"
        counted = Input(
            "best answers",
            float(measure.part or 0),
            (*route, "waves", wave, "counts"),
            self._context.basis(metric),
            metric.evidence,
            note=note,
            place=metric.tally.place(wave) if metric.tally else None,
        )
        return counted, counted._replace(name="answers", value=float(measure.n), note=None)

    def _gap(
        self, touchpoint: Touchpoint, route: Route, subject: Subject, emotion: Input | None
    ) -> Quantity | None:
        if emotion is None or not isinstance(emotion.value, float):
            return None
        target = self._target(touchpoint, route, subject.persona)
        (low, high), wanted = emotion.ends, float(target.value)
        return Quantity(
            subject,
            EXPERIENCE_GAP,
            max(wanted - emotion.value, 0.0),
            max(wanted - high, 0.0),
            max(wanted - low, 0.0),
            (target, emotion),
        )

    def _target(self, touchpoint: Touchpoint, route: Route, persona: str | None) -> Input:
        emotion = emotion_of(touchpoint, persona)
        if emotion is not None and emotion.target is not None:
            place = emotion_route(touchpoint, route, persona)[:-1]
            return Input("target", emotion.target, (*place, "target"))
        if "target" in self._options.stated:
            note = "the workspace's target for every touchpoint that states none"
            return Input(
                "target", self._options.target, ("score", "target"), note=note, holder="workspace"
            )
        return Input("target", self._options.target, note="the built-in target; none is stated")


def opportunity(importance: Quantity, satisfaction: Quantity) -> Quantity:
    """Return the opportunity score of Ulwick, 0 to 20.

    It grows with importance and shrinks with satisfaction, so its ends are at the opposite ends of
    the two intervals.
    """
    return Quantity(
        importance.subject,
        OPPORTUNITY,
        _ulwick(importance.value, satisfaction.value),
        _ulwick(importance.ends[0], satisfaction.ends[1]),
        _ulwick(importance.ends[1], satisfaction.ends[0]),
        (importance, satisfaction),
    )


def feeling(name: str, emotion: Emotion, route: Route, context: Context) -> Input:
    """Return an emotion as an input: half a step of the scale to each side is its interval."""
    low, high = intervals.step(emotion.score, intervals.EMOTION)
    return Input(name, emotion.score, route, context.basis(emotion), emotion.evidence, low, high)


def emotion_route(touchpoint: Touchpoint, route: Route, persona: str | None) -> Route:
    """Return where a persona's emotion is stated."""
    if persona is not None and persona in touchpoint.emotions:
        return (*route, "emotions", persona, "score")
    return (*route, "emotion", "score")


def _ulwick(importance: float, satisfaction: float) -> float:
    return importance + max(importance - satisfaction, 0.0)


def _surveyed(
    subject: Subject, formula: Formula, measure: metrics.Measure, inputs: tuple[Input, Input]
) -> Quantity:
    low, high = measure.low or 0.0, measure.high or 0.0
    return Quantity(subject, formula, 10 * measure.value, 10 * low, 10 * high, inputs)


def _ten(value: float | str, lowest: float) -> float:
    """Widen a scale of five steps to 0 to 10."""
    return 10 * (float(value) - lowest) / 4
