"""A FHIR Questionnaire, of release 4 or 5, as plain data; or everything that is wrong with it, in words.

Nothing is left out in silence: what can't be asked here is a problem, what only describes the file is told as left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from fasenwijzer.questionnaires.fhir.parsing import NotTaken, Problem, parsed
from fasenwijzer.questionnaires.fhir.questions import Questions
from fasenwijzer.questionnaires.fhir.shape import OURS, SCORE, Json, control_of, extension_of
from fasenwijzer.questionnaires.plain import Item, Language, Plain, Scoring, Section

STATUSES = ("draft", "active", "retired", "unknown")
TAKEN = {
    *("resourceType", "url", "identifier", "version", "name", "title", "status", "language", "date", "description"),
    *("item", "id", "meta", "text", "subjectType"),
}
WHEN = ("enableWhen", "enableBehavior")
TAKEN_OF_A_GROUP = {"linkId", "type", "text", "item", "extension", "prefix", "id", "required", "repeats", *WHEN}
MOST = 300
"""Questions; more nobody answers."""


@dataclass(frozen=True)
class Taken:
    """What was read, what it is called where it comes from (url|version), and the names of what was left out."""

    code: str
    plain: Plain
    left_out: tuple[str, ...] = ()
    canonical: str = ""


def from_fhir(text: str) -> Taken:
    """Raises NotTaken, with every problem that can be found in one reading."""
    return _Reading().read(parsed(text, ("Questionnaire",)))


@dataclass
class _Reading:
    problems: list[Problem] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)

    def read(self, told: Json) -> Taken:
        self.left_out |= {name for name in told if name not in TAKEN}
        self.questions = Questions(self.wrong, self.left_out)
        title = self._title(told)
        language = self._language(told)
        if told.get("status") not in STATUSES:
            self.wrong("", _("Its status is missing or unknown. It should be one of: draft, active, retired, unknown."))
        sections = self._sections(told.get("item"), language)
        plain = self.questions.tied(Plain(title, language, self._words(told, "description", "", 2000), sections))
        canonical = self._canonical(told)
        if self.problems:
            raise NotTaken(self.problems)
        return Taken(self._code(told, title), plain, tuple(sorted(self.left_out)), canonical)

    def wrong(self, where: str, words: str) -> None:
        self.problems.append(Problem(where, words))

    def _words(self, told: Json, name: str, where: str, most: int) -> str:
        found = told.get(name, "")
        if not isinstance(found, str):
            self.wrong(where, _("“%(name)s” should be words.") % {"name": name})
            return ""
        if len(found) > most:
            words = _("“%(name)s” is longer than the %(most)s characters we keep.")
            self.wrong(where, words % {"name": name, "most": most})
        return found.strip()

    def _title(self, told: Json) -> str:
        title = self._words(told, "title", "", 200) or self._words(told, "name", "", 200)
        if not title:
            self.wrong("", _("It has no title."))
        return title

    def _language(self, told: Json) -> str:
        found = str(told.get("language") or Language.NL).lower().split("-")[0]
        if found not in Language.values:
            words = _("It is in a language that we do not know: “%(found)s”.") % {"found": found[:20]}
            self.wrong("", words)
        return found

    def _canonical(self, told: Json) -> str:
        """By which answers to it that were given elsewhere are known again."""
        url, version = self._words(told, "url", "", 250), self._words(told, "version", "", 40)
        return f"{url}|{version}" if url and version else url

    def _code(self, told: Json, title: str) -> str:
        """What it is called here: our own code when it comes from here."""
        named = told.get("identifier")
        rows = named if isinstance(named, list) else []
        own = [one.get("value") for one in rows if isinstance(one, dict) and one.get("system") == OURS]
        tries = [*own, told.get("name"), told.get("id"), title, "vragenlijst"]
        return next(code for one in tries if isinstance(one, str) and (code := slugify(_apart(one))[:40]))

    def _sections(self, items: Any, language: str) -> tuple[Section, ...]:
        if not isinstance(items, list) or not items:
            self.wrong("", _("There is no question in it."))
            return ()
        self.questions.language = language
        sections = self._walk(items, Section(), depth=0)
        if sum(len(one.items) for one in sections) > MOST:
            self.wrong("", _("It has more than %(most)s questions.") % {"most": MOST})
            raise NotTaken(self.problems)
        return tuple(sections)

    def _walk(self, items: list[Any], here: Section, depth: int) -> list[Section]:
        """Groups in groups become sections after each other; what stands behind one goes on under the old heading."""
        done, now, asked = [], here, list[Item]()
        for told in items:
            if not isinstance(told, dict):
                self.wrong("", _("Something between the questions is not a question."))
            elif told.get("type") == "group":
                done += [replace(now, items=tuple(asked)), *self._group(told, depth)]
                now, asked = Section(title=here.title, scoring=here.scoring), []
            elif told.get("type") == "display" and control_of(told) == "help" and depth:
                now = replace(now, text=self._words(told, "text", str(told.get("linkId", "")), 2000))
            elif item := self.questions.read(told):
                asked.append(item)
        done.append(replace(now, items=tuple(asked)))
        return [one for one in done if one.items or one.text]

    def _group(self, told: Json, depth: int) -> list[Section]:
        where = self.questions.link(told)
        self.left_out |= {name for name in told if name not in TAKEN_OF_A_GROUP}
        children = told.get("item")
        if depth > 5 or not isinstance(children, list):
            self.wrong(where, _("This group has no questions that we can read."))
            return []
        score = (extension_of(told, SCORE) or {}).get("valueCode", Scoring.NONE)
        scoring = score if score in Scoring.values else Scoring.NONE
        title = self._words(told, "text", where, 200)
        self.questions.opens_group(told, where)
        sections = self._walk(children, Section(title=title, scoring=scoring), depth + 1)
        self.questions.closes_group()
        if told.get("enableWhen") and any(one.text for one in sections):
            self.wrong(where, _("Its introduction would be read by everybody. Make it a note, or leave it out."))
        return sections


def _apart(name: str) -> str:
    """CamelCase as words with a hyphen."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
