"""What comments leave out, and what is said about comments that leave out nothing."""

from pathlib import Path

import pytest
from adoption_helpers import TODAY, journey, told

from cjm import api
from cjm.linting.catalogue import rules
from cjm.linting.ignores import Ignore
from cjm.linting.pages import MARK, page
from cjm.linting.rule import Rule

CART = """\
- id: cart
  title: The cart
  channel: website
  actions: [Pays]
  emotion: 1
"""
PLAIN = ["lamp:20 CJM301"]


def lint(folder: Path, text: str, **wishes: object) -> list[str]:
    (folder / "lamp.journey.yaml").write_text(text, "utf-8")
    return told(folder, **wishes)


@pytest.mark.parametrize(
    ("emotion", "expected"),
    [
        ("emotion: 1", PLAIN),
        ("emotion: 1 # cjm: ignore[CJM301] in June", []),
        ("emotion: 1 # cjm: ignore[assumed-emotion]", []),
        ("emotion: 1 # cjm: ignore[CJM3]", []),
        ("emotion: 1 # cjm: ignore[301]", []),
        ("emotion: 1 # cjm: ignore[evidence]", []),
        ("# cjm: ignore[CJM301] in June\n  emotion: 1", []),
        ("# cjm: ignore[CJM301] a\n  # another\n  emotion: 1", []),
        ("emotion: {score: 1, # cjm: ignore[CJM301] a\n    feeling: calm}", []),
        ("# cjm: ignore[CJM301] a\n\n  emotion: 1", ["lamp:20 CJM901", "lamp:22 CJM301"]),
        ("emotion: 1 # cjm: ignore[CJM401] a", ["lamp:20 CJM301", "lamp:20 CJM901"]),
        ("emotion: 1 # cjm: ignore[CJM301, CJM401] a", ["lamp:20 CJM901"]),
        ("emotion: 1 # cjm: ignore[CJM310, CJM3, CJM301]", ["lamp:20 CJM901"]),
        ("emotion: 1 # cjm: ignore[CJM902]", PLAIN),
        ("emotion: 1 # cjm: something[CJM301]", PLAIN),
    ],
)
def test_what_is_left_out(emotion: str, expected: list[str], tmp_path: Path) -> None:
    assert lint(tmp_path, journey(CART.replace("emotion: 1", emotion))) == expected


@pytest.mark.parametrize(
    ("comment", "message", "hint"),
    [
        ("ignore[CJM401] a", "`CJM401` ignores nothing here", "Delete it"),
        ("ignore[CJM021] a", "`CJM021` cannot be ignored", "cjm validate"),
        ("ignore[unknown-reference]", "`unknown-reference` cannot be ignored", "cjm validate"),
        ("ignore[CJM0]", "`CJM0` cannot be ignored", "cjm validate"),
        ("ignore[assumed-emotoin]", "no rule or group `assumed-emotoin`", "assumed-emotion"),
        ("ignore", "does not say which rule", "ignore[CJM301]"),
        ("ignore[] a", "no rule is named", "ignore[CJM301]"),
        ("ignore[CJM301 a", "the bracket is never closed", "ignore[CJM301]"),
        ("ingore[CJM301] a", "`cjm: ingore` says nothing to cjm", "`cjm: ignore`"),
        ("ignore-file[CJM301] a", "too far down to count", "above the first key"),
    ],
)
def test_comments_that_can_mean_nothing(
    comment: str, message: str, hint: str, tmp_path: Path
) -> None:
    text = journey(CART.replace("emotion: 1", f"emotion: 1 # cjm: {comment}"))
    (tmp_path / "lamp.journey.yaml").write_text(text, "utf-8")
    report = api.lint(tmp_path, today=TODAY, select=["CJM901", "CJM301", "CJM401"])
    (finding,) = [one.finding for one in report.diagnostics if one.finding.code == "CJM901"]
    assert message in finding.message
    assert hint in (finding.hint or "")


def test_the_name_in_the_brackets_is_what_is_shown(tmp_path: Path) -> None:
    text = journey(CART.replace("emotion: 1", "emotion: 1 # cjm: ignore[CJM301,  trap ] why"))
    (tmp_path / "lamp.journey.yaml").write_text(text, "utf-8")
    (one,) = api.lint(tmp_path, today=TODAY).diagnostics
    assert one.span
    line = text.splitlines()[one.span.start.line - 1]
    assert line[one.span.start.column - 1 : one.span.end.column - 1] == "trap"


@pytest.mark.parametrize(
    ("top", "expected"),
    [
        ("# cjm: ignore-file[CJM301] drawn in 2019\n", []),
        ("# A map.\n# cjm: ignore-file[evidence] drawn in 2019\n\n", []),
        ("# cjm: ignore-file[all] drawn in 2019\n", []),
        ("# cjm: ignore-file[CJM401] a\n", ["lamp:1 CJM901", "lamp:21 CJM301"]),
        ("# cjm: ignore-file[CJM401, CJM301] a\n", ["lamp:1 CJM901"]),
        ("# cjm: ignore-file[CJM901, CJM401, CJM301] a\n", []),
    ],
)
def test_whole_files(top: str, expected: list[str], tmp_path: Path) -> None:
    assert lint(tmp_path, journey(CART, top=top)) == expected


def test_no_ignores(tmp_path: Path) -> None:
    text = journey(CART.replace("emotion: 1", "emotion: 1 # cjm: ignore[CJM301, CJM401] a"))
    assert lint(tmp_path, text, ignores=False) == PLAIN


def test_a_rule_that_does_not_judge_is_not_counted_as_unused(tmp_path: Path) -> None:
    text = journey(CART.replace("emotion: 1", "emotion: 1 # cjm: ignore[CJM401] a"))
    assert lint(tmp_path, text, select=["CJM301", "CJM901"]) == PLAIN
    assert lint(tmp_path, text, ignore=["CJM401"]) == PLAIN


def test_a_file_that_is_not_valid_tells_only_what_cannot_be_ignored(tmp_path: Path) -> None:
    broken = CART.replace("channel: website", "channel: websit # cjm: ignore[CJM021, CJM401] a")
    assert lint(tmp_path, journey(broken)) == ["lamp:18 CJM021", "lamp:18 CJM901"]


def test_ignored_findings_are_counted(tmp_path: Path) -> None:
    text = journey(CART, top="# cjm: ignore-file[CJM301] drawn in 2019\n")
    (tmp_path / "lamp.journey.yaml").write_text(text, "utf-8")
    assert api.lint(tmp_path, today=TODAY).ignored == 1


@pytest.mark.parametrize(
    "rule", [one for one in rules() if one.looks_at is Ignore], ids=lambda rule: rule.slug
)
def test_the_pages_of_the_rules_about_comments(rule: Rule, tmp_path: Path) -> None:
    examples = page(rule)
    for example in (examples.bad, examples.good):
        head = journey("").split("stages:")[0]
        body = example.replace("\n", "\n    ").replace("\n    evidence:", "\nevidence:")
        text = f"{head}stages:\n  - id: a\n    title: A\n    {body}\n"
        marked = [
            f"lamp:{number} {rule.code}"
            for number, line in enumerate(text.splitlines(), 1)
            if MARK in line
        ]
        found = lint(tmp_path, text, extend_select=[rule.code])
        assert [one for one in found if one.endswith(rule.code)] == marked
        assert bool(marked) == (example == examples.bad)


def test_a_flood_of_comments_is_told_of_a_hundred_times(tmp_path: Path) -> None:
    flood = "".join(f"# cjm: ignore[CJM3{number:05}] why\n" for number in range(20_000))
    said = lint(tmp_path, journey(CART) + flood, select=["CJM901"])
    assert len(said) == 100
