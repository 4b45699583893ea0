"""`cjm schema`: the JSON Schema, for editors."""

import json
from typing import Annotated, Literal

import typer

from cjm import api
from cjm.cli.console import result

ORDER = 80


def schema(
    kind: Annotated[
        Literal["journey", "persona", "evidence", "workspace", "score", "backlog"],
        typer.Argument(
            help="Which kind of file; or score or backlog, for what these commands print as JSON."
        ),
    ] = "journey",
) -> None:
    """The JSON Schema of a kind of file, for your editor, or of scores and backlogs as JSON.

    Save it beside your journeys, and begin each with
    `# yaml-language-server: $schema=journey.schema.json`.
    """
    result(json.dumps(api.schema(kind), indent=2, ensure_ascii=False) + "\n")
