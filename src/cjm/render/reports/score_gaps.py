"""Kinds of gap for a terminal: the heat map of stages by kinds, and the largest gaps."""

from collections.abc import Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cjm.render import heat
from cjm.render.console.cells import wrap
from cjm.render.direction import isolated as plain
from cjm.render.scores import BASES, interval, shown
from cjm.scoring.quantity import Quantity
from cjm.scoring.ranking import RankedGap, ranked_gaps
from cjm.scoring.scorecard import Scorecard

_WIDE, _NARROW = 120, 72
_MOST = 10
_HEADS = {
    "experience": "Exper-\nience",
    "goal": "Goal",
    "evidence": "Evi-\ndence",
    "action": "Act-\nion",
    "resource": "Re-\nsource",
    "channel": "Chan-\nnel",
    "change": "Change",
    "reality": "Real-\nity",
}
_PER_CENT = "\N{NO-BREAK SPACE}%"


def heat_map(card: Scorecard, width: int) -> Iterator[RenderableType]:
    """Yield the gaps of every stage by kind, and which kinds have no value and why.

    Below 72 columns they are lists, one a stage.
    """
    rows = tuple(_rows(card))
    if width < _NARROW:
        yield from _lists(card, rows, width)
    else:
        yield _table(card, rows, wide=width >= _WIDE)
    yield Text("\n").join(_notes(card))


def largest(card: Scorecard, width: int) -> Iterator[RenderableType]:
    """Yield the ten largest gaps over all kinds: where, of which kind, how sure, what addresses it."""
    ranked = ranked_gaps(card)
    if not ranked:
        return
    if width < _NARROW:
        yield Text("\nLargest gaps", "bold")
        yield from (_wrapped(_in_a_line(one), width) for one in ranked[:_MOST])
        yield Text()
    else:
        yield _ranked(ranked[:_MOST], wide=width >= _WIDE, stages=_titles(card))
    if len(ranked) > _MOST:
        more = f"and {len(ranked) - _MOST} more; --format json and csv have all of them"
        yield Padding(Text(more, "dim"), (0, 0, 1, 0))


_Row = tuple[str, str, Mapping[str, Quantity], bool]


def _rows(card: Scorecard) -> Iterator[_Row]:
    """Go through the rows: title, mean emotion, gaps by kind, and whether it is the journey's."""
    for stage in card.stages:
        yield plain(stage.title), shown(stage.experience), stage.gaps, False
    for place in card.other_gaps:
        yield place.subject.title, "", place.gaps, False
    if card.gaps:
        yield "Journey", "", card.gaps, True
    for one in card.personas:
        yield f"Journey, {plain(card.called(one.persona))}", "", one.gaps, True


def _table(card: Scorecard, rows: Sequence[_Row], *, wide: bool) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, int(wide), 0, 0))
    table.add_column("Gaps by stage", overflow="fold", max_width=40 if wide else 24)
    table.add_column("Mean\nemotion" if wide else "Emo-\ntion", justify="right", no_wrap=True)
    for kind in card.kinds:
        head = kind.name.capitalize() if wide else _HEADS.get(kind.name, kind.name)
        table.add_column(head, justify="right", no_wrap=True)
    whole = False
    for title, emotion, gaps, of_journey in rows:
        if of_journey and not whole:
            table.add_section()
        whole = of_journey
        cells = (_cell(gaps.get(kind.name), wide=wide) for kind in card.kinds)
        table.add_row(Text(title, "bold" if of_journey else ""), emotion, *cells)
    return table


def _cell(gap: Quantity | None, *, wide: bool) -> Text:
    text = f"{heat.shade(gap)} {shown(gap):>6}" if wide else _short(gap)
    return Text(heat.NONE if gap is None else text, heat.style(gap))


def _short(gap: Quantity | None) -> str:
    return f"{heat.shade(gap)}{shown(gap).removesuffix(_PER_CENT):>4}"


def _lists(card: Scorecard, rows: Sequence[_Row], width: int) -> Iterator[RenderableType]:
    yield Text("\nGaps by stage", "bold")
    for title, emotion, gaps, _ in rows:
        yield Text(f"{title} · mean emotion {emotion}" if emotion else title)
        yield _wrapped(
            " · ".join(_named(kind.name, gaps.get(kind.name)) for kind in card.kinds), width
        )
    yield Text()


def _named(kind: str, gap: Quantity | None) -> str:
    text = f"{kind} {heat.shade(gap)}" if gap is None else f"{kind} {heat.shade(gap)} {shown(gap)}"
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _wrapped(text: str, width: int) -> Text:
    """Break a text at its blanks alone, two columns in; Rich would part figures from their signs."""
    return Text("\n".join(f"  {line}" for line in wrap(text, width - 2)))


def _notes(card: Scorecard) -> Iterator[Text]:
    yield Text(f"Gaps in per cent: {heat.LEGEND}", "dim")
    for kind in card.kinds:
        if kind.missing:
            yield Text(f"{kind.name.capitalize()}: {kind.missing}.", "dim")


def _titles(card: Scorecard) -> dict[str, str]:
    return {stage.id: plain(stage.title) for stage in card.stages}


def _ranked(ranked: Sequence[RankedGap], *, wide: bool, stages: Mapping[str, str]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, int(wide), 0, 0))
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Largest gaps", overflow="fold", max_width=40 if wide else 26)
    if wide:
        table.add_column("Stage", overflow="fold", max_width=26, style="dim")
    table.add_column("Kind", no_wrap=True)
    table.add_column("Gap", justify="right", no_wrap=True)
    table.add_column("How sure", overflow="fold")
    table.add_column("Opportunity", overflow="fold", max_width=40 if wide else None)
    for one in ranked:
        stage = (Text(_stage(one, stages)),) if wide else ()
        size = Text(f"{heat.shade(one.gap)} {shown(one.gap):>6}", heat.style(one.gap))
        sure, by = _sure(one, "\n" if not wide else " "), _addressed(one)
        table.add_row(str(one.rank), _where(one), *stage, one.kind, size, sure, by)
    return table


def _where(one: RankedGap) -> str:
    subject = one.place.subject
    return f"{plain(subject.title)} (stage)" if subject.kind == "stage" else plain(subject.title)


def _stage(one: RankedGap, stages: Mapping[str, str]) -> str:
    own = one.place.subject.kind == "touchpoint"
    return stages.get(one.place.stage or "", "") if own else ""


def _sure(one: RankedGap, between: str) -> str:
    return between.join(filter(None, (BASES[one.gap.basis], interval(one.gap))))


def _addressed(one: RankedGap) -> Text:
    found = one.place.opportunities
    return Text(", ".join(found)) if found else Text("none", "yellow")


def _in_a_line(one: RankedGap) -> str:
    by = ", ".join(one.place.opportunities) or "none"
    size = f"{one.kind} {heat.shade(one.gap)} {shown(one.gap)}"
    return f"{one.rank}. {_where(one)}: {size} · {_sure(one, ', ')} · opportunity: {by}"
