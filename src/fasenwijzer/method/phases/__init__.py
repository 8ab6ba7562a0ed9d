"""The eight phases, in order. All eight are passed; 4 to 7 are the core and repeat in cycles."""

from fasenwijzer.method.phase import Phase
from fasenwijzer.method.phases import (
    phase_1_referral,
    phase_2_intake,
    phase_3_start,
    phase_4_analysis,
    phase_5_planning,
    phase_6_carrying_out,
    phase_7_evaluation,
    phase_8_exit,
)

PHASES: tuple[Phase, ...] = (
    phase_1_referral.PHASE,
    phase_2_intake.PHASE,
    phase_3_start.PHASE,
    phase_4_analysis.PHASE,
    phase_5_planning.PHASE,
    phase_6_carrying_out.PHASE,
    phase_7_evaluation.PHASE,
    phase_8_exit.PHASE,
)

BY_KEY = {phase.key: phase for phase in PHASES}
"""The same eight, by their key."""
