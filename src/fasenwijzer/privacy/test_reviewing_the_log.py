"""The privacy officer sees who did what, and whether nobody touched the log."""

import pytest
from django.db import connection
from django.urls import reverse

from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.audit.triggers import remove
from fasenwijzer.privacy.access_log import views
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db


def test_a_refused_visit_is_found(browse, pieter, bilal, noor, client):
    browse(bilal).get(reverse("cases:data", args=[noor.pk]))
    answer = browse(pieter).get(reverse("privacy:log"), {"result": "refused", "who": bilal.pk})
    assert [line[0].case_id for line in answer.context["lines"]] == [noor.pk]
    assert "Noor" not in answer.content.decode()


@pytest.mark.parametrize("typed", ["{number}", " {number} ", "{pk}"])
def test_a_file_is_named_and_sought_by_its_number(browse, pieter, noor, typed):
    asked = typed.format(number=noor.number, pk=noor.pk)
    answer = browse(pieter).get(reverse("privacy:log"), {"case": asked})
    assert {line[0].case_id for line in answer.context["lines"]} == {noor.pk}
    assert f">{noor.number}</td>" in answer.content.decode()


def test_looking_at_the_log_is_in_the_log(browse, pieter):
    browse(pieter).get(reverse("privacy:log"))
    assert Event.objects.filter(actor=pieter, what="privacy:log").count() == 1


def test_a_question_that_makes_no_sense_is_told(browse, pieter):
    asked = {"since": "31-2-2026", "case": "x' OR 1=1", "page": "-9"}
    assert browse(pieter).get(reverse("privacy:log"), asked).status_code == 422


def test_the_proof_finds_what_somebody_changed(browse, pieter, noor):
    browser = browse(pieter)
    assert browser.get(reverse("privacy:proof")).context["stretch"].broken is None
    remove(connection)
    line = Event.objects.filter(case_id=noor.pk).last()
    Event.objects.filter(pk=line.pk).update(actor_name="Iemand anders")
    assert browser.get(reverse("privacy:proof")).context["stretch"].broken == line.pk


def test_the_proof_goes_back_by_stretches_and_each_hangs_on_the_one_before(browse, pieter, noor, monkeypatch):
    monkeypatch.setattr(views, "A_STRETCH", 8)
    browser, proof = browse(pieter), reverse("privacy:proof")
    newest = browser.get(proof)
    stretch = newest.context["stretch"]
    assert (stretch.broken, stretch.is_all) == (None, False)
    back = f"?before={stretch.first.pk}"
    assert back in newest.content.decode()
    assert browser.get(proof + back).context["stretch"].last.pk == stretch.first.pk - 1
    remove(connection)
    Event.objects.filter(pk=stretch.first.pk - 1).update(hash="0" * 63 + "1")
    again = f"?before={stretch.last.pk + 1}"
    assert browser.get(proof + again).context["stretch"].broken == stretch.first.pk
    for nonsense in ("?before=x", "?before=1", "?before=99999999999999999999", "?before=-4"):
        assert browser.get(proof + nonsense).status_code == 200


def test_a_longer_log_costs_the_page_no_more(browse, pieter, monkeypatch):
    monkeypatch.setattr(views, "A_STRETCH", 8)
    few = queries_of(browse(pieter), reverse("privacy:proof"))
    for _time in range(20):
        record(Action.READ, by=pieter, what="privacy:log")
    assert queries_of(browse(pieter), reverse("privacy:proof")) == few


@pytest.mark.parametrize("name", ["jolanda", "tamara", "anton", "karin"])
def test_only_the_privacy_officer_reviews(browse, name, request):
    assert browse(request.getfixturevalue(name)).get(reverse("privacy:log")).status_code == 403
