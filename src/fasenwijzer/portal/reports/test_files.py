"""A photo with a report on the client's side: sent along, opened by who may read it, and judged by what is in it."""

from dataclasses import replace
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.files.contents import look_into
from fasenwijzer.cases.models import File
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.models import Entry
from fasenwijzer.tests.cast import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept_in(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def tell(noor):
    return reverse("portal:tell", args=[noor.pk])


@pytest.fixture
def where(noor):
    return lambda entry: reverse("portal:paper-file", args=[noor.pk, entry.files.first().pk])


def drawn():
    made = BytesIO()
    Image.new("RGB", (60, 40)).save(made, "JPEG")
    return made.getvalue()


def photo(name="kast.jpg"):
    return SimpleUploadedFile(name, drawn(), "image/jpeg")


def report_with_photo(noor, jolanda, **told):
    kept = {"files": [look_into("kast.jpg", drawn())]} | told
    return Entry.write(case=noor, on=TODAY, by=jolanda, text="De kast staat.", **kept)


def test_noor_sends_a_photo_along_and_opens_it(browse, noor, noor_herself, jolanda, tell, where):
    browser = browse(noor_herself)
    page = browser.post(tell, {"text": "Kijk, de kast.", "photos": [photo()]}, follow=True).content.decode()
    assert "kast.jpg" in page
    address = where(Entry.objects.get())
    look = f"{address}look/"
    assert look in page
    shown = browser.get(look).content.decode()
    assert f'<img class="photo" src="{address}"' in shown
    assert reverse("portal:leave") in shown
    answer = browser.get(address)
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert Event.objects.filter(action="export", subject_type="cases.file", actor_id=noor_herself.pk).exists()
    assert "kast.jpg" in browse(jolanda).get(reverse("journal:entries", args=[noor.pk])).content.decode()


def test_a_letter_is_saved_and_not_shown(browse, noor_herself, tell, where):
    letter = SimpleUploadedFile("brief.pdf", b"%PDF-1.7 Huurcontract")
    browse(noor_herself).post(tell, {"text": "Een brief.", "photos": [letter]})
    address = where(Entry.objects.get())
    assert browse(noor_herself).get(address)["Content-Disposition"].startswith("attachment")
    assert browse(noor_herself).get(f"{address}look/").status_code == 404


def test_what_is_no_photo_is_refused_at_the_field_and_the_words_stay(browse, noor_herself, tell):
    game = SimpleUploadedFile("spel.jpg", b"MZ\x90\x00")
    answer = browse(noor_herself).post(tell, {"text": "Kijk, de kast.", "photos": [game]})
    assert answer.status_code == 422
    assert "Kijk, de kast." in answer.content.decode()
    assert "photos" in answer.context["form"].errors
    assert not Entry.objects.exists()


def test_without_words_the_photo_is_asked_again(browse, noor_herself, tell):
    answer = browse(noor_herself).post(tell, {"text": "", "photos": [photo()]})
    assert "Kies je bestand ook opnieuw" in str(answer.context["form"].errors["photos"])


def test_the_photo_of_a_worker_is_open_to_noor_and_not_to_a_neighbour(browse, noor, noor_herself, gul, jolanda, where):
    entry = report_with_photo(noor, jolanda)
    assert browse(noor_herself).get(where(entry)).status_code == 200
    assert browse(gul).get(where(entry)).status_code == 403


HILBERT = AboutAnother("Hilbert", "Stond erbij.")


def opens(browser, noor, where, entry):
    """Whether the story and the papers name it, and both addresses of it open: all of them, or none."""
    story = browser.get(reverse("portal:reports", args=[noor.pk])).content.decode()
    papers = browser.get(reverse("portal:papers", args=[noor.pk])).content.decode()
    assert "De kast staat." in story
    opened = [browser.get(address).status_code == 200 for address in (where(entry), f"{where(entry)}look/")]
    found = {"kast.jpg" in story, "kast.jpg" in papers, *opened}
    assert len(found) == 1, found
    return found.pop()


def test_where_something_about_another_is_left_out_no_photo_is_shown_by_any_door(
    browse, noor, noor_herself, jolanda, where, represent
):
    entry = report_with_photo(noor, jolanda, about_others=[HILBERT])
    assert not opens(browse(noor_herself), noor, where, entry)
    assert not opens(browse(represent("Wim", Capacity.LEGAL_MENTOR)), noor, where, entry)


def test_what_a_worker_lets_her_read_whole_shows_its_photo_to_her_and_not_to_who_represents_her(
    browse, noor, noor_herself, jolanda, where, represent
):
    entry = report_with_photo(noor, jolanda, about_others=[replace(HILBERT, for_client=True)])
    assert opens(browse(noor_herself), noor, where, entry)
    assert not opens(browse(represent("Wim", Capacity.LEGAL_MENTOR)), noor, where, entry)


def test_a_photo_that_lies_with_another_report_too_is_as_closed_as_the_most_closed(
    browse, noor, noor_herself, jolanda, where
):
    entry = report_with_photo(noor, jolanda)
    assert opens(browse(noor_herself), noor, where, entry)
    other = Entry.write(case=noor, on=TODAY, by=jolanda, text="Ook zo.", withheld_reason="Eerst praten.")
    other.files.add(*entry.files.all())
    assert browse(noor_herself).get(where(entry)).status_code == 404


def test_a_photo_of_a_report_that_is_taken_back_is_not_open_any_more(browse, noor, noor_herself, tell, where):
    browse(noor_herself).post(tell, {"text": "Kijk.", "photos": [photo()]})
    entry = Entry.objects.get()
    address = where(entry)
    browse(noor_herself).post(reverse("portal:take-report-back", args=[noor.pk, entry.pk]), {"once": ""})
    assert browse(noor_herself).get(address).status_code == 404


def test_a_file_of_no_report_or_of_another_client_is_not_found(browse, noor, idris, noor_herself, jolanda):
    theirs = report_with_photo(idris, jolanda).files.get()
    loose = File.keep(look_into("kast.jpg", drawn()), case=noor, by=jolanda)
    for pk in (theirs.pk, loose.pk):
        assert browse(noor_herself).get(reverse("portal:paper-file", args=[noor.pk, pk])).status_code == 404
