"""What gives small text more room: rows left out, another view, a larger paper; each where it helps."""

from typing import Final

from cjm.render.options import Options
from cjm.render.paging.papers import PAPERS, SLIDE
from cjm.render.words import PARTS

_BY_VIEW: Final = {
    "map": "fewer rows (--lanes)",
    "compare": "fewer rows (--lanes)",
    "blueprint": "a map of some rows (--view map --lanes)",
    "curve": "the curve of a map, which goes on by stage (--view map --lanes touchpoints,emotion)",
    "flow": "a map, which goes on by stage (--view map)",
    "matrix": "fewer opportunities",
    "personas": "shorter texts in the personas",
}


def helps(options: Options) -> str:
    """Return what leaves room for larger text in a picture on paper, as a list in words."""
    parts = [part for part in PARTS if part not in options.without]
    found = [
        "a larger paper" if _has_larger(options.paper) else "",
        _BY_VIEW.get(options.view, ""),
        f"--without {','.join(parts)}" if parts else "",
    ]
    *others, last = filter(None, found) if any(found) else ("shorter texts",)
    return f"{', '.join(others)} or {last}" if others else last


def _has_larger(paper: str | None) -> bool:
    if paper is None or paper == SLIDE:
        return False
    return any(size > PAPERS[paper] for name, size in PAPERS.items() if name != SLIDE)
