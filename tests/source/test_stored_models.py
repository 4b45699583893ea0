"""What is stored of the models, with the classes put back, is what Pydantic works out itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic_core import SchemaError, ValidationError

from cjm.model.base import written
from cjm.model.kinds import MODELS
from cjm.model.metric import Wave
from cjm.source import modelling
from cjm.source.compiled import STORED, Kind
from cjm.source.compiling import compiled_text
from cjm.source.reading import read_file

EXAMPLES = Path(__file__).parents[2] / "examples"
KINDS: tuple[Kind, ...] = get_args(Kind)
SAID_ELSEWHERE = {
    "ref",
    "metadata",
    "serialization",
    "computed_fields",
    "extra_behavior",
    "root_model",
}


def _plain(value: Any, definitions: dict[str, Any], inside: tuple[str, ...] = ()) -> Any:  # noqa: ANN401 - any part of a schema
    """Return a core schema with references put in, but for those that lead back into themselves."""
    if isinstance(value, list | tuple):
        return [_plain(one, definitions, inside) for one in value]
    if not isinstance(value, dict):
        return value
    if value.get("type") == "definition-ref":
        ref = value["schema_ref"]
        name = ref.split(":")[0].rpartition(".")[2]
        return name if ref in inside else _plain(definitions[ref], definitions, (*inside, ref))
    return {
        key: inner if key == "default" else _plain(inner, definitions, inside)
        for key, inner in value.items()
        if key not in SAID_ELSEWHERE
    }


def _whole(core: Any) -> Any:  # noqa: ANN401 - a core schema
    definitions = {one["ref"]: one for one in core.get("definitions", ())}
    return _plain(core.get("schema") if core["type"] == "definitions" else core, definitions)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_schema(kind: Kind) -> None:
    for part in modelling.parts():
        part.model_rebuild()
    own = _whole(MODELS[kind].__pydantic_core_schema__)
    assert _whole(modelling.model_schema(kind)) == own
    assert own["cls"] is MODELS[kind]


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.yaml")), ids=lambda path: path.name)
def test_the_same_models(path: Path) -> None:
    data = read_file(path, path.name).data
    kind: Kind = data["kind"]
    found = modelling.model_validator(kind).validate_python(data)
    own = MODELS[kind].model_validate(data)
    assert type(found) is MODELS[kind]
    assert found == own
    assert found.model_fields_set == own.model_fields_set
    assert repr(found) == repr(own)
    assert found.model_dump() == own.model_dump()
    assert written(found) == own.model_dump(by_alias=True, exclude_unset=True, exclude_none=True)


def test_the_stored_form_does_not_depend_on_what_was_built_before() -> None:
    first, *others = modelling.parts()
    for part in (others[-1], first, *others[::7]):
        part.model_rebuild(force=True)
    assert compiled_text() == STORED.read_text("utf-8")


@pytest.mark.parametrize(
    "part", [part for part in modelling.parts() if issubclass(part, Wave) and part is not Wave]
)
def test_waves_are_checked_alone_too(part: type[Wave]) -> None:
    for wrong in ({}, {"x": 1}):
        with pytest.raises(ValidationError) as own:
            part.model_validate(wrong)
        with pytest.raises(ValidationError) as found:
            modelling.part_validator(part).validate_python(wrong)
        assert found.value.errors(include_url=False) == own.value.errors(include_url=False)
    assert modelling.part_validator(part) is not part.__pydantic_validator__


@pytest.mark.parametrize("kind", KINDS)
def test_models_are_built_without_the_stored_form(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_: object) -> None:
        raise SchemaError("a later version")

    monkeypatch.setattr(modelling, "SchemaValidator", unreadable)
    modelling.model_validator.cache_clear()
    validate: Callable[[object], object] = modelling.model_validator(kind).validate_python
    path = next(one for one in sorted(EXAMPLES.rglob("*.yaml")) if _is(one, kind))
    assert type(validate(read_file(path, path.name).data)) is MODELS[kind]
    modelling.model_validator.cache_clear()


def _is(path: Path, kind: Kind) -> bool:
    return path.name == "cjm.yaml" if kind == "workspace" else path.name.endswith(f".{kind}.yaml")
