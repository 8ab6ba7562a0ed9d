"""What the demo does not tell, as nothing goes wrong in it: the pages of an incident and of a calamity."""

from __future__ import annotations

from datetime import timedelta

from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.cases.models import Case
from fasenwijzer.people.models import User
from fasenwijzer.risks.models import Calamity, Incident, Measure, ReportingCode


def pages_of_hard_times() -> list[str]:
    """An incident with a measure, one that became a calamity and waits for its report, and the reporting code; and who
    is leaving. Gives the pages to begin at."""
    leader = User.objects.get(email="teamleider@fasenwijzer.example")
    running = Case.objects.visible_to(leader).running()
    case, leaving = running.filter(place__phase="carrying_out").earliest("pk"), running.filter(place__phase="exit")
    fell, hurt = (
        Incident.report(case=case, on=clock.today(), happened=words, pain_score=score, by=leader)
        for words, score in (("Een kast viel om.", 6), ("Zij viel van de trap.", 10))
    )
    told = {"what": "Kasten vastzetten", "owner": leader, "due_on": clock.today() + timedelta(days=7), "by": leader}
    Measure.plan(incident=fell, **told)
    Calamity.declare(incident=hurt, on=clock.today(), reason="Ernstig letsel.", by=leader)
    code = ReportingCode.begin(case=case, by=leader)
    return [
        *(reverse("risks:incident", args=[case.pk, one.pk]) for one in (fell, hurt)),
        reverse("risks:code", args=[case.pk, code.pk]),
        *(reverse("exits:exit", args=[one.pk]) for one in leaving[:1]),
    ]
