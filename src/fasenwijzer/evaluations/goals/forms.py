"""Looking back on one goal: the result, and process, effect and action."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer import clock
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.evaluations.evaluation.models import Evaluation
from fasenwijzer.evaluations.goals.models import GoalEvaluation
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal
from fasenwijzer.plan.outcomes.models import Result
from fasenwijzer.ui.forms import ChoiceField, DateField, Form, TextField
from fasenwijzer.ui.forms.choices import RowSelect

TEXTS = ("process", "effect", "action")


class LookBackForm(Meanwhile, Form):
    """Everything may be left open for now. The questions of the edition stand with the fields."""

    all_optional = True
    shared = ("result", "on", "level", *TEXTS)

    result = ChoiceField(label=gettext_lazy("How did it end?"), required=False, widget=RowSelect)
    on = DateField(label=gettext_lazy("Since which day?"), required=False, not_future=True)
    level = ChoiceField(label=gettext_lazy("Which level was reached?"), required=False, coerce=int, empty_value=None)
    process = TextField(label=gettext_lazy("How it went"), required=False, rows=3)
    effect = TextField(label=gettext_lazy("What it brought"), required=False, rows=3)
    action = TextField(label=gettext_lazy("What we do now"), required=False, rows=3)

    def __init__(self, *args: Any, evaluation: Evaluation, goal: Goal, **kwargs: Any) -> None:
        self.evaluation, self.goal = evaluation, goal
        kept = GoalEvaluation.objects.filter(evaluation=evaluation, goal=goal).first()
        self.kept = kept or GoalEvaluation(evaluation=evaluation, goal=goal)
        super().__init__(*args, initial=self._told(), **kwargs)
        method = evaluation.case.method
        results = [(key, method.goal_result(key)) for key in Result.values]
        self.offer("result", [("", _("Not known yet")), *results])
        self._offer_levels()
        self.limit("on", not_before=evaluation.case.opened_on)
        for name in TEXTS:
            self.fields[name].help_text = method.evaluation_questions.get(name, "")
        self.watch(self.kept)

    def _offer_levels(self) -> None:
        """The client's own ladder for this goal; without one nothing is asked."""
        rows = list(self.goal.levels.all())
        if not rows:
            del self.fields["level"]
            return
        self.offer("level", [("", _("Not said")), *((row.level, f"{row.words}: {row.text}") for row in rows)])

    def _told(self) -> dict[str, Any]:
        there = self.goal.result
        day = there.on if there else min(self.evaluation.day, clock.today())
        said = {name: getattr(self.kept, name) for name in TEXTS}
        return {"result": there.result if there else "", "on": day, "level": self.kept.level, **said}

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if self.goal.withdrawn_at:
            self.add_error(None, _("This goal was taken out of the plan meanwhile. Your words are still below."))
        if told.get("result") and not told.get("on") and "on" not in self.errors:
            self.add_error("on", _("On which day was that?"))
        if told.get("result") == Result.LET_GO and not self._why():
            self.add_error("effect", _("Write in a few words why this goal is let go."))
        return told

    def _why(self) -> str:
        """The reason that goes with the result: what was said when it ended, or else what it brought."""
        there, told = self.goal.result, self.cleaned_data
        if there and there.reason and there.result == told.get("result"):
            return there.reason
        return (told.get("effect") or told.get("process") or "") if told.get("result") == Result.LET_GO else ""

    def save(self, *, by: User) -> None:
        told = self.cleaned_data
        said = {name: told[name] for name in TEXTS}
        level = told.get("level", self.kept.level)
        if any(said.values()) or level is not None or self.kept.pk:
            GoalEvaluation.write(evaluation=self.evaluation, goal=self.goal, by=by, level=level, **said)
        if not told["result"]:
            self.goal.reopen(by=by)
        elif {"result", "on"} & set(self.changed_data):
            self.goal.conclude(told["result"], on=told["on"], reason=self._why(), by=by)
