"""Taking back conversations that were planned together."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import ConversationSeries
from fasenwijzer.ui.pages import say


@require_POST
@door(Ability.PLAN_CONVERSATIONS)
def remove_series(request: CaseRequest, case: Case, series_id: int) -> HttpResponse:
    """They were not agreed after all; what was there is in the log."""
    series = ConversationSeries.objects.filter(case=case, pk=series_id).first()
    if series:
        series.remove(by=request.user)
        say(request, _("The conversations are taken away."))
    return redirect("journal:conversations", case.pk)
