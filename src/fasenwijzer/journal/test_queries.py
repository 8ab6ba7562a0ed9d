"""A large dossier asks as much of the database as a small one."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse

from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.models import ConversationOutcome, Entry, EntryAddition, Remark, Thanks
from fasenwijzer.journal.moments import moment
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.once(on="sqlite")]
DAY = date(2026, 3, 9)


@pytest.fixture
def live(noor, jolanda):
    """`live(3)` lets three more days pass in the dossier, each with a goal, a talk and two reports."""

    def days(many):
        plan = Plan.begin(case=noor, by=jolanda)
        for number in range(many):
            goal = Goal.add(plan=plan, text=f"Doel {number}", life_area="housing", by=jolanda)
            NetworkMember.add(case=noor, name=f"Buur {number}", by=jolanda)
            one_day(goal, DAY - timedelta(days=number % 7))

    def one_day(goal, day):
        people = [Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)]
        make = {"case": noor, "kind": "progress_talk", "by": jolanda, "people": people}
        talk = Conversation.plan(**make, starts_at=moment(day, time(9)), life_areas=["housing"])
        ConversationOutcome.hold(talk, present=["client"], by=jolanda)
        Conversation.plan(**make, starts_at=moment(day, time(15)))
        Conversation.plan(**make, starts_at=moment(day + timedelta(days=7), time(15)))
        entry = Entry.write(
            case=noor,
            on=day,
            by=jolanda,
            text="Iets.",
            life_area="housing",
            conversation=talk,
            on_goals=[OnGoal(goal, doing="Iets.")],
            about_others=[AboutAnother("Buur", "Iets.")],
        )
        EntryAddition.add(entry=entry, text="Meer.", by=jolanda)
        Remark.make(entry=entry, text="Mooi.", by=jolanda)
        Thanks.give(entry=entry, by=jolanda)

    return days


PAGES = (
    "conversations",
    "plan-conversation",
    "add-held-conversation",
    "entries",
    "report",
    "agenda",
    "agenda-coming",
    "report-whom",
    "conversation",
    "conversation-outcome",
    "change-conversation",
    "entry",
    "change-entry",
)


@pytest.mark.parametrize("name", PAGES)
def test_the_number_of_queries_is_fixed(browse, live, noor, jolanda, name):
    page = browse(jolanda)
    live(2)
    few = queries_of(page, address(name, noor))
    live(10)
    assert queries_of(page, address(name, noor)) == few
    assert few <= 40


def address(name, case):
    numbers = [] if name in ("agenda", "agenda-coming", "report-whom") else [case.pk]
    if "entry" in name:
        numbers.append(Entry.objects.earliest("pk").pk)
    elif name.endswith(("conversation", "outcome")) and name not in PAGES[:3]:
        numbers.append(Conversation.objects.earliest("pk").pk)
    return reverse(f"journal:{name}", args=numbers)
