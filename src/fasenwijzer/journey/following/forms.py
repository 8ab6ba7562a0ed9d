"""Which clients go along to another edition."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.configurator.models import Edition
from fasenwijzer.journey.following.along import Along, move_along
from fasenwijzer.people.models import Team, User
from fasenwijzer.ui.forms import Form, MultipleChoiceField


class AlongForm(Form):
    """Of which editions, and of which teams."""

    editions = MultipleChoiceField(label=_("Who follows now"))
    teams = MultipleChoiceField(label=_("Of which teams?"))

    def __init__(self, *args: Any, others: list[Along], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.olds = {along.key: along.edition for along in others if along.can_move}
        self.by_key = {str(team.pk): team for team in Team.objects.order_by("name")}
        self.offer("editions", [(key, edition.name) for key, edition in self.olds.items()])
        self.offer("teams", [(key, team.name) for key, team in self.by_key.items()])
        self.initial.update(editions=list(self.olds), teams=list(self.by_key))

    def move(self, new: Edition, *, by: User) -> int:
        """How many clients went along."""
        told = self.cleaned_data
        olds = [self.olds[key] for key in told["editions"]]
        return move_along(new, olds, [self.by_key[key] for key in told["teams"]], by=by)
