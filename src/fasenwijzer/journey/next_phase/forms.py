"""What a person says with a move: when, why, and what some outcomes ask more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journey.moves import Told
from fasenwijzer.method.moves import Move, MoveKind
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, SelectField, TextField

LONGEST_TERM = 500
ENDED_BEFORE_IT_BEGAN = {"rejected", "withdrawn"}
STALE = _("Meanwhile somebody else took a step here. Look at how it stands now and choose again.")


class MoveForm(Form):
    """Which move, on which day and why. Needs the case and its open moves."""

    move = ChoiceField(label=_("What do you decide?"))
    stamp = forms.CharField(widget=forms.HiddenInput, required=False)
    on = DateField(label=_("On"), not_future=True)
    reason = TextField(label=_("Why?"), rows=3)

    def __init__(self, *args: Any, case: Case, moves: Sequence[Move], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.moves = case, {move.key: move for move in moves}
        self.offer("move", [(key, key) for key in self.moves])
        self.limit("on", not_before=earliest_day(case))
        reason = self.fields["reason"]
        reason.required = bool(moves) and all(move.needs_reason for move in moves)
        reason.error_messages["required"] = why_a_reason(moves[0]) if moves else ""
        reason.help_text = _("In words that %(name)s would choose too.") % {"name": case.client.first_name}

    @property
    def chosen(self) -> Move | None:
        return self.moves.get(self.cleaned_data.get("move", "")) if self.is_bound and self.is_valid() else None

    def clean_reason(self) -> str:
        return str(self.cleaned_data["reason"]).strip()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self._is_of_before(cleaned):
            return cleaned
        move = self.moves.get(cleaned.get("move", ""))
        if move and move.blocked_by:
            self.add_error("move", [condition.missing for condition in move.blocked_by])
        elif move and move.needs_reason and not cleaned.get("reason") and "reason" not in self.errors:
            self.add_error("reason", why_a_reason(move))
        return cleaned

    def _is_of_before(self, cleaned: dict[str, Any]) -> bool:
        """The page was read before somebody took a step: that is all there is to say about what was sent from it.

        It is shown as it stands now, and can be sent from there.
        """
        now = self.get_initial_for_field(self.fields["stamp"], "stamp")
        if cleaned.get("stamp", "") in ("", now):
            return False
        sent = cast(QueryDict, self.data).copy()
        sent["stamp"] = now
        self.data = sent
        self.errors.clear()
        self.add_error(None, STALE)
        return True


def why_a_reason(move: Move) -> Any:
    if move.unmet and move.kind is MoveKind.ADVANCE:
        return _("Not everything is there yet. You may go on; write down why.")
    return _("Somebody lives with this step. Write down why.")


def earliest_day(case: Case) -> Any:
    """Not before the present phase began, nor before the last decision in it."""
    days = [case.here.since]
    decided = case.decisions.standing().filter(phase=case.phase, cycle=case.cycle).last()
    if decided:
        days.append(decided.on)
    if case.here.until:
        days.append(case.here.until)
    return min(max(days), clock.today())


class Extra(Form):
    """What a move asks more; most ask nothing."""

    def day(self, field: str) -> date | None:
        """A day that was filled in here; nothing when this move does not ask for it."""
        return self.cleaned_data.get(field)

    def told(self) -> dict[str, Any]:
        return {}


class BeginsOn(Extra):
    """A decision of today, a beginning later: a room comes free."""

    starts_on = DateField(
        label=_("Begins on"), required=False, help_text=_("Only if that is another day than that of the decision.")
    )

    def told(self) -> dict[str, Any]:
        return {"starts_on": self.cleaned_data["starts_on"]}


class TrialExtra(Extra):
    """A trial has an end and something to look at."""

    starts_on = DateField(label=_("From"), required=False, help_text=_("Only if that is another day."))
    ends_on = DateField(label=_("Until and including"))
    look_at = TextField(label=_("What do you look at together?"), rows=2)

    def told(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {
            "starts_on": said["starts_on"],
            "trial_ends_on": said["ends_on"],
            "trial_looks_at": said["look_at"],
        }


class TermsExtra(BeginsOn):
    """The agreements on which an admission depends."""

    terms = TextField(label=_("Agreements, one on each line"), rows=4)

    def clean_terms(self) -> list[str]:
        terms = [line.strip() for line in self.cleaned_data["terms"].splitlines() if line.strip()]
        if any(len(term) > LONGEST_TERM for term in terms):
            raise ValidationError(_("One agreement is too long. Use at most 500 characters, or two lines."))
        return terms

    def told(self) -> dict[str, Any]:
        return {**super().told(), "terms": self.cleaned_data["terms"]}


class EndingExtra(Extra):
    """Why the guidance ends, in the reasons of the edition."""

    ending = SelectField(label=_("Why does it end?"))

    def __init__(self, *args: Any, reasons: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("ending", [("", "–"), *reasons])

    def told(self) -> dict[str, Any]:
        return {"ending": self.cleaned_data["ending"]}


def extra_for(case: Case, move: Move, data: Any = None) -> Extra:
    """The form for what this move asks more. Each move has its own names, so that nothing typed is mixed up."""
    if move.kind is MoveKind.CLOSE:
        reasons = [pair for pair in case.method.ending_reasons.items() if pair[0] not in ENDED_BEFORE_IT_BEGAN]
        return EndingExtra(data, prefix=move.key, reasons=reasons)
    if move.outcome == "trial":
        return TrialExtra(data, prefix=move.key)
    if move.outcome == "conditional_admission":
        return TermsExtra(data, prefix=move.key)
    goes_elsewhere = move.outcome and move.to_phase not in {None, case.phase}
    return BeginsOn(data, prefix=move.key) if goes_elsewhere else Extra(data, prefix=move.key)


def told_by(form: MoveForm, extra: Extra) -> Told:
    """Everything that was said, ready to be recorded. Both forms are valid."""
    said = form.cleaned_data
    return Told(on=said["on"], reason=said["reason"], stamp=said["stamp"], **extra.told())


def dates_follow_each_other(form: MoveForm, extra: Extra) -> bool:
    """Decided, begun, ended, in that order; says so at the field where it is not."""
    on, starts_on, ends_on = form.cleaned_data["on"], extra.day("starts_on"), extra.day("ends_on")
    if starts_on and starts_on < on:
        extra.add_error("starts_on", _("This is before the day of the decision. Choose that day or a later one."))
    if ends_on and ends_on < (starts_on or on):
        extra.add_error("ends_on", _("The trial ends before it begins. Choose a later day."))
    return extra.is_valid()


class CorrectionForm(Form):
    """Why a move was a mistake."""

    reason = TextField(label=_("Why was this not right?"), rows=3)
