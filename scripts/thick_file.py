"""Makes the file of Noor in a demo a thick one, to measure its pages with `measure_pages.py`. Only in a demo.

    scripts/thick_file.py [reports]      5,000, as many notes for the person description, and a third as many talks

Needs a demo in FASENWIJZER_DATA; take a copy of it.
"""

import os
import sys
from datetime import timedelta

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fasenwijzer.config.settings")
os.environ.setdefault("FASENWIJZER_MODE", "demo")

import django

django.setup()

from django.db import transaction

from fasenwijzer import clock
from fasenwijzer.analysis.models import AreaNote
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry, EntryOnGoal
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal

YEARS = 1826
"""Days over which it is spread: five years."""
AT_ONCE = 500
TEXT = "Samen de post gedaan en gekookt. Het ging beter dan vorige week. " * 3


def reports(case, by, many):
    """Reports, the newest of today, each with a mark on one of the goals."""
    goals = list(Goal.objects.of(case))
    told = {"case": case, "cycle": case.cycle, "author": by, "author_name": by.name, "written_by": by}
    written = Entry.objects.bulk_create(
        (Entry(on=ago(n, many), text=f"{TEXT} {n}", **told) for n in range(many)), batch_size=AT_ONCE
    )
    EntryOnGoal.objects.bulk_create(
        (
            EntryOnGoal(entry=one, goal=goals[n % len(goals)], doing="Gedaan.", score=n % 11)
            for n, one in enumerate(written)
        ),
        batch_size=AT_ONCE,
    )


def notes(case, by, many):
    areas = [area.key for area in case.method.life_areas]
    said = {"case": case, "cycle": case.cycle, "on": clock.today(), "author_kind": "client", "written_by": by}
    AreaNote.objects.bulk_create(
        (AreaNote(life_area=areas[n % len(areas)], heading="hard", text=f"Zin {n}.", **said) for n in range(many)),
        batch_size=AT_ONCE,
    )


def talks(case, by, many):
    told = {"case": case, "cycle": case.cycle, "kind": "progress_talk", "place": "thuis", "planned_by": by}
    held = Conversation.objects.bulk_create(
        (Conversation(starts_at=clock.now() - timedelta(days=1 + n * YEARS // many), **told) for n in range(many)),
        batch_size=AT_ONCE,
    )
    ConversationOutcome.objects.bulk_create(
        (ConversationOutcome(conversation=one, result="held", report=TEXT, on=one.day, by=by) for one in held),
        batch_size=AT_ONCE,
    )


def ago(number, many):
    """The day of this one when so many are spread evenly over the years."""
    return clock.today() - timedelta(days=number * YEARS // many)


@transaction.atomic
def main():
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    case = Case.objects.whole().get(client__call_name="Noor", client__family_name="Haverkamp")
    by = User.objects.get(email="begeleider@fasenwijzer.example")
    reports(case, by, many)
    notes(case, by, many)
    talks(case, by, many // 3)
    print(f"{case}: {many} reports and notes, {many // 3} talks more.")


if __name__ == "__main__":
    main()
