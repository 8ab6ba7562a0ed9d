"""Олена Ковальчук, 38, De Kade: admitted the same day; the intake is still to be caught up."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission
from fasenwijzer.demo.chapters.analysis import Near, surround
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story


def olena(story: Story) -> Script:
    at = story.days.at
    yield at(-8, "16:50")
    client = {
        "call_name": "Олена",
        "given_names": "Olena",
        "family_name": "Ковальчук",
        "phone": "06-00000091",
        "languages": "Oekraïens en Russisch; een beetje Engels",
        **story.days.born(age=38, month=9, day=9),
    }
    admission.arrive(
        story,
        client,
        channel="in_person",
        by_kind="referrer",
        by_name="Wachtcommandant Bos",
        by_function="politie",
        request="Staat op straat met twee kinderen. Vandaag een veilige plek nodig.",
    )
    story.case.place_with(team=story.house.teams["De Kade"], setting="residential", legal_basis="wmo", by=story.by)
    yield from story.talk(
        "referral_talk", at(-8, "17:00"), "Met een tolk aan de telefoon. Eerst eten, dan praten.", place="De Kade"
    )
    admission.weigh(story, {"practical_matters": ("partly", "Papieren liggen nog in de vorige woning.")})
    yield at(-8, "18:30")
    story.move("decide-urgent_admission", "Vanavond opgevangen. Het gesprek voor de intake halen we in.")
    story.guided_by("anderteam")
    yield at(-7, "10:00")
    surround(story, Near("Данило", "zoon, 12 jaar", "E", "PE", 1), Near("Софія", "dochter, 7 jaar", "E", "PE", 1))
    done_later = [
        "identity_and_address",
        "income_and_insurance",
        "indication",
        "doctor_and_medication",
        "consents",
        "safety_agreements",
    ]
    admission.settle(story, still_open=done_later)
    story.report(
        "Dagboek van de eerste nacht: de kinderen sliepen. Olena zat aan de keukentafel en maakte thee voor iedereen."
    )
    story.agree(
        "intake_talk", at(2, "10:00"), place="De Kade", who=["tolk Oekraïens"], purpose="Het gesprek dat we nog inhalen"
    )
