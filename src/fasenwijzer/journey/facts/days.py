"""The facts from which the method counts its days, for very many cases at once: one query, a column for each.

Who leads a team or does the intakes looks after a thousand people, of whom a dozen are shown. What is due is known from
these facts alone; what is missing asks all of them (`facts_of_many`), of who is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import Case as Choice
from django.db.models import F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Greatest

from fasenwijzer import clock
from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.cases.models import Case, PhaseEntry
from fasenwijzer.journal.models import Conversation
from fasenwijzer.journal.moments import bounds, day_of
from fasenwijzer.journey.facts.single import admission_columns, farewell_columns, of_case
from fasenwijzer.method.facts import Admission, CaseFacts, Description, Farewell, Plan
from fasenwijzer.method.phases import PHASES
from fasenwijzer.plan import models as plans

ROUNDS = [phase.key for phase in PHASES if phase.repeats]
TALKS = {phase.key: phase.talk for phase in PHASES if phase.counts_talks}
WAITING = ("decided", "waiting_since", "last_waiting_contact_on", "trial_until")
NOT_WAITING, NO_AFTERCARE = Admission(), Farewell()
"""Of nearly everybody; made once."""
PLACE = {"phase": F("place__phase"), "cycle": F("place__cycle"), "since": F("place__since"), "until": F("place__until")}


def days_of(cases: Iterable[int]) -> dict[int, CaseFacts]:
    """Of every case the facts that `due` looks at, today, by its number; the others say "not there yet". One query."""
    rows = _of_always().filter(pk__in=list(cases)).annotate(**_of_today())
    today = clock.today()
    return {row["pk"]: _facts(row, today) for row in rows}


@cache
def _of_always() -> QuerySet[Case, dict[str, Any]]:
    """What is asked, whichever the day and of whom. Built once: that takes longer than asking it."""
    admission, farewell = admission_columns(), farewell_columns()
    waiting = {name: _when(["intake"], admission[name]) for name in WAITING}
    aftercare = {"next_aftercare_on": _when(["exit"], farewell["next_aftercare_on"])}
    columns = {**PLACE, **_round(), **_talks(), **_description(), **_plan(), **waiting, **aftercare}
    asked: QuerySet[Case, dict[str, Any]] = Case.objects.order_by().annotate(**columns).values("pk", *columns)
    return asked


def _of_today() -> dict[str, Any]:
    this_morning, _tonight = bounds(clock.today(), clock.today())
    ahead = _of_the_talk().filter(outcome=None, starts_at__gte=this_morning).order_by("starts_at")
    return {"next_talk": _when(TALKS, _first(ahead, "starts_at"))}


def _when(phases: Any, answer: Any) -> Choice:
    """Asked in these phases only: elsewhere no norm looks at it."""
    return Choice(When(place__phase__in=list(phases), then=answer), default=None)


def _first(rows: QuerySet[Any], column: str) -> Subquery:
    return Subquery(rows.values(column)[:1])


def _round() -> dict[str, Any]:
    stays = of_case(PhaseEntry.objects.standing()).filter(cycle=OuterRef("place__cycle")).order_by("pk")
    return {"round_began_on": _when(ROUNDS, _first(stays, "since"))}


def _of_the_talk() -> QuerySet[Conversation]:
    return of_case(Conversation.objects.filter(kind=OuterRef("talk")))


def _talks() -> dict[str, Any]:
    """The talk of this round that was held last, and that of the rounds before."""
    kind = Choice(*(When(place__phase=phase, then=Value(talk)) for phase, talk in TALKS.items()), default=Value(""))
    held = _of_the_talk().filter(outcome__result="held").order_by("-starts_at")
    return {
        "talk": kind,
        "last_talk": _when(TALKS, _first(held.filter(cycle=OuterRef("place__cycle")), "starts_at")),
        "talk_before": _when(TALKS, _first(held.filter(cycle__lt=OuterRef("place__cycle")), "starts_at")),
    }


def _description() -> dict[str, Any]:
    """The version that holds."""
    holding = of_case(PersonDescription.objects.filter(established_on__isnull=False)).order_by("-version")
    return {
        "described_on": _when(ROUNDS, _first(holding, "established_on")),
        "described_in": _when(ROUNDS, _first(holding, "cycle")),
    }


def _plan() -> dict[str, Any]:
    """Of the plan of this round; before the first analysis that is the plan of the first."""
    here = Greatest(OuterRef("place__cycle"), 1)
    mine, phases = of_case(plans.Plan.objects.filter(cycle=here)), ["start", *ROUNDS]
    holding = plans.PlanVersion.objects.filter(
        plan__case=OuterRef("pk"), plan__cycle=here, established_on__isnull=False
    )
    provisional = holding.order_by("-number").annotate(since=Choice(When(provisional=True, then=F("established_on"))))
    return {
        "evaluation_on": _when(phases, _first(mine, "evaluation_on")),
        "established_on": _when(phases, _first(mine, "established_on")),
        "provisional_since": _when(phases, _first(provisional, "since")),
    }


def _facts(row: dict[str, Any], today: date) -> CaseFacts:
    return CaseFacts(
        today=today,
        entered_on=row["since"],
        phase=row["phase"],
        cycle=row["cycle"],
        cycle_began_on=row["round_began_on"],
        ended=row["until"] is not None,
        ended_on=row["until"],
        last_talk_on=_last_talk(row["last_talk"], row["talk_before"], row["round_began_on"]),
        next_talk_on=row["next_talk"] and day_of(row["next_talk"]),
        admission=Admission(**{name: row[name] for name in WAITING}) if row["phase"] == "intake" else NOT_WAITING,
        description=Description(
            established_on=row["described_on"], of_this_cycle=row["described_in"] in (None, row["cycle"])
        ),
        plan=Plan(**{name: row[name] for name in ("evaluation_on", "established_on", "provisional_since")}),
        farewell=Farewell(next_aftercare_on=row["next_aftercare_on"]) if row["next_aftercare_on"] else NO_AFTERCARE,
    )


def _last_talk(here: datetime | None, before: datetime | None, began: date | None) -> date | None:
    """A talk of a round before counts when it was held since this one began, as in `facts.talks`."""
    days = [day_of(here)] if here else []
    if before and began and day_of(before) >= began:
        days.append(day_of(before))
    return max(days, default=None)
