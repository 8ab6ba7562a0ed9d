"""Names for people who do not exist."""

GIVEN = (
    *("Aya", "Bram", "Carla", "Daan", "Esra", "Femke", "Guus", "Hatice", "Ivo", "Jasmijn", "Kees", "Lotte", "Milan"),
    *(
        "Nadia",
        "Olivier",
        "Pleun",
        "Quinten",
        "Rachid",
        "Sanne",
        "Tim",
        "Umut",
        "Vera",
        "Wout",
        "Xandra",
        "Yara",
        "Zoë",
    ),
)
FAMILY = (
    *("Aerts", "Bakker", "Celik", "Dijkstra", "El Amrani", "Faber", "Groen", "Haan", "Idrissi", "Jansen", "Kramer"),
    *("Linden", "Mulder", "Nijhof", "Otten", "Peters", "Quist", "Rietveld", "Smits", "Tuinman", "Uyl", "Veenstra"),
    *("Wiersma", "Yilmaz", "Zwart"),
)
WORDS = "Vandaag spraken we over de week. Het ging goed, en de tuin hielp daarbij."
AREAS = (
    "meaning",
    "housing",
    "finances",
    "social_relations",
    "physical_health",
    "mental_health",
    "work_and_activities",
)
