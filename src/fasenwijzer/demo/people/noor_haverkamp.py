"""Noor Haverkamp, 34, team Oost: her own home, her son at weekends, and work with plants. In her second round."""

from __future__ import annotations

from fasenwijzer import clock
from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import Bsn
from fasenwijzer.demo.chapters import admission, analysis, looking_back, planning, safety
from fasenwijzer.demo.chapters.figures import own_figures
from fasenwijzer.demo.people.noors_second_round import second_round, these_weeks
from fasenwijzer.demo.people.noors_words import (
    FIRST_AIMS,
    FIRST_DESCRIPTION,
    FIRST_DONE,
    FIRST_LOOKS,
    FIRST_OWN_WORDS,
    FIRST_TALKS,
    FIRST_TOLD,
    FIRST_YEAR,
    NETWORK,
)
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.journal.entries.parts import OnGoal

TEST_BSN = "999900122"
"""Of the range that is never given to anybody."""


def noor(story: Story) -> Script:
    yield from _comes_in(story)
    yield from _first_round(story)
    yield from second_round(story)
    yield from these_weeks(story)


def _comes_in(story: Story) -> Script:
    at = story.days.at
    yield at(-422, "09:40")
    client = {
        "given_names": "Noortje Maria",
        "call_name": "Noor",
        "family_name": "Haverkamp",
        "phone": "06-00000012",
        "address": "Wilgenstraat 12",
        "languages": "Nederlands; leest liever korte brieven",
        **story.days.born(age=34, month=5, day=2),
    }
    request = "Noor wil rust in huis en dat Sem weer bij haar kan slapen. Geld en post groeien haar boven het hoofd."
    admission.arrive(story, client, channel="in_person", request=request)
    oost = story.house.teams["Oost"]
    story.case.place_with(team=oost, setting="ambulatory", legal_basis="wmo", by=story.by)
    _bsn(story)
    report = "Noor kwam zelf binnenlopen. “Ik heb lang gewacht, nu wil ik.” Ze wil vooral dat Sem weer kan komen."
    yield from story.talk("referral_talk", at(-418, "11:00"), report, place="kantoor Lindenplein")
    admission.weigh(story)
    story.move("decide-intake", "Duidelijke vraag, en Noor wil er zelf aan werken.")
    report = "Kennisgemaakt met Jolanda. Noor vertelde over Sem, haar planten en de rode brieven. Het klikte."
    yield from story.talk("intake_talk", at(-408, "13:30"), report, place="kantoor Lindenplein")
    yield at(-400, "10:00")
    admission.weigh(story, {"motivation": ("yes", "Had haar eigen lijstje bij zich: Sem, post, planten.")})
    story.move("decide-admission", "Vraag past. Jolanda heeft ruimte en ze kunnen goed met elkaar praten.")
    story.guided_by("begeleider", replacement="vervanger")
    yield at(-388, "15:00")
    admission.settle(story, left_out={"household_known": "Noor woont nu alleen."})
    post = ("Stapels rode brieven.", "Samen openmaken, met koffie erbij.")
    safety.look(story, "start", "lmmhl?m", kind="client", debts=post, others=("Mijn ex leent geld.", "Lieke bellen."))
    safety.look(story, "start", "llhhl?h", debts=("Elf brieven dicht.", "Eén brief tegelijk."))


def _bsn(story: Story) -> None:
    case, day = story.case, clock.today()
    Bsn.enter(client=case.client, number=TEST_BSN, known_since=day, seen_on="document", case_id=case.pk, by=story.by)


def _first_round(story: Story) -> Script:
    at = story.days.at
    yield at(-386, "09:30")
    story.move("advance-to-analysis")
    report = "Over wonen en geld gesproken. Alle post op tafel gelegd en op stapels gedaan. “Dat lucht al op.”"
    yield from story.talk("analysis_talk", at(-380, "10:30"), report, place="bij Noor thuis")
    analysis.tell(story, *FIRST_TOLD[:3])
    report = "Netwerkkaart gemaakt met koffiekopjes. Noor was verbaasd hoeveel mensen erop stonden."
    yield from story.talk("analysis_talk", at(-373, "10:30"), report, place="bij Noor thuis")
    analysis.tell(story, *FIRST_TOLD[3:])
    analysis.surround(story, *NETWORK)
    own_figures(story, "start", [4, 2, 3, 4, 5, 3, 2], [5, 2, 3, 5, 5, 3, 3])
    analysis.write(
        story, "coherence", "situation", "Geen rust met geld, dan slaap ik niet. Slaap ik niet, dan lukt Sem niet."
    )
    analysis.tie(story, ("finances", "de post"), ("mental_health", "slapen"))
    analysis.tie(story, ("mental_health", "slapen"), ("social_relations", "geduld met Sem"))
    analysis.tie(story, ("meaning", "de planten"), ("mental_health", "slapen"), "helps")
    yield at(-366, "14:00")
    analysis.describe(story, *FIRST_DESCRIPTION)
    story.move(
        "advance-to-planning",
        "Bij psychische gezondheid staat nog geen kracht. Noor wil daar nu liever niet over praten.",
    )
    yield at(-358, "11:00")
    planning.want(
        story,
        desired="Een eigen huis met rust, waar Sem kan slapen.",
        end_goal="Ik heb een eigen plek en ik durf mijn post open te maken.",
        evaluation_on=story.days.day(-64),
    )
    planning.aim(story, *FIRST_AIMS)
    planning.not_now(story, physical_health="Noor: “Eerst een huis.”")
    planning.promise(story, "Op moeilijke dagen: eerst bellen, niet onverwacht langskomen.")
    planning.establish(story)
    planning.sign(story)
    story.move("advance-to-carrying_out")
    for offset, report, home, post in FIRST_TALKS:
        yield at(offset, "09:00")
        yield from story.talk("progress_talk", at(offset, "10:30"), report, place="bij Noor thuis")
        scores = [OnGoal(story.goal(1), score=home), OnGoal(story.goal(2), score=post)]
        story.report("", *[score for score in scores if score.score is not None])
        for goal, text in FIRST_DONE.get(offset, ()):
            planning.done(story, goal, text)
        if offset in FIRST_OWN_WORDS:
            story.says(FIRST_OWN_WORDS[offset], importance="important")
    yield at(-64, "09:00")
    story.move("advance-to-evaluation")
    report = "Samen teruggekeken. Noor las haar eigen plan van vorig jaar voor en moest lachen: “Dat ben ik niet meer.”"
    yield from story.talk("evaluation_talk", at(-60, "10:30"), report, place="bij Noor thuis")
    looking_back.look_back(
        story, FIRST_YEAR, *FIRST_LOOKS, take_along="Klein beginnen werkt bij Noor. Papier op tafel, koffie erbij."
    )
    for text in ("Een eigen huis met een deur die dicht kan", "Weer een kersttafel in mijn eigen huis"):
        Wish.objects.open(story.case).get(text=text).come_true(on=clock.today(), by=story.by)
    admission.weigh(story)
    safety.look(story, "evaluation", "llmml?l", kind="client", debts=("Henk kijkt mee.", "De map op maandag."))
    safety.look(story, "evaluation", "llmmlll")
    yield at(-57, "16:00")
    story.move("decide-continue_at_analysis", "Noor heeft een huis. Nu wil ze het klaar hebben voor Sem, en werk.")
