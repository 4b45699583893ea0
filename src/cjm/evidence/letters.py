"""Bytes to text: what a file's letters are stored as, if that is said or clear."""

import codecs
import re

from cjm.diagnostics import Position, Span
from cjm.evidence.trouble import Trouble, TroubleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_FOREIGN = (
    (b"PK\x03\x04", "an Excel or OpenDocument file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel file"),
    (b"%PDF", "a PDF"),
    (b"\x1f\x8b", "a compressed file"),
)
_WORD = re.compile(r"[^\W\d_]+")
_RARE = frozenset(b"\x86\x87\x88\x98\xa4\xa6\xac\xaf\xb6")
"""Signs of Windows-1252 that nobody writes into a survey: letters of other encodings look so."""
_SAY = "Say it with `encoding:`, such as `encoding: windows-1252`, or save the file as UTF-8."


def text_of(raw: bytes, encoding: str | None) -> str:
    """Return the text of a file; a mark at its start, which goes, is surer than what was said.

    Raises:
        TroubleError: It is no text, or nobody can tell which letters its bytes stand for.
    """
    for start, kind in _FOREIGN:
        if raw.startswith(start):
            raise _no_text(f"this is {kind}, not a CSV file", "Save it as CSV.")
    if raw.startswith(_UTF32):
        raise _no_text("the text is UTF-32", "Save it as UTF-8.")
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw, name)
    if encoding is not None:
        return _decoded(raw, encoding)
    if b"\0" in raw:
        hint = "Give a CSV file; if it is text in UTF-16, say `encoding: utf-16`."
        raise _no_text("this is a binary file, not text", hint)
    return _guessed(raw)


def _no_text(message: str, hint: str, span: Span | None = None) -> TroubleError:
    return TroubleError(Trouble(message, hint, ("from", "source"), span))


def _guessed(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _western(raw)
        if text is None:
            message = f"the text is neither UTF-8 nor clearly Windows-1252: {_byte(raw, error)}"
            raise _no_text(message, _SAY, _span(raw, error, "utf-8")) from None
        return text


def _decoded(raw: bytes, encoding: str) -> str:
    name = "utf-8-sig" if encoding == "utf-8" else encoding
    if encoding == "utf-16" and raw[:1] == b"\0":
        name = "utf-16-be"  # without a mark, the first letter tells which half comes first
    try:
        text = raw.decode(name)
    except UnicodeDecodeError as error:
        message = f"the text is not {encoding.removesuffix('-sig').upper()}: {_byte(raw, error)}"
        raise _no_text(message, _SAY, _span(raw, error, name)) from None
    if "\0" in text:
        raise _no_text(f"this is not text in {encoding.upper()}", _SAY)
    return text.removeprefix("\ufeff")


def _western(raw: bytes) -> str | None:
    """Return text that is clearly Windows-1252: words of mostly plain letters, and usual signs."""
    try:
        text = raw.decode("windows-1252")
    except UnicodeDecodeError:
        return None
    if not _RARE.isdisjoint(raw):
        return None
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    letters = "".join(words)
    plain = sum(char.isascii() for char in letters)
    odd = any(re.search(r"[a-z][^\W\d_a-z]", word) and not _usual(word) for word in set(words))
    return None if odd or 2 * plain < len(letters) else text


def _usual(word: str) -> bool:
    """Whether capital letters stand where they do in words: first, or all of them."""
    return word[1:].islower() or word.isupper() or len(word) == 1


def _byte(raw: bytes, error: UnicodeDecodeError) -> str:
    return f"byte 0x{raw[error.start]:02X} fits nowhere here"


def _span(raw: bytes, error: UnicodeDecodeError, encoding: str) -> Span:
    before = raw[: error.start].decode(encoding, "replace")
    lines = re.split(r"\r\n|\r|\n", before)
    start = Position(len(lines), len(lines[-1]) + 1)
    return Span(start, Position(start.line, start.column + 1))
