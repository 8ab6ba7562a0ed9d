"""The forms of introducing the method."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.models import Edition
from fasenwijzer.guide.culture.models import CultureScan, Moment
from fasenwijzer.guide.culture.rows import HIGHEST, LOWEST, ROWS
from fasenwijzer.guide.matrix.forms import phases_of
from fasenwijzer.guide.models import ConditionState, Introduction, Story
from fasenwijzer.guide.self_check.questions import FIVE
from fasenwijzer.guide.stories.models import Question
from fasenwijzer.people.models import User
from fasenwijzer.ui import forms


class BeginForm(forms.Form):
    """A new project."""

    name = forms.NameField(label=_("What do you call the project?"))

    def begin(self, *, by: User) -> Introduction:
        return Introduction.begin(name=self.cleaned_data["name"], leader=by, by=by)


class TellForm(forms.Form):
    """The picture they made."""

    picture = forms.TextField(
        label=_("Our picture of how it will be"),
        help_text=_("How does a good day look when everybody works this way? Write it as if it is there already."),
        rows=6,
        required=False,
    )


class CultureForm(forms.Form):
    """Two marks a row: where we stand, and where I would like us to be."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in ROWS:
            marks = {"low": row.low, "high": row.high, "lowest": LOWEST, "highest": HIGHEST}
            self.fields[f"{row.key}-{Moment.NOW}"] = forms.ScaleField(label=_("Where do we stand now?"), **marks)
            self.fields[f"{row.key}-{Moment.WISHED}"] = forms.ScaleField(
                label=_("Where do you want us to be?"), **marks
            )

    @property
    def rows(self) -> list[Any]:
        """Each row with its two fields."""
        return [(row, self[f"{row.key}-{Moment.NOW}"], self[f"{row.key}-{Moment.WISHED}"]) for row in ROWS]

    def answer(self, scan: CultureScan, *, by: User) -> None:
        told = self.cleaned_data
        scan.answer({row.key: {m: told[f"{row.key}-{m}"] for m in Moment.values} for row in ROWS}, by=by)


class ConditionForm(forms.Form):
    """How far a condition is."""

    state = forms.RowField(label=_("How far is it?"), choices=ConditionState.State.choices)
    owner = forms.WordsField(label=_("Who looks after it?"), max_length=100, required=False)
    proof = forms.WordsField(
        label=_("By what can you see it?"),
        help_text=_("Such as: training on 2 and 9 April."),
        max_length=300,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("state") == ConditionState.State.THERE and not told.get("proof"):
            self.add_error("proof", _("What is arranged, can be seen by something. By what?"))
        return told


class StoryForm(forms.Form):
    """One story of an interview."""

    question = forms.ChoiceField(label=_("To which question?"), choices=Question.choices)
    text = forms.TextField(label=_("What was told?"), help_text=_("Without the names of clients."), rows=5)
    theme = forms.WordsField(
        label=_("Theme"), help_text=_("A word or two, such as: time to listen."), max_length=60, required=False
    )
    phase = forms.SelectField(label=_("About which phase is it?"), required=False)
    may_be_quoted = forms.YesField(label=_("Who told it agrees that colleagues read it"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("phase", [("", _("More than one")), *phases_of(Edition.objects.current())])

    def tell(self, introduction: Introduction, *, by: User) -> Story:
        return Story.tell(introduction, by=by, **self.cleaned_data)


class SelfCheckForm(forms.Form):
    """Five questions; nothing of it is kept."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in FIVE:
            self.fields[question.key] = forms.YesPartlyNoField(label=question.words)

    @property
    def advice(self) -> list[Any]:
        """What helps, for each question that was not answered with yes."""
        return [one.helps for one in FIVE if self.cleaned_data[one.key] != "yes"]
