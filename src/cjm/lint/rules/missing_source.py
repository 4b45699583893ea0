"""Evidence whose file is not there.

What:
    A piece of evidence names a file as its `source`, and there is no such file next to the
    journey. Web addresses are not looked at, nor are journeys that come from standard input.

Why:
    Evidence that nobody can open is a rumour. Most often the file was moved or never committed,
    and whoever checks the map in a year will not find it either.

Bad:
    touchpoints:
      - id: parking
        title: Car park
        emotion: {score: -2, evidence: [car-park-count]}
    evidence:
      - id: car-park-count
        method: observation
        period: 2026-08
        source: data/car-park-count.csv  # <-- here

Good:
    touchpoints:
      - id: parking
        title: Car park
        emotion: {score: -2, evidence: [car-park-count]}
    evidence:
      - id: car-park-count
        method: observation
        period: 2026-08
        source: https://example.com/studies/car-park-count
"""

import os.path

from cjm.diagnostics import Severity
from cjm.lint.rule import Issue, Issues, rule
from cjm.model.context import Context
from cjm.model.evidence import Evidence


@rule("CJM306", severity=Severity.ERROR)
def missing_source(evidence: Evidence, context: Context) -> Issues:
    source = evidence.source
    if source is None or context.folder is None or ":" in source.split("/")[0]:
        return
    if not os.path.exists(context.folder / source):  # noqa: PTH110 - Path.exists raises on odd names
        yield Issue(
            f"there is no file `{source}`",
            "Paths begin at the folder of the journey; correct it, or add the file.",
            at=("source",),
        )
