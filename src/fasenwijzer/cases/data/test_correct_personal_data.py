"""Correcting who somebody is and where the guidance takes place."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.audit.models import Event

pytestmark = pytest.mark.django_db


def test_a_name_and_a_birth_date_are_corrected_and_the_log_keeps_what_was(browse, jolanda, noor):
    told = {"call_name": "Noor", "family_name": "Haverkamp-Vos", "born_2": "1992", "phone": "06-00000012"}
    done = browse(jolanda).post(reverse("cases:change-person", args=[noor.pk]), told)
    assert done.status_code == 302
    noor.client.refresh_from_db()
    assert (noor.client.name, noor.client.born_year, noor.client.born_day) == ("Noor Haverkamp-Vos", 1992, None)
    line = Event.objects.filter(action="update", subject_type="cases.client").first()
    assert ("born_year", "1991", "1992") in line.changes.values_list("field", "before", "after")
    assert line.case_id == noor.pk


@pytest.mark.parametrize("year", ["2025", "2026", "2030", "1899", "19"])
def test_nobody_is_referred_before_birth(browse, jolanda, noor, year):
    told = {"call_name": "Noor", "born_0": "13", "born_1": "1", "born_2": year}
    answer = browse(jolanda).post(reverse("cases:change-person", args=[noor.pk]), told)
    assert answer.status_code == 422
    assert 'id="id_born_problem"' in answer.content.decode()


@pytest.mark.parametrize("day", [(2002, 2, 29), (1900, 2, 29), (2002, 2, 30), (2002, 4, 31), (2002, None, 3)])
def test_a_day_that_does_not_exist_is_refused_on_the_form_and_by_the_record(browse, jolanda, noor, day):
    year, month, number = day
    told = {"call_name": "Noor", "born_0": number, "born_1": month or "", "born_2": year}
    answer = browse(jolanda).post(reverse("cases:change-person", args=[noor.pk]), told)
    assert (answer.status_code, 'id="id_born_problem"' in answer.content.decode()) == (422, True)
    with pytest.raises(IntegrityError), transaction.atomic():
        noor.client.correct(born_year=year, born_month=month, born_day=number, by=jolanda)


@pytest.mark.parametrize("day", [(2004, 2, 29), (2000, 2, 29), (1996, 12, 31), (2002, 11, 30), (2002, 2, None)])
def test_a_day_that_exists_is_kept(jolanda, noor, day):
    year, month, number = day
    noor.client.correct(born_year=year, born_month=month, born_day=number, by=jolanda)
    noor.client.refresh_from_db()
    assert (noor.client.born_year, noor.client.born_month, noor.client.born_day) == day


def test_a_case_gets_another_team_and_setting(browse, ineke, idris, west):
    browser = browse(ineke)
    told = {"team": west.pk, "setting": "residential", "legal_basis": "wmo"}
    assert browser.post(reverse("cases:change-placement", args=[idris.pk]), told).status_code == 302
    idris.refresh_from_db()
    assert (idris.team, idris.setting, idris.legal_basis) == (west, "residential", "wmo")
    assert browser.post(reverse("cases:change-placement", args=[idris.pk]), {"setting": "moon"}).status_code == 422


def test_a_referral_is_corrected_but_not_to_before_birth(browse, ineke, idris):
    browser, url = browse(ineke), reverse("cases:change-referral", args=[idris.pk])
    told = {"arrived_on": "3-3-2026", "channel": "writing", "by_kind": "family", "by_name": "Zus", "request": ""}
    assert browser.post(url, told).status_code == 302
    assert browser.post(url, told | {"arrived_on": "1-1-1990"}).status_code == 422
    idris.referral.refresh_from_db()
    assert (idris.referral.channel, idris.referral.by_name) == ("writing", "Zus")
