"""Which rules there are: every module in the folder `rules` holds the one that its name names."""

import pkgutil
from difflib import get_close_matches
from functools import cache
from importlib import import_module

from cjm.linting import rules as folder
from cjm.linting.rule import GROUPS, Rule
from cjm.linting.words import enumerated

_LOOK_ALIKES = str.maketrans("oil", "011")


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, by code."""
    names = [module.name for module in pkgutil.iter_modules(folder.__path__)]
    found = [getattr(import_module(f"{folder.__name__}.{name}"), name) for name in names]
    return tuple(sorted(found, key=lambda rule: rule.code))


def find(name: str) -> Rule | None:
    """Return the rule with this code (`CJM401`, `cjm401`, `401`) or slug."""
    return _names().get(_normal(name))


def select(selector: str) -> tuple[Rule, ...]:
    """Return the rules that a selector means.

    A selector is a code, the beginning of one (`CJM3`), a slug, the name of a group (`evidence`)
    or `all`. One that means nothing gives nothing.
    """
    wanted = _normal(selector)
    if wanted == "all":
        return rules()
    if wanted in GROUPS.values():
        return tuple(rule for rule in rules() if rule.group == wanted)
    if wanted.startswith("cjm"):
        return tuple(rule for rule in rules() if rule.code.lower().startswith(wanted))
    return tuple(rule for rule in rules() if rule.slug == wanted)


def near(name: str) -> tuple[str, ...]:
    """Return up to three codes, slugs or groups that were probably meant, the likeliest first."""
    known = {**_names(), **dict.fromkeys(GROUPS.values())}
    plain = _normal(name)
    if not plain.startswith("cjm"):
        return tuple(get_close_matches(plain, [each for each in known if each[:3] != "cjm"]))
    digits = "cjm" + plain[3:].translate(_LOOK_ALIKES)
    return tuple(match.upper() for match in get_close_matches(digits, known, cutoff=0.8))


def did_you_mean(name: str) -> str:
    """Return a hint that names what was probably meant, or where all names are listed."""
    if matches := near(name):
        return f"Did you mean {enumerated(matches, 'or')}?"
    return "`cjm rules` lists all rules and groups."


@cache
def _names() -> dict[str, Rule]:
    return {name: rule for rule in rules() for name in (rule.code.lower(), rule.slug)}


def _normal(name: str) -> str:
    plain = name.strip().lower().replace("_", "-")
    return f"cjm{plain}" if plain.isdecimal() else plain
