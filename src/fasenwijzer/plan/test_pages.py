"""The pages of the plan: who may open them, what happens with bad input, and what stays when two people are at work."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.access import roles
from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.audit.models import Event
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Agreement, Goal, NotNow, Plan, PlanAgreement, PlanCopy
from fasenwijzer.tests.cast import queries_of, sent

pytestmark = pytest.mark.django_db
HOSTILE = "<script>alert(1)</script> 😀 Łucja's “plan” & {{ 7 }} {% now %} "
DAY = date(2026, 3, 2)


@pytest.fixture
def wish(noor, jolanda):
    return Wish.make(case=noor, life_area="housing", text="Een eigen hoek voor Sem", whose="Noor", by=jolanda)


@pytest.fixture
def plan(noor, jolanda):
    return Plan.begin(case=noor, by=jolanda)


@pytest.fixture
def goal(plan, wish, jolanda):
    return Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", wishes=[wish], by=jolanda)


@pytest.fixture
def action(noor, goal, jolanda):
    ria = NetworkMember.add(case=noor, name="Ria Haverkamp", relation="moeder", by=jolanda)
    Action.add(goal=goal, text="brengt het bed", who_kind="network", network_member=ria, due_on=DAY, by=jolanda)
    return Action.add(goal=goal, text="schildert", due_on=DAY, by=jolanda)


@pytest.fixture
def established(plan, goal, action, jolanda):
    version = plan.establish(on=DAY, by=jolanda)
    PlanAgreement.give(plan=plan, who="Noor Haverkamp", as_kind="client", manner="signed", on=DAY, by=jolanda)
    PlanCopy.hand_out(plan=plan, given_to="Noor", on=DAY, by=jolanda)
    return version


def addresses(case, plan, goal, action, wish, version):
    """Every page of the plan that can be asked for, with the names of `reverse`."""
    bare = ("plan", "edit", "destination", "evaluation-date", "establish", "add-agreement", "agree", "hand-out")
    found = {name: [] for name in (*bare, "add-goal")}
    found |= {"round": [plan.cycle], "print": [plan.cycle], "version": [version.pk], "not-now": [wish.pk]}
    found |= {"goal": [goal.pk], "edit-goal": [goal.pk], "conclude-goal": [goal.pk], "add-action": [goal.pk]}
    found |= {"edit-action": [action.pk], "action-done": [action.pk]}
    return {name: reverse(f"plan:{name}", args=[case.pk, *args]) for name, args in found.items()}


def test_every_page_opens_for_the_worker_and_not_for_an_outsider(
    browse, jolanda, bilal, noor, plan, goal, action, wish, established
):
    pages = addresses(noor, plan, goal, action, wish, established)
    browser = browse(jolanda)
    assert {name: browser.get(url).status_code for name, url in pages.items()} == dict.fromkeys(pages, 200)
    browser = browse(bilal)
    assert {name: browser.get(url).status_code for name, url in pages.items()} == dict.fromkeys(pages, 404)


def test_nothing_of_another_case_can_be_reached(browse, jolanda, idris, goal, action, wish, established):
    from_elsewhere = {"goal": goal.pk, "edit-goal": goal.pk, "conclude-goal": goal.pk, "add-action": goal.pk}
    from_elsewhere |= {"edit-action": action.pk, "action-done": action.pk, "not-now": wish.pk}
    from_elsewhere |= {"version": established.pk, "goal ": 10**30}
    idris.assignments.create(user=jolanda, since=DAY)
    browser = browse(jolanda)
    for name, pk in from_elsewhere.items():
        assert browser.get(reverse(f"plan:{name.strip()}", args=[idris.pk, pk])).status_code == 404, name


def test_who_may_only_read_sees_no_buttons(browse, jolanda, noor, goal, established, monkeypatch):
    reading = {**roles.ABILITIES, roles.Role.WORKER: frozenset({roles.Ability.SEE_CASE})}
    monkeypatch.setattr(roles, "ABILITIES", reading)
    browser = browse(jolanda)
    words = browser.get(reverse("plan:plan", args=[noor.pk])).content.decode()
    assert "Pas het plan aan" not in words
    assert browser.get(reverse("plan:goal", args=[noor.pk, goal.pk])).content.decode().count("Rond af") == 0
    assert browser.get(reverse("plan:edit", args=[noor.pk])).status_code == 403


def test_markup_in_every_text_stays_text(browse, jolanda, noor, plan, wish):
    browser, long = browse(jolanda), HOSTILE * 3
    NetworkMember.add(case=noor, name="N" * 200, relation="r" * 200, by=jolanda)
    browser.post(reverse("plan:destination", args=[noor.pk]), {"end_goal": long, "desired_situation": long})
    told = {"text": long, "life_area": "housing", "kind": "grow", "wishes": [wish.pk]}
    browser.post(reverse("plan:add-goal", args=[noor.pk]), told)
    goal = Goal.objects.get()
    told = {"text": HOSTILE, "who": "network", "names": "N" * 200, "rhythm": HOSTILE[:90]}
    browser.post(reverse("plan:add-action", args=[noor.pk, goal.pk]), told)
    browser.post(reverse("plan:action-done", args=[noor.pk, goal.actions.get().pk]), {"on": "vandaag", "note": long})
    browser.post(reverse("plan:not-now", args=[noor.pk, wish.pk]), {"reason": long})
    browser.post(reverse("plan:add-agreement", args=[noor.pk]), {"text": long})
    browser.post(reverse("plan:establish", args=[noor.pk]), {"on": "vandaag", "sort": "real"})
    told = {"who": "network", "name": HOSTILE, "manner": "refused", "on": "vandaag", "reason": long}
    browser.post(reverse("plan:agree", args=[noor.pk]), told)
    browser.post(reverse("plan:hand-out", args=[noor.pk]), {"who": "client", "on": "vandaag", "note": HOSTILE})
    assert (PlanAgreement.objects.count(), PlanCopy.objects.count(), NotNow.objects.count()) == (1, 1, 1)
    version = plan.versions.get()
    for name, url in addresses(noor, plan, goal, goal.actions.get(), wish, version).items():
        words = browser.get(url).content.decode()
        assert "<script>alert" not in words, name


def problems(answer):
    assert answer.status_code == 422
    return answer.content.decode()


def test_a_goal_without_words_is_asked_for_and_nothing_is_lost(browse, jolanda, noor, plan, wish):
    told = {"text": " ", "life_area": "nonsense", "kind": "??", "wishes": [wish.pk, "99999"], "earlier": "continues-1"}
    problems(browse(jolanda).post(reverse("plan:add-goal", args=[noor.pk]), told))
    assert not Goal.objects.exists()


def test_an_action_asks_who_and_when(browse, jolanda, noor, goal):
    told = {"text": "belt", "who": "professional", "names": "", "due_on": "31-2-2026"}
    words = problems(browse(jolanda).post(reverse("plan:add-action", args=[noor.pk, goal.pk]), told))
    assert "Schrijf de naam op" in words
    assert 'value="belt"' in words
    assert 'value="31-2-2026"' in words


@pytest.mark.parametrize("day", ["11-3-2026", "1-1-1800", "30-2-2026", "soon", "1-1-2020"])
def test_impossible_days_are_explained(browse, jolanda, noor, goal, day):
    told = {"result": "reached", "on": day}
    problems(browse(jolanda).post(reverse("plan:conclude-goal", args=[noor.pk, goal.pk]), told))
    assert goal.result is None


def test_letting_go_asks_why(browse, jolanda, noor, goal):
    url = reverse("plan:conclude-goal", args=[noor.pk, goal.pk])
    problems(browse(jolanda).post(url, {"result": "let_go", "on": "vandaag"}))
    browse(jolanda).post(url, {"result": "let_go", "on": "vandaag", "reason": "Noor kiest iets anders."})
    goal.refresh_from_db()
    assert goal.result.reason == "Noor kiest iets anders."
    browse(jolanda).post(reverse("plan:reopen-goal", args=[noor.pk, goal.pk]))
    assert Goal.objects.open().get() == goal


def test_a_refusal_asks_why_and_a_client_represents_nobody(browse, jolanda, noor, established):
    told = {"who": "client", "represents": "on", "manner": "refused", "on": "vandaag"}
    words = problems(browse(jolanda).post(reverse("plan:agree", args=[noor.pk]), told))
    assert "waarmee deze persoon het niet eens is" in words
    assert "haal het vinkje weg" in words


def test_an_empty_plan_can_not_hold(browse, jolanda, noor, plan):
    words = problems(browse(jolanda).post(reverse("plan:establish", args=[noor.pk]), {"on": "vandaag", "sort": "real"}))
    assert "Er staat nog niets in het plan" in words


def test_a_text_changed_by_somebody_else_is_shown_and_the_typed_one_is_kept(browse, jolanda, ruben, noor, goal):
    browser, url = browse(jolanda), reverse("plan:edit-goal", args=[noor.pk, goal.pk])
    seen = browser.get(url).context["form"]["seen"].value()
    goal.correct(text="Rubens woorden", by=ruben)
    told = {"text": "Mijn woorden", "life_area": "housing", "kind": "grow", "seen": seen}
    answer = browser.post(url, told)
    words = problems(answer)
    assert "Ruben Kist paste dit aan" in words
    assert "Rubens woorden" in words
    assert "Mijn woorden" in words
    told["seen"] = answer.context["form"]["seen"].value()
    assert browser.post(url, told).status_code == 302
    goal.refresh_from_db()
    assert goal.text == "Mijn woorden"


def test_a_goal_taken_out_in_another_tab_comes_back_with_the_typed_text(browse, jolanda, ruben, noor, goal):
    browser, url = browse(jolanda), reverse("plan:edit-goal", args=[noor.pk, goal.pk])
    seen = browser.get(url).context["form"]["seen"].value()
    goal.withdraw(by=ruben)
    told = {"text": "Mijn woorden", "life_area": "housing", "kind": "grow", "seen": seen}
    answer = browser.post(url, told)
    assert "haalde dit weg" in problems(answer)
    told["seen"] = answer.context["form"]["seen"].value()
    assert browser.post(url, told).status_code == 302
    assert Goal.objects.standing().get().text == "Mijn woorden"


def test_a_goal_taken_out_in_another_tab_is_told_and_the_text_stays(browse, jolanda, ruben, noor, goal):
    goal.withdraw(by=ruben)
    browser = browse(jolanda)
    told = {"result": "reached", "on": "vandaag", "reason": "Het lukte."}
    conclude, add = (reverse(f"plan:{name}", args=[noor.pk, goal.pk]) for name in ("conclude-goal", "add-action"))
    words = problems(browser.post(conclude, told))
    assert "Ruben Kist haalde dit doel uit het plan" in words
    assert "Het lukte." in words
    told = {"text": "belt de gemeente", "who": "client", "rhythm": "wekelijks"}
    assert "belt de gemeente" in problems(browser.post(add, told))
    assert browser.get(conclude).url == browser.get(add).url == reverse("plan:goal", args=[noor.pk, goal.pk])


def test_establishing_is_undone_until_something_is_built_on_it(browse, jolanda, noor, plan, goal):
    browser = browse(jolanda)
    for answered in (False, True):
        browser.post(reverse("plan:establish", args=[noor.pk]), {"on": "vandaag", "sort": "real"})
        version = plan.versions.get()
        if answered:
            browser.post(reverse("plan:agree", args=[noor.pk]), {"who": "client", "manner": "oral", "on": "vandaag"})
        assert browser.post(reverse("plan:take-back", args=[noor.pk, version.pk])).status_code == 302
        assert plan.versions.get().in_the_making is not answered


def test_the_end_goal_of_two_people_is_not_lost(browse, jolanda, ruben, noor, plan):
    browser, url = browse(jolanda), reverse("plan:destination", args=[noor.pk])
    seen = browser.get(url).context["form"]["seen"].value()
    plan.write(end_goal="Van Ruben", by=ruben)
    words = problems(browser.post(url, {"end_goal": "Van Jolanda", "desired_situation": "", "seen": seen}))
    assert "Van Ruben" in words
    assert "Van Jolanda" in words


def test_what_is_taken_out_can_be_put_back(browse, jolanda, noor, goal, action, plan, wish):
    aside = NotNow.put_aside(plan=plan, wish=wish, reason="Later.", by=jolanda)
    agreement = Agreement.add(plan=plan, text="Eerst bellen.", by=jolanda)
    browser = browse(jolanda)
    parts = {"goal": goal, "action": action, "not-now": aside, "agreement": agreement}
    for part, row in parts.items():
        for name, standing in (("withdraw", False), ("put-back", True)):
            answer = browser.post(reverse(f"plan:{name}", args=[noor.pk, part, row.pk]))
            assert answer.status_code == 302
            row.refresh_from_db()
            assert (row.withdrawn_at is None) is standing, part
    assert browser.post(reverse("plan:withdraw", args=[noor.pk, "case", 1])).status_code == 404
    assert browser.get(reverse("plan:withdraw", args=[noor.pk, "goal", goal.pk])).status_code == 405


def test_a_wish_put_aside_anew_does_not_come_back_twice(browse, jolanda, noor, plan, wish):
    first = NotNow.put_aside(plan=plan, wish=wish, reason="Eerst rust.", by=jolanda)
    first.withdraw(by=jolanda)
    NotNow.put_aside(plan=plan, wish=wish, reason="In de zomer.", by=jolanda)
    answer = browse(jolanda).post(reverse("plan:put-back", args=[noor.pk, "not-now", first.pk]), follow=True)
    assert "met nieuwere woorden" in answer.content.decode()
    assert NotNow.objects.standing().get().reason == "In de zomer."


def test_goals_move_up_and_down_without_a_script(browse, jolanda, noor, plan, goal):
    second = Goal.add(plan=plan, text="Twee", life_area="finances", by=jolanda)
    url = reverse("plan:place-goal", args=[noor.pk, second.pk])
    for place in ("1", "0", "-1", "x", "9" * 40):
        assert browse(jolanda).post(url, {"place": place}).status_code == 302
    assert list(Goal.objects.filter(plan=plan)) == [second, goal]


def test_a_wish_becomes_a_goal_with_its_area_and_strengths(browse, jolanda, noor, plan, wish):
    Strength.name(case=noor, source="skills", text="kan schilderen", named_by="Ria", life_area="housing", by=jolanda)
    Strength.name(case=noor, source="skills", text="kan rekenen", named_by="Ria", life_area="finances", by=jolanda)
    answer = browse(jolanda).get(reverse("plan:add-goal", args=[noor.pk]), {"wish": wish.pk})
    assert answer.context["form"].initial["life_area"] == "housing"
    offered = [option.words for option in answer.context["form"]["strengths"].options]
    assert offered == ["kan schilderen · Wonen", "kan rekenen · Financiën"]
    for nonsense in ("x", "99999", "9" * 40, ""):
        url = reverse("plan:add-goal", args=[noor.pk])
        assert browse(jolanda).get(url, {"wish": nonsense}).status_code == 200


def test_printing_is_logged_as_printing(browse, jolanda, noor, plan):
    words = browse(jolanda).get(reverse("plan:print", args=[noor.pk, plan.cycle])).content.decode()
    assert "Geprint op 10 maart 2026 voor Noor" in words
    assert Event.objects.first().action == "print"


def test_without_a_plan_there_is_an_invitation(browse, jolanda, noor):
    browser = browse(jolanda)
    assert "Begin het plan" in browser.get(reverse("plan:plan", args=[noor.pk])).content.decode()
    for name in ("destination", "establish", "evaluation-date", "agree", "hand-out"):
        assert browser.get(reverse(f"plan:{name}", args=[noor.pk])).status_code == 404
    assert browser.get(reverse("plan:edit", args=[noor.pk])).status_code == 302
    assert browser.post(reverse("plan:begin", args=[noor.pk])).status_code == 302
    assert Plan.objects.current(noor)


def test_the_number_of_queries_does_not_grow_with_the_plan(
    browse, jolanda, noor, plan, goal, action, wish, established
):
    browser = browse(jolanda)
    pages = addresses(noor, plan, goal, action, wish, established)
    watched = [pages[name] for name in ("plan", "edit", "version", "goal", "add-action", "agree", "print")]
    browser.get(pages["plan"])  # what is asked once per process
    counted = {url: queries_of(browser, url) for url in watched}
    for number in range(8):
        more = Wish.make(case=noor, life_area="finances", text=f"Wens {number}", whose="Noor", by=jolanda)
        Wish.make(case=noor, life_area="finances", text=f"Los {number}", whose="Noor", by=jolanda)
        member = NetworkMember.add(case=noor, name=f"Lid {number}", by=jolanda)
        extra = Goal.add(plan=plan, text=f"Doel {number}", life_area="finances", wishes=[more], by=jolanda)
        doing = Action.add(
            goal=extra, text="x", who_kind="network", network_member=member, rhythm="wekelijks", by=jolanda
        )
        doing.mark_done(on=DAY, by=jolanda)
        Action.add(goal=goal, text="y", rhythm="wekelijks", by=jolanda).mark_done(on=DAY, by=jolanda)
        Agreement.add(plan=plan, text="z", by=jolanda)
        PlanAgreement.give(plan=plan, who=f"Lid {number}", as_kind="network", manner="oral", on=DAY, by=jolanda)
    assert {url: queries_of(browser, url) for url in watched} == counted
    assert max(counted.values()) < 45


def test_two_other_days_to_look_back_are_both_shown(browse, jolanda, ruben, noor, plan):
    browser, address = browse(jolanda), reverse("plan:evaluation-date", args=[noor.pk])
    mine = sent(browser.get(address).context["form"], evaluation_on="1-9-2026")
    plan.look_back_on(date(2026, 8, 3), by=ruben)
    answer = browser.post(address, mine)
    assert (answer.status_code, "3-8-2026" in answer.content.decode()) == (422, True)
    assert browser.post(address, sent(answer.context["form"])).status_code == 302
    plan.refresh_from_db()
    assert plan.evaluation_on == date(2026, 9, 1)
