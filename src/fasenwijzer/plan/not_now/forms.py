"""Why a wish waits."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.not_now.models import NotNow
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.ui import forms


class NotNowForm(forms.Form):
    """One wish, one reason."""

    reason = forms.TextField(
        label=gettext_lazy("Why not now?"),
        help_text=gettext_lazy("Preferably in the client's own words. Say when you will talk about it again."),
        rows=3,
        max_length=2000,
    )

    def __init__(self, *args: Any, case: Case, wish: Wish, there: NotNow | None, **kwargs: Any) -> None:
        self.case, self.wish = case, wish
        super().__init__(*args, initial={"reason": there.reason if there else ""}, **kwargs)

    def save(self, *, by: User) -> NotNow:
        plan = Plan.begin(case=self.case, by=by)
        return NotNow.put_aside(plan=plan, wish=self.wish, reason=self.cleaned_data["reason"], by=by)
