"""Answers that were given in another system, as a file: of one client, or of several people nobody knows."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.asking.answering.response import FILE
from fasenwijzer.asking.boxes.putting_in import MoreThanAsked, pour_in
from fasenwijzer.asking.models import Round
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.fhir.answers import Response, names_of, responses_in
from fasenwijzer.questionnaires.fhir.forms import FhirForm
from fasenwijzer.questionnaires.fhir.parsing import refused
from fasenwijzer.questionnaires.filling_in.forms import numbered
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.questionnaires.plain import Kind


class AnswersForm(FhirForm):
    """One file with answers to this version."""

    largest = 3_000_000

    def __init__(self, *args: Any, version: Version, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.version = version

    def read(self, text: str) -> None:
        self.responses = responses_in(text, self.version)

    @property
    def names(self) -> list[str]:
        """By which of these the answers have to name the questionnaire."""
        return names_of(self.version)

    @property
    def left_out(self) -> list[str]:
        """The names of what is not kept, each once."""
        return sorted({name for one in self.responses for name in one.left_out})


class OfClientForm(AnswersForm):
    """Of the client of this case, and of nobody else."""

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case

    def read(self, text: str) -> None:
        super().read(text)
        if len(self.responses) > 1:
            words = _("There are answers of %(many)s people in it. Here belong the answers of one.")
            raise refused(words % {"many": len(self.responses)})
        number = _number_in(self.response)
        if number not in ("", self.case.number):
            words = _("These answers belong to file %(found)s, and this is file %(here)s.")
            raise refused(words % {"found": number[:40], "here": self.case.number})

    @property
    def response(self) -> Response:
        return self.responses[0]

    @property
    def left_out(self) -> list[str]:
        """Whose it is was looked at; it is known here already."""
        return [name for name in super().left_out if name != "subject"]

    @property
    def whose(self) -> str:
        """Whose answers they are in the words of the file, when it does not tell our number."""
        subject = self.response.subject
        told = subject.get("display") or subject.get("reference")
        return str(told)[:100] if told and not _number_in(self.response) else ""


class WithoutNamesForm(AnswersForm):
    """Of people nobody knows: what tells who somebody is may not even come near the box."""

    def read(self, text: str) -> None:
        self.responses = responses_in(text, self.version, without_names=True)

    @property
    def answered(self) -> list[tuple[str, int]]:
        """Every question with how many people answered it."""
        keys = [{given.item.pk for given in one.given} for one in self.responses]
        items = [item for _number, item in numbered(self.version) if item.kind != Kind.NOTE]
        return [(str(item), sum(item.pk in answered for answered in keys)) for item in items]

    def pour_in(self, round_: Round, *, by: User) -> bool:
        """Whether they are in the box now; otherwise the form says why. Raises RoundIsOver."""
        try:
            pour_in(round_, [one.given for one in self.responses], self.version, by=by)
        except MoreThanAsked:
            words = _("Together they would be more than the %(size)s people of this group. Is this file in already?")
            self.add_error(None, words % {"size": round_.size})
            return False
        return True


def _number_in(one: Response) -> str:
    """The number of our file, when it is told."""
    named = one.subject.get("identifier")
    if not isinstance(named, dict) or named.get("system") != FILE:
        return ""
    return str(named.get("value", ""))
