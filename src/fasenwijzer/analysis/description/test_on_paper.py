"""The text goes along on paper: all that stands in it, for who reads large letters too; and that is written down."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.audit.models import Event
from fasenwijzer.tests.cast import HOSTILE, TODAY
from fasenwijzer.tests.pdf_ua import problems_of, words_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def text(noor, jolanda):
    made = PersonDescription.begin(case=noor, by=jolanda)
    for area, words in (("housing", "Ik woon rustig."), ("future", "Over een jaar werk ik."), ("housing", HOSTILE)):
        made.write(life_area=area, text=words, author_kind="client", by=jolanda)
    return made


def paper(browser, case, name="text-pdf"):
    return browser.get(reverse(f"analysis:{name}", args=[case.pk, 1]))


@pytest.mark.parametrize("name", ["text-pdf", "text-pdf-large"])
def test_it_tells_everything_and_can_be_read_by_everybody(browse, jolanda, noor, text, name):
    text.establish(on=date(2026, 3, 9), by=jolanda)
    content = paper(browse(jolanda), noor, name).content
    assert problems_of(content) == []
    words = words_in(content)
    told = ("Wie is Noor?", "vastgesteld op 9 maart 2026", "Wonen", "Ik woon rustig.", "Over een jaar werk ik.")
    assert [words_of for words_of in told if words_of not in words] == []


def test_what_is_still_being_written_says_so(browse, jolanda, noor, text):
    assert "in de maak" in words_in(paper(browse(jolanda), noor).content)


def test_taking_it_along_is_written_in_the_log_and_its_file_names_nobody(browse, jolanda, noor, text):
    answer = paper(browse(jolanda), noor, "text-pdf-large")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="beschrijving-1-groot.pdf"'
    assert Event.objects.first().action == "export"


def test_there_is_a_way_to_it_and_no_paper_of_what_is_not_there(browse, jolanda, bilal, noor, text):
    text.establish(on=TODAY, by=jolanda)
    assert (
        reverse("analysis:text-pdf", args=[noor.pk, 1])
        in browse(jolanda).get(reverse("analysis:text", args=[noor.pk])).content.decode()
    )
    assert browse(jolanda).get(reverse("analysis:text-pdf", args=[noor.pk, 2])).status_code == 404
    assert paper(browse(bilal), noor).status_code == 404
