"""The JSON Schema of each kind of file, with the options of every part of cjm in that of workspaces.

The models leave `lint:`, `score:` and `render:` open, because rooms read their own options. What
each of them reads is put together here.
"""

from typing import Any

from cjm.linting import settings_schema
from cjm.model.schema import schema as schema_of
from cjm.render import wanted
from cjm.scoring import options


def schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (draft-07) of a kind of file.

    Raises:
        KeyError: There is no such kind.
    """
    found = schema_of(kind)
    if kind == "workspace":
        parts = {
            **settings_schema.definitions(),
            "ScoreSettings": options.schema(),
            "RenderSettings": wanted.schema(),
        }
        found["definitions"] = dict(sorted({**found["definitions"], **parts}.items()))
        for key in ("lint", "score", "render"):
            found["properties"][key] = _pointing(found["properties"][key], f"{key.title()}Settings")
    return found


def _pointing(key: dict[str, Any], name: str) -> dict[str, Any]:
    about = {word: key[word] for word in ("description", "examples")}
    return {**about, "anyOf": [{"$ref": f"#/definitions/{name}"}, {"type": "null"}]}
