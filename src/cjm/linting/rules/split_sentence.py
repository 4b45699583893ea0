"""Half a sentence in a list: a comma has split it.

What:
    An item of a list begins with a small letter, after an item that begins with a capital and has
    no full stop. In square brackets a comma ends an item unless the text stands in quotes. Lists
    of a persona's interests and values are left out, since single words stand there.

Why:
    Nobody sees it while writing, and the map then shows two things that nobody has said. Claims
    are counted too, so the second half asks for evidence of its own.

Bad:
    touchpoints:
      - id: unpacking
        title: Unpacking
        gains: [Paper, ribbon and no plastic]  # <-- here

Good:
    touchpoints:
      - id: unpacking
        title: Unpacking
        gains: ["Paper, ribbon and no plastic"]
"""

from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.texts import Texts
from cjm.model.claims import TextClaim
from cjm.model.touchpoint import Action, DeliveryStep

_LISTS = frozenset(
    (
        *("Thought.text", "Gain.text", "Pain.text", "TextClaim.text", "Action.does"),
        *("DeliveryStep.does", "Touchpoint.physical_evidence", "Evidence.quotes"),
    )
)
_PHRASES = ("interests", "values")
"""Lists of single words and names, in which a small letter says nothing."""

_ENDS = frozenset(".!?…:;)»”“\"'")


@rule("CJM706")
def split_sentence(texts: Texts) -> Issues:
    before, before_field = "", ""
    for place, (text, field) in enumerate(zip(texts.texts, texts.fields, strict=True)):
        if (
            field == before_field
            and field in _LISTS
            and _goes_on(before, text)
            and _in_one_list(texts, place)
        ):
            yield Issue(
                f"this begins like the second half of a sentence: “{before}, {text}”",
                "Put the whole text in quotes; begin with a capital if it stands for itself.",
                at=texts.route(place),
            )
        before, before_field = text, field


def _goes_on(before: str, text: str) -> bool:
    """Whether a text looks like the rest of the one before it; brands such as iPhone do not."""
    return text[0].islower() and before[0].isupper() and before[-1] not in _ENDS and _is_word(text)


def _is_word(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    return first.islower() and "@" not in first and "." not in first[:-1]


def _in_one_list(texts: Texts, place: int) -> bool:
    """Whether a text and the one before stand one after the other, both without further keys."""
    (before, first), (route, second) = texts.place(place - 1), texts.place(place)
    where, whence = _item(route), _item(before)
    return (
        where[:-1] == whence[:-1]
        and where[-2] not in _PHRASES
        and isinstance(where[-1], int)
        and where[-1] - 1 == whence[-1]
        and _is_plain(first)
        and _is_plain(second)
    )


def _item(route: tuple[str | int, ...]) -> tuple[str | int, ...]:
    return route if isinstance(route[-1], int) else route[:-1]


def _is_plain(part: object) -> bool:
    if isinstance(part, TextClaim | Action | DeliveryStep):
        return len(part.model_fields_set) == 1
    return True
