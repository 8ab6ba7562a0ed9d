"""A good ending, told in verbs: aftercare, transfer and the network afterwards."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fasenwijzer.audit.models import Event
from fasenwijzer.exits.models import Aftercare, AftercareDeclined, NetworkAfterwards, Transfer

pytestmark = pytest.mark.django_db
JUNE = date(2026, 6, 15)


@pytest.fixture
def call(noor, jolanda):
    return Aftercare.agree(case=noor, on=JUNE, what="bellen", by_name="Jolanda", by=jolanda)


def lines():
    return [(e.action, e.subject_type) for e in Event.objects.filter(subject_type__startswith="exits.")]


def test_aftercare_is_open_until_it_is_done(noor, jolanda, call):
    visit = Aftercare.agree(case=noor, on=date(2026, 5, 1), what="huisbezoek", by_name="Jolanda", by=jolanda)
    assert list(Aftercare.objects.open()) == [visit, call]
    done = visit.finish(on=date(2026, 5, 2), note="Het gaat goed.", by=jolanda)
    assert list(Aftercare.objects.open()) == [call]
    assert visit.outcome == done
    done.undo(by=jolanda)
    assert list(Aftercare.objects.open()) == [visit, call]
    assert lines()[:2] == [("delete", "exits.aftercaredone"), ("create", "exits.aftercaredone")]


def test_how_it_went_can_be_said_again(jolanda, call):
    call.finish(on=JUNE, note="", by=jolanda)
    call.finish(on=JUNE, note="Rustig thuis.", by=jolanda)
    assert call.done.note == "Rustig thuis."
    assert lines()[0] == ("update", "exits.aftercaredone")


def test_what_is_taken_away_can_be_put_back(noor, jolanda, call):
    call.withdraw(by=jolanda)
    assert not Aftercare.objects.of(noor).exists()
    assert not Aftercare.objects.open().exists()
    call.put_back(by=jolanda)
    assert Aftercare.objects.of(noor).get() == call


def test_wanting_none_is_a_choice_until_something_is_agreed(noor, jolanda):
    AftercareDeclined.say(case=noor, reason="", by=jolanda)
    declined = AftercareDeclined.say(case=noor, reason="Ik red het nu zelf", by=jolanda)
    assert noor.aftercare_declined == declined
    Aftercare.agree(case=noor, on=JUNE, what="bellen", by_name="Jolanda", by=jolanda)
    assert not AftercareDeclined.objects.exists()


def test_nothing_goes_along_without_consent(noor, jolanda):
    with pytest.raises(IntegrityError), transaction.atomic():
        Transfer.arrange(case=noor, to="Danuta", consent_for="plan 2", by=jolanda)


def test_a_transfer_is_settled_with_consent_and_a_first_talk_together(noor, jolanda):
    transfer = Transfer.arrange(case=noor, to="Danuta", organisation="Het Kompashuis", by=jolanda)
    assert list(Transfer.objects.open()) == [transfer]
    transfer.change(by=jolanda, consent_on=date(2026, 3, 1), consent_by="Noor", consent_for="plan 2")
    transfer.change(by=jolanda, first_talk_on=date(2026, 3, 20), with_whom="Noor, Jolanda")
    transfer.refresh_from_db()
    assert (transfer.is_settled, transfer.talk_was_held, transfer.revision) == (True, False, 2)
    assert not Transfer.objects.open().exists()
    transfer.change(by=jolanda, first_talk_on=date(2026, 3, 20))
    assert transfer.revision == 2


def test_who_does_what_afterwards(noor, jolanda):
    for text in ("Ria belt.", "Ria belt.", "Ria eet elke maand mee."):
        NetworkAfterwards.write(case=noor, text=text, by=jolanda)
    assert NetworkAfterwards.objects.get(case=noor).text == "Ria eet elke maand mee."
    assert lines() == [("update", "exits.networkafterwards"), ("create", "exits.networkafterwards")]
