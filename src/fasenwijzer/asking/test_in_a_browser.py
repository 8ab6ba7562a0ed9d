"""In a real browser: everybody can use the pages of asking, on both sides and without a login."""

import json
from datetime import date

from django.urls import reverse

from fasenwijzer.asking.boxes.codes import make
from fasenwijzer.asking.models import Answer, Asked, Code, Round
from fasenwijzer.asking.test_from_another_system import said
from fasenwijzer.questionnaires.conftest import ALL
from fasenwijzer.questionnaires.models import Questionnaire


def test_pages_of_who_makes_and_who_asks(visit, usable, saar, mees, short, ask, team):
    one = ask(who="staff", anonymous=True)
    make(one, 2, by=mees)
    draft = short.questionnaire.draft(by=saar)
    usable(visit(saar, reverse("questionnaires:item", args=[draft.pk, "heard"])))
    usable(visit(mees, reverse("asking:codes", args=[one.pk])))


def test_noor_answers_and_somebody_with_a_code(visit, usable, page, live_server, noor, noor_herself, mees, ask, team):
    ask(who="clients", anonymous=False, worker_reads=True)
    box = ask(who="staff", anonymous=True)
    make(box, 1, by=mees)
    usable(visit(noor_herself, reverse("portal:asked", args=[noor.pk])))
    usable(visit(noor_herself, reverse("portal:answer-asked", args=[noor.pk, Asked.objects.get().pk])))
    page.goto(live_server.url + reverse("asking:by-code", args=[Code.objects.get().word]))
    usable(page)
    page.locator("label", has_text="Ja").click()
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    page.get_by_role("heading", name="Dank je wel").wait_for()
    usable(page)
    box.refresh_from_db()
    assert box.in_box == 1


def test_answers_of_another_system_are_looked_over(visit, usable, noor, jolanda, ask):
    ask(who="clients", anonymous=False, worker_reads=True)
    page = visit(jolanda, reverse("asking:take-over", args=[noor.pk, Asked.objects.get().pk]))
    usable(page)
    page.get_by_label("Of plak de tekst hier").fill(json.dumps(said(subject={"display": "N. Haverkamp"})))
    page.get_by_role("button", name="Kijk het na").click()
    page.get_by_role("heading", name="Kijk de antwoorden na").wait_for()
    usable(page)
    page.get_by_role("button", name="Bewaar deze antwoorden").click()
    page.get_by_text("De antwoorden uit het andere systeem zijn bewaard.").first.wait_for()
    assert Answer.objects.get(item__key="mark").number == 8


def test_what_follows_from_a_choice_comes_when_it_is_made(visit, usable, saar, mees, noor, noor_herself):
    published = Questionnaire.begin(code="hulp", says=ALL, by=saar)
    published.publish(by=saar)
    told = {"version": published, "moment": "baseline", "who": "clients", "team": None, "location": None}
    Round.open(**told, last_day=date(2026, 3, 31), anonymous=False, worker_reads=True, by=mees)
    page = visit(noor_herself, reverse("portal:answer-asked", args=[noor.pk, Asked.objects.get().pk]))
    why = page.get_by_label("Wat is er nodig voor een plan?")
    why.wait_for(state="hidden")
    page.get_by_role("group", name="Luistert je begeleider").get_by_text("Vaak", exact=True).click()
    plan = page.get_by_role("group", name="Heb je een plan?")
    plan.get_by_text("Nee", exact=True).click()
    why.fill("Eerst rust")
    usable(page)
    plan.get_by_text("Ja", exact=True).click()
    why.wait_for(state="hidden")
    page.get_by_text("Van mij", exact=True).click()
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    page.get_by_text("Dank je wel").first.wait_for()
    assert not Answer.objects.filter(item__key="why").exists(), "not asked in the end, so not kept"
    assert Answer.objects.get(item__key="whose").choice.code == "mine"
