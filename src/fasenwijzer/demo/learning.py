"""Oeverlicht learns along: the balance, cards, the handbook by the group, a register, a new colleague, one phase."""

from __future__ import annotations

from collections.abc import Mapping

from fasenwijzer.demo.days import Days
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.guide.induction.models import TickedBy
from fasenwijzer.guide.models import (
    BalanceNote,
    CardSet,
    ClosingAnswer,
    Induction,
    InstrumentNote,
    Introduction,
    Learning,
    LookAgreement,
    MatrixNote,
    PhaseLook,
    RoleNeed,
    StaffStrength,
    YearReport,
)
from fasenwijzer.guide.models import Story as Told
from fasenwijzer.people.models import User

BALANCE = (
    ("begeleider", "keep", "Samen eten op vrijdag"),
    ("teamleider", "keep", "Dat we elkaar om raad vragen"),
    ("vervanger", "let_go", "Twee keer hetzelfde opschrijven"),
    ("anderteam", "let_go", "Praten over iemand zonder dat hij erbij is"),
    ("begeleider", "add", "Tijd om te luisteren voordat we iets regelen"),
    ("kwaliteit", "add", "Cliënten die meedenken over het handboek"),
)
CARDS = (
    "De cliënt begint het gesprek.",
    "We zien eerst wat er al is.",
    "Ieder plan is in de woorden van de cliënt.",
    "Familie en vrienden horen erbij.",
    "We vieren wat lukt.",
    "Iedereen weet waar hij is en wat er komt.",
)
CHOICES = ((1, 2, 6), (2, 1, 3), (1, 6, 2), (2, 3, 1), (6, 1, 2), (1, 2, 4), (2, 6, 5))
"""By number, the most important one first."""
CLOSING = (
    ("fits", "yes", "Zo willen we het zelf ook als we hulp nodig hebben."),
    ("motivates", "partly", "De nachtdienst is nog niet aan het woord geweest."),
    ("adds", "yes", ""),
)
HANDBOOK = (
    ("begeleider", "intake", "where", "Thuis, of waar iemand zich veilig voelt."),
    ("intake", "intake", "where", "Altijd twee plekken laten kiezen."),
    ("intake", "intake", "who", "Intaker en cliënt, en wie de cliënt meeneemt."),
    ("begeleider", "analysis", "how", "Wandelend als dat kan; opschrijven doen we samen."),
    ("vervanger", "analysis", "with", "De vragen per leefgebied, als kaartjes op tafel."),
    ("teamleider", "evaluation", "when", "Elk half jaar, en eerder als de cliënt dat wil."),
)
INSTRUMENTS = (
    ("begeleider", "Netwerkkaart", "analysis", "keep", "Cliënten tekenen hem graag zelf."),
    ("vervanger", "Lijst met twaalf domeinen", "analysis", "replace", "Gaat over wat niet lukt."),
    ("anderteam", "Los logboek op papier", "carrying_out", "leave", "Staat nu in het dossier."),
)
NEEDS = (
    ("worker", "training", "Training van twee dagen: begeleiden vanuit krachten"),
    ("worker", "peers", "Intervisie, vier keer per jaar"),
    ("team_leader", "competence", "Leidt een cliëntenoverleg zonder het over te nemen"),
    ("project_leader", "training", "Waarderend onderzoeken, één dag"),
)
TRAINED = ("begeleider", "anderteam", "youssef", "fenna", "loes")
STRENGTHS = (
    ("begeleider", "qualities", "Ik blijf rustig als het luid wordt", True),
    ("begeleider", "skills", "Ik kan met iedereen koken", True),
    ("begeleider", "contacts", "Ik ken de halve buurt", False),
    ("vervanger", "interests", "Ik weet alles van fietsen", True),
    ("teamleider", "knowledge", "Ik weet de weg bij de gemeente", True),
)


def oeverlicht_learns(story: Story) -> Script:
    """What colleagues do with the project of Mees."""
    days, people = story.days, story.house.people
    yield days.at(-78, "10:00")
    project = Introduction.objects.get()
    _imagine(project, people)
    yield days.at(-28, "10:00")
    _fill_in(project, people)
    yield days.at(-18, "10:00")
    _learn(people, days)
    yield days.at(-9, "10:00")
    induction = Induction.begin(
        newcomer=people["vervanger"], buddy=people["begeleider"], on=days.workday(-9), by=people["teamleider"]
    )
    for step in induction.steps.all()[:2]:
        step.tick(TickedBy.NEWCOMER, done=True, by=people["vervanger"])
    induction.steps.all()[0].tick(TickedBy.BUDDY, done=True, by=people["begeleider"])
    yield days.at(-6, "10:00")
    _look(project, people, days)
    YearReport.begin(project, by=people["projectleider"])


def _imagine(project: Introduction, people: Mapping[str, User]) -> None:
    mees = people["projectleider"]
    for login, side, text in BALANCE:
        BalanceNote.add(introduction=project, side=side, text=text, by=people[login])
    cards = CardSet.lay_out(project, question="Welke zin past het best bij ons beeld?", statements=CARDS, by=mees)
    by_number = {card.number: card for card in cards.cards.all()}
    for chosen in CHOICES:
        cards.choose([by_number[number] for number in chosen], by=None)
    for question, answer, words in CLOSING:
        ClosingAnswer.say(project, question, answer=answer, words=words, by=mees)


def _fill_in(project: Introduction, people: Mapping[str, User]) -> None:
    for login, phase, question, text in HANDBOOK:
        MatrixNote.add(introduction=project, phase=phase, question=question, text=text, by=people[login])
    for login, name, phase, verdict, text in INSTRUMENTS:
        told = {"name": name, "phase": phase, "verdict": verdict, "text": text}
        InstrumentNote.add(introduction=project, by=people[login], **told)


def _learn(people: Mapping[str, User], days: Days) -> None:
    mees = people["projectleider"]
    needs = [RoleNeed.add(role=role, kind=kind, text=text, by=mees) for role, kind, text in NEEDS]
    on, until = days.workday(-20), days.workday(700)
    for login in TRAINED:
        told = {"kind": "training", "name": "Begeleiden vanuit krachten", "on": on, "until": until, "need": needs[0]}
        Learning.add(user=people[login], by=mees, **told)
    told = {"kind": "peers", "name": "Intervisie met team De Kade", "on": on, "need": needs[1]}
    Learning.add(user=people["begeleider"], by=people["begeleider"], **told)
    for login, source, text, is_shared in STRENGTHS:
        StaffStrength.add(user=people[login], source=source, text=text, is_shared=is_shared, by=people[login])


def _look(project: Introduction, people: Mapping[str, User], days: Days) -> None:
    mees = people["projectleider"]
    text = "Zij tekende haar plan als een tuin. Sindsdien weet iedereen in huis waar ze mee bezig is."
    Told.tell(
        project,
        question="when",
        text=text,
        theme="eigen woorden",
        phase="planning",
        may_be_quoted=True,
        by=people["begeleider"],
    )
    look = PhaseLook.begin(project, "planning", by=mees)
    look.conclude("Plannen die samen geschreven zijn, worden vaker gebruikt. Dat doen we voortaan allemaal.", by=mees)
    on = days.workday(25)
    told = {"text": "Elke week een uur aan de grote tafel voor wie een plan maakt", "owner": "Tamara", "before": on}
    LookAgreement.add(look=look, by=mees, **told)
