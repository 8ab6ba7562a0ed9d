"""Reports: whose words they are, what they say on each goal, and how long they may be improved."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from fasenwijzer.audit.models import Event
from fasenwijzer.configurator.models import Edition
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.figures import marks_per_goal
from fasenwijzer.journal.models import Entry, EntryAddition
from fasenwijzer.plan.models import Goal, Plan

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 10)


@pytest.fixture
def plan(noor, jolanda):
    return Plan.begin(case=noor, by=jolanda)


@pytest.fixture
def house(plan, jolanda):
    return Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)


@pytest.fixture
def bills(plan, jolanda):
    return Goal.add(plan=plan, text="Ik betaal op tijd", life_area="finances", by=jolanda)


@pytest.fixture
def report(noor, jolanda, house):
    return Entry.write(case=noor, on=TODAY, by=jolanda, on_goals=[OnGoal(house, doing="3x gekookt. top.", score=7)])


def test_a_report_of_a_worker_is_in_the_workers_own_words(report, jolanda):
    assert (report.author, report.author_name, report.written_by) == (jolanda, "Jolanda Brandsma", jolanda)
    assert report.cycle == 2
    assert report.on_goals.get().doing == "3x gekookt. top."


def test_the_client_may_dictate(noor, jolanda, house):
    text = "Gebeld met Jay 17.00. 40 min!! Ze zei: dat wist ik al lang papa. 😅"
    entry = Entry.write(
        case=noor, on=date(2025, 5, 11), by=jolanda, author_kind="client", text=text, on_goals=[OnGoal(house)]
    )
    assert (entry.author, entry.author_name, entry.written_by) == (None, "Noor Haverkamp", jolanda)
    assert (entry.text, entry.cycle) == (text, 1)


def test_a_parent_or_somebody_of_the_network_has_a_name(noor, jolanda):
    text = "Tymek jest u mnie po zmianie. Zażółć gęślą jaźń."
    entry = Entry.write(case=noor, on=TODAY, by=jolanda, author_kind="network", author_name="Halina", text=text)
    assert (entry.author_name, entry.text) == ("Halina", text)


def test_the_writer_may_improve_it_until_the_next_day_at_noon(report, jolanda, ruben, at):
    assert report.may_be_changed_by(jolanda)
    assert not report.may_be_changed_by(ruben)
    at(2026, 3, 11, 11, 59)
    assert report.may_be_changed_by(jolanda)
    at(2026, 3, 11, 12, 0)
    assert not report.may_be_changed_by(jolanda)


@pytest.mark.parametrize("days, last", [(3, (2026, 3, 13, 11, 59)), (None, (2026, 3, 11, 11, 59))])
def test_the_edition_says_how_long(noor, jolanda, at, days, last):
    noor.edition = Edition.publish_new(name="Eigen", base="standard", norms={"report_fixed": days}, by=None)
    report = Entry.write(case=noor, on=TODAY, by=jolanda, text="Samen gekookt.")
    at(*last)
    assert report.may_be_changed_by(jolanda)
    at(*last[:3], 12)
    assert not report.may_be_changed_by(jolanda)


def test_what_is_changed_or_removed_stays_in_the_log(report, jolanda, house):
    told = {"on": TODAY, "text": "", "life_area": "", "importance": "important", "withheld_reason": ""}
    report.change(by=jolanda, author_kind="worker", on_goals=[OnGoal(house, doing="4x gekookt.")], **told)
    changes = {change.field: (change.before, change.after) for change in Event.objects.first().changes.all()}
    assert changes["importance"] == ("ordinary", "important")
    assert "3x gekookt. top." in changes["on_goals"][0]
    report.remove(by=jolanda)
    assert not Entry.objects.exists()
    assert "4x gekookt." in Event.objects.first().changes.get(field="on_goals").before


def test_a_passage_about_somebody_else_is_kept_apart(noor, jolanda):
    another = AboutAnother(about="Hilbert", text="Vertelde over medicijnen.")
    entry = Entry.write(case=noor, on=TODAY, by=jolanda, text="Samen gepraat.", about_others=[another])
    assert "medicijnen" not in entry.text
    assert list(Entry.objects.with_somebody_else()) == [entry]
    assert entry.third_party_passages.get().about == "Hilbert"


def test_withheld_for_now_and_then_not_any_more(noor, jolanda):
    entry = Entry.write(case=noor, on=TODAY, by=jolanda, text="Eerst samen bespreken.", withheld_reason="Donderdag.")
    assert not Entry.objects.for_the_client().exists()
    entry.let_the_client_read(by=jolanda)
    assert list(Entry.objects.for_the_client()) == [entry]


def test_about_a_life_area_is_also_about_a_goal_in_it(noor, jolanda, report):
    alone = Entry.write(case=noor, on=TODAY, by=jolanda, text="Eerste nacht.", life_area="housing")
    Entry.write(case=noor, on=TODAY, by=jolanda, text="Gespaard.", life_area="finances")
    assert set(Entry.objects.about_area("housing")) == {report, alone}


def test_additions_stand_below_a_report(report, ruben):
    addition = EntryAddition.add(entry=report, text="De monteur kwam toch.", by=ruben)
    assert (addition.on, list(report.additions.all())) == (TODAY, [addition])


def test_figures_per_goal_in_order_of_time(noor, jolanda, house, bills, django_assert_num_queries):
    for day, goal, score in [(9, house, 6), (2, house, 4), (10, house, 7), (9, bills, 0)]:
        Entry.write(case=noor, on=date(2026, 3, day), by=jolanda, on_goals=[OnGoal(goal, score=score)])
    with django_assert_num_queries(1):
        assert marks_per_goal(noor) == {house.pk: [4, 6, 7], bills.pk: [0]}


def test_a_goal_of_another_case_is_refused(report, idris, jolanda, house):
    with pytest.raises(ValueError, match="another case"):
        Entry.write(case=idris, on=TODAY, by=jolanda, on_goals=[OnGoal(house, doing="x")])


def test_the_database_refuses_a_figure_above_ten(report):
    with pytest.raises(IntegrityError), transaction.atomic():
        report.on_goals.update(score=11)
