"""The goal: first in the client's words, then by which it is noticed, what it builds on and where it belongs."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.analysis.models import Wish
from fasenwijzer.audit.meanwhile import Meanwhile
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.plan.examples.models import BLANK, GoalExample
from fasenwijzer.plan.goals.models import Goal, GoalKind
from fasenwijzer.plan.goals.offers import CONTINUES, RETURNS, Offers
from fasenwijzer.plan.levels.models import LEVELS
from fasenwijzer.plan.plans.models import Plan
from fasenwijzer.ui import forms

FIELDS = ("text", "sign", "life_area", "kind", "scale_now", "scale_wanted", "step_up")
SCALE = ("scale_now", "scale_wanted", "step_up")


class GoalForm(Meanwhile, forms.Form):
    """A new goal, maybe from a wish, or an existing one. Only the words and the life area are needed."""

    asks_for_own_words = False

    text = forms.TextField(
        label=gettext_lazy("What do you want to reach?"),
        help_text=gettext_lazy("In the client's own words, and within reach. “I …” works well."),
        rows=3,
        max_length=1000,
    )
    sign = forms.TextField(
        label=gettext_lazy("How will you notice that it works?"),
        help_text=gettext_lazy("What do you see, hear or do then? Who else notices it?"),
        rows=2,
        max_length=1000,
        required=False,
    )
    strengths = forms.MultipleChoiceField(label=gettext_lazy("Which strengths does it build on?"), required=False)
    life_area = forms.SelectField(label=gettext_lazy("Life area"))
    kind = forms.ChoiceField(label=gettext_lazy("What kind of goal is it?"), choices=GoalKind.choices)
    wishes = forms.MultipleChoiceField(label=gettext_lazy("Which wishes does it come from?"), required=False)
    earlier = forms.SelectField(label=gettext_lazy("Does it go on from an earlier goal?"), required=False)
    scale_now = forms.ScaleField(
        label=gettext_lazy("Which mark is it now?"),
        low=gettext_lazy("not at all"),
        high=gettext_lazy("just as I want it"),
        required=False,
    )
    scale_wanted = forms.ScaleField(label=gettext_lazy("Which mark is good enough?"), required=False)
    no_mark = forms.YesField(label=gettext_lazy("Leave the mark out after all"))
    step_up = forms.WordsField(
        label=gettext_lazy("What is different when it is one mark higher?"),
        help_text=gettext_lazy("One step up, not the whole way."),
        max_length=500,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        case: Case,
        goal: Goal | None = None,
        wish: Wish | None = None,
        example: GoalExample | None = None,
        **kwargs: Any,
    ) -> None:
        self.case, self.goal = case, goal
        kwargs["initial"] = _told_by(goal) if goal else {**_told_by_example(example), **_told_by_wish(wish)}
        super().__init__(*args, **kwargs)
        for level, words in LEVELS.items():
            self.fields[level_name(level)] = forms.WordsField(label=words, max_length=500, required=False)
        self.offers = Offers(case, goal)
        self._offer(str(self.initial.get("life_area", "")))
        self.watch(goal)

    def _offer(self, area: str) -> None:
        """What there is to choose from; what belongs to the life area at hand, or was chosen, stands first."""
        offers = self.offers
        self.offer("life_area", offers.areas())
        self.offer("earlier", offers.goals_before())
        for name, rows in (("wishes", offers.wishes), ("strengths", offers.strengths)):
            choices, near = offers.nearest(rows, area, chosen=self.initial.get(name, []))
            self.offer(name, choices, first=near)
            if not rows:
                del self.fields[name]
        if not offers.earlier:
            del self.fields["earlier"]
        if self.initial.get("scale_now") is None and self.initial.get("scale_wanted") is None:
            del self.fields["no_mark"]

    @property
    def levels(self) -> list[Any]:
        """The five fields of the levels, for the page."""
        return [self[level_name(level)] for level in LEVELS]

    @property
    def open_parts(self) -> set[str]:
        """Which folded parts hold something, or ask for something."""
        parts = {"scale": SCALE, "levels": [level_name(level) for level in LEVELS], "earlier": ["earlier"]}
        return {part for part, names in parts.items() if any(self._is_told(name) for name in names)}

    def _is_told(self, name: str) -> bool:
        return name in self.fields and (name in self.errors or self[name].value() not in (None, ""))

    def clean(self) -> dict[str, Any]:
        """Open places are filled in; the very words of an example are asked about once."""
        told = super().clean()
        text = told.get("text", "")
        if BLANK in text:
            self.add_error("text", _("Fill in what stands at ___, in the client's own words."))
        elif text and not self.data.get("as_is") and GoalExample.objects.all().says(text):
            self.asks_for_own_words = True
            self.add_error("text", _("This is still the example. How does the client say it? Save again to keep it."))
        return told

    def save(self, *, by: User) -> Goal:
        """Add the goal to the plan of now (begun when it is not there yet), or change it."""
        told = {**{key: self.cleaned_data[key] for key in FIELDS}, **self._earlier()}
        if self.cleaned_data.get("no_mark"):
            told |= {"scale_now": None, "scale_wanted": None, "step_up": ""}
        wishes = self.offers.chosen(self.offers.wishes, self.cleaned_data.get("wishes", []))
        strengths = self.offers.chosen(self.offers.strengths, self.cleaned_data.get("strengths", []))
        goal = self.goal
        if goal is None:
            goal = Goal.add(plan=Plan.begin(case=self.case, by=by), by=by, **told)
        else:
            goal.put_back(by=by)
            goal.correct(by=by, **told)
        goal.come_from(wishes, by=by)
        goal.build_on(strengths, by=by)
        goal.describe_levels({level: self.cleaned_data[level_name(level)] for level in LEVELS}, by=by)
        return goal

    def _earlier(self) -> dict[str, Goal | None]:
        how, _dash, pk = self.cleaned_data.get("earlier", "").partition("-")
        goal = self.offers.earlier.get(int(pk)) if pk else None
        return {
            "continues": goal if how == CONTINUES else None,
            "returns_from": goal if how == RETURNS else None,
        }


def level_name(level: int) -> str:
    """The name of the field of a level."""
    return f"level_{level + 2}"


def _told_by(goal: Goal) -> dict[str, Any]:
    earlier = goal.earlier
    how = RETURNS if goal.returns_from_id else CONTINUES
    return {
        **{field: getattr(goal, field) for field in FIELDS},
        "wishes": [str(wish.pk) for wish in goal.wishes.all()],
        "strengths": [str(strength.pk) for strength in goal.built_on],
        "earlier": f"{how}-{earlier.pk}" if earlier else "",
        **{level_name(row.level): row.text for row in goal.levels.all()},
    }


def _told_by_wish(wish: Wish | None) -> dict[str, Any]:
    return {"life_area": wish.life_area, "wishes": [str(wish.pk)]} if wish else {}


def _told_by_example(example: GoalExample | None) -> dict[str, Any]:
    told = ("text", "sign", "life_area", "kind")
    return {name: getattr(example, name) for name in told} if example else {"kind": GoalKind.GROW}
