"""A client logs in by a broker, such as one for DigiD: only who was invited here and connected it; nobody signs up."""

import json
import threading
from base64 import urlsafe_b64encode
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import time
from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.test import Client as Browser

from fasenwijzer.audit.models import Event
from fasenwijzer.config.environment import Broker, WrongEnvironment, broker
from fasenwijzer.people.models import Invitation, User
from fasenwijzer.tests.cast import PASSWORD, some_time_ago

pytestmark = pytest.mark.django_db
BSN, SUBSTANTIAL, BASIC = "999990019", "urn:example:substantial", "urn:example:basic"
CALLBACK = "/oidc/login/login/callback/"


class AtTheBroker:
    """A broker on this machine: who is there now, and how sure it is of that."""

    def __init__(self):
        self.sub, self.acr, self.issued_to = BSN, SUBSTANTIAL, "oeverlicht"
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(self))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def told(self, path):
        if path.startswith("/.well-known/"):
            ways = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
            return {"issuer": self.url} | {name: self.url + way for name, way in ways.items()}
        return {"access_token": "toegang", "token_type": "Bearer", "id_token": self.id_token()}

    def id_token(self):
        told = {"iss": self.url, "aud": self.issued_to, "sub": self.sub, "acr": self.acr, "exp": int(time()) + 60}
        told |= {"iat": int(time()), "name": "Noor Haverkamp", "email": "jolanda@fasenwijzer.example"}
        told |= {"email_verified": True}
        return ".".join([*map(packed, ({"alg": "RS256", "kid": "a"}, told)), "AAAA"])


def packed(told):
    return urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()


def handler_of(there):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            said = json.dumps(there.told(self.path)).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *_told):
            pass

    return Handler


@pytest.fixture
def digid(settings, oeverlicht):
    """Oeverlicht has a broker, and asks the level substantial."""
    there = AtTheBroker()
    settings.OIDC = Broker("DigiD", there.url, "oeverlicht", "geheim", (SUBSTANTIAL,))
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [settings.OIDC.app]}}
    yield there
    there.server.shutdown()


@pytest.fixture
def noor_invited(jolanda, oeverlicht):
    return User.objects.welcome(email="", name="Noor Haverkamp", by=jolanda)


def by_broker(browser, process="login"):
    """There and back again: the answer to the way back."""
    gone = browser.post(f"/oidc/login/login/?process={process}")
    asked = parse_qs(urlsplit(gone.url).query)
    return browser.get(CALLBACK, {"code": "abc", "state": asked["state"][0]})


def connected(user, by):
    """Who uses an invitation with it, as from the letter."""
    browser = Browser()
    link = f"/invitation/{Invitation.make(user=user, by=by)}/"
    assert "Ik log in met DigiD" in browser.get(link).content.decode()
    answer = browser.post(link, {"broker": "yes"})
    assert answer.url == "/oidc/login/login/?process=connect"
    assert "DigiD" in browser.get(answer.url).content.decode()
    assert by_broker(browser, "connect").url == "/"
    return browser


def test_from_the_letter_to_logging_in_without_a_password(digid, noor_invited, jolanda):
    browser = connected(noor_invited, jolanda)
    assert browser.get("/mine/").status_code == 200
    noor_invited.refresh_from_db()
    assert not noor_invited.has_usable_password()
    other = Browser()
    assert "Inloggen met DigiD" in other.get("/login/").content.decode()
    assert by_broker(other).url == "/"
    assert other.get("/mine/").status_code == 200
    assert Event.objects.filter(action="login", actor=noor_invited, result="ok").count() == 2


def test_nothing_of_what_the_broker_tells_is_kept(digid, noor_invited, jolanda):
    connected(noor_invited, jolanda)
    by_broker(Browser())
    kept = SocialAccount.objects.get()
    assert kept.extra_data == {}
    assert BSN not in kept.uid
    assert len(kept.uid) == 64


def test_only_who_it_is_is_asked_with_the_level_and_a_proof(digid, client):
    asked = parse_qs(urlsplit(client.post("/oidc/login/login/").url).query)
    assert asked["scope"] == ["openid"]
    assert asked["acr_values"] == [SUBSTANTIAL]
    assert asked["code_challenge_method"] == ["S256"]


def test_who_is_not_known_here_does_not_come_in_and_gets_no_account(digid, jolanda):
    """Also when the broker tells the address of somebody who is."""
    before = User.objects.count()
    answer = by_broker(Browser())
    assert answer.status_code == 403
    assert "We kennen je nog niet met DigiD." in answer.content.decode()
    assert User.objects.count() == before
    assert not SocialAccount.objects.exists()
    assert Event.objects.filter(what="login at a broker", result="refused").exists()


def test_not_sure_enough_is_not_enough(digid, noor_invited, jolanda):
    connected(noor_invited, jolanda)
    digid.acr = BASIC
    answer = by_broker(Browser())
    assert answer.status_code == 403
    assert "niet veilig genoeg" in answer.content.decode()


def test_a_token_for_another_is_refused(digid, noor_invited, jolanda):
    connected(noor_invited, jolanda)
    digid.issued_to = "een-ander"
    browser = Browser()
    assert by_broker(browser).status_code == 403
    assert browser.get("/mine/").status_code == 302


def test_a_colleague_does_not_come_in_this_way(digid, browse, jolanda):
    assert by_broker(browse(jolanda), "connect").status_code == 403
    assert not SocialAccount.objects.exists()


def test_one_person_there_is_one_person_here(digid, noor_invited, jolanda, login):
    """A violent ex who tries to connect his own DigiD to a second login, or hers to his."""
    connected(noor_invited, jolanda)
    other = Browser()
    other.force_login(login("Ronald Bakker"), backend="allauth.account.auth_backends.AuthenticationBackend")
    assert by_broker(other, "connect").status_code == 403
    assert SocialAccount.objects.get().user == noor_invited


def test_connecting_later_asks_who_you_are_first(digid, browse, login):
    ria = login("Ria Haverkamp")
    browser = browse(ria)
    assert "Ik log in met DigiD" in browser.get("/2fa/").content.decode()
    some_time_ago(browser)
    assert by_broker(browser, "connect").url.startswith("/reauthenticate/")
    assert not SocialAccount.objects.exists()
    browser.post("/reauthenticate/", {"password": PASSWORD})
    by_broker(browser, "connect")
    assert SocialAccount.objects.get().user == ria


def test_a_new_link_is_a_new_beginning(digid, noor_invited, jolanda):
    connected(noor_invited, jolanda)
    new = {"password": "een-lange-zin-die-past", "again": "een-lange-zin-die-past"}
    Browser().post(f"/invitation/{Invitation.make(user=noor_invited, by=jolanda)}/", new)
    assert by_broker(Browser()).status_code == 403


def test_who_may_not_log_in_any_more_does_not_come_in_here_either(digid, noor_invited, jolanda):
    connected(noor_invited, jolanda)
    noor_invited.deactivate(by=jolanda)
    assert by_broker(Browser()).status_code == 403


@pytest.mark.parametrize("levels, goes_on", [((SUBSTANTIAL,), True), ((), False)])
def test_the_level_stands_for_the_second_step_and_without_levels_we_ask_one(
    digid, settings, for_real, noor_invited, jolanda, levels, goes_on
):
    connected(noor_invited, jolanda)
    settings.OIDC = Broker("DigiD", digid.url, "oeverlicht", "geheim", levels)
    browser = Browser()
    by_broker(browser)
    assert (browser.get("/mine/").status_code == 200) is goes_on


def test_broken_off_there_is_said_in_words(digid, client):
    gone = client.post("/oidc/login/login/")
    state = parse_qs(urlsplit(gone.url).query)["state"][0]
    for told in ({"error": "access_denied", "state": state}, {"code": "abc", "state": "verzonnen"}):
        answer = client.get(CALLBACK, told)
        assert answer.status_code == 403
        assert "Inloggen met DigiD is gestopt." in answer.content.decode()


def test_without_a_broker_there_is_no_such_way(oeverlicht, client, noor_invited, jolanda):
    assert "DigiD" not in client.get("/login/").content.decode()
    assert client.post("/oidc/login/login/").status_code == 404
    assert client.get(CALLBACK).status_code == 404
    for closed in ("/3rdparty/", "/3rdparty/signup/", "/3rdparty/login/error/"):
        assert client.get(closed).status_code == 404
    link = f"/invitation/{Invitation.make(user=noor_invited, by=jolanda)}/"
    assert client.post(link, {"broker": "yes"}).status_code == 422


def test_what_an_installation_tells_of_its_broker(monkeypatch):
    monkeypatch.setenv("FASENWIJZER_OIDC", "https://wij:ge%2Fheim@broker.example/realms/zorg/")
    monkeypatch.setenv("FASENWIJZER_OIDC_LEVELS", "a, b")
    found = broker()
    assert (found.server, found.client, found.secret) == ("https://broker.example/realms/zorg", "wij", "ge/heim")
    assert (found.origin, found.levels, found.name) == ("https://broker.example", ("a", "b"), "DigiD")
    monkeypatch.setenv("FASENWIJZER_OIDC", "http://wij:geheim@broker.example")
    with pytest.raises(WrongEnvironment):
        broker()
