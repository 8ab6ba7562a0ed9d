"""A case conference from planning to what lands in the file, and who sees what of it."""

import re
from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.analysis.models import Strength
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.cases.care_team.models import Task
from fasenwijzer.cases.models import Assignment, ChecklistItem, Referral
from fasenwijzer.conferences.models import Conference, Item, ItemAgreement, ItemIsConcluded
from fasenwijzer.journal.models import Conversation, Entry, Message
from fasenwijzer.journal.moments import moment
from fasenwijzer.people.models import Membership
from fasenwijzer.plan.models import Action as PlanStep
from fasenwijzer.plan.models import Goal, HelpQuestion, Plan
from fasenwijzer.tests.cast import HOSTILE, LONG_AGO, TODAY, queries_of, sent

pytestmark = pytest.mark.django_db
QUESTION = "Hoe houden we contact als zij de deur niet opendoet?"
NOTE = {"tips": "Vraag of haar zus meegaat.", "what": "belt de zus", "who_name": "Jolanda", "due_on": "17-3-2026"}


@pytest.fixture
def site(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def meeting(oost, tamara):
    return Conference.plan(team=oost, on=TODAY, place="De Kade", by=tamara)


@pytest.fixture
def brought(meeting, noor, jolanda):
    return Item.bring_in(conference=meeting, case=noor, question=QUESTION, by=jolanda)


def at_case(name, item, *more):
    return reverse(f"conferences:{name}", args=[item.case_id, item.pk, *more])


def page_of(meeting, name="conference"):
    return reverse(f"conferences:{name}", args=[meeting.pk])


def test_a_colleague_of_the_team_plans_it(site, oost):
    answer = site.post(reverse("conferences:plan"), {"team": oost.pk, "on": "12-3-2026", "place": "De Kade"})
    meeting = Conference.objects.get()
    assert answer.url == page_of(meeting)
    assert (meeting.team, meeting.on) == (oost, date(2026, 3, 12))
    again = site.post(reverse("conferences:plan"), {"team": oost.pk, "on": "12-3-2026"})
    assert again.context["form"].errors.keys() == {"on"}
    site.post(page_of(meeting, "change"), {"team": oost.pk, "on": "13-3-2026", "place": ""})
    site.post(page_of(meeting, "call-off"))
    assert site.get(page_of(meeting)).status_code == 404
    site.post(page_of(meeting, "put-back"))
    assert site.get(page_of(meeting)).context["conference"].on == date(2026, 3, 13)


def test_a_team_meets_once_a_day(meeting, oost, tamara):
    with pytest.raises(IntegrityError), transaction.atomic():
        Conference.plan(team=oost, on=TODAY, by=tamara)


def test_bring_a_case_in_with_a_question(site, meeting, noor):
    to = reverse("conferences:bring-in", args=[noor.pk])
    assert site.post(to, {"conference": meeting.pk, "question": QUESTION}).status_code == 302
    assert QUESTION in site.get(page_of(meeting)).content.decode()
    assert "form" not in site.get(to).context
    late = site.post(to, {"conference": meeting.pk, "question": "Nog iets?"})
    assert (late.status_code, "Nog iets?" in late.content.decode()) == (422, True)
    assert late.context["form"].errors.keys() == {"conference"}
    item = Item.objects.get()
    site.post(at_case("remove-item", item))
    assert site.get(page_of(meeting)).context["lines"] == []
    site.post(at_case("put-back-item", item))
    assert len(site.get(page_of(meeting)).context["lines"]) == 1


def test_what_asks_attention_is_proposed_until_it_is_on_the_agenda(site, meeting, noor, jolanda):
    proposed = site.get(page_of(meeting)).context["proposals"]
    assert [asked.case_id for asked in proposed] == [noor.pk]
    Item.bring_in(conference=meeting, case=noor, question=QUESTION, by=jolanda)
    assert site.get(page_of(meeting)).context["proposals"] == []


def test_strengths_come_first(site, brought, noor, jolanda):
    Strength.name(case=noor, source="skills", text="kan goed zingen", named_by="Noor", by=jolanda)
    Plan.begin(case=noor, by=jolanda).write(end_goal="Mijn eigen sleutel", by=jolanda)
    shown = site.get(at_case("item", brought)).content.decode()
    assert -1 < shown.index("kan goed zingen") < shown.index("Mijn eigen sleutel") < shown.index(QUESTION)


def test_what_was_said_lands_among_the_reports(site, brought, noor):
    site.post(at_case("note", brought), NOTE)
    site.post(at_case("conclude", brought))
    site.post(at_case("conclude", brought))
    entry = Entry.objects.get(case=noor)
    for said in (QUESTION, NOTE["tips"], "Jolanda: belt de zus", "17 maart"):
        assert said in entry.text
    assert entry.on == TODAY
    assert Event.objects.filter(subject_type="conferences.concluded", case_id=noor.pk).exists()


def test_the_file_is_in_one_language_whoever_presses(site, brought, noor, jolanda):
    jolanda.tell_about_self(name=jolanda.name, phone="", language="en", shortcuts=True)
    site.post(at_case("note", brought), NOTE)
    site.post(at_case("conclude", brought))
    text = Entry.objects.get(case=noor).text
    assert "17 maart" in text
    assert "Question" not in text


def test_what_stands_in_the_file_does_not_change(site, brought, jolanda):
    brought.note("tip", by=jolanda)
    agreement = ItemAgreement.agree(item=brought, what="bellen", who_name="Jolanda", due_on=None, by=jolanda)
    brought.conclude(by=jolanda)
    answer = site.post(at_case("note", brought), NOTE)
    assert (answer.status_code, NOTE["tips"] in answer.content.decode()) == (422, True)
    with pytest.raises(ItemIsConcluded):
        brought.note("anders", by=jolanda)
    for name in ("remove-agreement", "put-back-agreement"):
        site.post(at_case(name, brought, agreement.pk))
    site.post(at_case("remove-item", brought))
    assert Item.objects.standing().get().agreed == [agreement]


def test_it_lands_after_the_conference_not_before(site, meeting, brought, tamara):
    meeting.move(on=date(2026, 3, 12), place="", by=tamara)
    site.post(at_case("conclude", brought))
    assert not Entry.objects.exists()


def test_what_was_called_off_does_not_land(site, meeting, brought, tamara, jolanda):
    brought.note("tip", by=jolanda)
    meeting.call_off(by=tamara)
    site.post(at_case("conclude", brought))
    assert not Entry.objects.exists()
    assert "ging niet door" in site.get(at_case("item", brought)).content.decode()


def test_brought_in_anew_while_somebody_typed_in_the_old_one(site, meeting, brought, noor, jolanda):
    seen = site.get(at_case("note", brought)).context["form"]["seen"].value()
    brought.withdraw(by=jolanda)
    Item.bring_in(conference=meeting, case=noor, question="Anders gevraagd?", by=jolanda)
    for _again in range(2):
        answer = site.post(at_case("note", brought), NOTE | {"seen": seen})
        assert (answer.status_code, NOTE["tips"] in answer.content.decode()) == (422, True)
        seen = answer.context["form"]["seen"].value()
    site.post(at_case("put-back-item", brought))
    assert Item.objects.standing().get().question == "Anders gevraagd?"


def test_an_agreement_comes_back_until_it_is_kept(site, meeting, brought, oost, tamara, at):
    site.post(at_case("note", brought), NOTE)
    agreement = ItemAgreement.objects.get()
    later = Conference.plan(team=oost, on=date(2026, 3, 24), by=tamara)
    at(2026, 3, 24, 9, 0)
    assert site.get(page_of(later)).context["promised"] == [agreement]
    assert at_case("agreement-done", brought, agreement.pk) in site.get(page_of(later)).content.decode()
    site.post(at_case("agreement-done", brought, agreement.pk))
    assert site.get(page_of(later)).context["promised"] == []
    site.post(at_case("agreement-not-done", brought, agreement.pk))
    assert site.get(page_of(later)).context["promised"] == [agreement]


@pytest.fixture
def places(noor, jolanda):
    """Where a worker of this case acts: the file, and the preparation of the next talk."""
    talk = Conversation.plan(
        case=noor, kind="progress_talk", starts_at=moment(date(2026, 3, 12), time(10)), by=jolanda, place="thuis"
    )
    return [reverse("journey:dossier", args=[noor.pk]), reverse("journey:prepare", args=[noor.pk, talk.pk])]


def test_what_colleagues_agreed_stands_where_one_acts_and_is_ticked_off_there(site, brought, places):
    site.post(at_case("note", brought), NOTE)
    done = at_case("agreement-done", brought, ItemAgreement.objects.get().pk)
    for address in places:
        shown = site.get(address)
        words = shown.content.decode()
        assert [
            told for told in ("belt de zus", done, "afgesproken 10 mrt", "uiterlijk 17 mrt") if told not in words
        ] == []
        origin = re.search('name="origin" value="([^"]+)"', words[words.index(done) :])[1]
        pressed = site.post(done, {"origin": origin}, follow=True)
        assert pressed.redirect_chain[-1][0] == address
        assert not pressed.context["promised"]
        site.post(at_case("agreement-not-done", brought, ItemAgreement.objects.get().pk))


def test_many_agreements_ask_no_more_queries_where_one_acts(site, brought, places, jolanda):
    few = [queries_of(site, address) for address in places]
    for number in range(9):
        ItemAgreement.agree(item=brought, what=f"belt {number}", who_name="Loes", due_on=None, by=jolanda)
    assert [queries_of(site, address) for address in places] == few
    assert len(site.get(places[0]).context["promised"]) == 4


def test_what_was_called_off_or_taken_away_is_not_asked_of_anybody(site, brought, places, jolanda, tamara):
    told = {"item": brought, "who_name": "Loes", "due_on": None, "by": jolanda}
    ItemAgreement.agree(what="belt toch niet", **told).withdraw(by=jolanda)
    ItemAgreement.agree(what="belt de zus", **told)
    brought.conference.call_off(by=tamara)
    assert not site.get(places[0]).context["promised"]


def agreed_today(user, browse):
    return [(line.who, line.what) for line in browse(user).get("/").context["to_do"].shown]


def test_it_stands_in_today_of_who_promised_it_and_is_ticked_off_there(browse, site, brought, jolanda, tamara):
    note = NOTE | {"who": f"user-{jolanda.pk}", "who_name": ""}
    site.post(at_case("note", brought), note)
    agreement = ItemAgreement.objects.get()
    assert (agreement.who, agreement.who_name) == (jolanda, jolanda.name)
    words = site.get("/").content.decode()
    assert [told for told in ("belt de zus", "Noor Haverkamp", "uiterlijk 17 mrt") if told not in words] == []
    done = at_case("agreement-done", brought, agreement.pk)
    origin = re.search('name="origin" value="([^"]+)"', words[words.index(done) :])[1]
    assert site.post(done, {"origin": origin}).url == "/"
    assert agreed_today(jolanda, browse) == []
    site.post(at_case("agreement-not-done", brought, agreement.pk))
    assert agreed_today(jolanda, browse) == [("Jolanda", "belt de zus")]
    assert agreed_today(tamara, browse) == []


def test_what_somebody_by_name_promised_comes_to_who_guides(browse, site, brought, jolanda, tamara, bilal):
    site.post(at_case("note", brought), NOTE | {"who": "other", "who_name": "Loes"})
    assert agreed_today(jolanda, browse) == [("Loes", "belt de zus")]
    assert agreed_today(tamara, browse) == agreed_today(bilal, browse) == []


def test_who_only_thinks_along_in_the_reporting_code_reads_nothing_of_the_file_and_is_not_named(
    browse, brought, colleague, west, noor, noor_herself, jolanda
):
    lotte = colleague("Lotte Prins", Role.ATTENTION_OFFICER)
    Membership.grant(user=lotte, role=Role.WORKER, team=west, since=LONG_AGO, by=None)
    Assignment.assign(case=noor, user=lotte, task=Task.ATTENTION_OFFICER, since=LONG_AGO, by=jolanda)
    ItemAgreement.agree(item=brought, what="belt de zus", who_name="Piet", due_on=TODAY, by=jolanda)
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Een thuis", life_area="housing", by=jolanda)
    told = {"who_kind": "worker", "who_name": lotte.name, "due_on": TODAY}
    step = PlanStep.add(goal=goal, text="gaat mee naar de arts", by=jolanda, **told)
    HelpQuestion.ask(action=step, by=noor_herself)
    Message.send(case=noor, person=noor_herself, text="Bel je mij?", by=noor_herself)
    ChecklistItem.add(case=noor, phase="start", text="sleutel", due_on=TODAY, by=jolanda)
    assert "sleutel" in [what for _who, what in agreed_today(jolanda, browse)]
    assert agreed_today(lotte, browse) == []
    assert "Noor" not in browse(lotte).get("/").content.decode()
    assert lotte.name not in browse(jolanda).get(at_case("note", brought)).content.decode()


def test_what_somebody_promised_who_does_not_guide_any_more_comes_to_who_does(
    browse, brought, noor, jolanda, ruben, at
):
    ItemAgreement.agree(item=brought, what="belt de zus", who=jolanda, due_on=None, by=jolanda)
    Assignment.assign(case=noor, user=ruben, since=TODAY, by=jolanda)
    assert agreed_today(ruben, browse) == []
    noor.assignments.get(user=jolanda).end(on=TODAY, by=jolanda)
    at(2026, 3, 11, 9, 0)
    assert agreed_today(ruben, browse) == [(jolanda.name, "belt de zus")]
    assert agreed_today(jolanda, browse) == []


def test_many_agreements_ask_no_more_queries_today(browse, brought, jolanda):
    site = browse(jolanda)
    ItemAgreement.agree(item=brought, what="belt", who=jolanda, due_on=None, by=jolanda)
    few = queries_of(site, "/")
    for number in range(9):
        ItemAgreement.agree(item=brought, what=f"belt {number}", who=jolanda, due_on=TODAY, by=jolanda)
    assert queries_of(site, "/") == few
    to_do = site.get("/").context["to_do"]
    assert (len(to_do.shown), len(to_do.others), to_do.shown[0].due_on) == (5, 5, TODAY)


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"who_name": ""}, "who"),
        ({"who_name": "", "who": "other"}, "who_name"),
        ({"what": ""}, "what"),
        ({"due_on": "1-3-2026"}, "due_on"),
    ],
)
def test_what_is_missing_is_told_at_the_field(site, brought, wrong, field):
    answer = site.post(at_case("note", brought), NOTE | wrong)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {field}
    assert NOTE["tips"] in answer.content.decode()


def test_who_does_not_guide_sees_a_number_and_no_more(browse, colleague, brought, meeting, oost, jolanda):
    brought.note("Vraag of haar zus meegaat.", by=jolanda)
    other = browse(colleague("Wim Bos", Role.WORKER, oost))
    for name in ("conference", "print"):
        shown = other.get(page_of(meeting, name)).content.decode()
        assert brought.case.number in shown
        for hidden in ("Noor", QUESTION, "zus"):
            assert hidden not in shown
    assert not Event.objects.filter(action=Action.PRINT).exists()
    assert other.get(at_case("item", brought)).status_code == 404


def test_who_holds_no_conferences_is_not_led_to_them(browse, ineke, jolanda):
    agenda = reverse("journal:agenda")
    assert browse(ineke).get(agenda).context["conferences_url"] == ""
    assert browse(jolanda).get(agenda).context["conferences_url"] == reverse("conferences:conferences")


def test_another_team_finds_nothing(browse, bilal, meeting, brought):
    other = browse(bilal)
    assert [other.get(page_of(meeting, name)).status_code for name in ("conference", "print", "change")] == [404] * 3
    assert other.post(page_of(meeting, "put-back")).status_code == 404
    assert other.get(reverse("conferences:conferences")).context["ahead"] == []


def test_who_left_the_team_puts_nothing_back(browse, bilal, meeting, oost, tamara):
    Membership.grant(user=bilal, role=Role.WORKER, team=oost, since=LONG_AGO, by=None).end(on=LONG_AGO, by=None)
    meeting.call_off(by=tamara)
    assert browse(bilal).post(page_of(meeting, "put-back")).status_code == 404


def test_minutes_bear_no_names_and_each_case_is_logged(site, meeting, brought, noor):
    site.post(at_case("note", brought), NOTE)
    paper = site.get(page_of(meeting, "print")).content.decode()
    assert (QUESTION in paper, NOTE["tips"] in paper, "Haverkamp" in paper) == (True, True, False)
    event = Event.objects.get(action=Action.PRINT)
    assert (event.case_id, event.ground) == (noor.pk, "assigned")


def test_hostile_words_stay_words(site, meeting, brought, noor):
    site.post(at_case("ask", brought), {"question": HOSTILE})
    site.post(at_case("note", brought), {"tips": HOSTILE, "what": HOSTILE, "who_name": HOSTILE})
    for address in (at_case("item", brought), page_of(meeting), page_of(meeting, "print")):
        assert HOSTILE not in site.get(address).content.decode()


def test_a_full_agenda_asks_no_more_queries(browse, tamara, jolanda, meeting, brought, noor, oost):
    site = browse(tamara)
    pages = [page_of(meeting), reverse("conferences:of-case", args=[noor.pk]), at_case("item", brought)]
    ItemAgreement.agree(item=brought, what="bellen", who_name="Jolanda", due_on=None, by=jolanda)
    few = [queries_of(site, address) for address in pages]
    for number in range(4):
        case = another(noor, oost, jolanda, number)
        item = Item.bring_in(conference=meeting, case=case, question=f"vraag {number}", by=jolanda)
        ItemAgreement.agree(item=item, what="bellen", who_name="Ruben", due_on=None, by=jolanda)
        ItemAgreement.agree(item=brought, what=f"mailen {number}", who_name="Ruben", due_on=None, by=jolanda)
    assert [queries_of(site, address) for address in pages] == few


def another(noor, oost, jolanda, number):
    told = {"arrived_on": date(2026, 3, 1), "channel": "phone", "by_kind": "client", "request": f"vraag {number}"}
    return Referral.receive(client=noor.client, by=jolanda, team=oost, **told).case


def test_it_stands_in_today_and_in_the_agenda_of_who_belongs_to_the_team(browse, jolanda, bilal, oost, tamara):
    now = Conference.plan(team=oost, on=TODAY, place="De Kade", by=tamara)
    later = Conference.plan(team=oost, on=TODAY + timedelta(days=2), by=tamara)
    Conference.plan(team=oost, on=TODAY + timedelta(days=3), by=tamara).call_off(by=tamara)
    for address in (
        "/",
        reverse("journal:agenda"),
        f"{reverse('journal:agenda')}?who=team",
        reverse("journal:agenda-coming"),
    ):
        text = browse(jolanda).get(address).content.decode()
        assert text.count("Cliëntenoverleg van team Oost") == 2, address
        assert page_of(now) in text
        assert page_of(later) in text
        assert "Cliëntenoverleg van team Oost" not in browse(bilal).get(address).content.decode()
    first = browse(jolanda).get("/").context["week"][0]
    assert (first.on, first.told) == (later.on, "")
    location = browse(jolanda).get(reverse("journal:agenda"), {"who": "location"}).content.decode()
    assert "Cliëntenoverleg van team Oost" not in location


def test_looking_at_the_agenda_is_a_visit_to_each_open_case(browse, jolanda, meeting, brought, noor, idris, ineke):
    Item.bring_in(conference=meeting, case=idris, question=QUESTION, by=ineke)
    browse(jolanda).get(page_of(meeting))
    visits = Event.objects.filter(action="read", actor=jolanda, what="conferences:conference")
    assert [(line.case_id, line.ground) for line in visits] == [(noor.pk, "assigned")]


def test_two_other_places_for_one_conference_are_both_shown(site, meeting, tamara):
    mine = sent(site.get(page_of(meeting, "change")).context["form"], place="De Haven")
    meeting.move(on=meeting.on, place="De Sluis", by=tamara)
    answer = site.post(page_of(meeting, "change"), mine)
    assert (answer.status_code, "De Sluis" in answer.content.decode()) == (422, True)
    assert site.post(page_of(meeting, "change"), sent(answer.context["form"])).status_code == 302
    meeting.refresh_from_db()
    assert meeting.place == "De Haven"
