"""Searching as a worker does it: people first, then texts, and only what one may read."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Assignment, SafetyNote
from fasenwijzer.conferences.models import Conference, Item, ItemAgreement
from fasenwijzer.configurator.models import Edition
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.models import Entry, EntryAddition, Remark
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.risks.inventories.parts import Seen
from fasenwijzer.risks.models import Incident, Inventory, Measure, Memo, ReportingCode
from fasenwijzer.search.models import Document
from fasenwijzer.search.reading_the_log import catch_up, rebuild
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db
SEARCH = "/search/"
DAY = date(2026, 3, 9)


@pytest.fixture
def post(noor, jolanda):
    """`post("Noor opende drie brieven.")` is a report of Jolanda."""
    return lambda text, **told: Entry.write(case=noor, on=DAY, by=jolanda, text=text, **told)


@pytest.fixture
def pages(browse, jolanda):
    return browse(jolanda)


def texts(browser, words, address=SEARCH):
    """What stands on the page after searching."""
    answer = browser.post(address, {"words": words, "only_texts": "1"}, follow=True)
    assert answer.status_code == 200
    return [one.document.text for one in answer.context["found"]]


def test_any_form_of_a_word_finds_it_and_the_last_may_be_half(pages, post):
    post("Samen naar de woningbouw. Drie brieven geopend.")
    for words in ("brief", "Brieven", "woningb", "geopend BRIEVEN", "bríeven"):
        assert len(texts(pages, words)) == 1, words
    for words in ("brieven huur", "riev", "", "!!!", '" OR 1=1 --', "' | x:*"):
        assert texts(pages, words) == [], words


def test_everything_that_is_written_is_found_at_once(pages, post, noor, jolanda):
    entry = post("Iets.", about_others=[AboutAnother("Hilbert", "Kreeg nieuwe medicatie.")])
    EntryAddition.add(entry=entry, text="De monteur kwam toch.", by=jolanda)
    Remark.make(entry=entry, text="Mooi gedaan, collega.", by=jolanda)
    Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Ik kook zelf", life_area="housing", by=jolanda)
    for words in ("medicatie", "monteur", "collega", "kook zelf"):
        assert len(texts(pages, words)) == 1, words


def test_what_is_changed_or_taken_away_is_not_found_any_more(pages, post, noor, jolanda):
    entry = post("Over de fietsenmaker.")
    EntryAddition.add(entry=entry, text="De fietsenmaker belde.", by=jolanda)
    assert len(texts(pages, "fietsenmaker")) == 2
    entry.change(by=jolanda, author_kind="worker", text="Over de smid.")
    assert texts(pages, "fietsenmaker") == ["De fietsenmaker belde."]
    entry.remove(by=jolanda)
    assert texts(pages, "fietsenmaker") == []
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Ik zeil", life_area="housing", by=jolanda)
    goal.withdraw(by=jolanda)
    assert texts(pages, "zeil") == []
    goal.put_back(by=jolanda)
    assert texts(pages, "zeil") == ["Ik zeil"]


def test_reading_the_log_gives_what_making_all_anew_gives(post, noor, jolanda):
    entry = post("Een.")
    Remark.make(entry=entry, text="Twee.", by=jolanda).remove(by=jolanda)
    entry.change(by=jolanda, author_kind="worker", text="Drie.")
    catch_up()

    def all_documents():
        return set(Document.objects.values_list("source", "kind", "text", "stems", "on", "address"))

    before = all_documents()
    assert rebuild() == len(before)
    assert all_documents() == before


def test_only_texts_of_files_one_may_open_are_found(browse, post, jolanda, bilal, tamara, pieter, noor, at):
    post("Over de trommelmiddag.")
    for colleague, many in ((jolanda, 1), (tamara, 1), (bilal, 0), (pieter, 0)):
        assert len(texts(browse(colleague), "trommelmiddag")) == many, colleague
    Assignment.objects.update(until=date(2026, 3, 10))
    at(2026, 3, 12, 9)
    assert texts(browse(jolanda), "trommelmiddag") == []


def test_within_one_file(browse, tamara, post, noor, idris, ineke):
    post("Over de huur.")
    Entry.write(case=idris, on=DAY, by=ineke, text="Ook over huur.")
    page = browse(tamara)
    assert texts(page, "huur", reverse("search:in-case", args=[noor.pk])) == ["Over de huur."]
    assert page.get(reverse("search:in-case", args=[idris.pk])).status_code == 404


def test_a_name_of_one_person_leads_straight_to_the_file(pages, noor, post):
    post("Noor belde.")
    assert pages.post(SEARCH, {"words": "haverkamp"}).url == reverse("journey:dossier", args=[noor.pk])
    assert "Noor belde." in texts(pages, "noor")


def test_people_come_first_when_there_are_more(browse, ineke, idris, noor):
    idris.client.__class__.register(call_name="Idris", family_name="Bos", by=ineke)
    other = idris.__class__.objects.create(
        client=idris.client.__class__.objects.get(family_name="Bos"),
        edition=idris.edition,
        opened_on=DAY,
        opened_by=ineke,
        place=None,
    )
    other.place = idris.place.__class__.enter(
        case=other, phase="referral", cycle=0, on=DAY, came_by="advance", by=ineke
    )
    answer = browse(ineke).post(SEARCH, {"words": "idris"}, follow=True)
    assert [row.case.client.family_name for row in answer.context["people"]] == ["Bos", "Warsame"]


def test_who_guards_privacy_finds_the_log_of_a_file_and_no_text(browse, pieter, noor, post):
    post("Noor belde.")
    assert browse(pieter).post(SEARCH, {"words": "haverkamp"}).url == reverse("cases:log", args=[noor.pk])


def test_the_words_stand_in_no_address_and_in_no_log(pages, post):
    post("Over de schulden.")
    answer = pages.post(SEARCH, {"words": "schulden"})
    assert answer.url == SEARCH
    line = Event.objects.filter(action="search").get()
    assert [(c.field, c.after) for c in line.changes.all()] == [("found", "1")]
    assert "schulden" in pages.get(SEARCH).content.decode()
    assert 'value=""' in pages.get("/search/new/").content.decode()


def test_the_words_are_marked_and_markup_stays_text(pages, post):
    post("Begin. " * 40 + f"Toen kwamen de {HOSTILE} schulden ter sprake. " + "Eind. " * 80)
    shown = pages.post(SEARCH, {"words": "schuld"}, follow=True).content.decode()
    assert "<b>schulden</b> ter sprake" in shown
    assert HOSTILE not in shown
    assert shown.count("Begin.") < 15


def test_a_long_answer_has_pages_and_a_fixed_number_of_queries(pages, post, noor):
    post("Nummer een van de huur.")
    pages.post(SEARCH, {"words": "huur"})
    few = queries_of(pages, SEARCH)
    for number in range(40):
        post(f"Nummer {number} van de huur.")
    pages.post(SEARCH, {"words": "huur"})
    assert queries_of(pages, SEARCH) == few <= 20
    assert queries_of(pages, reverse("search:in-case", args=[noor.pk])) <= 20
    assert pages.get(SEARCH, {"page": "3"}).context["slice"].number == 3


def test_too_many_words_are_told_at_the_field(pages):
    answer = pages.post(SEARCH, {"words": "x" * 201})
    assert answer.status_code == 422
    assert "x" * 201 in answer.content.decode()


def test_a_text_that_is_shown_is_a_visit_to_its_file(pages, post, noor):
    post("Over de fietsenmaker.")
    visits = Event.objects.filter(case_id=noor.pk, action="read", what="search:search", ground="assigned")
    assert texts(pages, "fietsenmaker")
    assert visits.count() == 1
    assert pages.get(SEARCH).status_code == 200
    assert visits.count() == 2
    assert not texts(pages, "bakker")
    assert visits.count() == 2


def test_what_was_written_about_safety_is_found(pages, noor, jolanda, at):
    told = {"case": noor, "on": DAY, "by": jolanda}
    Memo.write(kind="behaviour", happened="Sloeg op tafel.", cause="Lawaai in de gang.", solution="Wandelen.", **told)
    incident = Incident.report(happened="Viel van de trap.", about="Hilbert", passage="Gaf een duw.", **told)
    Measure.plan(incident=incident, what="Een leuning langs de treden.", owner=jolanda, due_on=DAY, by=jolanda)
    seen = [Seen("violence", "high", remark="Stem gaat omhoog.", helps="Even buiten.")]
    Inventory.fill_in(moment="start", seen=seen, note="Rustige ochtend.", **told)
    SafetyNote.agree(case=noor, text="Bel vooraf.", agreed_with="Noor", since=DAY, by=jolanda)
    for words in ("lawaai", "trap", "duw", "leuning", "buiten", "rustige ochtend", "vooraf"):
        assert len(texts(pages, words)) == 1, words
    incident.withdraw(by=jolanda)
    assert texts(pages, "leuning") == texts(pages, "duw") == []
    incident.put_back(by=jolanda)
    assert texts(pages, "leuning") == ["Een leuning langs de treden."]


def test_nothing_of_the_reporting_code_is_found(pages, noor, jolanda):
    ReportingCode.begin(case=noor, by=jolanda).write(1, "Een blauwe plek.", on=DAY, by=jolanda)
    assert texts(pages, "blauwe plek") == []


def test_a_conference_and_its_agreements_are_found_by_who_takes_part(browse, pages, noor, jolanda, ineke, oost):
    conference = Conference.plan(team=oost, on=date(2026, 3, 12), by=jolanda)
    item = Item.bring_in(conference=conference, case=noor, question="Hoe blijft het koken leuk?", by=jolanda)
    ItemAgreement.agree(item=item, what="Een rooster ophangen.", who_name="Ruben", due_on=None, by=jolanda)
    assert texts(pages, "koken leuk") == ["Hoe blijft het koken leuk?"]
    assert texts(pages, "rooster") == ["Een rooster ophangen."]
    conference.move(on=date(2026, 3, 19), place="", by=jolanda)
    texts(pages, "rooster")
    assert {one.on for one in Document.objects.filter(kind="conference")} == {date(2026, 3, 19)}
    item.withdraw(by=jolanda)
    assert texts(pages, "rooster") == []
    item.put_back(by=jolanda)
    assert texts(pages, "rooster") == ["Een rooster ophangen."]
    assert not Document.objects.readable_by(ineke).filter(kind="conference").exists()


def test_words_that_mean_about_the_same_find_each_other(pages, post):
    post("De schulden zijn op een rij gezet.")
    for words in ("geld", "financiën", "schuld", "Financieel"):
        answer = pages.post(SEARCH, {"words": words, "only_texts": "1"}, follow=True)
        [found] = answer.context["found"]
        assert [piece.text for piece in found.pieces if piece.found] == ["schulden"], words
    assert texts(pages, "fiets") == []


def test_an_organisation_has_own_words_that_mean_the_same(browse, post, jolanda, saar, at):
    post("Met de bewindvoerder gebeld.")
    assert texts(browse(jolanda), "geldcoach") == []
    at(2026, 3, 11)
    draft = Edition.begin(name="Eigen", after=Edition.objects.current(), by=saar)
    lens = reverse("configurator:draft-lens", args=[draft.pk])
    assert browse(saar).post(lens, {"alike": "geldcoach"}).status_code == 422
    assert browse(saar).post(lens, {"alike": "Geldcoach, bewindvoerder\n\n"}).status_code == 302
    assert "geldcoach, bewindvoerder" in browse(saar).get(lens).content.decode()
    draft.publish(by=saar)
    assert texts(browse(jolanda), "geldcoach") == ["Met de bewindvoerder gebeld."]
