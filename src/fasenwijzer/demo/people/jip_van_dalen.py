"""Jip van Dalen, 14, De Brug: the plan is made, and one parent does not agree."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission, analysis, planning, safety
from fasenwijzer.demo.chapters.admission import Arrival
from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.chapters.planning import Aim, Step
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story

HERE = "op De Brug, aan de pooltafel"


def jip(story: Story) -> Script:
    at, day = story.days.at, story.days.day
    client = {
        "call_name": "Jip",
        "family_name_prefix": "van",
        "family_name": "Dalen",
        "phone": "06-00000081",
        "address": "Kerkpad 9 en Zandweg 40",
        "languages": "Nederlands",
        **story.days.born(age=14, month=6, day=1),
    }
    arrival = Arrival(
        client,
        "De Brug",
        -78,
        "Jip gaat sinds de herfst niet meer naar school. De ouders zijn gescheiden en denken er anders over.",
        "Moeder en vader kwamen apart. Jip kwam twee keer mee.",
        "Jip won drie potjes pool en vertelde tussendoor alles.",
        law="jeugdwet",
        referred={"by_kind": "family", "by_name": "Sanne Vos", "by_function": "moeder", "by_phone": "06-00000082"},
    )
    yield from admission.come_in(story, arrival, "fenna")
    yield from story.talk("analysis_talk", at(-44, "15:00"), "Over school, slapen en gamen.", place=HERE)
    analysis.tell(story, *TOLD[:4])
    analysis.surround(story, *NETWORK)
    yield from story.talk(
        "analysis_talk", at(-37, "15:00"), "Over thuis, met allebei de ouders.", place=HERE, who=["Sanne", "Mark"]
    )
    analysis.tell(story, *TOLD[4:])
    outside = ("Twee keer een nacht weg.", "Niet achternagaan. Een bericht sturen: “ik ben wakker”.")
    safety.look(story, "start", "mlmhllm", "Sanne Vos", "parent", running_away=outside)
    safety.look(story, "start", "lllmllm", "Mark van Dalen", "parent")
    safety.look(story, "start", "mllmlll", kind="client", others_online=("Ik ken ze van het gamen.", ""))
    safety.look(story, "start", "mllhllm")
    yield at(-20, "16:00")
    analysis.describe(story, *DESCRIPTION)
    story.move("advance-to-planning")
    yield from story.talk("other", at(-15, "15:00"), "Het plan gemaakt op een rol behang.", place=HERE)
    planning.want(
        story,
        desired="Leren op een plek waar het kan.",
        end_goal="Ik ga weer naar school, op mijn manier.",
        evaluation_on=day(150),
    )
    planning.aim(
        story,
        Aim(
            "working_and_learning",
            "Ik ga drie ochtenden naar de kleine klas",
            ["Een klas met minder lawaai"],
            [Step("gaat kijken in de kleine klas", due=day(4)), Step("gaat mee", "Sanne", day(4))],
        ),
        Aim(
            "health",
            "Om elf uur slaap ik",
            ["Niet meer zo moe zijn"],
            [
                Step("legt de telefoon op de trap", often="elke avond"),
                Step("doet hetzelfde in beide huizen", "Mark", often="elke avond"),
            ],
        ),
    )
    planning.not_now(story)
    safety.agree(story, "running_away", "Als Jip weg wil: hij stuurt een duim naar Sanne en Mark. Zij bellen dan niet.")
    yield at(-9, "16:30")
    planning.establish(story)
    planning.answer(story, "Jip van Dalen", "client", "oral")
    planning.answer(story, "Sanne Vos", "representative", "signed_by_representative")
    yield at(-7, "12:00")
    reason = "Vader is het eens met slapen, niet met de kleine klas. “Eerst een onderzoek, dan pas kiezen.”"
    planning.answer(story, "Mark van Dalen", "representative", "refused", reason)
    yield at(-5, "16:40", exactly=True)
    happened = "Jip gooide zijn keu op tafel. Die brak en raakte Noah op de hand. Jip liep naar buiten."
    hurt = safety.incident(
        story,
        happened,
        place="De Brug, aan de pooltafel",
        pain_score=5,
        causes="Het was druk: veertien jongeren op één middag. Jip had kort geslapen.",
        consequences="Blauwe hand bij Noah, gekoeld. Noah is boos en wil wel praten.",
        follow_up="Jip kwam na tien minuten zelf terug en vroeg hoe het met Noah was.",
        informed="Sanne Vos\nMark van Dalen\nDaan Ypma",
    )
    safety.measure(story, hurt, "Met Jip en Noah samen praten.", 7)
    done = safety.measure(story, hurt, "Op drukke middagen twee begeleiders bij de pooltafel.", 8)
    yield at(-3, "11:00", exactly=True)
    done.carry_out(by=story.by)
    story.agree("other", at(3, "15:00"), place=HERE, who=["Mark"], purpose="Met vader: wat kan er wel?")


TOLD = (
    About(
        "health",
        "Ik slaap om twee uur.",
        [("interests", "pool en gamen")],
        "Opstaan lukt niet.",
        ["Niet meer zo moe zijn"],
    ),
    About(
        "safety",
        "Het is veilig. Alleen in de pauze niet.",
        [("knowledge", "weet welke plekken rustig zijn")],
        "Duwen op de trap.",
    ),
    About("money_and_paperwork", "Ik krijg van allebei zakgeld.", [("skills", "sparen")]),
    About(
        "working_and_learning",
        "School is te hard. Het geluid, bedoel ik.",
        [("skills", "rekenen"), ("qualities", "grappig", "Fenna")],
        "Dertig kinderen in één lokaal.",
        ["Een klas met minder lawaai"],
    ),
    About(
        "living",
        "Twee huizen, één hond.",
        [("contacts", "hond Boef")],
        "Boef mag niet mee naar papa.",
        ["Dat Boef mee mag"],
    ),
    About(
        "family_and_home",
        "Ze zijn allebei lief. Niet tegelijk.",
        [("contacts", "mama Sanne"), ("contacts", "papa Mark")],
        "Ik hoor altijd twee verhalen.",
    ),
    About("friends_and_free_time", "Online genoeg vrienden.", [("contacts", "Noah van de pool")], "Buiten weinig."),
    About("society_and_culture", "Ik doe mee met de buurtbarbecue.", [("surroundings", "jongerencentrum")]),
)

NETWORK = (
    Near("Sanne Vos", "moeder, heeft gezag", "PE", "G", 1, phone="06-00000082"),
    Near("Mark van Dalen", "vader, heeft gezag", "PG", "G", 1, phone="06-00000083"),
    Near("Noah", "vriend", "G", "G", 2),
    Near("juf Ellen", "mentor op school", "A", "", 3, True),
)

DESCRIPTION = (
    ("health", "Ik slaap te laat. Dat weet ik zelf ook."),
    ("working_and_learning", "Ik kan leren. Alleen niet in lawaai."),
    ("family_and_home", "Twee huizen, twee verhalen, één Jip."),
    ("living", "Boef hoort bij mij."),
    ("coherence", "Niet slapen, niet opstaan, geen school, ruzie, niet slapen. We beginnen bij slapen.", "together"),
    ("future", "Een kleine school, en dan iets met computers."),
)
