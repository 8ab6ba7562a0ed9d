"""Samira el Amrani, 29, team Oost: the plan should be there in three days; her brother comes along today."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission, analysis, planning
from fasenwijzer.demo.chapters.admission import Arrival
from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.chapters.planning import Aim, Step
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story

HERE = "bij Samira thuis"


def samira(story: Story) -> Script:
    at, day = story.days.at, story.days.day
    client = {
        "call_name": "Samira",
        "family_name_prefix": "el",
        "family_name": "Amrani",
        "phone": "06-00000031",
        "address": "Prinsenhof 7",
        "languages": "Nederlands en Tarifit",
        **story.days.born(age=29, month=11, day=19),
    }
    arrival = Arrival(
        client,
        "Oost",
        -74,
        "Samira wil na de geboorte van haar dochter weer studeren, en niet meer alles alleen doen.",
        "Samira belde in haar pauze. Ze weet precies wat ze wil, en is moe.",
        "Dochter Aya lag in de wagen te slapen. Samira tekende haar week: nergens een leeg vakje.",
    )
    yield from admission.come_in(story, arrival, "begeleider", replacement="vervanger")
    yield from story.talk(
        "analysis_talk", at(-42, "15:30"), "Over thuis en geld. Samira heeft alles in mappen.", place=HERE
    )
    analysis.tell(story, *TOLD[:3])
    analysis.surround(story, *NETWORK)
    yield from story.talk(
        "analysis_talk", at(-33, "15:30"), "Netwerkkaart gemaakt. Youssef belde er toevallig doorheen.", place=HERE
    )
    analysis.tell(story, *TOLD[3:5])
    yield from story.talk(
        "analysis_talk", at(-22, "15:30"), "Over rust. Samira huilde en zei daarna: “Zo, dat is gezegd.”", place=HERE
    )
    analysis.tell(story, *TOLD[5:])
    yield at(-11, "16:45", exactly=True)
    analysis.describe(story, *DESCRIPTION, agreed="oral")
    yield at(-10, "09:30", exactly=True)
    story.move("advance-to-planning")
    yield at(-5, "15:30", exactly=True)
    planning.want(
        story,
        desired="Ik studeer, Aya is bij mensen die van haar houden, en op vrijdag doe ik niets.",
        end_goal="Ik haal mijn diploma en ik blijf een lieve moeder.",
        evaluation_on=None,
    )
    planning.aim(
        story,
        Aim(
            "work_and_activities",
            "Ik begin na de zomer met mijn opleiding",
            ["Mijn opleiding afmaken"],
            [Step("belt de school over instromen", due=day(6)), Step("zoekt uit wat het kost", "worker", day(10))],
        ),
        Aim(
            "social_relations",
            "Aya is twee dagen bij familie of de opvang",
            ["Niet alles alleen doen"],
            [Step("past op woensdag op", "Youssef", often="elke week")],
        ),
    )
    purpose = "Samen het plan afmaken. Youssef komt ook."
    story.agree("other", at(0, "15:30"), place=HERE, who=["Youssef"], purpose=purpose, minutes=75)


TOLD = (
    About(
        "housing",
        "We wonen goed. Twee kamers en een balkon.",
        [("skills", "van weinig iets moois maken")],
        "De lift is vaak stuk, en dan met de wagen.",
        [],
        "Ik bel de beheerder.",
    ),
    About(
        "finances",
        "Er komt genoeg binnen. Ik heb alles in mappen.",
        [("skills", "administratie")],
        "Studeren kost geld dat er nog niet is.",
        ["Weten of ik studeren kan betalen"],
    ),
    About(
        "work_and_activities",
        "Ik ben gestopt met verpleegkunde toen Aya kwam.",
        [("knowledge", "zorg voor zieke mensen"), ("qualities", "doorzetter", "Youssef")],
        "Ik schaam me dat ik het niet afmaakte.",
        ["Mijn opleiding afmaken"],
    ),
    About(
        "social_relations",
        "Mijn broer Youssef is er altijd. Mijn moeder woont ver.",
        [("contacts", "broer Youssef"), ("contacts", "vriendin Lotte uit de klas")],
        "Hulp vragen vind ik moeilijk.",
        ["Niet alles alleen doen"],
    ),
    About(
        "meaning",
        "Aya. En mijn geloof, op mijn eigen manier.",
        [("interests", "Koran lezen en zingen")],
        "",
        ["Een uur per week voor mezelf"],
    ),
    About("physical_health", "Gezond. Wel moe.", [("surroundings", "park voor de deur")], "Ik slaap in stukjes.", []),
    About(
        "mental_health",
        "Het eerste half jaar was zwaar. Nu gaat het.",
        [("qualities", "eerlijk over hoe het gaat", "Jolanda")],
        "Als het stil is, komt het terug.",
        [],
    ),
)

NETWORK = (
    Near("Youssef el Amrani", "broer", "PE", "GA", 1, phone="06-00000032"),
    Near("Aya", "dochter, 14 maanden", "E", "PGE", 1),
    Near("Lotte", "vriendin", "GA", "G", 2),
    Near("mevrouw Kersten", "jeugdarts", "A", "", 3, True),
)

DESCRIPTION = (
    ("meaning", "Ik ben Samira, moeder van Aya. Ik geloof, en ik zing."),
    ("housing", "We wonen fijn, met een balkon."),
    ("finances", "Mijn mappen kloppen. Studeren moet erbij passen."),
    ("social_relations", "Youssef is er altijd. Ik mag vaker vragen."),
    ("physical_health", "Ik ben gezond en moe."),
    ("mental_health", "Samira zegt eerlijk hoe het gaat. Dat is knap.", "worker"),
    ("work_and_activities", "Ik was bijna verpleegkundige. Dat wil ik worden."),
    ("coherence", "Als er opvang is, is er tijd. Als er tijd is, is er school en slaap.", "together"),
    ("future", "Over drie jaar werk ik op de kinderafdeling."),
)
