"""A plan from wish to agreement, told in verbs: what holds, what is kept, and what the method hears about it."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fasenwijzer.analysis.models import Wish
from fasenwijzer.audit.models import Event
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.facts import plan_facts
from fasenwijzer.plan.models import Action, Agreement, Goal, NotNow, Plan, PlanAgreement, PlanCopy

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


@pytest.fixture
def wish(noor, jolanda):
    return Wish.make(case=noor, life_area="housing", text="Een eigen hoek voor Sem", whose="Noor", by=jolanda)


@pytest.fixture
def plan(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal="Ik woon rustig in mijn eigen huis.", by=jolanda)
    return plan


@pytest.fixture
def goal(plan, wish, jolanda):
    return Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", wishes=[wish], by=jolanda)


def test_a_plan_begun_twice_is_begun_once(noor, jolanda, plan):
    assert Plan.begin(case=noor, by=jolanda) == plan
    assert plan.cycle == 2
    assert Plan.objects.current(noor) == plan


def test_the_number_of_a_goal_runs_through_all_rounds(noor, jolanda, goal):
    first = Plan.objects.create(case=noor, cycle=1)
    assert Goal.add(plan=first, text="Ik betaal op tijd", life_area="finances", by=jolanda).name == "D2"
    with pytest.raises(IntegrityError), transaction.atomic():
        Goal.objects.create(case=noor, plan=first, number=1, priority=9, text="x", life_area="y")


def test_an_established_plan_keeps_its_words_when_it_changes(jolanda, plan, goal):
    version = plan.establish(on=DAY, by=jolanda)
    goal.correct(text="Mijn huis is klaar voor Sem en de kat", by=jolanda)
    assert [line.text for line in version.lines.filter(kind="goal")] == ["Mijn huis is klaar voor Sem"]
    assert plan.in_force() == version
    assert plan.open_for_change(by=jolanda).number == 2
    assert plan.versions.last().in_the_making
    second = plan.establish(on=date(2026, 3, 9), by=jolanda)
    assert second.lines.get(kind="goal").text.endswith("en de kat")
    plan.refresh_from_db()
    assert plan.established_on == DAY


def test_doing_and_concluding_are_no_changes_of_the_plan(jolanda, plan, goal):
    action = Action.add(goal=goal, text="schildert de kleine kamer", due_on=DAY, by=jolanda)
    plan.establish(on=DAY, by=jolanda)
    action.mark_done(on=DAY, by=jolanda)
    goal.conclude("reached", on=DAY, by=jolanda)
    assert plan.versions.count() == 1


def test_establishing_by_mistake_can_be_taken_back(jolanda, plan, goal):
    version = plan.establish(on=DAY, by=jolanda)
    version.take_back(by=jolanda)
    plan.refresh_from_db()
    assert (plan.established_on, version.in_the_making, version.lines.count()) == (None, True, 0)
    plan.establish(on=DAY, by=jolanda)
    goal.correct(text="Anders", by=jolanda)
    with pytest.raises(ValueError, match="next version"):
        plan.in_force().take_back(by=jolanda)


def test_a_provisional_plan_grows_into_the_real_one(idris, ineke):
    plan = Plan.begin(case=idris, by=ineke)
    plan.establish(on=DAY, provisional=True, by=ineke)
    plan.refresh_from_db()
    assert (plan.cycle, plan.established_on) == (1, None)
    assert plan_facts(idris).provisional_since == DAY
    plan.establish(on=date(2026, 3, 9), by=ineke)
    facts = plan_facts(idris)
    assert (facts.provisional_since, facts.established_on) == (None, date(2026, 3, 9))


def test_a_goal_is_let_go_with_a_reason_and_comes_back(jolanda, plan, goal):
    goal.conclude("let_go", on=DAY, reason="De steiger is klaar met mij.", by=jolanda)
    assert not Goal.objects.open().exists()
    again = Goal.add(plan=plan, text="Ik werk als kok", life_area="housing", returns_from=goal, by=jolanda)
    assert again.earlier == goal
    goal.reopen(by=jolanda)
    assert Goal.objects.open().count() == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        goal.conclude("let_go", on=DAY, by=jolanda)


def test_goals_are_put_in_order(jolanda, plan, goal):
    second = Goal.add(plan=plan, text="Twee", life_area="finances", by=jolanda)
    third = Goal.add(plan=plan, text="Drie", life_area="meaning", by=jolanda)
    third.place_at(1, by=jolanda)
    assert list(Goal.objects.filter(plan=plan)) == [third, goal, second]
    assert [g.priority for g in Goal.objects.filter(plan=plan)] == [1, 2, 3]


def test_a_repeating_action_is_done_often_another_one_once(jolanda, goal):
    once = Action.add(goal=goal, text="verft", due_on=DAY, by=jolanda)
    weekly = Action.add(goal=goal, text="opent de post", rhythm="elke week", by=jolanda)
    for action in (once, weekly):
        action.mark_done(on=DAY, by=jolanda)
        action.mark_done(on=date(2026, 3, 9), by=jolanda)
    assert (once.done.count(), weekly.done.count()) == (1, 2)
    assert list(Action.objects.next_up(goal.case)) == [weekly]


def test_who_does_an_action_is_said_in_one_name(noor, jolanda, goal):
    ria = NetworkMember.add(case=noor, name="Ria Haverkamp", relation="moeder", by=jolanda)
    assert Action.add(goal=goal, text="a", by=jolanda).doer == "Noor"
    assert Action.add(goal=goal, text="b", who_kind="network", network_member=ria, by=jolanda).doer == "Ria Haverkamp"
    assert Action.add(goal=goal, text="c", who_name="Noor en Ria", by=jolanda).doer == "Noor en Ria"
    with pytest.raises(IntegrityError), transaction.atomic():
        Action.add(goal=goal, text="d", who_kind="worker", by=jolanda)


def test_an_oral_yes_is_followed_by_a_signature(jolanda, plan, goal):
    plan.establish(on=DAY, by=jolanda)
    told = {"plan": plan, "who": "Noor", "as_kind": "client", "by": jolanda}
    PlanAgreement.give(manner="oral", on=DAY, **told)
    signed = PlanAgreement.give(manner="signed", on=date(2026, 3, 9), **told)
    assert PlanAgreement.objects.latest_per_person() == [signed]
    assert signed.days_after == 7
    assert plan_facts(plan.case).agreed


def test_a_refusal_says_why_and_the_last_answer_counts(jolanda, plan, goal):
    plan.establish(on=DAY, by=jolanda)
    told = {"plan": plan, "who": "Ronald", "as_kind": "representative", "by": jolanda}
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanAgreement.give(manner="refused", on=DAY, **told)
    PlanAgreement.give(manner="refused", on=DAY, reason="Eerst een onderzoek.", **told)
    facts = plan_facts(plan.case)
    assert (facts.agreed, facts.refused) == (False, True)
    PlanAgreement.give(manner="signed", on=date(2026, 3, 9), **told)
    facts = plan_facts(plan.case)
    assert (facts.agreed, facts.refused) == (True, False)


def test_a_wish_is_put_aside_once_and_a_change_asks_for_agreement_anew(jolanda, plan, wish):
    plan.establish(on=DAY, by=jolanda)
    NotNow.put_aside(plan=plan, wish=wish, reason="Eerst rust.", by=jolanda)
    aside = NotNow.put_aside(plan=plan, wish=wish, reason="In de zomer.", by=jolanda)
    assert [n.reason for n in NotNow.objects.standing()] == ["In de zomer."]
    assert plan.versions.count() == 2
    aside.withdraw(by=jolanda)
    assert plan_facts(plan.case).wishes_without_place == 1


def test_the_method_hears_what_is_missing_with_a_fixed_number_of_queries(
    noor, jolanda, plan, goal, django_assert_num_queries
):
    Goal.add(plan=plan, text="Zonder wens", life_area="finances", by=jolanda)
    mother = NetworkMember.add(case=noor, name="Ria", relation="moeder", by=jolanda)
    Action.add(goal=goal, text="brengt het bed", who_kind="network", network_member=mother, by=jolanda)
    Wish.make(case=noor, life_area="finances", text="Geen rode brieven", whose="Noor", by=jolanda)
    plan.establish(on=DAY, by=jolanda)
    with django_assert_num_queries(5):
        facts = plan_facts(noor)
    assert (facts.goals, facts.goals_without_wish, facts.goals_without_action) == (2, 1, 1)
    assert (facts.wishes_without_place, facts.network_has_action, facts.end_goal_is_written) == (1, True, True)
    assert facts.evaluation_on is None


def test_everything_is_in_the_log(jolanda, plan, goal):
    agreement = Agreement.add(plan=plan, text="Eerst bellen.", by=jolanda)
    agreement.withdraw(by=jolanda)
    agreement.put_back(by=jolanda)
    PlanCopy.hand_out(plan=plan, given_to="Noor", on=DAY, by=jolanda)
    acts = list(Event.objects.filter(subject_type__startswith="plan.").values_list("action", "subject_type")[:4])
    assert acts == [
        ("export", "plan.plancopy"),
        ("create", "plan.agreement"),
        ("delete", "plan.agreement"),
        ("create", "plan.agreement"),
    ]
