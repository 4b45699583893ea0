"""Small maps and real ones, ranked on one fixed day."""

from datetime import date
from pathlib import Path
from typing import Any

from cjm import api
from cjm.model.context import Context
from cjm.model.journey import Journey
from cjm.scoring.backlog import Backlog, Entry, Source, backlog
from cjm.scoring.sensitivity import Draws

HERE = Path(__file__).parent
MAPS = HERE / "maps"
TODAY = date(2026, 11, 20)
METHODS = ("ice-mean", "ice-product", "rice", "ulwick", "value-effort")


def source(path: str, *opportunities: dict[str, Any], **parts: object) -> Source:
    touchpoints = parts.pop(
        "touchpoints", [{"id": "t", "title": "T", "importance": 5, "emotion": -1}]
    )
    data = {
        "cjm": 1,
        "kind": "journey",
        "id": path,
        "title": path,
        "stages": [{"id": "s", "title": "S", "touchpoints": touchpoints}],
        "opportunities": [
            {"id": f"o{number}", "title": f"O{number}", **one}
            for number, one in enumerate(opportunities, 1)
        ],
        **parts,
    }
    return Source(path, Context(Journey.model_validate(data)))


def ranked(*sources: Source, by: str, **more: object) -> Backlog:
    return backlog(sources, by=by, today=TODAY, **more)


def one(by: str, **opportunity: object) -> Entry:
    return ranked(source("j", opportunity), by=by).entries[0]


def maps(by: str = "ulwick", draws: int = 0, **more: object) -> Backlog:
    loaded, report = api.load_all(MAPS)
    assert not report.diagnostics
    sources = [Source(Path(item.path).name, item.context) for item in loaded]
    varied = Draws(draws) if draws else None
    return backlog(sources, by=by, today=TODAY, draws=varied, **more)


def names(found: Backlog) -> list[tuple[int | None, str]]:
    return [(entry.rank, entry.opportunity.id) for entry in found.entries]
