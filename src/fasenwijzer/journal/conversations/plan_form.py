"""Agreeing a conversation that is still to come, once or with a rhythm."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.conversations.forms import NO_SUCH_TIME, ConversationForm, first_guess
from fasenwijzer.journal.conversations.models import Conversation, ConversationKind
from fasenwijzer.journal.conversations.proposal import Proposal, kind_here, propose
from fasenwijzer.journal.models import ConversationSeries
from fasenwijzer.journal.moments import NoSuchTime
from fasenwijzer.journal.series.days import MOST
from fasenwijzer.journal.series.models import RHYTHMS, Hours, hours_in_a_row
from fasenwijzer.journal.suitable import first_that_suits
from fasenwijzer.people.models import User
from fasenwijzer.plan.actions.repeating import Every
from fasenwijzer.plan.models import Plan
from fasenwijzer.ui.forms import ChoiceField, DateField, NumberField, RowField
from fasenwijzer.ui.words import day as in_words

OTHER_DAY = "other"


class PlanForm(ConversationForm):
    """Its day is a proposal to say yes to, or another day; how often is once unless somebody says otherwise."""

    when = ChoiceField(label=_("When?"))
    day = DateField(label=_("Which day?"), required=False, not_past=True)
    every = RowField(
        label=_("How often?"),
        choices=[(Every.ONCE.value, _("only once")), *((every.value, every.label) for every in RHYTHMS)],
    )
    times = NumberField(label=_("How many times?"), required=False, min_value=2, max_value=MOST)

    def __init__(self, *args: Any, case: Case, user: User, kind: str = "", on: str = "", **kwargs: Any):
        kind = kind if kind in ConversationKind.values else kind_here(case)
        proposal = propose(case, kind)
        self.planned = planned_already(case, kind)
        self.until, self.hours = end_of_round(case), list[Hours]()
        guess = first_guess(case, user, kind) | {"when": proposal.day.isoformat(), "every": Every.ONCE}
        asked = iso_day(on)
        if asked and asked >= clock.today():
            guess |= {"when": OTHER_DAY, "day": asked}
        super().__init__(*args, case=case, user=user, initial=guess, **kwargs)
        self.offer("when", self._days(proposal))
        self.fields["when"].notes = days_in_words(proposal)  # type: ignore[attr-defined]
        if self.until:
            until = {"day": in_words(self.until)}
            words = gettext("Leave it empty to plan until %(day)s, when you look back together.")
            self.fields["times"].help_text = words % until

    def _days(self, proposal: Proposal) -> list[tuple[str, str]]:
        """The proposed days; also the day of a form that lay open over midnight."""
        days = {proposal.day, *(weeks_from_now(weeks) for weeks in (1, 2))}
        sent = iso_day(self.data.get("when", ""))
        days |= {sent} if sent and sent >= clock.today() else set()
        return [*((day.isoformat(), in_words(day)) for day in sorted(days)), (OTHER_DAY, gettext("Another day"))]

    @property
    def opens_repeating(self) -> bool:
        return bool(self["times"].errors) or self["every"].value() != Every.ONCE

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("when") == OTHER_DAY and not told.get("day") and "day" not in self.errors:
            self.add_error("day", self.fields["day"].error_messages["required"])
        if told.get("every", Every.ONCE) != Every.ONCE and not self.errors:
            self._repeat(told["every"], told["times"])
        return told

    def _repeat(self, every: str, times: int | None) -> None:
        """The hours in a row, or what is still needed for it."""
        if not times and not self.until:
            self.add_error("times", gettext("Type how many times. There is no day yet to look back together."))
            return
        assert self.starts_at is not None
        limits: dict[str, Any] = {"times": times} if times else {"until": self.until}
        try:
            self.hours = hours_in_a_row(every, self.starts_at, self.ends_at, **limits)
        except NoSuchTime:
            self.add_error("start", NO_SUCH_TIME)
        if len(self.hours) == 1:
            self.add_error("times", gettext("Before you look back together it fits only once. Type how many times."))

    def day_chosen(self, told: dict[str, Any]) -> date | None:
        when = told.get("when", "")
        return told.get("day") if when == OTHER_DAY else iso_day(when)

    def save(self, *, by: User) -> list[Conversation]:
        """What was planned, in order of time; more than one when it repeats."""
        told = self.told
        if not self.hours:
            return [Conversation.plan(case=self.case, by=by, **told)]
        shared = {name: value for name, value in told.items() if name not in ("starts_at", "ends_at")}
        every = self.cleaned_data["every"]
        _series, made = ConversationSeries.plan(case=self.case, every=every, by=by, hours=self.hours, **shared)
        return made


def planned_already(case: Case, kind: str) -> Conversation | None:
    """The first talk of this kind that stands: who comes to plan one may not know of it."""
    found: Conversation | None = Conversation.objects.of(case).of_kind(kind).ahead().first()
    if found:
        found.case = case
    return found


def end_of_round(case: Case) -> date | None:
    """The day to look back together, when it is agreed and still to come."""
    plan = Plan.objects.current(case)
    return plan.evaluation_on if plan and plan.evaluation_on and plan.evaluation_on > clock.today() else None


def weeks_from_now(weeks: int) -> date:
    return first_that_suits(clock.today() + timedelta(weeks=weeks), like=clock.today())


def iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def days_in_words(proposal: Proposal) -> dict[str, str]:
    """Beside each proposed day: how far away it is, or after which talk."""
    notes = {weeks_from_now(1).isoformat(): gettext("in one week")}
    notes[weeks_from_now(2).isoformat()] = gettext("in two weeks")
    if proposal.follows:
        words = ngettext("%(n)s week after the last one", "%(n)s weeks after the last one", proposal.weeks)
        notes[proposal.day.isoformat()] = words % {"n": proposal.weeks}
    return notes
