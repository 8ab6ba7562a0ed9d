"""Who looked in my file: everybody, when, at what, and why that was allowed."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.cover import address
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.rights.models import Kind
from fasenwijzer.cases.rights.who import who_guards_privacy
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.looked.lines import looks_at, told
from fasenwijzer.portal.looked.why import WhyForm, question
from fasenwijzer.portal.requests.forms import received
from fasenwijzer.ui.pages import page, say

A_PAGE = 50


@own_place(OwnAbility.SEE_WHO_LOOKED)
def looked(request: OwnRequest, case: Case) -> HttpResponse:
    """The newest first. Looking here stands in the log too."""
    shown = Paginator(looks_at(case, request.reach, request.user), A_PAGE).get_page(request.GET.get("page"))
    found = {
        "case": case,
        "here": "about",
        "reach": request.reach,
        "shown": shown,
        "days": told(shown, case, request.reach),
        "asking": address("portal:requests", case.pk) if request.reach.can(OwnAbility.ASK) else "",
        "may_ask_why": request.reach.can(OwnAbility.ASK) and who_guards_privacy() is not None,
    }
    return page(request, "portal/looked.html", found)


@own_place(OwnAbility.ASK)
def why(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Asking why somebody looked. It goes to who guards privacy, and not to who looked."""
    event = get_object_or_404(looks_at(case, request.reach, request.user), pk=pk)
    if not event.actor_name or who_guards_privacy() is None:
        raise Http404
    form = WhyForm(request.POST or None)
    if form.is_valid():
        asked = received(case, kind=Kind.EXPLAIN, reach=request.reach, by=request.user, about=form.about(event))
        undo = reverse("portal:take-request-back", args=[case.pk, asked.pk])
        say(request, _("It has come in. Who guards your privacy looks it up."), undo=undo)
        return redirect("portal:requests", case.pk)
    told = {"case": case, "here": "about", "reach": request.reach, "form": form, "question": question(event)}
    return page(request, "portal/why.html", told)
