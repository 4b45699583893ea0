"""Is it a journey? The data of a file against the format."""

from pathlib import PurePath
from typing import Any, NamedTuple

from pydantic_core import SchemaValidator, ValidationError

from cjm.diagnostics import Finding, Route
from cjm.source.compiled import KINDS, Kind, validator
from cjm.source.document import Document
from cjm.source.limits import MAX_FINDINGS
from cjm.source.problems import PROBLEMS
from cjm.source.words import finding, near, route_of, shown

_NUMBERS_AS_TEXT = (bool, int, float)


class Checked(NamedTuple):
    """What came out of holding a document against the format.

    `value` is what the validator made of it: a model where the check builds one; None where the
    file is no journey. `kind` is None where nobody can tell what the file is meant to be.
    `beyond` counts the mistakes that are not among `findings` because there are too many.
    """

    kind: Kind | None
    value: Any
    findings: tuple[Finding, ...]
    beyond: int = 0


def check(document: Document, using: Any = validator) -> Checked:  # noqa: ANN401 - values of any type
    """Hold a document against the format of its kind.

    `using` gives the check for a kind: the stored one, or one that builds models.
    """
    if document.data is None:
        return Checked(None, None, ())
    kind, found = _kind(document)
    if kind is None:
        return Checked(None, None, found)
    value, errors = _run(document, using(kind))
    telling = _telling(errors)
    findings = _told(document, kind, telling[:MAX_FINDINGS]) if telling else []
    if found:
        findings = [*found, *(other for other in findings if other.route != ("kind",))]
        value = None
    beyond = max(len(telling) - MAX_FINDINGS, 0)
    return Checked(kind, value, tuple(_without_echoes(findings)), beyond)


def _told(document: Document, kind: Kind, errors: list[Any]) -> list[Finding]:
    from cjm.source.commas import about_commas  # noqa: PLC0415 - only files with mistakes need it
    from cjm.source.mending import mended  # noqa: PLC0415 - the same

    return [
        mended(about_commas(document, finding(kind, error)), kind, error, document.data)
        for error in errors
    ]


def kind_by_name(path: str) -> Kind | None:
    """Return the kind that a file's name says."""
    name = PurePath(path).name
    if name in ("cjm.yaml", "cjm.yml"):
        return "workspace"
    parts = name.rsplit(".", 2)
    return next((kind for kind in KINDS if len(parts) == 3 and parts[1] == kind), None)  # noqa: PLR2004 - name, kind and suffix


def _kind(document: Document) -> tuple[Kind | None, tuple[Finding, ...]]:
    problem = PROBLEMS["wrong-kind"]
    if not isinstance(document.data, dict):
        message = "the file does not hold keys with values"
        hint = "A journey begins with `cjm: 1` and `kind: journey`."
        return None, (problem.finding((), message, hint),)
    named, said = kind_by_name(document.path), document.data.get("kind")
    if said in KINDS:
        if named in (None, said):
            return said, ()
        message = f"the file says `{said}`, but its name says {named}"
        return said, (problem.finding(("kind",), message, "Change one of them."),)
    if said is None and named is not None:
        missing = PROBLEMS["missing-key"]
        return named, (missing.finding(("kind",), "`kind` is missing", f"Add `kind: {named}`."),)
    hint = "The first keys of every file are `cjm: 1` and `kind:` with journey, persona, evidence or workspace."
    if said is None:
        return None, (problem.finding((), "the file does not say what it is", hint),)
    meant = near(str(said), list(KINDS))
    hint = f"Did you mean `{meant}`?" if meant else hint
    return named, (
        problem.finding(("kind",), f"there is no kind of file called {shown(said)}", hint),
    )


def _run(document: Document, check_data: SchemaValidator) -> tuple[Any, list[Any]]:
    for _ in range(2):
        try:
            return check_data.validate_python(document.data), []
        except ValidationError as error:
            errors = error.errors(include_url=False)
            changed = _reread_as_text(document, errors)
            if not (_forget_blanks(document.data, errors) or changed):
                return None, errors
    try:
        return check_data.validate_python(document.data), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _reread_as_text(document: Document, errors: list[Any]) -> bool:
    """Take plain numbers and true/false for the text they are written as, where text is expected."""
    changed = False
    for error in errors:
        if error["type"] == "string_type" and isinstance(error["input"], _NUMBERS_AS_TEXT):
            route = route_of(error["loc"])
            text = document.scalar_at(route)
            changed |= text is not None and _put(document.data, route, text)
    return changed


def _put(data: Any, route: Route, text: str) -> bool:  # noqa: ANN401 - values of any type
    for index, step in enumerate(route):
        inner = data[step]
        if not isinstance(inner, dict | list):
            data[step] = text
            return True
        if index == len(route) - 1:
            break
        data = inner
    return False


def _forget_blanks(data: Any, errors: list[Any]) -> bool:  # noqa: ANN401 - values of any type
    """Take a key with nothing after it for absent, as in a template that is not filled in yet."""
    changed = False
    for error in errors:
        if error["input"] is None and isinstance(error["loc"][-1], str):
            *outer, key = route_of(error["loc"])
            holder = data
            for step in outer:
                holder = holder[step]
            if isinstance(holder, dict) and key in holder and holder[key] is None:
                del holder[key]
                changed = True
    return changed


def _telling(errors: list[Any]) -> list[Any]:
    """Leave out that a list is too short where only its items are wrong."""
    return [
        error
        for error in errors
        if error["type"] != "too_short" or error["ctx"]["actual_length"] == len(error["input"])
    ]


def _without_echoes(findings: list[Finding]) -> list[Finding]:
    """Tell one mistake once: a misspelt key is not also a missing one."""
    meant = {
        (*found.route[:-1], found.hint.split("`")[1])
        for found in findings
        if found.slug == "unknown-key" and found.hint and found.hint.startswith("Did you mean")
    }
    return [
        found for found in findings if not (found.slug == "missing-key" and found.route in meant)
    ]
