"""The details of an opportunity: what it is for, its estimates, its work and its experiment."""

from collections.abc import Iterator

from cjm.model.opportunity import Campaign, Opportunity, Task
from cjm.render.details.anchors import anchor
from cjm.render.details.claims import name_of
from cjm.render.details.facts import (
    Article,
    Block,
    Fact,
    Part,
    Run,
    Value,
    fact,
    kept,
    listed,
    said,
    texts,
)
from cjm.render.details.ground import Ground
from cjm.render.details.sums import folded
from cjm.render.figures import in_unit
from cjm.render.scores import with_interval
from cjm.render.script import clean
from cjm.render.words import channel, number, percent, words
from cjm.scoring.bands import band
from cjm.scoring.verdicts import notes, sentences


def articles(ground: Ground) -> Iterator[Article]:
    """Yield the details of every opportunity, those that were rejected too."""
    for position, one in enumerate(ground.context.journey.opportunities):
        facts = (*_aims(ground, one), *_state(one), *_estimates(one), *_work(ground, one))
        yield Article(
            anchor(("opportunities", position)),
            clean(one.title),
            kept(facts),
            tuple(_experiment(ground, one)),
        )


def _aims(ground: Ground, one: Opportunity) -> Iterator[Fact | None]:
    yield listed("For", ((run,) for run in ground.named(one.addresses)))
    goal = next((goal for goal in ground.context.journey.goals if goal.id == one.goal), None)
    yield said("Goal", (goal.customer or goal.business) if goal else None)
    if one.expects:
        metric = ground.metric(one.expects.metric)
        name = metric.title if metric and metric.title else words(one.expects.metric)
        ends = (one.expects.from_, one.expects.to)
        known = " to ".join(in_unit(metric, end) for end in ends if end is not None)
        yield said("Expected effect", f"{name} {known}".strip())
    yield listed("Opportunity scores there", texts(_worth(ground, one)))


def _worth(ground: Ground, one: Opportunity) -> Iterator[str]:
    """Yield the opportunity scores of the touchpoints that it addresses."""
    for name in dict.fromkeys(ref.partition(".")[0] for ref in one.addresses):
        for row in ground.rows.get(name, ()):
            if row.opportunity:
                who = f", {name_of(ground, row.persona)}" if row.persona else ""
                value = f"{with_interval(row.opportunity)}, {band(row.opportunity.value)}"
                yield f"{clean(row.title)}{who}: {value}"


def _state(one: Opportunity) -> Iterator[Fact | None]:
    yield said("Status", words(one.status))
    yield said("Owner", one.owner)
    yield said("Due", one.due.isoformat() if one.due else None)
    yield said("Done", one.done.isoformat() if one.done else None)
    yield said("Tracked in", one.ticket)


def _estimates(one: Opportunity) -> Iterator[Fact | None]:
    yield said("Impact", f"{one.impact} of 5" if one.impact else None)
    yield said("Confidence", percent(one.confidence) if one.confidence is not None else None)
    yield said(
        "Effort",
        f"{number(one.effort)} person-week{'' if one.effort == 1 else 's'}"
        if one.effort is not None
        else None,
    )
    yield said("Ease", f"{one.ease} of 5" if one.ease else None)
    yield said("Reach", f"{number(one.reach)} customers a quarter" if one.reach else None)
    worth = (("customers", "customer"), ("the business", "business"))
    values = ((who, getattr(one.value, key)) for who, key in worth if one.value)
    yield said("Value", ", ".join(f"{value} of 5 to {who}" for who, value in values if value))


def _work(ground: Ground, one: Opportunity) -> Iterator[Fact | None]:
    yield listed("Tasks", map(_task, one.tasks))
    yield fact("Campaign", _campaign(ground, one.campaign) if one.campaign else ())
    yield said("Notes", one.notes)


def _task(task: Task) -> Value:
    parts = [clean(task.does), *([clean(task.owner)] if task.owner else [])]
    parts += [f"due {task.due.isoformat()}"] if task.due else []
    parts += ["done"] if task.done else []
    return tuple(map(Run, parts))


def _campaign(ground: Ground, campaign: Campaign) -> Value:
    where = channel(campaign.channel, ground.context.workspace).title
    parts = (where, campaign.segment, campaign.trigger, campaign.message)
    return tuple(Run(clean(part)) for part in parts if part)


def _experiment(ground: Ground, one: Opportunity) -> Iterator[Block]:
    if one.experiment is None:
        return
    trial = next((each for each in ground.card.experiments if each.opportunity == one.id), None)
    lines = (*sentences(trial), *notes(trial)) if trial else ()
    sums = (one for number in trial.quantities() for one in folded(number)) if trial else ()
    facts = (
        said("Hypothesis", one.experiment.hypothesis),
        listed("Result", texts(map(clean, lines))),
    )
    yield Block("Experiment", "", (Part(kept(facts), tuple(sums)),))
