"""The privacy officer sees who did what, and whether nobody touched the log."""

import pytest
from django.db import connection
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.audit.triggers import remove

pytestmark = pytest.mark.django_db


def test_a_refused_visit_is_found(browse, pieter, bilal, noor, client):
    browse(bilal).get(reverse("cases:data", args=[noor.pk]))
    answer = browse(pieter).get(reverse("privacy:log"), {"result": "refused", "who": bilal.pk})
    assert [event.case_id for event, _place, _role, _ground in answer.context["lines"]] == [noor.pk]
    assert "Noor" not in answer.content.decode()


def test_looking_at_the_log_is_in_the_log(browse, pieter):
    browse(pieter).get(reverse("privacy:log"))
    assert Event.objects.filter(actor=pieter, what="privacy:log").count() == 1


def test_a_question_that_makes_no_sense_is_told(browse, pieter):
    asked = {"since": "31-2-2026", "case": "x' OR 1=1", "page": "-9"}
    assert browse(pieter).get(reverse("privacy:log"), asked).status_code == 422


def test_the_proof_finds_what_somebody_changed(browse, pieter, noor):
    browser = browse(pieter)
    assert browser.get(reverse("privacy:proof")).context["broken"] is None
    remove(connection)
    line = Event.objects.filter(case_id=noor.pk).last()
    Event.objects.filter(pk=line.pk).update(actor_name="Iemand anders")
    assert browser.get(reverse("privacy:proof")).context["broken"] == line.pk


@pytest.mark.parametrize("name", ["jolanda", "tamara", "anton", "karin"])
def test_only_the_privacy_officer_reviews(browse, name, request):
    assert browse(request.getfixturevalue(name)).get(reverse("privacy:log")).status_code == 403
