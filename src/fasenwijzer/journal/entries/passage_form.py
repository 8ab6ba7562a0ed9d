"""What a report says about somebody else, one small form for each person."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer.cases.safety_notes.now import Hidden
from fasenwijzer.cases.safety_notes.watch import given_away
from fasenwijzer.journal.entries.passages import AboutAnother, ThirdPartyPassage
from fasenwijzer.journal.entries.people import PeopleOnMap
from fasenwijzer.journal.needed import NeededWhenOpen
from fasenwijzer.ui.forms import MultipleChoiceField, NameField, TextField, YesField

AT_ONCE = 3
"""About how many others a new report can tell; who changes it later can always tell about one more."""
THE_CLIENT = "client"


class PassageForm(NeededWhenOpen):
    """A tick opens it. Only workers read it, until somebody is chosen."""

    NEEDED = ("about", "passage")
    watched = False

    another = YesField(label=_("There is something in it about somebody else"))
    about = NameField(label=_("About whom?"), required=False)
    passage = TextField(
        label=_("What is it about this person?"),
        required=False,
        rows=3,
        help_text=_("Only workers read this. Leave it out of the rest of the report."),
    )
    readers = MultipleChoiceField(label=_("Who may read this part too?"), required=False)

    following: PassageForm | None = None
    """The form about one more person, that opens under this one."""

    def __init__(self, *args: Any, number: int, people: PeopleOnMap, known: ThirdPartyPassage | None, **kwargs: Any):
        self.people = people
        kwargs["initial"] = begin_with(known) if known else {}
        super().__init__(*args, prefix=f"passage-{number}", **kwargs)
        self.offer("readers", [(THE_CLIENT, people.client), *people.choices], first=0)
        self.fields["about"].widget.attrs["list"] = "known-names"
        if number:
            self.fields["another"].label = gettext("And about one more person")
            self.fields["about"].label = gettext("About whom as well?")

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        for name in self.NEEDED if told.get("another") else ():
            if not told.get(name) and name not in self.errors:
                self.add_error(name, gettext("This is still empty. Fill it in, or take the tick away."))
        return told

    def tells_nobody_else(self, hidden: list[Hidden]) -> None:
        """A secret address is read by whose it is, and by no other of who was chosen."""
        told = self.told
        new = [
            one
            for one in hidden
            if (told.for_client and not one.of_client) or not all(one.belongs_to(who.name) for who in told.shared_with)
        ]
        if words := given_away(new):
            self.add_error("passage", words)

    @property
    def is_told(self) -> bool:
        return bool(self.cleaned_data.get("another"))

    @property
    def told(self) -> AboutAnother:
        said = self.cleaned_data
        return AboutAnother(
            about=said["about"],
            text=said["passage"],
            member=self.people.called(said["about"]),
            for_client=THE_CLIENT in said["readers"],
            shared_with=self.people.chosen(said["readers"]),
        )


def begin_with(known: ThirdPartyPassage) -> dict[str, Any]:
    """What the form about a passage begins with."""
    readers = [THE_CLIENT] if known.for_client else []
    readers += [str(person.pk) for person in known.shared_with.all()]
    return {"another": True, "about": known.about, "passage": known.text, "readers": readers}


def passage_forms(data: Any, *, known: list[ThirdPartyPassage], people: PeopleOnMap) -> list[PassageForm]:
    """One for each passage that is there, and room for more; each knows the one that follows."""
    many = max(len(known) + 1, AT_ONCE)
    rows = [*known, *[None] * (many - len(known))]
    forms = [PassageForm(data, number=number, people=people, known=row) for number, row in enumerate(rows)]
    for form, following in pairwise(forms):
        form.following = following
    return forms
