"""Every indicator there is, by theme. Add one: declare it in its theme, with a test that counts it by hand."""

from django.utils.translation import gettext_lazy as _

from fasenwijzer.monitor.indicators.arriving import ARRIVING
from fasenwijzer.monitor.indicators.ending import DROP_OUT, ENDING, WITHOUT_RETURN
from fasenwijzer.monitor.indicators.goals import DOERS, GOALS, MARKS, REACHED
from fasenwijzer.monitor.indicators.indicator import Indicator, Theme
from fasenwijzer.monitor.indicators.network import NETWORK
from fasenwijzer.monitor.indicators.phases import DAYS_IN_PHASE, WAY, WENT_ON_OPEN
from fasenwijzer.monitor.indicators.plan import AGREED, DAYS_TO_PLAN, PLAN
from fasenwijzer.monitor.indicators.safety import SAFETY
from fasenwijzer.monitor.indicators.scores import SCORES
from fasenwijzer.monitor.indicators.strengths import STRENGTHS
from fasenwijzer.monitor.indicators.talks import CONTENT_AT_EXIT, DAYS_BETWEEN, GOES_ON_ALONE, TALKS

IN_SHORT = Theme(
    "short",
    _("In short"),
    (
        _("Which figure surprises you?"),
        _("What do we want to keep, just as it is?"),
        _("Which one thing do we try next month?"),
    ),
    (REACHED, DROP_OUT, CONTENT_AT_EXIT, DAYS_TO_PLAN, AGREED, DAYS_BETWEEN, DOERS),
)
"""What is talked of most."""

OUTCOMES = Theme(
    "outcomes",
    _("What it brought"),
    (
        _("What do people take along when they leave us?"),
        _("Where do these figures tell the same, and where not?"),
        _("What would we ask people who left?"),
    ),
    (REACHED, MARKS, SCORES, GOES_ON_ALONE, WITHOUT_RETURN, CONTENT_AT_EXIT, DROP_OUT),
)
"""The set of outcomes that organisations and municipalities share (NJi): drop-out, satisfaction, and of the goals
whether they were reached, whether people manage without help, and whether they needed no new help."""

THEMES = (IN_SHORT, OUTCOMES, ARRIVING, WAY, PLAN, STRENGTHS, GOALS, TALKS, NETWORK, SAFETY, ENDING)
INDICATORS: dict[str, Indicator] = {one.key: one for theme in THEMES for one in theme.indicators}

__all__ = ["DAYS_IN_PHASE", "INDICATORS", "IN_SHORT", "OUTCOMES", "THEMES", "WENT_ON_OPEN", "Indicator", "Theme"]
