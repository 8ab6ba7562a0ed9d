"""What may go wrong and what helps, asked in plain words: a choice per risk, and words for who likes."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.portal.figures.goals import author_of
from fasenwijzer.risks.inventories.forms import RiskForm
from fasenwijzer.risks.inventories.parts import Level, Seen
from fasenwijzer.risks.models import Inventory
from fasenwijzer.ui.forms import Form, TextField

LEVELS: dict[str, Any] = {
    Level.LOW: _("hardly a chance"),
    Level.MIDDLE: _("some chance"),
    Level.HIGH: _("a big chance"),
    Level.UNKNOWN: _("I do not know"),
}
"""How likely, as people say it."""


class OwnRiskForm(RiskForm):
    """One risk in plain words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("level", LEVELS.items())
        self.fields["remark"].label, self.fields["helps"].label = gettext("What do you see?"), gettext("What helps?")


class OwnInventoryForm(Form):
    """The small forms stand in `risk_forms`; who looks and when follows from who is logged in."""

    all_optional = True

    note = TextField(label=_("Is there anything else we should know?"), required=False, rows=3)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        self.case = case
        super().__init__(*args, **kwargs)
        self.risk_forms = [OwnRiskForm(self.data if self.is_bound else None, risk=risk) for risk in case.method.risks]

    @property
    def problems(self) -> list[Any]:
        return [*super().problems, *(problem for form in self.risk_forms for problem in form.problems)]

    def is_valid(self) -> bool:
        return super().is_valid() and all(form.is_valid() for form in self.risk_forms)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if all(form.is_valid() for form in self.risk_forms) and not self._seen:
            self.add_error(None, gettext("Nothing is filled in yet. Choose an answer at one question."))
        return told

    @property
    def _seen(self) -> list[Seen]:
        return [seen for form in self.risk_forms if (seen := form.opinion)]

    def hand_in(self, *, reach: Reach, moment: str, by: User) -> Inventory:
        name = "" if reach.is_client else by.name
        return Inventory.fill_in(
            case=self.case,
            on=clock.today(),
            moment=moment,
            seen=self._seen,
            rater_kind=author_of(reach),
            rater_name=name,
            note=self.cleaned_data["note"],
            own_hand=True,
            by=by,
        )
