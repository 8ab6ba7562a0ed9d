"""What every form about a conversation asks; planning, changing and writing down afterwards build on it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.now import hides_address
from fasenwijzer.journal.conversations.company import NAME, TOO_LONG_NAME, candidates, named
from fasenwijzer.journal.conversations.models import Conversation, ConversationKind
from fasenwijzer.journal.conversations.parts import ParticipantKind, Someone
from fasenwijzer.journal.conversations.proposal import propose
from fasenwijzer.journal.moments import EndsBeforeItBegins, NoSuchTime, end_of, moment
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import (
    DateField,
    Form,
    MultipleChoiceField,
    SelectField,
    TimeField,
    WordsField,
    YesField,
)

NOON = time(12)
NO_SUCH_TIME = _("That night the clock goes from 2:00 to 3:00, so this time does not exist. Choose another time.")
ENDS_TOO_EARLY = _("The end is before the beginning. Choose a later time, or leave it empty.")
END_WITHOUT_BEGINNING = _("There is an end but no beginning. Type when it began as well, or leave both empty.")


class ConversationForm(Form):
    """What, when, where, why, with whom and about what. Subclasses say which days are possible.

    Who may know the place is asked when it is shown (`secret_places`).
    """

    unwatched = ("place",)

    kind = SelectField(label=_("Kind of conversation"), choices=())
    day = DateField(label=_("Day"))
    start = TimeField(label=pgettext_lazy("hour", "From"))
    end = TimeField(label=_("To"), required=False)
    place = WordsField(label=_("Where"), max_length=200, required=False)
    place_is_secret = YesField(
        label=_("This place is secret"),
        help_text=_("Of those who look along, only the client and who takes part see where it is."),
    )
    purpose = WordsField(label=_("What for"), max_length=300, required=False)
    people = MultipleChoiceField(label=_("Who will be there?"), required=False)
    others = WordsField(
        label=_("Others"), required=False, max_length=2000, help_text=_("Names, with commas between them.")
    )
    life_areas = MultipleChoiceField(label=_("What shall we talk about?"), required=False)

    def __init__(self, *args: Any, case: Case, user: User, conversation: Conversation | None = None, **kwargs: Any):
        self.case, self.conversation = case, conversation
        self.candidates = candidates(case, user, conversation)
        super().__init__(*args, **kwargs)
        kinds = case.method.conversation_kind
        self.offer("kind", [(key, kinds(key)) for key in ConversationKind.values])
        self.offer("people", [(key, who.name) for key, who in self.candidates.items()])
        self.offer("life_areas", self._areas())
        self.limit("day", not_before=case.opened_on)

    def _areas(self) -> list[tuple[str, str]]:
        """The areas of the edition, and those this conversation was about before."""
        keys = [area.key for area in self.case.method.life_areas]
        earlier = self.conversation.topics.values_list("life_area", flat=True) if self.conversation else ()
        return [(key, self.case.method.life_area(key).name) for key in dict.fromkeys([*keys, *earlier])]

    def clean_others(self) -> Any:
        if any(len(someone.name) > NAME for someone in named(self.cleaned_data["others"])):
            raise ValidationError(TOO_LONG_NAME)
        return self.cleaned_data["others"]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        day = self.day_chosen(told)
        if day and "start" in told:
            self._put_together(day, told["start"], told.get("end"))
        return told

    def day_chosen(self, told: dict[str, Any]) -> date | None:
        return told.get("day")

    def _put_together(self, day: date, start: time | None, end: time | None) -> None:
        """Day and times as moments, with the problems that only show together."""
        if end and not start:
            self.add_error("end", END_WITHOUT_BEGINNING)
            return
        self.starts_at, self.ends_at = self._moment("start", day, start or NOON), None
        if end and start and self.starts_at:
            self.ends_at = self._end(day, start, end)

    def _moment(self, field: str, day: date, at: time) -> datetime | None:
        try:
            return moment(day, at)
        except NoSuchTime:
            self.add_error(field, NO_SUCH_TIME)
            return None

    def _end(self, day: date, start: time, end: time) -> datetime | None:
        try:
            return end_of(day, start, end)
        except NoSuchTime:
            self.add_error("end", NO_SUCH_TIME)
        except EndsBeforeItBegins:
            self.add_error("end", ENDS_TOO_EARLY)
        return None

    @property
    def company(self) -> list[Someone]:
        """Who was ticked and who was typed."""
        return [self.candidates[key] for key in self.cleaned_data["people"]] + named(self.cleaned_data["others"])

    @property
    def told(self) -> dict[str, Any]:
        """Everything said here, as the verbs of a conversation take it."""
        said = self.cleaned_data
        return {
            "kind": said["kind"],
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
            "time_is_known": said["start"] is not None,
            "place": said["place"],
            "place_is_secret": said["place_is_secret"],
            "purpose": said["purpose"],
            "people": self.company,
            "life_areas": said["life_areas"],
        }


def first_guess(case: Case, user: User, kind: str) -> dict[str, Any]:
    """The client and the user, at the hours of last time; a secret place when the address is protected."""
    proposal = propose(case, kind)
    return {
        "kind": kind,
        "start": proposal.start,
        "end": proposal.end,
        "people": [ParticipantKind.CLIENT, f"user:{user.pk}"],
        "place_is_secret": hides_address(case),
    }
