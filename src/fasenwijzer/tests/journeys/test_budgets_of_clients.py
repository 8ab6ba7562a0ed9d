"""What a client does most costs at most, counted from the own first page on a phone of 320 pixels wide.

Reading what is already on that page costs nothing; going to a field is a tap, typing in it is none.
"""

import re
from datetime import date, time

import pytest

from fasenwijzer.analysis.models import Strength
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import Conversation, Entry, Message, Remark, TopicWish
from fasenwijzer.journal.moments import moment
from fasenwijzer.plan.models import Action, ActionDone, HelpQuestion
from fasenwijzer.tests.journeys.counting import Counting


@pytest.fixture
def hand(page, visit, noor, noor_herself, noors_goals, jolanda):
    """Noor's own first page, with something to do, to read and to prepare."""
    people = [Someone("client", "Noor"), Someone("worker", jolanda.name, user=jolanda)]
    at = moment(date(2026, 3, 12), time(10, 30))
    Conversation.plan(case=noor, kind="progress_talk", starts_at=at, people=people, place="bij Noor thuis", by=jolanda)
    Entry.write(case=noor, on=date(2026, 3, 9), text="Samen de post geopend.", by=jolanda)
    page.set_default_timeout(8000)
    page.set_viewport_size({"width": 320, "height": 640})
    return Counting(visit(noor_herself, f"/mine/{noor.pk}/"))


def spent(hand, what, most):
    print(f"{what}: {hand.count}")
    assert hand.count <= most
    assert hand.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_ticking_what_was_done_costs_one(hand):
    hand.send(re.compile("Samen de post openen"))
    assert ActionDone.objects.count() == 1
    spent(hand, "tick what was done", 1)


def test_reading_what_was_written_and_answering_costs_three(hand):
    hand.link(re.compile("^Zeg iets terug"))
    hand.write(re.compile("."), "Dat was fijn.")
    hand.send("Bewaar")
    assert Remark.objects.get().text == "Dat was fijn."
    spent(hand, "read and answer", 3)


def test_a_message_to_the_care_team_costs_three(hand):
    hand.link("Berichten")
    hand.write(re.compile("Jouw bericht"), "Ik ben morgen vrij.")
    hand.send("Verstuur")
    assert Message.objects.get().text == "Ik ben morgen vrij."
    spent(hand, "a message", 3)


def test_seeing_the_next_appointment_costs_nothing_and_preparing_it_three(hand):
    assert hand.page.get_by_text("Donderdag 12 maart, 10:30").is_visible()
    hand.link("Dit wil ik bespreken")
    hand.write(re.compile("."), "De huur")
    hand.send(re.compile("Zet (het )?op de lijst"))
    assert TopicWish.objects.get().text == "De huur"
    spent(hand, "prepare the next appointment", 3)


def test_saying_how_it_goes_costs_two(hand):
    hand.choose(re.compile("^7$"))
    hand.send("Bewaar mijn cijfer")
    assert hand.page.get_by_text("Nu geef je een 7.").is_visible()
    spent(hand, "a figure", 2)


def test_adding_a_strength_costs_four(hand):
    hand.link(re.compile("^Er gaat nog iets goed"))
    hand.write(re.compile("Wat gaat goed"), "koken voor Sem")
    hand.choose(re.compile("Vaardigheden"))
    hand.send("Bewaar")
    assert Strength.objects.get().text == "koken voor Sem"
    spent(hand, "a strength", 4)


def test_asking_for_help_costs_two(hand):
    hand.link(re.compile("^Hulp of veranderen"))
    hand.send("Vraag hulp")
    assert HelpQuestion.objects.get().action == Action.objects.get()
    spent(hand, "ask for help", 2)
