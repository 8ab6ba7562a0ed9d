"""Why a wish waits."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from fasenwijzer.analysis.models import Wish
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.not_now.models import NotNow
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.ui import forms


class NotNowForm(Meanwhile, forms.Form):
    """One wish, one reason."""

    reason = forms.TextField(
        label=gettext_lazy("Why not now?"),
        help_text=gettext_lazy("Preferably in the client's own words."),
        rows=3,
        max_length=2000,
    )
    again_on = forms.DateField(
        label=gettext_lazy("When do you talk about it again?"),
        help_text=gettext_lazy("Left open, it comes back when you look back at the plan."),
        not_past=True,
        required=False,
    )

    def __init__(self, *args: Any, case: Case, wish: Wish, there: NotNow | None, **kwargs: Any) -> None:
        self.case, self.wish = case, wish
        told = {"reason": there.reason, "again_on": there.again_on} if there else {}
        super().__init__(*args, initial=told, **kwargs)
        self.watch(there)

    def save(self, *, by: User) -> NotNow:
        plan = Plan.begin(case=self.case, by=by)
        told = {name: self.cleaned_data[name] for name in ("reason", "again_on")}
        return NotNow.put_aside(plan=plan, wish=self.wish, by=by, **told)
