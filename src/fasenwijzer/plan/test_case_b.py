"""Tymek (case B): two parents with authority, one says no; a goal that was reached comes back after a relapse."""

from datetime import date

import pytest

from fasenwijzer.access.roles import Role
from fasenwijzer.analysis.models import Wish
from fasenwijzer.cases.models import Assignment, Client, Referral
from fasenwijzer.configurator.models import Edition
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.facts import plan_facts
from fasenwijzer.plan.models import Action, Goal, Plan, PlanCopy
from fasenwijzer.plan.test_case_a import Worker, on
from fasenwijzer.tests.cast import walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def jurre(colleague, oost):
    return colleague("Jurre Douma", Role.WORKER, oost)


@pytest.fixture
def tymek(jurre, oost, at):
    on(date(2025, 2, 3))
    Edition.publish_new(name="Wilgenstee 2025", base="leefhuis", by=None)
    case = Referral.receive(
        client=Client.register(call_name="Tymek", family_name="Verhaegh", born_year=2014, by=jurre),
        by=jurre,
        arrived_on=date(2025, 2, 3),
        channel="writing",
        by_kind="family",
        request="Wij zoeken een rustige plek.",
        team=oost,
        legal_basis="jeugdwet",
        setting="day",
    ).case
    Assignment.assign(case=case, user=jurre, since=date(2025, 2, 3), by=jurre)
    way = [("intake", 0, (2, 12)), ("start", 0, (4, 14)), ("analysis", 1, (4, 25)), ("planning", 1, (7, 4))]
    walk(case, jurre, [(phase, cycle, date(2025, *day)) for phase, cycle, day in way])
    return case


@pytest.fixture
def parents(tymek, jurre):
    people = {"Agnieszka": ("Agnieszka Zielińska", "moeder"), "Ronald": ("Ronald Verhaegh", "vader")}
    return {
        key: NetworkMember.add(case=tymek, name=name, relation=who, by=jurre) for key, (name, who) in people.items()
    }


@pytest.fixture
def at_work(browse, tymek, jurre):
    return Worker(browse(jurre), tymek)


@pytest.fixture
def plan_1(at_work, tymek, parents, jurre):
    on(date(2025, 7, 16))
    wish = Wish.make(case=tymek, life_area="physical_health", text="Een hele nacht slapen", whose="Tymek", by=jurre)
    mother, father = (f"member-{parents[key].pk}" for key in ("Agnieszka", "Ronald"))
    at_work.send("begin")
    at_work.send("destination", end_goal="Als het stormt weet ik wat ik kan doen.")
    goal = at_work.goal("Ik slaap een hele nacht in het logeerhuis.", "physical_health", [wish])
    names = "Agnieszka en Ronald"
    at_work.send("add-action", goal.pk, text="slaapkaart ophangen", who=mother, names=names, due_on="1-8-2025")
    at_work.send("evaluation-date", evaluation_on="14-1-2026")
    at_work.send("establish", on="16-7-2025", sort="real")
    at_work.send("agree", who=mother, represents="on", manner="signed", on="16-7-2025")
    told = {"manner": "refused", "on": "16-7-2025", "reason": "Met de rest ben ik het eens."}
    at_work.send("agree", who=father, represents="on", **told)
    at_work.send("agree", who="client", manner="oral", on="16-7-2025")
    at_work.send("agree", who=f"user-{jurre.pk}", manner="signed", on="16-7-2025")
    on(date(2025, 7, 19))
    at_work.send("hand-out", who=father, on="18-7-2025")
    at_work.send("hand-out", who="client", on="19-7-2025", note="plaatjesversie")
    return Plan.objects.get(case=tymek)


def test_one_parent_says_no_and_says_why(plan_1, at_work):
    words = at_work.read()
    assert "Met de rest ben ik het eens." in words
    assert words.count("Niet akkoord") == 2
    facts = plan_facts(at_work.case)
    assert (facts.agreed, facts.refused) == (True, True)


def test_several_people_do_an_action_and_several_get_a_copy(plan_1, at_work):
    action = Action.objects.get()
    assert (action.who_kind, action.doer) == ("network", "Agnieszka en Ronald")
    assert list(PlanCopy.objects.values_list("given_to", "note")) == [
        ("Ronald Verhaegh", ""),
        ("Tymek Verhaegh", "plaatjesversie"),
    ]
    assert "plaatjesversie" in at_work.read()


def test_a_goal_that_was_reached_comes_back_and_the_father_signs_a_week_later(plan_1, at_work, tymek, parents, jurre):
    reached = Goal.objects.get()
    on(date(2026, 1, 14))
    at_work.send("conclude-goal", reached.pk, result="reached", on="14-1-2026", reason="Zeven hele nachten op rij.")
    walk(tymek, jurre, [("evaluation", 1, date(2026, 1, 14)), ("planning", 2, date(2026, 1, 16))])
    on(date(2026, 1, 28))
    at_work.send("begin")
    at_work.send("destination", end_goal="De storm is klein.")
    again = at_work.goal("Ik slaap weer een hele nacht.", "physical_health", earlier=f"returns-{reached.pk}")
    at_work.send("establish", on="28-1-2026", sort="real")
    on(date(2026, 2, 4))
    told = {"who": f"member-{parents['Ronald'].pk}", "represents": "on", "manner": "signed", "on": "4-2-2026"}
    at_work.send("agree", **told)
    words = at_work.read()
    assert "Getekend, 4 februari 2026 (7 dagen na het plan)" in words
    assert again.returns_from == reached
    assert "Komt terug na D1" in words
    assert "Ging verder" not in at_work.read("goal", reached.pk)
    assert "Kwam terug als" in at_work.read("goal", reached.pk)
