"""What somebody of the client's side writes: a few words, and if one likes a goal with a figure."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility, Reach
from fasenwijzer.cases.files.fields import FilesField, ask_again
from fasenwijzer.cases.models import Case
from fasenwijzer.journal.entries.models import Audience
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.models import Entry
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal
from fasenwijzer.portal.figures.goals import author_of, goals_of
from fasenwijzer.portal.reports.reader import on_map
from fasenwijzer.ui.forms import Form, ScaleField, SelectField, TextField, YesField


class TellForm(Form):
    """Only the words are asked. Who reads in the client's name reads along, unless who writes says no: of two parents
    each may keep words from the other."""

    text = TextField(label=_("What do you want to tell?"), rows=6)
    goal = SelectField(label=_("Is it about a goal?"), required=False)
    score = ScaleField(label=_("Choose a figure"), low=_("nothing yet"), high=_("it worked out"), required=False)
    photos = FilesField(
        label=_("A photo or a file"),
        required=False,
        help_text=_("Where you took a photo is not kept. At most 15 MB each."),
    )
    only_us = YesField()

    def __init__(self, *args: Any, case: Case, reach: Reach, user: User, **kwargs: Any) -> None:
        self.case, self.reach, self.user = case, reach, user
        self.member = None if reach.is_client else on_map(case, user)
        self.goals = list(goals_of(case, reach, user).filter(outcome=None))
        super().__init__(*args, **kwargs)
        self.watched = not (reach.is_client and self.data.get("only_us"))
        self.offer("goal", [("", gettext("No")), *((str(goal.pk), goal.text) for goal in self.goals)])
        self._leave_out()
        if "only_us" in self.fields:
            self.fields["only_us"].label = self._who_are_us()

    def _who_are_us(self) -> str:
        words = {"workers": self.case.method.word("workers"), "name": self.case.client.first_name}
        if self.reach.is_client:
            return gettext("Only I and my %(workers)s read this") % words
        return gettext("Only I, the %(workers)s and %(name)s read this") % words

    def _leave_out(self) -> None:
        """What is not this person's to say, and goals where there are none."""
        if not self.reach.is_client and self.member is None:
            del self.fields["only_us"]
        if not self.goals:
            del self.fields["goal"]
        if not self.goals or not self.reach.can(OwnAbility.GIVE_FIGURES):
            del self.fields["score"]

    def is_valid(self) -> bool:
        fine = super().is_valid()
        if not fine:
            ask_again(self)
        return fine

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("score") is not None and not told.get("goal") and "goal" not in self.errors:
            self.add_error("goal", gettext("Which goal is the figure for?"))
        return told

    @property
    def chosen(self) -> Goal | None:
        return next((goal for goal in self.goals if str(goal.pk) == self.cleaned_data.get("goal")), None)

    def save(self) -> Entry:
        """It stands in the story at once, as the words of who wrote it."""
        told, goal = self.cleaned_data, self.chosen
        return Entry.write(
            case=self.case,
            on=clock.today(),
            by=self.user,
            author_kind=author_of(self.reach),
            author_name=self.user.name,
            told_by=self.member,
            text=told["text"],
            audience=Audience.CHOSEN if told.get("only_us") else Audience.ALONG,
            files=told["photos"],
            on_goals=[OnGoal(goal, score=told.get("score"))] if goal else [],
        )
