from typing import Any

import pytest

from cjm.scoring.options import Options, OptionsError, read


def test_defaults() -> None:
    assert read({"x-note": "ours"}) == Options()


def test_all_options() -> None:
    found = read({"target": 2, "confidence": 0.9, "half_life": "26w", "weights": {"goal": 2}})
    assert (found.target, found.confidence, found.half_life) == (2.0, 0.9, 182.0)
    assert found.weights == {"goal": 2.0}
    assert found.stated == {"target", "confidence", "half_life", "weights"}


@pytest.mark.parametrize(
    ("data", "route", "message", "hint"),
    [
        ({"targte": 1}, ("targte",), "is no option of score", "did you mean target?"),
        ({"target": 3}, ("target",), "is 3, but should be from -2 to 2", None),
        ({"target": True}, ("target",), "should be a number from -2 to 2", None),
        ({"target": float("nan")}, ("target",), "is nan, but should be from -2 to 2", None),
        ({"confidence": "95"}, ("confidence",), "should be a number from 0.5 to 0.999", None),
        ({"half_life": 12}, ("half_life",), "needs a unit: 12s, 12m, 12h, 12d or 12w", None),
        ({"half_life": "4m"}, ("half_life",), "is shorter than a day", None),
        ({"weights": 1}, ("weights",), "should name kinds of gap, each with its weight", None),
        ({"weights": {"gaol": 1}}, ("weights", "gaol"), "is no kind of gap", "did you mean goal?"),
        ({"weights": {"goal": -1}}, ("weights", "goal"), "is -1, but should be 0 or more", None),
        (
            {"weights": dict.fromkeys(("experience", "goal", "evidence", "action"), 0)},
            ("weights",),
            "are all 0, so that nothing would count",
            None,
        ),
    ],
)
def test_mistakes_are_named_with_their_place(
    data: dict[str, Any], route: tuple[str, ...], message: str, hint: str | None
) -> None:
    with pytest.raises(OptionsError) as caught:
        read(data)
    (problem,) = caught.value.problems
    assert (problem.route, problem.message, problem.hint) == (("score", *route), message, hint)


def test_all_mistakes_at_once() -> None:
    with pytest.raises(OptionsError, match=r"score\.a is no option.*; score\.target is 9"):
        read({"a": 1, "target": 9})
