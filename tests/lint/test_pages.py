from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from cjm.linting.catalogue import find, rules
from cjm.linting.pages import page
from cjm.linting.reference import reference
from cjm.linting.rule import Rule


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.slug)
def test_a_page_can_be_shown(rule: Rule) -> None:
    shown = page(rule)
    assert "\n" not in shown.summary
    assert shown.summary.endswith(".")
    assert len(shown.why.split()) >= 12
    assert all(meaning.endswith(".") for _, meaning in shown.options)


def test_a_page_has_its_sections_without_their_indentation() -> None:
    rule = find("unexplained-low")
    assert rule
    shown = page(rule)
    assert shown.summary == "Customers feel bad at a touchpoint, and the map does not say why."
    assert shown.bad.splitlines()[:2] == ["touchpoints:", "  - id: checkout"]
    ((option, meaning),) = shown.options
    assert (option.name, option.kind, option.default) == ("limit", float, -1.0)
    assert meaning == "The highest score that has to be explained."


@pytest.mark.parametrize("lost", ["Why:", "Bad:", "limit: The"])
def test_a_page_that_lacks_something_is_refused(lost: str) -> None:
    rule = find("unexplained-low")
    assert rule
    with pytest.raises(ValueError, match="unexplained-low"):
        page(replace(rule, doc=rule.doc.replace(lost, "Other: ")))


def test_the_reference_leads_to_every_rule() -> None:
    pages = reference()
    links = {
        str(child.attrs["href"])
        for token in MarkdownIt().enable("table").parse(pages["README.md"])
        for child in token.children or ()
        if child.type == "link_open"
    }
    assert links == set(pages) - {"README.md"} == {f"{rule.slug}.md" for rule in rules()}


def test_a_page_in_markdown() -> None:
    text = reference()["stale-evidence.md"]
    assert text.startswith("# CJM303 stale-evidence\n\nEvidence that has grown old.\n")
    assert "Group: evidence · severity: warning · maps: all" in text
    assert "| `months` | whole number | `12` | After how many months evidence is old. |" in text
