"""A request about one's own data: writing it down, taking more time, answering."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.rights.models import Capacity, Channel, Kind, Outcome, RightsRequest
from fasenwijzer.cases.rights.who import who_may_answer
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, NameField, TextField


class RequestForm(Meanwhile, Form):
    """What was asked, by whom and as what; who takes care that it is answered."""

    kind = ChoiceField(label=gettext_lazy("What is asked?"), choices=Kind.choices)
    about = TextField(label=gettext_lazy("About what?"), rows=2, max_length=2000)
    statement = TextField(
        label=gettext_lazy("Own words that come beside it"),
        rows=3,
        max_length=10_000,
        required=False,
        help_text=gettext_lazy("Exactly as they were given. They stand in the file, whatever the answer is."),
    )
    asked_by = NameField(label=gettext_lazy("Who asks?"))
    capacity = ChoiceField(label=gettext_lazy("As what?"), choices=Capacity.choices)
    channel = ChoiceField(label=gettext_lazy("How?"), choices=[one for one in Channel.choices if one[0] != "portal"])
    received_on = DateField(label=gettext_lazy("Received on"), not_future=True)
    assigned_to = forms.ModelChoiceField(
        User.objects.none(),
        label=gettext_lazy("Who takes care of it?"),
        required=False,
        empty_label=gettext_lazy("Nobody yet"),
    )

    unwatched = ("about", "statement", "asked_by")

    FIELDS = ("kind", "about", "statement", "asked_by", "capacity", "channel", "received_on", "assigned_to")

    def __init__(self, *args: Any, case: Case, asked: RightsRequest | None = None, **kwargs: Any) -> None:
        self.case, self.asked = case, asked
        begin: dict[str, Any] = {"asked_by": case.client.name, "capacity": "client", "received_on": clock.today()}
        told = {name: getattr(asked, name) for name in self.FIELDS} if asked else begin
        super().__init__(*args, initial=told, **kwargs)
        self.offer("kind", [one for one in Kind.choices if one[0] != Kind.EXPLAIN or (asked and asked.kind == one[0])])
        if asked and asked.channel == Channel.PORTAL:
            self.offer("channel", Channel.choices)
        self.fields["assigned_to"].queryset = who_may_answer(case)  # type: ignore[attr-defined]
        self.limit("received_on", not_before=case.opened_on)
        self.watch(asked)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("kind") == Kind.STATEMENT and not told.get("statement") and "statement" not in self.errors:
            self.add_error("statement", _("Write down the words that should stand beside it."))
        day = told.get("received_on")
        if self.asked and self.asked.answered_on and day and day > self.asked.answered_on:
            self.add_error("received_on", _("This is after the answer. Choose an earlier date."))
        return told

    def save(self, *, by: User) -> RightsRequest:
        if self.asked is None:
            return RightsRequest.receive(case=self.case, by=by, **self.cleaned_data)
        self.asked.correct(by=by, **self.cleaned_data)
        return self.asked


class ExtendForm(Form):
    """More time, with the reason that was told to who asked."""

    on = DateField(label=gettext_lazy("Told on"), not_future=True)
    reason = TextField(label=gettext_lazy("Why is more time needed?"), rows=3, max_length=2000)

    def __init__(self, *args: Any, asked: RightsRequest, **kwargs: Any) -> None:
        super().__init__(*args, initial={"on": clock.today()}, **kwargs)
        self.asked = asked
        self.limit("on", not_before=asked.received_on, not_after=asked.due_on)

    def extend(self, *, by: User) -> None:
        self.asked.extend(on=self.cleaned_data["on"], reason=self.cleaned_data["reason"], by=by)


class AnswerForm(Form):
    """The decision, and why when it is not yes."""

    outcome = ChoiceField(label=gettext_lazy("What is the answer?"), choices=Outcome.choices)
    answer = TextField(
        label=gettext_lazy("What was answered, and why?"),
        rows=4,
        max_length=5000,
        required=False,
        help_text=gettext_lazy("Who asked reads this too. Name what stays out, and the reason."),
    )
    on = DateField(label=gettext_lazy("Answered on"), not_future=True)

    def __init__(self, *args: Any, asked: RightsRequest, **kwargs: Any) -> None:
        told = {"outcome": asked.outcome, "answer": asked.answer, "on": asked.answered_on or clock.today()}
        super().__init__(*args, initial=told, **kwargs)
        self.asked = asked
        self.limit("on", not_before=asked.received_on)
        if asked.kind == Kind.EXPLAIN:  # there is nothing to grant: only words answer it
            del self.fields["outcome"]
            self.fields["answer"].required = True

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("outcome") in {Outcome.PARTLY, Outcome.REFUSED} and not told.get("answer"):
            self.add_error("answer", _("Write down why. Who asked has a right to know."))
        return told

    def give(self, *, by: User) -> None:
        told = self.cleaned_data
        outcome = told.get("outcome", Outcome.GRANTED)
        self.asked.give_answer(on=told["on"], outcome=outcome, answer=told["answer"], by=by)
