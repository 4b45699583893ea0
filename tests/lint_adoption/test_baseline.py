"""Findings that a team puts up with for now."""

import json
from collections import Counter
from pathlib import Path

import pytest
from adoption_helpers import TODAY, journey, told, workspace

from cjm import api
from cjm.linting.baseline import BaselineError, element, read, write

TWO = """\
- id: cart
  title: The cart
  channel: website
  actions: [Pays]
  emotion: 1
- id: parcel
  title: The parcel
  channel: website
  actions: [Opens it]
  emotion: 1
  pains: [It is late, It is heavy]
"""
GET = "  - id: get\n    title: Get\n    customer_goal: Light\n    touchpoints:\n"
SELECT = ["CJM301", "CJM302"]


def lint(folder: Path, **wishes: object) -> api.Report:
    return api.lint(folder, today=TODAY, select=SELECT, **wishes)  # type: ignore[arg-type]  # the test passes what the types forbid or leave open


def begin(folder: Path, text: str = TWO) -> None:
    """Write a map and a baseline of all that is wrong with it."""
    workspace(folder, "baseline: known.json")
    (folder / "lamp.journey.yaml").write_text(journey(text), "utf-8")
    keep(lint(folder, write_baseline=True))


def keep(report: api.Report) -> None:
    (baseline,) = report.baselines
    assert baseline.text is not None
    Path(baseline.path).write_text(baseline.text, "utf-8")


def change(folder: Path, *pairs: tuple[str, str]) -> None:
    path = folder / "lamp.journey.yaml"
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def test_a_new_baseline_holds_everything(tmp_path: Path) -> None:
    begin(tmp_path)
    data = json.loads((tmp_path / "known.json").read_text("utf-8"))
    (file,) = data["findings"]
    assert (data["cjm-baseline"], file) == (1, "lamp.journey.yaml")
    assert data["findings"][file]["CJM301"] == {
        "touchpoints[cart].emotion": 1,
        "touchpoints[parcel].emotion": 1,
    }
    assert len(data["findings"][file]["CJM302"]) == 2
    report = lint(tmp_path)
    assert report.diagnostics == ()
    assert [(one.held, one.fixed, one.added) for one in report.baselines] == [(4, 0, 0)]


@pytest.mark.parametrize(
    ("pairs", "new", "fixed"),
    [
        ([("stages:", "# moved\n\nstages:")], [], 0),
        ([("title: The cart", "title: Cart"), ("title: Buying", "title: Paying")], [], 0),
        ([("emotion: 1\n      - id", "emotion: {score: 2}\n      - id")], [], 0),
        ([("      - id: parcel", GET + "      - id: parcel")], [], 0),
        ([("[It is late, It is heavy]", "[It is heavy, {text: It is late}]")], [], 0),
        ([("[It is late, It is heavy]", "[It is late]")], [], 1),
        ([("It is late", "It is lost")], ["CJM302"], 1),
        ([("It is late", "It is heavy")], ["CJM302"], 1),
        ([("id: cart", "id: basket")], ["CJM301"], 1),
        ([("  emotion: 1\n      - id", "  importance: 3\n      - id")], [], 1),
    ],
)  # fmt: skip
def test_what_changes_leave_alone(
    pairs: list[tuple[str, str]], new: list[str], fixed: int, tmp_path: Path
) -> None:
    begin(tmp_path)
    change(tmp_path, *pairs)
    report = lint(tmp_path)
    assert [one.finding.code for one in report.diagnostics] == new
    assert report.baselines[0].fixed == fixed


def test_it_only_shrinks(tmp_path: Path) -> None:
    begin(tmp_path)
    change(tmp_path, ("It is late", "It is lost"))
    report = lint(tmp_path, write_baseline=True)
    keep(report)
    (baseline,) = report.baselines
    assert (baseline.fixed, baseline.added, baseline.left) == (1, 1, 3)
    assert [one.finding.code for one in report.diagnostics] == ["CJM302"]
    assert len(lint(tmp_path).diagnostics) == 1
    assert lint(tmp_path).baselines[0].fixed == 0


def test_it_grows_when_told_to(tmp_path: Path) -> None:
    begin(tmp_path)
    change(tmp_path, ("It is late", "It is lost"))
    report = lint(tmp_path, grow_baseline=True)
    keep(report)
    assert report.diagnostics == ()
    assert (report.baselines[0].added, report.baselines[0].left) == (1, 4)
    assert lint(tmp_path).diagnostics == ()


def test_what_a_run_does_not_look_at_stays(tmp_path: Path) -> None:
    begin(tmp_path)
    (tmp_path / "other.journey.yaml").write_text(journey(TWO, "other"), "utf-8")
    keep(lint(tmp_path, grow_baseline=True))
    before = (tmp_path / "known.json").read_text("utf-8")
    keep(api.lint(tmp_path / "lamp.journey.yaml", today=TODAY, select=SELECT, write_baseline=True))
    keep(api.lint(tmp_path, today=TODAY, select=["CJM302"], write_baseline=True))
    assert (tmp_path / "known.json").read_text("utf-8") == before
    change(tmp_path, ("stages:", "stages: 1\nx-stages:"))
    keep(lint(tmp_path, write_baseline=True))
    assert (tmp_path / "known.json").read_text("utf-8") == before


def test_a_file_that_is_gone_is_fixed(tmp_path: Path) -> None:
    begin(tmp_path)
    (tmp_path / "other.journey.yaml").write_text(journey("- {id: a, title: A}\n", "b"), "utf-8")
    (tmp_path / "lamp.journey.yaml").unlink()
    assert lint(tmp_path).baselines[0].fixed == 4
    keep(lint(tmp_path, write_baseline=True))
    assert read((tmp_path / "known.json").read_text("utf-8")) == Counter()


def test_mistakes_of_validate_are_never_held_back(tmp_path: Path) -> None:
    begin(tmp_path, TWO.replace("channel: website", "channel: websit"))
    assert told(tmp_path) == ["lamp:18 CJM021", "lamp:23 CJM021"]


def test_ignored_findings_are_not_written(tmp_path: Path) -> None:
    begin(tmp_path, TWO.replace("emotion: 1", "emotion: 1 # cjm: ignore[CJM301] asked in June"))
    known = read((tmp_path / "known.json").read_text("utf-8"))
    assert {code for _, code, _ in known} == {"CJM302"}


def test_the_caller_names_another_file(tmp_path: Path) -> None:
    begin(tmp_path)
    other = tmp_path / "none.json"
    other.write_text(write(Counter()), "utf-8")
    assert len(lint(tmp_path, baseline=other).diagnostics) == 4


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
        ("[]", "it has no `cjm-baseline`"),
        ('{"cjm-baseline": 2}', "it is of version 2"),
        ('{"cjm-baseline": 1, "findings": [1]}', "not counted by file, rule and element"),
        ('{"cjm-baseline": 1, "findings": {"a": {"CJM301": {"b": "c"}}}}', "not counted by"),
    ],
)
def test_what_is_no_baseline(text: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match=why):
        read(text)
    begin(tmp_path)
    (tmp_path / "known.json").write_text(text, "utf-8")
    with pytest.raises(api.ConfigurationError, match=r"known\.json cannot be used") as caught:
        lint(tmp_path)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.span
    assert (diagnostic.path.endswith("cjm.yaml"), diagnostic.span.start.line) == (True, 4)


def test_writing_and_reading_give_the_same() -> None:
    counts = Counter({("b/ü.yaml", "CJM302", "x"): 2, ("a.yaml", "CJM301", ""): 1})
    assert read(write(counts)) == counts
    assert list(json.loads(write(counts))["findings"]) == ["a.yaml", "b/ü.yaml"]


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        ((), ""),
        (("title",), "title"),
        (("stages", 0), "stages[one]"),
        (("stages", 0, "touchpoints", 0, "emotion"), "touchpoints[cart].emotion"),
        (("stages", 0, "touchpoints", 0, "pains", 0, "cause"), "touchpoints[cart].pains[late].cause"),
        (("stages", 0, "touchpoints", 0, "emotion", "gone", 3), "touchpoints[cart].emotion.gone[~74234e98]"),
        (("goals", 0), "goals[~2cf24dba]"),
        (("goals", 1), "goals[~2cf24dba]"),
    ],
)  # fmt: skip
def test_elements_go_by_their_ids(route: tuple[str | int, ...], expected: str) -> None:
    data = {
        "stages": [
            {"id": "one", "touchpoints": [{"id": "cart", "emotion": 1, "pains": [{"id": "late"}]}]}
        ],
        "goals": ["hello", {"title": "hello", "target": 3}],
    }
    assert element(data, route) == expected


def test_what_is_held_back_is_mended_all_the_same(tmp_path: Path) -> None:
    text = TWO.replace("emotion: 1", "emotion: {score: 1, evidence: [talks, talks]}")
    talks = "evidence:\n  - {id: talks, method: interview, period: 2026-04, sample: 9}\n"
    workspace(tmp_path, "baseline: known.json")
    (tmp_path / "lamp.journey.yaml").write_text(journey(text) + talks, "utf-8")
    only = ["duplicate-reference"]
    keep(api.lint(tmp_path, today=TODAY, select=only, write_baseline=True))
    repair = api.fix(tmp_path, today=TODAY, select=only)
    assert [change.fixed for change in repair.changes] == [2]
    (baseline,) = repair.report.baselines
    assert (baseline.held, baseline.fixed, baseline.left) == (0, 2, 0)
