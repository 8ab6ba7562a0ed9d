"""The office of an organisation: its colleagues, each at a browser of their own, who got in the way everybody does."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from playwright.sync_api import BrowserContext

from fasenwijzer.tests.journeys.hand import Hand

PASSWORD = "drie woorden en een rivier"


class Office:
    """Colleagues by the name the case calls them; `browser` opens a new, watched browser."""

    def __init__(self, address: str, browser: Callable[[], BrowserContext]) -> None:
        self.address, self.browser = address, browser
        self.hands: dict[str, Hand] = {}
        self.names: dict[str, str] = {}

    def __getitem__(self, key: str) -> Hand:
        return self.hands[key]

    def sit_down(self, key: str) -> Hand:
        """A browser for this colleague."""
        self.hands[key] = Hand(self.browser().new_page(), self.address)
        return self.hands[key]

    def welcome(self, key: str, told: dict[str, Any], *, by: str) -> None:
        """The administrator adds a colleague, who takes up the invitation and sets up the app."""
        link = add_colleague(self[by], told)
        self.names[key] = told["name"]
        take_up(self.sit_down(key), link)


def email_of(name: str) -> str:
    """The address with which a colleague logs in."""
    first = re.split(r"\W", name.lower())[0].replace("ë", "e")
    return f"{first}@werk.example"


def log_in(hand: Hand, email: str) -> None:
    """With the password, and then with an app that is set up on the spot."""
    hand.go("/login/")
    hand.fill({"E-mailadres of inlognaam": email, "Wachtwoord": PASSWORD})
    hand.press("Ga verder")
    set_up_the_app(hand)


def set_up_the_app(hand: Hand) -> None:
    """The second step, with the figures that an authenticator app would show."""
    hand.follow("Stel de app in")
    secret = hand.page.get_by_label("Lukt scannen niet").input_value()
    hand.fill({"De cijfers in de app": format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))})
    hand.press("De app werkt")


def open_location(hand: Hand, name: str, address: str) -> None:
    hand.go("/people/")
    hand.follow("Voeg een locatie toe")
    hand.fill({"Naam van de locatie": name, "Adres": address})
    hand.press("Bewaar locatie")


def form_team(hand: Hand, name: str, location: str) -> None:
    hand.go("/people/")
    hand.follow("Voeg een team toe")
    hand.fill({"Naam van het team": name})
    hand.select("Locatie", location)
    hand.press("Bewaar team")


def add_colleague(hand: Hand, told: dict[str, Any]) -> str:
    """A colleague with a role and maybe a team, from a day; gives the link of the invitation."""
    hand.go("/people/")
    hand.follow("Voeg een collega toe")
    hand.fill({"Naam": told["name"], "E-mailadres": email_of(told["name"])})
    hand.choose("Rol", told["role"])
    if told.get("team"):
        hand.select("Team", told["team"])
    hand.fill({"Vanaf": told["since"], "Tot en met": told.get("until")})
    hand.press("Bewaar en maak een uitnodiging")
    return hand.page.get_by_label("Link").input_value()


def take_up(hand: Hand, link: str) -> None:
    """Follow the invitation, choose a password and set up the app."""
    hand.page.goto(link)
    hand.fill({"Wachtwoord": PASSWORD, "Nog een keer hetzelfde wachtwoord": PASSWORD})
    hand.press("Bewaar wachtwoord")
    set_up_the_app(hand)


def add_role(hand: Hand, name: str, role: str, since: Any) -> None:
    """One more role for a colleague, in the whole organisation."""
    hand.go("/people/")
    hand.follow(name)
    hand.follow("Voeg een rol toe")
    prove(hand)
    hand.choose("Rol", role)
    hand.fill({"Vanaf": since})
    hand.press("Bewaar rol")


def prove(hand: Hand) -> None:
    """On a slow machine the password was typed more than five minutes ago, and is asked once more."""
    if "reauthenticate" in hand.path:
        hand.fill({"Wachtwoord": PASSWORD})
        hand.press("Ga verder")


def end_role(hand: Hand, name: str, last_day: Any) -> None:
    hand.go("/people/")
    hand.follow(name)
    hand.follow(re.compile("^Beëindig deze rol"))
    prove(hand)
    hand.fill({"Laatste dag": last_day})
    hand.press("Bewaar laatste dag")


def publish_edition(
    hand: Hand, name: str, words: dict[str, str], norms: dict[str, dict[str, int]], base: str = "standaard"
) -> None:
    """An own edition, by way of a draft: other words, and by phase how soon things are done in days."""
    hand.go("/method/")
    hand.follow("Onze werkwijzen")
    hand.follow("Begin een schets")
    hand.fill({"Naam van de werkwijze": name})
    hand.choose("Hij begint als", base)
    hand.press("Begin")
    hand.follow("Woorden")
    hand.fill(words)
    hand.press("Bewaar in de schets")
    for phase, told in norms.items():
        hand.follow(phase)
        hand.fill(told)
        hand.press("Bewaar in de schets")
    hand.follow("Stel vast")
    hand.press("Stel deze werkwijze vast")
