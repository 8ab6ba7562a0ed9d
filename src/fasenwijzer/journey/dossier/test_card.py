"""The card: the person at a glance, before, in and after the guidance."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import AreaLeftOpen, Strength, Wish
from fasenwijzer.cases.models import Assignment, Case, Decision, Ending, PhaseEntry, Trial, WaitingListPlace
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.entries.models import OnGoal
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan
from fasenwijzer.tests.cast import HOSTILE, queries_of, walk

pytestmark = pytest.mark.django_db
MARCH = date(2026, 3, 1)


def open_card(browser, case):
    return browser.get(reverse("journey:dossier", args=[case.pk]))


def full(case, by, many=1):
    """A file with many of everything."""
    plan = Plan.begin(case=case, by=by)
    plan.write(by=by, end_goal="Ik woon rustig in mijn eigen huis")
    plan.look_back_on(date(2026, 8, 10), by=by)
    Agreement.add(plan=plan, text="Bel eerst", by=by)
    for number in range(many):
        goal = Goal.add(plan=plan, text=f"Mijn huis is klaar {number}", life_area="housing", by=by)
        action = Action.add(goal=goal, text="Belt de woningbouw", due_on=date(2026, 3, 13), by=by)
        if number % 2:
            action.mark_done(on=MARCH, by=by)
        Strength.name(case=case, life_area="housing", source="skills", text="kookt", named_by="Noor", by=by)
        Wish.make(case=case, life_area="finances", text="sparen", whose="Noor", by=by)
        NetworkMember.add(case=case, name=f"Ria {number}", gets=["practical"], gives=["company"], by=by)
        Entry.write(case=case, on=MARCH, text="Ging goed", on_goals=[OnGoal(goal, score=7)], by=by)
        talk(case, by, 2, held=True)
    AreaLeftOpen.leave(case=case, life_area="mental_health", reason="liever niet", by=by)
    talk(case, by, 12)


def talk(case, by, day, held=False):
    conversation = Conversation.plan(
        case=case,
        kind="progress_talk",
        starts_at=datetime(2026, 3, day, 10, 30, tzinfo=AMSTERDAM),
        place="thuis",
        by=by,
    )
    if held:
        ConversationOutcome.hold(conversation, present=(), by=by, report="We spraken over de kas")


def test_who_was_admitted_needs_somebody_to_guide_first(browse, ineke, ruben, idris):
    assign, sentence = reverse("cases:assign", args=[idris.pk]), "Nog niemand begeleidt Idris."
    Assignment.assign(case=idris, user=ineke, task="intake_worker", since=MARCH, by=ineke)
    assert sentence not in open_card(browse(ineke), idris).content.decode()
    walk(idris, ineke, [("intake", 0, MARCH), ("start", 0, MARCH)])
    text = open_card(browse(ineke), idris).content.decode()
    assert sentence in text
    assert assign in text
    Assignment.assign(case=idris, user=ruben, since=date(2026, 4, 1), by=ineke)
    assert sentence not in open_card(browse(ineke), idris).content.decode()


def test_who_may_not_choose_a_colleague_reads_who_does(browse, jolanda, noor):
    noor.assignments.update(task="intake_worker")
    text = open_card(browse(jolanda), noor).content.decode()
    assert "De teamleider kiest wie dat doet." in text
    assert reverse("cases:assign", args=[noor.pk]) not in text


def test_an_empty_file_invites(browse, jolanda, noor):
    answer = open_card(browse(jolanda), noor)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "Noor Haverkamp" in text
    assert reverse("journey:next", args=[noor.pk]) in text


def test_a_full_file_tells_who_somebody_is(browse, jolanda, noor):
    full(noor, jolanda)
    text = open_card(browse(jolanda), noor).content.decode()
    for words in ("Ik woon rustig", "Mijn huis is klaar", "Belt de woningbouw", "kookt", "Ria", "Bel eerst", "de kas"):
        assert words in text, words


@pytest.mark.parametrize(
    "since, words",
    [
        (date(2026, 2, 17), "De dag hiervoor was dinsdag 3 maart, 7 dagen geleden. Kies een nieuwe."),
        (MARCH, "Uiterlijk zondag 15 maart, over 5 dagen."),
    ],
)
def test_what_is_due_is_told_without_a_reproach(browse, jolanda, noor, since, words):
    PhaseEntry.objects.filter(pk=noor.place_id).update(since=since)
    assert words in open_card(browse(jolanda), noor).content.decode()


def test_the_number_of_queries_does_not_grow(browse, jolanda, noor):
    full(noor, jolanda)
    browser, address = browse(jolanda), reverse("journey:dossier", args=[noor.pk])
    small = queries_of(browser, address)
    for _again in range(2):
        full(noor, jolanda, many=4)
    assert queries_of(browser, address) == small


def test_a_referral_shows_what_is_asked(browse, ineke, idris):
    text = open_card(browse(ineke), idris).content.decode()
    assert "een eigen plek" in text
    assert "Wijkteam Noord" in text


def test_waiting_and_trial_are_told(browse, ineke, idris):
    walk(idris, ineke, [("intake", 0, MARCH)])
    case = Case.objects.whole().get(pk=idris.pk)
    Decision.take(case=case, outcome="waiting_list", on=MARCH, reason="Er is geen kamer", by=ineke)
    WaitingListPlace.give(case=idris, since=MARCH, reason="vol", by=ineke)
    Trial.agree(case=idris, since=MARCH, ends_on=date(2026, 4, 1), look_at="past de groep", by=ineke)
    text = open_card(browse(ineke), idris).content.decode()
    assert "Er is geen kamer" in text
    assert "past de groep" in text


def test_a_start_shows_its_list(browse, jolanda, noor):
    walk(noor, jolanda, [("start", 0, MARCH)])
    assert open_card(browse(jolanda), noor).status_code == 200


@pytest.mark.parametrize("phase", ["analysis", "planning", "evaluation", "exit"])
def test_every_phase_has_a_card(browse, jolanda, noor, phase):
    PhaseEntry.enter(case=noor, phase=phase, cycle=2, on=MARCH, came_by="back", by=jolanda)
    assert open_card(browse(jolanda), noor).status_code == 200


@pytest.mark.parametrize(
    "phase, cycle, said",
    [("carrying_out", 2, True), ("evaluation", 2, True), ("exit", 2, False), ("planning", 3, False)],
)
def test_a_round_that_was_looked_back_on_names_no_day_for_it(browse, jolanda, noor, phase, cycle, said):
    plan = Plan.begin(case=noor, by=jolanda)
    plan.look_back_on(date(2026, 8, 10), by=jolanda)
    PhaseEntry.enter(case=noor, phase=phase, cycle=cycle, on=MARCH, came_by="advance", by=jolanda)
    text = open_card(browse(jolanda), noor).content.decode()
    assert ("Terugkijken op deze ronde" in text) is said
    assert ("10 aug" in text) is said


def test_an_ended_file_says_when_and_why(browse, jolanda, noor):
    Ending.close(case=noor, on=MARCH, kind="goals_reached", reason="Het lukt nu zelf", by=jolanda)
    text = open_card(browse(jolanda), noor).content.decode()
    assert "De doelen zijn grotendeels gelukt. Het lukt nu zelf" in text
    assert reverse("journey:other-moves", args=[noor.pk]) in text


def test_markup_stays_words(browse, jolanda, noor):
    full(noor, jolanda)
    noor.client.correct(by=jolanda, call_name=HOSTILE)
    Strength.name(case=noor, source="skills", text=HOSTILE, named_by=HOSTILE, by=jolanda)
    NetworkMember.add(case=noor, name=HOSTILE, by=jolanda)
    Entry.write(case=noor, on=MARCH, text=HOSTILE, by=jolanda)
    answer = open_card(browse(jolanda), noor)
    assert answer.status_code == 200
    assert HOSTILE not in answer.content.decode()


def test_an_outsider_finds_nothing(browse, bilal, noor):
    assert open_card(browse(bilal), noor).status_code == 404


@pytest.mark.parametrize(("hours", "asked"), [((8,), True), ((8, 15), False)])
def test_a_talk_of_today_that_is_over_asks_how_it_went_unless_another_is_planned(browse, jolanda, noor, hours, asked):
    for hour in hours:
        starts = datetime(2026, 3, 10, hour, 30, tzinfo=AMSTERDAM)
        Conversation.plan(case=noor, kind="progress_talk", starts_at=starts, by=jolanda)
    answer = open_card(browse(jolanda), noor)
    assert answer.context["now"].talk.starts_at == starts
    assert ("Hoe ging het?" in answer.content.decode()) is asked


def test_the_latest_stands_in_the_order_of_its_days(browse, jolanda, noor):
    talk(noor, jolanda, 5, held=True)
    for day, text in ((2, "Eerst dit"), (8, "Toen dat")):
        Entry.write(case=noor, on=date(2026, 3, day), text=text, by=jolanda)
    words = open_card(browse(jolanda), noor).content.decode()
    places = [words.index(text) for text in ("Toen dat", "We spraken over de kas", "Eerst dit")]
    assert places == sorted(places)
