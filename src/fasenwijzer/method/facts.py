"""Everything the method may know about a case, and nothing more: no names, no texts, no opinions.

Whoever asks the method something gathers these facts first. They are counts, dates and keys, so that a
rule can be read and tested without a database. Every fact but the first two has a default: "not there yet".
"""

from dataclasses import dataclass
from datetime import date

NO_KEYS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Admission:
    """Facts of referral, intake and start: how somebody comes in."""

    request_is_written: bool = False
    """The request for help is written down."""
    decided: bool = False
    """The intake has had its first decision (waiting list or trial included)."""
    waiting_since: date | None = None
    """On the waiting list since; None when not, or no longer, on it."""
    last_waiting_contact_on: date | None = None
    trial_until: date | None = None
    """The agreed last day of the trial; None when there is, or was, no trial."""
    urgent: bool = False
    """Came in by urgent admission, so the intake has yet to be caught up."""
    has_terms: bool = False
    """There are terms of a conditional admission."""
    terms_not_agreed: int = 0
    """Terms of a conditional admission the client has not agreed to yet."""


@dataclass(frozen=True, slots=True)
class Areas:
    """Facts about the life areas. A record of an earlier cycle counts as long as it still holds."""

    all: tuple[str, ...] = ()
    """The areas of the edition this case follows, in order."""
    described: frozenset[str] = NO_KEYS
    left_open: frozenset[str] = NO_KEYS
    """Left open on purpose, with a reason, in this cycle."""
    with_strength: frozenset[str] = NO_KEYS


@dataclass(frozen=True, slots=True)
class Description:
    """Facts about the person description."""

    coherence_is_written: bool = False
    """How things hang together is written, in the newest version, finished or not."""
    established_on: date | None = None
    """The day the version that holds now was established."""
    of_this_cycle: bool = True
    """The version that holds was made in this cycle; a cycle that begins at planning keeps an earlier one."""
    agreed: bool = False
    """The client agrees with the version that holds."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Facts about the guidance plan of this cycle: its latest version."""

    end_goal_is_written: bool = False
    goals: int = 0
    goals_without_wish: int = 0
    goals_without_action: int = 0
    goals_without_report: int = 0
    """Goals nothing has been written about yet in the journal."""
    wishes_without_place: int = 0
    """Open wishes that are in no goal of this case, and not put down as "not now" in this plan."""
    network_has_action: bool = False
    evaluation_on: date | None = None
    """The agreed date of the evaluation."""
    provisional_since: date | None = None
    """A provisional plan holds since; None when there is none."""
    established_on: date | None = None
    """The real plan is established; a provisional plan does not count."""
    agreed: bool = False
    """The client, or a representative for the client, has agreed (orally, in the portal or signed)."""
    refused: bool = False
    """Somebody whose agreement was asked refuses, and this is their latest answer."""


@dataclass(frozen=True, slots=True)
class LookingBack:
    """Facts about the evaluation of this cycle."""

    goals_without_result: int = 0
    goals_not_looked_back_on: int = 0
    """Goals without process, effect and action."""
    summary_is_written: bool = False


@dataclass(frozen=True, slots=True)
class Farewell:
    """Facts about exit and what comes after it."""

    aftercare_is_settled: bool = False
    """Aftercare has dates, or it is written down that none is wanted."""
    next_aftercare_on: date | None = None
    """The first aftercare that is not done yet; it may lie after the closing of the case."""
    network_part_is_written: bool = False
    has_transfer: bool = False
    transfer_is_open: bool = False
    """A transfer has begun and lacks its consent or its first talk together."""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """One case, as the method sees it on one day."""

    today: date
    entered_on: date
    """The day the present phase was entered."""
    phase: str = "referral"
    """The present phase; for a case that has ended: the phase it ended in."""
    cycle: int = 0
    """0 before the first analysis, then 1, 2, …"""
    cycle_began_on: date | None = None
    """The day the present cycle began; None means the day the phase was entered."""
    ended: bool = False
    ended_on: date | None = None
    """The day it ended; None while it runs, or when that day does not matter."""
    exit_from: str = ""
    """The phase that was left for exit. Empty: by rounding off, so from the evaluation."""
    last_talk_on: date | None = None
    """The last talk that was held, of the kind this phase has (`Phase.talk`), in this cycle."""
    next_talk_on: date | None = None
    """The first such talk that is planned."""
    criteria_unweighed: tuple[str, ...] = ()
    """Criteria of this phase (and cycle) without an answer."""
    checklist_open: tuple[str, ...] = ()
    """Items of this phase's checklist that are neither done nor left out with a reason."""
    wishes: int = 0
    network_members: int = 0
    admission: Admission = Admission()
    areas: Areas = Areas()
    description: Description = Description()
    plan: Plan = Plan()
    evaluation: LookingBack = LookingBack()
    farewell: Farewell = Farewell()
