"""A journey of nobody in particular.

What:
    The journey names no persona.

Why:
    People with different goals go different ways and feel differently on the same way. A map of
    "the customer" averages them until it is true of none, and everybody reads it as themselves.

Bad:
    title: I book a table for eight  # <-- here
    stages:
      - {id: book, title: Booking}

Good:
    title: I book a table for eight
    personas:
      - {id: samir, name: Samir, goals: [Not to be the one who chose the wrong place]}
    stages:
      - {id: book, title: Booking}
"""

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.journey import Journey


@rule("CJM201", severity=Severity.ERROR)
def missing_persona(journey: Journey) -> Issues:
    if not journey.personas:
        yield Issue(
            "the journey does not say whose it is",
            "Name at least one persona under `personas:`, by id or written in place.",
        )
