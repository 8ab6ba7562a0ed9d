"""The two plans of Rudi (case A), typed through the screens on their own dates."""

import re
from datetime import date, datetime

import pytest
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.access.roles import Role
from fasenwijzer.analysis.models import PersonDescription, Wish
from fasenwijzer.cases.models import Assignment, Client, Referral
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.facts import plan_facts
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.plan.plans.pace import pace_of
from fasenwijzer.tests.cast import walk

pytestmark = pytest.mark.django_db

WISHES = {
    "W1": ("meaning", "Weer muziek maken en jongeren iets leren"),
    "W2": ("meaning", "Een plek om mijn moeder te herdenken"),
    "W3": ("housing", "Een eigen deur die ik zelf op slot doe"),
    "W4": ("housing", "Zelf koken, niet uit een bak"),
    "W5": ("finances", "Niet meer schrikken van brieven"),
    "W6": ("finances", "Elke maand iets sturen naar Jaychainy"),
    "W12": ("work_and_activities", "Weer met mijn handen werken, liefst op de steiger"),
}


@pytest.fixture
def wietske(colleague, oost):
    return colleague("Wietske Dijkgraaf", Role.WORKER, oost)


@pytest.fixture
def rudi(wietske, oost):
    client = Client.register(call_name="Rudi", family_name="Isenia", born_year=1983, by=wietske)
    case = Referral.receive(
        client=client,
        by=wietske,
        arrived_on=date(2025, 1, 14),
        channel="phone",
        by_kind="referrer",
        request="Rudi wil een kamer.",
        team=oost,
        legal_basis="wmo",
        setting="residential",
    ).case
    Assignment.assign(case=case, user=wietske, since=date(2025, 3, 3), by=wietske)
    way = [("intake", 0, (1, 17)), ("start", 0, (3, 3)), ("analysis", 1, (3, 12)), ("planning", 1, (4, 11))]
    walk(case, wietske, [(phase, cycle, date(2025, *day)) for phase, cycle, day in way])
    return case


@pytest.fixture
def wishes(rudi, wietske):
    return {
        key: Wish.make(case=rudi, life_area=area, text=text, whose="Rudi", by=wietske)
        for key, (area, text) in WISHES.items()
    }


@pytest.fixture
def network(rudi, wietske):
    people = {"Olga": ("Olga Martis-Isenia", "tante"), "Hilbert": ("Hilbert Klaassen", "huisgenoot kamer 9")}
    return {
        key: NetworkMember.add(case=rudi, name=name, relation=who, by=wietske) for key, (name, who) in people.items()
    }


class Worker:
    """Somebody at the screens of one case: fills in forms, and reads."""

    def __init__(self, browser, case):
        self.browser, self.case = browser, case

    def url(self, name, *args):
        return reverse(f"plan:{name}", args=[self.case.pk, *args])

    def send(self, name, *args, **fields):
        answer = self.browser.post(self.url(name, *args), fields)
        assert answer.status_code == 302, re.findall(r'class="problem">.*?<span>(.*?)</span>', answer.content.decode())
        return answer

    def read(self, name="plan", *args):
        answer = self.browser.get(self.url(name, *args))
        assert answer.status_code == 200
        return " ".join(answer.content.decode().split())

    def goal(self, text, area, wishes=(), **more):
        fields = {"text": text, "life_area": area, "kind": "grow", "wishes": [wish.pk for wish in wishes], **more}
        self.send("add-goal", **fields)
        return Goal.objects.latest("number")


@pytest.fixture
def at_work(browse, rudi, wietske):
    return Worker(browse(wietske), rudi)


def on(day):
    clock.travel_to(datetime.combine(day, datetime.min.time().replace(hour=11)))


@pytest.fixture
def plan_1(at, at_work, rudi, wietske, wishes, network):
    """Plan 1 as it was made on 1 May 2025, established and signed that day."""
    on(date(2025, 4, 11))
    description = PersonDescription.begin(case=rudi, by=wietske)
    description.write(life_area="housing", text="x", author_kind="client", author_name="Rudi", by=wietske)
    description.establish(on=date(2025, 4, 11), by=wietske)
    on(date(2025, 5, 1))
    at_work.send("begin")
    at_work.send("destination", end_goal="Over een jaar woon ik achter mijn eigen deur.", desired_situation="Rust.")
    d1 = at_work.goal("Ik woon een half jaar rustig.", "housing", [wishes["W3"], wishes["W4"]])
    at_work.send("add-action", d1.pk, text="kookrooster maken en volgen", who="client", rhythm="elke di, do, za")
    at_work.send("add-action", d1.pk, text="huisgesprek", who="worker", names="Joost", rhythm="eerste dinsdag")
    d2 = at_work.goal("Al mijn schulden staan op één lijst.", "finances", [wishes["W5"]])
    at_work.send("add-action", d2.pk, text="aanmelden", who=f"user-{wietske.pk}", due_on="15-8-2025")
    d3 = at_work.goal("Mijn rug wordt niet slechter.", "physical_health", kind="keep_stable")
    hilbert = f"member-{network['Hilbert'].pk}"
    told = {"who": "client", "helper": hilbert, "names": "Rudi met Hilbert", "rhythm": "4x per week"}
    at_work.send("add-action", d3.pk, text="oefenen in de beweegtuin", **told)
    d4 = at_work.goal("Ik werk twee dagen in de steigerbouw.", "work_and_activities", [wishes["W12"]])
    at_work.send("add-action", d4.pk, text="cursus uitzoeken", who="client", due_on="30 juni 2025")
    for key, reason in (
        ("W1", "Eerst een dak, dan een trommel"),
        ("W2", "Te veel tegelijk."),
        ("W6", "Nog geen geld."),
    ):
        at_work.send("not-now", wishes[key].pk, reason=reason)
    at_work.send("add-agreement", text="Gas en inductie uit na 22:00 uur.")
    at_work.send("evaluation-date", evaluation_on="2-10-2025")
    at_work.send("establish", on="vandaag", sort="real")
    at_work.send("agree", who="client", manner="signed", on="1-5-2025")
    at_work.send("agree", who=f"user-{wietske.pk}", manner="signed", on="1-5-2025")
    at_work.send("hand-out", who="client", on="1-5-2025")
    return Plan.objects.get(case=rudi)


def test_plan_1_came_six_days_after_the_norm(plan_1, at_work):
    pace = pace_of(plan_1, at_work.case)
    assert (pace.days, pace.norm, pace.over, pace.from_round) == (20, 14, 6, False)
    assert "norm" not in at_work.read()


def test_rudi_and_wietske_signed_on_the_day_itself(plan_1, at_work):
    words = at_work.read()
    assert words.count("Getekend, 1 mei 2025") == 2
    assert "dagen na het plan" not in words
    facts = plan_facts(at_work.case)
    assert (facts.agreed, facts.refused, facts.established_on) == (True, False, date(2025, 5, 1))
    assert (facts.goals, facts.goals_without_action, facts.wishes_without_place) == (4, 0, 0)
    assert facts.network_has_action


def test_three_wishes_wait_each_with_its_reason(plan_1, at_work, wishes):
    assert list(plan_1.not_nows.values_list("wish_id", flat=True)) == [wishes[key].pk for key in ("W1", "W2", "W6")]
    assert "Eerst een dak, dan een trommel" in at_work.read()


def test_actions_say_who_and_when(plan_1, at_work):
    words = at_work.read()
    for told in ("<b>Joost</b> huisgesprek", "eerste dinsdag", "<b>Wietske Dijkgraaf</b> aanmelden", "15 aug"):
        assert told in words
    assert "<b>Rudi met Hilbert</b> oefenen" in words
    assert Action.objects.get(text__startswith="oefenen").network_member.name == "Hilbert Klaassen"


@pytest.fixture
def plan_2(plan_1, at_work, rudi, wietske, wishes):
    d1, d2, d3, d4 = Goal.objects.filter(plan=plan_1)
    on(date(2025, 7, 10))
    at_work.send("conclude-goal", d4.pk, result="let_go", on="10-7-2025", reason="De steiger is klaar met mij.")
    on(date(2025, 10, 2))
    at_work.send("conclude-goal", d1.pk, result="reached", on="2-10-2025")
    at_work.send("conclude-goal", d2.pk, result="partly", on="2-10-2025")
    at_work.send("conclude-goal", d3.pk, result="reached", on="2-10-2025")
    way = [("carrying_out", 1, (5, 1)), ("evaluation", 1, (10, 2)), ("analysis", 2, (10, 6)), ("planning", 2, (10, 24))]
    walk(rudi, wietske, [(phase, cycle, date(2025, *day)) for phase, cycle, day in way])
    on(date(2025, 10, 24))
    description = PersonDescription.begin(case=rudi, by=wietske)
    description.write(life_area="housing", text="x", author_kind="client", author_name="Rudi", by=wietske)
    description.establish(on=date(2025, 10, 24), by=wietske)
    on(date(2025, 11, 4))
    assert "Begin het plan van ronde 2" in at_work.read()
    at_work.send("begin")
    at_work.send("destination", end_goal="In het voorjaar verhuis ik.")
    at_work.goal("Mijn schuldregeling loopt.", "finances", [wishes["W5"], wishes["W6"]], earlier=f"continues-{d2.pk}")
    at_work.goal("Ik werk als kok.", "work_and_activities", [wishes["W12"]], earlier=f"returns-{d4.pk}")
    at_work.goal("Ik geef een trommelmiddag.", "meaning", [wishes["W1"]])
    at_work.send("not-now", wishes["W2"].pk, reason="Een reis kan pas na de schuldregeling.")
    at_work.send("establish", on="4-11-2025", sort="real")
    at_work.send("agree", who="client", manner="oral", on="4-11-2025")
    on(date(2025, 11, 13))
    at_work.send("agree", who="client", manner="signed", on="13-11-2025")
    return Plan.objects.get(case=rudi, cycle=2)


def test_plan_2_came_within_the_norm_and_was_signed_nine_days_later(plan_2, at_work):
    pace = pace_of(plan_2, at_work.case)
    assert (pace.days, pace.over) == (11, 0)
    words = at_work.read()
    assert "Getekend, 13 november 2025 (9 dagen na het plan)" in words
    assert words.index("Getekend, 13 november") < words.index("Mondeling akkoord, 4 november 2025")


def test_goals_go_on_and_come_back(plan_2, at_work):
    words = at_work.read()
    assert "Gaat verder op D2: “Al mijn schulden staan op één lijst.”" in words
    assert "Komt terug na D4: “Ik werk twee dagen in de steigerbouw.”" in words
    assert [goal.name for goal in Goal.objects.filter(plan=plan_2)] == ["D5", "D6", "D7"]
    assert list(plan_2.not_nows.values_list("wish__text", flat=True)) == [WISHES["W2"][1]]


def test_the_plan_of_the_first_round_can_still_be_read(plan_2, plan_1, at_work):
    words = at_work.read("round", 1)
    assert "Losgelaten" in words
    assert "10 juli 2025" in words
    version = at_work.read("version", plan_1.versions.get().pk)
    assert "Ik werk twee dagen in de steigerbouw." in version
    assert "Losgelaten" not in version
