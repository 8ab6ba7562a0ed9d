"""Two whole cases looked back on, typed as they were told: every word comes back, and the results are counted."""

from datetime import date

import pytest
from django.urls import reverse

from fasenwijzer.configurator.models import Edition
from fasenwijzer.evaluations.reading.rounds import rounds_of
from fasenwijzer.plan.models import Goal, Plan

pytestmark = pytest.mark.django_db

RUDI_1 = [
    (
        "reached",
        "Van ‘moeten’ naar trots; rooster door Rudi zelf beheerd.",
        "Kookt 3x per week.",
        "In praktijk houden.",
    ),
    ("partly", "Brieven op dinsdag werd gewoonte.", "Lijst compleet; regeling nog niet rond.", "Voortzetten als D8."),
    ("partly", "Na het incident gekeerd. Kirsten helpt.", "Doordeweeks bijna altijd 0.", "Realistischer: D9."),
    ("reached", "Samen met Hilbert.", "Pijn van 6 naar 3.", "Stabiel; blijft gewoonte, geen doel meer."),
    ("reached", "Eerst tafel bij Olga, toen vanzelf.", "19 van de 22 zondagen gebeld.", "In praktijk houden."),
    ("let_go", "Proefmiddag liet zien dat de rug het niet houdt.", "Keuze van Rudi.", "Andere vorm zoeken."),
]
RUDI_2 = [
    ("reached", "Eén klacht, zelf opgelost.", "Vijf maanden zelfstandig gewoond.", "Meenemen."),
    ("reached", "Regeling getekend in januari.", "Elke maand € 20 gestuurd.", "Overdragen aan nieuwe begeleider."),
    ("partly", "Terugval met Kerst, snel hersteld.", "Meestal alleen zaterdag.", "Kirsten blijft."),
    ("reached", "D6 in een andere vorm.", "Drie dagen werk met contract.", "In praktijk houden."),
    (
        "reached",
        "Klein begonnen.",
        "Drie trommelmiddagen gegeven (februari, maart, april).",
        "Gaat gewoon door met Emiel.",
    ),
]
TYMEK_1 = [
    ("partly", "Kaart werd eerst aangeboden, later zelf gepakt.", "6 van de 10 keer op tijd.", "Voortzetten (D7)."),
    ("partly", "Ouders leerden elkaars huis kennen via plaatjes.", "Zondag rustiger.", "Voortzetten als D8."),
    ("reached", "Vaste volgorde, zelf aan het knopje.", "Zeven hele nachten op rij.", "Behouden."),
    ("reached", "Spel met begin en eind.", "34 minuten met Sasha, daarna vaker.", "Ook met een tweede kind."),
    ("not_reached", "Begonnen, gestopt, oneens.", "Twee losse ochtenden.", "Andere school, twee ochtenden (D10)."),
    ("let_go", "Drie keer geprobeerd.", "De kassa is te hard.", "Past nu niet bij zijn groei."),
]
TYMEK_2 = [
    ("reached", "Van aanbieden naar zelf.", "9 van de 10 keer, ook thuis.", "Kaart gaat mee naar school."),
    (
        "partly",
        "De baby gooide het om, Kim maakte een nieuwe kaart.",
        "Bij vader meestal.",
        "Ouders gaan door met Rinske.",
    ),
    ("reached", "Terug naar het begin.", "Zes hele nachten op rij.", "Behouden bij tante Basia in de zomer."),
    ("reached", "Kleine school, vader brengt.", "Twee ochtenden, vanaf september drie.", "School bouwt verder."),
    ("not_reached", "Alles stond klaar.", "Open dag ging niet door (storm).", "Opa Wim: in september op zolder."),
]
RUDI = {
    "base": "standard",
    "rounds": [RUDI_1, RUDI_2],
    "counted": [[3, 2, 0, 1], [4, 1, 0, 0]],
    "weighing": {
        "goals": "3 behaald, 2 deels, 1 losgelaten",
        "match": "goed; Wietske gaat weg per november, Rudi vindt dat ‘jammer maar ik red het’",
        "readiness_to_act": "hoog",
        "request_and_offer": "opvang wordt te klein, trainingsflat past",
    },
}
TYMEK = {
    "base": "leefhuis",
    "rounds": [TYMEK_1, TYMEK_2],
    "counted": [[2, 2, 1, 1], [3, 1, 1, 0]],
    "weighing": {
        "goals": "2 behaald, 2 deels, 1 niet, 1 losgelaten",
        "cooperation_agreements": "ouders en mentor: goed, vijf zinnen na elk gesprek werkt",
        "professionalism": "invallers beter inwerken",
        "new_questions": "baby op komst bij vader",
    },
}


@pytest.fixture
def type_in(noor, jolanda, browse):
    """Look back on a round as a worker does: one goal after the other, then the summary and the weighing."""
    site = browse(jolanda)

    def address(name, *more):
        return reverse(f"evaluations:{name}", args=[noor.pk, *more])

    def look_back(cycle, ended, weighing):
        plan = Plan.objects.create(case=noor, cycle=cycle)
        goals = [Goal.add(plan=plan, text=f"doel {e[1]}", life_area="housing", by=jolanda) for e in ended]
        site.post(address("begin", cycle))
        following = address("look-back", cycle, goals[0].pk)
        for result, process, effect, action in ended:
            said = {"result": result, "on": "10-3-2026", "process": process, "effect": effect, "action": action}
            following = site.post(following, said).url
        assert following == address("sum-up", cycle)
        summary = {"on": "10-3-2026", "general": f"Samenvatting van ronde {cycle}.", "take_along": "de treinbaan (W2)"}
        site.post(following, summary)
        site.post(address("weigh", cycle), {f"{key}_explanation": words for key, words in weighing.items()})
        return site.get(address("round", cycle)).content.decode()

    return look_back


@pytest.mark.parametrize("told", [RUDI, TYMEK], ids=["Rudi", "Tymek"])
def test_a_whole_case_is_looked_back_on(noor, type_in, told):
    noor.edition = Edition.publish_new(name=told["base"], base=told["base"], by=None)
    noor.save()
    for cycle, ended in enumerate(told["rounds"], start=1):
        shown = type_in(cycle, ended, told["weighing"])
        said = [words for row in ended for words in row[1:]] + list(told["weighing"].values())
        assert [words for words in said if words not in shown] == []
        assert f"Samenvatting van ronde {cycle}." in shown
    second, first = rounds_of(noor)
    counted = [[result.many for result in one.results] for one in (first, second)]
    assert counted == told["counted"]
    assert Goal.objects.get(text=f"doel {told['rounds'][0][5][1]}").outcome.on == date(2026, 3, 10)
