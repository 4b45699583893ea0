"""The page's tools: a button for each lane that it has, and one script that alone may run."""

import base64
import hashlib
import re

import pytest
import torture

from cjm.render.draw import draw

SEVERAL = pytest.mark.parametrize("name", torture.NAMES)


def page(name: str) -> str:
    made = draw(torture.context(name), format="html")
    assert isinstance(made, str)
    return made


@SEVERAL
def test_only_the_script_of_the_page_may_run(name: str) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", page(name), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page(name))
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == f"'sha256-{digest}'"
    assert not re.search(r"<[^>]*\son\w+\s*=", page(name).replace(script, ""))


@SEVERAL
def test_every_row_but_the_touchpoints_has_its_button(name: str) -> None:
    buttons = re.findall(r'data-lane="([^"]+)"', page(name))
    rows = re.findall(r'<tr class="lane ([a-z-]+) ', page(name))
    assert buttons == list(dict.fromkeys(row for row in rows if row != "feelings"))


def test_tools_wait_for_the_script() -> None:
    assert '<div class="tools" hidden>' in page("single")
