"""A comparison of two maps as tables and sentences, the same in the terminal and in Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cjm.render.differences import (
    NO_GAP,
    SAME,
    difference,
    gap_title,
    handovers,
    scope,
    sides,
    source,
    verdict,
)
from cjm.render.scores import figure, interval, shown
from cjm.render.tables import Column, Table
from cjm.scoring.comparison import (
    Comparison,
    GapChange,
    Pair,
    Share,
    StagePair,
    TouchpointPair,
    ViewPair,
)

ARROW = " \N{RIGHTWARDS ARROW} "
_MOST = 10
_RELATIONS = {"future": "future state of", "version": "later version of"}
HOW = (
    "Both maps are scored for the same day, with the same options. Intervals of differences: what both "
    "maps state alike is one unknown and cancels out; all else is taken at its worst ends at once."
)


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, and what messages call the files of the two maps."""

    before: str
    after: str
    comparison: Comparison


def heading(one: Compared) -> tuple[str, str]:
    """Return the title, and in a line what is compared with what."""
    found = one.comparison
    before, after = found.before, found.after
    title = before.title
    of = f"{_RELATIONS[found.relation]} {title}"
    if found.relation == "version" and title == after.title:
        of = "two versions"
    return after.title, f"{of} · {one.before}{ARROW}{one.after} · scored for {after.today}"


def summary(found: Comparison) -> Iterator[str]:
    """Say in sentences what the gap score and the mean emotions do, and how sure that is."""
    if found.same:
        yield SAME
        return
    if found.gap.difference is None:
        yield NO_GAP
    else:
        yield f"{gap_title(found)}: {_change(found.gap)}. {verdict(found)}"
        yield from filter(None, (scope(found),))
    for persona, pair in found.experiences:
        name = f"Mean emotion of {_called(found, persona)}" if persona else "Mean emotion"
        yield f"{name}: {_change(pair)}."


def kinds(found: Comparison) -> Table:
    """Return the kinds of gap over the whole journey; notes say which are not compared and why."""
    columns = (
        Column("Kind of gap"),
        Column("Before", "right"),
        Column("After", "right"),
        Column("Difference", "right", folds=False),
        Column("Interval", folds=False),
    )
    rows = tuple(
        (one.kind.name, *sides(one.pair), *difference(one.pair))
        for one in found.kinds
        if one.pair.before or one.pair.after
    )
    notes = (f"{o.kind.name.capitalize()} is not compared: {o.why}." for o in found.kinds if o.why)
    return Table(columns, rows, tuple(notes))


def sources(found: Comparison) -> Table:
    """Return which opportunities bring which part of the difference of the gap score."""
    columns = (
        Column("What brings it", most=40),
        Column("In words", narrow="under", most=46),
        Column("Touchpoints", narrow="under", most=40),
        Column("Points", "right", folds=False),
        Column("Interval", folds=False),
    )
    rows = tuple(_source(found, share) for share in found.shares if _counts(share))
    nobody = [one for one in found.touchpoints if one.state != "kept" and not one.by]
    notes = [f"{told}." for one in found.shares for told in handovers(one, found)]
    if nobody:
        notes.append(f"Changes that no opportunity brings: {_listed(nobody)}.")
    if silent := [one for one in found.touchpoints if not one.told]:
        notes.append(f"Gone without being listed under removed: {_listed(silent)}.")
    return Table(columns, rows, tuple(notes))


def changes(found: Comparison, *, closing: bool) -> Table:
    """Return the gaps that close, or those that open: what adds most to the difference first."""
    columns = (
        Column("What closes" if closing else "What opens", most=40),
        Column("Kind", folds=False),
        Column("Before", "right", folds=False),
        Column("After", "right", folds=False),
        Column("Points", "right", folds=False),
        Column("By", narrow="under", most=46),
    )
    chosen = [one for one in found.changes if one.closes == closing]
    rows = tuple(_gap_change(one) for one in chosen[:_MOST])
    more = f"and {len(chosen) - _MOST} more; --format json and csv have all of them"
    return Table(columns, rows, (more,) if len(chosen) > _MOST else ())


def touchpoints(found: Comparison) -> Table:
    """Return the touchpoints that are not as before, for everyone or each persona."""
    columns = (
        Column("Touchpoint", most=44),
        Column("What", folds=True, most=24),
        Column("Emotion", "right", folds=False),
        Column("Opportunity\nscore", "right", short="Opportunity", folds=False),
        Column("Experience\ngap", "right", narrow="hidden", folds=False),
        Column("By", narrow="under", most=40),
    )
    changed = [one for one in found.touchpoints if one.state != "kept"]
    stages = _stage_titles(found)
    rows = tuple(
        (
            f"{one.title} · {_called(found, view.persona)}" if view.persona else one.title,
            _what(one, stages) if place == 0 else "",
            *(_move(view, name) for name in ("emotion", "opportunity", "experience-gap")),
            (", ".join(one.by) or "no opportunity") if place == 0 else "",
        )
        for one in changed
        for place, view in enumerate(one.views)
    )
    kept = [one for one in found.touchpoints if one.state == "kept"]
    return Table(columns, rows, (f"Kept as they are: {_listed(kept)}.",) if kept else ())


def stages(found: Comparison) -> Table:
    """Return the stages with their mean emotion and their gaps by kind, before and after."""
    compared = [one.kind.name for one in found.kinds if not one.why]
    columns = (
        Column("Stage", most=36),
        Column("Mean emotion", "right", short="Mean\nemotion", folds=False),
        *(Column(name.capitalize(), "right", folds=False) for name in compared),
    )
    rows = tuple(
        (
            _stage(one),
            _arrow(one.experience),
            *(_arrow(one.gaps[name]) if name in one.gaps else "" for name in compared),
        )
        for one in found.stages
    )
    return Table(columns, rows)


def tables(found: Comparison) -> Iterator[Table]:
    """Yield the tables that say anything."""
    every = (
        kinds(found),
        sources(found),
        changes(found, closing=True),
        changes(found, closing=False),
        touchpoints(found),
        stages(found),
    )
    yield from (table for table in every if table.rows or table.notes)


def asked(found: Comparison) -> str:
    """Say how to ask for the arithmetic behind the numbers, with an example."""
    every = (item for one in found.touchpoints for item in one.quantities())
    example = next((f", {item.ref}" for item in every if round(item.value, 9)), "")
    return f"--explain shows the arithmetic: difference.gap, difference.by{example}."


def _counts(share: Share) -> bool:
    return bool(round(share.points.value, 9)) or interval(share.points) != ""


def _source(found: Comparison, share: Share) -> tuple[str, ...]:
    titles = {one.id: one.title for one in found.touchpoints}
    names = " + ".join(found.opportunities.get(name, name) for name in share.by)
    what = " + ".join(share.by) or source(share, titles)
    where = ", ".join(titles.get(name, name) for name in share.touchpoints)
    listed = where if share.source in {"opportunities", "nobody"} else ""
    return what, names, listed, shown(share.points), interval(share.points)


def _gap_change(one: GapChange) -> tuple[str, ...]:
    name = f"{one.subject.title} (stage)" if one.subject.kind == "stage" else one.subject.title
    by = ", ".join(one.by) or "no opportunity"
    return name, one.kind, *sides(one.pair), figure(one.points, "emotion"), by


def _called(found: Comparison, persona: str) -> str:
    return found.after.names.get(persona) or found.before.called(persona)


def _what(one: TouchpointPair, titles: dict[str, str]) -> str:
    if one.state != "changed":
        return one.state
    named = [aspect for aspect in one.aspects if aspect != "stage"]
    if one.moved:
        named.insert(0, f"moved from {titles.get(one.stages[0] or '', '')}")
    return f"changed: {', '.join(named)}"


def _stage(one: StagePair) -> str:
    return one.title if one.state == "kept" else f"{one.title} ({one.state})"


def _stage_titles(found: Comparison) -> dict[str, str]:
    return {stage.id: stage.title for stage in (*found.after.stages, *found.before.stages)}


def _move(view: ViewPair, name: str) -> str:
    return _arrow(view.numbers[name]) if name in view.numbers else ""


def _arrow(pair: Pair) -> str:
    """Write two numbers as one changes into the other; once where nothing changes."""
    if pair.before is None and pair.after is None:
        return ""
    if pair.difference is not None and not pair.differs:
        return shown(pair.after)
    return ARROW.join(sides(pair)).replace(" ", "\N{NO-BREAK SPACE}")


def _change(pair: Pair) -> str:
    before, after = sides(pair)
    text = f"{before} before, {after} after"
    if pair.difference is None:
        return text
    within = interval(pair.difference)
    return f"{text}, difference {shown(pair.difference)}" + (f" ({within})" if within else "")


def _listed(touchpoints: Iterable[TouchpointPair]) -> str:
    return ", ".join(one.title for one in touchpoints)
