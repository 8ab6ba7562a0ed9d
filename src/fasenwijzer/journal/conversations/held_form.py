"""A conversation of before, written down in one go: you talked, or somebody was not there."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.now import hides_address
from fasenwijzer.journal.conversations.company import by_key
from fasenwijzer.journal.conversations.forms import ConversationForm
from fasenwijzer.journal.conversations.models import Conversation, ConversationKind
from fasenwijzer.journal.conversations.parts import ParticipantKind, Someone
from fasenwijzer.journal.conversations.proposal import kind_here
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.needed import UnderAnAnswer
from fasenwijzer.journal.outcomes.models import Result
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, MultipleChoiceField, TextField, TimeField


class HeldForm(UnderAnAnswer, ConversationForm):
    """Nothing needs to be planned first. The time may have been forgotten."""

    NEEDED = ("absent",)
    ANSWERED_IN = "result"
    UNDER: ClassVar = {
        Result.HELD: ("report", "people", "others", "reason"),
        Result.MISSED: ("absent", "missed_reason", "what_now"),
    }

    result = ChoiceField(
        label=_("How did it go?"),
        choices=[(Result.HELD, _("We talked")), (Result.MISSED, _("Somebody was not there"))],
    )
    day = DateField(label=_("Day"), not_future=True)
    start = TimeField(
        label=pgettext_lazy("hour", "From"),
        required=False,
    )
    people = MultipleChoiceField(label=_("Who was there?"), required=False)
    life_areas = MultipleChoiceField(label=_("What was it about?"), required=False)
    report = TextField(
        label=_("What was said, and what did you agree?"), required=False, help_text=_("A few sentences are enough.")
    )
    reason = TextField(label=_("Did something come in between?"), required=False, rows=2)
    absent = MultipleChoiceField(label=_("Who was not there?"), required=False)
    missed_reason = TextField(label=_("What came in between?"), required=False, rows=2)
    what_now = TextField(label=_("What now?"), required=False, rows=2)

    def __init__(self, *args: Any, case: Case, user: User, kind: str = "", **kwargs: Any):
        kind = kind if kind in ConversationKind.values else kind_here(case)
        self.usual = [ParticipantKind.CLIENT.value, f"user:{user.pk}"]
        guess = {"kind": kind, "day": clock.today(), "people": self.usual, "result": Result.HELD}
        guess |= {"absent": [ParticipantKind.CLIENT.value], "place_is_secret": hides_address(case)}
        super().__init__(*args, case=case, user=user, initial=guess, **kwargs)
        self.offer("absent", [(key, who.name) for key, who in self.candidates.items()])

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("result") == Result.MISSED and not told.get("absent") and "absent" not in self.errors:
            self.add_error("absent", _("Tick at least one person."))
        return told

    @property
    def company(self) -> list[Someone]:
        """Who was there; or who would have been: the client, the writer, and who did not come."""
        if self.cleaned_data["result"] == Result.HELD:
            return super().company
        return list(by_key(self.candidates[key] for key in [*self.usual, *self.cleaned_data["absent"]]).values())

    def save(self, *, by: User) -> Conversation:
        conversation, said = Conversation.plan(case=self.case, by=by, **self.told), self.cleaned_data
        if said["result"] == Result.MISSED:
            why = {"reason": said["missed_reason"], "what_now": said["what_now"]}
            ConversationOutcome.miss(conversation, absent=said["absent"], by=by, **why)
            return conversation
        there = [someone.key for someone in self.company]
        ConversationOutcome.hold(conversation, present=there, report=said["report"], reason=said["reason"], by=by)
        return conversation
