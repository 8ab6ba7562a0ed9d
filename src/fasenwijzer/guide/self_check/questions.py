"""Five questions with which an organisation sees whether the method fits; the words are ours. Nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Question:
    """A question, and what helps when the answer is not yes."""

    key: str
    words: Any
    helps: Any


FIVE = (
    Question(
        "people",
        _("Do you guide people with questions in more than one part of life, for six weeks or more?"),
        _("For one question, or for a short time, a lighter way of working fits better."),
    ),
    Question(
        "strengths",
        _("Do you want to begin with what somebody can and wants?"),
        _("Talk with colleagues about when that went well. Their stories are a good beginning."),
    ),
    Question(
        "client",
        _("May the client choose the goals and the pace with you?"),
        _("Look together at who decides now. The culture scan shows where colleagues stand."),
    ),
    Question(
        "time",
        _("Is there about an hour a week for each client, and time to learn?"),
        _("Count what guidance, reports and conferences take now, and where there is room."),
    ),
    Question(
        "leading",
        _("Does somebody lead the introduction, with the support of the management?"),
        _("Find a project leader, and agree on forty hours over three months to begin with."),
    ),
)
