from typing import Any

import pytest

from cjm.scoring.options import Options, OptionsError, read

_MEASURED = ("experience", "goal", "evidence", "action", "resource", "channel", "change")


def test_defaults() -> None:
    assert read({"x-note": "ours"}) == Options()


def test_all_options() -> None:
    found = read({"target": 2, "confidence": 0.9, "half_life": "26w", "weights": {"goal": 2}})
    assert (found.target, found.confidence, found.half_life) == (2.0, 0.9, 182.0)
    assert found.weights == {"goal": 2.0}
    assert found.stated == {"target", "confidence", "half_life", "weights"}


def test_reality_takes_a_weight_though_it_cannot_be_computed_yet() -> None:
    assert read({"weights": {"reality": 3}}).weights == {"reality": 3.0}


@pytest.mark.parametrize(
    ("data", "route", "message", "hint"),
    [
        ({"targte": 1}, ("targte",), "`targte` is no option of score", "did you mean target?"),
        ({"target": 3}, ("target",), "3 is out of range; it should be from -2 to 2", None),
        ({"target": True}, ("target",), "a number from -2 to 2 is expected", None),
        (
            {"target": float("nan")},
            ("target",),
            "nan is out of range; it should be from -2 to 2",
            None,
        ),
        ({"confidence": "95"}, ("confidence",), "a number from 0.5 to 0.999 is expected", None),
        ({"half_life": 12}, ("half_life",), "needs a unit: 12s, 12m, 12h, 12d or 12w", None),
        ({"half_life": "4m"}, ("half_life",), "this is shorter than a day", None),
        ({"weights": 1}, ("weights",), "kinds of gap, each with its weight, are expected", None),
        (
            {"weights": {"gaol": 1}},
            ("weights", "gaol"),
            "`gaol` is no kind of gap",
            "did you mean goal?",
        ),
        (
            {"weights": {"goal": -1}},
            ("weights", "goal"),
            "-1 is out of range; it should be 0 or more",
            None,
        ),
        (
            {"weights": dict.fromkeys(_MEASURED, 0)},
            ("weights",),
            "all weights are 0, so that nothing would count",
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
    with pytest.raises(OptionsError, match=r"score\.a: `a` is no option.*; score\.target: 9 is"):
        read({"a": 1, "target": 9})
