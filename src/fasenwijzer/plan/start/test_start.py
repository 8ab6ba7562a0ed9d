"""The start plan: what happens in the first weeks; it holds as a provisional version and ends by itself."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Assignment, Client, Referral
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.facts import plan_facts
from fasenwijzer.plan.models import Plan, StartStep
from fasenwijzer.tests.cast import TODAY, walk

pytestmark = pytest.mark.django_db
BEGUN = date(2026, 3, 1)


@pytest.fixture
def samira(jolanda, oost):
    """Came in last week: the start is not over yet."""
    client = Client.register(call_name="Samira", family_name="el Amrani", born_year=1999, by=jolanda)
    told = {"arrived_on": BEGUN, "channel": "phone", "by_kind": "client", "request": "Rust.", "team": oost}
    case = Referral.receive(client=client, by=jolanda, legal_basis="wmo", setting="residential", **told).case
    Assignment.assign(case=case, user=jolanda, since=BEGUN, by=jolanda)
    walk(case, jolanda, [("intake", 0, date(2026, 3, 2)), ("start", 0, date(2026, 3, 5))])
    return case


@pytest.fixture
def at_work(browse, jolanda, samira):
    browser = browse(jolanda)

    def post(name, *args, **told):
        return browser.post(reverse(f"plan:{name}", args=[samira.pk, *args]), told, follow=True)

    return post


def test_a_start_plan_is_made_on_one_page_and_holds_for_six_weeks(at_work, browse, jolanda, samira):
    ria = NetworkMember.add(case=samira, name="Ria", relation="tante", by=jolanda)
    page = browse(jolanda).get(reverse("plan:start", args=[samira.pk]))
    assert page.context["form"].initial["until"] == date(2026, 4, 21)
    at_work("start", text="belt de gemeente", who="client", until="21-4-2026")
    at_work("start", text="past op de kat", who=f"member-{ria.pk}", until="1-4-2026")
    words = at_work("hold-start").content.decode()
    assert "Het startplan geldt vanaf vandaag" in words
    assert "Samira</b> belt de gemeente" in words
    version = Plan.objects.get().versions.get()
    assert (version.provisional, version.established_on) == (True, TODAY)
    assert plan_facts(samira).provisional_since == TODAY
    ria.withdraw(by=jolanda)
    words = browse(jolanda).get(reverse("plan:version", args=[samira.pk, version.pk])).content.decode()
    assert "Ria</b> past op de kat" in words


def test_it_ends_by_itself_when_the_real_plan_is_there(at_work, browse, jolanda, samira):
    at_work("start", text="belt de gemeente", who="client", until="21-4-2026")
    at_work("hold-start")
    plan = Plan.objects.get()
    provisional = plan.versions.get()
    plan.write(end_goal="Een eigen plek", by=jolanda)
    plan.establish(on=TODAY, by=jolanda)
    browser = browse(jolanda)
    assert "belt de gemeente" not in browser.get(reverse("plan:plan", args=[samira.pk])).content.decode()
    kept = browser.get(reverse("plan:version", args=[samira.pk, provisional.pk])).content.decode()
    assert "belt de gemeente" in kept
    assert browser.get(reverse("plan:start", args=[samira.pk])).status_code == 302
    assert browser.post(reverse("plan:hold-start", args=[samira.pk])).status_code == 404


def test_what_is_missing_is_asked_for(at_work, samira):
    for told in ({"text": " "}, {"who": "professional"}, {"until": "1-1-2020"}):
        answer = at_work("start", **{"text": "belt", "who": "client", "until": "21-4-2026", **told})
        assert answer.status_code == 422
    assert not StartStep.objects.exists()


def test_an_empty_start_plan_does_not_hold(at_work, samira, jolanda):
    Plan.begin(case=samira, by=jolanda)
    assert "Er staat nog niets in het startplan" in at_work("hold-start").content.decode()


def test_a_step_is_taken_out_and_put_back(at_work, samira):
    at_work("start", text="belt de gemeente", who="client", until="21-4-2026")
    step = StartStep.objects.get()
    at_work("withdraw", "start", step.pk)
    assert not StartStep.objects.standing().exists()
    at_work("put-back", "start", step.pk)
    assert StartStep.objects.standing().exists()
