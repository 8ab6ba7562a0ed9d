"""Everything that a copy of a file says. The names here are the names in the machine-readable copy, version 1.

Its scheme is made of these shapes (`schema.py`) and stands in docs; a change that readers notice is a new version.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

FORMAT, VERSION = "fasenwijzer-copy", 1


@dataclass(frozen=True)
class Person:
    """The client. born: as far as known, such as 1991-05-02, 1991-05 or 1991."""

    name: str
    born: str
    phone: str
    email: str
    address: str
    languages: str


@dataclass(frozen=True)
class Guide:
    name: str
    task: str
    since: date
    until: date | None


@dataclass(frozen=True)
class Stay:
    """A phase, from and until; round 0 comes before the first round."""

    phase: str
    round: int
    since: date
    until: date | None


@dataclass(frozen=True)
class Near:
    """Somebody of the network."""

    name: str
    relation: str


@dataclass(frozen=True)
class Strength:
    text: str
    source: str
    area: str
    named_by: str
    on: date


@dataclass(frozen=True)
class Wish:
    text: str
    area: str
    whose: str
    on: date
    came_true_on: date | None


@dataclass(frozen=True)
class Passage:
    """Something that was written about a life area. on: None in the text that was established as a whole."""

    text: str
    area: str
    heading: str
    author: str
    on: date | None


@dataclass(frozen=True)
class Step:
    text: str
    who: str
    due_on: date | None
    rhythm: str
    done_on: tuple[date, ...]


@dataclass(frozen=True)
class Goal:
    """number: as the plan numbers it. mark: from 0 to 10."""

    number: int
    text: str
    area: str
    sign: str
    mark_now: int | None
    mark_wanted: int | None
    result: str
    ended_on: date | None
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Later:
    """A wish that waits, and why."""

    wish: str
    reason: str


@dataclass(frozen=True)
class Answer:
    """What somebody said of the plan. reason: only of who takes this copy."""

    who: str
    how: str
    on: date
    reason: str


@dataclass(frozen=True)
class Plan:
    round: int
    desired_situation: str
    end_goal: str
    established_on: date | None
    evaluation_on: date | None
    goals: tuple[Goal, ...]
    agreements: tuple[str, ...]
    later: tuple[Later, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class GoalLookedBack:
    """Process, effect and action of one goal."""

    goal: str
    process: str
    effect: str
    action: str


@dataclass(frozen=True)
class LookedBack:
    """An evaluation."""

    round: int
    on: date | None
    general: str
    take_along: str
    goals: tuple[GoalLookedBack, ...]


@dataclass(frozen=True)
class Opinion:
    """How a goal went in the eyes of who takes this copy."""

    goal: str
    went: str
    text: str
    on: date


@dataclass(frozen=True)
class TextAnswer:
    """What somebody said of a version of the text about the client. reason: only of who takes this copy."""

    version: int
    who: str
    agrees: bool
    on: date
    reason: str


@dataclass(frozen=True)
class Risk:
    """Something that may go wrong: how likely, what stands out, and what helps."""

    name: str
    level: str
    remark: str
    helps: str


@dataclass(frozen=True)
class Inventory:
    """What who takes this copy handed in about what may go wrong."""

    who: str
    on: date
    risks: tuple[Risk, ...]
    note: str


@dataclass(frozen=True)
class CircleLine:
    """A line of the shared list of the circle. on: the day it is about."""

    by: str
    kind: str
    text: str
    written_at: datetime
    on: date | None
    taken_by: str
    done_on: date | None


@dataclass(frozen=True)
class Figure:
    item: str
    value: int


@dataclass(frozen=True)
class Figures:
    """What somebody measured on a day, with which instrument."""

    instrument: str
    on: date
    who: str
    about: str
    remark: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Said:
    """Words of somebody on a day: added to a report, said back, or put beside it."""

    who: str
    on: date
    text: str


@dataclass(frozen=True)
class Point:
    """An observation, by its name in this organisation."""

    name: str
    text: str


@dataclass(frozen=True)
class OnGoal:
    goal: str
    area: str
    points: tuple[Point, ...]
    thought: str
    mark: int | None


@dataclass(frozen=True)
class Report:
    """left_something_out: something about somebody else is in it too, and not in this copy. talk: when they talked."""

    number: int
    on: date
    author: str
    written_by: str
    area: str
    text: str
    talk: datetime | None
    on_goals: tuple[OnGoal, ...]
    passages: tuple[Said, ...]
    left_something_out: bool
    additions: tuple[Said, ...]
    said_back: tuple[Said, ...]
    own_words: tuple[Said, ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class Look:
    """How who takes this copy found a talk: a question, and what the face said."""

    faces: tuple[Point, ...]
    words: str


@dataclass(frozen=True)
class Talk:
    """wanted: what who takes this copy wanted to talk about."""

    kind: str
    starts_at: datetime
    place: str
    purpose: str
    people: tuple[str, ...]
    result: str
    wanted: tuple[str, ...]
    look: Look | None


@dataclass(frozen=True)
class Letter:
    """A letter or form that went out, without the address."""

    name: str
    on: date
    text: str


@dataclass(frozen=True)
class Message:
    by: str
    at: datetime
    text: str


@dataclass(frozen=True)
class Request:
    """What this person asked about the data."""

    kind: str
    about: str
    statement: str
    asked_on: date
    due_on: date
    answered_on: date | None
    outcome: str
    answer: str


@dataclass(frozen=True)
class AnsweredQuestion:
    """answers: several where more could be chosen."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Questionnaire:
    """What the client was asked with a name, and answered."""

    name: str
    on: date
    answered: tuple[AnsweredQuestion, ...]


@dataclass(frozen=True)
class Copy:
    """The whole. left_out: in words, what is not in it."""

    format: str
    version: int
    made_at: datetime
    language: str
    organisation: str
    file: str
    made_for: str
    made_for_as: str
    left_out: tuple[str, ...]
    person: Person
    guides: tuple[Guide, ...]
    phases: tuple[Stay, ...]
    network: tuple[Near, ...]
    strengths: tuple[Strength, ...]
    wishes: tuple[Wish, ...]
    description: tuple[Passage, ...]
    notes: tuple[Passage, ...]
    plans: tuple[Plan, ...]
    evaluations: tuple[LookedBack, ...]
    opinions: tuple[Opinion, ...]
    text_answers: tuple[TextAnswer, ...]
    inventories: tuple[Inventory, ...]
    circle: tuple[CircleLine, ...]
    figures: tuple[Figures, ...]
    questionnaires: tuple[Questionnaire, ...]
    talks: tuple[Talk, ...]
    letters: tuple[Letter, ...]
    messages: tuple[Message, ...]
    requests: tuple[Request, ...]
    reports: tuple[Report, ...]
