"""With whoever takes over goes what was ticked and consented to, and not a word more."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.analysis.models import PersonDescription, Strength
from fasenwijzer.audit.models import Action, Event
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.exits.models import NetworkAfterwards, Transfer
from fasenwijzer.journal.models import Entry
from fasenwijzer.plan.models import Action as Step
from fasenwijzer.plan.models import Agreement, Goal, Plan
from fasenwijzer.risks.inventories.parts import Seen
from fasenwijzer.risks.models import Inventory
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 9)
CONSENT = {"to": "Danuta", "consent_on": "10-3-2026", "consent_by": "Noor"}
LATER = "Na 10 maart 2026 is hier nog iets bij gekomen of veranderd."


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


@pytest.fixture
def paper(site, filled, jolanda):
    """The paper of everything to which Noor consented on 10 March, as it is printed later."""
    transfer = arrange(site, filled, "plan-2", "strengths-0", "network-0")

    def read(**filed):
        for key in filed.get("also", ()):
            kind, _dash, number = key.rpartition("-")
            transfer.parts.create(kind=kind, number=number)
        return site.get(to("print-transfer", filled, transfer.pk)).content.decode()

    return read


def test_what_was_written_after_the_consent_stays_here(paper, filled, jolanda, at):
    at(2026, 3, 11, 9)
    plan = Plan.objects.get(case=filled)
    goal(plan, "Ik ga op reis", jolanda)
    Step.add(goal=filled.goals.get(text="Ik koop zelf brood"), text="Met de bus", by=jolanda)
    Agreement.add(plan=plan, text="Elke week bellen", by=jolanda)
    Strength.name(case=filled, source="skills", text="kan koken", named_by="Noor", by=jolanda)
    words = paper()
    for stays in ("Ik ga op reis", "Met de bus", "Elke week bellen", "kan koken"):
        assert stays not in words
    for goes in ("Mijn eigen sleutel", "Ik koop zelf brood", "Bellen voor tien uur", "kan goed zingen"):
        assert goes in words
    assert words.count(LATER) == 2


def test_what_was_changed_after_the_consent_goes_along_as_it_was(paper, filled, jolanda, at):
    at(2026, 3, 11, 9)
    Plan.objects.get(case=filled).write(end_goal="Een huis met tuin", by=jolanda)
    bread = filled.goals.get(text="Ik koop zelf brood")
    bread.correct(text="Ik bak zelf brood", by=jolanda)
    bread.correct(text="Ik bak alles zelf", by=jolanda)
    bread.conclude("reached", on=date(2026, 3, 11), by=jolanda)
    NetworkAfterwards.write(case=filled, text="Ria komt niet meer.", by=jolanda)
    words = paper()
    for then in ("Mijn eigen sleutel", "Ik koop zelf brood", "Ria eet elke maand mee."):
        assert then in words
    for now in ("Een huis met tuin", "Ik bak", "bereikt", "Ria komt niet meer."):
        assert now not in words
    assert words.count(LATER) == 2


def test_nothing_is_said_about_later_when_nothing_came_later(paper):
    assert LATER not in paper()


def test_what_was_put_back_was_there_all_along(paper, filled, jolanda, at):
    at(2026, 3, 11, 9)
    sings = Strength.objects.get()
    sings.withdraw(by=jolanda)
    sings.put_back(by=jolanda)
    assert "kan goed zingen" in paper()


def test_figures_and_risks_of_later_stay_here(paper, filled, jolanda, at):
    figures = {"instrument": "farewell", "rater_kind": "client", "rater_name": "Noor", "moment": "exit"}
    Measurement.take(case=filled, on=DAY, scores={"agreements": 9}, by=jolanda, **figures)
    Inventory.fill_in(case=filled, on=DAY, moment="between", seen=[Seen("debts", "low")], by=jolanda)
    at(2026, 3, 12, 9)
    Measurement.take(case=filled, on=date(2026, 3, 12), scores={"agreements": 2}, by=jolanda, **figures)
    Inventory.fill_in(case=filled, on=date(2026, 3, 12), moment="between", seen=[Seen("fire", "high")], by=jolanda)
    words = paper(also=("figures-0", "risks-0"))
    assert filled.method.risk("debts").name in words
    assert filled.method.risk("fire").name not in words
    assert "9 → 2" not in words
    assert words.count(LATER) == 2


def test_the_description_of_then_goes_along_when_a_newer_one_holds(paper, site, filled, jolanda, at):
    first = described(filled, "Zo was het.", jolanda)
    at(2026, 4, 11, 9)
    described(filled, "Zo is het nu.", jolanda)
    words = paper(also=(f"description-{first.version}",))
    assert "Zo was het." in words
    assert "Zo is het nu." not in words


def described(case, text, by):
    """A person description that holds from today."""
    description = PersonDescription.begin(case=case, by=by)
    description.write(by=by, life_area="housing", text=text, author_kind="client")
    description.establish(on=clock.today(), by=by)
    return description


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
