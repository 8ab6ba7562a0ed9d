"""Bringing a case in, and writing down what colleagues say while they talk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.conferences.items.models import Item, ItemAgreement
from fasenwijzer.conferences.meetings.models import Conference
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NameField, RowField, TextField, WordsField
from fasenwijzer.ui.words import day


class BringInForm(Form):
    """In which conference, with which question."""

    conference = RowField(label=_("In which conference?"))
    question = TextField(
        label=_("What do you want to ask your colleagues?"),
        help_text=_("One question that you can go on with. The client may read it."),
        rows=3,
    )

    def __init__(self, *args: Any, case: Case, user: User, chosen: str = "", **kwargs: Any) -> None:
        self.case, self.user = case, user
        there = Item.objects.standing().filter(case=case).values("conference")
        open_to = list(Conference.objects.for_(user).ahead().exclude(pk__in=there))
        self.conferences = {str(one.pk): one for one in open_to}
        first = chosen if chosen in self.conferences else next(iter(self.conferences), "")
        super().__init__(*args, initial={"conference": first}, **kwargs)
        self.offer("conference", [(key, f"{one.team}, {day(one.on)}") for key, one in self.conferences.items()])

    def save(self) -> Item:
        told = self.cleaned_data
        conference = self.conferences[told["conference"]]
        return Item.bring_in(conference=conference, case=self.case, question=told["question"], by=self.user)


class QuestionForm(Meanwhile, Form):
    """The question in other words."""

    shared = ("question",)

    question = TextField(label=_("What do you want to ask your colleagues?"), rows=3)

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        super().__init__(*args, initial={"question": item.question}, **kwargs)
        self.item = item
        self.watch(item)

    def save(self, *, by: User) -> None:
        self.item.still_open()
        self.item.put_back(by=by)
        self.item.correct(question=self.cleaned_data["question"], by=by)


class NoteForm(Meanwhile, Form):
    """The tips, and one agreement more when there is one; saved again for the next."""

    shared = ("tips",)

    tips = TextField(label=_("Which tips do colleagues give?"), required=False, rows=5)
    what = WordsField(label=_("What do you agree on?"), required=False, max_length=300)
    who_name = NameField(label=_("Who does it?"), required=False)
    due_on = DateField(label=_("By which day?"), required=False)

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        super().__init__(*args, initial={"tips": item.tips}, **kwargs)
        self.item = item
        self.limit("due_on", not_before=item.conference.on)
        self.watch(item)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("what") and not told.get("who_name") and "who_name" not in self.errors:
            self.add_error("who_name", _("Who does this? Fill in a name."))
        if not told.get("what") and (told.get("who_name") or told.get("due_on")) and "what" not in self.errors:
            self.add_error("what", _("What is it about? Fill in what you agree on."))
        return told

    def save(self, *, by: User) -> None:
        told = dict(self.cleaned_data)
        self.item.put_back(by=by)
        self.item.note(told.pop("tips"), by=by)
        if told["what"]:
            ItemAgreement.agree(item=self.item, by=by, **told)
