"""A colleague's own page, the first password, and setting up the second factor."""

from __future__ import annotations

from typing import cast

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.people.invitations.models import NotUsable, State
from fasenwijzer.people.me.forms import FirstPasswordForm, MeForm
from fasenwijzer.people.middleware import has_second_factor
from fasenwijzer.people.models import Invitation, User
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
    """The link of an invitation: choose a password, or a passkey, and come in with it. Used or run out, it says so.

    Who has a second factor is asked for it here too: an invitation is handed over by somebody else.
    """
    invitation = Invitation.objects.of_link(token)
    if invitation is None or invitation.state != State.OPEN:
        return _not_usable(request, invitation.state if invitation else State.WITHDRAWN)
    if request.user.is_authenticated and request.user != invitation.user:
        return page(request, "people/invitations/of_another.html", status=403)
    request.can_leave = not invitation.user.roles  # type: ignore[attr-defined]
    other_way = _without_a_password(request, invitation.user)
    form = FirstPasswordForm(None if other_way else request.POST or None, user=invitation.user)
    if other_way or form.is_valid():
        try:
            return _come_in(request, invitation, "" if other_way else form.cleaned_data["password"], other_way or "/")
        except NotUsable:
            return _not_usable(request, State.USED)
    return page(request, "people/invitations/accept.html", {"form": form, "invited": invitation.user})


def _not_usable(request: StaffRequest, state: State) -> HttpResponse:
    return page(request, "people/invitations/not_usable.html", {"state": state}, status=410)


def _without_a_password(request: StaffRequest, user: User) -> str:
    """Where who chose a passkey or a broker goes on, to come in with that from then on; nothing for a password."""
    if request.method == "POST" and "passkey" in request.POST:
        return reverse("mfa_add_webauthn")
    if request.method == "POST" and "broker" in request.POST and settings.OIDC and not user.roles:
        return f"{reverse('openid_connect_login', args=[settings.OIDC.id])}?process=connect"
    return ""


def _come_in(request: StaffRequest, invitation: Invitation, password: str, then: str) -> HttpResponse:
    """The link is used up."""
    user = invitation.accept(password=password or None)
    record_authentication(request, user, method="password" if password else "invitation")
    say(request, _("Welcome, %(name)s.") % {"name": user.first_name})
    return cast(HttpResponse, perform_login(request, Login(user=user, redirect_url=then)))
