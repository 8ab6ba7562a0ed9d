"""Putting somebody on the map."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.network.acquaintances.models import Acquaintance, acquainted_with
from fasenwijzer.network.members.models import ContactWish, Kind, Nearness, NetworkMember, SupportKind
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import (
    ChoiceField,
    DateField,
    ModelForm,
    MultipleChoiceField,
    NameField,
    PhoneField,
    TextField,
)
from fasenwijzer.ui.forms.choices import RowSelect


class MemberForm(Meanwhile, ModelForm):
    """A name is enough; the rest can come later."""

    name = NameField(label=_("Name"))
    relation = NameField(
        label=_("Who is this?"), required=False, help_text=_("Such as: aunt, neighbour, family doctor.")
    )
    kind = ChoiceField(label=_("What kind of contact is it?"), choices=Kind.choices, widget=RowSelect)
    nearness = ChoiceField(label=_("How near?"), choices=Nearness.choices, coerce=int, widget=RowSelect)
    phone = PhoneField(label=_("Phone number"), required=False)
    gets = MultipleChoiceField(choices=SupportKind.choices, required=False)
    gives = MultipleChoiceField(choices=SupportKind.choices, required=False)
    contact_wish = ChoiceField(
        label=_("What would be good?"), choices=ContactWish.choices, widget=RowSelect, required=False
    )
    knows = MultipleChoiceField(label=_("Who else does this person know?"), required=False)
    note = TextField(label=_("In own words"), rows=3, required=False)
    since = DateField(label=_("Plays a part from"), required=False)
    until = DateField(label=_("Until and including"), required=False)

    class Meta:
        model = NetworkMember
        fields = ["name", "relation", "kind", "nearness", "contact_wish", "phone", "note", "since", "until"]

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        member = kwargs.get("instance")
        if member:
            both_ways: dict[str, list[Any]] = {
                "gets": [s.kind for s in member.gets],
                "gives": [s.kind for s in member.gives],
            }
            both_ways["knows"] = list(acquainted_with(member))
            kwargs["initial"] = both_ways | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.case = case
        known = NetworkMember.objects.of(case).current().exclude(pk=self.instance.pk)
        self.others = {str(other.pk): other for other in known}
        self.offer("knows", [(key, other.name) for key, other in self.others.items()])
        client = case.client.first_name
        self.fields["gets"].label = _("What does %(name)s get from this person?") % {"name": client}
        self.fields["gives"].label = _("And what does %(name)s give?") % {"name": client}
        self.fields["gives"].help_text = _("Nothing yet is fine. It is a question to come back to.")
        self.watch(member)

    def clean(self) -> dict[str, Any]:
        """Nobody leaves before coming."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = found.get("since"), found.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Choose the same day or a later one."))
        return found

    def add(self, *, by: User) -> NetworkMember:
        """Somebody new on the map."""
        told = dict(self.cleaned_data)
        knows = told.pop("knows")
        member = NetworkMember.add(case=self.case, by=by, **told)
        self._introduce(member, knows, by)
        return member

    def correct(self, *, by: User) -> None:
        """What is different about somebody who is on the map, or who was taken off it meanwhile."""
        told = dict(self.cleaned_data)
        gets, gives, knows = told.pop("gets"), told.pop("gives"), told.pop("knows")
        self.instance.put_back(by=by)
        self.instance.correct(by=by, **told)
        self.instance.tune(by=by, gets=gets, gives=gives)
        self._introduce(self.instance, knows, by)

    def _introduce(self, member: NetworkMember, knows: list[str], by: User) -> None:
        Acquaintance.introduce(member, [self.others[key] for key in knows], by=by)
