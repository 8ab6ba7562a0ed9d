"""What happened, and whether we did what we agreed on afterwards. For learning, never for blame."""

from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from fasenwijzer.evaluations.models import Evaluation
from fasenwijzer.monitor.indicators.indicator import Indicator, Made, Rows, Theme, rows, yes
from fasenwijzer.monitor.indicators.parts import among
from fasenwijzer.risks.memos.models import MemoKind
from fasenwijzer.risks.models import Incident, Inventory, Measure, Memo


def memos() -> Rows:
    return rows(Memo.objects.standing(), on="on", part="kind")


def incidents() -> Rows:
    return rows(Incident.objects.standing(), on="on")


def measures() -> Rows:
    found = Measure.objects.standing().filter(incident__withdrawn_at=None)
    return rows(found, on="due_on", worth=yes(Q(done__on__lte=F("due_on"))), case="incident__case")


def inventories() -> Rows:
    of_round = Inventory.objects.standing().filter(case=OuterRef("case"), cycle=OuterRef("cycle"))
    return rows(Evaluation.objects.exclude(on=None), on="on", worth=yes(Exists(of_round)))


MEMOS = Indicator(
    key="memos",
    name=_("Risks seen and behaviour told"),
    made=Made.COUNT,
    definition=_("How many memos were written, of each kind. Telling early is a good sign."),
    counts=_("Every memo about a day in this period."),
    leaves_out=_("Memos that were taken away."),
    source=_("Safety."),
    rows=memos,
    parts=among(MemoKind.choices),
)
INCIDENTS = Indicator(
    key="incidents",
    name=_("Incidents"),
    made=Made.COUNT,
    definition=_("How many incidents were reported."),
    counts=_("Every incident on a day in this period, closed or not."),
    leaves_out=_("Incidents that were taken away."),
    source=_("Safety."),
    rows=incidents,
)
MEASURES = Indicator(
    key="measures",
    name=_("Measures carried out in time"),
    made=Made.SHARE,
    definition=_("Which part of what we agreed on after an incident was done on or before its day."),
    counts=_("Every measure of which the day lies in this period."),
    leaves_out=_("Measures that were taken away."),
    source=_("Safety."),
    rows=measures,
)
INVENTORIES = Indicator(
    key="inventories",
    name=_("Evaluations with a look at the risks"),
    made=Made.SHARE,
    definition=_("In which part of the rounds that were looked back on, the risks were gone through as well."),
    counts=_("Every evaluation that was talked through in this period."),
    leaves_out=_("Evaluations that are being prepared."),
    source=_("Evaluation and safety."),
    rows=inventories,
)
SAFETY = Theme(
    "safety",
    _("Safety"),
    (
        _("What did we learn from what happened?"),
        _("What helped to keep it safe?"),
    ),
    (MEMOS, INCIDENTS, MEASURES, INVENTORIES),
)
