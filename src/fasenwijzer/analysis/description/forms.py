"""Writing a passage, establishing a version, and the answer of the client."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.areas.words import place_of
from fasenwijzer.analysis.author_form import AuthoredForm
from fasenwijzer.analysis.description.models import BESIDE_THE_AREAS, Manner, Passage, PersonDescription
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, SelectField, TextField, WordsField

REFUSED = "refused"


class PassageForm(Meanwhile, AuthoredForm):
    """A piece of the text: about what, the words, and whose."""

    life_area = SelectField(label=_("What is it about?"))
    text = TextField(label=_("A few short sentences"), rows=6)

    class Meta:
        model = Passage
        fields = ["life_area", "text", "author_kind", "author_name", "with_consent"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, case=case, **kwargs)
        areas = [(area.key, area.name) for area in case.method.life_areas]
        beside = [(key, place_of(case, key).name) for key in BESIDE_THE_AREAS]
        self.offer("life_area", [*areas, *beside])
        self.watch(self.instance if self.instance.pk else None)

    def told(self, by: User) -> dict[str, Any]:
        """What the passage says; the words of a worker carry the name of who writes them down."""
        told = dict(self.cleaned_data)
        if told["author_kind"] == "worker" and not told["author_name"]:
            told["author_name"] = by.name
        return told


class EstablishForm(Form):
    """From which day the text stands."""

    on = DateField(label=_("Established on"), not_future=True)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limit("on", not_before=case.opened_on)


class AnswerForm(Form):
    """What the client thinks of the text: a yes in one of these ways, or a no with a reason."""

    answer = ChoiceField(label=_("What does the client say?"))
    words = WordsField(label=_("How exactly?"), max_length=300, required=False)
    reason = TextField(label=_("Why not? In own words"), rows=3, required=False)
    on = DateField(label=_("On"), not_future=True)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        manners = [(manner.value, _how(case, manner)) for manner in Manner]
        refused = (REFUSED, capfirst(case.method.agreement_manner(REFUSED)))
        field = self.fields["answer"]
        field.label = _("What does %(name)s say about this text?") % {"name": case.client.first_name}
        field.choices = [*manners, refused]  # type: ignore[attr-defined]
        self.fields["words"].help_text = _("Such as: put a green dot under it.")
        self.limit("on", not_before=case.opened_on)

    def clean(self) -> dict[str, Any]:
        """Another way is told in words, and a no has a reason."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("answer") == Manner.OTHER and not found.get("words"):
            self.add_error("words", _("Write down how the yes was given."))
        if found.get("answer") == REFUSED and not found.get("reason"):
            self.add_error("reason", _("Write down why, in the words of the client. Then you can look at it together."))
        return found

    def give(self, description: PersonDescription, *, by: User) -> None:
        """Record the answer."""
        on: date = self.cleaned_data["on"]
        if self.cleaned_data["answer"] == REFUSED:
            description.refuse(reason=self.cleaned_data["reason"], on=on, by=by)
        else:
            how = self.cleaned_data["answer"]
            words = self.cleaned_data["words"] if how == Manner.OTHER else ""
            description.agree(how=how, words=words, on=on, by=by)


def _how(case: Case, manner: Manner) -> str:
    """The edition has words for the manners of the method; the other way is ours."""
    if manner == Manner.OTHER:
        return str(_("Agrees, in another way"))
    return capfirst(case.method.agreement_manner(manner.value))
