"""What the pilot of the method asked about, so that a question of ours can be laid beside it.

Source: the pilot with 64 clients before and 49 after (domain, section 8). It tells which way
each went and no more.
"""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Theme(TextChoices):
    """The six about which the pilot tells whether it went better."""

    AGREEMENTS = "agreements", _("agreements are made")
    GOALS = "goals", _("goals stand in a plan")
    HEARD = "heard", _("being listened to")
    ONE_CONTACT = "one_contact", _("one contact person")
    TOGETHER = "together", _("cooperation")
    CLEAR = "clear", _("clear information about the way of working")


WENT_BETTER = frozenset({Theme.AGREEMENTS, Theme.GOALS, Theme.HEARD, Theme.ONE_CONTACT, Theme.TOGETHER})
"""In the pilot; of the others the one about clear information went worse."""
CLIENTS_BEFORE, CLIENTS_AFTER = 64, 49
