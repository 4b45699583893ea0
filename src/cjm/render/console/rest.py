"""What did not fit into a picture, told in full at its end."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cjm.render.console.cells import cut, wrap
from cjm.render.console.ink import Line, Span, fit


@dataclass(slots=True)
class Rest:
    """What did not fit, to be listed in full: where it stands, and its whole text."""

    ellipsis: str
    items: list[tuple[str, str]] = field(default_factory=list)

    def wrap(self, text: str, room: int, most: int, where: str) -> list[str]:
        """Break a text into at most `most` lines, the last one pointing to the rest if any."""
        lines = wrap(text, room)
        if len(lines) <= most:
            return lines
        self.items.append((where, text))
        mark = f"{self.ellipsis} [{len(self.items)}]"
        return [*lines[: most - 1], cut(lines[most - 1] + " " * room, room, mark)]

    def lines(self, room: int) -> Iterator[Line]:
        """Go through the lines that tell everything in full."""
        if not self.items:
            return
        yield ()
        yield (Span("In full", "strong"),)
        for number, (where, text) in enumerate(self.items, 1):
            head = f"[{number}] "
            for row, line in enumerate(wrap(f"{where}: {text}", room - len(head))):
                yield (Span(" " * len(head) if row else head, "faint"), *fit(line, 0))
