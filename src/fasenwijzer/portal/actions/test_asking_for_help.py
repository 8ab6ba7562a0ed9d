"""Noor asks for help with what she does; her worker sees it at once, as hers, and takes it up."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Goal, HelpQuestion, Plan
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def call(noor, jolanda):
    """What she does herself."""
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Mijn huis is klaar", life_area="housing", by=jolanda)
    return Action.add(goal=goal, text="bel de woningbouw", due_on=date(2026, 3, 13), by=jolanda)


def page_of(browser, name, *about):
    return browser.get(reverse(name, args=[*about])).content.decode()


def test_she_asks_with_a_few_words_and_her_worker_sees_it_today(browse, noor, noor_herself, call, jolanda):
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/actions/{call.pk}/"
    answer = browser.post(address, {"text": f"Ik durf niet te bellen {HOSTILE}"}, follow=True).content.decode()
    assert "Je hebt hulp gevraagd" in answer
    assert "Hulp is gevraagd" in page_of(browser, "portal:home", noor.pk)
    worker = browse(jolanda)
    today = page_of(worker, "today:today")
    assert "1 hulpvraag van Noor" in today
    asked = page_of(worker, "plan:helps", noor.pk)
    assert "Ik durf niet te bellen" in asked
    assert HOSTILE not in asked
    assert "vraagt hulp" in page_of(worker, "plan:plan", noor.pk)


def test_a_press_is_enough_and_a_second_press_asks_nothing_new(browse, noor, noor_herself, call):
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/actions/{call.pk}/"
    for _press in range(2):
        browser.post(address, {"text": "", "once": ""})
    assert HelpQuestion.objects.get().text == ""


def test_she_reads_who_helps_and_the_worker_can_take_it_back(browse, noor, noor_herself, call, jolanda):
    asked = HelpQuestion.ask(action=call, by=noor_herself)
    browse(jolanda).post(reverse("plan:take-help-up", args=[noor.pk, asked.pk]))
    assert "Jolanda Brandsma helpt" in page_of(browse(noor_herself), "portal:home", noor.pk)
    worker = browse(jolanda)
    assert "hulpvraag" not in page_of(worker, "today:today")
    worker.post(reverse("plan:let-help-go", args=[noor.pk, asked.pk]))
    asked.refresh_from_db()
    assert asked.waits


def test_she_needs_no_help_any_more(browse, noor, noor_herself, call, jolanda):
    HelpQuestion.ask(action=call, by=noor_herself)
    browse(noor_herself).post(f"/mine/{noor.pk}/actions/{call.pk}/help/take-back/")
    assert not HelpQuestion.objects.waiting().exists()
    assert "hulpvraag" not in page_of(browse(jolanda), "today:today")


def test_nobody_asks_about_what_somebody_else_does(browse, noor, noor_herself, gul, call, jolanda):
    assert browse(gul).post(f"/mine/{noor.pk}/actions/{call.pk}/", {"text": "hulp"}).status_code == 404
    member = NetworkMember.objects.get(name="Gül Öztürk")
    hers = Action.add(goal=call.goal, text="neemt pakjes aan", who_kind="network", network_member=member, by=jolanda)
    assert browse(gul).post(f"/mine/{noor.pk}/actions/{hers.pk}/", {"text": "Ik ben er niet"}).status_code == 302
    assert HelpQuestion.objects.get().by == gul


def test_too_many_words_say_so_and_stay(browse, noor, noor_herself, call):
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/actions/{call.pk}/", {"text": "nee " * 200})
    assert answer.status_code == 422
    assert "nee nee nee" in answer.content.decode()


def test_the_database_wants_who_and_when_together(call, noor_herself):
    HelpQuestion.ask(action=call, by=noor_herself)
    with pytest.raises(IntegrityError), transaction.atomic():
        HelpQuestion.objects.update(taken_up_at=clock.now())


def test_many_questions_cost_as_much_as_one(browse, noor, noor_herself, call, jolanda):
    HelpQuestion.ask(action=call, by=noor_herself)
    worker, address = browse(jolanda), reverse("plan:helps", args=[noor.pk])
    one = queries_of(worker, address)
    for number in range(6):
        step = Action.add(goal=call.goal, text=f"stap {number}", by=jolanda)
        HelpQuestion.ask(action=step, by=noor_herself)
    assert queries_of(worker, address) == one
