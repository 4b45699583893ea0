"""What changes in a text, as a unified diff that `patch -p0` and `git apply -p0` read."""

import re
from collections.abc import Iterator
from difflib import unified_diff

from cjm.render.ansi import Ink, clean, paint

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_END = "\\ No newline at end of file\n"
_INKS: dict[str, Ink] = {"-": "red", "+": "green", "@": "cyan"}


def write_change(name: str, before: str, after: str, *, colour: bool = False) -> str:
    """Return the unified diff between two texts of a file; empty where they are the same."""
    lines = unified_diff(_LINE.findall(before), _LINE.findall(after), clean(name), clean(name))
    return "".join(_painted(lines, colour=colour))


def _painted(lines: Iterator[str], *, colour: bool) -> Iterator[str]:
    for line in lines:
        whole = line if line.endswith("\n") else f"{line}\n{_NO_END}"
        yield _paint(whole) if colour else whole


def _paint(line: str) -> str:
    head = line.startswith(("---", "+++"))
    ink: Ink | None = "bold" if head else _INKS.get(line[0])
    parts = [clean(part.rstrip("\r")) for part in line.removesuffix("\n").split("\n")]
    return "".join(f"{paint(part, ink, colour=True) if ink else part}\n" for part in parts)
