"""The reference of all rules as Markdown, for the documentation."""

from cjm.linting.catalogue import rules
from cjm.linting.options import shown
from cjm.linting.pages import EXAMPLES_DAY, Page, page
from cjm.linting.rule import ALL_MAPS, GROUPS, Rule

_KINDS = {bool: "yes or no", int: "whole number", float: "number", str: "text", tuple: "list"}

_INTRODUCTION = f"""\
# Rules

`cjm validate` says whether a file is a journey; these rules say whether it is a good one. Switch
them on and off in `cjm.yaml` by code, by the beginning of a code, by name or by group:

```yaml
lint:
  ignore: [CJM108, language]
  severity: {{assumed-emotion: error}}
  rules:
    stale-evidence: {{months: 6}}
```

The examples show the part of a journey that matters: `touchpoints:` at the top stand in a stage,
and whatever else a journey needs is left out. They are judged as on {EXAMPLES_DAY:%d %B %Y}.
"""


def reference() -> dict[str, str]:
    """Return the pages of the reference by file name, the index as `README.md`."""
    pages = {f"{rule.slug}.md": markdown(page(rule)) for rule in rules()}
    return {"README.md": _index(), **pages}


def markdown(page: Page) -> str:
    """Return a rule's page as Markdown."""
    rule = page.rule
    parts = [
        f"# {rule.code} {rule.slug}",
        page.summary,
        f"Group: {rule.group} · severity: {rule.severity} · maps: {_maps(rule)}",
        f"## What it finds\n\n{page.what}",
        f"## Why it matters\n\n{page.why}",
        f"## Bad\n\n```yaml\n{page.bad}\n```",
        f"## Good\n\n```yaml\n{page.good}\n```",
    ]
    if page.options:
        rows = [
            f"| `{option.name}` | {_KINDS[option.kind]} | `{shown(option.default)}` | {meaning} |"
            for option, meaning in page.options
        ]
        head = ["| option | type | default | meaning |", "| --- | --- | --- | --- |"]
        parts.append("\n".join(["## Options\n", *head, *rows]))
    return "\n\n".join(parts) + "\n"


def _index() -> str:
    parts = [_INTRODUCTION]
    for group in GROUPS.values():
        if mine := [rule for rule in rules() if rule.group == group]:
            rows = "\n".join(
                f"| [{rule.code}]({rule.slug}.md) | {rule.slug} | {rule.severity} | "
                f"{page(rule).summary} |"
                for rule in mine
            )
            parts.append(
                f"## {group.capitalize()}\n\n| code | name | severity | finds |\n"
                f"| --- | --- | --- | --- |\n{rows}\n"
            )
    return "\n".join(parts)


def _maps(rule: Rule) -> str:
    return "all" if rule.maps == ALL_MAPS else ", ".join(rule.maps)
