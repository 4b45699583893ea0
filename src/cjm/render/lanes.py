"""What stands in each lane: from a journey's touchpoints to items.

One small function a lane. A lane that is asked for by name but unknown is a `LookupError`.
"""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from cjm.diagnostics import Route
from cjm.model.claims import TextClaim
from cjm.model.context import Context
from cjm.model.metric import Metric
from cjm.model.opportunity import Opportunity
from cjm.model.terms import ENDS
from cjm.model.times import seconds
from cjm.model.touchpoint import Action, DeliveryStep, Touchpoint
from cjm.render.figures import figure
from cjm.render.script import clean
from cjm.render.view import Band, Column, Item, Tone
from cjm.render.words import duration, percent, words
from cjm.scoring.options import of_workspace

Slots: TypeAlias = Sequence[tuple[Column, Touchpoint] | None]
"""The touchpoints by slot; None for a stage that has none."""

_TONES: dict[str, Tone] = {"exit": "leave", "done": "finish"}
_ENDS = {"exit": "leaves", "done": "goal reached"}


def cells(name: str, context: Context, slots: Slots) -> tuple[tuple[Item, ...], ...]:
    """Return the items of a lane by slot."""
    titles = {column.id: f"{column.number} {column.title}" for column, _ in filter(None, slots)}
    after = [slot[0].id for slot in slots if slot][1:]
    following = dict(zip(titles, [*after, ""], strict=False))

    def cell(slot: tuple[Column, Touchpoint] | None) -> tuple[Item, ...]:
        if slot is None:
            return ()
        column, touchpoint = slot
        if name == "actions":
            ways = Ways(titles, following.get(column.id, ""))
            return tuple(ways.item(column.route, *pair) for pair in enumerate(touchpoint.actions))
        return tuple(_LANES[name](context, column.route, touchpoint))

    return tuple(cell(slot) for slot in slots)


class Ways:
    """Words for where actions lead, seen from one touchpoint."""

    def __init__(self, titles: dict[str, str], following: str) -> None:
        """Take the titles of all touchpoints by id, and the id of the one that comes next."""
        self._titles = titles
        self._following = following

    def item(self, route: Route, position: int, action: Action) -> Item:
        """Return an action as an item; where it leads and its share are the note."""
        notes = []
        if action.to in ENDS:
            notes.append(_ENDS[action.to])
        elif action.to and action.to != self._following:
            notes.append(f"to {self._titles.get(action.to, words(action.to))}")
        if action.share is not None:
            notes.append(percent(action.share))
        if action.handover:
            notes.append(clean(action.handover))
        return Item(
            clean(action.does),
            (*route, "actions", position),
            _note(notes),
            tone=_TONES.get(action.to or "", "plain"),
        )


def opportunities(
    context: Context, slots: Slots
) -> tuple[tuple[tuple[Item, ...], ...], tuple[Band, ...]]:
    """Return the opportunities by slot, and those that span several.

    Neighbouring touchpoints that one opportunity addresses make one band, others get it again;
    one that names nothing of this map spans all of it. Rejected ones are left out.
    """
    found = [
        Band(first, span, _opportunity(opportunity, ("opportunities", position)))
        for position, opportunity in enumerate(context.journey.opportunities)
        if opportunity.status != "rejected"
        for first, span in runs(sorted(_addressed(opportunity, context, slots)))
        or [(0, len(slots))]
    ]
    narrow = tuple(
        tuple(band.item for band in found if band.span == 1 and band.first == slot)
        for slot in range(len(slots))
    )
    return narrow, tuple(band for band in found if band.span > 1)


def _addressed(opportunity: Opportunity, context: Context, slots: Slots) -> set[int]:
    found: set[int] = set()
    for slot, pair in enumerate(slots):
        if pair is None:
            continue
        column, touchpoint = pair
        stage = context.journey.stages[int(column.route[1])]
        claims = [claim.id for claim in touchpoint.pains if claim.id]
        claims += [claim.id for claim in touchpoint.gains if claim.id]
        names = {touchpoint.id, stage.id, *claims}
        owners = {name.partition(".")[0] for name in opportunity.addresses}
        if names & owners or opportunity.id in touchpoint.changed_by:
            found.add(slot)
    return found


def runs(found: Sequence[int]) -> list[tuple[int, int]]:
    """Return stretches (first, count) of neighbouring slots; `found` is in order."""
    stretches: list[tuple[int, int]] = []
    for slot in found:
        first, span = stretches[-1] if stretches else (slot, 0)
        if slot == first + span:
            stretches[-1:] = [(first, span + 1)]
        else:
            stretches.append((slot, 1))
    return stretches


def _opportunity(opportunity: Opportunity, route: Route) -> Item:
    notes = [] if opportunity.status == "proposed" else [words(opportunity.status)]
    if opportunity.status == "done" and opportunity.done:
        notes = [f"Done on {opportunity.done.isoformat()}"]
    elif opportunity.due:
        notes.append(f"due {opportunity.due.isoformat()}")
    return Item(clean(opportunity.title), route, _note(notes))


def _claims(key: str, context: Context, route: Route, claims: Sequence[TextClaim]) -> list[Item]:
    return [
        Item(
            clean(claim.text),
            (*route, key, position),
            _note(_claim_notes(claim, context)),
            context.basis(claim),
            personas=tuple(claim.personas),
        )
        for position, claim in enumerate(claims)
    ]


def _claim_notes(claim: TextClaim, context: Context) -> list[str]:
    notes = []
    severity, reach = getattr(claim, "severity", None), getattr(claim, "reach", None)
    if severity:
        notes.append(f"severity {severity} of 5")
    if reach is not None:
        notes.append(f"hits {percent(reach)}")
    if claim.personas:
        people = context.personas
        names = (people[name].name if name in people else name for name in claim.personas)
        notes.append(f"{', '.join(map(clean, names))} only")
    return notes


def _time(context: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    """Return how long a touchpoint takes; the longest of the journey is the whole of its row."""
    if touchpoint.takes is None:
        return []
    times = [seconds(one.takes) for _, one in context.journey.touchpoints() if one.takes]
    part = seconds(touchpoint.takes) / (max(times) or 1)
    return [Item(duration(touchpoint.takes), (*route, "takes"), part=part)]


def _thoughts(context: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return _claims("thoughts", context, route, touchpoint.thoughts)


def _gains(context: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return _claims("gains", context, route, touchpoint.gains)


def _pains(context: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return _claims("pains", context, route, touchpoint.pains)


def _metrics(context: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return [
        _metric(metric, (*route, "metrics", position), context)
        for position, metric in enumerate(touchpoint.metrics)
    ]


def _metric(metric: Metric, route: Route, context: Context) -> Item:
    """Return a metric; numbers whose source nobody names say so, since no card shows it."""
    text, rest = figure(metric, of_workspace(context.workspace))
    sourced = metric.evidence or metric.tally or not metric.waves
    notes = [part for part in (rest, "" if sourced else "no source named") if part]
    return Item(text, route, _note(notes), context.basis(metric))


def _physical(_: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return [
        Item(clean(text), (*route, "physical_evidence", position))
        for position, text in enumerate(touchpoint.physical_evidence)
    ]


def _steps(key: str, route: Route, steps: Sequence[DeliveryStep]) -> list[Item]:
    return [
        Item(clean(step.does), (*route, key, position), _note(_step_notes(step)))
        for position, step in enumerate(steps)
    ]


def _step_notes(step: DeliveryStep) -> list[str]:
    notes = [clean(text) for text in (step.by, step.system, step.policy) if text]
    return [*notes, duration(step.time)] if step.time else notes


def _frontstage(_: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return _steps("frontstage", route, touchpoint.frontstage)


def _backstage(_: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return _steps("backstage", route, touchpoint.backstage)


def _support(_: Context, route: Route, touchpoint: Touchpoint) -> list[Item]:
    return _steps("support", route, touchpoint.support)


def _note(parts: Sequence[str]) -> str | None:
    return "\N{NO-BREAK SPACE}· ".join(parts) or None


_LANES: dict[str, Callable[[Context, Route, Touchpoint], list[Item]]] = {
    "time": _time,
    "physical-evidence": _physical,
    "thoughts": _thoughts,
    "gains": _gains,
    "pains": _pains,
    "metrics": _metrics,
    "frontstage": _frontstage,
    "backstage": _backstage,
    "support": _support,
}
