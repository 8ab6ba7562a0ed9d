"""The forms of an incident: what happened, whom we told, what we do, and the end of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.journal.moments import NoSuchTime, moment
from fasenwijzer.people.models import Membership, User
from fasenwijzer.risks.happenings.forms import HappeningForm
from fasenwijzer.risks.happenings.models import Happening
from fasenwijzer.risks.incidents.models import Calamity, CalamityReport, Incident, Informed, Measure
from fasenwijzer.risks.memos.models import Memo
from fasenwijzer.ui.forms import DateField, Form, NameField, SelectField, TextField, TimeField, WordsField


class IncidentForm(HappeningForm):
    """What, where, when, causes, consequences, who was told, learning. All but the facts may come later."""

    ASKED = (*HappeningForm.ASKED, "causes", "consequences", "follow_up", "learning")

    causes = TextField(
        label=gettext_lazy("What led to it?"),
        help_text=gettext_lazy("Look at the place, the moment and ourselves too, not only at one person."),
        required=False,
        rows=3,
    )
    consequences = TextField(label=gettext_lazy("What came of it?"), required=False, rows=3)
    follow_up = TextField(label=gettext_lazy("What did we do, and what helped?"), required=False, rows=3)
    informed = TextField(
        label=gettext_lazy("Who has been told?"), help_text=gettext_lazy("One name on a line."), required=False, rows=3
    )
    learning = TextField(label=gettext_lazy("What do we learn from it?"), required=False, rows=3)
    memo = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.known:
            del self.fields["informed"], self.fields["memo"]
        self.watch(self.known)

    def save(self, *, by: User) -> Incident:
        """Report it, or correct it; a memo that turned out to be an incident gives way to it."""
        if isinstance(self.known, Incident):
            self.known.put_back(by=by)
            self.known.correct(by=by, **self.told)
            return self.known
        incident = Incident.report(case=self.case, by=by, informed=self.cleaned_data["informed"], **self.told)
        memo = Memo.objects.of(self.case).filter(pk=self.cleaned_data["memo"] or 0).first()
        if memo:
            memo.withdraw(by=by)
        return incident


def from_memo(told: Mapping[str, Any], memo: Happening | None) -> dict[str, Any]:
    """What a form of an incident begins with when it began as a memo: everything that was typed."""
    same = {name: told[name] for name in (*HappeningForm.ASKED, "another") if name in told}
    return same | {"causes": told["cause"], "follow_up": told["solution"], "memo": memo.pk if memo else None}


class InformForm(Form):
    """One person who was told, and when."""

    name = NameField(label=gettext_lazy("Who was told?"))
    on = DateField(label=gettext_lazy("On"), not_future=True)
    at = TimeField(label=gettext_lazy("What time?"), required=False)

    def __init__(self, *args: Any, incident: Incident, **kwargs: Any) -> None:
        self.incident = incident
        super().__init__(*args, initial={"on": clock.today()}, **kwargs)
        self.limit("on", not_before=incident.on)

    def save(self, *, by: User) -> Informed:
        return Informed.tell(incident=self.incident, by=by, **self.cleaned_data)


class MeasureForm(Meanwhile, Form):
    """What we do, who sees to it, by when."""

    what = TextField(label=gettext_lazy("What do we do?"), rows=3)
    owner = SelectField(label=gettext_lazy("Who sees to it?"))
    due_on = DateField(label=gettext_lazy("By when?"))

    def __init__(
        self, *args: Any, incident: Incident, user: User, measure: Measure | None = None, **kwargs: Any
    ) -> None:
        self.incident, self.measure = incident, measure
        told = {"what": measure.what, "owner": measure.owner_id, "due_on": measure.due_on} if measure else {}
        super().__init__(*args, initial={"owner": user.pk} | told, **kwargs)
        self.people = {one.pk: one for one in owners(incident.case, user, measure)}
        self.offer("owner", [(one.pk, one.name) for one in self.people.values()])
        self.limit("due_on", not_before=incident.on)
        self.watch(measure)

    def save(self, *, by: User) -> Measure:
        told = {**self.cleaned_data, "owner": self.people[int(self.cleaned_data["owner"])]}
        if self.measure is None:
            return Measure.plan(incident=self.incident, by=by, **told)
        self.measure.correct(by=by, **told)
        return self.measure


def owners(case: Case, user: User, measure: Measure | None) -> list[User]:
    """Who may see to a measure: the care team of today, the leaders of the team, and who writes."""
    team = Assignment.objects.current().filter(case=case).values("user")
    leads = Membership.objects.current().filter(role=Role.TEAM_LEADER, team=case.team_id).values("user")
    also = [user.pk, measure.owner_id if measure else user.pk]
    found = User.objects.filter(pk__in=team) | User.objects.filter(pk__in=leads) | User.objects.filter(pk__in=also)
    return list(found.distinct().order_by("name"))


NOT_REPORTED = gettext_lazy("This is a calamity, and it is not reported yet. Write down the report; then close.")


class CloseForm(Meanwhile, Form):
    """The end: what we learned, and what others may learn from it."""

    shared = ("learning",)

    learning = TextField(label=gettext_lazy("What do we learn from it?"), rows=4)
    lesson = TextField(
        label=gettext_lazy("What may others learn?"),
        help_text=gettext_lazy("The quality officer reads this. Write it without names."),
        required=False,
        rows=3,
    )

    def __init__(self, *args: Any, incident: Incident, **kwargs: Any) -> None:
        self.incident = incident
        super().__init__(*args, initial={"learning": incident.learning}, **kwargs)
        self.watch(incident)

    def clean(self) -> dict[str, Any]:
        if self.incident.open_measures:
            self.add_error(None, _("A measure is still open. Finish it, or take it away; then close."))
        if self.incident.must_be_reported:
            self.add_error(
                None, _("This is a calamity, and it is not reported yet. Write down the report; then close.")
            )
        return super().clean() or self.cleaned_data

    def save(self, *, by: User) -> None:
        self.incident.correct(learning=self.cleaned_data["learning"], by=by)
        self.incident.close(lesson=self.cleaned_data["lesson"], by=by)


class CalamityForm(Form):
    """Since when we know, and why it is one."""

    on = DateField(label=gettext_lazy("Since which day do we know?"), not_future=True)
    reason = TextField(
        label=gettext_lazy("Why is it a calamity?"),
        help_text=gettext_lazy("Something nobody meant, in our help, with death or serious harm."),
        rows=3,
    )

    def __init__(self, *args: Any, incident: Incident, **kwargs: Any) -> None:
        self.incident = incident
        super().__init__(*args, initial={"on": clock.today()}, **kwargs)
        self.limit("on", not_before=incident.on)

    def save(self, *, by: User) -> Calamity:
        return Calamity.declare(incident=self.incident, by=by, **self.cleaned_data)


class CalamityReportForm(Form):
    """To whom it was reported, and when."""

    to = WordsField(label=gettext_lazy("Reported to whom?"), max_length=200)
    on = DateField(label=gettext_lazy("On"), not_future=True)
    at = TimeField(label=gettext_lazy("What time?"))
    reference = WordsField(label=gettext_lazy("Their reference"), required=False, max_length=100)

    def __init__(self, *args: Any, calamity: Calamity, **kwargs: Any) -> None:
        self.calamity = calamity
        super().__init__(*args, initial={"on": clock.today(), "at": clock.now().time()}, **kwargs)
        self.limit("on", not_before=calamity.incident.on)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("on") and told.get("at"):
            try:
                told["moment"] = moment(told["on"], told["at"])
            except NoSuchTime:
                self.add_error("at", _("The clock skipped this hour. Choose another time."))
        return told

    def save(self, *, by: User) -> CalamityReport:
        told = self.cleaned_data
        return self.calamity.report_to(to=told["to"], at=told["moment"], reference=told["reference"], by=by)
