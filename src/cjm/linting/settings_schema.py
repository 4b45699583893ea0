"""`lint:` of a workspace file as a JSON Schema, made from the rules; `layers` reads the same."""

from collections.abc import Iterable
from typing import Any

from cjm.diagnostics import Severity
from cjm.linting.catalogue import rules
from cjm.linting.pages import page
from cjm.linting.rule import GROUPS, Option, Rule

_KINDS = {bool: "boolean", int: "integer", float: "number", str: "string"}


def definitions() -> dict[str, Any]:
    """Return the parts of a draft-07 schema by their names; `LintSettings` is the whole.

    What depends on more than one value or on other files is left to `layers`: that a rule is left
    that judges, and that files are there.
    """
    own = {_options_name(rule): _rule_options(rule) for rule in rules() if rule.options}
    return {
        "LintSettings": _settings("Options of `cjm lint`.", {**_layer(), **_of_files()}),
        "LintOfPaths": _settings("Options for the files of a path.", _layer()),
        "LintRules": _rules(),
        "LintSelector": _selector(),
        **own,
    }


def _settings(description: str, properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "additionalProperties": False,
        "patternProperties": {"^x-": {}},
        "properties": properties,
    }


def _layer() -> dict[str, Any]:
    return {
        "select": _selectors("The rules that judge, instead of all.", ["evidence", "CJM401"]),
        "extend-select": _selectors("Rules that judge too.", ["crowded-map"]),
        "ignore": _selectors("Rules that do not judge.", ["CJM108"]),
        "severity": {
            "description": "How much the findings of rules matter.",
            "examples": [{"evidence": "info"}],
            "type": "object",
            "propertyNames": _ref("LintSelector"),
            "additionalProperties": {"enum": [one.value for one in Severity]},
        },
        "rules": {
            "description": "The options of rules.",
            "examples": [{"stale-evidence": {"months": 6}}],
            "allOf": [_ref("LintRules")],
        },
    }


def _of_files() -> dict[str, Any]:
    name = {"type": "string", "minLength": 1}
    return {
        "paths": {
            "description": "What holds for the files of a path instead, by pattern.",
            "examples": [{"archive/**": {"ignore": ["evidence"]}}],
            "type": "object",
            "additionalProperties": _ref("LintOfPaths"),
        },
        "extends": {
            "description": "Files whose settings come first; paths start from this file.",
            "examples": ["shared/lint.yaml"],
            "anyOf": [name, {"type": "array", "items": name}],
        },
        "baseline": {
            "description": "The file of the findings that are put up with for now.",
            "examples": ["cjm-baseline.json"],
            "type": ["string", "null"],
        },
    }


def _selectors(description: str, example: list[str]) -> dict[str, Any]:
    one = {"allOf": [{"type": "string"}, _ref("LintSelector")]}
    several = {"type": "array", "items": _ref("LintSelector")}
    return {"description": description, "examples": [example], "anyOf": [several, one]}


def _selector() -> dict[str, Any]:
    names = [*GROUPS.values(), "all", *(rule.slug for rule in rules())]
    codes = [rule.code for rule in rules()]
    starts = sorted({code[3:end] for code in codes for end in range(4, len(code) + 1)})
    digits = "|".join(starts)
    spelled = "|".join(map(_spelled, names))
    return {
        "description": "A rule by code or name, the beginning of a code, a group, or all.",
        "anyOf": [
            {"enum": [*names, *codes]},
            {"type": "string", "pattern": _whole(f"[Cc][Jj][Mm](?:{digits})?|{digits}|{spelled}")},
            {"enum": [int(start) for start in starts]},
        ],
    }


def _rules() -> dict[str, Any]:
    with_options = [rule for rule in rules() if rule.options]
    without = [rule for rule in rules() if not rule.options]
    return {
        "type": "object",
        "description": "The options of rules, by name or code.",
        "additionalProperties": False,
        "properties": {rule.slug: _known(rule) for rule in with_options},
        "patternProperties": {
            **{_keys([rule]): _ref(_options_name(rule)) for rule in with_options},
            _keys(without): {"type": "object", "maxProperties": 0},
        },
    }


def _known(rule: Rule) -> dict[str, Any]:
    return {
        "description": f"{rule.code}: {page(rule).summary}",
        "examples": [{option.name: _plain(option.default) for option in rule.options}],
        "allOf": [_ref(_options_name(rule))],
    }


def _rule_options(rule: Rule) -> dict[str, Any]:
    return {
        "type": "object",
        "description": f"Options of the rule {rule.slug}.",
        "additionalProperties": False,
        "properties": {option.name: _option(option, said) for option, said in page(rule).options},
    }


def _option(option: Option, meaning: str) -> dict[str, Any]:
    default = _plain(option.default)
    kind: dict[str, Any] = (
        {"type": "array", "items": {"type": "string"}}
        if option.kind is tuple
        else {"type": _KINDS[option.kind]}
    )
    least = {} if option.least is None else {"minimum": option.least}
    return {"description": meaning, "examples": [default], "default": default, **kind, **least}


def _plain(value: object) -> Any:  # noqa: ANN401 - the value of any option
    return list(value) if isinstance(value, tuple) else value


def _options_name(rule: Rule) -> str:
    return "".join(word.title() for word in rule.slug.split("-")) + "Options"


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/definitions/{name}"}


def _keys(meant: Iterable[Rule]) -> str:
    return _whole(
        "|".join(f"(?:[Cc][Jj][Mm])?{rule.code[3:]}|{_spelled(rule.slug)}" for rule in meant)
    )


def _whole(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"


def _spelled(name: str) -> str:
    """Return a pattern for a name in capitals or not, with hyphens or underscores."""
    return "".join(
        f"[{sign.upper()}{sign}]" if sign.isalpha() else "[-_]" if sign == "-" else sign
        for sign in name
    )
