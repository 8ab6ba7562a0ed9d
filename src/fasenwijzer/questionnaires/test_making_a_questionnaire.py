"""The method manager makes a questionnaire on screen; what is published is never changed."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.datastructures import MultiValueDict

from fasenwijzer.audit.models import Event
from fasenwijzer.questionnaires.conftest import ALL
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm, scores
from fasenwijzer.questionnaires.holes import holes
from fasenwijzer.questionnaires.models import (
    HasHoles,
    Item,
    OneDraftAtATime,
    Questionnaire,
    Version,
    VersionIsPublished,
)
from fasenwijzer.questionnaires.plain import Plain, Section
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db


def send(browser, name, *args, **told):
    return browser.post(reverse(f"questionnaires:{name}", args=args), told, follow=True)


def words_of(answer):
    return answer.content.decode()


def test_what_is_written_is_read_back(draft):
    assert draft.plain == ALL
    assert holes(draft.plain) == []


def test_from_nothing_to_published_in_the_browser(browse, saar):
    browser = browse(saar)
    send(browser, "begin", title="Hoe is het hier?", code="Hier fijn", language="nl", intro="")
    draft = Version.objects.get()
    assert draft.questionnaire.code == "hier-fijn"
    refused = browser.post(reverse("questionnaires:publish", args=[draft.pk]))
    assert refused.status_code == 422
    assert "Er is nog geen vraag." in words_of(refused)
    send(browser, "add-item", draft.pk, 0, "yes_no", words="Voel je je thuis?")
    answer = send(
        browser, "add-item", draft.pk, 0, "one", words="Wat helpt?", choices="Rust = 2\nMensen = 1", shown_when="q1\nno"
    )
    assert "Alleen als je “Nee” antwoordde op vraag 1." in words_of(answer)
    assert [(one.words, one.points) for one in Item.objects.get(key="q2").choices.all()] == [("Rust", 2), ("Mensen", 1)]
    send(browser, "section", draft.pk, 0, title="Thuis", text="", scoring="sum")
    assert "Voel je je thuis?" in words_of(browser.get(reverse("questionnaires:preview", args=[draft.pk])))
    assert "is vastgesteld" in words_of(send(browser, "publish", draft.pk))
    assert browser.get(reverse("questionnaires:item", args=[draft.pk, "q1"])).status_code == 404


def test_what_is_asked_only_sometimes_has_no_number_so_none_is_missing(draft, browse, saar):
    labels = [row.field.label for _section, rows in AnswerForm(version=draft).parts for row in rows if row.field]
    assert [label[:2] for label in labels] == ["1.", "2.", "3.", "Va", "Wa", "4.", "5.", "6."]
    follows = replace(ALL.item("word"), shown_when=(("whose", "mine"),))
    draft.write(ALL.with_item(follows, 1), by=saar)
    shown = words_of(browse(saar).get(reverse("questionnaires:preview", args=[draft.pk])))
    assert "Alleen als je “Nee” antwoordde op vraag 3." in shown
    assert "Alleen als je “Van mij” antwoordde op “Van wie zijn de doelen?”." in shown


def test_questions_and_sections_change_places(browse, saar, draft):
    browser = browse(saar)
    send(browser, "item-down", draft.pk, "mark")
    now = Version.objects.whole().get(pk=draft.pk).plain
    assert [item.key for item in now.items][:3] == ["heard", "mark", "note"]
    assert now.section_of("mark") == 1
    send(browser, "section-down", draft.pk, 0)
    assert Version.objects.whole().get(pk=draft.pk).plain.sections[0].title == "Het plan"
    send(browser, "remove-item", draft.pk, "plan")
    now = Version.objects.whole().get(pk=draft.pk).plain
    assert now.item("whose").shown_when == ()


def test_a_section_with_questions_is_not_removed(browse, saar, draft):
    assert "Er staan vragen in dit onderdeel" in words_of(send(browse(saar), "remove-section", draft.pk, 0))
    assert len(Version.objects.whole().get(pk=draft.pk).plain.sections) == 2


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"choices": "Een"}, "minstens twee keuzes"),
        ({"choices": "Een\nEen = 3"}, "Twee keuzes zijn hetzelfde"),
        ({"choices": "x" * 301 + "\ny"}, "hoogstens 300 tekens"),
        ({"words": ""}, "nodig"),
    ],
)
def test_a_question_with_a_mistake_says_so_and_keeps_the_words(browse, saar, draft, told, words):
    answer = send(browse(saar), "item", draft.pk, "heard", **{"words": "Luistert hij?", "choices": "a\nb"} | told)
    assert answer.status_code == 422
    assert words in words_of(answer)
    assert told.get("choices", "Een")[:20] in words_of(answer)


def test_a_scale_of_a_hundred_is_refused(browse, saar, draft):
    answer = send(browse(saar), "item", draft.pk, "mark", words="Cijfer", lowest="0", highest="100")
    assert answer.status_code == 422
    assert "hoogstens 10 stappen" in words_of(answer)


def test_what_is_published_is_never_changed(published, saar):
    for change in (
        lambda: published.write(replace(ALL, title="Anders"), by=saar),
        lambda: published.publish(by=saar),
        lambda: published.throw_away(by=saar),
    ):
        with pytest.raises(VersionIsPublished):
            change()
    assert Version.objects.whole().get(pk=published.pk).plain == ALL


def test_another_question_is_a_new_version(browse, saar, published):
    answer = send(browse(saar), "next", published.questionnaire_id)
    assert "Wie nu gevraagd wordt" in words_of(answer)
    new = Version.objects.whole().drafts().get()
    assert (new.number, new.plain) == (2, ALL)
    with pytest.raises(OneDraftAtATime):
        published.questionnaire.draft(by=saar)
    new.write(replace(ALL, title="Anders"), by=saar)
    assert str(Version.objects.get(pk=published.pk)) == ALL.title


def test_a_draft_with_holes_is_not_published(saar):
    empty = Questionnaire.begin(code="leeg", says=Plain("Leeg", sections=(Section("Niets"),)), by=saar)
    with pytest.raises(HasHoles):
        empty.publish(by=saar)


def test_a_choice_that_keeps_its_words_keeps_its_code(browse, saar, draft):
    send(browse(saar), "item", draft.pk, "heard", words="Luistert hij?", choices="Altijd = 3\nVaak = 2\nNooit = 0")
    assert [one.code for one in Item.objects.get(key="heard").choices.all()] == ["altijd", "often", "never"]


def test_the_database_refuses_a_scale_without_ends(draft):
    with pytest.raises(IntegrityError), transaction.atomic():
        Item.objects.filter(key="mark").update(highest=None)


def test_only_the_method_manager_makes_them_and_everybody_reads(browse, jolanda, published, saar):
    browser = browse(jolanda)
    assert ALL.title in words_of(browser.get(reverse("questionnaires:list")))
    assert browser.get(reverse("questionnaires:version", args=[published.pk])).status_code == 200
    assert browser.get(reverse("questionnaires:begin")).status_code == 403
    draft = published.questionnaire.draft(by=saar)
    assert browser.get(reverse("questionnaires:version", args=[draft.pk])).status_code == 404
    assert browser.get(reverse("questionnaires:fhir-r4", args=[draft.pk])).status_code == 404


def test_what_changes_is_in_the_log(browse, saar, draft):
    send(browse(saar), "remove-item", draft.pk, "word")
    assert Event.objects.filter(what="question word removed", actor=saar).exists()


def filled(version, **told):
    """What somebody sends: choices by code."""
    items = {item.key: item for item in Item.objects.filter(version=version)}
    sent = MultiValueDict()
    for key, value in told.items():
        codes = dict(items[key].choices.values_list("code", "pk"))
        many = [codes.get(one, one) for one in (value if isinstance(value, list) else [value])]
        sent.setlist(f"q{items[key].pk}", many)
    return AnswerForm(sent, version=version)


def test_what_is_asked_only_of_others_falls_away(published):
    form = filled(published, heard="often", mark="8", plan="yes", whose=["mine"], why="Nog iets")
    assert form.is_valid()
    assert [one.item.key for one in form.given] == ["heard", "mark", "plan", "whose"]


def test_what_is_needed_has_to_be_there_when_it_is_asked(published):
    form = filled(published, plan="no")
    assert not form.is_valid()
    keys = {Item.objects.get(pk=name[1:]).key for name in form.errors}
    assert keys == {"heard", "why"}


def test_a_section_counts_its_score(published):
    form = filled(published, heard="sometimes", mark="8")
    assert form.is_valid()
    assert [(section.title, score) for section, score in scores(published, form.given).items()] == [("De hulp", 4.5)]


def test_the_pages_ask_as_much_with_many_questions_as_with_one(browse, saar, published):
    browser, few = (
        browse(saar),
        Questionnaire.begin(code="klein", says=replace(ALL, sections=ALL.sections[1:]), by=saar),
    )
    few.publish(by=saar)
    for name in ("version", "preview"):
        small, large = (reverse(f"questionnaires:{name}", args=[one.pk]) for one in (few, published))
        assert queries_of(browser, large) == queries_of(browser, small)
