"""The register of training, coaching and competences."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability, Role
from fasenwijzer.guide.induction.models import Induction
from fasenwijzer.guide.learning.forms import LearningForm, NeedForm
from fasenwijzer.guide.learning.models import Learning, RoleNeed, colleagues_for, roles_of
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import User
from fasenwijzer.ui.pages import one_form, page, say

A_PAGE = 30


@dataclass(frozen=True)
class NeedLine:
    """What a role asks, who has it and who not yet; both by name, nobody before another."""

    need: RoleNeed
    have: list[User]
    not_yet: list[User]


@staff(Ability.SEE_METHOD)
def learning(request: StaffRequest) -> HttpResponse:
    """What I learned, and what my roles ask."""
    mine = Learning.objects.standing().filter(user=request.user).select_related("need")
    valid = set(Learning.objects.valid().filter(user=request.user).values_list("need", flat=True))
    needs = RoleNeed.objects.standing().filter(role__in=request.user.roles)
    told = {
        "learned": mine,
        "needs": [(need, need.pk in valid) for need in needs],
        "inductions": Induction.objects.running().of(request.user).select_related("newcomer", "buddy"),
        "may_keep": request.user.can(Ability.KEEP_LEARNING),
    }
    return page(request, "guide/learning.html", told)


@staff(Ability.SEE_METHOD)
def add_own(request: StaffRequest) -> HttpResponse:
    """Something I did or can do."""
    form = LearningForm(request.POST or None, roles=set(request.user.roles))
    if form.is_valid():
        form.add(by=request.user)
        say(request, _("It is kept."))
        return redirect("guide:learning")
    close_url = reverse("guide:learning")
    return one_form(request, form, title=_("What did you learn?"), button=_("Save"), close_url=close_url)


@staff(Ability.SEE_METHOD)
@require_POST
def take_away(request: StaffRequest, pk: int) -> HttpResponse:
    """Not in the register any more: an own line, or one that was written down by who asks."""
    one = get_object_or_404(Learning.objects.standing(), pk=pk)
    if request.user.pk not in {one.user_id, one.by_id}:
        raise PermissionDenied
    one.take_away(by=request.user)
    say(request, _("It is taken away."), undo=reverse("guide:put-back-learning", args=[pk]))
    return redirect("guide:learning")


@staff(Ability.SEE_METHOD)
@require_POST
def put_back(request: StaffRequest, pk: int) -> HttpResponse:
    """In the register again."""
    one = get_object_or_404(Learning.objects.exclude(taken_away_at=None), pk=pk)
    if request.user.pk not in {one.user_id, one.by_id}:
        raise PermissionDenied
    one.put_back(by=request.user)
    say(request, _("It is back."))
    return redirect("guide:learning")


@staff(Ability.KEEP_LEARNING)
def register(request: StaffRequest) -> HttpResponse:
    """What each role asks with who has it, and what was learned last. No figures of anybody, no order but by name."""
    whom = colleagues_for(request.user, everybody=request.user.can(Ability.INTRODUCE_METHOD))
    learned = Learning.objects.standing().filter(user__in=whom).select_related("user")
    told = {
        "lines": _lines(whom),
        "shown": Paginator(learned, A_PAGE).get_page(request.GET.get("page")),
        "query": "",
        "may_lead": request.user.can(Ability.INTRODUCE_METHOD),
    }
    return page(request, "guide/register.html", told)


def _lines(whom: QuerySet[User]) -> list[tuple[str, list[NeedLine]]]:
    """By role, what it asks. Three queries."""
    people = roles_of(whom)
    have: dict[int, set[int]] = {}
    for answered, user in Learning.objects.valid().exclude(need=None).values_list("need", "user"):
        have.setdefault(answered, set()).add(user)
    by_role: dict[str, list[NeedLine]] = {}
    for need in RoleNeed.objects.standing():
        who = people.get(need.role, [])
        got = have.get(need.pk, set())
        line = NeedLine(need, [one for one in who if one.pk in got], [one for one in who if one.pk not in got])
        by_role.setdefault(str(Role(need.role).label), []).append(line)
    return list(by_role.items())


@staff(Ability.KEEP_LEARNING)
def add(request: StaffRequest) -> HttpResponse:
    """What a colleague did or can do."""
    whom = colleagues_for(request.user, everybody=request.user.can(Ability.INTRODUCE_METHOD))
    form = LearningForm(request.POST or None, whom=list(whom), roles=set())
    if form.is_valid():
        form.add(by=request.user)
        say(request, _("It is kept."))
        return redirect("guide:register")
    title, close_url = _("What did a colleague learn?"), reverse("guide:register")
    return one_form(request, form, title=title, button=_("Save"), close_url=close_url)


@staff(Ability.INTRODUCE_METHOD)
def add_need(request: StaffRequest) -> HttpResponse:
    """What a role asks."""
    form = NeedForm(request.POST or None)
    if form.is_valid():
        RoleNeed.add(by=request.user, **form.cleaned_data)
        say(request, _("It is kept."))
        return redirect("guide:register")
    title, close_url = _("What does a role ask?"), reverse("guide:register")
    return one_form(request, form, title=title, button=_("Save"), close_url=close_url)


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def take_need_away(request: StaffRequest, pk: int) -> HttpResponse:
    """A role does not ask this any more; what people learned stays."""
    get_object_or_404(RoleNeed.objects.standing(), pk=pk).take_away(by=request.user)
    say(request, _("It is taken away."), undo=reverse("guide:put-need-back", args=[pk]))
    return redirect("guide:register")


@staff(Ability.INTRODUCE_METHOD)
@require_POST
def put_need_back(request: StaffRequest, pk: int) -> HttpResponse:
    """A role asks it again."""
    get_object_or_404(RoleNeed.objects.exclude(taken_away_at=None), pk=pk).put_back(by=request.user)
    say(request, _("It is back."))
    return redirect("guide:register")
