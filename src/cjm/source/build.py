"""Nodes to plain data, with every mistake that YAML itself would let pass."""

from dataclasses import replace
from typing import Any

from yaml import MappingNode, Node, ScalarNode

from cjm.diagnostics import Finding, Related
from cjm.source.limits import MAX_DEPTH, MAX_FINDINGS, MAX_NODES
from cjm.source.parse import IMPLICIT
from cjm.source.places import routes, span_of
from cjm.source.problems import PROBLEMS
from cjm.source.scalars import CONSTANTS, STARTS, number_or_text
from cjm.source.words import shown


class StopBuildingError(Exception):
    """A limit is passed; the findings say which."""


class Builder:
    """Builds the data of one file, and notes duplicate keys, tags and merge keys on the way."""

    def __init__(self, text: str) -> None:
        """Start with nothing found."""
        self._text = text
        self._count = 0
        self._noted: list[tuple[Node, Finding]] = []
        self.beyond = 0
        """How many mistakes were found past the limit."""

    def build(self, root: Node) -> tuple[Any, list[Finding]]:
        """Return the data of a document, and what is wrong with it; no data past a limit."""
        try:
            data = self._value(root, 0)
        except StopBuildingError:
            data = None
        return data, list(self._placed(root)) if self._noted else []

    def _value(self, node: Node, depth: int) -> Any:  # noqa: ANN401 - data of any shape
        if type(node) is ScalarNode:
            return self._scalar(node)
        self._guard(node, depth)
        if type(node) is MappingNode:
            return self._mapping(node, depth + 1)
        # Most values are texts; asking for them here saves a call for each.
        return [
            item.value
            if type(item) is ScalarNode
            and item.tag is IMPLICIT
            and (item.style or item.value[:1] not in STARTS)
            else self._value(item, depth + 1)
            for item in node.value
        ]

    def _scalar(self, node: ScalarNode) -> str | int | float | bool | None:
        text: str = node.value
        if node.tag is not IMPLICIT:
            self._refuse_tag(node)
        if not node.style and text[:1] in STARTS:
            return CONSTANTS[text] if text in CONSTANTS else number_or_text(text)
        return text

    def _mapping(self, node: MappingNode, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if key_node.tag is not IMPLICIT or type(key_node) is not ScalarNode or key == "<<":
                if self._refuse_key(node, key_node):
                    continue
                key = str(key)
            if key in data:
                self._duplicate(node, key_node)
            elif (
                type(value_node) is ScalarNode
                and value_node.tag is IMPLICIT
                and (value_node.style or value_node.value[:1] not in STARTS)
            ):
                data[key] = value_node.value
            else:
                data[key] = self._value(value_node, depth)
        return data

    def _guard(self, node: Node, depth: int) -> None:
        self._count += len(node.value)
        if node.tag is not IMPLICIT:
            self._refuse_tag(node)
        if depth > MAX_DEPTH:
            self._note(
                "too-deep",
                node,
                f"lists and mappings are nested deeper than {MAX_DEPTH} levels",
                "Nesting without end comes from an alias (*name) inside the value it repeats.",
            )
            raise StopBuildingError
        if self._count > MAX_NODES:
            self._note(
                "too-large",
                node,
                f"the file holds more than {MAX_NODES:,} values, each repetition by an alias counted",
                "Split the file, and write repeated parts out only where they are needed.",
            )
            raise StopBuildingError

    def _refuse_key(self, node: MappingNode, key: Node) -> bool:
        if not isinstance(key, ScalarNode):
            hint = "A key is plain text with a colon behind it."
            self._note("yaml-feature", node, "a key here is a list or a mapping", hint, at=key)
            return True
        if key.tag is not IMPLICIT:
            self._refuse_tag(key)
        if key.value == "<<" and not key.style:
            hint = "Write the keys out: a journey is read by people."
            self._note("yaml-feature", key, "merge keys (<<) are not supported", hint)
            return True
        return False

    def _refuse_tag(self, node: Node) -> None:
        name = node.tag.replace("tag:yaml.org,2002:", "!!")[:40]
        hint = "Remove it; put text in quotes where it could be taken for a number."
        self._note("yaml-feature", node, f"tags ({name}) are not supported", hint)

    def _duplicate(self, node: MappingNode, key: ScalarNode) -> None:
        if len(self._noted) >= MAX_FINDINGS:
            self.beyond += 1  # looking for the first one of so many would take minutes
            return
        first = next(k for k, _ in node.value if k.value == key.value)
        related = Related("it stood here before", span=span_of(first, None, self._text))
        hint = "Keep one of them; of two, nobody can say which is meant."
        self._note(
            "duplicate-key", key, f"the key {shown(key.value)} stands here again", hint, related
        )

    def _note(
        self,
        slug: str,
        node: Node,
        message: str,
        hint: str,
        *related: Related,
        at: Node | None = None,
    ) -> None:
        if len(self._noted) >= MAX_FINDINGS:
            self.beyond += 1
        else:
            finding = PROBLEMS[slug].finding((), message, hint, related=related)
            self._noted.append((node, replace(finding, span=span_of(at or node, None, self._text))))

    def _placed(self, root: Node) -> list[Finding]:
        found = dict(routes(root, {id(node) for node, _ in self._noted}))
        return [
            replace(finding, route=found.get(id(node), ())[:12]) for node, finding in self._noted
        ]
