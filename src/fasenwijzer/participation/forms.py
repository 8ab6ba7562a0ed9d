"""The forms of improving together."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.participation.models import Group, Improvement, ImprovementTest, Subject
from fasenwijzer.participation.subjects.models import CameBy
from fasenwijzer.people.models import Location, User
from fasenwijzer.ui import forms

NOT_ABOUT_SOMEBODY = _("Something that can be better here for everybody: food, noise, what you do by day. No names.")
MOST = 500


class SubjectForm(forms.Form):
    """A subject that a colleague puts in."""

    text = forms.TextField(label=_("What could be better?"), help_text=NOT_ABOUT_SOMEBODY, rows=2, max_length=300)
    from_group = forms.RowField(label=_("From whom is it?"), choices=Group.choices)
    came_by = forms.ChoiceField(
        label=_("How did it come in?"),
        choices=[choice for choice in CameBy.choices if choice[0] != CameBy.BOARD],
        initial=CameBy.SAID,
    )

    def put_in(self, location: Location, *, by: User) -> Subject:
        return Subject.put_in(location=location, by=by, **self.cleaned_data)


class BoardForm(forms.Form):
    """A subject that somebody puts in on the board, without a name."""

    text = forms.TextField(label=_("What could be better?"), help_text=NOT_ABOUT_SOMEBODY, rows=2, max_length=300)
    from_group = forms.RowField(
        label=_("Who are you?"),
        choices=[
            (Group.CLIENTS, _("I live here or get help here")),
            (Group.STAFF, _("I work here")),
            (Group.MANAGEMENT, _("I lead here")),
            ("", _("I rather not say")),
        ],
        required=False,
    )

    def put_in(self, location: Location) -> Subject:
        return Subject.put_in(location=location, came_by=CameBy.BOARD, by=None, **self.cleaned_data)


class AppealForm(forms.Form):
    """For how many of each group a subject matters."""

    clients = forms.NumberField(label=_("For how many clients does it matter?"), min_value=0, max_value=MOST)
    staff = forms.NumberField(label=_("For how many of the staff?"), min_value=0, max_value=MOST)
    management = forms.NumberField(label=_("For how many of the management?"), min_value=0, max_value=MOST)

    def __init__(self, *args: Any, subject: Subject, **kwargs: Any) -> None:
        kwargs["initial"] = {appeal.group: appeal.many for appeal in subject.appeals.all()}
        super().__init__(*args, **kwargs)
        self.subject = subject

    def count(self, *, by: User) -> None:
        self.subject.count(self.cleaned_data, by=by)


class ChooseForm(forms.Form):
    """Beginning with a subject; why is asked when not every group wants it."""

    why = forms.TextField(label=_("Why this subject?"), rows=2, max_length=500, required=False)

    def __init__(self, *args: Any, subject: Subject, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].required = bool(subject.groups_without)


class WishForm(forms.Form):
    """One wish or idea."""

    text = forms.TextField(label=_("A wish or idea"), rows=2, max_length=300)
    from_group = forms.RowField(label=_("From whom is it?"), choices=Group.choices)


class GoalForm(forms.Form):
    """The one goal, and when it is tested first."""

    text = forms.TextField(
        label=_("Our goal"),
        help_text=_("One sentence that everybody can check: what will be different, and before when?"),
        rows=2,
        max_length=300,
    )
    test_on = forms.DateField(label=_("When do we look whether it works?"))

    def __init__(self, *args: Any, improvement: Improvement, **kwargs: Any) -> None:
        goal = getattr(improvement, "goal", None)
        kwargs["initial"] = {"text": goal.text, "test_on": goal.test_on} if goal else {}
        super().__init__(*args, **kwargs)
        self.limit("test_on", not_before=clock.today())


class ActionForm(forms.Form):
    """One step of the plan of action."""

    text = forms.WordsField(label=_("What is done?"), max_length=300)
    who = forms.WordsField(
        label=_("Who does it?"), help_text=_("A first name or a group, with their consent."), max_length=100
    )
    before = forms.DateField(label=_("Before which day?"), required=False)


class TestForm(forms.Form):
    """Whether everybody keeps to it."""

    __test__ = False  # a form, not a test of pytest
    kept = forms.RowField(label=_("Does everybody keep to it?"), choices=ImprovementTest.Kept.choices)
    words = forms.TextField(label=_("What did we see?"), rows=2, max_length=1000, required=False)
    again_on = forms.DateField(label=_("When do we look again?"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limit("again_on", not_before=clock.today())


class EndForm(forms.Form):
    """What it brought."""

    outcome = forms.TextField(label=_("What did it bring?"), rows=3, max_length=1000)
