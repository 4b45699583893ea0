"""Where the benchmarks write down what they measured."""

import re
from collections.abc import Iterable
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")


def put(title: str, lines: Iterable[str]) -> str:
    """Put a chapter into the results, in place of the one that was there; return it."""
    heading = f"# {title}\n"
    text = "\n".join([heading, *lines]).rstrip("\n") + "\n"
    before = RESULTS.read_text("utf-8") if RESULTS.exists() else ""
    chapters = [one for one in re.split(r"^(?=# )", before, flags=re.MULTILINE) if one.strip()]
    found = [at for at, one in enumerate(chapters) if one.startswith(heading)]
    if found:
        chapters[found[0]] = text
    else:
        chapters.append(text)
    RESULTS.write_text("\n".join(one.rstrip("\n") + "\n" for one in chapters), "utf-8")
    return text
