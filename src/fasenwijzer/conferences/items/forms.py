"""Bringing a case in, and writing down what colleagues say while they talk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.conferences.items.models import Item, ItemAgreement
from fasenwijzer.conferences.meetings.models import Conference
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, NameField, RowField, SelectField, TextField, WordsField
from fasenwijzer.ui.words import day

OTHER = "other"


class BringInForm(Form):
    """In which conference, with which question."""

    conference = RowField(label=gettext_lazy("In which conference?"))
    question = TextField(
        label=gettext_lazy("What do you want to ask your colleagues?"),
        help_text=gettext_lazy("One question that you can go on with. The client may read it."),
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

    question = TextField(label=gettext_lazy("What do you want to ask your colleagues?"), rows=3)

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

    tips = TextField(label=gettext_lazy("Which tips do colleagues give?"), required=False, rows=5)
    what = WordsField(label=gettext_lazy("What do you agree on?"), required=False, max_length=300)
    who = SelectField(
        label=gettext_lazy("Who does it?"),
        help_text=gettext_lazy("It then stands in Today of this colleague."),
        required=False,
    )
    who_name = NameField(label=gettext_lazy("Name, when it is somebody else"), required=False)
    due_on = DateField(label=gettext_lazy("By which day?"), required=False)

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        super().__init__(*args, initial={"tips": item.tips}, **kwargs)
        self.item, self.guides = item, _guides(item.case)
        names = [(key, user.name) for key, user in self.guides.items()]
        self.offer("who", [("", _("Choose who does it")), *names, (OTHER, _("Somebody else"))])
        self.limit("due_on", not_before=item.conference.on)
        self.watch(item)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        who, name = told.get("who"), told.get("who_name")
        if told.get("what") and who not in self.guides and not name and not {"who", "who_name"} & self.errors.keys():
            self.add_error("who_name" if who == OTHER else "who", _("Who does this? Choose or fill in a name."))
        if not told.get("what") and (who or name or told.get("due_on")) and "what" not in self.errors:
            self.add_error("what", _("What is it about? Fill in what you agree on."))
        return told

    def save(self, *, by: User) -> None:
        told = dict(self.cleaned_data)
        self.item.put_back(by=by)
        self.item.note(told.pop("tips"), by=by)
        if told["what"]:
            ItemAgreement.agree(item=self.item, by=by, **told | {"who": self.guides.get(told["who"])})


def _guides(case: Case) -> dict[str, User]:
    """Who guides this client today, by the choice that stands for them. One query.

    Not who came for the reporting code: that there is one, colleagues need not know.
    """
    team = Assignment.objects.current().seen_by_everybody().filter(case=case)
    found = team.select_related("user").order_by("since", "pk")
    return {f"user-{row.user_id}": row.user for row in found}
