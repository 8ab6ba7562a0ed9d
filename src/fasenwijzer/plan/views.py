"""Taking any part of a plan out, and putting it back: the same act for each, with its own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.case_record import CaseRecord
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Action, Agreement, Goal, NotNow, PlanAgreement, PlanCopy, StartStep
from fasenwijzer.ui.pages import say


@dataclass(frozen=True)
class Part:
    """A kind of part: how it hangs on a case, where one goes afterwards, and what is said."""

    model: type[CaseRecord]
    of_case: str
    leads_to: str
    gone: Any
    back: Any


PARTS = {
    "goal": Part(Goal, "case", "plan:edit", gettext_lazy("The goal is out."), gettext_lazy("The goal is back.")),
    "action": Part(
        Action, "goal__case", "plan:goal", gettext_lazy("The action is out."), gettext_lazy("The action is back.")
    ),
    "not-now": Part(
        NotNow,
        "plan__case",
        "plan:edit",
        gettext_lazy("This wish is open again."),
        gettext_lazy("This wish waits again."),
    ),
    "agreement": Part(
        Agreement,
        "plan__case",
        "plan:edit",
        gettext_lazy("The agreement is out."),
        gettext_lazy("The agreement is back."),
    ),
    "start": Part(
        StartStep,
        "plan__case",
        "plan:start",
        gettext_lazy("It is out of the start plan."),
        gettext_lazy("It is in the start plan again."),
    ),
    "answer": Part(
        PlanAgreement,
        "version__plan__case",
        "plan:plan",
        gettext_lazy("The answer is taken away."),
        gettext_lazy("The answer is back."),
    ),
    "copy": Part(
        PlanCopy,
        "version__plan__case",
        "plan:plan",
        gettext_lazy("The copy is taken off the list."),
        gettext_lazy("The copy is on the list again."),
    ),
}


@door(Ability.WRITE_PLAN)
@require_POST
def withdraw(request: CaseRequest, case: Case, part: str, pk: int) -> HttpResponse:
    """Take it out; it can be put back."""
    kind, found = _found(case, part, pk)
    found.withdraw(by=request.user)
    say(request, kind.gone, undo=reverse("plan:put-back", args=[case.pk, part, pk]))
    return _afterwards(kind, case, found)


@door(Ability.WRITE_PLAN)
@require_POST
def put_back(request: CaseRequest, case: Case, part: str, pk: int) -> HttpResponse:
    """Put it back as it was."""
    kind, found = _found(case, part, pk)
    try:
        with transaction.atomic():
            found.put_back(by=request.user)
        say(request, kind.back)
    except IntegrityError:
        say(request, _("It is there again already, with newer words."))
    return _afterwards(kind, case, found)


def _found(case: Case, part: str, pk: int) -> tuple[Part, Any]:
    if part not in PARTS:
        raise Http404
    kind = PARTS[part]
    found = get_object_or_404(kind.model._default_manager.all(), pk=pk, **{kind.of_case: case})
    if isinstance(found, PlanAgreement) and found.is_own:
        raise Http404
    return kind, found


def _afterwards(kind: Part, case: Case, found: models.Model) -> HttpResponse:
    if isinstance(found, Action):
        return redirect(kind.leads_to, case.pk, found.goal_id)
    return redirect(kind.leads_to, case.pk)
