"""The letters that went out to the client: the client alone reads them, and none that tells a protected address."""

from __future__ import annotations

from fasenwijzer.access.client_side import Reach
from fasenwijzer.cases.models import Case
from fasenwijzer.cases.safety_notes.now import hidden_in
from fasenwijzer.letters.models import Letter

MOST = 50
"""So many are enough for one person; the copy of the file holds the same."""


def letters_of(case: Case, reach: Reach) -> list[Letter]:
    """The newest first. Whom it was sent to is left out: an address stands there."""
    if not reach.is_client:
        return []
    sent = Letter.objects.standing().filter(case=case, sent_on__isnull=False)[:MOST]
    return [letter for letter in sent if not hidden_in(case, letter.text)]
