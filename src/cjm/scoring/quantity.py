"""A number that knows where it comes from: value, interval, formula, all inputs and their places.

All values of this room are quantities, so that an explanation is read off the number itself and
can never disagree with it.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from cjm.diagnostics import Route

Basis: TypeAlias = Literal["observed", "partly", "assumed", "proposed", "stated"]
"""What a number rests on.

`observed`: claims that name evidence; `assumed`: claims that name none, or defaults that stand in
for what the map does not say; `partly`: both; `proposed`: plans of a future-state map; `stated`:
no claim about customers at all, only what the map or its settings say (a target, an owner).
"""
Style: TypeAlias = Literal[
    "scale",
    "emotion",
    "share",
    "number",
    "fine",
    "count",
    "rate",
    "points",
    "lift",
    "chance",
    "percent",
    "net",
    "mean",
    "seconds",
    "share-change",
    "net-change",
    "mean-change",
    "seconds-change",
    "events-change",
    "gap-change",
]
"""How a value reads: one decimal, signed, per cent, one decimal, two decimals, or whole; then those of trials.

`rate`: per cent with two decimals; `points`: a difference of rates, signed, in percentage points;
`lift`: signed per cent; `chance`: a p-value. Then those of metrics, `percent`: per cent with one
decimal; `net`: a score from -100 to 100; `mean`: two decimals; `seconds`: a time; and the changes
of each, `events-change` the part by which a rate of events grew. `gap-change`: a difference of gaps
or shares between two maps, signed, in whole percentage points.
"""
Holder: TypeAlias = Literal["journey", "workspace"]
"""Whose file a route leads into."""


class Formula(NamedTuple):
    """How a quantity is worked out.

    `words` is the formula for people. `template` is the same as text to be filled with the inputs'
    values by name (`{rating}`), with `{sum}` and `{n}` over all inputs, or with `{weighted}`, the sum
    of weight x value, and `{weights}`; None where none of them does.
    `source` names where the formula comes from. `low` and `high` bound the value; `high` is None
    where nothing does.
    """

    name: str
    title: str
    words: str
    source: str
    style: Style = "scale"
    low: float = 0.0
    high: float | None = None
    template: str | None = None


class Subject(NamedTuple):
    """What a quantity is about. `id` is dotted for claims; `title` is as written in the map."""

    kind: str
    id: str
    title: str = ""
    persona: str | None = None

    @property
    def words(self) -> str:
        """The subject in words: `touchpoint checkout, maria`."""
        name = f"{self.kind} {self.id}"
        return f"{name}, {self.persona}" if self.persona else name


class Input(NamedTuple):
    """One thing that goes into a formula, as it stands in a file.

    `route` leads to it in the file of its `holder`; None where it stands nowhere (a built-in
    default, a thing that is missing). `low` and `high` say how far the value could be off;
    `note` says in words what a reader should know of it. `place` is where it was counted, if that
    is another file than the route leads into.
    """

    name: str
    value: float | str
    route: Route | None = None
    basis: Basis = "stated"
    evidence: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    note: str | None = None
    holder: Holder = "journey"
    place: str | None = None

    def called(self, name: str, note: str | None = None) -> "Input":
        """Return the same input under another name, for a formula that knows several like it."""
        return self._replace(name=name, note=note)

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of its interval; the value itself, twice, where it has none."""
        value = float(self.value)
        return value if self.low is None else self.low, value if self.high is None else self.high


class Quantity(NamedTuple):
    """A computed number about a subject.

    `low` and `high` are its interval, both None where it has none: exact counts of what the map
    says, or a value that depends on a setting alone.
    """

    subject: Subject
    formula: Formula
    value: float
    low: float | None = None
    high: float | None = None
    inputs: tuple["Input | Quantity", ...] = ()

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of its interval; the value itself, twice, where it has none."""
        value = self.value
        return value if self.low is None else self.low, value if self.high is None else self.high

    @property
    def name(self) -> str:
        """The last part of its reference: `opportunity`."""
        return self.formula.name

    @property
    def ref(self) -> str:
        """The name under which it can be asked for: `checkout.maria.opportunity`."""
        owner = () if self.subject.kind == "journey" else (self.subject.id,)
        return ".".join((*owner, *filter(None, (self.subject.persona,)), self.name))

    @property
    def basis(self) -> Basis:
        """What it rests on: that of its inputs, put together."""
        return combined(self.inputs)

    @property
    def certain(self) -> bool:
        """Whether it may be printed like a fact."""
        return self.basis in {"observed", "stated"}

    @property
    def evidence(self) -> tuple[str, ...]:
        """The ids of all evidence behind it, each once, in the order of the inputs."""
        found = (name for item in self.inputs for name in item.evidence)
        return tuple(dict.fromkeys(found))

    def walk(self) -> Iterator["Quantity"]:
        """Go through the quantity and all that it is made of, the outer ones first."""
        yield self
        for item in self.inputs:
            if isinstance(item, Quantity):
                yield from item.walk()


def combined(inputs: tuple[Input | Quantity, ...]) -> Basis:
    """Put together what inputs rest on; what is merely stated neither helps nor harms."""
    kinds = {item.basis for item in inputs} - {"stated"}
    if not kinds:
        return "stated"
    if len(kinds) == 1:
        return kinds.pop()
    return "partly" if kinds & {"observed", "partly"} else "assumed"
