"""Evidence whose file is not there.

What:
    A piece of evidence names a file as its `source`, and there is no such file, seen from
    the folder of the file that names it. Web addresses are not looked at, nor is anything that
    comes from standard input.

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

from cjm.diagnostics import Severity
from cjm.linting.folder import Folder
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.evidence import Evidence


@rule("CJM306", severity=Severity.ERROR)
def missing_source(evidence: Evidence, folder: Folder) -> Issues:
    if evidence.source and folder.lacks(evidence.source):
        yield Issue(
            f"there is no file `{evidence.source}`",
            "Paths begin at the folder of the file that names them; correct it, or add the file.",
            at=("source",),
        )
