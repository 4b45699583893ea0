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

from cjm.linting.language_voice import Side, may_be_company, voices
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.texts import Texts

_SIDES: dict[str, Side] = {
    "Thought.text": "anywhere",
    "Stage.customer_goal": "anywhere",
    "Goal.customer": "anywhere",
    "Persona.quote": "anywhere",
    "Evidence.quotes": "anywhere",
    "Journey.title": "title",
    "Stage.title": "title",
    "Touchpoint.title": "title",
    "Journey.expectations": "expectation",
    "Touchpoint.expects": "expectation",
}


@rule("CJM701")
def company_voice(texts: Texts, *, allowed: tuple[str, ...] = ()) -> Issues:
    places = [place for place, field in enumerate(texts.fields) if field in _SIDES]
    joined = "\0".join([texts.texts[place] for place in places]).lower()
    if not may_be_company(joined.replace("\0", " ")):
        return
    words = [word.lower() for word in allowed]
    for place, text in zip(places, joined.split("\0"), strict=True):
        said = _heard(text, _SIDES[texts.fields[place]]) if may_be_company(text) else None
        if said and not any(word in said for word in words):
            yield Issue(
                f"“{said.strip()}” is how the company talks, not its customers",
                "Say it as customers would, or move it to where the map speaks of the company.",
                at=texts.route(place),
            )


def _heard(text: str, side: Side) -> str | None:
    """Return the words of a text that only a company would use."""
    found = (voice.search(text) for voice in voices(side))
    return next((match[0] for match in found if match), None)
