"""Whole files: odd ones that are valid, and one for each mistake with what is said of it."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from source_helpers import NEGATIVE, POSITIVE, REAL, concise, data_of, line, use
from yaml import YAMLError

from cjm import api
from cjm.source import parse
from cjm.source.check import check, kind_by_name
from cjm.source.compiled import KINDS, model_validator, validator
from cjm.source.reading import read_file


@pytest.fixture(scope="module")
def pure() -> ModuleType:
    """Load the parser as it is where PyYAML has no compiled part."""
    spec = importlib.util.spec_from_file_location("pure_parse", parse.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "yaml._yaml", None)
        spec.loader.exec_module(module)
    assert not module.COMPILED
    module.IMPLICIT = parse.IMPLICIT  # type: ignore[attr-defined] # it is known by identity
    return module


@pytest.mark.parametrize("path", NEGATIVE, ids=lambda path: path.stem)
def test_each_mistake_is_told(
    path: Path, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = concise(path, monkeypatch)
    assert text
    golden(path.with_suffix(".expected"), text)


@pytest.mark.parametrize("path", POSITIVE, ids=lambda path: path.stem)
def test_odd_files_are_valid(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    assert [line(one) for one in api.validate(path.name).diagnostics] == []


@pytest.mark.parametrize("path", POSITIVE, ids=lambda path: path.stem)
def test_odd_journeys_become_models(path: Path) -> None:
    if kind_by_name(path.name) == "journey":
        assert api.load(path).journey.stages[0].id


_BEYOND_PYYAML = {
    "tabs.journey.yaml": "PyYAML's own scanner refuses a tab behind a colon",
    "short-and-long.journey.yaml": "it also takes `?,` in brackets for a key",
}


def _in_python(path: Path) -> Any:  # noqa: ANN401 - what parametrize takes
    reason = _BEYOND_PYYAML.get(path.name)
    marks = [pytest.mark.xfail(reason=reason)] if reason else []
    return pytest.param(path, id=path.stem, marks=marks)


@pytest.mark.parametrize("path", [_in_python(path) for path in (*NEGATIVE, *POSITIVE)])
def test_without_the_compiled_parser_the_same_is_said(
    path: Path, pure: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = concise(path, monkeypatch), repr(data_of(path))
    use(pure, monkeypatch)
    assert (concise(path, monkeypatch), repr(data_of(path))) == compiled


def test_both_parsers_refuse_the_same_broken_texts(pure: ModuleType) -> None:
    for path in NEGATIVE:
        text = path.read_text("utf-8")
        refused = []
        for parser in (parse, pure):
            try:
                parser.compose(text)
            except (YAMLError, parse.TooDeepError, pure.TooDeepError) as error:
                refused.append(type(error).__name__)
        assert len(refused) in (0, 2), path


@pytest.mark.parametrize("path", [*NEGATIVE, *POSITIVE, *REAL], ids=lambda path: path.stem)
def test_stored_checks_and_models_find_the_same(path: Path) -> None:
    stored = check(read_file(path, path.name), validator)
    models = check(read_file(path, path.name), model_validator)
    assert sorted(map(repr, stored.findings)) == sorted(map(repr, models.findings))
    assert (stored.kind, stored.value is None) == (models.kind, models.value is None)


@pytest.mark.parametrize("kind", KINDS)
def test_the_stored_checks_are_used(kind: str) -> None:
    assert validator(kind) is not model_validator(kind)  # type: ignore[arg-type]  # the test passes what the types forbid or leave open
