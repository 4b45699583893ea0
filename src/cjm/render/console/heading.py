"""What stands above every view: title, state, personas and facts."""

from collections.abc import Iterator

from cjm.render.console.cells import width as width_of
from cjm.render.console.cells import wrap
from cjm.render.console.ink import Glyphs, Line, fit
from cjm.render.view import FEW_QUOTES, Fact, Header


def heading(header: Header, room: int, glyphs: Glyphs) -> Iterator[Line]:
    """Go through the lines of a journey's header with all its facts."""
    yield from title(header, room, glyphs)
    facts = _facts(header, glyphs)
    label = max((width_of(fact.label) for fact in facts), default=0)
    for fact in facts:
        for row, line in enumerate(wrap(fact.text, room - label - 2)):
            yield (*fit("" if row else fact.label, label + 2, "strong"), *fit(line, 0))


def title(header: Header, room: int, glyphs: Glyphs) -> Iterator[Line]:
    """Go through the lines that name a journey and say in which state it is."""
    yield from (fit(line, room, "title") for line in wrap(header.title, room))
    reviewed = f"reviewed {header.reviewed}" if header.reviewed else "never reviewed"
    about = [header.kind, header.status.lower(), header.owner, reviewed, header.workspace]
    known = header.coverage.words
    about.append(known[:1].lower() + known[1:])
    text = f" {glyphs.dot} ".join(part for part in about if part)
    yield from (fit(line, room, "faint") for line in wrap(text, room))


def _facts(header: Header, glyphs: Glyphs) -> list[Fact]:
    people = (f"{one.name}, {one.tagline}" if one.tagline else one.name for one in header.people)
    told = (Fact("Persona", "; ".join(people)), *_quotes(header, glyphs), *header.facts)
    return [fact for fact in told if fact.text]


def _quotes(header: Header, glyphs: Glyphs) -> Iterator[Fact]:
    """Yield the first quotes, below one label."""
    begin, end = glyphs.quotes
    texts = [f"{begin}{one.text}{end}" for one in header.quotes[:FEW_QUOTES]]
    names = [f"{one.name}: " if one.name else "" for one in header.quotes]
    lines = [f"{name}{text}" for name, text in zip(names, texts, strict=False)]
    lines += [header.more_quotes] if header.more_quotes else []
    yield from (Fact("" if place else "Quote", text) for place, text in enumerate(lines))
