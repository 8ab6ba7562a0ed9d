"""Noor says her goals and what she does in her own words, and marks what is important; the worker sees it as hers."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.audit.models import Event
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Goal, Important, Plan
from fasenwijzer.tests.cast import HOSTILE

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(noor, jolanda):
    """Her goal, in a plan that was agreed on, with a step of hers."""
    plan = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=plan, text="Het huis is klaar", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="bel de woningbouw", due_on=date(2026, 3, 13), by=jolanda)
    plan.establish(on=date(2026, 3, 1), by=jolanda)
    return goal


@pytest.fixture
def step(home):
    return home.actions.get()


def plan_of(browser, noor):
    return browser.get(reverse("plan:plan", args=[noor.pk])).content.decode()


def test_she_says_her_goal_in_her_own_words(browse, noor, noor_herself, home, jolanda):
    told = {"text": f"Sem kan hier slapen {HOSTILE}", "sign": "Hij vraagt of hij mag blijven."}
    browse(noor_herself).post(f"/mine/{noor.pk}/goals/{home.pk}/change/", told)
    page = plan_of(browse(jolanda), noor)
    assert "Sem kan hier slapen" in page
    assert "In de woorden van Noor Haverkamp, 10 mrt" in page
    assert "past Noor Haverkamp het plan aan" in page
    assert HOSTILE not in page


def test_other_words_of_the_worker_are_not_hers_any_more(noor, noor_herself, home, jolanda):
    home.reword(text="Sem kan hier slapen", by=noor_herself)
    home.correct(text="Sem slaapt hier elk weekend", by=jolanda)
    home.refresh_from_db()
    assert (home.own_words_of, home.own_words_on) == (None, None)


def test_the_same_words_again_open_no_next_version(browse, noor, noor_herself, home):
    browse(noor_herself).post(f"/mine/{noor.pk}/goals/{home.pk}/change/", {"text": home.text, "sign": ""})
    assert home.plan.versions.count() == 1


def test_a_goal_without_words_says_so(browse, noor, noor_herself, home):
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/goals/{home.pk}/change/", {"text": "", "sign": "rust"})
    assert answer.status_code == 422
    assert "rust" in answer.content.decode()


def test_two_at_once_see_each_others_words(browse, noor, noor_herself, home, jolanda):
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/goals/{home.pk}/change/"
    seen = browser.get(address).context["form"]["seen"].value()
    home.correct(text="Het huis is opgeruimd", by=jolanda)
    answer = browser.post(address, {"text": "Sem kan hier slapen", "sign": "", "seen": seen})
    assert answer.status_code == 422
    assert "Het huis is opgeruimd" in answer.content.decode()


def test_she_puts_a_goal_in_her_plan_and_takes_it_out(browse, noor, noor_herself, home, jolanda):
    browser = browse(noor_herself)
    told = {"text": "Ik wil leren fietsen", "life_area": "work_and_activities"}
    answer = browser.post(f"/mine/{noor.pk}/goals/add/", told, follow=True)
    assert "Ik wil leren fietsen" in answer.content.decode()
    assert "In de woorden van Noor Haverkamp" in plan_of(browse(jolanda), noor)
    made = Goal.objects.latest("pk")
    browser = browse(noor_herself)
    browser.post(f"/mine/{noor.pk}/goals/{made.pk}/take-out/")
    assert not Goal.objects.standing().filter(pk=made.pk).exists()
    assert browser.post(f"/mine/{noor.pk}/goals/{home.pk}/take-out/").status_code == 404


def test_before_there_is_a_plan_there_is_nowhere_to_put_a_goal(browse, noor, noor_herself):
    assert browse(noor_herself).get(f"/mine/{noor.pk}/goals/add/").status_code == 404


def test_she_says_a_step_otherwise_and_who_can_help(browse, noor, noor_herself, step, gul):
    member = NetworkMember.objects.get(name="Gül Öztürk")
    told = {"text": "bel de woningbouw met Gül", "due_on": "20-3-2026", "helper": member.pk}
    browse(noor_herself).post(f"/mine/{noor.pk}/actions/{step.pk}/change/", told)
    step.refresh_from_db()
    assert (step.doer, step.due_on, step.own_words_of) == ("Noor, met Gül Öztürk", date(2026, 3, 20), noor_herself)
    assert "Bel de woningbouw met Gül" in browse(gul).get(f"/mine/{noor.pk}/").content.decode()


def test_choosing_who_helps_alone_changes_no_words(browse, noor, noor_herself, step, gul):
    member = NetworkMember.objects.get(name="Gül Öztürk")
    told = {"text": step.text, "due_on": "13-3-2026", "helper": member.pk}
    browse(noor_herself).post(f"/mine/{noor.pk}/actions/{step.pk}/change/", told)
    step.refresh_from_db()
    assert (step.network_member, step.own_words_of) == (member, None)


def test_her_star_stands_with_the_worker_and_goes_with_one_press(browse, noor, noor_herself, home, step, jolanda):
    browser = browse(noor_herself)
    for address in (f"goals/{home.pk}", f"actions/{step.pk}"):
        browser.post(f"/mine/{noor.pk}/{address}/important/", {"important": "yes"})
    assert plan_of(browse(jolanda), noor).count("Belangrijk voor Noor") == 2
    assert Event.objects.filter(subject_type="plan.important", actor_id=noor_herself.pk).count() == 2
    assert "past Noor" not in plan_of(browse(jolanda), noor)
    browser = browse(noor_herself)
    for address in (f"goals/{home.pk}", f"actions/{step.pk}"):
        browser.post(f"/mine/{noor.pk}/{address}/important/", {"important": "no"})
    assert not Important.objects.exists()


def test_what_is_important_to_her_nobody_else_says(browse, noor, represent, home):
    browser = browse(represent("Hilde Brouwer", Capacity.LEGAL_MENTOR))
    assert browser.post(f"/mine/{noor.pk}/goals/{home.pk}/important/", {"important": "yes"}).status_code == 403
    assert browser.get(f"/mine/{noor.pk}/goals/{home.pk}/change/").status_code == 200
