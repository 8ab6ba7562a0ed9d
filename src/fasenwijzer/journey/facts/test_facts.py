"""Every fact the method asks for, from real records, and with a number of queries that does not grow."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fasenwijzer.analysis.models import AreaLeftOpen, AreaNote, PersonDescription, Strength, Wish
from fasenwijzer.cases.models import (
    AdmissionCondition,
    Case,
    ChecklistItem,
    Decision,
    PhaseEntry,
    Trial,
    WaitingContact,
    WaitingListPlace,
    Weighing,
)
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.exits.models import Aftercare, AftercareDeclined, NetworkAfterwards, Transfer
from fasenwijzer.journal.entries.models import OnGoal
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry
from fasenwijzer.journey.facts import facts_of, facts_of_many
from fasenwijzer.journey.facts.days import days_of
from fasenwijzer.method.moves import due
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Goal, Plan, PlanAgreement
from fasenwijzer.tests.cast import walk

pytestmark = pytest.mark.django_db
MARCH = date(2026, 3, 1)


def again(case):
    return Case.objects.whole().get(pk=case.pk)


def facts(case):
    """All facts; those from which days are counted are the same when only they are asked."""
    found, method = facts_of(again(case)), again(case).method
    assert due(days_of([case.pk])[case.pk], method) == due(found, method)
    return found


def talk(case, kind, day, by, *, held=False):
    conversation = Conversation.plan(
        case=case, kind=kind, starts_at=datetime(2026, 3, day, 10, tzinfo=AMSTERDAM), by=by
    )
    if held:
        ConversationOutcome.hold(conversation, present=(), by=by)
    return conversation


def with_plan(case, by):
    plan = Plan.begin(case=case, by=by)
    plan.write(by=by, end_goal="Rust in huis")
    return plan, Goal.add(plan=plan, text="Mijn huis is klaar", life_area="housing", by=by)


def test_where_the_case_stands(noor):
    found = facts(noor)
    assert (found.phase, found.cycle, found.entered_on) == ("carrying_out", 2, date(2026, 2, 9))
    assert (found.cycle_began_on, found.ended, found.exit_from) == (date(2026, 1, 16), False, "")


def test_the_phase_that_was_left_for_exit(noor, jolanda):
    PhaseEntry.enter(case=noor, phase="exit", cycle=2, on=MARCH, came_by="leave_early", by=jolanda)
    assert facts(noor).exit_from == "carrying_out"


def test_rounding_off_leaves_no_other_phase(noor, jolanda):
    walk(noor, jolanda, [("evaluation", 2, MARCH)])
    PhaseEntry.enter(case=noor, phase="exit", cycle=2, on=MARCH, came_by="decide", by=jolanda)
    assert facts(noor).exit_from == ""


def test_a_corrected_move_counts_for_nothing(noor, jolanda):
    entry = PhaseEntry.enter(case=noor, phase="exit", cycle=2, on=MARCH, came_by="leave_early", by=jolanda)
    entry.correct(reason="vergist", by=jolanda)
    assert facts(noor).phase == "carrying_out"


def test_the_talks_of_this_phase(noor, jolanda):
    talk(noor, "progress_talk", 2, jolanda, held=True)
    talk(noor, "progress_talk", 4, jolanda)
    talk(noor, "home_visit", 5, jolanda, held=True)
    talk(noor, "progress_talk", 12, jolanda)
    found = facts(noor)
    assert (found.last_talk_on, found.next_talk_on) == (date(2026, 3, 2), date(2026, 3, 12))


def test_a_talk_of_an_earlier_round_does_not_count(noor, jolanda):
    conversation = Conversation.plan(
        case=noor, kind="progress_talk", starts_at=datetime(2025, 6, 1, 10, tzinfo=AMSTERDAM), by=jolanda
    )
    ConversationOutcome.hold(conversation, present=(), by=jolanda)
    assert facts(noor).last_talk_on is None


def test_a_talk_agreed_before_the_round_began_counts(noor, jolanda):
    conversation = talk(noor, "progress_talk", 2, jolanda, held=True)
    Conversation.objects.filter(pk=conversation.pk).update(cycle=1)
    assert facts(noor).last_talk_on == date(2026, 3, 2)


def test_criteria_are_open_until_they_have_an_answer(idris, ineke):
    first, *others = facts(idris).criteria_unweighed
    Weighing.weigh(case=idris, phase="referral", criterion=first, answer="yes", by=ineke)
    Weighing.weigh(case=idris, phase="referral", criterion=others[0], explanation="nog vragen", by=ineke)
    assert facts(idris).criteria_unweighed == tuple(others)


def test_at_an_evaluation_words_are_an_answer(noor, jolanda):
    walk(noor, jolanda, [("evaluation", 2, MARCH)])
    first, *others = facts(noor).criteria_unweighed
    Weighing.weigh(case=noor, phase="evaluation", cycle=2, criterion=first, explanation="3 gelukt", by=jolanda)
    assert facts(noor).criteria_unweighed == tuple(others)


def test_the_request_is_written(idris, ineke):
    assert facts(idris).admission.request_is_written
    idris.referral.correct(by=ineke, request="")
    assert not facts(idris).admission.request_is_written


def test_waiting_and_the_last_contact(idris, ineke):
    walk(idris, ineke, [("intake", 0, MARCH)])
    Decision.take(case=again(idris), outcome="waiting_list", on=MARCH, reason="vol", by=ineke)
    place = WaitingListPlace.give(case=idris, since=MARCH, reason="vol", by=ineke)
    for day in (8, 5):
        WaitingContact.note(place=place, on=date(2026, 3, day), how="telefoon", by=ineke)
    admission = facts(idris).admission
    assert (admission.waiting_since, admission.last_waiting_contact_on) == (MARCH, date(2026, 3, 8))
    assert admission.decided
    place.leave(on=date(2026, 3, 9), by=ineke)
    assert facts(idris).admission.waiting_since is None


def test_a_trial_until_it_is_concluded(idris, ineke):
    trial = Trial.agree(case=idris, since=MARCH, ends_on=date(2026, 4, 1), look_at="de groep", by=ineke)
    assert facts(idris).admission.trial_until == date(2026, 4, 1)
    trial.conclude(on=date(2026, 3, 9), by=ineke)
    assert facts(idris).admission.trial_until is None


def test_urgent_admission_until_it_is_corrected(idris, ineke):
    decision = Decision.take(case=idris, outcome="urgent_admission", on=MARCH, reason="geen bed", by=ineke)
    assert facts(idris).admission.urgent
    decision.correct(reason="vergist", by=ineke)
    assert not facts(idris).admission.urgent


def test_terms_that_are_not_agreed(idris, ineke):
    terms = [AdmissionCondition.set(case=idris, text=text, by=ineke) for text in ("geen drank", "op tijd")]
    terms[0].agree(on=MARCH, how="mondeling", by=ineke)
    assert (facts(idris).admission.has_terms, facts(idris).admission.terms_not_agreed) == (True, 1)


def test_the_checklist_of_the_edition_until_somebody_makes_a_list(idris, ineke):
    walk(idris, ineke, [("start", 0, MARCH)])
    idris.setting = "residential"
    idris.save()
    proposed = tuple(item.key for item in idris.method.checklist("start", "residential"))
    assert facts(idris).checklist_open == proposed
    item = ChecklistItem.add(case=idris, phase="start", text="sleutel", by=ineke)
    assert facts(idris).checklist_open == ("sleutel",)
    item.settle(by=ineke, done_on=MARCH)
    assert facts(idris).checklist_open == ()


def test_life_areas(noor, jolanda):
    told = {"case": noor, "author_kind": "client", "on": MARCH, "by": jolanda}
    note = AreaNote.write(life_area="housing", heading="situation", text="Een huis met tuin", **told)
    Strength.name(case=noor, life_area="finances", source="skills", text="zuinig", named_by="Noor", by=jolanda)
    AreaLeftOpen.leave(case=noor, life_area="meaning", reason="liever later", by=jolanda)
    areas = facts(noor).areas
    assert (areas.described, areas.with_strength, areas.left_open) == ({"housing"}, {"finances"}, {"meaning"})
    assert len(areas.all) == 7
    note.withdraw(by=jolanda)
    assert not facts(noor).areas.described


def test_an_area_left_open_in_an_earlier_round_is_asked_again(noor, jolanda):
    left = AreaLeftOpen.leave(case=noor, life_area="meaning", reason="liever later", by=jolanda)
    AreaLeftOpen.objects.filter(pk=left.pk).update(cycle=1)
    assert not facts(noor).areas.left_open


def test_wishes_that_still_hold(noor, jolanda):
    wishes = [
        Wish.make(case=noor, life_area="housing", text=text, whose="Noor", by=jolanda) for text in ("tuin", "bed")
    ]
    wishes[0].come_true(on=date(2026, 3, 10), by=jolanda)
    assert facts(noor).wishes == 1


def test_who_is_around(noor, jolanda):
    ria = NetworkMember.add(case=noor, name="Ria", by=jolanda)
    NetworkMember.add(case=noor, name="Gül", by=jolanda)
    ria.end(on=date(2026, 3, 1), by=jolanda)
    assert facts(noor).network_members == 1


def test_the_person_description_that_holds(noor, jolanda):
    version = PersonDescription.begin(case=noor, by=jolanda)
    version.write(by=jolanda, life_area="coherence", text="Alles hangt aan rust", author_kind="client")
    assert facts(noor).description.coherence_is_written
    assert facts(noor).description.established_on is None
    version.establish(on=MARCH, by=jolanda)
    version.agree(how="oral", on=MARCH, by=jolanda)
    found = facts(noor).description
    assert (found.established_on, found.of_this_cycle, found.agreed) == (MARCH, True, True)


def test_a_description_of_an_earlier_round_still_holds(noor, jolanda):
    version = PersonDescription.begin(case=noor, by=jolanda)
    version.write(by=jolanda, life_area="housing", text="Een huis", author_kind="client")
    version.establish(on=MARCH, by=jolanda)
    PersonDescription.objects.update(cycle=1)
    found = facts(noor).description
    assert (found.established_on, found.of_this_cycle) == (MARCH, False)


def test_how_things_hang_together_may_stand_with_the_areas(noor, jolanda):
    told = {"case": noor, "author_kind": "client", "on": MARCH, "by": jolanda}
    AreaNote.write(life_area="coherence", heading="situation", text="Geld en slaap", **told)
    assert facts(noor).description.coherence_is_written


def test_the_plan_and_its_reports(noor, jolanda):
    plan, goal = with_plan(noor, jolanda)
    Goal.add(plan=plan, text="Ik betaal zelf", life_area="finances", by=jolanda)
    Entry.write(case=noor, on=MARCH, text="ging goed", on_goals=[OnGoal(goal, doing="belde zelf")], by=jolanda)
    found = facts(noor).plan
    assert (found.end_goal_is_written, found.goals, found.goals_without_report) == (True, 2, 1)


def test_agreement_with_the_plan(noor, jolanda):
    plan, _goal = with_plan(noor, jolanda)
    plan.establish(on=MARCH, by=jolanda)
    PlanAgreement.give(plan=plan, who="Noor", as_kind="client", manner="oral", on=MARCH, by=jolanda)
    found = facts(noor).plan
    assert (found.established_on, found.agreed, found.refused) == (MARCH, True, False)


def test_looking_back(noor, jolanda):
    plan, goal = with_plan(noor, jolanda)
    other = Goal.add(plan=plan, text="Ik betaal zelf", life_area="finances", by=jolanda)
    evaluation = Evaluation.begin(case=noor, cycle=2, on=MARCH, by=jolanda)
    looked = {"evaluation": evaluation, "process": "rustig", "effect": "lukt", "by": jolanda}
    GoalEvaluation.write(goal=goal, action="vasthouden", **looked)
    GoalEvaluation.write(goal=other, action="", **looked)
    goal.conclude("reached", on=MARCH, by=jolanda)
    found = facts(noor).evaluation
    assert (found.goals_without_result, found.goals_not_looked_back_on, found.summary_is_written) == (1, 1, False)
    evaluation.sum_up(general="Een mooie ronde", on=MARCH, by=jolanda)
    assert facts(noor).evaluation.summary_is_written


def test_the_goals_of_an_earlier_round_are_not_asked_again(noor, jolanda):
    plan, _goal = with_plan(noor, jolanda)
    Plan.objects.filter(pk=plan.pk).update(cycle=1)
    assert facts(noor).evaluation.goals_without_result == 0


def test_farewell(noor, jolanda):
    assert not facts(noor).farewell.aftercare_is_settled
    first = Aftercare.agree(case=noor, on=date(2026, 4, 1), what="bellen", by_name="Jolanda", by=jolanda)
    Aftercare.agree(case=noor, on=date(2026, 5, 1), what="langs", by_name="Jolanda", by=jolanda)
    NetworkAfterwards.write(case=noor, text="Ria belt elke week", by=jolanda)
    transfer = Transfer.arrange(case=noor, to="Wijkteam", by=jolanda)
    found = facts(noor).farewell
    assert (found.aftercare_is_settled, found.network_part_is_written, found.transfer_is_open) == (True, True, True)
    assert found.next_aftercare_on == date(2026, 4, 1)
    first.finish(on=date(2026, 4, 1), note="", by=jolanda)
    transfer.change(by=jolanda, consent_on=MARCH, first_talk_on=MARCH)
    found = facts(noor).farewell
    assert (found.next_aftercare_on, found.transfer_is_open) == (date(2026, 5, 1), False)


def test_no_aftercare_is_a_choice(noor, jolanda):
    AftercareDeclined.say(case=noor, reason="", by=jolanda)
    assert facts(noor).farewell.aftercare_is_settled


def test_many_cases_cost_as_many_queries_as_one(noor, idris, jolanda):
    with_plan(noor, jolanda)
    facts(noor)
    one, two = again(noor), [again(noor), again(idris)]
    with CaptureQueriesContext(
        connection,
    ) as few:
        facts_of(one)
    with CaptureQueriesContext(connection) as many:
        assert set(facts_of_many(two)) == {noor.pk, idris.pk}
    assert len(many) == len(few) <= 15, [query["sql"][:90] for query in many]


def test_no_cases_no_trouble():
    assert facts_of_many([]) == {}
