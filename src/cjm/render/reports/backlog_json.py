"""A backlog as JSON, for other programs; `cjm.render.reports.backlog_document` is its form."""

from collections.abc import Callable

from cjm.diagnostics import Route
from cjm.render.backlogs import Place, Wanted
from cjm.render.records import as_json
from cjm.render.reports import backlog_document as form
from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.quantity import Input, Quantity

_DIGITS = 6


def render(
    backlog: Backlog,
    wanted: Wanted | None = None,
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    """Write a backlog with all its tasks and campaigns as one JSON document.

    Of `wanted` only `place` counts; without it, places are routes. Numbers are rounded to six
    decimals. `width` and `colour` mean nothing here.
    """
    del width, colour
    where = (wanted and wanted.place) or _by_route
    draws = backlog.draws
    document = form.Document(
        today=backlog.today.isoformat(),
        method=backlog.method.name,
        formula=backlog.method.formula.words,
        source=backlog.method.formula.source,
        journeys=backlog.journeys,
        ranked=backlog.count,
        left_out=form.LeftOut(rejected=backlog.rejected, done=backlog.done),
        sensitivity=form.Varied(draws=draws.count, seed=draws.seed) if draws else None,
        opportunities=tuple(_entry(backlog, entry, where) for entry in backlog.entries),
    )
    return as_json(document.model_dump(mode="json"))


def _by_route(entry: Entry, route: Route, holder: str) -> str:
    return f"{entry.source.path if holder == 'journey' else 'cjm.yaml'}#{'/'.join(map(str, route))}"


def _entry(backlog: Backlog, entry: Entry, place: Place) -> form.Entry:
    one, drawn = entry.opportunity, entry.stability
    assert one.status != "rejected"
    return form.Entry(
        rank=entry.rank,
        shared=entry.shared,
        journey=entry.source.context.journey.id,
        path=entry.source.path,
        place=place(entry, entry.route, "journey"),
        id=one.id,
        title=one.title,
        owner=one.owner,
        status=one.status,
        due=one.due.isoformat() if one.due else None,
        overdue=entry.overdue,
        ticket=one.ticket,
        goal=one.goal,
        addresses=one.addresses,
        stages=tuple(stage for stage, _ in entry.addressed.stages),
        obstacles=entry.addressed.obstacles,
        score=_item(entry.quantity, lambda route, holder: place(entry, route, holder))
        if entry.quantity
        else None,
        not_ranked=entry.reason,
        stability=form.Stability(
            first=_number(drawn.first), same=_number(drawn.same), low=drawn.low, high=drawn.high
        )
        if drawn
        else None,
        tasks=_tasks(backlog, entry),
        campaign=_campaign(entry),
    )


def _tasks(backlog: Backlog, entry: Entry) -> tuple[form.Task, ...]:
    return tuple(
        form.Task(
            does=task.does,
            owner=task.owner,
            due=task.due.isoformat() if task.due else None,
            done=task.done,
            overdue=task.due is not None and task.due < backlog.today and not task.done,
        )
        for task in entry.opportunity.tasks
    )


def _campaign(entry: Entry) -> form.Campaign | None:
    one = entry.opportunity.campaign
    if one is None:
        return None
    return form.Campaign(
        segment=one.segment, trigger=one.trigger, channel=one.channel, message=one.message
    )


def _item(item: Input | Quantity, place: Callable[[Route, str], str]) -> form.Item:
    quantity = item if isinstance(item, Quantity) else None
    own = item if isinstance(item, Input) else None
    return form.Item(
        name=item.ref if quantity and isinstance(item, Quantity) else item.name,
        value=item.value if isinstance(item.value, str) else _number(item.value),
        low=None if item.low is None else _number(item.low),
        high=None if item.high is None else _number(item.high),
        basis=item.basis,
        evidence=item.evidence,
        formula=quantity.formula.words if quantity else None,
        place=place(own.route, own.holder) if own and own.route is not None else None,
        note=own.note if own else None,
        inputs=tuple(_item(part, place) for part in quantity.inputs) if quantity else (),
    )


def _number(value: float) -> float:
    return round(value, _DIGITS) + 0.0
