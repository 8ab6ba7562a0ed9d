"""What is asked next of a client: in the order of the method, and never nothing while somebody is on the way."""

from datetime import date, timedelta

from fasenwijzer.method.edition import load, own_edition
from fasenwijzer.method.facts import Admission, CaseFacts
from fasenwijzer.method.own import Own
from fasenwijzer.today.next_step import NextStep, next_step

DAY = date(2026, 3, 10)
QUICK = own_edition("standard", Own(norms={"referral_decision": 7}))


def referred(**facts):
    return CaseFacts(today=DAY, entered_on=DAY - timedelta(days=5), phase="referral", cycle=0, **facts)


def test_what_a_decision_is_taken_on_comes_before_it_with_its_day():
    asked = Admission(request_is_written=True)
    step = next_step(referred(last_talk_on=DAY, admission=asked, criteria_unweighed=("safety",)), QUICK)
    assert step == NextStep(QUICK.condition("referral_criteria_are_weighed").missing, DAY + timedelta(days=2))


def test_when_all_is_there_the_decision_is_next():
    ready = referred(last_talk_on=DAY, admission=Admission(request_is_written=True))
    assert next_step(ready, QUICK).words == QUICK.norm_word("referral_decision").name
    assert next_step(ready, load("standard")).words == "Alles is er. Op naar de volgende stap."
