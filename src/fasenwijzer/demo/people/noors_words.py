"""What was said and written in the story of Noor: areas, people, goals, talks and looking back."""

from __future__ import annotations

from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.chapters.looking_back import Look
from fasenwijzer.demo.chapters.planning import Aim, Step

FIRST_TOLD = (
    About(
        "housing",
        "Ik slaap bij mijn moeder op de bank. Ik sta op de lijst voor een huis.",
        [("skills", "schilderen en klussen"), ("qualities", "geduldig", "Ria")],
        "Bij mijn moeder is het vol. Ik heb nergens een deur die dicht kan.",
        ["Een eigen huis met een deur die dicht kan"],
        "Ik kijk elke donderdag of er een huis is.",
        "Mijn moeder Ria.",
    ),
    About(
        "finances",
        "Ik krijg een uitkering. Er liggen brieven die ik niet open.",
        [("skills", "onderhandelen op de markt", "Lieke")],
        "Van rode brieven krijg ik buikpijn.",
        ["Geen rode brieven meer"],
        "Ik leg alles in één doos.",
        "Henk van Humanitas wil meekijken.",
    ),
    About(
        "work_and_activities",
        "Ik werk nu niet. Vroeger in de bloemenwinkel.",
        [
            ("skills", "stekken"),
            ("skills", "koken"),
            ("knowledge", "planten en grond", "Jolanda"),
            ("interests", "kamerplanten"),
        ],
        "Lang geleden, dus ik weet niet of ik het nog kan.",
    ),
    About(
        "meaning",
        "Ik hou van dingen zien groeien. Met kerst kook ik voor iedereen.",
        [("interests", "kookprogramma’s"), ("qualities", "humor", "Chantal"), ("qualities", "eerlijk", "Jolanda")],
        "",
        ["Weer een kersttafel in mijn eigen huis"],
    ),
    About(
        "social_relations",
        "Sem is negen en woont door de week bij zijn vader. Mijn moeder en zus zie ik veel.",
        [
            ("contacts", "moeder Ria"),
            ("contacts", "zus Lieke"),
            ("contacts", "Chantal"),
            ("skills", "haren knippen, ook van de buren", "Gül"),
        ],
        "Met de vader van Sem praat ik liever niet.",
        ["Rustig kunnen overleggen met de vader van Sem"],
    ),
    About(
        "physical_health",
        "Ik rook. Verder gezond, alleen moe.",
        [("interests", "fietsen, als het droog is")],
        "De trap op ben ik buiten adem.",
        ["Stoppen met roken"],
    ),
    About("mental_health", "Noor praat hier nu liever niet over."),
)

NETWORK = (
    Near("Ria Haverkamp", "moeder", "PE", "G", 1, phone="06-00000013", wish="as_is"),
    Near(
        "Sem",
        "zoon, 9 jaar",
        "E",
        "PGE",
        1,
        note="Woont door de week bij zijn vader.",
        wish="more",
        knows=["Ria Haverkamp"],
    ),
    Near("Lieke Haverkamp", "zus", "A", "", 3, phone="06-00000014", wish="more", knows=["Ria Haverkamp", "Sem"]),
    Near("Gül Özdemir", "buurvrouw", "PA", "PG", 2, note="Heeft de reservesleutel.", knows=["Sem"]),
    Near("Chantal Vink", "vriendin", "G", "GE", 2),
    Near("Henk Bos", "budgetmaatje", "PA", "", 2, phone="06-00000015"),
)

FIRST_DESCRIPTION = (
    ("housing", "Ik ben Noor. Ik slaap bij mijn moeder, maar ik wil een eigen deur."),
    ("finances", "Geld is een doos vol brieven. Ik wil die doos leeg, samen met iemand die niet boos kijkt."),
    ("social_relations", "Sem is mijn alles. Hij moet bij mij kunnen slapen."),
    ("work_and_activities", "Noor weet meer van planten dan de meeste mensen in een tuincentrum.", "worker"),
    ("coherence", "Eerst een huis, dan slapen, dan Sem, dan werk. In die volgorde.", "together"),
    ("future", "Een klein huis met grote planten, en zaterdag pannenkoeken met Sem."),
)

FIRST_AIMS = (
    Aim(
        "housing",
        "Ik heb een eigen huis",
        ["Een eigen huis met een deur die dicht kan", "Weer een kersttafel in mijn eigen huis"],
        [
            Step("reageert elke donderdag op een huis", often="elke week"),
            Step("gaat mee kijken", "Ria", often="als er een bezichtiging is"),
        ],
    ),
    Aim(
        "finances",
        "Ik maak mijn post open",
        ["Geen rode brieven meer"],
        [
            Step("maakt op maandag de post open", often="elke week"),
            Step("kijkt mee, met koffie", "Henk", often="elke week"),
            Step("belt de schuldeisers", "worker"),
        ],
    ),
)

FIRST_TALKS = (
    (-343, "Eerste keer samen gereageerd op een huis. Nummer 84 op de lijst. “Dan weet ik dat ook weer.”", 1, 2),
    (-329, "Nummer 41. Noor houdt zelf een lijstje bij.", 2, None),
    (-315, "De doos met brieven is half leeg. Henk en Noor hebben er een spel van gemaakt.", None, 3),
    (-301, "Noor was stil vandaag. Sem was niet gekomen. We hebben gewandeld in plaats van gepraat.", 2, None),
    (-273, "Weer op gang. Noor knipte het haar van Gül en kreeg er soep voor.", 3, 4),
    (-245, "Een huis bekeken, net niet. Noor: “Nu weet ik wel wat ik wil.”", 4, None),
    (-217, "Post loopt. Noor maakt open wat ze durft, de rest bewaart ze voor maandag.", None, 5),
    (-189, "Derde bezichtiging. Wilgenstraat. Klein, met een keukenraam op het zuiden.", 6, 5),
    (-161, "De Wilgenstraat is van haar. Ze belde zelf, huilend van blijdschap.", 9, None),
    (-133, "Verhuisd met hulp van Ria, Lieke en een geleende bus.", 9, 5),
    (-105, "Eerste kersttafel in de planning. Sem heeft een nacht geslapen op een luchtbed.", 10, 6),
    (-78, "Rustige maand. Noor schilderde de gang en de keuken.", 10, 6),
)
"""When, what it was about, and the marks for the two goals."""

FIRST_DONE = {
    -343: ((1, "reageert elke donderdag"),),
    -315: ((2, "maakt op maandag"), (2, "kijkt mee")),
    -245: ((1, "reageert elke donderdag"), (1, "gaat mee kijken")),
    -217: ((2, "maakt op maandag"), (2, "belt de schuldeisers")),
    -189: ((1, "gaat mee kijken"),),
}
"""Which steps of which goal were done then."""

FIRST_OWN_WORDS = {
    -161: "Ik heb een huis. Ik heb eerst gehuild, en toen Lieke gebeld.",
    -105: "Sem sliep bij mij. Op een luchtbed, en hij vond het geweldig.",
}

FIRST_YEAR = (
    "Een jaar geleden sliep Noor op de bank bij haar moeder. Nu heeft ze een eigen huis en maakt ze haar post open. "
    "Dat deed ze zelf, met Ria, Lieke en Henk om zich heen."
)

FIRST_LOOKS = (
    Look(
        1,
        "Elke donderdag gereageerd, drie keer gekeken. Moeilijk was het wachten in de zomer.",
        "Gelukt. Noor woont sinds de herfst in de Wilgenstraat.",
        "Vieren, en door: het huis klaarmaken voor Sem.",
        "reached",
    ),
    Look(
        2,
        "Maandagmiddag met Henk werkte. Alleen openmaken bleef spannend.",
        "Deels gelukt. De post gaat open, betalen op tijd nog niet altijd.",
        "Verder, een stap groter: op tijd betalen.",
        "partly",
        "De post gaat open. Op tijd betalen is de volgende stap.",
    ),
)

SECOND_TOLD = (
    About(
        "housing",
        "Ik woon sinds de herfst in de Wilgenstraat. Het is klein, maar het is van mij. De keuken lekt nog.",
        [("contacts", "Gül heeft de reservesleutel")],
        "Post blijft liggen op de trap. Ik slaap slecht als het druppelt.",
        ["Een eigen hoek voor Sem, met zijn bed en een bureau", "De buren van beneden leren kennen"],
        "Ik schilder zelf.",
        "Gül neemt pakjes aan. Ik geef haar planten water als ze in Turkije is.",
    ),
    About(
        "finances",
        "De meeste brieven gaan open. Betalen doe ik als ik eraan denk.",
        [("contacts", "budgetmaatje Henk")],
    ),
    About(
        "work_and_activities",
        "In de buurttuin zoeken ze mensen. Ik ben twee keer gaan kijken.",
        [("surroundings", "buurttuin De Spade", "Jolanda")],
        "",
        ["Met planten werken"],
        "Ik durf nu wel te bellen.",
    ),
    About(
        "social_relations",
        "Sem slaapt om het weekend bij mij.",
        [("interests", "voetbal van Sem"), ("surroundings", "kledingbank, daar help ik soms mee")],
    ),
    About("meaning", "Mijn kersttafel is er geweest. Veertien mensen, drie stoelen te weinig."),
)

SECOND_DESCRIPTION = (
    ("housing", "Ik woon in de Wilgenstraat. Het is klein, maar het is van mij. De kleine kamer wordt van Sem."),
    ("finances", "Ik maak mijn post open. Nu nog op tijd betalen, dan slaap ik beter."),
    ("social_relations", "Sem komt om het weekend. Ik wil elk weekend. Gül beneden is goud waard."),
    ("physical_health", "Ik rook nog. Daar begin ik nu niet aan."),
    ("work_and_activities", "Ik wil met mijn handen in de grond. In De Spade kan dat."),
    ("meaning", "Dingen zien groeien. Planten, en Sem."),
    (
        "coherence",
        "Als het huis klaar is, komt Sem vaker. Als ik werk, komt er geld en ritme. Rust is de bodem.",
        "together",
    ),
    ("future", "Ik woon rustig in mijn eigen huis en Sem is er elk weekend."),
)
