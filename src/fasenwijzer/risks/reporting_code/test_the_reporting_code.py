"""Worries about violence at home: five steps, together, behind a second door. Nobody else finds it."""

import pytest
from django.db import connection
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.audit.models import Change, Event
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.people.models import Membership
from fasenwijzer.risks.models import CodeAnswer, CodeEntry, CodeMember, ReportingCode
from fasenwijzer.risks.reporting_code.models import ClosedCode
from fasenwijzer.tests.cast import LONG_AGO

pytestmark = pytest.mark.django_db
SECRET = "Sem had een blauwe plek op zijn arm."


@pytest.fixture
def code(noor, jolanda):
    code = ReportingCode.begin(case=noor, by=jolanda)
    code.write(1, SECRET, on=code.begun_on, by=jolanda)
    return code


@pytest.fixture
def ruben_too(noor, ruben, jolanda):
    """Ruben guides Noor as well."""
    Assignment.assign(case=noor, user=ruben, task="replacement", since=noor.opened_on, by=jolanda)
    return ruben


@pytest.fixture
def officer(colleague):
    return colleague("Lotte Prins", Role.ATTENTION_OFFICER)


def at_code(name, code, *more):
    return reverse(f"risks:{name}", args=[code.case_id, code.pk, *more])


def room(case):
    return reverse("risks:codes", args=[case.pk])


def test_who_begins_works_on_it_and_writes_step_after_step(browse, jolanda, noor):
    browser = browse(jolanda)
    page = browser.post(reverse("risks:begin-code", args=[noor.pk]), follow=True)
    code = ReportingCode.objects.get()
    assert "Stap 1" in page.content.decode()
    for step in (1, 5):
        browser.post(at_code("code-step", code, step), {"on": "10-3-2026", "text": f"{SECRET} {step}"})
    text = browser.get(at_code("code", code)).content.decode()
    assert f"{SECRET} 5" in text
    assert browser.get(at_code("code-step", code, 6)).status_code == 404


def test_a_colleague_of_the_same_file_does_not_find_it(browse, ruben_too, noor, code):
    browser = browse(ruben_too)
    assert "10 maart 2026" not in browser.get(room(noor)).content.decode()
    entry = code.entries.get()
    for address in (at_code("code", code), at_code("code-step", code, 1), at_code("code-entry", code, entry.pk)):
        assert browser.get(address).status_code == 404


def test_the_leader_of_the_team_reads_along(browse, tamara, code):
    assert SECRET in browse(tamara).get(at_code("code", code)).content.decode()


def test_who_joins_may_read_and_who_left_may_not(browse, jolanda, ruben_too, code, at):
    browser = browse(jolanda)
    assert browser.post(at_code("code-admit", code), {"user": ruben_too.pk}).status_code == 302
    assert SECRET in browse(ruben_too).get(at_code("code", code)).content.decode()
    member = CodeMember.objects.get(user=ruben_too)
    browse(jolanda).post(at_code("code-leave", code, member.pk))
    at(2026, 3, 11, 0, 1)
    assert browse(ruben_too).get(at_code("code", code)).status_code == 404


def test_the_appointed_officer_opens_this_and_nothing_else_of_the_file(browse, jolanda, officer, noor, code):
    assert browse(officer).get(at_code("code", code)).status_code == 404
    browse(jolanda).post(at_code("code-admit", code), {"user": officer.pk})
    browser = browse(officer)
    assert "Noor Haverkamp" in browser.get("/", follow=True).content.decode()
    assert SECRET in browser.get(at_code("code", code)).content.decode()
    for other in ("cases:data", "risks:safety", "journal:entries"):
        assert browser.get(reverse(other, args=[noor.pk])).status_code == 403


def test_the_five_questions_are_weighed_and_may_be_answered_anew(browse, jolanda, code):
    browser = browse(jolanda)
    told = {"question-1-answer": "yes", "question-1-text": "Ja, twee keer gezien.", "question-3-answer": "unknown"}
    browser.post(at_code("code-weighing", code), told)
    browser.post(at_code("code-weighing", code), told | {"question-1-answer": "no"})
    kept = {answer.question: (answer.answer, answer.text) for answer in CodeAnswer.objects.all()}
    assert kept == {1: ("no", "Ja, twee keer gezien."), 3: ("unknown", "")}
    wrong = browser.post(at_code("code-weighing", code), {"question-2-text": "omdat"})
    assert "id_question-2-answer_problem" in wrong.content.decode()


def test_words_are_bettered_and_nothing_typed_is_lost(browse, jolanda, code):
    browser, entry = browse(jolanda), code.entries.get()
    browser.post(at_code("code-entry", code, entry.pk), {"on": "10-3-2026", "text": "Beter gezegd."})
    assert CodeEntry.objects.get().text == "Beter gezegd."
    wrong = browser.post(at_code("code-step", code, 2), {"on": "morgen", "text": "Overlegd met Lotte."})
    assert wrong.status_code == 422
    assert "Overlegd met Lotte." in wrong.content.decode()


def test_it_is_closed_and_opened_again(browse, jolanda, code):
    browser = browse(jolanda)
    browser.post(at_code("code-close", code))
    assert ReportingCode.objects.get().closed_by == jolanda
    browser.post(at_code("code-open-again", code))
    assert ReportingCode.objects.get().closed_on is None


def test_in_the_database_and_in_the_log_nothing_of_it_can_be_read(browse, jolanda, noor, code):
    code.answer(1, "yes", SECRET, by=jolanda)
    browse(jolanda).get(at_code("code", code))
    with connection.cursor() as cursor:
        for table, column in (("codeentry", "text"), ("codeanswer", "text"), ("codeanswer", "answer")):
            cursor.execute(f"SELECT {column} FROM risks_{table}")  # noqa: S608
            assert all(value.startswith("v1.") for (value,) in cursor.fetchall())
    assert not Change.objects.filter(after__contains="blauwe plek").exists()
    assert Event.objects.filter(what="risks:code", actor=jolanda, case_id=noor.pk).exists()


def test_the_log_of_the_file_says_only_that_a_part_is_protected(browse, tamara, noor, code):
    text = browse(tamara).get(reverse("cases:log", args=[noor.pk])).content.decode()
    assert "een beveiligd deel" in text
    assert "meldcode" not in text.lower()


def test_the_log_of_the_file_does_not_name_the_officer(browse, jolanda, tamara, pieter, officer, noor, code):
    browse(jolanda).post(at_code("code-admit", code), {"user": officer.pk})
    browse(officer).get(at_code("code", code))
    text = browse(tamara).get(reverse("cases:log", args=[noor.pk])).content.decode()
    assert "<b>Een collega</b> keek in een beveiligd deel" in text
    assert officer.name not in text
    assert officer.name in browse(pieter).get(reverse("privacy:log")).content.decode()


def test_while_typing_no_draft_is_kept(browse, jolanda, code):
    for name, more in (("code-step", [1]), ("code-weighing", [])):
        assert "data-draft>" not in browse(jolanda).get(at_code(name, code, *more)).content.decode()


def test_history_journal_and_search_say_nothing_of_it(browse, jolanda, noor, code):
    for name in ("journey:phases", "journal:entries", "plan:plan", "risks:safety"):
        assert "blauwe plek" not in browse(jolanda).get(reverse(name, args=[noor.pk])).content.decode()


def test_an_officer_who_guides_others_opens_nothing_more_either(browse, jolanda, officer, noor, code, west):
    Membership.grant(user=officer, role=Role.WORKER, team=west, since=LONG_AGO, by=None)
    browse(jolanda).post(at_code("code-admit", code), {"user": officer.pk})
    browser = browse(officer)
    assert SECRET in browser.get(at_code("code", code)).content.decode()
    for other in ("cases:data", "risks:safety", "journal:entries", "journal:report"):
        assert browser.get(reverse(other, args=[noor.pk])).status_code == 403, other
    assert noor not in Case.objects.visible_to(officer)


def test_who_leads_another_team_does_not_read_along(browse, colleague, jolanda, noor, west, code):
    leader = colleague("Willem Kok", Role.TEAM_LEADER, west)
    Assignment.assign(case=noor, user=leader, task="replacement", since=noor.opened_on, by=jolanda)
    assert browse(leader).get(reverse("cases:data", args=[noor.pk])).status_code == 200
    assert browse(leader).get(at_code("code", code)).status_code == 404


def test_nobody_ends_the_part_of_another(browse, jolanda, tamara, ruben_too, colleague, noor, code):
    third = colleague("Sanne de Wit", Role.WORKER)
    Assignment.assign(case=noor, user=third, task="worker", since=noor.opened_on, by=jolanda)
    ruben_in, third_in = (CodeMember.admit(code=code, user=user, by=jolanda) for user in (ruben_too, third))
    assert browse(third).post(at_code("code-leave", code, ruben_in.pk)).status_code == 403
    assert at_code("code-leave", code, ruben_in.pk) not in browse(third).get(at_code("code", code)).content.decode()
    for user, member in ((third, third_in), (tamara, ruben_in)):
        assert browse(user).post(at_code("code-leave", code, member.pk)).status_code == 302
        assert CodeMember.objects.get(pk=member.pk).until


def test_who_let_somebody_in_by_mistake_takes_that_back_the_same_day(browse, jolanda, ruben_too, officer, code, at):
    CodeMember.admit(code=code, user=ruben_too, by=jolanda)
    let_in = CodeMember.admit(code=code, user=officer, by=ruben_too)
    assert let_in.may_be_ended_by(ruben_too, frozenset())
    at(2026, 3, 11, 9, 0)
    assert not let_in.may_be_ended_by(ruben_too, frozenset())


def test_somebody_stays_until_it_is_closed(browse, jolanda, code):
    member = code.members.get()
    page = browse(jolanda).post(at_code("code-leave", code, member.pk), follow=True).content.decode()
    assert "Er moet iemand aan werken" in page
    code.close(by=jolanda)
    browse(jolanda).post(at_code("code-leave", code, member.pk))
    assert CodeMember.objects.get().until


def test_nobody_writes_in_a_closed_code_and_what_was_typed_stays(browse, jolanda, ruben_too, code):
    browser, entry = browse(jolanda), code.entries.get()
    code.close(by=jolanda)
    assert "Schrijf op" not in browser.get(at_code("code", code)).content.decode()
    pages = [("code-step", [2]), ("code-entry", [entry.pk]), ("code-weighing", []), ("code-admit", [])]
    for name, more in pages:
        assert browser.get(at_code(name, code, *more)).status_code == 302
    told = {"on": "10-3-2026", "text": "Overlegd met Lotte.", "user": ruben_too.pk, "question-1-answer": "yes"}
    told |= {"question-1-text": "Overlegd met Lotte."}
    for name, more in pages:
        answer = browser.post(at_code(name, code, *more), told)
        assert (answer.status_code, "inmiddels afgesloten" in answer.content.decode()) == (422, True), name
        assert name == "code-admit" or "Overlegd met Lotte." in answer.content.decode()
    assert (CodeEntry.objects.get().text, CodeAnswer.objects.count(), CodeMember.objects.count()) == (SECRET, 0, 1)
    with pytest.raises(ClosedCode):
        code.write(2, "x", on=code.begun_on, by=jolanda)


def test_the_list_of_who_guides_does_not_give_the_officer_away(browse, jolanda, officer, noor, code):
    browse(jolanda).post(at_code("code-admit", code), {"user": officer.pk})
    browse(officer).get(at_code("code", code))
    for name in ("cases:data", "journey:dossier", "plan:plan"):
        assert "Lotte Prins" not in browse(jolanda).get(reverse(name, args=[noor.pk])).content.decode()
    log = browse(jolanda).get(reverse("cases:log", args=[noor.pk])).content.decode()
    assert "huiselijk geweld" not in log.lower()


def test_nobody_is_made_an_officer_by_who_fills_the_care_team(browse, tamara, officer, noor):
    page = browse(tamara).get(reverse("cases:assign", args=[noor.pk])).content.decode()
    assert "attention_officer" not in page
    assert "Lotte Prins" not in page
    told = {"user": officer.pk, "task": "attention_officer", "since": "10-3-2026"}
    assert browse(tamara).post(reverse("cases:assign", args=[noor.pk]), told).status_code == 422
