"""Where a secret address stands already: what was written before it was noted. Whoever notes it goes through these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.audit.models import Action
from fasenwijzer.cases.gate import CaseRequest, door
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.now import hidden_in
from fasenwijzer.journal.models import Message
from fasenwijzer.search.documents.models import Document, DocumentQuerySet
from fasenwijzer.search.reading_the_log import catch_up
from fasenwijzer.search.texts import day
from fasenwijzer.ui.pages import page

PORTIONS = 3
"""How much of what was written meanwhile is read before the page is shown."""


@dataclass(frozen=True)
class Stands:
    """One text: what it is, of which day and by whom, whose address stands in it, and where to mend it."""

    kind: str
    on: date
    who: str
    whose: tuple[str, ...]
    address: str


@door(Ability.WRITE_RISKS, Action.SEARCH)
def where_it_stands(request: CaseRequest, case: Case) -> HttpResponse:
    """Every text of the file that names an address that is secret today; the words themselves are not repeated."""
    catch_up(PORTIONS)
    texts = Document.objects.of(case)
    if Ability.HOLD_CONFERENCES not in request.case_abilities:
        texts = texts.outside_conferences()
    found = [*_documents(case, texts), *_messages(case)]
    return page(request, "search/secret_address.html", {"case": case, "found": found})


def _documents(case: Case, texts: DocumentQuerySet) -> Iterator[Stands]:
    for one in texts.iterator():
        whose = _whose(case, one.text)
        if whose:
            one.case = case
            yield Stands(one.kind_name, one.on, one.who, whose, one.address)


def _messages(case: Case) -> Iterator[Stands]:
    """Nobody finds messages by searching; here they are told as well, with whom, without what was said."""
    for one in Message.objects.of(case).select_related("by", "person").iterator():
        whose = _whose(case, one.text)
        if whose:
            where = reverse("portal:thread", args=[case.pk, one.person_id])
            yield Stands(_("message"), day(one.sent_at), one.by.name, whose, where)


def _whose(case: Case, words: str) -> tuple[str, ...]:
    return tuple(one.whose for one in hidden_in(case, words))
