"""Explanations: every number that a reference names, with all that it was made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from cjm.scoring.quantity import Quantity
from cjm.scoring.scorecard import Kind, Scorecard
from cjm.scoring.verdicts import notes, sentences

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap that could not be computed: of which kind, and why."""

    kind: Kind
    why: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The quantities that a reference names, in the order of the scorecard.

    Where it names a gap that has no value there are none, but `missing` says why.
    `sentences` say what the experiments among them amount to.
    """

    ref: str
    quantities: tuple[Quantity, ...]
    missing: Missing | None = None
    sentences: tuple[str, ...] = ()


class UnknownRefError(LookupError):
    """No number goes by this reference; `near` holds the references that come closest."""

    def __init__(self, ref: str, near: tuple[str, ...]) -> None:
        """Take the reference and its neighbours; the text is a sentence for people."""
        self.ref = ref
        self.near = near
        hint = "; try the id of a touchpoint or a stage, or coverage, experience, gap"
        if near:
            hint = f"; did you mean {' or '.join(near)}?"
        super().__init__(f"no score goes by {ref!r}{hint}")


def explain(scorecard: Scorecard, ref: str) -> Explanation:
    """Find what a reference names.

    A reference is the id of a touchpoint, a stage, a claim (`checkout.slow`) or the journey; one of
    these with the name of a quantity (`checkout.opportunity`, `checkout.maria.opportunity`); or
    the name of a number of the journey (`coverage`, `experience.span`, `gap`). One that names
    several things, such as a stage and a touchpoint of the same id, returns all of them; one that is
    the full reference of a number only numbers of that reference. What lives
    in a touchpoint is also found without the touchpoint's id (`slow`), and a kind of gap without
    `gap` where nothing else has its name (`checkout.channel`).

    Raises:
        UnknownRefError: It names nothing.
    """
    asked = tuple(ref.split("."))
    everything = tuple(scorecard.quantities())
    found = tuple(item for item in everything if names(asked, item))
    exact = tuple(item for item in found if item.ref == ref)
    found = exact or (*found, *(item for item in _nested(everything) if item.ref == ref))
    if not found:
        found = tuple(item for item in _nested(everything) if names(asked, item))
    if not found:
        found = tuple(item for item in _nested(everything) if _names_briefly(asked, item))
    if found:
        return Explanation(ref, found, None, tuple(_sentences(scorecard, asked, found)))
    if "gap" not in asked and any(kind.name == asked[-1] for kind in scorecard.kinds):
        return explain(scorecard, ".".join((*asked[:-1], "gap", asked[-1])))
    missing = _missing(asked, scorecard)
    if missing is None:
        raise UnknownRefError(ref, _near(ref, scorecard))
    return Explanation(ref, (), missing)


def _sentences(
    scorecard: Scorecard, asked: tuple[str, ...], found: tuple[Quantity, ...]
) -> Iterator[str]:
    """Yield what experiments amount to, where one is asked for as a whole."""
    for trial in scorecard.experiments:
        whole = asked in {(trial.opportunity,), (trial.opportunity, "experiment")}
        if whole and any(item.subject.id == trial.opportunity for item in found):
            yield from (*sentences(trial), *notes(trial))


def refs(scorecard: Scorecard) -> tuple[str, ...]:
    """Return every reference that can be asked for, shortest ways first."""
    found: dict[str, None] = {row.id: None for row in scorecard.touchpoints}
    found |= {stage.id: None for stage in scorecard.stages}
    for item in scorecard.quantities():
        if item.subject.kind != "journey":
            found[f"{item.subject.id}.{item.name}"] = None
        else:
            found[item.name.split(".")[0]] = None
        found[item.ref] = None
    return tuple(found)


def names(asked: tuple[str, ...], item: Quantity) -> bool:
    """Say whether the asked parts stand in the item's full reference, in order, from its start.

    For the journey's own numbers its id may be left out.
    """
    full = (
        *item.subject.id.split("."),
        *filter(None, (item.subject.persona,)),
        *item.name.split("."),
    )
    owner = item.subject.id.count(".") + 1
    if item.subject.kind == "journey" and asked[0] != item.subject.id:
        full, owner = full[owner:], 1
        if item.subject.persona and asked[0] == full[1]:
            full = full[1:]
    if asked[:owner] != full[:owner]:
        return False
    rest = iter(full[owner:])
    return all(part in rest for part in asked[owner:])


def _names_briefly(asked: tuple[str, ...], item: Quantity) -> bool:
    """Say whether the first part asked for is the last part of the id: a pain without its place."""
    owner, _, last = item.subject.id.rpartition(".")
    return bool(owner) and names((*owner.split("."), last, *asked[1:]), item) and last == asked[0]


def _missing(asked: tuple[str, ...], scorecard: Scorecard) -> Missing | None:
    """Say why there is no gap where one is asked for by kind and, if at all, by a known place."""
    kind = next((kind for kind in scorecard.kinds if kind.name == asked[-1]), None)
    owner = [part for part in asked[:-1] if part != "gap"]
    places = {place.subject.id for place in scorecard.places()}
    known = {scorecard.id, *places, *(each.persona for each in scorecard.personas)}
    if kind is None or not known.issuperset(owner):
        return None
    return Missing(kind, kind.missing or "there is nothing of this kind to measure here")


def _nested(quantities: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Go through what the quantities are made of, each reference once."""
    seen = set()
    for outer in quantities:
        for item in outer.walk():
            if item.ref not in seen:
                seen.add(item.ref)
                yield item


def _near(ref: str, scorecard: Scorecard) -> tuple[str, ...]:
    known = refs(scorecard)
    near = get_close_matches(ref, known, _NEAR, 0.6)
    if not near and "." in ref:
        owner = ref.split(".", maxsplit=1)[0]
        near = [name for name in known if name.startswith(f"{owner}.")][:_NEAR]
    return tuple(near)
