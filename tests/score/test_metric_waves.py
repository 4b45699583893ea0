"""Metrics over time: each wave, what changed, and whether that is more than noise."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from score_helpers import HERE, card, with_touchpoints

from cjm import api
from cjm.model.statistics import apart, net_of, rates
from cjm.render.reporting import write_scores
from cjm.render.trends import trends
from cjm.scoring.explain import explain
from cjm.scoring.metric_score import MetricScore
from cjm.scoring.options import Options
from cjm.scoring.scorecard import Scorecard


def scored(options: Options | None = None, **metric: object) -> MetricScore:
    return with_metrics({"id": "m", **metric}, options=options).metrics[0]


def with_metrics(*metrics: dict[str, object], options: Options | None = None) -> Scorecard:
    return card(options, stages=[{"id": "s", "title": "S"}], metrics=list(metrics))


def nps(period: str, *groups: int) -> dict[str, object]:
    return dict(
        zip(("period", "promoters", "passives", "detractors"), (period, *groups), strict=True)
    )


def test_the_error_of_a_change() -> None:
    before, after = net_of(60, 15, 100), net_of(300, 100, 600)
    assert before is not None
    assert after is not None
    assert tuple(round(part, 2) for part in apart(before, after)) == (-11.67, 8.0)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ((100, 30), (100, 30), (1.0, 0.7586, 1.3182)),
        ((50, 31), (100, 31), (2.0, 1.4266, 2.8039)),
        ((50, 31), (50, 62), (0.5, 0.3387, 0.7381)),
        ((4, 1), (0, 1), (0.0, 0.0, 0.9604)),
    ],
)
def test_rates(one: Any, other: Any, found: tuple[float, ...]) -> None:  # noqa: ANN401 - pairs of numbers
    ratio, ends = rates(one, other)
    assert (round(ratio, 4), *(round(end, 4) for end in ends)) == found


def test_rates_of_no_time_are_refused() -> None:
    with pytest.raises(ValueError, match="has no rate"):
        rates((1, 0), (1, 1))


CHANGES = [
    (
        {"kind": "nps", "waves": [nps("2026-04", 60, 25, 15), nps("2026-10", 300, 200, 100)]},
        "≈ -11.7 points, -27.3 to +4.0, since 2026-04: cannot be told from noise",
    ),
    (
        {"kind": "nps", "waves": [nps("2026-10", 300, 200, 100), nps("2026-04", 10, 25, 65)]},
        "≈ +88.3 points, +73.9 to +102.7, since 2026-04: better, more than noise",
    ),
    (
        {"kind": "csat", "waves": [{"period": "2025", "counts": [10, 10, 12, 36, 12]}, {"period": "2026", "counts": [4, 5, 5, 36, 20]}]},
        "≈ +20.0 points, +5.2 to +33.4, since 2025: better, more than noise",
    ),
    (
        {"kind": "ratio", "better": "lower", "waves": [{"period": "2025", "numerator": 48, "denominator": 80}, {"period": "2026", "numerator": 56, "denominator": 70}]},
        "≈ +20.0 points, +5.2 to +33.4, since 2025: worse, more than noise",
    ),
    (
        {"kind": "csat", "waves": [{"period": "2025", "counts": [10, 10, 10]}, {"period": "2026", "counts": [9, 9, 9, 9]}]},
        "not compared with 2025: asked with 3 answers before, with 4 now",
    ),
    (
        {"kind": "ratio", "waves": [{"period": "2026-09", "numerator": 4, "denominator": 80}, {"period": "2026", "numerator": 5, "denominator": 90}]},
        "not compared with 2026-09: the two periods overlap",
    ),
    (
        {"kind": "ces", "method": "mean-7", "waves": [{"period": "2025", "counts": [0, 0, 20, 0, 20, 0, 0]}, {"period": "2026", "counts": [0, 0, 0, 20, 0, 20, 0]}]},
        "≈ +1.00, +0.56 to +1.44, since 2025: better, more than noise",
    ),
    (
        {"kind": "ces", "method": "mean-7", "waves": [{"period": "2025", "counts": [0, 0, 0, 0, 0, 0, 20]}, {"period": "2026", "counts": [0, 0, 0, 0, 0, 20, 0]}]},
        "≈ -1.00 since 2025; no interval: where all answers of a wave are alike, nothing says how much they vary",
    ),
    (
        {"kind": "duration", "waves": [{"period": "2025", "n": 40, "median": "9d"}, {"period": "2026", "n": 40, "median": "7d"}]},
        "≈ -2 d since 2025; no interval: a median and a number of cases do not say how much times vary",
    ),
    (
        {"kind": "count", "waves": [{"period": "2026-07", "count": 100}, {"period": "2026-08", "count": 104}]},
        "events a day ≈ +4 %, -21 % to +37 %, since 2026-07: cannot be told from noise",
    ),
    (
        {"kind": "count", "better": "lower", "waves": [{"period": "2026-01", "count": 310}, {"period": "2026-02", "count": 140}]},
        "events a day ≈ -50 %, -59 % to -39 %, since 2026-01: better, more than noise, if events happen independently of one another; those that come in clusters vary more",
    ),
    (
        {"kind": "count", "waves": [{"period": "2026-01", "count": 0}, {"period": "2026-02", "count": 140}]},
        "not compared with 2026-01: there was nothing before to compare with",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("metric", "sentence"), CHANGES)
def test_changes_in_plain_words(metric: dict[str, object], sentence: str) -> None:
    (trend,) = trends((scored(**metric),), Options())
    assert trend.last.replace("\xa0", " ").replace("\N{MINUS SIGN}", "-") == sentence


def test_with_three_waves_the_first_is_compared_as_well() -> None:
    waves = [{"period": str(year), "numerator": part, "denominator": 400} for year, part in ((2024, 100), (2025, 120), (2026, 150))]  # fmt: skip
    found = scored(kind="ratio", waves=waves)
    assert found.last is not None
    assert found.first is not None
    assert (found.last.since, found.last.verdict) == ("2025", "better")
    assert (found.first.since, found.first.verdict) == ("2024", "better")
    assert scored(kind="ratio", waves=waves[:2]).first is None
    assert scored(kind="ratio", waves=waves[:1]).last is None


@pytest.mark.parametrize(
    ("fields", "options", "what", "value"),
    [
        ({}, None, "answers 4 to 5 of 5", 52 / 107),
        ({"satisfied": 1}, None, "answer 5 of 5", 12 / 107),
        ({"satisfied": 3}, Options(satisfied=1), "answers 3 to 5 of 5", 77 / 107),
        ({}, Options(satisfied=1), "answer 5 of 5", 12 / 107),
        ({}, Options(satisfied={5: 3, 7: 1}), "answers 3 to 5 of 5", 77 / 107),
        ({}, Options(satisfied={7: 1}), "answers 4 to 5 of 5", 52 / 107),
        ({}, Options(satisfied=9), "answers 4 to 5 of 5", 52 / 107),
    ],
)
def test_which_answers_count_as_satisfied_is_an_option(
    fields: dict[str, object], options: Options | None, what: str, value: float
) -> None:
    waves = [{"period": "2026", "counts": [12, 18, 25, 40, 12]}]
    found = scored(options, kind="csat", waves=waves, **fields)
    assert found.what == what
    assert found.latest is not None
    assert found.latest.value is not None
    assert found.latest.value.value == pytest.approx(value)


@given(st.integers(2, 11), st.data())
def test_every_length_of_scale_has_satisfied_answers(buckets: int, data: st.DataObject) -> None:
    counts = data.draw(st.lists(st.integers(0, 90), min_size=buckets, max_size=buckets))
    found = scored(kind="csat", waves=[{"period": "2026", "counts": counts}])
    if sum(counts) < 10:
        assert found.latest is None
        return
    assert found.latest is not None
    value = found.latest.value
    assert value is not None
    assert 0 <= value.ends[0] <= value.value <= value.ends[1] <= 1
    assert str(buckets) in found.what


@given(st.lists(st.lists(st.integers(0, 60), min_size=5, max_size=5), min_size=2, max_size=5))
def test_changes_hold_their_point_and_turn_round(counts: list[list[int]]) -> None:
    for kind in ("csat", "nps"):
        waves: list[dict[str, object]] = [
            {"period": str(2020 + year), "counts": one} if kind == "csat" else nps(str(2020 + year), *one[:3])
            for year, one in enumerate(counts)
        ]  # fmt: skip
        there = scored(kind=kind, waves=waves)
        for one in filter(None, (there.last, there.first)):
            if one.quantity is not None:
                low, high = one.quantity.ends
                assert low - 1e-9 <= one.quantity.value <= high + 1e-9
        turned = [{**wave, "period": str(2030 - place)} for place, wave in enumerate(waves)]
        back = scored(kind=kind, waves=turned)
        ends = (there.first or there.last), (back.first or back.last)
        if all(one and one.quantity for one in ends) and there.first:
            forth, round_ = ends
            assert forth is not None
            assert round_ is not None
            assert forth.quantity is not None
            assert round_.quantity is not None
            assert forth.quantity.value == pytest.approx(-round_.quantity.value, abs=1e-9)


SECRET = {
    "id": "few",
    "kind": "csat",
    "target": 0.9,
    "title": "Asked of very few",
    "waves": [{"period": "2026-10", "counts": [0, 0, 0, 2, 5, 0, 0]}],
}
"""Seven answers, none of them of the best two: 0 %, mean 4.71."""


def journey_with(metric: dict[str, object], folder: Path, config: str = "") -> Path:
    data = {
        "cjm": 1, "kind": "journey", "id": "j", "title": "J",
        "stages": [{"id": "s", "title": "S", "touchpoints": [
            {"id": "t", "title": "T", "channel": "website", "emotion": 1.5, "metrics": [metric]}]}],
        "metrics": [{**metric, "id": "whole"}],
    }  # fmt: skip
    (folder / "cjm.yaml").write_text(f"cjm: 1\nkind: workspace\n{config}")
    path = folder / "j.journey.yaml"
    path.write_text(json.dumps(data))
    return path


@pytest.mark.parametrize(
    ("limit", "counts", "leaks"),
    [
        (None, [4, 0, 0, 1, 2], ["42.9", "43 %", "3 of 7", "0.428", "4.3 "]),
        (8, [4, 0, 0, 1, 2], ["42.9", "43 %", "3 of 7", "0.428", "4.3 "]),
        (30, [12, 0, 0, 3, 4], ["36.8", "37 %", "7 of 19", "0.368", "3.7 "]),
    ],
)
def test_a_value_from_too_few_answers_stands_nowhere(
    tmp_path: Path, limit: int | None, counts: list[int], leaks: list[str]
) -> None:
    metric = {**SECRET, "waves": [{"period": "2026-10", "counts": counts}]}
    path = journey_with(metric, tmp_path, f"score: {{min_answers: {limit}}}\n" if limit else "")
    (loaded,), _ = api.load_all(path)
    found = api.scorecard(loaded, today=date(2026, 11, 20))
    formats = ("terminal", "markdown", "json", "csv")
    scores = [write_scores({"j": found}, name, width=140, colour=False) for name in formats]
    pictures = [str(api.draw(loaded.context, format=name)) for name in ("svg", "html")]
    said = f"too few answers to show ({sum(counts)}, limit {limit or 10})"
    assert all(said in text for text in scores[:2])
    assert all("too few" in text for text in pictures)
    explained = [explain(found, ref) for ref in ("t", "few", "t.few")]
    told = [*scores, *pictures, api.show(loaded.context), *map(str, explained)]
    for text in told:
        assert [leak for leak in leaks if leak in text.replace("\xa0", " ")] == []
    for one in json.loads(scores[2])["journeys"][0]["metrics"]:
        (wave,) = one["waves"]
        assert wave == {"period": "2026-10", "n": sum(counts), "too_few": True, "value": None}
    row = found.touchpoints[0]
    assert row.satisfaction is not None
    assert row.satisfaction.formula.words == "10 x (emotion + 2) / 4"


def test_with_enough_answers_the_same_value_is_shown(tmp_path: Path) -> None:
    metric = {**SECRET, "waves": [{"period": "2026-10", "counts": [4, 0, 0, 1, 2]}]}
    path = journey_with(metric, tmp_path, "score: {min_answers: 7}\n")
    (loaded,), _ = api.load_all(path)
    found = api.scorecard(loaded, today=date(2026, 11, 20))
    text = write_scores({"j": found}, "terminal", width=140, colour=False)
    assert "42.9 %" in text.replace("\xa0", " ")
    assert "3 of 7" in str(api.draw(loaded.context, format="html")).replace("\xa0", " ")


@pytest.mark.parametrize(("limit", "told"), [(10, 0), (8, 0), (7, 1)])
def test_the_linter_judges_no_figure_that_is_not_shown(
    tmp_path: Path, limit: int, told: int
) -> None:
    metric = {**SECRET, "waves": [{"period": "2026-10", "counts": [6, 0, 1, 0, 0]}]}
    path = journey_with(metric, tmp_path, f"score: {{min_answers: {limit}}}\n")
    slugs = [one.finding.slug for one in api.lint(path).diagnostics]
    assert slugs.count("contradicted-emotion") == told


def test_an_older_wave_with_enough_answers_counts() -> None:
    waves = [{"period": "2026-04", "counts": [0, 0, 10, 30, 0]}, {"period": "2026-10", "counts": [9, 0, 0, 0, 0]}]  # fmt: skip
    found = with_touchpoints(
        {"emotion": 0, "metrics": [{"id": "m", "kind": "csat", "waves": waves}]}
    )
    assert found.touchpoints[0].satisfaction is not None
    assert found.touchpoints[0].satisfaction.value == 7.5
    (trend,) = trends(found.metrics, found.options)
    assert trend.when == "2026-04, n = 40; 2026-10: too few answers to show (9, limit 10)"
    assert trend.last == ""


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ("{min_answers: 0}", "a whole number of answers, 1 or more, is expected"),
        ("{min_answers: many}", "a whole number of answers, 1 or more, is expected"),
        ("{satisfied: 0}", "a number of answers is expected, or one for each length of the scale"),
        ("{satisfied: {5: 5}}", "a number of the best answers, from 1 to 4, is expected"),
        ("{satisfied: {five: 2}}", "`five` is no scale; it has 2 to 11 answers"),
        ("{min_anwers: 5}", "did you mean min_answers?"),
    ],
)
def test_options_that_cannot_be_used(
    call: Callable[..., Any], tmp_path: Path, config: str, told: str
) -> None:
    journey_with(SECRET, tmp_path, f"score: {config}\n")
    done = call("score", "j.journey.yaml")
    assert done.exit_code == 2
    assert told in done.stderr
    assert call("show", "j.journey.yaml").exit_code == 0
    assert told in call("show", "j.journey.yaml", "--view", "matrix").stderr


@pytest.mark.parametrize(
    ("width", "format_"), [(80, "terminal"), (140, "terminal"), (0, "markdown")]
)
def test_golden_metrics(golden: Callable[[Path, str], None], width: int, format_: str) -> None:
    metrics = [
        {"id": f"m{place}", "title": f"Metric {place}", **fields}
        for place, (fields, _) in enumerate(CHANGES)
    ]
    metrics.append({"id": "nobody", "kind": "nps", "title": "سؤال للعملاء"})
    found = with_metrics(*metrics, SECRET)
    text = write_scores({"j.journey.yaml": found}, format_, width=width, colour=False)
    golden(HERE / "golden" / f"metrics-{format_}-{width}.txt", text)


@pytest.mark.parametrize("ref", ["m0", "m1.change", "m9.change", "m8.value"])
def test_golden_explanations(golden: Callable[[Path, str], None], ref: str) -> None:
    from cjm.render.reporting import write_explanation  # noqa: PLC0415 - only this test needs it

    found = with_metrics(
        *({"id": f"m{place}", **fields} for place, (fields, _) in enumerate(CHANGES))
    )
    text = write_explanation(explain(found, ref), str, str, width=100, colour=False)
    golden(HERE / "golden" / f"explain-{ref}.txt", text)
