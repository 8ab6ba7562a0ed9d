"""The plan of an introduction: goals, figures to hold them against, steps, the group and what it takes."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.guide.models import Criterion, ProjectCost, ProjectGoal, ProjectMember, ProjectStep, YearReport
from fasenwijzer.guide.project.figures import TESTABLE
from fasenwijzer.tests.cast import HOSTILE, queries_of
from fasenwijzer.tests.pdf_ua import problems_of

pytestmark = pytest.mark.django_db
AGREED = {"indicator": "agreed", "direction": "at_least", "wanted": "80"}


def test_the_leader_writes_the_plan_and_everybody_reads_it(browse, mees, jolanda, project, send, read):
    leader = browse(mees)
    send(leader, "add", project.pk, "goal", text="Elke cliënt weet wat er komt.")
    send(leader, "add", project.pk, "member", name="Fatma", role="client")
    send(leader, "add", project.pk, "step", text="Verhalen ophalen", owner="Jolanda", before="1-4-2026")
    send(leader, "add", project.pk, "criterion", **AGREED)
    words = read(browse(jolanda), "plan", project.pk)
    for told in ("Elke cliënt weet wat er komt.", "Fatma", "Verhalen ophalen", "vóór 1 april 2026", "minstens 80%"):
        assert told in words
    assert "Haal weg" not in words


def test_the_figure_of_now_stands_beside_what_is_wanted_for_who_may_see_figures(
    browse, mees, jolanda, project, send, read
):
    send(browse(mees), "add", project.pk, "criterion", **AGREED)
    assert "nog geen cijfer" in read(browse(mees), "plan", project.pk)
    assert "nog geen cijfer" not in read(browse(jolanda), "plan", project.pk)


def test_a_figure_is_chosen_once(browse, mees, project, send):
    send(browse(mees), "add", project.pk, "criterion", **AGREED)
    answer = send(browse(mees), "add", project.pk, "criterion", **AGREED)
    assert "indicator" in answer.context["form"].errors
    one = Criterion.objects.get()
    send(browse(mees), "take-away", "criterion", one.pk)
    send(browse(mees), "add", project.pk, "criterion", **AGREED)
    assert "Een ander kwam op die plek" in send(browse(mees), "put-back", "criterion", one.pk).content.decode()


@pytest.mark.parametrize("wrong", [{"wanted": "101"}, {"wanted": "-1"}, {"indicator": "luck"}, {"direction": ""}])
def test_a_criterion_that_cannot_be_is_said_at_its_field(browse, mees, project, wrong, send):
    answer = send(browse(mees), "add", project.pk, "criterion", **AGREED | wrong)
    assert answer.status_code == 422
    assert set(wrong) == set(answer.context["form"].errors)
    assert not Criterion.objects.exists()


@pytest.mark.parametrize(
    ("direction", "number", "met"),
    [("at_least", 80, True), ("at_least", 79.9, False), ("at_most", 80, True), ("at_most", 81, False)],
)
def test_a_figure_is_as_wanted(direction, number, met):
    assert Criterion(direction=direction, wanted=80).is_met_by(number) is met


def test_every_figure_that_is_offered_is_one_figure():
    assert {"agreed", "days_to_plan", "dropped_out"} <= set(TESTABLE)
    assert all(one.parts is None for one in TESTABLE.values())


def test_a_step_is_begun_and_done_and_open_again(browse, mees, project, at, send, read):
    step = ProjectStep.add(introduction=project, text="Training", owner="Mees", before=date(2026, 3, 12), by=mees)
    states = []
    for state in ("busy", "done", "busy", "ahead"):
        send(browse(mees), "step", step.pk, state)
        step.refresh_from_db()
        states.append((step.state, step.begun_on is not None, step.done_on is not None))
    assert states == [("busy", True, False), ("done", True, True), ("busy", True, False), ("ahead", False, False)]
    assert send(browse(mees), "step", step.pk, "perhaps").status_code == 404
    at(2026, 3, 13)
    assert "de dag is voorbij" in read(browse(mees), "plan", project.pk)


def test_euros_and_hours_are_added_up(browse, mees, project, send, read):
    for euros in (4800, 650):
        told = {"planned_euros": euros, "planned_hours": 40, "spent_euros": 100, "spent_hours": 8}
        send(browse(mees), "add", project.pk, "cost", text=f"Training {euros}", **told)
    words = read(browse(mees), "plan", project.pk)
    assert "€ 5.450 en 80 uur" in words
    assert "€ 200 en 16 uur" in words
    assert send(browse(mees), "add", project.pk, "cost", text="x", planned_euros="-1").status_code == 422
    assert ProjectCost.objects.count() == 2


def test_a_line_is_changed_taken_away_and_put_back(browse, mees, project, send, read):
    goal = ProjectGoal.add(introduction=project, text="Eerst", by=mees)
    assert "Eerst" in browse(mees).get(reverse("guide:change", args=["goal", goal.pk])).content.decode()
    send(browse(mees), "change", "goal", goal.pk, text=f"Later {HOSTILE}")
    words = read(browse(mees), "plan", project.pk)
    assert "Later" in words
    assert HOSTILE not in words
    send(browse(mees), "take-away", "goal", goal.pk)
    assert "Later" not in read(browse(mees), "plan", project.pk)
    send(browse(mees), "put-back", "goal", goal.pk)
    assert "Later" in read(browse(mees), "plan", project.pk)


def test_who_does_not_lead_changes_nothing(browse, mees, jolanda, project, send):
    goal = ProjectGoal.add(introduction=project, text="Een doel", by=mees)
    for page, *about in (
        ("add", project.pk, "goal"),
        ("change", "goal", goal.pk),
        ("take-away", "goal", goal.pk),
        ("put-back", "goal", goal.pk),
    ):
        assert send(browse(jolanda), page, *about, text="Anders").status_code in {403, 404}
    assert ProjectGoal.objects.standing().get().text == "Een doel"
    assert send(browse(mees), "add", project.pk, "luck").status_code == 404


def test_the_plan_asks_as_much_with_many_lines_as_with_one(browse, mees, project):
    def more(times):
        for number in range(times):
            ProjectMember.add(introduction=project, name=f"Lid {number}", role="worker", by=mees)
            ProjectGoal.add(introduction=project, text=f"Doel {number}", by=mees)
            ProjectStep.add(introduction=project, text=f"Stap {number}", owner="Mees", before=None, by=mees)
            ProjectCost.add(introduction=project, text=f"Iets {number}", planned_euros=1, by=mees)

    browser, address = browse(mees), reverse("guide:plan", args=[project.pk])
    more(1)
    browser.get(address)
    few = queries_of(browser, address)
    more(12)
    assert queries_of(browser, address) == few


@pytest.mark.parametrize("of", ["plan", "report"])
def test_a_machine_finds_nothing_against_pdf_ua(browse, mees, project, read, of):
    ProjectGoal.add(introduction=project, text="Iedereen vertelt zelf", by=mees)
    YearReport.begin(project, by=mees).write(conclusions="Het werkt.\n\nSamen.", next_goals="", by=mees)
    pk = YearReport.objects.get().pk if of == "report" else project.pk
    answer = browse(mees).get(reverse(f"guide:{of}-on-paper", args=[pk]))
    assert answer["Content-Type"] == "application/pdf"
    assert list(problems_of(answer.content)) == []
    assert reverse(f"guide:{of}-on-paper", args=[pk]) in read(browse(mees), of, pk)
