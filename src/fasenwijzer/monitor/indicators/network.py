"""The people around somebody: how many, and whether it goes both ways; at first and later."""

from django.db.models import Case as When_
from django.db.models import CharField, Count, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from fasenwijzer.monitor.indicators.indicator import Found, Indicator, Made, Rows, Theme, rows, yes
from fasenwijzer.monitor.indicators.parts import among
from fasenwijzer.network.members.models import Direction, Kind
from fasenwijzer.network.models import KeptMap, KeptMember, KeptSupport

FIRST, LATER = "first", "later"
THEN_AND_NOW = among([(FIRST, _("the first map of somebody")), (LATER, _("a later map"))])


def first_or_later(earlier: Found) -> When_:
    return When_(When(Exists(earlier), then=Value(LATER)), default=Value(FIRST), output_field=CharField())


def size() -> Rows:
    own = KeptMember.objects.filter(map=OuterRef("pk"), kind=Kind.INFORMAL).order_by()
    many = Subquery(own.values("map").annotate(many=Count("pk")).values("many"))
    earlier = KeptMap.objects.filter(case=OuterRef("case"), on__lt=OuterRef("on"))
    found = KeptMap.objects.annotate(then=first_or_later(earlier))
    return rows(found, on="on", worth=Coalesce(many, 0), part="then")


def reciprocal() -> Rows:
    gets, gives = (
        KeptSupport.objects.filter(member=OuterRef("pk"), direction=way) for way in (Direction.GETS, Direction.GIVES)
    )
    earlier = KeptMap.objects.filter(case=OuterRef("map__case"), on__lt=OuterRef("map__on"))
    found = KeptMember.objects.filter(kind=Kind.INFORMAL).annotate(then=first_or_later(earlier))
    both = yes(Q(Exists(gets)) & Q(Exists(gives)))
    return rows(found, on="map__on", worth=both, part="then", case="map__case")


SIZE = Indicator(
    key="network_size",
    name=_("People of one's own around somebody"),
    made=Made.MEAN,
    unit=_("people"),
    definition=_("How many family, friends, neighbours and volunteers stand on a map on average, at first and later."),
    counts=_("Every map of the network that was kept in this period."),
    leaves_out=_("Professionals: they leave one day."),
    source=_("Kept maps of the network."),
    rows=size,
    parts=THEN_AND_NOW,
)
RECIPROCAL = Indicator(
    key="reciprocal",
    name=_("Ties that go both ways"),
    made=Made.SHARE,
    definition=_("With which part of these people the %(client)s both gets something and gives something."),
    counts=_("Everybody on a map of the network that was kept in this period."),
    leaves_out=_("Professionals."),
    source=_("Kept maps of the network."),
    rows=reciprocal,
    parts=THEN_AND_NOW,
)
NETWORK = Theme(
    "network",
    _("Network"),
    (
        _("Who was found who was not there before?"),
        _("What could somebody give, and to whom?"),
    ),
    (SIZE, RECIPROCAL),
)
