"""One person's view of the risks, quickly: a level per risk, and words where they help."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import AuthorKind
from fasenwijzer.journal.needed import NeededWhenOpen
from fasenwijzer.method.edition_parts import Risk
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Plan
from fasenwijzer.risks.inventories.models import Inventory, is_decided, round_of
from fasenwijzer.risks.inventories.parts import InventoryMoment, Level, Seen
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, NameField, TextField
from fasenwijzer.ui.forms.choices import RowSelect

JUST_BEFORE = timedelta(days=14)
NAMED = (AuthorKind.PARENT, AuthorKind.NETWORK)
STAYS = gettext_lazy("This inventory stays as it is. What you typed is still here; you can add a new view with it.")


class RiskForm(Meanwhile, Form):
    """One risk: how likely, and when it helps in words."""

    all_optional = True

    level = ChoiceField(choices=Level.choices, required=False, widget=RowSelect)
    remark = TextField(label=gettext_lazy("What do you see?"), required=False, rows=2)
    helps = TextField(label=gettext_lazy("What helps then?"), required=False, rows=2)

    def __init__(self, *args: Any, risk: Risk, inventory: Inventory | None = None, **kwargs: Any) -> None:
        self.risk = risk
        super().__init__(*args, prefix=f"risk-{risk.key}", **kwargs)
        self.offer("level", Level.choices)
        self.fields["level"].label, self.fields["level"].help_text = risk.name, risk.help
        self.watch(inventory)

    @property
    def has_words(self) -> bool:
        """Whether the part with words lies open."""
        return any(self[name].value() or self[name].errors for name in ("remark", "helps"))

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if (told.get("remark") or told.get("helps")) and not told.get("level"):
            self.add_error("level", _("Choose how likely it is. Not known is an answer too."))
        return told

    @property
    def opinion(self) -> Seen | None:
        told = self.cleaned_data
        return Seen(self.risk.key, told["level"], told["remark"], told["helps"]) if told["level"] else None


class InventoryForm(Meanwhile, NeededWhenOpen):
    """Whose view, when, and a small form per risk in `risk_forms`."""

    NEEDED = ("rater_name",)

    rater_kind = ChoiceField(label=gettext_lazy("Whose view is this?"))
    rater_name = NameField(label=gettext_lazy("Name"), required=False)
    moment = ChoiceField(label=gettext_lazy("For which moment?"), choices=InventoryMoment.choices, widget=RowSelect)
    on = DateField(label=gettext_lazy("Filled in on"), not_future=True)
    note = TextField(label=gettext_lazy("What else should we know?"), required=False, rows=2)

    def __init__(self, *args: Any, case: Case, inventory: Inventory | None = None, **kwargs: Any) -> None:
        self.case, self.inventory = case, inventory
        told = as_it_is(inventory) if inventory else begin(case)
        super().__init__(*args, initial=told | kwargs.pop("initial", {}), **kwargs)
        self.limit("on", not_before=case.opened_on)
        name = case.client.first_name
        self.offer(
            "rater_kind",
            [
                (AuthorKind.WORKER, self._own_words()),
                (AuthorKind.CLIENT, _("The view of %(name)s, written down by me") % {"name": name}),
                (AuthorKind.PARENT, _("The view of a parent")),
                (AuthorKind.NETWORK, _("The view of somebody else around %(name)s") % {"name": name}),
            ],
        )
        self.fields["rater_name"].widget.attrs["list"] = "known-names"
        self.risk_forms = [self._risk_form(risk) for risk in self._asked()]
        self.watch(inventory)

    def _own_words(self) -> str:
        """My own view, or still that of the colleague whose view it was."""
        own = self.inventory.rater if self.inventory else None
        return _("The view of %(name)s") % {"name": own.name} if own else _("My own view")

    def _asked(self) -> list[Risk]:
        """The risks of the edition, and what an older edition asked and was answered."""
        method, told = self.case.method, self.inventory.seen.all() if self.inventory else ()
        known = {risk.key for risk in method.risks}
        return [*method.risks, *(method.risk(row.risk) for row in told if row.risk not in known)]

    def _risk_form(self, risk: Risk) -> RiskForm:
        told = {row.risk: row for row in self.inventory.seen.all()} if self.inventory else {}
        row = told.get(risk.key)
        said = {name: getattr(row, name) for name in ("level", "remark", "helps")} if row else {}
        return RiskForm(self.data if self.is_bound else None, risk=risk, inventory=self.inventory, initial=said)

    @property
    def known_names(self) -> list[str]:
        """Names to pick from while typing: the people around the client."""
        return [member.name for member in self.case.network_members.standing()]

    @property
    def problems(self) -> list[Any]:
        return [*super().problems, *(problem for form in self.risk_forms for problem in form.problems)]

    def is_valid(self) -> bool:
        """Every small form is asked, so that all of them can show what somebody else wrote."""
        return all([super().is_valid(), *(form.is_valid() for form in self.risk_forms)])

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if self.inventory is not None and self.inventory.is_locked:
            self.add_error(None, STAYS)
        if told.get("rater_kind") in NAMED and not told.get("rater_name") and "rater_name" not in self.errors:
            self.add_error("rater_name", _("Whose view is it? Type the name."))
        if told.get("on") and is_decided(self.case, round_of(self.case, told["on"])):
            self.add_error("on", _("This round was looked back on and decided. What was filled in then stays so."))
        if all(form.is_valid() for form in self.risk_forms) and not self._seen:
            self.add_error(None, _("Nothing is filled in yet. Choose a level for at least one risk."))
        return told

    @property
    def _seen(self) -> list[Seen]:
        return [seen for form in self.risk_forms if (seen := form.opinion)]

    def save(self, *, by: User) -> Inventory:
        told = dict(self.cleaned_data)
        if told["rater_kind"] not in NAMED:
            told["rater_name"] = ""
        if self.inventory is None:
            return Inventory.fill_in(case=self.case, seen=self._seen, by=by, **told)
        self.inventory.put_back(by=by)
        self.inventory.change(seen=self._seen, by=by, **told)
        return self.inventory


def begin(case: Case) -> dict[str, Any]:
    """What is likely: my own view, today, for the moment that is near."""
    return {"rater_kind": AuthorKind.WORKER, "moment": likely_moment(case, clock.today()), "on": clock.today()}


def likely_moment(case: Case, today: date) -> str:
    """The evaluation when it is there or near; the start in the first phases; else in between."""
    plan = Plan.objects.current(case)
    near = plan is not None and plan.evaluation_on is not None and plan.evaluation_on - JUST_BEFORE <= today
    if case.phase == "evaluation" or near:
        return InventoryMoment.EVALUATION
    early = case.phase in ("referral", "intake", "start", "analysis", "planning") and case.cycle <= 1
    return InventoryMoment.START if early else InventoryMoment.BETWEEN


def as_it_is(inventory: Inventory) -> dict[str, Any]:
    """What a form about this inventory begins with."""
    told = {name: getattr(inventory, name) for name in ("rater_kind", "moment", "on", "note")}
    return told | {"rater_name": inventory.rater_name if inventory.rater_kind in NAMED else ""}
