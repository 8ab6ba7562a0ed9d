"""Weighing as one form: every criterion of the edition, and own ones, with yes, partly or no and a why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.weighing.models import Weighing
from fasenwijzer.method.edition_parts import Criterion
from fasenwijzer.people.models import User
from fasenwijzer.ui.forms import Form, TextField, WordsField, YesField, YesPartlyNoField

MOST_OWN = 30
OWN = re.compile(r"(own\d{1,18})_text")


@dataclass(frozen=True)
class Row:
    """One criterion on the page. An own one has a field for its text; one that is kept can be taken away."""

    answer: BoundField
    explanation: BoundField
    criterion: Criterion | None = None
    text: BoundField | None = None
    away: BoundField | None = None


class WeighingForm(Meanwhile, Form):
    """The weighing before a decision of a phase. `spare`: empty lines for own criteria."""

    all_optional = True

    def __init__(self, *args: Any, case: Case, phase: str, cycle: int = 0, spare: int = 1, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.phase, self.cycle = case, phase, cycle
        self.criteria = case.method.criteria(phase)
        kept = list(Weighing.objects.of(case, phase, cycle))
        self.said = {weighing.criterion: weighing for weighing in kept if weighing.criterion}
        self.own = {f"own{weighing.pk}": weighing for weighing in kept if not weighing.criterion}
        self.new = [f"new{number}" for number in range(min(spare, MOST_OWN))] + self._orphans()
        self._add_fields()
        self.shared = tuple(f"{one.key}_{part}" for one in self.criteria for part in ("answer", "explanation"))
        self.watch(max(kept, key=lambda weighing: weighing.weighed_at, default=case))

    def _orphans(self) -> list[str]:
        """Own criteria that somebody took away while this form was open: what was typed comes back as new."""
        found = (OWN.fullmatch(name) for name in self.data)
        return sorted({match[1] for match in found if match} - self.own.keys())[:MOST_OWN]

    def _add_fields(self) -> None:
        for criterion in self.criteria:
            self._add_answer(criterion.key, self.said.get(criterion.key), criterion.text, criterion.help)
        for name, weighing in [*self.own.items(), *((name, None) for name in self.new)]:
            text = WordsField(
                label=_("Own criterion"), max_length=300, required=False, initial=weighing.text if weighing else ""
            )
            self.fields[f"{name}_text"] = text
            self._add_answer(name, weighing, _("Does this hold?"))
        for name in self.own:
            self.fields[f"{name}_away"] = YesField(label=_("Take this criterion away"))

    def _add_answer(self, name: str, weighing: Weighing | None, label: Any, told: str = "") -> None:
        answer, why = (weighing.answer, weighing.explanation) if weighing else ("", "")
        self.fields[f"{name}_answer"] = YesPartlyNoField(label=label, help_text=told, required=False, initial=answer)
        self.fields[f"{name}_explanation"] = TextField(label=_("Why?"), required=False, rows=1, initial=why)

    @property
    def rows(self) -> Iterator[Row]:
        for criterion in self.criteria:
            yield Row(self[f"{criterion.key}_answer"], self[f"{criterion.key}_explanation"], criterion)

    @property
    def own_rows(self) -> Iterator[Row]:
        for name in [*self.own, *self.new]:
            away = self[f"{name}_away"] if name in self.own else None
            yield Row(self[f"{name}_answer"], self[f"{name}_explanation"], None, self[f"{name}_text"], away)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        for name in [*self.own, *self.new]:
            if not told.get(f"{name}_text") and self._is_answered(name) and not told.get(f"{name}_away"):
                self.add_error(f"{name}_text", _("What is this about? Write the criterion down."))
        return told

    def _is_answered(self, name: str) -> bool:
        return bool(self.cleaned_data.get(f"{name}_answer") or self.cleaned_data.get(f"{name}_explanation"))

    def save(self, *, by: User) -> int:
        """Keep what changed; returns how many criteria that were."""
        return sum((self._save_given(by), self._save_own(by), self._save_new(by)))

    def _save_given(self, by: User) -> int:
        changed = [criterion.key for criterion in self.criteria if self._changed(criterion.key)]
        for key in changed:
            answer, why = self._said(key)
            Weighing.weigh(
                case=self.case, phase=self.phase, cycle=self.cycle, criterion=key, answer=answer, explanation=why, by=by
            )
        return len(changed)

    def _save_own(self, by: User) -> int:
        gone = [name for name in self.own if self.cleaned_data[f"{name}_away"] or not self.cleaned_data[f"{name}_text"]]
        changed = [name for name in self.own if name not in gone and self._changed(name)]
        for name in gone:
            self.own[name].withdraw(by=by)
        for name in changed:
            answer, why = self._said(name)
            text = self.cleaned_data[f"{name}_text"]
            self.own[name].say_again(text=text, answer=answer, explanation=why, by=by)
        return len(gone) + len(changed)

    def _save_new(self, by: User) -> int:
        named = [name for name in self.new if self.cleaned_data[f"{name}_text"]]
        for name in named:
            answer, why = self._said(name)
            text = self.cleaned_data[f"{name}_text"]
            Weighing.weigh(
                case=self.case, phase=self.phase, cycle=self.cycle, text=text, answer=answer, explanation=why, by=by
            )
        return len(named)

    def _said(self, name: str) -> tuple[str, str]:
        return self.cleaned_data[f"{name}_answer"], self.cleaned_data[f"{name}_explanation"]

    def _changed(self, name: str) -> bool:
        return bool({f"{name}_text", f"{name}_answer", f"{name}_explanation"} & set(self.changed_data))
