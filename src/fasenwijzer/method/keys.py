"""Every key an edition must have words for, gathered from the phases and written down where no phase has them.

Keys are stable: records refer to them, and records outlive an edition.
"""

from fasenwijzer.method.phases import PHASES

PHASE_KEYS = tuple(phase.key for phase in PHASES)
CONDITIONS = tuple(condition.key for phase in PHASES for condition in phase.conditions)
CONDITIONS_THAT_MAY_BE_HARD = tuple(c.key for phase in PHASES for c in phase.conditions if c.may_be_hard)
OUTCOMES = tuple((phase.key, o.key) for phase in PHASES if phase.decision for o in phase.decision.outcomes)
TERMS = {
    "report_fixed": 1,
    "calamity_report": 3,
    "reopening": 182,
    "talk_minutes": 60,
    "report_minutes": 15,
    "hours_a_week": 1,
    "hours_a_round": 40,
}
"""Norms that belong to no phase, with what they usually are: after how many days the words of a report lie fixed, (in
working days, as the law counts) how soon a calamity is reported at the latest, and until how many days after the end a
case goes on when somebody comes back; how many minutes a conversation and a report take when nothing else is known, and
how many hours of guidance a client gets in a week and in a round."""
NORMS = (*dict.fromkeys(norm.key for phase in PHASES for norm in phase.norms), *TERMS)
AGREED_DATES = (*dict.fromkeys(agreed.key for phase in PHASES for agreed in phase.dates), "incident_measure")
DEFAULT_DAYS = {norm.key: norm.days for phase in PHASES for norm in phase.norms if norm.days is not None} | TERMS
PHASES_WITH_CRITERIA = tuple(phase.key for phase in PHASES if phase.has_criteria)
PHASES_WITH_CHECKLIST = tuple(phase.key for phase in PHASES if phase.has_checklist)

SETTINGS = ("residential", "ambulatory", "day")
CONVERSATION_KINDS = (
    "referral_talk",
    "intake_talk",
    "analysis_talk",
    "progress_talk",
    "evaluation_talk",
    "exit_talk",
    "home_visit",
    "other",
)
GOAL_RESULTS = ("reached", "partly", "not_reached", "let_go")
AGREEMENT_MANNERS = ("signed", "oral", "portal", "refused", "signed_by_representative")
ENDING_REASONS = (
    "goals_reached",
    "moved_on",
    "lighter_help_suffices",
    "by_own_wish",
    "contact_lost",
    "referred_elsewhere",
    "rejected",
    "withdrawn",
    "moved_away",
    "deceased",
    "other",
)
OBSERVATION_POINTS = ("understanding", "doing", "experience")
EVALUATION_QUESTIONS = ("process", "effect", "action", "general")
HANDBOOK_QUESTIONS = ("what", "who", "when", "where", "with", "how")
WORDS = (
    "action",
    "actions",
    "aftercare",
    "case",
    "cases",
    "client",
    "clients",
    "conversation",
    "conversations",
    "edition",
    "end_goal",
    "evaluation",
    "exit",
    "goal",
    "goals",
    "journal",
    "journal_entries",
    "journal_entry",
    "life_area",
    "life_areas",
    "network",
    "network_member",
    "network_members",
    "organisation",
    "person_description",
    "person_descriptions",
    "phase",
    "phases",
    "plan",
    "plans",
    "referrer",
    "representative",
    "round",
    "rounds",
    "strength",
    "strengths",
    "team",
    "transfer",
    "trial",
    "waiting_list",
    "wish",
    "wishes",
    "worker",
    "workers",
)
"""What people call things, in lower case. These, and no others, may be asked of an edition."""
