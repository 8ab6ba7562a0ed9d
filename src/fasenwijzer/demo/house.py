"""Oeverlicht: three teams on three locations, two editions of the method, and the colleagues."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.hashers import make_password

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.configurator.models import Edition
from fasenwijzer.demo.days import Days
from fasenwijzer.people.models import Location, Membership, Organisation, Team, User
from fasenwijzer.plan.models import GoalExample

PASSWORD = "reisgids-op-tafel"  # noqa: S105  # published, for the demo
FOUNDED = -1500
"""Days ago: before the first story begins."""

PLACES = (
    ("De Kade", "Havenkade 40", "De Kade"),
    ("Oost", "Lindenplein 8", "Oost"),
    ("De Brug", "Molenbrug 3", "De Brug"),
)
"""Location, address and team."""

LOGINS = (
    ("begeleider", "Jolanda Brandsma", Role.WORKER, "Oost"),
    ("vervanger", "Ruben Kist", Role.REPLACEMENT, "Oost"),
    ("anderteam", "Bilal Çelik", Role.WORKER, "De Kade"),
    ("intake", "Ineke Postma", Role.INTAKE_WORKER, None),
    ("teamleider", "Tamara de Wit", Role.TEAM_LEADER, "Oost"),
    ("kwaliteit", "Karin Vos", Role.QUALITY_OFFICER, None),
    ("privacy", "Pieter Smit", Role.PRIVACY_OFFICER, None),
    ("meldcode", "Wil Verhoeven", Role.ATTENTION_OFFICER, None),
    ("projectleider", "Mees van Dam", Role.PROJECT_LEADER, None),
    ("methode", "Saar Blom", Role.METHOD_MANAGER, None),
    ("beheerder", "Anton Bakker", Role.ADMINISTRATOR, None),
)
"""Who can log in, with PASSWORD."""

COLLEAGUES = (
    ("fenna", "Fenna Wiersma", Role.WORKER, "De Brug"),
    ("marlous", "Marlous Kuiper", Role.WORKER, "De Kade"),
    ("youssef", "Youssef Benali", Role.WORKER, "Oost"),
    ("sjoerd", "Sjoerd Hofman", Role.REPLACEMENT, "De Kade"),
    ("daan", "Daan Ypma", Role.TEAM_LEADER, "De Brug"),
    ("hanneke", "Hanneke de Groot", Role.TEAM_LEADER, "De Kade"),
    ("chantelle", "Chantelle Martina", Role.WORKER, "De Brug"),
    ("loes", "Loes van Rooij", Role.WORKER, "Oost"),
)
"""They work here too; nobody logs in as them."""


EXAMPLES = (
    ("housing", "Mijn huis is klaar voor ___."),
    ("finances", "Ik betaal ___ zelf op tijd."),
    ("social_relations", "Ik zie ___ elke week."),
    ("physical_health", "Ik beweeg ___ keer per week, op mijn manier."),
    ("work_and_activities", "Ik doe ___ waar ik blij van word."),
)
"""Goals that Oeverlicht hears often, with an open place."""


@dataclass(frozen=True)
class House:
    """Where the stories happen: the people by the first part of their address, the teams by name."""

    days: Days
    people: dict[str, User]
    teams: dict[str, Team]
    standard: Edition
    youth: Edition

    @classmethod
    def found(cls, days: Days) -> House:
        """Found the organisation on a day long ago, with everybody in it."""
        clock.travel_to(days.at(FOUNDED, "09:00"))
        Organisation.objects.found(name="Oeverlicht", is_demo=True)
        anton = _welcome("beheerder", "Anton Bakker", by=None)
        teams = {team: _form(team, place, address, by=anton) for place, address, team in PLACES}
        people = {"beheerder": anton}
        for login, name, role, team in (*LOGINS, *COLLEAGUES):
            people.setdefault(login, people.get(login) or _welcome(login, name, by=anton))
            since = clock.today()
            Membership.grant(user=people[login], role=role, team=teams[team] if team else None, since=since, by=anton)
        _let_in([people[login] for login, *_rest in LOGINS])
        youth = Edition.publish_new(name="Oeverlicht jong", base="youth", by=people["methode"])
        clock.travel_to(clock.now() + timedelta(hours=1))
        standard = Edition.publish_new(name="Oeverlicht", base="standard", by=people["methode"])
        for area, text in EXAMPLES:
            GoalExample.offer(life_area=area, text=text, by=people["methode"])
        return cls(days, people, teams, standard, youth)


def _form(team: str, place: str, address: str, *, by: User) -> Team:
    return Team.form(name=team, location=Location.open(name=place, address=address, by=by), by=by)


def _welcome(login: str, name: str, *, by: User | None) -> User:
    return User.objects.welcome(email=f"{login}@fasenwijzer.example", name=name, by=by)


def _let_in(users: list[User]) -> None:
    """The password everybody knows; hashed once, because that is slow on purpose."""
    hashed = make_password(PASSWORD)
    User.objects.filter(pk__in=[user.pk for user in users]).update(password=hashed)
