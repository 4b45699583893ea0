"""Findings that a team puts up with for now, so that only new ones stand in its way.

A finding is known by its file, its rule and the element that it is about. Elements go by their ids,
so that lines may move and titles may change; what has no id goes by a short hash of its text.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, TypeAlias

from cjm.diagnostics import Finding, Route

VERSION = 1
_MARK = "cjm-baseline"
_NAMED_ALONE = "touchpoints"
"""Their ids are unique in a journey: they stay the same when they move to another stage."""

Key: TypeAlias = tuple[str, str, str]
"""File, code of the rule, element."""


class BaselineError(ValueError):
    """The text is no baseline; the message says why."""


@dataclass(slots=True)
class Ledger:
    """A baseline, and what the run finds beside it.

    Attributes:
        known: The findings of the baseline.
        found: The findings of this run.
        judged: Which rules had their say, by file.
        held: How many findings the baseline holds back.
        takes: Whether the baseline is to take in what it does not hold yet.
    """

    known: Counter[Key] = field(default_factory=Counter)
    found: Counter[Key] = field(default_factory=Counter)
    judged: dict[str, Collection[str]] = field(default_factory=dict)
    held: int = 0
    takes: bool = False

    def sift(
        self, file: str, findings: Iterable[Finding], data: object, codes: Collection[str]
    ) -> tuple[list[Finding], list[Finding]]:
        """Return the findings of a file that are not in the baseline, and those that are.

        `data` is what the file holds; `codes` are those of the rules that judged it.
        """
        self.judged[file] = codes
        kept: list[Finding] = []
        held: list[Finding] = []
        for finding in findings:
            key = (file, finding.code, element(data, finding.route))
            if finding.code in codes:
                self.found[key] += 1
                if self.takes or self.found[key] <= self.known[key]:
                    held.append(finding)
                    continue
            kept.append(finding)
        self.held += len(held)
        return kept, held

    def absorb(self, other: "Ledger") -> None:
        """Add what the same run found in other files beside the same baseline."""
        self.found.update(other.found)
        self.judged.update(other.judged)
        self.held += other.held

    def fixed(self, exists: Callable[[str], bool]) -> int:
        """Count the findings of the baseline that are no more; `exists` knows the files."""
        return (self.known - self.shrunk(exists)).total()

    def added(self) -> int:
        """Count the findings that are not in the baseline."""
        return (self.found - self.known).total()

    def shrunk(self, exists: Callable[[str], bool]) -> Counter[Key]:
        """Return the baseline without what has been fixed; what this run did not judge stays."""
        return Counter({key: count for key in self.known if (count := self._left(key, exists)) > 0})

    def renewed(self, exists: Callable[[str], bool]) -> Counter[Key]:
        """Return the baseline as it is to be written."""
        left = self.shrunk(exists)
        return left | self.found if self.takes else left

    def _left(self, key: Key, exists: Callable[[str], bool]) -> int:
        file, code, _ = key
        if code in self.judged.get(file, ()):
            return min(self.known[key], self.found[key])
        return self.known[key] if file in self.judged or exists(file) else 0


def read(text: str) -> Counter[Key]:
    """Read a baseline.

    Raises:
        BaselineError: It is none, or one of a later version.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise BaselineError("it is no JSON") from None
    version = data.get(_MARK) if isinstance(data, dict) else None
    if version is None:
        raise BaselineError(f"it has no `{_MARK}`, which says that it is a baseline")
    if version != VERSION:
        raise BaselineError(f"it is of version {version}, and this cjm knows version {VERSION}")
    try:
        return Counter(
            {
                (file, code, name): _count(count)
                for file, rules in data.get("findings", {}).items()
                for code, elements in rules.items()
                for name, count in elements.items()
            }
        )
    except (AttributeError, TypeError):
        raise BaselineError("its findings are not counted by file, rule and element") from None


def write(counts: Counter[Key]) -> str:
    """Return a baseline as text: sorted, with a line for each element, so that changes read well."""
    findings: dict[str, dict[str, dict[str, int]]] = {}
    for (file, code, name), count in sorted(counts.items()):
        findings.setdefault(file, {}).setdefault(code, {})[name] = count
    return json.dumps({_MARK: VERSION, "findings": findings}, indent=2, ensure_ascii=False) + "\n"


def element(data: Any, route: Route) -> str:  # noqa: ANN401 - data of any shape
    """Name a part of a file so that its name outlives changes elsewhere.

    `("stages", 1, "touchpoints", 0, "emotion")` gives `touchpoints[cart].emotion`; an item without
    an id gives `thoughts[~9f86d081]`.
    """
    name = ""
    for step in route:
        data = _inside(data, step)
        if isinstance(step, int):
            name += f"[{_name(data)}]"
        else:
            name = step if step == _NAMED_ALONE or not name else f"{name}.{step}"
    return name


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _inside(data: Any, step: str | int) -> Any:  # noqa: ANN401 - values of any type
    if isinstance(data, dict):
        return data.get(step)
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _name(item: object) -> str:
    if isinstance(item, dict) and isinstance(item.get("id"), str):
        return str(item["id"])
    texts = [item.get(key) for key in ("text", "title", "name")] if isinstance(item, dict) else []
    text = next((text for text in texts if isinstance(text, str)), item)
    plain = text if isinstance(text, str) else json.dumps(text, sort_keys=True, default=str)
    return "~" + sha256(plain.encode("utf-8", "replace")).hexdigest()[:8]
