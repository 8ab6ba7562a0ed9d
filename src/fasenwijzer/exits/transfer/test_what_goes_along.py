"""With whoever takes over goes what was ticked and consented to, and not a word more."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Strength
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.exits.models import NetworkAfterwards, Transfer
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Agreement, Goal, Plan
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)
CONSENT = {"to": "Danuta", "consent_on": "9-3-2026", "consent_by": "Noor"}


@pytest.fixture
def filled(noor, jolanda):
    """A file with a plan, a strength, figures, a report, and who does what afterwards."""
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal="Mijn eigen sleutel", by=jolanda)
    goal(plan, "Ik koop zelf brood", jolanda)
    Agreement.add(plan=plan, text="Bellen voor tien uur", by=jolanda)
    Strength.name(case=noor, source="skills", text="kan goed zingen", named_by="Noor", by=jolanda)
    NetworkAfterwards.write(case=noor, text="Ria eet elke maand mee.", by=jolanda)
    Entry.write(case=noor, on=DAY, text="Geheim van het journaal", by=jolanda)
    return noor


def goal(plan, text, by):
    return Goal.add(plan=plan, text=text, life_area="housing", by=by)


@pytest.fixture
def site(browse, jolanda):
    return browse(jolanda)


def to(name, case, *more):
    return reverse(f"exits:{name}", args=[case.pk, *more])


def arrange(site, case, *parts):
    site.post(to("add-transfer", case), CONSENT | {"parts": list(parts)})
    return Transfer.objects.get()


def test_exactly_the_ticked_parts_are_on_paper(site, filled):
    transfer = arrange(site, filled, "strengths-0", "agreements-2")
    paper = site.get(to("print-transfer", filled, transfer.pk)).content.decode()
    assert "kan goed zingen" in paper
    assert "Bellen voor tien uur" in paper
    for stays in ("Mijn eigen sleutel", "Ik koop zelf brood", "Ria eet elke maand mee.", "Geheim van het journaal"):
        assert stays not in paper
    assert Event.objects.filter(action=Action.PRINT, case_id=filled.pk).exists()


def test_the_page_says_what_goes_and_what_stays(site, filled):
    arrange(site, filled, "plan-2")
    shown = site.get(to("exit", filled)).context["transfers"][0]
    assert shown.along == ["Het plan van ronde 2"]
    assert shown.stays == ["Krachten", "Wie doet wat na de uitstroom"]


def test_every_part_can_be_read_on_paper(site, filled, jolanda):
    scores = {"agreements": 9}
    told = {"moment": "exit", "rater_kind": "client", "rater_name": "Noor"}
    Measurement.take(case=filled, instrument="farewell", on=DAY, scores=scores, by=jolanda, **told)
    transfer = arrange(site, filled, "plan-2", "agreements-2", "strengths-0", "network-0", "figures-0")
    answer = site.get(to("print-transfer", filled, transfer.pk))
    assert len(answer.context["sheets"]) == 5
    assert "Mijn eigen sleutel" in answer.content.decode()


def test_parts_wait_for_consent(site, filled):
    answer = site.post(to("add-transfer", filled), {"to": "Danuta", "parts": ["plan-2"]})
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"consent_on"}


def test_without_consent_nothing_is_printed(site, filled, jolanda):
    transfer = Transfer.arrange(case=filled, to="Danuta", by=jolanda)
    with pytest.raises(ValueError, match="consent"):
        transfer.send_along(["plan-2"], by=jolanda)
    assert site.get(to("print-transfer", filled, transfer.pk)).url == to("change-transfer", filled, transfer.pk)


def test_a_part_can_be_taken_back(site, filled):
    transfer = arrange(site, filled, "plan-2", "strengths-0")
    site.post(to("change-transfer", filled, transfer.pk), CONSENT | {"parts": ["plan-2"]})
    assert Transfer.objects.get().part_keys == ["plan-2"]
    assert Event.objects.filter(action=Action.UPDATE, subject_type="exits.transfer").exists()


@pytest.mark.parametrize("made_up", ["journal-0", "plan-9", "plan", "💥"])
def test_what_is_not_on_offer_can_not_be_asked(site, filled, made_up):
    answer = site.post(to("add-transfer", filled), CONSENT | {"parts": [made_up]})
    assert answer.status_code == 422


def test_more_in_the_file_asks_no_more_queries(site, filled, jolanda):
    transfer = arrange(site, filled, "plan-2", "strengths-0", "agreements-2")
    pages = (to("exit", filled), to("print-transfer", filled, transfer.pk))
    few = [queries_of(site, page) for page in pages]
    plan = Plan.objects.get(case=filled)
    for number in range(5):
        goal(plan, f"doel {number}", jolanda)
        Strength.name(case=filled, source="skills", text=f"kracht {number}", named_by="Noor", by=jolanda)
        Transfer.arrange(case=filled, to=f"iemand {number}", by=jolanda)
    assert [queries_of(site, page) for page in pages] == few
