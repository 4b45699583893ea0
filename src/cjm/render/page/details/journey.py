"""What is told of the journey as a whole and of its stages, and of touchpoints that are gone."""

from collections.abc import Iterator

from cjm.model.journey import Goal
from cjm.model.metric import Metric
from cjm.render.figures import earlier, figure, in_unit
from cjm.render.page.cells import told
from cjm.render.page.details.facts import fact, group, listed, said
from cjm.render.page.details.ground import Ground
from cjm.render.script import clean
from cjm.render.words import words


def article(ground: Ground) -> str:
    """Return the journey's details; nothing where the map has no more to say."""
    inner = group(_facts(ground))
    return f'<article id="d-journey"><h3>The journey</h3>{inner}</article>' if inner else ""


def _facts(ground: Ground) -> Iterator[str]:
    journey, known = ground.context.journey, ground.context.journeys
    for label, name in (("Based on", journey.based_on), ("Part of", journey.part_of)):
        if name:
            yield said(label, known[name].title if name in known else words(name))
    yield listed("Goals", (_goal(ground, goal) for goal in journey.goals))
    for one in journey.metrics:
        yield listed("Metric", _metric(ground, one))
    yield listed("Touchpoints that are gone", _gone(ground))
    yield listed("Tags", (told(clean(f"{key}: {text}")) for key, text in journey.tags.items()))
    yield said("Notes", journey.notes)
    for stage in journey.stages:
        yield fact(f"Stage {clean(stage.title)}", told(clean(stage.notes)) if stage.notes else "")


def _goal(ground: Ground, goal: Goal) -> str:
    parts = [clean(text) for text in (goal.customer, goal.business) if text]
    if goal.metric:
        metric = ground.metric(goal.metric)
        name = metric.title if metric and metric.title else words(goal.metric)
        aim = f", target {in_unit(metric, goal.target)}" if goal.target is not None else ""
        parts.append(f"{clean(name)}{aim}")
    return " · ".join(map(told, parts)) or told(words(goal.id))


def _metric(ground: Ground, metric: Metric) -> Iterator[str]:
    options = ground.scoring
    yield told(" · ".join(filter(None, figure(metric, options))))
    if metric.target is not None:
        yield f"target {in_unit(metric, metric.target)}"
    yield from (f"before: {one}" for one in earlier(metric, options))
    if metric.notes:
        yield told(clean(metric.notes))


def _gone(ground: Ground) -> Iterator[str]:
    original = ground.context.original()
    titles = {one.id: one.title for _, one in original.touchpoints()} if original else {}
    for removal in ground.context.journey.removed:
        title = titles.get(removal.touchpoint) or words(removal.touchpoint)
        by = ", ".join(ground.named(removal.changed_by))
        yield told(clean(title)) + (f" · by {by}" if by else "")
