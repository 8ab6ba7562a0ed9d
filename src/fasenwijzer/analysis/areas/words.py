"""What the headings of an area are called, and the small question that invites to write there."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fasenwijzer.analysis.areas.models import COHERENCE, FUTURE, Heading
from fasenwijzer.cases.models import Case
from fasenwijzer.method.edition_parts import LifeArea


@dataclass(frozen=True)
class HeadingWords:
    """In the words of the client, because the client reads along."""

    title: str | Promise
    invitation: str | Promise


HEADINGS = {
    Heading.SITUATION: HeadingWords(_("How it is now"), _("What does an ordinary day look like here?")),
    Heading.HARD: HeadingWords(_("This is hard"), _("What costs effort? Facts and feelings, no blame.")),
    Heading.OWN_CONTRIBUTION: HeadingWords(_("What I do myself"), _("What is the first thing you can and will do?")),
    Heading.WHO_HELPS: HeadingWords(
        _("Who helps me, whom I help"), _("Who can play a part in this? Also: who do you help?")
    ),
}
WHOLE_HEADINGS = {
    FUTURE: HeadingWords(_("How I see the future"), _("Where would you like to be in a year?")),
    COHERENCE: HeadingWords(
        _("How things hang together"), _("What leads to what? Where would a small step help most?")
    ),
}


def words_of(area: str, heading: str) -> HeadingWords:
    """The words of a heading; future and coherence have their own."""
    return WHOLE_HEADINGS.get(area) or HEADINGS[Heading(heading)]


BESIDE = {
    "whole": (_("Future and coherence"), "mountains-fill"),
    FUTURE: (_("Future"), "mountains-fill"),
    COHERENCE: (_("How things hang together"), "path"),
    "other": (_("Other things"), "note-pencil"),
}


def place_of(case: Case, key: str) -> LifeArea:
    """A life area of the edition, or one of the places beside them in the same shape, without a hue of its own."""
    if key not in BESIDE:
        return case.method.life_area(key)
    name, icon = BESIDE[key]
    return LifeArea(key, str(name), icon=icon, hue=0, explanation="", questions=())
