"""Choosing what to talk about: reports of the round, to tick together with the client."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.highlights.models import Highlight
from fasenwijzer.journal.models import Entry
from fasenwijzer.ui.pages import page, say

SHOWN = 60
"""So many reports can be chosen from: the important ones first, then the newest."""


@door(Ability.WRITE_EVALUATION)
def choose(request: CaseRequest, case: Case, cycle: int) -> HttpResponse:
    """Tick what is worth talking about; only what the client may read is here."""
    evaluation = get_object_or_404(Evaluation, case=case, cycle=cycle)
    entries = Entry.objects.of(case).filter(cycle=cycle).for_the_client().prefetch_related("on_goals__goal")
    shown = list(entries.order_by("importance", "-on", "-pk")[:SHOWN])
    if request.method == "POST":
        asked = set(request.POST.getlist("entry"))
        chosen = [entry for entry in shown if str(entry.pk) in asked]
        Highlight.choose(evaluation, chosen, by=request.user, among=shown)
        say(request, _("These reports are ready for the talk."))
        return redirect("evaluations:round", case.pk, cycle)
    told = {
        "case": case,
        "cycle": cycle,
        "entries": shown,
        "chosen": set(evaluation.highlights.values_list("entry", flat=True)),
        "close_url": reverse("evaluations:round", args=[case.pk, cycle]),
    }
    return page(request, "evaluations/highlights/choose.html", told)
