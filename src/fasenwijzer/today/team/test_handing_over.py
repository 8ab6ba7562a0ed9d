"""Clients of somebody who leaves or is away go to others: looked over, in one go, told, and taken back."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Assignment, HandingOver
from fasenwijzer.cases.phases.models import Ending
from fasenwijzer.people.models import Absence, Membership
from fasenwijzer.tests.cast import LONG_AGO, queries_of
from fasenwijzer.today.test_today import guided

pytestmark = pytest.mark.django_db


@pytest.fixture
def kees(jolanda, oost):
    return guided(jolanda, oost, "Kees")


@pytest.fixture
def youssef(colleague, oost):
    return colleague("Youssef Benali", "worker", oost)


def of(case, user):
    return Assignment.objects.get(case=case, user=user)


def address(jolanda):
    return reverse("today:hand-over", args=[jolanda.pk])


def asked(step, **told):
    return {"since": "16-3-2026", "until": "", "to_all": "", "step": step} | told


def test_it_is_looked_over_before_anything_happens(browse, tamara, jolanda, ruben, youssef, noor, kees):
    told = {"to_all": ruben.pk, f"to_{of(kees, jolanda).pk}": youssef.pk}
    page = browse(tamara).post(address(jolanda), asked("look", **told))
    assert page.status_code == 200
    assert {taker.name: [one.name for one in each] for taker, each in page.context["goes"].items()} == {
        "Ruben Kist": ["Noor Haverkamp"],
        "Youssef Benali": ["Kees Visser"],
    }
    assert not HandingOver.objects.exists()
    again = browse(tamara).post(address(jolanda), asked("change", **told))
    assert again.status_code == 200
    assert f'value="{youssef.pk}" selected' in again.content.decode()


def test_for_good_it_happens_in_one_go_and_is_logged(browse, tamara, jolanda, ruben, noor, kees):
    told = {"to_all": ruben.pk, f"to_{of(kees, jolanda).pk}": "stays"}
    assert browse(tamara).post(address(jolanda), asked("done", **told)).status_code == 302
    hers, his = of(noor, jolanda), of(noor, ruben)
    assert (hers.until, his.since, his.until, his.task) == (date(2026, 3, 15), date(2026, 3, 16), None, "worker")
    assert of(kees, jolanda).until is None
    assert Event.objects.filter(case_id=noor.pk, action="authorise", actor_id=tamara.pk).count() == 2
    assert Event.objects.filter(subject_type="cases.handingover").exists()


def test_for_some_days_somebody_stands_in(browse, tamara, jolanda, ruben, noor, at):
    browse(tamara).post(address(jolanda), asked("done", until="20-3-2026", to_all=ruben.pk))
    assert of(noor, jolanda).until is None
    assert (of(noor, ruben).task, of(noor, ruben).until) == ("replacement", date(2026, 3, 20))
    dossier = reverse("journey:dossier", args=[noor.pk])
    for day, status in ((15, 404), (16, 200), (20, 200), (21, 404)):
        at(2026, 3, day, 12, 0)
        assert browse(ruben).get(dossier).status_code == status


def test_who_takes_on_reads_it_on_today_until_it_is_known(browse, tamara, jolanda, ruben, noor, at):
    browse(tamara).post(address(jolanda), asked("done", to_all=ruben.pk))
    handing = HandingOver.objects.get()
    where = reverse("today:handed", args=[handing.pk])
    assert where in browse(ruben).get("/").content.decode()
    before = browse(ruben).get(where).content.decode()
    assert "Noor" not in before
    at(2026, 3, 16, 9, 0)
    assert "Noor Haverkamp" in browse(ruben).get(where).content.decode()
    browse(ruben).post(reverse("today:seen-handing", args=[handing.pk]))
    assert where not in browse(ruben).get("/").content.decode()
    assert browse(jolanda).get(where).status_code == 404


def test_it_is_taken_back_as_long_as_nobody_knows_of_it(browse, tamara, jolanda, ruben, noor):
    browser = browse(tamara)
    browser.post(address(jolanda), asked("done", to_all=ruben.pk))
    back = reverse("today:take-handing-back", args=[HandingOver.objects.get().pk])
    browser.post(back)
    assert of(noor, jolanda).until is None
    assert not Assignment.objects.filter(user=ruben).exists()
    browser.post(address(jolanda), asked("done", to_all=ruben.pk))
    second = HandingOver.objects.first()
    second.seen_by(ruben, by=ruben)
    page = browser.post(reverse("today:take-handing-back", args=[second.pk]), follow=True)
    assert "Draag liever opnieuw over" in page.content.decode()
    assert of(noor, jolanda).until == date(2026, 3, 15)


def test_it_is_not_taken_back_after_the_first_day(browse, tamara, jolanda, ruben, noor, at):
    browse(tamara).post(address(jolanda), asked("done", to_all=ruben.pk))
    at(2026, 3, 17, 9, 0)
    browse(tamara).post(reverse("today:take-handing-back", args=[HandingOver.objects.get().pk]))
    assert of(noor, ruben).since == date(2026, 3, 16)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"until": "15-3-2026"}, "until"),
        ({"since": "1-3-2026"}, "since"),
        ({"to_all": ""}, "to_all"),
        ({"to_all": "987654"}, "to_all"),
    ],
)
def test_what_is_not_right_is_told_at_the_field(browse, tamara, jolanda, ruben, noor, wrong, field):
    answer = browse(tamara).post(address(jolanda), asked("done", **({"to_all": ruben.pk} | wrong)))
    assert answer.status_code == 422
    assert f'id="id_{field}_problem"' in answer.content.decode()
    assert not HandingOver.objects.exists()


def test_nobody_without_the_right_or_of_another_team_takes_on(browse, tamara, jolanda, bilal, anton, noor):
    for other in (bilal, anton):
        answer = browse(tamara).post(address(jolanda), asked("done", **{f"to_{of(noor, jolanda).pk}": other.pk}))
        assert answer.status_code == 422
    assert not Assignment.objects.filter(user__in=[bilal, anton]).exists()


def test_nobody_takes_on_after_the_role_has_ended(browse, tamara, jolanda, ruben, noor):
    Membership.objects.filter(user=ruben).update(until=date(2026, 3, 18))
    answer = browse(tamara).post(address(jolanda), asked("done", until="20-3-2026", to_all=ruben.pk))
    assert answer.status_code == 422
    assert "heeft op die dagen geen rol in dit team" in answer.content.decode()


def test_who_ended_meanwhile_is_told_and_the_rest_stands(browse, tamara, jolanda, ruben, noor, kees):
    ending = f"to_{of(noor, jolanda).pk}"
    Ending.close(case=noor, kind="goals_reached", on=date(2026, 3, 10), reason="", by=jolanda)
    answer = browse(tamara).post(address(jolanda), asked("done", to_all=ruben.pk, **{ending: ""}))
    assert answer.status_code == 422
    assert "Kijk de lijst nog eens na" in answer.content.decode()
    assert not HandingOver.objects.exists()


def test_two_who_hand_over_at_once_do_it_once(browse, colleague, oost, tamara, jolanda, ruben, youssef, noor):
    Membership.grant(user=colleague("Els Bos", "team_leader", oost), role="worker", team=oost, since=LONG_AGO, by=None)
    row = f"to_{of(noor, jolanda).pk}"
    assert browse(tamara).post(address(jolanda), asked("done", **{row: ruben.pk})).status_code == 302
    answer = browse(tamara).post(address(jolanda), asked("done", **{row: youssef.pk}))
    assert answer.status_code == 422
    assert Assignment.objects.filter(case=noor).exclude(user=jolanda).get().user == ruben


def test_two_who_stand_in_on_the_same_days_are_told(browse, tamara, jolanda, ruben, youssef, noor):
    browser = browse(tamara)
    browser.post(address(jolanda), asked("done", until="20-3-2026", to_all=ruben.pk))
    answer = browser.post(address(jolanda), asked("done", since="20-3-2026", until="25-3-2026", to_all=youssef.pk))
    assert answer.status_code == 422
    assert f'id="id_to_{of(noor, jolanda).pk}_problem"' in answer.content.decode()


def test_who_takes_on_and_is_away_is_told_before(browse, tamara, jolanda, ruben, noor):
    Absence.note(user=ruben, since=date(2026, 3, 18), until=date(2026, 3, 19), by=ruben)
    page = browse(tamara).post(address(jolanda), asked("look", until="20-3-2026", to_all=ruben.pk))
    assert "is op sommige van die dagen afwezig" in page.content.decode()


def test_who_came_for_the_reporting_code_does_not_show_and_does_not_move(browse, tamara, jolanda, ruben, noor):
    Assignment.assign(case=noor, user=jolanda, task="attention_officer", since=LONG_AGO, by=tamara)
    form = browse(tamara).get(address(jolanda)).context["form"]
    assert [row.assignment.task for row in form.rows] == ["worker"]


def test_of_another_team_nobody_is_handed_over(browse, tamara, bilal, jolanda, noor):
    assert browse(tamara).get(address(bilal)).status_code == 404
    assert browse(jolanda).get(address(jolanda)).status_code == 403


def test_many_clients_cost_as_many_queries_as_few(browse, tamara, jolanda, oost, noor):
    few = queries_of(browse(tamara), address(jolanda))
    for number in range(5):
        guided(jolanda, oost, f"Ewa{number}")
    assert queries_of(browse(tamara), address(jolanda)) == few


def test_who_does_not_guide_any_more_reads_nothing_of_the_file(browse, tamara, jolanda, ruben, noor, at):
    browse(tamara).post(address(jolanda), asked("done", to_all=ruben.pk))
    at(2026, 3, 17, 12, 0)
    where = reverse("today:handed", args=[HandingOver.objects.get().pk])
    assert "Noor" in browse(ruben).get(where).content.decode()
    of(noor, ruben).end(on=date(2026, 3, 17), by=tamara)
    at(2026, 3, 18, 12, 0)
    assert "Noor" not in browse(ruben).get(where).content.decode()


def test_who_leads_another_team_now_takes_nothing_back(browse, tamara, jolanda, ruben, noor, west):
    browse(tamara).post(address(jolanda), asked("done", to_all=ruben.pk))
    tamara.memberships.all().delete()
    Membership.grant(user=tamara, role="team_leader", team=west, since=LONG_AGO, by=None)
    take_back = reverse("today:take-handing-back", args=[HandingOver.objects.get().pk])
    assert browse(tamara).post(take_back).status_code == 404
    assert of(noor, ruben)
