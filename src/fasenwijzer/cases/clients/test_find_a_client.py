"""Finding a client: by name, birth date, phone and number, and the choice is still there on coming back."""

import pytest

from fasenwijzer.audit.models import Change, Event
from fasenwijzer.cases.cover import home_of
from fasenwijzer.cases.models import Client, Referral
from fasenwijzer.tests.cast import queries_of

pytestmark = [pytest.mark.django_db, pytest.mark.both]
LIST = "/clients/"
NOOR = "noor|haver|Haverkamp Noor|2-5-1991|2 mei 1991|1991|noor 1991|06-00000012|0000012|+31 6 00000012|NÓÓR|noor'"


def find(browser, words, **filters):
    return browser.post(LIST, {"words": words, **filters}, follow=True)


@pytest.mark.parametrize(
    "words",
    [
        "noor",
        "haver",
        "Haverkamp Noor",
        "2-5-1991",
        "2 mei 1991",
        "1991",
        "noor 1991",
        "06-00000012",
        "0000012",
        "+31 6 00000012",
        "NÓÓR",
        "noor'",
    ],
)
def test_a_worker_finds_noor(browse, jolanda, noor, words):
    assert "Noor Haverkamp" in find(browse(jolanda), words).content.decode()


def test_a_file_number_finds_one_file(browse, jolanda, noor):
    browser = browse(jolanda)
    assert "Noor Haverkamp" in find(browser, noor.number).content.decode()
    assert "Noor Haverkamp" in find(browser, f"f{noor.pk}").content.decode()
    assert "Noor Haverkamp" not in find(browser, "F99999").content.decode()


@pytest.mark.parametrize(
    "words", ["nobody", "3-3-1970", "31-2-1990", "06-99999999", "F0", "%", "' OR 1=1 --", "a" * 200]
)
def test_who_is_not_there_is_not_found(browse, jolanda, noor, words):
    answer = find(browse(jolanda), words)
    assert answer.status_code == 200
    assert "Noor Haverkamp" not in answer.content.decode()


def test_too_many_words_are_told_at_the_field(browse, jolanda, noor):
    answer = browse(jolanda).post(LIST, {"words": "a" * 201})
    assert answer.status_code == 422


def test_only_what_somebody_may_see_is_found(browse, bilal, noor):
    assert "Noor Haverkamp" not in find(browse(bilal), "noor").content.decode()


def test_a_search_is_logged_without_the_words(browse, jolanda, noor):
    find(browse(jolanda), "Haverkamp")
    line = Event.objects.filter(action="search").get()
    assert line.actor == jolanda
    assert list(line.changes.values_list("field", "after")) == [("found", "1")]
    assert not Change.objects.filter(event=line, after__icontains="haver").exists()


def test_words_never_stand_in_the_address(browse, jolanda, noor):
    answer = browse(jolanda).post(LIST, {"words": "Haverkamp", "phase": "planning"})
    assert answer.url == "/clients/?phase=planning"


def test_the_only_one_who_fits_opens_at_once(browse, jolanda, noor):
    answer = browse(jolanda).post(LIST, {"words": "Haverkamp"})
    assert answer.url == home_of(noor)


def test_what_was_chosen_is_still_there_on_coming_back(browse, jolanda, noor):
    browser = browse(jolanda)
    find(browser, "haverkamp", phase="carrying_out")
    back = browser.get(LIST, follow=True)
    assert back.request["QUERY_STRING"] == "phase=carrying_out"
    assert 'value="haverkamp"' in back.content.decode()
    cleared = browser.get(LIST, {"clear": "1"}, follow=True)
    assert 'value="haverkamp"' not in cleared.content.decode()
    assert cleared.request["QUERY_STRING"] == ""


def test_filters_narrow(browse, jolanda, noor, oost, west):
    browser = browse(jolanda)

    def shown(**filters):
        return "Noor Haverkamp" in browser.get(LIST, filters).content.decode()

    assert shown(phase="carrying_out", team=oost.pk)
    assert not shown(phase="planning")
    assert not shown(team=west.pk)
    assert not shown(state="ended")
    assert shown(state="all", whose="own")


@pytest.mark.parametrize("nonsense", [{"phase": "x"}, {"team": "abc"}, {"page": "x"}, {"page": "-3"}, {"state": "<b>"}])
def test_nonsense_in_the_address_narrows_nothing(browse, jolanda, noor, nonsense):
    answer = browse(jolanda).get(LIST, nonsense)
    assert answer.status_code == 200
    assert "Noor Haverkamp" in answer.content.decode()


def test_the_privacy_officer_finds_the_log_of_a_file_and_no_more(browse, pieter, noor):
    browser = browse(pieter)
    assert "Noor Haverkamp" not in browser.get(LIST).content.decode()
    found = find(browser, "haverkamp").content.decode()
    assert f"/cases/{noor.pk}/data/log/" in found
    assert f'href="/cases/{noor.pk}/"' not in found


def test_a_long_list_asks_as_many_queries_as_a_short_one(browse, tamara, oost, noor, ineke):
    browser = browse(tamara)
    few = queries_of(browser, LIST)
    assert few < 40
    for number in range(30):
        client = Client.register(call_name=f"Cliënt {number}", family_name="<b>Vet</b>", by=ineke)
        told = {"arrived_on": noor.opened_on, "channel": "phone", "by_kind": "client", "request": "Rust."}
        Referral.receive(client=client, by=ineke, team=oost, **told)
    assert queries_of(browser, f"{LIST}?page=2") <= few
    assert "&lt;b&gt;" in browser.get(LIST, {"page": "2"}).content.decode()
