"""The farewell of two whole cases, typed as it was told; the last aftercare lies after the closing."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.cases.models import Ending
from fasenwijzer.exits.models import Aftercare
from fasenwijzer.tests.cast import walk

pytestmark = pytest.mark.django_db

RUDI = {
    "closed": date(2026, 6, 1),
    "done": [(task, "15-5-2026") for task in ("afscheid voorbereiden", "warme overdracht", "netwerk: wie doet wat")]
    + [(task, "13-5-2026") for task in ("sleutels en eindafrekening", "exitgesprek", "exitvragenlijst")],
    "left_out": ("uitschrijven briefadres", "Niet nodig: adres was al omgezet bij de verhuizing."),
    "transfer": {
        "to": "Danuta Lewandowska-Prins",
        "organisation": "Het Kompashuis (beschermd wonen, verzonnen)",
        "consent_on": "23-4-2026",
        "consent_by": "Rudi",
        "consent_for": "plan 2, schuldregeling, alcoholafspraken",
        "not_included": "incident MIC1 en journaal",
        "first_talk_on": "30-4-2026",
        "with_whom": "Rudi, Mehmet",
    },
    "aftercare": [("15-6-2026", "bellen"), ("13-7-2026", "huisbezoek"), ("14-9-2026", "laatste bezoek en meting")],
    "network": "Ruthmar eet elke maand mee; Emiel trommelmiddag; Shurainy kijkt bij vragen naar post.",
    "still_open": [],
}
TYMEK = {
    "closed": date(2026, 9, 11),
    "done": [("afscheidsrit met de groep", "29-8-2026"), ("stopbericht gemeente", "11-9-2026")],
    "left_out": ("exitvragenlijst door beide ouders", "Vader vulde niet in; moeder wel."),
    "transfer": {
        "to": "Rinske Bouma",
        "organisation": "gezinsbegeleiding (verzonnen)",
        "consent_on": "15-7-2026",
        "consent_by": "Agnieszka en Ronald",
        "consent_for": "plan 2, slaapkaart, RI&E van juli",
        "not_included": "incident en journaal",
        "first_talk_on": "19-8-2026",
        "with_whom": "Tymek, Agnieszka, Ronald, Jurre",
    },
    "aftercare": [("7-10-2026", "telefoongesprek met beide ouders"), ("9-12-2026", "bezoek op school")],
    "network": "Babcia houdt het zondagse uurtje; opa de zolder; Sasha vrijdag.",
    "still_open": [date(2026, 12, 9)],
}


@pytest.fixture
def site(browse, jolanda):
    return browse(jolanda)


def arrange(site, case, told):
    for task, day in told["done"]:
        item = add_item(site, case, task)
        site.post(item.format("done"), {"done_on": day, "who": "Mehmet"})
    task, reason = told["left_out"]
    site.post(add_item(site, case, task).format("leave-out"), {"reason": reason})


def add_item(site, case, task):
    where = {"case_id": case.pk, "phase": "exit"}
    site.post(reverse("cases:checklist-add", kwargs=where), {"text": task, "who": "", "due_on": ""})
    item = case.checklist_items.get(text=task)
    return reverse("cases:checklist-change", kwargs=where | {"pk": item.pk}) + "{}/"


@pytest.mark.parametrize("told", [RUDI, TYMEK], ids=["Rudi", "Tymek"])
def test_a_farewell_and_the_aftercare_behind_it(site, noor, jolanda, at, told):
    walk(noor, jolanda, [("evaluation", 2, date(2026, 4, 16)), ("exit", 2, date(2026, 4, 17))])
    here = reverse("exits:exit", args=[noor.pk])
    closed = told["closed"]
    at(closed.year, closed.month, closed.day, 12, 0)
    arrange(site, noor, told)
    site.post(f"{here}transfers/add/", told["transfer"])
    site.post(f"{here}network/", {"text": told["network"]})
    for day, what in told["aftercare"]:
        site.post(f"{here}aftercare/add/", {"on": day, "what": what, "by_name": "Mehmet"})
    Ending.close(case=noor, on=closed, kind="goals_reached", reason="Doelen behaald.", by=jolanda)
    at(2026, 10, 8, 12, 0)
    for moment in Aftercare.objects.of(noor).filter(on__lte=date(2026, 10, 8)):
        site.post(f"{here}aftercare/{moment.pk}/done/", {"on": f"{moment.on:%d-%m-%Y}", "note": "gedaan"})
    answer = site.get(here)
    shown = answer.content.decode().replace("&amp;", "&")
    words = [told["network"], told["left_out"][1], *(what for _day, what in told["aftercare"])]
    words += [said for name, said in told["transfer"].items() if not name.endswith("_on")]
    assert [text for text in words if text not in shown] == []
    done = [line.item for line in answer.context["checklist"].lines if line.item.done_on]
    assert (len(answer.context["checklist"].lines), len(done)) == (len(told["done"]) + 1, len(told["done"]))
    assert [moment.on for moment in Aftercare.objects.open()] == told["still_open"]
