"""A text that is longer than a card can hold.

What:
    A title, or the text of a card (a thought, an action, a pain and the like), is longer than the
    limit. Notes, scenarios, causes, descriptions of personas and quotes may be as long as they
    have to be.

Why:
    A map is read from two metres away, by people who stand. What does not fit is cut off or set so
    small that nobody reads it, and the sentence after next is usually a second pain.

Bad:
    touchpoints:
      - id: parcel-locker
        title: Parcel locker
        pains:
          - The display is hard to read in sunlight, and when the code from the e-mail does not work you have to ring a number that is printed on the side, where somebody asks for the code again, and again, before they open the door from afar  # <-- here

Good:
    touchpoints:
      - id: parcel-locker
        title: Parcel locker
        pains:
          - The display is hard to read in sunlight
          - Without a working code, only a hotline opens the door

Options:
    title: The most characters of a title.
    text: The most characters of the text of a card.
"""

from typing import Annotated

from cjm.diagnostics import Severity
from cjm.linting.rule import Issue, Issues, Least, rule
from cjm.linting.texts import Texts

_TITLES = frozenset(["Journey.title", "Stage.title", "Touchpoint.title"])
_CARDS = frozenset(
    (
        *(
            "Thought.text",
            "Gain.text",
            "Pain.text",
            "TextClaim.text",
            "Action.does",
            "Action.handover",
        ),
        *("DeliveryStep.does", "Touchpoint.expects", "Touchpoint.physical_evidence"),
        *("Touchpoint.meanwhile", "Stage.customer_goal", "Goal.customer", "Goal.business"),
        *("Opportunity.title", "Task.does", "Emotion.feeling", "Persona.tagline"),
    )
)


@rule("CJM704", severity=Severity.INFO)
def wordy_text(
    texts: Texts,
    *,
    title: Annotated[int, Least(10)] = 80,
    text: Annotated[int, Least(20)] = 160,
) -> Issues:
    shortest = min(title, text)
    for place, written in enumerate(texts.texts):
        if len(written) <= shortest:
            continue
        field = texts.fields[place]
        limit = title if field in _TITLES else text if field in _CARDS else None
        if limit is not None and len(written) > limit:
            yield Issue(
                f"this has {len(written)} characters; a card holds {limit}",
                "Say it shorter, or make two of it.",
                at=texts.route(place),
            )
