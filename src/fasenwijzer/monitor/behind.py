"""The files behind a figure: exactly those, so that what they count adds up to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Sum
from django.utils.translation import gettext as _

from fasenwijzer.cases.models import Case
from fasenwijzer.monitor.figures import number_of, told
from fasenwijzer.monitor.indicators.indicator import Indicator, Made
from fasenwijzer.monitor.over import Over, files_of
from fasenwijzer.monitor.periods import Period
from fasenwijzer.monitor.tallies import Tally, of
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class Behind:
    """What each file counts, by its number."""

    made: Made
    tallies: dict[int, Tally]

    @property
    def whole(self) -> Tally:
        """All files together: what the figure is made of."""
        return sum(self.tallies.values(), Tally())


@dataclass(frozen=True)
class Line:
    """One file and what it counts, in words."""

    case: Case
    words: str


def behind(indicator: Indicator, over: Over, period: Period, part: str | None) -> Behind:
    """One query. `part`: of one part of the figure only."""
    rows = indicator.rows()
    found = of(rows, over, [period]).filter(worth__isnull=False)
    if part is not None:
        found = found.filter(part=part)
    counted = found.values(file=rows.of_file).annotate(many=Count("pk"), total=Sum("worth"))
    return Behind(indicator.made, {row["file"]: Tally(row["many"], row["total"], 1) for row in counted})


def lines_of(found: Behind, over: Over, user: User, numbers: Sequence[int]) -> list[Line]:
    """These files in the order given, as far as this person may open them; the door asks again. One query."""
    cases: dict[int, Any] = files_of(over, user).whole().in_bulk(numbers)
    return [Line(cases[number], words_of(found.tallies[number], found.made)) for number in numbers if number in cases]


def words_of(tally: Tally, made: Made) -> str:
    """Of a share: 2 of 3. Of an average over more than one: what it is on average."""
    if made is Made.SHARE:
        return _("%(so)s of %(many)s") % {"so": round(tally.total), "many": tally.many}
    return told(number_of(tally, made), made).words
