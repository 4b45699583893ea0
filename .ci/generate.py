"""Writes what is made from the code: schemas, stored models, rules' pages, tables of other pages.

python .ci/generate.py           write
python .ci/generate.py --check   say what is out of date, exit 1 if anything is
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from pages import MARKED, filled

from cjm.api import schema
from cjm.linting.reference import reference
from cjm.model.kinds import MODELS
from cjm.source.compiled import STORED
from cjm.source.compiling import compiled_text

ROOT = Path(__file__).parent.parent


def generated() -> Iterator[tuple[Path, str]]:
    """Yield every generated file with the content that it should have."""
    for kind in (*MODELS, "score", "backlog"):
        text = json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"
        yield ROOT / "schemas" / f"{kind}.schema.json", text
    yield STORED, compiled_text()
    for name, text in reference().items():
        yield ROOT / "docs" / "rules" / name, text
    for page in sorted((ROOT / "docs").glob("*.md")):
        text = page.read_text("utf-8")
        if MARKED.search(text):
            yield page, filled(text)


def main() -> int:
    """Write the files, or compare them."""
    stale = 0
    wanted = dict(generated())
    for path, text in wanted.items():
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        if "--check" in sys.argv:
            print(f"out of date: {path.relative_to(ROOT)}; run `make generate`")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            print(f"wrote {path.relative_to(ROOT)}")
    for extra in sorted(set((ROOT / "docs" / "rules").glob("*.md")) - set(wanted)):
        stale += 1
        print(f"{extra.relative_to(ROOT)} belongs to no rule; remove it")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
