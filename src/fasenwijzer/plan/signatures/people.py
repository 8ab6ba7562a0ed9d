"""Who answered to a version, and what: the last answer first, the earlier ones below it."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from fasenwijzer.cases.models import Case
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


def answerers(version: PlanVersion, case: Case) -> list[Answerer]:
    """The client first, answered or not; then everybody who answered."""
    people = {str(AsKind.CLIENT): Answerer(case.client.first_name, "client", case.client.initial)}
    for row in version.answers.standing().select_related("signature"):
        person = people.setdefault(
            row.of_whom,
            Answerer(row.who, mark_of(row.as_kind), initials_of(row.who), row.as_kind == AsKind.REPRESENTATIVE),
        )
        row.version = version
        person.answers.insert(0, Answer(row, case.method.agreement_manner(row.manner)))
    return list(people.values())


def waits_for_the_client(people: list[Answerer]) -> bool:
    """Neither the client nor a representative said yes or no yet."""
    return not any(person.answers for person in people if person.mark == "client" or person.represents)
