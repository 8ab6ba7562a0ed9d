"""An incident is told as it went, followed up and closed; a calamity has a clock. As with Jesper in November."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Client, Referral
from fasenwijzer.risks.incidents.deadlines import due_of
from fasenwijzer.risks.models import Calamity, Incident, Informed, Measure
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db

FACTS = {
    "on": "9-3-2026",
    "at": "16:10",
    "place": "de werkplaats",
    "happened": "Bij het opruimen viel een kast om.",
    "pain_score": "6",
    "causes": "De kast stond los.",
    "informed": "Ria Haverkamp\n\nTamara de Wit\n",
    "learning": "Kijken naar de plek.",
}


@pytest.fixture
def incident(noor, jolanda):
    return Incident.report(case=noor, on=date(2026, 3, 9), happened="Een kast viel om.", pain_score=6, by=jolanda)


@pytest.fixture
def measure(incident, jolanda):
    told = {"what": "Kasten vastzetten", "owner": jolanda, "due_on": date(2026, 3, 12)}
    return Measure.plan(incident=incident, by=jolanda, **told)


def at_incident(name, incident, *more):
    return reverse(f"risks:{name}", args=[incident.case_id, *(more or [incident.pk])])


def test_who_reports_names_who_knows_already(browse, jolanda, noor):
    browser = browse(jolanda)
    answer = browser.post(reverse("risks:add-incident", args=[noor.pk]), FACTS, follow=True)
    assert [one.name for one in Informed.objects.all()] == ["Ria Haverkamp", "Tamara de Wit"]
    text = answer.content.decode()
    assert "MIC1" in text
    assert "Pijnscore 6" in text
    assert "Kijken naar de plek." in text


def test_a_measure_has_an_owner_and_a_deadline_and_is_done(browse, jolanda, incident):
    browser = browse(jolanda)
    told = {"what": "Kasten vastzetten", "owner": jolanda.pk, "due_on": "12-3-2026"}
    browser.post(at_incident("add-measure", incident), told)
    measure = Measure.objects.get()
    browser.post(at_incident("measure-done", incident, measure.pk))
    assert not Measure.objects.get().is_open
    browser.post(at_incident("measure-not-done", incident, measure.pk))
    assert Measure.objects.get().is_open


@pytest.mark.parametrize("wrong", [{"what": ""}, {"owner": "987654"}, {"due_on": "1-3-2026"}, {"due_on": ""}])
def test_a_measure_that_is_not_right_is_told_at_the_field(browse, jolanda, incident, wrong):
    told = {"what": "Kasten vastzetten", "owner": jolanda.pk, "due_on": "12-3-2026"} | wrong
    answer = browse(jolanda).post(at_incident("add-measure", incident), told)
    assert answer.status_code == 422
    assert f'id="id_{next(iter(wrong))}_problem"' in answer.content.decode()


def test_what_is_due_comes_back_on_today(browse, jolanda, tamara, noor, measure):
    text = browse(jolanda).get("/").content.decode()
    assert "Doe wat na het incident met Noor Haverkamp is afgesproken" in text
    assert reverse("risks:safety", args=[noor.pk]) in text
    assert [due.days_left for due in due_of([noor])[noor.pk]] == [2]


def test_only_the_team_leader_closes_and_not_while_a_measure_is_open(browse, jolanda, tamara, incident, measure):
    close = at_incident("close-incident", incident)
    assert browse(jolanda).get(close).status_code == 403
    leader = browse(tamara)
    told = {"learning": "Kijken naar de plek.", "lesson": "Zet kasten vast."}
    assert "Er staat nog een maatregel open" in leader.post(close, told).content.decode()
    measure.carry_out(by=jolanda)
    assert "gesloten" in leader.post(close, told, follow=True).content.decode()
    leader.post(at_incident("open-incident-again", incident))
    assert Incident.objects.of(incident.case).whole().get().closed is None


def test_a_calamity_has_three_working_days_and_the_clock_stops(browse, jolanda, tamara, noor, incident, at):
    browser = browse(jolanda)
    at(2026, 4, 2, 15, 0)
    told = {"on": "2-4-2026", "reason": "Iemand ligt op de intensive care."}
    text = browser.post(at_incident("calamity", incident), told, follow=True).content.decode()
    assert "Meld haar uiterlijk 9 april 2026" in text
    assert "Meld de calamiteit met Noor Haverkamp" in browser.get("/").content.decode()
    report = at_incident("report-calamity", incident)
    assert browser.get(report).status_code == 403
    reported = {"to": "Toezicht Wmo", "on": "2-4-2026", "at": "16:30", "reference": "T-12"}
    assert "Toezicht Wmo" in browse(tamara).post(report, reported, follow=True).content.decode()
    assert due_of([noor]) == {}
    with pytest.raises(ValueError, match="reported"):
        Calamity.objects.get().take_back(by=tamara)


def test_a_calamity_is_reported_before_the_incident_is_closed(browse, tamara, incident, at):
    at(2026, 4, 2, 15, 0)
    leader, close = browse(tamara), at_incident("close-incident", incident)
    leader.post(at_incident("calamity", incident), {"on": "2-4-2026", "reason": "Iemand brak een heup."})
    told = {"learning": "We lopen samen de trap na.", "lesson": ""}
    answer = leader.post(close, told)
    assert answer.status_code == 422
    assert "Dit is een calamiteit, en ze is nog niet gemeld" in answer.content.decode()
    assert told["learning"] in answer.content.decode()
    leader.post(at_incident("report-calamity", incident), {"to": "Toezicht Wmo", "on": "2-4-2026", "at": "14:30"})
    assert "gesloten" in leader.post(close, told, follow=True).content.decode()


def test_the_quality_officer_sees_that_it_is_followed_up_and_not_whom_it_is_about(
    browse, karin, tamara, incident, measure
):
    text = browse(karin).get("/incidents/").content.decode()
    assert f"{incident.case.number}, MIC1" in text
    assert "1 van 1 maatregelen open" in text
    assert "Noor" not in text
    assert "kast" not in text.lower()
    assert reverse("risks:incident", args=[incident.case_id, incident.pk]) not in text
    assert Event.objects.filter(what="risks:incidents", actor=karin).exists()
    for told in (
        "Daarom opent een nummer hier niet",
        "Vraag het aan wie het team leidt",
        "geleid door Tamara de Wit",
    ):
        assert told in text, told
    assert "Daarom opent" not in browse(tamara).get("/incidents/").content.decode()
    assert browse(karin).get(at_incident("incident", incident)).status_code == 404


def test_the_lesson_is_for_others(browse, karin, tamara, incident):
    incident.close(lesson="Zet kasten vast.", by=tamara)
    assert "Zet kasten vast." in browse(karin).get("/incidents/", {"show": "closed"}).content.decode()


def test_who_leads_another_team_sees_none_of_it(browse, colleague, west, incident):
    other = colleague("Hanneke de Groot", "team_leader", west)
    assert "MIC1" not in browse(other).get("/incidents/").content.decode()


def test_who_guides_does_not_get_the_list(browse, jolanda):
    assert browse(jolanda).get("/incidents/").status_code == 403


def test_taken_away_it_asks_nothing_any_more(browse, jolanda, noor, incident, measure):
    browser = browse(jolanda)
    browser.post(at_incident("withdraw-incident", incident))
    assert due_of([noor]) == {}
    assert browser.get(at_incident("incident", incident)).status_code == 404
    browser.post(at_incident("put-back-incident", incident))
    assert browser.get(at_incident("incident", incident)).status_code == 200


def test_more_incidents_ask_no_more_queries(browse, karin, jolanda, noor, incident, measure):
    places = [(jolanda, reverse("risks:safety", args=[noor.pk])), (jolanda, at_incident("incident", incident))]
    places += [(jolanda, "/"), (karin, "/incidents/")]
    few = [queries_of(browse(user), place) for user, place in places]
    for number in range(3):
        told = {"on": date(2026, 3, 9), "happened": f"Nog iets {number}", "informed": "A\nB"}
        more = Incident.report(case=noor, by=jolanda, **told)
        for made in (more, incident):
            Measure.plan(incident=made, what="Iets", owner=jolanda, due_on=date(2026, 3, 12), by=jolanda)
            Informed.tell(incident=made, name="Ria", on=date(2026, 3, 9), by=jolanda)
        Calamity.declare(incident=more, on=date(2026, 3, 9), reason="Ernstig.", by=jolanda)
    assert [queries_of(browse(user), place) for user, place in places] == few


def test_of_two_cases_each_hears_its_own(noor, ineke, incident, measure):
    client = Client.register(call_name="Kees", family_name="Dorrestijn", by=ineke)
    told = {"arrived_on": date(2026, 3, 1), "channel": "phone", "by_kind": "client", "request": "Rust."}
    kees = Referral.receive(client=client, by=ineke, **told).case
    assert set(due_of([noor, kees])) == {noor.pk}


@pytest.mark.parametrize("wrong", [{"pain_score": 11}, {"happened": ""}, {"passage": "iets"}])
def test_the_database_refuses_what_can_not_be(incident, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Incident.objects.update(**wrong)
