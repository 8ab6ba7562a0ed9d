"""Where the client is, in four pictures and one plain sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from fasenwijzer.access.client_side import Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.plan.models import Plan
from fasenwijzer.ui.figures import Step
from fasenwijzer.ui.words import month_name

STEPS: tuple[tuple[str, Any, str], ...] = (
    ("analysis", gettext_lazy("To discover"), "binoculars-fill"),
    ("planning", gettext_lazy("To choose"), "signpost-fill"),
    ("carrying_out", gettext_lazy("To do"), "footprints-fill"),
    ("evaluation", gettext_lazy("To look back"), "arrow-counter-clockwise"),
)
NOW = {
    "referral": gettext_lazy("We look whether we can help you."),
    "intake": gettext_lazy("We get to know each other. Together we see whether this fits you."),
    "start": gettext_lazy("You are about to begin. We arrange what is needed."),
    "analysis": gettext_lazy("You are discovering now: what goes well, and what do you want?"),
    "planning": gettext_lazy("You are choosing now: what comes first?"),
    "carrying_out": gettext_lazy("You are doing it now."),
    "evaluation": gettext_lazy("We look back together now: what worked out?"),
    "exit": gettext_lazy("You are rounding off. We look at what you need to go on alone."),
}
NEXT = {
    "referral": gettext_lazy("After that we get to know each other."),
    "intake": gettext_lazy("After that we decide together whether you begin."),
    "start": gettext_lazy("After that you discover what you can and want."),
    "analysis": gettext_lazy("After that you choose what comes first."),
    "planning": gettext_lazy("After that you are going to do it."),
    "carrying_out": gettext_lazy("After that we look back together."),
    "evaluation": gettext_lazy("After that you begin a new round, or you round off."),
    "exit": gettext_lazy("After that you go on by yourself."),
}
ENDED = gettext_lazy("You have rounded off. You can still read everything here.")


@dataclass(frozen=True)
class Way:
    """steps and here draw the round; words say where the client is and what comes next."""

    steps: tuple[Step, ...]
    here: int | None
    words: str


def way_of(case: Case, plan: Plan | None, reach: Reach) -> Way:
    """The sentence speaks to the client; who stands beside reads it about the client, by name."""
    keys = [key for key, _word, _icon in STEPS]
    here = keys.index(case.phase) if case.phase in keys and not case.ended else None
    steps = tuple(Step(str(word), icon) for _key, word, icon in STEPS)
    now = _to_the_client(case) if reach.is_client else _about_the_client(case, steps, here)
    back_on = plan.evaluation_on if plan and case.phase == "carrying_out" else None
    then = "" if case.ended else _next_look(back_on) or _then(case, steps, here, reach)
    return Way(steps, here, f"{now} {then}".strip())


def _to_the_client(case: Case) -> str:
    return str(ENDED if case.ended else NOW[case.phase])


def _about_the_client(case: Case, steps: tuple[Step, ...], here: int | None) -> str:
    told = {"name": case.client.first_name}
    if case.ended:
        return _("%(name)s has rounded off. You can still read everything here.") % told
    step = case.method.phase(case.phase).short if here is None else steps[here].word
    return _("%(name)s is here now: %(step)s.") % (told | {"step": step})


def _then(case: Case, steps: tuple[Step, ...], here: int | None, reach: Reach) -> str:
    """What comes next; to who stands beside only where that is one of the four."""
    if reach.is_client:
        return str(NEXT[case.phase])
    return _("After that: %(step)s.") % {"step": steps[(here + 1) % len(steps)].word} if here is not None else ""


def _next_look(on: date | None) -> str:
    return _("In %(month)s we look back together.") % {"month": month_name(on.month)} if on else ""
