from pathlib import Path

import pytest
from lint_frames import context_of, line_of

from cjm.lint.catalogue import rules
from cjm.lint.engine import check
from cjm.lint.options import Chosen, Options
from cjm.lint.pages import EXAMPLES_DAY, MARK, page
from cjm.lint.rule import Rule


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.slug)
def test_a_rule_fires_on_its_bad_example_and_not_on_its_good_one(
    rule: Rule, tmp_path: Path
) -> None:
    alone = Options((Chosen(rule, rule.severity),))
    examples = page(rule)
    lines = examples.bad.splitlines()
    marked = {number for number, line in enumerate(lines, 1) if line.endswith(MARK)}
    found = list(check(context_of(examples.bad, tmp_path), today=EXAMPLES_DAY, options=alone))
    assert {finding.code for finding in found} == {rule.code}
    assert {line_of(examples.bad, finding.route) for finding in found} == marked
    assert not list(check(context_of(examples.good, tmp_path), today=EXAMPLES_DAY, options=alone))
