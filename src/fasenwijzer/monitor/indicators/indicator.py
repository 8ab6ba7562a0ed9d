"""What an indicator is: its words, and one query that gives everything it counts.

A row of that query is one thing that counts: a plan, a goal, a talk. Each row says on which day it counts, what it is
worth and under which part it falls. The figure, the list of files behind it and the file you take along are all made
of these rows, so they cannot tell different stories.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.db.models import Case as When_
from django.db.models import DateField, Exists, F, Func, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable
from django.utils.functional import Promise

from fasenwijzer.method.edition import Edition as Method

Words = str | Promise
Found = QuerySet[Any]


class Made(Enum):
    """How a figure is made of its rows."""

    COUNT = "count"
    """How many rows there are."""
    SHARE = "share"
    """Which part of the rows is worth 1, in percent."""
    MEAN = "mean"
    """What a row is worth on average."""
    SUM = "sum"
    """What all rows are worth together."""


@dataclass(frozen=True)
class Rows:
    """Rows with `counted_on`, `worth` and `part`; one that is worth nothing (NULL) does not count.

    `case`: the way from a row to its file. `starts_at`: the way to a moment that is never before the day a row counts
    on, when there is an index that finds rows by it.
    """

    found: Found
    case: str = "case"
    starts_at: str = ""

    @property
    def of_file(self) -> F:
        """The number of the file of a row."""
        return F(f"{self.case}_id" if "__" not in self.case else f"{self.case}__pk")


@dataclass(frozen=True)
class Part:
    """Something that a figure can be split by; areas of life bring their picture and hue."""

    key: str
    name: Words
    icon: str = ""
    hue: int = 0


@dataclass(frozen=True)
class Indicator:
    """One figure, declared. `unit`: the words behind the number; `counts` and `leaves_out`: what is in it and not."""

    key: str
    name: Words
    made: Made
    definition: Words
    counts: Words
    leaves_out: Words
    source: Words
    rows: Callable[[], Rows]
    unit: Words = ""
    norm: str = ""
    """The number of days in the edition that says how it is meant to be."""
    parts: Callable[[Method], Iterable[Part]] | None = None


@dataclass(frozen=True)
class Theme:
    """Indicators that are talked about together, with questions to begin with."""

    key: str
    name: Words
    questions: tuple[Words, ...]
    indicators: tuple[Indicator, ...]


class AsNumber(Func):
    """A date as a number of days, so that two of them can be subtracted. PostgreSQL does that with dates themselves."""

    arity = 1
    template = "%(expressions)s"

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="julianday(%(expressions)s)", **extra)


class DaysBetween(Func):
    """Whole days from the first date to the second."""

    arity = 2
    template = "CAST((%(expressions)s) AS integer)"
    arg_joiner = " - "
    output_field = IntegerField()

    def __init__(self, first: Any, second: Any, **extra: Any) -> None:
        super().__init__(AsNumber(second), AsNumber(first), **extra)


class DaysLater(Func):
    """The date so many days after another one."""

    arity = 2
    template = "(%(expressions)s)"
    arg_joiner = " + "
    output_field = DateField()

    def __init__(self, day: Any, days: int, **extra: Any) -> None:
        super().__init__(day, Value(days, IntegerField()), **extra)

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """SQLite keeps dates as text."""
        template = "date(%(expressions)s || ' days')"
        return self.as_sql(compiler, connection, template=template, arg_joiner=", ", **extra)


def yes(condition: Q | Exists) -> When_:
    """Worth 1 when so, 0 when not."""
    return When_(When(condition, then=1), default=0, output_field=IntegerField())


def rows(
    found: Found, *, on: str | Combinable, worth: Any = 1, part: str = "", case: str = "case", starts_at: str = ""
) -> Rows:
    """`on`: the field with the day; `worth`: an expression or a number; `part`: the field to split by."""
    told = {
        "counted_on": F(on) if isinstance(on, str) else on,
        "worth": worth if hasattr(worth, "resolve_expression") else Value(worth),
        "part": F(part) if part else Value(""),
    }
    return Rows(found.order_by().annotate(**told), case, starts_at)
