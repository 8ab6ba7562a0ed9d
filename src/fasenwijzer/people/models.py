"""The models of this package, one record a folder."""

from fasenwijzer.people.absences.models import Absence
from fasenwijzer.people.drafts.models import Draft
from fasenwijzer.people.invitations.models import Invitation
from fasenwijzer.people.once.models import Once
from fasenwijzer.people.organisation.models import Location, Organisation, Team
from fasenwijzer.people.roles.models import Membership
from fasenwijzer.people.rooms.models import Room
from fasenwijzer.people.users.models import User
from fasenwijzer.people.weekly_mail.models import WeeklyMail

__all__ = [
    "Absence",
    "Draft",
    "Invitation",
    "Location",
    "Membership",
    "Once",
    "Organisation",
    "Room",
    "Team",
    "User",
    "WeeklyMail",
]
