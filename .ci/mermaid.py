"""Lets Mermaid draw our diagrams in Chromium, and looks for every text of the journey in them.

python .ci/mermaid.py SCRIPT...   each SCRIPT is Mermaid's, of some version
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from browsing.diagrams import Diagram, diagrams
from browsing.opened import chromium
from playwright.sync_api import Error, Page, sync_playwright

DRAW = """async ([name, source]) => {
  const { svg } = await mermaid.render(name, source);
  const place = document.createElement("div");
  place.innerHTML = svg;
  place.querySelectorAll("style").forEach((one) => one.remove());
  return place.textContent;
}"""


def drawn(page: Page, diagram: Diagram, number: int) -> Iterator[str]:
    """Yield what is wrong with a diagram: it cannot be read, or a text is not in its picture."""
    try:
        shown = page.evaluate(DRAW, [f"d{number}", diagram.source])
    except Error as error:
        yield f"{diagram.name}: Mermaid says {str(error)[:300]}\n{diagram.source}"
        return
    plain = _plain(shown)
    for text in diagram.texts:
        if _plain(text) not in plain:
            yield f"{diagram.name}: the picture does not show {text!r}"


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", normalize("NFKC", text))


def main() -> int:
    """Draw all diagrams with each version."""
    made_of = list(diagrams())
    wrong: list[str] = []
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        for script in sys.argv[1:]:
            page = browser.new_page()
            page.add_script_tag(path=Path(script))
            page.evaluate("mermaid.initialize({ startOnLoad: false, maxEdges: 2000 })")
            for number, diagram in enumerate(made_of):
                wrong += drawn(page, diagram, number)
            page.close()
        browser.close()
    print("\n".join(wrong) or f"{len(made_of)} diagrams are drawn as they were written")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
