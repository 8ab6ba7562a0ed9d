"""Ewa Kowalczyk, 41, team Oost: first round, carrying out; a talk this morning, and her mark went up."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission, analysis, planning
from fasenwijzer.demo.chapters.admission import Arrival
from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.chapters.planning import Aim, Step
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.journal.entries.parts import OnGoal

HERE = "bij Ewa thuis"


def ewa(story: Story) -> Script:
    at, day = story.days.at, story.days.day
    client = {
        "call_name": "Ewa",
        "family_name": "Kowalczyk",
        "phone": "06-00000051",
        "address": "Zandweg 15",
        "languages": "Pools; Nederlands gaat goed, schrijven minder",
        **story.days.born(age=41, month=8, day=23),
    }
    arrival = Arrival(
        client,
        "Oost",
        -140,
        "Ewa wil een vast contract en niet meer afhankelijk zijn van het uitzendbureau.",
        "Ewa kwam na haar nachtdienst. Duidelijk, vriendelijk, doodmoe.",
        "Ze bracht brood mee dat ze zelf had gebakken.",
        motivation="Komt na een nachtdienst, met brood.",
    )
    yield from admission.come_in(story, arrival, "begeleider", replacement="vervanger")
    yield from story.talk("analysis_talk", at(-106, "09:00"), "Over werk, geld en wonen.", place=HERE)
    analysis.tell(story, *TOLD[:3])
    analysis.surround(story, *NETWORK)
    yield from story.talk(
        "analysis_talk", at(-97, "09:00"), "Over mensen, gezondheid en wat haar gaande houdt.", place=HERE
    )
    analysis.tell(story, *TOLD[3:])
    yield at(-84, "11:00")
    analysis.describe(story, *DESCRIPTION)
    story.move("advance-to-planning")
    yield at(-75, "10:00")
    planning.want(
        story,
        desired="Overdag werken, ’s avonds thuis.",
        end_goal="Ik heb vast werk waar ik blij van word.",
        evaluation_on=day(95),
    )
    planning.aim(
        story,
        Aim(
            "work_and_activities",
            "Ik ben op tijd op mijn werk",
            ["Een baan overdag"],
            [Step("zet twee wekkers", often="elke dag"), Step("rijdt op maandag mee", "Beata", often="elke week")],
        ),
        Aim(
            "work_and_activities",
            "Ik doe een proefdag bij de bakker",
            ["Bakken als beroep"],
            [Step("belt bakker Van Essen", "worker", day(-20)), Step("doet een proefdag", due=day(5))],
        ),
        Aim(
            "finances",
            "Ik heb geld achter de hand voor een maand",
            ["Niet wakker liggen van een slechte week"],
            [Step("zet elke week twintig euro apart", often="elke week")],
            kind="keep_stable",
        ),
    )
    planning.not_now(story)
    planning.establish(story)
    planning.sign(story)
    story.move("advance-to-carrying_out")
    for offset, report, score in TALKS:
        yield from story.talk("progress_talk", at(offset, "09:00", exactly=True), report, place=HERE)
        story.report("", OnGoal(story.goal(1), score=score))
    planning.done(story, 2, "belt bakker", "Ze mag komen.")
    yield at(-14, "12:00", exactly=True)
    talk = story.agree("progress_talk", at(0, "09:00"), place=HERE, purpose="Hoe ging het met de twee wekkers?")
    yield at(-2, "20:30", exactly=True)
    story.says("Ik heb gebakken voor de buren. Zeven broden. Alles op.", life_area="meaning")
    yield at(0, "10:00")
    story.hold(talk, "Twee weken op tijd. De proefdag bij de bakker staat.")
    said = OnGoal(
        story.goal(1),
        doing="Elke dag op tijd, met twee wekkers en Beata op maandag.",
        experience="“Ik kan het dus wel.”",
        score=7,
    )
    story.report(
        "",
        said,
        OnGoal(story.goal(2), understanding="Weet hoe laat ze er moet zijn en wat ze meeneemt."),
        conversation=talk,
    )
    story.agree("progress_talk", at(14, "09:00"), place=HERE)


TALKS = (
    (-70, "Eerste week met twee wekkers. Drie van de vijf dagen op tijd.", 3),
    (-56, "De nachtdiensten zijn gestopt. Slaapt weer ’s nachts.", 4),
    (-42, "Ziek geweest. Niet opgegeven.", 4),
    (-28, "Beata rijdt mee op maandag. Dat scheelt.", 5),
    (-14, "Vier van de vijf dagen op tijd. De bakker wil haar zien.", 5),
)

TOLD = (
    About(
        "work_and_activities",
        "Ik werk in een magazijn, via het uitzendbureau.",
        [("skills", "brood bakken"), ("qualities", "werkt hard en klaagt niet", "Beata")],
        "Ik kom te laat na een slechte nacht.",
        ["Een baan overdag", "Bakken als beroep"],
    ),
    About(
        "finances",
        "De ene week genoeg, de andere niet.",
        [("skills", "sparen in een pot")],
        "Een week zonder werk is een week zonder slaap.",
        ["Niet wakker liggen van een slechte week"],
    ),
    About(
        "housing",
        "Ik huur met twee anderen. Het gaat.",
        [("qualities", "maakt overal een thuis van")],
        "Eén badkamer voor drie.",
    ),
    About(
        "social_relations",
        "Beata is mijn zus, al zijn we geen familie.",
        [("contacts", "vriendin Beata"), ("contacts", "buren die brood komen halen")],
        "Mijn moeder is ver weg en ziek.",
        ["In de zomer naar mijn moeder"],
    ),
    About("meaning", "Bakken is bidden met je handen.", [("interests", "recepten van thuis")]),
    About(
        "physical_health", "Sterk. Slecht slapen.", [("knowledge", "weet wat haar lijf nodig heeft")], "Nachtdiensten."
    ),
    About("mental_health", "Heimwee komt op zondag.", [("interests", "zingen")], "Dan wil ik niemand zien."),
)

NETWORK = (
    Near("Beata Nowak", "vriendin", "PGE", "GE", 1, phone="06-00000052"),
    Near("Halina", "moeder, in Polen", "E", "PE", 1),
    Near("bakker Van Essen", "bakker", "A", "", 3),
    Near("de buren van 17", "buren", "G", "P", 2),
)

DESCRIPTION = (
    ("meaning", "Ik ben Ewa. Ik bak."),
    ("work_and_activities", "Ik werk hard. Overdag zou ik nog beter werken."),
    ("finances", "Mijn pot is mijn rust."),
    ("social_relations", "Beata is mijn zus. Mama is ver."),
    ("coherence", "Nachtwerk, slecht slapen, te laat, minder werk. Overdag werken draait het om.", "together"),
    ("future", "Een bakkerij met mijn naam op het raam. Klein mag."),
)
