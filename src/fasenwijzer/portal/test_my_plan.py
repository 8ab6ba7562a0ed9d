"""Noor opens her own place: where she is, what there is to do, how it goes."""

from datetime import date, time

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.cases.models import PhaseEntry
from fasenwijzer.journal.models import Conversation, Entry
from fasenwijzer.journal.moments import moment
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.portal.home.way import STEPS, way_of
from fasenwijzer.portal.reach import reaches_of
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def bed(noor, jolanda):
    """Her goal, with a step of her own and one of the neighbour."""
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal="Sem is er elk weekend.", by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="belt de woningbouw", due_on=date(2026, 3, 13), by=jolanda)
    return goal


def steps_of_gul(goal, jolanda):
    member = NetworkMember.objects.get(case=goal.case, name="Gül Öztürk")
    return Action.add(goal=goal, text="neemt pakjes aan", who_kind="network", network_member=member, by=jolanda)


def test_after_logging_in_she_comes_straight_to_her_plan(browse, noor, noor_herself, bed):
    answer = browse(noor_herself).get("/", follow=True)
    assert answer.redirect_chain[-1][0] == f"/mine/{noor.pk}/"
    for words in ("Hoi Noor", "Sem is er elk weekend.", "Je bent nu aan het doen.", "Belt de woningbouw"):
        assert words in answer.content.decode()


def test_she_ticks_what_she_did_and_takes_the_tick_back(browse, noor, noor_herself, bed):
    browser, step = browse(noor_herself), Action.objects.get()
    assert "Gelukt" in browser.post(f"/mine/{noor.pk}/actions/{step.pk}/done/", follow=True).content.decode()
    assert [(done.on, done.by) for done in step.done.all()] == [(date(2026, 3, 10), noor_herself)]
    browser.post(f"/mine/{noor.pk}/actions/{step.pk}/not-done/")
    assert not step.done.exists()


def test_a_tick_of_the_worker_is_not_hers_to_take_back(browse, noor, noor_herself, bed, jolanda):
    step = Action.objects.get()
    step.mark_done(on=date(2026, 3, 9), by=jolanda)
    browse(noor_herself).post(f"/mine/{noor.pk}/actions/{step.pk}/not-done/")
    assert step.done.count() == 1


def test_her_figure_stands_with_the_worker_at_once_as_hers(browse, noor, noor_herself, bed, jolanda):
    browser = browse(noor_herself)
    browser.post(f"/mine/{noor.pk}/goals/{bed.pk}/", {"score": "4"})
    browser.post(f"/mine/{noor.pk}/goals/{bed.pk}/", {"score": "7", "text": f"Het bed staat {HOSTILE}"})
    page = browser.get(f"/mine/{noor.pk}/goals/{bed.pk}/").content.decode()
    assert "Je begon met een 4. Nu geef je een 7." in page
    latest = Entry.objects.first()
    assert (latest.author_kind, latest.author_name, latest.written_by) == ("client", "Noor Haverkamp", noor_herself)
    story = browse(jolanda).get(reverse("journal:entries", args=[noor.pk])).content.decode()

    assert "Het bed staat" in story
    assert HOSTILE not in story


def test_a_figure_that_is_none_says_so_and_keeps_her_words(browse, noor, noor_herself, bed):
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/goals/{bed.pk}/", {"score": "", "text": "Het bed staat"})
    assert answer.status_code == 422
    assert "Het bed staat" in answer.content.decode()


def test_a_legal_mentor_reads_along_and_gives_no_figure(browse, noor, represent, bed):
    browser = browse(represent("Hilde Brouwer", Capacity.LEGAL_MENTOR))
    page = browser.get(f"/mine/{noor.pk}/goals/{bed.pk}/").content.decode()
    assert "Mijn huis is klaar voor Sem" in page
    assert "Bewaar mijn cijfer" not in page
    assert browser.post(f"/mine/{noor.pk}/goals/{bed.pk}/", {"score": "7"}).status_code == 403


def test_the_neighbour_sees_what_she_does_and_the_goal_she_helps_with(browse, noor, gul, bed, jolanda):
    browser = browse(gul)
    assert browser.get(f"/mine/{noor.pk}/goals/{bed.pk}/").status_code == 404
    step = steps_of_gul(bed, jolanda)
    page = browser.get(f"/mine/{noor.pk}/").content.decode()
    assert "Neemt pakjes aan" in page
    assert "Mijn huis is klaar voor Sem" in page
    for closed in ("Belt de woningbouw", "Sem is er elk weekend.", "Wie keek"):
        assert closed not in page
    assert browser.post(f"/mine/{noor.pk}/actions/{step.pk}/done/").status_code == 302
    hers = Action.objects.exclude(pk=step.pk).get()
    assert browser.post(f"/mine/{noor.pk}/actions/{hers.pk}/done/").status_code == 404


def test_a_power_of_attorney_for_money_opens_no_goal_about_the_house(browse, noor, represent, bed, jolanda):
    money = Goal.add(plan=bed.plan, text="Ik open mijn post", life_area="finances", by=jolanda)
    browser = browse(represent("Shurainy", Capacity.ATTORNEY, areas=["finances"], parts=["plan"]))
    assert browser.get(f"/mine/{noor.pk}/goals/{money.pk}/").status_code == 200
    assert browser.get(f"/mine/{noor.pk}/goals/{bed.pk}/").status_code == 404


def test_it_asks_as_much_for_a_thick_file_as_for_a_thin_one(browse, noor, noor_herself, bed, jolanda):
    NetworkMember.add(case=noor, by=jolanda, name="Ria")
    browser, address = browse(noor_herself), f"/mine/{noor.pk}/"
    thin = queries_of(browser, address)
    for number in range(8):
        goal = Goal.add(plan=bed.plan, text=f"Doel {number}", life_area="finances", by=jolanda)
        Action.add(goal=goal, text=f"stap {number}", by=jolanda)
        NetworkMember.add(case=noor, by=jolanda, name=f"Iemand {number}")
    assert queries_of(browser, address) == thin


def test_she_puts_a_step_in_her_plan_with_who_helps_and_takes_it_out(browse, noor, noor_herself, bed, gul):
    helper = NetworkMember.objects.get(name="Gül Öztürk")
    told = {"text": "zet de kast in elkaar", "goal": bed.pk, "helper": helper.pk, "due_on": "13-3-2026"}
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/actions/add/", told, follow=True)
    assert "Zet de kast in elkaar" in answer.content.decode()
    step = Action.objects.latest("pk")
    assert (step.who_kind, step.doer, step.goal) == ("client", "Noor, met Gül Öztürk", bed)
    assert "Zet de kast in elkaar" in browse(gul).get(f"/mine/{noor.pk}/").content.decode()
    browse(noor_herself).post(f"/mine/{noor.pk}/actions/{step.pk}/take-out/")
    assert not Action.objects.standing().filter(pk=step.pk).exists()


def test_a_step_on_a_day_that_is_over_says_so(browse, noor, noor_herself, bed):
    told = {"text": "zet de kast in elkaar", "goal": bed.pk, "due_on": "1-3-2026"}
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/actions/add/", told)
    assert answer.status_code == 422
    assert "zet de kast in elkaar" in answer.content.decode()


def test_who_stands_beside_reads_where_noor_is_and_not_where_they_are(browse, noor, represent, bed):
    page = browse(represent("Hilde Brouwer", Capacity.LEGAL_MENTOR)).get(f"/mine/{noor.pk}/").content.decode()
    assert "Noor is nu hier: Doen." in page
    assert "Je bent nu" not in page


def test_her_next_appointment_stands_on_her_first_page(browse, noor, noor_herself, bed, jolanda):
    at = moment(date(2026, 3, 12), time(10, 30))
    talk = Conversation.plan(case=noor, kind="progress_talk", starts_at=at, place="bij Noor thuis", by=jolanda)
    page = browse(noor_herself).get(f"/mine/{noor.pk}/").content.decode()
    assert "Mijn volgende afspraak" in page
    assert f'href="/mine/{noor.pk}/appointments/{talk.pk}/"' in page


def test_the_neighbour_reads_why_the_rest_is_closed(browse, noor, gul, noor_herself):
    assert "Noor kiest wat jij ziet." in browse(gul).get(f"/mine/{noor.pk}/").content.decode()
    assert "kiest wat jij ziet" not in browse(noor_herself).get(f"/mine/{noor.pk}/").content.decode()


def test_what_is_closed_speaks_of_no_team_to_a_neighbour(browse, noor, gul):
    answer = browse(gul).get(f"/mine/{noor.pk}/reports/")
    assert answer.status_code == 403
    assert "teamleider" not in answer.content.decode()


def test_a_goal_tells_what_is_done_and_offers_to_add_to_it(browse, noor, noor_herself, bed):
    Action.objects.get().mark_done(on=date(2026, 3, 9), by=noor_herself)
    browser = browse(noor_herself)
    page = browser.get(f"/mine/{noor.pk}/goals/{bed.pk}/").content.decode()
    assert "Gelukt" in page
    form = browser.get(f"/mine/{noor.pk}/actions/add/?goal={bed.pk}").content.decode()
    assert f'<option value="{bed.pk}" selected>' in form


def test_what_somebody_else_wrote_last_can_be_answered_from_her_first_page(browse, noor, noor_herself, bed, jolanda):
    told = Entry.write(case=noor, on=date(2026, 3, 8), text="Het bed is besteld.", by=jolanda)
    Entry.write(
        case=noor, on=date(2026, 3, 9), text="Ik zei nee.", author_kind="client", author_name="Noor", by=jolanda
    )
    page = browse(noor_herself).get(f"/mine/{noor.pk}/").content.decode()
    assert "Het bed is besteld." in page
    assert "Ik zei nee." not in page
    assert f'href="/mine/{noor.pk}/reports/{told.pk}/answer/"' in page


def test_who_is_nearest_is_shown_and_the_others_are_folded_away(browse, noor, noor_herself, bed, jolanda):
    for number in range(5):
        NetworkMember.add(case=noor, by=jolanda, name=f"Buur {number}")
    shown, folded = browse(noor_herself).get(f"/mine/{noor.pk}/").content.decode().split("Meer mensen")
    assert "Buur 2" in shown
    assert "Jolanda Brandsma" in shown
    assert "Buur 4" in folded


def test_in_every_phase_she_reads_what_comes_next(noor, noor_herself, represent):
    hers, wims = (reaches_of(one, noor)[0] for one in (noor_herself, represent("Wim", Capacity.LEGAL_MENTOR)))
    words = {}
    for entry in PhaseEntry.objects.filter(case=noor):
        entry.until, noor.place = None, entry
        words[entry.phase] = way_of(noor, None, hers).words
        assert ("Daarna: " in way_of(noor, None, wims).words) == (entry.phase in [key for key, *_ in STEPS])
    assert len(words) == 7
    assert all("Daarna " in told for told in words.values())
    assert words["analysis"].endswith("Daarna kies je wat eerst komt.")
    assert words["evaluation"].endswith("Of je rondt af.")


def test_a_day_to_look_back_says_more_than_what_comes_next(noor, noor_herself, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    plan.look_back_on(date(2026, 5, 12), by=jolanda)
    words = way_of(noor, plan, reaches_of(noor_herself, noor)[0]).words
    assert "In mei kijken we samen terug." in words
    assert "Daarna" not in words
