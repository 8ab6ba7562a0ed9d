"""What the screens must tell when case A has been typed: the facts V01 to V37 that are covered, each by its number."""

from __future__ import annotations

import re
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


def v01(story: Story, hand: Hand, cycles: int) -> None:
    shown = page(story, hand, "evaluation/")
    assert f"Ronde {cycles}" in shown
    assert f"Ronde {cycles + 1}" not in shown


def v02(story: Story, hand: Hand, days: int) -> None:
    assert f"Vastgesteld {days} dagen na de persoonsbeschrijving. Onze norm is 14 dagen: 6 dagen meer." in page(
        story, hand, "phases/planning/"
    )
    assert "Wietske ziek van 14 t/m 24 april" in page(story, hand, "phases/")


def v03(story: Story, hand: Hand, days: int) -> None:
    shown = page(story, hand, "phases/planning/")
    assert f"Vastgesteld {days} dagen na de persoonsbeschrijving. Onze norm is 14 dagen." in shown


def v04(story: Story, hand: Hand, days: int) -> None:
    page(story, hand, "intake/")
    shown = part(hand, "Wachtlijst")
    assert re.search(rf"\b{days}\s*dagen", shown)
    assert re.findall(r"verteld: plek (\d+)", shown) in (list("44331"), list("13344"))


def v05(story: Story, hand: Hand, outcomes: list[str]) -> None:
    page(story, hand, "intake/")
    lines = items(hand, "Besluiten")
    told = story.facts["intake"]
    for outcome, words, name in zip(
        outcomes, ("Op de wachtlijst", "Toelaten"), ("besluit_1", "besluit_2"), strict=True
    ):
        assert told[name]["uitkomst"] == outcome
        assert any(words in line and long_day(told[name]["d"]) in line for line in lines), outcome


def v06(story: Story, hand: Hand, counted: list[int]) -> None:
    assert rhythm(story, hand, "Analysegesprek", 1)[0] == counted


def v07(story: Story, hand: Hand, days: int) -> None:
    assert rhythm(story, hand, "Analysegesprek", 1)[1] == [days]


def v08(story: Story, hand: Hand, counted: list[int]) -> None:
    assert rhythm(story, hand, "Voortgangsgesprek", 1)[0] == counted


def v09(story: Story, hand: Hand, gaps: list[list[Any]]) -> None:
    assert sorted(rhythm(story, hand, "Voortgangsgesprek", 1)[1]) == sorted(gap[2] for gap in gaps)


def v10(story: Story, hand: Hand, gaps: list[list[Any]]) -> None:
    assert rhythm(story, hand, "Voortgangsgesprek", 2)[1] == [gap[2] for gap in gaps]


def v11(story: Story, hand: Hand, areas: list[str]) -> None:
    """Seen on the page of the next step, before each step to planning."""
    first, second = story.seen["to planning 1"], story.seen["to planning 2"]
    named = [area for area in story.facts["analyse_1"]["leefgebieden"] if area.capitalize() in first]
    assert named == areas
    assert not [area for area in story.facts["analyse_1"]["leefgebieden"] if area.capitalize() in second]
    assert "zet maar neer dat het nog komt" in page(story, hand, "phases/")


def v12(story: Story, hand: Hand, counted: list[int]) -> None:
    assert results(story, hand, 1) == counted


def v13(story: Story, hand: Hand, counted: list[int]) -> None:
    assert results(story, hand, 2) == counted


def v14(story: Story, hand: Hand, returns: dict[str, str]) -> None:
    page(story, hand, "plan/round/2/")
    for later, earlier in returns.items():
        line = rung(story, hand, later)
        how = "Komt terug na" if later == "D10" else "Gaat verder op"
        assert f"{how} {earlier}:" in line, line


def v15(story: Story, hand: Hand, wishes: list[str]) -> None:
    assert waiting(story, hand, 1) == wishes


def v16(story: Story, hand: Hand, wishes: list[str]) -> None:
    assert waiting(story, hand, 2) == wishes
    assert story.wishes["W1"] in rung(story, hand, "D11")
    assert story.wishes["W6"] in rung(story, hand, "D8")


def v17(story: Story, hand: Hand, day: date) -> None:
    page(story, hand, "plan/round/1/")
    lines = items(hand, "Akkoord")
    for name in ("Rudi", "Wietske Dijkgraaf"):
        assert any(name in line and f"Getekend, {long_day(day)}" in line for line in lines), name


def v18(story: Story, hand: Hand, day: date) -> None:
    page(story, hand, "plan/round/2/")
    shown = part(hand, "Akkoord")
    assert "Mondeling akkoord, 4 november 2025" in shown
    assert f"Getekend, {long_day(day)} (9 dagen na het plan)" in shown


def v19(story: Story, hand: Hand, _outcomes: list[str]) -> None:
    decided(story, hand, "Doorgaan en opnieuw kijken", "Afronden")


def v20(story: Story, _hand: Hand, day: date) -> None:
    told, seen = story.facts["client"]["bsn_toegekend"], story.seen
    assert "BSN nog geen" in seen["bsn", "before"]
    assert told["nummer"] not in seen["bsn", "after"]
    assert f"sinds {long_day(day)}, op een brief van de overheid; Wietske Dijkgraaf" in seen["bsn", "after"]
    assert told["nummer"] in seen["bsn", "shown"]
    assert "Wietske Dijkgraaf keek in het BSN" in seen["bsn", "log"]


def v27(story: Story, hand: Hand, days: list[int]) -> None:
    shown = page(story, hand, "data/requests/")
    assert [int(one) for one in re.findall(r"na (\d+) dagen", shown)] == days[::-1]
    assert "Dat is geen agressief, dat is verdrietig." in page(story, hand, "data/")


def v38(story: Story, hand: Hand, day: date) -> None:
    shown = page(story, hand, "data/keeping/")
    assert "15 jaar" in shown
    made = long_day(day.replace(year=day.year - 15))
    assert re.search(rf"Rapportage over {made}\s*{made}\s*{long_day(day)}", shown)


def v21(story: Story, hand: Hand, counted: list[int]) -> None:
    assert network(story, hand) == counted


def v22(story: Story, hand: Hand, counted: list[int]) -> None:
    assert reports(story, hand, "author_kind=client", "author_kind=network", "another=on") == counted


def v26(story: Story, hand: Hand, days: list[date]) -> None:
    page(story, hand, "exit/")
    lines = items(hand, "Nazorg")
    for day in days:
        assert any(long_day(day) in line and "Gedaan op" in line for line in lines), day


def v29(story: Story, _hand: Hand, told: list[str]) -> None:
    assert [seen(story, "Wietske", day) for day in (date(2025, 10, 31), date(2025, 11, 1))] == told


def v30(story: Story, _hand: Hand, told: list[str]) -> None:
    assert [seen(story, "Mehmet", day) for day in (date(2025, 10, 26), date(2025, 10, 27))] == told
    assert sum(both == "wel wel" for both in story.seen["together"].values()) == 5


def v28(story: Story, _hand: Hand, told: list[str]) -> None:
    read, guides = story.seen["rudi reads"]
    assert [read, "wel" if "epilepsie" in guides else "niet"] == told


def v31(story: Story, _hand: Hand, told: list[str]) -> None:
    """And on the day she may read, she reads what is about the money."""
    reads, everything = story.seen["niece reads"]
    shown = [story.seen["niece", when] for when in ("before", "first day")]
    assert [*shown, reads, story.seen["niece", "after"]] == told
    assert "Machtiging voor Shurainy getekend" in everything


def v32(story: Story, _hand: Hand, told: list[str]) -> None:
    assert story.seen["cousin"] == told


def seen(story: Story, key: str, day: date) -> str:
    first, second = story.seen["together"][day].split()
    return first if key == "Wietske" else second


def v33(story: Story, _hand: Hand, told: list[str]) -> None:
    assert story.seen["emergency"] == told
    for shown in story.seen["who looked"]:
        assert re.search(r"23:05 – 23:30 Ravi Sewdien keek in [^·]*· noodgeval", shown), shown
    assert "terecht Noor ter Laak, 24 juni 2025" in story.seen["judged"]
    assert "Ravi Sewdien" in story.seen["rudi sees who looked"]
    assert "Cliënt gewond aan hand" in story.seen["rudi sees who looked"]


def v34(story: Story, _hand: Hand, told: list[str]) -> None:
    assert story.seen["curious"] == told


def v35(story: Story, hand: Hand, scores: list[int]) -> None:
    page(story, hand, "safety/")
    told = [*items(hand, "Memo’s"), *items(hand, "Incidenten")]
    for code, score in zip(("RG1", "MIC1"), scores, strict=True):
        assert f"Pijnscore {score}" in next(line for line in told if line.startswith(code)), code


def v37(story: Story, hand: Hand, counted: list[int]) -> None:
    page(story, hand, "exit/")
    lines = [line for line in items(hand, "Wat we regelen") if "Gedaan op" in line or "Niet gedaan:" in line]
    left_out = [line for line in lines if "Niet gedaan:" in line]
    assert [len(lines), len(lines) - len(left_out), len(left_out)] == counted
    assert left_out[0].startswith("uitschrijven briefadres")


def v23(story: Story, hand: Hand, values: list[int]) -> None:
    assert figures(story, hand, "Eigen cijfer per leefgebied", "Wonen")[story.client] == values


def v24(story: Story, hand: Hand, pair: list[int]) -> None:
    told = figures(story, hand, "Eigen cijfer per leefgebied", "Psychische gezondheid")
    assert [told[story.client][0], told["trajectbegeleider"][0]] == pair
    assert "gemiddeld" not in hand.text.lower()


def v25(story: Story, hand: Hand, values: list[int]) -> None:
    assert figures(story, hand, "Zelfredzaamheid-Matrix", "Huisvesting")["trajectbegeleider"] == values
    assert "totaal" not in hand.part("Zelfredzaamheid-Matrix").inner_text().lower()


def v36(story: Story, hand: Hand, value: int) -> None:
    page(story, hand, "figures/")
    shown = part(hand, "Vragen bij het afscheid")
    assert re.search(rf"Het laagste cijfer van {story.client}.* is een {value}: De uitleg over de werkwijze", shown)


CHECKS: dict[str, Check] = numbers(globals())
