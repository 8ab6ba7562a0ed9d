"""Chapters 4 to 8: a round is analysis, plan, carrying out and looking back."""

from __future__ import annotations

from typing import Any

from fasenwijzer.tests.journeys.chapters.admission import arranged
from fasenwijzer.tests.journeys.chapters.planning import answers, copies, plan_of
from fasenwijzer.tests.journeys.chapters.reports import reports, talks
from fasenwijzer.tests.journeys.screens import admission, farewell, journal, person, plan
from fasenwijzer.tests.journeys.story import AREAS, Story

NEXT = {"analyse": "Doorgaan en opnieuw kijken", "planning": "Doorgaan met een nieuw plan", None: "Afronden"}
BESIDE = {"toekomst": "Toekomst", "overig": "Overig"}


def phase(story: Story, number: int, cycle: int) -> dict[str, Any]:
    """From when to when, and what was still missing."""
    found: dict[str, Any] = next(p for p in story.facts["fasen"] if (p["fase"], p["cyclus"]) == (number, cycle))
    return found


def analysis(story: Story) -> None:
    """The talks, the seven areas on the day they came up, the network, and the first text."""
    told, until = story.facts["analyse_1"], phase(story, 4, 1)["t_m"]
    since = phase(story, 4, 1)["van"]
    arranged(story, since=since)
    reports(story, story.facts["uitvoering_1"], since=since, until=until)
    talks(story, told["gesprekken"], story.talk("analysegesprek"))
    for area, area_told in told["leefgebieden"].items():
        day = next(talk["d"] for talk in told["gesprekken"] if area in talk["over"])
        hand = story.guide(day)
        story.diary.on(day, person.area, hand, story.case, AREAS[area], area_told, story.client, story.names)
    last = told["gesprekken"][-1]["d"]
    story.diary.on(last, person.coherence, story.guide(last), story.case, told["verwevenheid"], "Samen")
    story.diary.on(last, person.network, story.guide(last), story.case, story.client, story.facts["netwerk"])
    description(story, 1)
    on_to_planning(story, 1)
    story.diary.live()


def analysis_again(story: Story) -> None:
    """The second time: what is new, and a new text from an empty page."""
    told = story.facts["analyse_2"]
    talks(story, told["gesprekken"], story.talk("analysegesprek"))
    for area, new, write in [
        *((s["lg"], s, person.strength) for s in told["nieuwe_krachten"]),
        *((w["lg"], w, person.wish) for w in told["nieuwe_wensen"]),
    ]:
        day = next(talk["d"] for talk in told["gesprekken"] if area in talk["over"])
        more = (new, story.names) if write is person.strength else (new["tekst"],)
        story.diary.on(day, write, story.guide(day), story.case, AREAS[area], *more)
    description(story, 2)
    on_to_planning(story, 2)
    story.diary.live()


def description(story: Story, version: int) -> None:
    """The passages with their authors, established, and what the client says."""
    told = story.facts[f"persoonsbeschrijving_{version}"]
    day, hand = told["vastgesteld"], story.guide(told["vastgesteld"])
    passages = [
        (BESIDE.get(p["lg"], p["lg"].capitalize()), author(story, p["auteur"]), p["tekst"]) for p in told["passages"]
    ]
    story.diary.on(day, person.description, hand, story.case, passages, day)
    manner, said = story.facts["akkoord"][f"persoonsbeschrijving_{version}"], told["akkoord_client"]
    story.diary.on(said["d"], person.answer, hand, story.case, version, story.client, said, manner)


def author(story: Story, kind: str) -> str:
    """Whose words, as the form offers it."""
    words = story.facts["editie"]["woorden"]
    known = {words["client"]: story.client, "samen": "Samen", "begeleider": words["begeleider"].capitalize()}
    return known.get(kind, kind.capitalize())


def on_to_planning(story: Story, cycle: int) -> None:
    here = phase(story, 4, cycle)
    story.diary.on(here["t_m"], look_ahead, story, cycle)
    story.diary.on(here["t_m"], admission.decide, story.guide(here["t_m"]), story.case, reason=here.get("reden"))


def look_ahead(story: Story, cycle: int) -> None:
    """What the page of the next step says is still to do."""
    hand = story.guide(phase(story, 4, cycle)["t_m"])
    hand.go(f"/cases/{story.case}/next/")
    story.seen[f"to planning {cycle}"] = " ".join(hand.part("Nog te doen").inner_text().split())


def planning(story: Story, cycle: int) -> None:
    """The plan, who agrees, who gets a copy, and on to carrying out."""
    here = phase(story, 5, cycle)
    day = story.facts[f"plan_{cycle}"]["vastgesteld"]
    story.diary.on(day, plan_of, story, cycle)
    story.diary.on(here["t_m"], admission.decide, story.guide(day), story.case, reason=here.get("reden"))
    story.diary.live()


def carrying_out(story: Story, cycle: int) -> None:
    """Talks and reports, later answers and copies, and goals that are let go."""
    told, here = story.facts[f"uitvoering_{cycle}"], phase(story, 6, cycle)
    talks(story, told["gesprekken"], "Voortgangsgesprek")
    reports(story, told, since=max(here["van"], phase(story, 4, 1)["t_m"]))
    made = story.facts[f"plan_{cycle}"]
    answers(story, made, since=made["vastgesteld"])
    copies(story, made, since=made["vastgesteld"])
    for day, goal, reason in story.facts.get("losgelaten", {}).get(cycle, []):
        story.diary.on(day, plan.let_go, story.guide(day), story.case, story.goals[goal], reason)
    story.diary.on(here["t_m"], admission.decide, story.guide(here["t_m"]), story.case)
    story.diary.live()


def looking_back(story: Story, cycle: int) -> None:
    """The talk, goal after goal, the weighing and what was decided."""
    told = story.facts[f"evaluatie_{cycle}"]
    talk, decided = told["gesprek"], told["besluit"]
    hand, people = story.guide(talk["d"]), story.people(talk["wie"])
    story.diary.on(talk["d"], journal.conversation, hand, story.case, "Evaluatiegesprek", people, talk)
    goals = {story.goals[one["doel"]]: one for one in told["doelen"]}
    story.diary.on(talk["d"], farewell.evaluation, hand, story.case, goals, told["algemeen"])
    rows = [(story.facts["criteria"].get(key, key), None, why) for key, why in told["overweging"].items()]
    path = f"/cases/{story.case}/evaluation/{cycle}/weighing/"
    story.diary.on(talk["d"], admission.weighing, hand, path, rows)
    story.diary.on(decided["d"], admission.decide, hand, story.case, NEXT[decided["herstart"]], decided["reden"])
    story.diary.live()
