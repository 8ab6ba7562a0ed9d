"""A text that should be a resource of FHIR in JSON; or what is wrong with it, in words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.questionnaires.fhir.shape import Json, Words

CHANGES_MEANING = ("implicitRules", "modifierExtension")
"""Who does not know what these say may not read on: https://hl7.org/fhir/R4/extensibility.html#modifierExtension."""
DEEPEST = 100
"""Levels in each other: more no resource has, and whoever walks through them has no room for many more."""
TOO_DEEP = gettext_lazy("This is nested too deeply to be a questionnaire.")


@dataclass(frozen=True)
class Problem:
    """`where`: the linkId of the question, or nothing when it is about the whole file.

    `of`: which of several people in the file gave the answer, counted from 1; 0 when it is about one or about all.
    """

    where: str
    words: str
    of: int = 0


class NotTaken(Exception):
    """With everything that is wrong."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


def parsed(text: str, kinds: Iterable[str]) -> Json:
    """The resource, of one of these kinds. Raises NotTaken."""
    try:
        told = json.loads(text, object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        words = _("This is not JSON: it stops making sense at line %(line)s, character %(column)s.")
        raise refused(words % {"line": error.lineno, "column": error.colno}) from None
    except ValueError:
        raise refused(_("There is a number in it that is too long to read.")) from None
    except RecursionError:
        raise refused(TOO_DEEP) from None
    if not _is_shallow(told):
        raise refused(TOO_DEEP)
    kind = told.get("resourceType", "") if isinstance(told, dict) else ""
    if not isinstance(told, dict) or kind not in tuple(kinds):
        words = _("This is not a FHIR %(kind)s: its resourceType is “%(found)s”.")
        raise refused(words % {"kind": next(iter(kinds)), "found": str(kind)[:60]})
    if not _is_text(told):
        raise refused(_("There are signs in it that are no text, such as half a letter."))
    return told


def refused(words: Words) -> NotTaken:
    """About the whole file."""
    return NotTaken([Problem("", str(words))])


def _each_once(pairs: list[tuple[str, Any]]) -> Json:
    """An object in which no name stands twice: of two answers one would be lost in silence."""
    told, seen = dict(pairs), set[str]()
    for name, _value in pairs if len(told) < len(pairs) else ():
        if name in seen:
            raise refused(_("“%(name)s” stands twice in one place.") % {"name": name[:60]})
        seen.add(name)
    return told


def _is_shallow(told: Any) -> bool:
    """Whether it has no more levels than can be walked through."""
    level = [told]
    for _step in range(DEEPEST):
        level = [part for one in level if isinstance(one, list | dict) for part in _parts(one)]
        if not level:
            return True
    return False


def _parts(told: list[Any] | Json) -> Iterable[Any]:
    return told.values() if isinstance(told, dict) else told


def changes_meaning(told: Json) -> str:
    """The name of what changes what the rest means, in a way we do not know; or nothing."""
    return next((name for name in CHANGES_MEANING if told.get(name)), "")


def _is_text(told: Any) -> bool:
    """Whether everything in it can be kept: no zero sign, and no half of a pair of signs."""
    try:
        written = json.dumps(told, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return b"\\u0000" not in written
