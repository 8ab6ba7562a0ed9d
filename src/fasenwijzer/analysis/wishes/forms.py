"""Writing a wish down: the words, and whose wish it is."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.dates import birth_of
from fasenwijzer.analysis.wishes.models import Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, ModelForm, NameField, WordsField


class QuickWishForm(ModelForm):
    """One line and Enter. Whose wish it is, is filled in already: the client's."""

    prefix = "wish"
    text = WordsField(label=_("One wish at a time, in own words"), max_length=500)
    whose = NameField(label=_("Whose wish is it?"))

    class Meta:
        model = Wish
        fields = ["text", "whose"]

    def __init__(self, *args: Any, case: Case, again: bool = False, **kwargs: Any) -> None:
        """again: the page comes back after a wish, so the next one can be typed at once."""
        kwargs["initial"] = {"whose": case.client.first_name} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.case = case
        if again:
            self.fields["text"].widget.attrs["autofocus"] = True
        self.fields["whose"].widget.attrs["list"] = "people-around"

    def make(self, *, life_area: str, by: User) -> Wish:
        """The wish as it was typed, in this area."""
        return Wish.make(case=self.case, life_area=life_area, by=by, **self.cleaned_data)


class WishForm(QuickWishForm):
    """Everything about one wish, to correct it."""

    on = DateField(label=_("Said on"), not_future=True)

    class Meta:
        model = Wish
        fields = ["text", "whose", "on"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        self.limit("on", not_before=birth_of(case), not_after=self.instance.came_true_on)
