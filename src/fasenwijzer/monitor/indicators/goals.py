"""Goals and actions: about what, from whose wish, done by whom, and how it went."""

from django.db.models import DateField, Exists, IntegerField, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.journal.models import EntryOnGoal
from fasenwijzer.monitor.indicators.indicator import Found, Indicator, Made, Rows, Theme, rows, yes
from fasenwijzer.monitor.indicators.parts import among, goal_results, life_areas
from fasenwijzer.plan.actions.models import WhoKind
from fasenwijzer.plan.goals.models import GoalKind
from fasenwijzer.plan.models import Action, Goal
from fasenwijzer.plan.outcomes.models import Outcome, Result


def in_a_plan() -> Found:
    """Goals of plans that held; a goal counts on the day its plan first held."""
    return Goal.objects.standing().exclude(plan__established_on=None)


def by_area() -> Rows:
    return rows(in_a_plan(), on="plan__established_on", part="life_area")


def by_kind() -> Rows:
    return rows(in_a_plan(), on="plan__established_on", part="kind")


def from_a_wish() -> Rows:
    tied = Goal.wishes.through.objects.filter(goal=OuterRef("pk"), wish__withdrawn_at=None)
    return rows(in_a_plan(), on="plan__established_on", worth=yes(Exists(tied)))


def concluded() -> Found:
    return Outcome.objects.filter(goal__withdrawn_at=None)


def results() -> Rows:
    return rows(concluded(), on="on", part="result", case="goal__case")


def reached() -> Rows:
    return rows(concluded(), on="on", worth=yes(Q(result=Result.REACHED)), case="goal__case")


def marks_went_up() -> Rows:
    """The last mark in a report against the mark the goal began with."""
    told = EntryOnGoal.objects.filter(goal=OuterRef("goal")).exclude(score=None)
    went_up = told.annotate(up=yes(Q(score__gt=OuterRef("goal__scale_now")))).order_by("-entry__on", "-pk")
    found = concluded().exclude(goal__scale_now=None)
    return rows(found, on="on", worth=Subquery(went_up.values("up")[:1], IntegerField()), case="goal__case")


def doers() -> Rows:
    found = Action.objects.standing().filter(goal__withdrawn_at=None).exclude(goal__plan__established_on=None)
    return rows(found, on="goal__plan__established_on", part="who_kind", case="goal__case")


def looked_back() -> Rows:
    """Every goal of a round that was talked through, with whether process, effect and action are all written."""
    of_round = Evaluation.objects.filter(case=OuterRef("case"), cycle=OuterRef("plan__cycle")).exclude(on=None)
    whole = GoalEvaluation.objects.filter(goal=OuterRef("pk"), evaluation__cycle=OuterRef("plan__cycle"))
    whole = whole.exclude(Q(process="") | Q(effect="") | Q(action=""))
    found = in_a_plan().annotate(looked_back_on=Subquery(of_round.values("on")[:1], DateField()))
    return rows(found.exclude(looked_back_on=None), on="looked_back_on", worth=yes(Exists(whole)))


HELD_FIRST = _("Every goal of %(plans)s that held for the first time in this period.")
TAKEN_OUT = _("Goals that were taken out of %(plans)s, and goals of provisional %(plans)s.")
REACHED = Indicator(
    key="reached",
    name=_("Goals reached"),
    made=Made.SHARE,
    definition=_("Which part of the goals that were concluded was reached."),
    counts=_("Every goal that was concluded in this period: reached, partly, not, or let go."),
    leaves_out=_("Goals that people still work on."),
    source=_("Results of goals."),
    rows=reached,
)
RESULTS = Indicator(
    key="results",
    name=_("How goals ended"),
    made=Made.COUNT,
    definition=_("How often goals were reached, partly reached, not reached or let go."),
    counts=_("Every goal that was concluded in this period. Letting go can be a good choice."),
    leaves_out=_("Goals that people still work on."),
    source=_("Results of goals."),
    rows=results,
    parts=goal_results,
)
MARKS = Indicator(
    key="marks_went_up",
    name=_("Goals with a higher mark than at the start"),
    made=Made.SHARE,
    definition=_("At which part of the goals the last mark in a report is higher than the mark it began with."),
    counts=_("Every goal that was concluded in this period and has a first mark and a mark in a report."),
    leaves_out=_("Goals without marks. How much higher does not count: marks of people cannot be added up."),
    source=_("Goals and reports."),
    rows=marks_went_up,
)
BY_AREA = Indicator(
    key="goals_by_area",
    name=_("Goals in each life area"),
    made=Made.COUNT,
    definition=_("How many goals there are in each area of life."),
    counts=HELD_FIRST,
    leaves_out=TAKEN_OUT,
    source=_("Plan."),
    rows=by_area,
    parts=life_areas,
)
BY_KIND = Indicator(
    key="goals_by_kind",
    name=_("To grow, or to keep"),
    made=Made.COUNT,
    definition=_("How many goals are about growing, and how many about keeping what is good."),
    counts=HELD_FIRST,
    leaves_out=TAKEN_OUT,
    source=_("Plan."),
    rows=by_kind,
    parts=among(GoalKind.choices),
)
FROM_A_WISH = Indicator(
    key="from_a_wish",
    name=_("Goals that come from a wish"),
    made=Made.SHARE,
    definition=_("Which part of the goals is tied to a wish of the %(client)s."),
    counts=HELD_FIRST,
    leaves_out=TAKEN_OUT,
    source=_("Plan and wishes."),
    rows=from_a_wish,
)
DOERS = Indicator(
    key="doers",
    name=_("Who does the actions"),
    made=Made.COUNT,
    definition=_("How many actions are for the %(client)s, the network, the %(worker)s or another professional."),
    counts=_("Every action of %(plans)s that held for the first time in this period, done or not."),
    leaves_out=_("Actions that were taken away."),
    source=_("Plan."),
    rows=doers,
    parts=among(WhoKind.choices),
)
LOOKED_BACK = Indicator(
    key="looked_back",
    name=_("Goals looked back on with process, effect and action"),
    made=Made.SHARE,
    definition=_("At which part of the goals all three are written: how it went, what it brought, and what now."),
    counts=_("Every goal of a round that was talked through in this period."),
    leaves_out=_("Rounds of which the evaluation is only being prepared."),
    source=_("Evaluation."),
    rows=looked_back,
)
GOALS = Theme(
    "goals",
    _("Goals"),
    (
        _("Which goal went well, and what helped?"),
        _("What do we do that somebody could do himself, or with a neighbour?"),
    ),
    (REACHED, RESULTS, MARKS, FROM_A_WISH, BY_AREA, BY_KIND, DOERS, LOOKED_BACK),
)
