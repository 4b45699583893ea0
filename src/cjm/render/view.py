"""The view: what a picture shows of a journey, decided once, for every format.

No colour, size or line break is decided here; those are the theme's and each format's. All text
is clean: one line, composed, without characters that a picture cannot hold.

Values here and in `scene` are named tuples: a frozen dataclass takes nine times as long to define,
and every start would pay for thirty of them.
"""

from typing import Final, Literal, NamedTuple, TypeAlias

from cjm.diagnostics import Route
from cjm.model.context import Basis
from cjm.render.script import Direction

Tone: TypeAlias = Literal["plain", "leave", "finish", "unexplained"]
"""What an item means for the journey.

Nothing special, the customer leaves, the goal is reached, or a change that nothing brings about.
"""
_HALF: Final = 0.5
Fate: TypeAlias = Literal["stays", "changes", "comes", "goes"]
"""What becomes of a thing from one map to a later one."""


class Person(NamedTuple):
    """A persona as pictures show it: at most two initials, and a tagline if there is one."""

    id: str
    name: str
    initials: str
    tagline: str | None = None


class Channel(NamedTuple):
    """A channel: its id, what people call it, and the icon (a built-in channel's id)."""

    id: str
    title: str
    icon: str


class Fact(NamedTuple):
    """A labelled fact of the header or the footer, such as `Goal`: `A jacket that fits`."""

    label: str
    text: str


class Coverage(NamedTuple):
    """How many of the map's claims name evidence, and how many are plans for the future.

    `old` of the observed ones rest on evidence alone that is older than a half-life.
    """

    observed: int
    total: int
    proposed: int = 0
    old: int = 0

    @property
    def share(self) -> float:
        """The part of the claims that is observed, 0 to 1; 0 where nothing is claimed."""
        return self.observed / self.total if self.total else 0.0

    @property
    def fresh(self) -> float:
        """The part of the claims that is observed on evidence that is not old, 0 to 1."""
        return (self.observed - self.old) / self.total if self.total else 0.0

    @property
    def is_weak(self) -> bool:
        """Whether less than half is observed, or observed lately; a plan for the future never is."""
        return bool(self.total) and self.fresh < _HALF and 2 * self.proposed <= self.total

    @property
    def words(self) -> str:
        """How much of the map is known, in a sentence without a full stop."""
        if not self.total:
            return "No claims yet"
        told = f"{self.observed} of {self.total} claims observed"
        told = f"{self.verdict}: {told}" if self.verdict else told
        return f"{told}, {self.old} of them long ago" if self.old else told

    @property
    def verdict(self) -> str:
        """What most of the map is, unless it is what was observed lately: `Mostly assumptions`."""
        if not self.total or self.fresh >= _HALF:
            return ""
        if self.share >= _HALF:
            return "Mostly old evidence"
        what = "proposals" if 2 * self.proposed > self.total else "assumptions"
        return f"{'Mostly' if self.observed else 'Only'} {what}"


class Quote(NamedTuple):
    """What a persona says, without quotation marks. `name` is None where nobody else could have."""

    text: str
    name: str | None = None

    @property
    def label(self) -> str:
        """Whose words they are: `In the words of Ada`."""
        return f"In the words of {self.name}" if self.name else "In their words"


FEW_QUOTES: Final = 2
"""So many quotes stand above a picture; of more it says how many there are."""


class Header(NamedTuple):
    """What stands above the map. `quotes` are those of its personas, one each at most."""

    title: str
    people: tuple[Person, ...]
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...]
    kind: str
    status: str
    owner: str | None
    reviewed: str | None
    coverage: Coverage
    workspace: str | None = None

    @property
    def more_quotes(self) -> str:
        """How many quotes there are besides the first ones; empty where those are all."""
        left = len(self.quotes) - FEW_QUOTES
        return f"and {left} more quote{'' if left == 1 else 's'}" if left > 0 else ""


class Column(NamedTuple):
    """A touchpoint: one column of the map.

    `number` counts from 1 through the whole journey; it is 0 for one that a later map no longer
    has. `takes` and `waits` are durations as written for people ("4 min"). `importance` is 1 to 5.
    Where two maps are compared, `fate` says what becomes of it. In a day in the life, `whose` tells
    the moments with us from those without.
    """

    number: int
    id: str
    title: str
    route: Route
    channels: tuple[Channel, ...] = ()
    importance: int | None = None
    moment_of_truth: bool = False
    involves_us: bool = True
    takes: str | None = None
    waits: str | None = None
    fate: Fate | None = None
    whose: Literal["with us", "without us"] | None = None


class Stage(NamedTuple):
    """A stage and the slots that it spans: `first` counts from 0, `span` is at least 1.

    Where two maps are compared, `fate` says what becomes of it. `continued` says that it began
    on the page before.
    """

    id: str
    title: str
    goal: str | None
    route: Route
    first: int
    span: int
    fate: Fate | None = None
    continued: bool = False


class Item(NamedTuple):
    """One thing in a lane: its text, a smaller note, how it is known (None: no claim).

    `personas` are the ids of those that it is about; none means all. `part` says for lengths of
    time how long it is, as a part (0 to 1) of the longest in its row. `old` says of an observed
    claim that its evidence is old.
    Where two maps are compared, `fate` says what becomes of it.
    """

    text: str
    route: Route
    note: str | None = None
    basis: Basis | None = None
    tone: Tone = "plain"
    personas: tuple[str, ...] = ()
    fate: Fate | None = None
    part: float | None = None
    old: bool = False


class Band(NamedTuple):
    """An item that spans several slots, from `first` (from 0) on."""

    first: int
    span: int
    item: Item


class Lane(NamedTuple):
    """A row of the map: one cell a slot, each with any number of items, and items across slots."""

    name: str
    title: str
    cells: tuple[tuple[Item, ...], ...] = ()
    bands: tuple[Band, ...] = ()


class Point(NamedTuple):
    """How a persona feels at the touchpoint of a slot. Scores and target are -2 to +2.

    `old` says of an observed emotion that its evidence is old.
    """

    slot: int
    score: float
    basis: Basis
    feeling: str | None
    target: float | None
    moment_of_truth: bool
    intensity: int | None
    route: Route
    old: bool = False


class Curve(NamedTuple):
    """A persona's emotions; slots without a point are where nothing is known.

    `place` is that among several curves of which it alone is shown.
    """

    person: Person | None
    points: tuple[Point, ...]
    place: int | None = None


Turn: TypeAlias = Literal["on", "back", "leave", "finish"]
"""Where a way leads: on, back to an earlier touchpoint (or the same), out, or to the goal."""


class Way(NamedTuple):
    """One way on from a touchpoint.

    `id` is unique in the journey. `target` is a touchpoint's id, or `exit` or `done`. `text` is
    the action that leads there; None where only the order of the map does. `share` is the part
    of those at the source who go this way, 0 to 1, if it is known.
    """

    id: str
    source: str
    target: str
    turn: Turn
    text: str | None
    share: float | None
    route: Route


class View(NamedTuple):
    """What is shown of one journey.

    `slots` are the columns from first to last; None stands for a stage without touchpoints, so
    that it can be seen. `language` is what the writing tells of it (`ja`), `und` where it tells nothing. `lanes` are those with something in them, in the order of drawing;
    `touchpoints` and `emotion` are lanes by name only: their content is `slots` and `curves`.
    `without` are the parts of the sheet that are left out: `head`, `foot`.
    """

    id: str
    header: Header
    direction: Direction
    language: str
    stages: tuple[Stage, ...]
    slots: tuple[Column | None, ...]
    lanes: tuple[Lane, ...]
    curves: tuple[Curve, ...]
    description: str
    ways: tuple[Way, ...] = ()
    without: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[int | None, ...]:
        """The place of each curve among several, which has its colour; None where there is but one."""
        several = len(self.curves) > 1
        return tuple(at if several else one.place for at, one in enumerate(self.curves))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The touchpoints, in order."""
        return tuple(slot for slot in self.slots if slot is not None)
