"""The part of a form that asks what happened, as facts."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.needed import NeededWhenOpen
from fasenwijzer.risks.happenings.models import Happening
from fasenwijzer.ui.forms import DateField, NameField, ScaleField, TextField, TimeField, WordsField, YesField


class HappeningForm(Meanwhile, NeededWhenOpen):
    """Objective first; what is about a third person stands apart."""

    NEEDED = ("about", "passage")
    ASKED: ClassVar[tuple[str, ...]] = ("on", "at", "place", "present", "happened", "pain_score", "about", "passage")

    on = DateField(label=gettext_lazy("Which day?"), not_future=True)
    at = TimeField(label=gettext_lazy("What time?"), required=False)
    place = WordsField(label=gettext_lazy("Where?"), required=False, max_length=200)
    present = WordsField(label=gettext_lazy("Who was there?"), required=False, max_length=300)
    happened = TextField(
        label=gettext_lazy("What happened?"),
        help_text=gettext_lazy("Only what you saw and heard, as a camera would. In the order in which it went."),
        rows=5,
    )
    pain_score = ScaleField(label=gettext_lazy("How much did it hurt?"), required=False)
    another = YesField(label=gettext_lazy("There is something in it about somebody else"))
    about = NameField(label=gettext_lazy("About whom?"), required=False)
    passage = TextField(
        label=gettext_lazy("What is it about this person?"),
        required=False,
        rows=3,
        help_text=gettext_lazy("Only workers read this. Leave it out of the rest."),
    )

    def __init__(self, *args: Any, case: Case, known: Happening | None = None, **kwargs: Any) -> None:
        self.case, self.known = case, known
        told = self.told_about(known) if known else {"on": clock.today()}
        super().__init__(*args, initial=told | kwargs.pop("initial", {}), **kwargs)
        self.limit("on", not_before=case.opened_on)
        pain: Any = self.fields["pain_score"]
        pain.low, pain.high = _("nobody felt pain"), _("the worst pain there is")

    def watch(self, record: Any) -> None:
        """Call at the end of __init__: what is asked of what happened may be written by two people."""
        self.shared = self.ASKED
        super().watch(record)

    def told_about(self, known: Happening) -> dict[str, Any]:
        """What the form begins with."""
        return {name: getattr(known, name) for name in self.ASKED} | {"another": bool(known.passage)}

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        for name in ("about", "passage") if told.get("another") else ():
            if not told.get(name) and name not in self.errors:
                self.add_error(name, _("This is still empty. Fill it in, or take the tick away."))
        return told

    @property
    def told(self) -> dict[str, Any]:
        """What a record keeps of the form."""
        kept = {name: self.cleaned_data[name] for name in self.ASKED}
        return kept if self.cleaned_data["another"] else kept | {"about": "", "passage": ""}
