"""A field of cells to write on, for pictures where things stand at places."""

from cjm.render.console.cells import width as width_of
from cjm.render.console.ink import Line, Span, Style
from cjm.render.script import clusters


class Canvas:
    """Cells in rows; `blank` are the characters of cells where nothing stands yet."""

    def __init__(self, width: int, rows: int, blank: frozenset[str] = frozenset(" ")) -> None:
        """Begin with blanks."""
        self.width = width
        self.cells: list[list[Span]] = [[Span(" ")] * width for _ in range(rows)]
        self._blank = blank

    def write(self, x: int, row: int, text: str, style: Style = "plain") -> None:
        """Write from a cell on; what goes beyond the field is left out."""
        for char in clusters(text):
            for place in range(x, x + width_of(char)):
                if 0 <= place < self.width:
                    self.cells[row][place] = Span(char if place == x else "", style)
            x += width_of(char)

    def word(self, x: int, row: int, text: str, style: Style = "plain") -> None:
        """Write a text that stays in one piece, whichever way the field is turned; it has to fit."""
        self.write(x, row, text, style)
        if x >= 0 and x + width_of(text) <= self.width:
            self.cells[row][x] = Span(text, style)
            for place in range(x + 1, x + width_of(text)):
                self.cells[row][place] = Span("", style)

    def free(self, x: int, row: int, wide: int) -> bool:
        """Whether nothing stands in some cells, with a blank on both sides."""
        if x < 0 or x + wide > self.width or not 0 <= row < len(self.cells):
            return False
        beside = self.cells[row][max(0, x - 1) : x + wide + 1]
        return all(span.text in self._blank for span in beside)

    def lines(self) -> list[Line]:
        """Return the rows."""
        return [tuple(row) for row in self.cells]
