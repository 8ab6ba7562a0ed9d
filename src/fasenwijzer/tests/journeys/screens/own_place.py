"""The client's side: who lets somebody in, and what that person sees in a browser of one's own."""

from __future__ import annotations

from typing import Any

from fasenwijzer.tests.journeys.hand import Hand, spoken


def along(hand: Hand, case: int) -> None:
    """The worker's page of who can look along."""
    hand.go(f"/cases/{case}/along/")


def letter(hand: Hand) -> str:
    """The link on the letter that was just made."""
    hand.press("Maak de brief")
    return hand.page.locator(".link-to-type").inner_text().strip()


def give_the_client_a_place(hand: Hand, case: int, name: str) -> str:
    """The link of the letter for the client, who has no address."""
    along(hand, case)
    hand.follow(f"Geef {name} een eigen plek")
    return letter(hand)


def somebody_represents(hand: Hand, case: int, told: dict[str, Any]) -> None:
    """`told`: name, as, since, until, evidence, and for a power of attorney parts and areas."""
    along(hand, case)
    hand.follow("Zet iemand erbij")
    days = {"Vanaf": told["since"], "Tot en met": told["until"]}
    hand.fill({"Naam": told["name"], **days, "Hoe weten we dit?": told["evidence"]})
    hand.choose("Als wat?", told["as"])
    if told.get("parts"):
        hand.unfold("Alleen bij een volmacht")
        hand.tick("Wat opent de volmacht?", told["parts"])
        hand.tick("Over welke leefgebieden?", told["areas"])
    hand.press("Noteer dit")


def open_for(hand: Hand, case: int, name: str, told: dict[str, Any]) -> None:
    """`told`: parts, since, until, who said yes, on, how."""
    along(hand, case)
    hand.follow(spoken("Iets openen", name))
    hand.tick("Wat mag die persoon zien?", told["parts"])
    hand.fill({"Vanaf": told["since"], "Tot en met": told["until"]})
    hand.tick("Wie zei ja?", told["yes"])
    hand.fill({"Wanneer?": told["on"], "Hoe?": told["how"]})
    hand.press("Noteer dit")


def invite(hand: Hand, case: int, name: str) -> str:
    """The link of the letter for who represents or helps."""
    along(hand, case)
    hand.follow(spoken("Nodig uit", name))
    return letter(hand)


def sees(hand: Hand, case: int, text: str, room: str = "") -> str:
    """Whether a text stands on a page of the own place: "wel", or "niet", also when the page is closed."""
    status = hand.look(f"/mine/{case}/{room}").status
    assert status in {200, 403, 404}, status
    return "wel" if status == 200 and text.lower() in hand.text.lower() else "niet"


def reads_all(hand: Hand, case: int) -> str:
    """The whole story, page after page, as this person may read it; nothing when it is closed."""
    if hand.look(f"/mine/{case}/reports/").status != 200:
        return ""
    told = [hand.text]
    while (further := hand.page.locator("a[rel=next]")).count():
        hand.page.goto(f"{hand.address}/mine/{case}/reports/{further.get_attribute('href')}")
        told.append(hand.text)
    return " ".join(told)
