"""Who is logged in, for how long, and what can't be got around."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client as Browser
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.people.me.devices import device_name
from fasenwijzer.people.models import Invitation, Organisation
from fasenwijzer.tests.cast import PASSWORD
from fasenwijzer.tests.test_architecture_of_addresses import OPEN_TO_ALL, OURS
from fasenwijzer.tests.test_hostile_input import filled

pytestmark = pytest.mark.django_db
ME = "/me/"
NEW = "brug-over-het-water"


@pytest.fixture
def demo(oeverlicht):
    Organisation.objects.update(is_demo=True)


@pytest.fixture
def logged_in():
    """A browser in which somebody logged in with the form."""

    def log_in(user, password=PASSWORD):
        browser = Browser()
        assert browser.post("/login/", {"login": user.email, "password": password}).status_code == 302
        return browser

    return log_in


def test_a_session_ends_the_moment_somebody_may_not_log_in_any_more(logged_in, demo, jolanda, anton):
    browser = logged_in(jolanda)
    assert browser.get(ME).status_code == 200
    jolanda.deactivate(by=anton)
    assert browser.get(ME).url.startswith("/login/")


def test_an_old_session_stays_dead_when_somebody_may_log_in_again(logged_in, demo, jolanda, anton):
    browser = logged_in(jolanda)
    jolanda.deactivate(by=anton)
    jolanda.reactivate(by=anton)
    assert browser.get(ME).url.startswith("/login/")


def test_a_new_password_ends_all_other_sessions(logged_in, demo, jolanda):
    here, elsewhere = logged_in(jolanda), logged_in(jolanda)
    told = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert here.post(reverse("account_change_password"), told).status_code == 302
    assert elsewhere.get(ME).url.startswith("/login/")
    assert Browser().post("/login/", {"login": jolanda.email, "password": PASSWORD}).status_code == 200


def test_logging_in_gives_a_new_session(client, demo, jolanda):
    client.get("/login/")
    session = client.session
    session["planted"] = "yes"
    session.save()
    planted = client.cookies["session"].value
    client.post("/login/", {"login": jolanda.email, "password": PASSWORD})
    assert client.cookies["session"].value != planted


def test_an_invitation_does_not_get_anybody_past_the_second_factor(client, jolanda, anton):
    TOTP.activate(jolanda, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(jolanda)
    token = Invitation.make(user=jolanda, by=anton)
    answer = client.post(reverse("people:accept", args=[token]), {"password": NEW, "again": NEW})
    assert answer.url == reverse("mfa_authenticate")
    assert client.get(ME).url.startswith("/login/")


def test_logging_in_with_an_invitation_is_in_the_log(client, jolanda, anton):
    token = Invitation.make(user=jolanda, by=anton)
    client.post(reverse("people:accept", args=[token]), {"password": NEW, "again": NEW})
    line = Event.objects.filter(action="login").get()
    assert (line.actor, line.result) == (jolanda, "ok")


def test_an_invitation_does_not_work_for_who_may_not_log_in(client, jolanda, anton):
    token = Invitation.make(user=jolanda, by=anton)
    jolanda.deactivate(by=anton)
    assert Invitation.objects.usable(token) is None


@pytest.mark.once(on="sqlite")
def test_without_a_second_factor_every_address_leads_to_setting_it_up(logged_in, jolanda, noor, for_real):
    browser = logged_in(jolanda)
    for route, name, _pattern in OURS:
        if name in {*OPEN_TO_ALL, "people:second-factor"}:
            continue
        address = filled(route.replace("<int:case_id>", str(noor.pk)), "1", "housing")
        for answer in (browser.get(address), browser.post(address), browser.put(address), browser.head(address)):
            assert (answer.status_code, answer.url) == (302, reverse("people:second-factor")), address


def test_recovery_codes_alone_are_no_second_factor(logged_in, jolanda, for_real):
    RecoveryCodes.activate(jolanda)
    assert logged_in(jolanda).get(ME).url == reverse("people:second-factor")


@pytest.mark.parametrize(
    "elsewhere", ["https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:x"]
)
def test_logging_in_leads_to_no_other_site(client, demo, jolanda, elsewhere):
    answer = client.post("/login/", {"login": jolanda.email, "password": PASSWORD, "next": elsewhere})
    assert answer.url == "/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, jolanda):
    answers = [
        client.post("/login/", {"login": login, "password": "verkeerd-geraden"})
        for login in (jolanda.email, "niemand@fasenwijzer.example")
    ]
    assert answers[0].status_code == answers[1].status_code
    assert answers[0].context["form"].errors == answers[1].context["form"].errors


def test_guessing_is_slowed_down_whatever_address_the_guesser_says_to_have(client, jolanda):
    for number in range(6):
        client.post(
            "/login/", {"login": jolanda.email, "password": "x"}, headers={"x-forwarded-for": f"10.0.0.{number}"}
        )
    answer = client.post("/login/", {"login": jolanda.email, "password": PASSWORD})
    assert answer.status_code != 302


@pytest.mark.parametrize(
    "address", ["/signup/", "/email/", "/confirm-email/", "/confirm-email/x/", "/login/code/confirm/"]
)
def test_nobody_makes_an_account_or_changes_the_address_it_logs_in_with(logged_in, demo, jolanda, address):
    browser = logged_in(jolanda)
    for answer in (browser.get(address), browser.post(address, {"email": "x@elders.example", "action_add": ""})):
        assert answer.status_code == 404


def test_asking_for_a_new_password_gives_nothing_away(client, jolanda, mailoutbox):
    known, unknown = (
        client.post("/password/reset/", {"email": email}) for email in (jolanda.email, "niemand@elders.example")
    )
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert [mail.to for mail in mailoutbox] == [[jolanda.email]]


def test_who_lost_phone_and_codes_sets_up_the_second_step_again(logged_in, demo, anton, jolanda):
    TOTP.activate(jolanda, "JBSWY3DPEHPK3PXP")
    assert logged_in(anton).post(f"/people/{jolanda.pk}/second-factor/").status_code == 302
    assert not Authenticator.objects.filter(user=jolanda).exists()
    assert Event.objects.filter(action="authorise", subject_id=str(jolanda.pk), actor=anton).exists()


def test_nobody_takes_away_the_own_second_step_like_that(logged_in, demo, anton):
    TOTP.activate(anton, "JBSWY3DPEHPK3PXP")
    logged_in(anton).post(f"/people/{anton.pk}/second-factor/")
    assert Authenticator.objects.filter(user=anton).exists()


@pytest.mark.parametrize(
    "user_agent, words",
    [
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge op Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari op iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome op Android"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox op Linux"),
        ("curl/8", "een onbekende browser"),
        ("", "een onbekende browser"),
    ],
)
def test_a_device_is_named_in_words_that_people_know(user_agent, words):
    assert device_name(user_agent) == words


def test_somebody_sees_where_they_are_logged_in_and_logs_out_elsewhere(logged_in, demo, jolanda):
    elsewhere, here = logged_in(jolanda), Browser(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"})
    here.post("/login/", {"login": jolanda.email, "password": PASSWORD})
    page = here.get(reverse("usersessions_list")).content.decode()
    assert "Firefox op Windows" in page
    assert "Log uit op alle andere plekken" in page
    assert here.post(reverse("usersessions_list")).status_code == 302
    assert elsewhere.get(ME).url.startswith("/login/")
    assert "Je bent alleen hier ingelogd." in here.get(reverse("usersessions_list")).content.decode()


def test_the_page_for_a_new_password_says_once_what_it_asks_and_has_one_yellow_button(logged_in, demo, jolanda):
    page = logged_in(jolanda).get(reverse("account_change_password")).content.decode()
    assert page.count("Minstens 12 tekens") == 1
    assert page.split("<main")[1].split("</main>")[0].count("button-primary") == 1
