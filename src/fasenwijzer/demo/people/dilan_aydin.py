"""Dilan Aydın, 24, team Oost: in the analysis; at housing and money nothing strong is written yet."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission, analysis
from fasenwijzer.demo.chapters.admission import Arrival
from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story


def dilan(story: Story) -> Script:
    at = story.days.at
    client = {
        "call_name": "Dilan",
        "family_name": "Aydın",
        "phone": "06-00000061",
        "address": "Populierenlaan 203",
        "languages": "Nederlands en Koerdisch",
        **story.days.born(age=24, month=2, day=29),
    }
    arrival = Arrival(
        client,
        "Oost",
        -47,
        "Dilan is gestopt met school en wil weten wat wel bij hem past. Thuis loopt het hoog op.",
        "Dilan kwam met zijn zus. Zei eerst niets, daarna alles.",
        "Over muziek gepraat. Dilan liet horen wat hij maakt.",
        referred={"by_kind": "family", "by_name": "Rojin Aydın", "by_function": "zus"},
    )
    yield from admission.come_in(story, arrival, "begeleider")
    yield from story.talk(
        "analysis_talk", at(-13, "16:00", exactly=True), "Over muziek, vrienden en school.", place="in de studio"
    )
    analysis.tell(story, *TOLD[:3])
    analysis.surround(story, *NETWORK)
    yield from story.talk(
        "analysis_talk",
        at(-6, "16:00", exactly=True),
        "Over thuis en geld. Dat was een stuk stiller.",
        place="in de studio",
    )
    analysis.tell(story, *TOLD[3:])
    yield at(-4, "21:15", exactly=True)
    story.says(
        "Ik heb nog zitten denken over wat je vroeg. Wat gaat goed thuis. Mijn zusje lacht om mijn grappen. Telt dat?"
    )
    purpose = "Krachten bij wonen en geld: wat gaat daar wél?"
    story.agree(
        "analysis_talk", at(2, "16:00"), place="in de studio", purpose=purpose, life_areas=["housing", "finances"]
    )


TOLD = (
    About(
        "meaning",
        "Muziek. Zonder muziek ben ik weg.",
        [("skills", "beats maken"), ("interests", "oude Koerdische liedjes")],
        "",
        ["Een keer optreden"],
    ),
    About(
        "social_relations",
        "Vrienden van vroeger, en Rojin.",
        [("contacts", "zus Rojin"), ("contacts", "Marvin van de studio")],
        "Met mijn vader praat ik niet.",
        ["Met mijn vader aan tafel kunnen zitten"],
    ),
    About(
        "work_and_activities",
        "School was niks. Ik sta soms bij de bakker.",
        [("qualities", "leert snel als hij het zelf kiest", "Marvin"), ("surroundings", "studio in het buurthuis")],
        "Opstaan.",
        ["Iets leren wat ik volhoud"],
    ),
    About("housing", "Ik woon thuis. Mijn kamer is mijn studio.", [], "De ruzies hoor je door de muur."),
    About("finances", "Ik leen van Rojin.", [], "Ik weet niet wat ik uitgeef.", ["Rojin terugbetalen"]),
    About("physical_health", "Prima. Ik slaap alleen raar.", [("interests", "basketbal")]),
)

NETWORK = (
    Near("Rojin Aydın", "zus", "PAE", "G", 1, phone="06-00000062"),
    Near("Azad", "vader", "", "", 2, note="Het contact is nu moeilijk."),
    Near("Marvin", "begeleider van de studio", "A", "P", 2),
    Near("Berfin", "zusje, 9 jaar", "E", "GE", 1),
)
