"""The page's header and footer."""

from collections.abc import Iterator

from cjm.render.markup import escape
from cjm.render.page.cells import picture, quote, told
from cjm.render.page.colours import NAMED
from cjm.render.page.tongues import english
from cjm.render.scene import Scene
from cjm.render.sheet.footer import marks, summary
from cjm.render.svg import Writer
from cjm.render.theme import Theme
from cjm.render.view import Coverage, View


def header(view: View, theme: Theme) -> str:
    """Return whose journey it is, in which situation, and how much of it is known."""
    head = view.header
    several = len(view.curves) > 1
    own = [
        f' style="--own:var(--p{place % 5})"' if several else ""
        for place in range(len(head.people))
    ]
    people = "".join(
        f'<p class="person"{one}>{told(person.name)}'
        f"{f' · {told(person.tagline)}' if person.tagline else ''}</p>"
        for person, one in zip(head.people, own, strict=True)
    )
    return (
        f'<header class="head"><div class="who">{_avatars(view, own)}<div class="title"><h1>{told(head.title)}</h1>'
        f'<div class="people">{people}</div></div><ul class="pills">{_pills(view)}</ul></div>'
        f"{_logo(view, theme)}{_about(view)}</header>"
    )


def _avatars(view: View, own: list[str]) -> str:
    inner = "".join(
        f'<span class="avatar"{one}>{escape(person.initials)}</span>'
        for person, one in list(zip(view.header.people, own, strict=True))[:3]
    )
    return f'<div class="avatars" aria-hidden="true">{inner}</div>' if inner else ""


def _pills(view: View) -> str:
    """Return what kind of map it is, in which state, and how much of it is known."""
    head = view.header
    known = f"<li>{_bar(head.coverage)}{told(head.coverage.words)}</li>"
    if head.coverage.is_weak:
        known = known.replace("<li>", '<li class="warning weak">', 1)
    pills = [head.kind, head.status]
    pills.append(f"Reviewed {head.reviewed}" if head.reviewed else "Never reviewed")
    pills += [f"Owner {head.owner}"] if head.owner else []
    return known + "".join(f"<li>{told(pill)}</li>" for pill in pills)


def _bar(known: Coverage) -> str:
    parts = (("", known.fresh), (' class="past"', known.share - known.fresh))
    bar = "".join(f'<i{kind} style="width:{100 * part:.1f}%"></i>' for kind, part in parts if part)
    return f'<span class="bar" aria-hidden="true">{bar}</span>'


def _logo(view: View, theme: Theme) -> str:
    logo = theme.brand.logo if theme.brand else None
    if logo is None:
        return ""
    wide, tall = logo.size
    alt = escape(view.header.workspace or "Logo")
    return f'<img class="logo" alt="{alt}" width="{wide:g}" height="{tall:g}" src="{logo.uri}">'


def _about(view: View) -> str:
    """Return the facts: open, until the script folds them in windows that are low or narrow."""
    facts = "".join(_facts(view))
    if not facts:
        return ""
    own = english(view.language)
    labels = [fact.label for fact in view.header.facts] + ["In their words"][
        : len(view.header.quotes)
    ]
    told = ", ".join((labels[0], *(label.lower() for label in labels[1:])))
    return (
        f'<details class="about" open><summary{own}>About this journey'
        f' <span>{escape(told)}</span></summary><dl class="facts">{facts}</dl></details>'
    )


def _facts(view: View) -> Iterator[str]:
    own = english(view.language)
    for fact in view.header.facts:
        yield f"<div><dt{own}>{escape(fact.label)}</dt><dd>{told(fact.text)}</dd></div>"
    for one in view.header.quotes:
        words = f'<dd class="quote">{picture("quote")}{quote(one.text)}</dd>'
        yield f"<div><dt{own}>{told(one.label)}</dt>{words}</div>"


def footer(view: View) -> str:
    """Return the legend and what the map is."""
    entries = []
    for place, (wide, mark, text) in enumerate(marks(view)):
        scene = Scene(f"legend-{place}", wide, 18, "", "", NAMED.paper, mark(0, 9, NAMED))
        drawn = Writer(scene, embed=False).fragment("mark")
        entries.append(f"<li>{drawn}{told(text)}</li>")
    return (
        f'<footer class="foot"><ul aria-label="Legend">{"".join(entries)}</ul>'
        f"<p>{told(summary(view))}</p></footer>"
    )
