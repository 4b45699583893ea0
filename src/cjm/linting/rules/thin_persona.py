"""A persona that is little more than a name.

What:
    A persona has fewer than the required number of the three things that explain what people do:
    goals, pains and behaviours.

Why:
    Age, job and a photo make a persona look finished. What a team designs for is what people want,
    what goes wrong for them and what they do about it.

Bad:
    personas:
      - id: hanna  # <-- here
        name: Hanna
        demographics: {age: "41", occupation: Accountant, location: Graz}
    stages:
      - {id: renew, title: Renewing the season ticket}

Good:
    personas:
      - id: hanna
        name: Hanna
        demographics: {age: "41", occupation: Accountant, location: Graz}
        goals: [To be at her desk at eight without a car]
        pains: [Missed connections that nobody announces]
        behaviours: [Checks the delays before she leaves the house]
    stages:
      - {id: renew, title: Renewing the season ticket}

Options:
    required: How many of the three a persona must have, 1 to 3.
"""

from typing import Annotated

from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.linting.words import enumerated
from cjm.model.persona import Persona


@rule("CJM202")
def thin_persona(persona: Persona, *, required: Annotated[int, Least(1)] = 1) -> Issues:
    parts = {"goals": persona.goals, "pains": persona.pains, "behaviours": persona.behaviours}
    missing = [name for name, claims in parts.items() if not claims]
    if len(parts) - len(missing) < min(required, len(parts)):
        yield Issue(
            f"nothing is said of the {enumerated(missing, 'or')} of {persona.name}",
            "Write down what they want, what goes wrong for them and what they do about it.",
        )
