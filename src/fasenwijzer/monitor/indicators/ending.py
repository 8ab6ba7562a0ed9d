"""How guidance ends: after which way, how long, why, and what was kept of the promises for afterwards."""

from django.db.models import Count, DateField, Exists, F, IntegerField, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case.models import NOT_ADMITTED_IN
from fasenwijzer.cases.models import Ending, PhaseEntry
from fasenwijzer.cases.phases.models import EndingReason, Phase
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.outcomes.models import Result
from fasenwijzer.monitor.indicators.indicator import DaysBetween, Found, Indicator, Made, Rows, Theme, rows, yes
from fasenwijzer.monitor.indicators.parts import ending_reasons

DROPPED_OUT = (EndingReason.BY_OWN_WISH, EndingReason.CONTACT_LOST, EndingReason.WITHDRAWN)
"""Who stops before it is done: the client ends it alone, or is not reached any more."""


def guided() -> Found:
    """Endings of guidance that had begun, with the day it began."""
    stays = PhaseEntry.objects.standing().filter(case=OuterRef("case")).exclude(phase__in=NOT_ADMITTED_IN)
    began = Subquery(stays.order_by("pk").values("since")[:1], DateField())
    return Ending.objects.standing().annotate(began_on=began).filter(began_on__isnull=False)


def all_phases() -> Rows:
    walked = PhaseEntry.objects.standing().filter(case=OuterRef("case")).order_by().values("case")
    many = Subquery(walked.annotate(many=Count("phase", distinct=True)).values("many"), IntegerField())
    return rows(guided().annotate(walked=many), on="on", worth=yes(Q(walked=len(Phase))))


def duration() -> Rows:
    return rows(guided(), on="on", worth=DaysBetween(F("began_on"), F("on")))


def reasons() -> Rows:
    return rows(guided(), on="on", part="kind")


def dropped_out() -> Rows:
    return rows(guided(), on="on", worth=yes(Q(kind__in=DROPPED_OUT)))


def exit_talk() -> Rows:
    held = ConversationOutcome.objects.filter(
        conversation__case=OuterRef("case"), conversation__kind="exit_talk", result=Result.HELD
    )
    return rows(guided(), on="on", worth=yes(Exists(held)))


def aftercare() -> Rows:
    return rows(Aftercare.objects.standing(), on="on", worth=yes(Q(done__isnull=False)))


BEGUN = _("Everybody whose guidance ended in this period and had begun.")
NOT_BEGUN = _("Who was not admitted, and endings after which guidance went on.")
ALL_PHASES = Indicator(
    key="all_phases",
    name=_("All eight phases walked"),
    made=Made.SHARE,
    definition=_("Which part of the people who left us walked all eight phases."),
    counts=BEGUN,
    leaves_out=NOT_BEGUN,
    source=_("Phases."),
    rows=all_phases,
)
DURATION = Indicator(
    key="duration",
    name=_("Days of guidance"),
    made=Made.MEAN,
    unit=_("days"),
    definition=_("How many days guidance lasted on average, from its first day to its last."),
    counts=BEGUN,
    leaves_out=NOT_BEGUN,
    source=_("Phases."),
    rows=duration,
)
REASONS = Indicator(
    key="reasons",
    name=_("Ways of ending"),
    made=Made.COUNT,
    definition=_("Why guidance ended."),
    counts=BEGUN,
    leaves_out=NOT_BEGUN,
    source=_("Endings."),
    rows=reasons,
    parts=ending_reasons,
)
DROP_OUT = Indicator(
    key="dropped_out",
    name=_("Stopped before it was done"),
    made=Made.SHARE,
    definition=_("Which part of the people who left us stopped by themselves, or could not be reached any more."),
    counts=_("Everybody whose guidance ended in this period. These ends count: own wish, contact lost, withdrawn."),
    leaves_out=NOT_BEGUN,
    source=_("Endings."),
    rows=dropped_out,
)
EXIT_TALK = Indicator(
    key="exit_talk",
    name=_("Exit talk held"),
    made=Made.SHARE,
    definition=_("With which part of the people who left us there was an exit talk."),
    counts=BEGUN,
    leaves_out=NOT_BEGUN,
    source=_("Conversations."),
    rows=exit_talk,
)
AFTERCARE = Indicator(
    key="aftercare",
    name=_("Aftercare that was kept"),
    made=Made.SHARE,
    definition=_("Which part of the moments after the exit that were agreed on took place."),
    counts=_("Every moment of which the day lies in this period."),
    leaves_out=_("Moments that were taken away, and people who wanted no aftercare."),
    source=_("Aftercare."),
    rows=aftercare,
)
ENDING = Theme(
    "ending",
    _("Ending"),
    (
        _("What makes a good farewell here?"),
        _("Who left us early, and what would we have liked to ask?"),
    ),
    (ALL_PHASES, DURATION, REASONS, EXIT_TALK, AFTERCARE),
)
