"""Oeverlicht asks: clients with their name, once before and again now; colleagues without."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fasenwijzer.asking.boxes.codes import make
from fasenwijzer.asking.boxes.putting_in import put_in
from fasenwijzer.asking.models import Asked, Moment, Round, Who
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.people.models import User
from fasenwijzer.questionnaires.filling_in.forms import Given
from fasenwijzer.questionnaires.models import Item, Questionnaire, Version
from fasenwijzer.questionnaires.plain import Choice, Kind, Plain, Scoring, Section, yes_and_no
from fasenwijzer.questionnaires.plain import Item as Question

OFTEN = (Choice("vaak", "Vaak", 3), Choice("soms", "Soms", 2), Choice("bijna-nooit", "Bijna nooit", 1))


def _often(key: str, words: str, theme: str = "") -> Question:
    return Question(key, Kind.ONE, words, choices=OFTEN, theme=theme)


CLIENTS = Plain(
    title="Hoe gaat het tussen ons?",
    intro="Zes korte vragen. Er is geen goed of fout antwoord. Je mag een vraag overslaan.",
    sections=(
        Section(
            "Je begeleider en jij",
            scoring=Scoring.MEAN,
            items=(
                _often("luisteren", "Luistert je begeleider naar wat jij belangrijk vindt?", "heard"),
                _often("afspraken", "Doen we wat we met je afspreken?", "agreements"),
                _often("vast", "Weet je bij wie je moet zijn?", "one_contact"),
            ),
        ),
        Section(
            "De weg die we gaan",
            items=(
                Question(
                    "duidelijk",
                    Kind.YES_NO,
                    "Is het voor jou duidelijk wat er nu komt?",
                    choices=yes_and_no("nl"),
                    theme="clear",
                ),
                Question(
                    "wat-niet",
                    Kind.LONG,
                    "Wat zou je willen weten?",
                    shown_when=(("duidelijk", "no"),),
                ),
                Question(
                    "cijfer",
                    Kind.SCALE,
                    "Welk cijfer geef je onze hulp?",
                    lowest=1,
                    highest=10,
                    low_words="helpt niet",
                    high_words="kan niet beter",
                ),
            ),
        ),
    ),
)
STAFF = Plain(
    title="Hoe werken wij?",
    intro="Vijf vragen over ons werk. Zonder naam, dus zeg het zoals het is.",
    sections=(
        Section(
            "Ons werk",
            scoring=Scoring.MEAN,
            items=(
                _often("krachten", "Begin je een gesprek bij wat iemand kan?"),
                _often("tijd", "Heb je genoeg tijd voor wie je begeleidt?"),
                _often("samen", "Helpen wij elkaar als het moeilijk is?", "together"),
            ),
        ),
        Section(
            items=(
                Question("plezier", Kind.SCALE, "Met hoeveel plezier werk je hier?", lowest=1, highest=10),
                Question("beter", Kind.LONG, "Wat kan beter?", help="Schrijf geen namen op."),
            )
        ),
    ),
)


def oeverlicht_asks(story: Story) -> Script:
    """Made by who manages the method, asked by the project leader."""
    days, people = story.days, story.house.people
    saar, mees = people["methode"], people["projectleider"]
    yield days.at(-180, "09:00")
    clients = _published("tevreden-clienten", CLIENTS, by=saar)
    staff = _published("hoe-werken-wij", STAFF, by=saar)
    before = Round.open(
        version=clients,
        moment=Moment.BASELINE,
        who=Who.CLIENTS,
        anonymous=False,
        worker_reads=True,
        last_day=days.day(-160),
        by=mees,
    )
    for number, asked in enumerate(Asked.objects.whole().filter(round=before)):
        if number % 4:
            asked.answer(_answers(clients, number), typed_in=True, by=people["begeleider"])
    yield days.at(-90, "09:00")
    colleagues = Round.open(
        version=staff, moment=Moment.BASELINE, who=Who.STAFF, anonymous=True, last_day=days.day(-70), by=mees
    )
    make(colleagues, 12, by=mees)
    for number, code in enumerate(list(colleagues.codes.all())[:9]):
        put_in(code.word, list(_answers(staff, number)), staff)
    yield days.at(-8, "09:00")
    told: dict[str, Any] = {"moment": Moment.INTERIM, "last_day": days.day(20), "by": mees}
    Round.open(version=clients, who=Who.CLIENTS, anonymous=False, worker_reads=True, **told)
    Round.open(version=staff, who=Who.STAFF, anonymous=True, **told)


def _published(code: str, says: Plain, *, by: User) -> Version:
    made = Questionnaire.begin(code=code, says=says, by=by)
    made.publish(by=by)
    return Version.objects.whole().get(pk=made.pk)


ASKS = ("Wanneer mijn plan klaar is.", "Hoe lang de hulp nog duurt.", "Wat een indicatie is.")
BETTER = (
    "Meer tijd om bij elkaar mee te lopen.",
    "De brieven aan cliënten mogen korter.",
    "Ik wil vaker horen wat er goed ging.",
    "Eén dag in de week zonder vergadering.",
    "Het rooster eerder weten.",
)


def _answers(version: Version, number: int) -> Iterable[Given]:
    """Mostly content, each a little otherwise; nobody answers what is not asked."""
    unclear = number % 3 == 0
    for item in Item.objects.filter(version=version).prefetch_related("choices", "conditions"):
        choices = list(item.choices.all())
        if item.kind == Kind.YES_NO:
            yield Given(item, choice_id=choices[1 if unclear else 0].pk)
        elif choices:
            yield Given(item, choice_id=choices[(number + item.place) % 5 // 3].pk)
        elif item.kind == Kind.SCALE:
            yield Given(item, number=6 + (number * 3 + item.place) % 4)
        elif unclear or not item.conditions.all():
            yield Given(item, text=ASKS[number % 3] if unclear and item.conditions.all() else BETTER[number % 5])
