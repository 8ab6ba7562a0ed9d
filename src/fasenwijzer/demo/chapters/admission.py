"""Phases 1 to 3: how somebody comes in, and gets started."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from fasenwijzer import clock
from fasenwijzer.cases.models import ChecklistItem, Client, Referral, Weighing
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story

Weighed = Mapping[str, tuple[str, str]]
"""Criterion to (answer, explanation); what is not named is simply in order."""

IN_ORDER = {
    "request_and_willingness": "Weet goed waar de vraag zit en wil ermee aan de slag.",
    "several_life_areas": "Er spelen vragen op meer dan één gebied.",
    "at_least_six_weeks": "Dit vraagt zeker een half jaar.",
    "client_expectations": "Verwacht dat we meedenken, niet overnemen.",
    "possibilities_of_the_organisation": "Dit kunnen wij bieden.",
    "practical_matters": "Papieren zijn in orde of aangevraagd.",
    "offer_fits_request": "Vraag en aanbod passen.",
    "motivation": "Kwam op tijd en had zelf vragen opgeschreven.",
    "fit_with_group": "Past goed bij het team en de plek.",
    "place_and_time": "Er is ruimte bij een vaste begeleider.",
    "goals": "De doelen zijn nog steeds van de cliënt zelf.",
    "match": "Jullie kennen elkaar en het praat makkelijk.",
    "readiness_to_act": "Zet zelf stappen.",
    "request_and_offer": "Wat we bieden past nog bij wat gevraagd wordt.",
}


def arrive(story: Story, client: Mapping[str, Any], **referral: Any) -> None:
    """Somebody new is referred today."""
    person = Client.register(by=story.by, **client)
    told = {"channel": "phone", "by_kind": "client", **referral}
    story.case = Referral.receive(client=person, by=story.by, arrived_on=clock.today(), **told).case


def weigh(story: Story, answers: Weighed | None = None) -> None:
    """Answer every criterion of the phase the case is in."""
    case = story.case
    for criterion in case.method.criteria(case.phase):
        usual = ("no", "") if criterion.kind != "criterion" else ("yes", IN_ORDER.get(criterion.key, ""))
        answer, why = (answers or {}).get(criterion.key, usual)
        told = {"criterion": criterion.key, "answer": answer, "explanation": why}
        Weighing.weigh(case=case, phase=case.phase, cycle=case.cycle, by=story.by, **told)


def settle(story: Story, *, still_open: Collection[str] = (), left_out: Mapping[str, str] | None = None) -> None:
    """Take over the checklist of this phase and settle it: done, left out for a reason, or still open."""
    case, by = story.case, story.by
    proposed = [(item.key, item.text) for item in case.method.checklist(case.phase, case.setting)]
    ChecklistItem.take_over(case=case, phase=case.phase, proposed=proposed, by=by)
    for item in ChecklistItem.objects.of(case, case.phase).open().exclude(key__in=still_open):
        reason = (left_out or {}).get(item.key, "")
        item.settle(by=by, done_on=None if reason else clock.today(), left_out_reason=reason, who=by.first_name)


@dataclass(frozen=True)
class Arrival:
    """How somebody comes in: when, where to, and what was said in the two talks."""

    client: Mapping[str, Any]
    team: str
    since: int
    """Days, negative: the day of the referral."""
    request: str
    first_talk: str
    intake_talk: str
    place: str = "kantoor"
    setting: str = "ambulatory"
    law: str = "wmo"
    referred: Mapping[str, Any] = field(default_factory=dict)
    motivation: str = IN_ORDER["motivation"]


def refer(story: Story, arrival: Arrival) -> Script:
    """The referral, its talk and the decision to do an intake; five days."""
    at = story.days.at
    yield at(arrival.since, "09:20")
    edition = story.house.youth if arrival.law == "jeugdwet" else story.house.standard
    arrive(story, arrival.client, request=arrival.request, edition=edition, **arrival.referred)
    team = story.house.teams[arrival.team]
    story.case.place_with(team=team, setting=arrival.setting, legal_basis=arrival.law, by=story.by)
    yield from story.talk("referral_talk", at(arrival.since + 3, "11:00"), arrival.first_talk, place=arrival.place)
    weigh(story)
    yield at(arrival.since + 5, "15:30")
    story.move("decide-intake", "De vraag past bij wat wij doen.")


def come_in(story: Story, arrival: Arrival, worker: str, *, replacement: str = "") -> Script:
    """From the referral to the first day of the analysis: four weeks."""
    at = story.days.at
    yield from refer(story, arrival)
    yield from story.talk("intake_talk", at(arrival.since + 10, "13:30"), arrival.intake_talk, place=arrival.place)
    weigh(story, {"motivation": ("yes", arrival.motivation)})
    yield at(arrival.since + 15, "16:00")
    story.move("decide-admission", f"{story.name} wil het, en er is plek bij een vaste begeleider.")
    story.guided_by(worker, replacement=replacement)
    yield at(arrival.since + 27, "10:00")
    settle(story)
    yield at(arrival.since + 28, "09:15")
    story.move("advance-to-analysis")
