"""The demo is alive: everybody and everything that it promises is there, whenever it is built."""

from datetime import date, datetime, time

import pytest
from django.test import Client as Browser

from fasenwijzer import clock
from fasenwijzer.audit.log import first_break
from fasenwijzer.cases.decisions.models import OUTCOMES
from fasenwijzer.cases.models import Case, Decision, Ending, PhaseEntry
from fasenwijzer.configurator.models import Edition
from fasenwijzer.demo import PASSWORD, build
from fasenwijzer.demo.beside import CLIENT_SIDE
from fasenwijzer.demo.building import NotEmpty
from fasenwijzer.demo.days import Days
from fasenwijzer.demo.house import LOGINS
from fasenwijzer.demo.others import OTHERS
from fasenwijzer.demo.people import STORIES
from fasenwijzer.demo.people.ewa_kowalczyk import ewa
from fasenwijzer.demo.people.idris_warsame import idris
from fasenwijzer.demo.stage import play
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import bounds
from fasenwijzer.journey.facts import facts_of_many
from fasenwijzer.journey.facts.days import days_of
from fasenwijzer.method.moves import due
from fasenwijzer.method.phases import PHASES
from fasenwijzer.people.models import Organisation, User

ODD_MOMENTS = {
    "just before midnight": datetime(2026, 3, 10, 23, 59, tzinfo=clock.AMSTERDAM),
    "on the first of January": datetime(2027, 1, 1, 0, 5, tzinfo=clock.AMSTERDAM),
    "on a leap day": datetime(2028, 2, 29, 12, 0, tzinfo=clock.AMSTERDAM),
    "in the hour that comes twice": datetime(2026, 10, 25, 2, 30, tzinfo=clock.AMSTERDAM),
    "on a Sunday": datetime(2026, 3, 15, 9, 30, tzinfo=clock.AMSTERDAM),
}


@pytest.mark.long(seconds=20)
@pytest.mark.once(on="postgresql")
@pytest.mark.django_db
def test_the_whole_demo(client: Browser):
    """One build, because it takes a while: everything that is promised is looked at here."""
    clock.travel_to(datetime(2026, 3, 10, 11, 40, tzinfo=clock.AMSTERDAM))
    now = clock.now()
    build()
    assert not clock.is_set()
    clock.travel_to(now)

    about_forty = Case.objects.count()
    assert 38 <= about_forty <= 46
    assert about_forty == len(STORIES) + len(OTHERS)
    running = Case.objects.running()
    assert set(running.values_list("place__phase", flat=True)) == {phase.key for phase in PHASES}
    assert {1, 2, 3} <= set(running.values_list("place__cycle", flat=True))
    all_outcomes = {(phase, outcome) for phase, outcomes in OUTCOMES.items() for outcome in outcomes}
    assert set(Decision.objects.values_list("phase", "outcome")) == all_outcomes
    assert Decision.objects.exclude(corrected_at=None).exists()
    assert PhaseEntry.objects.filter(came_by="back").exists()
    assert Ending.objects.exclude(reopened_at=None).exists()
    assert first_break() is None
    assert Edition.objects.current().base == "standard"
    facts, days = facts_of_many(Case.objects.whole()), days_of(Case.objects.values_list("pk", flat=True))
    dues = {case.pk: due(facts[case.pk], case.method) for case in Case.objects.whole()}
    assert dues == {case.pk: due(days[case.pk], case.method) for case in Case.objects.whole()}
    assert sum(map(len, dues.values())) > about_forty / 2

    jolanda = User.objects.get(email="begeleider@fasenwijzer.example")
    assert running.assigned_to(jolanda).count() == 11
    first, last = bounds(now.date(), now.date())
    todays = Conversation.objects.filter(participants__user=jolanda, starts_at__range=(first, last))
    told = list(todays.order_by("starts_at").values_list("case__client__call_name", flat=True))
    assert told == ["Ewa", "Noor", "Idris", "Samira"]

    series = Conversation.objects.exclude(series=None).order_by("starts_at")
    assert {talk.case.client.call_name for talk in series} == {"Noor"}
    assert [len(talk.moved) for talk in series] == [0, 1, 0, 0, 0]
    held_after_a_move = Conversation.objects.held().exclude(moves=None)
    assert [talk.case.client.call_name for talk in held_after_a_move] == ["Noor"]

    for login, *_rest in (*LOGINS, *CLIENT_SIDE):
        person = User.objects.get(email=f"{login}@fasenwijzer.example")
        assert person.check_password(PASSWORD)
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        assert client.get("/", follow=True).status_code == 200
    with pytest.raises(NotEmpty):
        build()


@pytest.mark.django_db
def test_fictional_people_never_come_among_real_ones():
    Organisation.objects.found(name="Een echte organisatie")
    with pytest.raises(NotEmpty):
        build()
    assert not Case.objects.exists()
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("now", ODD_MOMENTS.values(), ids=ODD_MOMENTS)
def test_it_can_be_built_at_any_hour(now):
    """Ewa and Idris have a talk today and a way behind them; the others are made of the same days."""
    clock.travel_to(now)
    build([ewa, idris])
    assert set(Case.objects.values_list("place__phase", flat=True)) == {"carrying_out", "intake"}
    assert Conversation.objects.filter(starts_at__date=now.date()).count() == 2
    assert first_break() is None


def test_a_day_in_the_weekend_moves_away_from_today():
    days = Days(datetime(2026, 3, 10, 12, tzinfo=clock.AMSTERDAM))
    assert days.workday(-2) == date(2026, 3, 6)
    assert days.workday(4) == date(2026, 3, 16)
    assert days.day(-2) == date(2026, 3, 8)


@pytest.mark.parametrize("now", ODD_MOMENTS.values(), ids=ODD_MOMENTS)
@pytest.mark.parametrize(("month", "day"), [(0, 0), (2, 29), (12, 31), (1, 1), (7, 0)])
def test_somebody_has_the_age_that_is_told(now, month, day):
    days = Days(now)
    born = days.born(age=34, month=month, day=day)
    month, day = born.get("born_month", 12), born.get("born_day", 31)
    assert date(born["born_year"], month, day)
    had_birthday = (days.today.month, days.today.day) >= (month, day)
    assert days.today.year - born["born_year"] - (not had_birthday) == 34


def test_stories_are_told_side_by_side_and_what_is_to_come_is_not():
    heard = []

    def script(name, *hours):
        for hour in hours:
            yield datetime.combine(date(2026, 3, 10), time(hour), tzinfo=clock.AMSTERDAM)
            heard.append((name, clock.now().hour))

    until = datetime(2026, 3, 10, 15, tzinfo=clock.AMSTERDAM)
    play([script("a", 9, 14, 16), script("b", 10, 8, 15)], until=until)
    assert heard == [("a", 9), ("b", 10), ("b", 10), ("a", 14), ("b", 15)]
