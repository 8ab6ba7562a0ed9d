"""Planning a conference: which team, when and where."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.conferences.meetings.models import Conference, teams_of
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import DateField, Form, RowField, WordsField, another_has_it


class ConferenceForm(Meanwhile, Form):
    """One a day for a team."""

    team = RowField(label=_("Which team?"))
    on = DateField(label=_("On which day?"))
    place = WordsField(label=_("Where?"), max_length=200, required=False)

    def __init__(self, *args: Any, user: User, conference: Conference | None = None, **kwargs: Any) -> None:
        self.user, self.conference = user, conference
        teams = [conference.team] if conference else list(teams_of(user))
        told = {"on": conference.on, "place": conference.place} if conference else {}
        first = {"team": str(teams[0].pk)} if len(teams) == 1 else {}
        super().__init__(*args, initial={**first, **told}, **kwargs)
        self.teams = {str(team.pk): team for team in teams}
        self.offer("team", [(key, team.name) for key, team in self.teams.items()])
        self.limit("on", not_before=min(clock.today(), conference.on) if conference else clock.today())
        self.watch(conference)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("team") and told.get("on") and self._meets(told["team"], told["on"]):
            self.add_error("on", _("The team meets on this day already. Choose another day."))
        return told

    def _meets(self, team: str, on: date) -> bool:
        same = Conference.objects.filter(team=self.teams[team], on=on, called_off_at=None)
        return another_has_it(same, self.conference)

    def save(self) -> Conference:
        told = self.cleaned_data
        if self.conference:
            self.conference.move(on=told["on"], place=told["place"], by=self.user)
            return self.conference
        team = self.teams[told["team"]]
        return Conference.plan(team=team, on=told["on"], place=told["place"], by=self.user)
