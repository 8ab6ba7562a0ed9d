"""Saying something back under a report, thanking for it, and taking either back."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer import clock
from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import Entry
from fasenwijzer.journal.entries.views import about_entry, one_of
from fasenwijzer.journal.remarks.forms import RemarkForm
from fasenwijzer.journal.remarks.models import Remark, Thanks
from fasenwijzer.ui.origin import where_it_stood
from fasenwijzer.ui.pages import page, say


@require_POST
@door(Ability.WRITE_JOURNAL)
def remark(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    """A few words to who wrote it."""
    entry, form = one_of(case, entry_id), RemarkForm(request.POST)
    if form.is_valid():
        made = form.save(entry=entry, by=request.user)
        undo = reverse("journal:remove-remark", args=[case.pk, entry.pk, made.pk])
        say(request, _("Your remark stands below the report."), undo=undo)
        return back_to(entry)
    return page(request, "journal/entries/entry.html", about_entry(request, case, entry, form))


@require_POST
@door(Ability.WRITE_JOURNAL)
def remove_remark(request: CaseRequest, case: Case, entry_id: int, remark_id: int) -> HttpResponse:
    """Only who made it, and only on the same day."""
    entry = one_of(case, entry_id)
    made = Remark.objects.select_related("entry").filter(pk=remark_id, entry=entry).first()
    if made:
        if made.by_id != request.user.pk or made.on != clock.today():
            raise PermissionDenied
        made.remove(by=request.user)
        say(request, _("Your remark is taken away."))
    return back_to(entry)


@require_POST
@door(Ability.WRITE_JOURNAL)
def thank(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    """One tap; the page where it was done stays where it is."""
    entry = one_of(case, entry_id)
    Thanks.give(entry=entry, by=request.user)
    undo = reverse("journal:take-thanks-back", args=[case.pk, entry.pk])
    say(request, _("%(name)s sees your thanks below the report.") % {"name": entry.written_by.name}, undo=undo)
    return back_to(entry, where_it_stood(request))


@require_POST
@door(Ability.WRITE_JOURNAL)
def take_thanks_back(request: CaseRequest, case: Case, entry_id: int) -> HttpResponse:
    entry = one_of(case, entry_id)
    given = Thanks.objects.select_related("entry").filter(entry=entry, by=request.user).first()
    if given:
        given.take_back(by=request.user)
    say(request, _("Your thanks are taken back."))
    return back_to(entry, where_it_stood(request))


def back_to(entry: Entry, address: str = "") -> HttpResponseRedirect:
    """The page somebody came from, at this report; or else the page of the report."""
    if not address:
        return redirect("journal:entry", entry.case_id, entry.pk)
    return HttpResponseRedirect(f"{address}#entry-{entry.pk}")
