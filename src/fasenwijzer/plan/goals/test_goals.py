"""A goal is written first; then by which it is noticed, what carries it, and a mark when somebody wants one."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.plan.models import Goal, Plan

pytestmark = pytest.mark.django_db
LEVELS = {"level_0": "Sem komt niet meer", "level_2": "Sem slaapt elk weekend hier", "level_4": "Sem woont hier"}


@pytest.fixture
def painting(noor, jolanda):
    return Strength.name(
        case=noor, source="skills", text="kan schilderen", named_by="Ria", life_area="housing", by=jolanda
    )


@pytest.fixture
def wish(noor, jolanda):
    return Wish.make(case=noor, life_area="housing", text="Een eigen hoek voor Sem", whose="Noor", by=jolanda)


@pytest.fixture
def told(painting, wish):
    return {
        "text": "Mijn huis is klaar voor Sem",
        "sign": "Sem vraagt of hij mag blijven slapen",
        "strengths": [painting.pk],
        "wishes": [wish.pk],
        "life_area": "housing",
        "kind": "grow",
        "scale_now": "4",
        "scale_wanted": "7",
        "step_up": "er staat een bed",
        **LEVELS,
    }


def test_noor_says_how_she_will_notice_it_and_what_it_builds_on(browse, jolanda, noor, told, painting):
    browser = browse(jolanda)
    browser.post(reverse("plan:add-goal", args=[noor.pk]), told)
    goal = Goal.objects.get()
    assert goal.built_on == [painting]
    assert [(row.level, row.text) for row in goal.levels.all()] == [
        (2, "Sem woont hier"),
        (0, "Sem slaapt elk weekend hier"),
        (-2, "Sem komt niet meer"),
    ]
    words = browser.get(reverse("plan:goal", args=[noor.pk, goal.pk])).content.decode()
    assert "Zo merk je het:" in words
    assert "Het begon bij een 4. Een 7 is goed. Bij een 5: er staat een bed" in words
    assert "Bouwt op: kan schilderen." in browser.get(reverse("plan:plan", args=[noor.pk])).content.decode()


def test_a_version_keeps_it_word_for_word(browse, jolanda, noor, told, painting):
    browser = browse(jolanda)
    browser.post(reverse("plan:add-goal", args=[noor.pk]), told)
    goal = Goal.objects.get()
    version = goal.plan.establish(on=noor.opened_on, by=jolanda)
    painting.withdraw(by=jolanda)
    browser.post(
        reverse("plan:edit-goal", args=[noor.pk, goal.pk]), {**told, "strengths": [], "scale_now": "6", "sign": ""}
    )
    goal.refresh_from_db()
    assert (goal.scale_now, goal.built_on) == (6, [])
    words = browser.get(reverse("plan:version", args=[noor.pk, version.pk])).content.decode()
    assert "kan schilderen" in words
    assert "Het begon bij een 4." in words
    assert "Sem vraagt of hij mag blijven slapen" in words


def test_saving_the_same_goal_changes_nothing(browse, jolanda, noor, told):
    browser = browse(jolanda)
    browser.post(reverse("plan:add-goal", args=[noor.pk]), told)
    goal = Goal.objects.get()
    goal.plan.establish(on=noor.opened_on, by=jolanda)
    browser.post(reverse("plan:edit-goal", args=[noor.pk, goal.pk]), told)
    assert not goal.plan.versions.last().in_the_making


def test_two_people_at_one_goal_lose_nothing(browse, jolanda, ruben, noor, told, painting):
    browser = browse(jolanda)
    browser.post(reverse("plan:add-goal", args=[noor.pk]), told)
    goal = Goal.objects.get()
    url = reverse("plan:edit-goal", args=[noor.pk, goal.pk])
    seen = browser.get(url).context["form"]["seen"].value()
    goal.describe_levels({0: "Van Ruben", 1: "Ook van Ruben"}, by=ruben)
    goal.build_on([], by=ruben)
    mine = {**told, "level_2": "Van Jolanda", "seen": seen}
    answer = browser.post(url, mine)
    assert answer.status_code == 422
    assert "Van Ruben" in answer.content.decode()
    assert "Van Jolanda" in answer.content.decode()
    browser.post(url, {**answer.context["form"].data.dict(), "kind": "grow"})
    goal = Goal.objects.get()
    assert {row.level: row.text for row in goal.levels.all()} == {1: "Ook van Ruben", 0: "Van Jolanda"}
    assert goal.built_on == []


def test_a_mark_can_be_left_out_after_all(browse, jolanda, noor, told):
    browser = browse(jolanda)
    browser.post(reverse("plan:add-goal", args=[noor.pk]), told)
    goal = Goal.objects.get()
    browser.post(reverse("plan:edit-goal", args=[noor.pk, goal.pk]), {**told, "no_mark": "on"})
    goal.refresh_from_db()
    assert (goal.scale_now, goal.scale_wanted, goal.step_up) == (None, None, "")


def test_a_mark_outside_the_scale_is_explained_and_nothing_is_lost(browse, jolanda, noor, told):
    answer = browse(jolanda).post(reverse("plan:add-goal", args=[noor.pk]), {**told, "scale_now": "11"})
    assert answer.status_code == 422
    words = answer.content.decode()
    assert "Dit cijfer staat niet op de schaal" in words
    assert "er staat een bed" in words
    assert not Goal.objects.exists()


def test_what_belongs_to_the_life_area_stands_open_and_the_rest_is_folded(browse, jolanda, noor, wish, painting):
    for number in range(5):
        Strength.name(
            case=noor, source="skills", text=f"kracht {number}", named_by="Ria", life_area="finances", by=jolanda
        )
    form = browse(jolanda).get(reverse("plan:add-goal", args=[noor.pk]), {"wish": wish.pk}).context["form"]
    field = form["strengths"]
    assert [option.words for option in field.first_options] == ["kan schilderen · Wonen"]
    assert len(field.further_options) == 5
    assert not field.further_is_chosen


def test_establishing_says_when_a_goal_builds_on_nothing_yet(browse, jolanda, noor):
    plan = Plan.begin(case=noor, by=jolanda)
    Goal.add(plan=plan, text="Ik werk", life_area="work_and_activities", by=jolanda)
    words = browse(jolanda).get(reverse("plan:establish", args=[noor.pk])).content.decode()
    assert "Nog niet elk doel bouwt op een kracht" in words
