"""People with plans, as many as a figure needs."""

from datetime import date

import pytest

from fasenwijzer.cases.models import Assignment, Client, Referral
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import walk

AREAS = ("housing", "finances")
WAY = [("intake", 0, date(2025, 1, 20)), ("start", 0, date(2025, 2, 3)), ("analysis", 1, date(2025, 2, 17))]


@pytest.fixture
def guided(jolanda, oost):
    """`guided(6)`: six more people whom Jolanda guides, with two goals each in a plan of 2025."""

    def begin(many, team=oost):
        cases = []
        for number in range(many):
            client = Client.register(
                call_name=f"Kees{number}", family_name=f"Visser{number}", born_year=1980, by=jolanda
            )
            told = {"channel": "phone", "by_kind": "client", "request": "Rust.", "legal_basis": "wmo"}
            case = Referral.receive(client=client, by=jolanda, arrived_on=date(2025, 1, 12), team=team, **told).case
            Assignment.assign(case=case, user=jolanda, since=date(2025, 1, 12), by=jolanda)
            walk(case, jolanda, WAY)
            plan = Plan.begin(case=case, by=jolanda)
            for area in AREAS:
                Goal.add(plan=plan, text="Rust", life_area=area, by=jolanda)
            Plan.objects.filter(pk=plan.pk).update(established_on=date(2025, 6, 1))
            cases.append(case)
        return cases

    return begin
