"""A file that has been read: its data, and the nodes that know where everything stands."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from yaml import Node, ScalarNode

from cjm.diagnostics import Finding, Route, Span
from cjm.source.places import span_of, step, token_span

Walk: TypeAlias = tuple[Node | None, Node | None, int]
"""Where a route leads: the node, its key if it has one, and how many steps were taken."""


@dataclass(slots=True)
class Document:
    """A file as text, as data, and as nodes with places.

    `data` is None when the text is no YAML or holds nothing; `findings` then say why.
    """

    path: str
    text: str = ""
    root: Node | None = None
    data: Any = None
    findings: list[Finding] = field(default_factory=list)
    beyond: int = 0
    """How many more findings there are than `findings` holds."""
    _lines: list[str] = field(default_factory=list)
    _walks: dict[Route, Walk] = field(default_factory=dict)

    def walk(self, route: Route) -> Walk:
        """Follow a route as far as it leads.

        The way is remembered, because the findings of one file share most of theirs.
        """
        if not route:
            return self.root, None, 0
        if route not in self._walks:
            node, key, taken = self.walk(route[:-1])
            found = step(node, route[-1]) if taken == len(route) - 1 else None
            self._walks[route] = (found[1], found[0], len(route)) if found else (node, key, taken)
        return self._walks[route]

    def scalar_at(self, route: Route) -> str | None:
        """Return the text of the scalar at the end of a route, as it is written."""
        node, _, _ = self.walk(route)
        return node.value if isinstance(node, ScalarNode) else None

    def holds(self, route: Route) -> bool:
        """Whether the route leads to a value of its own."""
        return self.walk(route)[2] == len(route)

    def span(self, route: Route, *, at_key: bool = False) -> Span | None:
        """Find the value, or the key, that a route means; the deepest existing one wins."""
        if not route and isinstance(self.data, dict) and "title" in self.data:
            route = ("title",)  # what is said of a whole map stands at its title
        node, key, reached = self.walk(route)
        if node is None:
            return None
        blank = isinstance(node, ScalarNode) and not node.style and node.value == ""
        if key is not None and reached == len(route) and (at_key or blank):
            return token_span(key, self.text)
        return span_of(node, key, self.text)

    def lines(self) -> list[str]:
        """Return the text line by line."""
        if not self._lines:
            self._lines = self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return self._lines
