"""Commas that end a text too early: the trap of YAML that costs authors of maps most.

Inside curly brackets, `{text: Slow, and ugly}` has the keys `text` and `and ugly`.
"""

import re
from dataclasses import replace

from yaml import MappingNode, Node, ScalarNode

from cjm.diagnostics import Finding
from cjm.source.document import Document
from cjm.source.words import shown

_DECIMALS = re.compile(r"\d+")
_WHOLE = re.compile(r"[-+]?\d+")


def about_commas(document: Document, finding: Finding) -> Finding:
    """Say so where an unknown key is only what stands behind a comma."""
    if finding.slug != "unknown-key":
        return finding
    holder, _, _ = document.walk(finding.route[:-1])
    name = finding.route[-1]
    if not isinstance(holder, MappingNode) or not holder.flow_style:
        return finding
    before = _before(holder, str(name))
    if before is None:
        return finding
    if _DECIMALS.fullmatch(str(name)) and _WHOLE.fullmatch(before):
        message = (
            f"`{before},{name}` is read as {before}, because a comma inside {{ }} ends a value"
        )
        return replace(
            finding, message=message, hint=f"Write a point before the decimals: {before}.{name}"
        )
    message = f"{shown(name)} stands behind a comma, which inside {{ }} ends the text before it"
    return replace(finding, message=message, hint="Put the whole text in quotes.")


def _before(holder: MappingNode, name: str) -> str | None:
    """Return the text before a key with nothing after it, where that text is plain."""
    previous: Node | None = None
    for key, value in holder.value:
        if isinstance(key, ScalarNode) and key.value == name:
            bare = isinstance(value, ScalarNode) and not value.style and value.value == ""
            plain = isinstance(previous, ScalarNode) and not previous.style and not key.style
            return previous.value if bare and plain and isinstance(previous, ScalarNode) else None
        previous = value
    return None
