"""A questionnaire goes to another system as FHIR, and one of elsewhere comes in; what does not fit is told."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fasenwijzer.questionnaires.conftest import ALL
from fasenwijzer.questionnaires.fhir.parsing import NotTaken
from fasenwijzer.questionnaires.fhir.reading import from_fhir
from fasenwijzer.questionnaires.fhir.writing import to_fhir
from fasenwijzer.questionnaires.models import Version

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("release", ["R4", "R5"])
def test_out_and_in_again_is_the_same(published, release):
    taken = from_fhir(json.dumps(to_fhir(published, release)))
    assert (taken.plain, taken.code, taken.left_out) == (ALL, "hulp", ())


def test_releases_differ_in_the_name_of_choosing_and_of_points(published):
    four, five = (json.dumps(to_fhir(published, release)) for release in ("R4", "R5"))
    assert '"choice"' in four
    assert '"coding"' in five
    assert "ordinalValue" in four
    assert "itemWeight" in five


ELSEWHERE = {
    "resourceType": "Questionnaire",
    "status": "active",
    "title": "Zu Hause",
    "publisher": "Irgendwer",
    "item": [
        {"linkId": "/1 a", "type": "string", "text": "Wie heet je buurt?"},
        {
            "linkId": "2",
            "type": "group",
            "text": "Thuis",
            "item": [
                {
                    "linkId": "2.1",
                    "type": "choice",
                    "text": "Waar woon je?",
                    "answerOption": [{"valueString": "In een huis"}, {"valueString": "Anders"}],
                },
                {
                    "linkId": "2.2",
                    "type": "text",
                    "text": "Hoe dan?",
                    "enableWhen": [{"question": "2.1", "operator": "=", "answerString": "Anders"}],
                },
                {
                    "linkId": "3",
                    "type": "group",
                    "text": "Dieper",
                    "item": [{"linkId": "3.1", "type": "date", "text": "?"}],
                },
            ],
        },
    ],
}


def test_one_of_elsewhere_comes_in_with_loose_questions_and_groups_in_groups():
    taken = from_fhir(json.dumps(ELSEWHERE))
    assert [one.title for one in taken.plain.sections] == ["", "Thuis", "Dieper"]
    assert [item.key for item in taken.plain.items] == ["~2F1~20a", "2.1", "2.2", "3.1"]
    assert taken.plain.item("2.2").shown_when == (("2.1", "anders"),)
    assert taken.left_out == ("publisher",)


def wrong_with(told):
    with pytest.raises(NotTaken) as refused:
        from_fhir(told if isinstance(told, str) else json.dumps(told))
    return [(one.where, one.words) for one in refused.value.problems]


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ({"type": "attachment", "text": "Foto"}, "soort “attachment”"),
        ({"type": "banana", "text": "Foto"}, "geen soort die FHIR kent"),
        ({"type": "string"}, "geen tekst"),
        ({"type": "choice", "text": "Kies", "answerOption": [{"valueString": "Een"}]}, "minder dan twee keuzes"),
        ({"type": "choice", "text": "Kies", "answerValueSet": "http://x"}, "buiten het bestand"),
        ({"type": "text", "text": "Lang", "repeats": True}, "meer keren"),
        ({"type": "text", "text": "x" * 501}, "langer dan 500"),
        ({"type": "text", "text": "Als", "enableWhen": [{"question": "9", "operator": "exists"}]}, "iets anders"),
        (
            {"type": "text", "text": "Als", "enableWhen": [{"question": "9", "operator": "=", "answerBoolean": True}]},
            "een keuze die er niet is",
        ),
        ({"type": "text", "text": "Om", "item": [{"linkId": "b", "type": "text", "text": "x"}]}, "staat een andere"),
    ],
)
def test_what_cannot_be_asked_is_told_at_its_question(item, words):
    told = wrong_with({**ELSEWHERE, "item": [{"linkId": "a", **item}]})
    assert told
    assert all(where == "a" for where, _words in told)
    assert any(words in said for _where, said in told)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ('{"resourceType": ', "geen JSON"),
        ("[" * 100_000, "te diep"),
        ({"resourceType": "Patient"}, "“Patient”"),
        ([], "geen FHIR Questionnaire"),
        ({"resourceType": "Questionnaire"}, "geen titel"),
        ({**ELSEWHERE, "item": []}, "geen vraag"),
        ({**ELSEWHERE, "status": "klaar"}, "status"),
        ({**ELSEWHERE, "language": "de"}, "taal"),
        ({**ELSEWHERE, "item": ["x"]}, "geen vraag"),
        ({**ELSEWHERE, "item": ELSEWHERE["item"][:1] * 2}, "meer dan één keer"),
    ],
)
def test_what_is_no_questionnaire_is_told(told, words):
    assert any(words in said for _where, said in wrong_with(told))


def test_every_problem_is_told_on_the_page_and_nothing_is_lost(browse, saar):
    bad = json.dumps({**ELSEWHERE, "item": [{"linkId": "a", "type": "url"}, {"linkId": "b", "type": "time"}]})
    address = reverse("questionnaires:import")
    for sent in ({"text": bad}, {"file": SimpleUploadedFile("q.json", bad.encode())}):
        answer = browse(saar).post(address, sent)
        assert answer.status_code == 422
        body = answer.content.decode()
        assert "Vraag a:" in body
        assert "Vraag b:" in body
        assert "Irgendwer" in body
    assert not Version.objects.exists()


def test_of_very_many_problems_the_first_are_told_and_how_many_there_are(browse, saar):
    bad = [{"linkId": str(number), "type": "decimal", "text": "Hoeveel?"} for number in range(90)]
    answer = (
        browse(saar)
        .post(reverse("questionnaires:import"), {"text": json.dumps({**ELSEWHERE, "item": bad})})
        .content.decode()
    )
    assert "Er zijn 90 dingen" in answer
    assert "En nog 70." in answer
    assert answer.count("Vraag 1") <= 12
    assert "hele getallen" in answer


YES_TO_A = [{"question": "a", "operator": "=", "answerBoolean": True}]


def with_a_group(**told):
    first = {"linkId": "a", "type": "boolean", "text": "Woon je samen?"}
    inside = [
        {"linkId": "b", "type": "text", "text": "Met wie?"},
        {"linkId": "c", "type": "text", "text": "Hoe gaat het?"},
    ]
    group = {"linkId": "g", "type": "group", "text": "Samen", "enableWhen": YES_TO_A, "item": inside} | told
    return {**ELSEWHERE, "item": [first, group]}


def test_what_a_group_follows_from_its_questions_follow_from():
    items = {item.key: item for item in from_fhir(json.dumps(with_a_group())).plain.items}
    assert items["b"].shown_when == items["c"].shown_when == (("a", "yes"),)
    assert items["a"].shown_when == ()


def test_a_question_and_its_group_cannot_both_be_asked_sometimes():
    inside = [{"linkId": "b", "type": "text", "text": "Met wie?", "enableWhen": YES_TO_A}]
    assert any("allebei" in words for where, words in wrong_with(with_a_group(item=inside)) if where == "b")


@pytest.mark.parametrize("kind", ["decimal", "dateTime", "open-choice", "quantity", "time"])
def test_a_type_that_we_do_not_ask_says_what_can_be_done(kind):
    told = {**ELSEWHERE, "item": [{"linkId": "a", "type": kind, "text": "?"}]}
    assert any("Maak er" in words for _where, words in wrong_with(told))


def test_where_it_comes_from_is_kept_so_that_answers_of_there_fit(browse, saar):
    told = {"text": json.dumps({**ELSEWHERE, "url": "http://example.org/home", "version": "2"})}
    answer = browse(saar).post(reverse("questionnaires:import"), told, follow=True)
    assert "http://example.org/home|2" in answer.content.decode()
    assert Version.objects.get().canonical == "http://example.org/home|2"


def test_taken_over_it_is_a_draft(browse, saar):
    told = {"text": json.dumps(ELSEWHERE)}
    answer = browse(saar).post(reverse("questionnaires:import"), told, follow=True)
    assert "Niet overgenomen: publisher." in answer.content.decode()
    assert Version.objects.get().is_draft
    again = browse(saar).post(reverse("questionnaires:import"), told)
    assert again.status_code == 422
    assert "al een schets" in again.content.decode()


def test_it_is_handed_out_as_a_file(browse, jolanda, published):
    answer = browse(jolanda).get(reverse("questionnaires:fhir-r4", args=[published.pk]))
    assert answer["Content-Type"] == "application/fhir+json"
    assert from_fhir(answer.content.decode()).plain == ALL


WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight"


def hostile(**told):
    question = {"linkId": "1", "type": "string", "text": "Hoe gaat het?"} | told
    return json.dumps({"resourceType": "Questionnaire", "status": "active", "title": "T", "item": [question]})


def with_points(points):
    first = {"valueString": "a", "extension": [{"url": WEIGHT, "valueDecimal": points}]}
    return hostile(type="choice", answerOption=[first, {"valueString": "b"}])


@pytest.mark.parametrize(
    "text",
    [
        hostile().replace('"T"', "9" * 5000),
        with_points(float("inf")),
        with_points(float("nan")),
        hostile(type=["string"]),
        hostile(type={"string": 1}),
        hostile(text="half \ud800"),
        hostile(text="niets \x00"),
    ],
)
def test_what_is_made_to_break_it_is_told_as_a_problem(browse, saar, text):
    assert browse(saar).post(reverse("questionnaires:import"), {"text": text}).status_code == 422


def test_a_question_without_a_name_that_we_keep_does_not_take_the_name_of_another():
    told = json.loads(hostile())
    told["item"] = [{"linkId": link, "type": "boolean", "text": "?"} for link in ("q2", "een twee", "q3")]
    twice = [{"question": "q2", "operator": "=", "answerBoolean": True}] * 2
    told["item"].append({"linkId": "4", "type": "text", "text": "?", "enableWhen": twice, "enableBehavior": "any"})
    items = list(from_fhir(json.dumps(told)).plain.items)
    assert len({item.key for item in items}) == 4
    assert items[3].shown_when == (("q2", "yes"),)
