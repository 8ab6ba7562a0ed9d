"""Opening a round, and making codes for it."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from fasenwijzer.asking.boxes.codes import MOST
from fasenwijzer.asking.models import Moment, NotToBeAsked, Round, Who
from fasenwijzer.asking.rounds.models import group_in_words
from fasenwijzer.people.models import Location, Team, User
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.ui import forms

WITH, WITHOUT = "with", "without"


class RoundForm(forms.Form):
    """What is asked, of whom, and whether a name belongs to the answers."""

    version = forms.SelectField(label=_("Which questionnaire?"), coerce=int)
    moment = forms.RowField(label=_("Which moment is it?"), choices=Moment.choices)
    who = forms.RowField(label=_("Whom do you ask?"), choices=Who.choices)
    group = forms.SelectField(label=_("Where?"))
    named = forms.ChoiceField(
        label=_("With a name?"),
        choices=[(WITHOUT, _("Truly without")), (WITH, _("With a name"))],
        notes={
            WITHOUT: _("Nobody can find back who said what, an administrator neither. From five people on."),
            WITH: _("The answers belong to the person. Of a client they stand in the file."),
        },
    )
    worker_reads = forms.YesField(
        label=_("Who guides the client reads the answers"),
        help_text=_("Only of clients, with a name. The client reads this before answering."),
    )
    last_day = forms.DateField(label=_("Until which day?"), not_past=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        current = Version.objects.current().select_related("questionnaire")
        self.offer("version", [(one.pk, str(one)) for one in current])
        self.offer("group", groups())

    def open(self, *, by: User) -> Round | None:
        """The round; None when this group can't be asked this, and then the form says why."""
        told = dict(self.cleaned_data)
        kind, _sep, number = told.pop("group").partition("-")
        place: dict[str, Any] = {f"{kind}_id": int(number)} if number else {}
        told["team"] = Team.objects.get(pk=place["team_id"]) if "team_id" in place else None
        told["location"] = Location.objects.get(pk=place["location_id"]) if "location_id" in place else None
        told["anonymous"] = told.pop("named") == WITHOUT
        told["worker_reads"] = told["worker_reads"] and not told["anonymous"] and told["who"] == Who.CLIENTS
        told["version"] = Version.objects.get(pk=told["version"])
        try:
            return Round.open(**told, by=by)
        except NotToBeAsked as error:
            self.add_error(None, error.words)
            return None


def groups() -> list[tuple[str, Any]]:
    """The organisation, its locations and its teams."""
    locations = [(f"location-{one.pk}", capfirst(group_in_words(None, one))) for one in Location.objects.all()]
    teams = [(f"team-{one.pk}", capfirst(group_in_words(one, None))) for one in Team.objects.all()]
    return [("all", _("The whole organisation")), *locations, *teams]


class CodesForm(forms.Form):
    """How many codes to hand out."""

    many = forms.NumberField(label=_("How many codes?"), min_value=1, max_value=MOST)
