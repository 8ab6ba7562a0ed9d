"""The forms of the handbook by the group and of the instruments."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.models import Edition
from fasenwijzer.configurator.rooms.phase import HANDBOOK_LABELS
from fasenwijzer.guide.matrix.models import Verdict
from fasenwijzer.guide.parts.forms import PartForm
from fasenwijzer.method.phases import PHASES
from fasenwijzer.people.models import User
from fasenwijzer.ui import forms


def phases_of(edition: Edition) -> list[tuple[str, str]]:
    """Each phase with its name in the edition."""
    method = edition.method
    return [(phase.key, method.phase(phase.key).name) for phase in PHASES]


class MatrixForm(PartForm):
    """A note for one cell."""

    phase = forms.SelectField(label=_("Which phase?"))
    question = forms.SelectField(label=_("Which question?"), choices=list(HANDBOOK_LABELS.items()))
    text = forms.TextField(
        label=_("How do we do it here?"), help_text=_("One sentence, without names."), rows=2, max_length=300
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("phase", phases_of(Edition.objects.current()))


class InstrumentForm(PartForm):
    """An instrument that is in use."""

    name = forms.WordsField(
        label=_("Which form, list or aid?"),
        help_text=_("Such as: network map, self-sufficiency matrix."),
        max_length=120,
    )
    phase = forms.SelectField(label=_("For which phase?"), required=False)
    verdict = forms.RowField(label=_("What do you want with it?"), choices=Verdict.choices)
    text = forms.TextField(
        label=_("How is it to work with?"),
        help_text=_("For clients and for you."),
        rows=2,
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("phase", [("", _("More than one")), *phases_of(Edition.objects.current())])


class TakeInForm(forms.Form):
    """Into which draft the notes of a phase go."""

    draft = forms.SelectField(label=_("Into which draft?"), required=False)
    name = forms.NameField(
        label=_("The name of the new draft"), help_text=_("Only when you begin a new one."), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.drafts = {str(draft.pk): draft for draft in Edition.objects.drafts()}
        named = [(key, draft.name) for key, draft in self.drafts.items()]
        self.offer("draft", [*named, ("", _("A new draft"))])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if not told.get("draft") and "draft" not in self.errors and not told.get("name") and "name" not in self.errors:
            self.add_error("name", _("A new draft needs a name."))
        elif not told.get("draft") and Edition.objects.filter(name=told.get("name")).exists():
            self.add_error("name", _("This name is taken. Choose another one."))
        return told

    def chosen(self, *, by: User) -> Edition:
        """The draft that was chosen, or a new one after the edition that holds."""
        found = self.drafts.get(self.cleaned_data["draft"])
        return found or Edition.begin(name=self.cleaned_data["name"], after=Edition.objects.current(), by=by)
