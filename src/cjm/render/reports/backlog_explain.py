"""Why an opportunity has its rank, as text: formula, arithmetic, inputs and places."""

from collections.abc import Iterator, Sequence

from cjm.render import backlogs
from cjm.render.ansi import paint
from cjm.render.backlogs import Place
from cjm.render.console.cells import wrap
from cjm.render.reports import explain_text
from cjm.render.scores import LEGEND
from cjm.scoring.backlog import Backlog, Entry
from cjm.scoring.rank_changes import rank_changes


def render(
    backlog: Backlog,
    entries: Sequence[Entry],
    place: Place,
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    """Write how the rank of each entry came about.

    `place` says where a route leads, in the file of its holder (`journey` or `workspace`).
    """
    room = max(width, 40)
    blocks = [
        "\n".join(_block(backlog, entry, place, room, colour=colour)).rstrip() for entry in entries
    ]
    return "\n\n".join(blocks) + "\n"


def _block(
    backlog: Backlog, entry: Entry, place: Place, width: int, *, colour: bool
) -> Iterator[str]:
    if backlogs.several(backlog):
        head = f"{backlogs.journey(entry)}, {place(entry, entry.route, 'journey')}"
        yield from (paint(line, "dim", colour=colour) for line in wrap(head, width))
    if entry.quantity is None:
        told = f"{entry.opportunity.id} ({backlogs.title(entry)}) is not ranked: {entry.reason}"
        yield from wrap(told, width)
        yield f"  {place(entry, entry.route, 'journey')}"
        return
    writer = explain_text.Writer(
        lambda route: place(entry, route, "journey"),
        lambda route: place(entry, route, "workspace"),
        width,
        colour=colour,
    )
    yield from writer.top(entry.quantity, lambda _: rank_changes(backlog, entry))
    yield ""
    for note in [LEGEND] * (not entry.quantity.certain) + [backlogs.CAUTION]:
        yield writer.line(note, 0, "dim")
