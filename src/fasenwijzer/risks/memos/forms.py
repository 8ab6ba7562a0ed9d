"""A memo: facts, cause, what helped. When it turns out to be more than a memo, the form says so."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.people.models import User
from fasenwijzer.risks.happenings.forms import HappeningForm
from fasenwijzer.risks.happenings.models import MOST_PAIN_OF_A_MEMO
from fasenwijzer.risks.memos.models import Memo, MemoKind
from fasenwijzer.ui.forms import ChoiceField, TextField
from fasenwijzer.ui.forms.choices import RowSelect

YES, NO = "yes", "no"


class MemoForm(HappeningForm):
    """What was seen (RB). Nobody was hurt, or else it is behaviour or an incident."""

    ASKED: ClassVar[tuple[str, ...]] = (
        "on",
        "at",
        "place",
        "present",
        "happened",
        "cause",
        "solution",
        "about",
        "passage",
    )

    cause = TextField(label=gettext_lazy("What led to it?"), required=False, rows=3)
    solution = TextField(
        label=gettext_lazy("What helped, and what do we do now?"),
        help_text=gettext_lazy("What the client or somebody around did well belongs here too."),
        required=False,
        rows=3,
    )

    kind = MemoKind.SEEN

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.kind == MemoKind.SEEN:
            del self.fields["pain_score"]
        self.watch(self.known)

    @property
    def why_incident(self) -> str:
        """Why this is more than a memo; empty when it is not."""
        return ""

    def save(self, *, by: User) -> Memo:
        if self.known is None:
            return Memo.write(case=self.case, kind=self.kind, by=by, **self.told)
        self.known.put_back(by=by)
        self.known.correct(by=by, **self.told)
        return self.known  # type: ignore[return-value]


class BehaviourForm(MemoForm):
    """Risk behaviour (RG): only what was known when the client came, and a pain score up to four."""

    ASKED = (*MemoForm.ASKED, "pain_score")
    kind = MemoKind.BEHAVIOUR

    was_known = ChoiceField(
        label=gettext_lazy("Did we know this behaviour when the client came?"),
        choices=[(YES, gettext_lazy("Yes")), (NO, gettext_lazy("No"))],
        widget=RowSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pain_score"].required = True
        self.initial.setdefault("was_known", YES if self.known else "")

    @property
    def why_incident(self) -> str:
        told = self.cleaned_data if self.is_bound else {}
        pain = told.get("pain_score")
        if pain is not None and pain > MOST_PAIN_OF_A_MEMO:
            return _("A pain score of %(score)s is higher than 4, so this is an incident.") % {"score": pain}
        if told.get("was_known") == NO:
            return _("We did not know this behaviour yet, so this is an incident.")
        return ""


FORMS: dict[str, type[MemoForm]] = {MemoKind.SEEN: MemoForm, MemoKind.BEHAVIOUR: BehaviourForm}
