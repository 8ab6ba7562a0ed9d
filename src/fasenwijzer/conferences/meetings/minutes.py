"""Minutes without extra work: the items themselves. For each case that is shown there is a line in the log."""

from __future__ import annotations

from fasenwijzer.access.roles import Ability, abilities_of
from fasenwijzer.audit.log import Circumstances, record, under
from fasenwijzer.audit.models import Action
from fasenwijzer.conferences.meetings.agenda import Line
from fasenwijzer.people.models import User


def printed_for(user: User, lines: list[Line], what: str, address: str | None) -> list[Line]:
    """The lines as they may go on paper; each case that is open to this colleague is logged as printed."""
    return [Line(line.item, line.open and _logged(user, line, what, address)) for line in lines]


def _logged(user: User, line: Line, what: str, address: str | None) -> bool:
    """By the rule of the door: a ground, with a role that may open the file."""
    for scope, roles in line.item.case.grounds_of(user).items():
        if Ability.SEE_CASE in abilities_of(set(roles)):
            with under(Circumstances(ground=scope, role=",".join(sorted(roles)), address=address)):
                record(Action.PRINT, by=user, case_id=line.item.case_id, what=what)
            return True
    return False
