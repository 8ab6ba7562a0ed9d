"""Which team guides, where, and under which law."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Role
from fasenwijzer.cases.case.models import Case, LegalBasis, Setting
from fasenwijzer.people.models import Membership, Team, User
from fasenwijzer.ui.forms import ChoiceField, Form


def teams_for(user: User) -> QuerySet[Team]:
    """The teams that this colleague may give a case to: a team leader the own ones, who does intakes all."""
    if Role.INTAKE_WORKER in user.roles:
        return Team.objects.all()
    led = Membership.objects.current().filter(user=user, role=Role.TEAM_LEADER)
    return Team.objects.filter(pk__in=led.values("team"))


class PlacementForm(Form):
    """Team, setting and legal basis of a case. Who does no intakes places a case in a team of the own."""

    team = forms.ModelChoiceField(Team.objects.none(), label=_("Team"), required=False, empty_label=_("not known yet"))
    setting = ChoiceField(
        label=_("Where is the guidance?"), choices=[*Setting.choices, ("", _("not known yet"))], required=False
    )
    legal_basis = ChoiceField(label=_("Legal basis"), choices=LegalBasis.choices, initial=LegalBasis.OTHER)

    def __init__(self, *args: Any, by: User, case: Case | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        teams = teams_for(by)
        if case and case.team_id:
            teams = teams | Team.objects.filter(pk=case.team_id)
        field = self.fields["team"]
        field.queryset = teams  # type: ignore[attr-defined]
        field.required = case is None and Role.INTAKE_WORKER not in by.roles

    def place(self, case: Case, *, by: User) -> None:
        case.place_with(by=by, **self.cleaned_data)


def told_about(case: Case) -> dict[str, Any]:
    return {"team": case.team_id, "setting": case.setting, "legal_basis": case.legal_basis}
