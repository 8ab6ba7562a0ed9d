"""What the tasks of every day cost at most, counted from Today."""

import re
from datetime import datetime, time

import pytest

from fasenwijzer.cases.models import Case
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.models import Conversation, Entry
from fasenwijzer.tests.cast import TODAY, walk
from fasenwijzer.tests.journeys.counting import Counting

NAME = "Noor Haverkamp"


@pytest.fixture
def hand(today, jolanda, noors_goals):
    return Counting(today(jolanda))


def test_opening_a_client_costs_at_most_two(hand):
    hand.link(NAME)
    assert hand.page.get_by_role("heading", name=NAME, level=1).is_visible()
    print("open a client:", hand.count)
    assert hand.count <= 2


def test_a_quick_report_on_two_goals_costs_at_most_eight(hand, noor):
    hand.link("Rapporteer")
    hand.link(re.compile(NAME))
    for goal, words in (("Ik open elke week mijn post", "Drie brieven zelf geopend."), ("Ik zie mijn zus", "Koffie.")):
        hand.tick(re.compile(goal))
        field = hand.page.get_by_role("textbox", name=re.compile("^Uitvoering")).last
        field.click()
        hand.count += 1
        field.fill(words)
    hand.send("Bewaar verslag")
    print("a report on two goals:", hand.count)
    assert Entry.objects.get(case=noor).on_goals.count() == 2
    assert hand.count <= 8


def test_moving_a_phase_costs_at_most_five(today, jolanda, noor):
    walk(noor, jolanda, [("evaluation", 2, TODAY)])
    hand = Counting(today(jolanda))
    hand.link(NAME)
    hand.link(re.compile("^Naar de volgende stap"))
    hand.choose(re.compile("Doorgaan met een nieuw plan"))
    hand.write(re.compile("^Waarom"), "Noor wil verder met sparen.")
    hand.send(re.compile("^Naar ronde 3"))
    print("moving a phase:", hand.count)
    assert Case.objects.whole().get(pk=noor.pk).cycle == 3
    assert hand.count <= 5


def test_planning_a_conversation_costs_at_most_four(hand, noor):
    hand.link(NAME)
    hand.link("Plan een gesprek")
    hand.page.get_by_label(re.compile("^Van")).first.fill("10:00")
    hand.send("Plan dit gesprek")
    print("planning a conversation:", hand.count)
    assert Conversation.objects.of(noor).count() == 1
    assert hand.count <= 4


def test_writing_up_a_conversation_of_today_costs_at_most_three(today, jolanda, noor):
    begins = datetime.combine(TODAY, time(7), AMSTERDAM)
    told = {
        "kind": "progress_talk",
        "starts_at": begins,
        "place": "thuis",
        "people": [Someone("worker", jolanda.name, user=jolanda)],
    }
    talk = Conversation.plan(case=noor, by=jolanda, **told)
    hand = Counting(today(jolanda))
    hand.link("Hoe ging het?")
    hand.write(re.compile("^Wat is er gezegd"), "Noor belt zelf de woningbouw.")
    hand.send(re.compile("^Bewaar hoe het ging"))
    print("writing up a conversation:", hand.count)
    talk.refresh_from_db()
    assert talk.outcome.report == "Noor belt zelf de woningbouw."
    assert hand.count <= 3
