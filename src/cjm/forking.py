"""Work done in a child process: a copy of this one that sends back what it found, and ends."""

import os
import pickle
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from io import BytesIO
from operator import attrgetter
from typing import Any, BinaryIO, Generic, NoReturn, TypeVar

from cjm.diagnostics import Diagnostic, Edit, Finding, Fix, Note, Position, Related, Span

MOST = 4
"""How many processes work at once, whatever the machine has: more would mostly wait for one another."""
_VALUES = (Diagnostic, Edit, Finding, Fix, Note, Position, Related, Span)

T = TypeVar("T")


def usable() -> int:
    """Return how many processes can work at once, at most `MOST`; 1 where this one must not fork.

    A copy of a process has only one of its threads, and the locks of the others stay locked. So a
    process with threads never forks, nor one that cannot count them: outside Linux.
    """
    try:
        threads = len(os.listdir("/proc/self/task"))  # noqa: PTH208 - all threads, not only Python's
        return min(len(os.sched_getaffinity(0)), MOST) if threads == 1 else 1
    except (AttributeError, OSError):
        return 1


class Child(Generic[T]):
    """A child process that works something out.

    Whoever makes one must `end` it.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        """Start to work; where no process can be started, there will be no answer."""
        self._pid = 0
        self._answers: BinaryIO = BytesIO()
        with suppress(OSError):
            ours, theirs = os.pipe()
            self._answers = os.fdopen(ours, "rb")
            with os.fdopen(theirs, "wb") as pipe:
                self._pid = os.fork()
                if not self._pid:
                    _work(work, pipe)

    def answer(self) -> T | None:
        """Wait for what came out; None where the child died or raised: then nothing is known."""
        sent = self._answers.read()
        if not self._pid or self._status() != 0 or not sent:
            return None
        answer: T = pickle.loads(sent)  # noqa: S301 - from our own child, by a pipe that nobody else has
        return answer

    def end(self) -> None:
        """Stop the child if it still works, and leave nothing of it behind."""
        self._answers.close()
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            self._status()

    def _status(self) -> int | None:
        """Return how the child ended; None where somebody else has collected it already."""
        pid, self._pid = self._pid, 0
        with suppress(ChildProcessError):
            return os.waitpid(pid, 0)[1]
        return None


def _work(work: Callable[[], object], pipe: BinaryIO) -> NoReturn:
    """Do the work of a child and end it, whatever happens: it must never run on as its parent."""
    status = 1
    try:
        pipe.write(packed(work()))
        pipe.flush()
        status = 0
    finally:
        os._exit(status)


def packed(value: object) -> bytes:
    """Return a value for `pickle.loads`, twice as fast where it holds many findings.

    They are packed as calls of their classes, not as a state for an empty object.
    """
    raw = BytesIO()
    pickler = pickle.Pickler(raw, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {kind: _as_call(kind) for kind in _VALUES}
    pickler.dump(value)
    return raw.getvalue()


def _as_call(kind: type[Any]) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda one: (kind, values(one))
