"""What Noor answered with her name goes along in the copy of her file."""

from datetime import date

import pytest

from fasenwijzer.asking.models import Asked, Round
from fasenwijzer.portal.copy.own_words import questionnaires_of
from fasenwijzer.questionnaires.filling_in.forms import Given
from fasenwijzer.questionnaires.models import Questionnaire
from fasenwijzer.questionnaires.plain import Item, Kind, Plain, Section

pytestmark = pytest.mark.django_db


def test_in_words_with_the_day(noor, noor_herself, saar, mees):
    says = Plain("Hoe is het?", sections=(Section(items=(Item("mark", Kind.NUMBER, "Welk cijfer?"),)),))
    version = Questionnaire.begin(code="kort", says=says, by=saar)
    version.publish(by=saar)
    told = {"moment": "baseline", "who": "clients", "anonymous": False, "last_day": date(2026, 3, 31)}
    Round.open(version=version, **told, by=mees)
    Asked.objects.whole().get().answer([Given(version.items.get(), number=8)], by=noor_herself)
    [copied] = questionnaires_of(noor)
    assert (copied.name, copied.on) == ("Hoe is het?", date(2026, 3, 10))
    assert [(row.question, row.answers) for row in copied.answered] == [("Welk cijfer?", ("8",))]
