"""The answers of one person as a FHIR QuestionnaireResponse, the same in release 4 and 5.

See https://hl7.org/fhir/questionnaireresponse.html. Only of what was answered with a name. It names the file by its
number and nobody by name: who takes it in knows whose file that is. What was not answered is not in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from fasenwijzer.asking.models import Answer, Asked
from fasenwijzer.questionnaires.fhir.shape import OURS, Json, canonical_of, link_of
from fasenwijzer.questionnaires.models import Item, Section, Version
from fasenwijzer.questionnaires.plain import YES, Kind

FILE = "urn:fasenwijzer:file"


def response_of(asked: Asked, version: Version) -> Json:
    """Of a client who answered; the version is read whole. One query, for the answers."""
    told: dict[int, list[Answer]] = {}
    for answer in asked.answers.select_related("choice"):
        told.setdefault(answer.item_id, []).append(answer)
    found: Json = {
        "resourceType": "QuestionnaireResponse",
        "identifier": {"system": f"{OURS}-response", "value": str(asked.pk)},
        "questionnaire": canonical_of(version.questionnaire.code, version.number),
        "status": "completed",
        "language": version.language,
    }
    if asked.case:
        found["subject"] = {"identifier": {"system": FILE, "value": asked.case.number}}
    if asked.answered_on:
        found["authored"] = asked.answered_on.isoformat()
    found["item"] = list(_groups(version, told))
    return found


def _groups(version: Version, told: dict[int, list[Answer]]) -> Iterator[Json]:
    for at, section in enumerate(version.sections.all(), 1):
        answered = [_item(item, told[item.pk]) for item in section.items.all() if item.pk in told]
        if answered:
            yield {"linkId": f"section-{at}", **_titled(section), "item": answered}


def _titled(section: Section) -> Json:
    return {"text": section.title} if section.title else {}


def _item(item: Item, answers: list[Answer]) -> Json:
    return {"linkId": link_of(item.key), "text": item.words, "answer": [_answer(item, one) for one in answers]}


def _answer(item: Item, answer: Answer) -> Json:
    if answer.choice and item.kind == Kind.YES_NO:
        return {"valueBoolean": answer.choice.code == YES}
    if answer.choice:
        return {"valueCoding": {"code": answer.choice.code, "display": answer.choice.words}}
    if answer.number is not None:
        return {"valueInteger": answer.number}
    return {"valueDate": answer.on.isoformat()} if answer.on else {"valueString": answer.text}
