"""Going on through the browser: what is shown, what a person chooses, and what is said when it can't be."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Assignment, Case, Decision, Ending, Referral
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import moment
from fasenwijzer.journey.corrections import last_of
from fasenwijzer.journey.moves import Told, make, stamp_of
from fasenwijzer.journey.next_phase.forms import STALE
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of, walk

pytestmark = pytest.mark.django_db


def again(case):
    return Case.objects.whole().get(pk=case.pk)


def url(case, name="next", *args):
    return reverse(f"journey:{name}", args=[case.pk, *args])


def send(browser, case, move, name="next", **told):
    said = {"move": move, "on": "10-3-2026", "reason": "Zo besloten we.", "stamp": stamp_of(again(case)), **told}
    return browser.post(url(case, name), said)


def test_the_page_shows_what_is_missing_and_what_can_be_chosen(browse, ineke, idris):
    text = browse(ineke).get(url(idris)).content.decode()
    for outcome in ("intake", "urgent_admission", "referral_elsewhere", "rejection"):
        assert f"decide-{outcome}" in text
    assert idris.method.condition("referral_talk_was_held").missing in text


def test_a_talk_that_is_planned_is_not_asked_for_again(browse, ineke, idris):
    plan = reverse("journal:plan-conversation", args=[idris.pk])
    assert f'href="{plan}?kind=referral_talk"' in browse(ineke).get(url(idris)).content.decode()
    assert "staat al gepland" not in browse(ineke).get(plan).content.decode()
    talk = Conversation.plan(case=idris, kind="referral_talk", starts_at=moment(TODAY, time(15)), by=ineke)
    text = browse(ineke).get(url(idris)).content.decode()
    assert f'href="{plan}?kind=referral_talk"' not in text
    assert "Gepland op dinsdag 10 maart" in text
    again = browse(ineke).get(plan).content.decode()
    assert "staat al gepland" in again
    assert reverse("journal:change-conversation", args=[idris.pk, talk.pk]) in again


def test_a_page_of_before_says_only_that_somebody_took_a_step(browse, jolanda, noor):
    old = stamp_of(again(noor))
    browser = browse(jolanda)
    assert send(browser, noor, "advance-to-evaluation").status_code == 302
    answer = send(browser, noor, "advance-to-evaluation", stamp=old, reason="")
    assert answer.status_code == 422
    assert answer.context["form"].errors == {"__all__": [str(STALE)]}
    assert answer.context["form"]["stamp"].value() == stamp_of(again(noor))


def test_a_decision_that_stays_in_the_phase_is_told_in_a_sentence(browse, ineke, idris):
    send(browse(ineke), idris, "decide-intake")
    page = browse(ineke).get(send(browse(ineke), idris, "decide-waiting_list").url).content.decode()
    assert "Besloten voor Idris: op de wachtlijst." in page


def test_a_decision_moves_the_case_and_says_so(browse, ineke, idris):
    browser = browse(ineke)
    answer = send(browser, idris, "decide-intake")
    assert answer.url == reverse("journey:dossier", args=[idris.pk])
    assert again(idris).phase == "intake"
    page = browser.get(answer.url).content.decode()
    assert reverse("journey:undo", args=[idris.pk, last_of(again(idris)).key]) in page


@pytest.mark.parametrize(
    "told, field",
    [
        ({"reason": "  "}, "reason"),
        ({"on": "1-1-2031"}, "on"),
        ({"on": "1-1-2026"}, "on"),
        ({"on": "31-2-2026"}, "on"),
        ({"on": ""}, "on"),
        ({"move": "decide-admission"}, "move"),
        ({"move": ""}, "move"),
        ({"move": "nonsense"}, "move"),
    ],
)
def test_what_is_not_right_is_told_and_nothing_is_lost(browse, ineke, idris, told, field):
    answer = send(browse(ineke), idris, told.pop("move", "decide-intake"), **{"reason": "Een lang verhaal", **told})
    assert answer.status_code == 422
    assert answer.context["form"].errors[field]
    assert told.get("reason", "Een lang verhaal") in answer.content.decode()
    assert not Decision.objects.exists()


def test_a_trial_asks_for_its_end_and_what_to_look_at(browse, ineke, idris):
    walk(idris, ineke, [("intake", 0, TODAY)])
    browser = browse(ineke)
    assert send(browser, idris, "decide-trial").status_code == 422
    more = {"decide-trial-ends_on": "12-4-2026", "decide-trial-look_at": "past de groep?"}
    wrong = send(browser, idris, "decide-trial", **{**more, "decide-trial-ends_on": "1-3-2026"})
    assert wrong.status_code == 422
    assert "past de groep?" in wrong.content.decode()
    assert send(browser, idris, "decide-trial", **more).status_code == 302
    assert again(idris).trials.get().ends_on == date(2026, 4, 12)


def test_a_conditional_admission_asks_for_its_agreements(browse, ineke, idris):
    walk(idris, ineke, [("intake", 0, TODAY)])
    browser, key = browse(ineke), "decide-conditional_admission"
    assert send(browser, idris, key).status_code == 422
    assert send(browser, idris, key, **{f"{key}-terms": "x" * 501}).status_code == 422
    assert send(browser, idris, key, **{f"{key}-terms": "geen drank\n\n op tijd "}).status_code == 302
    assert [c.text for c in again(idris).admission_conditions.all()] == ["geen drank", "op tijd"]


def test_a_beginning_does_not_lie_before_its_decision(browse, ineke, idris):
    walk(idris, ineke, [("intake", 0, date(2026, 3, 5))])
    browser = browse(ineke)
    early = send(browser, idris, "decide-admission", **{"decide-admission-starts_on": "8-3-2026"})
    assert early.status_code == 422
    later = send(browser, idris, "decide-admission", **{"decide-admission-starts_on": "17-3-2026"})
    assert later.status_code == 302
    assert again(idris).here.since == date(2026, 3, 17)


def test_a_worker_goes_on_past_advice_with_a_reason(browse, jolanda, noor):
    browser = browse(jolanda)
    assert send(browser, noor, "advance-to-evaluation", reason="").status_code == 422
    assert send(browser, noor, "advance-to-evaluation").status_code == 302
    assert again(noor).phase == "evaluation"


def test_closing_asks_why_it_ends(browse, jolanda, noor):
    walk(noor, jolanda, [("exit", 2, date(2026, 3, 2))])
    browser = browse(jolanda)
    assert send(browser, noor, "close").status_code == 422
    assert send(browser, noor, "close", **{"close-ending": "goals_reached"}).status_code == 302
    assert Ending.objects.get(case=noor).kind == "goals_reached"
    assert browser.get(url(noor)).url == url(noor, "other-moves")


def test_an_old_page_is_told_that_somebody_was_first(browse, ineke, idris):
    walk(idris, ineke, [("intake", 0, TODAY)])
    old = stamp_of(again(idris))
    make(again(idris), "decide-waiting_list", Told(on=TODAY, reason="vol"), by=ineke)
    answer = send(browse(ineke), idris, "decide-admission", stamp=old, reason="Er is plek")
    assert answer.status_code == 422
    assert "Er is plek" in answer.content.decode()
    assert again(idris).phase == "intake"


def test_the_same_form_sent_twice_moves_once(browse, jolanda, noor):
    browser, token, stamp = browse(jolanda), "0b36ab1e-4f9b-4f0e-8a0b-000000000001", stamp_of(again(noor))
    answers = [send(browser, noor, "advance-to-evaluation", once=token, stamp=stamp) for _again in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert noor.phase_entries.filter(phase="evaluation", cycle=2).count() == 1


def test_back_and_stop_have_their_own_page(browse, jolanda, noor):
    browser = browse(jolanda)
    assert "back-to-planning" in browser.get(url(noor, "other-moves")).content.decode()
    assert send(browser, noor, "back-to-planning", "other-moves").status_code == 302
    assert again(noor).phase == "planning"
    assert send(browser, noor, "leave-early", "other-moves").status_code == 302
    assert again(noor).phase == "exit"


def test_a_closed_file_is_opened_again(browse, jolanda, noor):
    Ending.close(case=noor, on=TODAY, kind="moved_away", reason="", by=jolanda)
    browser = browse(jolanda)
    assert "reopen-in-carrying_out" in browser.get(url(noor, "other-moves")).content.decode()
    assert send(browser, noor, "reopen-in-carrying_out", "other-moves").status_code == 302
    assert not again(noor).ended


def test_after_the_term_a_new_file_begins(browse, jolanda, tamara, noor, at):
    Ending.close(case=noor, on=TODAY, kind="moved_away", reason="", by=jolanda)
    at(2026, 9, 9, 10, 0)
    answer = browse(tamara).get(url(noor, "other-moves"))
    assert answer.context["cards"] == []
    assert reverse("cases:new-referral-of", args=[noor.pk]) in answer.content.decode()
    assert send(browse(tamara), noor, "reopen-in-carrying_out", "other-moves").status_code == 422
    hers = browse(jolanda).get(url(noor, "other-moves")).content.decode()
    assert reverse("cases:new-referral-of", args=[noor.pk]) not in hers


def test_within_the_term_a_new_question_can_begin_a_new_file(browse, jolanda, tamara, noor):
    Ending.close(case=noor, on=TODAY, kind="moved_away", reason="", by=jolanda)
    new = reverse("cases:new-referral-of", args=[noor.pk])
    shown = browse(tamara).get(url(noor, "other-moves"))
    assert "reopen-in-carrying_out" in shown.content.decode()
    assert new in shown.content.decode()
    answer = browse(tamara).post(new, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("cases:new-referral-again", args=[noor.client_id])
    assert answer.context["client"] == noor.client
    assert browse(jolanda).post(new).status_code == 403


def test_the_files_of_one_client_tell_of_each_other(browse, jolanda, tamara, noor, oost):
    Ending.close(case=noor, on=TODAY, kind="moved_away", reason="", by=jolanda)
    told = {"arrived_on": TODAY, "channel": "phone", "by_kind": "client", "request": "weer"}
    new = Referral.receive(client=noor.client, team=oost, by=tamara, **told).case
    (earlier,) = browse(tamara).get(reverse("journey:phases", args=[new.pk])).context["others"]
    assert (earlier.case, earlier.is_earlier, earlier.url != "") == (noor, True, True)
    (later,) = browse(jolanda).get(reverse("journey:phases", args=[noor.pk])).context["others"]
    assert (later.case, later.is_earlier, later.url) == (new, False, "")


def test_a_worker_does_not_decide_on_an_intake(browse, idris, ineke, jolanda):
    Assignment.assign(case=idris, user=jolanda, since=TODAY, by=ineke)
    browser = browse(jolanda)
    assert browser.get(url(idris)).status_code == 200
    assert send(browser, idris, "decide-intake").status_code == 403


def test_who_decides_an_admission_can_still_take_it_back(browse, ineke, idris):
    walk(idris, ineke, [("intake", 0, TODAY)])
    browser = browse(ineke)
    assert send(browser, idris, "decide-admission").status_code == 302
    key = last_of(again(idris)).key
    assert browser.post(url(idris, "undo", key)).status_code == 302
    assert again(idris).phase == "intake"


def test_undo_takes_the_step_back_once(browse, jolanda, noor):
    browser = browse(jolanda)
    send(browser, noor, "advance-to-evaluation")
    key = last_of(again(noor)).key
    for _again in range(2):
        assert browser.post(url(noor, "undo", key)).status_code == 302
    assert again(noor).phase == "carrying_out"


def test_after_noon_the_next_day_there_is_no_undo(at, browse, jolanda, noor):
    browser = browse(jolanda)
    send(browser, noor, "advance-to-evaluation")
    key = last_of(again(noor)).key
    at(2026, 3, 11, 12, 1)
    assert browser.post(url(noor, "undo", key)).url == url(noor, "phases")
    assert again(noor).phase == "evaluation"


def test_a_team_leader_corrects_with_a_reason(browse, jolanda, tamara, noor):
    send(browse(jolanda), noor, "advance-to-evaluation")
    browser = browse(tamara)
    assert browser.post(url(noor, "correct"), {"reason": ""}).status_code == 422
    assert browser.post(url(noor, "correct"), {"reason": "Te vroeg"}).status_code == 302
    assert again(noor).phase == "carrying_out"
    assert "Te vroeg" in browser.get(url(noor, "phases")).content.decode()


def test_a_worker_may_not_correct(browse, jolanda, noor):
    assert browse(jolanda).get(url(noor, "correct")).status_code == 403


def test_markup_stays_words(browse, jolanda, noor):
    browser = browse(jolanda)
    answer = send(browser, noor, "advance-to-evaluation", reason=HOSTILE)
    assert answer.status_code == 302
    assert HOSTILE not in browser.get(url(noor, "phases")).content.decode()


@pytest.mark.parametrize(
    "sign", ["\x00", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "á" * 5000]
)
def test_any_words_are_kept_or_refused_in_words(browse, jolanda, noor, sign):
    assert send(browse(jolanda), noor, "advance-to-evaluation", reason=f"omdat {sign}").status_code in {302, 422}


def test_the_number_of_queries_is_fixed(browse, jolanda, noor):
    browser = browse(jolanda)
    small = queries_of(browser, url(noor))
    walk(
        noor,
        jolanda,
        [("evaluation", 2, TODAY), ("analysis", 3, TODAY), ("planning", 3, TODAY), ("carrying_out", 3, TODAY)],
    )
    assert queries_of(browser, url(noor)) == small
