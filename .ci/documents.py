"""Lets GitHub's parser read our documents: texts stay texts, whatever they look like, and none is lost."""

import subprocess
import sys
from collections.abc import Iterator

from browsing.diagrams import WORDS
from test_markdown_documents import HARD, Reader, document, hostile
from test_page_details import packed, words
from torture import NAMES, context

from cjm.render.script import clean

PARSER = ("cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink")
"""GitHub takes dangerous HTML out after it has parsed; here all of it stays, so that it is seen."""


def parsed(markdown: str) -> str:
    """Return the HTML of a document."""
    return subprocess.run(
        PARSER, input=markdown, capture_output=True, encoding="utf-8", check=True
    ).stdout


def lost(name: str) -> Iterator[str]:
    """Yield the texts of a journey that the parsed document does not show."""
    shown = packed(Reader(document(context(name)), parsed).text)
    for text in words(context(name).journey.model_dump(by_alias=False)):
        if packed(clean(text)) not in shown:
            yield f"{name}: {text!r} is lost"


def misread(text: str, plain: Reader) -> Iterator[str]:
    """Yield whether a text changes the document around it, or is not shown as it is."""
    made_of = document(hostile(text))
    found = Reader(made_of, parsed)
    turned = ["div"] * made_of.startswith('<div dir="rtl">')
    if "://" not in text and found.elements != [*turned, *plain.elements]:
        yield f"{text!r} is read as Markdown or HTML"
    if packed(found.text).count(packed(clean(text))) < plain.text.count("Plain words"):
        yield f"{text!r} is not shown as it is"


def main() -> int:
    """Read all documents."""
    plain = Reader(document(hostile("Plain words")), parsed)
    wrong = [line for name in NAMES for line in lost(name)]
    texts = (*HARD, *WORDS)
    wrong += [line for text in texts for line in misread(text, plain)]
    print("\n".join(wrong) or f"{len(NAMES) + len(texts)} documents are read as they were written")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
