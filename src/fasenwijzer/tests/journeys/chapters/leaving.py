"""Chapter 9: a farewell with time for it, and what comes after."""

from __future__ import annotations

from fasenwijzer.tests.journeys.chapters.rounds import phase
from fasenwijzer.tests.journeys.screens import admission, farewell, journal
from fasenwijzer.tests.journeys.story import Story

CARED_FOR = "gedaan"


def leaving(story: Story, cycle: int, ending: str) -> None:
    """The list, the transfer, the network, the last talk, and the file is closed."""
    told, here = story.facts["uitstroom"], phase(story, 8, cycle)
    hand, case, diary = story.guide(here["van"]), story.case, story.diary
    for item in told["checklist"]:
        diary.on(here["van"], admission.arrange, hand, case, "exit", item["taak"])
        if item["klaar"]:
            diary.on(item["klaar"], admission.arranged, hand, case, "exit", item["taak"])
        else:
            diary.on(here["t_m"], admission.left_out, hand, case, "exit", item["taak"], item["reden"])
    diary.on(told["warme_overdracht"]["toestemming"]["d"], farewell.transfer, hand, case, transfer_of(story))
    afterwards = next(item["klaar"] for item in told["checklist"] if item["taak"].startswith("netwerk"))
    diary.on(afterwards, farewell.network_afterwards, hand, case, told["netwerk_na"])
    talk = told["exitgesprek"]
    diary.on(talk["d"], journal.conversation, hand, case, "Exitgesprek", story.people(talk["wie"]), talk)
    for moment in told["nazorg"]:
        diary.on(talk["d"], farewell.aftercare, hand, case, moment, story.names[moment["door"]])
    closing = told["afsluiting"]
    diary.on(closing["d"], admission.decide, hand, case, "Sluit het dossier", closing["reden"], ending=ending)
    diary.live()


def transfer_of(story: Story) -> dict[str, object]:
    """To whom, and with which consent, by the labels of the form."""
    told = story.facts["uitstroom"]["warme_overdracht"]
    to, _, organisation = told["aan"].partition(", ")
    along, _, left_out = told["toestemming"]["wat"].partition("; niet: ")
    return {
        "Aan wie?": to,
        "Van welke organisatie?": organisation,
        "Op welke dag is toestemming gegeven?": told["toestemming"]["d"],
        "Wie gaf toestemming?": ", ".join(story.people(told["toestemming"].get("door", [story.client]))),
        "Wat gaat verder mee?": along,
        "Wat blijft zeker hier?": left_out,
        "Wanneer is het eerste gesprek samen?": told["eerste_gesprek"],
        "Wie zijn erbij?": ", ".join(story.people(told["samen_met"])),
    }


def aftercare(story: Story) -> None:
    """What was promised happens on its day, after the file was closed."""
    for moment in story.facts["uitstroom"]["nazorg"]:
        if moment["status"] == CARED_FOR:
            hand = story.guide(moment["d"])
            story.diary.on(moment["d"], farewell.aftercare_done, hand, story.case, moment["wat"])
    story.diary.live()
