"""A worker writes down what the client opens for whom, and who said yes; stopping it is one press."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.portal.getting_in.forms import AgreedForm, OpenAndAgreedForm
from fasenwijzer.ui.pages import page, say


@door(Ability.LET_IN, sure=True)
def open_for(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Opening something for one person of the network."""
    member = get_object_or_404(NetworkMember.objects.current(), pk=pk, case=case)
    form = OpenAndAgreedForm(request.POST or None, case=case, member=member)
    if form.is_valid():
        consent = form.ask(by=request.user)
        form.give(consent, by=request.user)
        undo = reverse("portal:withdraw-consent", args=[case.pk, consent.pk])
        say(request, _("It is written down for %(name)s.") % {"name": member.name}, undo=undo)
        return redirect("portal:along", case.pk)
    return page(request, "portal/getting_in/open_for.html", {"case": case, "form": form, "member": member})


@door(Ability.LET_IN, sure=True)
def agreed(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Somebody whose yes was missing says it."""
    consent = get_object_or_404(Consent.objects.standing().whole(), pk=pk, case=case)
    form = AgreedForm(request.POST or None, case=case)
    if form.is_valid():
        form.give(consent, by=request.user)
        say(request, _("It is written down for %(name)s.") % {"name": consent.member.name})
        return redirect("portal:along", case.pk)
    return page(request, "portal/getting_in/agreed.html", {"case": case, "form": form, "consent": consent})


@require_POST
@door(Ability.LET_IN)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It is over this second."""
    consent = get_object_or_404(Consent.objects.whole(), pk=pk, case=case)
    consent.withdraw(by=request.user)
    words = _("It is closed. %(name)s does not see it any more.") % {"name": consent.member.name}
    say(request, words, undo=reverse("portal:put-consent-back", args=[case.pk, pk]))
    return redirect("portal:along", case.pk)


@require_POST
@door(Ability.LET_IN, sure=True)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Only who stopped it takes that back: a worker does not undo the no of a client."""
    consent = get_object_or_404(Consent.objects.whole(), pk=pk, case=case, withdrawn_by=request.user)
    consent.put_back(by=request.user)
    say(request, _("It is as it was for %(name)s.") % {"name": consent.member.name})
    return redirect("portal:along", case.pk)
