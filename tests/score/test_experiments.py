from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from score_helpers import HERE, TODAY, card, with_touchpoints

from cjm import api
from cjm.linting.rules.inconclusive_experiment import inconclusive_experiment
from cjm.model.opportunity import Opportunity
from cjm.render.console.cells import width as cells
from cjm.render.reports import explain_text, score_json, score_markdown, score_terminal
from cjm.scoring.explain import explain
from cjm.scoring.options import read
from cjm.scoring.scorecard import Scorecard
from cjm.scoring.trials import Trial
from cjm.scoring.verdicts import notes, sentences

Golden = Callable[[Path, str], None]
_FILE = "trials.journey.yaml"


@pytest.fixture(scope="module")
def many() -> Scorecard:
    (loaded,), _ = api.load_all(HERE / _FILE)
    return api.scorecard(loaded, today=TODAY)


def _trial(*arms: tuple[int, int], confidence: float | None = None, **more: object) -> Trial:
    variants = [
        {"name": f"arm {place}", "n": n, "conversions": hits}
        for place, (hits, n) in enumerate(arms)
    ]
    plan = {
        "id": "o",
        "title": "O",
        "status": "done",
        "experiment": {"hypothesis": "H", "variants": variants},
        **more,
    }
    options = read({"confidence": confidence}) if confidence else None
    stage = {"id": "s", "title": "S", "touchpoints": []}
    (trial,) = card(options, stages=[stage], opportunities=[plan]).experiments
    return trial


@pytest.mark.parametrize("width", [80, 140])
def test_terminal(many: Scorecard, width: int, golden: Golden) -> None:
    text = score_terminal.render({_FILE: many}, width=width)
    section = text[text.index("Experiments\n") :]
    golden(HERE / "golden" / f"trials-{width}.txt", section)
    assert max(map(cells, text.splitlines())) <= width


def test_markdown(many: Scorecard, golden: Golden) -> None:
    text = score_markdown.render({_FILE: many})
    golden(HERE / "golden" / "trials.md", text[text.index("### Experiments") :])


def test_json(many: Scorecard, golden: Golden) -> None:
    text = score_json.render({_FILE: many})
    golden(HERE / "golden" / "trials.json", text[text.index('"experiments"') :])


@pytest.mark.parametrize("ref", ["measurements.experiment", "colours.variant-3.p-corrected", "few"])
def test_explanations(many: Scorecard, ref: str, golden: Golden) -> None:
    (loaded,), _ = api.load_all(HERE / _FILE)
    place = loaded.reading.document.span

    def named(route: tuple[str | int, ...]) -> str:
        span = place(route)
        return f"{_FILE}:{span.start.line}:{span.start.column}" if span else _FILE

    golden(
        HERE / "golden" / f"explain-trial-{ref}.txt", explain_text.render(explain(many, ref), named)
    )


def test_every_number_can_be_asked_for(many: Scorecard) -> None:
    for trial in many.experiments:
        for item in trial.quantities():
            assert item in explain(many, item.ref).quantities


def test_the_sentence_of_the_documentation() -> None:
    (sentence,) = sentences(_trial((112, 5100), (142, 5100)))
    assert sentence == (
        "arm 1 converts 0.59 points better than arm 0 (2.78\N{NO-BREAK SPACE}% against "
        "2.20\N{NO-BREAK SPACE}%, difference \N{MINUS SIGN}0.02 to 1.20 points, p = 0.057, "
        "two-proportion z-test): cannot tell yet; needs about 12,000 visitors a variant if the true "
        "difference is as seen."
    )


def test_an_interval_that_holds_zero_never_looks_as_if_it_began_there() -> None:
    for hits in range(112, 160):
        trial = _trial((112, 5100), (hits, 5100))
        (sentence,) = sentences(trial)
        held = "cannot tell yet" in sentence
        assert held == ("difference \N{MINUS SIGN}" in sentence)


@pytest.mark.parametrize(
    ("arms", "verdict", "told"),
    [
        ([(100, 1000), (131, 1000)], "better", "clearly better"),
        ([(131, 1000), (100, 1000)], "worse", "clearly worse"),
        ([(0, 12), (4, 12)], "better", "just about better"),
        ([(100, 1000), (110, 1000)], "cannot tell yet", "needs about 15,000"),
        ([(0, 0), (3, 10)], "not comparable", "nobody saw arm 0"),
        ([(3, 10), (0, 0)], "not comparable", "nobody saw it"),
    ],
)
def test_verdicts(arms: list[tuple[int, int]], verdict: str, told: str) -> None:
    trial = _trial(*arms)
    assert [trial.verdict(one) for one in trial.comparisons] == [verdict]
    assert told in sentences(trial)[0]


def test_an_effect_hoped_for_counts_only_in_the_same_metric() -> None:
    metrics = [
        {"id": "conversion", "kind": "ratio", "waves": []},
        {"id": "nps", "kind": "nps", "waves": []},
    ]
    variants = [
        {"name": "a", "n": 1000, "conversions": 30},
        {"name": "b", "n": 1000, "conversions": 31},
    ]

    def needed(expects: dict[str, object], metric: str) -> tuple[float, float, bool]:
        trial = {"hypothesis": "H", "metric": metric, "variants": variants}
        plan = {"id": "o", "title": "O", "expects": expects, "experiment": trial}
        scored = with_touchpoints({"metrics": metrics}, opportunities=[plan])
        hope = scored.experiments[0].comparisons[0].hope
        assert hope is not None
        return hope.before, hope.after, hope.expected

    wish = {"metric": "conversion", "from": 0.02, "to": 0.05}
    assert needed(wish, "conversion") == (0.02, 0.05, True)
    assert needed({"metric": "conversion", "to": 0.05}, "conversion") == (0.03, 0.05, True)
    assert needed({"metric": "conversion", "from": 0.05}, "conversion") == (0.03, 0.031, False)
    assert needed(wish, "nps") == (0.03, 0.031, False)
    assert needed({"metric": "nps", "from": 20, "to": 30}, "nps") == (0.03, 0.031, False)


def test_a_suspicious_split_is_told_and_a_usual_one_is_not() -> None:
    assert any("too unequal" in note for note in notes(_trial((300, 6000), (260, 5200))))
    assert not any("too unequal" in note for note in notes(_trial((300, 6000), (290, 5900))))


def test_the_confidence_of_the_workspace_counts() -> None:
    arms = (112, 5100), (142, 5100)
    assert _trial(*arms).verdict(_trial(*arms).comparisons[0]) == "cannot tell yet"
    bold = _trial(*arms, confidence=0.9)
    assert bold.verdict(bold.comparisons[0]) == "better"


@given(
    st.lists(
        st.integers(0, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
        min_size=2,
        max_size=5,
    )
)
def test_lint_and_the_sentence_never_contradict_each_other(arms: list[tuple[int, int]]) -> None:
    trial = _trial(*arms)
    plan = Opportunity.model_validate(
        {
            "id": "o",
            "title": "O",
            "status": "done",
            "experiment": {
                "hypothesis": "H",
                "variants": [
                    {"name": str(place), "n": n, "conversions": hits}
                    for place, (hits, n) in enumerate(arms)
                ],
            },
        }
    )
    issues = list(inconclusive_experiment.check(plan))
    verdicts = {trial.verdict(one) for one in trial.comparisons}
    if all(n for _, n in arms):
        assert bool(issues) == (verdicts == {"cannot tell yet"})
    else:
        assert issues
        assert "not comparable" in verdicts
    assert len(sentences(trial)) == len(arms) - 1
    for item in trial.quantities():
        assert item.formula.low <= item.value <= (item.formula.high or float("inf"))
        assert item.ends[0] <= item.value <= item.ends[1]
