"""The forms of an induction."""

from __future__ import annotations

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.models import Edition
from fasenwijzer.configurator.rooms.base import LinesField
from fasenwijzer.guide.induction.models import Steps, UsualStep
from fasenwijzer.people.models import User
from fasenwijzer.ui import forms

LINE = re.compile(r"(\d{1,3})\s*[:.-]\s*(\S.*)")
LAST_DAY = 366
MORE_THAN_ONE = 2


class BeginForm(forms.Form):
    """Who begins, with whom as a buddy, from which day."""

    newcomer = forms.SelectField(label=_("Who is new?"))
    buddy = forms.SelectField(label=_("Who is the buddy?"), help_text=_("Somebody who knows the way and has time."))
    on = forms.DateField(label=_("First day"))
    edition = forms.SelectField(
        label=_("By which edition?"), help_text=_("The steps of that edition are taken."), required=False
    )

    def __init__(self, *args: Any, whom: list[User], editions: list[Edition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.editions = {str(one.pk): one for one in editions}
        self.offer("edition", [(key, str(one)) for key, one in self.editions.items()])
        if len(editions) < MORE_THAN_ONE:
            del self.fields["edition"]
        self.people = {str(one.pk): one for one in whom}
        for name in ("newcomer", "buddy"):
            self.offer(name, [("", _("Choose a colleague")), *((key, one.name) for key, one in self.people.items())])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("newcomer") and told.get("newcomer") == told.get("buddy"):
            self.add_error("buddy", _("A buddy is somebody else. Choose another colleague."))
        return told

    @property
    def told(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "newcomer": self.people[given["newcomer"]],
            "buddy": self.people[given["buddy"]],
            "on": given["on"],
            "edition": self.editions.get(given.get("edition", ""), next(iter(self.editions.values()), None)),
        }


class StepsForm(forms.Form):
    """The organisation's own list of steps."""

    steps = LinesField(
        label=_("The steps"),
        help_text=_("One a line: the day after the start, a colon, and what happens. Such as: 7: You walk along."),
        rows=14,
        required=False,
    )

    def __init__(self, *args: Any, edition: Edition | None, **kwargs: Any) -> None:
        now = [f"{day}: {text}" for day, text in UsualStep.usual(edition)]
        super().__init__(*args, initial={"steps": now}, **kwargs)

    def clean_steps(self) -> Steps:
        """The steps in the order of their days. Raises ValidationError with the line that does not fit."""
        found = []
        for line in self.cleaned_data["steps"]:
            told = LINE.fullmatch(line)
            if told is None or not 1 <= int(told[1]) <= LAST_DAY:
                words = _("We cannot read this line: “%(line)s”. Begin with a day from 1 to 366 and a colon.")
                raise ValidationError(words, params={"line": line[:60]})
            found.append((int(told[1]), told[2]))
        return sorted(found, key=lambda step: step[0])


class EndForm(forms.Form):
    """What fresh eyes saw."""

    fresh_eyes = forms.TextField(
        label=_("What did you see here with fresh eyes?"),
        help_text=_("What struck you, and what would you keep or do otherwise? Your team reads it."),
        rows=5,
        max_length=2000,
        required=False,
    )
