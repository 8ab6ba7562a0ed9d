"""What clients think of each area of life, now against the first time."""

from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from fasenwijzer.evaluations.models import Rater, Score
from fasenwijzer.monitor.indicators.indicator import Indicator, Made, Rows, rows, yes
from fasenwijzer.monitor.indicators.parts import life_areas

OWN_SCALE = "own_scale"


def went_up() -> Rows:
    """Every later figure of a client for an area, against the first one."""
    given = Score.objects.filter(
        measurement__instrument=OWN_SCALE, measurement__rater_kind=Rater.CLIENT, measurement__withdrawn_at=None
    )
    of_area = given.filter(measurement__case=OuterRef("measurement__case"), item=OuterRef("item"))
    first = of_area.order_by("measurement__on", "measurement_id")
    found = given.annotate(first=Subquery(first.values("pk")[:1]), at_first=Subquery(first.values("value")[:1]))
    higher = yes(Q(value__gt=F("at_first")))
    return rows(found.exclude(pk=F("first")), on="measurement__on", worth=higher, part="item", case="measurement__case")


SCORES = Indicator(
    key="scores_went_up",
    name=_("Life areas with a higher figure than the first time"),
    made=Made.SHARE,
    definition=_("In which part of the later measurements a %(client)s gave an area of life more than the first time."),
    counts=_("Every figure of a %(client)s in this period for an area that had a figure of that %(client)s before."),
    leaves_out=_(
        "The first time, figures of others, and other instruments. How much higher does not count: marks of people"
        " cannot be added up."
    ),
    source=_("Figures for each area of life."),
    rows=went_up,
    parts=life_areas,
)
