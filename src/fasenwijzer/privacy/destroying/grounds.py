"""On which ground something of a file may be destroyed: the term of the law, or a request that was granted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.keeping.file import CHANGES, keeping_of
from fasenwijzer.cases.keeping.terms import LAWS, Counted, KeepingTerm, made_long_enough_ago, term_of
from fasenwijzer.cases.models import Case, File, RightsRequest
from fasenwijzer.cases.rights.models import Kind, Outcome
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.privacy.destroying.models import Destruction, What, Why


@dataclass(frozen=True)
class Ground:
    """What may go, why, by which law or request; of pieces: what was made before which day. asked: in whose words."""

    what: What
    why: Why
    source: str
    made_before: date | None = None
    asked: str = ""

    @property
    def key(self) -> str:
        return f"{self.what}-{self.why}"

    def allows(self, asked: Destruction) -> bool:
        """Whether what was proposed still rests on this ground."""
        if (asked.what, asked.why) != (self.what, self.why):
            return False
        return not asked.made_before or bool(self.made_before and asked.made_before <= self.made_before)


def grounds_for(case: Case) -> list[Ground]:
    """All grounds there are today. Three queries."""
    return list(_grounds(case))


def _grounds(case: Case) -> Iterator[Ground]:
    kept, today = keeping_of(case), clock.today()
    if kept and case.ended and kept.may_go_from <= today:
        yield Ground(What.FILE, Why.TERM, kept.term.source)
    elif kept and kept.is_per_piece and _old_pieces(kept.term).filter(pk=case.pk).exists():
        yield Ground(What.PIECES, Why.TERM, kept.term.source, _before(kept.term))
    asked = case.rights_requests.standing().filter(kind=Kind.DESTROY, outcome=Outcome.GRANTED).first()
    if asked:
        source = f"{asked.term.source}, {asked.received_on:%d-%m-%Y}"
        yield Ground(What.FILE, Why.REQUEST, source, asked=asked.about)


def ended_terms() -> QuerySet[Case]:
    """Files of which something may go because the term has ended, the first opened on top."""
    terms = [found for found in (term_of(law, clock.today()) for law in {one.law for one in LAWS}) if found]
    last = Event.objects.filter(case_id=OuterRef("pk"), action__in=CHANGES, result="ok").order_by("-pk")
    cases = Case.objects.filter(opened_on__lt=max(_before(term) for term in terms))
    whole, pieces = Q(pk__in=[]), Q(pk__in=[])
    for term in terms:
        whole |= Q(legal_basis=term.law, place__until__isnull=False, changed_at__lt=_moment(_before(term)))
        if term.counted is Counted.PIECE:
            pieces |= Q(pk__in=_old_pieces(term).values("pk"))
    return cases.annotate(changed_at=Subquery(last.values("at")[:1])).filter(whole | pieces).order_by("opened_on", "pk")


def granted_requests() -> QuerySet[Case]:
    """Files that the client asked to destroy, with a yes."""
    asked = RightsRequest.objects.standing().filter(kind=Kind.DESTROY, outcome=Outcome.GRANTED)
    return Case.objects.filter(pk__in=asked.values("case")).order_by("opened_on", "pk")


def within_reach(cases: QuerySet[Case], user: User) -> QuerySet[Case]:
    """A privacy officer sees all of them, who leads a team those of that team."""
    return cases if Role.PRIVACY_OFFICER in user.roles else cases.filter(pk__in=Case.objects.visible_to(user))


def _old_pieces(term: KeepingTerm) -> QuerySet[Case]:
    moment = _moment(_before(term))
    reports = Entry.objects.filter(case=OuterRef("pk"), written_at__lt=moment)
    files = File.objects.filter(case=OuterRef("pk"), at__lt=moment)
    return Case.objects.filter(Exists(reports) | Exists(files), legal_basis=term.law)


def _before(term: KeepingTerm) -> date:
    return made_long_enough_ago(term, clock.today()) + timedelta(days=1)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time.min, AMSTERDAM)
