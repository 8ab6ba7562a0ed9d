"""Every kind of line that is added to an introduction: its record, its form and its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from fasenwijzer.guide.imagining.forms import BalanceForm
from fasenwijzer.guide.imagining.models import BalanceNote
from fasenwijzer.guide.matrix.forms import InstrumentForm, MatrixForm
from fasenwijzer.guide.matrix.models import InstrumentNote, MatrixNote
from fasenwijzer.guide.parts.forms import PartForm
from fasenwijzer.guide.parts.models import Part
from fasenwijzer.guide.pictures.forms import PictureForm
from fasenwijzer.guide.pictures.models import Picture
from fasenwijzer.guide.project import forms as project
from fasenwijzer.guide.project import models as of_project


@dataclass(frozen=True)
class Kind:
    """`key` stands in its addresses, `title` above its form."""

    key: str
    record: type[Part]
    form: type[PartForm]
    title: Any


def by_key(*kinds: Kind) -> dict[str, Kind]:
    return {kind.key: kind for kind in kinds}


LED = by_key(
    Kind("member", of_project.ProjectMember, project.MemberForm, _("Somebody of the group")),
    Kind("goal", of_project.ProjectGoal, project.GoalForm, _("A goal of the project")),
    Kind("criterion", of_project.Criterion, project.CriterionForm, _("By what do you see it?")),
    Kind("step", of_project.ProjectStep, project.StepForm, _("A step of the project")),
    Kind("cost", of_project.ProjectCost, project.CostForm, _("What it takes")),
)
"""Only who leads the introduction writes these."""
SHARED = by_key(
    Kind("balance", BalanceNote, BalanceForm, _("A note on the balance")),
    Kind("picture", Picture, PictureForm, _("A picture with words")),
    Kind("matrix", MatrixNote, MatrixForm, _("How do we do it?")),
    Kind("instrument", InstrumentNote, InstrumentForm, _("An instrument in use")),
)
"""Every colleague writes these, and takes the own ones away."""
