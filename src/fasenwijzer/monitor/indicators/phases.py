"""The way through the phases: how long each takes, and what was still open when people went on."""

from django.db.models import Exists, F, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.models import PhaseEntry
from fasenwijzer.cases.phases.models import CameBy, UnmetCondition
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.phases import PHASES
from fasenwijzer.monitor.indicators.indicator import DaysBetween, Indicator, Made, Part, Rows, Theme, rows, yes

FORWARD = (CameBy.ADVANCE, CameBy.DECIDE)
"""Steps to a next phase; going back, leaving early and opening again are no such steps."""


def days_in_phase() -> Rows:
    found = PhaseEntry.objects.standing().exclude(until=None)
    return rows(found, on="until", worth=DaysBetween(F("since"), F("until")), part="phase")


def went_on_open() -> Rows:
    """Every step to a next phase, under the phase that was left."""
    earlier = PhaseEntry.objects.standing().filter(case=OuterRef("case"), pk__lt=OuterRef("pk")).order_by("-pk")
    found = PhaseEntry.objects.standing().filter(came_by__in=FORWARD)
    found = found.annotate(left=Subquery(earlier.values("phase")[:1])).exclude(left=None)
    return rows(found, on="since", worth=yes(Exists(UnmetCondition.objects.filter(entry=OuterRef("pk")))), part="left")


def phases(method: Method) -> list[Part]:
    return [Part(phase.key, method.phase(phase.key).name) for phase in PHASES]


DAYS_IN_PHASE = Indicator(
    key="days_in_phase",
    name=_("Days in each phase"),
    made=Made.MEAN,
    unit=_("days"),
    definition=_("How many days people were in a phase on average, from the first day to the last."),
    counts=_("Every stay in a phase that ended in this period. Somebody may be in a phase more than once."),
    leaves_out=_("Stays that go on, and steps that were corrected."),
    source=_("Phases."),
    rows=days_in_phase,
    parts=phases,
)
WENT_ON_OPEN = Indicator(
    key="went_on_open",
    name=_("Went on while something was open"),
    made=Made.SHARE,
    definition=_("At which part of the steps to a next phase something of the phase before was not there yet."),
    counts=_("Every step forward in this period, by the phase that was left. The reason stands with the step."),
    leaves_out=_("Going back, leaving early, opening again, and steps that were corrected."),
    source=_("Phases."),
    rows=went_on_open,
    parts=phases,
)
WAY = Theme(
    "phases",
    _("Phases"),
    (
        _("In which phase do people stay longest, and does it help them?"),
        _("What is often still open when we go on, and do we need it?"),
    ),
    (DAYS_IN_PHASE, WENT_ON_OPEN),
)
