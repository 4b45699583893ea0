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

from collections.abc import Iterator
from functools import lru_cache

from cjm.linting.language import plain
from cjm.linting.language_departments import DEPARTMENTS, FRAMES
from cjm.linting.rule import Issue, Issues, rule
from cjm.model.context import Context
from cjm.model.touchpoint import Stage
from cjm.model.workspace import Named, Workspace


@rule("CJM702")
def org_chart_stage(stage: Stage, context: Context, *, names: tuple[str, ...] = ()) -> Issues:
    title = _bare(stage.title)
    kind = "a department" if title in DEPARTMENTS else None
    if kind is None and context.workspace:
        kind = next((kind for kind, name in _own(context.workspace) if name == title), None)
    if kind is None and any(_bare(name) == title for name in names):
        kind = "a part of the company"
    if kind:
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
    return " ".join(word for word in words.split() if word not in FRAMES) or words


def _own(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """Go through the names of a workspace's roles and systems."""
    for kind, parts in (("a role", workspace.roles), ("a system", workspace.systems)):
        for part in parts:
            yield from ((kind, _bare(name)) for name in _names(part))


def _names(part: Named) -> tuple[str, ...]:
    return (part.id, part.title) if part.title else (part.id,)
