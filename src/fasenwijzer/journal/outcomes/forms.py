"""How did it go? One form: it took place, somebody was not there, or it was called off."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.change_form import ask_about_following
from fasenwijzer.journal.conversations.company import NAME, TOO_LONG_NAME, candidates, named
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import ParticipantKind, Someone
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.needed import UnderAnAnswer
from fasenwijzer.journal.outcomes.models import Result
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, MultipleChoiceField, TextField, WordsField, YesField

STILL_TO_COME = _("This conversation is still to come. You can say how it went afterwards, or that it is called off.")


class OutcomeForm(Meanwhile, UnderAnAnswer):
    """Only the fields under the chosen answer count. Two who talked may both write how it went."""

    shared = ("report", "held_reason", "missed_reason", "what_now", "cancelled_reason")

    NEEDED = ("absent",)
    ANSWERED_IN = "result"
    UNDER: ClassVar = {
        Result.HELD: ("present", "others", "report", "held_reason"),
        Result.MISSED: ("absent", "missed_reason", "what_now"),
        Result.CANCELLED: ("cancelled_reason", "following"),
    }

    result = ChoiceField(
        label=_("How did it go?"),
        choices=[
            (Result.HELD, _("We talked")),
            (Result.MISSED, _("Somebody was not there")),
            (Result.CANCELLED, _("It was called off")),
        ],
    )
    present = MultipleChoiceField(label=_("Who was there?"), required=False)
    others = WordsField(
        label=_("Others"), required=False, max_length=2000, help_text=_("Names, with commas between them.")
    )
    report = TextField(
        label=_("What was said, and what did you agree?"), required=False, help_text=_("A few sentences are enough.")
    )
    held_reason = TextField(label=_("Did something come in between?"), required=False, rows=2)
    absent = MultipleChoiceField(label=_("Who was not there?"), required=False)
    missed_reason = TextField(label=_("What came in between?"), required=False, rows=2)
    what_now = TextField(label=_("What now?"), required=False, rows=2)
    cancelled_reason = TextField(label=_("Why is it called off?"), required=False, rows=2)
    following = YesField(label="")

    def __init__(self, *args: Any, conversation: Conversation, user: User, **kwargs: Any):
        self.conversation, case = conversation, conversation.case
        self.invited = {participant.key: participant for participant in conversation.participants.all()}
        self.candidates = candidates(case, user, conversation)
        self.outcome = ConversationOutcome.objects.filter(conversation=conversation).first()
        super().__init__(*args, initial=self._as_it_is(), **kwargs)
        self.offer("present", self._choices(case))
        self.offer("absent", self._expected())
        ask_about_following(self, conversation, _("Call off the next %(n)s too"))
        self.watch(self.outcome or conversation)

    def _bring_together(self, told: dict[str, Any], was_seen: str) -> None:
        """Another answer than a colleague gave meanwhile is asked about once: it is never taken over in silence."""
        if self._initial("result") != told.get("result"):
            self.theirs.append((str(self.fields["result"].label), self._in_words("result")))
        super()._bring_together(told, was_seen)

    def _choices(self, case: Case) -> list[tuple[str, str]]:
        """Who was invited first, then everybody else who may have come along."""
        rest = {key: who.name for key, who in self.candidates.items() if key not in self.invited}
        return [*((key, who.name) for key, who in self.invited.items()), *rest.items()]

    def _expected(self) -> list[tuple[str, str]]:
        """Who was invited; the client when nobody was written down."""
        client = self.candidates[ParticipantKind.CLIENT]
        return [(key, who.name) for key, who in self.invited.items()] or [(client.key, client.name)]

    def _as_it_is(self) -> dict[str, Any]:
        """What was written before, or that everybody came."""
        outcome = self.outcome
        if outcome is None:
            started = self.conversation.starts_at <= clock.now()
            result = Result.HELD if started else Result.CANCELLED
            away = [key for key, who in self.invited.items() if who.kind == ParticipantKind.CLIENT]
            return {"result": result, "present": list(self.invited), "absent": away}
        there = {participant.key for participant in outcome.present.all()}
        return {
            "result": outcome.result,
            "report": outcome.report,
            f"{outcome.result}_reason": outcome.reason,
            "what_now": outcome.what_now,
            "present": list(there),
            "absent": [key for key in self.invited if key not in there],
        }

    def clean_others(self) -> Any:
        if any(len(someone.name) > NAME for someone in named(self.cleaned_data["others"])):
            raise ValidationError(TOO_LONG_NAME)
        return self.cleaned_data["others"]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        result = told.get("result")
        if result in (Result.HELD, Result.MISSED) and self.conversation.day > clock.today():
            self.add_error("result", STILL_TO_COME)
        if result == Result.MISSED and not told.get("absent") and "absent" not in self.errors:
            self.add_error("absent", _("Tick at least one person."))
        return told

    def save(self, *, by: User) -> ConversationOutcome:
        result = self.cleaned_data["result"]
        if result == Result.HELD:
            return self._hold(by)
        return self._miss(by) if result == Result.MISSED else self._call_off(by)

    def _hold(self, by: User) -> ConversationOutcome:
        """Who came along without being invited takes part from now on."""
        said = self.cleaned_data
        came = [self._someone(key) for key in said["present"]] + named(said["others"])
        self.conversation.welcome(came, by=by)
        present = [someone.key for someone in came]
        return ConversationOutcome.hold(
            self.conversation, present=present, report=said["report"], reason=said["held_reason"], by=by
        )

    def _miss(self, by: User) -> ConversationOutcome:
        said = self.cleaned_data
        self.conversation.welcome([self._someone(key) for key in said["absent"]], by=by)
        why = {"reason": said["missed_reason"], "what_now": said["what_now"]}
        return ConversationOutcome.miss(self.conversation, absent=said["absent"], by=by, **why)

    def _call_off(self, by: User) -> ConversationOutcome:
        """This one, and what follows when that was ticked."""
        why = self.cleaned_data["cancelled_reason"]
        series = self.conversation.series
        if series and self.cleaned_data.get("following"):
            series.call_off_after(self.conversation, reason=why, by=by)
        return ConversationOutcome.cancel(self.conversation, reason=why, by=by)

    def _someone(self, key: str) -> Someone:
        invited = self.invited.get(key)
        return invited.someone if invited else self.candidates[key]
