"""Oeverlicht introduces the method: the project of Mees, halfway between imagining and shaping."""

from __future__ import annotations

from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.guide.culture.rows import ROWS
from fasenwijzer.guide.models import ConditionKey, ConditionState, CultureScan, Introduction, Stage
from fasenwijzer.guide.models import Story as Told

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


def oeverlicht_introduces(story: Story) -> Script:
    """Told by the project leader, with the marks of six colleagues."""
    days, people = story.days, story.house.people
    mees = people["projectleider"]
    yield days.at(-120, "09:00")
    project = Introduction.begin(
        name="Acht fasen bij Oeverlicht", leader=mees, group="Twee cliënten, drie begeleiders, een teamleider", by=mees
    )
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
    project.tell(group=project.group, picture=picture, by=mees)
    yield days.at(-30, "09:00")
    project.go_to(Stage.SHAPE, by=mees)
    for key, state, owner, proof in CONDITIONS:
        ConditionState.say(project, key, state=state, owner=owner, proof=proof, by=mees)
