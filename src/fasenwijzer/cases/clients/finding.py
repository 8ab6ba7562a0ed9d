"""What narrows the list of clients: words, phase, team, and which files."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Role
from fasenwijzer.cases.case.models import Case
from fasenwijzer.method.edition import Edition
from fasenwijzer.method.keys import PHASE_KEYS
from fasenwijzer.people.models import Team, User
from fasenwijzer.ui.forms import Form, SelectField, WordsField

RUNNING, ENDED, ALL = "running", "ended", "all"
FILTERS = ("phase", "team", "state", "whose")


class FindForm(Form):
    """The search field and the filters. Everything may stay open; what can't be read narrows nothing."""

    all_optional = True

    words = WordsField(
        label=_("Search"), required=False, max_length=200, help_text=_("Name, birth date, phone number or file number.")
    )
    phase = SelectField(label=_("Phase"), required=False)
    team = SelectField(label=_("Team"), required=False)
    state = SelectField(
        label=_("Which files?"),
        required=False,
        choices=[("", _("running")), (ENDED, _("ended")), (ALL, _("all"))],
    )
    whose = SelectField(
        label=_("Whose?"), required=False, choices=[("", _("all that I may see")), ("own", _("where I am in the team"))]
    )

    def __init__(self, *args: Any, method: Edition | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(key, capfirst(method.phase(key).name)) for key in PHASE_KEYS] if method else []
        self.offer("phase", [("", _("all")), *names])
        teams = [(str(team.pk), team.name) for team in Team.objects.all()]
        self.offer("team", [("", _("all")), *teams])

    @property
    def filters(self) -> dict[str, str]:
        """The filters that narrow, as the address of the page writes them."""
        return {name: self.cleaned_data[name] for name in FILTERS if self.cleaned_data.get(name)}

    def narrow(self, cases: QuerySet[Case], user: User) -> QuerySet[Case]:
        """These cases, as far as the filters let them through."""
        chosen = self.filters
        cases = _by_ending(cases, chosen.get("state", RUNNING))
        if "phase" in chosen:
            cases = cases.filter(place__phase=chosen["phase"])
        if "team" in chosen:
            cases = cases.filter(team_id=int(chosen["team"]))
        return cases.assigned_to(user) if "whose" in chosen else cases  # type: ignore[attr-defined]


def _by_ending(cases: QuerySet[Case], state: str) -> QuerySet[Case]:
    if state == ALL:
        return cases
    return cases.filter(place__until=None) if state == RUNNING else cases.exclude(place__until=None)


def sees_more_than_own(user: User) -> bool:
    """Whether the choice between own and all files means something for this colleague."""
    return bool(user.roles & {Role.TEAM_LEADER, Role.INTAKE_WORKER})
