"""Two versions side by side: what is new, what is out, and which words changed."""

import pytest
from django.urls import reverse

from fasenwijzer.plan.comparing.differences import Piece, differences
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan
from fasenwijzer.plan.reading.rows import read_plan, read_version
from fasenwijzer.tests.cast import TODAY, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(noor, jolanda):
    made = Plan.begin(case=noor, by=jolanda)
    made.write(end_goal="Ik woon rustig in mijn huis", by=jolanda)
    return made


@pytest.fixture
def goal(plan, jolanda):
    return Goal.add(plan=plan, text="Mijn huis is klaar", life_area="housing", by=jolanda)


@pytest.fixture
def version(plan, goal, jolanda):
    Action.add(goal=goal, text="schildert", due_on=TODAY, by=jolanda)
    Agreement.add(plan=plan, text="Eerst bellen.", by=jolanda)
    return plan.establish(on=TODAY, by=jolanda)


def now(version, plan, case):
    groups = differences(read_version(version, case), read_plan(plan, case))
    return {group.title: [(row.label, row.before, row.after) for row in group.rows] for group in groups}


def test_nothing_is_different_right_after_establishing(noor, plan, version):
    assert now(version, plan, noor) == {}


def test_which_words_changed(noor, plan, version, jolanda):
    plan.write(end_goal="Ik woon alleen in mijn huis", by=jolanda)
    kept, rest = Piece("Ik woon", False), Piece("in mijn huis", False)
    (row,) = now(version, plan, noor)["Waar het plan naartoe gaat"]
    assert row == ("Het einddoel", [kept, Piece("rustig", True), rest], [kept, Piece("alleen", True), rest])


def test_what_is_new_and_what_is_out(browse, jolanda, noor, plan, goal, version):
    goal.actions.get().withdraw(by=jolanda)
    Goal.add(plan=plan, text="Ik werk in de kas", life_area="work_and_activities", by=jolanda)
    goal.correct(sign="Sem blijft slapen", by=jolanda)
    words = " ".join(browse(jolanda).get(reverse("plan:compare", args=[noor.pk, version.pk])).content.decode().split())
    assert "<b>Ik werk in de kas</b>" in words
    assert "<b>Sem blijft slapen</b>" in words
    assert "<b>Noor schildert" in words
    assert "Eerst bellen." not in words


def test_two_established_versions_are_compared(browse, jolanda, noor, plan, goal, version):
    goal.correct(text="Mijn huis is af", by=jolanda)
    second = plan.establish(on=TODAY, by=jolanda)
    goal.correct(text="Iets heel anders", by=jolanda)
    browser, url = browse(jolanda), reverse("plan:compare", args=[noor.pk, version.pk])
    words = browser.get(url, {"with": second.pk}).content.decode()
    assert "<b>af</b>" in words
    assert "Iets heel anders" not in words
    for nonsense in ("x", "99999", "9" * 40):
        assert browser.get(url, {"with": nonsense}).status_code == 200


def test_another_case_has_nothing_to_compare(browse, jolanda, idris, version):
    idris.assignments.create(user=jolanda, since=TODAY)
    assert browse(jolanda).get(reverse("plan:compare", args=[idris.pk, version.pk])).status_code == 404


def test_queries_do_not_grow(browse, jolanda, noor, plan, goal, version):
    browser, url = browse(jolanda), reverse("plan:compare", args=[noor.pk, version.pk])
    few = queries_of(browser, url)
    for number in range(6):
        extra = Goal.add(plan=plan, text=f"Doel {number}", life_area="housing", by=jolanda)
        Action.add(goal=extra, text="x", due_on=TODAY, by=jolanda)
    assert queries_of(browser, url) == few


def test_what_still_is_the_plan_of_now_stands_beside_the_version_before(browse, jolanda, noor, plan, goal, version):
    goal.correct(text="Mijn huis is af", by=jolanda)
    second = plan.establish(on=TODAY, by=jolanda)
    answer = browse(jolanda).get(reverse("plan:compare", args=[noor.pk, second.pk]))
    assert (answer.context["older"], answer.context["newer"]) == (version, second)
    assert "<b>af</b>" in answer.content.decode()
