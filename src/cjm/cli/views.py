"""Which view of scores is shown: cards, a comparison, personas side by side, or a portfolio."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from cjm import api
from cjm.cli.console import fail, note

if TYPE_CHECKING:
    from cjm.render.compared import Compared
    from cjm.scoring.portfolio import Portfolio
    from cjm.scoring.scorecard import Scorecard
    from cjm.scoring.side_by_side import SideBySide

View: TypeAlias = Literal["auto", "cards", "compare", "personas", "portfolio"]
_TWO = 2


@dataclass(slots=True)
class Scored:
    """Journeys with their scores, and what they are compared with."""

    loaded: list[api.Loaded]
    today: date | None
    pairs: list[tuple[api.Loaded, api.Loaded]] = field(default_factory=list)
    _cards: "dict[str, Scorecard] | None" = None

    @property
    def cards(self) -> "dict[str, Scorecard]":
        """The scorecards by path, scored when they are first asked for."""
        if self._cards is None:
            self._cards = {o.path: api.scorecard(o, today=self.today) for o in self.loaded}
        return self._cards

    def compared(self) -> "list[Compared]":
        """Return the comparisons, with the paths of their files."""
        from cjm.render.compared import Compared  # noqa: PLC0415 - only comparisons need it

        return [
            Compared(before.path, after.path, api.compare(before, after, today=self.today))
            for before, after in self.pairs
        ]

    def portfolio(self) -> "Portfolio":
        """Return all journeys in one table."""
        return api.portfolio(self.loaded, self.cards)

    def personas_of_each(self) -> "list[SideBySide]":
        """Return personas side by side, of each journey that has two or more."""
        return [one for card in self.cards.values() if (one := api.personas([card]))]

    def personas(self) -> "dict[str, SideBySide]":
        """Return personas side by side by title: of each journey, or of all of them together."""
        cards = self.cards.values()
        found = {card.title: one for card in cards if (one := api.personas([card]))}
        if not found and len(cards) > 1 and (together := api.personas(list(cards))):
            found = {" · ".join(card.title for card in cards): together}
        if not found:
            fail(
                "there are not two personas to put side by side: a map states them with `emotions` "
                "by persona, and several maps need touchpoints in common"
            )
        return found


def load(paths: list[str], stdin: api.Standard | None) -> tuple[list[api.Loaded], api.Report]:
    """Read journeys; two files are read apart, so that they may be versions of one journey."""
    if len(paths) == _TWO and all(Path(path).is_file() for path in paths):
        return api.load_apart(paths, stdin=stdin)
    return api.load_all(paths, stdin=stdin)


def pairs(
    loaded: list[api.Loaded], paths: list[str], view: View, against: str | None
) -> list[tuple[api.Loaded, api.Loaded]]:
    """Return what is compared with what, the earlier map first."""
    if against is not None:
        return against_of(loaded, against)
    two = len(loaded) == len(paths) == _TWO
    found = api.together(*loaded) if two else None
    if view == "compare" and found is None:
        fail(unrelated(loaded) if len(loaded) == _TWO else _uncountable(loaded))
    return [found] if found else []


def settled(view: View, scored: Scored) -> View:
    """Return the view to show where none was asked for.

    A comparison where two files belong together, a portfolio of several journeys, else the card.
    """
    if view != "auto":
        return view
    if scored.pairs:
        return "compare"
    return "portfolio" if len(scored.loaded) > 1 else "cards"


def against_of(loaded: list[api.Loaded], against: str) -> list[tuple[api.Loaded, api.Loaded]]:
    """Return journeys with what they were at a revision or in a file, the earlier map first.

    Says which were not there; stops where none was.
    """
    if Path(against).is_file():
        return [_with_file(loaded, against)]
    if against.endswith((".yaml", ".yml")) and ":" not in against:
        fail(f"there is no file {against}")
    found, missing = api.load_earlier(loaded, against)
    if missing and not found:
        fail(f"nothing to compare with: {missing[0]}")
    for one in missing:
        note(f"not compared: {one}")
    return found


def _with_file(loaded: list[api.Loaded], against: str) -> tuple[api.Loaded, api.Loaded]:
    others, report = api.load_all(against)
    if report.diagnostics:
        raise api.InvalidJourneyError(report.diagnostics)
    if len(loaded) != 1 or len(others) != 1:
        fail(f"--against a file compares one journey with one; here are {len(loaded)}")
    found = api.together(others[0], loaded[0])
    if found is None:
        fail(unrelated([others[0], loaded[0]]))
    return found


def unrelated(loaded: list[api.Loaded]) -> str:
    """Say why two maps are not compared."""
    for one, other in (loaded, loaded[::-1]):
        journey, based = one.context.journey, other.context.journey
        if journey.based_on == based.id:
            return (
                f"{one.path} is a {journey.type} based on {other.path}, which says more of the same "
                "state rather than of a later one; only a future-state map is compared with the map "
                "that it is based on"
            )
    one, other = loaded
    names = one.context.journey.id, other.context.journey.id
    return (
        f"{one.path} and {other.path} have nothing to do with each other: neither is based on the "
        f"other (`based_on`), and they are different journeys ({names[0]}, {names[1]}); compare a "
        "map with its future state, or with an earlier version of itself"
    )


def _uncountable(loaded: list[api.Loaded]) -> str:
    return (
        f"a comparison needs two files with a journey each, but there are {len(loaded)} journeys; "
        "name two files, or an earlier version with --against"
    )
