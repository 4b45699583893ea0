"""Names of findings that stay the same when lines move, so that trackers know them again."""

from collections import Counter
from hashlib import sha256

from cjm.diagnostics import Diagnostic

SCHEME = "cjmElement/v1"
"""What a fingerprint is made of, with a version, as SARIF wants it."""


def fingerprints(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """Return a fingerprint for each finding, all different.

    It is made of the file, the rule and the element ("touchpoint checkout, emotion"), so it outlives
    moved lines, new titles and new wording of messages. Equal ones are counted in their order.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    marks = []
    for one in diagnostics:
        key = (one.path, one.finding.code, one.element)
        seen[key] += 1
        marks.append(_hash(*key, str(seen[key])))
    return marks


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
