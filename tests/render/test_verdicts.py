"""What is said of a comparison's gap score: sure only where both numbers are of the same things."""

from typing import Any

import pytest
import torture

from cjm.render import differences
from cjm.render.compare.maps import maps_of
from cjm.render.options import Options


def journey(*scores: float | None, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of a journey
    points = [
        {"id": f"t{place}", "title": f"Touchpoint {place}"}
        | ({} if score is None else {"emotion": score})
        for place, score in enumerate(scores)
    ]
    stage = {"id": "s", "title": "Stage", "touchpoints": points}
    return {"cjm": 1, "kind": "journey", "id": "now", "title": "I go", "stages": [stage], **more}


FUTURE = {"id": "then", "type": "future-state", "based_on": "now"}


@pytest.mark.parametrize(
    ("before", "after", "more", "told"),
    [
        ((-1, -1, -1), (1, 1, 1), {}, "The gap is smaller, however"),
        ((1, 1, 1), (-1, -1, -1), {}, "The gap is larger, however"),
        ((-1, -1), (-1, -1), {}, "It stays as it is."),
        (
            (-1, 0.5, 1),
            (1, None, None),
            {},
            (
                "The gap looks smaller, but 2 of 3 touchpoints in both maps say in only one of them how "
                "they feel: the two numbers are not of the same touchpoints."
            ),
        ),
        (
            (-1, -1, -1),
            (1, 1, None),
            {},
            "The gap looks smaller, but 1 of 3 touchpoints in both maps says in only one of them",
        ),
        (
            (-1, -1, -1, -1),
            (1,),
            {},
            (
                "The gap looks smaller, but 3 of 4 touchpoints are left out without being listed under "
                "removed: the two numbers are not of the same touchpoints."
            ),
        ),
        (
            (-1, -1),
            (1,),
            {
                "removed": [{"touchpoint": "t1"}],
                "opportunities": [{"id": "o", "title": "Less"}],
            },
            "The gap is smaller, however",
        ),
    ],
)
def test_what_is_said_of_the_gap(
    before: tuple[float, ...], after: tuple[float | None, ...], more: dict[str, Any], told: str
) -> None:
    now, then = torture.made(journey(*before)), torture.made(journey(*after, **FUTURE, **more))
    found = maps_of(then, Options(other=now)).found
    assert found.gap.difference is not None
    assert differences.verdict(found).startswith(told)
