"""The first page of the client's own place: where am I, what do I do, how does it go, who is there."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.handing_over.models import change_for
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Message
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Plan
from fasenwijzer.portal.actions.mine import to_do
from fasenwijzer.portal.agreeing.asked import waiting_for
from fasenwijzer.portal.circle.models import CircleLine
from fasenwijzer.portal.figures.forms import FigureForm
from fasenwijzer.portal.figures.goals import asked_about, goals_of, with_figures
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.home.people import people_of
from fasenwijzer.portal.home.way import way_of
from fasenwijzer.portal.looked import lines
from fasenwijzer.portal.reports.story import latest_for
from fasenwijzer.portal.requests.mine import followed_on_home
from fasenwijzer.portal.talks.mine import next_of
from fasenwijzer.ui.pages import page

LATEST = 20
FEW = 3


@own_place(OwnAbility.ENTER)
def home(request: OwnRequest, case: Case) -> HttpResponse:
    """Everything on it follows from the reach; what is not open is not asked."""
    reach, user = request.reach, request.user
    told = {"case": case, "here": "plan", "reach": reach, "to_do": to_do(case, reach, user)}
    told |= {"waits": waiting_for(case, reach, user), "new_messages": Message.objects.new_for(case, user).count()}
    if request.takes_part:
        told["circle_asks"] = CircleLine.objects.of(case).asked().exclude(by=user)[:FEW]
    if reach.can(OwnAbility.ASK):
        told["requests"] = list(followed_on_home(case, reach, user)[:FEW])
    return page(request, "portal/home.html", told | _open_parts(case, reach, request.user))


def _open_parts(case: Case, reach: Reach, user: User) -> dict[str, Any]:
    told: dict[str, Any] = {}
    plan = Plan.objects.latest_of(case)
    goals = list(goals_of(case, reach, user).select_related("outcome", "important"))
    told["goals"] = own = with_figures(case, goals, reach)
    told["asked"] = asked_about(own) if reach.can(OwnAbility.GIVE_FIGURES) else None
    told["form"] = FigureForm() if told["asked"] else None
    told["may_add"] = reach.can(OwnAbility.WRITE_PLAN) and any(not one.ended for one in own)
    if reach.can(OwnAbility.SEE_PLAN):
        told |= {"plan": plan, "way": way_of(case, plan, reach)}
    if reach.can(OwnAbility.SEE_AGENDA):
        told["next_talk"] = next_of(case, reach, user)
    if reach.can(OwnAbility.SEE_JOURNAL):
        told["latest"] = latest_for(case, reach, user)
    if reach.can(OwnAbility.SEE_NETWORK):
        told |= {"people": people_of(case, reach), "change": change_for(case.pk)}
    if reach.can(OwnAbility.SEE_WHO_LOOKED):
        told["looked"] = lines.told(lines.looks_at(case, reach, user)[:LATEST], case, reach)
    return told
