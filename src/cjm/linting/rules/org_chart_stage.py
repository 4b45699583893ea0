"""A stage that is named after a part of the company.

What:
    The title of a stage is the name of a department (in English, German, French, Spanish or
    Portuguese), or that of a role or system of the workspace.

Why:
    Customers do not know the departments, and go through several of them to get one thing done.
    Stages cut along the org chart hide just the gaps between departments, where most goes wrong.

Bad:
    stages:
      - id: sales
        title: Sales department  # <-- here
        customer_goal: A heat pump that suits an old house
      - id: build-in
        title: It is built in

Good:
    stages:
      - id: choose
        title: I choose a heat pump
        customer_goal: A heat pump that suits an old house
      - id: build-in
        title: It is built in

Options:
    names: Further names of departments, roles or systems, as people write them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from cjm.linting.language import plain
from cjm.linting.language_departments import DEPARTMENTS, FRAMES
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.context import Context
from cjm.model.touchpoint import Stage
from cjm.model.workspace import Named

_COMPOUND = re.compile(r"s?abteilung$")
"""German writes the frame into the name: `Vertriebsabteilung` is `Vertrieb`."""


@dataclass(frozen=True, slots=True)
class _Company:
    """The roles and systems of the workspace: by name, what they are."""

    kinds: dict[str, str]

    @classmethod
    def of(cls, context: Context) -> "_Company":
        """Collect the names in a context's workspace."""
        if context.workspace is None:
            return cls({})
        sorts = (("a role", context.workspace.roles), ("a system", context.workspace.systems))
        return cls(
            {_bare(name): kind for kind, parts in sorts for part in parts for name in _names(part)}
        )


@rule("CJM702")
def org_chart_stage(stage: Stage, company: _Company, *, names: tuple[str, ...] = ()) -> Issues:
    title = _bare(stage.title)
    if title in DEPARTMENTS:
        kind = "a department"
    elif title in company.kinds:
        kind = company.kinds[title]
    elif any(_bare(name) == title for name in names):
        kind = "a part of the company"
    else:
        return
    yield Issue(
        f"“{stage.title}” is {kind}, not something that customers do",
        "Name the stage after what customers want here: *I choose*, *I wait*.",
        at=("title",),
    )


@lru_cache(maxsize=1024)
def _bare(title: str) -> str:
    """Return a title without the words around the name: `Our sales team` is `sales`."""
    words = plain(title)
    if words in DEPARTMENTS:
        return words
    inner = " ".join(word for word in words.split() if word not in FRAMES) or words
    return _COMPOUND.sub("", inner) if inner not in DEPARTMENTS else inner


def _names(part: Named) -> tuple[str, ...]:
    return (part.id, part.title) if part.title else (part.id,)
