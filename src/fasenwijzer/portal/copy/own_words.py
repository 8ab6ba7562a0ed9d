"""Of the copy: what this person said in the own place beside reports, and the list of the circle."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Q

from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.analysis.models import DescriptionAnswer
from fasenwijzer.asking.answering.said import said_by as answers_in
from fasenwijzer.asking.models import Asked
from fasenwijzer.cases.models import Case
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.evaluations.models import GoalOpinion
from fasenwijzer.portal.circle.models import CircleLine
from fasenwijzer.portal.copy import shapes
from fasenwijzer.portal.copy.whose import Whose
from fasenwijzer.portal.inventory.forms import LEVELS
from fasenwijzer.portal.looking_back.forms import WENT
from fasenwijzer.questionnaires.models import Version
from fasenwijzer.risks.models import Inventory


def said_by(whose: Whose, by: str, without_login: Q) -> Q:
    """What this person said; who asked without a login is the client, or somebody of whom nothing is known here."""
    if whose.user is not None:
        return Q(**{by: whose.user})
    return without_login if whose.reach.is_client else Q(pk=None)


def opinions_of(whose: Whose) -> Iterator[shapes.Opinion]:
    """How the goals went in the eyes of this person."""
    mine = said_by(whose, "by", Q(who=whose.case.client.name))
    found = GoalOpinion.objects.standing().filter(mine, goal__plan__case=whose.case).select_related("goal")
    for one in found.order_by("on", "pk"):
        yield shapes.Opinion(one.goal.text, str(WENT[one.went]), one.text, one.on)


def inventories_of(whose: Whose) -> Iterator[shapes.Inventory]:
    """What this person handed in about what may go wrong; never that of another."""
    mine = said_by(whose, "written_by", Q(rater_kind="client"))
    method = whose.case.method
    for one in Inventory.objects.of(whose.case).filter(mine, own_hand=True):
        risks = (
            shapes.Risk(method.risk(row.risk).name, str(LEVELS[row.level]), row.remark, row.helps)
            for row in one.seen.all()
        )
        yield shapes.Inventory(one.rater_name, one.on, tuple(risks), one.note)


def circle_of(whose: Whose) -> Iterator[shapes.CircleLine]:
    """The whole list, for who takes part in it today; the oldest first."""
    if not whose.reach.can(OwnAbility.TAKE_PART):
        return
    for one in CircleLine.objects.of(whose.case).order_by("pk"):
        finish, taken = getattr(one, "finish", None), one.taken_by
        yield shapes.CircleLine(
            by=one.by.name,
            kind=str(one.get_kind_display()),
            text=one.text,
            written_at=one.written_at.astimezone(AMSTERDAM),
            on=one.on,
            taken_by=taken.name if taken else "",
            done_on=finish.on if finish else None,
        )


def answers_of(whose: Whose) -> Iterator[shapes.TextAnswer]:
    """What was said of the text about the client; why somebody else said no stays with that person."""
    found = DescriptionAnswer.objects.standing().filter(description__case=whose.case).select_related("description")
    for one in found.order_by("description__version", "pk"):
        mine = one.by_id == whose.user.pk if whose.user else one.who == whose.name
        yield shapes.TextAnswer(one.description.version, one.who, one.agrees, one.on, one.reason if mine else "")


def questionnaires_of(case: Case) -> Iterator[shapes.Questionnaire]:
    """What the client answered with a name, the oldest first."""
    versions: dict[int, Version] = {}
    for one in Asked.objects.whole().filter(case=case).exclude(answered_on=None).order_by("answered_on", "pk"):
        number = one.round.version_id
        version = versions[number] = versions.get(number) or Version.objects.whole().get(pk=number)
        said = (shapes.AnsweredQuestion(row.item.words, row.answers) for row in answers_in(one, version))
        if one.answered_on:
            yield shapes.Questionnaire(version.title, one.answered_on, tuple(said))
