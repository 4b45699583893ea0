"""A file away from its workspace: one finding for all names that only the workspace can define."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from cjm.diagnostics import Finding, Related
from cjm.source.names import Use
from cjm.source.problems import PROBLEMS
from cjm.source.shelf import CONFIG, display
from cjm.source.words import shown

_DEFINED = ("persona", "evidence", "journey", "channel", "metric", "segment", "role", "system")
"""What a workspace defines, in the order in which it is told."""
_MANY = {kind: f"{kind}s" for kind in _DEFINED if kind != "evidence"}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FEW = 3
"""Up to so many places are told one by one."""
_NAMED = 4
"""How many names of a kind a message holds."""
_MISNAMED = "cjm.yml"


def gathered(told: Sequence[tuple[Use, Finding]], folder: Path) -> Iterator[Finding]:
    """Yield findings about references without a workspace: those that it would solve as one.

    A name that looks like a slip of another stays a finding of its own. The one holds every place
    as a related one, the first place of each name before the others.

    Args:
        told: References that lead nowhere, and what is said of each.
        folder: Where the file lies.
    """
    lost = [use for use, finding in told if _may_be_elsewhere(use, finding)]
    if len(lost) <= _FEW:
        yield from (finding for _, finding in told)
        return
    yield _away(lost, folder)
    yield from (finding for use, finding in told if not _may_be_elsewhere(use, finding))


def _may_be_elsewhere(use: Use, finding: Finding) -> bool:
    slip = finding.hint is not None and finding.hint.startswith("Did you mean")
    known = finding.slug == "unknown-reference" and use.kinds[0] in _DEFINED
    return known and not slip and _ID.fullmatch(use.name) is not None


def _away(lost: Sequence[Use], folder: Path) -> Finding:
    first: dict[tuple[str, str], Use] = {}
    for use in lost:
        first.setdefault((use.kinds[0], use.name), use)
    places = sorted(lost, key=lambda use: first[use.kinds[0], use.name] is not use)
    return PROBLEMS["unknown-reference"].finding(
        (),
        f"no {CONFIG} lies above this file, and {_names(first)} not defined here",
        _hint(folder),
        related=tuple(
            Related(f"{use.kinds[0]} {shown(use.name)} is used here", use.route, at_key=use.at_key)
            for use in places
        ),
    )


def _names(first: dict[tuple[str, str], Use]) -> str:
    """List names by kind: `3 names of it (personas `a` and `b`; channel `c`) are`."""
    parts = []
    for kind in _DEFINED:
        names = [shown(name) for other, name in first if other == kind]
        if names:
            some = names if len(names) <= _NAMED + 1 else names[:_NAMED]
            rest = [f"{len(names) - _NAMED} more"] if len(some) < len(names) else []
            *before, last = [*some, *rest]
            listed = f"{', '.join(before)} and {last}" if before else last
            parts.append(f"{_MANY.get(kind, kind) if len(names) > 1 else kind} {listed}")
    count = len(first)
    told = f"{count} names that it uses" if count > 1 else "a name that it uses"
    return f"{told} ({'; '.join(parts)}) {'are' if count > 1 else 'is'}"


def _hint(folder: Path) -> str:
    for candidate in (folder, *folder.parents):
        if (candidate / _MISNAMED).is_file():
            found = display(candidate / _MISNAMED)
            return f"{found} is not read: rename it to {CONFIG}."
    return (
        f"If the file was taken out of its workspace, put it back below the {CONFIG}. Else write a "
        f"{CONFIG} with the lines `cjm: 1` and `kind: workspace` into the folder above all files "
        "that belong together; channels and metrics of your own stand in it as well."
    )
