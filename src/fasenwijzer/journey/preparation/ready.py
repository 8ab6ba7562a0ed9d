"""What to have in your head before you ring the bell: strengths first, then what was agreed, then what is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.journal.entries.goals import goals_to_report_on, is_concluded
from fasenwijzer.journal.entries.parts import Reported
from fasenwijzer.journal.entries.queries import EntryQuerySet
from fasenwijzer.journal.models import Conversation, Entry
from fasenwijzer.journey.facts import facts_of
from fasenwijzer.method.edition_parts import NormWords
from fasenwijzer.method.moves import due
from fasenwijzer.plan.models import Action, Goal

FEW = 3
"""How many strengths, reports and wishes: it is read on a phone, on the way."""
SOME_STEPS = 6
SHORT = 200


@dataclass(frozen=True)
class Norm:
    """What the method asks, and before or on which day."""

    words: NormWords
    due_on: date
    is_over: bool


@dataclass(frozen=True)
class Told:
    """A report in short."""

    entry: Entry
    short: str


def strengths_for(case: Case) -> list[Strength]:
    """The newest ones: what was seen last is nearest to start with."""
    return list(Strength.objects.of(case).order_by("-on", "-pk")[:FEW])


def last_talk(case: Case, before: Conversation) -> Conversation | None:
    """The last one that was held before this one, with what was said and agreed."""
    held = Conversation.objects.of(case).held().filter(starts_at__lt=before.starts_at).exclude(pk=before.pk)
    found: Conversation | None = held.select_related("outcome").order_by("starts_at", "pk").last()
    if found:
        found.case = case
    return found


def steps_for(case: Case) -> list[Action]:
    """What is still to do, the nearest day first."""
    return list(Action.objects.next_up(case).prefetch_related("done", "skipped")[:SOME_STEPS])


def goals_for(case: Case) -> list[Goal]:
    return [goal for goal in goals_to_report_on(case) if not is_concluded(goal)]


def wishes_for(case: Case) -> list[Wish]:
    """Wishes that no goal was made of yet: nothing happens to them by itself."""
    return list(Wish.objects.open(case).filter(goals=None).order_by("-on", "-pk")[:FEW])


def aftercare_for(case: Case) -> list[Aftercare]:
    return list(Aftercare.objects.of(case).open()[:FEW])


def norms_for(case: Case) -> list[Norm]:
    asked = due(facts_of(case), case.method)
    return [Norm(case.method.norm_word(one.key), one.due_on, bool(one.days_over)) for one in asked]


def reports_of(case: Case, talk: Conversation | None) -> list[Told]:
    """What was written about a conversation in reports: there stands what was agreed as well."""
    return _told(Entry.objects.of(case).whole().filter(conversation=talk)) if talk else []


def reports_for(case: Case, besides: Conversation | None) -> list[Told]:
    """The last ones, besides those of a conversation that is told about already."""
    found = Entry.objects.of(case).whole()
    return _told(found.exclude(conversation=besides) if besides else found)


def _told(entries: EntryQuerySet) -> list[Told]:
    return [Told(entry, in_short(entry)) for entry in entries[:FEW]]


def in_short(entry: Entry) -> str:
    """The beginning of what it says, in own words or on goals."""
    return shortened(" ".join([entry.text, *(text for row in entry.reported for text in said_on(row))]))


def said_on(row: Reported) -> list[str]:
    """What was seen on a goal; and when only a mark was given, that mark."""
    seen = [text for _name, text in row.points]
    return seen or ([f"{row.goal.text}: {row.score}."] if row.score is not None else [])


def shortened(text: str) -> str:
    """At most so many signs, ending after a whole word."""
    words = " ".join(text.split())
    return words if len(words) <= SHORT else f"{words[:SHORT].rsplit(' ', 1)[0]}…"
