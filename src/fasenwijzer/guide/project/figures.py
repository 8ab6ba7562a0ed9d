"""The figures of the monitor by which a project is tested: over the whole organisation, the last whole year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.project.models import Criterion
from fasenwijzer.monitor import periods
from fasenwijzer.monitor.figures import Figure, figure_of
from fasenwijzer.monitor.indicators import INDICATORS, THEMES
from fasenwijzer.monitor.indicators.indicator import Indicator, Made
from fasenwijzer.monitor.over import whole_organisation

NOTHING = "–"
TESTABLE = {key: one for key, one in INDICATORS.items() if one.parts is None}
"""One figure each; what is split in parts is no single figure to hold a goal against."""


@dataclass(frozen=True)
class Line:
    """A criterion with its figure now, as far as who reads may see it."""

    criterion: Criterion
    figure: Figure
    now: str = ""
    number: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Nobody knows while there is no figure to count with."""
        return None if self.number is None else self.criterion.is_met_by(self.number)

    @property
    def theme(self) -> str:
        """Where in the monitor it stands."""
        return next(theme.key for theme in reversed(THEMES) if self.figure.indicator in theme.indicators)

    @property
    def wanted(self) -> str:
        """In words: at least 80%, at most 14 days."""
        told = {"way": self.criterion.get_direction_display(), "number": self.criterion.wanted}
        if self.figure.is_share:
            return _("%(way)s %(number)s%%") % told
        return f"{told['way']} {told['number']} {self.figure.unit}".strip()


def offered() -> list[tuple[str, list[tuple[str, str]]]]:
    """What can be chosen, by theme, in the words of the edition that holds. One query."""
    words = Edition.objects.current().method.words
    by_theme = []
    for theme in THEMES:
        fit = [one for one in theme.indicators if one.key in TESTABLE]
        if fit:
            by_theme.append((str(theme.name), [(one.key, Figure(one, words, ()).name) for one in fit]))
    return by_theme


def figures_now(keys: Iterable[str]) -> dict[str, Figure]:
    """Each figure over the whole organisation. At most three queries a figure."""
    return {key: whole_figure(TESTABLE[key]) for key in keys if key in TESTABLE}


def whole_figure(indicator: Indicator) -> Figure:
    """Over the whole organisation, the last whole year beside those before it. At most three queries."""
    times = periods.beside(periods.offered(clock.today(), quarters=False)[0])
    return figure_of(indicator, whole_organisation(), times, [Edition.objects.current().method])


def lines_of(criteria: Iterable[Criterion], *, with_figures: bool) -> list[Line]:
    """Criteria, with their figures when who reads may see those. What the monitor no longer knows falls away."""
    known = [one for one in criteria if one.indicator in TESTABLE]
    if not with_figures:
        words = Edition.objects.current().method.words
        return [Line(one, Figure(TESTABLE[one.indicator], words, ())) for one in known]
    figures = figures_now(one.indicator for one in known)
    return [_line(one, figures[one.indicator]) for one in known]


def _line(criterion: Criterion, figure: Figure) -> Line:
    now = figure.whole.now
    return Line(criterion, figure, _("no figure yet") if now.words == NOTHING else now.words, now.number)


def baseline_of(key: str) -> str:
    """The figure in words as it is today; nothing when there is none."""
    words = figures_now([key])[key].whole.now.words
    return "" if words == NOTHING else words


def is_share(indicator: Indicator) -> bool:
    return indicator.made is Made.SHARE
