"""People on the client's side can be each other's danger: what one keeps or does does not reach another."""

import pytest

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import TODAY
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def home_alone(noor, jolanda):
    """Noor is fourteen, and has a goal."""
    is_born(noor, 2012)
    plan = Plan.begin(case=noor, by=jolanda)
    return Goal.add(plan=plan, text="Alleen thuis durven zijn", life_area="housing", by=jolanda)


def gave(noor, goal, by, score, **told):
    told = {"author_kind": "client", "on_goals": [OnGoal(goal, score=score)]} | told
    return Entry.write(case=noor, on=TODAY, by=by, text="Zo is het.", **told)


@pytest.fixture
def looks(browse, noor):
    """`looks(user, "looked/")` is what this person reads there."""
    return lambda user, at="": browse(user).get(f"/mine/{noor.pk}/{at}").content.decode()


def test_a_figure_she_keeps_with_her_workers_is_not_drawn_for_her_father(
    looks, noor, noor_herself, represent, home_alone
):
    ronald, at = represent("Ronald Bakker", Capacity.PARENT), f"goals/{home_alone.pk}/"
    gave(noor, home_alone, noor_herself, 7)
    gave(noor, home_alone, noor_herself, 1, audience="chosen")
    assert "Je begon met een 7. Nu geef je een 1." in looks(noor_herself, at)
    assert "Nu is het een 7." in looks(ronald, at)
    assert "laatste cijfer: 7" in looks(ronald)


def test_a_figure_that_is_not_told_yet_is_not_drawn(looks, noor, noor_herself, jolanda, home_alone):
    gave(noor, home_alone, jolanda, 2, author_kind="worker", withheld_reason="Donderdag vertellen we het samen.")
    assert "Nu geef je een 2" not in looks(noor_herself, f"goals/{home_alone.pk}/")


def test_a_father_does_not_read_when_his_child_or_its_mother_was_here(looks, browse, noor, noor_herself, represent):
    """When somebody looks tells where somebody is; that a child opened Looking safely, what it is afraid of."""
    is_born(noor, 2012)
    ronald, sanne = represent("Ronald Bakker", Capacity.PARENT), represent("Sanne Vos", Capacity.PARENT)
    for user in (noor_herself, sanne):
        looks(user, "safe/")
    shown = looks(ronald, "looked/") + looks(ronald)
    assert "Sanne Vos" not in shown
    assert "Noor Haverkamp" not in shown
    assert "Sanne Vos" in looks(noor_herself, "looked/")


def test_nor_that_his_child_was_let_in_nor_that_its_mother_knocked(
    looks, browse, noor, noor_herself, jolanda, represent
):
    is_born(noor, 2012)
    ronald, sanne = represent("Ronald Bakker", Capacity.PARENT), represent("Sanne Vos", Capacity.BEWINDVOERDER)
    browse(jolanda).post(f"/cases/{noor.pk}/along/let-in/", {"once": ""})
    assert browse(sanne).get(f"/mine/{noor.pk}/").status_code == 404
    shown = looks(ronald, "looked/")
    assert "een kwartier binnen" not in shown
    assert "Sanne Vos" not in shown


def test_taking_back_by_number_does_not_tell_which_reports_there_are(browse, noor, jolanda, represent):
    held = Entry.write(case=noor, on=TODAY, by=jolanda, text="Nog niet.", withheld_reason="Eerst met de moeder.")
    browser = browse(represent("Ria Haverkamp", Capacity.CURATOR))
    answers = [browser.post(f"/mine/{noor.pk}/reports/{pk}/take-back/", {"once": ""}) for pk in (held.pk, 987_654)]
    assert [one.status_code for one in answers] == [302, 302]
    assert Entry.objects.filter(pk=held.pk).exists()
