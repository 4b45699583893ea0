"""Work shared among child processes, handed out piece by piece, with results in order."""

import os
import signal
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_PATIENCE = 0.5
"""Seconds in which a child should end by itself."""

T = TypeVar("T")


def shared(work: Callable[[int], T], count: int, processes: int) -> Generator[T, None, None]:
    """Yield what comes of the pieces 0, 1, ... `count` - 1, in this order.

    Children are forked copies of this process, which must have no other thread. A piece whose
    child died or raised is done here after all: so what comes out, and what is raised, is that of
    one process. Whoever stops early closes the iterator, and no child is left.

    Args:
        work: Does a piece. What it returns is pickled.
        count: How many pieces there are.
        processes: How many processes share them; one does them here.
    """
    if processes < 2 or count < 2:  # noqa: PLR2004 - one alone shares nothing
        yield from map(work, range(count))
        return
    with ExitStack() as ending:
        crew = _Crew(work, count)
        for _ in range(min(processes, count)):
            crew.grow(ending)
        for number in range(count):
            yield crew.result(number)


class _Crew(Generic[T]):
    """The children, what each is busy with, and what has come of it."""

    def __init__(self, work: Callable[[int], T], count: int) -> None:
        self._work = work
        self._left = iter(range(count))
        self._busy: dict[Connection, int] = {}
        self._done: dict[int, T] = {}

    def grow(self, ending: ExitStack) -> None:
        """Start a child, if the machine has one to spare."""
        from multiprocessing.connection import Pipe  # noqa: PLC0415 - one process needs none

        with suppress(OSError):
            ours, theirs = Pipe()
            ending.callback(ours.close)
            with theirs:
                pid = os.fork()
                if not pid:
                    _serve(self._work, ours, theirs)
            ending.callback(_end, pid)
            self._hand_out(ours)

    def result(self, number: int) -> T:
        """Return what came of a piece, as soon as it has come."""
        from multiprocessing.connection import wait  # noqa: PLC0415 - the same

        while number not in self._done and self._busy:
            ready = set(wait([*self._busy]))
            for child in [one for one in self._busy if one in ready]:
                self._take(child)
        if number not in self._done:  # no child is left
            return self._work(number)
        return self._done.pop(number)

    def _take(self, child: "Connection") -> None:
        piece = self._busy.pop(child)
        try:
            self._done[piece] = child.recv()
        except (EOFError, OSError):
            self._done[piece] = self._work(piece)
        else:
            self._hand_out(child)

    def _hand_out(self, child: "Connection") -> None:
        piece = next(self._left, None)
        if piece is not None:
            self._busy[child] = piece
            with suppress(OSError):  # a child that is gone is found out when its answer is taken
                child.send(piece)


def _serve(work: Callable[[int], object], ours: "Connection", theirs: "Connection") -> NoReturn:
    """Do pieces as they come, until no more can come: a child must never run on as its parent."""
    try:
        ours.close()
        while True:
            theirs.send(work(theirs.recv()))
    finally:
        os._exit(1)


def _end(pid: int) -> None:
    """Stop a child as Ctrl+C does, so that it ends what it has started itself; if need be, kill it."""
    with suppress(ProcessLookupError, ChildProcessError):
        os.kill(pid, signal.SIGINT)
        latest = time.monotonic() + _PATIENCE
        while os.waitpid(pid, os.WNOHANG) == (0, 0):
            if time.monotonic() > latest:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
                return
            time.sleep(0.002)
