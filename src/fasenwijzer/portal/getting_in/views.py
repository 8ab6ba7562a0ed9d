"""The worker's page: who can look along in this file, as whom, how far, and until when."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import Capacity, abilities_as, stage_of
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case, OwnLogin, Representation
from fasenwijzer.network.members.leaving import leave
from fasenwijzer.portal.getting_in.forms import RepresentationForm, is_it_already
from fasenwijzer.portal.getting_in.law import what_the_client_has
from fasenwijzer.portal.getting_in.rows import representatives
from fasenwijzer.portal.getting_in.seats import closed_login_of, login_of
from fasenwijzer.portal.sharing.people import who_sees
from fasenwijzer.ui.pages import page, say


@door(Ability.LET_IN)
def along(request: CaseRequest, case: Case) -> HttpResponse:
    """The client, who represents the client, and the people of the network."""
    stage = stage_of(case.client.age)
    told = {
        "case": case,
        "tab": "data",
        "login": login_of(case),
        "closed": closed_login_of(case),
        "has_own_place": bool(abilities_as(Capacity.CLIENT, stage)),
        "law": what_the_client_has(stage),
        "representatives": representatives(case),
        "people": who_sees(case),
    }
    return page(request, "portal/getting_in/along.html", told)


@require_POST
@door(Ability.LET_IN)
def end_login(request: CaseRequest, case: Case) -> HttpResponse:
    """The client's own login ends this second, in open windows too."""
    login = login_of(case)
    if login:
        login.end(case=case, by=request.user)
        leave(login.user)
        say(request, _("The own login is closed."), undo=reverse("portal:go-on-with-login", args=[case.pk, login.pk]))
    return redirect("portal:along", case.pk)


@require_POST
@door(Ability.LET_IN, sure=True)
def go_on_with_login(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The ending is taken back, unless there is a new login meanwhile."""
    ended = get_object_or_404(OwnLogin.objects.select_related("user"), pk=pk, client=case.client_id)
    if login_of(case) is None:
        ended.go_on(case=case, by=request.user)
        say(request, _("The own login works again."))
    return redirect("portal:along", case.pk)


@door(Ability.LET_IN, sure=True)
def add_representative(request: CaseRequest, case: Case) -> HttpResponse:
    form = RepresentationForm(request.POST or None, case=case)
    if form.is_valid():
        one = form.begin(by=request.user)
        undo = reverse("portal:remove-representative", args=[case.pk, one.pk])
        say(request, _("%(name)s is written down.") % {"name": one.name}, undo=undo)
        return redirect("portal:along", case.pk)
    return page(request, "portal/getting_in/representative.html", {"case": case, "form": form})


@door(Ability.LET_IN, sure=True)
def representative(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """What is different; the last day is set here too."""
    known = get_object_or_404(Representation.objects.standing(), pk=pk, case=case)
    form = RepresentationForm(request.POST or None, case=case, known=known)
    if form.is_valid():
        form.change(by=request.user)
        say(request, _("What you changed about %(name)s is saved.") % {"name": known.name})
        return redirect("portal:along", case.pk)
    return page(request, "portal/getting_in/representative.html", {"case": case, "form": form, "known": known})


@require_POST
@door(Ability.LET_IN)
def remove_representative(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """It does not hold any more, or was a mistake: closed this second."""
    known = get_object_or_404(Representation.objects.select_related("user"), pk=pk, case=case)
    known.withdraw(by=request.user)
    leave(known.user)
    undo = reverse("portal:representative-back", args=[case.pk, pk])
    say(request, _("%(name)s does not see anything any more in this task.") % {"name": known.name}, undo=undo)
    return redirect("portal:along", case.pk)


@require_POST
@door(Ability.LET_IN, sure=True)
def representative_is_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """As it was, unless the same task was given anew meanwhile."""
    known = get_object_or_404(Representation.objects.select_related("user"), pk=pk, case=case)
    if known.until is None and is_it_already(known.user, case, known.capacity, known):
        say(request, _("This person has this task here already."))
    else:
        known.put_back(by=request.user)
        say(request, _("%(name)s is back.") % {"name": known.name})
    return redirect("portal:along", case.pk)
