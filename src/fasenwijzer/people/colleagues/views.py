"""The colleagues of the organisation: who is here, in which role, and how they get in."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.people.colleagues.forms import ColleagueForm, EndRoleForm, FindForm, RoleForm, WhoForm
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.models import Invitation, Location, Membership, User
from fasenwijzer.ui.pages import page, say

JUST_MADE = "invitation-just-made"


@staff(Ability.MANAGE_PEOPLE)
def people(request: StaffRequest) -> HttpResponse:
    """Everybody who works or worked here, and the places and teams.

    That somebody is a client, a parent or a neighbour is nobody's business here: who lost the way in is found by what
    that person logs in with, and by nothing else.
    """
    form = FindForm(request.POST or None)
    if form.is_valid():
        return redirect("people:colleague", form.found.pk)
    colleagues = User.objects.colleagues().prefetch_related("memberships__team").order_by("-is_active", "name", "pk")
    told = {"colleagues": colleagues, "locations": Location.objects.prefetch_related("teams"), "form": form}
    return page(request, "people/colleagues/list.html", told)


@staff(Ability.MANAGE_PEOPLE, sure=True)
def add(request: StaffRequest) -> HttpResponse:
    form = ColleagueForm(request.POST or None)
    if form.is_valid():
        colleague = form.welcome(by=request.user)
        say(request, _("%(name)s is a colleague now. Hand over the invitation.") % {"name": colleague.name})
        return _invite(request, colleague)
    return page(request, "people/colleagues/add.html", {"form": form})


@staff(Ability.MANAGE_PEOPLE)
def colleague(request: StaffRequest, user_id: int) -> HttpResponse:
    """One colleague: roles, and whether (s)he can log in."""
    shown = get_object_or_404(User.objects.prefetch_related("memberships__team"), pk=user_id)
    return page(request, "people/colleagues/colleague.html", {"colleague": shown, "today": clock.today()})


@staff(Ability.MANAGE_PEOPLE, sure=True)
def change(request: StaffRequest, user_id: int) -> HttpResponse:
    """Another name or address, of colleagues only."""
    shown = get_object_or_404(User.objects.colleagues(), pk=user_id)
    form = WhoForm(request.POST or None, user=shown)
    if form.is_valid():
        form.change(by=request.user)
        say(request, _("%(name)s is changed.") % {"name": shown.name})
        return redirect("people:colleague", shown.pk)
    return page(request, "people/colleagues/change.html", {"form": form, "colleague": shown})


@staff(Ability.MANAGE_PEOPLE, sure=True)
def add_role(request: StaffRequest, user_id: int) -> HttpResponse:
    shown = get_object_or_404(User, pk=user_id)
    form = RoleForm(request.POST or None, user=shown)
    if form.is_valid():
        form.grant(user=shown, by=request.user)
        say(request, _("%(name)s has the role.") % {"name": shown.name})
        return redirect("people:colleague", shown.pk)
    return page(request, "people/colleagues/role.html", {"form": form, "colleague": shown})


@staff(Ability.MANAGE_PEOPLE, sure=True)
def end_role(request: StaffRequest, user_id: int, membership_id: int) -> HttpResponse:
    membership = get_object_or_404(Membership.objects.select_related("user", "team"), pk=membership_id, user=user_id)
    form = EndRoleForm(request.POST or None, membership=membership)
    if form.is_valid():
        membership.end(on=form.cleaned_data["until"], by=request.user)
        say(request, _("The role ends after that day."))
        return redirect("people:colleague", user_id)
    return page(request, "people/colleagues/end_role.html", {"form": form, "membership": membership})


@staff(Ability.MANAGE_PEOPLE, sure=True)
def invite(request: StaffRequest, user_id: int) -> HttpResponse:
    """POST makes a link and shows it once; a plain visit shows the link that was just made, or offers to make one."""
    shown = get_object_or_404(User, pk=user_id)
    if request.method == "POST":
        return _invite(request, shown)
    just_made = request.session.pop(JUST_MADE, None)
    link = just_made[1] if just_made and just_made[0] == shown.pk else ""
    return page(request, "people/invitations/made.html", {"colleague": shown, "link": link})


def _invite(request: StaffRequest, shown: User) -> HttpResponse:
    token = Invitation.make(user=shown, by=request.user)
    link = request.build_absolute_uri(reverse("people:accept", args=[token]))
    request.session[JUST_MADE] = [shown.pk, link]
    return redirect("people:invite", shown.pk)


@staff(Ability.MANAGE_PEOPLE)
def deactivate(request: StaffRequest, user_id: int) -> HttpResponse:
    shown = get_object_or_404(User, pk=user_id)
    if request.method == "POST" and shown != request.user:
        shown.deactivate(by=request.user)
        say(
            request,
            _("%(name)s can't log in any more.") % {"name": shown.name},
            undo=reverse("people:reactivate", args=[shown.pk]),
        )
    return redirect("people:colleague", shown.pk)


@staff(Ability.MANAGE_PEOPLE, sure=True)
def forget_second_factor(request: StaffRequest, user_id: int) -> HttpResponse:
    """Asked on a page of its own: who may come in is about to change. Not for oneself, as that would prove nothing."""
    shown = get_object_or_404(User, pk=user_id)
    if request.method == "POST" and shown != request.user:
        shown.forget_second_factor(by=request.user)
        say(request, _("%(name)s sets up the second step again at the next login.") % {"name": shown.name})
        return redirect("people:colleague", shown.pk)
    return page(request, "people/colleagues/second_factor.html", {"colleague": shown})


@staff(Ability.MANAGE_PEOPLE, sure=True)
def reactivate(request: StaffRequest, user_id: int) -> HttpResponse:
    shown = get_object_or_404(User, pk=user_id)
    if request.method == "POST":
        shown.reactivate(by=request.user)
        say(request, _("%(name)s can log in again.") % {"name": shown.name})
    return redirect("people:colleague", shown.pk)
