"""How made-up lives leave, and what happens now and then on the way."""

from __future__ import annotations

from datetime import date

from fasenwijzer.bench.names import WORDS
from fasenwijzer.bench.pen import Pen, at
from fasenwijzer.cases.models import Ending
from fasenwijzer.evaluations.models import Measurement, Score
from fasenwijzer.exits.models import Aftercare, AftercareDone
from fasenwijzer.method.instruments import load
from fasenwijzer.risks.models import Incident, Measure, MeasureDone, Memo

GOOD = ("goals_reached", "goals_reached", "goals_reached", "lighter_help_suffices", "moved_on")
EARLY = ("by_own_wish", "contact_lost", "referred_elsewhere", "moved_away", "withdrawn", "other")


def end(pen: Pen, on: date, *, done: bool) -> None:
    """`done`: in the last phase; otherwise early."""
    close(pen, on, pen.chance.choice(GOOD if done else EARLY))
    if done and pen.often(0.7):
        _questions(pen, on)
    for _time in range(pen.chance.randint(0, 2) if done else 0):
        day = pen.after(on, 20, 120)
        care = pen.perhaps(Aftercare, case_id=pen.case, on=day, what="Even bellen", by_name="Collega")
        if pen.often(0.75):
            pen.write(AftercareDone, aftercare_id=care, on=day, done_by_id=pen.worker)


def close(pen: Pen, on: date, kind: str) -> None:
    told = {"case_id": pen.case, "on": on, "reason": WORDS, "ended_by_id": pen.worker, "ended_at": at(on)}
    if pen.often(0.03):
        again = {"reopened_at": at(on, 15), "reopened_by_id": pen.worker, "reopening_reason": WORDS}
        pen.write(Ending, **told, kind=pen.chance.choice(["by_own_wish", "goals_reached"]), **again)
    if pen.often(0.06):
        left, back = pen.after(on, -500, -400), pen.after(on, -390, -10)
        again = {"reopened_at": at(back), "reopened_by_id": pen.worker, "reopening_reason": WORDS}
        pen.write(Ending, **{**told, "on": left, "ended_at": at(left)}, kind="goals_reached", **again)
    pen.write(Ending, **told, kind=kind)


def _questions(pen: Pen, on: date) -> None:
    written = {"rater_kind": "client", "rater_name": "zelf", "written_by_id": pen.worker, "written_at": at(on)}
    number = pen.perhaps(Measurement, case_id=pen.case, cycle=1, instrument="farewell", moment="exit", on=on, **written)
    for item in load("farewell").items:
        if pen.often(0.9):
            pen.write(Score, measurement_id=number, item=item.key, value=pen.chance.choice([4, 6, 7, 8, 8, 9, 10]))


def happen(pen: Pen, first: date) -> None:
    """A memo now and then, an incident seldom, with what was agreed on after it."""
    told = {"case_id": pen.case, "happened": WORDS, "written_by_id": pen.worker}
    for number, on in enumerate(pen.each(first, pen.last, 60, 400), start=1):
        if pen.often(0.6):
            kind = pen.chance.choice(["seen", "behaviour"])
            pain = 2 if kind == "behaviour" else None
            pen.perhaps(Memo, **told, number=number, on=on, kind=kind, pain_score=pain, written_at=at(on))
        elif pen.often(0.4):
            incident = pen.perhaps(Incident, **told, number=number, on=on, pain_score=5, written_at=at(on))
            due = pen.after(on, 7, 30)
            measure = pen.perhaps(Measure, incident_id=incident, what=WORDS, owner_id=pen.worker, due_on=due)
            if pen.often(0.8):
                pen.write(MeasureDone, measure_id=measure, on=pen.after(on, 5, 40), by_id=pen.worker)
