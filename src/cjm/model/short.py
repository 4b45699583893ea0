"""Short forms in JSON Schema: where a plain text or number may stand for a mapping."""

from dataclasses import dataclass
from typing import Any

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


@dataclass(frozen=True, slots=True)
class Short:
    """Marks a mapping that may also be written as a single value of this JSON Schema."""

    schema: tuple[tuple[str, Any], ...]

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer the short form beside the long one."""
        return {"anyOf": [dict(self.schema), handler(core_schema)]}


TEXT = Short((("type", "string"), ("pattern", r"\S")))
"""A plain text in place of the mapping."""

SCORE = Short((("type", "number"), ("minimum", -2), ("maximum", 2)))
"""A plain number from -2 to 2 in place of the mapping."""
