"""Nothing that somebody typed is lost: sessions that end, old tokens, two presses, other people, hostile input."""

from __future__ import annotations

import re
from datetime import date, time
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client as Browser
from django.urls import reverse

from fasenwijzer.cases.models import Assignment
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import moment
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import Draft, Organisation
from fasenwijzer.tests.cast import LONG_AGO, PASSWORD

pytestmark = pytest.mark.django_db
TEXT = "Noor wil graag weer zwemmen, samen met haar zus."


@pytest.fixture(autouse=True)
def demo(oeverlicht):
    Organisation.objects.update(is_demo=True)


@pytest.fixture
def address(noor):
    return reverse("network:add", args=[noor.pk])


def filled(browser, address, **typed):
    """The fields of the form at this address, as a browser sends them, with what was typed."""
    page = browser.get(address)
    return {**hidden(page), "name": "Sem", "relation": "zoon", "kind": "informal", "nearness": "1", **typed}


def hidden(page):
    """The tokens in a page, of its last form with a text."""
    html = page.content.decode()
    names = ("once", "origin")
    return {name: re.findall(rf'name="{name}" value="([^"]*)"', html)[-1] for name in names}


def next_of(answer):
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))
    return parse_qs(urlsplit(answer.url).query)["next"][0]


def log_in(browser, user, to):
    return browser.post(reverse("account_login"), {"login": user.email, "password": PASSWORD, "next": to})


def test_who_was_logged_out_logs_in_and_goes_on_in_the_same_form(browse, jolanda, address):
    browser = browse(jolanda)
    sent = filled(browser, address, note=TEXT)
    browser.session.flush()
    back = next_of(browser.post(address, sent))
    assert "Wat je typte is bewaard" in browser.get(f"{reverse('account_login')}?next={back}").content.decode()
    assert log_in(browser, jolanda, back).url == back
    page = browser.get(back)
    assert TEXT in page.content.decode()
    assert 'value="Sem"' in page.content.decode()
    assert browser.post(back, {**sent, **hidden(page)}).status_code == 302
    assert NetworkMember.objects.get().note == TEXT
    assert not Draft.objects.exists()


def test_what_a_page_asked_for_is_still_asked_after_logging_in(browse, jolanda, address):
    browser = browse(jolanda)
    sent = filled(browser, f"{address}?from=card", note=TEXT)
    browser.session.flush()
    assert next_of(browser.post(f"{address}?from=card", sent)) == f"{address}?from=card&draft=1"


def test_nobody_else_is_shown_what_was_typed(browse, jolanda, tamara, address):
    browser = browse(jolanda)
    sent = filled(browser, address, note=TEXT)
    browser.session.flush()
    back = next_of(browser.post(address, sent))
    log_in(browser, tamara, back)
    assert TEXT not in browser.get(back).content.decode()
    assert TEXT not in browser.get(address).content.decode()
    assert Draft.objects.get().user == jolanda


def test_nobody_sends_the_form_of_somebody_else(browse, jolanda, tamara, address):
    sent = filled(browse(jolanda), address, note=TEXT)
    answer = browse(tamara).post(address, sent)
    assert answer.status_code == 403
    assert TEXT not in answer.content.decode()
    assert not NetworkMember.objects.exists()
    assert Draft.objects.get().user == jolanda


@pytest.mark.parametrize("token", ["", "7 /", "7 /cases/1/network/add/:1tXXXX:nonsense", "\x00"])
def test_without_a_token_of_ours_nothing_is_kept(client, jolanda, address, token):
    answer = client.post(address, {"name": "Sem", "note": TEXT, "origin": token})
    assert next_of(answer) == "/"
    assert not Draft.objects.exists()


def test_a_button_leads_back_to_its_page_and_keeps_nothing(browse, jolanda, noor):
    page = reverse("network:network", args=[noor.pk])
    member = NetworkMember.add(case=noor, name="Sem", relation="zoon", kind="informal", nearness=1, by=jolanda)
    browser = browse(jolanda)
    sent = hidden(browser.get(reverse("network:add", args=[noor.pk])))
    browser.session.flush()
    assert next_of(browser.post(reverse("network:withdraw", args=[noor.pk, member.pk]), sent)).startswith(page)
    assert not Draft.objects.exists()


def test_a_password_is_never_kept(browse, jolanda, address):
    browser = browse(jolanda)
    sent = filled(browser, address, note=TEXT, password="geheim-woord", oldpassword="geheim-woord")
    browser.session.flush()
    browser.post(address, sent)
    assert "geheim" not in Draft.objects.get().fields


def test_an_old_token_leads_back_to_the_filled_form(jolanda, address):
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(jolanda, backend="allauth.account.auth_backends.AuthenticationBackend")
    sent = filled(strict, address, note=TEXT)
    answer = strict.post(address, {**sent, "csrfmiddlewaretoken": "x" * 64})
    assert answer.url == f"{address}?draft=1"
    page = strict.get(answer.url).content.decode()
    assert TEXT in page
    assert "tussendoor opnieuw ingelogd" in page
    assert not NetworkMember.objects.exists()


def test_an_old_token_after_logging_out_asks_to_log_in(jolanda, address):
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(jolanda, backend="allauth.account.auth_backends.AuthenticationBackend")
    sent = filled(strict, address, note=TEXT)
    strict.logout()
    assert next_of(strict.post(address, sent)) == f"{address}?draft=1"


def test_a_form_from_elsewhere_is_refused_in_words(client, address):
    answer = Browser(enforce_csrf_checks=True).post(address, {"name": "Sem"})
    assert answer.status_code == 403
    assert "te lang open" in answer.content.decode()


def test_sent_again_it_is_one_and_written_on_it_is_two(browse, jolanda, address):
    browser = browse(jolanda)
    sent = filled(browser, address, note=TEXT)
    answers = [browser.post(address, sent).url for _press in range(3)]
    assert len(set(answers)) == 1
    assert NetworkMember.objects.count() == 1
    browser.post(address, {**sent, "name": "Guusje"})
    assert NetworkMember.objects.count() == 2


def test_two_tabs_are_two(browse, jolanda, address):
    browser = browse(jolanda)
    for sent in (filled(browser, address), filled(browser, address)):
        browser.post(address, sent)
    assert NetworkMember.objects.count() == 2


def test_a_draft_that_comes_after_its_own_form_is_not_kept(browse, jolanda, address):
    browser = browse(jolanda)
    sent = filled(browser, address, note=TEXT)
    browser.post(address, sent)
    late = {"address": address, "fields": f"note={TEXT}", "once": sent["once"], "form": sent["origin"]}
    assert browser.post("/drafts/", late).status_code == 204
    assert not Draft.objects.exists()


def test_a_page_of_somebody_else_keeps_no_draft_in_my_name(browse, jolanda, tamara, address):
    sent = filled(browse(jolanda), address)
    told = {"address": address, "fields": "note=x", "form": sent["origin"]}
    assert browse(tamara).post("/drafts/", told).status_code == 409
    assert not Draft.objects.exists()


def test_who_says_to_be_there_still_stays_logged_in(browse, jolanda, address):
    browser = browse(jolanda)
    page = browser.get(address).content.decode()
    assert 'data-session-url="/drafts/"' in page
    answer = browser.get("/drafts/")
    assert answer.json()["person"] == str(jolanda.pk)


def test_forms_that_share_a_page_do_not_lose_each_others_draft(browse, jolanda, noor):
    page = reverse("analysis:area", args=[noor.pk, "housing"])
    wish = reverse("analysis:write", args=[noor.pk, "housing"])
    browser = browse(jolanda)
    Draft.keep(user_id=jolanda.pk, address=page, fields="strength-text=Ze+is+handig&wish-text=Een+tuin")
    sent = hidden(browser.get(page))
    assert (
        browser.post(wish, {**sent, "wish-text": "Een tuin", "wish-whose": "client", "on": "vandaag"}).status_code
        == 302
    )
    assert Draft.objects.get().fields == "strength-text=Ze+is+handig"
    back = browser.get(page, {"draft": "1"})
    assert "Ze is handig" in back.content.decode()


def test_who_may_not_open_a_case_any_more_finds_no_draft_of_it(browse, at, jolanda, noor, address):
    Draft.keep(user_id=jolanda.pk, address=address, fields=f"note={TEXT}")
    Assignment.objects.get().end(on=LONG_AGO.replace(year=2026), by=jolanda)
    jolanda.memberships.all().delete()
    browser = browse(jolanda)
    for asked in (address, f"{address}?draft=1", "/drafts/", "/"):
        answer = browser.get(asked).content.decode()
        assert TEXT not in answer
        assert "Ga verder met wat je schreef" not in answer


def test_what_was_taken_away_meanwhile_is_told_and_the_text_stays(browse, jolanda, noor):
    member = NetworkMember.add(case=noor, name="Sem", relation="zoon", kind="informal", nearness=1, by=jolanda)
    browser, address = browse(jolanda), reverse("network:member", args=[noor.pk, member.pk])
    sent = filled(browser, address, note=TEXT)
    NetworkMember.objects.all().delete()
    answer = browser.post(address, sent)
    assert answer.status_code == 404
    assert TEXT in answer.content.decode()
    assert "weggehaald" in answer.content.decode()


def busy_with_a_talk(browser, case, by):
    """A talk, and the form about it that is open with words in it."""
    at = moment(date(2026, 3, 12), time(10))
    talk = Conversation.plan(case=case, kind="progress_talk", starts_at=at, people=[], by=by)
    address = reverse("journal:change-conversation", args=[case.pk, talk.pk])
    return talk, address, {**hidden(browser.get(address)), "purpose": TEXT, "seen": "05cef3.edef91.fb4506"}


def test_who_took_away_what_one_was_typing_in_is_told_by_name(browse, jolanda, ruben, noor):
    browser = browse(jolanda)
    talk, address, sent = busy_with_a_talk(browser, noor, jolanda)
    talk.remove(by=ruben)
    answer = browser.post(address, sent)
    assert answer.status_code == 404
    assert TEXT in answer.content.decode()
    assert "Ruben Kist heeft dit weggehaald terwijl je ermee bezig was" in answer.content.decode()
    assert "05cef3" not in answer.content.decode(), "nobody typed the fingerprint of what was read"


def test_who_never_had_it_open_hears_no_name(browse, jolanda, ruben, noor):
    browser = browse(jolanda)
    talk, address, sent = busy_with_a_talk(browser, noor, jolanda)
    elsewhere = hidden(browser.get(reverse("network:add", args=[noor.pk])))
    talk.remove(by=ruben)
    answer = browser.post(address, {**sent, **elsewhere}).content.decode()
    assert TEXT in answer
    assert "Ruben" not in answer
    assert "Misschien heeft iemand het weggehaald" in answer


@pytest.mark.urls("fasenwijzer.tests.broken")
def test_a_fault_of_ours_is_told_in_words_and_the_text_is_kept(browse, jolanda):
    browser = browse(jolanda)
    browser.raise_request_exception = False
    origin = hidden(browser.get("/broken/"))
    answer = browser.post("/broken/", {**origin, "note": TEXT})
    assert answer.status_code == 500
    assert "Dit ging mis bij ons" in answer.content.decode()
    assert parse_qs(Draft.objects.get().fields)["note"] == [TEXT]


@pytest.mark.parametrize(
    "address, method, status, words",
    [
        ("/bestaat-niet/", "get", 404, "We vinden deze pagina niet"),
        ("/people/", "get", 403, "Dit kun je hier niet doen"),
        ("/drafts/discard/", "get", 405, "Op dit adres staat geen pagina"),
        ("/invitation/%00/", "get", 404, "We vinden deze pagina niet"),
        ("/clients/?page=%00&team=%00", "get", 200, "Cliënten"),
    ],
)
def test_a_refusal_is_a_page_in_dutch(browse, jolanda, address, method, status, words):
    answer = getattr(browse(jolanda), method)(address)
    assert answer.status_code == status
    assert words in answer.content.decode()
    assert 'lang="nl"' in answer.content.decode()


def test_what_cannot_be_read_at_all_is_answered_in_words(browse, jolanda):
    many = "&".join(f"a{number}=1" for number in range(1200))
    answer = browse(jolanda).post("/me/", many, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert "konden niet lezen" in answer.content.decode()
