"""A colleague's own page, the first password, and setting up the second factor."""

from __future__ import annotations

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.me.forms import FirstPasswordForm, MeForm
from fasenwijzer.people.models import Invitation
from fasenwijzer.ui.pages import page, say

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


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
    return page(request, "people/me/me.html", {"form": form, "memberships": memberships})


@login_required
def second_factor(request: StaffRequest) -> HttpResponse:
    """Why a second step, and the two ways to set it up."""
    if is_mfa_enabled(request.user):
        return redirect("/")
    return page(request, "people/me/second_factor.html")


def accept(request: StaffRequest, token: str) -> HttpResponse:
    """The link of an invitation: choose a password and be logged in. Used or run out, it says so."""
    invitation = Invitation.objects.usable(token)
    if invitation is None:
        return page(request, "people/invitations/not_usable.html", status=410)
    form = FirstPasswordForm(request.POST or None, user=invitation.user)
    if form.is_valid():
        user = invitation.accept(password=form.cleaned_data["password"])
        login(request, user, backend=BACKEND)
        record_authentication(request, user, method="password")
        say(request, _("Welcome, %(name)s.") % {"name": user.first_name})
        return redirect("/")
    return page(request, "people/invitations/accept.html", {"form": form, "invited": invitation.user})
