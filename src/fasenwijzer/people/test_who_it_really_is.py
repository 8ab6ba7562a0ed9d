"""Who gives a role, lets somebody in or takes a second step away proves once more who (s)he is."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.urls import reverse

from fasenwijzer.people.models import Invitation, Membership
from fasenwijzer.tests.cast import LONG_AGO, PASSWORD, some_time_ago

pytestmark = pytest.mark.django_db
ROLE = {"role": "worker", "since": "vandaag"}


@pytest.mark.parametrize("name", ["add-role", "invite", "forget-second-factor", "reactivate"])
def test_it_asks_once_more_and_nothing_has_happened_yet(browse, anton, jolanda, name):
    TOTP.activate(jolanda, "JBSWY3DPEHPK3PXP")
    browser, url = browse(anton), reverse(f"people:{name}", args=[jolanda.pk])
    some_time_ago(browser)
    answer = browser.post(url, ROLE)
    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert jolanda.memberships.count() == 1
    assert Authenticator.objects.filter(user=jolanda).exists()
    assert not Invitation.objects.exists()


def test_after_the_password_the_form_stands_there_as_it_was_filled_in(browse, anton, jolanda):
    browser, url = browse(anton), reverse("people:add-role", args=[jolanda.pk])
    origin = re.search(r'name="origin" value="([^"]+)"', browser.get(url).content.decode())[1]
    some_time_ago(browser)
    asked = browser.post(url, ROLE | {"since": "1-4-2026", "origin": origin})
    answer = browser.post(asked.url, {"password": PASSWORD, "next": f"{url}?draft=1"})
    assert answer.url == f"{url}?draft=1"
    form = browser.get(answer.url).context["form"]
    assert (form["role"].value(), form["since"].value()) == ("worker", "1-4-2026")
    assert browser.post(url, ROLE | {"role": "replacement"}).status_code == 302
    assert jolanda.memberships.count() == 2


def test_a_wrong_password_leads_nowhere(browse, anton, jolanda):
    browser, url = browse(anton), reverse("people:add-role", args=[jolanda.pk])
    some_time_ago(browser)
    browser.post(reverse("account_reauthenticate"), {"password": "verkeerd-geraden", "next": url})
    assert browser.get(url).url.startswith(reverse("account_reauthenticate"))


def test_who_may_not_is_refused_without_being_asked(browse, tamara, jolanda):
    browser = browse(tamara)
    some_time_ago(browser)
    assert browser.get(reverse("people:add-role", args=[jolanda.pk])).status_code == 403


def test_ending_a_role_asks_once_more(browse, anton, jolanda):
    role = Membership.objects.get(user=jolanda)
    browser, url = browse(anton), reverse("people:end-role", args=[jolanda.pk, role.pk])
    some_time_ago(browser)
    assert browser.post(url, {"until": "vandaag"}).url.startswith(reverse("account_reauthenticate"))
    role.refresh_from_db()
    assert (role.since, role.until) == (LONG_AGO, None)
