"""The forms in which a conversation is planned, changed, or written down afterwards."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.company import NAME, TOO_LONG_NAME, candidates, named
from fasenwijzer.journal.conversations.models import Conversation, ConversationKind
from fasenwijzer.journal.conversations.parts import ParticipantKind, Someone
from fasenwijzer.journal.conversations.proposal import Proposal, kind_here, propose
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.moments import EndsBeforeItBegins, NoSuchTime, end_of, moment
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import (
    ChoiceField,
    DateField,
    Form,
    MultipleChoiceField,
    SelectField,
    TextField,
    TimeField,
    WordsField,
)
from fasenwijzer.ui.words import day as in_words

NOON = time(12)
OTHER_DAY = "other"
NO_SUCH_TIME = _("That night the clock goes from 2:00 to 3:00, so this time does not exist. Choose another time.")
ENDS_TOO_EARLY = _("The end is before the beginning. Choose a later time, or leave it empty.")
END_WITHOUT_BEGINNING = _("There is an end but no beginning. Type when it began as well, or leave both empty.")


class ConversationForm(Form):
    """What, when, where, why, with whom and about what. Subclasses say which days are possible."""

    kind = SelectField(label=_("Kind of conversation"), choices=())
    day = DateField(label=_("Day"))
    start = TimeField(label=pgettext_lazy("hour", "From"))
    end = TimeField(label=_("To"), required=False)
    place = WordsField(label=_("Where"), max_length=200, required=False)
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
            "purpose": said["purpose"],
            "people": self.company,
            "life_areas": said["life_areas"],
        }


def first_guess(case: Case, user: User, kind: str) -> dict[str, Any]:
    """The client and the user, at the hours of last time."""
    proposal = propose(case, kind)
    return {
        "kind": kind,
        "start": proposal.start,
        "end": proposal.end,
        "people": [ParticipantKind.CLIENT, f"user:{user.pk}"],
    }


class PlanForm(ConversationForm):
    """A conversation that is still to come; its day is a proposal to say yes to, or another day."""

    when = ChoiceField(label=_("When?"))
    day = DateField(label=_("Which day?"), required=False, not_past=True)

    def __init__(self, *args: Any, case: Case, user: User, kind: str = "", **kwargs: Any):
        kind = kind if kind in ConversationKind.values else kind_here(case)
        proposal = propose(case, kind)
        guess = first_guess(case, user, kind) | {"when": proposal.day.isoformat()}
        super().__init__(*args, case=case, user=user, initial=guess, **kwargs)
        self.offer("when", self._days(proposal))
        self.fields["when"].notes = days_in_words(proposal)  # type: ignore[attr-defined]

    def _days(self, proposal: Proposal) -> list[tuple[str, str]]:
        """The proposed days; also the day of a form that lay open over midnight."""
        days = {proposal.day, *(clock.today() + timedelta(weeks=weeks) for weeks in (1, 2))}
        sent = iso_day(self.data.get("when", ""))
        days |= {sent} if sent and sent >= clock.today() else set()
        return [*((day.isoformat(), in_words(day)) for day in sorted(days)), (OTHER_DAY, gettext("Another day"))]

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("when") == OTHER_DAY and not told.get("day") and "day" not in self.errors:
            self.add_error("day", self.fields["day"].error_messages["required"])
        return told

    def day_chosen(self, told: dict[str, Any]) -> date | None:
        when = told.get("when", "")
        return told.get("day") if when == OTHER_DAY else iso_day(when)

    def save(self, *, by: User) -> Conversation:
        return Conversation.plan(case=self.case, by=by, **self.told)


def iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def days_in_words(proposal: Proposal) -> dict[str, str]:
    """Beside each proposed day: how far away it is, or after which talk."""
    today = clock.today()
    notes = {(today + timedelta(weeks=1)).isoformat(): gettext("in one week")}
    notes[(today + timedelta(weeks=2)).isoformat()] = gettext("in two weeks")
    if proposal.follows:
        words = ngettext("%(n)s week after the last one", "%(n)s weeks after the last one", proposal.weeks)
        notes[proposal.day.isoformat()] = words % {"n": proposal.weeks}
    return notes


class HeldForm(ConversationForm):
    """A conversation that already took place, written down in one go. The time may have been forgotten."""

    day = DateField(label=_("Day"), not_future=True)
    start = TimeField(
        label=pgettext_lazy("hour", "From"),
        required=False,
        help_text=_("Leave it empty if you do not know it any more."),
    )
    people = MultipleChoiceField(label=_("Who was there?"), required=False)
    life_areas = MultipleChoiceField(label=_("What was it about?"), required=False)
    report = TextField(
        label=_("What was said, and what did you agree?"), required=False, help_text=_("A few sentences are enough.")
    )
    reason = TextField(label=_("Did something come in between?"), required=False, rows=2)

    def __init__(self, *args: Any, case: Case, user: User, kind: str = "", **kwargs: Any):
        kind = kind if kind in ConversationKind.values else kind_here(case)
        people = [ParticipantKind.CLIENT, f"user:{user.pk}"]
        guess = {"kind": kind, "day": clock.today(), "people": people}
        super().__init__(*args, case=case, user=user, initial=guess, **kwargs)

    def save(self, *, by: User) -> Conversation:
        conversation = Conversation.plan(case=self.case, by=by, **self.told)
        said = self.cleaned_data
        everybody = [someone.key for someone in self.company]
        ConversationOutcome.hold(conversation, present=everybody, report=said["report"], reason=said["reason"], by=by)
        return conversation


class ChangeForm(ConversationForm):
    """Better words or other people; and another moment, which is a move as long as nobody said how it went."""

    reason = WordsField(label=_("Why is it moved?"), max_length=300, required=False)

    def __init__(self, *args: Any, conversation: Conversation, user: User, **kwargs: Any):
        case = conversation.case
        super().__init__(
            *args, case=case, user=user, conversation=conversation, initial=as_it_is(conversation), **kwargs
        )
        self.is_over = ConversationOutcome.objects.filter(conversation=conversation).exists()
        self.fields["start"].required = not self.is_over
        self.fields["day"].not_future = self.is_over  # type: ignore[attr-defined]

    @property
    def is_moved(self) -> bool:
        assert self.conversation is not None
        moments = (self.conversation.starts_at, self.conversation.ends_at)
        return not self.is_over and moments != (self.starts_at, self.ends_at)

    def save(self, *, by: User) -> None:
        assert self.conversation is not None
        assert self.starts_at is not None
        told = self.told
        if self.is_moved:
            self.conversation.move(
                starts_at=self.starts_at, ends_at=self.ends_at, reason=self.cleaned_data["reason"], by=by
            )
        self.conversation.change(by=by, **told)


def as_it_is(conversation: Conversation) -> dict[str, Any]:
    """What a form about this conversation begins with."""
    people = list(conversation.participants.all())
    known = conversation.time_is_known
    return {
        "kind": conversation.kind,
        "day": conversation.day,
        "start": conversation.starts_at.astimezone(clock.AMSTERDAM) if known else None,
        "end": conversation.ends_at.astimezone(clock.AMSTERDAM) if conversation.ends_at else None,
        "place": conversation.place,
        "purpose": conversation.purpose,
        "people": [person.key for person in people if person.kind != ParticipantKind.OTHER],
        "others": ", ".join(person.name for person in people if person.kind == ParticipantKind.OTHER),
        "life_areas": [topic.life_area for topic in conversation.topics.all()],
    }
