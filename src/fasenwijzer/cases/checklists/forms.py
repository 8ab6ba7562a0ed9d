"""Arranging one thing: what, who, before when; done on a day, or left out with a reason."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.checklists.models import ChecklistItem
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NameField, WordsField


class ItemForm(Meanwhile, Form):
    """An own item, or other words for one."""

    text = WordsField(label=_("What is to be arranged?"), max_length=300)
    who = NameField(label=_("Who does it?"), required=False)
    due_on = DateField(label=_("Before"), required=False)

    def __init__(self, *args: Any, item: ChecklistItem | None = None, **kwargs: Any) -> None:
        super().__init__(*args, initial=told_about(item) if item else {}, **kwargs)
        self.watch(item)

    def add(self, case: Case, phase: str, *, by: User) -> ChecklistItem:
        return ChecklistItem.add(case=case, phase=phase, by=by, **self.cleaned_data)

    def change(self, item: ChecklistItem, *, by: User) -> None:
        """Other words; taken off meanwhile, it stands on the list again."""
        item.put_back(by=by)
        item.correct(by=by, **self.cleaned_data)


class DoneForm(Form):
    """It is done: when, and by whom."""

    done_on = DateField(label=_("Done on"), initial=clock.today, not_future=True)
    who = NameField(label=_("Who did it?"), required=False)

    def settle(self, item: ChecklistItem, *, by: User) -> None:
        who = self.cleaned_data["who"]
        item.settle(by=by, done_on=self.cleaned_data["done_on"], who=who or None)


class LeaveOutForm(Form):
    """It is not needed, or it does not happen: why."""

    reason = WordsField(label=_("Why not?"), max_length=300)

    def settle(self, item: ChecklistItem, *, by: User) -> None:
        item.settle(by=by, left_out_reason=self.cleaned_data["reason"])


def told_about(item: ChecklistItem) -> dict[str, Any]:
    return {"text": item.text, "who": item.who, "due_on": item.due_on}


def done_already(item: ChecklistItem) -> dict[str, Any]:
    return {"who": item.who, "done_on": item.done_on or clock.today()}
