"""Handing clients over: to whom, client by client, and from when. Everything is looked at again when it is sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.care_team.models import Task
from fasenwijzer.cases.handing_over.models import Given, HandingOver
from fasenwijzer.cases.models import Assignment
from fasenwijzer.people.models import Absence, Membership, Team, User
from fasenwijzer.today.names import known, told_apart
from fasenwijzer.today.team.caseload import GUIDING, guided_in
from fasenwijzer.ui.forms import DateField, Form, SelectField

STAYS = "stays"
EACH = "to_"


@dataclass(frozen=True)
class Row:
    """One client on the form, with the field that says to whom."""

    assignment: Assignment
    name: str
    phase: str
    field: BoundField


@dataclass(frozen=True)
class Goes:
    """One client on the page to look it over; `note`: what is good to know."""

    name: str
    taker: User
    away: Absence | None


def to_hand_over(giver: User, teams: list[Team]) -> QuerySet[Assignment]:
    """Whom this colleague guides in these teams, without who goes to somebody already."""
    gone = HandingOver.objects.standing().filter(until=None, lines__left__isnull=False).values("lines__left")
    return guided_in(teams).filter(user=giver).exclude(pk__in=gone)


class HandOverForm(Form):
    """A choice for everybody, and one for each client that goes before it."""

    all_optional = True
    since = DateField(label=_("From"), initial=clock.today, not_before=clock.today)
    until = DateField(
        label=_("Until and including"),
        required=False,
        help_text=_("With a last day, somebody stands in. Leave it open when it is for good."),
    )
    to_all = SelectField(label=_("Everybody to"), required=False)

    def __init__(self, *args: Any, giver: User, teams: list[Team], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.giver = giver
        self.there = list(to_hand_over(giver, teams))
        self.members = list(
            Membership.objects.filter(team__in=teams, role__in=GUIDING, user__is_active=True)
            .exclude(until__lt=clock.today())
            .exclude(user=giver)
            .select_related("user")
            .order_by("user__name", "user")
        )
        self.people = {str(one.user_id): one.user for one in self.members}
        self.names = told_apart({one.pk: known(one.case) for one in self.there})
        self.offer("to_all", [("", _("choose for each of them")), *self._takers()])
        for one in self.there:
            self.fields[f"{EACH}{one.pk}"] = SelectField(
                label=self.names[one.pk],
                required=False,
                choices=[("", _("as above")), (STAYS, _("stays as it is")), *self._takers(one.case.team_id)],
            )

    def _takers(self, team: int | None = None) -> list[tuple[str, str]]:
        """Who may take on, in one team or in all."""
        found = {str(one.user_id): one.user.name for one in self.members if team in (None, one.team_id)}
        return list(found.items())

    @property
    def rows(self) -> list[Row]:
        return [
            Row(one, self.names[one.pk], one.case.method.phase(one.case.phase).name, self[f"{EACH}{one.pk}"])
            for one in self.there
        ]

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        since, until = told.get("since"), told.get("until")
        if since and until and until < since:
            self.add_error("until", _("This is before the first day. Choose a later date."))
        elif since and not self.errors:
            self._look_at_each(since, until)
        self._tell_what_is_gone()
        return told

    def _look_at_each(self, since: date, until: date | None) -> None:
        chosen = list(self._chosen())
        if not chosen:
            self.add_error("to_all", _("Nobody is handed over yet. Choose a colleague, for all or for one."))
        taken = self._taken(chosen, since, until)
        for one, taker in chosen:
            name, would_be = f"{EACH}{one.pk}", (one.case_id, None if until else taker.pk)
            if not self._has_a_role(taker, one.case.team_id, since, until):
                words = _("%(name)s has no role in this team on those days. Choose somebody else.")
                self.add_error(name, words % {"name": taker.name})
            elif would_be in taken:
                self.add_error(
                    name, _("Somebody does this already on those days. Choose somebody else, or let it stay.")
                )
            taken.add(would_be)

    def _chosen(self) -> Iterator[tuple[Assignment, User]]:
        for one in self.there:
            choice = self.cleaned_data.get(f"{EACH}{one.pk}") or self.cleaned_data.get("to_all") or STAYS
            if choice != STAYS:
                yield one, self.people[choice]

    def _has_a_role(self, taker: User, team: int | None, since: date, until: date | None) -> bool:
        """From the first day, and to the last when that is known."""
        held = [one for one in self.members if one.user_id == taker.pk and one.team_id == team and one.since <= since]
        return any(one.until is None or one.until >= (until or since) for one in held)

    def _taken(
        self, chosen: Iterable[tuple[Assignment, User]], since: date, until: date | None
    ) -> set[tuple[int, int | None]]:
        """What would be double: the same task by the same person, or two who stand in for one. One query."""
        cases = [one.case_id for one, _taker in chosen]
        there = Assignment.objects.filter(case__in=cases).meeting(since, until)
        if until:
            return {(case, None) for case in there.filter(task=Task.REPLACEMENT).values_list("case", flat=True)}
        tasks = {one.case_id: one.task for one, _taker in chosen}
        found = there.values_list("case", "user", "task")
        return {(case, user) for case, user, task in found if tasks[case] == task}

    def _tell_what_is_gone(self) -> None:
        """A client on the page that was sent, and not among those who can be handed over now."""
        here = {f"{EACH}{one.pk}" for one in self.there}
        sent = {name for name in self.data if name.startswith(EACH) and name != "to_all"}
        if sent - here:
            words = _("Meanwhile %(many)s was handed over by somebody else, or ended. Look at the list again.")
            self.add_error(None, words % {"many": len(sent - here)})

    def look_over(self) -> list[Goes]:
        """Each who goes, and what is good to know of who takes on. One query."""
        since, until = self.cleaned_data["since"], self.cleaned_data["until"]
        chosen = list(self._chosen())
        meeting = Absence.objects.filter(user__in={taker for _one, taker in chosen}).meeting(since, until or since)
        away = {one.user_id: one for one in meeting}
        return [Goes(self.names[one.pk], taker, away.get(taker.pk)) for one, taker in chosen]

    def carry_out(self, *, by: User) -> HandingOver:
        given = [Given(one, taker) for one, taker in self._chosen()]
        told = {"since": self.cleaned_data["since"], "until": self.cleaned_data["until"]}
        return HandingOver.carry_out(given, giver=self.giver, by=by, **told)


def by_taker(goes: Iterable[Goes]) -> dict[User, list[Goes]]:
    """Who takes on whom, by name."""
    found: dict[User, list[Goes]] = defaultdict(list)
    for one in goes:
        found[one.taker].append(one)
    return dict(sorted(found.items(), key=lambda pair: pair[0].name))
