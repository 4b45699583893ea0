"""What the caller names, read and judged: files, folders, globs and standard input."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from cjm.observing.observer import Observer
from cjm.sharding import Judge, Told, judged, tell
from cjm.source.compiled import model_validator, validator
from cjm.source.document import Document
from cjm.source.inputs import STDIN, Input, inputs
from cjm.source.reading import read_bytes, read_text
from cjm.source.survey import Reading, Survey

Paths: TypeAlias = str | Path | Iterable[str | Path]


class Standard(NamedTuple):
    """Standard input: what came in, and the file name that it should count as."""

    content: bytes
    name: str = "<stdin>"


def listed(paths: Paths) -> list[str | Path]:
    """Return the paths that a caller names, one or several, as a list."""
    return [paths] if isinstance(paths, str | Path) else list(paths)


class Way(NamedTuple):
    """How files are read.

    Attributes:
        models: Whether to build models.
        texts: What some files hold instead of what is on the disk.
        resolve_fixes: Whether diagnostics tell what each fix changes in the text.
    """

    models: bool = False
    texts: Mapping[str, str] | None = None
    resolve_fixes: bool = False

    def survey(self) -> Survey:
        """Return who reads in this way."""
        using = model_validator if self.models else validator
        look = Observer().look
        return Survey(using, self.texts, resolve_fixes=self.resolve_fixes, look=look)


def judge_all(paths: Paths, stdin: Standard | None, judge: Judge, way: Way) -> list[Told]:
    """Judge what the caller names, many files side by side.

    Raises:
        NothingMatchedError: A folder or glob leads to no file.
    """
    named = listed(paths)
    if STDIN in named:
        return tell(read(named, stdin, way), judge)
    return judged(way.survey(), inputs(named), judge)


def read(paths: Paths, stdin: Standard | None, way: Way) -> Iterator[Reading]:
    """Read what the caller names, one file at a time; `stdin` is what `-` among the paths means.

    Raises:
        NothingMatchedError: A folder or glob leads to no file.
    """
    named = listed(paths)
    survey = way.survey()
    if STDIN in named and stdin is not None:
        named.remove(STDIN)
        file = Input(Path(stdin.name if stdin.name != "<stdin>" else "stdin"), stdin.name)
        yield from survey.read_document(file, _standard(stdin, way.texts or {}))
    yield from survey.read(inputs(named))


def _standard(stdin: Standard, texts: Mapping[str, str]) -> Document:
    if stdin.name in texts:
        return read_text(texts[stdin.name], stdin.name)
    return read_bytes(stdin.content, stdin.name)
