"""The BSN: none until it is granted, sealed, masked, shown on a press that is logged, and never with two people."""

from base64 import b64encode

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from fasenwijzer.audit.models import Change, Event
from fasenwijzer.cases.bsn.law import passes_eleven_test
from fasenwijzer.cases.models import Bsn, Case
from fasenwijzer.people.models import Draft
from fasenwijzer.tests.cast import TODAY
from fasenwijzer.vault import keys
from fasenwijzer.vault.fields import seal_again

NUMBER, OTHER = "999922762", "999934818"
TOLD = {"number": "9999.22.762", "known_since": "9-3-2026", "seen_on": "letter"}

db = pytest.mark.django_db


@pytest.fixture
def wmo(noor):
    Case.objects.filter(pk=noor.pk).update(legal_basis="wmo")
    noor.refresh_from_db()
    return noor


@pytest.fixture
def entered(browse, jolanda, wmo):
    assert browse(jolanda).post(reverse("cases:bsn", args=[wmo.pk]), TOLD).status_code == 302
    return Bsn.objects.get()


@pytest.mark.parametrize("number", [NUMBER, OTHER, "999900006", "010000008"])
def test_numbers_that_can_be(number):
    assert passes_eleven_test(number)


@pytest.mark.parametrize("number", ["", "000000000", "999922763", "99992276", "9999227620", "99992276a", "٩٩٩٩٢٢٧٦٢"])
def test_numbers_that_can_not_be(number):
    assert not passes_eleven_test(number)


@db
def test_until_it_is_granted_there_is_none_and_after_that_it_is_masked(browse, jolanda, wmo):
    page = lambda: browse(jolanda).get(reverse("cases:data", args=[wmo.pk])).content.decode()  # noqa: E731
    assert "nog geen" in page()
    browse(jolanda).post(reverse("cases:bsn", args=[wmo.pk]), TOLD)
    shown = page()
    assert NUMBER not in shown
    assert "••••••762" in shown
    assert "sinds 9 maart 2026, op een brief van de overheid; Jolanda Brandsma" in shown


@db
def test_showing_it_is_a_press_that_stands_in_the_log(browse, jolanda, wmo, entered):
    address = reverse("cases:show-bsn", args=[wmo.pk])
    assert browse(jolanda).get(address).status_code == 405
    assert NUMBER in browse(jolanda).post(address, follow=True).content.decode()
    assert NUMBER not in browse(jolanda).get(reverse("cases:data", args=[wmo.pk])).content.decode()
    line = Event.objects.get(action="read", subject_type="cases.bsn")
    assert (line.action, line.case_id, line.actor) == ("read", wmo.pk, jolanda)
    log = browse(jolanda).get(reverse("cases:log", args=[wmo.pk])).content.decode()
    assert "keek in het BSN" in " ".join(log.split())


@db
def test_it_lies_sealed_and_is_nowhere_else(entered):
    with connection.cursor() as cursor:
        cursor.execute("SELECT number, mark FROM cases_bsn")
        assert all(NUMBER not in text for text in cursor.fetchone())
    assert not Change.objects.filter(after__contains=NUMBER[:5]).exists()
    assert not Draft.objects.exists()
    assert (entered.number, entered.by.name) == (NUMBER, "Jolanda Brandsma")


@db
def test_two_people_never_have_the_same_number(browse, jolanda, ineke, idris, entered):
    Case.objects.filter(pk=idris.pk).update(legal_basis="wmo")
    answer = browse(ineke).post(reverse("cases:bsn", args=[idris.pk]), TOLD)
    assert answer.context["form"].errors.keys() == {"number"}
    told = {"number": NUMBER, "known_since": TODAY, "seen_on": "letter", "case_id": idris.pk, "by": ineke}
    with pytest.raises(IntegrityError), transaction.atomic():
        Bsn.enter(client=idris.client, **told)


@db
def test_it_is_corrected_and_taken_away(browse, jolanda, wmo, entered):
    browser = browse(jolanda)
    assert NUMBER not in browser.get(reverse("cases:bsn", args=[wmo.pk])).content.decode()
    browser.post(reverse("cases:bsn", args=[wmo.pk]), TOLD | {"number": OTHER, "seen_on": "document"})
    assert Bsn.objects.get().number == OTHER
    assert not Bsn.objects.holding(NUMBER).exists()
    browser.post(reverse("cases:remove-bsn", args=[wmo.pk]))
    assert not Bsn.objects.exists()
    assert [line.action for line in Event.objects.filter(subject_type="cases.bsn")] == ["delete", "update", "create"]


@db
@pytest.mark.parametrize("number", ["", "123", "999922763", "000000000"])
def test_a_number_that_can_not_be_is_told_at_the_field(browse, jolanda, wmo, number):
    answer = browse(jolanda).post(reverse("cases:bsn", args=[wmo.pk]), TOLD | {"number": number})
    assert answer.context["form"].errors.keys() == {"number"}
    assert not Bsn.objects.exists()


@db
def test_without_a_law_or_where_it_is_off_there_is_no_number(browse, jolanda, wmo, settings):
    address = reverse("cases:bsn", args=[wmo.pk])
    settings.BSN = False
    assert browse(jolanda).post(address, TOLD).status_code == 403
    settings.BSN = True
    Case.objects.filter(pk=wmo.pk).update(legal_basis="other")
    assert browse(jolanda).post(address, TOLD).status_code == 403
    assert "BSN" not in browse(jolanda).get(reverse("cases:data", args=[wmo.pk])).content.decode()


@db
def test_in_an_emergency_it_stays_hidden(browse, bilal, wmo, entered):
    browse(bilal).post(
        reverse("cases:emergency"), {"family_name": "Haverkamp", "number": wmo.number, "reason": "Noor is gewond."}
    )
    assert "••••••762" in browse(bilal).get(reverse("cases:data", args=[wmo.pk])).content.decode()
    assert browse(bilal).post(reverse("cases:show-bsn", args=[wmo.pk])).status_code == 403


@db
def test_a_new_key_of_the_vault_keeps_numbers_apart(entered, settings, idris):
    old, new = (f"{name}:{b64encode(bytes([number] * 32)).decode()}" for name, number in (("test", 0), ("new", 2)))
    settings.VAULT_KEYS = keys.read(f"{old}\n{new}")
    assert Bsn.objects.holding(NUMBER).exists()
    assert seal_again() == 1
    settings.VAULT_KEYS = keys.read(new)
    assert Bsn.objects.holding(NUMBER).get().number == NUMBER
