"""The page with every part once, in all its states. What is not there does not exist. Everybody on it is made up."""

from dataclasses import dataclass, replace
from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .figures import Doll, Friend, Knot, Mark, Pause, Petal, Step, Stop, Strand, Track
from .forms import (
    ChoiceField,
    DateField,
    Form,
    MultipleChoiceField,
    NameField,
    PartialDateField,
    PhoneField,
    ScaleField,
    SelectField,
    TextField,
    TimeField,
    YesField,
    YesPartlyNoField,
)
from .pages import page, say


@dataclass(frozen=True)
class Area:
    key: str
    name: str
    icon: str
    hue: int


AREAS = (
    Area("meaning", "Zingeving", "compass-fill", 1),
    Area("housing", "Wonen", "house-line-fill", 2),
    Area("finances", "Financiën", "currency-eur", 3),
    Area("social_relations", "Sociale relaties", "users-three-fill", 4),
    Area("physical_health", "Lichamelijke gezondheid", "heartbeat-fill", 5),
    Area("mental_health", "Psychische gezondheid", "cloud-sun-fill", 6),
    Area("work_and_activities", "Werk en activiteiten", "hammer-fill", 7),
    Area("friends", "Vrienden en vrije tijd", "music-notes-fill", 8),
    Area("practical", "Praktische zaken", "wrench-fill", 9),
)
COUNTS = ((3, 1, 1), (2, 2, 0), (5, 1, 2), (1, 0, 0), (0, 0, 0), (4, 4, 1), (7, 2, 0), (2, 1, 1), (1, 1, 0))

NAMES = ("Aanmelding", "Intake", "Opstart", "Analyse", "Planning", "Uitvoering", "Evaluatie", "Uitstroom")
NOTES = ("12 jan 2025", "20 jan", "3 feb", "16 jan", "27 jan", "sinds 9 feb", "rond 10 aug", "als Noor het zelf kan")
NOOR = Track(
    stops=tuple(Stop(name, note) for name, note in zip(NAMES, NOTES, strict=True)),
    at=6,
    cycle=2,
    decisions={1: "naar intake", 2: "toegelaten"},
    rounds=("ronde 1 klaar: samen verder, 12 jan 2026",),
    title="Het spoor van Noor: fase 6 van 8, Uitvoering, ronde 2",
)
TRACKS = (
    ("In de eerste fase", replace(NOOR, at=1, cycle=0, decisions={}, rounds=(), title="Fase 1 van 8")),
    ("In de tweede ronde", NOOR),
    ("Teruggegaan naar Planning", replace(NOOR, at=5, reached=7, title="Fase 5 van 8, eerder al bij fase 7")),
    (
        "In de zesde ronde",
        replace(
            NOOR, at=7, cycle=6, rounds=("", "", "", "", "ronde 5: samen verder, 8 sep"), title="Fase 7 van 8, ronde 6"
        ),
    ),
    ("Afgesloten", replace(NOOR, at=8, ended=True, title="Afgesloten na fase 8")),
)
GROUP = (0, 0, 0, 1, 2, 3, 0, 0, 1, 0)
VALUES = (19, 16, 15, 12)
SOURCES = (
    (Doll("heart-fill", 3), "Persoonlijke kwaliteiten", "geduldig, eerlijk, humor"),
    (Doll("wrench-fill", 4), "Vaardigheden", "koken, haren knippen, stekken"),
    (Doll("book-open-fill", 2), "Kennis", "planten en grond, de weg in de wijk"),
    (Doll("star-fill", 3), "Interesses", "kamerplanten, voetbal van Sem"),
    (Doll("handshake-fill", 5), "Contacten", "moeder Ria, zus Lieke, buurvrouw Gül"),
    (Doll("tree-fill", 2), "Mogelijkheden in de omgeving", "buurttuin De Spade, kledingbank"),
)
NETWORK = (
    Friend("Ria", "RH", "moeder", 1, gets=2, gives=1),
    Friend("Gül", "GÖ", "buurvrouw", 2, gets=2, gives=2),
    Friend("Chantal", "CV", "vriendin", 2, gets=1, gives=2),
    Friend("Henk", "HB", "budgetmaatje", 2, gets=2),
    Friend("Jolanda", "JB", "begeleider", 3, gets=2, kind="professional"),
    Friend("Lieke", "LH", "zus", 2, gets=1),
    Friend("Sem", "S", "zoon, 9 jaar", 1, gets=1, gives=3),
)
KNOTS = (
    Knot("post", "currency-eur", 3),
    Knot("slapen", "cloud-sun-fill", 6),
    Knot("Werk", "hammer-fill", 7),
    Knot("wandelen", "heartbeat-fill", 5),
    Knot("Wonen", "house-line-fill", 2),
)
STRANDS = (Strand(0, 1), Strand(1, 2), Strand(3, 1, helps=True), Strand(4, 0, both_ways=True), Strand(2, 3, helps=True))
ROUND = tuple(
    Step(word, icon)
    for word, icon in (
        ("Ontdekken", "binoculars-fill"),
        ("Kiezen", "signpost-fill"),
        ("Doen", "footprints-fill"),
        ("Terugkijken", "arrow-counter-clockwise"),
    )
)
CLIENTS = (
    ("Noor Haverkamp", 6, 2, "Uitvoering", "vandaag 10:30"),
    ("Kees Dorrestijn", 7, 3, "Evaluatie", "nog niet gepland"),
    ("Tijn Verhulst-van den Oudenrijn", 8, 2, "Uitstroom", "17 mrt"),
)


class ExampleForm(Form):
    """Every kind of field once."""

    name = NameField(label="Naam")
    on = DateField(label="Datum van het gesprek", help_text="Bijvoorbeeld 3-3-2026 of gisteren.", not_past=True)
    at = TimeField(label="Tijd", required=False)
    born = PartialDateField(label="Geboren", required=False, not_future=True)
    phone = PhoneField(label="Telefoon", required=False)
    kind = SelectField(label="Soort gesprek", choices=[("progress", "Voortgangsgesprek"), ("home", "Huisbezoek")])
    why = TextField(label="Waarom?", help_text="In gewone woorden.")
    readers = ChoiceField(
        label="Wie mag dit lezen?",
        choices=[("all", "Noor en haar begeleiders"), ("mother", "Ook Ria")],
        notes={"all": "Noor ziet het vanavond"},
    )
    with_whom = MultipleChoiceField(
        label="Wie was erbij?", required=False, choices=[("n", "Noor"), ("r", "Ria"), ("j", "Jolanda")]
    )
    with_whom.first = 2
    reached = YesPartlyNoField(label="Is het gelukt?", required=False)
    mark = ScaleField(
        label="Hoe gaat het met wonen?", required=False, low="het gaat helemaal niet", high="zo wil ik het"
    )
    other = YesField(label="Er staat iets in over een ander", help_text="Dan leest die ander mee als hij dat vraagt.")
    colour = forms.EmailField(label="E-mail", required=False)


FILLED = {
    "name": "Samira el Amrani",
    "on": "3-3-2020",
    "kind": "progress",
    "readers": "all",
    "mark": "6",
    "born_2": "1990",
}


def flower(many: int) -> list[Petal]:
    counted = zip(AREAS[:many], COUNTS, strict=False)
    return [Petal(area.hue, area.icon, *count, described=count[0] > 0) for area, count in counted]


def a_course() -> dict[str, object]:
    """A goal of half a year, with one day of looking back."""
    marks = [Mark(date(2026, month, 10), value) for month, value in ((1, 3), (2, 4), (3, 4), (5, 6), (6, 7))]
    return {
        "values_in_time": VALUES,
        "marks_of_a_group": GROUP,
        "course_marks": marks,
        "course_pauses": [Pause(date(2026, 7, 2), "+1")],
    }


def patterns(request: HttpRequest) -> HttpResponse:
    """GET shows everything; POST checks the example form and, when it is complete, shows what say() does."""
    form = ExampleForm(request.POST if request.method == "POST" else FILLED)
    if request.method == "POST" and form.is_valid():
        say(request, _("The example is complete."), undo=reverse("ui:patterns"))
        return redirect("ui:patterns")
    context = {"areas": AREAS, "noor": NOOR, "tracks": TRACKS, "clients": CLIENTS, "network": NETWORK, "round": ROUND}
    context |= {"knots": KNOTS, "strands": STRANDS}
    context |= {"flowers": [(many, flower(many)) for many in (5, 7, 9)], "sources": SOURCES, "example": form}
    context |= {"dolls_found": [doll for doll, *_rest in SOURCES]}
    context |= {"dolls_empty": [Doll(doll.icon) for doll, *_rest in SOURCES], "marks": [4, 4, 5, 6, 7], **a_course()}
    if request.method == "POST":
        return page(request, "ui/patterns.html", context)
    return render(request, "ui/patterns.html", context)
