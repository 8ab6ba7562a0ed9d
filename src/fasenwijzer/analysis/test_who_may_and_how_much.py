"""Who gets in, what hostile words do, and that a large file costs no more queries than a small one."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import AreaNote, PersonDescription, Strength, Wish
from fasenwijzer.analysis.test_records import TODAY, told
from fasenwijzer.analysis.urls import urlpatterns
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
EXAMPLES = {"pk": 1, "number": 1, "area": "housing", "written": "note-1"}
PAGES = ["strengths", "text"]
HOSTILE = ["<script>alert(1)</script>", "{% csrf_token %}", "'; DROP TABLE --", "\u202eab\x07", "ü" * 200]
LONG = [("area", ["housing"]), ("area", ["whole"]), ("strengths", []), ("text", []), ("version", [1])]


def addresses(case):
    for pattern in urlpatterns:
        needs = pattern.pattern.converters.keys()
        yield reverse(f"analysis:{pattern.name}", kwargs={"case_id": case.pk} | {key: EXAMPLES[key] for key in needs})


def test_outsiders_find_nothing_and_oversight_reads_nothing(browse, bilal, pieter, anton, noor):
    for who, code in ((bilal, 404), (anton, 404), (pieter, 403)):
        browser = browse(who)
        for address in addresses(noor):
            assert browser.get(address).status_code == code, address
            assert browser.post(address).status_code == code, address


def test_who_may_only_read_sees_no_buttons_and_can_not_write(browse, ineke, idris):
    for name in PAGES:
        words = browse(ineke).get(reverse(f"analysis:{name}", args=[idris.pk])).content.decode()
        assert 'method="post"' not in words.split("<main")[1]
    address = reverse("analysis:write", args=[idris.pk, "housing"])
    assert browse(ineke).post(address, {}).status_code == 403


def test_every_address_answers_a_get_after_a_session_that_ended(browse, jolanda, noor):
    browser = browse(jolanda)
    for address in addresses(noor):
        assert browser.get(address).status_code in (200, 302, 404), address


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "{% csrf_token %}", "'; DROP TABLE --", "\u202eab\x07", "ü" * 200]
)
def test_hostile_words_are_only_words(browse, jolanda, noor, words):
    told(noor, jolanda, text=words, author_kind="other", author_name=words, with_consent=True)
    Strength.name(case=noor, life_area="housing", source="skills", text=words, named_by=words, by=jolanda)
    Wish.make(case=noor, life_area="housing", text=words, whose=words, by=jolanda)
    NetworkMember.add(case=noor, name=words, by=jolanda)
    description = PersonDescription.begin(case=noor, by=jolanda)
    description.take_over(AreaNote.objects.get(), by=jolanda)
    for address in (*PAGES, "add-passage"):
        answer = browse(jolanda).get(reverse(f"analysis:{address}", args=[noor.pk]))
        assert answer.status_code == 200
        assert "<script>alert" not in answer.content.decode()
    assert browse(jolanda).get(reverse("analysis:area", args=[noor.pk, "housing"])).status_code == 200


def fill(case, by, many):
    description = PersonDescription.begin(case=case, by=by)
    for number in range(many):
        for area in case.method.life_areas:
            note = told(case, by, area=area.key, text=f"Iets {number}")
            told(case, by, area=area.key, heading="hard", text=f"Lastig {number}")
            Strength.name(case=case, life_area=area.key, source="skills", text=f"kan {number}", named_by="Noor", by=by)
            Wish.make(case=case, life_area=area.key, text=f"wil {number}", whose="Noor", by=by)
            description.take_over(note, by=by)
        NetworkMember.add(case=case, name=f"Buur {number}", by=by)


@pytest.mark.parametrize(
    "name, args", [("area", ["housing"]), ("area", ["whole"]), ("strengths", []), ("text", []), ("version", [1])]
)
def test_a_large_file_costs_no_more_queries(browse, jolanda, noor, name, args):
    browser, address = browse(jolanda), reverse(f"analysis:{name}", args=[noor.pk, *args])
    fill(noor, jolanda, 1)
    first = PersonDescription.objects.get()
    if name == "version":
        first.establish(on=TODAY, by=jolanda)
    small = queries_of(browser, address)
    if name == "version":
        first.go_on_writing(by=jolanda)
    fill(noor, jolanda, 8)
    if name == "version":
        PersonDescription.objects.get().establish(on=TODAY, by=jolanda)
    assert queries_of(browser, address) == small
