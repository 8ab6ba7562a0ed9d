"""The story on the client's side: cases A (V28, V31, V32) and B (V27, V28, V30)."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.models import Entry, Remark
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of
from fasenwijzer.tests.client_side import is_born

pytestmark = pytest.mark.django_db
LEFT_OUT = "Er staat ook iets in over een ander"


@pytest.fixture
def wrote(noor, jolanda):
    def write(text="Iets.", **told):
        return Entry.write(case=noor, on=TODAY, by=jolanda, text=text, **told)

    return write


@pytest.fixture
def bills(noor, jolanda):
    return Goal.add(plan=Plan.begin(case=noor, by=jolanda), text="Rood staan", life_area="finances", by=jolanda)


@pytest.fixture
def story(browse, noor):
    """`story(user)` is what this person reads."""
    return lambda user: browse(user).get(reverse("portal:reports", args=[noor.pk])).content.decode()


@pytest.fixture
def tell(browse, noor):
    def post(user, **told):
        return browse(user).post(reverse("portal:tell", args=[noor.pk]), {"once": "", **told}, follow=True)

    return post


def around(noor, jolanda, name, user=None, parts=()):
    member = NetworkMember.add(case=noor, name=name, by=jolanda)
    if user:
        member.let_in(user, by=jolanda)
        consent = Consent.ask(member=member, parts=list(parts), since=date(2026, 3, 1), by=jolanda)
        consent.give(name="Noor", capacity=Capacity.CLIENT, on=TODAY, how="in gesprek", by=jolanda)
    return member


def test_rudi_reads_the_report_without_the_passage_about_hilbert(story, noor_herself, wrote):
    wrote("Rudi bood zelf aan het raam te betalen.", about_others=[AboutAnother("Hilbert", "Vergat medicijnen.")])
    page = story(noor_herself)
    assert "het raam te betalen" in page
    assert LEFT_OUT in page
    assert "Hilbert" not in page
    assert "medicijnen" not in page


def test_what_is_about_mother_does_not_reach_father_nor_mother(story, noor, represent, jolanda, wrote):
    is_born(noor, 2015)
    ronald, agnieszka = represent("Ronald", Capacity.PARENT), represent("Agnieszka", Capacity.PARENT)
    mother = around(noor, jolanda, "Agnieszka", agnieszka)
    wrote("Samen gegeten.", about_others=[AboutAnother("Agnieszka", "Slaapt slecht.", member=mother)])
    wrote("Jesper beet.", about_others=[AboutAnother("Jesper", "Heeft begeleiding.", shared_with=(mother,))])
    page = story(ronald)
    assert "Samen gegeten." in page
    assert "Slaapt slecht." not in page
    assert "Heeft begeleiding." not in page
    assert "Heeft begeleiding." in story(agnieszka)
    assert "Slaapt slecht." not in story(agnieszka)


def test_a_power_of_attorney_for_money_reads_about_money(browse, story, noor, represent, wrote, bills, at):
    shurainy = represent("Shurainy", Capacity.ATTORNEY, since=TODAY, areas=["finances"], parts=[Part.JOURNAL])
    wrote("Brief van de bank.", on_goals=[OnGoal(bills)])
    wrote("Over het wonen.", life_area="housing")
    page = story(shurainy)
    assert "Brief van de bank." in page
    assert "Over het wonen." not in page
    assert browse(shurainy).get(reverse("portal:tell", args=[noor.pk])).status_code == 403


def test_for_whom_the_reports_were_opened_reads_along(story, noor, login, jolanda, wrote):
    """Without what is about somebody else, and without what the client keeps between her and her workers."""
    user = login("Ruthmar")
    ruthmar = around(noor, jolanda, "Ruthmar", user, [Part.JOURNAL])
    wrote("De kast staat.", about_others=[AboutAnother("Hilbert", "Vergat medicijnen.")])
    wrote("Gisteren heb ik tegen een deur geschopt.", author_kind="client", audience="chosen")
    wrote("Bij tante Olga gegeten.", author_kind="network", author_name="Ruthmar", told_by=ruthmar)
    page = story(user)
    assert "Bij tante Olga gegeten." in page
    assert "De kast staat." in page
    for kept in ("deur", "medicijnen"):
        assert kept not in page


def test_without_the_reports_a_neighbour_reads_none(browse, noor, gul):
    assert browse(gul).get(reverse("portal:reports", args=[noor.pk])).status_code == 403


def test_what_is_withheld_is_not_there_and_can_not_be_answered(browse, story, noor, noor_herself, wrote):
    held = wrote("Nog even niet.", withheld_reason="Donderdag vertellen we het samen.")
    page = story(noor_herself)
    assert "Nog even niet." not in page
    assert "Donderdag" not in page
    assert browse(noor_herself).get(reverse("portal:answer", args=[noor.pk, held.pk])).status_code == 404


def test_noor_tells_and_jolanda_reads_it_as_noors_words(browse, tell, noor, noor_herself, jolanda, bills):
    answer = tell(noor_herself, text=f"Ik heb gebeld {HOSTILE}", goal=bills.pk, score="6")
    assert "Het is bewaard." in answer.content.decode()
    entry = Entry.objects.get()
    assert (entry.author_kind, entry.author_name, entry.author) == ("client", "Noor Haverkamp", None)
    assert (entry.audience, entry.on_goals.get().score, entry.written_by) == ("along", 6, noor_herself)
    page = browse(jolanda).get(reverse("journal:entries", args=[noor.pk])).content.decode()
    assert "Ik heb gebeld" in page
    assert HOSTILE not in page + answer.content.decode()


def test_a_figure_needs_a_goal_and_an_empty_story_needs_words(tell, noor_herself, bills):
    answer = tell(noor_herself, text="Ik heb gebeld", score="6")
    assert answer.status_code == 422
    assert "Bij welk doel hoort het cijfer?" in answer.content.decode()
    assert "Ik heb gebeld" in answer.content.decode()
    assert tell(noor_herself, text=" ").status_code == 422
    assert not Entry.objects.exists()


def test_noor_keeps_it_between_her_and_her_workers(tell, story, noor, noor_herself, represent):
    tell(noor_herself, text="Mag dat nog even niet.", only_us="on")
    assert "Mag dat nog even niet." in story(noor_herself)
    assert "Mag dat nog even niet." not in story(represent("Ria Haverkamp", Capacity.CURATOR))


def test_a_parent_tells_as_a_parent_and_gives_no_figure(tell, noor, represent, jolanda, bills):
    is_born(noor, 2012)
    ria = represent("Ria Haverkamp", Capacity.PARENT)
    member = around(noor, jolanda, "Ria Haverkamp", ria)
    tell(ria, text="Ze sliep goed.", score="9", goal=bills.pk)
    entry = Entry.objects.get()
    assert (entry.author_kind, entry.author_name, entry.told_by) == ("parent", "Ria Haverkamp", member)
    assert (entry.audience, entry.on_goals.get().score) == ("along", None)


def test_one_parent_keeps_words_from_the_other(tell, story, noor, represent, jolanda, browse):
    is_born(noor, 2015)
    ria, ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    for user in (ria, ben):
        around(noor, jolanda, user.name, user)
    tell(ria, text="Bij hem slaapt ze slecht.", only_us="on")
    tell(ria, text="Ze heeft een tand verloren.")
    assert "Bij hem slaapt ze slecht." in story(ria)
    assert "Bij hem slaapt ze slecht." not in story(ben)
    assert "Ze heeft een tand verloren." in story(ben)
    assert "slaapt ze slecht" in browse(jolanda).get(reverse("journal:entries", args=[noor.pk])).content.decode()


def test_taken_back_by_who_typed_it_only(browse, tell, noor, noor_herself, represent, wrote):
    tell(noor_herself, text="Toch niet.")
    mine, hers = Entry.objects.get(), wrote("Van Jolanda.")
    back = browse(noor_herself)
    assert back.post(reverse("portal:take-report-back", args=[noor.pk, hers.pk])).status_code == 403
    assert back.post(reverse("portal:take-report-back", args=[noor.pk, mine.pk])).status_code == 302
    assert list(Entry.objects.all()) == [hers]


def test_noor_answers_and_her_answer_stands_with_jolanda(browse, noor, noor_herself, jolanda, wrote):
    entry = wrote("Noor belde de woningbouw.")
    address = reverse("portal:answer", args=[noor.pk, entry.pk])
    browser = browse(noor_herself)
    assert "wie dit verslag leest" in browser.get(address).content.decode().lower()
    page = browser.post(address, {"text": "Dat was spannend."}, follow=True).content.decode()
    assert "Dat was spannend." in page
    made = Remark.objects.get()
    assert (made.by_kind, made.by, made.who) == ("client", noor_herself, "client")
    assert "Dat was spannend." in browse(jolanda).get(reverse("journal:entries", args=[noor.pk])).content.decode()
    browse(noor_herself).post(reverse("portal:take-answer-back", args=[noor.pk, entry.pk, made.pk]))
    assert not Remark.objects.exists()


def test_an_answer_of_somebody_else_is_not_taken_back(browse, noor, noor_herself, jolanda, wrote):
    entry = wrote()
    made = Remark.make(entry=entry, text="Mooi.", by=jolanda)
    browse(noor_herself).post(reverse("portal:take-answer-back", args=[noor.pk, entry.pk, made.pk]))
    assert Remark.objects.exists()


def test_as_many_queries_for_two_reports_as_for_twelve(browse, noor, noor_herself, wrote, bills):
    address = reverse("portal:reports", args=[noor.pk])

    def reports(many):
        for _n in range(many):
            entry = wrote(on_goals=[OnGoal(bills)], about_others=[AboutAnother("Hilbert", "Iets.")])
            Remark.make(entry=entry, text="Ja.", by=noor_herself, by_kind="client")

    reports(2)
    few = queries_of(browse(noor_herself), address)
    reports(10)
    assert queries_of(browse(noor_herself), address) == few
    assert "Bladzijde 2 van 2" in browse(noor_herself).get(f"{address}?page=2").content.decode()
