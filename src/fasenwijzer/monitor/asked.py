"""What somebody asked to see: over whom, over which time, about what. What is not offered falls back to the first."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from fasenwijzer import clock
from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.monitor import over, periods
from fasenwijzer.monitor.figures import Figure, figure_of
from fasenwijzer.monitor.indicators import THEMES, Indicator, Theme
from fasenwijzer.monitor.indicators.indicator import Part
from fasenwijzer.monitor.over import Over
from fasenwijzer.monitor.periods import Period
from fasenwijzer.people.models import User


@dataclass(frozen=True)
class Asked:
    """The choices that are offered, and those that were made."""

    overs: list[Over]
    over: Over | None
    periods: list[Period]
    period: Period
    theme: Theme
    methods: list[Method]
    """The one of the edition that holds, and after it the others: older files use their words."""

    @property
    def beside(self) -> list[Period]:
        """The period that was chosen after those before it."""
        return periods.beside(self.period)

    @property
    def query(self) -> str:
        """These choices in an address, without the theme."""
        return urlencode({"over": self.over.key if self.over else "", "period": self.period.key})

    def figures(self) -> list[Figure]:
        """Those of the theme; none when there is nobody to tell about."""
        whom = self.over
        return [figure_of(one, whom, self.beside, self.methods) for one in self.theme.indicators] if whom else []

    def empty(self, indicator: Indicator) -> Figure:
        """Its words, without figures."""
        return Figure(indicator, self.methods[0].words, ())

    def part_of(self, indicator: Indicator, key: str | None) -> Part | None:
        """One part by its key, in the words of the first edition that has it."""
        each = (part for method in self.methods for part in (indicator.parts(method) if indicator.parts else ()))
        return next((part for part in each if part.key == key), None)


def asked(told: QueryDict, user: User) -> Asked:
    """A fixed number of queries. Quarters are offered over files that somebody may open, see `small`."""
    overs = over.offered(user)
    whom = over.chosen(told.get("over", ""), overs)
    times = periods.offered(clock.today(), quarters=bool(whom and whom.opens))
    theme = next((one for one in THEMES if one.key == told.get("theme")), THEMES[0])
    return Asked(overs, whom, times, periods.chosen(told.get("period", ""), times), theme, _methods(whom))


def _methods(whom: Over | None) -> list[Method]:
    """The edition that is asked about first, or else the one that holds now; then the others."""
    asked_for = whom.edition if whom else None
    editions = Edition.objects.published()
    ordered = sorted(editions, key=lambda one: (one.pk != asked_for, one.holds_from and one.holds_from > clock.today()))
    return [edition.method for edition in ordered]
