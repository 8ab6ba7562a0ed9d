"""The client reads the letters that went out; nobody else does, and no protected address stands there."""

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.cases.models import SafetyNote
from fasenwijzer.cases.safety_notes.models import NoteKind
from fasenwijzer.letters.models import Letter, Manner
from fasenwijzer.tests.cast import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(noor, jolanda):
    told = {
        "kind": "letter",
        "key": "begin",
        "name": "Je kunt beginnen",
        "addressee": "Noor\nLindeplein 7",
        "dated": TODAY,
    }
    return Letter.write(case=noor, by=jolanda, text="Kom maandag.", **told)


def papers(browse, user, case):
    return browse(user).get(reverse("portal:papers", args=[case.pk])).content.decode()


def at(case, letter):
    return reverse("portal:letter", args=[case.pk, letter.pk])


def test_a_letter_is_read_once_it_went_out_and_not_before(browse, noor, jolanda, noor_herself, letter):
    assert "Je kunt beginnen" not in papers(browse, noor_herself, noor)
    assert browse(noor_herself).get(at(noor, letter)).status_code == 404
    letter.send(on=TODAY, manner=Manner.POST, by=jolanda)
    assert "Je kunt beginnen" in papers(browse, noor_herself, noor)
    told = browse(noor_herself).get(at(noor, letter)).content.decode()
    assert "Kom maandag." in told
    assert "Lindeplein" not in told


def test_somebody_who_decides_for_the_client_does_not_read_the_clients_post(browse, noor, jolanda, letter, represent):
    letter.send(on=TODAY, manner=Manner.POST, by=jolanda)
    mentor = represent("Ria", Capacity.LEGAL_MENTOR)
    assert browse(mentor).get(at(noor, letter)).status_code == 404
    assert "Je kunt beginnen" not in papers(browse, mentor, noor)


def test_a_letter_that_tells_a_protected_address_stays_off_the_screen(browse, noor, jolanda, noor_herself, letter):
    noor.client.correct(by=jolanda, address="Lindeplein 7, 1234 AB Oost")
    letter.correct(by=jolanda, text="Je woont op Lindeplein 7, 1234 AB Oost.")
    letter.send(on=TODAY, manner=Manner.HANDED, by=jolanda)
    told = {"kind": NoteKind.ADDRESS, "text": "Niet doorgeven", "agreed_with": "Noor", "since": TODAY}
    SafetyNote.agree(case=noor, by=jolanda, **told)
    assert browse(noor_herself).get(at(noor, letter)).status_code == 404
