"""A line in a sentence, for whoever reads the list, listens to it, or is warned by the plan."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from fasenwijzer.analysis.ties.models import Effect, Tie, Topic
from fasenwijzer.method.edition import Edition


def name_of(topic: Topic, method: Edition) -> str:
    """Its own short name with the area behind it, or the area."""
    area = method.life_area(topic.area).name
    return f"{topic.name} ({area})" if topic.name else area


def said(tie: Tie, method: Edition) -> str:
    """What the line says, as a sentence."""
    names = {"source": name_of(tie.source, method), "target": name_of(tie.target, method)}
    return capfirst(_sentence(tie) % names)


def _sentence(tie: Tie) -> str:
    if tie.effect == Effect.HELPS:
        if tie.both_ways:
            return _("%(source)s and %(target)s help each other.")
        return _("%(source)s helps %(target)s.")
    if tie.both_ways:
        return _("%(source)s and %(target)s make each other harder.")
    return _("%(source)s makes %(target)s harder.")
