"""Planning, changing and writing down conversations, as a worker does it in the browser."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.moments import moment
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.tests.cast import HOSTILE, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def plan(noor):
    return reverse("journal:plan-conversation", args=[noor.pk])


@pytest.fixture
def add_held(noor):
    return reverse("journal:add-held-conversation", args=[noor.pk])


@pytest.fixture
def planned(noor, jolanda):
    """A progress talk of Noor and Jolanda, last week Tuesday at half past ten; nobody said yet how it went."""
    return Conversation.plan(
        case=noor,
        kind="progress_talk",
        starts_at=moment(date(2026, 3, 3), time(10, 30)),
        ends_at=moment(date(2026, 3, 3), time(11, 30)),
        people=[Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)],
        by=jolanda,
    )


def problems(answer):
    return {name: [str(words) for words in found] for name, found in answer.context["form"].errors.items()}


def test_saying_yes_to_the_proposal_is_enough(pages, plan, planned):
    shown = pages.get(plan)
    answer = pages.post(plan, sent(shown.context["form"]), follow=True)
    made = Conversation.objects.exclude(pk=planned.pk).get()
    assert made.starts_at == moment(date(2026, 3, 17), time(10, 30))
    assert made.ends_at == moment(date(2026, 3, 17), time(11, 30))
    assert [person.name for person in made.participants.all()] == ["Noor", "Jolanda Brandsma"]
    assert "dinsdag 17 maart om 10:30" in answer.content.decode()


def test_another_day_with_network_and_free_names_and_life_areas(pages, plan, noor, jolanda):
    ria = NetworkMember.add(case=noor, name="Ria Haverkamp", by=jolanda)
    form = pages.get(plan).context["form"]
    told = sent(
        form,
        kind="home_visit",
        when="other",
        day="25-3-2026",
        start="14.00",
        end="15u",
        place="bij Noor thuis",
        people=["client", f"network:{ria.pk}"],
        others="Hilbert van ’t Hof, Zoë",
        life_areas=["housing", "finances"],
    )
    assert pages.post(plan, told).status_code == 302
    made = Conversation.objects.get()
    names = {person.name: person.kind for person in made.participants.all()}
    assert names == {"Noor": "client", "Ria Haverkamp": "network", "Hilbert van ’t Hof": "other", "Zoë": "other"}
    assert [topic.life_area for topic in made.topics.all()] == ["housing", "finances"]
    assert (made.kind, made.starts_at) == ("home_visit", moment(date(2026, 3, 25), time(14)))


def test_undo_takes_the_plan_away(pages, plan, planned, noor):
    url = reverse("journal:remove-conversation", args=[noor.pk, planned.pk])
    assert pages.post(url).status_code == 302
    assert pages.post(url).status_code == 302
    assert not Conversation.objects.exists()
    assert pages.get(url).status_code == 405


@pytest.mark.parametrize(
    "told, field, words",
    [
        ({"when": "other", "day": "29-3-2026", "start": "2:30", "end": ""}, "start", "klok"),
        ({"start": "10:30", "end": "9:00"}, "end", "begin"),
        ({"start": "", "end": "9:00"}, "start", ""),
        ({"start": "25:00"}, "start", ""),
        ({"when": "other", "day": ""}, "day", ""),
        ({"when": "other", "day": "1-3-2026"}, "day", ""),
        ({"when": "other", "day": "31-2-2026"}, "day", ""),
        ({"kind": "party"}, "kind", ""),
        ({"people": ["user:99999"]}, "people", ""),
        ({"life_areas": ["<b>"]}, "life_areas", ""),
        ({"others": "x" * 201}, "others", ""),
        ({"place": "x" * 201}, "place", ""),
    ],
)
def test_a_problem_is_told_at_the_field_and_nothing_is_lost(pages, plan, told, field, words):
    form = pages.get(plan).context["form"]
    answer = pages.post(plan, sent(form, purpose="Samen naar de woningbouw", **told))
    assert answer.status_code == 422
    assert field in problems(answer)
    assert "Samen naar de woningbouw" in answer.content.decode()
    assert not Conversation.objects.exists()


def test_a_form_that_lay_open_over_midnight_still_means_the_same_day(pages, plan, at):
    told = sent(pages.get(plan).context["form"])
    at(2026, 3, 11, 0, 5)
    assert pages.post(plan, told).status_code == 302
    assert Conversation.objects.get().day.isoformat() == told["when"]


def test_sent_twice_it_is_planned_once(pages, plan):
    told = sent(pages.get(plan).context["form"]) | {"once": "c0ffee00-0000-4000-8000-000000000000"}
    assert pages.post(plan, told).url == pages.post(plan, told).url
    assert Conversation.objects.count() == 1


def test_markup_in_every_text_stays_text(pages, plan, noor):
    form = pages.get(plan).context["form"]
    pages.post(plan, sent(form, place=HOSTILE, purpose=HOSTILE, others=HOSTILE))
    made = Conversation.objects.get()
    for url in ("conversation", "change-conversation", "conversation-outcome"):
        text = pages.get(reverse(f"journal:{url}", args=[noor.pk, made.pk])).content.decode()
        assert HOSTILE not in text
    assert HOSTILE not in pages.get(reverse("journal:conversations", args=[noor.pk])).content.decode()


def test_moving_keeps_the_old_moment_with_a_reason(pages, noor, jolanda):
    ahead = Conversation.plan(
        case=noor, kind="other", starts_at=moment(date(2026, 3, 12), time(10)), by=jolanda, people=()
    )
    url = reverse("journal:change-conversation", args=[noor.pk, ahead.pk])
    form = pages.get(url).context["form"]
    assert pages.post(url, sent(form, day="13-3-2026", reason="Noor werkt.")).status_code == 302
    ahead.refresh_from_db()
    assert (ahead.day, ahead.moves.get().reason) == (date(2026, 3, 13), "Noor werkt.")
    page = pages.get(reverse("journal:conversation", args=[noor.pk, ahead.pk])).content.decode()
    assert "Noor werkt." in page


def test_other_words_are_no_move(pages, noor, planned):
    url = reverse("journal:change-conversation", args=[noor.pk, planned.pk])
    assert pages.post(url, sent(pages.get(url).context["form"], place="op kantoor")).status_code == 302
    planned.refresh_from_db()
    assert planned.place == "op kantoor"
    assert not planned.moves.exists()


def test_held_with_a_short_report_and_somebody_who_came_along(pages, noor, planned):
    url = reverse("journal:conversation-outcome", args=[noor.pk, planned.pk])
    form = pages.get(url).context["form"]
    told = sent(form, others="Kirsten Oomen", report="Alle post op tafel. 23 enveloppen, 9 ongeopend.")
    answer = pages.post(url, told, follow=True)
    outcome = ConversationOutcome.objects.get()
    assert outcome.result == "held"
    assert {person.name for person in outcome.present.all()} == {"Noor", "Jolanda Brandsma", "Kirsten Oomen"}
    assert "9 ongeopend" in answer.content.decode()


def test_a_missed_talk_is_told_kindly(pages, noor, planned, jolanda):
    url = reverse("journal:conversation-outcome", args=[noor.pk, planned.pk])
    form = pages.get(url).context["form"]
    told = sent(form, result="missed", absent=["client"], missed_reason="Vergeten. Stuurde een appje met sorry.")
    text = pages.post(url, told, follow=True).content.decode()
    assert "Noor was er niet." in text
    assert ConversationOutcome.objects.get().missed_by == "Noor"
    undo = reverse("journal:take-back-outcome", args=[noor.pk, planned.pk])
    pages.post(undo)
    assert list(Conversation.objects.planned()) == [planned]


def test_a_missed_talk_for_which_nobody_was_written_down(pages, noor, jolanda):
    talk = Conversation.plan(
        case=noor, kind="other", starts_at=moment(date(2026, 3, 9), time(10)), by=jolanda, people=()
    )
    url = reverse("journal:conversation-outcome", args=[noor.pk, talk.pk])
    form = pages.get(url).context["form"]
    assert "absent" in problems(pages.post(url, sent(form, result="missed", absent=[])))
    assert pages.post(url, sent(form, result="missed", absent=["client"])).status_code == 302
    assert ConversationOutcome.objects.get().missed_by == "Noor"


def test_a_talk_that_is_still_to_come_can_only_be_called_off(pages, noor, jolanda):
    ahead = Conversation.plan(
        case=noor, kind="other", starts_at=moment(date(2026, 3, 12), time(10)), by=jolanda, people=()
    )
    url = reverse("journal:conversation-outcome", args=[noor.pk, ahead.pk])
    form = pages.get(url).context["form"]
    assert form["result"].value() == "cancelled"
    assert "result" in problems(pages.post(url, sent(form, result="held")))
    assert pages.post(url, sent(form, result="cancelled", cancelled_reason="Griep.")).status_code == 302
    assert ConversationOutcome.objects.get().on == date(2026, 3, 10)


def test_a_talk_that_already_was_in_one_go_without_knowing_the_time(pages, add_held, noor):
    form = pages.get(add_held).context["form"]
    told = sent(form, kind="progress_talk", day="8-5-2025", reason="Vakantie ertussen.")
    answer = pages.post(add_held, told, follow=True)
    made = Conversation.objects.held().get()
    assert (made.day, made.cycle, made.time_is_known) == (date(2025, 5, 8), 1, False)
    assert made.outcome.present.count() == 2
    assert "12:00" not in answer.content.decode()


@pytest.mark.parametrize("day", ["11-3-2026", "1-1-2025", "32-1-2026"])
def test_a_talk_that_was_is_not_ahead_nor_before_the_referral(pages, add_held, day):
    form = pages.get(add_held).context["form"]
    assert "day" in problems(pages.post(add_held, sent(form, day=day)))


def test_the_list_counts_and_names_long_gaps_neutrally(pages, add_held, noor):
    form = pages.get(add_held).context["form"]
    for day in ["5-6-2025", "19-6-2025", "10-7-2025"]:
        pages.post(add_held, sent(form, kind="progress_talk", day=day))
    text = pages.get(reverse("journal:conversations", args=[noor.pk])).content.decode()
    assert "Langer dan de afgesproken 14 dagen: 21 dagen van 19 jun 2025 tot 10 jul 2025" in text
    assert "3 gehouden" in text


def test_conversations_of_another_file_do_not_exist_here(pages, noor, idris, ineke):
    other = Conversation.plan(
        case=idris, kind="other", starts_at=moment(date(2026, 3, 12), time(10)), by=ineke, people=()
    )
    for url in ("conversation", "change-conversation", "conversation-outcome"):
        assert pages.get(reverse(f"journal:{url}", args=[noor.pk, other.pk])).status_code == 404
    pages.post(reverse("journal:remove-conversation", args=[noor.pk, other.pk]))
    assert Conversation.objects.filter(pk=other.pk).exists()


def test_outsiders_and_who_oversees(browse, noor, bilal, pieter):
    url = reverse("journal:conversations", args=[noor.pk])
    assert browse(bilal).get(url).status_code == 404
    assert browse(pieter).get(url).status_code == 403
