"""Taking a photo or file away from a report, as long as the report may be changed, and putting it back."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case, File
from fasenwijzer.journal.entries.views import one_of
from fasenwijzer.ui.pages import say


@require_POST
@door(Ability.WRITE_JOURNAL)
def remove_file(request: CaseRequest, case: Case, entry_id: int, file_id: int) -> HttpResponse:
    file = file_to_change(request, case, entry_id, file_id)
    file.withdraw(by=request.user)
    undo = reverse("journal:put-file-back", args=[case.pk, entry_id, file_id])
    say(request, _("“%(name)s” is taken away.") % {"name": file.name}, undo=undo)
    return redirect("journal:entry", case.pk, entry_id)


@require_POST
@door(Ability.WRITE_JOURNAL)
def put_file_back(request: CaseRequest, case: Case, entry_id: int, file_id: int) -> HttpResponse:
    file = file_to_change(request, case, entry_id, file_id)
    file.put_back(by=request.user)
    say(request, _("“%(name)s” is back.") % {"name": file.name})
    return redirect("journal:entry", case.pk, entry_id)


def file_to_change(request: CaseRequest, case: Case, entry_id: int, file_id: int) -> File:
    """A file of this report; or a 404, or a 403 when the report is fixed or somebody else's."""
    entry = one_of(case, entry_id)
    file: File = get_object_or_404(entry.files, pk=file_id)
    if not entry.may_be_changed_by(request.user):
        raise PermissionDenied
    return file
