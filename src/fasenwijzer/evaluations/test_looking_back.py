"""Looking back through the browser: from beginning to the decision, goal by goal."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Weighing
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.evaluations.reading.rounds import rounds_of
from fasenwijzer.journal.entries.models import OnGoal
from fasenwijzer.journal.models import Conversation, ConversationOutcome, Entry
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.tests.cast import walk

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 10)
HOSTILE = '"><script>alert(1)</script>{{ 7|add:7 }} ’t Hof ' + "é" * 200


@pytest.fixture
def plan(noor, jolanda):
    return Plan.begin(case=noor, by=jolanda)


@pytest.fixture
def goals(plan, jolanda):
    texts = [("Mijn huis is klaar voor Sem", "housing"), ("Ik slaap de nacht door", "mental_health")]
    return [Goal.add(plan=plan, text=text, life_area=area, by=jolanda) for text, area in texts]


@pytest.fixture
def here(noor):
    def address(name, *more):
        return reverse(f"evaluations:{name}", args=[noor.pk, *more])

    return address


@pytest.fixture
def site(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def begun(noor, jolanda):
    return Evaluation.begin(case=noor, cycle=2, on=DAY, by=jolanda)


def test_begin_look_back_sum_up_and_weigh(site, here, goals, noor):
    assert "Begin" in site.get(here("evaluation")).content.decode()
    assert site.post(here("begin", 2)).url == here("round", 2)
    first, second = goals
    said = {
        "result": "reached",
        "on": "10-3-2026",
        "process": "Samen geklust.",
        "effect": "Bed staat.",
        "action": "Zo.",
    }
    assert site.post(here("look-back", 2, first.pk), said).url == here("look-back", 2, second.pk)
    said |= {"result": "partly", "process": "Met vallen en opstaan."}
    assert site.post(here("look-back", 2, second.pk), said).url == here("sum-up", 2)
    words = {"on": "9-3-2026", "general": "Een rustig half jaar.", "take_along": "De treinbaan laten zien."}
    assert site.post(here("sum-up", 2), words).url == here("round", 2)
    weighed = {"goals_explanation": "1 gelukt, 1 deels", "match_answer": "yes", "match_explanation": "goed"}
    assert site.post(here("weigh", 2), weighed).url == here("round", 2)
    shown = site.get(here("evaluation")).content.decode()
    for text in (
        "Samen geklust.",
        "Met vallen en opstaan.",
        "Een rustig half jaar.",
        "De treinbaan",
        "1 gelukt, 1 deels",
    ):
        assert text in shown
    assert [goal.outcome.result for goal in Goal.objects.whole().order_by("number")] == ["reached", "partly"]
    assert Evaluation.objects.get().on == date(2026, 3, 9)
    assert set(Weighing.objects.of(noor, "evaluation", 2).values_list("criterion", "answer")) == {
        ("goals", ""),
        ("match", "yes"),
    }


def test_preparing_is_not_talking_it_through(site, here, plan, noor, jolanda):
    site.post(here("begin", 2))
    assert Evaluation.objects.get().on is None
    assert "nog niet" in site.get(here("round", 2)).content.decode()
    assert "Nog niet samen besproken." in site.get(here("print", 2)).content.decode()
    words = {"on": "", "general": "Een rustig half jaar.", "take_along": ""}
    assert site.post(here("sum-up", 2), words).status_code == 302
    assert site.post(here("sum-up", 2), words | {"on": "11-3-2026"}).status_code == 422
    moment = datetime(2026, 3, 9, 14, tzinfo=AMSTERDAM)
    talk = Conversation.plan(case=noor, kind="evaluation_talk", starts_at=moment, by=jolanda)
    ConversationOutcome.hold(talk, present=(), by=jolanda)
    assert 'value="9-3-2026"' in site.get(here("sum-up", 2)).content.decode()
    assert Evaluation.objects.get().on is None


def test_the_day_is_asked_before_the_decision(site, here, noor, jolanda, plan):
    walk(noor, jolanda, [("evaluation", 2, DAY)])
    begun = Evaluation.begin(case=noor, cycle=2, by=jolanda)
    begun.sum_up(general="Goed.", on=None, by=jolanda)
    for criterion in noor.method.criteria("evaluation"):
        Weighing.weigh(case=noor, phase="evaluation", cycle=2, criterion=criterion.key, explanation="goed", by=jolanda)
    assert site.get(here("evaluation")).context["next_step"].words == "Vul in wanneer jullie het bespraken"
    begun.sum_up(general="Goed.", on=DAY, by=jolanda)
    assert site.get(here("evaluation")).context["next_step"].url == reverse("journey:next", args=[noor.pk])


def test_beginning_twice_is_beginning_once_and_can_be_undone(site, here, plan):
    for _time in range(2):
        site.post(here("begin", 2))
    assert Evaluation.objects.count() == 1
    site.post(here("take-back", 2))
    assert not Evaluation.objects.exists()
    assert site.post(here("take-back", 2)).status_code == 302


def test_what_is_written_is_not_taken_back(site, here, begun, jolanda):
    begun.sum_up(general="Goed.", on=DAY, by=jolanda)
    site.post(here("take-back", 2))
    assert Evaluation.objects.exists()


def test_everything_may_stay_open_for_now(site, here, begun, goals):
    answer = site.post(
        here("look-back", 2, goals[0].pk), {"result": "", "on": "", "process": "Begonnen.", "whole": "1"}
    )
    assert answer.url == here("round", 2)
    assert GoalEvaluation.objects.get().process == "Begonnen."
    assert Goal.objects.open().count() == 2


def test_a_goal_that_was_let_go_keeps_its_day_and_its_reason(site, here, begun, goals, jolanda):
    goal = goals[0]
    goal.conclude("let_go", on=date(2026, 2, 12), reason="De steiger is klaar met mij.", by=jolanda)
    shown = site.get(here("look-back", 2, goal.pk)).content.decode()
    assert 'value="12-2-2026"' in shown
    said = {
        "result": "let_go",
        "on": "12-2-2026",
        "process": "Proefmiddag.",
        "effect": "Keuze van Noor.",
        "action": "x",
    }
    site.post(here("look-back", 2, goal.pk), said)
    goal.outcome.refresh_from_db()
    assert (goal.outcome.on, goal.outcome.reason) == (date(2026, 2, 12), "De steiger is klaar met mij.")
    assert "De steiger is klaar met mij." in site.get(here("round", 2)).content.decode()


def test_letting_go_asks_for_a_few_words(site, here, begun, goals):
    said = {"result": "let_go", "on": "10-3-2026", "process": "", "effect": "", "action": "later"}
    answer = site.post(here("look-back", 2, goals[0].pk), said)
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"effect"}
    site.post(here("look-back", 2, goals[0].pk), said | {"effect": "Past nu niet."})
    assert Goal.objects.whole().get(pk=goals[0].pk).outcome.reason == "Past nu niet."
    assert site.get(here("round", 2)).content.decode().count("Past nu niet.") == 1


@pytest.mark.parametrize("day", ["31-2-2026", "11-3-2026", "1-1-2020", "", "gisteravond laat"])
def test_an_impossible_day_is_told_at_the_field(site, here, begun, goals, day):
    said = {"result": "reached", "on": day, "process": "Blijft staan.", "effect": "", "action": ""}
    answer = site.post(here("look-back", 2, goals[0].pk), said)
    assert answer.status_code == 422
    assert "on" in answer.context["form"].errors
    assert "Blijft staan." in answer.content.decode()
    assert not GoalEvaluation.objects.exists()


def test_a_goal_taken_out_meanwhile_is_told_and_no_word_is_lost(site, here, begun, goals, jolanda):
    goals[0].withdraw(by=jolanda)
    answer = site.post(here("look-back", 2, goals[0].pk), {"result": "reached", "on": "10-3-2026", "process": "Mooi."})
    assert answer.status_code == 422
    assert "Mooi." in answer.content.decode()
    assert not GoalEvaluation.objects.exists()
    assert site.get(here("look-back", 2, goals[0].pk)).url == here("round", 2)


def test_two_people_at_one_goal_see_each_others_words(site, here, begun, goals, jolanda):
    seen = site.get(here("look-back", 2, goals[0].pk)).context["form"]["seen"].value()
    said = {"evaluation": begun, "goal": goals[0], "effect": "", "action": "", "by": jolanda}
    GoalEvaluation.write(process="Van Ruben.", **said)
    mine = {"seen": seen, "result": "", "on": "", "process": "Van mij.", "effect": "", "action": ""}
    answer = site.post(here("look-back", 2, goals[0].pk), mine)
    assert answer.status_code == 422
    assert "Van Ruben." in answer.content.decode()
    again = mine | {"seen": answer.context["form"]["seen"].value()}
    assert site.post(here("look-back", 2, goals[0].pk), again).status_code == 302
    assert GoalEvaluation.objects.get().process == "Van mij."


def test_markup_and_long_words_are_shown_as_they_are(site, here, begun, goals, noor):
    said = {"result": "reached", "on": "10-3-2026", "process": HOSTILE, "effect": HOSTILE, "action": HOSTILE}
    site.post(here("look-back", 2, goals[0].pk), said)
    site.post(here("sum-up", 2), {"on": "10-3-2026", "general": HOSTILE, "take_along": HOSTILE})
    site.post(here("weigh", 2), {"goals_explanation": HOSTILE, "new0_text": HOSTILE[:300], "new0_explanation": HOSTILE})
    for name in ("round", "print", "sum-up", "weigh"):
        shown = site.get(here(name, 2)).content.decode()
        assert "<script>alert" not in shown
        assert "&lt;script&gt;alert(1)" in shown
    assert "&lt;script&gt;" in site.get(here("look-back", 2, goals[0].pk)).content.decode()


@pytest.mark.parametrize("cycle", [0, 3, 99999999999999999999])
@pytest.mark.parametrize("name", ["round", "print", "sum-up", "weigh"])
def test_a_round_that_was_never_there_is_not_found(site, here, begun, name, cycle):
    assert site.get(here(name, cycle)).status_code == 404


@pytest.mark.parametrize("cycle", [0, 3, 99999999999999999999])
def test_a_round_that_was_never_there_is_not_begun(site, here, noor, cycle):
    assert site.post(here("begin", cycle)).status_code == 404
    assert not Evaluation.objects.exists()


def test_a_goal_of_another_round_or_case_is_not_found(site, here, begun, goals, noor, jolanda):
    Evaluation.begin(case=noor, cycle=1, on=DAY, by=jolanda)
    assert site.get(here("look-back", 1, goals[0].pk)).status_code == 404
    assert site.get(here("look-back", 2, 987654)).status_code == 404


def test_before_the_first_round_there_is_nothing_to_look_back_on(browse, idris, ineke):
    answer = browse(ineke).get(reverse("evaluations:evaluation", args=[idris.pk]))
    assert answer.status_code == 200


def test_reading_is_open_to_who_may_see_and_writing_is_not(browse, here, begun, goals, noor, jolanda, bilal):
    assert browse(bilal).get(here("evaluation")).status_code == 404
    assert browse(bilal).post(here("begin", 2)).status_code == 404


def test_printing_is_logged_as_printing(site, here, begun):
    site.get(here("print", 2))
    assert Event.objects.first().action == "print"


def test_results_are_counted_round_by_round(site, here, noor, jolanda, goals):
    one = Plan.objects.create(case=noor, cycle=1)
    ended = ["reached", "reached", "reached", "partly", "partly", "let_go"]
    for number, result in enumerate(ended):
        goal = Goal.add(plan=one, text=f"Doel {number}", life_area="housing", by=jolanda)
        goal.conclude(result, on=DAY, reason="keuze", by=jolanda)
    goals[0].conclude("not_reached", on=DAY, by=jolanda)
    second, first = rounds_of(noor)
    assert [counted.many for counted in first.results] == [3, 2, 0, 1]
    assert ([counted.many for counted in second.results], second.open) == ([0, 0, 1, 0], 1)
    assert here("round", 1) in site.get(here("evaluation")).content.decode()
    assert "Doel 5" in site.get(here("round", 1)).content.decode()


def test_the_decision_is_the_last_step(site, here, noor, jolanda, begun, goals):
    walk(noor, jolanda, [("evaluation", 2, DAY)])
    for goal in goals:
        goal.conclude("reached", on=DAY, by=jolanda)
        said = {"process": "p", "effect": "e", "action": "a"}
        GoalEvaluation.write(evaluation=begun, goal=goal, by=jolanda, **said)
    steps = []
    begun.sum_up(general="Goed.", on=DAY, by=jolanda)
    steps.append(site.get(here("evaluation")).context["next_step"].url)
    for criterion in noor.method.criteria("evaluation"):
        Weighing.weigh(case=noor, phase="evaluation", cycle=2, criterion=criterion.key, explanation="goed", by=jolanda)
    last = site.get(here("evaluation")).context["next_step"]
    assert steps == [here("weigh", 2)]
    assert last.url == reverse("journey:next", args=[noor.pk])


def grow(case, plan, by):
    for number in range(8):
        goal = Goal.add(plan=plan, text=f"Doel {number}", life_area="housing", by=by)
        action = Action.add(goal=goal, text="stap", by=by)
        action.mark_done(on=DAY, by=by)
        on_goals = [OnGoal(goal, doing="Gedaan.", score=number)]
        Entry.write(case=case, on=DAY, by=by, text="Mooi.", importance="important", on_goals=on_goals)
        GoalEvaluation.write(evaluation=case.evaluations.get(), goal=goal, process="p", effect="e", action="a", by=by)


@pytest.mark.parametrize("name", ["evaluation", "round", "print", "sum-up", "look-back"])
def test_a_large_round_asks_no_more_of_the_database(site, here, noor, plan, jolanda, begun, goals, name, count):
    where = {"evaluation": [], "look-back": [2, goals[0].pk]}.get(name, [2])
    grow(noor, plan, jolanda)
    site.get(here(name, *where))
    small = count(lambda: site.get(here(name, *where)))
    grow(noor, plan, jolanda)
    grow(noor, plan, jolanda)
    assert count(lambda: site.get(here(name, *where))) == small


@pytest.fixture
def count(django_assert_max_num_queries):
    def queries(act):
        with django_assert_max_num_queries(80) as caught:
            assert act().status_code == 200
        return len(caught)

    return queries
