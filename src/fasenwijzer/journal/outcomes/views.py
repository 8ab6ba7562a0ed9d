"""One conversation, and how it went."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.views import one_of
from fasenwijzer.journal.models import ConversationOutcome, Entry
from fasenwijzer.journal.outcomes.forms import OutcomeForm
from fasenwijzer.journal.outcomes.models import Result
from fasenwijzer.journal.voice.models import said_about
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def conversation(request: CaseRequest, case: Case, conversation_id: int) -> HttpResponse:
    """What was agreed, how it went, and the reports that belong to it."""
    one = one_of(case, conversation_id)
    context = {
        "case": case,
        "tab": "reports",
        "conversation": one,
        "is_due": one.starts_at <= clock.now(),
        "rhythm": one.series.in_words(one.day) if one.series else "",
        "following": one.series.after(one).count() if one.series else 0,
        "entries": Entry.objects.of(case).whole().filter(conversation=one),
    }
    return page(request, "journal/conversations/conversation.html", context | said_about(one))


@door(Ability.PLAN_CONVERSATIONS)
def outcome(request: CaseRequest, case: Case, conversation_id: int) -> HttpResponse:
    """Say how it went, or say it better."""
    user = request.user
    one = one_of(case, conversation_id)
    form = OutcomeForm(request.POST or None, conversation=one, user=user)
    if form.is_valid():
        written = form.save(by=user)
        undo = reverse("journal:take-back-outcome", args=[case.pk, one.pk])
        say(request, confirmation(written), undo=undo)
        return redirect("journal:conversation", case.pk, one.pk)
    here = reverse("journal:conversation", args=[case.pk, one.pk])
    context = {"case": case, "form": form, "conversation": one, "close_url": here}
    return page(request, "journal/conversations/outcome.html", context)


@require_POST
@door(Ability.PLAN_CONVERSATIONS)
def take_back_outcome(request: CaseRequest, case: Case, conversation_id: int) -> HttpResponse:
    """The conversation is planned again, as it was."""
    one = one_of(case, conversation_id)
    written = ConversationOutcome.objects.filter(conversation=one).first()
    if written:
        written.take_back(by=request.user)
        say(request, _("The conversation is planned again."))
    return redirect("journal:conversation", case.pk, one.pk)


def confirmation(written: ConversationOutcome) -> str:
    words = {
        Result.HELD: _("The conversation is written down."),
        Result.MISSED: _("Written down, without blame. When will you try again?"),
        Result.CANCELLED: _("The conversation is called off."),
    }
    return words[Result(written.result)]
