"""What nobody uses: for who manages the edition. No names, no files; only words that stand in none."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.access.few import LEAST
from fasenwijzer.access.roles import Ability
from fasenwijzer.configurator.models import Edition
from fasenwijzer.monitor import periods
from fasenwijzer.monitor.unused.norms import never_changed
from fasenwijzer.monitor.unused.pieces import people_with, unused_in
from fasenwijzer.people.gate import StaffRequest, staff
from fasenwijzer.ui.pages import page


@staff(Ability.MANAGE_EDITION)
def unused(request: StaffRequest) -> HttpResponse:
    """Of one edition in one year; the one that holds now when nothing was chosen."""
    editions = list(Edition.objects.in_force())
    edition = next((one for one in editions if str(one.pk) == request.GET.get("edition")), editions[0])
    times = periods.offered(clock.today(), quarters=False)
    period = periods.chosen(request.GET.get("period", ""), times)
    draft = Edition.objects.drafts().first()
    kinds = unused_in(edition, period)
    told = {
        "here": "method",
        "editions": editions,
        "edition": edition,
        "periods": times,
        "period": period,
        "people": people_with(edition, period),
        "least": LEAST,
        "kinds": [(one, _where(one.kind.room, draft)) for one in kinds],
        "draft": draft,
        "never_changed": never_changed(edition),
        "norms_room": _where("draft", draft),
    }
    return page(request, "monitor/unused/unused.html", told)


def _where(room: str, draft: Edition | None) -> str:
    """Where it is left out: in the newest draft, or by beginning one."""
    return reverse(f"configurator:{room}", args=[draft.pk]) if draft else reverse("configurator:begin-draft")
