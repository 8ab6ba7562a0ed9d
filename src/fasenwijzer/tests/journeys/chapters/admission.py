"""Chapters 1 to 3: referral, intake and start."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.chapters.reports import reports
from fasenwijzer.tests.journeys.hand import at
from fasenwijzer.tests.journeys.screens import admission, journal
from fasenwijzer.tests.journeys.story import Story

TASKS = {
    "intaker": "intaker",
    "groepsbegeleider": "groepsbegeleider",
    "teamleider": "teamleider",
    "manager": "teamleider",
    "invaller weekend": "vervanger",
    "gedragsdeskundige": "gedragsdeskundige",
}


def referral(story: Story, intaker: str, leader: str, placed: dict[str, str]) -> None:
    """Search, write down, weigh and decide. `placed`: team, setting and law."""
    told, hand = story.facts["aanmelding"], story.office[intaker]
    at(told["d"])
    story.case = admission.referral(hand, person_of(story), referral_of(told), placed)
    for key in dict.fromkeys((intaker, leader)):
        assign(story, leader, key)
    _talk_and_weigh(story, intaker, "referral", "Aanmeldgesprek", told)
    _decision(story, intaker, told["besluit"], "Naar de intake")
    story.diary.live()


def person_of(story: Story) -> dict[str, Any]:
    """The client as the form asks it."""
    client = story.facts["client"]
    given, family = client["naam"].rsplit(" ", 1)
    return {
        "Roepnaam": client["roepnaam"],
        "Achternaam": family,
        "Voornamen": given,
        "Geboren": client["geboren"],
        "Telefoonnummer": client.get("telefoon"),
        "Adres": client["adres"],
        "Taal en lezen": client["taal"],
    }


def referral_of(told: dict[str, Any]) -> dict[str, Any]:
    by = told["door"]
    return {
        "weg": told["weg"],
        "soort": {"verwijzer": "een verwijzer", "familie": "familie of een naaste"}[by["soort"]],
        "Naam van wie aanmeldt": by["naam"],
        "Functie of relatie": by["functie"],
        "Telefoonnummer van wie aanmeldt": by["telefoon"],
        "Meegestuurd": by.get("meegestuurd"),
        "Wat is de vraag?": told["hulpvraag"],
    }


def assign(story: Story, leader: str, key: str, *, until: date | None = None) -> None:
    """A colleague joins the care team for the days of the case; the end may be known only later."""
    told = story.colleagues[key]
    last = told["t_m"] if until is None else None
    task = TASKS.get(told["rol"], "begeleider")
    admission.assign(story.office[leader], story.case, told["naam"], task, told["van"], last)


def _talk_and_weigh(story: Story, intaker: str, phase: str, kind: str, told: dict[str, Any]) -> None:
    hand, talk, path = story.office[intaker], told["gesprek"], f"/cases/{story.case}/weighing/{phase}/"
    story.diary.on(talk["d"], journal.conversation, hand, story.case, kind, story.people(talk["wie"]), talk)
    words = story.facts["criteria"]
    rows = [
        (words.get(row["criterium"], row["criterium"]), row["voldoet"], row["uitleg"]) for row in told["overweging"]
    ]
    story.diary.on(talk["d"], admission.weighing, hand, path, rows)


def _decision(story: Story, intaker: str, told: dict[str, Any], choice: str, **more: Any) -> None:
    if told.get("ingang") and told["ingang"] != told["d"]:
        more["Begint op"] = told["ingang"]
    hand = story.office[intaker]
    story.diary.on(told["d"], admission.decide, hand, story.case, choice, told["reden"], more=more)


def intake(story: Story, intaker: str, leader: str) -> None:
    """Get to know each other, wait or try, and decide twice; who guides joins on the day that is known."""
    told, hand, diary = story.facts["intake"], story.office[intaker], story.diary
    first, second = told["besluit_1"], told["besluit_2"]
    _talk_and_weigh(story, intaker, "intake", "Intakegesprek", told)
    if "wachtlijst" in told:
        _decision(story, intaker, first, "Op de wachtlijst")
        for contact in told["wachtlijst"]["contactmomenten"]:
            diary.on(contact["d"], admission.waiting_contact, hand, story.case, contact)
    else:
        _trial(story, intaker, told)
    _decision(story, intaker, second, "Toelaten")
    for key, one in story.colleagues.items():
        if one["van"] and first["d"] < one["van"] <= second["ingang"]:
            until = date.max if key == story.guides[-1][1] else None
            known = second["d"] if one["van"] >= second["d"] else first["d"]
            diary.on(known, assign, story, leader, key, until=until)
    reports(story, story.facts["uitvoering_1"], until=second["d"])
    diary.live()


def _trial(story: Story, intaker: str, told: dict[str, Any]) -> None:
    """A trial with an end and something to look at, and how it went."""
    trial, hand = told["proef"], story.office[intaker]
    more = {"Vanaf": trial["van"], "Tot en met": trial["tot"]}
    more["Waar kijken jullie samen naar?"] = "\n".join(trial["kijken_naar"])
    _decision(story, intaker, told["besluit_1"], "Proeftraject", **more)
    story.diary.on(told["besluit_2"]["d"], admission.trial_went, hand, story.case, trial["uitkomst"])


def start(story: Story, reason: str) -> None:
    """What there is to arrange, and on to the analysis while some of it goes on."""
    analysis = next(phase for phase in story.facts["fasen"] if phase["fase"] == 4)["van"]
    began = next(phase for phase in story.facts["fasen"] if phase["fase"] == 3)["van"]
    hand = story.guide(began)
    for item in story.facts["opstart"]:
        story.diary.on(began, admission.arrange, hand, story.case, "start", item["taak"], item["wie"])
    arranged(story, until=analysis)
    reports(story, story.facts["uitvoering_1"], since=began, until=analysis)
    story.diary.on(analysis, admission.decide, hand, story.case, reason=reason)
    story.diary.live()


def arranged(story: Story, *, since: date = date.min, until: date = date.max) -> None:
    """What was done in this time, on its day."""
    began = next(phase for phase in story.facts["fasen"] if phase["fase"] == 3)["van"]
    for item in story.facts["opstart"]:
        hand, what = story.guide(item["klaar"] or began), (story.case, "start", item["taak"])
        if item["klaar"] is None and since < began:
            story.diary.on(until, admission.left_out, hand, *what, item["reden"])
        elif item["klaar"] and item["klaar"] < began:
            story.diary.on(began, admission.arranged_before, story.guide(began), *what, item["klaar"])
        elif item["klaar"] and since < item["klaar"] <= until:
            story.diary.on(item["klaar"], admission.arranged, hand, *what)
