"""Names of articles in the document, and links to them from elsewhere in it."""

from collections.abc import Iterable

from cjm.render.details.facts import Section
from cjm.render.document.words import cell, inline


class Places:
    """Knows which articles there are; what belongs to one leads to it."""

    def __init__(self, sections: Iterable[Section]) -> None:
        """Take the sections of the document."""
        self._names = {one.anchor for section in sections for one in section.articles}

    def link(self, text: str, name: str | None, *, table: bool = False) -> str:
        """Return a text as a link to an article; the text alone where there is none."""
        shown = cell(text) if table else inline(text)
        found = self._article(name)
        return f"[{shown}](#{found})" if found and "<http" not in shown.lower() else shown

    def _article(self, name: str | None) -> str | None:
        while name and name not in self._names:
            name = name.rpartition("-")[0]
        return name or None


def target(name: str) -> str:
    """Return what links to an article lead to."""
    return f'<a id="{name}"></a>'
