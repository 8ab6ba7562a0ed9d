"""Clients and colleagues answer with their name; who reads it was said beforehand, and is written down."""

import json

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.asking.asked.models import AnsweredAlready, Asked
from fasenwijzer.asking.conftest import typed
from fasenwijzer.asking.models import Answer, Round, RoundIsOver
from fasenwijzer.audit.models import Event
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db
SAID = {"heard": "often", "mark": "8", "clear": "no", "what": f"De brief {HOSTILE}"}


@pytest.fixture
def round_of_clients(ask, noor):
    return ask(who="clients", anonymous=False, worker_reads=True)


def words_of(answer):
    return answer.content.decode()


def test_the_project_leader_begins_a_round(browse, mees, short, noor, oost):
    told = {"version": short.pk, "moment": "baseline", "who": "clients", "group": f"team-{oost.pk}", "named": "with"}
    answer = browse(mees).post(reverse("asking:begin"), told | {"last_day": "31-3-2026", "worker_reads": "on"})
    assert answer.status_code == 302
    one = Round.objects.get()
    assert (one.team, one.size, one.worker_reads, one.anonymous) == (oost, 1, True, False)
    assert Asked.objects.get().case == noor


def test_in_an_empty_group_nobody_is_asked(browse, mees, short, west):
    told = {"version": short.pk, "moment": "baseline", "who": "clients", "group": f"team-{west.pk}", "named": "with"}
    answer = browse(mees).post(reverse("asking:begin"), told | {"last_day": "31-3-2026"})
    assert answer.status_code == 422
    assert "In deze groep is niemand." in words_of(answer)


def test_noor_answers_in_her_own_place_and_reads_it_back(browse, noor, noor_herself, round_of_clients, short):
    browser = browse(noor_herself)
    assert "Vragen voor jou" in words_of(browser.get(reverse("portal:home", args=[noor.pk])))
    asked = Asked.objects.get()
    address = reverse("portal:answer-asked", args=[noor.pk, asked.pk])
    assert "Wie je begeleidt, kan ze lezen." in words_of(browser.get(address))
    answer = browser.post(address, typed(short, **SAID), follow=True)
    assert "Dank je wel" in words_of(answer)
    assert "De brief" in words_of(browser.get(reverse("portal:said-asked", args=[noor.pk, asked.pk])))
    assert HOSTILE not in words_of(browser.get(reverse("portal:said-asked", args=[noor.pk, asked.pk])))
    assert browser.get(address).status_code == 302


def test_her_worker_reads_it_and_that_is_in_the_log(browse, noor, jolanda, noor_herself, round_of_clients, short):
    asked = Asked.objects.get()
    browse(noor_herself).post(reverse("portal:answer-asked", args=[noor.pk, asked.pk]), typed(short, **SAID))
    browser = browse(jolanda)
    assert "Lees wat" in words_of(browser.get(reverse("asking:of-case", args=[noor.pk])))
    assert "De brief" in words_of(browser.get(reverse("asking:answers-of-case", args=[noor.pk, asked.pk])))
    told = Event.objects.filter(case_id=noor.pk, actor=jolanda, subject_type="asking.asked", action="read")
    assert told.exists()


def test_what_the_worker_may_not_read_stays_with_noor(browse, noor, jolanda, noor_herself, ask, short):
    ask(who="clients", anonymous=False)
    asked, browser = Asked.objects.get(), browse(noor_herself)
    address = reverse("portal:answer-asked", args=[noor.pk, asked.pk])
    assert "leest ze niet" in words_of(browser.get(address))
    browser.post(address, typed(short, **SAID))
    browser = browse(jolanda)
    assert "alleen Noor leest het" in words_of(browser.get(reverse("asking:of-case", args=[noor.pk])))
    for name in ("asking:answers-of-case", "asking:type-in"):
        assert browser.get(reverse(name, args=[noor.pk, asked.pk])).status_code == 404


def test_a_paper_is_typed_in(browse, noor, jolanda, bilal, round_of_clients, short):
    asked = Asked.objects.get()
    address = reverse("asking:type-in", args=[noor.pk, asked.pk])
    assert browse(bilal).get(address).status_code == 404
    browser = browse(jolanda)
    assert "Luisteren we?" in words_of(browser.get(reverse("asking:paper", args=[round_of_clients.pk])))
    assert browser.post(address, typed(short, mark="11")).status_code == 422
    assert browser.post(address, typed(short, mark="8")).status_code == 302
    asked.refresh_from_db()
    assert asked.typed_in_by == jolanda
    assert browser.get(address).status_code == 404


def test_a_colleague_answers_and_who_leads_reads_it(browse, team, mees, ask, short, karin):
    one = ask(who="staff", anonymous=False)
    jolanda = team[0]
    asked = Asked.objects.get(user=jolanda)
    browser = browse(jolanda)
    assert "Hoe is het hier?" in words_of(browser.get(reverse("asking:rounds")))
    browser.post(reverse("asking:answer", args=[asked.pk]), typed(short, mark="7"))
    assert browser.get(reverse("asking:answers", args=[asked.pk])).status_code == 403
    assert browse(team[1]).get(reverse("asking:answer", args=[asked.pk])).status_code == 404
    browser = browse(karin)
    assert jolanda.name in words_of(browser.get(reverse("asking:people", args=[one.pk])))
    assert "7" in words_of(browser.get(reverse("asking:answers", args=[asked.pk])))
    assert Event.objects.filter(actor=karin, subject_type="asking.asked", action="read").exists()


def test_everybody_answers_once_and_not_after_the_end(noor, jolanda, mees, round_of_clients):
    asked = Asked.objects.whole().get()
    asked.answer([], by=jolanda)
    with pytest.raises(AnsweredAlready):
        asked.answer([], by=jolanda)
    round_of_clients.close(by=mees)
    with pytest.raises(RoundIsOver):
        asked.answer([], by=jolanda)


def test_an_answer_is_one_thing(noor, round_of_clients, short):
    item = short.items.get(key="mark")
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(asked=Asked.objects.get(), item=item, number=3, text="drie")


def test_who_runs_along_does_not_answer_for_noor(browse, noor, gul, round_of_clients):
    assert browse(gul).get(reverse("portal:asked", args=[noor.pk])).status_code == 403


def test_the_list_asks_as_much_with_many_rounds_as_with_one(browse, mees, noor, ask):
    ask(who="clients", anonymous=False)
    browser, address = browse(mees), reverse("asking:rounds")
    few = queries_of(browser, address)
    for _time in range(4):
        ask(who="clients", anonymous=False)
    assert queries_of(browser, address) == few


def test_who_does_not_log_in_answers_with_a_code(browse, client, noor, jolanda, bilal, ask, short):
    """Also what the worker may not read; nothing of Noor stands on the page, and the code works once."""
    ask(who="clients", anonymous=False)
    asked = Asked.objects.get()
    address = reverse("asking:code-of-case", args=[noor.pk, asked.pk])
    assert browse(bilal).post(address, {"once": ""}).status_code == 404
    browser = browse(jolanda)
    browser.post(address, {"once": ""})
    asked.refresh_from_db()
    assert asked.code in words_of(browser.get(address))
    browser.logout()
    link = reverse("asking:by-code", args=[asked.code])
    shown = words_of(browser.get(link))
    assert "Noor" not in shown
    assert "leest ze niet" in shown
    thanks = words_of(browser.post(link, typed(short, mark="4"), follow=True))
    assert "Niemand weet" not in thanks
    asked.refresh_from_db()
    assert (asked.code, asked.answers.get().number) == (None, 4)
    assert Event.objects.filter(case_id=noor.pk, subject_type="asking.asked", what="answered", actor=None).exists()
    assert browser.get(link).status_code == 404


def test_a_colleague_does_not_answer_with_the_code_of_a_client(browse, noor, jolanda, ask, short):
    ask(who="clients", anonymous=False, worker_reads=True)
    asked = Asked.objects.get()
    asked.give_code(by=jolanda)
    link = reverse("asking:by-code", args=[asked.code])
    for answer in (browse(jolanda).get(link), browse(jolanda).post(link, typed(short, mark="4"))):
        assert answer.status_code == 403
        assert "als collega" in words_of(answer)
    asked.refresh_from_db()
    assert asked.code
    assert not asked.answers.exists()


def test_answers_go_to_another_system_without_a_name(browse, noor, jolanda, bilal, noor_herself, ask, short):
    ask(who="clients", anonymous=False, worker_reads=True)
    asked = Asked.objects.get()
    browse(noor_herself).post(reverse("portal:answer-asked", args=[noor.pk, asked.pk]), typed(short, **SAID))
    address = reverse("asking:answers-as-fhir", args=[noor.pk, asked.pk])
    assert browse(bilal).get(address).status_code == 404
    answer = browse(jolanda).get(address)
    told = json.loads(answer.content)
    answers = {one["linkId"]: one["answer"] for group in told["item"] for one in group["item"]}
    assert (told["resourceType"], told["status"]) == ("QuestionnaireResponse", "completed")
    assert told["questionnaire"].endswith(f"{short.questionnaire.code}|{short.number}")
    assert told["subject"]["identifier"]["value"] == noor.number
    assert answers["mark"] == [{"valueInteger": 8}]
    assert answers["clear"] == [{"valueBoolean": False}]
    assert answers["heard"][0]["valueCoding"]["code"] == "often"
    assert "Noor" not in answer.content.decode()
    assert Event.objects.filter(case_id=noor.pk, actor=jolanda, action="export").exists()


def test_what_only_the_client_reads_does_not_go_out(browse, noor, jolanda, noor_herself, ask, short):
    ask(who="clients", anonymous=False)
    asked = Asked.objects.get()
    browse(noor_herself).post(reverse("portal:answer-asked", args=[noor.pk, asked.pk]), typed(short, **SAID))
    assert browse(jolanda).get(reverse("asking:answers-as-fhir", args=[noor.pk, asked.pk])).status_code == 404
