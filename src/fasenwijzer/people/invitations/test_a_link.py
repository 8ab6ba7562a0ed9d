"""The link of an invitation: works once, says plainly why it does not, and needs no e-mail address."""

import pytest
from django.db import IntegrityError
from django.test import Client

from fasenwijzer.audit.models import Event
from fasenwijzer.people.invitations.models import LASTS_AS_A_LETTER, NotUsable
from fasenwijzer.people.models import Invitation, User

pytestmark = pytest.mark.django_db
NEW = "een-lange-zin-die-past"
CHOSEN = {"password": NEW, "again": NEW}


@pytest.fixture
def noor_without_address(oeverlicht, jolanda):
    return User.objects.welcome(email="", name="Noor Haverkamp", by=jolanda)


def link(user, by):
    return f"/invitation/{Invitation.make(user=user, by=by, lasts=LASTS_AS_A_LETTER)}/"


def test_who_has_no_address_gets_a_login_name_and_comes_in_with_it(client, noor_without_address, jolanda):
    noor = noor_without_address
    assert noor.email is None
    assert noor.login_name.startswith("noor-")
    address = link(noor, jolanda)
    assert noor.login_name in client.get(address).content.decode()
    assert client.post(address, CHOSEN).status_code == 302
    other = Client()
    answer = other.post("/login/", {"login": noor.login_name.upper(), "password": NEW})
    assert answer.status_code == 302
    assert other.get("/mine/").status_code == 200


def test_a_wrong_guess_at_a_login_name_is_logged_at_that_person(client, noor_without_address):
    assert client.post("/login/", {"login": noor_without_address.login_name, "password": "mis"}).status_code == 200
    refused = Event.objects.first()
    assert (refused.actor, refused.result) == (noor_without_address, "refused")


@pytest.mark.parametrize("wrong", [{"email": None, "login_name": None}, {"login_name": "a@b"}, {"login_name": "Noor"}])
def test_the_database_wants_one_way_to_log_in(noor_without_address, wrong):
    with pytest.raises(IntegrityError):
        User.objects.filter(pk=noor_without_address.pk).update(**wrong)


def test_used_twice(client, noor_without_address, jolanda):
    address = link(noor_without_address, jolanda)
    client.post(address, CHOSEN)
    answer = Client().get(address)
    assert answer.status_code == 410
    assert "Deze link is al gebruikt" in answer.content.decode()


def test_used_by_two_at_the_same_moment_one_comes_in(noor_without_address, jolanda):
    token = Invitation.make(user=noor_without_address, by=jolanda)
    first, second = Invitation.objects.usable(token), Invitation.objects.usable(token)
    first.accept(password=NEW)
    with pytest.raises(NotUsable):
        second.accept(password="een-andere-lange-zin")
    noor_without_address.refresh_from_db()
    assert noor_without_address.check_password(NEW)


def test_too_old(client, noor_without_address, jolanda, at):
    address = link(noor_without_address, jolanda)
    at(2026, 3, 24, 10, 29)
    assert client.get(address).status_code == 200
    at(2026, 3, 24, 10, 30)
    answer = client.get(address)
    assert answer.status_code == 410
    assert "Deze link is te oud" in answer.content.decode()


def test_replaced_stopped_or_made_up(client, noor_without_address, jolanda):
    replaced = link(noor_without_address, jolanda)
    stopped = link(noor_without_address, jolanda)
    noor_without_address.deactivate(by=jolanda)
    for address in (replaced, stopped, "/invitation/x/"):
        for answer in (client.get(address), client.post(address, CHOSEN)):
            assert answer.status_code == 410
            assert "Deze link werkt niet" in answer.content.decode()


def test_for_somebody_else_than_who_is_logged_in_here(browse, noor_without_address, jolanda):
    address = link(noor_without_address, jolanda)
    browser = browse(jolanda)
    answer = browser.get(address)
    assert answer.status_code == 403
    assert "Deze link is voor iemand anders" in answer.content.decode()
    assert "Noor" not in answer.content.decode()
    assert browser.post(address, CHOSEN).status_code == 403
    assert browser.post(f"/logout/?next={address}").url == address
    assert browser.get(address).status_code == 200


def test_a_passkey_instead_of_a_password(client, noor_without_address, jolanda):
    answer = client.post(link(noor_without_address, jolanda), {"passkey": "yes"})
    assert answer.status_code == 302
    assert answer.url == "/2fa/webauthn/add/"
    assert client.get(answer.url).status_code == 200
    noor_without_address.refresh_from_db()
    assert not noor_without_address.has_usable_password()
