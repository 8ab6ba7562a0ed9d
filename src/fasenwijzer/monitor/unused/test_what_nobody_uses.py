"""What of an edition no file used: counted from the records, without names, and never about very few people."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.configurator.models import Edition
from fasenwijzer.journal.models import Entry
from fasenwijzer.letters.models import Letter
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db
UNUSED = "/monitor/unused/"


def told(browser, query=""):
    found = browser.get(UNUSED + query).context
    return {one.kind.key: one for one, _where in found["kinds"]}


def test_an_area_that_has_a_goal_is_used_and_the_others_are_named(browse, saar, guided):
    guided(6)
    areas = told(browse(saar))["life_areas"]
    assert areas.many == 7
    assert {"Wonen", "Financiën"}.isdisjoint(areas.unused)
    assert "Zingeving" in areas.unused


def test_a_kind_of_report_that_somebody_chose_is_used(browse, saar, jolanda, guided):
    kinds = Edition.objects.current().method.entry_kinds
    for case in guided(6):
        Entry.write(case=case, on=date(2025, 7, 1), text="Ging goed", kind=kinds[0].key, by=jolanda)
    found = told(browse(saar))["entry_kinds"]
    assert kinds[0].name not in found.unused
    assert kinds[1].name in found.unused


def test_a_letter_that_somebody_began_is_used_and_the_others_are_named(browse, saar, jolanda, guided):
    used, other, *_rest = Edition.objects.current().method.letters
    words = {"kind": used.kind, "key": used.key, "name": "Onze eigen titel", "addressee": "Thuis", "text": "Welkom"}
    for case in guided(6):
        Letter.write(case=case, dated=date(2025, 7, 1), by=jolanda, **words)
    found = told(browse(saar))["letters"]
    assert used.name not in found.unused
    assert other.name in found.unused


def test_a_norm_that_was_met_is_met_and_the_others_are_named(browse, saar, jolanda, guided):
    for number, case in enumerate(guided(6)):
        described = PersonDescription.begin(case=case, by=jolanda)
        PersonDescription.objects.filter(pk=described.pk).update(
            established_on=date(2025, 5, 30 if number else 1), established_at=clock.now(), established_by=jolanda
        )
    norms = told(browse(saar))["norms"]
    assert not any(name.startswith("Plan na de persoonsbeschrijving") for name in norms.unused)
    assert any(name.startswith("Voortgangsgesprek") for name in norms.unused)


def test_points_of_checklists_stand_by_list(browse, saar, guided):
    guided(6)
    lists = told(browse(saar))["checklists"]
    assert sum(len(group.unused) for group in lists.groups) == len(lists.unused)
    assert len({group.name for group in lists.groups}) == len(lists.groups) > 1


def test_a_norm_that_an_edition_sets_otherwise_was_changed(browse, saar, guided):
    guided(6)
    before = browse(saar).get(UNUSED).context["never_changed"]
    Edition.publish_new(name="Eigen", base="standard", norms={"progress_talk": 21}, by=saar)
    after = browse(saar).get(UNUSED).context["never_changed"]
    assert len(after) == len(before) - 1
    assert any(name.startswith("Voortgangsgesprek") for name in before)
    assert not any(name.startswith("Voortgangsgesprek") for name in after)


def test_what_only_a_few_people_used_is_not_told_about(browse, saar, jolanda, guided):
    cases = guided(6)
    Entry.write(case=cases[0], on=date(2025, 7, 1), text="Ging goed", kind="ordinary", by=jolanda)
    assert told(browse(saar))["entry_kinds"].is_few
    assert "vertellen we niets" in browse(saar).get(UNUSED).content.decode()


def test_what_lies_outside_the_period_does_not_count(browse, saar, jolanda, guided):
    for case in guided(6):
        Entry.write(case=case, on=date(2026, 3, 1), text="Ging goed", kind="x", by=jolanda)
    assert told(browse(saar))["entry_kinds"].people == 0


def test_fewer_than_five_people_are_too_few(browse, saar, guided):
    guided(4)
    page = browse(saar).get(UNUSED).content.decode()
    assert "Te weinig mensen" in page
    assert "Zingeving" not in page


def test_it_leads_to_the_draft_where_it_is_left_out(browse, saar, guided):
    guided(6)
    assert reverse("configurator:begin-draft") in browse(saar).get(UNUSED).content.decode()
    draft = Edition.begin(name="Volgende", base="standard", by=saar)
    assert reverse("configurator:areas", args=[draft.pk]) in browse(saar).get(UNUSED).content.decode()


def test_only_who_manages_the_edition_sees_it(browse, karin, jolanda, saar):
    assert browse(karin).get(UNUSED).status_code == 403
    assert browse(jolanda).get(UNUSED).status_code == 403
    assert browse(saar).get(UNUSED + "?edition=nonsense&period=x").status_code == 200
    assert UNUSED in browse(saar).get(reverse("configurator:editions")).content.decode()


def test_many_files_cost_as_many_queries_as_few(browse, saar, guided):
    guided(5)
    few = queries_of(browse(saar), UNUSED)
    guided(5)
    assert queries_of(browse(saar), UNUSED) == few
