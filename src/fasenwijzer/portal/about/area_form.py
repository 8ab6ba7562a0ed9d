"""How it goes in one life area: a figure, some words, a wish. One of the three is enough."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.analysis.areas.models import Heading
from fasenwijzer.analysis.authors import AuthorKind
from fasenwijzer.analysis.models import AreaNote, Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.evaluations.models import Measurement, Moment, Rater
from fasenwijzer.people.models import User
from fasenwijzer.portal.about.areas import OWN_SCALE
from fasenwijzer.ui.forms import Form, ScaleField, TextField, WordsField


class AreaForm(Form):
    """The figure is only asked of the client: it is the client's own."""

    score = ScaleField(label=_("Choose a figure"), required=False, low=_("not good at all"), high=_("as I want it"))
    text = TextField(label=_("Tell how it is now"), required=False)
    wish = WordsField(label=_("What do you want?"), required=False, max_length=500)

    def __init__(self, *args: Any, case: Case, area: str, reach: Reach, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.area, self.reach = case, area, reach
        if not reach.can(OwnAbility.GIVE_FIGURES):
            del self.fields["score"]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if not self.errors and all(told.get(name) in (None, "") for name in self.fields):
            self.add_error("text", _("Nothing is filled in yet. Choose a figure, or write something."))
        return told

    @transaction.atomic
    def write(self, *, by: User) -> None:
        """Everything that was told, as the words of who tells."""
        told, whose = self.cleaned_data, self.case.client.first_name if self.reach.is_client else by.name
        if told.get("score") is not None:
            self._take(told["score"], by)
        if told["text"]:
            self._note(told["text"], by)
        if told["wish"]:
            Wish.make(case=self.case, life_area=self.area, text=told["wish"], whose=whose, by=by)

    def _take(self, score: int, by: User) -> None:
        told = {"moment": Moment.BETWEEN, "rater_kind": Rater.CLIENT, "rater_name": self.case.client.name}
        given = {self.area: score}
        Measurement.take(case=self.case, instrument=OWN_SCALE, on=clock.today(), scores=given, by=by, **told)

    def _note(self, text: str, by: User) -> None:
        """Who represents the client finds it right that these words stand here: (s)he wrote them here."""
        own = self.reach.is_client
        AreaNote.write(
            case=self.case,
            life_area=self.area,
            heading=Heading.SITUATION,
            text=text,
            author_kind=AuthorKind.CLIENT if own else AuthorKind.OTHER,
            author_name="" if own else by.name,
            with_consent=not own,
            on=clock.today(),
            by=by,
        )
