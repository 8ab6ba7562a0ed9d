"""Yes, yes with a name under it, or no. Why not is free, and nobody has to say it."""

from __future__ import annotations

from typing import Any

from django.db.models import Model, TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.access.client_side import Reach
from fasenwijzer.analysis.models import DescriptionAnswer, PersonDescription
from fasenwijzer.audit.as_read import AsRead
from fasenwijzer.cases.representation.deciding import deciders_of
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import PlanAgreement, PlanVersion, Signature
from fasenwijzer.plan.signatures.forms import statement_of
from fasenwijzer.plan.signatures.models import Manner
from fasenwijzer.portal.agreeing.asked import called_in, part_of
from fasenwijzer.ui.forms import ChoiceField, Form, NameField, TextField
from fasenwijzer.ui.forms.bound import Option, own


class Choice(TextChoices):
    YES = "yes", gettext_lazy("Yes, this fits me")
    SIGN = "sign", gettext_lazy("Yes, and I sign it")
    NO = "no", gettext_lazy("No, not like this")


class AgreeForm(AsRead, Form):
    """The answer about a text that can't be signed."""

    CHOICES: tuple[Choice, ...] = (Choice.YES, Choice.NO)
    watched = False  # who guides reads why, and nobody else
    all_optional = True  # what a choice opens says for itself whether it is needed

    answer = ChoiceField(label=gettext_lazy("What do you say?"), choices=Choice.choices)
    reason = TextField(
        label=gettext_lazy("What should be different?"),
        required=False,
        rows=3,
        help_text=gettext_lazy("You do not have to say why."),
    )

    def __init__(self, *args: Any, text: Model, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("answer", [(choice.value, choice.label) for choice in self.CHOICES])
        self.about(text)

    @property
    def answers(self) -> list[tuple[Option, str]]:
        """Each choice, with the field that it opens."""
        opens = {Choice.SIGN: "typed_name", Choice.NO: "reason"}
        options = own(self["answer"]).options
        return [(option, opens.get(choice, "")) for option, choice in zip(options, self.CHOICES, strict=True)]

    @property
    def why_not(self) -> str:
        """In own words, or that there were none."""
        return self.cleaned_data["reason"] or _("Said nothing more about it.")

    @property
    def says_no(self) -> bool:
        return bool(self.cleaned_data["answer"] == Choice.NO)

    def give(self, description: PersonDescription, *, reach: Reach, by: User) -> DescriptionAnswer:
        reason, case = self.why_not if self.says_no else "", description.case
        told: dict[str, Any] = {"who": called_in(case, reach, by), "reason": reason, "deciders": deciders_of(case)}
        return DescriptionAnswer.give(description=description, on=clock.today(), by=by, **told)


class AgreePlanForm(AgreeForm):
    """About the plan: signing is a name under a sentence (decision 16)."""

    CHOICES = (Choice.YES, Choice.SIGN, Choice.NO)

    typed_name = NameField(label=gettext_lazy("Your name"), required=False)

    def __init__(self, *args: Any, version: PlanVersion, **kwargs: Any) -> None:
        self.version = version
        super().__init__(*args, text=version, **kwargs)
        self.statement = statement_of(version)

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if told.get("answer") == Choice.SIGN and not told.get("typed_name") and "typed_name" not in self.errors:
            self.add_error("typed_name", _("Type your name. That is your signature."))
        return told

    def answer_as(self, reach: Reach, *, by: User) -> PlanAgreement:
        """One answer of this person; an earlier one stays to be read."""
        who = self.version.plan.case.client.name if reach.is_client else by.name
        told: dict[str, Any] = {"plan": self.version.plan, "who": who, "as_kind": part_of(reach), "by": by}
        if self.cleaned_data["answer"] == Choice.SIGN:
            manner = Manner.SIGNED if reach.is_client else Manner.SIGNED_BY_REPRESENTATIVE
            typed = self.cleaned_data["typed_name"]
            return Signature.place(typed_name=typed, statement=self.statement, manner=manner, **told).answer
        if self.says_no:
            return PlanAgreement.give(manner=Manner.REFUSED, reason=self.why_not, on=clock.today(), **told)
        return PlanAgreement.give(manner=Manner.PORTAL, on=clock.today(), **told)
