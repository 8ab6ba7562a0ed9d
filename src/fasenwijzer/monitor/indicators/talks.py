"""Talking with people: whether talks took place, how often, how they were, and how much time went into it."""

from typing import Any

from django.db.models import Case as When_
from django.db.models import DateField, F, FloatField, Func, OuterRef, Q, Subquery, Value, When
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.models import Edition
from fasenwijzer.evaluations.models import Score
from fasenwijzer.journal.hours.spent import TALK
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry
from fasenwijzer.journal.outcomes.models import Result
from fasenwijzer.journal.voice.models import Face, TalkLook
from fasenwijzer.method import instruments
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.monitor.indicators.indicator import DaysBetween, Found, Indicator, Made, Part, Rows, Theme, rows, yes

FAREWELL, CONTENT = "farewell", 7
"""The questionnaire at the exit, from 1 to 10, and from which answer on somebody is content."""
FAREWELLS = (FAREWELL, "farewell_parents")


class Hours(Func):
    """Hours from the first moment to the second."""

    arity = 2
    output_field = FloatField()
    template = "(EXTRACT(EPOCH FROM (%(expressions)s)) / 3600)"
    arg_joiner = " - "

    def __init__(self, first: object, second: object, **extra: Any) -> None:
        super().__init__(second, first, **extra)

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """SQLite keeps moments as text."""
        template = "((julianday(%(expressions)s)) * 24)"
        return self.as_sql(compiler, connection, template=template, arg_joiner=") - julianday(", **extra)


def of_talks(found: Found, worth: Any, on: str = "on") -> Rows:
    """What belongs to a talk. How it went counts on the day of the talk, or earlier, when it was called off."""
    return rows(found, on=on, worth=worth, case="conversation__case", starts_at="conversation__starts_at")


def came_about() -> Rows:
    found = ConversationOutcome.objects.filter(result__in=[Result.HELD, Result.MISSED])
    return of_talks(found, yes(Q(result=Result.HELD)))


def days_between() -> Rows:
    """Every talk that was held in a round, with the held talk before it."""
    held = ConversationOutcome.objects.filter(result=Result.HELD, conversation__cycle__gte=1)
    earlier = Conversation.objects.filter(
        case=OuterRef("conversation__case"), starts_at__lt=OuterRef("conversation__starts_at"), cycle__gte=1
    )
    last = earlier.filter(outcome__result=Result.HELD).order_by("-starts_at").values("outcome__on")[:1]
    return of_talks(held, DaysBetween(Subquery(last, DateField()), F("on")))


def hours() -> Rows:
    """As long as the talk took, or as long as the edition thinks a talk takes."""
    usual = [
        When(conversation__case__edition=edition.pk, then=Value((edition.method.norm("talk_minutes") or TALK) / 60))
        for edition in Edition.objects.published()
    ]
    took = When(
        conversation__ends_at__isnull=False, then=Hours(F("conversation__starts_at"), F("conversation__ends_at"))
    )
    worth = When_(took, *usual, default=Value(TALK / 60), output_field=FloatField())
    found = ConversationOutcome.objects.filter(result=Result.HELD)
    return of_talks(found, worth)


def reports() -> Rows:
    return rows(Entry.objects.all(), on="on")


def felt_heard() -> Rows:
    found = TalkLook.objects.filter(conversation__outcome__isnull=False)
    return of_talks(found, yes(Q(listened=Face.GOOD)), on="conversation__outcome__on")


def content() -> Rows:
    answers = Score.objects.filter(measurement__instrument=FAREWELL, measurement__withdrawn_at=None)
    return rows(answers, on="measurement__on", worth=yes(Q(value__gte=CONTENT)), part="item", case="measurement__case")


def goes_on_alone() -> Rows:
    """What a client, or a parent, says about going on without us."""
    found = Score.objects.filter(
        measurement__instrument__in=FAREWELLS, measurement__withdrawn_at=None, item="goes_on_alone"
    )
    return rows(found, on="measurement__on", worth=yes(Q(value__gte=CONTENT)), case="measurement__case")


def farewell_questions(method: Method) -> list[Part]:
    return [Part(item.key, item.text) for item in instruments.load(FAREWELL, get_language()).items]


CAME_ABOUT = Indicator(
    key="came_about",
    name=_("Talks that came about"),
    made=Made.SHARE,
    definition=_("Which part of the talks that were planned took place."),
    counts=_("Every talk in this period of which somebody wrote down how it went."),
    leaves_out=_("Talks that were called off beforehand."),
    source=_("Conversations."),
    rows=came_about,
)
DAYS_BETWEEN = Indicator(
    key="days_between",
    name=_("Days between two talks"),
    made=Made.MEAN,
    unit=_("days"),
    norm="progress_talk",
    definition=_("How many days on average lie between two talks with the same %(client)s."),
    counts=_("Every talk that was held during a round in this period, of whatever kind, and the talk before it."),
    leaves_out=_("The first talk of somebody, and talks before the first round."),
    source=_("Conversations."),
    rows=days_between,
)
HOURS = Indicator(
    key="hours",
    name=_("Hours of talking"),
    made=Made.SUM,
    unit=_("hours"),
    definition=_("How many hours the talks took together."),
    counts=_("Every talk that was held in this period. Without an end, it takes as long as your edition says."),
    leaves_out=_("Travelling, writing and consulting colleagues: nobody writes hours here."),
    source=_("Conversations."),
    rows=hours,
)
REPORTS = Indicator(
    key="reports",
    name=_("Reports"),
    made=Made.COUNT,
    definition=_("How many reports there are about days in this period. More is not better."),
    counts=_("Reports of everybody: %(clients)s, %(network)s and %(workers)s."),
    leaves_out=_("Remarks and additions."),
    source=_("Reports."),
    rows=reports,
)
FELT_HEARD = Indicator(
    key="felt_heard",
    name=_("Talks after which somebody felt heard"),
    made=Made.SHARE,
    definition=_('After which part of the talks the answer to "Did they listen to me?" was yes.'),
    counts=_("Every answer about a talk in this period, of %(clients)s and of people around them."),
    leaves_out=_("Talks nobody gave an answer about."),
    source=_("What people said after a talk."),
    rows=felt_heard,
)
CONTENT_AT_EXIT = Indicator(
    key="content",
    name=_("Content at the exit"),
    made=Made.SHARE,
    definition=_("Which part of the people who answered gave a 7 or more, for each question apart."),
    counts=_("Every answer to the questions at the farewell in this period."),
    leaves_out=_("Who did not answer. Questions are not added up: each tells something else."),
    source=_("Questions at the farewell."),
    rows=content,
    parts=farewell_questions,
)
GOES_ON_ALONE = Indicator(
    key="goes_on_alone",
    name=_("Manages without help"),
    made=Made.SHARE,
    definition=_('Which part of the people who answered gave a 7 or more to "I can go on without you now".'),
    counts=_("Every answer to that question at the farewell in this period, of %(clients)s and of parents."),
    leaves_out=_("Who did not answer."),
    source=_("Questions at the farewell."),
    rows=goes_on_alone,
)
TALKS = Theme(
    "talks",
    _("Talks"),
    (
        _("What helps to see each other as often as we want?"),
        _("What makes that somebody feels heard?"),
    ),
    (DAYS_BETWEEN, CAME_ABOUT, FELT_HEARD, HOURS, REPORTS),
)
