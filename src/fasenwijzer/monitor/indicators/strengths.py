"""What people are good at, know, love and have around them, as far as we wrote it down."""

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.models import PersonDescription, Strength
from fasenwijzer.monitor.indicators.indicator import Indicator, Made, Rows, Theme, rows
from fasenwijzer.monitor.indicators.parts import life_areas, sources


def per_person() -> Rows:
    named = Strength.objects.standing().filter(case=OuterRef("case"), on__lte=OuterRef("established_on"))
    many = named.order_by().values("case").annotate(many=Count("pk")).values("many")
    found = PersonDescription.objects.established()
    return rows(found, on="established_on", worth=Coalesce(Subquery(many, IntegerField()), 0))


def by_area() -> Rows:
    return rows(Strength.objects.standing().exclude(life_area=""), on="on", part="life_area")


def by_source() -> Rows:
    return rows(Strength.objects.standing(), on="on", part="source")


PER_PERSON = Indicator(
    key="strengths_per_person",
    name=_("Strengths per person"),
    made=Made.MEAN,
    unit=_("strengths"),
    definition=_("How many strengths were known on average when %(person_descriptions)s were established."),
    counts=_("Every version that was established in this period, with all strengths of that person until that day."),
    leaves_out=_("Strengths that were taken away."),
    source=_("Strengths."),
    rows=per_person,
)
BY_AREA = Indicator(
    key="strengths_by_area",
    name=_("Where we find strengths"),
    made=Made.COUNT,
    definition=_("How many strengths were written down for each area of life."),
    counts=_("Every strength that was named in this period."),
    leaves_out=_("Strengths without an area of life."),
    source=_("Strengths."),
    rows=by_area,
    parts=life_areas,
)
BY_SOURCE = Indicator(
    key="strengths_by_source",
    name=_("From which source strengths come"),
    made=Made.COUNT,
    definition=_("How many strengths were written down in each of the six sources."),
    counts=_("Every strength that was named in this period."),
    leaves_out=_("Strengths that were taken away."),
    source=_("Strengths."),
    rows=by_source,
    parts=sources,
)
STRENGTHS = Theme(
    "strengths",
    _("Strengths"),
    (
        _("Where do we hardly find strengths, and whom could we ask?"),
        _("Which strength of a client surprised you?"),
    ),
    (PER_PERSON, BY_AREA, BY_SOURCE),
)
