"""What the guide shows is true: its YAML stands in the examples, its rules and paths exist."""

import re
from pathlib import Path

import pytest

from cjm.linting import catalogue

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
MADE_UP = "these maps hang in a corridor"
SNIPPETS = [
    part for part in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL) if MADE_UP not in part
]
COMMANDS = [
    line
    for block in re.findall(r"```console\n(.*?)```", GUIDE, re.DOTALL)
    for line in block.splitlines()
]
NOT_RULES = {
    "ansi-c",
    "ansi-d",
    "ansi-e",
    "product-page",
    "refund-takes-nine-days",
    "current-state",
    "day-in-the-life",
    "fonts-cjk",
    "future-state",
    "service-blueprint",
}
EXAMPLES = [
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").rglob("*.yaml"))
]


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_each_piece_of_yaml_stands_word_for_word_in_an_example(snippet: str) -> None:
    assert any(snippet in text for text in EXAMPLES)


@pytest.mark.parametrize(
    "slug", sorted(set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", GUIDE)) - NOT_RULES)
)
def test_each_rule_that_is_named_exists(slug: str) -> None:
    assert catalogue.find(slug) is not None


@pytest.mark.parametrize("command", [line for line in COMMANDS if "examples/" in line])
def test_each_example_that_a_command_names_is_there(command: str) -> None:
    paths = [word for word in command.split() if word.startswith("examples/")]
    assert all((ROOT / path).exists() for path in paths)


@pytest.mark.parametrize("link", re.findall(r"\]\((\.\./examples[^)]*)\)", GUIDE))
def test_each_link_to_an_example_leads_there(link: str) -> None:
    assert (ROOT / "docs" / link).exists()
