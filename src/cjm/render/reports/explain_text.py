"""An explanation as text: formula, arithmetic, inputs and places, and what would change it."""

from collections.abc import Callable, Iterable, Iterator

from cjm.diagnostics import Route
from cjm.render.ansi import Ink, paint
from cjm.render.console.cells import wrap
from cjm.render.scores import (
    BASES,
    CAUTION,
    LEGEND,
    arithmetic,
    exact,
    figure,
    input_shown,
    interval,
    with_interval,
)
from cjm.render.script import clean
from cjm.render.trends import NOISE
from cjm.scoring.bands import band, changes
from cjm.scoring.changes import holds_nothing
from cjm.scoring.closing import closing
from cjm.scoring.explain import Explanation, Missing
from cjm.scoring.quantity import Input, Quantity, Subject

_STEP = "  "
_FEW = 4
"""So many quantities inside another are worked out in place; more are named, to be asked for."""


def render(
    explanation: Explanation,
    place: Callable[[Route], str],
    *,
    width: int = 80,
    colour: bool = False,
    workspace_place: Callable[[Route], str] | None = None,
) -> str:
    """Write how each number of an explanation came about.

    `place` turns a route into the journey into words (`buy.journey.yaml:31:9`), or into none; `workspace_place`
    does it for the workspace file, whose values else are named by their key in `cjm.yaml`.
    """
    writer = Writer(place, workspace_place or _in_workspace, width, colour=colour)
    blocks = ["\n".join(writer.top(quantity)) for quantity in explanation.quantities]
    if explanation.missing:
        blocks.append("\n".join(writer.missing(explanation.missing)))
    uncertain = any(not quantity.certain for quantity in explanation.quantities)
    notes = [LEGEND] * uncertain + [CAUTION]
    foot = "\n".join(writer.line(note, 0, "dim") for note in notes)
    head = "\n".join(writer.line(clean(sentence), 0) for sentence in explanation.sentences)
    return "\n\n".join((*filter(None, (head,)), *blocks, foot)) + "\n"


def _in_workspace(route: Route) -> str:
    return f"cjm.yaml, {'.'.join(map(str, route))}"


class Writer:
    """Writes lines no wider than a terminal, each level of the arithmetic further in."""

    def __init__(
        self,
        place: Callable[[Route], str],
        workspace_place: Callable[[Route], str],
        width: int,
        *,
        colour: bool,
    ) -> None:
        """Take what says where a value stands in the journey and in the workspace, and the width."""
        self._places = {"journey": place, "workspace": workspace_place}
        self._width = max(width, 40)
        self._colour = colour

    def top(
        self, quantity: Quantity, changing: Callable[[Quantity], Iterable[str]] = changes
    ) -> Iterator[str]:
        """Write a quantity that was asked for, with its source and what would change it."""
        subject = quantity.subject.words
        title = clean(quantity.subject.title)
        yield self.line(f"{subject} ({title})" if title else subject, 0, "dim")
        yield from self._worked(quantity, 0)
        yield self.line(f"source: {quantity.formula.source}", 1, "dim")
        sentences = (*changing(quantity), *_closing(quantity))
        if sentences:
            yield self.line("what would change it:", 1, "bold")
            for sentence in sentences:
                yield self.line(sentence, 2)

    def missing(self, missing: Missing) -> Iterator[str]:
        """Write which gap was asked for, and why it has no value."""
        yield self.line(f"{missing.kind.title}: {missing.why}", 0, "bold")
        yield self.line(f"= {missing.kind.formula}", 1)
        yield self.line("It does not count in the gap score.", 1)

    def write(self, value: float | str) -> str:
        """Write a value of the arithmetic."""
        return exact(value)

    def line(self, text: str, depth: int, ink: Ink | None = None) -> str:
        """Wrap a text at a depth; its further lines stand two columns further in."""
        indent = _STEP * depth
        rows = wrap(text, self._width - len(indent) - len(_STEP))
        shown = [paint(row, ink, colour=self._colour) if ink else row for row in rows]
        return "\n".join(
            (indent if first else indent + _STEP) + row for first, row in _firsts(shown)
        )

    def _worked(
        self, quantity: Quantity, depth: int, outer: Subject | None = None
    ) -> Iterator[str]:
        own = outer in {None, quantity.subject}
        result = _result(quantity) if own else f"{quantity.subject.words}: {_result(quantity)}"
        yield self.line(result, depth, "bold")
        yield self.line(f"= {quantity.formula.words}", depth + 1)
        filled = arithmetic(quantity, self.write)
        if filled is not None:
            yield self.line(f"= {filled} = {self.write(quantity.value)}", depth + 1)
        in_place = sum(isinstance(item, Quantity) for item in quantity.inputs) <= _FEW
        for item in quantity.inputs:
            if isinstance(item, Input):
                yield self.line(" · ".join(self._input(item)), depth + 1)
            elif in_place:
                yield from self._worked(item, depth + 1, quantity.subject)
            else:
                yield self.line(_named(item), depth + 1)

    def _input(self, item: Input) -> Iterator[str]:
        yield f"{clean(item.name)} = {clean(input_shown(item, self.write))}"
        if item.basis != "stated":
            yield BASES[item.basis]
        if item.place is not None:
            yield clean(item.place)
        elif item.route is not None and (place := self._places[item.holder](item.route)):
            yield clean(place)
        if item.evidence:
            yield f"evidence: {', '.join(item.evidence)}"
        if item.note:
            yield clean(item.note)


def _result(quantity: Quantity) -> str:
    text = f"{quantity.formula.title} {with_interval(quantity)}"
    if quantity.name in {"change", "change-since-first"} and interval(quantity):
        return f"{text}: {NOISE if holds_nothing(quantity) else 'more than noise'}"
    return f"{text}: {band(quantity.value)}" if quantity.name == "opportunity" else text


def _named(quantity: Quantity) -> str:
    """Write a quantity that is not worked out in place; of a claim, what supports it as well."""
    text = f"{quantity.ref} = {with_interval(quantity)}"
    if quantity.name == "strength":
        notes = (item.note for item in quantity.inputs if isinstance(item, Input) and item.note)
        return " · ".join((text, *notes))
    return text


def _closing(quantity: Quantity) -> Iterator[str]:
    for name, left in closing(quantity):
        yield f"With no gap in {name} it would be {figure(left, quantity.formula.style)}."


def _firsts(rows: list[str]) -> Iterator[tuple[bool, str]]:
    return ((position == 0, row) for position, row in enumerate(rows))
