"""What the screens must tell when case B has been typed: the facts that are covered, each by its number."""

from __future__ import annotations

from datetime import date
from typing import Any

from fasenwijzer.tests.journeys.hand import Hand
from fasenwijzer.tests.journeys.story import Story
from fasenwijzer.tests.journeys.told import (
    Check,
    decided,
    figures,
    items,
    network,
    numbers,
    page,
    part,
    reports,
    results,
    rhythm,
    rung,
    waiting,
)
from fasenwijzer.ui.words import long_day

TRAITS = 7
"""The first criteria of the referral are the seven traits of a situation with many problems."""


def v01(story: Story, hand: Hand, cycles: int) -> None:
    shown = page(story, hand, "evaluation/")
    assert f"Ronde {cycles}" in shown
    assert f"Ronde {cycles + 1}" not in shown
    assert "versie 2" not in page(story, hand, "description/text/").lower()


def v02(story: Story, hand: Hand, words: list[str]) -> None:
    shown = page(story, hand, "")
    assert "Deelnemer" in hand.page.get_by_role("main").inner_text()
    assert words[1] in shown


def v03(story: Story, hand: Hand, days: int) -> None:
    shown = page(story, hand, "phases/planning/")
    assert f"Vastgesteld {days} dagen na de persoonsbeschrijving. Onze norm is 14 dagen." in shown


def v04(story: Story, hand: Hand, counted: list[int]) -> None:
    page(story, hand, "referral/")
    lines, words = items(hand, "Weging"), story.facts["criteria"]
    asked = [words[row["criterium"]] for row in story.facts["aanmelding"]["overweging"][:TRAITS]]
    said = [line.removeprefix(one).split()[0] for one in asked for line in lines if line.startswith(one)]
    assert [said.count("ja") + said.count("deels"), said.count("nee")] == counted


def v05(story: Story, hand: Hand, _outcomes: list[str]) -> None:
    shown = page(story, hand, "intake/")
    lines, told = items(hand, "Besluiten"), story.facts["intake"]
    for words, name in (("Proeftraject", "besluit_1"), ("Toelaten", "besluit_2")):
        assert any(words in line and long_day(told[name]["d"]) in line for line in lines), name
    assert f"{long_day(told['proef']['van'])} – {long_day(told['proef']['tot'])}" in shown


def v06(story: Story, hand: Hand, counted: list[int]) -> None:
    """None was missed, and no time between two is longer than the norm."""
    held, gaps = rhythm(story, hand, "Maandgesprek", 1)
    assert held == [counted[0], 0]
    assert gaps == []
    assert f"langste tussentijd: {counted[1]} dagen" in page(story, hand, "conversations/")


def v07(story: Story, hand: Hand, counted: list[int]) -> None:
    assert rhythm(story, hand, "Voortgangsgesprek", 1)[0] == counted


def v08(story: Story, hand: Hand, gaps: list[list[Any]]) -> None:
    assert sorted(rhythm(story, hand, "Voortgangsgesprek", 1)[1]) == sorted(gap[2] for gap in gaps)


def v09(story: Story, hand: Hand, gaps: list[list[Any]]) -> None:
    held, between = rhythm(story, hand, "Voortgangsgesprek", 2)
    assert held == [len(story.facts["uitvoering_2"]["gesprekken"]), 0]
    assert between == gaps


def v10(story: Story, _hand: Hand, areas: list[str]) -> None:
    """Seen on the page of the next step, before the step to planning."""
    seen, known = story.seen["to planning 1"], story.facts["analyse_1"]["leefgebieden"]
    assert [area for area in known if area.capitalize() in seen] == areas


def v11(story: Story, hand: Hand, _refused: list[str]) -> None:
    page(story, hand, "plan/round/1/")
    lines = items(hand, "Akkoord")
    for key, words in (("Agnieszka", "Getekend"), ("Jurre", "Getekend"), ("Tymek", "Mondeling akkoord")):
        assert any(story.names[key] in line and words in line for line in lines), key
    ronald = next(line for line in lines if story.names["Ronald"] in line)
    assert "Niet akkoord" in ronald
    assert "zolang er geen onderzoek is" in ronald


def v12(story: Story, hand: Hand, day: date) -> None:
    page(story, hand, "plan/round/2/")
    ronald = next(line for line in items(hand, "Akkoord") if story.names["Ronald"] in line)
    assert f"Getekend, {long_day(day)} (7 dagen na het plan)" in ronald


def v13(story: Story, hand: Hand, counted: list[int]) -> None:
    assert results(story, hand, 1) == counted


def v14(story: Story, hand: Hand, counted: list[int]) -> None:
    assert results(story, hand, 2) == counted


def v15(story: Story, hand: Hand, returns: dict[str, str]) -> None:
    page(story, hand, "plan/round/2/")
    for later, earlier in returns.items():
        assert f"Komt terug na {earlier}:" in rung(story, hand, later)


def v16(story: Story, hand: Hand, told: list[Any]) -> None:
    goal, day = told
    page(story, hand, "plan/round/1/")
    line = rung(story, hand, goal)
    assert "Losgelaten" in line
    assert long_day(day) in line


def v17(story: Story, hand: Hand, wishes: list[list[str]]) -> None:
    assert [waiting(story, hand, cycle) for cycle in (1, 2)] == wishes


def v18(story: Story, hand: Hand, _outcomes: list[str]) -> None:
    decided(story, hand, "Doorgaan met een nieuw plan", "Afronden")


def v19(story: Story, hand: Hand, levels: list[str]) -> None:
    shown = page(story, hand, "safety/inventories/")
    assert "9 keer ingevuld, op 3 momenten" in shown
    assert f"{story.names['Agnieszka']}: {' → '.join(levels)}" in part(hand, "Door de tijd")


def v20(story: Story, hand: Hand, apart: int) -> None:
    both = f"{story.names['Agnieszka']} en {story.names['Ronald']}"
    assert f"{both} verschillen over {apart} van de 6." in page(story, hand, "safety/inventories/?moment=start")


def v21(story: Story, hand: Hand, risks: list[str]) -> None:
    shown = page(story, hand, "safety/inventories/?moment=evaluation-1")
    risen = "; ".join(story.facts["risico"]["namen"][risk] for risk in risks)
    assert f"Omhoog volgens {story.names['Ronald']}: {risen}." in shown
    assert shown.count("Omhoog volgens") == 1


def v22(story: Story, hand: Hand, counted: list[int]) -> None:
    page(story, hand, "safety/")
    told = [*items(hand, "Memo’s"), *items(hand, "Incidenten")]
    assert [sum(line.startswith(code) for line in told) for code in ("RB", "RG", "MIC")] == counted


def v23(story: Story, hand: Hand, scores: list[int]) -> None:
    page(story, hand, "safety/")
    told = [*items(hand, "Memo’s"), *items(hand, "Incidenten")]
    for code, score in zip(("RG1", "RG2", "MIC1"), scores, strict=True):
        assert f"Pijnscore {score}" in next(line for line in told if line.startswith(code)), code


def v24(story: Story, hand: Hand, counted: list[int]) -> None:
    kinds = ("author_kind=client", "author_kind=parent", "author_kind=network")
    assert reports(story, hand, *kinds) == counted


def v25(story: Story, hand: Hand, counted: list[int]) -> None:
    assert network(story, hand) == counted


def v26(story: Story, hand: Hand, entries: list[str]) -> None:
    assert reports(story, hand, "another=on")[1] == len(entries)
    written = {one["nr"]: one for name in ("uitvoering_1", "uitvoering_2") for one in story.facts[name]["journaal"]}
    for entry in entries:
        assert written[entry]["uitvoering"] in hand.text


def v27(story: Story, _hand: Hand, told: list[str]) -> None:
    assert story.seen["Ronald", "J09"] == told


def v28(story: Story, _hand: Hand, told: list[str]) -> None:
    read, _guides = story.seen["Agnieszka", "J22"]
    assert (read, told) == ("deels", ["niet"])


def v30(story: Story, _hand: Hand, told: list[str]) -> None:
    assert story.seen["grandmother"] == told


def v29(story: Story, _hand: Hand, told: list[str]) -> None:
    assert [story.seen["Douwe-Klaas", date(2025, 8, day)] for day in (2, 4)] == told


def v31(story: Story, _hand: Hand, told: list[str]) -> None:
    assert [story.seen["Selma", date(2026, 9, day)] for day in (11, 12)] == told


def v32(story: Story, _hand: Hand, ages: list[int]) -> None:
    assert [story.seen["age", date(2025, 2, 3)], story.seen["age", date(2026, 9, 11)]] == ages
    assert story.seen["age", date(2026, 11, 8)] == 12


def v33(story: Story, hand: Hand, days: int) -> None:
    shown = page(story, hand, "data/requests/").split("Iets vernietigen")[1].split("Iets verbeteren")[0]
    assert "Hierover beslissen: de ouders met gezag, of de voogd." in shown
    assert f"nee Fons Imhof, 5 oktober 2026, na {days} dagen" in shown
    assert "belang van een ander" in shown


def v37(story: Story, hand: Hand, years: int) -> None:
    assert f"Het hele dossier wordt {years} jaar bewaard na de laatste wijziging." in page(story, hand, "data/keeping/")


def v36(story: Story, hand: Hand, days: list[date]) -> None:
    page(story, hand, "exit/")
    done, planned = items(hand, "Nazorg")
    for line, day in ((done, days[0]), (planned, days[1])):
        assert long_day(day).removesuffix(f" {day.year}") in line
    assert f"Gedaan op {long_day(days[0])}" in done
    assert "Gedaan op" not in planned


def v34(story: Story, hand: Hand, values: list[int]) -> None:
    told = figures(story, hand, "Eigen cijfer per leefgebied", "Psychische gezondheid")
    assert told[story.client] == values


def v35(story: Story, hand: Hand, values: list[int]) -> None:
    assert figures(story, hand, "Zelfredzaamheid-Matrix", "Huiselijke relaties")["mentor"] == values
    assert "het huishouden van moeder" in hand.part("Zelfredzaamheid-Matrix").inner_text()


CHECKS: dict[str, Check] = numbers(globals())
