"""The person description and the plan: how soon, agreed by whom, in whose words, about how much of life."""

from django.db.models import Count, DateField, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.authors import AuthorKind
from fasenwijzer.analysis.description.models import BESIDE_THE_AREAS, Passage
from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.monitor.indicators.indicator import DaysBetween, Found, Indicator, Made, Rows, Theme, rows, yes
from fasenwijzer.plan.models import Action, Goal, Plan, PlanAgreement, PlanVersion
from fasenwijzer.plan.signatures.models import FOR_THE_CLIENT, Manner

OWN_WORDS = (AuthorKind.CLIENT, AuthorKind.TOGETHER)
SIGNED = (Manner.SIGNED, Manner.SIGNED_BY_REPRESENTATIVE)


def days_to_plan() -> Rows:
    """From the first description of a round that was established to the plan of that round."""
    of_round = PersonDescription.objects.established().filter(case=OuterRef("case"), cycle=OuterRef("cycle"))
    described = Subquery(of_round.order_by("established_on", "pk").values("established_on")[:1], DateField())
    found = Plan.objects.exclude(established_on=None).annotate(described_on=described)
    found = found.filter(described_on__lte=F("established_on"))
    return rows(found, on="established_on", worth=DaysBetween(F("described_on"), F("established_on")))


def answered() -> Found:
    """Plans with the last version that was answered for the client: its number, and since when everybody agrees."""
    answers = _answers().filter(version=OuterRef("pk"))
    last = PlanVersion.objects.filter(Exists(answers), plan=OuterRef("pk")).order_by("-number")
    told = {"last": Subquery(last.values("pk")[:1]), "agreed_on": Subquery(last.values("agreed_on")[:1])}
    return Plan.objects.exclude(established_on=None).annotate(**told)


def _answers() -> QuerySet[PlanAgreement]:
    return PlanAgreement.objects.standing().filter(as_kind__in=FOR_THE_CLIENT)


def agreed() -> Rows:
    return rows(answered(), on="established_on", worth=yes(Q(agreed_on__isnull=False)))


def signed() -> Rows:
    with_a_name = Q(Exists(_answers().filter(version=OuterRef("last"), manner__in=SIGNED)))
    return rows(answered(), on="established_on", worth=yes(Q(agreed_on__isnull=False) & with_a_name))


def own_words_in_plan() -> Rows:
    goals = Goal.objects.standing().filter(plan=OuterRef("pk"))
    steps = Action.objects.standing().filter(goal__plan=OuterRef("pk"), goal__withdrawn_at=None)
    own = [Exists(part.filter(own_words_of__isnull=False)) for part in (goals, steps)]
    return rows(Plan.objects.exclude(established_on=None), on="established_on", worth=yes(Q(own[0]) | Q(own[1])))


def in_own_words() -> Rows:
    own = Passage.objects.standing().filter(description=OuterRef("pk"), author_kind__in=OWN_WORDS)
    return rows(PersonDescription.objects.established(), on="established_on", worth=yes(Exists(own)))


def areas_covered() -> Rows:
    told = Passage.objects.standing().filter(description=OuterRef("pk")).exclude(life_area__in=BESIDE_THE_AREAS)
    many = told.order_by().values("description").annotate(many=Count("life_area", distinct=True)).values("many")
    covered = Coalesce(Subquery(many, IntegerField()), 0)
    return rows(PersonDescription.objects.established(), on="established_on", worth=covered)


DAYS_TO_PLAN = Indicator(
    key="days_to_plan",
    name=_("Days from person description to plan"),
    made=Made.MEAN,
    unit=_("days"),
    norm="plan_after_person_description",
    definition=_("How many days on average lie between %(person_descriptions)s and %(plans)s of the same round."),
    counts=_("All %(plans)s that held for the first time in this period, after %(person_descriptions)s."),
    leaves_out=_("Provisional plans, and plans without %(person_descriptions)s."),
    source=_("Person description and plan."),
    rows=days_to_plan,
)
AGREED = Indicator(
    key="agreed",
    name=_("Plan with the agreement of the client"),
    made=Made.SHARE,
    definition=_("With which part of the plans the %(client)s, or who decides for the %(client)s, agrees."),
    counts=_("All %(plans)s that held for the first time in this period. The last answer of each person counts."),
    leaves_out=_("Provisional plans. Under 16 a yes counts when everybody who decides about it said yes."),
    source=_("Answers to the plan."),
    rows=agreed,
)
SIGNED_PLANS = Indicator(
    key="signed",
    name=_("Plan that was signed"),
    made=Made.SHARE,
    definition=_("Which part of the plans was signed by the %(client)s or by who decides for the %(client)s."),
    counts=_("All %(plans)s that held for the first time in this period."),
    leaves_out=_("Provisional plans. Agreeing by word of mouth or in the portal is no signature here."),
    source=_("Answers to the plan."),
    rows=signed,
)
OWN_WORDS_IN_PLAN = Indicator(
    key="own_words_in_plan",
    name=_("Plan in which the client wrote"),
    made=Made.SHARE,
    definition=_(
        "In which part of the plans stands a goal or a step that the %(client)s, or who decides, wrote alone."
    ),
    counts=_("All %(plans)s that held for the first time in this period."),
    leaves_out=_("Provisional plans. What was typed while sitting together, and words that a worker changed later."),
    source=_("Who wrote which words of the plan."),
    rows=own_words_in_plan,
)
IN_OWN_WORDS = Indicator(
    key="in_own_words",
    name=_("Description written by or with the client"),
    made=Made.SHARE,
    definition=_("Which part of the person descriptions holds words that the %(client)s wrote, alone or together."),
    counts=_("Every version that was established in this period."),
    leaves_out=_("Versions that are being written."),
    source=_("Who wrote which passage of the description."),
    rows=in_own_words,
)
AREAS_COVERED = Indicator(
    key="areas_covered",
    name=_("Life areas in a description"),
    made=Made.MEAN,
    unit=_("life areas"),
    definition=_("About how many life areas %(person_descriptions)s tell on average."),
    counts=_("Every version that was established in this period."),
    leaves_out=_("What is told about the future and about how things hang together."),
    source=_("Person description."),
    rows=areas_covered,
)
PLAN = Theme(
    "plan",
    _("Plan"),
    (
        _("When does it work to write a plan together?"),
        _("Which area of life do we talk about late, and which question opens it?"),
    ),
    (DAYS_TO_PLAN, AGREED, SIGNED_PLANS, OWN_WORDS_IN_PLAN, IN_OWN_WORDS, AREAS_COVERED),
)
