"""What a view for the terminal is given."""

from typing import NamedTuple

from cjm.model.context import Context
from cjm.render.console.ink import Glyphs
from cjm.render.options import Options


class Page(NamedTuple):
    """A journey, the width to draw it in (cells), the characters to draw with, and the wishes."""

    context: Context
    room: int
    glyphs: Glyphs
    options: Options
