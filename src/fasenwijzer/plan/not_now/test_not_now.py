"""A wish that waits is not lost: it comes back on its own day, when people look back, and in the next plan."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Tie, Wish
from fasenwijzer.analysis.ties.models import Topic
from fasenwijzer.plan.models import Goal, NotNow, Plan
from fasenwijzer.tests.cast import TODAY

pytestmark = pytest.mark.django_db
SUMMER = date(2026, 7, 1)


@pytest.fixture
def plan(noor, jolanda):
    made = Plan.begin(case=noor, by=jolanda)
    made.look_back_on(date(2026, 6, 1), by=jolanda)
    return made


@pytest.fixture
def wish(noor, jolanda):
    return Wish.make(case=noor, life_area="housing", text="Stoppen met roken", whose="Noor", by=jolanda)


def back(case, on):
    return [row.wish.text for row in NotNow.objects.back(case, on=on)]


def test_it_comes_back_when_people_look_back(noor, plan, wish, jolanda):
    NotNow.put_aside(plan=plan, wish=wish, reason="Eerst rust.", by=jolanda)
    assert back(noor, date(2026, 5, 31)) == []
    assert back(noor, date(2026, 6, 1)) == ["Stoppen met roken"]


def test_it_comes_back_on_its_own_day(browse, jolanda, noor, plan, wish):
    browser, url = browse(jolanda), reverse("plan:not-now", args=[noor.pk, wish.pk])
    browser.post(url, {"reason": "Eerst rust.", "again_on": "1-7-2026"})
    assert back(noor, date(2026, 6, 30)) == []
    assert back(noor, SUMMER) == ["Stoppen met roken"]
    assert "Komt terug op 1 juli 2026." in browser.get(reverse("plan:plan", args=[noor.pk])).content.decode()
    answer = browser.post(url, {"reason": "Eerst rust.", "again_on": "1-1-2020"})
    assert answer.status_code == 422
    browser.post(url, {"reason": "Eerst rust.", "again_on": "vandaag"})
    assert "praat er nu weer over" in browser.get(reverse("plan:edit", args=[noor.pk])).content.decode()


def test_it_lies_ready_when_people_look_back(browse, jolanda, noor, plan, wish):
    NotNow.put_aside(plan=plan, wish=wish, reason="Eerst rust.", by=jolanda)
    words = browse(jolanda).get(f"/cases/{noor.pk}/evaluation/").content.decode()
    assert "Dit wachtte" in words
    assert "Eerst rust." in words


def test_what_became_a_goal_or_came_true_does_not_wait_any_more(noor, plan, wish, jolanda):
    aside = NotNow.put_aside(plan=plan, wish=wish, reason="Eerst rust.", again_on=TODAY, by=jolanda)
    assert list(NotNow.objects.waiting(noor)) == [aside]
    goal = Goal.add(plan=plan, text="Ik rook niet", life_area="housing", wishes=[wish], by=jolanda)
    assert not NotNow.objects.waiting(noor).exists()
    goal.withdraw(by=jolanda)
    assert NotNow.objects.waiting(noor).exists()
    wish.come_true(on=TODAY, by=jolanda)
    assert not NotNow.objects.waiting(noor).exists()


def test_put_aside_again_in_a_later_plan_waits_once(noor, plan, wish, jolanda):
    earlier = Plan.objects.create(case=noor, cycle=1)
    NotNow.objects.create(plan=earlier, wish=wish, reason="Toen niet.")
    now = NotNow.put_aside(plan=plan, wish=wish, reason="Nu ook niet.", by=jolanda)
    assert list(NotNow.objects.waiting(noor)) == [now]


def test_a_version_keeps_the_day_on_which_it_comes_back(browse, jolanda, noor, plan, wish):
    NotNow.put_aside(plan=plan, wish=wish, reason="Eerst rust.", again_on=SUMMER, by=jolanda)
    Goal.add(plan=plan, text="Ik werk", life_area="housing", by=jolanda)
    version = plan.establish(on=TODAY, by=jolanda)
    NotNow.put_aside(plan=plan, wish=wish, reason="Later.", by=jolanda)
    words = browse(jolanda).get(reverse("plan:version", args=[noor.pk, version.pk])).content.decode()
    assert "Eerst rust." in words
    assert "Komt terug op 1 juli 2026." in words


def test_the_plan_tells_what_is_taken_on_apart(browse, jolanda, noor, plan):
    Tie.draw(case=noor, source=Topic("finances", "de post"), target=Topic("mental_health", "slapen"), by=jolanda)
    goal = Goal.add(plan=plan, text="Ik slaap", life_area="mental_health", by=jolanda)
    browser = browse(jolanda)
    for name in ("edit", "establish"):
        words = browser.get(reverse(f"plan:{name}", args=[noor.pk])).content.decode()
        assert "De post (Financiën): dat maakt slapen (Psychische gezondheid) lastiger." in words
    assert "Er is geen doel over Financiën." in browser.get(reverse("plan:edit", args=[noor.pk])).content.decode()
    goal.conclude("reached", on=TODAY, by=jolanda)
    assert "maakt slapen" not in browser.get(reverse("plan:edit", args=[noor.pk])).content.decode()
