"""A persona that claims research behind it and names none.

What:
    A persona's `basis` is `qualitative` or `statistical`, and neither the persona nor anything
    said of it names evidence.

Why:
    The label is what people trust. A persona invented in a workshop is a good start, as long as it
    is called `proto` until somebody has talked to the people it stands for.

Bad:
    personas:
      - id: dimitri
        name: Dimitri
        basis: qualitative  # <-- here
        goals: [To see his grandchildren grow up, if only on a screen]
    stages:
      - {id: set-up, title: Setting up the tablet}

Good:
    personas:
      - id: dimitri
        name: Dimitri
        basis: qualitative
        goals: [To see his grandchildren grow up, if only on a screen]
        evidence: [home-visits]
    evidence:
      - {id: home-visits, method: interview, period: 2026-03, sample: 9}
    stages:
      - {id: set-up, title: Setting up the tablet}
"""

from cjm.linting.claims import persona_claims
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.persona import Persona


@rule("CJM307")
def unproven_persona(persona: Persona) -> Issues:
    if persona.basis in (None, "proto") or persona.evidence:
        return
    if not any(claim.evidence for claim in persona_claims(persona)):
        yield Issue(
            f"this persona counts as {persona.basis}, but names no evidence",
            "Name the research behind it with `evidence:`, or call it `proto`.",
            at=("basis",),
        )
