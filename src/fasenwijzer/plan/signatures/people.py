"""Who answered to a version, and what: the last answer first, the earlier ones below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from fasenwijzer.cases.models import Case
from fasenwijzer.cases.representation.deciding import Deciders
from fasenwijzer.plan.reading.rows import mark_of
from fasenwijzer.plan.signatures.models import AsKind, PlanAgreement
from fasenwijzer.plan.versions.models import PlanVersion
from fasenwijzer.ui.words import clock_time, initials_of, long_day


@dataclass
class Answer:
    """An answer in the words of the edition."""

    row: PlanAgreement
    words: str


@dataclass
class Answerer:
    """A person and the answers, the newest first; none yet when this person is still asked."""

    name: str
    mark: str
    initials: str
    represents: bool = False
    answers: list[Answer] = field(default_factory=list)

    @property
    def last(self) -> PlanAgreement | None:
        """The answer that counts; none yet when this person is still asked."""
        return self.answers[0].row if self.answers else None

    @property
    def why(self) -> str:
        """For paper, which others get too: why not, unless it was said in the own place, to who guides only."""
        return self.last.reason if self.last and not self.last.is_own else ""

    @property
    def last_told(self) -> str:
        """The answer that counts in one line, for paper: how, on which day, and under which name on screen."""
        if not self.last:
            return ""
        told = [self.answers[0].words, long_day(self.last.on)]
        signed = getattr(self.last, "signature", None)
        if signed:
            words = _("on screen at %(time)s, as “%(name)s”")
            told.append(words % {"time": clock_time(signed.at), "name": signed.typed_name})
        return ", ".join(told)

    @property
    def drawing(self) -> str:
        """The signature that was drawn on screen under the answer that counts, as lines; empty without one."""
        return str(getattr(getattr(self.last, "signature", None), "drawing", ""))


def answerers(version: PlanVersion, case: Case, asked: Deciders | None = None) -> list[Answerer]:
    """The client first, answered or not; then everybody who answered, and whose yes is needed.

    asked: who decides now, when the version still waits for answers.
    """
    people = {str(AsKind.CLIENT): Answerer(case.client.first_name, "client", case.client.initial)}
    for row in version.answers.standing().select_related("signature"):
        person = people.setdefault(
            row.of_whom,
            Answerer(row.who, mark_of(row.as_kind), initials_of(row.who), row.as_kind == AsKind.REPRESENTATIVE),
        )
        row.version = version
        person.answers.insert(0, Answer(row, case.method.agreement_manner(row.manner)))
    return [*people.values(), *_still_asked(list(people.values()), asked)]


def _still_asked(people: list[Answerer], asked: Deciders | None) -> list[Answerer]:
    """Who decides together with others and did not answer yet."""
    if asked is None or not asked.together:
        return []
    said = [person.last for person in people if person.last]
    waiting = [one for one in asked.people if not one.is_client and not any(answer.is_of(one) for answer in said)]
    return [Answerer(one.name, mark_of(AsKind.REPRESENTATIVE), initials_of(one.name), True) for one in waiting]


def waits_for(people: list[Answerer], asked: Deciders) -> list[str]:
    """By name whose answer is needed yet: of a child everybody who decides, of anybody else one is enough."""
    theirs = [person for person in people if person.mark == "client" or person.represents]
    if not asked.together:
        return [] if any(person.answers for person in theirs) else [people[0].name]
    needed = theirs if any(one.is_client for one in asked.people) else [one for one in theirs if one.represents]
    return [person.name for person in needed or theirs if not person.answers]
