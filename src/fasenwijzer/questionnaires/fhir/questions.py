"""One question of a FHIR Questionnaire, and what it follows from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from fasenwijzer.questionnaires.fhir.shape import (
    HIGHEST,
    KNOWN_ELSEWHERE,
    LOWEST,
    PILOT,
    POINTS,
    Json,
    control_of,
    extension_of,
    key_of,
)
from fasenwijzer.questionnaires.plain import (
    CHOSEN,
    MOST_STEPS,
    NO,
    YES,
    Choice,
    Item,
    Kind,
    Language,
    Plain,
    yes_and_no,
)
from fasenwijzer.questionnaires.themes import Theme

KINDS = {
    "boolean": Kind.YES_NO,
    "integer": Kind.NUMBER,
    "string": Kind.TEXT,
    "text": Kind.LONG,
    "date": Kind.DATE,
    "display": Kind.NOTE,
    "choice": Kind.ONE,
    "coding": Kind.ONE,
}
TAKEN = {
    *("linkId", "type", "text", "item", "required", "repeats", "extension", "answerOption", "enableWhen"),
    *("enableBehavior", "code", "prefix", "id", "answerConstraint"),
}
AROUND = {"help": ("help", 500), "lower": ("low_words", 100), "upper": ("high_words", 100)}


class Questions:
    """Reads questions one after the other; `wrong` takes what does not fit, `left_out` the names we do not keep."""

    def __init__(self, wrong: Callable[[str, str], None], left_out: set[str]) -> None:
        self.wrong, self.left_out = wrong, left_out
        self.language: str = Language.NL
        self.keys: dict[str, str] = {}
        self.follows: dict[str, list[tuple[str, str]]] = {}
        self.around: list[list[tuple[str, str]]] = []
        """What the groups around a question follow from, the outermost first."""

    def link(self, told: Json) -> str:
        """The linkId, which every part of a questionnaire has once."""
        found = told.get("linkId")
        if not isinstance(found, str) or not found:
            self.wrong("", _("A question or group has no linkId."))
            return ""
        if found in self.keys:
            self.wrong(found, _("This linkId is used more than once."))
        self.keys[found] = found
        return found

    def read(self, told: Json) -> Item | None:
        """None when it can't be asked here; then it was told why."""
        where, kind = self.link(told), self._kind(told)
        if kind is None:
            return None
        self.left_out |= {name for name in told if name not in TAKEN}
        self.keys[where] = key = key_of(where)
        item = Item(key=key, kind=kind, words=self._words(told, where, kind), theme=_theme(told))
        item = self._around(told, where, item)
        if kind != Kind.NOTE:
            item = replace(item, required=told.get("required") is True)
        if kind in CHOSEN:
            item = replace(item, choices=self._choices(told, where, kind))
        if kind == Kind.NUMBER:
            item = self._ends(told, where, item)
        self._conditions(told, where)
        return item

    def _kind(self, told: Json) -> Kind | None:
        where, found = str(told.get("linkId", "")), told.get("type")
        kind = KINDS.get(found) if isinstance(found, str) else None
        if kind is None:
            words = _("We can't ask a question of the type “%(type)s”.") + f" {KNOWN_ELSEWHERE.get(str(found), '')}"
            if str(found) not in KNOWN_ELSEWHERE:
                words = _("“%(type)s” is not a type that FHIR knows.")
            self.wrong(where, words % {"type": str(found)[:40]})
        repeats = told.get("repeats") is True
        if repeats and kind == Kind.ONE:
            return Kind.MANY
        if repeats and kind is not None:
            self.wrong(where, _("It may be answered several times; that we can do with choices only."))
        return kind

    def _words(self, told: Json, where: str, kind: Kind) -> str:
        found = told.get("text", "")
        if not isinstance(found, str) or not found.strip():
            self.wrong(where, _("It has no text."))
            return ""
        if len(found) > 500:
            self.wrong(where, _("Its text is longer than 500 characters."))
        return found.strip()

    def _around(self, told: Json, where: str, item: Item) -> Item:
        """The explanation and the ends of a scale, which stand inside a question."""
        inside = told.get("item", [])
        for one in inside if isinstance(inside, list) else []:
            name, most = AROUND.get(control_of(one), ("", 0)) if isinstance(one, dict) else ("", 0)
            words = one.get("text") if name else None
            if not isinstance(words, str) or one.get("type") != "display":
                self.wrong(where, _("Inside this question stands another. Put that one behind it."))
                return item
            if len(words) > most:
                self.wrong(where, _("Its explanation is longer than %(most)s characters.") % {"most": most})
            told_around: dict[str, Any] = {name: words.strip()}
            item = replace(item, **told_around)
        return item

    def _ends(self, told: Json, where: str, item: Item) -> Item:
        """From where to where; a slider with few steps is a scale."""
        lowest, highest = (self._end(told, where, url) for url in (LOWEST, HIGHEST))
        item = replace(item, lowest=lowest, highest=highest)
        if lowest is not None and highest is not None and highest <= lowest:
            self.wrong(where, _("Its highest is not more than its lowest."))
        fits = lowest is not None and highest is not None and highest - lowest <= MOST_STEPS
        if control_of(told) == "slider" and fits:
            return replace(item, kind=Kind.SCALE)
        if item.low_words or item.high_words:
            self.left_out.add("lower, upper")
            return replace(item, low_words="", high_words="")
        return item

    def _end(self, told: Json, where: str, url: str) -> int | None:
        found = extension_of(told, url)
        value = found.get("valueInteger") if found else None
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not -1000 <= value <= 9999:
            self.wrong(where, _("The end of its scale is not a whole number that we can keep."))
            return None
        return value

    def _choices(self, told: Json, where: str, kind: Kind) -> tuple[Choice, ...]:
        if kind == Kind.YES_NO:
            return yes_and_no(self.language)
        if told.get("answerValueSet") or told.get("answerConstraint", "optionsOnly") != "optionsOnly":
            self.wrong(where, _("Its choices stand outside the file, or somebody may add one. Put them all in it."))
        options = told.get("answerOption")
        rows = options if isinstance(options, list) else []
        choices = tuple(choice for one in rows if (choice := self._choice(one, where)))
        if len(choices) < 2:
            self.wrong(where, _("It has fewer than two choices."))
        if len({choice.code for choice in choices}) < len(choices):
            self.wrong(where, _("Two of its choices have the same code."))
        return choices

    def _choice(self, told: Any, where: str) -> Choice | None:
        option = told if isinstance(told, dict) else {}
        coding = option.get("valueCoding")
        plain = option.get("valueString", option.get("valueInteger", option.get("valueDate")))
        if isinstance(coding, dict):
            code, words = coding.get("code"), coding.get("display") or coding.get("code")
        else:
            code, words = None, None if plain is None else str(plain)
        code = code or slugify(words if isinstance(words, str) else "")[:60]
        if not isinstance(words, str) or not isinstance(code, str) or not words.strip() or not code:
            self.wrong(where, _("One of its choices has no words."))
            return None
        if len(words) > 300 or len(code) > 60:
            self.wrong(where, _("One of its choices is longer than 300 characters, or its code than 60."))
        return Choice(code, words.strip(), self._points(option, where))

    def _points(self, option: Json, where: str) -> int | None:
        coding = option.get("valueCoding")
        places = (option, coding if isinstance(coding, dict) else {})
        found = next((one for place in places for url in POINTS.values() if (one := extension_of(place, url))), None)
        value = found.get("valueDecimal") if found else None
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= 999 or value % 1:
            self.wrong(where, _("The points of a choice are not a whole number up to 999."))
            return None
        return int(value)

    def opens_group(self, told: Json, where: str) -> None:
        """What a group follows from, every question in it follows from; until `closes_group`."""
        self.around.append(self._rows(told, where))

    def closes_group(self) -> None:
        self.around.pop()

    def _conditions(self, told: Json, where: str) -> None:
        ways = [rows for rows in (*self.around, self._rows(told, where)) if rows]
        if len(ways) > 1:
            self.wrong(where, _("It and a group around it are both asked only sometimes. We can do one of the two."))
        if ways:
            self.follows.setdefault(self.keys[where] if where else "", []).extend(ways[-1])

    def _rows(self, told: Json, where: str) -> list[tuple[str, str]]:
        """The questions and choices that something follows from: any of them."""
        found = told.get("enableWhen", [])
        rows = found if isinstance(found, list) else [found]
        if len(rows) > 1 and told.get("enableBehavior") != "any":
            self.wrong(where, _("It is asked only when several things are so at once. We can do: when any of them is."))
        named = []
        for one in rows:
            on = one.get("question") if isinstance(one, dict) else None
            code = _answer(one) if isinstance(one, dict) and one.get("operator") == "=" else None
            if not isinstance(on, str) or code is None:
                self.wrong(where, _("When it is asked follows from something else than a choice. That we can't do."))
                continue
            named.append((on, code))
        return named

    def tied(self, plain: Plain) -> Plain:
        """With every question tied to the choices it follows from; told when those are not there."""
        there = {(item.key, choice.code) for item in plain.items for choice in item.choices}
        tied: dict[str, tuple[tuple[str, str], ...]] = {}
        for key, rows in self.follows.items():
            named = tuple(dict.fromkeys((self.keys.get(on, on), code) for on, code in rows))
            earlier = {item.key for item in plain.before(key)}
            if any(one not in there or one[0] not in earlier for one in named):
                self.wrong(key, _("It follows from a choice that is not there, or from a question that comes later."))
            tied[key] = named
        sections = [
            replace(one, items=tuple(replace(item, shown_when=tied.get(item.key, ())) for item in one.items))
            for one in plain.sections
        ]
        return replace(plain, sections=tuple(sections))


def _answer(told: Json) -> str | None:
    """The code of the choice in a condition."""
    if isinstance(told.get("answerBoolean"), bool):
        return YES if told["answerBoolean"] else NO
    coding = told.get("answerCoding")
    if isinstance(coding, dict) and isinstance(coding.get("code"), str):
        return str(coding["code"])
    words = told.get("answerString")
    return slugify(words)[:60] if isinstance(words, str) else None


def _theme(told: Json) -> str:
    codes = told.get("code")
    rows = codes if isinstance(codes, list) else []
    own = [one.get("code") for one in rows if isinstance(one, dict) and one.get("system") == PILOT]
    return next((code for code in own if code in Theme.values), "")
