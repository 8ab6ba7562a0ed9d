"""The analysis of two whole cases, typed page by page: Rudi in two rounds, and Tymek whose parents write too."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.analysis.counts import counts_per_area
from fasenwijzer.analysis.models import AreaNote, PersonDescription, Strength, Wish
from fasenwijzer.cases.models import Assignment, Client, PhaseEntry, Referral
from fasenwijzer.network.models import NetworkMember

pytestmark = pytest.mark.django_db


class Writer:
    """Types in the pages of one case, as its worker."""

    def __init__(self, browser, case):
        self.browser, self.case = browser, case

    def post(self, address, *args, **told):
        answer = self.browser.post(reverse(address, args=[self.case.pk, *args]), told)
        assert answer.status_code == 302, answer.context and [f.errors for f in answer.context if hasattr(f, "errors")]
        return answer

    def write(self, area, on, **fields):
        self.post("analysis:write", area, **{"on": on} | {k.replace("__", "-"): told for k, told in fields.items()})

    def note(self, area, heading, text, on, author="client"):
        place, page = (area, "whole") if area == "coherence" else (heading, area)
        self.write(page, on, **{f"{place}__text": text, f"{place}__author_kind": author})

    def strength(self, area, source, text, named_by):
        self.write(area, "vandaag", strength__text=text, strength__source=source, strength__named_by=named_by)

    def wish(self, area, text, whose):
        self.write(area, "vandaag", wish__text=text, wish__whose=whose)

    def passage(self, area, author, text, **more):
        self.post("analysis:add-passage", life_area=area, author_kind=author, text=text, **more)

    def establish(self, on, **answer):
        version = PersonDescription.objects.being_written(self.case).version
        self.post("analysis:establish", on=on)
        self.post("analysis:answer", version, on=on, **answer)

    def read(self, name, *args):
        return self.browser.get(reverse(f"analysis:{name}", args=[self.case.pk, *args])).content.decode()


@pytest.fixture
def writer(browse, colleague, oost, at):
    """`writer("Wietske Dijkgraaf", "Rudi", …)`: a case in its first analysis, and who writes in it."""

    def begin(worker, call_name, family_name, born_year, on):
        at(on.year, on.month, on.day, 10, 0)
        user = colleague(worker, Role.WORKER, oost)
        client = Client.register(call_name=call_name, family_name=family_name, born_year=born_year, by=user)
        told = {"arrived_on": on, "channel": "phone", "by_kind": "referrer", "request": "Hulp", "team": oost}
        case = Referral.receive(client=client, by=user, legal_basis="wmo", setting="residential", **told).case
        Assignment.assign(case=case, user=user, since=on, by=user)
        PhaseEntry.enter(case=case, phase="analysis", cycle=1, on=on, came_by="advance", by=user)
        return Writer(browse(user), case)

    return begin


RUDIS_WISHES = [
    ("meaning", "Weer muziek maken en jongeren iets leren"),
    ("housing", "Een eigen deur die ik zelf op slot doe"),
    ("finances", "Niet meer schrikken van brieven"),
    ("social_relations", "Elke week bellen met Jaychainy, zonder te liegen"),
    ("physical_health", "Geen pijn bij het opstaan"),
    ("mental_health", "Slapen zonder bier"),
    ("work_and_activities", "Weer met mijn handen werken, liefst op de steiger"),
]
RUDIS_STRENGTHS = [
    ("meaning", "interests", "tambú en trommels", "Rudi"),
    ("meaning", "qualities", "humor, ook als het tegenzit", "Anneloes"),
    ("housing", "skills", "kan koken voor twintig man", "Joost"),
    ("finances", "contacts", "nicht Shurainy werkt op een administratie", "Rudi"),
    ("social_relations", "skills", "maakt makkelijk contact, spreekt vier talen", "Anneloes"),
    ("physical_health", "surroundings", "fysio en beweegtuin op loopafstand", "Wietske"),
    ("work_and_activities", "knowledge", "kent de keuken van binnenuit (hulpkok)", "Rudi"),
]
RUDIS_TEXT = [
    ("meaning", "client", "Ik ben Rudi. Muziek zit in mijn bloed en mijn moeder in mijn hart."),
    ("housing", "together", "Rudi is voor het eerst in zes maanden binnen."),
    ("finances", "together", "Er is een schuld van € 4.310, verdeeld over vier partijen."),
    ("social_relations", "client", "Jaychainy mag trots op me zijn."),
    ("physical_health", "worker", "Rugklachten sinds juli 2024."),
    ("mental_health", "worker", "Een kracht op dit gebied is nog niet benoemd."),
    ("work_and_activities", "client", "Ik kan werken."),
    ("future", "client", "Over een jaar: eigen deur, eigen geld, zondag bellen zonder smoesjes."),
]
RUDIS_PEOPLE = [
    ("Ruthmar Isenia", "informal", [], []),
    ("Jaychainy Isenia-Winklaar", "informal", ["emotional"], ["emotional", "advice"]),
    ("Shurainy Felipa", "informal", ["practical", "advice"], ["practical"]),
    ("Piotr Wróblewicz", "informal", ["company", "advice"], ["company"]),
    ("Olga Martis-Isenia", "informal", ["emotional"], ["practical"]),
    ("Hilbert Klaassen", "informal", ["company"], ["company", "practical"]),
    ("Gé van der Meulen-Bos", "informal", ["advice"], ["practical"]),
    ("Emiel Raaijmakers", "informal", ["emotional"], ["practical"]),
    ("Lotte Ebbinge", "professional", ["advice"], []),
    ("Sefanja de Ruiter", "professional", ["advice", "practical"], []),
    ("Kirsten Oomen", "professional", ["advice", "emotional"], []),
    ("Anneloes Tuinstra", "professional", ["advice"], []),
]


@pytest.fixture
def rudi(writer, at):
    rudi = writer("Wietske Dijkgraaf", "Rudi", "Isenia", 1983, date(2025, 3, 12))
    at(2025, 4, 11, 16, 0)
    for area, text in RUDIS_WISHES:
        rudi.note(area, "situation", f"Zo is het met {area}.", "13-3-2025", author="together")
        rudi.wish(area, text, "Rudi")
    for told in RUDIS_STRENGTHS:
        rudi.strength(*told)
    rudi.note("coherence", "situation", "Geen inschrijving → geen BSN → piekeren → drinken → ruzie.", "8-4-2025")
    for name, kind, gets, gives in RUDIS_PEOPLE:
        rudi.post("network:add", name=name, kind=kind, nearness="2", gets=gets, gives=gives)
    rudi.post("analysis:begin-text")
    for passage in RUDIS_TEXT:
        rudi.passage(*passage)
    rudi.establish("11-4-2025", answer="portal")
    return rudi


def test_rudi_after_the_first_analysis(rudi):
    assert Strength.objects.without_strength(rudi.case) == ["mental_health"]
    assert Wish.objects.open(rudi.case).count() == len(RUDIS_WISHES)
    assert all(area["described"] for area in counts_per_area(rudi.case))
    current = NetworkMember.objects.of(rudi.case).current()
    assert (current.informal().count(), current.professional().count()) == (8, 4)
    first = PersonDescription.objects.holding(rudi.case)
    assert (first.established_on, first.agreed_on, first.agreed_how) == (date(2025, 4, 11), date(2025, 4, 11), "portal")
    told = list(first.passages.values_list("life_area", "author_kind", "text"))
    assert told == RUDIS_TEXT
    assert PersonDescription.objects.coherence_is_written(rudi.case)


def test_rudi_in_the_second_round(rudi, at):
    at(2025, 10, 24, 12, 0)
    user = rudi.case.assignments.get().user
    PhaseEntry.enter(case=rudi.case, phase="analysis", cycle=2, on=date(2025, 10, 6), came_by="decide", by=user)
    rudi.strength("mental_health", "qualities", "kan stoppen als hij besluit; 8 weken bewezen", "Rudi")
    rudi.wish("work_and_activities", "Rijbewijs halen", "Rudi")
    rudi.post("analysis:begin-text")
    rudi.passage("mental_health", "client", "Ik drink minder en ik weet waarom.")
    rudi.passage("other", "together", "De andere gebieden zijn zoals in versie 1.")
    rudi.establish("24-10-2025", answer="portal")
    assert Strength.objects.without_strength(rudi.case) == []
    second = PersonDescription.objects.holding(rudi.case)
    assert (second.version, second.cycle, second.established_on) == (2, 2, date(2025, 10, 24))
    words = rudi.read("text")
    assert "De andere gebieden zijn zoals in versie 1." in words
    assert "Muziek zit in mijn bloed" in rudi.read("version", 1)
    assert "ronde 1" in rudi.read("area", "housing")


def test_tymek_with_the_words_of_his_parents(writer):
    tymek = writer("Jurre Douma", "Tymek", "Verhaegh", 2014, date(2025, 7, 4))
    tymek.wish("housing", "Begrijpen wat Tymek nodig heeft en dat in beide huizen doen", "ouders")
    tymek.note("finances", "situation", "Heeft een spaarpot met € 11,40.", "4-7-2025", author="worker")
    tymek.post("analysis:begin-text")
    tymek.passage("meaning", "client", "Ik heet Tymek. Ik weet alles van seinen. (gedicteerd)")
    parents = {"author_name": "Ouders", "with_consent": "on"}
    tymek.passage("work_and_activities", "other", "Hij is slim en hij is moe.", **parents)
    tymek.passage("future", "client", "Ik wil dat de storm klein is en de treinbaan groot. (gedicteerd)")
    answer = "beide ouders akkoord in portaal; Tymek plakte een groene stip"
    tymek.establish("4-7-2025", answer="other", words=answer)
    words = tymek.read("text")
    assert "Ouders" in words
    assert f"{answer}, 4 jul" in words
    assert AreaNote.objects.get().author_name == "Jurre Douma"
