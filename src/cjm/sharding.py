"""Files judged one after the other, or in shards side by side where there are many: with one result."""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple, Protocol

from cjm.diagnostics import Diagnostic
from cjm.settings import wrong_settings
from cjm.source.inputs import Input
from cjm.source.survey import Memory, Reading, Survey

FEWEST = 100
"""From how many files on shards pay: a child costs as much as ten files."""


class Told(NamedTuple):
    """What is to be told of a file; `beyond` counts the mistakes past the limit."""

    path: str
    diagnostics: list[Diagnostic]
    beyond: int


class Judge(Protocol):
    """Who says more of a file than that it can be read, and keeps an account of all files."""

    def judge(self, reading: Reading) -> None:
        """Add findings to a reading."""

    def account(self) -> Any:  # noqa: ANN401 - each judge has its own
        """Return what was noted beside the findings, for a judge in another process."""

    def absorb(self, account: Any) -> None:  # noqa: ANN401 - the same
        """Take in what another judge has noted of files that come next."""


class Format:
    """The judge of `cjm validate`: to what reading finds come the settings of workspaces."""

    def judge(self, reading: Reading) -> None:
        """Add which settings of a workspace file cannot be used."""
        reading.besides += wrong_settings(reading)

    def account(self) -> None:
        """Return nothing."""

    def absorb(self, account: None) -> None:
        """Take in nothing."""


class _Shard(NamedTuple):
    told: list[Told]
    memory: Memory
    account: Any


def judged(
    survey: Survey, files: Sequence[Input], judge: Judge, *, shards: int | None = None
) -> list[Told]:
    """Judge files, in their order.

    The first shard is judged here, the others in children. Where a child has no answer, or has
    not seen that an id was taken in an earlier shard, its files are judged here after all: so what
    comes out, and what is raised, is that of one process.

    Args:
        survey: Who reads the files.
        files: The files.
        judge: Who judges them.
        shards: In how many parts; as many as there are processors when None.
    """
    first, *others = _split(files, shards or _count(files))
    if not others:
        return tell(survey.read(first), judge)
    from cjm.forking import Child  # noqa: PLC0415 - few files need no children

    survey.prepare()
    with ExitStack() as ending:
        children = []
        for part in others:
            children.append(child := Child(partial(_shard, survey, part, judge)))
            ending.callback(child.end)
        told = tell(survey.read(first), judge)
        for part, child in zip(others, children, strict=True):
            shard = child.answer()
            if shard is None or not survey.agrees(shard.memory):
                told += tell(survey.read(part), judge)
                continue
            told += (one for one in shard.told if not survey.has_told(one.path))
            survey.absorb(shard.memory)
            judge.absorb(shard.account)
    return told


def tell(readings: Iterable[Reading], judge: Judge) -> list[Told]:
    """Judge readings one after the other."""
    told = []
    for reading in readings:
        judge.judge(reading)
        told.append(told_of(reading))
    return told


def told_of(reading: Reading) -> Told:
    """Return what is to be told of one file."""
    return Told(reading.document.path, reading.diagnostics(), reading.beyond)


def _shard(survey: Survey, files: Sequence[Input], judge: Judge) -> _Shard:
    told = tell(survey.read(files), judge)
    return _Shard(told, survey.memory(), judge.account())


def _count(files: Sequence[Input]) -> int:
    if len(files) < FEWEST:
        return 1
    from cjm.forking import usable  # noqa: PLC0415 - the same

    return usable()


def _split(files: Sequence[Input], count: int) -> list[Sequence[Input]]:
    """Return files in parts of the same size, but for one file."""
    bounds = [len(files) * place // count for place in range(count + 1)]
    return [files[start:end] for start, end in pairwise(bounds)]
