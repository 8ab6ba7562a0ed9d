"""How guidance ends: after which way, how long, why, and what was kept of the promises for afterwards."""

from django.db.models import Count, DateField, Exists, F, IntegerField, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case.models import NOT_ADMITTED_IN
from fasenwijzer.cases.models import Case, Ending, PhaseEntry
from fasenwijzer.cases.phases.models import EndingReason, Phase
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.outcomes.models import Result
from fasenwijzer.monitor.indicators.indicator import (
    DaysBetween,
    DaysLater,
    Found,
    Indicator,
    Made,
    Rows,
    Theme,
    rows,
    yes,
)
from fasenwijzer.monitor.indicators.parts import ending_reasons

DROPPED_OUT = (EndingReason.BY_OWN_WISH, EndingReason.CONTACT_LOST, EndingReason.WITHDRAWN)
"""Who stops before it is done: the client ends it alone, or is not reached any more."""
DONE = (EndingReason.GOALS_REACHED, EndingReason.LIGHTER_HELP_SUFFICES)
"""Who leaves because it is done."""
A_YEAR, A_MISTAKE = 365, 14
"""Days: within which somebody comes back, and within which an ending that is taken back was a mistake."""


def guided() -> Found:
    """Endings of guidance that had begun, with the day it began."""
    return begun(Ending.objects.standing())


def begun(endings: Found) -> Found:
    stays = PhaseEntry.objects.standing().filter(case=OuterRef("case")).exclude(phase__in=NOT_ADMITTED_IN)
    began = Subquery(stays.order_by("pk").values("since")[:1], DateField())
    found: Found = endings.annotate(began_on=began).filter(began_on__isnull=False)
    return found


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


def without_return() -> Rows:
    """Every ending because it was done, counted a year later: is there a new file, or was this one opened again?"""
    ended = begun(Ending.objects.filter(kind__in=DONE)).annotate(year_over=DaysLater(F("on"), A_YEAR))
    ended = ended.exclude(reopened_at__date__lte=DaysLater(F("on"), A_MISTAKE))
    again = Case.objects.filter(
        client=OuterRef("case__client"), opened_on__gt=OuterRef("on"), opened_on__lte=OuterRef("year_over")
    )
    is_back = Q(Exists(again)) | Q(reopened_at__isnull=False, reopened_at__date__lte=F("year_over"))
    return rows(ended, on="year_over", worth=yes(~is_back))


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
WITHOUT_RETURN = Indicator(
    key="without_return",
    name=_("Left, and did not need to come back"),
    made=Made.SHARE,
    definition=_(
        "Which part of the people who left because their goals were reached, or because lighter help suffices, did not "
        "come back within a year."
    ),
    counts=_("Everybody for whom that year was over in this period. A new request is coming back, admitted or not."),
    leaves_out=_("Whose year is not over yet, who left for another reason, and an ending taken back within two weeks."),
    source=_("Endings and files."),
    rows=without_return,
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
