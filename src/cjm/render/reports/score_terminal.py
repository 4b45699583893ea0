"""Scores for a terminal: touchpoints worst first, stages by kind of gap, and the whole journey."""

from collections.abc import Iterator, Mapping

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cjm.render.direction import isolated as plain
from cjm.render.paper import NARROWEST, on_paper
from cjm.render.reports import experiments, trends_terminal
from cjm.render.reports.score_gaps import heat_map, largest
from cjm.render.scores import (
    BASES,
    CAUTION,
    KEY,
    LEGEND,
    figure,
    interval,
    of_all,
    shown,
    with_interval,
)
from cjm.render.trends import level
from cjm.scoring.scorecard import Experience, Scorecard, TouchpointScore

_WIDE = 120
_BANDS = {"extreme": "bold red", "high": "yellow", "worth considering": "cyan", "served": "dim"}


def render(scorecards: Mapping[str, Scorecard], *, width: int = 80, colour: bool = False) -> str:
    """Draw scorecards, keyed by the path that each journey came from, one below another."""
    parts = _all(scorecards, max(width, NARROWEST))
    return on_paper(parts, width=width, colour=colour)


def _all(scorecards: Mapping[str, Scorecard], width: int) -> Iterator[RenderableType]:
    for card in scorecards.values():
        yield from _head(card)
        yield _touchpoints(card, wide=width >= _WIDE)
        yield from _unscored(card)
        yield from heat_map(card, width)
        yield from largest(card, width)
        if (metrics := trends_terminal.table(card, plain, wide=width >= _WIDE)) is not None:
            yield metrics
        yield _journey(card)
        yield Text()
        yield from experiments.terminal(card)
    yield Text(KEY, "dim")
    for note in dict.fromkeys(level(card.options) for card in scorecards.values() if card.metrics):
        yield Text(note, "dim")
    yield Text(LEGEND, "dim")
    yield Text(CAUTION, "dim")


def _head(card: Scorecard) -> Iterator[Text]:
    yield Text(plain(card.title), "bold")
    touchpoints = len({row.id for row in card.touchpoints})
    noun = "touchpoint" if touchpoints == 1 else "touchpoints"
    yield Text(f"{card.type} · {touchpoints} {noun} · scored for {card.today}", "dim")


def _touchpoints(card: Scorecard, *, wide: bool) -> Table:
    stages = {stage.id: plain(stage.title) for stage in card.stages}
    level = f"{figure(card.options.confidence, 'share')} interval"
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=0)
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("Touchpoint", overflow="fold", max_width=44)
    if wide:
        table.add_column("Stage", overflow="fold", max_width=26, style="dim")
    table.add_column("Import-\nance", justify="right", no_wrap=True)
    table.add_column("Satis-\nfaction", justify="right", no_wrap=True)
    table.add_column("Oppor-\ntunity", justify="right", no_wrap=True)
    table.add_column(f"Band\n{level}" if not wide else "Band", no_wrap=True)
    if wide:
        table.add_column(level, justify="right", no_wrap=True)
    table.add_column("Exp.\ngap", justify="right", no_wrap=True)
    if wide:
        table.add_column("Pain\nload", justify="right", no_wrap=True)
        table.add_column("Evi-\ndence", justify="right", no_wrap=True)
    table.add_column("Basis" if wide else "", no_wrap=True)
    for rank, row in card.ranked():
        cells = _wide_row if wide else _narrow_row
        number = Text("\N{EN DASH}" if rank is None else str(rank), "dim")
        table.add_row(number, *cells(_name(card, row), row, stages.get(row.stage, "")))
    return table


def _wide_row(name: Text, row: TouchpointScore, stage: str) -> Iterator[Text]:
    yield name
    yield Text(stage)
    yield Text(shown(row.importance))
    yield Text(shown(row.satisfaction))
    yield _strong(row)
    yield _band(row)
    yield Text(interval(row.opportunity))
    yield Text(shown(row.experience_gap))
    yield Text(shown(row.pain_load))
    yield Text(shown(row.evidence))
    yield Text(BASES[row.basis])


def _narrow_row(name: Text, row: TouchpointScore, stage: str) -> Iterator[Text]:
    yield Text("\n").join((name, Text(stage, "dim")))
    yield Text(shown(row.importance))
    yield Text(shown(row.satisfaction))
    yield _strong(row)
    yield Text("\n").join((_band(row), Text(interval(row.opportunity), "dim")))
    yield Text(shown(row.experience_gap))
    yield Text(BASES[row.basis][0])


def _name(card: Scorecard, row: TouchpointScore) -> Text:
    title = Text(plain(row.title))
    return title.append(f" · {plain(card.called(row.persona))}", "dim") if row.persona else title


def _strong(row: TouchpointScore) -> Text:
    return Text(shown(row.opportunity), _BANDS.get(row.band or "", ""))


def _band(row: TouchpointScore) -> Text:
    return Text(row.band or "not scored", _BANDS.get(row.band or "", "dim"))


def _unscored(card: Scorecard) -> Iterator[RenderableType]:
    names = [plain(row.title) for row in card.touchpoints if row.opportunity is None]
    if names:
        text = f"Not scored, for want of an emotion or a satisfaction survey: {', '.join(names)}"
        yield Padding(Text(text, "dim"), (0, 0, 1, 0))


def _journey(card: Scorecard) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", overflow="fold", max_width=30)
    table.add_column(overflow="fold")
    for experience in card.experiences:
        name = f", {plain(card.called(experience.persona))}" if experience.persona else ""
        table.add_row(f"Experience{name}", _curve(card, experience))
    coverage = " · ".join(_covered(card))
    if coverage:
        table.add_row("Coverage", coverage)
    if card.evidence:
        table.add_row("Evidence strength", f"{shown(card.evidence)}, mean of all claims")
    table.add_row("Gap score", _gap_score(card))
    for one in card.personas:
        table.add_row(f"Gap score, {plain(card.called(one.persona))}", with_interval(one.gap))
    return table


def _gap_score(card: Scorecard) -> str:
    if card.gap is None:
        return "\N{EN DASH} no kind of gap that has a weight could be computed"
    return f"{with_interval(card.gap)} of 100, over {', '.join(card.gaps)}"


def _curve(card: Scorecard, experience: Experience) -> str:
    lowest = min(experience.worst.inputs, key=lambda item: float(item.value))
    titles = {row.id: plain(row.title) for row in card.touchpoints}
    return " · ".join(
        (
            f"mean {with_interval(experience.mean)}",
            f"worst {shown(experience.worst)} at {titles.get(lowest.name, lowest.name)}",
            f"peak-end {shown(experience.peak_end)}",
            f"lows {shown(experience.lows)}",
            f"span {shown(experience.span)}",
        )
    )


def _covered(card: Scorecard) -> Iterator[str]:
    for share in card.coverage.quantities():
        yield f"{share.formula.title} {of_all(share)}"
