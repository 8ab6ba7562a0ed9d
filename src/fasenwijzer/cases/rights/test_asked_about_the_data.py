"""A client, or who may speak for one, asks about the data: the term runs, somebody answers, everybody sees it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Case, RightsRequest
from fasenwijzer.cases.rights.terms import months_after, term_for, who_decides
from fasenwijzer.tests.cast import queries_of

db = pytest.mark.django_db

ASKED = {
    "kind": "inspect",
    "about": "alles over het incident",
    "asked_by": "Noor Haverkamp",
    "capacity": "client",
    "channel": "in_person",
    "received_on": "3-3-2026",
}
MADE = ASKED | {"received_on": date(2026, 3, 3)}


@pytest.fixture
def ask(browse, jolanda, noor):
    def write(**told):
        answer = browse(jolanda).post(reverse("cases:add-request", args=[noor.pk]), ASKED | told)
        assert answer.status_code == 302
        return RightsRequest.objects.latest("pk")

    return write


@pytest.fixture
def act(browse, noor):
    """`act(tamara, "answer-request", asked, …)`: post to one of the pages of a request."""

    def post(who, name, asked, **told):
        return browse(who).post(reverse(f"cases:{name}", args=[noor.pk, asked.pk]), told)

    return post


@pytest.mark.parametrize(
    "day, months, later",
    [
        (date(2025, 7, 14), 1, date(2025, 8, 14)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 9, 14), 3, date(2026, 12, 14)),
    ],
)
def test_a_month_later(day, months, later):
    assert months_after(day, months) == later


@pytest.mark.parametrize(
    "kind, law, months, more",
    [("inspect", "wmo", 1, 2), ("destroy", "wmo", 3, 0), ("destroy", "jeugdwet", 3, 0), ("destroy", "other", 1, 2)],
)
def test_the_law_gives_time(kind, law, months, more):
    term = term_for(kind, law)
    assert (term.months, term.more) == (months, more)
    assert term.source


@pytest.mark.parametrize(
    "age, who", [(0, "parents"), (11, "parents"), (12, "together"), (15, "together"), (16, "client"), (None, "client")]
)
def test_who_has_the_say_follows_from_the_age(age, who):
    assert who_decides(age) == who


@db
def test_it_is_written_down_and_answered_and_the_days_are_counted(ask, act, browse, tamara, noor):
    asked = ask()
    assert asked.due_on == date(2026, 4, 3)
    page = browse(tamara).get(reverse("cases:requests", args=[noor.pk])).content.decode()
    assert "uiterlijk op 3 april 2026" in page
    told = {"outcome": "partly", "on": "9-3-2026", "answer": "Behalve de passage over Hilbert."}
    assert act(tamara, "answer-request", asked, **told).status_code == 302
    asked.refresh_from_db()
    assert (asked.days_to_answer, asked.outcome, asked.answered_by) == (6, "partly", tamara)
    assert (
        "Tamara de Wit, 9 maart 2026, na 6 dagen"
        in browse(tamara).get(reverse("cases:requests", args=[noor.pk])).content.decode()
    )


@db
def test_a_no_says_why(ask, act, tamara):
    asked = ask()
    answer = act(tamara, "answer-request", asked, outcome="refused", on="9-3-2026", answer="")
    assert answer.context["form"].errors.keys() == {"answer"}
    early = act(tamara, "answer-request", asked, outcome="granted", on="2-3-2026", answer="")
    assert early.context["form"].errors.keys() == {"on"}


@db
def test_a_worker_writes_down_and_does_not_decide(ask, act, jolanda):
    assert act(jolanda, "answer-request", ask(), outcome="granted", on="9-3-2026").status_code == 403


@db
def test_more_time_is_taken_once_and_in_time(ask, act, tamara, at):
    asked = ask()
    told = {"on": "10-3-2026", "reason": "Het dossier is dik."}
    assert act(tamara, "extend-request", asked, **told).status_code == 302
    asked.refresh_from_db()
    assert asked.due_on == date(2026, 6, 3)
    assert act(tamara, "extend-request", asked, **told).status_code == 404
    late = ask(once="")
    at(2026, 4, 4, 9, 0)
    assert act(tamara, "extend-request", late, **told).status_code == 404


@db
def test_destroying_has_three_months_and_no_more(ask, act, tamara, noor):
    Case.objects.filter(pk=noor.pk).update(legal_basis="wmo")
    asked = ask(kind="destroy", about="het hele dossier")
    assert asked.due_on == date(2026, 6, 3)
    assert act(tamara, "extend-request", asked, on="10-3-2026", reason="x").status_code == 404


@db
def test_own_words_stand_in_the_file(ask, browse, jolanda, noor):
    address = reverse("cases:add-request", args=[noor.pk])
    empty = browse(jolanda).post(address, ASKED | {"kind": "statement"})
    assert empty.context["form"].errors.keys() == {"statement"}
    ask(kind="statement", statement="Dat is geen agressief, dat is verdrietig.")
    page = browse(jolanda).get(reverse("cases:data", args=[noor.pk])).content.decode()
    assert "Dat is geen agressief, dat is verdrietig." in page


@db
def test_of_a_child_the_parents_have_the_say(ask, browse, tamara, noor):
    noor.client.correct(born_year=2014, born_month=11, born_day=8, by=tamara)
    ask(asked_by="Ronald", capacity="parent")
    page = browse(tamara).get(reverse("cases:requests", args=[noor.pk])).content.decode()
    assert "de ouders met gezag, of de voogd" in page


@db
def test_the_privacy_officer_sees_what_is_due_and_answers_without_reading_the_file(ask, act, browse, pieter, noor):
    asked = ask()
    page = browse(pieter).get(reverse("privacy:requests")).content.decode()
    assert noor.number in page
    assert ASKED["about"] not in page
    assert act(pieter, "answer-request", asked, outcome="granted", on="9-3-2026").status_code == 302
    assert noor.number not in browse(pieter).get(reverse("privacy:requests")).content.decode()
    assert "na 6 dagen" in browse(pieter).get(reverse("privacy:requests"), {"answered": 1}).content.decode()
    assert browse(pieter).get(reverse("cases:data", args=[noor.pk])).status_code == 403


@db
def test_today_asks_who_takes_care_of_it(ask, browse, jolanda, ruben, at):
    ask(assigned_to=jolanda.pk)
    at(2026, 3, 25, 9, 0)
    shown = browse(jolanda).get(reverse("today:today")).content.decode()
    assert "Beantwoord wat Noor Haverkamp vraagt over de gegevens" in shown
    assert "Gevraagd op 3 maart. Beantwoord het uiterlijk 3 april, over 9 dagen." in shown
    at(2026, 4, 5, 9, 0)
    assert "De laatste dag was 3 april" in browse(jolanda).get(reverse("today:today")).content.decode()


@db
def test_it_is_corrected_taken_away_and_put_back(ask, act, jolanda, noor):
    asked = ask()
    act(jolanda, "change-request", asked, **ASKED | {"received_on": "5-3-2026"})
    asked.refresh_from_db()
    assert asked.due_on == date(2026, 4, 5)
    act(jolanda, "remove-request", asked)
    assert not RightsRequest.objects.open().exists()
    act(jolanda, "put-back-request", asked)
    assert RightsRequest.objects.open().exists()
    assert Event.objects.filter(subject_type="cases.rightsrequest").count() == 4


@db
@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "guess"},
        {"asked_by": ""},
        {"kind": "statement"},
        {"due_on": date(2026, 3, 3)},
        {"answered_on": date(2026, 3, 9)},
        {"outcome": "granted"},
        {"extension_reason": "zomaar"},
    ],
)
def test_the_database_refuses_nonsense(jolanda, noor, wrong):
    asked = RightsRequest.receive(case=noor, by=jolanda, **MADE)
    with pytest.raises(IntegrityError), transaction.atomic():
        RightsRequest.objects.filter(pk=asked.pk).update(**wrong)


@db
def test_an_answer_before_the_question_or_a_bare_no_is_refused_by_the_record(jolanda, noor):
    asked = RightsRequest.receive(case=noor, by=jolanda, **MADE)
    for told in ({"on": date(2026, 3, 2), "outcome": "granted"}, {"on": date(2026, 3, 4), "outcome": "refused"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            asked.give_answer(**told, answer="", by=jolanda)


@db
def test_many_requests_cost_as_many_questions_as_few(browse, tamara, pieter, jolanda, noor):
    places = [(tamara, reverse("cases:requests", args=[noor.pk])), (pieter, reverse("privacy:requests"))]
    RightsRequest.receive(case=noor, by=jolanda, **MADE)
    few = [queries_of(browse(who), place) for who, place in places]
    for _time in range(8):
        RightsRequest.receive(case=noor, by=jolanda, assigned_to=jolanda, **MADE)
    assert [queries_of(browse(who), place) for who, place in places] == few
