"""Something on the customer's side of the map that is told from the company's side.

What:
    A title, a thought, an expectation, a customer's goal or a quote speaks as the company does:
    *our newsletter*, *the customer receives*, *we offer*, or in words that only companies use
    (upselling, conversion rate, Kundenbindung, fidélisation, embudo, captação). English, German,
    French, Spanish and Portuguese are known.

Why:
    The words show whose eyes the map was drawn with. Where customers think of “our loyalty
    programme”, nobody has asked them, and what troubles them is not on the map.

Bad:
    touchpoints:
      - id: points-letter
        title: Letter about the points
        thoughts:
          - Our loyalty programme makes me come back  # <-- here

Good:
    touchpoints:
      - id: points-letter
        title: Letter about the points
        thoughts:
          - How many more coffees until one is free?

Options:
    allowed: Words that may stand, as your customers use them themselves.
"""

from cjm.diagnostics import Severity
from cjm.linting.language_voice import VOICE, VOICE_OF_TITLES, may_be_company
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.texts import Texts

_FIELDS = frozenset(
    (
        *("Thought.text", "Stage.customer_goal", "Goal.customer", "Persona.quote"),
        *("Evidence.quotes", "Journey.expectations"),
    )
)
_TITLES = frozenset(("Journey.title", "Stage.title", "Touchpoint.title", "Touchpoint.expects"))


@rule("CJM701", severity=Severity.INFO)
def company_voice(texts: Texts, *, allowed: tuple[str, ...] = ()) -> Issues:
    places = [
        place for place, field in enumerate(texts.fields) if field in _FIELDS or field in _TITLES
    ]
    joined = "\0".join([texts.texts[place] for place in places]).lower()
    if not may_be_company(joined.replace("\0", " ")):
        return
    words = [word.lower() for word in allowed]
    for place, text in zip(places, joined.split("\0"), strict=True):
        voice = VOICE_OF_TITLES if texts.fields[place] in _TITLES else VOICE
        found = voice.search(text) if may_be_company(text) else None
        if found and not any(word in found[0] for word in words):
            yield Issue(
                f"“{found[0].strip()}” is how the company talks, not its customers",
                "Say it as customers would, or move it to where the map speaks of the company.",
                at=texts.route(place),
            )
