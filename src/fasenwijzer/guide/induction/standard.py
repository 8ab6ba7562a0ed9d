"""The steps with which a new colleague begins, until an organisation writes its own. The words are ours."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

STANDARD = (
    (1, _("You meet your buddy and the team")),
    (1, _("You read how we work: the eight phases and our handbook")),
    (3, _("You walk along with your buddy for a day")),
    (7, _("You practise with the demo: one client from phase 1 to phase 8")),
    (14, _("You do a conversation about life areas together")),
    (21, _("You write down what struck you: fresh eyes see more")),
    (30, _("You take part in a case conference")),
    (45, _("You make a plan with a client; your buddy reads along")),
    (60, _("You tell your own strengths to the team")),
    (90, _("You look back with your buddy and who leads the team")),
)
"""Day after the start, and what happens before or on it."""
