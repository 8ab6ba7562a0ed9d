"""The way of a case as the trail on its cover: real dates, decisions and finished rounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext as _

from fasenwijzer.cases.models import Case, Decision, PhaseEntry
from fasenwijzer.method.phases import BY_KEY, PHASES
from fasenwijzer.ui.figures import Stop, Track
from fasenwijzer.ui.words import short_day


def track_of(case: Case, look_back_on: date | None = None) -> Track:
    """The trail of one case; `look_back_on` is the agreed day of the evaluation. Two queries."""
    entries = [entry for entry in PhaseEntry.objects.standing().filter(case=case) if entry.phase in BY_KEY]
    decisions = list(Decision.objects.standing().filter(case=case))
    number = BY_KEY[case.phase].number
    return Track(
        stops=[
            Stop(case.method.phase(phase.key).name, _note(case, phase.key, entries, look_back_on)) for phase in PHASES
        ],
        at=number,
        cycle=case.cycle,
        decisions=_decisions(case, decisions),
        rounds=_rounds(case, decisions),
        reached=max([BY_KEY[entry.phase].number for entry in entries if entry.cycle == case.cycle], default=number),
        ended=case.ended,
        title=title_of(case),
    )


def title_of(case: Case) -> str:
    """The place of a case in one sentence, for who listens."""
    told = {"name": case.client.first_name, "number": BY_KEY[case.phase].number, "round": case.cycle}
    told["phase"] = case.method.phase(case.phase).name
    if case.cycle > 1:
        return _("The way of %(name)s: phase %(number)s of 8, %(phase)s, round %(round)s") % told
    return _("The way of %(name)s: phase %(number)s of 8, %(phase)s") % told


def _note(case: Case, phase: str, entries: Iterable[PhaseEntry], look_back_on: date | None) -> str:
    """When the case came into a phase, in this round."""
    if phase == case.phase and not case.ended:
        return _("since %(day)s") % {"day": short_day(case.here.since)}
    stays = [entry for entry in entries if entry.phase == phase and entry.cycle in {0, case.cycle}]
    if stays:
        return short_day(stays[-1].since)
    ahead = phase == "evaluation" and look_back_on and not case.ended
    return _("around %(day)s") % {"day": short_day(look_back_on)} if ahead and look_back_on else ""


def _decisions(case: Case, decisions: Iterable[Decision]) -> Mapping[int, str]:
    """The last decision after a phase, when the case went on with it."""
    passed = BY_KEY[case.phase].number
    return {
        BY_KEY[decision.phase].number: case.method.outcome(decision.phase, decision.outcome).name
        for decision in decisions
        if BY_KEY[decision.phase].number < passed and (decision.phase != "evaluation" or decision.cycle == case.cycle)
    }


def _rounds(case: Case, decisions: Iterable[Decision]) -> list[str]:
    """One line per finished round, the oldest first."""
    ends = {decision.cycle: decision for decision in decisions if decision.phase == "evaluation"}
    return [_round(case, number, ends.get(number)) for number in range(1, case.cycle)]


def _round(case: Case, number: int, end: Decision | None) -> str:
    words = f"{case.method.word('round')} {number}"
    return f"{words}: {case.method.outcome(end.phase, end.outcome).name}, {short_day(end.on)}" if end else words
