"""Bytes to a document: every way in which a file can be unreadable ends in one clear finding."""

import codecs
import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import yaml

from cjm.diagnostics import Finding, Position, Span
from cjm.source.build import Builder
from cjm.source.document import Document
from cjm.source.limits import MAX_BYTES, MAX_DEPTH
from cjm.source.parse import TooDeepError, compose, foreign_break, unprintable
from cjm.source.places import one_character, position_at
from cjm.source.problems import PROBLEMS
from cjm.source.syntax import syntax_finding

Reader: TypeAlias = Callable[[Path, str], Document]
"""Reads the file at a path; the second argument is what messages call it."""

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_UTF16_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_file(path: Path, name: str) -> Document:
    """Read a file; `name` is what messages call it. Never raises for what the file is or holds."""
    try:
        raw = regular_bytes(path, MAX_BYTES)
    except OSError as error:
        return _unreadable(name, *os_words(error))
    except ValueError as error:
        return _unreadable(name, str(error), "Give the path of a text file.")
    return read_bytes(raw, name)


def reader(texts: Mapping[str, str]) -> Reader:
    """Return what reads files, but takes some from their texts: they are keyed by real path."""
    if not texts:
        return read_file

    def read(path: Path, name: str) -> Document:
        text = texts.get(os.path.realpath(path))
        return read_file(path, name) if text is None else read_text(text, name)

    return read


def read_bytes(raw: bytes, name: str) -> Document:
    """Read a document from bytes, as from standard input."""
    if len(raw) > MAX_BYTES:
        return _unreadable(
            name,
            f"the file is larger than {MAX_BYTES // 1024:,} KiB, a hundred times an ordinary journey",
            "Split it into several journeys, or check that it is the right file.",
        )
    if raw.startswith(_UTF16_32):
        return _unreadable(name, "the text is UTF-16 or UTF-32", "Save it as UTF-8.")
    if b"\0" in raw:
        return _unreadable(name, "this is a binary file, not text", "Give the path of a YAML file.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        byte = raw[error.start]
        return _unreadable(
            name,
            f"the text is not UTF-8: byte 0x{byte:02X} fits nowhere here",
            "Save it as UTF-8; some editors write Windows-1252 or Latin-1 by default.",
            one_character(position_at(before, len(before))),
        )
    return read_text(text, name)


def read_text(text: str, name: str) -> Document:
    """Read a document from text."""
    document = Document(name, text)
    index = foreign_break(text)
    if index is not None:
        finding = PROBLEMS["yaml-feature"].finding(
            (),
            f"the invisible character U+{ord(text[index]):04X} breaks the line here",
            "Replace it by an ordinary line break or a space.",
            span=one_character(position_at(text, index)),
        )
        document.findings.append(finding)
        return document
    try:
        document.root = compose(text)
    except yaml.reader.ReaderError:
        document.findings.append(_unprintable(text))
    except yaml.YAMLError as error:
        document.findings.append(syntax_finding(error, text))
    except TooDeepError as error:
        message = f"lists and mappings are nested deeper than {MAX_DEPTH} levels"
        document.findings.append(PROBLEMS["too-deep"].finding((), message, span=error.span))
    _build(document)
    return document


def _build(document: Document) -> None:
    if document.root is not None:
        builder = Builder(document.text)
        document.data, found = builder.build(document.root)
        document.findings += found
        document.beyond = builder.beyond
    if document.data is None and not document.findings:
        finding = PROBLEMS["wrong-kind"].finding(
            (),
            "the file is empty",
            "A journey begins with `cjm: 1` and `kind: journey`.",
            span=one_character(Position(1, 1)),
        )
        document.findings.append(finding)


def regular_bytes(path: Path, most: int) -> bytes:
    """Return what an ordinary file holds, and of one that is larger than `most` a byte more.

    Raises:
        OSError: It cannot be read.
        ValueError: It is a folder, a pipe or a device; the text says which.
    """
    # O_NONBLOCK: opening a pipe would wait for somebody who writes to it.
    descriptor = os.open(path, os.O_RDONLY | _NO_WAIT)
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise ValueError("this is a folder, not a file")
        if not stat.S_ISREG(status.st_mode):
            raise ValueError("this is no ordinary file but a pipe or a device")
        raw = os.read(descriptor, most + 1 if status.st_size > most else status.st_size + 1)
        while more := len(raw) <= most and os.read(descriptor, most + 1 - len(raw)):
            raw += more
        return raw
    finally:
        os.close(descriptor)


def os_words(error: OSError) -> tuple[str, str]:
    """Say why a file cannot be read, and what to do."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file", "Check the path, and that the file was not moved."
    if isinstance(error, PermissionError):
        return "you may not read this file", "Ask for permission to read it."
    reason = (error.strerror or str(error)).lower()
    return f"the file cannot be read: {reason}", "Check the path."


def _unreadable(name: str, message: str, hint: str, span: Span | None = None) -> Document:
    finding: Finding = PROBLEMS["unreadable-file"].finding((), message, hint, span=span)
    return Document(name, findings=[finding])


def _unprintable(text: str) -> Finding:
    index = unprintable(text) or 0
    return PROBLEMS["syntax"].finding(
        (),
        f"the control character U+{ord(text[index]):04X} may not stand in YAML",
        "Delete it; it often comes in by copying from a document.",
        span=one_character(position_at(text, index)),
    )
