"""A published questionnaire to ask, and a team large enough to stay unknown in."""

from datetime import date

import pytest

from fasenwijzer.access.roles import Role
from fasenwijzer.asking.models import Round
from fasenwijzer.questionnaires.models import Item, Questionnaire, Version
from fasenwijzer.questionnaires.plain import Choice, Kind, Plain, Scoring, Section, yes_and_no
from fasenwijzer.questionnaires.plain import Item as Asked

OFTEN = (Choice("often", "Vaak", 2), Choice("sometimes", "Soms", 1), Choice("never", "Nooit", 0))
SHORT = Plain(
    title="Hoe is het hier?",
    sections=(
        Section(
            "Hier",
            scoring=Scoring.MEAN,
            items=(
                Asked("heard", Kind.ONE, "Luisteren we?", choices=OFTEN, theme="heard"),
                Asked("mark", Kind.SCALE, "Welk cijfer?", lowest=1, highest=10),
                Asked("clear", Kind.YES_NO, "Is het duidelijk?", choices=yes_and_no("nl"), theme="clear"),
                Asked("what", Kind.LONG, "Wat niet?", shown_when=(("clear", "no"),)),
            ),
        ),
    ),
)
UNTIL = date(2026, 3, 31)


@pytest.fixture
def short(saar) -> Version:
    made = Questionnaire.begin(code="kort", says=SHORT, by=saar)
    made.publish(by=saar)
    return Version.objects.whole().get(pk=made.pk)


@pytest.fixture
def team(oost, jolanda, ruben, tamara, colleague):
    """Six colleagues of team Oost."""
    return [jolanda, ruben, tamara, *(colleague(f"{name} Oost", Role.WORKER, oost) for name in ("Els", "Fem", "Gijs"))]


@pytest.fixture
def ask(short, mees):
    """`ask(who="staff", anonymous=True)` opens a round until the end of the month."""

    def begin(**told) -> Round:
        kept = {"version": short, "moment": "baseline", "last_day": UNTIL, "by": mees} | told
        return Round.open(**kept)

    return begin


def typed(version, **told):
    """What somebody sends for a version: choices by their codes."""
    sent = {}
    for item in Item.objects.filter(version=version, key__in=told).prefetch_related("choices"):
        codes = {choice.code: choice.pk for choice in item.choices.all()}
        sent[f"q{item.pk}"] = codes.get(told[item.key], told[item.key])
    return sent
