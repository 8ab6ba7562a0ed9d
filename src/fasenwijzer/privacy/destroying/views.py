"""What may be destroyed, the two steps of doing it, and what was. By file number; nobody needs a name for it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.log import record
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.models import Case
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import User
from fasenwijzer.privacy.destroying.destroy import NotNow
from fasenwijzer.privacy.destroying.forms import CarryOutForm, ProposeForm
from fasenwijzer.privacy.destroying.grounds import ended_terms, granted_requests, grounds_for, within_reach
from fasenwijzer.privacy.destroying.models import Destruction
from fasenwijzer.ui.pages import page, say

A_PAGE = 50
Proposals = QuerySet[Destruction]


@staff(Ability.DESTROY)
def overview(request: StaffRequest) -> HttpResponse:
    """What waits for the second, what may go by the law, and what was asked and granted."""
    record(Action.READ, by=request.user, what="privacy:destroying")
    waiting = _waiting(request.user)
    numbers = list(waiting.values_list("case_number", flat=True))
    asked = within_reach(granted_requests(), request.user).exclude(pk__in=numbers)
    ended = within_reach(ended_terms(), request.user).exclude(pk__in=numbers)
    shown = Paginator(ended, A_PAGE).get_page(request.GET.get("page"))
    told = {"waiting": waiting.select_related("proposed_by")[:A_PAGE], "asked": asked[:A_PAGE], "shown": shown}
    return page(request, "privacy/destroying/overview.html", told)


@staff(Ability.DESTROY)
def destroyed(request: StaffRequest) -> HttpResponse:
    """What went, by whom and why; without a word of what it was."""
    record(Action.READ, by=request.user, what="privacy:destroyed")
    done = Destruction.objects.carried_out().select_related("proposed_by", "carried_out_by")
    shown = Paginator(done, A_PAGE).get_page(request.GET.get("page"))
    return page(request, "privacy/destroying/destroyed.html", {"shown": shown})


@staff(Ability.DESTROY, sure=True)
def propose(request: StaffRequest, number: int) -> HttpResponse:
    """The first of two."""
    case = get_object_or_404(within_reach(Case.objects.whole(), request.user), pk=number)
    form = ProposeForm(request.POST or None, case=case, grounds=grounds_for(case))
    if form.is_valid():
        if _waiting(request.user).filter(case_number=case.pk).exists():
            say(request, _("This was proposed already."))
        else:
            form.propose(by=request.user)
            say(request, _("It is proposed. Now a colleague looks at it and carries it out."))
        return redirect("privacy:destroying")
    return page(request, "privacy/destroying/propose.html", _told(form, case.pk))


@staff(Ability.DESTROY, sure=True)
def carry_out(request: StaffRequest, pk: int) -> HttpResponse:
    """The second of two, and never the same person."""
    asked = get_object_or_404(_waiting(request.user).select_related("proposed_by"), pk=pk)
    if asked.proposed_by == request.user:
        raise PermissionDenied
    form = CarryOutForm(request.POST or None, asked=asked)
    if form.is_valid():
        try:
            form.carry_out(by=request.user)
            say(request, _("It is destroyed, and it stands in the list of what was."))
        except NotNow:
            say(request, _("This can't go now: the term has not ended, or the request was changed."))
        return redirect("privacy:destroying")
    return page(request, "privacy/destroying/carry_out.html", {**_told(form, asked.case_number), "asked": asked})


@require_POST
@staff(Ability.DESTROY)
def drop(request: StaffRequest, pk: int) -> HttpResponse:
    """It is kept after all."""
    get_object_or_404(_waiting(request.user), pk=pk).drop(by=request.user)
    say(request, _("The proposal is dropped. Nothing was destroyed."))
    return redirect("privacy:destroying")


def _waiting(user: User) -> Any:
    """The proposals that this person may see."""
    return Destruction.objects.waiting().filter(case_number__in=within_reach(Case.objects.all(), user).values("pk"))


def _told(form: Any, number: int) -> dict[str, Any]:
    return {"form": form, "number": f"F{number:05d}", "close_url": reverse("privacy:destroying")}
