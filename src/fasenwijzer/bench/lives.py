"""One made-up life in an organisation: the whole way, with everything that is written on it.

Days and numbers are what matters; the words are always the same few.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from fasenwijzer import clock
from fasenwijzer.bench import endings
from fasenwijzer.bench.names import FAMILY, GIVEN, WORDS
from fasenwijzer.bench.pen import Pen, at
from fasenwijzer.bench.rounds import live_round
from fasenwijzer.bench.talking import Talking
from fasenwijzer.cases.clients.names import folded
from fasenwijzer.cases.models import (
    Assignment,
    Case,
    Client,
    Decision,
    Ending,
    PhaseEntry,
    Referral,
    WaitingListPlace,
)
from fasenwijzer.cases.phases.models import UnmetCondition
from fasenwijzer.method.keys import CONDITIONS
from fasenwijzer.network.members.models import Direction, Kind, SupportKind
from fasenwijzer.network.models import NetworkMember, Support

MOST_ROUNDS = 4


def live(
    pen: Pen,
    *,
    team: int,
    edition: int,
    opened: date,
    ended: date | None,
    talking: Talking,
    calm: bool = False,
) -> None:
    """From the referral to the end, or to today. `pen.case` is made here. `calm`: without memos and incidents."""
    number = _person(pen)
    pen.case = pen.heap.number(Case)
    pen.write(Referral, case_id=pen.case, arrived_on=opened, channel="phone", by_kind="referrer", request=WORDS)
    pen.write(Assignment, case_id=pen.case, user_id=pen.worker, task="worker", since=opened, until=ended)
    stays = _walk(pen, opened)
    place = _stay(pen, stays, ended)
    told = {"legal_basis": "wmo", "setting": "ambulatory", "opened_by_id": pen.worker}
    told |= {"edition_id": edition, "team_id": team}
    pen.write(Case, client_id=number, place_id=place, opened_on=opened, **told)
    begun = next((since for phase, _cycle, since in stays if phase == "start"), None)
    if begun is None:
        return _not_begun(pen, ended)
    _people_around(pen)
    for cycle in sorted({cycle for _phase, cycle, _since in stays if cycle}):
        live_round(pen, cycle, {phase: since for phase, this, since in stays if this == cycle})
    talking.happen(pen, stays)
    if not calm:
        endings.happen(pen, begun)
    if ended:
        endings.end(pen, ended, done=stays[-1][0] == "exit")
        _perhaps_back(pen, number, ended, told)
    return None


def _perhaps_back(pen: Pen, client: int, left: date, told: dict[str, Any]) -> None:
    """Now and then somebody asks for help again; it was a question for others."""
    asked = pen.after(left, 30, 600)
    if asked >= clock.today() or not pen.often(0.1):
        return
    case = pen.heap.number(Case)
    pen.write(Referral, case_id=case, arrived_on=asked, channel="phone", by_kind="client", request=WORDS)
    stay = {"phase": "referral", "cycle": 0, "came_by": "opening", "entered_at": at(asked), "since": asked}
    place = pen.write(PhaseEntry, case_id=case, entered_by_id=pen.worker, until=asked, **stay)
    pen.write(Case, client_id=client, place_id=place, **{**told, "opened_on": asked})
    end = {"on": asked, "kind": "referred_elsewhere", "reason": WORDS, "ended_by_id": pen.worker}
    pen.write(Ending, case_id=case, ended_at=at(asked), **end)


def _person(pen: Pen) -> int:
    given, family = pen.chance.choice(GIVEN), pen.chance.choice(FAMILY)
    year = pen.chance.randint(1945, 2007)
    return pen.write(
        Client, call_name=given, family_name=family, born_year=year, search_name=folded(f"{given} {family}")
    )


def _walk(pen: Pen, opened: date) -> list[tuple[str, int, date]]:
    """Phase, round and first day, as far as this life came."""
    way = [("referral", 0, opened), ("intake", 0, pen.after(opened, 2, 14))]
    admitted = pen.after(way[-1][2], 3, 20)
    if pen.often(0.3):
        gone = pen.after(admitted, 5, 90)
        over = gone if gone <= pen.last else None
        if admitted <= pen.last:
            pen.write(WaitingListPlace, case_id=pen.case, since=admitted, until=over)
            _decided(pen, "waiting_list", admitted)
        admitted = gone
    if admitted <= pen.last:
        _decided(pen, "admission", admitted)
    way.append(("start", 0, admitted))
    day = pen.after(admitted, 5, 30)
    for cycle in range(1, MOST_ROUNDS + 1):
        for phase, least, most in (
            ("analysis", 20, 50),
            ("planning", 10, 30),
            ("carrying_out", 90, 200),
            ("evaluation", 5, 20),
        ):
            way.append((phase, cycle, day))
            day = pen.after(day, least, most)
        if pen.often(0.45):
            way.append(("exit", cycle, day))
            break
    return [stay for stay in way if stay[2] <= pen.last]


def _decided(pen: Pen, outcome: str, on: date) -> None:
    told = {"case_id": pen.case, "phase": "intake", "outcome": outcome, "on": on, "reason": WORDS}
    pen.write(Decision, **told, decided_by_id=pen.worker, decided_at=at(on))
    if pen.often(0.04):
        wrong = {"corrected_at": at(on, 12), "corrected_by_id": pen.worker, "correction_reason": WORDS}
        pen.write(Decision, **told, decided_by_id=pen.worker, decided_at=at(on), **wrong)


def _stay(pen: Pen, stays: list[tuple[str, int, date]], ended: date | None) -> int:
    """The phases with their days; now and then a step that was a mistake. The answer is where the case stands."""
    place, days = 0, [since for _phase, _cycle, since in stays[1:]]
    for (phase, cycle, since), until in zip(stays, [*days, ended], strict=True):
        told = {"case_id": pen.case, "phase": phase, "cycle": cycle, "entered_by_id": pen.worker}
        told |= {"came_by": "advance" if phase != "referral" else "opening", "entered_at": at(since)}
        if phase == "planning" and pen.often(0.05):
            wrong = {"corrected_at": at(since, 12), "corrected_by_id": pen.worker, "correction_reason": WORDS}
            pen.write(PhaseEntry, **told, since=since, until=since, **wrong)
        place = pen.write(PhaseEntry, **told, since=since, until=until)
        if pen.often(0.1):
            pen.write(UnmetCondition, entry_id=place, condition=CONDITIONS[0])
    return place


def _not_begun(pen: Pen, ended: date | None) -> None:
    if ended:
        endings.close(pen, ended, "rejected")


def _people_around(pen: Pen) -> None:
    for number in range(pen.chance.randint(0, 6)):
        kind = Kind.PROFESSIONAL if pen.often(0.25) else Kind.INFORMAL
        member = pen.perhaps(NetworkMember, case_id=pen.case, name=f"{pen.chance.choice(GIVEN)} {number}", kind=kind)
        pen.members.append(member)
        for way in Direction.values:
            if pen.often(0.6):
                pen.write(Support, member_id=member, direction=way, kind=pen.chance.choice(SupportKind.values))
