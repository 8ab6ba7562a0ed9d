"""What the records of the analysis promise, whoever writes them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fasenwijzer.analysis.counts import counts_per_area
from fasenwijzer.analysis.description.models import DescriptionIsFrozen
from fasenwijzer.analysis.models import AreaLeftOpen, AreaNote, Passage, PersonDescription, Strength, Wish
from fasenwijzer.audit.models import Event

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 10)


def told(case, by, area="housing", heading="situation", text="Ik woon hier sinds november.", **more):
    more = {"author_kind": "client", "on": TODAY} | more
    return AreaNote.write(case=case, life_area=area, heading=heading, text=text, by=by, **more)


def test_a_note_carries_round_author_and_a_line_in_the_log(noor, jolanda):
    note = told(noor, jolanda, author_kind="worker")
    assert (note.cycle, note.author_name, note.author_initials) == (2, "Jolanda Brandsma", "JB")
    line = Event.objects.first()
    assert (line.action, line.subject_type, line.case_id) == ("create", "analysis.areanote", noor.pk)


@pytest.mark.parametrize("more", [{"author_name": ""}, {"author_name": "Gül", "with_consent": False}])
def test_somebody_else_has_a_name_and_the_consent_of_the_client(noor, jolanda, more):
    with pytest.raises(IntegrityError):
        told(noor, jolanda, author_kind="other", **more)


def test_what_is_taken_away_is_told_to_the_log_and_can_be_put_back(noor, jolanda):
    note = told(noor, jolanda)
    note.withdraw(by=jolanda)
    assert not AreaNote.objects.of(noor).exists()
    assert Event.objects.first().changes.get(field="text").before == note.text
    note.put_back(by=jolanda)
    assert AreaNote.objects.of(noor).get() == note


def test_areas_without_a_strength_in_the_order_of_the_edition(noor, jolanda):
    Strength.name(case=noor, life_area="housing", source="skills", text="klust", named_by="Noor", by=jolanda)
    Strength.name(case=noor, source="qualities", text="houdt vol", named_by="Sem", by=jolanda)
    assert Strength.objects.without_strength(noor) == [
        "meaning",
        "finances",
        "social_relations",
        "physical_health",
        "mental_health",
        "work_and_activities",
    ]


def test_a_wish_is_open_until_it_comes_true(noor, jolanda):
    wish = Wish.make(case=noor, life_area="housing", text="Een bed voor Sem", whose="Noor", by=jolanda)
    assert Wish.objects.open(noor).get() == wish
    wish.come_true(on=TODAY, by=jolanda)
    assert not Wish.objects.open(noor).exists()
    assert Wish.objects.of(noor).exists()


def test_an_area_is_left_open_once_a_round_and_the_newest_reason_stands(noor, jolanda):
    for reason in ("nu niet", "later, met Ria erbij"):
        AreaLeftOpen.leave(case=noor, life_area="mental_health", reason=reason, by=jolanda)
    assert AreaLeftOpen.objects.of(noor).get().reason == "later, met Ria erbij"


def test_the_flower_is_counted_in_one_query(noor, jolanda, django_assert_num_queries):
    told(noor, jolanda)
    told(noor, jolanda, heading="hard").withdraw(by=jolanda)
    Strength.name(case=noor, life_area="housing", source="skills", text="klust", named_by="Noor", by=jolanda)
    Wish.make(case=noor, life_area="finances", text="Rust", whose="Noor", by=jolanda)
    AreaLeftOpen.leave(case=noor, life_area="mental_health", reason="nu niet", by=jolanda)
    assert noor.method  # an edition is read once per process
    with django_assert_num_queries(1):
        found = {area["key"]: area for area in counts_per_area(noor)}
    housing = found["housing"]
    assert (housing["notes"], housing["strengths"], housing["described"]) == (1, 1, True)
    assert (found["finances"]["wishes"], found["finances"]["described"]) == (1, False)
    assert found["mental_health"]["left_open"]


def begun(case, by, **more):
    description = PersonDescription.begin(case=case, by=by)
    description.write(by=by, life_area="housing", text="Noor woont rustig.", author_kind="together", **more)
    return description


def test_established_a_version_never_changes_again(noor, jolanda, at):
    first = begun(noor, jolanda)
    first.establish(on=TODAY, by=jolanda)
    at(2026, 3, 11)
    passage = first.passages.get()
    for change in (
        lambda: first.write(by=jolanda, life_area="meaning", text="Nog iets", author_kind="client"),
        lambda: passage.correct(by=jolanda, text="Anders"),
        lambda: passage.withdraw(by=jolanda),
        lambda: first.go_on_writing(by=jolanda),
    ):
        with pytest.raises(DescriptionIsFrozen):
            change()
    assert PersonDescription.objects.holding(noor) == first


def test_the_database_refuses_other_words_too(noor, jolanda):
    first = begun(noor, jolanda)
    first.establish(on=TODAY, by=jolanda)
    for change in (
        lambda: Passage.objects.update(text="Anders"),
        lambda: Passage.objects.create(description=first, life_area="other", text="x", author_kind="client", order=9),
    ):
        with pytest.raises(IntegrityError, match="does not change"), transaction.atomic():
            change()


def test_a_change_is_a_new_version_that_may_begin_with_the_one_before(noor, jolanda):
    first = begun(noor, jolanda)
    first.establish(on=TODAY, by=jolanda)
    second = PersonDescription.begin(case=noor, by=jolanda, previous=first)
    assert (second.version, second.passages.get().text) == (2, "Noor woont rustig.")
    assert PersonDescription.begin(case=noor, by=jolanda) == second
    assert PersonDescription.objects.holding(noor) == first


def test_a_note_is_taken_over_once_with_its_author(noor, jolanda):
    note = told(noor, jolanda, author_kind="other", author_name="Gül", with_consent=True)
    description = PersonDescription.begin(case=noor, by=jolanda)
    for _ in range(2):
        description.take_over(note, by=jolanda)
    passage = description.passages.get()
    assert (passage.text, passage.author_kind, passage.author_name) == (note.text, "other", "Gül")


def test_passages_change_places(noor, jolanda):
    description = begun(noor, jolanda)
    for area, text in (("meaning", "twee"), ("finances", "drie")):
        description.write(by=jolanda, life_area=area, text=text, author_kind="client")
    Passage.objects.get(text="drie").move(up=True, by=jolanda)
    Passage.objects.get(text="drie").move(up=True, by=jolanda)
    Passage.objects.get(text="drie").move(up=True, by=jolanda)
    Passage.objects.get(text="twee").move(up=False, by=jolanda)
    assert [p.text for p in description.passages.all()] == ["drie", "Noor woont rustig.", "twee"]


def test_a_passage_comes_where_its_area_stands(noor, jolanda):
    description = begun(noor, jolanda)
    for area, text in (("meaning", "zingt"), ("housing", "De keuken is klaar."), ("other", "De rest is zo.")):
        description.write(by=jolanda, life_area=area, text=text, author_kind="client")
    told = list(description.passages.values_list("text", flat=True))
    assert told == ["Noor woont rustig.", "De keuken is klaar.", "zingt", "De rest is zo."]


def test_only_an_established_text_gets_an_answer(noor, jolanda):
    description = begun(noor, jolanda)
    with pytest.raises(IntegrityError):
        description.agree(how="oral", on=TODAY, by=jolanda)


def test_a_no_stays_to_be_read_after_a_later_yes(noor, jolanda):
    description = begun(noor, jolanda)
    description.establish(on=TODAY, by=jolanda)
    description.refuse(reason="Dit klopt niet.", on=date(2026, 3, 10), by=jolanda)
    assert description.refused
    description.agree(how="other", words="groene stip", on=date(2026, 3, 12), by=jolanda)
    assert (description.agreed, description.refused, description.refusal_reason) == (True, False, "Dit klopt niet.")


def test_coherence_counts_wherever_it_is_written(noor, jolanda):
    assert not PersonDescription.objects.coherence_is_written(noor)
    note = told(noor, jolanda, area="coherence")
    assert PersonDescription.objects.coherence_is_written(noor)
    note.withdraw(by=jolanda)
    begun(noor, jolanda).write(by=jolanda, life_area="coherence", text="Post → slaap", author_kind="client")
    assert PersonDescription.objects.coherence_is_written(noor)
