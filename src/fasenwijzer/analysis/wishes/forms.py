"""Writing a wish down: the words, and whose wish it is."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.dates import birth_of
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, ModelForm, NameField, WordsField


class QuickWishForm(ModelForm):
    """One line and Enter. Whose wish it is, is filled in already: the client's. Nothing typed, nothing to keep."""

    prefix = "wish"
    may_be_empty = True
    text = WordsField(label=_("One wish at a time, in own words"), max_length=500)
    whose = NameField(label=_("Whose wish is it?"))

    class Meta:
        model = Wish
        fields = ["text", "whose"]

    def __init__(self, *args: Any, case: Case, again: bool = False, **kwargs: Any) -> None:
        """again: the page comes back after a wish, so the next one can be typed at once."""
        if "instance" not in kwargs:
            kwargs["initial"] = {"whose": case.client.first_name} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.case, self.empty_permitted = case, self.may_be_empty
        if again:
            self.fields["text"].widget.attrs["autofocus"] = True
        self.fields["whose"].widget.attrs["list"] = "people-around"

    def has_changed(self) -> bool:
        """Somebody typed a wish."""
        return not self.may_be_empty or bool(str(self["text"].data or "").strip())

    def write(self, *, life_area: str, on: date, by: User) -> Wish:
        """The wish as it was typed, in this area."""
        return Wish.make(case=self.case, life_area=life_area, on=on, by=by, **self.cleaned_data)


class WishForm(Meanwhile, QuickWishForm):
    """Everything about one wish, to correct it."""

    may_be_empty = False
    on = DateField(label=_("Said on"), not_future=True)

    class Meta:
        model = Wish
        fields = ["text", "whose", "on"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        self.limit("on", not_before=birth_of(case), not_after=self.instance.came_true_on)
        self.watch(self.instance)

    def correct(self, *, by: User) -> None:
        """Other words; taken away meanwhile, the wish stands again."""
        self.instance.put_back(by=by)
        self.instance.correct(by=by, **self.cleaned_data)
