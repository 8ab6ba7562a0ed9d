"""Team Oost divides the work: room that was agreed, holidays that come, and somebody who stands in."""

from __future__ import annotations

from datetime import timedelta

from fasenwijzer import clock
from fasenwijzer.cases.handing_over.models import Given, HandingOver
from fasenwijzer.cases.models import Assignment
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.people.models import Absence, Room, WeeklyMail


def team_oost_divides(story: Story) -> Script:
    """Loes is away next week; Ruben stands in for one of her clients."""
    days, people = story.days, story.house.people
    tamara, loes, youssef = people["teamleider"], people["loes"], people["youssef"]
    yield days.at(-40, "09:30")
    Room.agree(user=people["begeleider"], since=clock.today(), clients=11, by=tamara)
    Room.agree(user=loes, since=clock.today(), hours=6, by=loes)
    Room.agree(user=youssef, since=clock.today(), clients=6, by=tamara)
    WeeklyMail.want(True, by=tamara)
    yield days.at(-2, "16:00")
    away = {"since": clock.today() + timedelta(days=9), "until": clock.today() + timedelta(days=16)}
    Absence.note(user=loes, **away, by=loes)
    guided = Assignment.objects.current().filter(user=loes, case__place__until=None, case__place__phase="carrying_out")
    given = [Given(one, people["vervanger"]) for one in guided.select_related("case").order_by("pk")[:1]]
    HandingOver.carry_out(given, giver=loes, **away, by=tamara)
