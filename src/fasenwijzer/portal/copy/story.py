"""Of the copy: reports, conversations, messages and requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import Prefetch, Q

from fasenwijzer.access.client_side import Capacity, OwnAbility
from fasenwijzer.cases.models import File, RightsRequest
from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.conversations.secret_places import is_secret
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.journal.entries.readers import THE_CLIENT, Reader, Seen, seen_by
from fasenwijzer.journal.models import Conversation, Entry, EntryAddition, Remark, TalkLook, TopicWish
from fasenwijzer.journal.models import Message as Sent
from fasenwijzer.portal.copy import shapes
from fasenwijzer.portal.copy.about import area_name
from fasenwijzer.portal.copy.own_words import said_by
from fasenwijzer.portal.copy.whose import Whose, may_hear
from fasenwijzer.portal.papers.letters import letters_of
from fasenwijzer.portal.reports.reader import reader_of
from fasenwijzer.portal.reports.story import open_to
from fasenwijzer.portal.talks.mine import talks_of

AT_A_TIME = 250


def reader_for(whose: Whose) -> Reader:
    """As the story is read on the screen; without a login nobody is known on the map."""
    if whose.user is not None:
        return reader_of(whose.case, whose.reach, whose.user)
    return THE_CLIENT if whose.reach.is_client else Reader.representing(None, whose.reach.areas)


def entries_for(whose: Whose) -> EntryQuerySet:
    """What this person may read, the newest first; nothing when reports are not open to this person."""
    found = open_to(whose.case, reader_for(whose))
    return found if whose.reach.can(OwnAbility.SEE_JOURNAL) else found.none()


def reports_of(whose: Whose, found: EntryQuerySet) -> Iterator[shapes.Report]:
    """Some of them at a time, so that a thick file does not lie in memory whole."""
    reader = reader_for(whose)
    for entry in found.iterator(chunk_size=AT_A_TIME):
        entry.case = whose.case
        seen = seen_by(entry, reader)
        if seen:
            yield _report(whose, seen)


def _report(whose: Whose, seen: Seen) -> shapes.Report:
    entry, case = seen.entry, whose.case
    own = [one for one in case.own_words.get(f"journal.entry/{entry.pk}", []) if _is_theirs(whose, one)]
    return shapes.Report(
        number=entry.pk,
        on=entry.on,
        author=entry.author_name,
        written_by=entry.written_by.name,
        area=area_name(case, entry.life_area),
        text=entry.text,
        talk=entry.conversation.starts_at.astimezone(AMSTERDAM) if entry.conversation else None,
        on_goals=tuple(_on_goals(entry)),
        passages=tuple(shapes.Said(one.about, entry.on, one.text) for one in seen.passages),
        left_something_out=seen.leaves_out,
        additions=tuple(_said_by(whose, entry.additions.all())),
        said_back=tuple(_said_by(whose, entry.remarks.all())),
        own_words=tuple(shapes.Said(one.asked_by, one.received_on, one.statement) for one in own),
        files=tuple(f"{file.pk}-{file.name}" for file in files_shown(seen)),
    )


def _said_by(whose: Whose, rows: Iterable[EntryAddition | Remark]) -> Iterator[shapes.Said]:
    for one in rows:
        if may_hear(whose, one.text, by_id=one.by_id):
            yield shapes.Said(one.by.name, one.on, one.text)


def files_shown(seen: Seen) -> list[File]:
    """The photos and letters of a report; none of a report that holds something about somebody else."""
    return [] if seen.leaves_out else list(seen.entry.standing_files)


def _on_goals(entry: Entry) -> Iterator[shapes.OnGoal]:
    for row in entry.reported:
        points = tuple(shapes.Point(name, text) for name, text in row.points)
        yield shapes.OnGoal(row.goal.text, row.life_area.name, points, row.interpretation, row.score)


def talks_for(whose: Whose) -> Iterator[shapes.Talk]:
    mine = said_by(whose, "by", Q(by_kind="client"))
    wishes = Prefetch("topic_wishes", TopicWish.objects.standing().filter(mine), to_attr="wanted")
    looks = Prefetch("looks", TalkLook.objects.filter(mine), to_attr="own_looks")
    for talk in talks_of(whose.case, whose.reach).prefetch_related(wishes, looks).order_by("starts_at", "pk"):
        talk.case = whose.case
        yield _talk(whose, talk, talk.wanted, talk.own_looks)


def _talk(whose: Whose, talk: Conversation, wanted: list[TopicWish], looks: list[TalkLook]) -> shapes.Talk:
    outcome = getattr(talk, "outcome", None)
    return shapes.Talk(
        kind=talk.kind_name,
        starts_at=talk.starts_at.astimezone(AMSTERDAM),
        place="" if is_secret(talk) else talk.place,
        purpose=talk.purpose if may_hear(whose, talk.purpose) else "",
        people=tuple(one.name for one in talk.participants.all()),
        result=str(outcome.get_result_display()) if outcome else "",
        wanted=tuple(one.text for one in wanted),
        look=_look(looks[0]) if looks else None,
    )


def _look(look: TalkLook) -> shapes.Look:
    faces = (shapes.Point(question, str(face.label)) for question, face in look.faces)
    return shapes.Look(tuple(faces), look.words)


def letters_for(whose: Whose) -> Iterator[shapes.Letter]:
    """As the client reads them on the screen."""
    for one in letters_of(whose.case, whose.reach):
        yield shapes.Letter(one.name, one.sent_on or one.dated, one.text)


def messages_for(whose: Whose) -> Iterator[shapes.Message]:
    """Only the thread of this person."""
    if whose.user and whose.reach.can(OwnAbility.SEND_MESSAGES):
        for one in Sent.objects.thread(whose.case, whose.user).select_related("by").order_by("sent_at", "pk"):
            if may_be_told(whose.user, whose.case, one.text, by_id=one.by_id):
                yield shapes.Message(one.by.name, one.sent_at.astimezone(AMSTERDAM), one.text)


def requests_for(whose: Whose) -> Iterator[shapes.Request]:
    found = whose.case.rights_requests.standing().order_by("received_on", "pk")
    for one in found:
        if _is_theirs(whose, one):
            told = (one.get_kind_display(), one.about, one.statement, one.received_on, one.due_on)
            yield shapes.Request(*told, one.answered_on, one.get_outcome_display(), one.answer)


def _is_theirs(whose: Whose, one: RightsRequest) -> bool:
    """As `RightsRequestQuerySet.of_whom` says: neither of two parents sees what the other asked."""
    mine = whose.user is not None and one.by_id == whose.user.pk
    return mine or (whose.reach.is_client and one.capacity == Capacity.CLIENT)
