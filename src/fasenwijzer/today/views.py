"""The first page after logging in."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability, Role
from fasenwijzer.asking.mine import asks_colleague
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.rights.due import requests_for
from fasenwijzer.guide.models import Induction
from fasenwijzer.journal.agenda.meetings import meetings_of
from fasenwijzer.journal.handover.news import followed, how_much_is_new
from fasenwijzer.journal.handover.own_words import is_any
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import User
from fasenwijzer.today.admission import admission_of
from fasenwijzer.today.attention import attention_of
from fasenwijzer.today.clients import A_PAGE, rows_of
from fasenwijzer.today.coming import coming_of
from fasenwijzer.today.messages import help_asked_of, messages_of
from fasenwijzer.today.method_now import method_now
from fasenwijzer.today.mine import WITH_CASES, looked_after, standing_of
from fasenwijzer.today.talks import WEEK, talks_of
from fasenwijzer.today.team.handed import news_for
from fasenwijzer.today.to_do import to_do_of
from fasenwijzer.today.unsent import unsent_of
from fasenwijzer.today.went_well import went_well
from fasenwijzer.ui.pages import page

NOON, EVENING = 12, 18
HOMES = (
    (Role.PRIVACY_OFFICER, "privacy:log"),
    (Role.QUALITY_OFFICER, "risks:incidents"),
    (Role.ADMINISTRATOR, "people:people"),
    (Role.ATTENTION_OFFICER, "risks:my-codes"),
    (Role.PROJECT_LEADER, "guide:introduction"),
    (Role.METHOD_MANAGER, "configurator:editions"),
)
"""Where the work of somebody without cases begins; for everybody else: how we work."""


@staff(others_go_to="portal:places")
def today(request: StaffRequest) -> HttpResponse:
    user = request.user
    if not user.roles & WITH_CASES:
        return redirect(home_of(user))
    return page(request, "today/today.html", _day(request, user))


def home_of(user: User) -> str:
    """The page where the work of somebody without cases begins."""
    found = next((address(name) for role, name in HOMES if role in user.roles), "")
    return found or address("configurator:method") or address("people:me")


def _day(request: StaffRequest, user: User) -> dict[str, Any]:
    standing = standing_of(user)
    own = [one for one in standing if one.own]
    cases = looked_after(user)
    pages = Paginator([one for one in own or standing if not one.facts.ended], A_PAGE)
    shown = pages.get_page(request.GET.get("page"))
    names = {one.pk: one.name for one in standing}
    pressing, talks = attention_of(standing, cases, requests_for(user, cases)), talks_of(user, names)
    meetings = meetings_of(user, clock.today(), clock.today() + WEEK)
    return {
        "here": "today",
        "day": clock.today(),
        "hello": greeting(user),
        "talks": talks.today,
        "meetings": [one for one in meetings if one.on == clock.today()],
        "week": coming_of(talks.week, [one for one in meetings if one.on > clock.today()]),
        "attention": pressing.shown,
        "more_attention": pressing.more,
        "to_do": to_do_of(user, names),
        "well": went_well({one.pk: one.name for one in own or standing}),
        "unsent": unsent_of(user),
        "messages_waiting": messages_of(user),
        "questions": asks_colleague(user),
        "help_asked": help_asked_of(user),
        "news": how_much_is_new(user),
        "own_words": is_any(user, followed(user)),
        "induction": Induction.objects.running().filter(newcomer=user).select_related("buddy").first(),
        "handed": news_for(user),
        "pages": shown,
        "rows": rows_of(list(shown.object_list)),
        "mine": bool(own),
        "method": method_now(),
        "admission": admission_of(standing) if user.can(Ability.DECIDE_ADMISSION) else None,
        "links": {"agenda": address("journal:agenda"), "clients": address("cases:clients")}
        | {"new_referral": address("cases:new-referral") if user.can(Ability.CREATE_REFERRAL) else ""}
        | {"team": address("today:team") if user.can(Ability.SEE_TEAM) else "", "my_work": address("today:my-work")}
        | {"waiting_list": address("cases:waiting-list"), "report": address("journal:report-whom")},
    }


def greeting(user: User) -> str:
    """Good morning, afternoon or evening, by the clock on the wall."""
    hour, name = clock.now().hour, {"name": user.first_name}
    if hour < NOON:
        return _("Good morning %(name)s.") % name
    return (_("Good afternoon %(name)s.") if hour < EVENING else _("Good evening %(name)s.")) % name
