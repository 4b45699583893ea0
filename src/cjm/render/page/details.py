"""All details as the last part of the page, where they are without the script."""

from collections.abc import Iterable

from cjm.render.details.facts import Article, Block, Fact, Part, Run, Section, Sum, Value
from cjm.render.markup import escape
from cjm.render.page.cells import quote, told
from cjm.render.page.tongues import english, speaking
from cjm.render.scores import CAUTION, LEGEND

_NOTHING = "<p>The map says no more.</p>"


def details(sections: Iterable[Section], language: str) -> str:
    """Return the section, and the dialog in which the script shows one of its parts.

    `language` is that of the page.
    """
    own = english(language)
    with speaking("en" if own else language):
        inner = "".join(
            f'<h2>{section.title}</h2><div class="articles">'
            f"{''.join(map(_article, section.articles))}</div>"
            for section in sections
        )
    return (
        f'<section class="details" id="details" aria-label="Details"{own}>{inner}'
        f"<p>{LEGEND} {CAUTION}</p></section>"
        f'<dialog aria-labelledby="shown"{own}><div><h2 id="shown"></h2>'
        '<button type="button">Close</button></div><div></div></dialog>'
    )


def _article(article: Article) -> str:
    number = f"<span>{article.number}</span> " if article.number is not None else ""
    inner = f"{_group(article.facts)}{''.join(map(_block, article.blocks))}{_sums(article.sums)}"
    return (
        f'<article id="{article.anchor}"><h3>{number}{told(article.title)}</h3>'
        f"{inner or _NOTHING}</article>"
    )


def _block(block: Block) -> str:
    head = (
        f'<span class="kind">{block.kind}</span> {told(block.title)}' if block.title else block.kind
    )
    name = f' id="{block.anchor}"' if block.anchor else ""
    return f"<section{name}><h4>{head}</h4>{''.join(map(_part, block.parts))}</section>"


def _part(part: Part) -> str:
    return _group(part.facts) + _sums(part.sums)


def _group(facts: Iterable[Fact]) -> str:
    inner = "".join(map(_fact, facts))
    return f"<dl>{inner}</dl>" if inner else ""


def _fact(fact: Fact) -> str:
    values = [_value(value) for value in fact.values]
    inner = f"<ul><li>{'</li><li>'.join(values)}</li></ul>" if fact.listed else values[0]
    return f"<div><dt>{escape(fact.label)}</dt><dd>{inner}</dd></div>"


def _value(value: Value) -> str:
    return " · ".join(map(_run, value))


def _run(run: Run) -> str:
    if run.look == "alert":
        return f'<strong class="stale">{escape(run.text)}</strong>'
    shown = quote(run.text) if run.look == "quote" else told(run.text)
    return f'<a href="#{escape(run.to)}">{shown}</a>' if run.to else shown


def _sums(sums: Iterable[Sum]) -> str:
    return "".join(
        f'<details class="sum"><summary><b><bdi>{escape(one.result)}</bdi></b>{_meaning(one)}</summary>'
        f'<pre dir="ltr">{escape(chr(10).join(one.steps))}</pre></details>'
        for one in sums
    )


def _meaning(one: Sum) -> str:
    return f" <span>{escape(one.meaning)}</span>" if one.meaning else ""
