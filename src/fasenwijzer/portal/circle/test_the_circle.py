"""The circle: Noor, her neighbour Gül and her mother Ria arrange things; who guides reads along."""

from datetime import date

import pytest
from django.core import mail
from django.db import IntegrityError
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.portal.models import CircleDone, CircleLine
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(noor):
    return reverse("portal:circle", args=[noor.pk])


@pytest.fixture
def press(browse, noor):
    """`press(user, "take", line)` presses a button and gives the page that answers."""

    def pressed(user, what, line, **told):
        address = reverse(f"portal:circle-{what}", args=[noor.pk, line.pk])
        answer = browse(user).post(address, {"once": "", **told}, follow=True)
        return answer.status_code, answer.content.decode()

    return pressed


@pytest.fixture
def around(noor, login, jolanda):
    """`around("Ria")` is on the map and was let in to the circle."""

    def let_in(name, parts=(Part.CIRCLE,)):
        user = login(name)
        member = NetworkMember.add(case=noor, by=jolanda, name=name)
        member.let_in(user, by=jolanda)
        consent = Consent.ask(member=member, parts=parts, since=date(2026, 3, 1), by=jolanda)
        consent.give(name="Noor", capacity=Capacity.CLIENT, on=TODAY, how="in gesprek", by=jolanda)
        return user

    return let_in


@pytest.fixture
def ria(around):
    return around("Ria")


def words(browser, address):
    return browser.get(address).content.decode()


def test_noor_asks_and_ria_does_it(browse, noor, noor_herself, ria, here, press):
    told = {"kind": "asks", "text": f"Wie kan donderdag mee? {HOSTILE}", "on": "12-3-2026", "support": "company"}
    page = browse(noor_herself).post(here, told, follow=True).content.decode()
    assert "Wie kan donderdag mee?" in page
    assert HOSTILE not in page
    line = CircleLine.objects.get()
    assert "Wie kan donderdag mee?" in words(browse(ria), reverse("portal:home", args=[noor.pk]))
    assert "Ria doet het" in press(ria, "take", line)[1]
    assert "Goed gedaan." in press(ria, "done", line)[1]
    assert "Dit is gelukt" in words(browse(noor_herself), here)
    assert NetworkMember.objects.get(user=ria).supports.filter(direction="gets", kind="company").exists()
    assert mail.outbox == []


def test_giving_back_counts_on_the_map_and_is_undone_with_the_tick(noor, noor_herself, ria, press):
    line = CircleLine.put(case=noor, kind="asks", text="Wie tilt de kast?", support="practical", by=ria)
    supports = NetworkMember.objects.get(user=ria).supports
    press(noor_herself, "take", line)
    press(noor_herself, "done", line)
    assert supports.filter(direction="gives", kind="practical").exists()
    press(noor_herself, "not-done", line)
    assert not supports.exists()


def test_what_two_others_do_for_each_other_is_not_on_noors_map(noor, ria, around, press):
    line = CircleLine.put(case=noor, kind="offers", text="Ik heb soep", support="practical", by=ria)
    other = around("Wim")
    press(ria, "done", line)
    assert not CircleDone.objects.exists()
    press(other, "take", line)
    press(ria, "done", line)
    assert CircleDone.objects.get().counted is None


def test_who_is_first_stays_and_the_other_is_told(noor, noor_herself, ria, around, press):
    line = CircleLine.put(case=noor, kind="asks", text="Wie rijdt?", by=noor_herself)
    press(ria, "take", line)
    assert "Ria was eerst." in press(around("Wim"), "take", line)[1]
    press(ria, "give-back", line)
    line = CircleLine.objects.get()
    assert line.taken_by is None


def test_only_who_was_let_in_reads_it_and_after_withdrawing_nobody_does(browse, noor, noor_herself, gul, ria, here):
    CircleLine.put(case=noor, kind="says", text="Fijn dat je er was.", by=ria)
    assert browse(gul).get(here).status_code == 403
    assert "Fijn dat je er was." in words(browse(ria), here)
    Consent.objects.get(member__user=ria).withdraw(by=noor_herself)
    assert browse(ria).get(here).status_code == 404
    assert "Fijn dat je er was." in words(browse(noor_herself), here)


def test_in_the_circle_nothing_else_of_the_file_is_open(browse, noor, ria, jolanda, here):
    Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Rood staan", life_area="finances", by=jolanda)
    assert "Rood staan" not in words(browse(ria), here)
    for name in ("portal:reports", "portal:agree-plan", "portal:sharing"):
        assert browse(ria).get(reverse(name, args=[noor.pk])).status_code == 403


def test_a_parent_comes_in_only_when_let_in(browse, noor, represent, here):
    is_born(noor, 2012)
    assert browse(represent("Ronald", Capacity.PARENT)).get(here).status_code == 403


def test_one_takes_away_ones_own_and_noor_takes_away_everything(noor, noor_herself, ria, around, press):
    line = CircleLine.put(case=noor, kind="says", text="Iets.", by=ria)
    assert press(around("Wim"), "remove", line)[0] == 403
    press(noor_herself, "remove", line)
    assert not CircleLine.objects.of(noor).exists()
    assert press(ria, "put-back", line)[0] == 404
    press(noor_herself, "put-back", line)
    assert CircleLine.objects.of(noor).exists()


def test_noor_puts_an_offer_in_her_plan_with_one_press(noor, noor_herself, ria, jolanda, press):
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Ik eet warm", life_area="housing", by=jolanda)
    line = CircleLine.put(case=noor, kind="offers", text="Ik kook op dinsdag", by=ria)
    assert press(ria, "into-plan", line, goal=goal.pk)[0] == 403
    press(noor_herself, "into-plan", line, goal=goal.pk)
    press(noor_herself, "into-plan", line, goal=goal.pk)
    step = Action.objects.get()
    assert (step.text, step.doer, step.goal) == ("Ik kook op dinsdag", "Ria", goal)


def test_jolanda_reads_along_and_takes_away_what_harms(browse, noor, ria, jolanda, bilal, here):
    line = CircleLine.put(case=noor, kind="says", text="Zij woont op nummer 12.", by=ria)
    along = reverse("portal:circle-along", args=[noor.pk])
    assert "lezen mee" in words(browse(ria), here)
    browser = browse(jolanda)
    assert "nummer 12" in words(browser, along)
    browser.post(reverse("portal:remove-from-circle", args=[noor.pk, line.pk]), {"once": ""})
    assert "nummer 12" not in words(browse(ria), here)
    assert browse(bilal).get(along).status_code == 404


def test_jolanda_helps_an_offer_into_the_plan(browse, noor, ria, jolanda):
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Ik eet warm", life_area="housing", by=jolanda)
    line = CircleLine.put(case=noor, kind="offers", text="Ik kook", by=ria)
    browse(jolanda).post(reverse("portal:circle-line-into-plan", args=[noor.pk, line.pk]), {"goal": goal.pk})
    assert Action.objects.get().network_member.user == ria


def test_an_empty_line_is_not_put_on(browse, noor_herself, here):
    assert browse(noor_herself).post(here, {"kind": "asks", "text": " "}).status_code == 422
    assert not CircleLine.objects.exists()


def test_just_words_have_no_day(noor, ria):
    with pytest.raises(IntegrityError):
        CircleLine.objects.create(case=noor, kind="says", text="Hoi", on=TODAY, by=ria)


def test_as_many_queries_for_two_lines_as_for_twenty(browse, noor, noor_herself, ria, jolanda, here):
    def lines(many):
        for _n in range(many):
            for kind in ("asks", "does", "offers", "says"):
                line = CircleLine.put(case=noor, kind=kind, text="Iets.", by=ria)
            CircleLine.put(case=noor, kind="does", text="Al gedaan.", by=ria).finish_it(on=TODAY, by=ria)
        assert line

    def asked():
        along = reverse("portal:circle-along", args=[noor.pk])
        return [queries_of(browse(who), where) for who, where in ((noor_herself, here), (jolanda, along))]

    lines(2)
    few = asked()
    lines(6)
    assert asked() == few
