"""A questionnaire as the tests know it: two sections, a question that follows from another, a score."""

import pytest

from fasenwijzer.questionnaires.models import Questionnaire, Version
from fasenwijzer.questionnaires.plain import Choice, Item, Kind, Plain, Scoring, Section, yes_and_no

OFTEN = (Choice("often", "Vaak", 2), Choice("sometimes", "Soms", 1), Choice("never", "Nooit", 0))
HEARD = Item("heard", Kind.ONE, "Luistert je begeleider naar je?", choices=OFTEN, theme="heard", required=True)
MARK = Item("mark", Kind.SCALE, "Welk cijfer geef je?", lowest=1, highest=10, low_words="slecht", high_words="goed")
PLAN = Item("plan", Kind.YES_NO, "Heb je een plan?", choices=yes_and_no("nl"))
WHOSE = Item(
    "whose",
    Kind.MANY,
    "Van wie zijn de doelen?",
    help="Je mag er meer kiezen.",
    choices=(Choice("mine", "Van mij"), Choice("others", "Van anderen")),
    shown_when=(("plan", "yes"),),
)
WHY = Item("why", Kind.LONG, "Wat is er nodig voor een plan?", required=True, shown_when=(("plan", "no"),))
ALL = Plain(
    title="Hoe gaat het met de hulp?",
    intro="Vijf vragen over de hulp.",
    sections=(
        Section("De hulp", "Denk aan de laatste maand.", Scoring.MEAN, (HEARD, MARK)),
        Section(
            "Het plan",
            items=(
                Item("note", Kind.NOTE, "Nu over je plan."),
                PLAN,
                WHOSE,
                WHY,
                Item("hours", Kind.NUMBER, "Hoeveel uur hulp is er in een week?", lowest=0, highest=60),
                Item("since", Kind.DATE, "Sinds wanneer?"),
                Item("word", Kind.TEXT, "In één woord?"),
            ),
        ),
    ),
)


@pytest.fixture
def draft(saar) -> Version:
    made = Questionnaire.begin(code="hulp", says=ALL, by=saar)
    return Version.objects.whole().get(pk=made.pk)


@pytest.fixture
def published(draft, saar) -> Version:
    draft.publish(by=saar)
    return Version.objects.whole().get(pk=draft.pk)
