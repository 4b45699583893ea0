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
from cjm.render.view import View


def header(view: View, theme: Theme) -> str:
    """Return whose journey it is, in which situation, and how much of it is known."""
    head = view.header
    several = len(view.curves) > 1
    own = [
        f' style="--own:var(--p{place % 5})"' if several else ""
        for place in range(len(head.people))
    ]
    avatars = "".join(
        f'<span class="avatar"{one}>{escape(person.initials)}</span>'
        for person, one in list(zip(head.people, own, strict=True))[:3]
    )
    people = "".join(
        f'<p class="person"{one}>{told(person.name)}'
        f"{f' · {told(person.tagline)}' if person.tagline else ''}</p>"
        for person, one in zip(head.people, own, strict=True)
    )
    pills = [head.kind, head.status]
    pills.append(f"Reviewed {head.reviewed}" if head.reviewed else "Never reviewed")
    pills += [f"Owner {head.owner}"] if head.owner else []
    listed = "".join(f"<li>{told(pill)}</li>" for pill in pills)
    if head.coverage.is_weak:
        listed = f'<li class="warning">{told(head.coverage.verdict)}</li>{listed}'
    pictures = f'<div class="avatars" aria-hidden="true">{avatars}</div>' if avatars else ""
    return (
        f'<header class="head"><div class="who">{pictures}<h1>{told(head.title)}</h1>'
        f'<div>{people}</div><ul class="pills">{listed}</ul></div>'
        f'<dl class="facts">{"".join(_facts(view))}</dl>{_logo(view, theme)}</header>'
    )


def _logo(view: View, theme: Theme) -> str:
    logo = theme.brand.logo if theme.brand else None
    if logo is None:
        return ""
    wide, tall = logo.size
    alt = escape(view.header.workspace or "Logo")
    return f'<img class="logo" alt="{alt}" width="{wide:g}" height="{tall:g}" src="{logo.uri}">'


def _facts(view: View) -> Iterator[str]:
    head, own = view.header, english(view.language)
    for fact in head.facts:
        yield f"<div><dt{own}>{escape(fact.label)}</dt><dd>{told(fact.text)}</dd></div>"
    for one in head.quotes:
        words = f'<dd class="quote">{picture("quote")}{quote(one.text)}</dd>'
        yield f"<div><dt{own}>{told(one.label)}</dt>{words}</div>"
    known = head.coverage
    parts = (("", known.fresh), (' class="past"', known.share - known.fresh))
    bar = "".join(f'<i{kind} style="width:{100 * part:.1f}%"></i>' for kind, part in parts if part)
    weak = ' class="weak"' if known.is_weak else ""
    text = f'<b>{told(known.words)}</b><span class="bar" aria-hidden="true">{bar}</span>'
    yield f"<div><dt{own}>Evidence</dt><dd{weak}>{text}</dd></div>"


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
