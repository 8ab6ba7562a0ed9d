"""The life areas, the person description and the network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from playwright.sync_api import Locator

from fasenwijzer.tests.journeys.fingers import mark
from fasenwijzer.tests.journeys.hand import Hand

SOURCES = {
    "kwaliteit": "persoonlijke kwaliteiten",
    "vaardigheid": "vaardigheden",
    "kennis": "kennis",
    "interesse": "interesses",
    "contact": "contacten",
    "omgeving": "mogelijkheden in de omgeving",
}
SUPPORT = {
    "praktisch": "praktische hulp",
    "gezelschap": "gezelschap",
    "advies": "advies",
    "emotioneel": "een luisterend oor",
}

HEADINGS = {
    "situatie": ("Zo is het nu", "Hoe ziet een gewone dag er hier uit?"),
    "moeilijk": ("Dit is lastig", "Wat kost moeite? Feiten en gevoel, geen schuld."),
    "zelf": ("Dit doe ik zelf", "Wat is het eerste dat je kunt en wilt doen?"),
    "wie_helpt": ("Wie helpt, wie help ik", "Wie kan hierin iets betekenen? En wie help jij?"),
    "samenhang": ("Zo hangt het samen", "Wat leidt tot wat? Waar helpt een kleine stap het meest?"),
}
ESTABLISH = re.compile("^Stel versie .* vast$")


def area(hand: Hand, case: int, key: str, told: dict[str, Any], client: str, whose: dict[str, str]) -> None:
    """Everything about one life area on its one page: the four headings in one press, then strengths and wishes."""
    hand.go(f"/cases/{case}/description/{key}/")
    _note(hand, "situatie", told["situatie"], "Samen")
    _note(hand, "moeilijk", told["moeilijk"], "Samen")
    _note(hand, "zelf", told["bijdrage"]["zelf"], client)
    last = _note(hand, "wie_helpt", told["bijdrage"]["wie_helpt"], "Samen")
    hand.press("Bewaar", within=last)
    for named in told["krachten"]:
        strength(hand, case, key, named, whose)
    for made in told["wensen"]:
        wish(hand, case, key, made["tekst"], whose.get(made.get("van", ""), made.get("van")))


def _note(hand: Hand, kind: str, text: str, author: str) -> Locator:
    """Type under a heading, without keeping it yet."""
    heading, question = HEADINGS[kind]
    part = hand.part(heading)
    hand.unfold("Schrijf erbij", within=part)
    hand.fill({question: text}, within=part)
    hand.choose("Van wie zijn deze woorden?", author, within=part)
    return part


def strength(hand: Hand, case: int, key: str, named: dict[str, Any], whose: dict[str, str]) -> None:
    """One strength, its source and who named it; on the page of the area where the hand may be already."""
    page = f"/cases/{case}/description/{key}/"
    if hand.path != page:
        hand.go(page)
    part = hand.part("Dit gaat goed, dit kan ik")
    hand.unfold("Kracht erbij", within=part)
    hand.fill({"Eén kracht per keer": named["tekst"]}, within=part)
    hand.choose("Wat voor kracht is het?", SOURCES[named["bron"]], within=part)
    hand.fill({"Wie noemde dit?": whose.get(named["door"], named["door"])}, within=part)
    hand.press("Bewaar, en nog één", within=part)


def wish(hand: Hand, case: int, key: str, text: str, whose: str | None = None) -> None:
    page = f"/cases/{case}/description/{key}/"
    if hand.path != page:
        hand.go(page)
    part = hand.part("Dit wil ik")
    hand.unfold("Wens erbij", within=part)
    hand.fill({"Eén wens per keer, in eigen woorden": text, "Van wie is deze wens?": whose}, within=part)
    hand.press("Bewaar, en nog één", within=part)


def coherence(hand: Hand, case: int, text: str, author: str) -> None:
    """How things hang together."""
    hand.go(f"/cases/{case}/description/whole/")
    hand.press("Bewaar", within=_note(hand, "samenhang", text, author))


def description(hand: Hand, case: int, passages: Iterable[tuple[str, str, str]], established: date) -> None:
    """A new text from an empty page, a passage at a time with its author; established on a day."""
    hand.go(f"/cases/{case}/description/text/")
    first = hand.page.get_by_role("button", name="Begin de tekst").count()
    hand.press("Begin de tekst" if first else "Begin met een lege pagina")
    hand.follow("Schrijf een stuk")
    for about, author, text in passages:
        hand.select("Waar gaat het over?", about)
        hand.fill({"Een paar korte zinnen": text})
        whose_words(hand, author)
        hand.press("Bewaar, en schrijf nog een stuk")
    hand.go(f"/cases/{case}/description/text/establish/")
    hand.fill({"Vastgesteld op": established})
    hand.press(ESTABLISH)


def whose_words(hand: Hand, author: str) -> None:
    """The client, together, the worker; or somebody else by name, with the consent of the client."""
    own = hand.page.get_by_role("group", name="Van wie zijn deze woorden?").get_by_role(
        "radio", name=author, exact=True
    )
    hand.choose("Van wie zijn deze woorden?", author if own.count() else "Iemand anders")
    if not own.count():
        hand.fill({"Naam": author})
        mark(hand.page.get_by_role("checkbox", name=re.compile("vindt het goed dat dit hier staat$")))


def answer(hand: Hand, case: int, version: int, client: str, said: dict[str, Any], manner: str) -> None:
    """What the client thinks of the text, and in which manner."""
    hand.go(f"/cases/{case}/description/text/{version}/answer/")
    hand.choose(f"Wat vindt {client} van deze tekst?", manner)
    if manner.endswith("andere manier"):
        hand.fill({"Hoe precies?": said["hoe"]})
    hand.fill({"Op": said["d"]})
    hand.press("Bewaar dit antwoord")


def network(hand: Hand, case: int, name: str, people: Iterable[dict[str, Any]]) -> None:
    """Everybody around the client, one after another."""
    hand.go(f"/cases/{case}/network/add/")
    for told in people:
        hand.fill({"Naam": told["naam"], "Wie is dit?": told["wie"]})
        kind = "familie, vriend, buur of vrijwilliger" if told["soort"] == "informeel" else "professional"
        hand.choose("Wat voor contact is het?", kind)
        hand.tick(f"Wat krijgt {name} van deze persoon?", [SUPPORT[kind] for kind in told["ontvangt"]])
        hand.tick(f"En wat geeft {name}?", [SUPPORT[kind] for kind in told["geeft"]])
        hand.fill({"In eigen woorden": told["tekst"], "Telefoonnummer": told["tel"]})
        hand.press("Zet erbij, en nog iemand")
