"""Fixes made in rounds, until nothing is left to fix; nothing is written on the way."""

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from cjm.diagnostics import Diagnostic, Fix
from cjm.source.fixing import apply
from cjm.source.writing import rewrite

MAX_ROUNDS = 12
"""Far more than fixes ever wait for one another: a mended key shows what is wrong below it."""

Judge: TypeAlias = Callable[[Mapping[str, str]], Iterable[Diagnostic]]
"""Judges files, of which some have new texts; those are keyed by real path."""

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after its fixes, and how many there were.

    `name` is what messages call it. Both texts have the byte order mark if the file has one, and
    the line breaks of the file.
    """

    path: Path
    name: str
    before: str
    after: str
    fixed: int

    def write(self) -> None:
        """Write the file, whole or not at all; its permissions stay, and a link to it.

        Raises:
            OSError: It cannot be written, or does not hold any more what was read.
        """
        rewrite(self.path, self.before.encode(), self.after.encode())


@dataclass(slots=True)
class _Draft:
    name: str
    before: str
    after: str
    fixed: int = 0


def mend(judge: Judge, sources: Mapping[str, bytes | None], *, unsafe: bool) -> list[Change]:
    """Judge files and make their fixes, until there is nothing left to fix.

    Args:
        judge: Says what is wrong. It is called once more after the last change.
        sources: The files that may change, by real path, with what they hold; None: read the file.
        unsafe: Whether fixes are made that could miss what the author meant.
    """
    drafts: dict[str, _Draft] = {}
    for _ in range(MAX_ROUNDS):
        texts = {path: draft.after.removeprefix(_MARK) for path, draft in drafts.items()}
        changed = False
        for name, fixes in _by_file(judge(texts), unsafe=unsafe).items():
            path = _meant(name, sources)
            draft = drafts.get(path) or _draft(path, name, sources)
            if draft is not None and _progress(draft, fixes):
                drafts[path] = draft
                changed = True
        if not changed:
            break
    else:
        judge({path: draft.after.removeprefix(_MARK) for path, draft in drafts.items()})
    return [
        Change(Path(path), draft.name, draft.before, draft.after, draft.fixed)
        for path, draft in drafts.items()
        if draft.before != draft.after
    ]


def is_among(name: str, sources: Collection[str]) -> bool:
    """Whether a file, as messages call it, is one of those that may change."""
    return _meant(name, sources) in sources


def _by_file(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> dict[str, list[Fix]]:
    found: dict[str, list[Fix]] = {}
    for one in diagnostics:
        if (fix := one.finding.fix) is not None and (fix.safe or unsafe):
            found.setdefault(one.path, []).append(fix)
    return found


def _meant(name: str, sources: Collection[str]) -> str:
    return name if name in sources else os.path.realpath(name)


def _draft(path: str, name: str, sources: Mapping[str, bytes | None]) -> _Draft | None:
    if path not in sources:
        return None
    raw = sources[path]
    try:
        text = (Path(path).read_bytes() if raw is None else raw).decode()
    except (OSError, UnicodeDecodeError):
        return None
    return _Draft(name, text, text)


def _progress(draft: _Draft, fixes: list[Fix]) -> bool:
    mark = _MARK if draft.after.startswith(_MARK) else ""
    text, made = apply(draft.after.removeprefix(_MARK), fixes)
    draft.after = mark + text
    draft.fixed += len(made)
    return bool(made)
