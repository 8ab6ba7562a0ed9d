"""About whom of the team somebody may say something: oneself, and everybody in a team that one leads."""

from __future__ import annotations

from django.http import Http404

from fasenwijzer.people.models import User
from fasenwijzer.today.team.caseload import colleagues_of, teams_of


def whose(user: User, pk: int) -> User:
    """Raises Http404 for everybody else, existing or not."""
    if pk == user.pk:
        return user
    return led_by(user, pk)


def led_by(user: User, pk: int) -> User:
    """Somebody who is in a team this colleague leads, or guides there. Raises Http404 for everybody else."""
    if pk not in {one.pk for one in colleagues_of(teams_of(user))}:
        raise Http404
    return User.objects.get(pk=pk)


def own_page(user: User, pk: int) -> str:
    """Where to go on after saying something about this colleague."""
    return "today:my-work" if pk == user.pk else "today:team"
