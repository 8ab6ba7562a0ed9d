"""One checklist for the start and one for the exit, behind two doors: see urls.py."""

from __future__ import annotations

from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.checklists.forms import DoneForm, ItemForm, LeaveOutForm, done_already
from fasenwijzer.cases.checklists.models import ChecklistItem
from fasenwijzer.cases.checklists.standing import checklist_of, page_of
from fasenwijzer.cases.gate import CaseRequest
from fasenwijzer.ui.origin import pressed_elsewhere
from fasenwijzer.ui.pages import page, say


def take_over(request: CaseRequest, case: Case, phase: str) -> HttpResponse:
    """Put what the edition proposes for this setting on the list."""
    proposed = checklist_of(case, phase).proposed
    ChecklistItem.take_over(case=case, phase=phase, proposed=proposed, by=request.user)
    say(request, _("The list is taken over."))
    return redirect(page_of(case, phase))


def add(request: CaseRequest, case: Case, phase: str) -> HttpResponse:
    """An own item."""
    form = ItemForm(request.POST or None)
    if form.is_valid():
        item = form.add(case, phase, by=request.user)
        say(request, _("It is on the list."), undo=_to("withdraw", item))
        return redirect(page_of(case, phase))
    return _form(request, case, phase, "add", form)


def change(request: CaseRequest, case: Case, phase: str, pk: int) -> HttpResponse:
    """Other words, somebody else, another day."""
    item = _item(case, phase, pk, also_taken_off=True)
    if item.withdrawn_at and (request.method != "POST" or item.is_there_again):
        return redirect(page_of(case, phase))
    form = ItemForm(request.POST or None, item=item)
    if form.is_valid():
        form.change(item, by=request.user)
        say(request, _("This is changed."))
        return redirect(page_of(case, phase))
    return _form(request, case, phase, "change", form, item)


def settle(request: CaseRequest, case: Case, phase: str, pk: int) -> HttpResponse:
    """Done: the button on the list sends today, the form any day and who did it."""
    item = _item(case, phase, pk)
    form = DoneForm(request.POST or None, initial=done_already(item))
    if form.is_valid():
        form.settle(item, by=request.user)
        say(request, _("Done: %(what)s") % {"what": item.said}, undo=_to("reopen", item))
        return _back(request, case, phase)
    return _form(request, case, phase, "done", form, item)


def leave_out(request: CaseRequest, case: Case, phase: str, pk: int) -> HttpResponse:
    """Not needed, or not wanted: with a reason."""
    item = _item(case, phase, pk)
    form = LeaveOutForm(request.POST or None, initial={"reason": item.left_out_reason})
    if form.is_valid():
        form.settle(item, by=request.user)
        say(request, _("Left out: %(what)s") % {"what": item.said}, undo=_to("reopen", item))
        return redirect(page_of(case, phase))
    return _form(request, case, phase, "leave_out", form, item)


def reopen(request: CaseRequest, case: Case, phase: str, pk: int) -> HttpResponse:
    item = _item(case, phase, pk)
    item.settle(by=request.user)
    say(request, _("Open again: %(what)s") % {"what": item.said})
    return _back(request, case, phase)


def withdraw(request: CaseRequest, case: Case, phase: str, pk: int) -> HttpResponse:
    """It need not be arranged here."""
    item = _item(case, phase, pk, also_taken_off=True)
    item.withdraw(by=request.user)
    say(request, _("Taken off the list: %(what)s") % {"what": item.said}, undo=_to("put-back", item))
    return redirect(page_of(case, phase))


def put_back(request: CaseRequest, case: Case, phase: str, pk: int) -> HttpResponse:
    """It has to be arranged after all, unless the same was taken over from the edition again meanwhile."""
    item = _item(case, phase, pk, also_taken_off=True)
    if not item.is_there_again:
        item.put_back(by=request.user)
        say(request, _("On the list again: %(what)s") % {"what": item.said})
    return redirect(page_of(case, phase))


def _item(case: Case, phase: str, pk: int, *, also_taken_off: bool = False) -> ChecklistItem:
    found = ChecklistItem.objects.filter(phase=phase) if also_taken_off else ChecklistItem.objects.of(case, phase)
    item: ChecklistItem = get_object_or_404(found, pk=pk, case=case)
    item.case = case
    return item


def _back(request: CaseRequest, case: Case, phase: str) -> HttpResponse:
    """The list, or the page on which the button stood."""
    return redirect(pressed_elsewhere(request) or page_of(case, phase))


def _to(what: str, item: ChecklistItem) -> str:
    return reverse(f"cases:checklist-{what}", kwargs={"case_id": item.case_id, "phase": item.phase, "pk": item.pk})


def _form(
    request: CaseRequest, case: Case, phase: str, task: str, form: BaseForm, item: ChecklistItem | None = None
) -> HttpResponse:
    told = {"case": case, "form": form, "item": item, "task": task, "close_url": page_of(case, phase)}
    return page(request, "cases/checklists/form.html", told)
