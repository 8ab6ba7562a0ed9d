"""An organisation makes an edition with eight life areas from what the screens tell, and a case goes through it."""

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Assignment, Case, Client, Referral
from fasenwijzer.configurator.models import Edition
from fasenwijzer.tests.cast import NOORS_WAY, TODAY, walk
from fasenwijzer.tests.journeys.hand import Hand, Refused

pytestmark = [pytest.mark.browser, pytest.mark.journey(seconds=30)]
QUESTIONS = "\n".join(
    (
        "Wat doe je in huis graag zelf?",
        "Waar ben je handig in?",
        "Wat lukt al zonder hulp?",
        "Wat wil je leren?",
        "Wat hielp je de vorige keer?",
        "Wie helpt je weleens?",
        "Wie help jij?",
        "Wat is er in de buurt dat je gebruikt?",
        "Waaraan merk je dat het beter gaat?",
        "Hoe gaat het nu, van 0 tot 10?",
    )
)

LEEFHUIS_WORDS = {"cliënt": "deelnemer", "cliënten": "deelnemers", "begeleider": "mentor", "begeleiders": "mentoren"}
LEEFHUIS_NAMES = {
    "Analysegesprek": "Maandgesprek",
    "Getekend door de vertegenwoordiger": "Getekend door ouder of vertegenwoordiger",
    "Hoe was het om te doen? Let op gevoel, zin en aandacht.": "Hoe was het voor de deelnemer?",
}


def test_an_edition_of_eight_areas_is_made_on_the_screen_and_a_case_goes_through_it(
    visit, live_server, saar, jolanda, oost
):
    hand = Hand(still(visit(saar, "/method/")), live_server.url)
    begin(hand, "Acht gebieden", "Oeverlicht 2026")
    add_area(hand)
    publish(hand)
    case = arrived(jolanda, oost)
    assert len(case.method.life_areas) == 8
    walk(case, jolanda, [*NOORS_WAY[:3]])
    worker = Hand(still(visit(jolanda, reverse("journey:dossier", args=[case.pk]))), live_server.url)
    worker.follow("Persoonsbeschrijving")
    assert "Praktisch functioneren" in worker.page.get_by_role("main").inner_text()
    worker.go(reverse("analysis:area", args=[case.pk, "praktisch_functioneren"]))
    assert "Waar ben je handig in?" in worker.page.get_by_role("main").inner_text()
    for phase, cycle, _on in (*NOORS_WAY[3:6], ("exit", 1, TODAY)):
        walk(case, jolanda, [(phase, cycle, TODAY)])
        worker.go(reverse("journey:next", args=[case.pk]))
        assert case.method.phase(phase).name in worker.page.get_by_role("main").inner_text()


def test_the_leefhuis_is_made_of_the_standard_edition_on_the_screen_and_a_case_goes_through_it(
    visit, live_server, saar, jolanda, oost
):
    """Its words, rhythm and points to look at, by who reads the labels; all else: test_made_on_the_screen."""
    hand = Hand(still(visit(saar, "/method/")), live_server.url)
    begin(hand, "Ons Leefhuis", "standaard")
    keep(hand, "Woorden", {f"In plaats van “{usual}”": here for usual, here in LEEFHUIS_WORDS.items()})
    keep(hand, "Namen en vragen", {f"In plaats van “{usual}”": here for usual, here in LEEFHUIS_NAMES.items()})
    keep(hand, "Analyse", {"Gesprek in de analyse": 31})
    publish(hand)
    case = arrived(jolanda, oost)
    walk(case, jolanda, [*NOORS_WAY[:6]])
    assert (case.method.word("client"), case.method.norm("analysis_talk")) == ("deelnemer", 31)
    worker = Hand(still(visit(jolanda, reverse("journey:next", args=[case.pk]))), live_server.url)
    assert "deelnemer" in worker.text
    worker.go(reverse("journal:plan-conversation", args=[case.pk]))
    assert "Maandgesprek" in worker.text


def begin(hand, name, begins_as):
    hand.follow("Onze werkwijzen")
    hand.follow("Begin een schets")
    hand.fill({"Naam van de werkwijze": name})
    hand.choose("Hij begint als", begins_as)
    hand.press("Begin")


def keep(hand, room, told):
    """One room of the draft, by the words of its fields."""
    hand.go(f"/method/editions/{Edition.objects.drafts().get().pk}/")
    hand.follow(room)
    hand.unfold()
    hand.fill(told)
    hand.press("Bewaar in de schets")


def publish(hand):
    hand.go(f"/method/editions/{Edition.objects.drafts().get().pk}/")
    hand.follow("Stel vast")
    hand.press("Stel deze werkwijze vast")


def still(page):
    """Nothing glides: what gets the focus is there at once."""
    page.emulate_media(reduced_motion="reduce")
    return page


def add_area(hand):
    """First with the name of a problem, which is refused with the reason; then with a part of life."""
    hand.follow("Leefgebieden")
    hand.follow("Voeg een leefgebied toe")
    told = {"Naam": "Schulden", "Wat hoort erbij?": "Wat je zelf doet in huis en op straat.", "Vragen": QUESTIONS}
    hand.fill(told)
    with pytest.raises(Refused, match="“Schulden” is een probleem"):
        hand.press("Bewaar in de schets")
    hand.fill({"Naam": "Praktisch functioneren"})
    hand.press("Bewaar in de schets")


def arrived(jolanda, oost):
    """Somebody who comes in after the edition began to hold."""
    client = Client.register(call_name="Robin", family_name="Vos", born_year=1990, by=jolanda)
    told = {"arrived_on": TODAY, "channel": "phone", "by_kind": "client", "request": "Robin wil leren koken."}
    case = Referral.receive(client=client, by=jolanda, team=oost, legal_basis="wmo", setting="ambulatory", **told).case
    Assignment.assign(case=case, user=jolanda, since=TODAY, by=jolanda)
    return Case.objects.whole().get(pk=case.pk)
