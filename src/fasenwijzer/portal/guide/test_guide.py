"""Noor takes her travel guide along on paper: from her own place, or from her worker when she has no phone."""

from datetime import date
from io import BytesIO

import pypdf
import pytest

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.analysis.models import Strength
from fasenwijzer.audit.models import Event
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan
from fasenwijzer.tests.cast import HOSTILE, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db


@pytest.fixture
def way(noor, jolanda):
    """A plan with a goal, a step and an agreement; a strength; her worker can be called."""
    plan = Plan.begin(case=noor, by=jolanda)
    plan.write(end_goal=f"Sem is er elk weekend. {HOSTILE}", by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="belt de woningbouw", due_on=date(2026, 3, 13), by=jolanda)
    Agreement.add(plan=plan, text="We bellen elke maandag", by=jolanda)
    Strength.name(case=noor, source="skills", text="kan schilderen", named_by="Ria", by=jolanda)
    jolanda.tell_about_self(name=jolanda.name, phone="06 12345678", language="nl", shortcuts=True)
    return noor


TOLD = (
    "Sem is er elk weekend.",
    "Uitvoering",
    "Hier ben je nu.",
    "kan schilderen",
    "Mijn huis is klaar",
    "06 12345678",
)


def read(answer):
    assert answer.headers["Content-Type"] == "application/pdf"
    return pypdf.PdfReader(BytesIO(answer.content))


def words_of(paper):
    return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def test_she_reads_it_before_she_prints_it(browse, way, noor_herself):
    browser = browse(noor_herself)
    page = browser.get(f"/mine/{way.pk}/guide/").content.decode()
    assert [told for told in TOLD if told not in page] == []
    assert "<script>alert" not in page
    assert "Reisgids op papier" in browser.get(f"/mine/{way.pk}/about/").content.decode()


def test_a_number_to_call_keeps_its_order_in_arabic(browse, way, noor_herself):
    """After Arabic letters a hyphen parts a number in two, and the second half comes first."""
    User.objects.filter(pk=noor_herself.pk).update(language="ar")
    noor_herself.refresh_from_db()
    shown = browse(noor_herself).get(f"/mine/{way.pk}/guide/").content.decode()
    assert 'dir="rtl"' in shown
    assert '<b class="to-call" dir="ltr">0800-0113</b>' in shown


def test_the_pdf_is_tagged_and_its_file_has_no_name_of_anybody(browse, way, noor_herself):
    answer = browse(noor_herself).get(f"/mine/{way.pk}/guide/pdf/")
    paper = read(answer)
    assert paper.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert paper.trailer["/Root"]["/Lang"] == "nl"
    assert paper.metadata.title == "Mijn reisgids"
    assert [told for told in TOLD if told not in words_of(paper)] == []
    assert 'filename="reisgids.pdf"' in answer.headers["Content-Disposition"]
    assert Event.objects.first().action == "export"


def test_her_worker_hands_it_out_in_her_language(browse, way, jolanda):
    browser = browse(jolanda)
    assert "Українська" in browser.get(f"/cases/{way.pk}/guide/").content.decode()
    paper = read(browser.get(f"/cases/{way.pk}/guide/pdf/", {"language": "uk", "large": "on"}))
    assert paper.trailer["/Root"]["/Lang"] == "uk"
    assert "Мій путівник" in words_of(paper)
    assert browser.get(f"/cases/{way.pk}/guide/pdf/", {"language": "xx"}).status_code == 302


def test_who_may_read_less_gets_less(browse, way, gul, represent):
    page = browse(gul).get(f"/mine/{way.pk}/guide/").content.decode()
    for told in ("Sem is er elk weekend.", "kan schilderen", "We bellen elke maandag", "Mijn huis is klaar"):
        assert told not in page
    assert "06 12345678" in page
    money = represent("Ben", Capacity.BEWINDVOERDER)
    assert "kan schilderen" not in browse(money).get(f"/mine/{way.pk}/guide/").content.decode()


def test_of_a_small_child_the_paper_is_what_a_parent_reads(browse, way, jolanda):
    is_born(way, 2018)
    paper = read(browse(jolanda).get(f"/cases/{way.pk}/guide/pdf/", {"language": "nl"}))
    assert "De reisgids van Noor" in words_of(paper)
    assert "kan schilderen" in words_of(paper)


def test_more_goals_ask_no_more_questions(browse, way, noor_herself, jolanda):
    browser, address = browse(noor_herself), f"/mine/{way.pk}/guide/"
    before = queries_of(browser, address)
    plan = Plan.objects.latest_of(way)
    for number in range(4):
        goal = Goal.add(plan=plan, text=f"Doel {number}", life_area="money", by=jolanda)
        Action.add(goal=goal, text="belt", due_on=date(2026, 3, 13), by=jolanda)
    assert queries_of(browser, address) == before


def test_who_is_no_worker_of_hers_gets_no_paper(browse, way, bilal):
    assert browse(bilal).get(f"/cases/{way.pk}/guide/pdf/?language=nl").status_code == 404
