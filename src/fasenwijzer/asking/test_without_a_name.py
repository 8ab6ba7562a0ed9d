"""Who answers without a name can't be found back: not on a page, not in the log, not in the database."""

import random
from datetime import date

import pytest
from django.apps import apps
from django.db import connection, models
from django.urls import reverse

from fasenwijzer.asking.boxes.codes import EnoughCodes, TookOneBefore, make, take
from fasenwijzer.asking.boxes.putting_in import CodeIsUsed, put_in
from fasenwijzer.asking.conftest import typed
from fasenwijzer.asking.models import BoxCount, BoxScore, BoxText, Code, CodeTaken, NotToBeAsked, Round, RoundIsOver
from fasenwijzer.audit.models import Change, Event
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import Draft, Once, User
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm
from fasenwijzer.questionnaires.models import Questionnaire
from fasenwijzer.questionnaires.plain import Item, Kind, Plain, Section

pytestmark = pytest.mark.django_db
BOX = (BoxCount, BoxScore, BoxText)
SECRET = "Zonnebloempitten"


@pytest.fixture
def unnamed(ask, team):
    return ask(who="staff", anonymous=True)


def words_of(answer):
    return answer.content.decode()


def people_reached_from(model):
    """Users and cases that relations of this model lead to."""
    related = [field.related_model for field in model._meta.concrete_fields if field.is_relation]
    return [one for one in related if one in (User, Case)]


@pytest.mark.parametrize("model", [*BOX, Code])
def test_no_row_of_the_box_leads_to_a_person_or_tells_a_time(model):
    assert people_reached_from(model) == []
    kinds = {type(field) for field in model._meta.concrete_fields}
    assert not kinds & {models.DateField, models.DateTimeField, models.TimeField, models.GenericIPAddressField}
    to = {field.related_model.__name__ for field in model._meta.concrete_fields if field.is_relation}
    assert to <= {"Round", "Item", "Choice", "Section"}
    assert not [one for one in apps.get_models() for f in one._meta.concrete_fields if f.related_model is model]


def test_who_took_a_code_is_kept_without_the_code_and_without_a_time():
    names = {field.name for field in CodeTaken._meta.concrete_fields}
    assert names == {"id", "round", "case", "user"}


def rows(model):
    """As they lie in the database, in the order in which they lie there."""
    order = "ctid" if connection.vendor == "postgresql" else "rowid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {model._meta.db_table} ORDER BY {order}")  # noqa: S608 - names of ours
        return cursor.fetchall()


def test_the_order_of_answering_leaves_no_trace(unnamed, short, mees):
    """The same answers in another order make the same box, row by row, but for the numbers of the rows."""
    everything = [
        typed(short, mark=str(mark), clear="no", what=f"{word} uur")
        for mark, word in ((3, "zes"), (9, "een"), (6, "drie"))
    ]
    made = []
    for seed in (1, 2):
        turn = list(everything)
        random.Random(seed).shuffle(turn)  # noqa: S311
        for sent in turn:
            make(unnamed, 1, by=mees)
            answer_with(Code.objects.first().word, short, sent)
        made.append([[row[1:] for row in rows(model)] for model in BOX])
        for model in BOX:
            model.objects.all().delete()
    assert made[0] == made[1]


def answer_with(word, version, sent):
    form = AnswerForm(sent, version=version)
    assert form.is_valid()
    put_in(word, form.given, version)


def test_jolanda_answers_and_nothing_anywhere_knows_it(browse, client, team, unnamed, short):
    jolanda = team[0]
    browser = browse(jolanda)
    assert "zonder je naam" in words_of(browser.get(reverse("asking:rounds")))
    answer = browser.post(reverse("asking:own-code", args=[unnamed.pk]))
    address = answer.url
    word = Code.objects.get().word
    assert word in address
    before = Event.objects.count()
    page = words_of(browser.get(address))
    assert jolanda.name not in page
    assert "data-person" not in page
    assert 'name="origin"' not in page
    sent = typed(short, heard="never", mark="2", clear="no", what=SECRET)
    assert (
        browser.post(address, {**sent, "once": "00000000-0000-4000-8000-000000000000"}, follow=True).status_code == 200
    )
    assert Event.objects.count() == before
    assert BoxText.objects.get().text == SECRET
    assert not Once.objects.filter(led_to__contains=word).exists()
    assert not Once.objects.exists()
    assert not Draft.objects.exists()
    assert not Change.objects.filter(after__contains=word).exists()
    assert not Code.objects.exists()
    assert word not in str(dict(browser.session))
    assert SECRET not in str(dict(browser.session))
    assert unnamed.pk not in [one.pk for one in Round.objects.filter(taken__user=team[1])]


def test_nobody_gets_a_second_code(browse, team, unnamed):
    browser = browse(team[0])
    browser.post(reverse("asking:own-code", args=[unnamed.pk]))
    assert browser.get(reverse("asking:own-code", args=[unnamed.pk])).status_code == 302
    with pytest.raises(TookOneBefore):
        take(unnamed, user=team[0])


def test_a_code_works_once(client, unnamed, short, mees):
    make(unnamed, 1, by=mees)
    address = reverse("asking:by-code", args=[Code.objects.get().word.lower()])
    assert client.post(address, {"once": ""}).status_code == 422
    assert client.post(address, typed(short, mark="7")).status_code == 302
    assert client.post(address, typed(short, mark="7")).status_code == 404
    unnamed.refresh_from_db()
    assert unnamed.in_box == 1
    with pytest.raises(CodeIsUsed):
        put_in("NOSUCHCODE", [], short)


def test_a_code_is_typed_from_paper(client, unnamed, mees):
    make(unnamed, 1, by=mees)
    word = Code.objects.get().word
    address = reverse("asking:code")
    assert client.post(address, {"word": f"{word[:4].lower()}-{word[4:]}"}).url.endswith(f"/{word}/")
    refused = client.post(address, {"word": "bestaat niet"})
    assert refused.status_code == 422
    assert "bestaat niet" in words_of(refused)


def test_guessing_codes_is_stopped(client):
    for _time in range(31):
        answer = client.get(reverse("asking:by-code", args=["AAAAAAAA"]))
    assert answer.status_code == 429


def test_after_guessing_a_code_that_is_right_opens_nothing_either(client, unnamed, mees):
    make(unnamed, 1, by=mees)
    word = Code.objects.get().word
    for _time in range(30):
        client.get(reverse("asking:by-code", args=["AAAAAAAA"]))
    assert client.get(reverse("asking:by-code", args=[word])).status_code == 429
    assert client.post(reverse("asking:code"), {"word": word}).status_code == 429


def test_codes_are_printed_as_slips_and_counted_in_the_log(browse, mees, unnamed):
    browser = browse(mees)
    browser.post(reverse("asking:make-codes", args=[unnamed.pk]), {"many": "3"})
    page = words_of(browser.get(reverse("asking:codes", args=[unnamed.pk])))
    words = [str(code) for code in Code.objects.all()]
    assert len(words) == 3
    assert all(word in page for word in words)
    assert not Change.objects.filter(after__in=[one.word for one in Code.objects.all()]).exists()
    with pytest.raises(EnoughCodes):
        make(unnamed, 300, by=mees)


def test_after_the_end_nobody_comes_in(client, unnamed, mees):
    make(unnamed, 1, by=mees)
    unnamed.close(by=mees)
    answer = client.get(reverse("asking:by-code", args=[Code.objects.get().word]))
    assert "gesloten" in words_of(answer)
    with pytest.raises(RoundIsOver):
        take(unnamed, user=mees)


def test_a_group_of_four_is_not_asked_without_a_name(browse, ask, jolanda, ruben, tamara, oost, mees, short):
    with pytest.raises(NotToBeAsked):
        ask(who="staff", anonymous=True, team=oost)
    told = {"version": short.pk, "moment": "baseline", "who": "staff", "group": f"team-{oost.pk}", "named": "without"}
    answer = browse(mees).post(reverse("asking:begin"), told | {"last_day": "31-3-2026"})
    assert answer.status_code == 422
    assert "blijft niemand onbekend" in words_of(answer)


def test_a_date_is_not_asked_without_a_name(ask, team, saar):
    born = Plain("Wanneer?", sections=(Section(items=(Item("born", Kind.DATE, "Wanneer ben je geboren?"),)),))
    version = Questionnaire.begin(code="datum", says=born, by=saar)
    version.publish(by=saar)
    with pytest.raises(NotToBeAsked):
        ask(version=version, who="staff", anonymous=True)


def test_noor_takes_a_code_in_her_own_place(browse, noor, noor_herself, ask, monkeypatch):
    monkeypatch.setattr("fasenwijzer.asking.rounds.models.LEAST", 1)
    one = ask(who="clients", anonymous=True)
    browser = browse(noor_herself)
    assert "Zonder je naam" in words_of(browser.get(reverse("portal:asked", args=[noor.pk])))
    answer = browser.post(reverse("portal:code-asked", args=[noor.pk, one.pk]))
    assert "/ask/" in answer.url
    assert not Once.objects.exists()
    assert "Er is nu geen vraag" in words_of(browser.get(reverse("portal:asked", args=[noor.pk])))


def test_a_number_without_ends_is_one_that_can_be_kept(client, saar, mees, team):
    says = Plain("Uren", sections=(Section(items=(Item("hours", Kind.NUMBER, "Hoeveel uur?"),)),))
    made = Questionnaire.begin(code="uren", says=says, by=saar)
    made.publish(by=saar)
    told = {"version": made, "moment": "baseline", "who": "staff", "last_day": date(2026, 3, 31)}
    make(Round.open(anonymous=True, by=mees, **told), 1, by=mees)
    address = reverse("asking:by-code", args=[Code.objects.get().word])
    assert client.post(address, typed(made, hours="3000000000")).status_code == 422
    assert client.post(address, typed(made, hours="30")).status_code == 302
