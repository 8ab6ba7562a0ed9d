"""A worker says who can look along: the client, who represents the client, and people of the network."""

import re
from datetime import date

import pytest
from django.core import mail
from django.test import Client as Browser
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import OwnLogin, Representation
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import Invitation, User
from fasenwijzer.tests.cast import queries_of, some_time_ago
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db
NEW = "een-lange-zin-die-past"


def along(noor, way=""):
    return f"/cases/{noor.pk}/along/{way}"


def invited(browser, noor, kind="client", pk=0, **told):
    """The letter, as it is shown after making it."""
    return browser.post(along(noor, f"invitation/{kind}/{pk}/"), told, follow=True).content.decode()


def link_in(letter):
    return re.search(r"http://testserver(/invitation/[^<\s]+/)", letter)[1]


def test_noor_gets_a_letter_chooses_a_password_and_is_in_her_own_place(browse, noor, jolanda):
    letter = invited(browse(jolanda), noor)
    name = OwnLogin.objects.get().user.login_name
    assert name in letter
    assert '<svg class="qr"' in letter
    assert "24 maart 2026" in letter
    noors = Browser()
    noors.post(link_in(letter), {"password": NEW, "again": NEW})
    assert noors.get("/", follow=True).redirect_chain[-1][0] == f"/mine/{noor.pk}/"
    assert Event.objects.filter(case_id=noor.pk, actor=jolanda, what="portal:invite").exists()


def test_the_link_is_shown_once_and_a_new_one_stops_the_old(browse, noor, jolanda):
    browser = browse(jolanda)
    first = link_in(invited(browser, noor))
    again = browser.get(along(noor, "invitation/client/0/")).content.decode()
    assert "/invitation/" not in again.replace("along/invitation/", "")
    second = link_in(invited(browser, noor))
    assert Browser().get(first).status_code == 410
    assert Browser().get(second).status_code == 200
    assert OwnLogin.objects.count() == 1


def test_a_mail_tells_nothing_about_anybody(browse, noor, jolanda):
    invited(browse(jolanda), noor, email="noor@example.nl", by_mail="on")
    [sent] = mail.outbox
    assert sent.subject == "Er staat iets voor je klaar"
    assert sent.to == ["noor@example.nl"]
    for word in ("Noor", "Haverkamp", "Oeverlicht", "Jolanda", "dossier"):
        assert word not in sent.subject + sent.body


@pytest.mark.parametrize("told", [{"by_mail": "on"}, {"email": "jolanda@fasenwijzer.example"}, {"email": "geen adres"}])
def test_what_is_still_needed_is_told_and_nobody_gets_a_login(browse, noor, jolanda, told):
    answer = browse(jolanda).post(along(noor, "invitation/client/0/"), told)
    assert answer.status_code == 422
    assert not OwnLogin.objects.exists()


def test_a_login_is_closed_and_taken_back(browse, noor, noor_herself, jolanda):
    browse(jolanda).post(along(noor, "login/end/"))
    assert browse(noor_herself).get(f"/mine/{noor.pk}/").status_code == 302
    closed = OwnLogin.objects.get()
    assert "Open deze inlog weer" in browse(jolanda).get(along(noor)).content.decode()
    browse(jolanda).post(along(noor, f"login/{closed.pk}/go-on/"))
    noor_herself.refresh_from_db()
    assert browse(noor_herself).get(f"/mine/{noor.pk}/").status_code == 200


def test_a_parent_is_written_down_invited_and_stopped_at_once(browse, noor, jolanda):
    is_born(noor, 2012)
    browser = browse(jolanda)
    told = {"name": "Sanne Vos", "capacity": "parent", "since": "1-2-2020", "evidence": "gezagsregister gezien"}
    assert browser.post(along(noor, "representatives/add/"), told).status_code == 302
    one = Representation.objects.get()
    assert "Leest het dossier en beslist mee (12 tot en met 15 jaar)." in browser.get(along(noor)).content.decode()
    link = link_in(invited(browser, noor, "representative", one.pk, email="sanne@example.nl"))
    browser.post(along(noor, f"representatives/{one.pk}/remove/"))
    assert "Deze link werkt niet" in Browser().get(link).content.decode()
    browser.post(along(noor, f"representatives/{one.pk}/put-back/"))
    one.refresh_from_db()
    assert one.withdrawn_at is None


def test_who_is_taken_off_the_map_can_not_come_in_with_the_letter(browse, noor, jolanda):
    browser, gul = browse(jolanda), NetworkMember.add(case=noor, by=jolanda, name="Gül")
    link = link_in(invited(browser, noor, "member", gul.pk, email="gul@example.nl"))
    assert Browser().get(link).status_code == 200
    browser.post(reverse("network:withdraw", args=[noor.pk, gul.pk]))
    assert "Deze link werkt niet" in Browser().get(link).content.decode()


def test_a_power_of_attorney_says_how_far(browse, noor, jolanda):
    browser = browse(jolanda)
    told = {"name": "Ferry", "capacity": "attorney", "since": "1-2-2026", "evidence": "akte gezien"}
    browser.post(along(noor, "representatives/add/"), told | {"parts": ["plan"], "areas": ["finances"]})
    one = Representation.objects.get()
    assert (one.part_keys, one.area_keys) == (["plan"], ["finances"])
    assert "Leest ook: het hele plan. Alleen over: " in browser.get(along(noor)).content.decode()
    browser.post(along(noor, f"representatives/{one.pk}/"), told | {"capacity": "curator", "parts": ["plan"]})
    one = Representation.objects.get()
    assert (one.capacity, one.part_keys) == ("curator", [])


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"capacity": "client"}, {"since": ""}, {"until": "1-1-2019"}, {"evidence": ""}]
)
def test_a_representation_without_ground_is_not_kept(browse, noor, jolanda, wrong):
    told = {"name": "Ria", "capacity": "curator", "since": "1-2-2020", "evidence": "uitspraak gezien"}
    answer = browse(jolanda).post(along(noor, "representatives/add/"), told | wrong)
    assert answer.status_code == 422
    assert not Representation.objects.exists()


@pytest.fixture
def neighbour(noor, jolanda):
    return NetworkMember.add(case=noor, by=jolanda, name="Gül Öztürk", relation="buurvrouw")


def test_a_consent_in_a_talk_names_who_said_yes_and_how(browse, noor, jolanda, neighbour):
    browser = browse(jolanda)
    told = {"parts": ["agenda"], "since": "10-3-2026", "agreed": ["client"], "on": "10-3-2026", "how": "in gesprek"}
    assert browser.post(along(noor, f"people/{neighbour.pk}/"), told | {"how": ""}).status_code == 422
    assert browser.post(along(noor, f"people/{neighbour.pk}/"), told).status_code == 302
    consent = Consent.objects.whole().get()
    assert consent.holds
    given = consent.given.get()
    assert (given.name, given.capacity, given.how, given.by) == ("Noor Haverkamp", "client", "in gesprek", jolanda)


def test_under_sixteen_it_waits_for_the_parent_who_says_yes_later(browse, noor, jolanda, neighbour, represent):
    is_born(noor, 2012)
    represent("Sanne Vos", Capacity.PARENT)
    browser = browse(jolanda)
    told = {"parts": ["agenda"], "since": "10-3-2026", "agreed": ["client"], "on": "10-3-2026", "how": "in gesprek"}
    browser.post(along(noor, f"people/{neighbour.pk}/"), told)
    assert "Moet nog ja zeggen: ouder met gezag of voogd." in browser.get(along(noor)).content.decode()
    consent, parent = Consent.objects.get(), Representation.objects.get()
    yes = {"agreed": [str(parent.pk)], "on": "10-3-2026", "how": "telefonisch"}
    assert browser.post(along(noor, f"consents/{consent.pk}/agreed/"), yes).status_code == 302
    assert Consent.objects.whole().get().holds
    browser.post(along(noor, f"consents/{consent.pk}/withdraw/"))
    assert not Consent.objects.whole().get().holds


def test_a_worker_does_not_undo_the_no_of_a_client(browse, noor, jolanda, noor_herself, gul):
    consent = Consent.objects.get()
    consent.withdraw(by=noor_herself)
    assert browse(jolanda).post(along(noor, f"consents/{consent.pk}/put-back/")).status_code == 404


def test_who_is_on_the_map_and_represents_has_one_login(browse, noor, jolanda, neighbour, represent):
    ria = represent("Ria Haverkamp", Capacity.CURATOR)
    answer = invited(browse(jolanda), noor, "member", neighbour.pk, same_as=str(ria.pk))
    neighbour.refresh_from_db()
    assert neighbour.user == ria
    assert "kan al inloggen en komt nu ook hier binnen" in answer


def test_who_logs_in_elsewhere_too_gets_no_new_link_here(browse, noor, idris, jolanda, ineke, neighbour, login):
    shared = login("Zeynep Ozturk")
    other = NetworkMember.add(case=idris, by=ineke, name="Gül Öztürk")
    other.let_in(shared, by=ineke)
    answer = invited(browse(jolanda), noor, "member", neighbour.pk, email=shared.email)
    neighbour.refresh_from_db()
    assert neighbour.user == shared
    again = browse(jolanda).post(along(noor, f"invitation/member/{neighbour.pk}/"))
    assert "alleen een beheerder" in again.content.decode()
    assert not shared.invitations.exists(), answer


def test_a_slip_in_an_address_opens_nothing_for_a_stranger(browse, noor, jolanda, neighbour, login):
    """Somebody who guides types the address of another person who logs in somewhere: that person does not come in."""
    stranger = login("Ronald Bakker")
    answer = browse(jolanda).post(along(noor, f"invitation/member/{neighbour.pk}/"), {"email": stranger.email})
    assert answer.status_code == 422
    assert "Met dit adres logt iemand met een andere naam in." in answer.content.decode()
    neighbour.refresh_from_db()
    assert neighbour.user is None


LETS_SOMEBODY_IN = [
    "invitation/client/0/",
    "representatives/add/",
    "representatives/{one}/",
    "representatives/{one}/put-back/",
    "login/{own}/go-on/",
    "people/{member}/",
    "consents/{consent}/agreed/",
    "consents/{consent}/put-back/",
]


@pytest.mark.parametrize("way", LETS_SOMEBODY_IN)
def test_who_lets_somebody_in_proves_once_more_who_it_is(browse, noor, noor_herself, jolanda, gul, represent, way):
    """A page that was left open at the desk gives nobody a way in."""
    represent("Ria Haverkamp", Capacity.CURATOR)
    numbers = {"one": Representation, "own": OwnLogin, "member": NetworkMember, "consent": Consent}
    address = along(noor, way.format(**{name: model.objects.get().pk for name, model in numbers.items()}))
    browser = browse(jolanda)
    some_time_ago(browser)
    asked = browser.post(address, {"once": ""})
    assert asked.url.startswith("/reauthenticate/")
    assert not Invitation.objects.exists()


def test_stopping_somebody_asks_nothing(browse, noor, jolanda, gul):
    browser = browse(jolanda)
    some_time_ago(browser)
    assert browser.post(along(noor, f"consents/{Consent.objects.get().pk}/withdraw/")).url == along(noor)
    assert not Consent.objects.whole().get().holds


def test_under_twelve_there_is_no_own_place_yet(browse, noor, jolanda):
    is_born(noor, 2015)
    shown = browse(jolanda).get(along(noor)).content.decode()
    assert "Een eigen plek komt er met 12 jaar." in shown
    assert "Geef Noor een eigen plek" not in shown


def test_it_is_found_from_the_data_and_from_the_network(browse, noor, jolanda):
    browser = browse(jolanda)
    for page in (f"/cases/{noor.pk}/data/", f"/cases/{noor.pk}/network/"):
        assert along(noor) in browser.get(page).content.decode()


def test_many_people_ask_no_more_questions(browse, noor, jolanda, neighbour, represent):
    def one_more(number):
        member = NetworkMember.add(case=noor, by=jolanda, name=f"Buur {number}")
        Consent.ask(member=member, parts=[Part.PLAN], since=date(2026, 3, 1), by=jolanda)
        told = {"since": date(2026, 3, 1), "evidence": "gezien", "capacity": Capacity.ATTORNEY}
        Representation.begin(case=noor, by=jolanda, name=f"Mr {number}", areas=["finances"], **told)

    one_more(0)
    browser = browse(jolanda)
    few = queries_of(browser, along(noor))
    for number in range(1, 7):
        one_more(number)
    assert queries_of(browser, along(noor)) == few


def test_nobody_of_the_client_side_comes_here(browse, noor, noor_herself):
    assert browse(noor_herself).get(along(noor)).status_code == 404
    assert User.objects.filter(pk=noor_herself.pk).exists()
