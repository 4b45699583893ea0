"""Which file a metric means: its own, that of its evidence, from whichever file names it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cjm import api
from cjm.cli.watching import stamps

TODAY = date(2026, 11, 20)
ANSWERS = "rating\n" + "5\n4\n2\n" * 10
CONFIG = "cjm: 1\nkind: workspace\n"
SURVEY = "cjm: 1\nkind: evidence\nid: {name}\nmethod: survey\nperiod: 2026-09\nsample: 30\n"


def journey(metrics: str = "", more: str = "", name: str = "j") -> str:
    touchpoint = f"{{id: t, title: T, channel: website, emotion: 0, metrics: [{metrics}]}}"
    return (
        f"cjm: 1\nkind: journey\nid: {name}\ntitle: I buy\n{more}"
        f"stages: [{{id: s, title: S, touchpoints: [{touchpoint}]}}]\n"
    )


def metric(source: str, more: str = "", name: str = "m") -> str:
    return f"{{id: {name}, kind: csat, {more}from: {{answer: rating, scale: [1, 5]{source}}}}}"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


COUNTS = (0, 10, 0, 10, 10)
OWN = ", source: data/a.csv, period: 2026-09"
BY_EVIDENCE = metric("", "evidence: [asked], ")
INLINE = "evidence: [{id: asked, method: survey, period: 2026-09, source: data/a.csv}]\n"
SHARED = SURVEY.format(name="asked") + "source: data/a.csv\n"


@pytest.mark.parametrize(
    "files",
    [
        {"j.journey.yaml": journey(metric(OWN)), "data/a.csv": ANSWERS},
        {"maps/j.journey.yaml": journey(metric(", source: ../a.csv, period: 2026-09")), "a.csv": ANSWERS},
        {"j.journey.yaml": journey(BY_EVIDENCE, INLINE), "data/a.csv": ANSWERS},
        {"cjm.yaml": CONFIG, "j.journey.yaml": journey(BY_EVIDENCE), "research/asked.evidence.yaml": SHARED, "research/data/a.csv": ANSWERS},
        {"cjm.yaml": CONFIG, "j.journey.yaml": journey(metric(", source: research/data/a.csv", "evidence: [asked], ")), "research/asked.evidence.yaml": SHARED, "research/data/a.csv": ANSWERS},
    ],
)  # fmt: skip
def test_the_file_is_found_from_the_file_that_names_it(
    tmp_path: Path, files: dict[str, str]
) -> None:
    write(tmp_path, files)
    (path,) = tmp_path.rglob("*.journey.yaml")
    assert api.validate(path).diagnostics == ()
    context = api.load(path)
    (wave,) = context.metrics["t.m"].waves
    assert (wave.period, getattr(wave, "counts", ())) == ("2026-09", COUNTS)
    assert context.basis(context.metrics["t.m"]) == "observed"
    assert context.metrics["t.m"] == context.journey.stages[0].touchpoints[0].metrics[0]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"j.journey.yaml": journey(BY_EVIDENCE, INLINE.replace("data/a.csv", "https://example.com/a.csv"))},
            "the source of its evidence is no file here: `https://example.com/a.csv`",
        ),
        (
            {"j.journey.yaml": journey(BY_EVIDENCE, INLINE.replace(", source: data/a.csv", ""))},
            "its evidence names no file",
        ),
        (
            {
                "cjm.yaml": CONFIG,
                "j.journey.yaml": journey(metric("", "evidence: [asked, again], ")),
                "asked.evidence.yaml": SHARED,
                "again.evidence.yaml": SHARED.replace("id: asked", "id: again"),
            },
            "2 pieces of its evidence have a file; which one is meant?",
        ),
        ({"j.journey.yaml": journey(BY_EVIDENCE, INLINE)}, "there is no file "),
    ],
)  # fmt: skip
def test_where_no_file_is_meant_it_is_said(
    tmp_path: Path, files: dict[str, str], told: str
) -> None:
    write(tmp_path, files)
    for found in (api.validate(tmp_path), api.lint(tmp_path)):
        (one,) = [one for one in found.diagnostics if one.finding.code == "CJM030"]
        assert one.finding.message.startswith(told)
        assert Path(one.path).name == "j.journey.yaml"
        assert one.span is not None


SHARED_METRIC = f"metrics: [{metric(OWN, name='shared')}]\n"
GOAL = "goals: [{id: g, customer: C, business: B, metric: shared}]\n"


def test_a_metric_of_the_workspace_is_counted_for_every_map(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "cjm.yaml": CONFIG + SHARED_METRIC,
            "data/a.csv": ANSWERS,
            "one/a.journey.yaml": journey(more=GOAL, name="a"),
            "two/b.journey.yaml": journey(more=GOAL, name="b"),
        },
    )
    cards, report = api.score(tmp_path, today=TODAY)
    assert report.diagnostics == ()
    for card in cards.values():
        (found,) = card.metrics
        assert (found.id, found.holder) == ("shared", "workspace")
        assert found.latest is not None
        assert found.latest.value is not None
        assert found.latest.value.value == pytest.approx(2 / 3)


def test_a_mistake_in_the_file_of_a_workspace_is_told_once_and_at_its_place(tmp_path: Path) -> None:
    maps = {f"{n}.journey.yaml": journey(more=GOAL, name=f"j{n}") for n in range(3)}
    bad = {"cjm.yaml": CONFIG + SHARED_METRIC, "data/a.csv": "rating\n9\n"}
    write(tmp_path, {**maps, **bad})
    (one,) = api.validate(tmp_path).diagnostics
    assert (one.finding.code, Path(one.path).name, one.span and one.span.start.line) == (
        "CJM031",
        "a.csv",
        2,
    )
    assert [Path(note.path).name for note in one.notes] == ["cjm.yaml"]
    (again,) = api.validate(tmp_path / "0.journey.yaml").diagnostics
    assert again.finding == one.finding


def test_a_future_map_sees_the_counted_metrics_of_todays(tmp_path: Path) -> None:
    future = journey(more="type: future-state\nbased_on: today\n", name="later").replace(
        "id: t,", "id: n,"
    )
    write(
        tmp_path,
        {
            "today.journey.yaml": journey(metric(OWN), name="today"),
            "later.journey.yaml": future,
            "data/a.csv": ANSWERS,
        },
    )
    context = api.load(tmp_path / "later.journey.yaml")
    original = context.original()
    assert original is not None
    assert len(context.metrics["t.m"].waves) == 1
    assert original.stages[0].touchpoints[0].metrics[0].waves == context.metrics["t.m"].waves


def test_each_file_is_read_once_however_many_ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cjm.observing import observer  # noqa: PLC0415 - what it reads with is watched

    asked: list[str] = []
    read = observer.regular_bytes

    def watched(path: Path, most: int) -> bytes:
        asked.append(path.name)
        return read(path, most)

    monkeypatch.setattr(observer, "regular_bytes", watched)
    metrics = ", ".join(metric(OWN, name=f"m{n}") for n in range(4))
    maps = {f"{n}.journey.yaml": journey(metrics, name=f"j{n}") for n in range(3)}
    write(tmp_path, {**maps, "cjm.yaml": CONFIG + SHARED_METRIC, "data/a.csv": ANSWERS})
    for command in (api.validate, api.lint, lambda path: api.load_all(path)[1]):
        asked.clear()
        assert not [x for x in command(tmp_path).diagnostics if x.finding.code.startswith("CJM0")]
        assert asked == ["a.csv"]


def test_a_map_with_another_mistake_still_tells_of_its_files(tmp_path: Path) -> None:
    text = journey(metric(OWN)).replace("emotion: 0", "emotion: 7")
    write(tmp_path, {"j.journey.yaml": text, "data/a.csv": "rating\n9\n"})
    codes = sorted(one.finding.code for one in api.validate(tmp_path).diagnostics)
    assert codes == ["CJM013", "CJM031"]


def test_one_mistake_of_a_file_is_told_once_with_all_who_count_it(tmp_path: Path) -> None:
    metrics = ", ".join(metric(OWN, name=f"m{n}") for n in range(3))
    write(tmp_path, {"j.journey.yaml": journey(metrics), "data/a.csv": 'rating\n"5\n'})
    (one,) = api.validate(tmp_path).diagnostics
    assert len(one.notes) == 3


def test_a_misspelt_key_is_mended(call: Callable[..., Any], tmp_path: Path) -> None:
    text = journey(metric(OWN)).replace("answer:", "anwser:")
    write(tmp_path, {"j.journey.yaml": text, "data/a.csv": ANSWERS})
    call("lint", "--fix", "j.journey.yaml")
    assert (tmp_path / "j.journey.yaml").read_text("utf-8") == journey(metric(OWN))


def test_watching_looks_at_survey_files(tmp_path: Path) -> None:
    write(tmp_path, {"j.journey.yaml": journey(metric(OWN)), "data/a.csv": ANSWERS})
    assert str(tmp_path / "data" / "a.csv") in stamps([str(tmp_path / "j.journey.yaml")])


def test_lint_judges_what_was_counted(tmp_path: Path) -> None:
    write(tmp_path, {"j.journey.yaml": journey(metric(OWN)), "data/a.csv": "rating\n5\n4\n"})
    (one,) = [x for x in api.lint(tmp_path).diagnostics if x.finding.slug == "small-sample"]
    assert "rests on 2 answers" in one.finding.message
    assert one.element == "touchpoint t, metric m, wave 1"
