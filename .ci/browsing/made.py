"""The pages that are looked at: every example, and journeys that are hard to draw."""

from pathlib import Path
from typing import NamedTuple

import torture

import cjm
from cjm.model.context import Context
from cjm.render import draw

ROOT = Path(__file__).parent.parent.parent
HARD = ("hebrew", "arabic", "east-asia", "crowd", "single", "no-touchpoints", "hostile")
LONG = ("forty", "two-hundred-words")


class Made(NamedTuple):
    """A page in a file, and the journey that it shows."""

    name: str
    path: Path
    context: Context

    @property
    def titles(self) -> list[str]:
        """The titles of the touchpoints, in order."""
        return [touchpoint.title for _, touchpoint in self.context.journey.touchpoints()]


def pages(folder: Path, wanted: list[str]) -> list[Made]:
    """Write the pages into a folder; `wanted` picks some by name, none of them means all."""
    examples = sorted((ROOT / "examples").rglob("*.journey.yaml"))
    names = [path.name.partition(".")[0] for path in examples]
    return [_made(name, folder) for name in wanted or (*names, *HARD, *LONG)]


def pictures(folder: Path) -> list[Made]:
    """Write a page for every other view, some of them of a journey that runs from right to left."""
    views = [name for name in draw.views() if name != "map"]
    chosen = [(view, "buy-clothes-online-2027") for view in views]
    chosen += [(view, "arabic") for view in views if view != "compare"]
    made = []
    for view, name in chosen:
        context = torture.context(name)
        path = folder / f"{view}-{name}.html"
        path.write_text(str(cjm.draw(context, view=view, format="html")), "utf-8")
        made.append(Made(f"{view} of {name}", path, context))
    return made


def _made(name: str, folder: Path) -> Made:
    context = torture.context(name)
    path = folder / f"{name}.html"
    path.write_text(str(cjm.draw(context, format="html")), "utf-8")
    return Made(name, path, context)
