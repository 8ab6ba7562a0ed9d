"""The figures of a case, each on its day: the own scale, the matrix, and the questions at the exit."""

from __future__ import annotations

from typing import Any

from fasenwijzer.method import instruments
from fasenwijzer.tests.journeys.screens import figures
from fasenwijzer.tests.journeys.story import Story

CLIENT = ("cliënt", "deelnemer")


def write(story: Story, moment: str) -> None:
    """Write the measurements of a moment in the diary; the chapter that follows lives its days."""
    told = story.facts["metingen"]
    areas = [area.capitalize() for area in story.facts["analyse_1"]["leefgebieden"]]
    for taken in _at(told["eigen_schaal"], moment):
        _give(story, "own_scale", taken, dict(zip(areas, taken["cijfers"], strict=True)))
    about = {"Over wie of wat?": told["zrm_over"]} if told.get("zrm_over") else {}
    for taken in _at(told["zrm"], moment):
        _give(story, "self_sufficiency", taken, dict(zip(told["zrm_domeinen"], taken["scores"], strict=True)), **about)
    if moment == "exit":
        _questions(story)


def _at(taken: list[dict[str, Any]], moment: str) -> list[dict[str, Any]]:
    return [one for one in taken if one["moment"] == moment]


def _questions(story: Story) -> None:
    """Our words for the questions; the answers stand in the order of the case."""
    told = story.facts["uitstroom"]["exitvragenlijst"]
    parent = told.get("ingevuld_door")
    key = "farewell_parents" if parent else "farewell"
    texts = [item.text for item in instruments.load(key).items]
    answers = dict(zip(texts, told["antwoorden"].values(), strict=True))
    taken = {"moment": "exit", "d": told["d"], "door": parent or "cliënt"}
    _give(story, key, taken, answers, **{"Wil je er iets bij zeggen?": told["opmerking"]})


def _give(story: Story, key: str, taken: dict[str, Any], answers: dict[str, int], **more: Any) -> None:
    who, day = taken["door"], taken["d"]
    hand = story.office[who] if who in story.colleagues else story.guide(day)
    if who in CLIENT:
        whose = f"Van {story.client}"
    elif who in story.colleagues:
        whose = "Van mijzelf"
    else:
        whose, more = "Van een ouder", {"Naam": story.names[who]} | more
    story.diary.on(day, figures.give, hand, story.case, key, day, taken["moment"], whose, answers, **more)
