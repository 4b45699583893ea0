"""How a metric is counted: the mapping under `from:`, with what the metric itself says, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from cjm.evidence.table import Dialect

Rows: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""Columns, each with the values that it has in the rows that are meant."""

_SCALES = {"mean-7": 7, "share-5to7-of-7": 7, "net-7": 7, "share-4to5-of-5": 5}
_MISSING = ("n/a", "na", "#n/a", "nan", "null")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to count one metric.

    `column` holds the answers or times. `scale` is the worst and the best answer of `csat`, `ces`
    and `nps`, unless `answers` holds them in words. A part of a ratio is a column to add up, or
    rows to count; None for the denominator means all rows. `period` is for all rows, where there
    is no column `when`.
    """

    kind: str
    dialect: Dialect = field(default_factory=Dialect)
    where: Rows = ()
    count: str | None = None
    period: str | None = None
    when: str | None = None
    by: str = "month"
    dates: str | None = None
    missing: frozenset[str] = frozenset(_MISSING)
    decimal: str | None = None
    column: str | None = None
    column_key: str = "answer"
    scale: tuple[int, int] | None = None
    answers: tuple[str, ...] = ()
    numerator: str | Rows = ()
    denominator: str | Rows | None = None
    unit: str = "s"

    def columns(self) -> tuple[str, ...]:
        """Return the columns that hold what is counted, for people to look at."""
        parts = (self.numerator, self.denominator) if self.kind == "ratio" else ()
        named = [self.column, *(part for part in parts if isinstance(part, str))]
        named += [name for part in parts if isinstance(part, tuple) for name, _ in part]
        named += [name for name, _ in self.where] if not any(named) else []
        return tuple(dict.fromkeys(name for name in (*named, self.count) if name))


def recipe(metric: Mapping[str, Any], period: str | None) -> Recipe:
    """Read the mapping of a metric that is valid; `period` is that of its evidence."""
    said: Mapping[str, Any] = metric["from"]
    kind = str(metric["kind"])
    key = "time" if kind == "duration" else "answer"
    own = said.get("period")
    return Recipe(
        kind=kind,
        dialect=Dialect(said.get("delimiter"), said.get("encoding")),
        where=_rows(said.get("where") or {}),
        count=_name(said.get("count")),
        period=None if said.get("when") else period if own is None else str(own),
        when=_name(said.get("when")),
        by=said.get("by") or "month",
        dates=said.get("dates"),
        missing=frozenset((*_MISSING, *(plain(str(one)) for one in said.get("missing") or ()))),
        decimal=said.get("decimal"),
        column=_name(said.get(key)),
        column_key=key,
        scale=_scale(metric, said),
        answers=tuple(plain(str(one)) for one in said.get("answers") or ()),
        numerator=_part(said.get("numerator")) or (),
        denominator=_part(said.get("denominator")),
        unit=said.get("unit") or "s",
    )


def plain(text: str) -> str:
    """Return an answer in words as it is compared: without case, and single blanks."""
    return " ".join(text.split()).casefold()


def _scale(metric: Mapping[str, Any], said: Mapping[str, Any]) -> tuple[int, int] | None:
    if said.get("answers"):
        return None
    if stated := said.get("scale"):
        worst, best = stated
        return int(worst), int(best)
    if metric["kind"] == "nps":
        return 0, 10
    return (1, _SCALES[metric["method"]]) if metric["kind"] == "ces" else None


def _name(value: object) -> str | None:
    return " ".join(str(value).split()) if value is not None else None


def _part(value: Any) -> str | Rows | None:  # noqa: ANN401 - as it stands in the map
    return _rows(value) if isinstance(value, Mapping) else _name(value)


def _rows(value: Mapping[str, Any]) -> Rows:
    def cells(wanted: object) -> tuple[str, ...]:
        several = wanted if isinstance(wanted, list | tuple) else [wanted]
        return tuple(str(one).strip() for one in several)

    return tuple((" ".join(str(column).split()), cells(wanted)) for column, wanted in value.items())
