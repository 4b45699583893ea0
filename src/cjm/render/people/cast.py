"""Whom the cards introduce, and how much of each is known."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cjm.model.claims import TextClaim
from cjm.model.context import Context
from cjm.model.persona import Persona
from cjm.render.heads import people_of
from cjm.render.script import clean
from cjm.render.view import Person, Point, View
from cjm.render.words import initials, words

SECTIONS: Final = (
    ("goals", "Goals"),
    ("needs", "Needs"),
    ("expectations", "Expectations"),
    ("pains", "Frustrations"),
    ("behaviours", "Behaviour"),
)
"""The claims of a persona, and what people call them."""
TRAITS: Final = (
    ("values", "Values"),
    ("interests", "Interests"),
    ("lifestyle", "Lifestyle"),
    ("attitudes", "Attitudes"),
)
"""The claims of psychographics."""
NOBODY: Final = Person("", "The customer", "?")


class Member(NamedTuple):
    """Somebody who has a card; `persona` is None for a name that nobody has described.

    `place` is the place of the persona among the curves of the map, which gives it its colour.
    `points` are how the persona feels; `shared` says that the map states them for everyone.
    """

    person: Person
    persona: Persona | None
    place: int
    points: tuple[Point, ...]
    shared: bool


def cast(context: Context, view: View) -> tuple[Member, ...]:
    """Return everybody whom the map is about: its personas, then names that only emotions use.

    A map that names nobody has one card, of the customer as such.
    """
    people = [*people_of(context), *_undescribed(context)]
    apart = any(touchpoint.emotions for _, touchpoint in context.journey.touchpoints())
    own = {curve.person.id: curve.points for curve in view.curves if curve.person}
    everyones = view.curves[0].points if view.curves and not apart else ()
    return tuple(
        Member(
            person,
            context.personas.get(person.id),
            place,
            own.get(person.id, ()) if apart else everyones,
            not apart and len(people) > 1,
        )
        for place, person in enumerate(people or [NOBODY])
    )


def _undescribed(context: Context) -> Iterator[Person]:
    """Yield names without a description: those that the journey uses, then those of emotions."""
    used = [use if isinstance(use, str) else use.id for use in context.journey.personas]
    felt = {name for _, one in context.journey.touchpoints() for name in one.emotions}
    known = {persona.id for persona in context.cast()}
    for name in dict.fromkeys((*used, *sorted(felt))):
        if name not in known:
            persona = context.personas.get(name)
            called = clean(persona.name) if persona else words(name)
            yield Person(name, called, initials(called))


def claims(persona: Persona) -> Iterator[tuple[str, str, Sequence[TextClaim]]]:
    """Yield the sections that hold something: their key, their title, their claims."""
    minds = persona.psychographics
    found = [(key, title, getattr(persona, key)) for key, title in SECTIONS]
    found += [(key, title, getattr(minds, key)) for key, title in TRAITS] if minds else []
    yield from (section for section in found if section[2])


def is_assumed(persona: Persona | None) -> bool:
    """Whether a persona is a first guess: it says so, or neither it nor any of its claims names evidence."""
    return persona is None or persona.basis == "proto" or not evidence(persona)


def evidence(persona: Persona) -> tuple[str, ...]:
    """Return the ids of all evidence that a persona and its claims name, each once."""
    named = [*persona.evidence]
    named += [name for _, _, made in claims(persona) for claim in made for name in claim.evidence]
    return tuple(dict.fromkeys(named))


def counted(persona: Persona) -> tuple[int, int]:
    """Return how many of its claims name evidence, and how many there are."""
    stated = [claim for _, _, made in claims(persona) for claim in made]
    return sum(bool(claim.evidence) for claim in stated), len(stated)
