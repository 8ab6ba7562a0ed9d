"""A story of one client: the case it is about, who tells, and the small verbs that every story uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from fasenwijzer import clock
from fasenwijzer.cases.models import Assignment, Case
from fasenwijzer.demo.days import Days
from fasenwijzer.demo.house import House
from fasenwijzer.demo.stage import Script
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.models import Conversation, ConversationOutcome, ConversationSeries, Entry
from fasenwijzer.journal.series.models import hours_in_a_row
from fasenwijzer.journey.moves import Told, make
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Goal, Plan


class Story:
    """What happens to one case. `by` is the colleague whose hands are on the keys."""

    case: Case

    def __init__(self, house: House, days: Days) -> None:
        self.house, self.days = house, days
        self.by: User = house.people["intake"]

    @property
    def name(self) -> str:
        return self.case.client.first_name

    @property
    def plan(self) -> Plan:
        """The plan of this round; begun when there is none."""
        return Plan.begin(case=self.case, by=self.by)

    def goal(self, number: int) -> Goal:
        found: Goal = Goal.objects.select_related("case__client").get(case=self.case, number=number)
        return found

    def move(self, key: str, reason: str = "", *, by: User | None = None, **told: Any) -> None:
        """Make a move, today by the clock of the story. Raises NotOpen when the story is not told well."""
        self.case = make(self.case, key, Told(on=clock.today(), reason=reason, **told), by=by or self.by)

    def guided_by(self, login: str, *, replacement: str = "") -> None:
        """From today a worker guides, and tells the story on."""
        worker = self.house.people[login]
        Assignment.assign(case=self.case, user=worker, since=clock.today(), by=self.by)
        if replacement:
            stand_in = self.house.people[replacement]
            Assignment.assign(case=self.case, user=stand_in, task="replacement", since=clock.today(), by=self.by)
        self.by = worker

    # Conversations

    def agree(
        self, kind: str, at: datetime, *, minutes: int = 60, place: str = "", who: Sequence[str] = (), **told: Any
    ) -> Conversation:
        """Agree a conversation with the client, the teller and whoever else is named."""
        return Conversation.plan(
            case=self.case,
            kind=kind,
            starts_at=at,
            ends_at=at + timedelta(minutes=minutes),
            place=place,
            people=[*self._we(), *map(self._somebody, who)],
            by=self.by,
            **told,
        )

    def agree_every(
        self, every: str, kind: str, at: datetime, *, times: int, minutes: int = 60, place: str = ""
    ) -> list[Conversation]:
        """Agree a conversation that repeats: so many times, the first one at this moment."""
        hours = hours_in_a_row(every, at, at + timedelta(minutes=minutes), times=times)
        told = {"kind": kind, "place": place, "people": self._we()}
        _series, talks = ConversationSeries.plan(case=self.case, every=every, hours=hours, by=self.by, **told)
        return talks

    def look_ahead(self, talk: Conversation, purpose: str, life_areas: Sequence[str] = ()) -> None:
        """What this conversation is for."""
        talk.change(by=self.by, people=self._we(), life_areas=life_areas, purpose=purpose)

    def put_off(self, talk: Conversation, to: datetime, reason: str) -> None:
        """Another day or hour, because something came in between."""
        talk.move(starts_at=to, ends_at=to + timedelta(hours=1), reason=reason, by=self.by)

    def talk(self, kind: str, at: datetime, report: str, **told: Any) -> Script:
        """Agree a conversation and hold it, with everybody there."""
        talk = self.agree(kind, at, **told)
        assert talk.ends_at is not None
        yield talk.ends_at
        self.hold(talk, report)

    def hold(self, talk: Conversation, report: str) -> None:
        present = [person.key for person in talk.participants.all()]
        ConversationOutcome.hold(talk, present=present, report=report, by=self.by)

    def _we(self) -> list[Someone]:
        return [Someone("client", self.case.client.name), Someone("worker", self.by.name, user=self.by)]

    def _somebody(self, name: str) -> Someone:
        member = NetworkMember.objects.filter(case=self.case, name__startswith=name).first()
        return Someone("network", member.name, network_member=member) if member else Someone("other", name)

    # Journal

    def report(self, text: str = "", *on_goals: OnGoal, **told: Any) -> Entry:
        """The teller reports about today."""
        return Entry.write(case=self.case, on=clock.today(), by=self.by, text=text, on_goals=on_goals, **told)

    def says(self, text: str, *on_goals: OnGoal, **told: Any) -> Entry:
        """The client's own words, typed by the teller."""
        return self.report(text, *on_goals, author_kind="client", **told)

    def of_goals(self, *numbers: int) -> Iterable[Goal]:
        return [self.goal(number) for number in numbers]
