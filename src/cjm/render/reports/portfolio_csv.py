"""A portfolio as CSV: one row a journey, the largest gap score first."""

from cjm.render.comma_separated import Cell, table
from cjm.scoring.portfolio import Entry, Portfolio

HEAD = (
    *("rank", "path", "id", "title", "type", "gap", "gap_low", "gap_high", "basis", "kinds"),
    *("mean_emotion", "worst_emotion", "worst_touchpoint", "worst_persona", "widest_stage"),
    *("observed", "evidence", "owner", "reviewed", "days_since_review", "overdue"),
)


def render(found: Portfolio, *, width: int = 80, colour: bool = False) -> str:
    """Write a portfolio as one table; `width` and `colour` mean nothing here."""
    del width, colour
    return table(HEAD, (_row(entry) for entry in found.entries))


def _row(entry: Entry) -> tuple[Cell, ...]:
    card, gap, moment = entry.held.card, entry.gap, entry.moment
    return (
        *(entry.rank, entry.held.path, card.id, card.title, card.type),
        *((gap.value, gap.low, gap.high, gap.basis) if gap else (None,) * 4),
        " ".join(card.gaps),
        entry.experience.mean.value if entry.experience else None,
        *((moment.emotion, moment.row.id, moment.row.persona) if moment else (None,) * 3),
        entry.stage.id if entry.stage else None,
        entry.observed.value if entry.observed else None,
        card.evidence.value if card.evidence else None,
        entry.owner,
        entry.reviewed.isoformat() if entry.reviewed else None,
        *(entry.age, entry.overdue),
    )
