"""The mail of the week: numbers and a link. Who reads along in a mailbox learns nothing: no name, no organisation."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from fasenwijzer.access.roles import Ability
from fasenwijzer.people.models import User, WeeklyMail
from fasenwijzer.today.week.numbers import week_of


def send_all(address: str) -> tuple[int, int]:
    """To who wants it and had none this week. `address`: where this is, as people type it. How many left and failed."""
    sent = failed = 0
    for one in WeeklyMail.objects.due().select_related("user"):
        if not one.user.can(Ability.SEE_CASE):
            continue
        if _send(one.user, address):
            one.sent()
            sent += 1
        else:
            failed += 1
    return sent, failed


def _send(user: User, address: str) -> bool:
    with override(user.language):
        subject, words = _("Your week in numbers"), words_for(user, address)
    try:
        send_mail(subject, words, settings.DEFAULT_FROM_EMAIL, [str(user.email)])
    except OSError as error:
        logging.getLogger(__name__).error("A mail of the week could not be sent: %s", type(error).__name__)
        return False
    return True


def words_for(user: User, address: str) -> str:
    """In the language that is on."""
    week = week_of(user)
    words = _(
        "Hello,\n\nYour week in numbers.\n\nWent well: %(well)s\nAsks attention: %(asking)s\nComes: %(comes)s\n\n"
        "What it is about, you read here:\n\n%(link)s\n\nThere you can stop this mail too.\n"
    )
    told = {"well": week.well.many, "asking": week.asking, "comes": week.comes.many}
    return words % {**told, "link": address.rstrip("/") + reverse("today:week")}
