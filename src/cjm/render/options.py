"""How a picture is wanted: what every view and every format may ask for."""

from dataclasses import dataclass, field
from datetime import date

from cjm.model.context import Context
from cjm.render.theme import LIGHT, Theme
from cjm.scoring.options import Options as Scoring


@dataclass(frozen=True, slots=True)
class Options:
    """The wishes of one drawing.

    `lanes` are a map's rows in order (None: all that hold something). `embed` puts the fonts into
    the file. `scale` is pixels of an image for one pixel of the sheet. `engine` names what lays
    out a flow: `auto`, `system` or `embedded`. `today` is the day to which evidence ages (None: the day
    on which the map was last reviewed, so that the same map gives the same picture on every day).
    `scoring` says how pictures that show scores work them out. `other` is the earlier map, for views
    of two; `called` is what people call it, such as a revision. `view` is what is drawn, for
    formats that lay it out themselves. `compact` sets maps and blueprints closer, and cuts texts.
    `paper` names the paper (`cjm.render.paging.papers.PAPERS`) of a document, or `slide`; None for one sheet as large as the picture.
    `without` are parts of the sheet (`cjm.render.words.PARTS`) that are left out.
    """

    theme: Theme = LIGHT
    lanes: tuple[str, ...] | None = None
    embed: bool = True
    scale: float = 2
    engine: str = "auto"
    today: date | None = None
    scoring: Scoring = field(default_factory=Scoring)
    other: Context | None = None
    called: str | None = None
    view: str = "map"
    compact: bool = False
    paper: str | None = None
    without: tuple[str, ...] = ()
