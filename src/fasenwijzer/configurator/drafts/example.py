"""Somebody who does not exist, halfway through each phase: to see what a draft makes of it."""

from __future__ import annotations

from datetime import date, timedelta

from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.method.facts import Areas, CaseFacts, Description, Plan
from fasenwijzer.method.phases import BY_KEY

DAYS_IN_PHASE = 10


def example(phase: str, method: Method, today: date) -> CaseFacts:
    """Facts of a case that is ten days in a phase: half of its life areas described, a plan begun, something open."""
    areas = tuple(area.key for area in method.life_areas)
    since = today - timedelta(days=DAYS_IN_PHASE)
    ours = BY_KEY[phase]
    return CaseFacts(
        today=today,
        entered_on=since,
        phase=phase,
        cycle=1 if ours.number >= 4 else 0,
        cycle_began_on=since - timedelta(days=30) if ours.number >= 4 else None,
        last_talk_on=since + timedelta(days=2),
        criteria_unweighed=tuple(one.key for one in method.criteria(phase)[1:]),
        checklist_open=tuple(item.key for item in method.checklist(phase, "ambulatory")[1:]),
        wishes=2,
        network_members=1,
        areas=Areas(all=areas, described=frozenset(areas[: len(areas) // 2]), with_strength=frozenset(areas[:2])),
        description=Description(established_on=since if ours.number >= 5 else None, agreed=ours.number >= 5),
        plan=Plan(end_goal_is_written=ours.number >= 5, goals=2 if ours.number >= 5 else 0),
    )
