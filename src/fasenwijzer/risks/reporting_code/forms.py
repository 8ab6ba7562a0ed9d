"""The forms of the reporting code. No drafts are kept while typing; of a form that broke off, a sealed one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.care_team.models import Task
from fasenwijzer.cases.models import Assignment
from fasenwijzer.people.models import Membership, User
from fasenwijzer.risks.reporting_code.models import CodeAnswer, CodeEntry, CodeMember, ReportingCode
from fasenwijzer.risks.reporting_code.steps import HINTS, Answer, Question, Step
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, SelectField, TextField
from fasenwijzer.ui.forms.choices import RowSelect

CLOSED = gettext_lazy("This code was closed meanwhile. Open it again first; what you typed stays here.")


class WhileOpen(Form):
    """Refuses in words when the code was closed while somebody was typing."""

    code: ReportingCode

    def clean(self) -> dict[str, Any]:
        if self.code.closed_on is not None:
            self.add_error(None, CLOSED)
        return super().clean() or self.cleaned_data


class EntryForm(Meanwhile, WhileOpen):
    """What was done in one step."""

    on = DateField(label=gettext_lazy("On which day?"), not_future=True)
    text = TextField(label=gettext_lazy("What was done, and what came of it?"), rows=8)

    def __init__(
        self, *args: Any, code: ReportingCode, step: int, entry: CodeEntry | None = None, **kwargs: Any
    ) -> None:
        self.code, self.step, self.entry = code, step, entry
        told = {"on": entry.on, "text": entry.text} if entry else {"on": clock.today()}
        super().__init__(*args, initial=told, **kwargs)
        self.limit("on", not_before=code.case.opened_on)
        self.fields["text"].help_text = HINTS[Step(step)]
        self.watch(entry)

    def save(self, *, by: User) -> None:
        told = self.cleaned_data
        if self.entry:
            self.entry.rewrite(told["text"], on=told["on"], by=by)
        else:
            self.code.write(self.step, told["text"], on=told["on"], by=by)


class AnswerForm(Meanwhile, Form):
    """One weighing question; it may stay open."""

    all_optional = True

    answer = ChoiceField(choices=Answer.choices, required=False, widget=RowSelect)
    text = TextField(label=gettext_lazy("Why?"), required=False, rows=2)

    def __init__(
        self, *args: Any, code: ReportingCode, question: Question, kept: CodeAnswer | None, **kwargs: Any
    ) -> None:
        self.question = question
        told = {"answer": kept.answer, "text": kept.text} if kept else {}
        super().__init__(*args, prefix=f"question-{question.value}", initial=told, **kwargs)
        self.offer("answer", Answer.choices)
        self.fields["answer"].label = question.label
        self.watch(kept or CodeAnswer(code=code, question=question.value))

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("text") and not told.get("answer"):
            self.add_error("answer", _("Choose an answer. Not sure is an answer too."))
        return told

    def save(self, code: ReportingCode, *, by: User) -> None:
        if self.cleaned_data["answer"] and {"answer", "text"} & set(self.changed_data):
            code.answer(self.question.value, self.cleaned_data["answer"], self.cleaned_data["text"], by=by)


class AdmitForm(WhileOpen):
    """Who joins: somebody of the care team, or the appointed officer (aandachtsfunctionaris)."""

    user = SelectField(label=gettext_lazy("Who works on it too?"))

    def __init__(self, *args: Any, code: ReportingCode, **kwargs: Any) -> None:
        self.code = code
        super().__init__(*args, **kwargs)
        self.people = {one.pk: one for one in candidates(code)}
        self.offer("user", [(one.pk, one.name) for one in self.people.values()])

    def save(self, *, by: User) -> CodeMember:
        """An officer from outside the care team gets a ground too, which opens nothing but this."""
        user = self.people[int(self.cleaned_data["user"])]
        here = Assignment.objects.current().filter(case=self.code.case, user=user)
        if not here.exists():
            task, today = Task.ATTENTION_OFFICER, clock.today()
            Assignment.assign(case=self.code.case, user=user, task=task, since=today, by=by)
        return CodeMember.admit(code=self.code, user=user, by=by)


def candidates(code: ReportingCode) -> list[User]:
    """The care team of today and the officers, without who is in already."""
    team = Assignment.objects.current().filter(case=code.case).values("user")
    officers = Membership.objects.current().filter(role=Role.ATTENTION_OFFICER).values("user")
    members = CodeMember.objects.on(clock.today()).filter(code=code).values("user")
    found = User.objects.filter(pk__in=team) | User.objects.filter(pk__in=officers)
    return list(found.filter(is_active=True).exclude(pk__in=members).distinct().order_by("name"))
