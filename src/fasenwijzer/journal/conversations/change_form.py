"""Better words, other people, or another moment and place."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.journal.conversations.forms import NO_SUCH_TIME, ConversationForm
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import ParticipantKind
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journal.moments import NoSuchTime
from fasenwijzer.journal.series.models import Hours
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, WordsField, YesField


class ChangeForm(ConversationForm, Meanwhile):
    """Better words or other people; and another moment, which is a move as long as nobody said how it went.

    What two people changed is brought together first, and only then day and hours become a moment.
    """

    shared = tuple(ConversationForm.base_fields)

    reason = WordsField(label=_("Why is it moved?"), max_length=300, required=False)
    following = YesField(label="")

    def __init__(self, *args: Any, conversation: Conversation, user: User, **kwargs: Any):
        case = conversation.case
        super().__init__(
            *args, case=case, user=user, conversation=conversation, initial=as_it_is(conversation), **kwargs
        )
        self.is_over = ConversationOutcome.objects.filter(conversation=conversation).exists()
        self.fields["start"].required = not self.is_over
        self.fields["day"].not_future = self.is_over  # type: ignore[attr-defined]
        self.talk, self.later = conversation, list[tuple[Conversation, Hours]]()
        ask_about_following(self, conversation, _("Move the next %(n)s along with it"))
        self.watch(conversation)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("following") and self.talk.series and not self.errors:
            assert self.starts_at is not None
            try:
                self.later = self.talk.series.hours_after(self.talk, starts_at=self.starts_at, ends_at=self.ends_at)
            except NoSuchTime:
                self.add_error("start", NO_SUCH_TIME)
        return told

    @property
    def is_moved(self) -> bool:
        """Another moment, or another place than the one that was agreed."""
        was, place = (self.talk.starts_at, self.talk.ends_at), self.talk.place
        elsewhere = bool(place) and place != self.cleaned_data["place"]
        return not self.is_over and (was != (self.starts_at, self.ends_at) or elsewhere)

    def save(self, *, by: User) -> None:
        assert self.starts_at is not None
        told, why = self.told, self.cleaned_data["reason"]
        where = {"place": told["place"], "place_is_secret": told["place_is_secret"]}
        if self.is_moved:
            self.talk.move(starts_at=self.starts_at, ends_at=self.ends_at, reason=why, by=by, **where)
        self.talk.change(by=by, **told)
        if self.talk.series:
            self.talk.series.go_along(self.later, reason=why, by=by, **where)


def ask_about_following(form: Form, conversation: Conversation, words: Any) -> None:
    """Only where others follow in its series there is something to ask."""
    follow = conversation.series.after(conversation).count() if conversation.series else 0
    if follow:
        form.fields["following"].label = words % {"n": follow}
    else:
        del form.fields["following"]


def as_it_is(conversation: Conversation) -> dict[str, Any]:
    """What a form about this conversation begins with."""
    people = list(conversation.participants.all())
    known = conversation.time_is_known
    return {
        "kind": conversation.kind,
        "day": conversation.day,
        "start": conversation.starts_at.astimezone(clock.AMSTERDAM).time() if known else None,
        "end": conversation.ends_at.astimezone(clock.AMSTERDAM).time() if conversation.ends_at else None,
        "place": conversation.place,
        "place_is_secret": conversation.place_is_secret,
        "purpose": conversation.purpose,
        "people": [person.key for person in people if person.kind != ParticipantKind.OTHER],
        "others": ", ".join(person.name for person in people if person.kind == ParticipantKind.OTHER),
        "life_areas": [topic.life_area for topic in conversation.topics.all()],
    }
