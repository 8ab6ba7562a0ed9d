"""A version as a FHIR Questionnaire, release 4 or 5."""

from __future__ import annotations

from collections.abc import Iterator

from fasenwijzer.questionnaires.fhir.shape import (
    CHOICE,
    HIGHEST,
    LOWEST,
    OURS,
    PILOT,
    POINTS,
    SCORE,
    TYPES,
    Json,
    control,
    link_of,
)
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.questionnaires.plain import YES, Choice, Item, Kind, Plain, Scoring, Section


def to_fhir(version: Version, release: str) -> Json:
    """The whole version, read whole; `release` is R4 or R5. Answers are not in it."""
    plain, code = version.plain, version.questionnaire.code
    told: Json = {
        "resourceType": "Questionnaire",
        "url": f"{OURS}:{code}",
        "identifier": [{"system": OURS, "value": code}],
        "version": str(version.number),
        "name": "".join(part.capitalize() for part in f"q-{code}".split("-")),
        "title": plain.title,
        "status": "draft" if version.is_draft else "active",
        "language": plain.language,
    }
    if version.published_at:
        told["date"] = version.published_at.date().isoformat()
    if plain.intro:
        told["description"] = plain.intro
    told["item"] = [_group(section, at, plain, release) for at, section in enumerate(plain.sections, 1)]
    return told


def _group(section: Section, at: int, plain: Plain, release: str) -> Json:
    told: Json = {"linkId": f"section-{at}", "type": "group"}
    if section.scoring != Scoring.NONE:
        told["extension"] = [{"url": SCORE, "valueCode": section.scoring}]
    if section.title:
        told["text"] = section.title
    help_first = [_words(f"section-{at}", "help", section.text)] if section.text else []
    told["item"] = [*help_first, *(_item(item, plain, release) for item in section.items)]
    return told


def _item(item: Item, plain: Plain, release: str) -> Json:
    told: Json = {"linkId": link_of(item.key), "text": item.words, "type": TYPES.get(Kind(item.kind), CHOICE[release])}
    extensions = list(_extensions(item))
    if extensions:
        told["extension"] = extensions
    if item.theme:
        told["code"] = [{"system": PILOT, "code": item.theme}]
    if item.required:
        told["required"] = True
    if item.kind == Kind.MANY:
        told["repeats"] = True
    if item.kind in (Kind.ONE, Kind.MANY):
        told["answerOption"] = [_option(choice, release) for choice in item.choices]
    if item.shown_when:
        told["enableWhen"] = [_when(key, code, plain) for key, code in item.shown_when]
        told["enableBehavior"] = "any"
    around = (("help", item.help), ("lower", item.low_words), ("upper", item.high_words))
    children = [_words(link_of(item.key), code, words) for code, words in around if words]
    return {**told, "item": children} if children else told


def _extensions(item: Item) -> Iterator[Json]:
    if item.kind == Kind.SCALE:
        yield control("slider")
    if item.lowest is not None:
        yield {"url": LOWEST, "valueInteger": item.lowest}
    if item.highest is not None:
        yield {"url": HIGHEST, "valueInteger": item.highest}


def _option(choice: Choice, release: str) -> Json:
    told: Json = {"valueCoding": {"code": choice.code, "display": choice.words}}
    if choice.points is not None:
        told["extension"] = [{"url": POINTS[release], "valueDecimal": choice.points}]
    return told


def _when(key: str, code: str, plain: Plain) -> Json:
    on = plain.item(key)
    answer: Json = {"answerCoding": {"code": code}}
    if on and on.kind == Kind.YES_NO:
        answer = {"answerBoolean": code == YES}
    return {"question": link_of(key), "operator": "=", **answer}


def _words(link: str, code: str, words: str) -> Json:
    return {"linkId": f"{link}.{code}", "text": words, "type": "display", "extension": [control(code)]}
