"""Who represents the client, who agreed to what, and how somebody is invited."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, Part, stage_of, who_must_consent
from fasenwijzer.cases.clients.names import folded
from fasenwijzer.cases.models import Case, Representation
from fasenwijzer.cases.representation.models import REPRESENTATIVES
from fasenwijzer.network.models import Consent
from fasenwijzer.people.models import User
from fasenwijzer.portal.getting_in.seats import CLIENT, REPRESENTATIVE, Seat, logs_in_here
from fasenwijzer.portal.sharing.forms import OpenForm
from fasenwijzer.ui.forms import (
    ChoiceField,
    DateField,
    EmailField,
    Form,
    MultipleChoiceField,
    NameField,
    PhoneField,
    WordsField,
    YesField,
    another_has_it,
)


class RepresentationForm(Form):
    """In which capacity, from when to when, on what evidence; for a power of attorney also how far."""

    name = NameField(label=_("Name"))
    capacity = ChoiceField(label=_("As what?"), choices=REPRESENTATIVES)
    since = DateField(label=_("From"))
    until = DateField(label=_("Until and including"), required=False)
    evidence = WordsField(
        label=_("How do we know this?"),
        max_length=300,
        help_text=_("Such as: seen the ruling of the judge of 3 March, seen the register of authority."),
    )
    phone = PhoneField(label=_("Phone number"), required=False)
    parts = MultipleChoiceField(label=_("What does the power of attorney open?"), choices=Part.choices, required=False)
    areas = MultipleChoiceField(
        label=_("About which life areas?"), required=False, help_text=_("Nothing ticked: about all.")
    )

    def __init__(self, *args: Any, case: Case, known: Representation | None = None, **kwargs: Any) -> None:
        if known:
            kwargs["initial"] = {name: getattr(known, name) for name in TOLD}
            kwargs["initial"] |= {"parts": known.part_keys, "areas": known.area_keys}
        super().__init__(*args, **kwargs)
        self.case, self.known = case, known
        self.offer("areas", [(area.key, area.name) for area in case.method.life_areas])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        since, until = told.get("since"), told.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Choose a later day."))
        if told.get("capacity") != Capacity.ATTORNEY:
            told["parts"], told["areas"] = [], []
        if self.known and until is None and is_it_already(self.known.user, self.case, told.get("capacity"), self.known):
            self.add_error("capacity", _("This person has this task here already."))
        return told

    def begin(self, *, by: User) -> Representation:
        return Representation.begin(case=self.case, by=by, **self.cleaned_data)

    def change(self, *, by: User) -> None:
        assert self.known is not None, "there is somebody to change"
        told = self.cleaned_data
        self.known.correct(by=by, **{name: told[name] for name in TOLD})
        self.known.write_down(areas=told["areas"], parts=told["parts"], by=by)


TOLD = ("name", "capacity", "since", "until", "evidence", "phone")


def is_it_already(user: User | None, case: Case, capacity: Any, but: Representation | None = None) -> bool:
    """Whether this login stands here in this capacity without an end."""
    if user is None:
        return False
    same = Representation.objects.standing().filter(user=user, case=case, capacity=capacity, until=None)
    return another_has_it(same, but)


class AgreedForm(Form):
    """Who said yes, when, and how; a worker writes it down."""

    agreed = MultipleChoiceField(label=_("Who said yes?"))
    on = DateField(label=_("When?"), initial=clock.today)
    how = WordsField(label=_("How?"), max_length=200, help_text=_("Such as: in the talk, by telephone, on paper."))

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.who = may_agree(case)
        self.offer("agreed", [(key, f"{name} ({capacity.label})") for key, (name, capacity) in self.who.items()])
        self.limit("on", not_after=clock.today())

    def give(self, consent: Consent, *, by: User) -> None:
        """Each of them agreed."""
        told = self.cleaned_data
        for key in told["agreed"]:
            name, capacity = self.who[key]
            consent.give(name=name, capacity=capacity, on=told["on"], how=told["how"], by=by)


class OpenAndAgreedForm(AgreedForm, OpenForm):
    """Opening something in a talk: what, and who said yes to it; whose yes is missing gives it later."""

    field_order = ["parts", "since", "until", "agreed", "on", "how"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("agreed", "on", "how"):
            self.fields[name].required = False
        self.fields["agreed"].help_text = _("Nobody yet? Then it stays closed until they say yes.")

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("agreed"):
            missing = {"on": _("Say on which day."), "how": _("Say how you know: in the talk, by telephone, on paper.")}
            for name, words in missing.items():
                if not told.get(name) and name not in self.errors:
                    self.add_error(name, words)
        return told


def may_agree(case: Case) -> dict[str, tuple[str, Capacity]]:
    """Whose yes counts at the age of today, by a key: the client, and who represents the client."""
    counts = frozenset().union(*who_must_consent(stage_of(case.client.age)))
    found = {CLIENT: (case.client.name, Capacity.CLIENT)} if Capacity.CLIENT in counts else {}
    for one in Representation.objects.current().filter(case=case, capacity__in=counts):
        found[str(one.pk)] = (one.name, Capacity(one.capacity))
    return found


def is_called_alike(name: str, other: str) -> bool:
    """Whether two names end alike. A slip in an address must not open a file for a stranger who logs in already."""
    return folded(name).split()[-1:] == folded(other).split()[-1:]


class InviteForm(Form):
    """With an address, or without; on paper, or by mail too."""

    same_as = ChoiceField(label=_("Does this person log in here already?"), required=False, choices=[])
    email = EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("No address? Leave this open. Then we make a login name."),
    )
    by_mail = YesField(label=_("Send the link by mail too"))

    def __init__(self, *args: Any, case: Case, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.seat = case, seat
        self.known = {} if seat.user or seat.kind == CLIENT else {str(one.pk): one for one in logs_in_here(case)}
        if self.known:
            self.offer("same_as", [("", _("No, not yet")), *((key, one.name) for key, one in self.known.items())])
        else:
            del self.fields["same_as"]
        if seat.user:
            del self.fields["email"]
        elif seat.email:
            self.fields["email"].initial = seat.email
        if seat.user and not seat.user.email:
            del self.fields["by_mail"]

    def clean_email(self) -> str:
        email: str = (self.cleaned_data["email"] or "").lower()
        there = User.objects.filter(email=email).first() if email else None
        if there and (there.memberships.exists() or not there.is_active or self.seat.kind == CLIENT):
            raise ValidationError(_("Somebody else logs in with this address. Choose another one, or leave it open."))
        if there and not is_called_alike(there.name, self.seat.name):
            raise ValidationError(
                _("Somebody with another name logs in with this address. Are the address and the name right?")
            )
        self.there = there
        return email

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("by_mail") and "email" in self.fields and not told.get("email") and "email" not in self.errors:
            self.add_error("by_mail", _("There is no address to mail to. Fill one in, or print the letter."))
        chosen = self._chosen(told)
        if chosen and self.seat.kind == REPRESENTATIVE:
            one = Representation.objects.get(pk=self.seat.pk)
            if one.until is None and is_it_already(chosen, self.case, one.capacity, one):
                self.add_error(None, _("This person has this task here already."))
        return told

    def _chosen(self, told: dict[str, Any]) -> User | None:
        return self.known.get(told.get("same_as") or "") or getattr(self, "there", None)

    def give_a_login(self, *, by: User) -> tuple[User, bool]:
        """The login of this seat, and whether it still needs a link: who logs in already needs none."""
        if self.seat.user:
            return self.seat.user, True
        there = self._chosen(self.cleaned_data)
        user = there or User.objects.welcome(email=self.cleaned_data["email"], name=self.seat.name, by=by)
        self.seat.take(user, by)
        return user, there is None
