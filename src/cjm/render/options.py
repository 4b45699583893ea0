"""How a picture is wanted: what every view and every format may ask for."""

from dataclasses import dataclass

from cjm.render.theme import LIGHT, Theme


@dataclass(frozen=True, slots=True)
class Options:
    """The wishes of one drawing.

    `lanes` are a map's rows in order (None: all that hold something). `embed` puts the fonts into
    the file. `scale` is pixels of an image for one pixel of the sheet. `engine` names what lays
    out a flow: `auto`, `system` or `embedded`.
    """

    theme: Theme = LIGHT
    lanes: tuple[str, ...] | None = None
    embed: bool = True
    scale: float = 2
    engine: str = "auto"
