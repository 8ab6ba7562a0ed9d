"""Referral, intake, waiting list and start."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.fingers import pick, write
from fasenwijzer.tests.journeys.hand import Hand, spoken

WEIGHED = {"ja": "Ja", "deels": "Deels", "nee": "Nee"}


def referral(hand: Hand, person: dict[str, Any], told: dict[str, Any], placed: dict[str, Any]) -> int:
    """Search, nobody is found, and write the referral down; gives the number in the address of the case."""
    hand.go("/clients/")
    hand.follow("Nieuwe aanmelding")
    born = hand.page.get_by_role("group", name=re.compile("^Geboren"))
    hand.fill({name: person.get(name) for name in ("Roepnaam", "Achternaam", "Telefoonnummer")})
    _birth_date(hand, born, person["Geboren"])
    hand.press("Zoek deze persoon")
    hand.fill({name: said for name, said in person.items() if name != "Geboren"}, within=hand.part("Wie is het?"))
    what = hand.part("De aanmelding")
    hand.choose("Hoe kwam de aanmelding binnen?", told.pop("weg"))
    hand.choose("Wie meldt aan?", told.pop("soort"))
    hand.fill(told, within=what)
    hand.select("Team", placed["team"])
    hand.choose("Waar is de begeleiding?", placed["waar"])
    hand.choose("Wet", placed["wet"])
    hand.press("Bewaar de aanmelding")
    return int(re.findall(r"/cases/(\d+)/", hand.path)[0])


def _birth_date(hand: Hand, group: Any, born: date) -> None:
    hand.fill({"Dag": born.day, "Maand": born.month, "Jaar": born.year}, within=group)


def weighing(hand: Hand, path: str, rows: Iterable[tuple[str, str | None, str]]) -> None:
    """Every criterion with yes, partly or no and why; own criteria get a line of their own."""
    hand.go(path)
    own = []
    for criterion, answer, why in rows:
        question = hand.page.get_by_role("group", name=re.compile(f"^{re.escape(criterion)}"))
        if not question.count():
            own.append((criterion, answer, why))
            continue
        if answer:
            pick(question.get_by_role("radio", name=WEIGHED[answer]))
        hand.fill({"Waarom?": why}, within=question.locator(".."))
    for criterion, answer, why in own:
        _own_criterion(hand, criterion, answer, why)
    hand.press("Bewaar de weging")


def _own_criterion(hand: Hand, criterion: str, answer: str | None, why: str) -> None:
    hand.press("Nog een criterium")
    line = hand.page.get_by_label("Eigen criterium").last
    panel = hand.page.get_by_role("region", name="Eigen criteria").locator("> div").last
    write(line, criterion)
    if answer:
        pick(panel.get_by_role("radio", name=WEIGHED[answer]))
    hand.fill({"Waarom?": why}, within=panel)


def decide(
    hand: Hand,
    case: int,
    choice: str | None = None,
    reason: str | None = None,
    *,
    more: dict[str, Any] | None = None,
    ending: str | None = None,
) -> None:
    """On the page of the next step: choose, say why, and go on."""
    hand.go(f"/cases/{case}/next/")
    panel = hand.page.locator("form:has([name=move])")
    if choice and panel.get_by_role("radio").count():
        pick(panel.get_by_role("radio", name=re.compile(re.escape(choice))).first)
    if ending:
        hand.select("Waarom stopt het?", ending)
    hand.fill(more or {})
    hand.fill({"Waarom?": reason}, within=panel)
    panel.get_by_role("button").last.wait_for()
    hand.press(re.compile("."), within=panel)


def trial_went(hand: Hand, case: int, outcome: str) -> None:
    """How the trial went."""
    hand.go(f"/cases/{case}/intake/")
    hand.follow("Schrijf op hoe het gaat")
    hand.fill({"Hoe ging het?": outcome})
    hand.press("Bewaar de proef")


def waiting_contact(hand: Hand, case: int, told: dict[str, Any]) -> None:
    hand.go(f"/cases/{case}/waiting-list/contacts/add/")
    hand.fill(
        {
            "Datum": told["d"],
            "Hoe was het contact?": told["hoe"],
            "Welke plek op de lijst heb je verteld?": told["plek"],
            "Wat is er gezegd?": told["tekst"],
        }
    )
    hand.press("Bewaar het contact")


def arrange(hand: Hand, case: int, phase: str, text: str, who: str | None = None) -> None:
    """Put something on the list of the start or the exit."""
    hand.go(f"/cases/{case}/checklist/{phase}/add/")
    hand.fill({"Wat is er te regelen?": text, "Wie doet het?": who})
    hand.press("Zet op de lijst")


def arranged(hand: Hand, case: int, phase: str, text: str) -> None:
    """It is done today."""
    hand.go(f"/cases/{case}/{phase}/")
    hand.press(spoken("Vandaag gedaan", text))


def arranged_before(hand: Hand, case: int, phase: str, text: str, on: date) -> None:
    """It was done on an earlier day."""
    hand.go(f"/cases/{case}/{phase}/")
    hand.unfold("Iets anders", within=hand.page.get_by_role("listitem").filter(has_text=text))
    hand.follow(spoken("Andere dag of iemand anders", text))
    hand.fill({"Gedaan op": on})
    hand.press("Bewaar als gedaan")


def left_out(hand: Hand, case: int, phase: str, text: str, reason: str) -> None:
    hand.go(f"/cases/{case}/{phase}/")
    hand.unfold("Iets anders", within=hand.page.get_by_role("listitem").filter(has_text=text))
    hand.follow(spoken("Niet nodig", text))
    hand.fill({"Waarom niet?": reason})
    hand.press("Bewaar als niet nodig")


def assign(hand: Hand, case: int, name: str, task: str, since: date, until: date | None) -> None:
    """A colleague joins the care team, from a day to a day."""
    hand.go(f"/cases/{case}/data/team/add/")
    hand.select("Collega", name)
    hand.choose("Taak", task)
    hand.fill({"Vanaf": since, "Tot en met": until})
    hand.press("Zet erbij als begeleider")
