"""The names by which FHIR tells what ours tells: https://hl7.org/fhir/R4/questionnaire.html and its R5 page."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any
from urllib.parse import quote, unquote

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fasenwijzer.questionnaires.plain import Kind

Json = dict[str, Any]
Words = str | Promise

HL7 = "http://hl7.org/fhir/StructureDefinition/"
CONTROL = f"{HL7}questionnaire-itemControl"
CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"
LOWEST, HIGHEST = f"{HL7}minValue", f"{HL7}maxValue"
POINTS = {"R4": f"{HL7}ordinalValue", "R5": f"{HL7}itemWeight"}
SCORE = "urn:fasenwijzer:section-score"
OURS, PILOT = "urn:fasenwijzer:questionnaire", "urn:fasenwijzer:pilot"
KEY, LONGEST_KEY = re.compile(r"[A-Za-z0-9_.-]+"), 60

CHOICE = {"R4": "choice", "R5": "coding"}
TYPES = {
    Kind.YES_NO: "boolean",
    Kind.SCALE: "integer",
    Kind.NUMBER: "integer",
    Kind.TEXT: "string",
    Kind.LONG: "text",
    Kind.DATE: "date",
    Kind.NOTE: "display",
}
"""Beside the two kinds of choosing, whose name differs between R4 and R5."""
KNOWN_ELSEWHERE: dict[str, Words] = {
    "decimal": _("We ask whole numbers only. Make it “integer”, or “string” when the decimals matter."),
    "quantity": _("We ask no number with a unit. Make it “integer”, and say the unit in the question."),
    "dateTime": _("We ask a day without a time. Make it “date”, or “string” when the time matters."),
    "time": _("We ask no time of day. Make it “string”."),
    "open-choice": _("We ask no choice to which somebody adds one. Make it “choice”, with a “string” behind it."),
    "url": _("We ask no address of a page. Make it “string”."),
    "attachment": _("We ask no file with a question. Leave it out, or ask for words."),
    "reference": _("We ask no record of another system. Leave it out, or ask for words."),
    "question": _("This type only groups others. Make it “group”, or say what kind of answer it wants."),
}
"""Types of FHIR that we do not ask, with what can be done instead."""


def canonical_of(code: str, number: int) -> str:
    """What a version of ours is called in FHIR: url|version."""
    return f"{OURS}:{code}|{number}"


def key_of(link: str) -> str:
    """Our key of a linkId: the same signs, or `~2F` for a stroke and the like, so that no two get one key."""
    key = link if KEY.fullmatch(link) else quote(link, safe="").replace("~", "%7E").replace("%", "~")
    return key if len(key) <= LONGEST_KEY else f"long-{sha256(link.encode()).hexdigest()[:40]}"


def link_of(key: str) -> str:
    """The linkId from which this key was made, but for a very long one: answers of here and elsewhere say the same."""
    return unquote(key.replace("~", "%"))


def extension_of(told: Json, url: str) -> Json | None:
    """The extension of this kind, when it is there and has the shape of one."""
    every = told.get("extension")
    rows = every if isinstance(every, list) else []
    return next((one for one in rows if isinstance(one, dict) and one.get("url") == url), None)


def control_of(told: Json) -> str:
    """The code of its itemControl: help, lower, upper, slider, or nothing."""
    found = (extension_of(told, CONTROL) or {}).get("valueCodeableConcept")
    codings = found.get("coding") if isinstance(found, dict) else None
    first = codings[0] if isinstance(codings, list) and codings else None
    code = first.get("code") if isinstance(first, dict) else None
    return code if isinstance(code, str) else ""


def control(code: str) -> Json:
    coding = {"system": CONTROLS, "code": code}
    return {"url": CONTROL, "valueCodeableConcept": {"coding": [coding]}}
