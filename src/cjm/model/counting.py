"""Metrics counted from a file: which column holds the answer, which rows count, and of which time.

The mapping stands under `from:` of a metric. What it comes to is worked out by `cjm.evidence`.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
)

from cjm.model import forms
from cjm.model.base import Part
from cjm.model.short import Short
from cjm.model.terms import Period

_NAME = StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000)

Column: TypeAlias = Annotated[str, _NAME, Field(json_schema_extra={"pattern": r"\S"})]
"""The name of a column, as its first row says it."""

Cell: TypeAlias = Annotated[str, _NAME, Field(json_schema_extra={"pattern": r"\S"})]
"""What a cell holds, as it is written."""

Path: TypeAlias = Annotated[str, _NAME, Field(json_schema_extra={"pattern": r"\S"})]
"""A path, from the folder of the file that names it."""

ONE_CELL = Short((("type", "string"), ("pattern", r"\S")))

Rows: TypeAlias = dict[
    Column, Annotated[tuple[Cell, ...], BeforeValidator(forms.one_or_many), ONE_CELL]
]
"""Which rows are meant: for each column the value, or the values, that it has in them."""

ColumnOrRows: TypeAlias = Annotated[
    Annotated[Column, Tag("(column)")] | Annotated[Rows, Tag("(rows)")],
    Discriminator(forms.column_or_rows),
]
"""A column to add up, or rows to count."""

Step: TypeAlias = Annotated[int, Field(strict=True, ge=-100, le=100)]
Scale: TypeAlias = Annotated[
    tuple[Step, ...],
    AfterValidator(forms.scale_ends),
    WithJsonSchema(
        {
            "type": "array",
            "items": {"type": "integer", "minimum": -100, "maximum": 100},
            "minItems": 2,
            "maxItems": 2,
        }
    ),
]
"""The worst and the best answer of a scale of whole numbers, 2 to 11 answers."""

Encoding: TypeAlias = Literal[
    "utf-8",
    "utf-16",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "iso-8859-1",
    "iso-8859-15",
    "shift-jis",
    "gb18030",
    "big5",
    "euc-kr",
]
Delimiter: TypeAlias = Literal["comma", "semicolon", "tab", "pipe"]
Interval: TypeAlias = Literal["month", "quarter", "year"]
Unit: TypeAlias = Literal["ms", "s", "m", "h", "d", "w"]


class Counting(Part):
    """Where counts come from: the fields of all kinds of metric, and all that plain counts need."""

    source: Path | None = Field(
        None,
        description="The file, from the folder of this one. Without it: the `source` of the metric's evidence.",
        examples=["data/exit-survey-2026-09.csv"],
    )
    where: Rows = Field(
        {},
        description="Which rows count: for each column its value, or a list of values. Without it: all.",
        examples=[{"question": "Found what you needed?", "device": ["phone", "tablet"]}],
    )
    count: Column | None = Field(
        None,
        description="The column that says how many a row stands for. Without it, each row is one.",
        examples=["visits"],
    )
    period: Period | None = Field(
        None,
        description="When all of it was measured. Without `period` and `when`: the period of the metric's evidence.",
        examples=["2026-09"],
    )
    when: Column | None = Field(
        None,
        description="The column with the day, month, quarter or year of a row; there is a wave for each `by`.",
        examples=["answered_at"],
    )
    by: Interval | None = Field(
        None, description="The length of a wave; `month` if not said.", examples=["quarter"]
    )
    dates: Literal["day-first", "month-first"] | None = Field(
        None, description="How days like 03/04/2026 are meant.", examples=["day-first"]
    )
    missing: tuple[Cell, ...] = Field(
        (),
        description="What stands for no answer, besides blanks and `n/a`.",
        examples=[["don't know", "99"]],
    )
    delimiter: Delimiter | None = Field(
        None,
        description="What stands between columns. Without it, the file tells.",
        examples=["semicolon"],
    )
    encoding: Encoding | None = Field(
        None,
        description="How letters are stored. Without it: UTF-8, UTF-16 with a mark, or clearly Windows-1252.",
        examples=["windows-1252"],
    )
    decimal: Literal["comma", "point"] | None = Field(
        None,
        description="What stands before decimals, where that is not clear.",
        examples=["comma"],
    )


class ScaledAnswers(Counting):
    """Answers on a scale, for `csat` and `ces`."""

    answer: Column = Field(description="The column with the answer.", examples=["rating"])
    scale: Scale | None = Field(
        None,
        description="The worst and the best answer, such as `[1, 5]`, `[0, 10]`, or `[6, 1]` where 1 is best.",
        examples=[[1, 5]],
    )
    answers: Annotated[tuple[Cell, ...], Field(min_length=2, max_length=11)] | None = Field(
        None,
        description="The answers in words instead, from the worst to the best.",
        examples=[["very bad", "bad", "so-so", "good", "very good"]],
    )


class Recommendations(Counting):
    """Answers from 0 to 10, for `nps`."""

    answer: Column = Field(description="The column with the answer.", examples=["recommend"])
    answers: (
        Annotated[
            tuple[Cell, ...], Field(min_length=3, max_length=11), AfterValidator(forms.groups)
        ]
        | None
    ) = Field(
        None,
        description="What stands for detractors, passives and promoters (3), or for 0 to 10 (11), if not numbers.",
        examples=[["detractor", "passive", "promoter"]],
    )


class CountedShare(Counting):
    """A part of the rows, or of a column's sum, for `ratio`."""

    numerator: ColumnOrRows = Field(
        description="The part: rows with these values, or a column to add up.",
        examples=[{"next": "checkout"}],
    )
    denominator: ColumnOrRows | None = Field(
        None,
        description="The whole: likewise. Without it: all rows that `where` leaves.",
        examples=["delivered"],
    )


class TimedCases(Counting):
    """Lengths of time, for `duration`."""

    time: Column = Field(
        description="The column with the time: a number, or a duration such as `4m`.",
        examples=["days_to_refund"],
    )
    unit: Unit = Field("s", description="What plain numbers count.", examples=["d"])
