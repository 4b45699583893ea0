"""Ids and references: what a file defines, what it refers to, and whether the two meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, TypeAlias

from cjm.diagnostics import Finding, Related, Route
from cjm.model.channels import CHANNELS
from cjm.source.compiled import Kind, names
from cjm.source.problems import PROBLEMS
from cjm.source.words import near, shown

SHARED = frozenset({"journey", "persona", "evidence"})
"""What files of a workspace share by id."""

_Tree: TypeAlias = dict[str, Any]

_NESTED = frozenset({"pain", "gain", "step", "metric"})
"""What has a second name with a dot: that of the touchpoint around it first."""

MAX_PLACES = 8
"""How many places of an ambiguous name are told."""

_WORDS = {"step": "delivery step", "end": "end"}


class Definition(NamedTuple):
    """A thing that has an id, at a route of a file."""

    kind: str
    name: str
    route: Route


class Use(NamedTuple):
    """A reference: a name that may mean one of several kinds, the likeliest first."""

    name: str
    kinds: Sequence[str]
    route: Route
    inside: str | None = None
    """The touchpoint around the reference, where nested names need no dot."""
    at_key: bool = False


@dataclass(slots=True)
class Names:
    """What one file defines and uses.

    `definitions` are keyed by kind and full name: `touchpoint.pain` for what lives in a
    touchpoint. `short` holds the same things by their last name alone.
    """

    definitions: dict[tuple[str, str], list[Definition]] = field(default_factory=dict)
    short: dict[tuple[str, str], list[Definition]] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)

    def define(self, kind: str, name: str, route: Route, around: str | None) -> None:
        """Note that a thing has a name, and the touchpoint around it."""
        definition = Definition(kind, name, route)
        if around is not None and kind in _NESTED:
            self.definitions.setdefault((kind, f"{around}.{name}"), []).append(definition)
            self.short.setdefault((kind, name), []).append(definition)
        else:
            self.definitions.setdefault((kind, name), []).append(definition)

    def lookup(self, use: Use) -> list[Definition]:
        """Return what a reference may mean here: of the likeliest kind, nearest first."""
        for kind in use.kinds:
            near_by = (
                self.definitions.get((kind, f"{use.inside}.{use.name}")) if use.inside else None
            )
            found = near_by or self.definitions.get((kind, use.name))
            if found := found or self.short.get((kind, use.name)):
                return found
        return []

    def known(self, kinds: Sequence[str]) -> list[str]:
        """Return all names of some kinds."""
        return [name for kind, name in (*self.definitions, *self.short) if kind in kinds]


def names_of(data: Any, kind: Kind) -> Names:  # noqa: ANN401 - data of any shape
    """Collect what a file defines and uses; parts that do not fit the format are passed over."""
    found = Names()
    if isinstance(data, dict):
        _visit_fields(data, names(kind)["fields"], (), None, found)
    return found


def _visit(data: Any, tree: _Tree, route: Route, around: str | None, found: Names) -> None:  # noqa: ANN401 - values of any type
    if type(data) is str and "refers" in tree:
        found.uses.append(Use(data, tree["refers"], route, around))
    elif type(data) is list and "items" in tree:
        items = tree["items"]
        for index, item in enumerate(data):
            _visit(item, items, (*route, index), around, found)
    elif type(data) is dict:
        if "fields" in tree:
            _visit_fields(data, tree["fields"], route, around, found)
        elif "values" in tree:
            _visit_values(data, tree, route, around, found)


def _visit_values(
    data: dict[str, Any], tree: _Tree, route: Route, around: str | None, found: Names
) -> None:
    for key, value in data.items():
        if "keys" in tree:
            found.uses.append(Use(key, tree["keys"], (*route, key), around, at_key=True))
        _visit(value, tree["values"], (*route, key), around, found)


def _visit_fields(
    data: dict[str, Any], fields: _Tree, route: Route, around: str | None, found: Names
) -> None:
    own, name = fields.get("id"), data.get("id")
    if own is not None and type(name) is str:
        found.define(own["defines"], name, (*route, "id"), around)
        if own["defines"] == "touchpoint":
            around = name
    for key, value in data.items():
        if key not in fields or key == "id":
            continue
        tree = fields[key]
        if type(value) is str:  # asked for here, it saves a call for each reference
            if "refers" in tree:
                found.uses.append(Use(value, tree["refers"], (*route, key), around))
        else:
            _visit(value, tree, (*route, key), around, found)


def duplicates(found: Names) -> Iterator[Finding]:
    """Report ids that one file gives to several things of a kind in the same scope."""
    for (kind, _), (first, *more) in found.definitions.items():
        for again in more:
            yield PROBLEMS["duplicate-id"].finding(
                again.route,
                f"{shown(again.name)} is already the id of another {_word(kind)}",
                "Give one of them another id; references could not tell them apart.",
                related=(Related("the first one is here", first.route),),
            )


def ambiguous(use: Use, meant: list[Definition]) -> Finding:
    """Report a reference that could mean several things of one file."""
    dotted = f"`touchpoint.{use.name}`"
    return PROBLEMS["ambiguous-reference"].finding(
        use.route,
        f"{shown(use.name)} could mean {len(meant)} {_word(meant[0].kind)}s",
        f"Write {dotted}, with the touchpoint that is meant.",
        at_key=use.at_key,
        related=tuple(Related(f"one {_word(d.kind)} is here", d.route) for d in meant[:MAX_PLACES]),
    )


def unknown(use: Use, known: list[str]) -> Finding:
    """Report a reference that leads nowhere."""
    from cjm.source.mending import reference_fix  # noqa: PLC0415 - only files with mistakes need it

    meant = near(use.name, known)
    words = [_word(kind) for kind in use.kinds if kind != "end"]
    kinds = f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]
    if meant:
        hint = f"Did you mean `{meant}`?"
    elif words[0] in SHARED:
        hint = f"in a file that ends in .{words[0]}.yaml: beside this one, or anywhere below a cjm.yaml."
        hint = (
            f"Define it {hint}" if words[0] == "journey" else f"Define it in this file, or {hint}"
        )
    elif words[0] == "channel":
        hint = f"There are {', '.join(CHANNELS)}; declare others under `channels:` in cjm.yaml."
    elif "end" in use.kinds:
        hint = "It is a touchpoint of this journey, or one of the ends `exit` and `done`."
    else:
        listed = ", ".join(f"`{name}`" for name in sorted(known)[:8])
        hint = f"Known here: {listed}." if known else f"Nothing here is the id of a {kinds}."
    told = PROBLEMS["unknown-reference"].finding(
        use.route, f"there is no {kinds} {shown(use.name)}", hint, at_key=use.at_key
    )
    return replace(told, fix=reference_fix(use.name, known, use.route, at_key=use.at_key))


def _word(kind: str) -> str:
    return _WORDS.get(kind, kind)
