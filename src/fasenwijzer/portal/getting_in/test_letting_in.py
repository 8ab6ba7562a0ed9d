"""At the location: the client looks for a quarter of an hour on a device of a worker, of whom nothing stays behind."""

import time

import pytest
from django.conf import settings
from django.test import Client as Browser

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import OwnLogin
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.let_in import KEY
from fasenwijzer.people.models import Organisation, User
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def no_password(noor, jolanda):
    """Noor has a place of her own, and never chose a password."""
    user = User.objects.welcome(email="", name="Noor Haverkamp", by=jolanda)
    OwnLogin.give(case=noor, user=user, by=jolanda)
    return user


@pytest.fixture
def let_in(browse, noor, jolanda, no_password):
    browser = browse(jolanda)
    browser.get(f"/cases/{noor.pk}/along/")
    before = browser.cookies[settings.SESSION_COOKIE_NAME].value
    answer = browser.post(f"/cases/{noor.pk}/along/let-in/", {"once": ""})
    assert answer.url == f"/mine/{noor.pk}/"
    return browser, before


def test_she_is_in_her_own_place_and_sees_by_whom(let_in, noor):
    browser, _before = let_in
    shown = browser.get(f"/mine/{noor.pk}/").content.decode()
    assert "Jolanda Brandsma laat je hier even kijken. Nog 15 minuten." in shown


def test_nothing_of_the_worker_can_be_reached(let_in, noor):
    browser, before = let_in
    assert browser.get(f"/cases/{noor.pk}/").url == f"/mine/{noor.pk}/"
    assert browser.get("/").url == f"/mine/{noor.pk}/"
    old = Browser()
    old.cookies[settings.SESSION_COOKIE_NAME] = before
    assert old.get(f"/cases/{noor.pk}/").url.startswith("/login/")


def test_pages_are_not_kept_for_the_back_button(let_in, noor):
    browser, _before = let_in
    assert browser.get(f"/mine/{noor.pk}/").headers["Cache-Control"] == "no-store"


def test_no_password_no_passkey_and_no_other_file_from_here(let_in, noor, idris, ineke, no_password):
    browser, _before = let_in
    member = NetworkMember.add(case=idris, by=ineke, name="Noor Haverkamp")
    member.let_in(no_password, by=ineke)
    for address in ("/2fa/webauthn/add/", "/password/change/", "/sessions/", "/mine/", f"/mine/{idris.pk}/"):
        assert browser.get(address).url == f"/mine/{noor.pk}/"


def test_it_ends_by_itself_and_says_so(let_in, noor):
    browser, _before = let_in
    session = browser.session
    session[KEY] = [*session[KEY][:2], int(time.time()) - 1]
    session.save()
    answer = browser.get(f"/mine/{noor.pk}/")
    assert answer.url.startswith("/login/")
    assert "Het kwartier is voorbij." in browser.get(answer.url).content.decode()
    assert browser.get(f"/mine/{noor.pk}/").url.startswith("/login/")


def test_both_are_in_the_log_and_every_look_names_who_let_in(let_in, noor, jolanda, no_password):
    browser, _before = let_in
    browser.get(f"/mine/{noor.pk}/")
    handed, came_in = Event.objects.filter(what="portal:let-in").order_by("pk")
    assert (handed.actor, handed.action, handed.case_id) == (jolanda, "execute", noor.pk)
    assert (came_in.actor, came_in.action, came_in.ground) == (no_password, "login", "own")
    look = Event.objects.filter(what="portal:home").first()
    assert look.role == "client,let_in:Jolanda Brandsma"


def test_the_log_tells_it_in_words(let_in, browse, noor, jolanda):
    let_in[0].get(f"/mine/{noor.pk}/")
    shown = browse(jolanda).get(f"/cases/{noor.pk}/data/log/").content.decode()
    assert "liet de cliënt een kwartier binnen in: de eigen plek" in shown
    assert "binnengelaten door Jolanda Brandsma" in shown


def test_without_an_own_place_or_too_young_nobody_is_let_in(browse, noor, jolanda, no_password):
    is_born(noor, 2015)
    browser = browse(jolanda)
    assert browser.post(f"/cases/{noor.pk}/along/let-in/", {"once": ""}).status_code == 404
    OwnLogin.objects.all().delete()
    is_born(noor, 1991)
    assert browser.post(f"/cases/{noor.pk}/along/let-in/", {"once": ""}).status_code == 404
    assert browser.get(f"/cases/{noor.pk}/along/").status_code == 200


def test_it_needs_no_second_step(let_in, noor):
    Organisation.objects.update(is_demo=False)
    assert let_in[0].get(f"/mine/{noor.pk}/").status_code == 200


def test_no_copy_of_the_file_is_made_on_a_borrowed_screen(let_in, noor):
    browser, _before = let_in
    copy = f"/mine/{noor.pk}/copy/"
    assert "Dit scherm is niet van jou." in browser.get(copy).content.decode()
    for address in (f"{copy}data/", f"{copy}paper/usual/1/"):
        assert browser.get(address).status_code == 403
    assert not Event.objects.filter(action="export").exists()
