"""Conversations of one client: the list, planning, changing, and writing down afterwards."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.change_form import ChangeForm
from fasenwijzer.journal.conversations.held_form import HeldForm
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.plan_form import PlanForm
from fasenwijzer.journal.conversations.rhythm import rhythms
from fasenwijzer.journal.hours.spent import spent_on
from fasenwijzer.ui.pages import page, say
from fasenwijzer.ui.words import clock_time
from fasenwijzer.ui.words import day as in_words

PER_PAGE = 30
SOON, MOST = 5, 100
"""How many of what is coming stand on the page; a series may go on for a year."""


@door(Ability.SEE_CASE)
def conversations(request: CaseRequest, case: Case) -> HttpResponse:
    """What is coming, what still asks how it went, and what has been."""
    mine = Conversation.objects.of(case).whole()
    past = Paginator(mine.exclude(outcome=None).order_by("-starts_at", "-pk"), PER_PAGE)
    ahead, everything = mine.planned().filter(starts_at__gte=clock.now()), request.GET.get("coming") == "all"
    context = {
        "case": case,
        "tab": "reports",
        "coming": ahead[: MOST if everything else SOON],
        "later": 0 if everything else max(ahead.count() - SOON, 0),
        "waiting": mine.planned().filter(starts_at__lt=clock.now()),
        "past": past.get_page(request.GET.get("page")),
        "rhythms": rhythms(case),
        "spent": spent_on(case),
    }
    return page(request, "journal/conversations/list.html", context)


@door(Ability.PLAN_CONVERSATIONS)
def plan_conversation(request: CaseRequest, case: Case) -> HttpResponse:
    """Agree the next conversation."""
    user = request.user
    asked = {"kind": request.GET.get("kind", ""), "on": request.GET.get("day", "")}
    form = PlanForm(request.POST or None, case=case, user=user, **asked)
    if form.is_valid():
        say(request, *planned(form.save(by=user)))
        return redirect("journal:conversations", case.pk)
    return page(request, "journal/conversations/plan.html", {"case": case, "form": form, **close(case)})


@door(Ability.PLAN_CONVERSATIONS)
def add_held_conversation(request: CaseRequest, case: Case) -> HttpResponse:
    """Write down a conversation that already took place."""
    user = request.user
    form = HeldForm(request.POST or None, case=case, user=user, kind=request.GET.get("kind", ""))
    if form.is_valid():
        conversation = form.save(by=user)
        undo = reverse("journal:remove-conversation", args=[case.pk, conversation.pk])
        say(request, _("The conversation of %(day)s is written down.") % {"day": in_words(conversation.day)}, undo=undo)
        return redirect("journal:conversation", case.pk, conversation.pk)
    return page(request, "journal/conversations/held.html", {"case": case, "form": form, **close(case)})


@door(Ability.PLAN_CONVERSATIONS)
def change_conversation(request: CaseRequest, case: Case, conversation_id: int) -> HttpResponse:
    """Another moment, other people, other words."""
    user = request.user
    conversation = one_of(case, conversation_id)
    form = ChangeForm(request.POST or None, conversation=conversation, user=user)
    if form.is_valid():
        form.save(by=user)
        say(request, _("Changed: %(when)s.") % {"when": when(conversation)})
        return redirect("journal:conversation", case.pk, conversation.pk)
    here = reverse("journal:conversation", args=[case.pk, conversation.pk])
    context = {"case": case, "form": form, "conversation": conversation, "close_url": here}
    return page(request, "journal/conversations/change.html", context)


@require_POST
@door(Ability.PLAN_CONVERSATIONS)
def remove_conversation(request: CaseRequest, case: Case, conversation_id: int) -> HttpResponse:
    """It was not agreed after all; what was there is in the log."""
    conversation = Conversation.objects.of(case).filter(pk=conversation_id).first()
    if conversation:
        conversation.remove(by=request.user)
        say(request, _("The conversation is taken away."))
    return redirect("journal:conversations", case.pk)


def one_of(case: Case, conversation_id: int) -> Conversation:
    """A conversation of this case, with everything a page says about it; or a 404."""
    conversation: Conversation = get_object_or_404(
        Conversation.objects.of(case).whole().prefetch_related("moves__by"), pk=conversation_id
    )
    conversation.case = case
    return conversation


def when(conversation: Conversation) -> str:
    """dinsdag 24 maart om 10:30."""
    day = in_words(conversation.day)
    if not conversation.time_is_known:
        return day
    return _("%(day)s at %(time)s") % {"day": day, "time": clock_time(conversation.starts_at)}


def planned(made: list[Conversation]) -> tuple[str, str]:
    """What was planned, in words, and the address that takes it back."""
    first, last = made[0], made[-1]
    if first.series_id is None:
        undo = reverse("journal:remove-conversation", args=[first.case_id, first.pk])
        return _("Planned: %(when)s.") % {"when": when(first)}, undo
    told = {"n": len(made), "first": in_words(first.day), "last": in_words(last.day)}
    words = _("%(n)s conversations planned, from %(first)s up to and including %(last)s.") % told
    other = [in_words(talk.day) for talk in made if talk.day.weekday() != first.day.weekday()]
    if other:
        words += " " + _("Because of a holiday on another day: %(days)s.") % {"days": ", ".join(other)}
    return words, reverse("journal:remove-series", args=[first.case_id, first.series_id])


def close(case: Case) -> dict[str, str]:
    """Where closing a task about conversations leads."""
    return {"close_url": reverse("journal:conversations", args=[case.pk])}
