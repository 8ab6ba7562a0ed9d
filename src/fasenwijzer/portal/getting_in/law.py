"""What the law gives somebody at the age of the client, in plain sentences that follow from the table of rights."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from fasenwijzer.access.client_side import Capacity, OwnAbility, Part, Stage, abilities_as


def what_it_gives(capacity: Capacity, stage: Stage, parts: Iterable[str] = (), areas: Iterable[str] = ()) -> str:
    """`parts` and `areas` (in words): what a power of attorney names."""
    held = abilities_as(capacity, stage, parts)
    if not held:
        return _("Sees nothing at this age (%(stage)s).") % {"stage": stage.label}
    if OwnAbility.DECIDE in held:
        return _("Reads the file and decides along (%(stage)s).") % {"stage": stage.label}
    words = [_("Sees the own actions and can send messages.")]
    opened = [str(Part(part).label) for part in parts]
    if capacity is not Capacity.ATTORNEY or not opened:
        return " ".join([*words, _("Does not read the file.")])
    words.append(_("Also reads: %(parts)s.") % {"parts": ", ".join(opened)})
    named = ", ".join(areas)
    return " ".join([*words, _("Only about: %(areas)s.") % {"areas": named}] if named else words)


def what_the_client_has(stage: Stage) -> str:
    """Whether the client has an own place at this age, and who decides."""
    if not abilities_as(Capacity.CLIENT, stage):
        return _("Younger than 12: the parents read and decide. An own place comes at 12.")
    if stage is Stage.FROM_12:
        return _("12 to 15 years: has an own place, and decides together with the parents.")
    return _("Has an own place, and decides.")
