"""In a real browser: a conference that everybody can use."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Strength
from fasenwijzer.conferences.models import Conference, Item, ItemAgreement
from fasenwijzer.tests.cast import TODAY


@pytest.fixture
def item(noor, jolanda, tamara, oost):
    meeting = Conference.plan(team=oost, on=TODAY, place="De Kade", by=tamara)
    found = Item.bring_in(conference=meeting, case=noor, question="Wie kijkt mee met de post?", by=jolanda)
    Strength.name(case=noor, source="skills", text="kan goed zingen", named_by="Noor", by=jolanda)
    found.note("Vraag haar zus.", by=jolanda)
    ItemAgreement.agree(item=found, what="belt de zus", who_name="Jolanda", due_on=TODAY, by=jolanda)
    return found


def test_every_page_is_usable_for_everybody(visit, usable, item, jolanda):
    case, meeting = item.case_id, item.conference_id
    pages = [("conferences",), ("plan",), ("conference", meeting), ("print", meeting), ("of-case", case)]
    pages += [("bring-in", case), ("item", case, item.pk), ("ask", case, item.pk), ("note", case, item.pk)]
    for name, *args in pages:
        usable(visit(jolanda, reverse(f"conferences:{name}", args=args)))
