"""The risk inventory of who is logged in: what was handed in, and filling in. Nobody sees that of another here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.models import Case
from fasenwijzer.portal.gate import OwnRequest, own_place
from fasenwijzer.portal.inventory.forms import LEVELS, OwnInventoryForm
from fasenwijzer.portal.inventory.moment import open_moment
from fasenwijzer.risks.inventories.parts import Level
from fasenwijzer.risks.models import Inventory, RiskSeen
from fasenwijzer.ui.pages import page, say

LAST = 6


@dataclass(frozen=True)
class Answer:
    """A risk by name, how likely in plain words, and what was said with it."""

    name: str
    level: str
    seen: RiskSeen

    @property
    def mark(self) -> str:
        """What deserves a second look stands out; the words say the same."""
        return {Level.LOW: "ok", Level.HIGH: "warn"}.get(Level(self.seen.level), "")


@own_place(OwnAbility.FILL_IN_RISKS)
def inventory(request: OwnRequest, case: Case) -> HttpResponse:
    """What this person handed in, the newest first, and whether there is something to fill in."""
    made = Inventory.objects.handed_in_by(request.user, case)[:LAST]
    told: dict[str, Any] = {"risks": case.method.risks}
    told |= {"made": [(one, _answers(case, one)) for one in made], "moment": open_moment(case, request.user)}
    return page(request, "portal/inventory/inventory.html", _told(request, case) | told)


@own_place(OwnAbility.FILL_IN_RISKS)
def fill_in(request: OwnRequest, case: Case) -> HttpResponse:
    """Handed in, it stays as it is until the next evaluation."""
    moment = open_moment(case, request.user)
    if not moment:
        say(request, _("You handed this in already. At the next evaluation we ask you again."))
        return redirect("portal:inventory", case.pk)
    form = OwnInventoryForm(request.POST or None, case=case)
    if form.is_valid():
        form.hand_in(reach=request.reach, moment=moment, by=request.user)
        say(request, _("It is handed in. Thank you."))
        return redirect("portal:inventory", case.pk)
    return page(
        request,
        "portal/inventory/fill_in.html",
        _told(request, case) | {"form": form, "risk_forms": form.risk_forms},
    )


def _answers(case: Case, made: Inventory) -> list[Answer]:
    return [Answer(case.method.risk(row.risk).name, str(LEVELS[row.level]), row) for row in made.seen.all()]


def _told(request: OwnRequest, case: Case) -> dict[str, Any]:
    return {"case": case, "here": "about", "reach": request.reach}
