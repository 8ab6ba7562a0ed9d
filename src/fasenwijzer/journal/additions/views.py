"""Adding something under a report, and taking it back."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.additions.forms import AdditionForm
from fasenwijzer.journal.additions.models import EntryAddition
from fasenwijzer.journal.entries.views import one_of
from fasenwijzer.ui.pages import page, say


@door(Ability.WRITE_JOURNAL)
def add_to_entry(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    """The report stays as it is; this stands below it."""
    entry, form = one_of(case, entry_id), AdditionForm(request.POST or None)
    here = reverse("journal:entry", args=[case.pk, entry.pk])
    if form.is_valid():
        addition = form.save(entry=entry, by=request.user)
        undo = reverse("journal:remove-addition", args=[case.pk, entry.pk, addition.pk])
        say(request, _("Your addition stands below the report."), undo=undo)
        return redirect(here)
    return page(request, "journal/entries/add.html", {"case": case, "entry": entry, "form": form, "close_url": here})


@require_POST
@door(Ability.WRITE_JOURNAL)
def remove_addition(request: CaseRequest, case: Case, entry_id: int, addition_id: int) -> HttpResponse:
    """Only who wrote it, and only on the same day."""
    addition = EntryAddition.objects.filter(pk=addition_id, entry=entry_id, entry__case=case).first()
    if addition:
        if addition.by_id != request.user.pk or addition.on != clock.today():
            raise PermissionDenied
        addition.remove(by=request.user)
        say(request, _("Your addition is taken away."))
    return redirect("journal:entries", case.pk)
