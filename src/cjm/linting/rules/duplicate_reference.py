"""The same reference twice in one list.

What:
    A list of references, such as `evidence`, `addresses` or `also_on`, names the same thing twice.

Why:
    A claim does not become stronger by naming its study twice. Usually another id was meant, and
    the reader of the map never learns which.

Bad:
    touchpoints:
      - id: checkout
        title: Checkout
        emotion: -1
        pains:
          - text: The delivery costs come last
            evidence: [exit-survey, exit-survey]  # <-- here
    evidence:
      - {id: exit-survey, method: survey, period: 2026-09, sample: 107}

Good:
    touchpoints:
      - id: checkout
        title: Checkout
        emotion: -1
        pains:
          - text: The delivery costs come last
            evidence: [exit-survey, support-calls]
    evidence:
      - {id: exit-survey, method: survey, period: 2026-09, sample: 107}
      - {id: support-calls, method: support-log, period: 2026-09, sample: 64}
"""

from collections.abc import Sequence
from functools import cache
from typing import get_args, get_origin

from cjm.diagnostics import Edit, Fix, Route
from cjm.linting.rule import Issue, Issues, rule
from cjm.linting.texts import Texts
from cjm.model.base import Part
from cjm.model.terms import Refers


@rule("CJM109")
def duplicate_reference(texts: Texts) -> Issues:
    for index, part in enumerate(texts.parts):
        values = part.__dict__
        for name in _lists(type(part)):
            value = values[name]
            if len(value) > 1 and (again := _again(value)):
                route = (*texts.part_route(index), name)
                yield from (_issue(value[place], (*route, place)) for place in again)


def _issue(name: str, at: Route) -> Issue:
    return Issue(
        f"`{name}` stands in this list already",
        "Remove it, or write the id that was meant.",
        at=at,
        fix=Fix("Remove the second one", (Edit("remove", at),), safe=True),
    )


def _again(names: Sequence[object]) -> list[int]:
    """Return the places of ids that stand further ahead already; definitions are no references."""
    return [
        place for place, name in enumerate(names) if isinstance(name, str) and name in names[:place]
    ]


@cache
def _lists(kind: type[Part]) -> tuple[str, ...]:
    """Return the fields of a part that hold lists of references."""
    return tuple(
        name
        for name, field in kind.model_fields.items()
        if get_origin(field.annotation) is tuple and _refers(field.annotation)
    )


def _refers(annotation: object) -> bool:
    return isinstance(annotation, Refers) or any(map(_refers, get_args(annotation)))
