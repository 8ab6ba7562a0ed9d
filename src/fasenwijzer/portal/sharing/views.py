"""Who may see what: the client chooses, per person and per part, and stops it with one press."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.sharing.forms import OpenForm
from fasenwijzer.portal.sharing.people import closed_by_another, opened, who_sees
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.CHOOSE_WHO_SEES)
def sharing(request: OwnRequest, case: Case) -> HttpResponse:
    """Everybody around the client, with what each may see."""
    people = who_sees(case, request.reach.capacity, request.user)
    told = {"case": case, "here": "about", "reach": request.reach}
    return page(request, "portal/sharing.html", told | {"people": people})


@own_place(OwnAbility.CHOOSE_WHO_SEES)
def open_for(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Opening something for one person; who opens it agrees, where that counts."""
    member = get_object_or_404(NetworkMember.objects.current(), pk=pk, case=case)
    form = OpenForm(request.POST or None, member=member)
    if form.is_valid():
        consent = form.ask(by=request.user)
        _agree(request, consent)
        say(request, _said(consent), undo=reverse("portal:stop-sharing", args=[case.pk, consent.pk]))
        return redirect("portal:sharing", case.pk)
    told = {"case": case, "here": "about", "reach": request.reach, "form": form, "member": member}
    return page(request, "portal/open_for.html", told)


@require_POST
@own_place(OwnAbility.CHOOSE_WHO_SEES)
def agree(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Somebody whose consent is asked says yes."""
    consent = get_object_or_404(Consent.objects.standing().whole(), pk=pk, case=case)
    if not opened(consent, request.reach.capacity).mine_to_give:
        raise Http404
    _agree(request, consent)
    say(request, _said(consent), undo=reverse("portal:stop-sharing", args=[case.pk, pk]))
    return redirect("portal:sharing", case.pk)


@require_POST
@own_place(OwnAbility.CHOOSE_WHO_SEES)
def stop(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """It is over this second."""
    consent = get_object_or_404(Consent.objects.whole(), pk=pk, case=case)
    consent.withdraw(by=request.user)
    words = _("It is closed. %(name)s does not see it any more.") % {"name": consent.member.name}
    say(request, words, undo=reverse("portal:share-again", args=[case.pk, pk]))
    return redirect("portal:sharing", case.pk)


@require_POST
@own_place(OwnAbility.CHOOSE_WHO_SEES)
def again(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Only who stopped it takes that back: nobody undoes the no of another."""
    consent = get_object_or_404(Consent.objects.whole(), pk=pk, case=case, withdrawn_by=request.user)
    consent.put_back(by=request.user)
    say(request, _said(consent))
    return redirect("portal:sharing", case.pk)


def _agree(request: OwnRequest, consent: Consent) -> None:
    reach, user = request.reach, request.user
    closed: set[int] = set() if reach.is_client else closed_by_another(consent.case, user)
    if opened(consent, reach.capacity).mine_to_give and consent.member_id not in closed:
        consent.give(name=user.name, capacity=reach.capacity, on=clock.today(), how=_("in one's own place"), by=user)


def _said(consent: Consent) -> str:
    """What holds now, asked anew."""
    now = Consent.objects.whole().get(pk=consent.pk)
    name = now.member.name
    if now.still_waits_for:
        return _("It opens for %(name)s as soon as somebody else says yes too.") % {"name": name}
    if not now.holds:
        return _("It opens for %(name)s on the day you chose.") % {"name": name}
    return _("It is open for %(name)s.") % {"name": name}
