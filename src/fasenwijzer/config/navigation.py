"""The main menu: only what this person may use stands in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.models import User
from fasenwijzer.today.mine import WITH_CASES
from fasenwijzer.today.views import home_of


@dataclass(frozen=True)
class Item:
    """One item: its key, words, the name of its address, its icon, the ability it needs and its keys."""

    key: str
    words: Any
    url_name: str
    icon: str
    ability: Ability | None = None
    under: tuple[str, ...] = ()
    keys: str = ""
    without_cases: bool = False
    """Only for whom this is all the work; others find it in the files they open."""


UNDER_THE_METHOD = ("/introduction/", "/learning/", "/inductions/", "/questionnaires/", "/together/", "/asking/")
"""Rooms that everybody finds from there, and that have an item of their own for who leads in them."""

ITEMS = (
    Item("today", _("Today"), "today:today", "sun-horizon", keys="g v"),
    Item(
        "clients",
        _("Clients"),
        "cases:clients",
        "users",
        Ability.SEARCH_CLIENTS,
        under=("/cases/", "/referrals/", "/waiting-list/"),
        keys="g c",
    ),
    Item("search", _("Search"), "search:new", "magnifying-glass", Ability.SEARCH_CLIENTS, under=("/search/",)),
    Item("agenda", _("Agenda"), "journal:agenda", "calendar-blank", Ability.PLAN_CONVERSATIONS),
    Item("team", _("Team"), "today:team", "users-three-fill", Ability.SEE_TEAM),
    Item("introduction", _("Introduce"), "guide:introduction", "flag-pennant-fill", Ability.INTRODUCE_METHOD),
    Item("editions", _("Set up"), "configurator:editions", "gear", Ability.MANAGE_EDITION),
    Item("questionnaires", _("Questionnaires"), "questionnaires:list", "note-pencil", Ability.MAKE_QUESTIONNAIRES),
    Item("method", _("Method"), "configurator:method", "signpost", Ability.SEE_METHOD, under=UNDER_THE_METHOD),
    Item("monitor", _("Figures"), "monitor:monitor", "chart-line", Ability.SEE_FIGURES),
    Item("report", _("Report"), "journal:report-whom", "pencil-simple", Ability.WRITE_JOURNAL),
    Item("incidents", _("Incidents"), "risks:incidents", "first-aid-kit-fill", Ability.SEE_INCIDENTS),
    Item(
        "codes",
        _("Reporting code"),
        "risks:my-codes",
        "hand-heart-fill",
        Ability.FOLLOW_REPORTING_CODE,
        without_cases=True,
    ),
    Item("improving", _("Improve"), "participation:locations", "plant-fill", Ability.IMPROVE_TOGETHER),
    Item("asking", _("Ask"), "asking:rounds", "chat-circle-text", Ability.ASK_PEOPLE),
    Item("log", _("Access log"), "privacy:log", "shield-check-fill", Ability.SEE_LOG, under=("/privacy/",)),
    Item(
        "people",
        _("Colleagues"),
        "people:people",
        "users-three-fill",
        Ability.MANAGE_PEOPLE,
        under=("/locations/", "/teams/"),
    ),
    Item("me", _("My settings"), "people:me", "user-circle"),
)


def menu(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Sets `request.nav`, worked out only when a page shows a menu."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.nav = SimpleLazyObject(lambda: items_for(request.user))  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def items_for(user: Any) -> tuple[dict[str, Any], ...]:
    """The items that this person may use; nothing before login or without a role."""
    if not isinstance(user, User) or not user.is_authenticated or not user.roles:
        return ()
    told = tuple(_told(item) for item in ITEMS if _is_for(item, user))
    return told[1:] if _begins_elsewhere(user, told) else told


def _is_for(item: Item, user: User) -> bool:
    if item.without_cases and user.roles & WITH_CASES:
        return False
    return item.ability is None or user.can(item.ability)


def _begins_elsewhere(user: User, told: tuple[dict[str, Any], ...]) -> bool:
    """Whether Today would only lead to another item: the day of somebody without cases begins there."""
    return not user.roles & WITH_CASES and home_of(user) in {item["url"] for item in told}


def _told(item: Item) -> dict[str, Any]:
    return {
        "key": item.key,
        "words": item.words,
        "url": reverse(item.url_name),
        "icon": item.icon,
        "under": item.under,
        "keys": item.keys,
    }
