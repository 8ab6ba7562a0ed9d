"""How people come in: waiting, the way to the start, what the intake led to."""

from django.db.models import F, OuterRef, Subquery
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.case.models import NOT_ADMITTED_IN
from fasenwijzer.cases.models import Decision, PhaseEntry, WaitingListPlace
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.monitor.indicators.indicator import DaysBetween, Indicator, Made, Part, Rows, Theme, rows


def waiting() -> Rows:
    found = WaitingListPlace.objects.exclude(until=None)
    return rows(found, on="until", worth=DaysBetween(F("since"), F("until")))


def until_start() -> Rows:
    """The first stay in a phase after the intake, of every file."""
    earlier = PhaseEntry.objects.standing().filter(case=OuterRef("case")).exclude(phase__in=NOT_ADMITTED_IN)
    first = Subquery(earlier.order_by("pk").values("pk")[:1])
    found = PhaseEntry.objects.standing().exclude(phase__in=NOT_ADMITTED_IN).filter(pk=first)
    return rows(found, on="since", worth=DaysBetween(F("case__opened_on"), F("since")))


def decided() -> Rows:
    return rows(Decision.objects.standing().filter(phase="intake"), on="on", part="outcome")


def outcomes_of_intake(method: Method) -> list[Part]:
    return [Part(key, words.name) for (phase, key), words in method.outcomes.items() if phase == "intake"]


WAITING = Indicator(
    key="waiting",
    name=_("Days on the waiting list"),
    made=Made.MEAN,
    unit=_("days"),
    definition=_("How many days people waited on average, from the day on the list until the day they left it."),
    counts=_("Every place on the waiting list that ended in this period."),
    leaves_out=_("Who is waiting still."),
    source=_("Waiting list."),
    rows=waiting,
)
UNTIL_START = Indicator(
    key="until_start",
    name=_("Days from referral to start"),
    made=Made.MEAN,
    unit=_("days"),
    definition=_("How many days went by on average between the referral and the day guidance began."),
    counts=_("Everybody whose guidance began in this period. Days on the waiting list count too."),
    leaves_out=_("Who was not admitted."),
    source=_("Referral and phases."),
    rows=until_start,
)
DECIDED = Indicator(
    key="decided",
    name=_("What the intake led to"),
    made=Made.COUNT,
    definition=_("How often each outcome of the intake was chosen."),
    counts=_("Every decision in this period. Somebody may have more than one: first the waiting list, then admission."),
    leaves_out=_("Decisions that were corrected."),
    source=_("Decisions."),
    rows=decided,
    parts=outcomes_of_intake,
)
ARRIVING = Theme(
    "arriving",
    _("Arriving"),
    (
        _("What do people hear from us while they wait?"),
        _("Which step of coming in takes longest, and does it have to?"),
    ),
    (WAITING, UNTIL_START, DECIDED),
)
