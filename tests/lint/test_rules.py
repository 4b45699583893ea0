from pathlib import Path
from runpy import run_path

import pytest
from lint_frames import context_of, line_of

from cjm.linting.catalogue import rules
from cjm.linting.engine import check
from cjm.linting.ignores import Ignore
from cjm.linting.options import Chosen, Options
from cjm.linting.pages import EXAMPLES_DAY, MARK, page
from cjm.linting.rule import Rule

GUIDE = Path(__file__).parents[2] / "docs" / "how-to-add-a-rule.md"


ABOUT_MAPS = [rule for rule in rules() if rule.looks_at is not Ignore]
"""The others look at comments: tests/lint_adoption/test_ignores.py tries their examples."""


@pytest.mark.parametrize("rule", ABOUT_MAPS, ids=lambda rule: rule.slug)
def test_a_rule_fires_on_its_bad_example_and_not_on_its_good_one(
    rule: Rule, tmp_path: Path
) -> None:
    fires_as_told(rule, tmp_path)


def test_the_guide_shows_a_rule_that_works(tmp_path: Path) -> None:
    _, source = GUIDE.read_text(encoding="utf-8").split("```python\n")
    file = tmp_path / "late_thanks.py"
    file.write_text(source.split("```")[0], encoding="utf-8")
    made = run_path(str(file))["late_thanks"]
    assert made.slug == "late-thanks"
    fires_as_told(made, tmp_path)


def fires_as_told(rule: Rule, folder: Path) -> None:
    examples, alone = page(rule), Options((Chosen(rule, rule.severity),))
    lines = examples.bad.splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith(MARK)}
    found = list(check(context_of(examples.bad, folder), today=EXAMPLES_DAY, options=alone))
    assert {finding.code for finding in found} == {rule.code}
    assert {line_of(examples.bad, finding.route) for finding in found} == marked
    assert not list(check(context_of(examples.good, folder), today=EXAMPLES_DAY, options=alone))
