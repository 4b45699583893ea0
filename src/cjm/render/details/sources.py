"""Evidence: in a line where a claim rests on it, and in full at the end of the details."""

from collections.abc import Iterable, Iterator

from cjm.linting.ages import months_between
from cjm.model.evidence import Evidence
from cjm.model.times import last_day
from cjm.render.details.anchors import source_anchor
from cjm.render.details.facts import Article, Fact, Run, Value, fact, kept, listed, said
from cjm.render.details.ground import Ground
from cjm.render.details.sums import folded
from cjm.render.script import clean
from cjm.render.words import number, words
from cjm.scoring.evidence import is_old
from cjm.scoring.quantity import Quantity

_METHODS = {"crm": "CRM"}
_UNKNOWN = {
    "observed": "counted in a file; no evidence is named",
    "assumed": "none: assumed, nobody has checked",
    "proposed": "none: proposed for the future",
}


def evidence(ground: Ground, names: Iterable[str], basis: str | None) -> Fact | None:
    """Return what a claim rests on: each source with its kind, date, size and age."""
    known = ground.context.evidence
    lines = [_line(ground, known[name]) if name in known else (Run(name),) for name in names]
    if not lines and basis:
        return said("Evidence", _UNKNOWN[basis])
    return listed("Evidence", lines)


def brief(ground: Ground, names: Iterable[str]) -> Iterator[Run]:
    """Yield the titles of sources, for claims that are told in a line."""
    known = ground.context.evidence
    for name in names:
        yield _named(known[name]) if name in known else Run(name)


def _line(ground: Ground, source: Evidence) -> Value:
    return _named(source), *_about(ground, source)


def _named(source: Evidence) -> Run:
    return Run(_title(source), source_anchor(source.id))


def _title(source: Evidence) -> str:
    return clean(source.title) if source.title else words(source.id)


def _about(ground: Ground, source: Evidence) -> Iterator[Run]:
    yield Run(_METHODS.get(source.method, words(source.method)))
    if source.period:
        yield Run(source.period.replace("/", " \N{EN DASH} "))
    if source.sample is not None:
        yield Run(f"n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{number(source.sample)}")
    if age := _stale(ground, source):
        yield Run(age, look="alert")


def _stale(ground: Ground, source: Evidence) -> str:
    if source.period is None or not is_old(source, ground.day, ground.scoring.half_life):
        return ""
    return f"stale: {months_between(last_day(source.period), ground.day)} months old"


def articles(ground: Ground) -> Iterator[Article]:
    """Yield each source in full, in the order of the context."""
    support = {
        inner.subject.id: inner
        for outer in ground.quantities.values()
        for inner in outer.inputs
        if isinstance(inner, Quantity) and inner.subject.kind == "evidence"
    }
    for source in ground.context.evidence.values():
        facts = (
            fact("What it is", _about(ground, source)),
            said("Where it is kept", source.source),
            said("Owner", source.owner),
            listed(
                "In customers' words", ((Run(clean(text), look="quote"),) for text in source.quotes)
            ),
            said("Notes", source.notes),
        )
        sums = folded(support.get(source.id))
        yield Article(source_anchor(source.id), _title(source), kept(facts), sums=sums)
