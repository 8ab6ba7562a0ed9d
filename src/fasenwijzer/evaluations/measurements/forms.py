"""Giving figures: one form for every instrument, one row of buttons an item."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.measurements.models import Measurement, Moment, Rater
from fasenwijzer.method.instruments import Instrument
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, NameField, ScaleField, TextField, WordsField
from fasenwijzer.ui.forms.choices import RowSelect


class MeasurementForm(Meanwhile, Form):
    """Every item may stay open; somebody who gives no figure at all has nothing to save."""

    all_optional = True

    on = DateField(label=gettext_lazy("On which day?"), not_future=True)
    moment = ChoiceField(label=gettext_lazy("Which moment is it?"), choices=Moment.choices, widget=RowSelect)
    rater_kind = ChoiceField(label=gettext_lazy("Whose figures are these?"))
    rater_name = NameField(
        label=gettext_lazy("Name"),
        required=False,
        help_text=gettext_lazy("Only for a parent or somebody of the network."),
    )
    about = WordsField(
        label=gettext_lazy("About whom or what?"),
        required=False,
        max_length=300,
        help_text=gettext_lazy("Only when it is not about the client. For example: the household of the mother."),
    )
    remark = TextField(label=gettext_lazy("Something to add"), required=False, rows=3)

    def __init__(
        self, *args: Any, case: Case, instrument: Instrument, taken: Measurement | None = None, **kwargs: Any
    ) -> None:
        self.case, self.instrument, self.taken = case, instrument, taken
        kwargs["initial"] = (told_by(taken) if taken else {"on": clock.today()}) | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.items = instrument.asks(case.method.life_areas)
        self._offer_raters()
        if not instrument.about:
            del self.fields["about"]
        for item in self.items:
            self.fields[f"item_{item.key}"] = self._scale(item.text)
        self.watch(taken)

    def _scale(self, text: str) -> ScaleField:
        asked = self.instrument
        return ScaleField(
            label=text, required=False, low=asked.low, high=asked.high, lowest=asked.lowest, highest=asked.highest
        )

    def _offer_raters(self) -> None:
        words = {
            Rater.CLIENT: _("Those of %(name)s") % {"name": self.case.client.first_name},
            Rater.PARENT: _("Those of a parent"),
            Rater.NETWORK: _("Those of somebody of the network"),
            Rater.WORKER: _("My own"),
        }
        self.offer("rater_kind", [(kind, words[Rater(kind)]) for kind in self.instrument.raters])
        self.initial.setdefault("rater_kind", self.instrument.raters[0])
        if not {Rater.PARENT, Rater.NETWORK} & set(self.instrument.raters):
            del self.fields["rater_name"]

    @property
    def figures(self) -> list[Any]:
        """The fields of the items, in their order."""
        return [self[f"item_{item.key}"] for item in self.items]

    @property
    def known_names(self) -> list[str]:
        """Names to pick from while typing."""
        return [member.name for member in self.case.network_members.standing()]

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("rater_kind") in (Rater.PARENT, Rater.NETWORK) and not told.get("rater_name"):
            self.add_error("rater_name", _("Whose figures are they? Write the name."))
        if not self._scores(told) and not any(name.startswith("item_") for name in self.errors):
            raise ValidationError(_("There is no figure yet. Give one for at least one of them."))
        return told

    def _scores(self, told: dict[str, Any]) -> dict[str, int]:
        given = {item.key: told.get(f"item_{item.key}") for item in self.items}
        return {key: value for key, value in given.items() if value is not None}

    def save(self, *, by: User) -> Measurement:
        """New figures, or other ones for a measurement that there is."""
        told = {name: value for name, value in self.cleaned_data.items() if not name.startswith("item_")}
        told["rater_name"] = self._name(told, by)
        scores = self._scores(self.cleaned_data)
        if self.taken is None:
            return Measurement.take(case=self.case, instrument=self.instrument.key, scores=scores, by=by, **told)
        self.taken.correct(by=by, **told)
        self.taken.score(scores, by=by)
        return self.taken

    def _name(self, told: dict[str, Any], by: User) -> str:
        """The client by name; a worker's own figures keep the name of who gave them."""
        if told["rater_kind"] == Rater.CLIENT:
            return self.case.client.name
        if told["rater_kind"] == Rater.WORKER:
            own = self.taken and self.taken.rater_kind == Rater.WORKER
            return self.taken.rater_name if own and self.taken else by.name
        name: str = told["rater_name"]
        return name


def told_by(taken: Measurement) -> dict[str, Any]:
    told: dict[str, Any] = {name: getattr(taken, name) for name in Measurement.TELLS}
    return told | {f"item_{item}": value for item, value in taken.figures.items()}
