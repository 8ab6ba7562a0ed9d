"""Whoever takes the last row out of a list keeps it empty; it does not fill up again with what the base has."""

import pytest
from django.urls import reverse

from fasenwijzer.configurator.models import Edition
from fasenwijzer.configurator.rooms.phase import PhaseForm

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(oeverlicht, saar):
    return Edition.begin(name="Eigen", after=Edition.objects.current(), by=saar)


def leave_out_every_letter(draft, http):
    for letter in draft.method.letters:
        answer = http.post(reverse("configurator:leave-out-letter", args=[draft.pk, letter.key]))
        assert answer.status_code == 302


def test_an_organisation_that_wants_no_letters_has_none(browse, saar, draft):
    assert draft.method.letters
    leave_out_every_letter(draft, browse(saar))
    assert not draft.method.letters
    page = browse(saar).get(reverse("configurator:letters", args=[draft.pk]))
    assert page.status_code == 200


def test_the_next_draft_begins_without_them_too(browse, saar, draft):
    leave_out_every_letter(draft, browse(saar))
    draft.publish(by=saar)
    assert not draft.method.letters
    assert not Edition.begin(name="Volgende", after=draft, by=saar).method.letters


def test_a_letter_that_comes_back_stands_alone(browse, saar, draft):
    first, *_others = draft.method.letters
    leave_out_every_letter(draft, browse(saar))
    browse(saar).post(reverse("configurator:bring-back-letter", args=[draft.pk, first.key]))
    assert [letter.key for letter in draft.method.letters] == [first.key]


def test_emptying_the_field_of_a_list_gives_that_of_the_base_back(browse, saar, draft):
    form = PhaseForm(draft=draft, phase="start")
    name, (path, _kind) = next((name, at) for name, at in form.lists.items() if at[0].startswith("checklists.start"))
    setting = path.rpartition(".")[2]
    usual = draft.method.checklist("start", setting)
    told = {field: form[field].value() for field in form.fields}
    told = {field: value for field, value in told.items() if value is not None}
    page = reverse("configurator:draft-phase", args=[draft.pk, "start"])
    browse(saar).post(page, told | {name: "De sleutel"})
    assert [item.text for item in draft.method.checklist("start", setting)] == ["De sleutel"]
    browse(saar).post(page, told | {name: ""})
    assert draft.method.checklist("start", setting) == usual
