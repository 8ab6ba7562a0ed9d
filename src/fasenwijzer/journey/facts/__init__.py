"""What the method may know about cases, gathered from every record in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journey.facts.areas import told_per_case
from fasenwijzer.journey.facts.descriptions import descriptions_of
from fasenwijzer.journey.facts.goals import goals_of_now
from fasenwijzer.journey.facts.preparation import open_items_of, unweighed_of
from fasenwijzer.journey.facts.single import single_facts_of
from fasenwijzer.journey.facts.talks import talks_of
from fasenwijzer.journey.facts.way import ways_of
from fasenwijzer.method.facts import CaseFacts
from fasenwijzer.plan.facts import plans_facts

__all__ = ["facts_of", "facts_of_many"]


def facts_of(case: Case) -> CaseFacts:
    """The facts of one case, today."""
    return facts_of_many([case])[case.pk]


def facts_of_many(cases: Iterable[Case]) -> dict[int, CaseFacts]:
    """The facts of each case by its number. The number of queries does not depend on how many cases there are.

    Give cases with their edition and place (`Case.objects.whole()`), or those are asked for one by one.
    """
    cases = list(cases)
    ways, talks = ways_of(cases), talks_of(cases)
    single, told, descriptions = single_facts_of(cases), told_per_case(cases), descriptions_of(cases)
    plans, goals = plans_facts(cases), goals_of_now(cases)
    unweighed, items = unweighed_of(cases), open_items_of(cases)
    found = {}
    for case in cases:
        way, one, mine = ways[case.pk], single[case.pk], goals[case.pk]
        last, next_one = talks.of(case, way.cycle_began_on)
        found[case.pk] = CaseFacts(
            today=clock.today(),
            entered_on=case.here.since,
            phase=case.phase,
            cycle=case.cycle,
            cycle_began_on=way.cycle_began_on,
            ended=case.ended,
            ended_on=case.here.until,
            exit_from=way.exit_from,
            last_talk_on=last,
            next_talk_on=next_one,
            criteria_unweighed=unweighed[case.pk],
            checklist_open=items[case.pk],
            wishes=one.wishes,
            network_members=one.network_members,
            admission=one.admission,
            areas=told.areas_of(case),
            description=descriptions.of(case, coherence_in_notes=told.has_coherence(case)),
            plan=replace(plans[case.pk], goals_without_report=mine.without_report),
            evaluation=mine.looking_back(summary_is_written=one.summary_is_written),
            farewell=one.farewell,
        )
    return found
