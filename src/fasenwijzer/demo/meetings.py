"""Team Oost thinks along: a case conference three weeks ago, and the one of this week."""

from __future__ import annotations

from fasenwijzer.cases.models import Case
from fasenwijzer.conferences.models import Conference, Item, ItemAgreement
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story


def team_oost_meets(story: Story) -> Script:
    """Told by the team leader; the cases are brought in by who guides them."""
    days, people = story.days, story.house.people
    oost, jolanda, tamara = story.house.teams["Oost"], people["begeleider"], people["teamleider"]
    yield days.at(-28, "09:00")
    before = Conference.plan(team=oost, on=days.workday(-21), place="De huiskamer", by=tamara)
    ewa = _bring_in(before, "Ewa", "Hoe blijven we rustig als plannen ineens veranderen?", story)
    yield days.at(-21, "14:00")
    ewa.note("Vraag wat haar de vorige keer hielp. Eén ding tegelijk. Schrijf het samen op een kaartje.", by=jolanda)
    ItemAgreement.agree(
        item=ewa, what="maakt het kaartje samen met haar", who=jolanda, due_on=days.workday(2), by=jolanda
    )
    kept = ItemAgreement.agree(item=ewa, what="vertelt hoe zij dat doet", who_name="Loes", due_on=None, by=jolanda)
    ewa.conclude(by=jolanda)
    yield days.at(-6, "10:00")
    kept.finish(by=jolanda)
    ahead = Conference.plan(team=oost, on=days.workday(1), place="De huiskamer", by=tamara)
    _bring_in(ahead, "Noor", "Wie uit haar eigen kring kan meekijken met de post?", story)


def _bring_in(conference: Conference, name: str, question: str, story: Story) -> Item:
    case = Case.objects.whole().filter(client__call_name=name, team=conference.team).latest("pk")
    return Item.bring_in(conference=conference, case=case, question=question, by=story.house.people["begeleider"])
