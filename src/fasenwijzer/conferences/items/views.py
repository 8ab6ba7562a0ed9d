"""A case in the conference: brought in, prepared, talked about, and concluded. All through the door of the case."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.analysis.strengths.sources import sources_of
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.conferences.items.forms import BringInForm, NoteForm, QuestionForm
from fasenwijzer.conferences.items.models import AlreadyOnAgenda, Item, ItemAgreement, ItemIsConcluded
from fasenwijzer.conferences.meetings.models import Conference
from fasenwijzer.journey.dossier.card import direction_of
from fasenwijzer.journey.track import track_of
from fasenwijzer.ui.forms import Form
from fasenwijzer.ui.origin import where_it_stood
from fasenwijzer.ui.pages import page, say


@door(Ability.SEE_CASE)
def of_case(request: CaseRequest, case: Case) -> HttpResponse:
    """Every time this case was talked about, with what was agreed."""
    told = {"case": case, "tab": "phases", "items": list(Item.objects.of(case)), "may_write": _may(request)}
    return page(request, "conferences/items/of_case.html", told)


@door(Ability.HOLD_CONFERENCES)
def bring_in(request: CaseRequest, case: Case) -> HttpResponse:
    """Put this case on an agenda, with a question."""
    chosen = request.GET.get("conference", "")
    form = BringInForm(request.POST or None, case=case, user=request.user, chosen=chosen)
    if request.method != "POST" and not form.conferences:
        return page(request, "conferences/items/nowhere.html", {"case": case, "tab": "phases"})
    if form.is_valid():
        item = form.save()
        undo = reverse("conferences:remove-item", args=[case.pk, item.pk])
        say(request, _("This is on the agenda."), undo=undo)
        return redirect("conferences:item", case.pk, item.pk)
    close = reverse("conferences:of-case", args=[case.pk])
    return page(request, "conferences/items/bring_in.html", {"case": case, "form": form, "close_url": close})


@door(Ability.SEE_CASE)
def item(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Strengths first, then where the client wants to go, then the question and what was said."""
    found = _one(case, pk)
    told = {
        "case": case,
        "tab": "phases",
        "item": found,
        "track": track_of(case),
        "sources": [source for source in sources_of(case) if source.found],
        "direction": direction_of(case),
        "may_write": _may(request) and found.withdrawn_at is None,
        "conference_opens": _may(request)
        and Conference.objects.for_(request.user).filter(pk=found.conference_id).exists(),
        "may_conclude": found.conference.has_begun,
    }
    return page(request, "conferences/items/item.html", told)


@door(Ability.HOLD_CONFERENCES)
def ask(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """The question in other words."""
    found = _one(case, pk)
    return _written(request, found, QuestionForm(request.POST or None, item=found), "ask")


@door(Ability.HOLD_CONFERENCES)
def note(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Tips and agreements, while colleagues talk."""
    found = _one(case, pk)
    return _written(request, found, NoteForm(request.POST or None, item=found), "note")


@require_POST
@door(Ability.HOLD_CONFERENCES)
def conclude(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """What was said lands with the case."""
    found = _one(case, pk)
    if not found.conference.has_begun or found.withdrawn_at:
        say(request, _("This is still to come."))
    else:
        found.conclude(by=request.user)
        say(request, _("It stands in the file now, among the reports."))
    return _back(found)


@require_POST
@door(Ability.HOLD_CONFERENCES)
def remove(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    """Off the agenda; what is concluded stays."""
    found = _one(case, pk)
    if found.conclusion:
        return _too_late(request, found)
    found.withdraw(by=request.user)
    say(request, _("This is off the agenda."), undo=reverse("conferences:put-back-item", args=[case.pk, pk]))
    return redirect("conferences:of-case", case.pk)


@require_POST
@door(Ability.HOLD_CONFERENCES)
def put_back(request: CaseRequest, case: Case, pk: int) -> HttpResponse:
    found = _one(case, pk)
    try:
        found.put_back(by=request.user)
        say(request, _("This is on the agenda."))
    except AlreadyOnAgenda:
        say(request, _("This case is on that agenda already."))
    return redirect("conferences:of-case", case.pk)


@require_POST
@door(Ability.HOLD_CONFERENCES)
def done(request: CaseRequest, case: Case, pk: int, agreement_pk: int) -> HttpResponse:
    """An agreement was kept."""
    agreement = _agreement(case, pk, agreement_pk)
    agreement.finish(by=request.user)
    undo = reverse("conferences:agreement-not-done", args=[case.pk, pk, agreement_pk])
    say(request, _("Done: %(what)s") % {"what": agreement.what}, undo=undo)
    return _where_it_stood(request, agreement.item)


@require_POST
@door(Ability.HOLD_CONFERENCES)
def not_done(request: CaseRequest, case: Case, pk: int, agreement_pk: int) -> HttpResponse:
    agreement = _agreement(case, pk, agreement_pk)
    agreement.reopen(by=request.user)
    say(request, _("Still to do: %(what)s") % {"what": agreement.what})
    return _where_it_stood(request, agreement.item)


@require_POST
@door(Ability.HOLD_CONFERENCES)
def remove_agreement(request: CaseRequest, case: Case, pk: int, agreement_pk: int) -> HttpResponse:
    """It was not agreed after all; once it stands in the file it stays."""
    agreement = _agreement(case, pk, agreement_pk)
    if agreement.item.conclusion:
        return _too_late(request, agreement.item)
    agreement.withdraw(by=request.user)
    undo = reverse("conferences:put-back-agreement", args=[case.pk, pk, agreement_pk])
    say(request, _("Taken away: %(what)s") % {"what": agreement.what}, undo=undo)
    return _back(agreement.item)


@require_POST
@door(Ability.HOLD_CONFERENCES)
def put_back_agreement(request: CaseRequest, case: Case, pk: int, agreement_pk: int) -> HttpResponse:
    agreement = _agreement(case, pk, agreement_pk)
    if agreement.item.conclusion:
        return _too_late(request, agreement.item)
    agreement.put_back(by=request.user)
    say(request, _("Agreed again: %(what)s") % {"what": agreement.what})
    return _back(agreement.item)


def _may(request: CaseRequest) -> bool:
    return Ability.HOLD_CONFERENCES in request.case_abilities


def _one(case: Case, pk: int) -> Item:
    whole = Item.objects.select_related("conference__team", "brought_by", "concluded__entry")
    found: Item = get_object_or_404(whole, pk=pk, case=case)
    found.case = case
    return found


def _agreement(case: Case, pk: int, agreement_pk: int) -> ItemAgreement:
    whole = ItemAgreement.objects.select_related("item__concluded", "item__conference")
    found: ItemAgreement = get_object_or_404(whole, pk=agreement_pk, item=pk, item__case=case)
    return found


def _written(request: CaseRequest, found: Item, form: Any, task: str) -> HttpResponse:
    """Saved, unless it stands in the file already; what was typed then stays on the page."""
    try:
        if form.is_valid():
            form.save(by=request.user)
            say(request, _("This is saved."))
            return _back(found)
    except ItemIsConcluded:
        form.add_error(None, _("This stands in the file already. Add to it there, among the reports."))
    except AlreadyOnAgenda:
        form.add_error(None, _("This case is on that agenda already."))
    return _task(request, found, form, task)


def _task(request: CaseRequest, found: Item, form: Form, task: str) -> HttpResponse:
    close = reverse("conferences:item", args=[found.case_id, found.pk])
    told = {"case": found.case, "item": found, "form": form, "task": task, "close_url": close}
    return page(request, "conferences/items/form.html", told)


def _too_late(request: CaseRequest, found: Item) -> HttpResponse:
    say(request, _("This stands in the file already. Add to it there, among the reports."))
    return _back(found)


def _back(found: Item) -> HttpResponse:
    return redirect("conferences:item", found.case_id, found.pk)


def _where_it_stood(request: CaseRequest, found: Item) -> HttpResponse:
    """The file, the preparation of a talk or the conference: where somebody pressed the button."""
    address = where_it_stood(request)
    return HttpResponseRedirect(address) if address else _back(found)
