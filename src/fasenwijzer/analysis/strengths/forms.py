"""Naming a strength: words, source and who named it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.dates import birth_of
from fasenwijzer.analysis.strengths.models import Strength
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, ModelForm, NameField, SelectField, WordsField
from fasenwijzer.ui.forms.choices import RowSelect


class QuickStrengthForm(ModelForm):
    """One line, a source and Enter. Who named it is filled in already; nothing typed means nothing to keep."""

    prefix = "strength"
    may_be_empty = True
    text = WordsField(label=_("One strength at a time"), max_length=300)
    source = ChoiceField(label=_("Where does it come from?"), widget=RowSelect)
    named_by = NameField(label=_("Who named it?"))

    class Meta:
        model = Strength
        fields = ["text", "source", "named_by"]

    def __init__(self, *args: Any, case: Case, again: bool = False, **kwargs: Any) -> None:
        """again: the page comes back after a strength, so the next one can be typed at once."""
        if "instance" not in kwargs:
            kwargs["initial"] = {"named_by": case.client.first_name} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.case, self.empty_permitted = case, self.may_be_empty
        if again:
            self.fields["text"].widget.attrs["autofocus"] = True
        self.offer("source", [(s.key, s.name) for s in case.method.strengths])
        self.fields["named_by"].widget.attrs["list"] = "people-around"

    def has_changed(self) -> bool:
        """Somebody typed a strength."""
        return not self.may_be_empty or bool(str(self["text"].data or "").strip())

    def write(self, *, life_area: str, on: date, by: User) -> Strength:
        """The strength as it was typed, in this area."""
        return Strength.name(case=self.case, life_area=life_area, on=on, by=by, **self.cleaned_data)


class StrengthForm(Meanwhile, QuickStrengthForm):
    """Everything about one strength, to correct it or to name it outside the page of an area."""

    may_be_empty = False
    source = ChoiceField(label=_("Where does it come from?"))
    life_area = SelectField(label=_("Belongs to"), required=False)
    on = DateField(label=_("Named on"), not_future=True)

    class Meta:
        model = Strength
        fields = ["text", "source", "named_by", "life_area", "on"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        areas = [(area.key, area.name) for area in case.method.life_areas]
        self.offer("life_area", [("", _("the person as a whole")), *areas])
        self.limit("on", not_before=birth_of(case))
        self.watch(self.instance if self.instance.pk else None)

    def correct(self, *, by: User) -> None:
        """Other words; taken away meanwhile, the strength stands again."""
        self.instance.put_back(by=by)
        self.instance.correct(by=by, **self.cleaned_data)

    def name(self, *, by: User) -> Strength:
        """The strength as it was typed, of an area or of the person as a whole."""
        return Strength.name(case=self.case, by=by, **self.cleaned_data)
