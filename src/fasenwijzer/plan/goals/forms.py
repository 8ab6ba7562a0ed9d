"""The goal: first in the client's words, then where it belongs and which wish it comes from."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.goals.models import Goal, GoalKind
from fasenwijzer.plan.meanwhile import Meanwhile
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.ui import forms

CONTINUES, RETURNS = "continues", "returns"


class GoalForm(Meanwhile, forms.Form):
    """A new goal, maybe from a wish, or an existing one."""

    shared = ("text",)

    text = forms.TextField(
        label=gettext_lazy("What do you want to reach?"),
        help_text=gettext_lazy("In the client's own words, and within reach. “I …” works well."),
        rows=3,
        max_length=1000,
    )
    wishes = forms.MultipleChoiceField(label=gettext_lazy("Which wishes does it come from?"), required=False)
    life_area = forms.SelectField(label=gettext_lazy("Life area"))
    kind = forms.ChoiceField(label=gettext_lazy("What kind of goal is it?"), choices=GoalKind.choices)
    earlier = forms.SelectField(label=gettext_lazy("Does it go on from an earlier goal?"), required=False)

    def __init__(self, *args: Any, case: Case, goal: Goal | None = None, wish: Wish | None = None, **kwargs: Any):
        self.case, self.goal = case, goal
        kwargs["initial"] = _told_by(goal) if goal else _told_by_wish(wish)
        super().__init__(*args, **kwargs)
        self.wish_rows = {str(row.pk): row for row in Wish.objects.of(case)}
        self.earlier_goals = {goal.pk: goal for goal in _earlier(case, goal)}
        self.offer("wishes", self._wish_choices(self.initial.get("life_area")))
        self.offer("life_area", self._area_choices())
        self.offer("earlier", self._earlier_choices())
        if not self.wish_rows:
            del self.fields["wishes"]
        if not self.earlier_goals:
            del self.fields["earlier"]
        self.watch(goal)

    def _wish_choices(self, first: str | None) -> list[tuple[str, str]]:
        """Each wish with its life area; those of the area at hand on top."""
        rows = sorted(self.wish_rows.items(), key=lambda row: row[1].life_area != first)
        return [(key, f"{wish.text} · {self.case.method.life_area(wish.life_area).name}") for key, wish in rows]

    def _area_choices(self) -> list[tuple[str, str]]:
        areas = [(area.key, area.name) for area in self.case.method.life_areas]
        known = {key for key, _name in areas}
        if self.goal and self.goal.life_area not in known:
            areas.append((self.goal.life_area, self.case.method.life_area(self.goal.life_area).name))
        return [("", _("Choose a life area")), *areas]

    def _earlier_choices(self) -> list[tuple[Any, Any]]:
        goals = [(goal.pk, f"{goal.name}: {goal.text}") for goal in self.earlier_goals.values()]
        return [
            ("", _("No, it is a new goal")),
            (_("It goes on with"), [(f"{CONTINUES}-{pk}", words) for pk, words in goals]),
            (_("It comes back after"), [(f"{RETURNS}-{pk}", words) for pk, words in goals]),
        ]

    def save(self, *, by: User) -> Goal:
        """Add the goal to the plan of now (begun when it is not there yet), or change it."""
        told = {**{key: self.cleaned_data[key] for key in ("text", "life_area", "kind")}, **self._earlier()}
        wishes = [self.wish_rows[key] for key in self.cleaned_data.get("wishes", [])]
        if self.goal is None:
            return Goal.add(plan=Plan.begin(case=self.case, by=by), wishes=wishes, by=by, **told)
        self.goal.put_back(by=by)
        self.goal.correct(by=by, **told)
        self.goal.come_from(wishes, by=by)
        return self.goal

    def _earlier(self) -> dict[str, Goal | None]:
        how, _dash, pk = self.cleaned_data.get("earlier", "").partition("-")
        goal = self.earlier_goals.get(int(pk)) if pk else None
        return {
            "continues": goal if how == CONTINUES else None,
            "returns_from": goal if how == RETURNS else None,
        }


def _earlier(case: Case, goal: Goal | None) -> list[Goal]:
    """Goals that were concluded; and the one that this goal already goes on with."""
    there = list(Goal.objects.of(case).concluded().order_by("number"))
    now = [goal.earlier] if goal and goal.earlier else []
    return [row for row in {*there, *now} if row != goal] if now else [row for row in there if row != goal]


def _told_by(goal: Goal) -> dict[str, Any]:
    earlier = goal.earlier
    how = RETURNS if goal.returns_from_id else CONTINUES
    return {
        "text": goal.text,
        "life_area": goal.life_area,
        "kind": goal.kind,
        "wishes": [str(wish.pk) for wish in goal.wishes.all()],
        "earlier": f"{how}-{earlier.pk}" if earlier else "",
    }


def _told_by_wish(wish: Wish | None) -> dict[str, Any]:
    if wish is None:
        return {"kind": GoalKind.GROW}
    return {"kind": GoalKind.GROW, "life_area": wish.life_area, "wishes": [str(wish.pk)]}
