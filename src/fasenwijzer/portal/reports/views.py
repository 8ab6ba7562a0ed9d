"""Reading the story, writing in it, and saying something back."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.readers import Seen, may_read, seen_by
from fasenwijzer.journal.models import Entry, Remark
from fasenwijzer.journal.remarks.forms import RemarkForm
from fasenwijzer.portal.figures.goals import author_of
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.reports.forms import TellForm
from fasenwijzer.portal.reports.reader import reader_of
from fasenwijzer.portal.reports.story import open_to, story_of
from fasenwijzer.ui.pages import page, say


@own_place(OwnAbility.SEE_JOURNAL)
def reports(request: OwnRequest, case: Case) -> HttpResponse:
    """One story, the newest first."""
    some, story = story_of(case, request.reach, request.user, request.GET.get("page"))
    return page(request, "portal/reports/list.html", _told(request, case) | {"slice": some, "story": story})


@own_place(OwnAbility.WRITE_JOURNAL)
def tell(request: OwnRequest, case: Case) -> HttpResponse:
    """Own words, that stand in the story at once."""
    form = TellForm(request.POST or None, request.FILES or None, case=case, reach=request.reach, user=request.user)
    if form.is_valid():
        written = form.save()
        say(request, _("It is saved."), undo=reverse("portal:take-report-back", args=[case.pk, written.pk]))
        return redirect("portal:reports", case.pk)
    return page(request, "portal/reports/tell.html", _told(request, case) | {"form": form})


@require_POST
@own_place(OwnAbility.WRITE_JOURNAL)
def take_back(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """Only by who typed it, and only until it lies fixed. Of what one may not read nobody learns that it is there."""
    written = Entry.objects.of(case).filter(pk=pk).first()
    if written and written.may_be_changed_by(request.user):
        written.remove(by=request.user)
        say(request, _("It is taken back."))
    elif written and may_read(written, reader_of(case, request.reach, request.user)):
        raise PermissionDenied
    return redirect("portal:reports", case.pk)


@own_place(OwnAbility.WRITE_JOURNAL)
def answer(request: OwnRequest, case: Case, pk: int) -> HttpResponse:
    """A few words back under a report that this person may read."""
    seen = one_of(request, case, pk)
    form = RemarkForm(request.POST or None)
    form.fields["text"].help_text = _("Who reads this report reads your answer too.")
    if form.is_valid():
        made = form.save(entry=seen.entry, by=request.user, by_kind=author_of(request.reach))
        undo = reverse("portal:take-answer-back", args=[case.pk, pk, made.pk])
        say(request, _("Your answer is saved."), undo=undo)
        return redirect("portal:reports", case.pk)
    return page(request, "portal/reports/answer.html", _told(request, case) | {"seen": seen, "form": form})


@require_POST
@own_place(OwnAbility.WRITE_JOURNAL)
def take_answer_back(request: OwnRequest, case: Case, pk: int, remark_id: int) -> HttpResponse:
    """Only one's own."""
    made = Remark.objects.select_related("entry").filter(pk=remark_id, entry=pk, entry__case=case, by=request.user)
    for remark in made:
        remark.remove(by=request.user)
        say(request, _("It is taken back."))
    return redirect("portal:reports", case.pk)


def one_of(request: OwnRequest, case: Case, pk: int) -> Seen:
    """A report as this person sees it; or a 404."""
    reader = reader_of(case, request.reach, request.user)
    seen = seen_by(get_object_or_404(open_to(case, reader), pk=pk), reader)
    if seen is None:
        raise Http404
    return seen


def _told(request: OwnRequest, case: Case) -> dict[str, Any]:
    return {"case": case, "here": "reports", "reach": request.reach}
