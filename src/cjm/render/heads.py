"""What stands above every picture: title, state, personas and facts."""

from collections.abc import Iterator

from cjm.model.context import Context
from cjm.model.metric import Metric
from cjm.model.times import seconds
from cjm.render.day import day_from
from cjm.render.figures import figure
from cjm.render.script import clean
from cjm.render.standing import Standing
from cjm.render.view import Fact, Header, Person, Quote
from cjm.render.words import duration, initials, words
from cjm.scoring.options import of_workspace


def people_of(context: Context) -> tuple[Person, ...]:
    """Return the personas of a journey as pictures show them."""
    return tuple(
        Person(
            id=persona.id,
            name=clean(persona.name),
            initials=initials(persona.name),
            tagline=clean(persona.tagline) if persona.tagline else None,
        )
        for persona in context.cast()
    )


def header_of(context: Context, standing: Standing | None = None) -> Header:
    """Return what stands above the map of a journey, with what it stands on."""
    journey = context.journey
    return Header(
        title=clean(journey.title),
        people=people_of(context),
        facts=_facts(context),
        quotes=tuple(_quotes(context)),
        kind=words(journey.type),
        status=words(journey.status),
        owner=clean(journey.owner) if journey.owner else None,
        reviewed=journey.reviewed.isoformat() if journey.reviewed else None,
        coverage=(standing or Standing(context, day_from(context, None))).coverage(),
        workspace=clean(context.workspace.name)
        if context.workspace and context.workspace.name
        else None,
    )


def _quotes(context: Context) -> Iterator[Quote]:
    """Yield what the personas say, each with the name where there are several."""
    cast = context.cast()
    for persona in cast:
        if persona.quote and (text := clean(persona.quote)):
            yield Quote(text, clean(persona.name) if len(cast) > 1 else None)


def _facts(context: Context) -> tuple[Fact, ...]:
    journey = context.journey
    goals = [clean(goal.customer) for goal in journey.goals if goal.customer]
    business = [clean(goal.business) for goal in journey.goals if goal.business]
    scope = (
        [part for part in (journey.scope.from_, journey.scope.to) if part] if journey.scope else []
    )
    told = (
        ("Scenario", clean(journey.scenario or "")),
        ("Expectations", clean(journey.expectations or "")),
        ("Customer goal" if business else "Goal", " · ".join(goals)),
        ("Business goal", " · ".join(business)),
        ("Scope", " \N{EN DASH} ".join(map(clean, scope))),
        ("With us", _with_us(context)),
        ("Measured", " · ".join(_measured(metric, context) for metric in _of_the_whole(context))),
    )
    return tuple(Fact(label, text) for label, text in told if text)


def _with_us(context: Context) -> str:
    """Say how much of a day in the life is spent with us; nothing of other maps."""
    if context.journey.type != "day-in-the-life":
        return ""
    moments = [touchpoint for _, touchpoint in context.journey.touchpoints()]
    ours = [one for one in moments if one.involves_us]
    told = f"{len(ours)} of {len(moments)} moments"
    part, whole = (sum(seconds(o.takes) for o in some if o.takes) for some in (ours, moments))
    if not whole:
        return told
    return f"{told}, {_length(part)} of {_length(whole)}"


def _length(length: float) -> str:
    return duration(f"{length:.3f}s") if length else "none"


def _of_the_whole(context: Context) -> tuple[Metric, ...]:
    """Return the journey's own metrics, and those of the workspace that its goals refer to."""
    journey, workspace = context.journey, context.workspace
    shared = {metric.id: metric for metric in workspace.metrics} if workspace else {}
    used = [goal.metric for goal in journey.goals]
    used += [one.expects.metric for one in journey.opportunities if one.expects]
    own = {metric.id for metric in journey.metrics}
    named = dict.fromkeys(name for name in used if name in shared and name not in own)
    return (*journey.metrics, *(shared[name] for name in named if name))


def _measured(metric: Metric, context: Context) -> str:
    text, basis = figure(metric, of_workspace(context.workspace))
    return f"{text} ({basis})" if basis else text
