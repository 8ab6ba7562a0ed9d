"""Beginning a draft, and publishing it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.configurator.editions.models import Base, Edition
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, NameField


class BeginForm(Form):
    """A name, and what the draft begins as: an edition of ours, or one that comes with Fasenwijzer."""

    name = NameField(
        label=gettext_lazy("Name of the edition"),
        help_text=gettext_lazy("For example the name of your organisation and the year."),
    )
    begins_as = ChoiceField(label=gettext_lazy("It begins as"), choices=())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ours = {f"edition-{edition.pk}": edition for edition in Edition.objects.published()}
        ours = [(key, edition.name) for key, edition in self.ours.items()]
        theirs = [(base.value, _("%(name)s, as it comes with Fasenwijzer") % {"name": base.label}) for base in Base]
        self.offer("begins_as", [*ours, *theirs])
        self.initial.setdefault("begins_as", (ours or theirs)[0][0])

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if Edition.objects.filter(name__iexact=name).exists():
            raise ValidationError(_("There is an edition with this name already. Add a year or a number."))
        return name

    def begin(self, *, by: User) -> Edition:
        after = self.ours.get(self.cleaned_data["begins_as"])
        base = "" if after else self.cleaned_data["begins_as"]
        return Edition.begin(name=self.cleaned_data["name"], base=base, after=after, by=by)


class PublishForm(Form):
    """From which day new clients follow it."""

    holds_from = DateField(label=gettext_lazy("From which day does it hold?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("holds_from", clock.today())
        self.limit("holds_from", not_before=clock.today())
