"""A text that should be a resource of FHIR in JSON; or what is wrong with it, in words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from fasenwijzer.questionnaires.fhir.shape import Json

CHANGES_MEANING = ("implicitRules", "modifierExtension")
"""Who does not know what these say may not read on: https://hl7.org/fhir/R4/extensibility.html#modifierExtension."""


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
        told = json.loads(text)
    except json.JSONDecodeError as error:
        words = _("This is not JSON: it stops making sense at line %(line)s, character %(column)s.")
        raise refused(words % {"line": error.lineno, "column": error.colno}) from None
    except ValueError:
        raise refused(_("There is a number in it that is too long to read.")) from None
    except RecursionError:
        raise refused(_("This is nested too deeply to be a questionnaire.")) from None
    kind = told.get("resourceType", "") if isinstance(told, dict) else ""
    if not isinstance(told, dict) or kind not in tuple(kinds):
        words = _("This is not a FHIR %(kind)s: its resourceType is “%(found)s”.")
        raise refused(words % {"kind": next(iter(kinds)), "found": str(kind)[:60]})
    if not _is_text(told):
        raise refused(_("There are signs in it that are no text, such as half a letter."))
    return told


def refused(words: str) -> NotTaken:
    """About the whole file."""
    return NotTaken([Problem("", words)])


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
