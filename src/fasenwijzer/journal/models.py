"""The models of this package, one record a folder."""

from fasenwijzer.journal.additions.models import EntryAddition
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import ConversationTopic, Move, Participant
from fasenwijzer.journal.entries.models import Entry
from fasenwijzer.journal.entries.parts import EntryOnGoal
from fasenwijzer.journal.entries.passages import ThirdPartyPassage
from fasenwijzer.journal.feed.models import CalendarAddress
from fasenwijzer.journal.handover.models import ReadUpTo
from fasenwijzer.journal.messages.models import Message, MessageRead
from fasenwijzer.journal.outcomes.models import ConversationOutcome
from fasenwijzer.journal.remarks.models import Remark, Thanks
from fasenwijzer.journal.series.models import ConversationSeries
from fasenwijzer.journal.voice.models import TalkLook, TopicWish

__all__ = [
    "CalendarAddress",
    "Conversation",
    "ConversationOutcome",
    "ConversationSeries",
    "ConversationTopic",
    "Entry",
    "EntryAddition",
    "EntryOnGoal",
    "Message",
    "MessageRead",
    "Move",
    "Participant",
    "ReadUpTo",
    "Remark",
    "TalkLook",
    "Thanks",
    "ThirdPartyPassage",
    "TopicWish",
]
