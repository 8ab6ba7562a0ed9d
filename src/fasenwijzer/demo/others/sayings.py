"""What is said in talks and summaries, and who people have around them."""

from __future__ import annotations

TALKS = (
    "{name} begon zelf te vertellen. We hoefden alleen te luisteren.",
    "Een rustige week. {name} had de afspraken zelf in de agenda gezet.",
    "Het zat even tegen. We hebben gekeken wat vorige keer hielp en dat weer gedaan.",
    "Buiten gewandeld in plaats van aan tafel. Dat praat makkelijker.",
    "Samen het plan erbij gepakt. Twee acties klaar, één kleiner gemaakt.",
    "{name} liet zien wat er gelukt was. Daarna pas over wat nog moet.",
    "Kort gesprek, want {name} had bezoek. Dat is ook goed nieuws.",
    "We hebben de brief samen gelezen. {name} belde zelf.",
    "{name} was moe. Koffie gedronken en de volgende stap uitgesteld.",
    "Gesproken over wie er kan helpen. {name} noemde zelf twee namen.",
    "Nieuw idee van {name}. We proberen het twee weken.",
    "Het cijfer ging omhoog. {name}: “Omdat ik het zelf deed.”",
)

YEARS = (
    "{name} heeft veel zelf gedaan. Twee mensen uit het netwerk hielpen mee en blijven dat doen.",
    "Het begon langzaam en werd steeds meer van {name}. De moeilijke maand hoort erbij.",
    "Wat vorig jaar niet kon, kan nu wel. {name} noemt zelf de kleine stappen als reden.",
    "Een ronde met vallen en opstaan. {name} stond vaker op.",
)

NAMES = (
    ("Mira", "zus", "PE", "G", 1),
    ("Piet de Haan", "buurman", "P", "G", 2),
    ("Annie Smeets", "vrijwilliger van de inloop", "GA", "P", 2),
    ("Tante Jos", "tante", "E", "PG", 1),
    ("Kofi", "vriend", "GE", "GE", 1),
    ("mevrouw Aalbers", "huisarts", "A", "", 3),
    ("Sven", "oud-collega", "GA", "G", 2),
    ("Oma Wil", "oma", "EG", "P", 1),
    ("Hatice", "buurvrouw", "PG", "PG", 2),
    ("Ton", "neef", "P", "A", 2),
    ("Ilse Brouwer", "trainer van de club", "GA", "", 3),
    ("Ben", "broer", "PA", "GE", 1),
)
"""Name, relation, what the client gets and gives, and how near."""
