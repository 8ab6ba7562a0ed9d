"""An invitation on paper and by mail: a link, and the same as a picture. In a mail stands nothing personal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import send_mail
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.people.invitations.models import LASTS_AS_A_LETTER
from fasenwijzer.people.models import Invitation, User
from fasenwijzer.ui.qr import qr_of
from fasenwijzer.ui.words import long_day

JUST_MADE = "letter-just-made"
"""In the session: a link can be read once, by who made it."""


@dataclass(frozen=True)
class Letter:
    link: str
    until: date
    by_mail: bool

    @property
    def code(self) -> SafeString:
        return qr_of(self.link, _("The link as a picture for a camera"))


def write_letter(request: HttpRequest, user: User, *, by: User) -> str:
    """A new link for this login; an older one stops working. It is shown on the next page, once."""
    token = Invitation.make(user=user, by=by, lasts=LASTS_AS_A_LETTER)
    link = request.build_absolute_uri(reverse("people:accept", args=[token]))
    request.session[JUST_MADE] = [user.pk, link, False]
    return link


def letter_for(request: HttpRequest, user: User | None) -> Letter | None:
    """The link that was made for this login a moment ago; it is gone after this."""
    kept = request.session.pop(JUST_MADE, None)
    if not kept or user is None or kept[0] != user.pk:
        return None
    return Letter(kept[1], last_day(), kept[2])


def last_day() -> date:
    """Until and including this day a link that is made now works."""
    return clock.today() + LASTS_AS_A_LETTER


def send_by_mail(request: HttpRequest, user: User, link: str) -> bool:
    """Whether the mail left. Who reads along in a mailbox learns nothing from it: no name, no organisation."""
    words = _(
        "Hello,\n\nThere is something ready for you. Open this link:\n\n%(link)s\n\n"
        "The link works once, until and including %(day)s.\nDid you not expect this? Then do nothing.\n"
    )
    told = words % {"link": link, "day": long_day(last_day())}
    try:
        send_mail(_("There is something ready for you"), told, settings.DEFAULT_FROM_EMAIL, [str(user.email)])
    except OSError:
        return False
    request.session[JUST_MADE] = [user.pk, link, True]
    return True
