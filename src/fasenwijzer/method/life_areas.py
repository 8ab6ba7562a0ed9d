"""The life areas: the parts of life every person has (the intervention description, life areas).

An organisation may use its own areas, as long as they hold for every human being. A problem is never an
area: somebody with an addiction has a health, a home and friends like anyone else.
"""

SEVEN = (
    "meaning",
    "housing",
    "finances",
    "social_relations",
    "physical_health",
    "mental_health",
    "work_and_activities",
)
"""The seven of the described method, in their order."""

FEWEST, MOST = 5, 9
"""Organisations work with six, seven or eight areas; one fewer and one more are left to them."""

PROBLEMS = frozenset(
    {
        "addiction",
        "criminality",
        "debts",
        "disorder",
        "justice",
        "police",
        "psychiatry",
        "criminaliteit",
        "gokken",
        "justitie",
        "politie",
        "psychiatrie",
        "schulden",
        "stoornis",
        "verslaving",
    }
)
"""Names that describe a problem, in English and Dutch: never the name of a life area."""


def is_a_problem(name: str) -> bool:
    """Whether a proposed area is named after a problem; the attitude of the method is not configurable."""
    return not PROBLEMS.isdisjoint(name.lower().replace("_", " ").replace(",", " ").split())
