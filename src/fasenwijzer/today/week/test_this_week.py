"""The week: what went well, what asks attention, what comes; and the mail with nothing but numbers."""

import smtplib
from datetime import date

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse

from fasenwijzer.analysis.models import Strength
from fasenwijzer.cases.models import Assignment
from fasenwijzer.journal.models import Entry, Thanks
from fasenwijzer.people.models import Membership, WeeklyMail
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.tests.cast import TODAY, queries_of
from fasenwijzer.today.test_today import full, guided, talk
from fasenwijzer.today.week.mail import send_all, words_for
from fasenwijzer.today.week.numbers import week_of

pytestmark = pytest.mark.django_db
WEEK = "/week/"
HERE = "https://zorg.example.nl"


def a_good_week(case, by, other):
    plan = Plan.begin(case=case, by=by)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar", life_area="housing", by=by)
    Action.add(goal=goal, text="Belt de woningbouw", by=by).mark_done(on=date(2026, 3, 4), by=by)
    Action.add(goal=goal, text="Lang geleden", by=by).mark_done(on=date(2026, 3, 3), by=by)
    Strength.name(case=case, life_area="housing", source="skills", text="kookt", named_by="Noor", by=by)
    Thanks.give(entry=Entry.write(case=case, on=TODAY, text="Ging goed", by=by), by=other)
    goal.conclude("reached", on=TODAY, reason="gelukt", by=by)


def test_what_went_well_counts_the_last_seven_days(browse, jolanda, tamara, noor):
    a_good_week(noor, jolanda, tamara)
    week = browse(jolanda).get(WEEK).context["week"]
    assert (week.well.goals, week.well.actions, week.well.strengths, week.well.thanks) == (1, 1, 1, 1)


def test_what_comes_and_what_asks(browse, jolanda, noor):
    talk(noor, jolanda, day=12)
    talk(noor, jolanda, day=20)
    page = browse(jolanda).get(WEEK)
    assert page.context["week"].comes.talks == 1
    assert page.context["week"].asking == len(page.context["week"].attention.shown)


def test_who_leads_sees_the_team_and_a_worker_the_own_clients(jolanda, tamara, bilal, noor, west):
    theirs = guided(bilal, west, "Kees")
    for case, by in ((noor, jolanda), (theirs, bilal)):
        Strength.name(case=case, life_area="housing", source="skills", text="kookt", named_by="zelf", by=by)
    assert week_of(tamara).well.strengths == 1
    assert week_of(jolanda).well.strengths == 1


def test_who_follows_the_reporting_code_only_counts_nothing_of_the_file(bilal, jolanda, noor):
    Membership.grant(user=bilal, role="attention_officer", team=None, since=TODAY, by=None)
    Assignment.assign(case=noor, user=bilal, task="attention_officer", since=TODAY, by=jolanda)
    Strength.name(case=noor, life_area="housing", source="skills", text="kookt", named_by="zelf", by=jolanda)
    talk(noor, jolanda, day=12)
    week = week_of(bilal)
    assert (week.well.many, week.comes.many, week.asking) == (0, 0, 0)


def test_the_mail_is_chosen_and_stopped(browse, jolanda, noor, mailoutbox):
    browser = browse(jolanda)
    assert send_all(HERE) == (0, 0)
    browser.post(reverse("today:week-by-mail"), {"wanted": "yes"})
    assert send_all(HERE) == (1, 0)
    assert send_all(HERE) == (0, 0), "once a week"
    assert "Noor" not in mailoutbox[0].body
    assert f"{HERE}/week/" in mailoutbox[0].body
    browser.post(reverse("today:week-by-mail"), {"wanted": "no"})
    assert not WeeklyMail.objects.exists()


def test_a_week_later_it_comes_again(jolanda, noor, at, mailoutbox):
    WeeklyMail.want(True, by=jolanda)
    send_all(HERE)
    at(2026, 3, 17, 7, 0)
    send_all(HERE)
    assert len(mailoutbox) == 2


def test_who_has_no_role_any_more_gets_none(jolanda, noor, mailoutbox):
    WeeklyMail.want(True, by=jolanda)
    jolanda.memberships.update(until=date(2026, 3, 1))
    assert send_all(HERE) == (0, 0)


def test_a_server_that_refuses_is_told_and_tried_again(jolanda, noor, monkeypatch):
    def refuse(self, messages):
        raise smtplib.SMTPException

    WeeklyMail.want(True, by=jolanda)
    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", refuse)
        assert send_all(HERE) == (0, 1)
    assert send_all(HERE) == (1, 0)


def test_the_numbers_in_the_mail_are_those_of_the_page(jolanda, tamara, noor):
    a_good_week(noor, jolanda, tamara)
    assert "Ging goed: 4" in words_for(jolanda, HERE)


def test_who_opens_no_file_has_no_week(browse, karin):
    assert browse(karin).get(WEEK).status_code == 403


def test_many_clients_cost_as_many_queries_as_few(browse, jolanda, oost):
    full(guided(jolanda, oost, "Kees"), jolanda)
    few = queries_of(browse(jolanda), WEEK)
    for number in range(5):
        full(guided(jolanda, oost, f"Ewa{number}"), jolanda)
    assert queries_of(browse(jolanda), WEEK) == few
