"""The story as somebody of the client's side reads it."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from fasenwijzer.access.client_side import Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.watch import may_be_told
from fasenwijzer.journal.entries.models import AuthorKind
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.journal.entries.readers import Reader, Seen, seen_by
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.portal.reports.reader import reader_of

PER_PAGE = 10
"""A page for a thumb: short enough to reach its end."""


@dataclass(frozen=True)
class Told:
    """A report as this reader sees it; `mine`: the reader typed it, and may still take it back."""

    seen: Seen
    mine: bool


def latest_for(case: Case, reach: Reach, user: User) -> Entry | None:
    """What somebody else said last, as far as this person may read it: the report itself, without its passages."""
    readable = Entry.objects.of(case).readable_by(reader_of(case, reach, user)).exclude(text="")
    own = {"author_kind": AuthorKind.CLIENT} if reach.is_client else {"written_by": user}
    found: Entry | None = readable.exclude(**own).first()
    return found if found and may_be_told(user, case, found.text, by_id=found.written_by_id) else None


def open_to(case: Case, reader: Reader) -> EntryQuerySet:
    """What this reader may open, the newest first."""
    return Entry.objects.of(case).readable_by(reader).whole().select_related("case__client", "case__edition")


def story_of(case: Case, reach: Reach, user: User, page: str | None) -> tuple[Page[Entry], list[Told]]:
    """One page of it, with what each report shows to this reader."""
    reader = reader_of(case, reach, user)
    some = Paginator(open_to(case, reader), PER_PAGE).get_page(page)
    seen = [(entry, seen_by(_in(case, entry), reader)) for entry in some]
    return some, [Told(one, entry.may_be_changed_by(user)) for entry, one in seen if one]


def _in(case: Case, entry: Entry) -> Entry:
    """With the file that is at hand, so that what is secret in it is asked once."""
    entry.case = case
    return entry
