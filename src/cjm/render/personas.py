"""Personas side by side as tables, the same in the terminal and in Markdown."""

from collections.abc import Iterator, Sequence

from cjm.render.scores import shown, with_interval
from cjm.render.tables import Column, Table
from cjm.scoring.quantity import Quantity
from cjm.scoring.side_by_side import Line, SideBySide

_MOST = 5
_HEADS = {
    "emotion": "Emotion",
    "opportunity": "Opportunity score",
    "experience-gap": "Experience gap",
}
HOW = "A spread is the largest number minus the smallest. Where nothing is stated for a persona, everyone's counts."


def tables(found: SideBySide) -> Iterator[Table]:
    """Yield a table for each number, personas in columns, and the journey's numbers."""
    for look in _HEADS:
        yield _table(found, look)
    yield _whole(found)


def differing(found: SideBySide) -> Iterator[str]:
    """Name where emotions differ most, in sentences."""
    lines = found.differing()
    if not lines:
        yield "No two of them differ in their emotions at any touchpoint."
    for line in lines[:_MOST]:
        yield f"{line.title}: {_ends(found, line)}"


def _table(found: SideBySide, look: str) -> Table:
    columns = (
        Column(f"Touchpoint\n{_HEADS[look]}", most=40),
        Column("Stage", narrow="hidden", most=26),
        *(Column(view.label, "right", most=16) for view in found.views),
        Column("Spread", "right", folds=False),
        Column("Interval", narrow="hidden", folds=False),
    )
    return Table(columns, tuple(_row(line, look) for line in found.lines))


def _row(line: Line, look: str) -> tuple[str, ...]:
    spread = line.spreads.get(look)
    within = with_interval(spread).partition(" (")[2].removesuffix(")") if spread else ""
    return line.title, line.stage, *map(shown, line.numbers[look]), shown(spread), within


def _whole(found: SideBySide) -> Table:
    columns = (
        Column("Journey", most=40),
        *(Column(v.label, "right", most=18) for v in found.views),
    )
    return Table(
        columns, (_numbers("Mean emotion", found.means), _numbers("Gap score", found.gaps))
    )


def _numbers(name: str, numbers: Sequence[Quantity | None]) -> tuple[str, ...]:
    return name, *map(shown, numbers)


def _ends(found: SideBySide, line: Line) -> str:
    pairs = [
        (number, view.label)
        for number, view in zip(line.numbers["emotion"], found.views, strict=True)
        if number
    ]
    worst = min(pairs, key=lambda pair: pair[0].value)
    best = max(pairs, key=lambda pair: pair[0].value)
    spread = with_interval(line.spreads["emotion"])
    return f"{shown(worst[0])} for {worst[1]}, {shown(best[0])} for {best[1]}, {spread} apart"
