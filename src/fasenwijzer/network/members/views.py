"""The people around the client, as a star and as a list."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.network.acquaintances.models import Acquaintance
from fasenwijzer.network.maps.comparison import Someone
from fasenwijzer.network.maps.models import KeptMap
from fasenwijzer.network.members.forms import MemberForm
from fasenwijzer.network.members.models import Kind, Nearness, NetworkMember
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def network(request: CaseRequest, case: Case) -> HttpResponse:
    everybody = list(NetworkMember.objects.of(case))
    current = [member for member in everybody if not member.has_left]
    pairs = list(Acquaintance.objects.of(case).values_list("one", "other"))
    know_each_other(everybody, pairs)
    context = {
        "case": case,
        "tab": "network",
        "friends": [Someone.of(member, member.pk).drawn for member in current],
        "ties": pairs,
        "kept": KeptMap.objects.of(case).first(),
        "informal": [member for member in current if not member.is_professional],
        "professional": [member for member in current if member.is_professional],
        "left": [member for member in everybody if member.has_left],
        "may_write": Ability.WRITE_NETWORK in request.case_abilities,
    }
    return page(request, "network/network.html", context)


@door(Ability.WRITE_NETWORK)
def add(request: CaseRequest, case: Case) -> HttpResponse:
    likely = {"kind": Kind.INFORMAL, "nearness": Nearness.NEAR}
    form = MemberForm(request.POST or None, case=case, initial=likely)
    if form.is_valid():
        member = form.add(by=request.user)
        words = _("%(name)s is on the map.") % {"name": member.name}
        say(request, words, undo=reverse("network:withdraw", args=[case.pk, member.pk]))
        return redirect("network:add" if "then" in request.POST else "network:network", case.pk)
    return _form_page(request, case, form)


@door(Ability.WRITE_NETWORK)
def member(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    known = get_object_or_404(NetworkMember, pk=pk, case=case)
    if known.withdrawn_at and request.method != "POST":
        return redirect("network:network", case.pk)
    form = MemberForm(request.POST or None, case=case, instance=known)
    if form.is_valid():
        form.correct(by=request.user)
        say(request, _("What you changed about %(name)s is saved.") % {"name": known.name})
        return redirect("network:network", case.pk)
    return _form_page(request, case, form, known)


@door(Ability.WRITE_NETWORK)
def end(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """From tomorrow this person plays no part any more."""
    known = get_object_or_404(NetworkMember.objects.of(case), pk=pk)
    if request.method == "POST":
        known.end(on=max(clock.today(), known.since or clock.today()), by=request.user)
        words = _("Today is the last day that %(name)s plays a part.") % {"name": known.name}
        say(request, words, undo=reverse("network:go-on", args=[case.pk, pk]))
    return redirect("network:network", case.pk)


@door(Ability.WRITE_NETWORK)
def go_on(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    known = get_object_or_404(NetworkMember.objects.of(case), pk=pk)
    if request.method == "POST":
        known.end(on=None, by=request.user)
        say(request, _("%(name)s plays a part again.") % {"name": known.name})
    return redirect("network:network", case.pk)


@door(Ability.WRITE_NETWORK)
def withdraw(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    known = get_object_or_404(NetworkMember, pk=pk, case=case)
    if request.method == "POST":
        known.withdraw(by=request.user)
        words = _("%(name)s is off the map.") % {"name": known.name}
        say(request, words, undo=reverse("network:put-back", args=[case.pk, pk]))
    return redirect("network:network", case.pk)


@door(Ability.WRITE_NETWORK)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    known = get_object_or_404(NetworkMember, pk=pk, case=case)
    if request.method == "POST":
        known.put_back(by=request.user)
        say(request, _("%(name)s is on the map again.") % {"name": known.name})
    return redirect("network:network", case.pk)


def know_each_other(people: list[NetworkMember], pairs: list[tuple[int, int]]) -> None:
    """Give everybody `knows`: the names of whom this person knows on the map."""
    names = {member.pk: member.name for member in people}
    for member in people:
        others = [two if one == member.pk else one for one, two in pairs if member.pk in (one, two)]
        member.knows = [names[pk] for pk in others if pk in names]


def _form_page(request: CaseRequest, case: Case, form: MemberForm, known: NetworkMember | None = None) -> HttpResponse:
    close_url = reverse("network:network", args=[case.pk])
    return page(request, "network/member.html", {"case": case, "form": form, "member": known, "close_url": close_url})
