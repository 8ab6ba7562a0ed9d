"""Making the copy: every part that this person may read, and in words what is not in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, TypeVar

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fasenwijzer import clock
from fasenwijzer.access.client_side import OwnAbility
from fasenwijzer.cases.safety_notes.now import hides_address
from fasenwijzer.clock import AMSTERDAM
from fasenwijzer.people.models import Organisation
from fasenwijzer.portal.copy import about, own_words, plans, shapes, story
from fasenwijzer.portal.copy.whose import Whose

T = TypeVar("T")


def copy_of(whose: Whose, reports: Iterable[shapes.Report]) -> shapes.Copy:
    """The whole, with these reports; each part only when it is open to this person."""
    case, organisation = whose.case, Organisation.objects.first()

    def part(ability: OwnAbility, make: Callable[[], Iterable[T]]) -> tuple[T, ...]:
        return tuple(make()) if whose.reach.can(ability) else ()

    return shapes.Copy(
        format=shapes.FORMAT,
        version=shapes.VERSION,
        made_at=clock.now().astimezone(AMSTERDAM).replace(microsecond=0),
        language=get_language() or "",
        organisation=organisation.name if organisation else "",
        file=case.number,
        made_for=whose.name,
        made_for_as=str(whose.reach.capacity.label),
        left_out=tuple(left_out(whose)),
        person=about.person_of(case),
        guides=tuple(about.guides_of(case)),
        phases=tuple(about.phases_of(case)),
        network=part(OwnAbility.SEE_NETWORK, lambda: about.network_of(case)),
        strengths=part(OwnAbility.SEE_DESCRIPTION, lambda: about.strengths_of(whose)),
        wishes=part(OwnAbility.SEE_DESCRIPTION, lambda: about.wishes_of(whose)),
        description=part(OwnAbility.SEE_DESCRIPTION, lambda: about.description_of(whose)),
        notes=part(OwnAbility.SEE_DESCRIPTION, lambda: about.notes_of(whose)),
        plans=part(OwnAbility.SEE_PLAN, lambda: plans.plans_of(whose)),
        evaluations=part(OwnAbility.SEE_PLAN, lambda: plans.evaluations_of(whose)),
        opinions=tuple(own_words.opinions_of(whose)),
        text_answers=part(OwnAbility.DECIDE, lambda: own_words.answers_of(whose)),
        inventories=part(OwnAbility.FILL_IN_RISKS, lambda: own_words.inventories_of(whose)),
        circle=tuple(own_words.circle_of(whose)),
        figures=part(OwnAbility.SEE_DESCRIPTION, lambda: plans.figures_of(case)),
        questionnaires=part(OwnAbility.GIVE_FIGURES, lambda: own_words.questionnaires_of(case)),
        talks=part(OwnAbility.SEE_AGENDA, lambda: story.talks_for(whose)),
        letters=tuple(story.letters_for(whose)),
        messages=tuple(story.messages_for(whose)),
        requests=tuple(story.requests_for(whose)),
        reports=tuple(reports),
    )


def left_out(whose: Whose) -> list[str]:
    """The same words whatever there is: they give nothing away."""
    words = [
        _("What is about somebody else is not in it."),
        _("What you can not read on the screen yet is not in it."),
        _("What was written about safety is not in it. You may ask for it."),
        _("The number that the government knows you by (BSN) is not in it."),
        _("Who looked in the file is not in it. You read that on the screen."),
    ]
    protected = [_("The address is protected. So it is not in it.")] if hides_address(whose.case) else []
    return words + protected


def whole_copy(whose: Whose) -> shapes.Copy:
    """With every report there is."""
    return copy_of(whose, story.reports_of(whose, story.entries_for(whose)))


def as_json(copy: shapes.Copy) -> bytes:
    """As the scheme in docs says."""
    return json.dumps(asdict(copy), ensure_ascii=False, indent=1, default=_day).encode()


def _day(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(value)
