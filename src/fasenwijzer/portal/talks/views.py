"""What is coming, preparing it, and saying how it was."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation, TopicWish
from fasenwijzer.portal.figures.goals import author_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.talks.forms import LookForm, TopicForm
from fasenwijzer.portal.talks.mine import as_told, coming, just_been, look_of, talks_of, took_place
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.SEE_AGENDA)
def appointments(request: OwnRequest, case: Case) -> HttpResponse:
    """With whom, when, where and what for, in plain words."""
    told = _told(request, case) | {"coming": coming(case, request.reach, request.user)}
    if request.reach.can(OwnAbility.PREPARE_TALKS):
        been = just_been(case, request.reach, request.user)
        told["been"] = [(talk, look_of(talk, request.user.pk)) for talk in been]
    return page(request, "portal/talks/appointments.html", told)


@own_place(OwnAbility.PREPARE_TALKS)
def prepare(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """What somebody wants to talk about; who guides sees it when (s)he prepares."""
    talk, user = talk_of(request, case, pk), request.user
    form = TopicForm(request.POST or None)
    if form.is_valid():
        made = form.save(talk=talk, by=user, by_kind=author_of(request.reach))
        undo = reverse("portal:take-topic-back", args=[case.pk, pk, made.pk])
        say(request, _("It stands on the list."), undo=undo)
        return redirect("portal:prepare", case.pk, pk)
    mine = TopicWish.objects.standing().filter(conversation=talk, by=user)
    return page(request, "portal/talks/prepare.html", _told(request, case) | {"talk": talk, "mine": mine, "form": form})


@require_POST
@own_place(OwnAbility.PREPARE_TALKS)
def take_topic_back(request: OwnRequest, case: Case, pk: int, wish_id: int) -> HttpResponse:
    """One's own."""
    mine = TopicWish.objects.standing().filter(conversation=pk, conversation__case=case, by=request.user, pk=wish_id)
    for wish in mine.select_related("conversation"):
        wish.withdraw(by=request.user)
        say(request, _("It is off the list."))
    return redirect("portal:prepare", case.pk, pk)


@own_place(OwnAbility.PREPARE_TALKS)
def look(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Three faces, once it took place; another face later is fine."""
    talk = talk_of(request, case, pk)
    if not took_place(talk):
        raise Http404
    form = LookForm(request.POST or None, look=look_of(talk, request.user.pk))
    if form.is_valid():
        form.save(talk=talk, by=request.user, by_kind=author_of(request.reach))
        say(request, _("Thank you. We read it."))
        return redirect("portal:appointments", case.pk)
    return page(request, "portal/talks/look.html", _told(request, case) | {"talk": talk, "form": form})


def talk_of(request: OwnRequest, case: Case, pk: int) -> Conversation:
    """An appointment that this person may see; or a 404."""
    found = get_object_or_404(talks_of(case, request.reach), pk=pk)
    return as_told([found], case, request.reach, request.user)[0]


def _told(request: OwnRequest, case: Case) -> dict[str, Any]:
    return {"case": case, "here": "talks", "reach": request.reach}
