"""Answers that were given in another system come in as FHIR: all of a file or nothing, and every reason is told."""

import json

import pytest

from fasenwijzer.questionnaires.fhir.answers import responses_in
from fasenwijzer.questionnaires.fhir.parsing import NotTaken
from fasenwijzer.questionnaires.fhir.reading import from_fhir
from fasenwijzer.questionnaires.models import Questionnaire, Version

pytestmark = pytest.mark.django_db
OURS = "urn:fasenwijzer:questionnaire:hulp|1"
SAID = [
    {"linkId": "heard", "answer": [{"valueCoding": {"code": "often"}}]},
    {"linkId": "mark", "answer": [{"valueInteger": 8}]},
    {"linkId": "plan", "answer": [{"valueBoolean": True}]},
    {"linkId": "whose", "answer": [{"valueCoding": {"code": "mine"}}, {"valueCoding": {"display": "Van anderen"}}]},
    {"linkId": "since", "answer": [{"valueDate": "2026-01-31"}]},
    {"linkId": "word", "answer": [{"valueString": "fijn"}]},
]


def response(*items, **told):
    """Of items at the end of those that were said, each in the place of the one with its linkId."""
    kept = {one["linkId"]: one for one in [*SAID, *items]}
    asked = {"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": OURS}
    return asked | {"item": [{"linkId": "section-1", "item": list(kept.values())}]} | told


def bundle(*responses, **told):
    entries = [{"resource": one} for one in responses]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries} | told


def said(told, version):
    """Per person, what was given by the key of the question."""
    choices = {one.pk: one.code for item in version.items.all() for one in item.choices.all()}
    rows = []
    for one in responses_in(json.dumps(told), version):
        row = {}
        for given in one.given:
            row.setdefault(given.item.key, []).append(
                choices.get(given.choice_id) or given.number or given.on or given.text
            )
        rows.append({key: [str(value) for value in values] for key, values in row.items()})
    return rows


ALL = {
    "heard": ["often"],
    "mark": ["8"],
    "plan": ["yes"],
    "whose": ["mine", "others"],
    "since": ["2026-01-31"],
    "word": ["fijn"],
}


def test_every_kind_of_answer_comes_in(published):
    assert said(response(), published) == [ALL]


def test_it_does_not_matter_how_groups_stand_around_the_questions(published):
    loose = response(item=SAID)
    deeper = response(item=[{"linkId": "x", "item": [{"linkId": "y", "item": SAID}]}])
    inside = {**SAID[2], "answer": [{"valueBoolean": True, "item": [SAID[3]]}]}
    assert said(loose, published) == said(deeper, published) == [ALL]
    assert said(response(item=[*SAID[:2], inside, *SAID[4:]]), published) == [ALL]


def test_of_many_people_in_one_file(published):
    two = response({"linkId": "mark", "answer": [{"valueInteger": 3}]})
    assert [one["mark"] for one in said(bundle(response(), two), published)] == [["8"], ["3"]]


def test_when_it_was_answered_and_who_is_told_apart(published):
    one = responses_in(
        json.dumps(response(authored="2026-03-02T23:30:00Z", author={"reference": "Patient/1"}, identifier={})),
        published,
    )[0]
    assert str(one.on) == "2026-03-03"
    assert one.who == ("author",)
    assert one.left_out == ("author", "identifier")


def wrong_with(told, version):
    with pytest.raises(NotTaken) as refused:
        responses_in(told if isinstance(told, str) else json.dumps(told), version)
    return [(one.of, one.where, one.words) for one in refused.value.problems]


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ({"linkId": "shoes", "answer": [{"valueString": "42"}]}, "vraagt dit niet"),
        ({"linkId": "note", "answer": [{"valueString": "ja"}]}, "alleen woorden om te lezen"),
        ({"linkId": "heard", "answer": [{"valueCoding": {"code": "always"}}]}, "“always” is geen van de keuzes"),
        ({"linkId": "heard", "answer": [{"valueCoding": {"code": "often"}}] * 2}, "meer antwoorden"),
        ({"linkId": "whose", "answer": [{"valueCoding": {"code": "mine"}}] * 2}, "twee keer"),
        ({"linkId": "heard", "answer": []}, "een antwoord nodig"),
        ({"linkId": "mark", "answer": [{"valueInteger": 11}]}, "schaal"),
        ({"linkId": "mark", "answer": [{"valueInteger": True}]}, "geen valueInteger"),
        ({"linkId": "mark", "answer": [{"valueDecimal": 7.5}]}, "“valueDecimal”; hier hoort “valueInteger”"),
        ({"linkId": "hours", "answer": [{"valueInteger": 61}]}, "60"),
        ({"linkId": "since", "answer": [{"valueDate": "2026-01"}]}, "“2026-01” is geen valueDate"),
        ({"linkId": "word", "answer": [{"valueString": "x" * 301}]}, "300"),
        ({"linkId": "word", "answer": [{"valueString": " "}]}, "geen valueString"),
        ({"linkId": "word", "answer": [{}]}, "geen waarde"),
        ({"linkId": "word", "answer": [{"valueString": "a", "valueInteger": 1}]}, "meer dan één"),
        ({"linkId": "why", "answer": [{"valueString": "Tijd"}]}, "niet gevraagd"),
        ({"linkId": "plan", "answer": [{"valueString": "ja"}]}, "“valueString”; hier hoort “valueBoolean”"),
        ({"linkId": "word", "answer": [{"valueString": "a"}], "item": [{"linkId": "x"}]}, "naast elkaar"),
        ({"linkId": "word", "answer": [{"valueString": "a"}], "modifierExtension": [{"url": "u"}]}, "modifierExt"),
    ],
)
def test_what_does_not_fit_is_told_at_its_question(published, item, words):
    told = wrong_with(response(item), published)
    assert [where for _of, where, _words in told] == [item["linkId"]]
    assert words in told[0][2]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ('{"resourceType": ', "geen JSON"),
        ({"resourceType": "Patient"}, "geen FHIR QuestionnaireResponse"),
        (response(status="in-progress"), "nog niet af"),
        (response(status="entered-in-error"), "teruggenomen"),
        (response(status=["completed"]), "status"),
        (response(questionnaire=None), "bij welke vragenlijst"),
        (response(questionnaire="#in-the-file"), "andere vragenlijst"),
        (response(questionnaire="urn:fasenwijzer:questionnaire:hulp|2"), "andere versie"),
        (response(implicitRules="http://example.org"), "implicitRules"),
        (response(authored="2031-01-01"), "nog moet komen"),
        (response(item=[]), "geen antwoorden"),
        (response(item={"linkId": "mark"}), "lijst"),
        (response(item=[*SAID, "mark"]), "geen linkId"),
        (response(item=[{"linkId": "g", "item": 5}]), "lijst"),
        (response(item=[{"linkId": "mark", "answer": [{"valueInteger": 5, "item": "x"}]}]), "lijst"),
        (response(item=[{"linkId": "mark", "answer": "x"}]), "geen waarde"),
        (response(item=[*SAID, *SAID[:1]]), "op verschillende plekken"),
        (bundle(), "geen antwoorden"),
        (bundle(response(), link=[{"relation": "next", "url": "x"}]), "één pagina"),
        (bundle(response(), {"resourceType": "Patient"}), "“Patient”"),
    ],
)
def test_what_is_no_answer_to_this_is_told(published, told, words):
    assert any(words in said for _of, _where, said in wrong_with(told, published))


@pytest.mark.parametrize("place", ['{"resourceType": %s}', '{"resourceType": "QuestionnaireResponse", "text": %s}'])
def test_whatever_is_nested_without_end_is_refused_and_no_error(published, place):
    """Also at the very depth that can be read, and can't be written or shown any more."""
    for levels in range(880, 1010, 2):
        told = place % ("[" * levels + "]" * levels)
        assert any("te diep" in words for _of, _where, words in wrong_with(told, published))


def test_what_stands_twice_in_one_place_is_refused(published):
    told = json.dumps(response()).replace('"status": ', '"status": "entered-in-error", "status": ')
    assert wrong_with(told, published) == [(0, "", "“status” staat twee keer op één plek.")]


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-02-30", "ooit of zo"]
)
def test_a_moment_that_is_none_is_left_out(published, moment):
    one = responses_in(json.dumps(response(authored=moment)), published)[0]
    assert (one.on, one.left_out) == (None, ("authored",))


def test_of_many_people_it_is_told_whose_answer_it_is(published):
    bad = response({"linkId": "mark", "answer": [{"valueInteger": 99}]})
    assert [(of, where) for of, where, _words in wrong_with(bundle(response(), bad), published)] == [(2, "mark")]


ELSEWHERE = {
    "resourceType": "Questionnaire",
    "status": "active",
    "title": "Thuis",
    "url": "http://example.org/home",
    "version": "2.1",
    "item": [
        {"linkId": "/1 a", "type": "string", "text": "Wie heet je buurt?"},
        {
            "linkId": "/2",
            "type": "choice",
            "text": "Waar woon je?",
            "answerOption": [{"valueString": "In een huis"}, {"valueString": "Anders"}],
        },
        {"linkId": "x" * 90, "type": "boolean", "text": "Bevalt het?"},
    ],
}


@pytest.mark.parametrize("named", ["http://example.org/home|2.1", "http://example.org/home"])
def test_of_a_questionnaire_that_was_taken_over_the_answers_of_there_fit(saar, named):
    """By the url of there, and with the linkIds of there, however odd."""
    taken = from_fhir(json.dumps(ELSEWHERE))
    draft = Questionnaire.begin(code="thuis", says=taken.plain, canonical=taken.canonical, by=saar)
    draft.publish(by=saar)
    version = Version.objects.whole().get(pk=draft.pk)
    items = [
        {"linkId": "/1 a", "answer": [{"valueString": "Zuid"}]},
        {"linkId": "/2", "answer": [{"valueString": "Anders"}]},
        {"linkId": "x" * 90, "answer": [{"valueBoolean": False}]},
    ]
    found = said(response(questionnaire=named, item=items), version)[0]
    assert list(found.values()) == [["Zuid"], ["anders"], ["no"]]
    other = response(questionnaire="http://example.org/home|2.2", item=items)
    assert any("andere versie" in words for _of, _where, words in wrong_with(other, version))
