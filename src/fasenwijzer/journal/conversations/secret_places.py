"""Where a conversation is, as somebody of the client's side may know it: the one place that decides.

Somebody may have to hide from a parent, an ex or a neighbour who looks along. A secret place is told to the client and
to who takes part, and to nobody else; nothing says that there is one.
"""

from __future__ import annotations

from fasenwijzer.cases.safety_notes.now import hidden_in, names_protected_address
from fasenwijzer.cases.safety_notes.watch import is_known_to
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import ParticipantKind
from fasenwijzer.journal.entries.readers import Reader, Side


def place_for(talk: Conversation, reader: Reader) -> str:
    """The place, or nothing for who may not know it. Give talks of `whole()`, so that it asks no queries for each.

    Where somebody else hides, the client is told only when (s)he takes part.
    """
    if not is_secret(talk) or takes_part(talk, reader) or is_at_home(talk, reader):
        return talk.place
    of_another = [one for one in hidden_in(talk.case, talk.place) if not one.of_client]
    return talk.place if reader.side is Side.CLIENT and not of_another else ""


def is_secret(talk: Conversation) -> bool:
    """Marked as such, or it names an address that is secret today: then a mark that was forgotten does no harm."""
    return talk.place_is_secret or names_protected_address(talk.case, talk.place)


def is_at_home(talk: Conversation, reader: Reader) -> bool:
    """Held where this very person hides, on the map or not: who lives there knows it. Nobody else's is named in it."""
    hidden = hidden_in(talk.case, talk.place)
    login = reader.login
    return login is not None and bool(hidden) and all(is_known_to(login, one, talk.case) for one in hidden)


def takes_part(talk: Conversation, reader: Reader) -> bool:
    people = talk.participants.all()
    if reader.side is Side.CLIENT:
        return any(one.kind == ParticipantKind.CLIENT for one in people)
    return reader.person is not None and reader.person in {one.network_member_id for one in people}
