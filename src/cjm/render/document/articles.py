"""Articles: a heading, labelled facts as a list, and claims with all that is known of each."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm.render.details.facts import Article, Block, Fact, Run, Section, Sum, Value
from cjm.render.document.places import Places, target
from cjm.render.document.words import element, inline, line
from cjm.render.sheet.cards import quoted

_HEADS: Final = frozenset({"Who", "Feeling"})
"""Facts that are the claim itself, where it has no words of its own."""


def folded(title: str, inner: Iterator[str]) -> Iterator[str]:
    """Yield lines that a reader opens by a click on their title."""
    yield "<details>"
    yield f"<summary><b>{element(title)}</b></summary>"
    yield ""
    yield from inner
    yield "</details>"
    yield ""


def section(found: Section, places: Places) -> Iterator[str]:
    """Yield the articles of a section under its title, folded."""
    yield f"## {found.title}"
    yield ""
    count = len(found.articles)
    named = {"Evidence": "sources"}.get(found.title, found.title.lower())
    title = found.articles[0].title if count == 1 else f"{count} {named} in full"
    inner = (text for one in found.articles for text in article(one, places))
    yield from folded(title, inner)


def article(found: Article, places: Places, about: Sequence[str] = ()) -> Iterator[str]:
    """Yield an article; `about` stands below its heading."""
    number = f"{found.number} " if found.number is not None else ""
    yield f"### {target(found.anchor)}{number}{inline(found.title)}"
    yield ""
    for text in about:
        yield text
        yield ""
    body = [
        *_facts(found.facts, places, ""),
        *(text for block in found.blocks for text in _block(block, places)),
        *_sums(found.sums, ""),
    ]
    yield from body
    yield from [""] * bool(body)


def _block(block: Block, places: Places) -> Iterator[str]:
    """Yield a claim and what is known of it; its own sums are steps on the way to those of the whole."""
    for part in block.parts:
        heads = [fact for fact in part.facts if fact.label in _HEADS]
        told = [inline(block.title)] if block.title else []
        told += [_value(fact.values[0], places) for fact in heads]
        yield f"- **{block.kind}:** {' · '.join(told)}" if told else f"- **{block.kind}**"
        yield from _facts([fact for fact in part.facts if fact not in heads], places, "  ")
        if block.anchor is None:
            yield from _sums(part.sums, "  ")


def _facts(facts: Sequence[Fact], places: Places, indent: str) -> Iterator[str]:
    for fact in facts:
        label = f"{indent}- **{inline(fact.label)}:**"
        values = [_value(value, places) for value in fact.values]
        if len(values) == 1:
            yield f"{label} {values[0]}"
            continue
        yield label
        yield from (f"{indent}  - {_opened(value, places)}" for value in fact.values)


def _value(value: Value, places: Places) -> str:
    return " · ".join(_run(run, places) for run in value)


def _opened(value: Value, places: Places) -> str:
    """Return a value with which a line begins."""
    first, *rest = value
    begin = line(first.text) if first.look == "plain" and not first.to else _run(first, places)
    return " · ".join((begin, *(_run(run, places) for run in rest)))


def _run(run: Run, places: Places) -> str:
    if run.look == "quote":
        return inline(quoted(run.text))
    if run.look == "alert":
        return f"**{inline(run.text)}**"
    return places.link(run.text, run.to)


def _sums(sums: Sequence[Sum], indent: str) -> Iterator[str]:
    """Yield the results; `cjm score --explain` has the arithmetic."""
    yield from (f"{indent}- {line(one.result)}" for one in sums)
