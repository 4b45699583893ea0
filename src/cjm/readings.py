"""What the caller names, read and judged: files, folders, globs and standard input."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from cjm.sharding import Judge, Told, judged, tell
from cjm.source.compiled import model_validator, validator
from cjm.source.document import Document
from cjm.source.inputs import STDIN, Input, inputs
from cjm.source.reading import read_bytes, read_text
from cjm.source.survey import Reading, Survey

Paths: TypeAlias = str | Path | Iterable[str | Path]


@dataclass(frozen=True, slots=True)
class Standard:
    """Standard input: what came in, and the file name that it should count as."""

    content: bytes
    name: str = "<stdin>"


def listed(paths: Paths) -> list[str | Path]:
    """Return the paths that a caller names, one or several, as a list."""
    return [paths] if isinstance(paths, str | Path) else list(paths)


def judge_all(
    paths: Paths,
    stdin: Standard | None,
    judge: Judge,
    *,
    models: bool = False,
    texts: Mapping[str, str] | None = None,
) -> list[Told]:
    """Judge what the caller names, many files side by side.

    Raises:
        NothingMatchedError: A folder or glob leads to no file.
    """
    named = listed(paths)
    if STDIN in named:
        return tell(read(named, stdin, models=models, texts=texts), judge)
    return judged(_survey(texts, models=models), inputs(named), judge)


def read(
    paths: Paths,
    stdin: Standard | None,
    *,
    models: bool = False,
    texts: Mapping[str, str] | None = None,
) -> Iterator[Reading]:
    """Read what the caller names, one file at a time.

    Args:
        paths: Files, folders or globs.
        stdin: What `-` among the paths stands for.
        models: Whether to build models.
        texts: What some files hold instead of what is on the disk.

    Raises:
        NothingMatchedError: A folder or glob leads to no file.
    """
    named = listed(paths)
    survey = _survey(texts, models=models)
    if STDIN in named and stdin is not None:
        named.remove(STDIN)
        file = Input(Path(stdin.name if stdin.name != "<stdin>" else "stdin"), stdin.name)
        yield from survey.read_document(file, _standard(stdin, texts or {}))
    yield from survey.read(inputs(named))


def _survey(texts: Mapping[str, str] | None, *, models: bool) -> Survey:
    return Survey(model_validator if models else validator, texts)


def _standard(stdin: Standard, texts: Mapping[str, str]) -> Document:
    if stdin.name in texts:
        return read_text(texts[stdin.name], stdin.name)
    return read_bytes(stdin.content, stdin.name)
