"""The only place where a right is stated: which role has which ability, and over which cases.

The manual prints this table and a generated test asks every URL as every member of the cast.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Role(TextChoices):
    """What somebody does in the organisation; a person may have several roles."""

    WORKER = "worker", _("worker")
    REPLACEMENT = "replacement", _("replacement")
    INTAKE_WORKER = "intake_worker", _("intake worker")
    TEAM_LEADER = "team_leader", _("team leader")
    ATTENTION_OFFICER = "attention_officer", _("officer for domestic violence and child abuse")
    QUALITY_OFFICER = "quality_officer", _("quality officer")
    PRIVACY_OFFICER = "privacy_officer", _("privacy officer")
    PROJECT_LEADER = "project_leader", _("project leader")
    METHOD_MANAGER = "method_manager", _("method manager")
    ADMINISTRATOR = "administrator", _("administrator")


class Ability(TextChoices):
    """One thing that can be done. Abilities about a case also need a ground: see `Scope`."""

    SEE_METHOD = "see_method", _("read how we work")
    SEARCH_CLIENTS = "search_clients", _("search clients")
    SEE_WAITING_LIST = "see_waiting_list", _("see the waiting list")
    SEE_TEAM = "see_team", _("see who guides whom in the own team")
    SEE_FIGURES = "see_figures", _("see figures of the own files and the own team")
    SEE_ALL_FIGURES = "see_all_figures", _("see figures of the whole organisation")
    CREATE_REFERRAL = "create_referral", _("write down a referral")
    SEE_CASE = "see_case", _("open a file")
    WRITE_REFERRAL = "write_referral", _("write in referral and intake")
    DECIDE_ADMISSION = "decide_admission", _("decide on referral and intake")
    WRITE_DATA = "write_data", _("change personal data")
    WRITE_START = "write_start", _("write in the start")
    WRITE_ANALYSIS = "write_analysis", _("write in the person description")
    WRITE_NETWORK = "write_network", _("write in the network")
    WRITE_PLAN = "write_plan", _("write in the plan")
    WRITE_JOURNAL = "write_journal", _("report")
    PLAN_CONVERSATIONS = "plan_conversations", _("plan conversations")
    HOLD_CONFERENCES = "hold_conferences", _("take part in case conferences")
    WRITE_RISKS = "write_risks", _("write about safety")
    CLOSE_INCIDENT = "close_incident", _("close an incident and report a calamity")
    SEE_INCIDENTS = "see_incidents", _("see whether incidents are followed up")
    FOLLOW_REPORTING_CODE = "follow_reporting_code", _("work on the reporting code, when one takes part")
    OVERSEE_REPORTING_CODE = "oversee_reporting_code", _("read along in the reporting code")
    WRITE_EVALUATION = "write_evaluation", _("write in the evaluation")
    WRITE_EXIT = "write_exit", _("write in the exit")
    MOVE_PHASE = "move_phase", _("go to another phase")
    CORRECT_MOVE = "correct_move", _("correct a decision or move")
    LET_IN = "let_in", _("say who can look along")
    ASSIGN_WORKERS = "assign_workers", _("assign workers to a file")
    WRITE_REQUESTS = "write_requests", _("write down what a client asks about the data")
    DECIDE_REQUESTS = "decide_requests", _("answer what a client asks about the data")
    DESTROY = "destroy", _("destroy what need not be kept, with two")
    OPEN_IN_EMERGENCY = "open_in_emergency", _("open a file in an emergency")
    SEE_CASE_LOG = "see_case_log", _("see who looked in a file")
    SEE_LOG = "see_log", _("review the access log")
    MANAGE_PEOPLE = "manage_people", _("manage colleagues, teams and locations")
    MANAGE_EDITION = "manage_edition", _("manage the edition of the method")
    MANAGE_EXAMPLES = "manage_examples", _("keep examples of goals")
    MAKE_QUESTIONNAIRES = "make_questionnaires", _("make questionnaires")
    ASK_PEOPLE = "ask_people", _("ask clients and staff, and read what came out")
    INTRODUCE_METHOD = "introduce_method", _("lead the introduction of the method")
    KEEP_LEARNING = "keep_learning", _("keep the register of training and introduce new colleagues")
    IMPROVE_TOGETHER = "improve_together", _("lead improving together with clients and staff")


class Scope(TextChoices):
    """The ground on which a role reaches a case (NEN 7513 asks for it in every line of the access log)."""

    ASSIGNED = "assigned", _("assigned to this file")
    TEAM = "team", _("leads the team of this file")
    ADMISSION = "admission", _("referral and intake of the organisation")
    EMERGENCY = "emergency", _("emergency, for an hour")
    OVERSIGHT = "oversight", _("oversight of access, without the content")
    OWN = "own", _("the client self")
    REPRESENTATION = "representation", _("represents the client")
    CONSENT = "consent", _("with the consent of the client")
    NONE = "none", _("no files")


A = Ability

_GUIDING = frozenset(
    {
        A.SEE_METHOD,
        A.SEARCH_CLIENTS,
        A.SEE_FIGURES,
        A.SEE_CASE,
        A.OPEN_IN_EMERGENCY,
        A.WRITE_DATA,
        A.WRITE_START,
        A.WRITE_ANALYSIS,
        A.WRITE_NETWORK,
        A.WRITE_PLAN,
        A.WRITE_JOURNAL,
        A.PLAN_CONVERSATIONS,
        A.HOLD_CONFERENCES,
        A.WRITE_RISKS,
        A.FOLLOW_REPORTING_CODE,
        A.WRITE_EVALUATION,
        A.WRITE_EXIT,
        A.MOVE_PHASE,
        A.WRITE_REQUESTS,
        A.SEE_CASE_LOG,
    }
)
_ADMITTING = frozenset(
    {
        A.SEE_METHOD,
        A.SEARCH_CLIENTS,
        A.SEE_WAITING_LIST,
        A.CREATE_REFERRAL,
        A.SEE_CASE,
        A.OPEN_IN_EMERGENCY,
        A.WRITE_REFERRAL,
        A.DECIDE_ADMISSION,
        A.WRITE_DATA,
        A.WRITE_START,
        A.WRITE_NETWORK,
        A.WRITE_JOURNAL,
        A.PLAN_CONVERSATIONS,
        A.WRITE_RISKS,
        A.MOVE_PHASE,
        A.CORRECT_MOVE,
        A.ASSIGN_WORKERS,
        A.WRITE_REQUESTS,
        A.SEE_CASE_LOG,
    }
)

ABILITIES: dict[Role, frozenset[Ability]] = {
    Role.WORKER: _GUIDING | {A.LET_IN},
    Role.REPLACEMENT: _GUIDING,
    Role.INTAKE_WORKER: _ADMITTING | {A.LET_IN},
    Role.TEAM_LEADER: _GUIDING
    | _ADMITTING
    | {
        A.SEE_TEAM,
        A.LET_IN,
        A.DECIDE_REQUESTS,
        A.DESTROY,
        A.CLOSE_INCIDENT,
        A.SEE_INCIDENTS,
        A.OVERSEE_REPORTING_CODE,
        A.MANAGE_EXAMPLES,
        A.KEEP_LEARNING,
        A.IMPROVE_TOGETHER,
    },
    # Assigned to a file, this role opens the reporting code and nothing else of it.
    Role.ATTENTION_OFFICER: frozenset({A.SEE_METHOD, A.FOLLOW_REPORTING_CODE}),
    # No ground to open a file: the list tells numbers and days, and the lesson that was written without names.
    Role.QUALITY_OFFICER: frozenset(
        {A.SEE_METHOD, A.SEE_INCIDENTS, A.SEE_FIGURES, A.SEE_ALL_FIGURES, A.IMPROVE_TOGETHER, A.ASK_PEOPLE}
    ),
    Role.PRIVACY_OFFICER: frozenset(
        {A.SEE_METHOD, A.SEARCH_CLIENTS, A.SEE_CASE_LOG, A.WRITE_REQUESTS, A.DECIDE_REQUESTS, A.DESTROY, A.SEE_LOG}
    ),
    Role.PROJECT_LEADER: frozenset(
        {
            A.SEE_METHOD,
            A.SEE_FIGURES,
            A.SEE_ALL_FIGURES,
            A.INTRODUCE_METHOD,
            A.KEEP_LEARNING,
            A.IMPROVE_TOGETHER,
            A.ASK_PEOPLE,
        }
    ),
    Role.METHOD_MANAGER: frozenset({A.SEE_METHOD, A.MANAGE_EDITION, A.MANAGE_EXAMPLES, A.MAKE_QUESTIONNAIRES}),
    Role.ADMINISTRATOR: frozenset({A.SEE_METHOD, A.MANAGE_PEOPLE}),
}

SCOPES: dict[Role, frozenset[Scope]] = {
    Role.WORKER: frozenset({Scope.ASSIGNED, Scope.EMERGENCY}),
    Role.REPLACEMENT: frozenset({Scope.ASSIGNED, Scope.EMERGENCY}),
    Role.INTAKE_WORKER: frozenset({Scope.ASSIGNED, Scope.ADMISSION, Scope.EMERGENCY}),
    Role.TEAM_LEADER: frozenset({Scope.ASSIGNED, Scope.TEAM, Scope.EMERGENCY}),
    Role.ATTENTION_OFFICER: frozenset({Scope.ASSIGNED}),
    Role.QUALITY_OFFICER: frozenset(),
    Role.PRIVACY_OFFICER: frozenset({Scope.OVERSIGHT}),
    Role.PROJECT_LEADER: frozenset(),
    Role.METHOD_MANAGER: frozenset(),
    Role.ADMINISTRATOR: frozenset(),
}


ONLY_READING = frozenset({A.SEE_CASE})
"""What an emergency allows, whatever the role."""


ONLY_LEADING = frozenset({A.OVERSEE_REPORTING_CODE})
"""What belongs to who leads the team of the file: somebody who leads another team may only be assigned here."""


def abilities_on(scope: Scope, role: Role) -> frozenset[Ability]:
    """What a role may do with a case on this ground."""
    if scope is Scope.EMERGENCY:
        return ABILITIES[role] & ONLY_READING
    return ABILITIES[role] if scope is Scope.TEAM else ABILITIES[role] - ONLY_LEADING


def abilities_of(roles: set[Role]) -> frozenset[Ability]:
    """Everything that somebody with these roles may do, ground or not."""
    return frozenset().union(*(ABILITIES[role] for role in roles))
