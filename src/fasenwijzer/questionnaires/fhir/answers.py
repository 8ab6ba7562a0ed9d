"""Answers that were given elsewhere: a FHIR QuestionnaireResponse, or a Bundle of them, of release 4 or 5.

See https://hl7.org/fhir/R4/questionnaireresponse.html and its R5 page. They are answers to one version that is known
here, named by url|version. All of the file is taken or nothing: what does not fit is told question by question.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.questionnaires.fhir.bundle import KINDS, resources_in
from fasenwijzer.questionnaires.fhir.parsing import NotTaken, Problem, changes_meaning, parsed
from fasenwijzer.questionnaires.fhir.shape import Json, Words, canonical_of, key_of, link_of
from fasenwijzer.questionnaires.fhir.values import DoesNotFit, sent_as
from fasenwijzer.questionnaires.filling_in.forms import AnswerForm, Given, name_of, numbered
from fasenwijzer.questionnaires.models import Item, Version
from fasenwijzer.questionnaires.plain import Kind

READY = ("completed", "amended")
NOT_READY: dict[str, Words] = {
    "in-progress": gettext_lazy("It was not finished yet (status “in-progress”). Finish it there first."),
    "stopped": gettext_lazy("It was stopped before the end (status “stopped”)."),
    "entered-in-error": gettext_lazy("It was taken back there (status “entered-in-error”)."),
}
TAKEN = {"resourceType", "questionnaire", "status", "item", "language", "id", "meta", "text"}
WHO = ("subject", "author", "source", "encounter", "basedOn", "partOf", "contained")
"""What tells, or leads to, who answered."""
DEEPEST = 20


@dataclass(frozen=True)
class Response:
    """What one person answered. `on`: the day, when it was told. `subject` and `who`: what is told of the person."""

    given: tuple[Given, ...]
    on: date | None = None
    subject: Json = field(default_factory=dict)
    who: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


def names_of(version: Version) -> list[str]:
    """By which answers may name this version, as url|version: ours, and what it is called where it comes from."""
    ours = canonical_of(version.questionnaire.code, version.number)
    return [ours, version.canonical] if version.canonical else [ours]


def responses_in(text: str, version: Version, *, without_names: bool = False) -> list[Response]:
    """To this version, read whole. `without_names`: who answered may not be told.

    Raises NotTaken, with every problem that can be found in one reading.
    """
    rows, problems, read = resources_in(parsed(text, KINDS)), list[Problem](), list[Response]()
    for at, told in enumerate(rows, 1):
        one = _OfOne(version)
        read.append(one.read(told))
        if without_names and read[-1].who:
            one.wrong("", _tells_who(read[-1]))
        problems += [Problem(where, words, at if len(rows) > 1 else 0) for where, words in one.problems]
    if problems:
        raise NotTaken(problems)
    return read


@dataclass
class _OfOne:
    """Reads the answers of one person; `problems` are what does not fit, each with the linkId where it stands."""

    version: Version
    problems: list[tuple[str, str]] = field(default_factory=list)
    sent: dict[str, Any] = field(default_factory=dict)
    """What a form would have sent, by the key of the question."""

    def __post_init__(self) -> None:
        self.items = {item.key: item for _number, item in numbered(self.version)}

    def wrong(self, where: str, words: str) -> None:
        self.problems.append((where, words))

    def read(self, told: Json) -> Response:
        if name := changes_meaning(told):
            self.wrong("", _("“%(name)s” changes what the rest means, in a way we do not know.") % {"name": name})
        self._is_ready(told.get("status"))
        self._is_of_this(told.get("questionnaire"))
        self._walk(told.get("item", []), depth=0)
        on = self._day(told.get("authored"))
        known = TAKEN | ({"authored"} if on else set())
        subject = told.get("subject")
        return Response(
            given=tuple(self._given()),
            on=on,
            subject=subject if isinstance(subject, dict) else {},
            who=tuple(name for name in WHO if told.get(name)),
            left_out=tuple(sorted(name for name in told if name not in known and not name.startswith("_"))),
        )

    def _is_ready(self, status: Any) -> None:
        if status not in READY:
            known = NOT_READY.get(status) if isinstance(status, str) else None
            self.wrong("", str(known or _("Its status is missing or unknown. It should be: completed, or amended.")))

    def _is_of_this(self, canonical: Any) -> None:
        """The url, with or without a version, by which this version goes here or went where it comes from."""
        if not isinstance(canonical, str) or not canonical.strip():
            self.wrong("", _("It does not tell to which questionnaire these are answers (“questionnaire”)."))
            return
        url, _sep, number = canonical.strip().partition("|")
        names = names_of(self.version)
        numbers = [one.partition("|")[2] for one in names if one.partition("|")[0] == url]
        if numbers and number in ("", *numbers):
            return
        told = {"found": canonical[:120], "here": names[0]}
        if numbers:
            words = _("These are answers to another version: “%(found)s”. Here is asked: “%(here)s”.")
        else:
            words = _("These are answers to another questionnaire: “%(found)s”. Here is asked: “%(here)s”.")
        self.wrong("", words % told)

    def _day(self, authored: Any) -> date | None:
        """The day it was answered, here; nothing when it was not told as a whole day."""
        if not isinstance(authored, str) or len(authored) < len("2026-01-31"):
            return None
        try:
            on = datetime.fromisoformat(authored)
            day = (on.astimezone(clock.AMSTERDAM) if on.tzinfo else on).date()
        except (ValueError, OverflowError):
            return None
        if day > clock.today():
            self.wrong("", _("It was answered on a day that is still to come (“authored”)."))
        return day

    # Questions

    def _walk(self, told: Any, depth: int) -> None:
        if not isinstance(told, list) or depth > DEEPEST:
            self.wrong("", _("Its questions do not stand in a list, or too deep in each other."))
            return
        for one in told:
            link = one.get("linkId") if isinstance(one, dict) else None
            if not isinstance(link, str) or not link:
                self.wrong("", _("A question or group has no linkId."))
                continue
            self._question(link, one, depth)

    def _question(self, link: str, told: Json, depth: int) -> None:
        answers = told.get("answer") or []
        if answers and told.get("item"):
            self.wrong(link, _("It has answers and questions beside each other. Questions stand inside an answer."))
        rows = answers if isinstance(answers, list) else [answers]
        if changes_meaning(told):
            self.wrong(link, _("“modifierExtension” changes what it means, in a way we do not know."))
        if rows:
            self._answered(link, rows)
        for part in (told, *(one for one in rows if isinstance(one, dict))):
            if part.get("item"):
                self._walk(part["item"], depth + 1)

    def _answered(self, link: str, answers: list[Any]) -> None:
        item = self.items.get(key_of(link))
        if item is None:
            self.wrong(link, _("This version does not ask this."))
        elif item.kind == Kind.NOTE:
            self.wrong(link, _("These are only words to read, and there is an answer to it."))
        elif item.key in self.sent:
            self.wrong(link, _("It is answered more than once in different places."))
        elif len(answers) > 1 and item.kind != Kind.MANY:
            self.wrong(link, _("It has several answers, and takes one."))
        else:
            found = [self._value(link, item, one) for one in answers]
            if item.kind == Kind.MANY and len(set(found)) < len(found):
                self.wrong(link, _("The same choice is made twice."))
            self.sent[item.key] = [one for one in found if one] if item.kind == Kind.MANY else found[0]

    def _value(self, link: str, item: Item, answer: Any) -> str:
        """As a form would send it; empty when it does not fit, and then it was told."""
        try:
            return sent_as(item, answer)
        except DoesNotFit as error:
            self.wrong(link, error.words)
            return ""

    def _given(self) -> Iterator[Given]:
        """Looked at as what somebody fills in on a page: ends, lengths, what is needed and what follows from what."""
        if not self.sent and not self.problems:
            self.wrong("", _("There are no answers in it."))
        sent = {name_of(self.items[key]): one for key, one in self.sent.items() if one}
        form, told = AnswerForm(sent, version=self.version), {where for where, _words in self.problems}
        form.is_valid()
        for key, item in self.items.items():
            name, where = name_of(item), link_of(key)
            if where in told:
                continue
            for words in form.errors.get(name, []):
                self.wrong(where, str(words))
            if not told and name in sent and name not in form.errors and form.cleaned_data[name] in (None, "", []):
                self.wrong(where, _("By the other answers this was not to be asked, and there is an answer to it."))
        return iter(form.given)


def _tells_who(one: Response) -> str:
    words = _("It tells who answered (%(names)s), and here nobody may be known. Leave that out in the other system.")
    return words % {"names": ", ".join(one.who)}
