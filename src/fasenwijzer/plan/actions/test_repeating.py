"""A step once or with a rhythm: when it is next, how that is said, and what was told about it before."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.plan.actions.repeating import next_time, rhythm_in_words
from fasenwijzer.plan.models import Action, ActionDone, ActionSkipped, Goal, Plan

TUESDAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("every", "start", "more", "expected"),
    [
        ("week", date(2026, 3, 5), {}, date(2026, 3, 12)),
        ("week", date(2026, 3, 3), {}, TUESDAY),
        ("week", date(2026, 3, 3), {"told": [TUESDAY]}, date(2026, 3, 17)),
        ("week", date(2026, 3, 5), {"told": [date(2026, 3, 9)]}, date(2026, 3, 19)),
        ("two_weeks", date(2026, 3, 3), {}, date(2026, 3, 17)),
        ("month", date(2026, 1, 31), {}, date(2026, 3, 31)),
        ("days", date(2026, 3, 1), {"weekdays": "15"}, date(2026, 3, 13)),
        ("days", date(2026, 3, 1), {"weekdays": "2", "told": [date(2026, 3, 9)]}, TUESDAY),
        ("week", date(2026, 4, 1), {}, date(2026, 4, 1)),
        ("week", date(2026, 3, 5), {"until": date(2026, 3, 11)}, None),
        ("other", TUESDAY, {}, None),
        ("once", TUESDAY, {}, None),
    ],
)
def test_when_it_is_next(every, start, more, expected):
    assert next_time(every, start=start, today=TUESDAY, **more) == expected


@pytest.mark.parametrize(
    ("every", "more", "words"),
    [
        ("days", {"weekdays": "135"}, "elke maandag, woensdag en vrijdag"),
        ("days", {"weekdays": "1234567"}, "elke dag"),
        ("week", {}, "elke week op dinsdag"),
        ("month", {}, "elke maand op de 10e"),
        ("other", {"words": "na het eten"}, "na het eten"),
        ("once", {}, ""),
    ],
)
def test_how_a_rhythm_is_said(every, more, words):
    assert rhythm_in_words(every, start=TUESDAY, **more) == words


@pytest.fixture
def goal(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    return Goal.add(plan=plan, text="Ik open mijn post", life_area="finances", by=jolanda)


@pytest.mark.django_db
def test_one_more_action_without_leaving_the_goal(browse, jolanda, noor, goal):
    browser, url = browse(jolanda), reverse("plan:add-action", args=[noor.pk, goal.pk])
    told = {"text": "opent de post", "who": "client", "every": "days", "weekdays": ["4", "1"], "more": "1"}
    answer = browser.post(url, told, follow=True)
    assert answer.redirect_chain[-1][0].endswith("?more=1#add-action")
    assert answer.context["adding"]
    browser.post(url, {"text": "belt", "who": "client", "every": "once", "due_on": "morgen", "starts_on": "vandaag"})
    first, second = Action.objects.order_by("pk")
    assert (first.weekdays, first.how_often, first.next_on) == ("14", "elke maandag en donderdag", date(2026, 3, 12))
    assert (second.every, second.starts_on) == ("once", None)


@pytest.mark.django_db
def test_what_a_rhythm_needs_is_asked_for_and_nothing_is_lost(browse, jolanda, noor, goal):
    browser, url = browse(jolanda), reverse("plan:add-action", args=[noor.pk, goal.pk])
    for every, words in {"days": "Kies minstens", "other": "Schrijf op hoe vaak", "once": "Kies een dag"}.items():
        answer = browser.post(url, {"text": "opent de post", "who": "client", "every": every})
        assert answer.status_code == 422
        assert words in answer.content.decode()
        assert 'value="opent de post"' in answer.content.decode()
    assert browser.post(url, {"text": "x", "who": "client", "every": "sometimes"}).status_code == 422


@pytest.mark.django_db
def test_a_day_that_has_passed_is_said_without_blame(browse, jolanda, noor, goal):
    Action.add(goal=goal, text="belt de gemeente", due_on=date(2026, 3, 2), by=jolanda)
    words = browse(jolanda).get(reverse("plan:plan", args=[noor.pk])).content.decode()
    assert "stond voor 2 mrt" in words


@pytest.mark.django_db
def test_not_this_time_is_history_too(browse, jolanda, noor, goal):
    action = Action.add(goal=goal, text="opent de post", every="week", starts_on=TUESDAY, by=jolanda)
    browser, url = browse(jolanda), reverse("plan:action-done", args=[noor.pk, action.pk])
    browser.post(url, {"on": "3-3-2026"})
    browser.post(url, {"on": "vandaag", "how": "skipped", "note": "Sem was ziek."})
    browser.post(url, {"on": "vandaag", "how": "skipped"})
    assert (ActionDone.objects.count(), ActionSkipped.objects.count()) == (1, 1)
    words = browser.get(reverse("plan:goal", args=[noor.pk, goal.pk])).content.decode()
    assert "Sem was ziek." in words
    assert "volgende keer: 17" in words
    browser.post(reverse("plan:action-not-skipped", args=[noor.pk, ActionSkipped.objects.get().pk]))
    assert Action.objects.get().next_on == TUESDAY
    other = reverse("plan:action-not-done", args=[noor.pk, 10**9])
    assert browser.post(other).status_code == 404
