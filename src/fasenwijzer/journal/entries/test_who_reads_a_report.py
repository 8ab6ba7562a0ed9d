"""Who of the client's side reads a report, and which passages: cases A (J15, V28) and B (J09, V27; J22, V28)."""

from datetime import date
from itertools import product

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.entries.readers import THE_CLIENT, Reader, may_read, seen_by
from fasenwijzer.journal.entries.test_pages_of_reports import sent
from fasenwijzer.journal.models import Entry
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Goal, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.both]
TODAY = date(2026, 3, 10)
FINANCES = frozenset({"finances"})


@pytest.fixture
def around(noor, jolanda):
    """`around("Halina")` puts somebody on Noor's map."""
    return lambda name, relation="": NetworkMember.add(case=noor, name=name, relation=relation, by=jolanda)


@pytest.fixture
def mother(around):
    return around("Agnieszka", "moeder")


@pytest.fixture
def father(around):
    return around("Ronald", "vader")


@pytest.fixture
def wrote(noor, jolanda):
    """A report of today as Jolanda wrote it, fetched as a page does."""

    def write(**told):
        pk = Entry.write(case=noor, on=TODAY, by=jolanda, **({"text": "Iets."} | told)).pk
        return Entry.objects.whole().get(pk=pk)

    return write


def passages(entry, reader):
    return [passage.about for passage in seen_by(entry, reader).passages]


def test_the_client_sees_the_report_and_not_the_passage_about_somebody_else(wrote):
    entry = wrote(about_others=[AboutAnother("Hilbert", "Vergat zijn medicijnen.")])
    seen = seen_by(entry, THE_CLIENT)
    assert (seen.entry, seen.passages, seen.leaves_out) == (entry, (), True)
    assert not seen_by(wrote(), THE_CLIENT).leaves_out


def test_what_is_about_one_parent_never_reaches_the_other(wrote, mother, father):
    entry = wrote(about_others=[AboutAnother("Agnieszka", "Gebruikt slaapmedicatie.", member=mother)])
    for parent in (father, mother):
        seen = seen_by(entry, Reader.representing(parent.pk))
        assert (seen.entry, seen.passages, seen.leaves_out) == (entry, (), True)


def test_a_passage_for_the_client_does_not_reach_who_reads_in_that_name(wrote, mother, father):
    entry = wrote(about_others=[AboutAnother("Agnieszka", "Is moe.", for_client=True, shared_with=(mother,))])
    assert passages(entry, THE_CLIENT) == passages(entry, Reader.representing(mother.pk)) == ["Agnieszka"]
    assert passages(entry, Reader.representing(father.pk)) == []


def test_each_passage_has_readers_of_its_own(wrote, mother):
    to_mother = AboutAnother("Jesper", "Heeft zelf ook begeleiding.", shared_with=(mother,))
    entry = wrote(about_others=[to_mother, AboutAnother("De ouders van Jesper", "Maken zich zorgen.")])
    seen = seen_by(entry, Reader.representing(mother.pk))
    assert ([passage.about for passage in seen.passages], seen.leaves_out) == (["Jesper"], True)


def test_the_network_reads_its_own_words_and_what_was_shared(wrote, around, mother):
    halina, babcia = Reader.around(around("Halina").pk), around("Babcia")
    own = wrote(author_kind="network", author_name="Halina", told_by_id=halina.person)
    shared = wrote(audience="chosen", shared_with=[babcia])
    assert [may_read(entry, halina) for entry in (own, shared, wrote())] == [True, False, False]
    assert may_read(shared, Reader.around(babcia.pk))
    assert may_read(shared, THE_CLIENT)
    assert not may_read(shared, Reader.representing(mother.pk))


def test_withheld_is_withheld_from_everybody_on_that_side(wrote, mother):
    entry = wrote(withheld_reason="Donderdag vertellen we het samen.", shared_with=[mother])
    readers = (THE_CLIENT, Reader.representing(mother.pk), Reader.around(mother.pk))
    assert [seen_by(entry, reader) for reader in readers] == [None, None, None]


def test_who_acts_in_one_area_reads_only_what_is_wholly_about_that(wrote, noor, jolanda, father):
    plan = Plan.begin(case=noor, by=jolanda)
    bills, home = (Goal.add(plan=plan, text=area, life_area=area, by=jolanda) for area in ("finances", "housing"))
    about = [[OnGoal(bills)], [OnGoal(home)], [OnGoal(bills), OnGoal(home)], []]
    shurainy = Reader.representing(father.pk, FINANCES)
    assert [may_read(wrote(on_goals=goals), shurainy) for goals in about] == [True, False, False, False]
    assert may_read(wrote(life_area="finances"), shurainy)
    assert not may_read(wrote(life_area="finances", on_goals=[OnGoal(home)]), shurainy)


def test_one_and_all_are_asked_the_same(wrote, noor, jolanda, mother, father):
    """`readable_by` in SQL and `may_read` of one report never differ."""
    goal = Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Rood staan", life_area="finances", by=jolanda)
    told = product(
        ["", "Later."], ["along", "chosen"], [[], [mother]], [None, father.pk], ["", "housing"], [[], [goal]]
    )
    for reason, audience, shared, by, area, goals in told:
        kind = {"author_kind": "parent", "author_name": "Ronald"} if by else {}
        wrote(
            withheld_reason=reason,
            audience=audience,
            shared_with=shared,
            told_by_id=by,
            life_area=area,
            on_goals=[OnGoal(goal) for goal in goals],
            **kind,
        )
    people = [None, mother.pk, father.pk]
    readers = [THE_CLIENT, *(Reader.around(pk) for pk in people if pk)]
    readers += [Reader.representing(pk, areas) for pk in people for areas in (None, FINANCES, frozenset())]
    everything = list(Entry.objects.whole())
    for reader in readers:
        expected = {entry.pk for entry in everything if may_read(entry, reader)}
        assert set(Entry.objects.readable_by(reader).values_list("pk", flat=True)) == expected, reader


def test_looking_costs_no_queries(wrote, mother, django_assert_num_queries):
    entry = wrote(about_others=[AboutAnother("Jesper", "Iets.", shared_with=(mother,))], shared_with=[mother])
    with django_assert_num_queries(0):
        seen_by(entry, Reader.representing(mother.pk, FINANCES))


def test_nothing_is_shared_with_somebody_of_another_map(wrote, idris, ineke):
    stranger = NetworkMember.add(case=idris, name="Vreemd", by=ineke)
    with pytest.raises(ValueError, match="another map"):
        wrote(shared_with=[stranger])
    with pytest.raises(ValueError, match="another map"):
        wrote(about_others=[AboutAnother("Iemand", "Iets.", shared_with=(stranger,))])


def test_a_worker_chooses_who_reads_along(browse, jolanda, noor, mother, father):
    pages, write = browse(jolanda), reverse("journal:report", args=[noor.pk])
    told = sent(pages.get(write), other="on", text="Samen gegeten.", readers="chosen", shared_with=[mother.pk])
    told |= {"passage-0-another": "on", "passage-0-about": "agnieszka", "passage-0-passage": "Slaapt slecht."}
    told |= {
        "passage-1-another": "on",
        "passage-1-about": "Jesper",
        "passage-1-passage": "Bijt.",
        "passage-1-readers": ["client"],
    }
    page = pages.post(write, told, follow=True).content.decode()
    entry = Entry.objects.whole().get()
    kept = [(row.about, row.member, row.readers) for row in entry.third_party_passages.all()]
    assert kept == [("agnieszka", mother, []), ("Jesper", None, ["Noor"])]
    assert (entry.audience, list(entry.shared_with.all())) == ("chosen", [mother])
    assert "Over Jesper, alleen voor begeleiders en Noor" in page
    assert "Voor begeleiders, Noor, Agnieszka" in page


def test_who_changes_it_finds_the_readers_as_they_were_and_the_log_keeps_them(browse, jolanda, noor, wrote, mother):
    passage = AboutAnother("Jesper", "Bijt.", shared_with=(mother,))
    entry = wrote(about_others=[passage], audience="chosen", shared_with=[mother])
    pages, change = browse(jolanda), reverse("journal:change-entry", args=[noor.pk, entry.pk])
    told = sent(pages.get(change))
    assert (told["readers"], told["shared_with"]) == ("chosen", [str(mother.pk)])
    assert told["passage-0-readers"] == [str(mother.pk)]
    pages.post(change, told | {"readers": "everyone", "passage-0-readers": []})
    entry = Entry.objects.get()
    assert (entry.audience, entry.shared_with.count(), entry.third_party_passages.get().readers) == ("along", 0, [])
    changes = {
        change.field: (change.before, change.after)
        for change in Event.objects.filter(action="update").first().changes.all()
    }
    assert changes["shared_with"] == ("Agnieszka", "")
    assert changes["about_another"] == ("Jesper: Bijt. [Agnieszka]", "Jesper: Bijt.")


def test_own_words_of_somebody_on_the_map_are_known_as_theirs(browse, jolanda, noor, mother):
    pages, write = browse(jolanda), reverse("journal:report", args=[noor.pk])
    told = sent(pages.get(write), author_kind="parent", author_name=" agnieszka ", other="on", text="Hij sliep goed.")
    pages.post(write, told)
    assert Entry.objects.get().told_by == mother
