"""The day of a worker, of who does intakes and of who leads a team; others are led to their own page."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import (
    Assignment,
    Case,
    ChecklistItem,
    Client,
    PhaseEntry,
    Referral,
    WaitingListPlace,
)
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journal.conversations.models import Someone
from fasenwijzer.journal.entries.models import OnGoal
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry
from fasenwijzer.people.models import Draft
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of, walk

pytestmark = pytest.mark.django_db


def see(browser, query=""):
    return browser.get(reverse("today:today") + query)


def talk(case, user, *, month=3, day=10, hour=10, minute=0, kind="progress_talk"):
    at = datetime(2026, month, day, hour, minute, tzinfo=AMSTERDAM)
    me = Someone("worker", user.name, user=user)
    ends = at + timedelta(hours=1)
    return Conversation.plan(case=case, kind=kind, starts_at=at, ends_at=ends, place="thuis", people=[me], by=user)


def guided(user, team, name, phase="carrying_out"):
    client = Client.register(call_name=name, family_name="Visser", by=user)
    case = Referral.receive(
        client=client,
        by=user,
        arrived_on=date(2025, 6, 1),
        channel="phone",
        by_kind="client",
        request="hulp",
        team=team,
        setting="ambulatory",
    ).case
    Assignment.assign(case=case, user=user, since=date(2025, 6, 1), by=user)
    walk(case, user, [("start", 0, date(2025, 6, 2)), (phase, 1, date(2026, 3, 1))])
    return case


def full(case, user):
    plan = Plan.begin(case=case, by=user)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar", life_area="housing", by=user)
    Action.add(goal=goal, text="Belt de woningbouw", by=user).mark_done(on=TODAY, by=user)
    Action.add(goal=goal, text="belt", who_kind="worker", who_name=user.name, due_on=TODAY, by=user)
    ChecklistItem.add(case=case, phase="start", text="Sleutel", who="", due_on=TODAY, by=user)
    for day, score in ((1, 4), (9, 7)):
        Entry.write(case=case, on=date(2026, 3, day), on_goals=[OnGoal(goal, score=score)], by=user)
    talk(case, user)
    talk(case, user, day=12)
    Draft.keep(user_id=user.pk, address=reverse("journal:report", args=[case.pk]), fields="text=geheim")


def test_an_empty_day_invites(browse, jolanda):
    assert see(browse(jolanda)).status_code == 200


def test_the_day_shows_who_is_next_and_what_worked(browse, jolanda, noor):
    full(noor, jolanda)
    text = see(browse(jolanda)).content.decode()
    for words in ("Noor Haverkamp", "Belt de woningbouw", "Mijn huis is klaar", "10:00"):
        assert words in text, words
    assert reverse("journal:report", args=[noor.pk]) in text


def test_a_draft_is_offered_without_its_words(browse, jolanda, noor):
    full(noor, jolanda)
    text = see(browse(jolanda)).content.decode()
    assert f'href="{reverse("journal:report", args=[noor.pk])}"' in text
    assert "geheim" not in text


def test_a_draft_of_a_case_that_is_not_mine_any_more_is_silent(at, browse, jolanda, noor):
    Draft.keep(user_id=jolanda.pk, address=reverse("journal:report", args=[noor.pk]), fields="x")
    Draft.keep(user_id=jolanda.pk, address="/no/such/page/", fields="x")
    noor.assignments.get().end(on=date(2026, 3, 9), by=jolanda)
    assert "Noor" not in see(browse(jolanda)).content.decode()


def test_a_conversation_is_done_now_or_ahead(browse, jolanda, noor):
    ConversationOutcome.hold(talk(noor, jolanda, hour=8), present=(), by=jolanda)
    talk(noor, jolanda, hour=10)
    talk(noor, jolanda, hour=15)
    talk(noor, jolanda, hour=7)
    page = see(browse(jolanda))
    lines = page.context["talks"]
    assert reverse("journal:conversation-outcome", args=[noor.pk, lines[0].talk.pk]) in page.content.decode()
    assert [(line.state, line.open) for line in lines] == [
        ("done", True),
        ("done", False),
        ("now", False),
        ("ahead", False),
    ]


def test_a_talk_that_was_missed_gets_no_tick_and_a_later_one_of_today_is_called_so(browse, jolanda, noor):
    missed = talk(noor, jolanda, hour=8)
    ConversationOutcome.miss(missed, absent=[one.key for one in missed.participants.all()], by=jolanda)
    talk(noor, jolanda, hour=16)
    page = see(browse(jolanda)).content.decode()
    assert '<span class="tag">Gemist</span>' in page
    assert "vandaag 16:00" in page


def test_the_most_pressing_comes_first_and_at_most_five_are_shown(browse, jolanda, oost):
    cases = [guided(jolanda, oost, f"Kees{number}") for number in range(7)]
    for number, case in enumerate(cases):
        PhaseEntry.objects.filter(pk=case.place_id).update(since=date(2026, 2, 1) + timedelta(days=number))
    context = see(browse(jolanda)).context
    assert [one.case_id for one in context["attention"]] == [case.pk for case in cases[:5]]
    assert context["more_attention"] == 2
    first = context["attention"][0]
    assert (first.due.key, first.due.due_on, first.month) == ("progress_talk", date(2026, 2, 15), "feb")


def steps_of(case, user):
    plan = Plan.begin(case=case, by=user)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar", life_area="housing", by=user)
    told = {"goal": goal, "who_kind": "worker", "by": user}
    near = Action.add(text="belt de woningbouw", who_name=user.name, due_on=date(2026, 3, 12), **told)
    Action.add(text="kijkt mee met de post", who_name=user.name, every="week", starts_on=date(2026, 3, 13), **told)
    Action.add(text="gaat mee naar de markt", who_name=user.name, due_on=date(2026, 5, 1), **told)
    Action.add(text="helpt met de verf", who_name="Ruben Kist", due_on=TODAY, **told)
    return near


def test_own_steps_of_a_plan_come_when_their_day_is_near_and_are_ticked_off_there(browse, jolanda, ruben, noor):
    near = steps_of(noor, jolanda)
    site = browse(jolanda)
    shown = see(site)
    told = [(one.who, one.what, one.due_on) for one in shown.context["to_do"].shown]
    assert told == [
        ("Jolanda", "belt de woningbouw", date(2026, 3, 12)),
        ("Jolanda", "kijkt mee met de post", date(2026, 3, 13)),
    ]
    done = reverse("plan:action-done", args=[noor.pk, near.pk])
    words = shown.content.decode()
    origin = re.search('name="origin" value="([^"]+)"', words[words.index(done) :])[1]
    assert site.post(done, {"on": "vandaag", "origin": origin}).url == "/"
    assert near.done.get().on == TODAY
    assert [one.what for one in see(site).context["to_do"].shown] == ["kijkt mee met de post"]
    assert see(browse(ruben)).context["to_do"].shown == []


def test_what_is_more_than_five_to_do_unfolds(browse, jolanda, noor):
    plan = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis", life_area="housing", by=jolanda)
    for number in range(7):
        told = {"who_kind": "worker", "who_name": jolanda.name, "due_on": TODAY}
        Action.add(goal=goal, text=f"Bel nummer {number}", by=jolanda, **told)
    page = browse(jolanda).get("/").content.decode()
    shown, folded = page.split("En nog 2", 1)
    assert "Bel nummer 4" in shown
    assert "Bel nummer 6" in folded


def test_a_point_of_a_checklist_with_a_day_comes_and_is_ticked_off_there(browse, jolanda, bilal, noor):
    told = {"case": noor, "phase": "start", "by": jolanda}
    near = ChecklistItem.add(text="Sleutel ophalen", who="Ria", due_on=date(2026, 3, 12), **told)
    ChecklistItem.add(text="Ooit", who="", due_on=None, **told)
    ChecklistItem.add(text="Later", who="", due_on=date(2026, 6, 1), **told)
    site = browse(jolanda)
    shown = see(site)
    assert [(one.who, one.what, one.client) for one in shown.context["to_do"].shown] == [
        ("Ria:", "Sleutel ophalen", "Noor Haverkamp")
    ]
    done = reverse("cases:checklist-settle", kwargs={"case_id": noor.pk, "phase": "start", "pk": near.pk})
    words = shown.content.decode()
    origin = re.search('name="origin" value="([^"]+)"', words[words.index(done) :])[1]
    assert site.post(done, {"done_on": "vandaag", "origin": origin}).url == "/"
    near.refresh_from_db()
    assert (near.done_on, near.who) == (TODAY, "Ria")
    assert see(site).context["to_do"].shown == see(browse(bilal)).context["to_do"].shown == []


def test_namesakes_are_told_apart(browse, jolanda, oost):
    same = [guided(jolanda, oost, "Jan") for _time in range(4)]
    for case, year in zip(same, (1957, 1990, 1990, None), strict=True):
        case.client.correct(by=jolanda, born_year=year)
    talk(same[0], jolanda, day=12)
    guided(jolanda, oost, "Piet")
    page = see(browse(jolanda))
    told = {row.case.pk: row.name for row in page.context["rows"]}
    assert [told[case.pk] for case in same] == [
        "Jan Visser (1957)",
        f"Jan Visser ({same[1].number})",
        f"Jan Visser ({same[2].number})",
        f"Jan Visser ({same[3].number})",
    ]
    assert "Piet Visser" in told.values()
    assert page.context["week"][0].name == "Jan Visser (1957)"


def test_a_talk_that_is_planned_in_time_asks_nothing(browse, jolanda, oost):
    case = guided(jolanda, oost, "Kees")
    talk(case, jolanda, day=13)
    assert see(browse(jolanda)).context["attention"] == []


def test_aftercare_comes_back_after_the_end(browse, jolanda, noor):
    walk(noor, jolanda, [("exit", 2, date(2026, 2, 20))])
    noor.endings.model.close(
        case=Case.objects.whole().get(pk=noor.pk), on=date(2026, 3, 1), kind="goals_reached", reason="", by=jolanda
    )
    Aftercare.agree(case=noor, on=date(2026, 3, 12), what="bellen", by_name="Jolanda", by=jolanda)
    context = see(browse(jolanda)).context
    assert [one.due.key for one in context["attention"]] == ["aftercare_contact"]
    assert context["attention"][0].why.endswith("bellen (Jolanda).")
    assert context["rows"] == []


def test_aftercare_of_who_left_comes_to_the_team_leader(browse, jolanda, tamara, noor):
    walk(noor, jolanda, [("exit", 2, date(2026, 2, 20))])
    noor.endings.model.close(
        case=Case.objects.whole().get(pk=noor.pk), on=date(2026, 3, 1), kind="goals_reached", reason="", by=jolanda
    )
    gone = Aftercare.agree(case=noor, on=date(2026, 3, 11), what="langsgaan", by_name="Jolanda", by=jolanda)
    gone.withdraw(by=jolanda)
    Aftercare.agree(case=noor, on=date(2026, 3, 12), what="bellen", by_name="Jolanda", by=jolanda)
    for assignment in Assignment.objects.filter(case=noor):
        assignment.end(on=date(2026, 3, 1), by=tamara)
    assert see(browse(jolanda)).context["attention"] == []
    (asked,) = see(browse(tamara)).context["attention"]
    assert (asked.case_id, asked.why.endswith("bellen (Jolanda).")) == (noor.pk, True)


@pytest.mark.parametrize("with_a_talk", [True, False])
def test_what_presses_comes_before_new_referrals_also_on_a_phone(browse, tamara, jolanda, oost, idris, with_a_talk):
    case = guided(jolanda, oost, "Kees")
    if with_a_talk:
        talk(case, tamara)
    Referral.receive(
        client=Client.register(call_name="Aaltje", family_name="Drenth", by=tamara),
        by=tamara,
        arrived_on=TODAY,
        channel="phone",
        by_kind="client",
        request="hulp",
        team=oost,
        setting="ambulatory",
    )
    text = see(browse(tamara)).content.decode()
    assert text.index('id="talks"') < text.index('id="attention"') < text.index('id="referrals"')


def test_who_does_intakes_sees_referrals_and_who_waits(browse, ineke, idris):
    text = see(browse(ineke)).content.decode()
    assert "Idris Warsame" in text
    walk(idris, ineke, [("intake", 0, date(2026, 2, 1))])
    WaitingListPlace.give(case=idris, since=date(2026, 2, 1), reason="vol", by=ineke)
    context = see(browse(ineke)).context
    assert [one.pk for one in context["admission"].waiting] == [idris.pk]
    assert context["attention"][0].due.key == "waiting_list_contact"


def test_a_team_leader_sees_what_asks_attention_in_the_team(browse, tamara, jolanda, noor):
    assert [one.case_id for one in see(browse(tamara)).context["attention"]] == [noor.pk]


def test_a_colleague_of_another_team_sees_nothing_of_it(browse, bilal, noor):
    assert "Noor" not in see(browse(bilal)).content.decode()


@pytest.mark.parametrize(
    "who, address",
    [
        ("karin", "risks:incidents"),
        ("mees", "guide:introduction"),
        ("saar", "configurator:editions"),
        ("anton", "people:people"),
        ("pieter", "privacy:log"),
    ],
)
def test_who_has_no_cases_is_led_to_the_own_page(browse, request, who, address):
    browser = browse(request.getfixturevalue(who))
    assert see(browser).url == reverse(address)
    shown = browser.get(reverse(address))
    menu = [item["url"] for item in shown.wsgi_request.nav]
    assert reverse(address) in menu
    assert reverse("today:today") not in menu, "it would only lead to another item"
    assert "Vandaag" not in shown.content.decode()
    assert f'href="{reverse(address)}" aria-current="page"' in shown.content.decode()


def test_who_only_works_on_reporting_codes_finds_them_in_the_menu(browse, colleague, jolanda):
    codes = reverse("risks:my-codes")
    hers = browse(colleague("Wil Verhoeven", "attention_officer", None)).get(codes)
    assert f'href="{codes}" aria-current="page"' in hers.content.decode()
    assert "Vandaag" not in hers.content.decode()
    assert codes not in {item["url"] for item in browse(jolanda).get("/").wsgi_request.nav}


@pytest.mark.parametrize(
    "who, work",
    [
        ("karin", ["risks:incidents", "monitor:monitor", "participation:locations", "asking:rounds"]),
        ("mees", ["guide:introduction", "monitor:monitor", "participation:locations", "asking:rounds"]),
        ("saar", ["configurator:editions", "questionnaires:list"]),
        ("tamara", ["today:team", "participation:locations"]),
    ],
)
def test_the_menu_holds_what_somebody_leads(browse, request, who, work):
    shown = browse(request.getfixturevalue(who)).get(reverse("people:me"))
    assert {reverse(name) for name in work} <= {item["url"] for item in shown.wsgi_request.nav}


def test_who_leads_none_of_it_finds_it_under_the_method(browse, jolanda):
    shown = browse(jolanda).get(reverse("guide:introduction"))
    assert reverse("guide:introduction") not in {item["url"] for item in shown.wsgi_request.nav}
    assert f'href="{reverse("configurator:method")}" aria-current="page"' in shown.content.decode()


def test_who_has_cases_finds_the_day_in_the_menu(browse, jolanda):
    assert "Vandaag" in browse(jolanda).get(reverse("cases:clients")).content.decode()


def test_thirty_clients_cost_as_many_queries_as_three(browse, jolanda, oost):
    browser = browse(jolanda)
    for number in range(3):
        full(guided(jolanda, oost, f"Kees{number}"), jolanda)
    three = queries_of(browser, reverse("today:today"))
    for number in range(27):
        full(guided(jolanda, oost, f"Ewa{number}"), jolanda)
    assert queries_of(browser, reverse("today:today")) == three
    assert len(see(browser).context["rows"]) == 12
    assert len(see(browser, "?page=3").context["rows"]) == 6
    assert see(browser, "?page=nonsense").status_code == 200


def test_markup_stays_words(browse, jolanda, noor):
    full(noor, jolanda)
    noor.client.correct(by=jolanda, call_name=HOSTILE)
    assert HOSTILE not in see(browse(jolanda)).content.decode()


def test_who_is_not_logged_in_is_asked_to(client, oeverlicht):
    assert see(client).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("talks", [0, 1])
def test_what_worked_stands_once_after_what_presses(browse, jolanda, noor, talks):
    full(noor, jolanda)
    Conversation.objects.filter(case=noor).exclude(pk__in=Conversation.objects.values("pk")[:talks]).delete()
    page = see(browse(jolanda)).content.decode()
    assert page.count('id="well"') == 1
    assert page.index('id="attention"') < page.index('id="well"')
