"""Oeverlicht introduces the method: the project of Mees, halfway between imagining and shaping."""

from __future__ import annotations

from fasenwijzer.demo.days import Days
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.guide.culture.rows import ROWS
from fasenwijzer.guide.models import (
    ConditionKey,
    ConditionState,
    Criterion,
    CultureScan,
    Introduction,
    ProjectCost,
    ProjectGoal,
    ProjectMember,
    ProjectStep,
    Stage,
)
from fasenwijzer.guide.models import Story as Told
from fasenwijzer.guide.project.figures import baseline_of
from fasenwijzer.people.models import User

MARKS = {
    "begeleider": (6, 9, 5, 8, 4, 8, 6, 9, 5, 8, 3, 7, 4, 8),
    "vervanger": (5, 9, 6, 8, 5, 9, 6, 8, 4, 8, 4, 8, 3, 7),
    "anderteam": (7, 9, 4, 7, 3, 7, 5, 8, 5, 7, 2, 6, 3, 7),
    "teamleider": (7, 9, 7, 9, 6, 9, 7, 9, 6, 9, 5, 8, 6, 9),
    "intake": (6, 8, 5, 8, 5, 8, 5, 9, 5, 8, 3, 8, 5, 8),
    "kwaliteit": (6, 9, 6, 9, 4, 8, 5, 8, 5, 9, 4, 8, 4, 8),
}
"""Now and wished, for each of the seven rows."""
CONDITIONS = (
    (ConditionKey.VISION, "there", "Mees", "Besproken met team en cliëntenraad"),
    (ConditionKey.SUPPORT, "there", "Tamara", "Elf van de veertien collega’s willen mee"),
    (ConditionKey.COMPETENCES, "busy", "Mees", "Training is gepland"),
    (ConditionKey.GUIDANCE, "there", "", "Trajecten duren zes weken of langer"),
    (ConditionKey.CONFERENCE, "there", "Tamara", "Elke drie weken in de huiskamer"),
    (ConditionKey.TIME, "busy", "Karin", ""),
    (ConditionKey.MONEY, "not_yet", "Karin", ""),
)


GROUP = (
    ("Mees van Dam", "leader"),
    ("Fatma", "client"),
    ("Gerrit", "client"),
    ("Jolanda Brandsma", "worker"),
    ("Tamara de Wit", "team_leader"),
    ("Karin Vos", "management"),
)
GOALS = (
    "Elke cliënt weet waar hij is en wat er komt.",
    "Begeleiders beginnen bij wat iemand kan en wil, ook als het tegenzit.",
)
CRITERIA = (("agreed", "at_least", 90), ("days_to_plan", "at_most", 14), ("dropped_out", "at_most", 10))
STEPS = (
    ("Verhalen ophalen bij tien collega’s en vijf cliënten", "Jolanda", -95, "done"),
    ("Training van twee dagen voor team Oost en De Kade", "Mees", -20, "done"),
    ("Handboek invullen met de groep", "Tamara en Saar", 20, "busy"),
    ("Inwerken van nieuwe collega’s vastleggen", "Tamara", 45, "ahead"),
)
"""What, who, before which day, and how far it is now."""
COSTS = (
    ("Training van twee dagen, twaalf collega’s", 4800, 192, 4800, 188),
    ("Uren van de projectleider", 0, 60, 0, 41),
    ("Ruimte en lunch voor de bijeenkomsten", 600, 0, 420, 0),
)
"""Planned euros and hours, spent euros and hours."""


def _plans(project: Introduction, *, by: User) -> None:
    """The plan that the group made in the first week."""
    for name, role in GROUP:
        ProjectMember.add(introduction=project, name=name, role=role, by=by)
    for text in GOALS:
        ProjectGoal.add(introduction=project, text=text, by=by)
    for indicator, direction, wanted in CRITERIA:
        told = {"indicator": indicator, "direction": direction, "wanted": wanted}
        Criterion.add(introduction=project, baseline=baseline_of(indicator), by=by, **told)


def _steps_and_costs(project: Introduction, days: Days, *, by: User) -> None:
    """How far it is by now."""
    for text, owner, before, state in STEPS:
        ProjectStep.add(introduction=project, text=text, owner=owner, before=days.workday(before), by=by).come_to(
            state, by=by
        )
    for text, *amounts in COSTS:
        names = ("planned_euros", "planned_hours", "spent_euros", "spent_hours")
        ProjectCost.add(introduction=project, text=text, by=by, **dict(zip(names, amounts, strict=True)))


def oeverlicht_introduces(story: Story) -> Script:
    """Told by the project leader, with the marks of six colleagues."""
    days, people = story.days, story.house.people
    mees = people["projectleider"]
    yield days.at(-120, "09:00")
    project = Introduction.begin(name="Acht fasen bij Oeverlicht", leader=mees, by=mees)
    _plans(project, by=mees)
    scan = CultureScan.open(project, by=mees)
    yield days.at(-110, "09:00")
    for login, given in MARKS.items():
        pairs = dict(zip((row.key for row in ROWS), zip(given[::2], given[1::2], strict=True), strict=True))
        scan.answer({key: {"now": now, "wished": wished} for key, (now, wished) in pairs.items()}, by=people[login])
    for theme, text in (
        ("tijd om te luisteren", "We liepen een rondje om de plas. Daar kwam het verhaal over zijn viool vanzelf."),
        ("zelf doen", "Ik bleef naast de telefoon zitten en zei niets. Zij belde de woningbouw, en het lukte."),
    ):
        Told.tell(project, question="when", text=text, theme=theme, may_be_quoted=True, by=people["begeleider"])
    yield days.at(-80, "09:00")
    scan.close(by=mees)
    project.go_to(Stage.IMAGINE, by=mees)
    picture = "Iedereen weet waar hij is en wat er komt. De cliënt begint het gesprek, en wij zien eerst wat er al is."
    project.tell(picture=picture, by=mees)
    yield days.at(-30, "09:00")
    project.go_to(Stage.SHAPE, by=mees)
    _steps_and_costs(project, days, by=mees)
    for key, state, owner, proof in CONDITIONS:
        ConditionState.say(project, key, state=state, owner=owner, proof=proof, by=mees)
