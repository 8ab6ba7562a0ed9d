"""The part of a form that asks whose words these are."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.authors import Authored, AuthorKind
from fasenwijzer.cases.models import Case
from fasenwijzer.ui.forms import ChoiceField, ModelForm, NameField, YesField
from fasenwijzer.ui.forms.choices import RowSelect


class AuthoredForm(ModelForm):
    """Client, together and worker need no name: the client is known, and a worker writes under the own name."""

    author_kind = ChoiceField(label=_("Whose words are these?"), choices=AuthorKind.choices, widget=RowSelect)
    author_name = NameField(label=_("Name"), required=False)
    with_consent = YesField()

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        client = case.client.first_name
        kinds = [
            (AuthorKind.CLIENT, client),
            (AuthorKind.TOGETHER, _("Together")),
            (AuthorKind.WORKER, capfirst(case.method.word("worker"))),
            (AuthorKind.OTHER, _("Somebody else")),
        ]
        self.offer("author_kind", kinds)
        self.fields["author_name"].help_text = _("Who is it, and what is the relation? Such as: Gül, neighbour.")
        self.fields["with_consent"].label = _("%(name)s finds it right that this is written here") % {"name": client}

    def clean(self) -> dict[str, Any]:
        """Somebody else is named, with the consent of the client; for the others these two do not count."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        if found.get("author_kind") != AuthorKind.OTHER:
            return found | {"author_name": self._name_kept(found), "with_consent": False}
        if not found.get("author_name"):
            self.add_error("author_name", _("Somebody else says this. Write down who."))
        if not found.get("with_consent"):
            words = _("First ask %(name)s. Without a yes, leave these words out.") % {
                "name": self.case.client.first_name
            }
            self.add_error("with_consent", words)
        return found

    def _name_kept(self, found: dict[str, Any]) -> str:
        """The words of a worker stay the words of that worker, also when a colleague corrects a typing error."""
        kept = self.initial.get("author_kind") == found.get("author_kind") == AuthorKind.WORKER
        return str(self.initial.get("author_name", "")) if kept and self.instance.pk else ""


def author_before(written: list[Authored]) -> str:
    """Whose words were written down last: the likely author of the next."""
    return written[-1].author_kind if written else AuthorKind.CLIENT
