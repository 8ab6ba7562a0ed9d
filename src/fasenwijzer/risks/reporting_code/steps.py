"""The five steps and five questions of the national model (Basismodel meldcode, with its weighing frame of 2019)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Step(models.IntegerChoices):
    """In this order, though one may go back to an earlier step."""

    SIGNS = 1, _("Put the signs in order")
    COUNSEL = 2, _("Take counsel with a colleague, and ask Veilig Thuis for advice")
    TALK = 3, _("Talk with those it is about")
    WEIGH = 4, _("Weigh")
    DECIDE = 5, _("Decide: is reporting needed, and is helping possible?")


HINTS = {
    Step.SIGNS: _("Facts, with dates: what you saw and heard. Also what goes well, and who protects."),
    Step.COUNSEL: _("With whom, and what was the advice? Veilig Thuis: 0800-2000, day and night, also without a name."),
    Step.TALK: _("What did you tell, what did they answer? If talking is not safe now, write why."),
    Step.WEIGH: _("Answer the five questions together with somebody. Call Veilig Thuis when in doubt."),
    Step.DECIDE: _("What do you decide, together with whom, and who does what?"),
}


class Question(models.IntegerChoices):
    """The weighing questions of step 4 and 5."""

    SUSPICION = 1, _("Do we, after steps 1 to 4, suspect (threatening) violence or abuse?")
    UNSAFE = 2, _("Is there acute or lasting danger?")
    CAN_HELP = 3, _("Can we give or arrange help that works?")
    ACCEPTED = 4, _("Do those concerned accept the help, and will they work on it?")
    SAFE_IN_TIME = 5, _("Does the help lead to lasting safety in time?")


class Answer(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNKNOWN = "unknown", _("Not sure")
