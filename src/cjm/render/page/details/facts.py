"""Labelled facts as HTML. What is not stated leaves no trace."""

from collections.abc import Iterable

from cjm.render.markup import escape
from cjm.render.page.cells import told
from cjm.render.script import clean


def fact(label: str, inner: str) -> str:
    """Return a fact whose value is HTML; nothing where that is empty."""
    return f"<div><dt>{escape(label)}</dt><dd>{inner}</dd></div>" if inner else ""


def said(label: str, text: str | None) -> str:
    """Return a fact in the map's own words."""
    return fact(label, told(clean(text)) if text else "")


def listed(label: str, items: Iterable[str]) -> str:
    """Return a fact of several values, which are HTML."""
    inner = "".join(f"<li>{item}</li>" for item in items)
    return fact(label, f"<ul>{inner}</ul>" if inner else "")


def group(facts: Iterable[str]) -> str:
    """Return facts as a list; nothing where there are none."""
    inner = "".join(facts)
    return f"<dl>{inner}</dl>" if inner else ""


def link(name: str, text: str) -> str:
    """Return a link to other details."""
    return f'<a href="#{escape(name)}">{told(text)}</a>'
