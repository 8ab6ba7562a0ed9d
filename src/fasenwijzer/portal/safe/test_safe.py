"""Away in one press, and a tab that does not tell where somebody is."""

import pytest
from django.test import Client as Browser

from fasenwijzer.audit.models import Event
from fasenwijzer.people.models import Invitation
from fasenwijzer.portal.test_who_may_what import OWN
from fasenwijzer.tests.test_every_address import address_of

pytestmark = pytest.mark.django_db


AWAY = '<form class="leave" method="post" action="/leave/"'


def test_away_in_one_press_logs_out_and_shows_a_calendar(browse, noor, noor_herself):
    browser = browse(noor_herself)
    answer = browser.post("/leave/")
    assert (answer.status_code, answer.url) == (303, "/leave/")
    assert answer.headers["Clear-Site-Data"] == '"cache"'
    answer = browser.get("/leave/")
    shown = answer.content.decode()
    assert "<title>Kalender</title>" in shown
    assert "Maart 2026" in shown
    assert "Oeverlicht" not in shown
    assert "Noor" not in shown
    assert answer.headers["Cache-Control"] == "no-store"
    assert browser.get(f"/mine/{noor.pk}/").status_code == 302
    assert Event.objects.filter(action="logout", actor=noor_herself).exists()


def test_who_is_not_logged_in_sees_the_same_calendar(client, oeverlicht):
    assert client.get("/leave/").status_code == 200
    assert client.post("/leave/", follow=True).status_code == 200


def test_a_link_or_another_site_logs_nobody_out(browse, noor, noor_herself):
    browser = browse(noor_herself)
    assert browser.get("/leave/").status_code == 200
    for told in ({"HTTP_SEC_FETCH_SITE": "cross-site"}, {"HTTP_ORIGIN": "https://elders.example"}):
        assert browser.post("/leave/", **told).url == "/leave/"
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200


def test_it_also_works_on_a_page_that_lay_open_since_an_earlier_login(noor, noor_herself):
    """Its token is of the session before; this press has to work."""
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(noor_herself, backend="allauth.account.auth_backends.AuthenticationBackend")
    told = {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-origin"}
    assert strict.post("/leave/", {"csrfmiddlewaretoken": "x" * 64}, **told).status_code == 303
    assert strict.get(f"/mine/{noor.pk}/").status_code == 302


ELSEWHERE = ["/mine/", "/2fa/", "/2fa/totp/activate/", "/password/change/", "/sessions/", "/second-factor/"]
ELSEWHERE += ["/reauthenticate/", "/logout/", "/clients/", "/cases/1/", "/mine/987654/", "/niets/"]
"""What a client can come to outside the own place, refusals and pages that are not there included."""


def test_every_page_of_the_clients_side_has_it_and_is_neutral_when_wanted(browse, noor, noor_herself):
    noor_herself.be_discreet(True, by=noor_herself)
    browser = browse(noor_herself)
    own = [address_of(name, route, case_id=noor.pk) for name, _ability, route in OWN]
    for address in [*own, *ELSEWHERE]:
        answer = browser.get(address, follow=True)
        if answer.status_code != 405 and answer.headers["Content-Type"].startswith("text/html"):
            shown = b"".join(answer).decode()
            assert AWAY in shown, f"no way out on {address}"
            assert "<title>Kalender</title>" in shown, f"not neutral: {address}"
            assert "ui/calendar.svg" in shown, address


def test_it_works_before_the_second_step_is_there(for_real, browse, noor, noor_herself):
    browser = browse(noor_herself)
    assert AWAY in browser.get("/second-factor/").content.decode()
    assert browser.post("/leave/").url == "/leave/"
    assert browser.get("/second-factor/").url.startswith("/login/")


def test_it_stands_on_the_page_of_an_invitation_but_not_on_that_of_a_colleague(client, noor_herself, jolanda, anton):
    links = [f"/invitation/{Invitation.make(user=user, by=anton)}/" for user in (noor_herself, jolanda)]
    assert [AWAY in client.get(link).content.decode() for link in links] == [True, False]


def test_a_colleague_has_no_such_button(browse, noor, jolanda):
    assert AWAY not in browse(jolanda).get(f"/cases/{noor.pk}/").content.decode()


def test_before_logging_in_the_tab_is_neutral_on_the_device_where_she_chose_that(browse, noor, noor_herself):
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/safe/"
    browser.post(address, {"discreet": "on", "once": ""})
    browser.post("/leave/")
    shown = browser.get("/login/").content.decode()
    assert "<title>Kalender</title>" in shown
    assert AWAY in shown
    browse(noor_herself).post(address, {"once": ""})
    browser.post("/leave/")
    assert "Kalender" not in browser.get("/login/").content.decode()


def test_the_tab_is_neutral_when_she_wants_that(browse, noor, noor_herself):
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/safe/"
    assert "Fasenwijzer</title>" in browser.get(address).content.decode()
    assert browser.post(address, {"discreet": "on", "once": ""}).status_code == 302
    shown = browser.get(f"/mine/{noor.pk}/").content.decode()
    assert "<title>Kalender</title>" in shown
    assert "ui/calendar.svg" in shown
    browser.post(address, {"once": ""})
    assert "Fasenwijzer</title>" in browser.get(address).content.decode()


def test_from_looking_safely_she_sees_where_she_is_logged_in_and_locks_others_out(browse, noor, noor_herself):
    browser = browse(noor_herself)
    shown = browser.get(f"/mine/{noor.pk}/safe/").content.decode()
    for address in ("/sessions/", "/password/change/", "/2fa/"):
        assert f'href="{address}"' in shown
        page = browser.get(address).content.decode()
        assert "Mijn instellingen" not in page
        assert AWAY in page


def test_she_reads_when_a_letter_was_used_so_that_nobody_comes_in_for_her_unseen(browse, noor, noor_herself, anton):
    """Who makes a new link and uses it, worker or administrator, does not stay unseen."""
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/safe/"
    assert "De laatste brief met een link" not in browser.get(address).content.decode()
    token = Invitation.make(user=noor_herself, by=anton)
    again = Invitation.objects.usable(token).accept(password="een-lange-zin-die-past")
    shown = browse(again).get(address).content.decode()
    assert "De laatste brief met een link is gebruikt op 10 maart 2026, om 10:30." in shown
