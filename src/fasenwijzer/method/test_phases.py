"""The eight phases as they stand in `phases/`: in order, complete, and each rule explained."""

import subprocess
import sys
from pathlib import Path

import pytest

from fasenwijzer.method import keys, phases
from fasenwijzer.method.phases import PHASES

each_phase = pytest.mark.parametrize("phase", PHASES, ids=lambda phase: phase.key)
ORDER = ("referral", "intake", "start", "analysis", "planning", "carrying_out", "evaluation", "exit")


def test_the_eight_are_in_order():
    assert keys.PHASE_KEYS == ORDER
    assert [phase.number for phase in PHASES] == list(range(1, 9))
    assert [phase.key for phase in PHASES if phase.repeats] == ["analysis", "planning", "carrying_out", "evaluation"]


def test_each_phase_is_a_file_of_its_own():
    files = sorted(file.stem for file in Path(phases.__file__).parent.glob("phase_*.py"))
    assert files == [f"phase_{phase.number}_{phase.key}" for phase in PHASES]


def test_keys_are_given_once():
    for given in (keys.CONDITIONS, keys.OUTCOMES, keys.NORMS, keys.WORDS):
        assert len(given) == len(set(given))
    assert not set(keys.NORMS) & set(keys.AGREED_DATES)


@each_phase
def test_each_condition_is_a_sentence_that_explains_itself(phase):
    for condition in phase.conditions:
        function = getattr(condition, "holds", None) or condition.came_in_time
        assert function.__doc__
        assert function.__name__.count("_") >= 2


@each_phase
def test_a_talk_is_a_known_kind(phase):
    assert phase.talk in {*keys.CONVERSATION_KINDS, ""}


def test_decisions_have_their_fixed_outcomes():
    decided = {phase.key: len(phase.decision.outcomes) for phase in PHASES if phase.decision}
    assert decided == {"referral": 4, "intake": 6, "evaluation": 3}


def test_the_method_knows_no_web_and_no_database():
    code = "import sys, fasenwijzer.method.moves; sys.exit('django' in sys.modules)"
    source = Path(phases.__file__).parents[3]
    answer = subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": str(source)}, check=False)  # noqa: S603
    assert answer.returncode == 0
