"""What goes wrong on the client's side: a right that ends while somebody writes, and the back button everywhere.

Elsewhere: a link used twice, expired, for somebody else, withdrawn (people/invitations/test_a_link.py, getting_in);
birthdays and last days (test_who_may_what.py); no connection (test_without_connection.py); two parents who differ
(agreeing, inventory, requests, messages: each an own answer, and no words of the other).
"""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.cases.models import OwnLogin, Representation
from fasenwijzer.journal.models import Entry, Message
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.portal.models import CircleLine
from fasenwijzer.portal.test_who_may_what import OWN
from fasenwijzer.tests.cast import TODAY
from fasenwijzer.tests.client_side import is_born
from fasenwijzer.tests.test_every_address import address_of
from fasenwijzer.ui.origin import Origin, signed

pytestmark = pytest.mark.django_db
TYPED = "Een lang verhaal over gisteren."


def refused_with_the_text_on_the_page(answer):
    words = answer.content.decode()
    return answer.status_code == 404 and TYPED in words and "We vinden deze pagina niet" in words


@pytest.fixture
def sends(browse, noor):
    """`sends(ria, "tell")`: what was typed on a page that lay open."""

    def send(user, name, **told):
        address = reverse(f"portal:{name}", args=[noor.pk])
        told |= {"once": "", "text": TYPED, "origin": signed(Origin(user.pk, address))}
        return browse(user).post(address, told)

    return send


def test_a_representation_ends_while_somebody_writes(sends, browse, noor, represent, at):
    wim = represent("Wim", Capacity.LEGAL_MENTOR, until=date(2026, 3, 20))
    at(2026, 3, 20, 23, 59)
    assert browse(wim).get(reverse("portal:tell", args=[noor.pk])).status_code == 200
    at(2026, 3, 21, 0, 0)
    for name in ("tell", "messages"):
        assert refused_with_the_text_on_the_page(sends(wim, name))
    assert not Entry.objects.exists()
    assert not Message.objects.exists()
    assert "Er staat nu niets voor je open" in browse(wim).get("/", follow=True).content.decode()


def test_a_birthday_at_midnight_while_a_mother_writes(sends, noor, represent, at):
    """Noor becomes sixteen on 2 May 2026."""
    is_born(noor, 2010)
    ria = represent("Ria Haverkamp", Capacity.PARENT)
    at(2026, 5, 1, 23, 59)
    assert sends(ria, "tell").status_code == 302
    at(2026, 5, 2, 0, 0)
    assert refused_with_the_text_on_the_page(sends(ria, "tell"))
    assert Entry.objects.count() == 1


def test_a_consent_is_withdrawn_while_a_neighbour_writes_in_the_circle(sends, noor, gul, jolanda):
    member = NetworkMember.objects.get(user=gul)
    consent = Consent.ask(member=member, parts=[Part.CIRCLE], since=TODAY, by=jolanda)
    consent.give(name="Noor", capacity=Capacity.CLIENT, on=TODAY, how="in gesprek", by=jolanda)
    assert sends(gul, "circle", kind="says").status_code == 302
    for one in Consent.objects.all():
        one.withdraw(by=jolanda)
    assert refused_with_the_text_on_the_page(sends(gul, "circle", kind="says"))
    assert CircleLine.objects.count() == 1


def test_an_own_login_that_was_closed_sends_nothing(sends, noor, noor_herself, jolanda):
    OwnLogin.objects.get().end(case=noor, by=jolanda)
    answer = sends(noor_herself, "messages")
    assert answer.url.startswith(reverse("account_login"))
    assert not Message.objects.exists()


def test_one_of_two_parents_loses_authority_and_the_other_notices_nothing(sends, noor, represent, jolanda):
    is_born(noor, 2015)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    Representation.objects.get(user=ben).end(on=date(2026, 3, 9), by=jolanda)
    assert refused_with_the_text_on_the_page(sends(ben, "tell"))
    assert sends(ria, "tell").status_code == 302


def test_back_after_logging_out_or_leaving_quickly_shows_nothing_of_any_page(browse, noor, noor_herself):
    """No browser keeps a page, so that going back asks it anew; and who left is asked to log in."""
    browser = browse(noor_herself)
    addresses = [address_of(name, route, case_id=noor.pk) for name, _ability, route in OWN]
    for address in addresses:
        assert "no-store" in browser.get(address).headers["Cache-Control"], address
    addresses = [address for address in addresses if browser.get(address).status_code != 405]
    assert len(addresses) > 20
    browser.post(reverse("portal:leave"))
    for address in addresses:
        answer = browser.get(address)
        assert answer.status_code == 302, address
        assert answer.url.startswith(reverse("account_login")), address
