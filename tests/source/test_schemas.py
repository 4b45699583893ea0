"""Stored schemas are those of the models, and a validator that is not ours agrees with ours."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from source_helpers import HERE, NEGATIVE, POSITIVE, REAL, data_of

from cjm import api
from cjm.source.check import kind_by_name
from cjm.source.compiled import KINDS, STORED, keys_at
from cjm.source.compiling import compiled_text

SCHEMAS = HERE.parent.parent / "schemas"

BEYOND_A_SCHEMA = {
    # YAML, not data.
    *("ampersand-text", "at-sign", "backslash", "colon-in-text", "colon-without-space"),
    *("crooked-dashes", "crooked-indentation", "line-separator", "open-brace", "open-bracket"),
    *("open-quote", "percent-text", "quote-within-quotes", "several-documents", "starred-text"),
    *("tab-indentation", "text-after-quotes", "duplicate-keys", "merge-key", "tag"),
    # What refers to what.
    *("ambiguous-pain", "duplicate-ids", "emotion-of-a-stranger", "unknown-references"),
    # One value against another, and the calendar.
    *("done-but-planned",),
    *("ratio-above-one", "conversions-above-visitors", "effort-with-wrong-buckets"),
    # A float that is not exact, and numbers that JSON does not have.
    *("emotion-two-decimals",),
    # Nothing to judge.
    *("empty", "only-dashes"),
}


@cache
def _validator(kind: str) -> Draft7Validator:
    return Draft7Validator(json.loads((SCHEMAS / f"{kind}.schema.json").read_text("utf-8")))


def _accepted(path: Path) -> bool:
    data: Any = data_of(path)
    return _validator(kind_by_name(path.name) or "journey").is_valid(data)


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_up_to_date(kind: str) -> None:
    text = (SCHEMAS / f"{kind}.schema.json").read_text("utf-8")
    assert json.loads(text) == json.loads(json.dumps(api.schema(kind)))


def test_stored_checks_are_up_to_date() -> None:
    assert STORED.read_text("utf-8") == compiled_text()


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_draft_07(kind: str) -> None:
    schema = api.schema(kind)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)
    newer = {"$defs", "prefixItems", "unevaluatedProperties", "dependentRequired", "discriminator"}
    assert newer.isdisjoint(_words(schema))


def _words(part: Any) -> set[str]:  # noqa: ANN401 - any JSON
    if isinstance(part, dict):
        return set(part) | {word for inner in part.values() for word in _words(inner)}
    if isinstance(part, list):
        return {word for inner in part for word in _words(inner)}
    return set()


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_with_an_example_that_fits(kind: str) -> None:
    schema = api.schema(kind)
    parts = [schema, *schema["definitions"].values()]
    for part in parts:
        for name, key in part.get("properties", {}).items():
            assert key.get("description"), name
            assert key.get("examples"), name
            inner = Draft7Validator({**key, "definitions": schema["definitions"]})
            assert all(inner.is_valid(example) for example in key["examples"]), name


@pytest.mark.parametrize("path", [*POSITIVE, *REAL], ids=lambda path: path.stem)
def test_valid_files_pass(path: Path) -> None:
    data = data_of(path)
    errors = _validator(kind_by_name(path.name) or "journey").iter_errors(data)
    assert [f"{list(one.path)}: {one.message}" for one in errors] == []


@pytest.mark.parametrize("path", NEGATIVE, ids=lambda path: path.stem)
def test_mistakes_are_refused_where_a_schema_can(path: Path) -> None:
    name = path.name.split(".")[0]
    beyond = name in BEYOND_A_SCHEMA
    assert (data_of(path) is None or _accepted(path)) is beyond


def test_messages_know_every_place_of_the_schema() -> None:
    part, keys = keys_at("journey", ("stages", 0, "touchpoints", 3, "emotions", "maria"))
    assert (part, keys["score"]["required"]) == ("Emotion", True)
    part, keys = keys_at("journey", ("personas", 0, "(inline)", "segment"))
    assert (part, sorted(keys)) == ("Segment", ["name", "share"])
    part, keys = keys_at("journey", ("metrics", 0, "(nps)", "waves", 0))
    assert (part, "promoters" in keys) == ("NpsWave", True)
