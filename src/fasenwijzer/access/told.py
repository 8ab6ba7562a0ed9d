"""What each role is for, in a few words: for who gives a role to somebody. The table itself is in `roles`."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fasenwijzer.access.roles import Role

OF_ROLE: dict[Role, str | Promise] = {
    Role.WORKER: _("Guides people. Opens their files and writes in them."),
    Role.REPLACEMENT: _("Stands in. Does the same as a worker, in the files that are taken over. Lets nobody else in."),
    Role.INTAKE_WORKER: _(
        "Writes down referrals and intakes, decides on them, keeps the waiting list, says who guides."
    ),
    Role.TEAM_LEADER: _("Leads a team: opens all files of it, divides the work, decides on intakes, closes incidents."),
    Role.ATTENTION_OFFICER: _("Thinks along in the reporting code, where asked to. Sees nothing else of a file."),
    Role.QUALITY_OFFICER: _(
        "Sees figures, and whether incidents are followed up. Asks clients and colleagues. Opens no files."
    ),
    Role.PRIVACY_OFFICER: _(
        "Looks after who looked where, and what clients ask about their data. Reads nothing that is in a file."
    ),
    Role.PROJECT_LEADER: _("Leads introducing the method: plan, learning, improving, figures. Opens no files."),
    Role.METHOD_MANAGER: _("Sets up the method: its words, norms, questionnaires and examples. Opens no files."),
    Role.ADMINISTRATOR: _("Manages colleagues, their roles, teams and locations. Opens no files."),
}
