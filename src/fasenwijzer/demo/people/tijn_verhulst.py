"""Tijn Verhulst, 31, team Oost: leaving after two rounds, with a warm transfer, aftercare and a party."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission, analysis, looking_back, planning
from fasenwijzer.demo.chapters.admission import Arrival
from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.chapters.looking_back import Look
from fasenwijzer.demo.chapters.planning import Aim, Step
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.journal.entries.parts import OnGoal

HERE = "in de werkplaats"


def tijn(story: Story) -> Script:
    at, days = story.days.at, story.days
    client = {
        "call_name": "Tijn",
        "family_name": "Verhulst",
        "phone": "06-00000071",
        "address": "Molenstraat 4",
        "languages": "Nederlands; leest moeizaam, luistert liever",
        **days.born(age=31, month=12, day=31),
    }
    arrival = Arrival(
        client,
        "Oost",
        -560,
        "Tijn wil van het blowen af en zijn handen gebruiken.",
        "Tijn zei: “Ik ben hier voor mijn dochter.”",
        "Hij repareerde tijdens het gesprek de la van het bureau.",
    )
    yield from admission.come_in(story, arrival, "begeleider")
    yield from story.talk("analysis_talk", at(-526, "14:00"), "Alle gebieden, al lopend.", place="buiten")
    analysis.tell(story, *TOLD)
    analysis.surround(story, *NETWORK)
    yield at(-510, "10:00")
    analysis.describe(story, *DESCRIPTION)
    story.move("advance-to-planning")
    for since, until, end_goal, aims, talks, looks in ROUNDS:
        yield at(since, "10:00")
        planning.want(
            story, desired="Werk, mijn dochter en een helder hoofd.", end_goal=end_goal, evaluation_on=days.day(until)
        )
        planning.aim(story, *aims)
        planning.not_now(story)
        planning.establish(story)
        planning.sign(story)
        story.move("advance-to-carrying_out")
        for number, report in enumerate(talks, start=1):
            yield from story.talk("progress_talk", at(since + 30 * number, "14:00"), report, place=HERE)
            story.report("", *[OnGoal(story.goal(look.goal), score=2 + 2 * number) for look in looks])
        yield at(until - 10, "09:30")
        story.move("advance-to-evaluation")
        yield from story.talk("evaluation_talk", at(until - 5, "14:00"), "Doel voor doel teruggekeken.", place=HERE)
        looking_back.look_back(story, f"Tijn heeft het gedaan. {looks[0].effect}", *looks)
        admission.weigh(story)
        yield at(until, "15:00")
        outcome = "continue_at_planning" if until < -100 else "round_off"
        story.move(
            f"decide-{outcome}", "Tijn wil door." if until < -100 else "Tijn kan dit zelf, en weet wie hij belt."
        )
    yield from _says_goodbye(story)


def _says_goodbye(story: Story) -> Script:
    at, days = story.days.at, story.days
    yield at(-12, "11:00")
    looking_back.stay_in_touch(story, 33, "Bellen: hoe gaat het in de werkplaats?")
    looking_back.stay_in_touch(story, 103, "Samen koffie drinken, Tijn kiest waar")
    looking_back.network_goes_on(
        story, "Bas ziet Tijn elke dag in de werkplaats. Zijn moeder belt op zondag. Fay komt elk weekend."
    )
    looking_back.hand_over(
        story,
        "Marja Timmer",
        "plan-2",
        "network-0",
        organisation="praktijkondersteuner van de huisarts",
        consent_on=days.day(-9),
        consent_by="Tijn",
        consent_for="Wat helpt als de trek terugkomt, en wie hij dan belt.",
        not_included="Alles over Fay en haar moeder.",
        first_talk_on=days.workday(4),
        with_whom="Tijn, Jolanda en Marja",
    )
    looking_back.take_home(
        story,
        "Ik ben een vader op wie je kunt rekenen.",
        "Mijn moeder. En Marja Timmer van de huisarts.",
        "Tijn, je hield woord, ook als het moeilijk was. Ik fiets graag nog eens langs.",
    )
    yield from story.talk(
        "exit_talk",
        at(-1, "14:00", exactly=True),
        "Het afscheid bedacht: taart in de werkplaats, geen toespraken.",
        place=HERE,
    )
    admission.settle(story, still_open=["warm_transfer", "exit_questionnaire", "notices", "keys_and_papers"])
    story.agree("exit_talk", at(7, "14:00"), place=HERE, purpose="Afscheid, met taart")


TOLD = (
    About(
        "meaning",
        "Mijn dochter Fay is zes. Voor haar doe ik het.",
        [("qualities", "houdt woord", "Bas")],
        "",
        ["Een vader zijn op wie ze trots is"],
    ),
    About("housing", "Ik woon boven de fietsenwinkel.", [("skills", "alles maken wat stuk is")], "Stil, ’s avonds."),
    About(
        "finances",
        "Ik red het, als ik niet blow.",
        [("knowledge", "weet wat gereedschap waard is")],
        "Blowen is duur.",
        ["Geld voor een fiets voor Fay"],
    ),
    About(
        "social_relations",
        "Mijn moeder. Bas. Fay in het weekend.",
        [("contacts", "moeder Joke"), ("contacts", "Bas van de werkplaats")],
        "Oude vrienden blowen nog.",
        ["Vrienden die niet blowen"],
    ),
    About("physical_health", "Fit. Ik fiets alles.", [("interests", "fietsen")]),
    About(
        "mental_health",
        "Als ik me verveel, komt de trek.",
        [("skills", "herkent de trek op tijd")],
        "Avonden.",
        ["Een helder hoofd"],
    ),
    About(
        "work_and_activities",
        "Ik knap fietsen op.",
        [("skills", "fietsen maken"), ("surroundings", "werkplaats De Spaak")],
        "Lezen en schrijven.",
        ["Van fietsen maken mijn werk maken"],
    ),
)

NETWORK = (
    Near("Fay", "dochter, 6 jaar", "E", "PGE", 1),
    Near("Joke Verhulst", "moeder", "PE", "P", 1, phone="06-00000072"),
    Near("Bas", "baas van de werkplaats", "PA", "P", 2),
    Near("Marja Timmer", "praktijkondersteuner", "A", "", 3, True),
)

DESCRIPTION = (
    ("meaning", "Ik ben Tijn, vader van Fay."),
    ("work_and_activities", "Geef mij een fiets en een uur."),
    ("mental_health", "De trek komt als ik niets te doen heb. Dat weet ik nu."),
    ("coherence", "Bezig zijn, helder hoofd, Fay. Die drie horen bij elkaar.", "together"),
    ("future", "Mijn eigen bankje in de werkplaats, en Fay op een fiets die ik maakte."),
)

ROUNDS = (
    (
        -500,
        -260,
        "Mijn hoofd is helder als Fay er is.",
        (
            Aim(
                "mental_health",
                "Ik blow niet als Fay komt",
                ["Een helder hoofd"],
                [
                    Step("belt moeder als de trek komt", often="als het nodig is"),
                    Step("neemt op, ook laat", "Joke", often="als het nodig is"),
                ],
            ),
            Aim(
                "finances",
                "Fay krijgt een fiets van mij",
                ["Geld voor een fiets voor Fay"],
                [Step("knapt een fiets op")],
            ),
        ),
        ("Drie weekenden helder.", "Eén keer mis. Tijn zei het zelf.", "De fiets van Fay is rood."),
        (
            Look(
                1, "Bellen in plaats van blowen.", "Gelukt. Al vier maanden.", "Zo houden, ook door de week.", "reached"
            ),
            Look(2, "Zelf opgeknapt.", "Gelukt. Fay fietst.", "Klaar.", "reached"),
        ),
    ),
    (
        -250,
        -15,
        "Fietsen maken is mijn werk.",
        (
            Aim(
                "work_and_activities",
                "Ik heb een contract bij De Spaak",
                ["Van fietsen maken mijn werk maken"],
                [Step("werkt drie dagen mee", often="elke week"), Step("praat met de gemeente", "Bas")],
            ),
            Aim(
                "social_relations",
                "Ik ga op vrijdag fietsen met de club",
                ["Vrienden die niet blowen"],
                [Step("rijdt mee met de club", often="elke vrijdag")],
            ),
        ),
        (
            "Drie dagen mee. Bas laat hem klanten doen.",
            "Contract in zicht.",
            "Contract getekend. Tijn las het zelf, met Bas ernaast.",
            "Een maand rustig.",
        ),
        (
            Look(3, "Eerst meedraaien, toen praten.", "Gelukt. Contract voor een jaar.", "Vieren.", "reached"),
            Look(4, "Bijna elke vrijdag.", "Gelukt. Vier mensen die hij kan bellen.", "Zo houden.", "reached"),
        ),
    ),
)
