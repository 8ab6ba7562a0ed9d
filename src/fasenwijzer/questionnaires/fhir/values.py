"""The value of one answer, as a form would send it (https://hl7.org/fhir/R4/questionnaireresponse.html)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from fasenwijzer.questionnaires.models import Item
from fasenwijzer.questionnaires.plain import NO, YES, Kind

VALUES: dict[str, tuple[str, ...]] = {
    Kind.YES_NO: ("valueBoolean", "valueCoding"),
    Kind.ONE: ("valueCoding", "valueString", "valueInteger", "valueDate"),
    Kind.MANY: ("valueCoding", "valueString", "valueInteger", "valueDate"),
    Kind.SCALE: ("valueInteger",),
    Kind.NUMBER: ("valueInteger",),
    Kind.TEXT: ("valueString",),
    Kind.LONG: ("valueString",),
    Kind.DATE: ("valueDate",),
}


class DoesNotFit(Exception):
    """With why, in words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


def sent_as(item: Item, answer: Any) -> str:
    """What a form would send for this answer. Raises DoesNotFit."""
    name, value = _named(answer)
    fits = VALUES[item.kind]
    if name not in fits:
        words = _("It is answered with “%(found)s”; this asks “%(needed)s”.")
        raise DoesNotFit(words % _pair(name, fits[0]))
    has_choices = bool(item.choices.all())
    said = _choice(item, name, value) if has_choices else _plain(name, value)
    if said is None:
        words = _("“%(found)s” is none of its choices.") if has_choices else _("“%(found)s” is no %(needed)s.")
        raise DoesNotFit(words % _pair(_shown(value), name))
    return said


def _named(answer: Any) -> tuple[str, Any]:
    """The one value that it has, and of which type that is."""
    values = {name: one for name, one in answer.items() if name[:5] == "value"} if isinstance(answer, dict) else {}
    if len(values) != 1:
        raise DoesNotFit(_("An answer has no value, or more than one."))
    return next(iter(values.items()))


def _pair(found: str, needed: str) -> dict[str, str]:
    return {"found": found[:60], "needed": needed}


def _shown(value: Any) -> str:
    told = value.get("code") or value.get("display") if isinstance(value, dict) else value
    return str(told)


def _choice(item: Item, name: str, value: Any) -> str | None:
    """The choice that is meant: by its code, or by its words where those are told and no code."""
    choices = item.choices.all()
    if name == "valueBoolean":
        code, words = (YES if value else NO) if isinstance(value, bool) else None, None
    elif isinstance(value, dict):
        code, words = value.get("code"), None if value.get("code") else value.get("display")
    else:
        code, words = slugify(str(value))[:60], str(value)
    found = next((one for one in choices if words and one.words == words), None)
    found = found or next((one for one in choices if one.code == code), None)
    return str(found.pk) if found else None


def _plain(name: str, value: Any) -> str | None:
    if name == "valueInteger":
        return str(value) if isinstance(value, int) and not isinstance(value, bool) else None
    if not isinstance(value, str) or not value.strip():
        return None
    if name == "valueDate":
        try:
            return date.fromisoformat(value).isoformat() if len(value) == 10 else None
        except ValueError:
            return None
    return value
