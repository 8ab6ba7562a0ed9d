"""What of an edition no file used in a period. Counts only: which words of the edition stand in no row at all.

When everything of a kind that is used at all was used by one to four people, nothing is told about it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.few import LEAST
from fasenwijzer.analysis.models import AreaNote, Strength, Wish
from fasenwijzer.cases.case.models import Setting
from fasenwijzer.cases.models import Case, ChecklistItem, Weighing
from fasenwijzer.configurator.models import Edition
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.journal.models import Entry
from fasenwijzer.journal.moments import bounds
from fasenwijzer.letters.models import Letter
from fasenwijzer.method.edition import Edition as Method
from fasenwijzer.monitor.periods import Period
from fasenwijzer.monitor.unused.norms import counted_norms, met
from fasenwijzer.plan.models import Goal
from fasenwijzer.risks.models import RiskSeen

Counting = tuple[QuerySet[Any], tuple[str, ...], str]
"""Rows, the fields that say what of the edition they use, and the way to whose file it is."""
Key = tuple[str, ...]
Names = Callable[[Method], dict[Key, str]]
Found = Callable[[Edition, Period], list[Counting]]


ALL_USED = _("All of it is used.")


@dataclass(frozen=True)
class Kind:
    """One kind of thing an edition consists of. `room`: where in a draft it is left out."""

    key: str
    name: str | Promise
    explanation: str | Promise
    names: Names
    found: Found
    room: str
    groups: Names | None = None
    """The list in which each of them stands, when there are many lists."""
    nothing: str | Promise = ALL_USED
    """What is said when there is nothing to tell."""


@dataclass(frozen=True)
class Group:
    """Of one list: what no file used, of how many."""

    name: str
    unused: list[str]
    many: int


@dataclass(frozen=True)
class Unused:
    """Of one kind: which no file used, of how many; `people`: who used the one that is used most."""

    kind: Kind
    unused: list[str]
    many: int
    people: int
    groups: list[Group]

    @property
    def is_few(self) -> bool:
        return 0 < self.people < LEAST


def people_with(edition: Edition, period: Period) -> int:
    """How many people were on their way with this edition. One query."""
    there = Case.objects.filter(edition=edition, opened_on__lte=period.last).exclude(place__until__lt=period.first)
    return there.values("client").distinct().count()


def unused_in(edition: Edition, period: Period) -> list[Unused]:
    """Every kind, in the order of a file. A fixed number of queries."""
    return [_unused(kind, edition, period) for kind in KINDS]


def _unused(kind: Kind, edition: Edition, period: Period) -> Unused:
    names, used = kind.names(edition.method), _people_per_key(kind.found(edition, period))
    unused = [name for key, name in names.items() if key not in used]
    groups = _grouped(kind.groups(edition.method), names, used) if kind.groups else []
    return Unused(kind, unused, len(names), max(used.values(), default=0), groups)


def _grouped(lists: Mapping[Key, str], names: Mapping[Key, str], used: Mapping[Key, int]) -> list[Group]:
    """Only the lists with something that is not used."""
    found: dict[str, list[Key]] = {}
    for key in names:
        found.setdefault(lists[key], []).append(key)
    groups = [Group(name, [names[key] for key in keys if key not in used], len(keys)) for name, keys in found.items()]
    return [group for group in groups if group.unused]


def _people_per_key(found: list[Counting]) -> dict[tuple[Any, ...], int]:
    """How many people used each of them; in several records, the most of one of those."""
    many: dict[tuple[Any, ...], int] = {}
    for rows, keys, client in found:
        for *key, people in rows.order_by().values_list(*keys).annotate(people=Count(client, distinct=True)):
            many[tuple(key)] = max(people, many.get(tuple(key), 0))
    return {key: people for key, people in many.items() if people}


def _by_area(edition: Edition, period: Period) -> list[Counting]:
    """Described, wished, named, aimed at or reported on."""
    days = (period.first, period.last)
    told = [rows.standing().filter(case__edition=edition, on__range=days) for rows in _OF_AN_AREA]
    goals = Goal.objects.filter(case__edition=edition, withdrawn_at=None, plan__established_on__range=days)
    reports = Entry.objects.filter(case__edition=edition, on__range=days)
    return [(rows, ("life_area",), "case__client") for rows in (*told, goals, reports)]


_OF_AN_AREA = (AreaNote.objects, Strength.objects, Wish.objects)


def _reports(edition: Edition, period: Period) -> list[Counting]:
    found = Entry.objects.filter(case__edition=edition, on__range=(period.first, period.last))
    return [(found, ("kind",), "case__client")]


def _weighed(edition: Edition, period: Period) -> list[Counting]:
    start, end = bounds(period.first, period.last)
    found = Weighing.objects.filter(case__edition=edition, weighed_at__gte=start, weighed_at__lt=end).exclude(answer="")
    return [(found, ("phase", "criterion"), "case__client")]


def _arranged(edition: Edition, period: Period) -> list[Counting]:
    found = ChecklistItem.objects.standing().filter(case__edition=edition, done_on__range=(period.first, period.last))
    return [(found, ("phase", "case__setting", "key"), "case__client")]


def _measured(edition: Edition, period: Period) -> list[Counting]:
    found = Measurement.objects.standing().filter(case__edition=edition, on__range=(period.first, period.last))
    return [(found, ("instrument",), "case__client")]


def _looked_for(edition: Edition, period: Period) -> list[Counting]:
    days = (period.first, period.last)
    found = RiskSeen.objects.filter(
        inventory__case__edition=edition, inventory__withdrawn_at=None, inventory__on__range=days
    )
    return [(found, ("risk",), "inventory__case__client")]


def _begun(edition: Edition, period: Period) -> list[Counting]:
    """Letters and forms, whether they went out or not."""
    found = Letter.objects.standing().filter(case__edition=edition, dated__range=(period.first, period.last))
    return [(found, ("key",), "case__client")]


def _criteria(method: Method) -> dict[Key, str]:
    return {(phase, one.key): one.text for phase, each in method.criteria_by_phase.items() for one in each}


def _checklists(method: Method) -> dict[Key, str]:
    return {(*where, one.key): one.text for where, each in method.checklists.items() for one in each}


def _phase_of(method: Method) -> dict[Key, str]:
    return {key: method.phase(key[0]).name for key in _criteria(method)}


def _list_of(method: Method) -> dict[Key, str]:
    """The phase and the setting."""
    return {key: f"{method.phase(key[0]).name}, {Setting(key[1]).label}" for key in _checklists(method)}


KINDS = (
    Kind(
        "life_areas",
        _("Life areas"),
        _("Nothing was described, wished, named, aimed at or reported on in them."),
        lambda method: {(area.key,): area.name for area in method.life_areas},
        _by_area,
        "areas",
    ),
    Kind(
        "criteria",
        _("Criteria and contra-indications"),
        _("Nobody answered them before a decision."),
        _criteria,
        _weighed,
        "draft",
        _phase_of,
    ),
    Kind(
        "checklists",
        _("Points of the checklists"),
        _("In no file this was ticked off. Perhaps it goes without saying, or nobody does it."),
        _checklists,
        _arranged,
        "draft",
        _list_of,
    ),
    Kind(
        "norms",
        _("Norms that were never met"),
        _("In no file it came within these days. Are they too few, or is something in the way?"),
        counted_norms,
        met,
        "draft",
        nothing=_("Each of them was met at least once."),
    ),
    Kind(
        "risks",
        _("Risks that are asked about"),
        _("In no inventory somebody filled them in."),
        lambda method: {(risk.key,): risk.name for risk in method.risks},
        _looked_for,
        "draft-lists",
    ),
    Kind(
        "entry_kinds",
        _("Kinds of report"),
        _("Nobody chose them for a report."),
        lambda method: {(kind.key,): kind.name for kind in method.entry_kinds},
        _reports,
        "draft-lists",
    ),
    Kind(
        "instruments",
        _("Questionnaires and scales"),
        _("Nobody measured with them."),
        lambda method: {(key,): name for key, name in method.instruments.items()},
        _measured,
        "draft-names",
    ),
    Kind(
        "letters",
        _("Letters and forms"),
        _("Nobody began one in this period."),
        lambda method: {(letter.key,): letter.name for letter in method.letters},
        _begun,
        "letters",
    ),
)
