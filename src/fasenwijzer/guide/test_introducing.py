"""Introducing the method: four stages, a scan in which nobody can be found back, ten conditions, stories."""

import pytest
from django.db import IntegrityError
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.guide.culture.models import FEWEST
from fasenwijzer.guide.culture.rows import ROWS
from fasenwijzer.guide.culture.spread import middle, spread_of
from fasenwijzer.guide.models import (
    ConditionState,
    CultureCount,
    CultureScan,
    CultureTaken,
    Introduction,
    ScanIsClosed,
    Stage,
    Story,
    TakenAlready,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def scan(project, mees):
    return CultureScan.open(project, by=mees)


def send(browser, page, *args, **told):
    return browser.post(reverse(f"guide:{page}", args=args), told, follow=True)


def marks(now, wished):
    return {f"{row.key}-{moment}": str(mark) for row in ROWS for moment, mark in (("now", now), ("wished", wished))}


def test_the_project_leader_begins_and_everybody_reads_along(browse, mees, jolanda):
    assert "Begin het project" in browse(mees).get(reverse("guide:introduction")).content.decode()
    send(browse(mees), "begin", name="Acht fasen")
    one = Introduction.objects.get()
    assert (one.stage, one.leader) == (Stage.EXPLORE, mees)
    assert "Acht fasen" in browse(jolanda).get(reverse("guide:introduction")).content.decode()
    assert send(browse(jolanda), "go-to", one.pk, "shape").status_code == 403


def test_it_goes_through_the_stages_and_back(browse, mees, project):
    for stage in ("imagine", "shape", "imagine"):
        send(browse(mees), "go-to", project.pk, stage)
    assert Introduction.objects.get().stage == Stage.IMAGINE
    assert project.stages.count() == 4
    assert send(browse(mees), "go-to", project.pk, "roll-out").status_code == 404


def test_the_spread_is_shown_when_enough_people_took_part_and_it_is_closed(
    browse, colleague, jolanda, mees, scan, oost
):
    page = reverse("guide:scan", args=[scan.pk])
    for number in range(FEWEST - 1):
        send(browse(colleague(f"Persoon{number} X", Role.WORKER, oost)), "answer", scan.pk, **marks(3, 8))
    assert spread_of(scan) is None
    assert "5 mensen of meer" in browse(jolanda).get(page).content.decode()
    answer = send(browse(jolanda), "answer", scan.pk, **marks(7, 9))
    assert "Niemand kan zien dat ze van jou zijn" in answer.content.decode()
    assert spread_of(scan) is None, "while it is open, each next answer could be told apart"
    scan.close(by=mees)
    assert "5 mensen of meer" not in browse(jolanda).get(page).content.decode()
    [first, *_rest] = spread_of(scan)
    assert (first.now, first.middle_now) == ((0, 0, 4, 0, 0, 0, 1, 0, 0, 0), 3)
    assert first.middle_wished == 8


def test_nothing_leads_from_a_person_to_a_mark(scan, jolanda, ruben):
    scan.answer({"relation": {"now": 2, "wished": 9}}, by=jolanda)
    scan.answer({"relation": {"now": 2, "wished": 9}}, by=ruben)
    assert CultureTaken.objects.count() == 2
    assert {field.name for field in CultureTaken._meta.get_fields()} == {"id", "scan", "user"}
    assert {(count.mark, count.many) for count in CultureCount.objects.all()} == {(2, 2), (9, 2)}
    assert "user" not in {field.name for field in CultureCount._meta.get_fields()}


def test_everybody_is_counted_once_and_a_closed_scan_counts_nobody(browse, scan, jolanda, ruben, mees):
    send(browse(jolanda), "answer", scan.pk, **marks(3, 8))
    answer = send(browse(jolanda), "answer", scan.pk, **marks(10, 10))
    assert answer.status_code == 422
    with pytest.raises(TakenAlready):
        scan.answer({}, by=jolanda)
    send(browse(mees), "close-scan", scan.pk)
    scan.refresh_from_db()
    with pytest.raises(ScanIsClosed):
        scan.answer({}, by=ruben)
    assert send(browse(ruben), "answer", scan.pk, **marks(3, 8)).status_code == 422


def test_one_scan_is_open_at_a_time(browse, scan, project, mees):
    send(browse(mees), "open-scan", project.pk)
    assert CultureScan.objects.count() == 1
    with pytest.raises(IntegrityError):
        CultureScan.open(project, by=mees)


@pytest.mark.parametrize("wrong", [{"relation-now": "0"}, {"relation-now": "11"}, {"trust-wished": ""}])
def test_a_mark_that_is_not_there_is_said_at_the_row(browse, scan, jolanda, wrong):
    answer = send(browse(jolanda), "answer", scan.pk, **marks(3, 8) | wrong)
    assert answer.status_code == 422
    assert not CultureTaken.objects.exists()


@pytest.mark.parametrize(("many", "found"), [((0, 0, 1, 0, 0, 0, 0, 0, 0, 1), 6.5), ((3,) + (0,) * 9, 1)])
def test_the_middle(many, found):
    assert middle(many) == found


def test_a_condition_says_how_far_it_is_who_looks_after_it_and_by_what_one_sees_it(browse, mees, project):
    answer = send(browse(mees), "condition", project.pk, "competences", state="there", owner="Mees", proof="")
    assert "proof" in answer.context["form"].errors
    for state, proof in (("busy", ""), ("there", "Iedereen deed de training.")):
        send(browse(mees), "condition", project.pk, "competences", state=state, owner="Mees", proof=proof)
    said = ConditionState.objects.latest_of(project)["competences"]
    assert (said.state, said.proof) == ("there", "Iedereen deed de training.")
    assert ConditionState.objects.count() == 2
    assert send(browse(mees), "condition", project.pk, "luck", state="there").status_code == 404


def test_a_story_is_read_by_others_only_when_who_told_it_agrees(browse, jolanda, ruben, mees, project):
    told = {"question": "when", "theme": "tijd", "text": "Toen we samen gingen wandelen."}
    send(browse(jolanda), "tell-story", project.pk, **told)
    send(browse(jolanda), "tell-story", project.pk, **told | {"text": "Toen zij zelf belde.", "may_be_quoted": "on"})
    address = reverse("guide:introduction")
    assert "wandelen" not in browse(ruben).get(address).content.decode()
    assert "zelf belde" in browse(ruben).get(address).content.decode()
    assert "wandelen" in browse(mees).get(address).content.decode()
    assert Story.objects.count() == 2


def test_who_told_a_story_may_take_the_consent_back(browse, jolanda, ruben, mees, project):
    told = {"question": "when", "theme": "", "text": "Toen zij zelf belde."}
    send(browse(jolanda), "tell-story", project.pk, **told, may_be_quoted="on")
    story, address = Story.objects.get(), reverse("guide:introduction")
    assert send(browse(ruben), "do-not-quote", story.pk).status_code == 403
    send(browse(jolanda), "do-not-quote", story.pk)
    assert "zelf belde" not in browse(ruben).get(address).content.decode()
    assert "zelf belde" in browse(jolanda).get(address).content.decode()
    send(browse(mees), "quote", story.pk)
    assert "zelf belde" in browse(ruben).get(address).content.decode()


def test_the_picture_is_written_down(browse, mees, project):
    told = {"picture": "Iedereen weet waar hij is en wat er komt."}
    assert "Iedereen weet waar hij is" in send(browse(mees), "tell", project.pk, **told).content.decode()


def test_everybody_does_the_self_check_and_nothing_is_kept(client, oeverlicht):
    address = reverse("guide:self-check")
    assert client.get(address).status_code == 200
    told = {"people": "yes", "strengths": "yes", "client": "partly", "time": "no", "leading": "yes"}
    words = client.post(address, told).content.decode()
    assert "De cultuurscan laat zien waar collega’s staan." in words
    assert "Vijf keer ja" in client.post(address, dict.fromkeys(told, "yes")).content.decode()
    assert client.post(address, {"people": "yes"}).status_code == 422
