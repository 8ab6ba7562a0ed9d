"""A copy of the file to take along: what this person may read and no more, on paper and for machines."""

import json
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdf
import pytest
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity
from fasenwijzer.analysis.models import AreaNote, DescriptionAnswer, PersonDescription, Strength
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.files.contents import Contents
from fasenwijzer.cases.models import RightsRequest, SafetyNote
from fasenwijzer.cases.representation.deciding import deciders_of
from fasenwijzer.evaluations.models import GoalOpinion
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.models import Conversation, Entry, Message, TalkLook, TopicWish
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.portal.circle.models import CircleLine
from fasenwijzer.portal.copy import paper
from fasenwijzer.portal.copy.paper import page_of
from fasenwijzer.portal.copy.schema import printed
from fasenwijzer.portal.copy.whose import of_oneself
from fasenwijzer.portal.reach import reaches_of
from fasenwijzer.risks.inventories.parts import Seen
from fasenwijzer.risks.models import Inventory
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of, some_time_ago
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db
SCHEMA = Path(__file__).parents[4] / "docs" / "copy-of-a-file.schema.json"
PLAIN = {"string": str, "integer": int, "boolean": bool, "null": type(None), "array": list, "object": dict}


@pytest.fixture
def full(noor, jolanda, noor_herself):
    """Something of everything."""
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal="Ik woon rustig.", by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="belt de woningbouw", by=jolanda).mark_done(on=TODAY, by=jolanda)
    Strength.name(case=noor, source="skills", text="kan schilderen", named_by="Ria", by=jolanda)
    said = {"life_area": "housing", "heading": "situation", "author_kind": "client", "author_name": "Noor"}
    AreaNote.write(case=noor, on=TODAY, text="Ik woon bij het park.", by=jolanda, **said)
    Entry.write(case=noor, on=TODAY, by=jolanda, text=f"Noor belde zelf. {HOSTILE}")
    Message.send(case=noor, person=noor_herself, text="Tot morgen.", by=noor_herself)
    return noor


@pytest.fixture
def address(noor):
    return lambda name, *about: reverse(f"portal:{name}", args=[noor.pk, *about])


def data_of(browser, address):
    answer = browser.get(address("copy-data"))
    assert answer.status_code == 200
    return json.loads(b"".join(answer.streaming_content))


def wrong_with(value, scheme, whole, at="copy"):
    """What does not fit the scheme: the few words of JSON Schema that ours uses."""
    if "$ref" in scheme:
        return wrong_with(value, whole["$defs"][scheme["$ref"].split("/")[-1]], whole, at)
    if "anyOf" in scheme:
        tries = [wrong_with(value, one, whole, at) for one in scheme["anyOf"]]
        return [] if [] in tries else tries[0]
    if "const" in scheme:
        return [] if value == scheme["const"] else [at]
    if type(value) is not PLAIN[scheme["type"]]:
        return [f"{at}: {value!r}"]
    if scheme.get("format") == "date":
        date.fromisoformat(value)
    if scheme["type"] == "array":
        return [wrong for one in value for wrong in wrong_with(one, scheme["items"], whole, f"{at}[]")]
    if scheme["type"] != "object":
        return []
    wrong = [f"{at}.{name}" for name in set(scheme["required"]) ^ set(value)]
    return wrong + [
        found
        for name, one in value.items()
        if name in scheme["properties"]
        for found in wrong_with(one, scheme["properties"][name], whole, f"{at}.{name}")
    ]


def test_the_scheme_in_docs_is_that_of_the_shapes():
    assert SCHEMA.read_text(encoding="utf-8") == printed(), "python -m fasenwijzer.portal.copy.schema prints it"


def test_everything_she_may_read_is_in_it_and_as_the_scheme_says(browse, full, noor_herself, address):
    copy, scheme = data_of(browse(noor_herself), address), json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert wrong_with(copy, scheme, scheme) == []
    assert copy["plans"][0]["goals"][0]["steps"][0]["text"] == "belt de woningbouw"
    assert copy["reports"][0]["text"].startswith("Noor belde zelf.")
    assert copy["messages"][0]["text"] == "Tot morgen."
    assert {copy["notes"][0]["text"], copy["strengths"][0]["text"]} == {"Ik woon bij het park.", "kan schilderen"}
    assert wrong_with(copy | {"more": 1}, scheme, scheme)
    assert wrong_with(copy | {"version": 2}, scheme, scheme)


@pytest.mark.parametrize("size", ["usual", "large"])
def test_on_paper_it_is_tagged_and_says_the_same(browse, full, noor_herself, address, size):
    answer = browse(noor_herself).get(address("copy-paper", size, 1))
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "Noor" not in answer.headers["Content-Disposition"]
    read = pypdf.PdfReader(BytesIO(answer.content))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    words = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    for told in ("Het dossier van Noor", "belt de woningbouw", "Ik woon bij het park.", "Noor belde zelf.", "BSN"):
        assert told in words


def test_what_is_about_somebody_else_or_not_yet_open_stays_out_and_is_said(
    browse, full, noor, noor_herself, jolanda, address
):
    about = [AboutAnother("Hilbert", "Hilbert dronk.")]
    Entry.write(case=noor, on=TODAY, by=jolanda, text="Met Hilbert.", about_others=about)
    Entry.write(case=noor, on=TODAY, by=jolanda, text="Nog niet.", withheld_reason="Eerst praten.")
    copy = data_of(browse(noor_herself), address)
    assert "Hilbert dronk." not in str(copy)
    assert "Nog niet." not in str(copy)
    assert copy["reports"][0]["left_something_out"]
    assert "Wat over iemand anders gaat, staat er niet in." in copy["left_out"]


def test_a_parent_takes_what_a_parent_reads(browse, full, noor, represent, jolanda, noor_herself, address):
    is_born(noor, 2012)
    Entry.write(case=noor, on=TODAY, by=noor_herself, author_kind="client", text="Alleen wij.", audience="chosen")
    copy = data_of(browse(represent("Ria Haverkamp", Capacity.PARENT)), address)
    assert (copy["made_for"], copy["made_for_as"]) == ("Ria Haverkamp", "ouder met gezag")
    assert "Noor belde zelf." in str(copy)
    assert "Alleen wij." not in str(copy)
    assert copy["messages"] == []


def test_a_protected_address_is_not_on_it(browse, full, noor, noor_herself, jolanda, address):
    noor.client.correct(address="Geheim 1", by=jolanda)
    assert data_of(browse(noor_herself), address)["person"]["address"] == "Geheim 1"
    told = {"kind": "address", "text": "Adres is geheim", "agreed_with": "Noor", "since": TODAY}
    SafetyNote.agree(case=noor, by=jolanda, **told)
    copy = data_of(browse(noor_herself), address)
    assert "Geheim 1" not in str(copy)
    assert "Het adres is beschermd. Daarom staat het er niet in." in copy["left_out"]


def test_photos_go_along_in_a_zip(browse, full, noor, noor_herself, jolanda, address, tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    photo = Contents(name="kast.png", kind="png", data=b"\x89PNG....")
    Entry.write(case=noor, on=TODAY, by=jolanda, text="De kast staat.", files=[photo])
    secret = Contents(name="brief.png", kind="png", data=b"\x89PNG....")
    about = [AboutAnother("Hilbert", "Zijn brief.")]
    Entry.write(case=noor, on=TODAY, by=jolanda, text="Een brief.", files=[secret], about_others=about)
    answer = browse(noor_herself).get(address("copy-data"))
    bundle = ZipFile(BytesIO(b"".join(answer.streaming_content)))
    names = bundle.namelist()
    assert names[0] == "copy.json"
    assert [name.split("-")[-1] for name in names[1:]] == ["kast.png"]
    assert json.loads(bundle.read("copy.json"))["reports"][1]["files"] == [names[1].removeprefix("files/")]


@pytest.mark.parametrize("name, about", [("copy-data", []), ("copy-paper", ["usual", 1])])
def test_who_asks_proves_once_more_who_it_is_and_it_stands_in_the_log(browse, full, noor_herself, address, name, about):
    browser = browse(noor_herself)
    some_time_ago(browser)
    answer = browser.get(address(name, *about))
    assert answer.url.startswith(reverse("account_reauthenticate"))
    assert not Event.objects.filter(action="export").exists()
    browser = browse(noor_herself)
    assert browser.get(address(name, *about)).status_code == 200
    assert Event.objects.get(action="export").actor == noor_herself


def test_a_part_that_is_not_there(browse, full, noor_herself, address):
    for about in (["usual", 2], ["usual", 0], ["huge", 1]):
        assert browse(noor_herself).get(address("copy-paper", *about)).status_code == 404


def test_a_thick_file_is_cut_in_parts(browse, full, noor, noor_herself, jolanda, address, monkeypatch):
    monkeypatch.setattr(paper, "A_PART", 2)
    for number in range(3):
        Entry.write(case=noor, on=TODAY, by=jolanda, text=f"Verslag {number}.")
    browser = browse(noor_herself)
    assert "2 delen" in browser.get(address("copy")).content.decode()
    second = browser.get(address("copy-paper", "usual", 2)).content
    words = " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(second)).pages)
    assert "Verslag 0." in words
    assert "Verslag 2." not in words


def test_many_reports_cost_as_many_questions_as_few(browse, full, noor, noor_herself, jolanda, address):
    few = queries_of(browse(noor_herself), address("copy-data"))
    for number in range(12):
        Entry.write(case=noor, on=TODAY, by=jolanda, text=f"Verslag {number}.")
    assert queries_of(browse(noor_herself), address("copy-data")) == few


def test_who_answers_makes_the_same_copy_and_no_other(browse, full, noor, noor_herself, jolanda, pieter, address):
    told = {"about": "Alles.", "asked_by": "Noor Haverkamp", "capacity": "client", "channel": "in_person"}
    asked = RightsRequest.receive(case=noor, kind="copy", received_on=TODAY, by=jolanda, **told)
    browser = browse(pieter)
    assert address("copy-for", asked.pk) in browser.get(reverse("cases:requests", args=[noor.pk])).content.decode()
    answer = browser.get(address("copy-data-for", asked.pk))
    copy = json.loads(b"".join(answer.streaming_content))
    assert "Noor belde zelf." in str(copy)
    assert copy["messages"] == []
    assert browser.get(address("copy-paper-for", asked.pk, "usual", 1)).status_code == 200
    assert browse(jolanda).get(address("copy-data-for", asked.pk)).status_code == 403
    asked.correct(by=pieter, kind="destroy")
    assert browse(pieter).get(address("copy-data-for", asked.pk)).status_code == 404


def test_for_a_parent_of_somebody_of_seventeen_no_copy_is_made(browse, full, noor, jolanda, pieter, address):
    told = {"about": "Alles.", "asked_by": "Ria", "capacity": "parent", "channel": "letter"}
    asked = RightsRequest.receive(case=noor, kind="copy", received_on=TODAY, by=jolanda, **told)
    is_born(noor, 2009)
    assert browse(pieter).get(address("copy-for", asked.pk)).status_code == 404


@pytest.fixture
def own_words(full, noor, jolanda, noor_herself, gul):
    """What she said herself, everywhere where that can be, and what somebody else said beside it."""
    goal = Goal.objects.get()
    for user, name, went in ((noor_herself, "Noor Haverkamp", "well"), (jolanda, "Ria", "not")):
        GoalOpinion.give(goal=goal, who=name, went=went, text=f"Zegt {name}.", on=TODAY, by=user)
    seen = [Seen("conflict", "low", "De deur klemt.", "Een nieuw slot.")]
    told = {"case": noor, "on": TODAY, "moment": "between", "own_hand": True}
    Inventory.fill_in(seen=seen, rater_kind="client", note="Verder niets.", by=noor_herself, **told)
    Inventory.fill_in(seen=seen, rater_kind="parent", rater_name="Gül", note="Van de ander.", by=gul, **told)
    CircleLine.put(case=noor, kind="asks", text="Wie past op Sem?", by=noor_herself, on=TODAY).take_up(by=gul)
    talk = Conversation.plan(case=noor, kind="progress_talk", starts_at=clock.now() - timedelta(hours=1), by=jolanda)
    for user, text in ((noor_herself, "Over de sleutel."), (gul, "Over de hond.")):
        TopicWish.make(conversation=talk, text=text, by=user, by_kind="client")
        TalkLook.say(
            conversation=talk, by=user, by_kind="client", listened="good", mattered="half", fits="not", words=text
        )
    Entry.write(case=noor, on=TODAY, by=jolanda, text="We spraken.", conversation=talk)
    text = PersonDescription.begin(case=noor, by=jolanda)
    text.write(by=jolanda, text="Ik woon.", life_area="housing", author_kind="client", author_name="Noor")
    text.establish(on=TODAY, by=jolanda)
    said = {"description": text, "on": TODAY, "deciders": deciders_of(noor)}
    DescriptionAnswer.give(who="Noor Haverkamp", reason="Het park is weg.", by=noor_herself, **said)
    DescriptionAnswer.give(who="Ria", reason="Te mooi.", by=gul, **said)


def test_her_own_words_go_along_and_of_another_only_what_she_reads_here(browse, own_words, noor_herself, address):
    copy, scheme = data_of(browse(noor_herself), address), json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert wrong_with(copy, scheme, scheme) == []
    assert [(one["went"], one["text"]) for one in copy["opinions"]] == [("Het is gelukt", "Zegt Noor Haverkamp.")]
    risk = copy["inventories"][0]["risks"][0]
    assert (risk["level"], risk["remark"], risk["helps"]) == ("bijna geen kans", "De deur klemt.", "Een nieuw slot.")
    assert len(copy["inventories"]) == 1
    line = copy["circle"][0]
    assert (line["text"], line["taken_by"], line["done_on"]) == ("Wie past op Sem?", "Gül Öztürk", None)
    assert copy["talks"][0]["wanted"] == ["Over de sleutel."]
    assert copy["talks"][0]["look"]["words"] == "Over de sleutel."
    assert copy["reports"][0]["talk"] == copy["talks"][0]["starts_at"]
    answers = [(one["who"], one["agrees"], one["reason"]) for one in copy["text_answers"]]
    assert answers == [("Noor Haverkamp", False, "Het park is weg."), ("Ria", False, "")]


def test_her_own_words_are_on_paper_too(own_words, noor, noor_herself):
    paper = page_of(of_oneself(noor, reaches_of(noor_herself, noor)[0], noor_herself), "usual", 1)
    for words in ("Zegt Noor Haverkamp.", "De deur klemt.", "Wie past op Sem?", "Over de sleutel.", "Het park is weg."):
        assert words in paper
    for words in ("Zegt Ria.", "Van de ander.", "Over de hond.", "Te mooi."):
        assert words not in paper


def test_who_represents_her_takes_no_circle_and_no_words_of_hers(browse, own_words, represent, address):
    copy = data_of(browse(represent("Wim", Capacity.LEGAL_MENTOR)), address)
    assert (copy["circle"], copy["inventories"], copy["opinions"]) == ([], [], [])
    assert (copy["talks"][0]["wanted"], copy["talks"][0]["look"]) == ([], None)
    assert "Het park is weg." not in json.dumps(copy)
