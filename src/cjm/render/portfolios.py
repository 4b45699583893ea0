"""A portfolio of journeys as tables, the same in the terminal and in Markdown."""

from collections.abc import Iterator

from cjm.render.scores import BASES, about, figure, interval, of_all, shown
from cjm.render.tables import Column, Table
from cjm.scoring.portfolio import Entry, Moment, Portfolio

_MOST = 10
_DASH = "\N{EN DASH}"
UNLIKE = (
    "These gap scores are over different kinds of gap, as the maps state different things; "
    "compare those over the same kinds."
)


def tables(found: Portfolio) -> Iterator[Table]:
    """Yield the journeys, their worst moments, and which are assumed most."""
    yield journeys(found)
    if found.moments:
        yield moments(found)
    if found.assumed:
        yield assumed(found)


def journeys(found: Portfolio) -> Table:
    """Return a row for each journey, the largest gap score first."""
    columns = (
        Column("#", "right", folds=False),
        Column("Journey", most=44),
        Column("Gap\nscore", "right", folds=False),
        Column("Interval", narrow="under", folds=False),
        Column("Kinds", "right", narrow="hidden", folds=False),
        Column("Mean\nemotion", "right", folds=False),
        Column("Worst\nmoment", "right", folds=False),
        Column("Widest experience gap", narrow="hidden", most=30),
        Column("Claims\nobserved", "right", folds=False),
        Column("Owner", narrow="hidden", most=18),
        Column("Reviewed", narrow="hidden", folds=False),
        Column("Days\nago", "right", folds=False),
        Column("Over-\ndue", "right", folds=False),
    )
    notes = () if found.comparable else (UNLIKE,)
    return Table(columns, tuple(_journey(entry) for entry in found.entries), notes)


def moments(found: Portfolio) -> Table:
    """Return the lowest emotions over all journeys."""
    columns = (
        Column("Worst moments", most=44),
        Column("Journey", narrow="under", most=36),
        Column("Emotion", "right", folds=False),
        Column("Opportunity\nscore", "right", folds=False),
        Column("Emotion is", folds=False),
    )
    rest = len(found.moments) - _MOST
    notes = (f"and {rest} more touchpoints with an emotion",) if rest > 0 else ()
    return Table(columns, tuple(_moment(one) for one in found.moments[:_MOST]), notes)


def assumed(found: Portfolio) -> Table:
    """Return the journeys with the smallest share of claims that name evidence."""
    columns = (
        Column("Most assumed", most=44),
        Column("Claims observed", "right", folds=False),
        Column("Evidence\nstrength", "right", folds=False),
    )
    rows = tuple(
        (
            one.held.card.title,
            of_all(one.observed) if one.observed else _DASH,
            shown(one.held.card.evidence),
        )
        for one in found.assumed[:_MOST]
    )
    return Table(columns, rows)


def _journey(entry: Entry) -> tuple[str, ...]:
    card, experience = entry.held.card, entry.experience
    return (
        str(entry.rank or _DASH),
        card.title,
        shown(entry.gap),
        interval(entry.gap),
        str(len(card.gaps)),
        shown(experience.mean) if experience else _DASH,
        _felt(entry.moment) if entry.moment else _DASH,
        f"{entry.stage.title}, {shown(entry.stage.gaps['experience'])}" if entry.stage else _DASH,
        shown(entry.observed),
        entry.owner or _DASH,
        entry.reviewed.isoformat() if entry.reviewed else _DASH,
        str(entry.age) if entry.age is not None else _DASH,
        str(entry.overdue or _DASH),
    )


def _moment(one: Moment) -> tuple[str, ...]:
    row = one.row
    name = f"{row.title} · {one.held.card.called(row.persona)}" if row.persona else row.title
    basis = BASES[row.emotion.basis] if row.emotion else ""
    return name, one.held.card.title, _felt(one), shown(row.opportunity), basis


def _felt(one: Moment) -> str:
    text = figure(one.emotion, "emotion")
    return text if one.row.emotion and one.row.emotion.basis == "observed" else about(text)
