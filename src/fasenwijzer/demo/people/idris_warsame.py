"""Idris Warsame, 35 or so, team Oost: speaks Somali, has his intake talk today. Only his birth year is known."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission, letters
from fasenwijzer.demo.chapters.admission import Arrival
from fasenwijzer.demo.chapters.analysis import Near, surround
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.ui.words import long_day


def idris(story: Story) -> Script:
    client = {
        "call_name": "Idris",
        "family_name": "Warsame",
        "phone": "06-00000021",
        "address": "Meidoornlaan 61",
        "languages": "Somali; begrijpt Nederlands als je rustig praat",
        **story.days.born(age=35),
    }
    arrival = Arrival(
        client,
        "Oost",
        -12,
        "Idris wil een eigen plek en weer werken. Hij slaapt bij een neef en wil die niet tot last zijn.",
        "Met tolk aan de telefoon. Idris was chauffeur, kookt graag en kent veel mensen in de moskee.",
        "",
        referred={
            "by_kind": "referrer",
            "by_name": "Sietske Hoogland",
            "by_function": "wijkteam Oost",
            "by_phone": "06-00000022",
        },
    )
    yield from admission.refer(story, arrival)
    story.guided_by("begeleider")
    surround(story, Near("Abdullahi", "neef", "PE", "G", 1), Near("Sietske Hoogland", "wijkteam", "A", "", 3, True))
    yield story.days.at(-5, "14:10", exactly=True)
    purpose = "Kennismaken: wat gaat goed, wat moet anders? Tolk Somalisch is besteld."
    at = story.days.at(0, "13:00")
    story.agree("intake_talk", at, place="op kantoor", who=["tolk Somalisch"], purpose=purpose)
    told = {"dag_en_tijd": f"{long_day(at)} om 13.00 uur", "plaats": "Kade 12", "telefoon": "010-0000040"}
    letters.send(story, letters.write(story, "invitation", **told))
    letters.write(story, "consent", met_wie="Sietske Hoogland van het wijkteam")
