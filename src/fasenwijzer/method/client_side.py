"""What a client reads of an edition, on the own pages and on paper: in every language a client may read.

Each line is the path of a text, as in `languages.texts_of`; a star stands for any one key. What a worker alone reads
(guidance, criteria, norms, checklists) is not here.
"""

from fnmatch import fnmatchcase

CLIENT_SIDE = (
    "words.*",
    "life_areas.*.name",
    "life_areas.*.explanation",
    "strengths.*.name",
    "strengths.*.explanation",
    "strengths.*.question",
    "phases.*.name",
    "phases.*.short",
    "phases.*.aim",
    "phases.*.client_words",
    "outcomes.*.*.name",
    "conversation_kinds.*",
    "goal_results.*",
    "agreement_manners.*",
    "ending_reasons.*",
    "evaluation_questions.*",
    "entry_kinds.*.name",
    "observation_points.*.name",
    "risks.*.name",
    "risks.*.help",
    "instruments.*",
)


def is_client_side(path: str) -> bool:
    """Whether a client reads the text at this path."""
    return any(path.count(".") == line.count(".") and fnmatchcase(path, line) for line in CLIENT_SIDE)
