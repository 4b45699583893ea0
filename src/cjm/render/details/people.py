"""The personas in full: who they are, what they want, and how that is known."""

from collections.abc import Iterator, Sequence

from cjm.model.claims import TextClaim
from cjm.model.persona import Persona
from cjm.render.details.facts import Article, Fact, Run, Value, fact, kept, listed, said
from cjm.render.details.ground import Ground
from cjm.render.details.sources import brief, evidence
from cjm.render.script import clean
from cjm.render.words import channel, percent, words


def articles(ground: Ground) -> Iterator[Article]:
    """Yield the personas of the journey, the main point of view first."""
    for one in ground.context.cast():
        facts = (*_facts(one), *_claims(ground, one), *_rest(ground, one))
        yield Article(f"d-persona-{one.id}", clean(one.name), kept(facts))


def _facts(one: Persona) -> Iterator[Fact | None]:
    yield said("In a line", one.tagline)
    yield fact("In their words", (Run(clean(one.quote), look="quote"),) if one.quote else ())
    yield said(
        "Built on",
        {"proto": "a first guess", "qualitative": "interviews", "statistical": "numbers"}.get(
            one.basis or ""
        ),
    )
    if one.segment:
        share = percent(one.segment.share) if one.segment.share is not None else ""
        yield said("Stands for", ", ".join(filter(None, (one.segment.name, share))))
    for key, value in (one.demographics.model_dump() if one.demographics else {}).items():
        yield said(words(key.replace("_", "-")), str(value) if value is not None else None)
    yield said("Context", one.context)


def _claims(ground: Ground, one: Persona) -> Iterator[Fact | None]:
    ways = one.psychographics
    groups: tuple[tuple[str, Sequence[TextClaim]], ...] = (
        ("Goals", one.goals),
        ("Needs", one.needs),
        ("Expectations", one.expectations),
        ("Pains", one.pains),
        ("Behaviours", one.behaviours),
        ("Values", ways.values if ways else ()),
        ("Interests", ways.interests if ways else ()),
        ("Way of life", ways.lifestyle if ways else ()),
        ("Attitudes", ways.attitudes if ways else ()),
    )
    for title, claims in groups:
        yield listed(title, (_claim(ground, claim) for claim in claims))


def _claim(ground: Ground, claim: TextClaim) -> Value:
    return Run(clean(claim.text)), *brief(ground, claim.evidence)


def _rest(ground: Ground, one: Persona) -> Iterator[Fact | None]:
    titles = (channel(name, ground.context.workspace).title for name in one.channels)
    yield said("Channels", ", ".join(titles))
    yield evidence(ground, one.evidence, None)
    yield said("Notes", one.notes)
