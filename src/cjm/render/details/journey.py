"""What is told of the journey as a whole and of its stages, and of touchpoints that are gone."""

from collections.abc import Iterator

from cjm.model.journey import Goal
from cjm.model.metric import Metric
from cjm.render.details.facts import Article, Fact, Run, Value, kept, listed, said, texts
from cjm.render.details.ground import Ground
from cjm.render.figures import earlier, figure, in_unit
from cjm.render.script import clean
from cjm.render.words import words


def articles(ground: Ground) -> Iterator[Article]:
    """Yield the journey's details; nothing where the map has no more to say."""
    if facts := kept(_facts(ground)):
        yield Article("d-journey", "The journey", facts)


def _facts(ground: Ground) -> Iterator[Fact | None]:
    journey, known = ground.context.journey, ground.context.journeys
    for label, name in (("Based on", journey.based_on), ("Part of", journey.part_of)):
        if name:
            yield said(label, known[name].title if name in known else words(name))
    yield listed("Goals", (_goal(ground, goal) for goal in journey.goals))
    for one in journey.metrics:
        yield listed("Metric", texts(_metric(ground, one)))
    yield listed("Touchpoints that are gone", _gone(ground))
    yield listed("Tags", texts(clean(f"{key}: {text}") for key, text in journey.tags.items()))
    yield said("Notes", journey.notes)
    for stage in journey.stages:
        yield said(f"Stage {clean(stage.title)}", stage.notes)


def _goal(ground: Ground, goal: Goal) -> Value:
    parts = [clean(text) for text in (goal.customer, goal.business) if text]
    if goal.metric:
        metric = ground.metric(goal.metric)
        name = metric.title if metric and metric.title else words(goal.metric)
        aim = f", target {in_unit(metric, goal.target)}" if goal.target is not None else ""
        parts.append(f"{clean(name)}{aim}")
    return tuple(map(Run, parts or [words(goal.id)]))


def _metric(ground: Ground, metric: Metric) -> Iterator[str]:
    options = ground.scoring
    yield " · ".join(filter(None, figure(metric, options)))
    if metric.target is not None:
        yield f"target {in_unit(metric, metric.target)}"
    yield from (f"before: {one}" for one in earlier(metric, options))
    if metric.notes:
        yield clean(metric.notes)


def _gone(ground: Ground) -> Iterator[Value]:
    original = ground.context.original()
    titles = {one.id: one.title for _, one in original.touchpoints()} if original else {}
    for removal in ground.context.journey.removed:
        title = titles.get(removal.touchpoint) or words(removal.touchpoint)
        by = (run._replace(text=f"by {run.text}") for run in ground.named(removal.changed_by))
        yield Run(clean(title)), *by
