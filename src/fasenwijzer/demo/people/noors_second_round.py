"""The second round of Noor, up to today: a home for Sem, the post, and work with plants."""

from __future__ import annotations

from fasenwijzer.analysis.models import AreaLeftOpen
from fasenwijzer.demo.chapters import analysis, planning, safety
from fasenwijzer.demo.chapters.figures import own_figures
from fasenwijzer.demo.chapters.planning import Aim, Step
from fasenwijzer.demo.people.noors_words import SECOND_DESCRIPTION, SECOND_TOLD
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.models import Conversation
from fasenwijzer.plan.actions.repeating import Every

HOME, POST, WORK = 3, 4, 5
"""The numbers of the three goals of this round."""


def second_round(story: Story) -> Script:
    at = story.days.at
    report = "Opnieuw langs alle gebieden. Werk stond vorig jaar onderaan, nu bovenaan."
    yield from story.talk("analysis_talk", at(-50, "10:30"), report, place="bij Noor thuis")
    analysis.tell(story, *SECOND_TOLD)
    own_figures(story, "between", [6, 8, 6, 8, 6, 5, 4], [6, 7, 6, 7, 6, 5, 5])
    reason = "Noor praat hier nu liever niet over. Ze zegt het als dat verandert."
    AreaLeftOpen.leave(case=story.case, life_area="mental_health", reason=reason, by=story.by)
    analysis.meet_again(story, "Lieke Haverkamp", gets="AG", gives="P", nearness=2, contact_wish="as_is")
    analysis.meet_again(story, "Henk Bos", gets="A", gives="G")
    yield at(-41, "14:30")
    analysis.describe(story, *SECOND_DESCRIPTION, agreed="signed")
    yield at(-41, "16:00")
    story.move("advance-to-planning", "Bij psychische gezondheid staat nog geen kracht: Noor laat dat gebied nu open.")
    yield at(-32, "10:30")
    day = story.days.day
    planning.want(
        story,
        desired="Ik woon rustig, ik weet wat er binnenkomt en wat eruit gaat, en ik heb werk waar ik blij van word.",
        end_goal="Ik woon rustig in mijn eigen huis en Sem is er elk weekend.",
        evaluation_on=day(153),
    )
    planning.aim(story, *second_aims(story))
    planning.not_now(
        story,
        physical_health="Noor: “Eerst rust. Bij het terugkijken praten we erover.”",
        social_relations="Noor wil dit nu niet. Jolanda vraagt er niet naar.",
    )
    planning.promise(
        story,
        "Op moeilijke dagen: eerst bellen, niet onverwacht langskomen.",
        "We spreken elkaar elke twee weken, bij Noor thuis.",
    )
    yield at(-29, "11:15")
    planning.establish(story)
    planning.sign(story)
    story.move("advance-to-carrying_out")


def these_weeks(story: Story) -> Script:
    at = story.days.at
    yield from story.talk(
        "progress_talk",
        at(-28, "10:30", exactly=True),
        "De kleine kamer opgemeten. Ria heeft nog een bed staan.",
        place="bij Noor thuis",
    )
    story.report(
        "",
        OnGoal(
            story.goal(HOME),
            doing="Kamer opgemeten en een tekening gemaakt.",
            experience="Blij dat het echt gaat gebeuren.",
            score=4,
        ),
        OnGoal(story.goal(POST), doing="Drie brieven opengemaakt terwijl ik erbij zat.", score=4),
    )
    yield at(-24, "19:20", exactly=True)
    story.says(
        "Henk was er maandag. We hebben alles in mappen gedaan. Ik heb nu een map die NIET OPEN heet, die is bijna leeg."
    )
    yield at(-23, "17:30", exactly=True)
    safety.memo(
        story,
        "seen",
        "Noor deed de deur open voor haar ex. Hij vroeg om geld. Noor zei twee keer nee en belde Lieke.",
        "De ex kwam onverwacht langs.",
        "Noor hield zelf de deur vast. Afgesproken: kijken door het raampje, en Lieke op de snelkeuze.",
        place="bij Noor thuis",
        present="Noor, Jolanda",
    )
    safety.good_to_know(story, "Bel vooraf, dan doet Noor open.", "Noem je naam bij de deur.", "Noor", 60)
    yield at(-21, "16:00", exactly=True)
    story.report(
        "",
        OnGoal(
            story.goal(WORK),
            understanding="Weet nu dat een proefdag niet betekent dat ze meteen vast zit aan werk.",
            experience="Vindt het spannend en heeft er zin in.",
            score=3,
        ),
    )
    yield at(-18, "12:00", exactly=True)
    planning.done(story, POST, "vraagt de gemeente", "De regeling gaat volgende maand in.")
    planning.done(story, POST, "opent elke maandag")
    yield from _a_talk_that_moved(story)
    story.report(
        "",
        OnGoal(
            story.goal(HOME),
            doing="Noor heeft de kleine kamer zelf geschilderd, met hulp van Lieke.",
            experience="“Dit is de eerste muur van mezelf.”",
            score=6,
        ),
        OnGoal(story.goal(POST), doing="Opent de post nu ook als Henk er niet is.", score=5),
    )
    planning.done(story, HOME, "schildert de kleine kamer", "Geel, Sem mocht kiezen.")
    yield at(-13, "11:00", exactly=True)
    talks = plan_next_talks(story)
    yield at(-11, "20:10", exactly=True)
    story.report(
        "Gül vertelde op de trap dat Noor haar planten water geeft. Gül is daar blij mee.", life_area="social_relations"
    )
    yield at(-7, "10:15", exactly=True)
    planning.done(story, POST, "opent elke maandag", "Zonder Henk, hij was ziek.")
    yield at(-5, "17:30", exactly=True)
    story.says(
        "Dag meegelopen in De Spade. Ik wist meer dan de anderen over stekken. Ik mag terugkomen.",
        OnGoal(
            story.goal(WORK),
            doing="Een dag meegelopen in de buurttuin.",
            experience="Trots. Moe, maar goed moe.",
            score=5,
        ),
    )
    planning.done(story, WORK, "loopt een dag mee", "Mag terugkomen.")
    yield at(-3, "12:40", exactly=True)
    story.put_off(talks[1], at(15, "14:00"), "Noor heeft die ochtend haar proefdag in de kas.")
    yield at(-1, "16:20", exactly=True)
    story.goal(POST).correct(text="Ik betaal mijn vaste lasten zelf op tijd", by=story.by)
    planning.establish(story)
    planning.answer(story, story.by.name, "worker", "signed")
    yield at(-1, "18:40", exactly=True)
    story.says("Gemeente gebeld over de regeling. Antwoord volgt vrijdag.", life_area="finances")


def _a_talk_that_moved(story: Story) -> Script:
    """Agreed for one day, put off because Sem was ill, and held on another."""
    at = story.days.at
    talk = story.agree("progress_talk", at(-15, "15:00", exactly=True), place="bij Noor thuis", life_areas=["housing"])
    yield at(-16, "11:20", exactly=True)
    story.put_off(talk, at(-14, "10:30", exactly=True), "Sem is ziek. Noor wil bij hem blijven.")
    yield at(-14, "11:30", exactly=True)
    story.hold(talk, "De muur van de kleine kamer is af. Noor belt zelf de woningbouw over de lekkage.")


def plan_next_talks(story: Story) -> list[Conversation]:
    """Every two weeks, as the plan says; the first one is today."""
    talks = story.agree_every(
        Every.TWO_WEEKS, "progress_talk", story.days.at(0, "10:30"), times=5, place="bij Noor thuis"
    )
    purpose = "Vorige keer afgesproken: Noor belt zelf de woningbouw over de lekkage."
    story.look_ahead(talks[0], purpose, ["housing", "finances"])
    return talks


def second_aims(story: Story) -> list[Aim]:
    day = story.days.day
    return [
        Aim(
            "housing",
            "Mijn huis is klaar voor Sem",
            ["Een eigen hoek voor Sem, met zijn bed en een bureau"],
            [
                Step("schildert de kleine kamer", due=day(-10)),
                Step("brengt het bed van Sem", "Ria", day(3)),
                Step("belt de woningbouw over de lekkage", due=day(3)),
            ],
            more={
                "continues": story.goal(1),
                "sign": "Sem vraagt zelf of hij mag blijven slapen.",
                "scale_now": 4,
                "scale_wanted": 8,
                "step_up": "de kleine kamer is leeg en geschilderd",
            },
            builds_on=["schilderen en klussen", "geduldig"],
        ),
        Aim(
            "finances",
            "Ik betaal mijn vaste lasten op tijd",
            ["Geen rode brieven meer"],
            [
                Step("opent elke maandag de post", often="elke maandag"),
                Step("kijkt op maandag mee", "Henk", often="elke maandag"),
                Step("vraagt de gemeente om een betaalregeling", "worker", day(-18)),
            ],
            more={
                "continues": story.goal(2),
                "sign": "Ik slaap goed op zondagavond.",
                "scale_now": 4,
                "scale_wanted": 7,
            },
            builds_on=["onderhandelen op de markt"],
        ),
        Aim(
            "work_and_activities",
            "Ik werk twee dagen in de kas",
            ["Met planten werken"],
            [
                Step("loopt een dag mee in buurttuin De Spade", due=day(-5)),
                Step("vraagt de kas om een proefdag", "worker", day(7)),
            ],
            builds_on=["stekken"],
        ),
    ]
