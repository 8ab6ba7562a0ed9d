"""A worker plans a conversation with a rhythm, and each of them can go its own way."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.models import ConversationOutcome, ConversationSeries
from fasenwijzer.journal.moments import moment
from fasenwijzer.plan.models import Plan
from fasenwijzer.tests.cast import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def plan(noor):
    return reverse("journal:plan-conversation", args=[noor.pk])


@pytest.fixture
def series(noor, jolanda):
    """Every week on Tuesday at ten, four times from 17 March, at Noor's home."""
    hours = [(moment(date(2026, 3, day), time(10)), moment(date(2026, 3, day), time(11))) for day in (17, 24, 31)]
    hours.append((moment(date(2026, 4, 7), time(10)), moment(date(2026, 4, 7), time(11))))
    return ConversationSeries.plan(
        case=noor, every="week", hours=hours, by=jolanda, kind="progress_talk", place="bij Noor thuis"
    )[0]


def days(series):
    return [talk.day for talk in Conversation.objects.filter(series=series).order_by("starts_at")]


def test_six_times_every_two_weeks_with_a_holiday_in_between(pages, plan):
    form = pages.get(plan).context["form"]
    told = sent(form, when="other", day="23-3-2026", start="10:00", end="11:00", every="two_weeks", times="3")
    text = pages.post(plan, told, follow=True).content.decode()
    assert days(ConversationSeries.objects.get()) == [date(2026, 3, 23), date(2026, 4, 7), date(2026, 4, 20)]
    assert "3 gesprekken gepland, van maandag 23 maart tot en met maandag 20 april." in text
    assert "Vanwege een feestdag op een andere dag: dinsdag 7 april." in text
    pages.post(reverse("journal:remove-series", args=[plan.split("/")[2], ConversationSeries.objects.get().pk]))
    assert not Conversation.objects.exists()
    assert not ConversationSeries.objects.exists()


def test_until_the_day_to_look_back_when_nobody_says_how_often(pages, plan, noor, jolanda):
    Plan.begin(case=noor, by=jolanda).look_back_on(date(2026, 4, 10), by=jolanda)
    shown = pages.get(plan)
    assert "vrijdag 10 april" in shown.content.decode()
    pages.post(plan, sent(shown.context["form"], every="week", when="2026-03-17"))
    assert days(ConversationSeries.objects.get())[-1] == date(2026, 4, 7)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"every": "week"}, "times"),
        ({"every": "week", "times": "1"}, "times"),
        ({"every": "week", "times": "53"}, "times"),
        ({"every": "week", "times": "veel"}, "times"),
        ({"every": "days"}, "every"),
        ({"every": "week", "times": "3", "when": "other", "day": "22-3-2026", "start": "2:30", "end": ""}, "start"),
    ],
)
def test_what_is_still_needed_is_told_at_the_field(pages, plan, told, field):
    answer = pages.post(plan, sent(pages.get(plan).context["form"], **told))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Conversation.objects.exists()


def test_one_of_them_moves_alone(pages, noor, series):
    first = series.conversations.earliest("starts_at")
    url = reverse("journal:change-conversation", args=[noor.pk, first.pk])
    pages.post(url, sent(pages.get(url).context["form"], day="18-3-2026"))
    assert days(series) == [date(2026, 3, 18), date(2026, 3, 24), date(2026, 3, 31), date(2026, 4, 7)]


def test_this_one_and_what_follows_move_together(pages, noor, series):
    second = series.conversations.order_by("starts_at")[1]
    url = reverse("journal:change-conversation", args=[noor.pk, second.pk])
    form = pages.get(url).context["form"]
    assert "2" in str(form["following"].label)
    told = sent(form, day="23-3-2026", start="14:00", end="15:00", place="op kantoor", reason="Nieuwe baan.")
    pages.post(url, told | {"following": "on"})
    assert days(series) == [date(2026, 3, 17), date(2026, 3, 23), date(2026, 3, 30), date(2026, 4, 7)]
    last = series.conversations.latest("starts_at")
    assert (last.starts_at, last.place) == (moment(date(2026, 4, 7), time(14)), "op kantoor")
    text = pages.get(reverse("journal:conversation", args=[noor.pk, second.pk])).content.decode()
    assert "Verzet van dinsdag 24 maart om 10:00 naar maandag 23 maart om 14:00, door Jolanda Brandsma." in text
    assert "Plaats: eerst bij Noor thuis, nu op kantoor. Nieuwe baan." in text
    assert "Nog 2 hierna" in text


def test_this_one_and_what_follows_are_called_off_together(pages, noor, series, jolanda):
    second = series.conversations.order_by("starts_at")[1]
    url = reverse("journal:conversation-outcome", args=[noor.pk, second.pk])
    told = sent(pages.get(url).context["form"], cancelled_reason="Noor gaat op vakantie.")
    pages.post(url, told | {"following": "on"})
    assert ConversationOutcome.objects.filter(result="cancelled").count() == 3
    assert [talk.day for talk in Conversation.objects.planned()] == [date(2026, 3, 17)]
    assert Event.objects.filter(action="create", changes__field="result").count() == 3


def test_a_series_of_another_file_is_left_alone(browse, bilal, pages, idris, series):
    url = reverse("journal:remove-series", args=[idris.pk, series.pk])
    assert browse(bilal).post(url).status_code == 404
    assert Conversation.objects.filter(series=series).count() == 4


def test_a_long_series_does_not_fill_the_page(pages, noor, jolanda):
    hours = [(moment(date(2026, 3, day), time(10)), None) for day in range(11, 29)]
    ConversationSeries.plan(case=noor, every="week", hours=hours, by=jolanda, kind="progress_talk")
    here = reverse("journal:conversations", args=[noor.pk])
    text = pages.get(here).content.decode()
    assert "zaterdag 28 maart" not in text
    assert "En nog 13 daarna" in text
    assert "zaterdag 28 maart" in pages.get(here, {"coming": "all"}).content.decode()
