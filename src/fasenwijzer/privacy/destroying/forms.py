"""Proposing and carrying out a destruction."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.privacy.destroying.destroy import carry_out
from fasenwijzer.privacy.destroying.grounds import Ground
from fasenwijzer.privacy.destroying.models import Destruction
from fasenwijzer.ui.forms import ChoiceField, Form, WordsField


class ProposeForm(Form):
    """What of this file, and on which of the grounds there are."""

    ground = ChoiceField(label=gettext_lazy("What goes, and why?"))

    def __init__(self, *args: Any, case: Case, grounds: list[Ground], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.grounds = case, {ground.key: ground for ground in grounds}
        self.offer("ground", [(key, _words(ground)) for key, ground in self.grounds.items()])

    @property
    def asked(self) -> list[str]:
        """What was asked, in the words of who asked it: the request may be about a part only."""
        return [ground.asked for ground in self.grounds.values() if ground.asked]

    def propose(self, *, by: User) -> Destruction:
        ground = self.grounds[self.cleaned_data["ground"]]
        what, why, day = ground.what, ground.why, ground.made_before
        return Destruction.propose(case=self.case, what=what, why=why, source=ground.source, made_before=day, by=by)


def _words(ground: Ground) -> str:
    return f"{ground.what.label}: {ground.why.label} ({ground.source})"


class CarryOutForm(Form):
    """The number once more, so that it is not another file."""

    number = WordsField(label=gettext_lazy("Type the number of the file"), max_length=20)

    def __init__(self, *args: Any, asked: Destruction, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked

    def clean_number(self) -> str:
        number: str = self.cleaned_data["number"].strip()
        if number.upper().lstrip("F").lstrip("0") != str(self.asked.case_number):
            raise ValidationError(_("This is another number. Look at the number above."))
        return number

    def carry_out(self, *, by: User) -> int:
        return carry_out(self.asked, by=by)
