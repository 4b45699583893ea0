"""The map does not say what situation it tells of, or what the customer expects.

What:
    A journey has no `scenario`, or no `expectations`. A day in the life needs the scenario only,
    since most of such a day expects nothing of us.

Why:
    The same shop is a pleasure on a Sunday and a disaster an hour before the party. Without the
    situation nobody can judge whether a step is good; without the expectations, good for whom.

Bad:
    title: I get my bike repaired  # <-- here
    scenario: The chain broke on Monday, and Li rides to work every day.
    stages:
      - {id: drop-off, title: Handing in the bike}

Good:
    title: I get my bike repaired
    scenario: The chain broke on Monday, and Li rides to work every day.
    expectations: A fixed price before the work begins, and the bike back on Wednesday.
    stages:
      - {id: drop-off, title: Handing in the bike}
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.words import enumerated
from cjm.model.journey import Journey


@rule("CJM203")
def missing_scenario(journey: Journey) -> Issues:
    missing = [] if journey.scenario else ["scenario"]
    if not journey.expectations and journey.type != "day-in-the-life":
        missing.append("expectations")
    if missing:
        yield Issue(
            f"the journey has no {enumerated(missing, 'and no')}",
            "Say in a sentence each what situation the customer is in and what they count on.",
        )
