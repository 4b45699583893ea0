"""Where the command line meets the terminal: exit codes, streams, colour, width."""

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Literal, NoReturn, TypeAlias

from cjm.api import Report, Standard
from cjm.diagnostics import Severity

OK = 0
FOUND = 1
TROUBLE = 2

Colour: TypeAlias = Literal["auto", "always", "never"]


def note(text: str) -> None:
    """Write a line to standard error: progress, summaries and trouble."""
    print(_CONTROL.sub("\ufffd", text), file=sys.stderr)  # noqa: T201 - the one place that prints


def result(text: str | bytes) -> None:
    """Write a result to standard output, as it is, in UTF-8 whatever the locale."""
    raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
    if sys.stdout is None:
        fail("standard output is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(raw)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _give_up_output()  # `| head` has seen enough; the exit code still tells the truth
    except OSError as error:
        _give_up_output()
        fail(f"standard output cannot be written: {(error.strerror or str(error)).lower()}")


def fail(message: str) -> NoReturn:
    """Stop because of wrong usage, bad configuration or unreadable input."""
    note(f"error: {message}")
    sys.exit(TROUBLE)


def coloured(colour: Colour) -> bool:
    """Whether to write colours: as asked for, or on a terminal unless NO_COLOR is set."""
    if colour == "auto":
        dumb = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        terminal = sys.stdout is not None and sys.stdout.isatty()
        return bool(os.environ.get("FORCE_COLOR")) or (not dumb and terminal)
    return colour == "always"


def columns(asked: int | None) -> int:
    """Return the width to draw in: as asked for, or that of the terminal, or 100 when piped."""
    return asked or shutil.get_terminal_size((100, 24)).columns


def standard_input(paths: list[str], name: str | None) -> Standard | None:
    """Read standard input where `-` is among the paths."""
    if "-" not in paths:
        return None
    if sys.stdin is None:
        fail("standard input is closed, so there is nothing that `-` could mean")
    return Standard(sys.stdin.buffer.read(_MOST), name or "<stdin>")


def exit_code(report: Report, fail_on: Severity) -> int:
    """Return the exit code for some findings: the same whatever the output format."""
    if report.unreadable:
        return TROUBLE
    return FOUND if report.at_least(fail_on) else OK


def summary(report: Report, verb: str = "Checked") -> str:
    """Say in a line how many files were judged and what was found."""
    files = count(report.files, "file")
    if not report.diagnostics:
        new = "new " if any(one.held for one in report.baselines) else ""
        return f"{verb} {files}: no {new}problems."
    counts = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.INFO):
        number = sum(one.finding.severity is severity for one in report.diagnostics)
        if number:
            word = "note" if severity is Severity.INFO else severity.value
            counts.append(count(number, word))
    more = f" ({report.beyond:,} more are not shown)" if report.beyond else ""
    touched = len({one.path for one in report.diagnostics})
    return f"{verb} {files}: {', '.join(counts)} in {count(touched, 'file')}{more}."


def count(number: int, one: str, several: str | None = None) -> str:
    """Return a number with its noun: `1 file`, `1,200 files`."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then renamed.

    Raises:
        OSError: It cannot be written; what was there before is still there.
    """
    raw = content.encode() if isinstance(content, str) else content
    if path.exists() and not path.is_file():  # /dev/null, a pipe: nothing to keep, or to replace
        path.write_bytes(raw)
        return
    path = Path(os.path.realpath(path))  # what a link leads to, rather than the link
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        temporary.write_bytes(raw)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _give_up_output() -> None:
    # What is still in the buffer would be tried again, and complained of, at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What could command the terminal, from a file's name for example."""
_MOST = 4 * 1_048_576
"""What is read of standard input: more than any limit, so that the limit can be told."""
