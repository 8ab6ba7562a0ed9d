"""Noor reads and writes about herself: what goes well, and how it goes in each area of life."""

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.access.roles import Role
from fasenwijzer.analysis.models import AreaNote, Strength, Tie, Wish
from fasenwijzer.analysis.ties.models import Topic
from fasenwijzer.cases.care_team.models import Task
from fasenwijzer.cases.models import Assignment
from fasenwijzer.evaluations.models import Measurement
from fasenwijzer.tests.cast import HOSTILE, LONG_AGO, queries_of

pytestmark = pytest.mark.django_db


def test_she_names_a_strength_and_it_stands_in_the_dolls_of_the_worker(browse, noor, noor_herself, jolanda):
    told = {"text": f"goed met planten {HOSTILE}", "source": "skills"}
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/about/strengths/add/", told, follow=True)
    assert "goed met planten" in answer.content.decode()
    assert Strength.objects.get().named_by == "Noor"
    page = browse(jolanda).get(reverse("analysis:strengths", args=[noor.pk])).content.decode()
    assert "goed met planten" in page
    assert HOSTILE not in page


def test_a_strength_without_a_kind_says_so(browse, noor, noor_herself):
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/about/strengths/add/", {"text": "goed met planten"})
    assert answer.status_code == 422
    assert "goed met planten" in answer.content.decode()


def test_a_figure_words_and_a_wish_at_once(browse, noor, noor_herself):
    address = f"/mine/{noor.pk}/about/areas/housing/"
    browser = browse(noor_herself)
    browser.post(address, {"score": "4", "text": "", "wish": ""})
    answer = browser.post(
        address, {"score": "7", "text": "Het is stil.", "wish": "Een deur die dicht kan"}, follow=True
    )
    page = answer.content.decode()
    for words in ("Je begon met een 4. Nu geef je een 7.", "Het is stil.", "Een deur die dicht kan"):
        assert words in page
    assert [m.rater_kind for m in Measurement.objects.all()] == ["client", "client"]
    assert AreaNote.objects.get().author_kind == "client"
    assert Wish.objects.get().whose == "Noor"


def test_nothing_at_all_is_asked_for_kindly(browse, noor, noor_herself):
    answer = browse(noor_herself).post(f"/mine/{noor.pk}/about/areas/housing/", {"text": "", "wish": ""})
    assert answer.status_code == 422
    assert "Kies een cijfer, of schrijf iets." in answer.content.decode()


def test_a_parent_writes_under_the_own_name_and_gives_no_figure(browse, noor, represent):
    browser = browse(represent("Hilde Brouwer", Capacity.CURATOR))
    address = f"/mine/{noor.pk}/about/areas/housing/"
    assert 'name="score"' not in browser.get(address).content.decode()
    browser.post(address, {"text": "Het huis is licht.", "wish": "", "score": "9"})
    note = AreaNote.objects.get()
    assert (note.author_kind, note.author_name) == ("other", "Hilde Brouwer")
    assert not Measurement.objects.exists()


def test_an_area_outside_the_power_of_attorney_is_not_there(browse, noor, represent):
    browser = browse(represent("Shurainy", Capacity.ATTORNEY, areas=["finances"], parts=["description"]))
    assert browser.get(f"/mine/{noor.pk}/about/areas/finances/").status_code == 200
    assert browser.get(f"/mine/{noor.pk}/about/areas/housing/").status_code == 404
    assert browser.post(f"/mine/{noor.pk}/about/areas/finances/", {"text": "x"}).status_code == 403
    page = browser.get(f"/mine/{noor.pk}/about/").content.decode()
    assert "Financiën" in page
    assert "Wonen" not in page


def test_an_area_that_does_not_exist(browse, noor, noor_herself):
    assert browse(noor_herself).get(f"/mine/{noor.pk}/about/areas/nowhere/").status_code == 404


def test_it_asks_as_much_whatever_is_written(browse, noor, noor_herself, jolanda):
    browser, pages = browse(noor_herself), (f"/mine/{noor.pk}/about/", f"/mine/{noor.pk}/about/areas/housing/")
    browser.post(pages[1], {"score": "4", "text": "a", "wish": "b"})
    Strength.name(case=noor, source="skills", text="iets", named_by="Noor", life_area="housing", by=jolanda)
    thin = [queries_of(browser, page) for page in pages]
    for number in range(6):
        browser.post(pages[1], {"score": str(number), "text": f"woorden {number}", "wish": f"wens {number}"})
        told = {"source": "skills", "text": f"kracht {number}", "life_area": "housing"}
        Strength.name(case=noor, named_by="Noor", by=jolanda, **told)
    assert [queries_of(browser, page) for page in pages] == thin


def test_that_somebody_came_for_the_reporting_code_is_not_told_at_home(browse, noor, noor_herself, colleague, jolanda):
    officer = colleague("Marloes Vos", Role.ATTENTION_OFFICER)
    Assignment.assign(case=noor, user=officer, task=Task.ATTENTION_OFFICER, since=LONG_AGO, by=jolanda)
    home = browse(noor_herself).get(f"/mine/{noor.pk}/").content.decode()
    assert "Jolanda Brandsma" in home
    assert "Marloes" not in home


@pytest.fixture
def lines(noor, jolanda):
    post, sleep = Topic("finances", f"de post {HOSTILE}"), Topic("mental_health", "slapen")
    Tie.draw(case=noor, source=post, target=sleep, by=jolanda)
    return Tie.draw(case=noor, source=Topic("meaning", "de planten"), target=sleep, effect="helps", by=jolanda)


def test_what_works_on_what_is_drawn_and_told_in_words(browse, noor, noor_herself, lines):
    page = browse(noor_herself).get(f"/mine/{noor.pk}/about/").content.decode()
    assert "Wat werkt op wat door?" in page
    assert "De planten (Zingeving): dat helpt bij slapen (Psychische gezondheid)." in page
    assert HOSTILE not in page


@pytest.mark.parametrize("language, words", [("pl", "to pomaga na"), ("tr", "yardımcı oluyor"), ("ar", "يساعد على")])
def test_it_is_told_in_the_language_of_the_reader(browse, noor, noor_herself, lines, language, words):
    noor_herself.language = language
    noor_herself.save(update_fields=["language"])
    assert words in browse(noor_herself).get(f"/mine/{noor.pk}/about/").content.decode()


def test_who_sees_one_area_sees_no_lines(browse, noor, represent, lines):
    browser = browse(represent("Ferry Lammers", Capacity.BEWINDVOERDER))
    assert "de post" not in browser.get(f"/mine/{noor.pk}/about/").content.decode()
