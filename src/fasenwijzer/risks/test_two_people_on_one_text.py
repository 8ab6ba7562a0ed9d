"""Two colleagues write about one thing that happened: both versions are shown, and nothing that was typed is lost."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import SafetyNote
from fasenwijzer.risks.inventories.parts import Seen
from fasenwijzer.risks.models import Incident, Inventory, Memo, ReportingCode

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)


def memo_of(noor, jolanda):
    memo = Memo.write(case=noor, kind="behaviour", on=DAY, happened="Zo was het.", pain_score=1, by=jolanda)
    return memo, "risks:change-memo", "happened"


def incident_of(noor, jolanda):
    return Incident.report(case=noor, on=DAY, happened="Zo was het.", by=jolanda), "risks:change-incident", "happened"


def note_of(noor, jolanda):
    told = {"kind": "safety", "text": "Zo was het.", "agreed_with": "Noor", "since": DAY}
    return SafetyNote.agree(case=noor, by=jolanda, **told), "cases:change-safety-note", "text"


PLACES = pytest.mark.parametrize("place", [memo_of, incident_of, note_of])


def sent(form):
    """The form as it is filled in now, ready to be sent."""
    return {bound.html_name: bound.value() for bound in form if bound.value() not in (None, False)}


@PLACES
def test_who_saves_last_sees_both_and_keeps_what_was_typed(browse, jolanda, ruben, noor, place):
    record, name, field = place(noor, jolanda)
    browser, address = browse(jolanda), reverse(name, args=[noor.pk, record.pk])
    mine = sent(browser.get(address).context["form"])
    record.correct(by=ruben, **{field: "Zo zag Ruben het."})
    answer = browser.post(address, mine | {field: "Zo zag Jolanda het."})
    assert answer.status_code == 422
    for shown in ("Zo zag Ruben het.", "Zo zag Jolanda het.", "Ruben Kist paste dit aan"):
        assert shown in answer.content.decode()
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
    record.refresh_from_db()
    assert getattr(record, field) == "Zo zag Jolanda het."


@PLACES
def test_what_was_taken_away_meanwhile_comes_back_with_what_was_typed(browse, jolanda, ruben, noor, place):
    record, name, field = place(noor, jolanda)
    browser, address = browse(jolanda), reverse(name, args=[noor.pk, record.pk])
    mine = sent(browser.get(address).context["form"]) | {field: "Toch bewaren."}
    record.withdraw(by=ruben)
    answer = browser.post(address, mine)
    assert answer.status_code == 422
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
    record.refresh_from_db()
    assert (record.withdrawn_at, getattr(record, field)) == (None, "Toch bewaren.")


@PLACES
def test_saving_without_a_colleague_between_asks_nothing(browse, jolanda, noor, place):
    record, name, field = place(noor, jolanda)
    browser, address = browse(jolanda), reverse(name, args=[noor.pk, record.pk])
    mine = sent(browser.get(address).context["form"])
    assert browser.post(address, mine | {field: "Beter gezegd."}).status_code == 302


@pytest.fixture
def weighing(browse, jolanda, noor):
    """The weighing questions of a code that Jolanda began; Ruben works on it too."""
    code = ReportingCode.begin(case=noor, by=jolanda)
    browser, address = browse(jolanda), reverse("risks:code-weighing", args=[noor.pk, code.pk])
    return code, browser, address


def all_sent(forms):
    return {name: value for form in forms for name, value in sent(form).items()}


@pytest.mark.parametrize("before", [False, True])
def test_two_answers_to_one_question_are_both_shown(weighing, jolanda, ruben, before):
    code, browser, address = weighing
    if before:
        code.answer(1, "unknown", "Nog niet.", by=jolanda)
    mine = all_sent(browser.get(address).context["forms"])
    code.answer(1, "no", "Ruben zag niets.", by=ruben)
    code.answer(2, "no", "Nu veilig.", by=ruben)
    answer = browser.post(address, mine | {"question-1-answer": "yes", "question-1-text": "Jolanda hoorde het."})
    words = answer.content.decode()
    assert answer.status_code == 422
    for shown in ("Ruben zag niets.", "Jolanda hoorde het.", "Ruben Kist paste dit aan", "Nu veilig."):
        assert shown in words
    assert browser.post(address, all_sent(answer.context["forms"])).status_code == 302
    kept = {one.question: (one.answer, one.text, one.by) for one in code.answers.all()}
    assert kept == {1: ("yes", "Jolanda hoorde het.", jolanda), 2: ("no", "Nu veilig.", ruben)}


def test_answers_to_other_questions_go_together(weighing, jolanda, ruben):
    code, browser, address = weighing
    mine = all_sent(browser.get(address).context["forms"])
    code.answer(2, "no", "Nu veilig.", by=ruben)
    assert browser.post(address, mine | {"question-1-answer": "yes"}).status_code == 302
    assert {one.question: one.by for one in code.answers.all()} == {1: jolanda, 2: ruben}


@pytest.fixture
def inventory(browse, jolanda, noor):
    """The view of Noor, typed by Jolanda in an inventory that Ruben opens too."""
    seen = [Seen("conflict", "middle", "Rustig."), Seen("debts", "low")]
    made = Inventory.fill_in(case=noor, on=DAY, moment="between", rater_kind="client", seen=seen, by=jolanda)
    return made, browse(jolanda), reverse("risks:change-inventory", args=[noor.pk, made.pk])


def inventory_sent(answer):
    return all_sent([answer.context["form"], *answer.context["risk_forms"]])


def ruben_says(made, ruben, *seen):
    told = {"rater_kind": "client", "on": made.on, "moment": "between", "note": ""}
    Inventory.objects.get(pk=made.pk).change(seen=seen, by=ruben, **told)


def test_two_levels_of_one_risk_are_both_shown_and_the_other_risks_stay(inventory, ruben):
    made, browser, address = inventory
    mine = inventory_sent(browser.get(address))
    ruben_says(made, ruben, Seen("conflict", "high", "Ruben: vaker."), Seen("debts", "middle"))
    answer = browser.post(address, mine | {"risk-conflict-remark": "Jolanda: minder."})
    words = answer.content.decode()
    assert answer.status_code == 422
    for shown in ("Ruben: vaker.", "Jolanda: minder."):
        assert shown in words
    assert words.count("<li>Ruben Kist paste dit aan") == 1
    assert browser.post(address, inventory_sent(answer)).status_code == 302
    kept = {row.risk: (row.level, row.remark) for row in made.seen.all()}
    assert kept == {"conflict": ("high", "Jolanda: minder."), "debts": ("middle", "")}


def test_an_inventory_taken_away_meanwhile_comes_back_with_what_was_typed(inventory, ruben):
    made, browser, address = inventory
    mine = inventory_sent(browser.get(address)) | {"note": "Toch bewaren."}
    made.withdraw(by=ruben)
    answer = browser.post(address, mine)
    assert answer.status_code == 422
    assert browser.post(address, inventory_sent(answer)).status_code == 302
    made.refresh_from_db()
    assert (made.withdrawn_at, made.note) == (None, "Toch bewaren.")
