"""Moves are recorded whole or not at all, and every kind of them can be taken back."""

import random
from datetime import date, timedelta

import pytest

from fasenwijzer import clock
from fasenwijzer.cases.models import AdmissionCondition, Case, Decision, Ending, PhaseEntry
from fasenwijzer.journey import corrections, moves
from fasenwijzer.journey.corrections import NothingToCorrect, last_of
from fasenwijzer.journey.facts import facts_of
from fasenwijzer.journey.facts.days import days_of
from fasenwijzer.journey.moves import NotOpen, Told, stamp_of
from fasenwijzer.method.moves import Verdict, due, open_moves
from fasenwijzer.network.models import KeptMap, NetworkMember
from fasenwijzer.tests.cast import TODAY, walk

pytestmark = pytest.mark.django_db
WHY = Told(on=TODAY, reason="Zo hebben we het samen besloten.")


def tick():
    """A minute passes: two steps are never taken in the same instant."""
    clock.travel_to(clock.now() + timedelta(minutes=1))


def make(case, key, told, *, by):
    tick()
    return moves.make(case, key, told, by=by)


def correct_last(case, *, by, reason="vergist", key=""):
    tick()
    return corrections.correct_last(case, reason=reason, by=by, key=key)


def again(case):
    return Case.objects.whole().get(pk=case.pk)


def stand(case):
    return case.phase, case.cycle, case.ended


def told_for(move, on=TODAY):
    return Told(
        on=on,
        reason="Zo hebben we het samen besloten.",
        ending="goals_reached",
        trial_ends_on=on + timedelta(days=30),
        trial_looks_at="past het?",
        terms=["geen drank", "op tijd"] if move.outcome == "conditional_admission" else (),
    )


def moves_of(case):
    return open_moves(facts_of(case), case.method)


def is_sound(case):
    """What the database promises, and what it can't say by itself."""
    entries = list(PhaseEntry.objects.filter(case=case).order_by("pk"))
    assert sum(entry.until is None for entry in entries) == (0 if case.ended else 1)
    assert case.here in entries
    assert case.here.corrected_at is None
    assert Ending.objects.standing().filter(case=case).count() == (1 if case.ended else 0)
    assert case.waiting_list_places.filter(until=None).count() <= 1
    assert due(days_of([case.pk])[case.pk], case.method) == due(facts_of(case), case.method)
    if case.phase != "intake" or case.ended:
        assert not case.waiting_list_places.filter(until=None).exists()
        assert not case.trials.filter(concluded_on=None).exists()


def test_a_decision_is_recorded_with_everything_that_belongs_to_it(idris, ineke):
    case = make(idris, "decide-intake", WHY, by=ineke)
    assert stand(case) == ("intake", 0, False)
    decision = Decision.objects.get(case=idris)
    assert (decision.outcome, decision.phase, decision.decided_by) == ("intake", "referral", ineke)
    assert [unmet.condition for unmet in case.here.unmet.all()]


def test_a_decision_that_ends_the_case_ends_it(idris, ineke):
    case = make(idris, "decide-rejection", WHY, by=ineke)
    assert case.ended
    assert Ending.objects.standing().get(case=idris).kind == "rejected"


def test_a_room_that_comes_free_later(idris, ineke):
    walk(idris, ineke, [("intake", 0, TODAY)])
    case = make(idris, "decide-admission", Told(on=TODAY, reason="Past", starts_on=date(2026, 3, 17)), by=ineke)
    assert case.here.since == date(2026, 3, 17)


def test_conditions_come_along(idris, ineke):
    walk(idris, ineke, [("intake", 0, TODAY)])
    make(idris, "decide-conditional_admission", Told(on=TODAY, reason="Past", terms=["op tijd"]), by=ineke)
    assert AdmissionCondition.objects.get(case=idris).text == "op tijd"


def test_a_next_decision_ends_the_waiting(idris, ineke):
    walk(idris, ineke, [("intake", 0, TODAY)])
    case = make(idris, "decide-waiting_list", WHY, by=ineke)
    assert case.phase == "intake"
    case = make(again(idris), "decide-admission", WHY, by=ineke)
    assert not case.waiting_list_places.filter(until=None).exists()


@pytest.mark.parametrize("key", ["decide-admission", "advance-to-exit", "", "reopen-in-referral", "💥"])
def test_a_move_that_is_not_open_is_refused(idris, ineke, key):
    with pytest.raises(NotOpen) as refusal:
        make(idris, key, WHY, by=ineke)
    assert refusal.value.verdict is Verdict.NOT_OPEN
    assert stand(again(idris)) == ("referral", 0, False)


def test_a_reason_is_asked(idris, ineke):
    with pytest.raises(NotOpen) as refusal:
        make(idris, "decide-intake", Told(on=TODAY, reason="   "), by=ineke)
    assert refusal.value.verdict is Verdict.REASON_ASKED


def test_two_who_read_the_same_page_do_not_both_decide(idris, ineke):
    walk(idris, ineke, [("intake", 0, TODAY)])
    stamp = stamp_of(again(idris))
    first, second = (Told(on=TODAY, reason=who, trial_ends_on=TODAY, trial_looks_at="x", stamp=stamp) for who in "ab")
    make(idris, "decide-trial", first, by=ineke)
    with pytest.raises(NotOpen):
        make(idris, "decide-trial", second, by=ineke)
    assert Decision.objects.filter(case=idris).count() == 1


@pytest.mark.parametrize("seed", range(6))
def test_any_walk_keeps_the_case_sound_and_each_step_can_be_taken_back(idris, ineke, seed):
    """Random walks over all open moves; after each step it is corrected and made again."""
    choose = random.Random(seed)  # noqa: S311
    for _step in range(12):
        case = again(idris)
        before, move = stand(case), choose.choice(moves_of(case))
        moved = make(case, move.key, told_for(move), by=ineke)
        is_sound(moved)
        if move.to_phase:
            assert stand(moved) == (move.to_phase, move.to_cycle, False)
        else:
            assert moved.ended
        corrected = correct_last(moved, by=ineke)
        is_sound(corrected)
        assert stand(corrected) == before, move.key
        if choose.random() < 0.8:
            make(again(idris), move.key, told_for(move), by=ineke)


@pytest.mark.parametrize(
    "way, key",
    [
        ([], "decide-intake"),
        ([], "decide-urgent_admission"),
        ([], "decide-referral_elsewhere"),
        ([], "withdraw"),
        ([("intake", 0)], "decide-trial"),
        ([("intake", 0)], "decide-waiting_list"),
        ([("intake", 0)], "decide-conditional_admission"),
        ([("intake", 0)], "back-to-referral"),
        ([("start", 0)], "advance-to-analysis"),
        ([("analysis", 1)], "leave-early"),
        ([("evaluation", 1)], "decide-continue_at_planning"),
        ([("evaluation", 1)], "decide-round_off"),
        ([("exit", 1)], "close"),
    ],
)
def test_each_kind_of_move_can_be_corrected(idris, ineke, way, key):
    walk(idris, ineke, [(phase, cycle, TODAY) for phase, cycle in way])
    case = again(idris)
    before = stand(case)
    move = next(move for move in moves_of(case) if move.key == key)
    make(case, key, told_for(move), by=ineke)
    corrected = correct_last(again(idris), by=ineke)
    assert stand(corrected) == before
    is_sound(corrected)
    assert not corrected.admission_conditions.exists()


@pytest.mark.parametrize("key", ["reopen-in-exit", "reopen-in-new-cycle"])
def test_opening_again_can_be_corrected(noor, jolanda, key):
    walk(noor, jolanda, [("exit", 2, TODAY)])
    make(again(noor), "close", told_for(moves_of(again(noor))[0]), by=jolanda)
    make(again(noor), key, WHY, by=jolanda)
    corrected = correct_last(again(noor), by=jolanda)
    assert stand(corrected) == ("exit", 2, True)
    is_sound(corrected)
    assert Ending.objects.standing().get(case=noor).kind == "goals_reached"


def test_a_trial_that_a_mistake_ended_goes_on(idris, ineke):
    walk(idris, ineke, [("intake", 0, TODAY)])
    trial = Told(on=TODAY, reason="proberen", trial_ends_on=date(2026, 4, 1), trial_looks_at="de groep")
    make(again(idris), "decide-trial", trial, by=ineke)
    make(again(idris), "decide-waiting_list", WHY, by=ineke)
    assert not again(idris).trials.filter(concluded_on=None).exists()
    correct_last(again(idris), by=ineke)
    assert again(idris).trials.get(concluded_on=None).look_at == "de groep"
    assert not again(idris).waiting_list_places.filter(until=None).exists()


def test_closing_as_referred_elsewhere_leaves_the_evaluation_alone(noor, jolanda):
    walk(noor, jolanda, [("evaluation", 2, TODAY)])
    make(again(noor), "decide-round_off", WHY, by=jolanda)
    make(again(noor), "close", Told(on=TODAY, reason="Past beter", ending="referred_elsewhere"), by=jolanda)
    correct_last(again(noor), by=jolanda)
    assert Decision.objects.standing().get(case=noor).outcome == "round_off"


def test_a_mistake_stays_to_be_read(idris, ineke):
    make(idris, "decide-intake", WHY, by=ineke)
    correct_last(idris, reason="Verkeerde Idris", by=ineke)
    decision = Decision.objects.get(case=idris)
    assert (decision.correction_reason, decision.corrected_by) == ("Verkeerde Idris", ineke)
    assert PhaseEntry.objects.filter(case=idris, correction_reason="Verkeerde Idris").count() == 1


def test_a_case_that_just_came_in_has_nothing_to_correct(idris, ineke):
    assert last_of(again(idris)) is None
    with pytest.raises(NothingToCorrect):
        correct_last(idris, by=ineke)


def test_an_old_page_takes_back_nothing_newer(idris, ineke):
    make(idris, "decide-intake", WHY, by=ineke)
    old = last_of(again(idris)).key
    make(again(idris), "decide-waiting_list", WHY, by=ineke)
    with pytest.raises(NothingToCorrect):
        correct_last(idris, by=ineke, key=old)


def test_undo_lasts_until_the_next_day_at_noon(at, idris, ineke, jolanda):
    last = last_of(make(idris, "decide-intake", WHY, by=ineke))
    assert last.may_be_undone_by(ineke)
    assert not last.may_be_undone_by(jolanda)
    at(2026, 3, 11, 11, 59)
    assert last.may_be_undone_by(ineke)
    at(2026, 3, 11, 12, 0)
    assert not last.may_be_undone_by(ineke)


def test_going_back_ends_the_waiting_until_that_is_corrected(idris, ineke):
    walk(idris, ineke, [("intake", 0, TODAY)])
    make(again(idris), "decide-waiting_list", WHY, by=ineke)
    case = make(again(idris), "back-to-referral", WHY, by=ineke)
    assert not case.waiting_list_places.filter(until=None).exists()
    assert correct_last(again(idris), by=ineke).waiting_list_places.filter(until=None).exists()


def test_leaving_an_evaluation_keeps_the_map_of_the_network(noor, jolanda):
    NetworkMember.add(case=noor, name="Lieke Haverkamp", by=jolanda)
    walk(noor, jolanda, [("evaluation", 2, date(2026, 3, 1))])
    make(noor, "decide-continue_at_analysis", WHY, by=jolanda)
    assert (KeptMap.objects.get().cycle, KeptMap.objects.get().on) == (2, TODAY)
