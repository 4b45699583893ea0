"""A comment that ignores nothing.

What:
    A comment `# cjm: ignore[...]` names a rule that finds nothing on its line, or nothing in the
    file where it says `ignore-file`. Also one that can mean nothing: it names no rule, an unknown
    one, or a mistake of `cjm validate`, which cannot be ignored. A rule that does not judge, because
    it is switched off, is not counted as unused.

Why:
    What was ignored for a good reason is repaired one day, and the comment stays. From then on it
    hides the next mistake on that line, which nobody has looked at.

Bad:
    touchpoints:
      - id: delivery-window
        title: Waiting for the technician
        # cjm: ignore[CJM401] the interviews are in June  # <-- here
        emotion: {score: 1, evidence: [exit-survey]}
    evidence:
      - {id: exit-survey, method: survey, period: 2026-05, sample: 120}

Good:
    touchpoints:
      - id: delivery-window
        title: Waiting for the technician
        # cjm: ignore[CJM301] the interviews are in June
        emotion: {score: 1}
"""

from cjm.diagnostics import Fix
from cjm.linting.ignores import Ignore
from cjm.linting.rule import Issue, Issues, rule


@rule("CJM901")
def unused_ignore(ignore: Ignore) -> Issues:
    if ignore.wrong is not None:
        yield Issue(*ignore.wrong)
    elif ignore.idle:
        where = "in this file" if ignore.line is None else "here"
        message = f"`{ignore.names}` ignores nothing {where}"
        fix = Fix("Remove it", (ignore.removal,), safe=True) if ignore.removal else None
        yield Issue(message, "Delete it from the comment.", fix=fix)
