"""Who stands on the client's side: comes in with a letter, and sees what is open and nothing else."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fasenwijzer.tests.journeys.office import take_up
from fasenwijzer.tests.journeys.screens import own_place
from fasenwijzer.tests.journeys.story import Story


def client_comes_in(story: Story) -> None:
    """From the day the case says."""
    story.diary.on(story.facts["client"]["portaal_vanaf"], _client, story)


def _client(story: Story) -> None:
    link = own_place.give_the_client_a_place(
        story.guide(story.facts["client"]["portaal_vanaf"]), story.case, story.client
    )
    take_up(story.office.sit_down(story.client), link)


def represented(story: Story, told: dict[str, Any], entered: date) -> None:
    """Written down and invited on a day, maybe before it begins."""
    story.diary.on(entered, _represented, story, told, entered)


def _represented(story: Story, told: dict[str, Any], entered: date) -> None:
    hand = story.guide(entered)
    own_place.somebody_represents(hand, story.case, told)
    take_up(story.office.sit_down(told["key"]), own_place.invite(hand, story.case, told["name"]))


def helps(story: Story, told: dict[str, Any]) -> None:
    """Somebody of the network for whom the client opened something."""
    story.diary.on(told["since"], _helps, story, told)


def _helps(story: Story, told: dict[str, Any]) -> None:
    hand = story.guide(told["since"])
    own_place.open_for(hand, story.case, told["name"], told)
    take_up(story.office.sit_down(told["key"]), own_place.invite(hand, story.case, told["name"]))


def rudis_people(story: Story) -> None:
    """His niece for the money, his cousin for what he does himself; and he reads what was written about a quarrel."""
    represents, looks = story.facts["vertegenwoordiging"][0], story.facts["netwerk_inzage"][0]
    niece = {
        "key": represents["wie"],
        "name": story.names[represents["wie"]],
        "as": represents["soort"],
        "since": represents["van"],
        "until": represents["t_m"],
        "evidence": represents["bewijs"],
        "parts": ["het hele plan", "de verslagen"],
        "areas": ["Financiën"],
    }
    represented(story, niece, represents["van"] - timedelta(days=2))
    cousin = {
        "key": looks["wie"],
        "name": story.names[looks["wie"]],
        "parts": ["de doelen waar zij bij helpen"],
        "since": looks["van"],
        "until": looks["t_m"],
        "yes": [story.client],
        "on": looks["van"],
        "how": "in het gesprek",
    }
    helps(story, cousin)
    story.diary.on(date(2025, 6, 1), _money, story, "before")
    story.diary.on(date(2025, 6, 2), _money, story, "first day")
    story.diary.on(date(2025, 6, 10), _cousin_looks, story)
    story.diary.on(date(2025, 6, 23), _niece_reads, story)
    story.diary.on(date(2025, 6, 26), _rudi_sees_who_looked, story)
    story.diary.on(date(2025, 7, 28), _rudi_reads, story)


def after_the_power_ended(story: Story) -> None:
    story.diary.on(date(2026, 1, 1), _too_late, story)


def _entry(story: Story, number: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in story.facts["uitvoering_1"]["journaal"] if one["nr"] == number)
    return found


def _money(story: Story, when: str) -> None:
    story.seen["niece", when] = own_place.sees(story.office["Shurainy"], story.case, story.goals["D2"])


def _cousin_looks(story: Story) -> None:
    hand = story.office["Ruthmar"]
    own = own_place.sees(hand, story.case, "één keer per maand samen eten")
    report = _entry(story, "J11")["tekst"]
    story.seen["cousin"] = [own, "wel" if report in own_place.reads_all(hand, story.case) else "niet"]


def _niece_reads(story: Story) -> None:
    report = _entry(story, "J14")["uitvoering"]
    read = own_place.reads_all(story.office["Shurainy"], story.case)
    story.seen["niece reads"] = ["wel" if report in read else "niet", read]


def _rudi_sees_who_looked(story: Story) -> None:
    hand = story.office[story.client]
    hand.go(f"/mine/{story.case}/looked/")
    story.seen["rudi sees who looked"] = hand.text


def _rudi_reads(story: Story) -> None:
    told = _entry(story, "J15")
    read = own_place.reads_all(story.office[story.client], story.case)
    assert told["uitvoering"] in read
    guide = story.guide(date(2025, 7, 28))
    guide.go(f"/cases/{story.case}/entries/?q=")
    story.seen["rudi reads"] = ["wel" if told["derden"]["passage"] in read else "deels", guide.text]


def _too_late(story: Story) -> None:
    story.seen["niece", "after"] = own_place.sees(story.office["Shurainy"], story.case, story.goals["D8"])


def tymeks_people(story: Story) -> None:
    """Both parents, each with a login of their own, and his grandmother for what she does herself."""
    for told in story.facts["vertegenwoordiging"]:
        parent = {
            "key": told["wie"],
            "name": story.names.get(told["wie"], told["wie"]),
            "as": told["soort"],
            "since": told["van"],
            "until": told["t_m"],
            "evidence": told["bewijs"],
        }
        represented(story, parent, date(2025, 7, 17))
    looks = story.facts["netwerk_inzage"][0]
    grandmother = {
        "key": looks["wie"],
        "name": story.names[looks["wie"]],
        "parts": ["de doelen waar zij bij helpen"],
        "since": looks["van"],
        "until": looks["t_m"],
        "yes": [story.names[parent] for parent in looks["toestemming_van"]],
        "on": looks["van"],
        "how": "in het gesprek met beide ouders",
    }
    helps(story, grandmother)
    story.diary.on(date(2025, 9, 8), _parent_reads, story, "Ronald", "J09")
    story.diary.on(date(2025, 9, 14), _grandmother_looks, story)
    story.diary.on(date(2025, 11, 20), _parent_reads, story, "Agnieszka", "J22")


def _parent_reads(story: Story, key: str, number: str) -> None:
    """The report, and whether the passage about somebody else stands in it; then what who guides reads."""
    told = _entry(story, number)
    read = own_place.reads_all(story.office[key], story.case)
    assert told["uitvoering"] in read
    guide = story.guide(told["d"])
    guide.go(f"/cases/{story.case}/entries/")
    passage = told["derden"]["passage"]
    story.seen[key, number] = ["wel" if passage in read else "deels", "wel" if passage in guide.text else "niet"]


def _grandmother_looks(story: Story) -> None:
    hand = story.office["Halina"]
    own = own_place.sees(hand, story.case, "rustig uurtje na de wissel")
    status = hand.look(f"/cases/{story.case}/safety/").status
    story.seen["grandmother"] = [own, "niet" if status == 404 else "wel"]
