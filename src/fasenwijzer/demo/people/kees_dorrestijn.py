"""Kees Dorrestijn, 63, team Oost: in his third round; it is sixteen days since the last talk."""

from __future__ import annotations

from datetime import date

from fasenwijzer.demo.chapters import admission, analysis, looking_back, planning
from fasenwijzer.demo.chapters.admission import Arrival
from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.chapters.looking_back import Look
from fasenwijzer.demo.chapters.planning import Aim, Step
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.journal.entries.parts import OnGoal

HERE = "bij Kees aan de keukentafel"


def kees(story: Story) -> Script:
    at = story.days.at
    client = {
        "given_names": "Cornelis",
        "call_name": "Kees",
        "family_name": "Dorrestijn",
        "phone": "06-00000041",
        "address": "Havenstraat 88",
        "languages": "Nederlands, plat als hij het naar zijn zin heeft",
        **story.days.born(age=63, month=2, day=3),
    }
    arrival = Arrival(
        client,
        "Oost",
        -811,
        "Kees is sinds het ongeluk in de haven thuis. Hij wil weer ergens goed voor zijn.",
        "“Ik ben geen zielenpoot.” Vertelde een uur over schepen.",
        "Kees had koffie gezet en de stoel van zijn vrouw voor ons vrijgemaakt.",
        referred={"by_kind": "family", "by_name": "Anja Dorrestijn", "by_function": "dochter"},
    )
    yield from admission.come_in(story, arrival, "begeleider")
    yield from story.talk("analysis_talk", at(-775, "09:30"), "Alle gebieden langs, met foto’s erbij.", place=HERE)
    analysis.tell(story, *TOLD)
    analysis.surround(story, *NETWORK)
    yield at(-760, "10:00")
    analysis.describe(story, *DESCRIPTION, agreed="signed")
    story.move("advance-to-planning")
    yield from _round(story, -748, -470, *ROUNDS[0])
    story.move("decide-continue_at_planning", "Kees wil door met de werkplaats en nu ook met zijn hart.")
    yield from _round(story, -460, -190, *ROUNDS[1])
    story.move("decide-continue_at_planning", "Nog één ronde, dan wil Kees het zelf doen.")
    yield at(-180, "09:45")
    _plan(story, ROUNDS[2][0], ROUNDS[2][1], story.days.day(10))
    for offset, report, score in LATELY:
        yield from story.talk("progress_talk", at(offset, "09:30", exactly=True), report, place=HERE)
        story.report("", OnGoal(story.goal(5), score=score))


def _plan(story: Story, end_goal: str, aims: tuple[Aim, ...], evaluation: date) -> None:
    planning.want(
        story, desired="Goed voor iets zijn, en voor mezelf zorgen.", end_goal=end_goal, evaluation_on=evaluation
    )
    planning.aim(story, *aims)
    planning.not_now(story, meaning="Kees: “Dat komt vanzelf.”")
    planning.establish(story)
    planning.sign(story)
    story.move("advance-to-carrying_out")


def _round(
    story: Story,
    since: int,
    until: int,
    end_goal: str,
    aims: tuple[Aim, ...],
    talks: tuple[str, ...],
    looks: tuple[Look, ...],
) -> Script:
    """A round that is over: its plan, a few talks, and looking back."""
    at = story.days.at
    yield at(since, "10:15")
    _plan(story, end_goal, aims, story.days.day(until))
    for number, report in enumerate(talks, start=1):
        offset = since + number * (until - since) // (len(talks) + 2)
        yield from story.talk("progress_talk", at(offset, "09:30"), report, place=HERE)
        story.report("", *[OnGoal(story.goal(look.goal), score=min(9, 2 + 2 * number)) for look in looks])
    yield at(until - 12, "09:00")
    story.move("advance-to-evaluation")
    yield from story.talk(
        "evaluation_talk", at(until - 8, "09:30"), "Teruggekeken. Anja was erbij.", place=HERE, who=["Anja"]
    )
    looking_back.look_back(story, f"Een goede ronde. {looks[0].effect}", *looks)
    admission.weigh(story)
    yield at(until, "11:00")


TOLD = (
    About(
        "meaning",
        "Ik voer veertig jaar. Het water mis ik elke dag.",
        [("interests", "schepen en getijden"), ("qualities", "humor, droog", "Anja")],
        "Sinds Riet dood is, is het stil.",
        ["Weer het water op"],
    ),
    About(
        "housing",
        "Ik woon hier goed. De trap is wat.",
        [("skills", "alles kunnen maken")],
        "De bovenverdieping gebruik ik niet meer.",
    ),
    About(
        "finances",
        "Pensioen en een uitkering. Riet deed de papieren.",
        [("contacts", "dochter Anja doet nu de papieren")],
        "Ik weet niet hoe het moet met die DigiD.",
        ["Zelf mijn papieren snappen"],
    ),
    About(
        "social_relations",
        "Anja komt op zondag. De mannen van de haven zie ik niet meer.",
        [("contacts", "dochter Anja"), ("contacts", "Dirk van de sleepboot")],
        "Ik bel niemand, ze hebben het druk.",
        ["De mannen weer zien"],
    ),
    About(
        "physical_health",
        "Mijn hart, en mijn knie van het ongeluk.",
        [("qualities", "taai")],
        "Ik neem mijn pillen als ik eraan denk.",
        ["Geen angst voor mijn hart"],
    ),
    About(
        "mental_health",
        "Ik praat daar niet zo over. Het gaat.",
        [("skills", "zwijgen en luisteren")],
        "’s Nachts hoor ik het ongeluk nog.",
    ),
    About(
        "work_and_activities",
        "Niets te doen. Dat is het ergste.",
        [("knowledge", "motoren en touwwerk"), ("surroundings", "scheepswerkplaats De Helling")],
        "Ze nemen geen oude mannen.",
        ["Weer iets met mijn handen"],
    ),
)

NETWORK = (
    Near("Anja Dorrestijn", "dochter", "PE", "GA", 1, phone="06-00000042"),
    Near("Dirk Schippers", "oude maat", "G", "G", 2),
    Near("Meester Bram", "leider van de werkplaats", "A", "PA", 2),
    Near("dokter Vroom", "huisarts", "A", "", 3, True),
)

DESCRIPTION = (
    ("meaning", "Ik ben Kees. Schipper. Het water is mijn kerk."),
    ("work_and_activities", "Met twee handen en een motor ben ik iemand."),
    ("social_relations", "Anja is goud. De mannen mis ik."),
    ("coherence", "Kees heeft werk voor zijn handen nodig. Dan komt de rest mee.", "together"),
    ("future", "Een bootje, en iemand die ik het leer."),
)

ROUNDS = (
    (
        "Ik heb weer iets te doen en mensen om het mee te doen.",
        (
            Aim(
                "work_and_activities",
                "Ik werk twee ochtenden in De Helling",
                ["Weer iets met mijn handen"],
                [Step("gaat kijken bij De Helling"), Step("rijdt de eerste keer mee", "Anja")],
            ),
            Aim(
                "social_relations",
                "Ik zie de mannen van de haven elke maand",
                ["De mannen weer zien"],
                [Step("belt Dirk", often="elke maand")],
            ),
        ),
        (
            "Bij De Helling geweest. Kees wees een fout in de motor aan.",
            "Drie weken achter elkaar gegaan.",
            "Dirk kwam langs. Tot elf uur gezeten.",
        ),
        (
            Look(1, "Eerst kijken, toen doen.", "Gelukt. Twee ochtenden, elke week.", "Zo houden.", "reached"),
            Look(2, "Dirk belt nu zelf.", "Gelukt. De mannen komen elke maand.", "Zo houden.", "reached"),
        ),
    ),
    (
        "Ik zorg voor mijn hart en leer een ander het vak.",
        (
            Aim(
                "physical_health",
                "Ik neem mijn pillen en loop elke dag naar de haven",
                ["Geen angst voor mijn hart"],
                [
                    Step("loopt elke dag naar de haven", often="elke dag"),
                    Step("loopt op zondag mee", "Anja", often="elke week"),
                ],
            ),
            Aim(
                "finances",
                "Ik snap mijn eigen papieren",
                ["Zelf mijn papieren snappen"],
                [Step("doet samen met Anja de post", often="elke week")],
            ),
        ),
        (
            "Pillendoos op de keukentafel. Werkt.",
            "Kees loopt. Bij slecht weer klaagt hij, en loopt.",
            "DigiD gelukt, met veel gevloek.",
        ),
        (
            Look(
                3,
                "De pillendoos en de wandeling zijn gewoon geworden.",
                "Gelukt. Dokter Vroom is tevreden.",
                "Zo houden.",
                "reached",
            ),
            Look(
                4,
                "De post gaat goed, de computer blijft lastig.",
                "Deels gelukt.",
                "Anja doet de computer, Kees de post.",
                "partly",
                "De computer laat hij aan Anja.",
            ),
        ),
    ),
    (
        "Ik sta op eigen benen en ik geef het vak door.",
        (
            Aim(
                "meaning",
                "Ik leer twee jongens van De Helling het vak en vaar mee",
                ["Weer het water op"],
                [Step("maakt met meester Bram een lesrooster"), Step("kijkt of Kees mee kan varen", "Meester Bram")],
            ),
        ),
    ),
)

LATELY = (
    (-160, "Eerste les gegeven. Twee jongens, één hamer te weinig.", 4),
    (-132, "Kees kwam te laat door de les. Daar was hij trots op.", 5),
    (-104, "Een week ziek. De jongens brachten soep.", 5),
    (-76, "Weer op de been. Heeft een boot op het oog.", 6),
    (-60, "De boot is van De Helling. Kees mag mee.", 7),
    (-45, "Voor het eerst in zes jaar gevaren. Geen woorden, wel natte ogen.", 9),
    (-30, "Samen gekeken wat er nog nodig is. Weinig, zegt Kees.", 8),
    (-16, "Anja vroeg wat er gebeurt als wij stoppen. Kees: “Dan ga ik door.”", 9),
)
