"""What the cover of a file says: whose it is, who guides, and which rooms there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Ability
from fasenwijzer.cases.care_team.models import Assignment, Task
from fasenwijzer.cases.case.models import Case
from fasenwijzer.method.keys import PHASE_KEYS


@dataclass(frozen=True)
class Room:
    """A tab: its key, the page it opens, and what it is called (a word of the edition, or words of ours)."""

    key: str
    url_name: str
    word: str = ""
    words: str | Promise = ""
    ability: Ability = Ability.SEE_CASE


ROOMS = (
    Room("card", "journey:dossier", words=_("Map")),
    Room("person", "analysis:description", word="person_description"),
    Room("plan", "plan:plan", words=_("Plan")),
    Room("reports", "journal:entries", word="journal_entries"),
    Room("network", "network:network", word="network"),
    Room("safety", "risks:safety", words=_("Safety")),
    Room("evaluation", "evaluations:evaluation", word="evaluation"),
    Room("phases", "journey:phases", word="phases"),
    Room("data", "cases:data", words=_("Data")),
    Room("log", "cases:log", words=_("Who looked"), ability=Ability.SEE_CASE_LOG),
)
# The log is found under the data; a privacy officer, who may not see those, gets it as a tab.
BEHIND_ANOTHER = {"log": Ability.SEE_CASE}


@dataclass(frozen=True)
class Tab:
    key: str
    words: str
    url: str


def address(url_name: str, *args: object) -> str:
    """Where a page is, or nothing while its package is not there."""
    try:
        return reverse(url_name, args=args)
    except NoReverseMatch:
        return ""


def home_of(case: Case) -> str:
    """The first page of a file."""
    return address("journey:dossier", case.pk) or address("cases:data", case.pk) or "/"


def tabs_of(case: Case, abilities: frozenset[Ability]) -> list[Tab]:
    """The rooms of this file that somebody with these abilities may enter."""
    return [Tab(room.key, _called(room, case), url) for room, url in _open(case, abilities)]


def _open(case: Case, abilities: frozenset[Ability]) -> Iterator[tuple[Room, str]]:
    for room in ROOMS:
        url = address(room.url_name, case.pk)
        if url and room.ability in abilities and BEHIND_ANOTHER.get(room.key) not in abilities:
            yield room, url


def _called(room: Room, case: Case) -> str:
    return capfirst(case.method.word(room.word) if room.word else str(room.words))


@dataclass(frozen=True)
class Helper:
    """Somebody of the care team of today."""

    task: str
    name: str


def helpers_of(case: Case) -> list[Helper]:
    """Who guides today, in the order of joining; what a worker is called is a word of the edition."""
    today = Assignment.objects.current().seen_by_everybody().filter(case=case).select_related("user")
    return [Helper(task_words(assignment, case), assignment.user.name) for assignment in today]


def task_words(assignment: Assignment, case: Case) -> str:
    return case.method.word("worker") if assignment.task == Task.WORKER else str(assignment.get_task_display())


def place_words(case: Case) -> str:
    """The phase where the case stands, in the words of its edition."""
    return case.method.phase(case.phase).name


def phase_number(phase: str) -> int:
    return PHASE_KEYS.index(phase) + 1
