"""Agreeing on aftercare, saying how it went, and saying that none is wanted."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.aftercare.models import Aftercare, AftercareDeclined, AftercareDone
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NameField, TextField, WordsField


class MomentForm(Form):
    """About one moment, perhaps one that somebody took away while this form was open."""

    def __init__(self, *args: Any, aftercare: Aftercare | None = None, **kwargs: Any) -> None:
        self.aftercare = aftercare
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if self.aftercare and self.aftercare.withdrawn_at:
            self.add_error(None, _("This was taken away meanwhile. Your words are still below."))
        return told


class AftercareForm(Meanwhile, Form):
    """One moment: when, what and who. It may well be after the guidance has ended."""

    what = WordsField(label=_("What do you agree?"), help_text=_("For example: calling, or a visit."), max_length=300)
    on = DateField(label=_("When?"))
    by_name = NameField(label=_("Who does it?"))

    def __init__(self, *args: Any, aftercare: Aftercare | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.watch(aftercare)

    def agree(self, case: Case, *, by: User) -> Aftercare:
        return Aftercare.agree(case=case, by=by, **self.cleaned_data)

    def change(self, aftercare: Aftercare, *, by: User) -> None:
        """Other words; taken away meanwhile, it is agreed again."""
        aftercare.put_back(by=by)
        aftercare.correct(by=by, **self.cleaned_data)


class DoneForm(MomentForm):
    """It took place: when, and how it went."""

    on = DateField(label=_("On which day?"), not_future=True)
    note = TextField(label=_("How did it go?"), required=False)

    def finish(self, aftercare: Aftercare, *, by: User) -> AftercareDone:
        return aftercare.finish(by=by, **self.cleaned_data)


class DeclineForm(Form):
    """The client wants no aftercare."""

    reason = WordsField(
        label=_("What was said about it?"),
        help_text=_("In own words. May stay empty."),
        max_length=300,
        required=False,
    )

    def say(self, case: Case, *, by: User) -> AftercareDeclined:
        return AftercareDeclined.say(case=case, by=by, **self.cleaned_data)


def told_about(aftercare: Aftercare) -> dict[str, object]:
    return {"what": aftercare.what, "on": aftercare.on, "by_name": aftercare.by_name}


def done_already(aftercare: Aftercare) -> dict[str, object]:
    """The day that was agreed, when that is not still to come."""
    done = aftercare.outcome
    if done:
        return {"on": done.on, "note": done.note}
    return {"on": min(aftercare.on, clock.today())}
