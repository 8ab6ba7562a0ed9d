"""A colleague's own page, the first password, and setting up the second factor."""

from __future__ import annotations

from typing import cast

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.me.forms import FirstPasswordForm, MeForm
from fasenwijzer.people.middleware import has_second_factor
from fasenwijzer.people.models import Invitation
from fasenwijzer.ui.pages import page, say


@staff()
def me(request: StaffRequest) -> HttpResponse:
    """My name, language and shortcuts; the way to my password, second factor and sessions."""
    user = request.user
    set_now = {
        "name": user.name,
        "phone": user.phone,
        "language": user.language,
        "shortcuts": "on" if user.shortcuts else "off",
    }
    form = MeForm(request.POST or None, initial=set_now)
    if form.is_valid():
        form.save(user=user)
        say(request, _("Your settings are saved."))
        return redirect("people:me")
    memberships = user.memberships.current().select_related("team")
    told = {"form": form, "memberships": memberships, "has_talks": user.can(Ability.PLAN_CONVERSATIONS)}
    return page(request, "people/me/me.html", told)


@login_required
def second_factor(request: StaffRequest) -> HttpResponse:
    """Why a second step, and the two ways to set it up."""
    if has_second_factor(request.user):
        return redirect("/")
    return page(request, "people/me/second_factor.html")


def accept(request: StaffRequest, token: str) -> HttpResponse:
    """The link of an invitation: choose a password and log in with it. Used or run out, it says so.

    Who has a second factor is asked for it here too: an invitation is handed over by somebody else.
    """
    invitation = Invitation.objects.usable(token)
    if invitation is None:
        return page(request, "people/invitations/not_usable.html", status=410)
    form = FirstPasswordForm(request.POST or None, user=invitation.user)
    if form.is_valid():
        user = invitation.accept(password=form.cleaned_data["password"])
        record_authentication(request, user, method="password")
        say(request, _("Welcome, %(name)s.") % {"name": user.first_name})
        return cast(HttpResponse, perform_login(request, Login(user=user, redirect_url="/")))
    return page(request, "people/invitations/accept.html", {"form": form, "invited": invitation.user})
