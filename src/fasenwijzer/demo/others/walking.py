"""Walking somebody through the phases, with the records each of them asks for."""

from __future__ import annotations

from fasenwijzer.demo.chapters import admission, analysis, looking_back, planning
from fasenwijzer.demo.chapters.analysis import About, Near
from fasenwijzer.demo.chapters.looking_back import Look
from fasenwijzer.demo.chapters.planning import Aim, Step
from fasenwijzer.demo.others.life import Life
from fasenwijzer.demo.others.sayings import NAMES, TALKS, YEARS
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.plan.models import Goal

SETTINGS = {"De Kade": ("residential", "wmo"), "Oost": ("ambulatory", "wmo"), "De Brug": ("ambulatory", "jeugdwet")}
PLACES = {"De Kade": "spreekkamer De Kade", "Oost": "bij de cliënt thuis", "De Brug": "op De Brug"}
BETWEEN = 26
"""Days between two talks in a round that is over; in the present one twice as often."""


def walk(story: Story, life: Life) -> Script:
    """The whole way, and then what happens at the end."""
    for phase, _cycle, since, until in life.way():
        yield min(story.days.at(since, life.clock_time()), story.days.now)
        if phase == "referral":
            _arrive(story, life)
        if until is None:
            yield from life.end(story, life)
        else:
            yield from _PHASES[phase](story, life, since, until)


def _arrive(story: Story, life: Life) -> None:
    month, day = life.born if life.born is not None else (life.seed % 12 + 1, life.seed % 28 + 1)
    client = {
        **life.name,
        "phone": f"06-0000{4000 + life.seed}",
        "address": f"{STREETS[life.seed % len(STREETS)]} {life.seed * 3 + 1}",
        **story.days.born(age=life.age, month=month, day=day),
    }
    setting, law = SETTINGS[life.team]
    edition = story.house.youth if life.young else story.house.standard
    admission.arrive(story, client, request=life.request, edition=edition, setting=setting, **life.referred)
    story.case.place_with(team=story.house.teams[life.team], setting=setting, legal_basis=law, by=story.by)


STREETS = ("Molenstraat", "Kerkpad", "Meidoornlaan", "Havenstraat", "Prinsenhof", "Zandweg", "Populierenlaan")


def refer(story: Story, life: Life, since: int, until: int) -> Script:
    report = f"Kennisgemaakt. {life.request}"
    yield from story.talk("referral_talk", story.days.at(since + 2, life.clock_time(1)), report, place="kantoor")
    admission.weigh(story)
    yield story.days.at(until, life.clock_time())
    story.move("decide-intake", "De vraag past bij wat wij doen. In de intake praten we verder.")


def take_in(story: Story, life: Life, since: int, until: int) -> Script:
    yield from meet(story, life, since)
    yield story.days.at(until, life.clock_time())
    story.move("decide-admission", f"{story.name} wil en er is plek bij een vaste begeleider.")


def meet(story: Story, life: Life, since: int) -> Script:
    report = "Rondgekeken en gepraat over wat er goed gaat en wat anders moet. Daarna koffie."
    yield from story.talk("intake_talk", story.days.at(since + 5, life.clock_time(1)), report, place="kantoor")
    admission.weigh(story)


def start(story: Story, life: Life, since: int, until: int) -> Script:
    story.guided_by(life.worker)
    yield story.days.at(until, life.clock_time())
    admission.settle(story)
    story.move("advance-to-analysis")


def analyse(story: Story, life: Life, since: int, until: int) -> Script:
    yield from explore(story, life, since)
    yield story.days.at(until, life.clock_time())
    describe(story, life)
    story.move("advance-to-planning")


def explore(story: Story, life: Life, since: int, areas: int = 9) -> Script:
    """Talks about the areas: the first three, then the others; in a later round only what changed."""
    abouts = [_about(area, life, story.case.cycle) for area in life.bits][:areas]
    if story.case.cycle == 1:
        analysis.surround(story, *people_around(life))
    for number, some in enumerate((abouts[:3], abouts[3:6], abouts[6:])):
        if some:
            names = [story.case.method.life_area(about.area).name.lower() for about in some]
            report = f"Gepraat over {', '.join(names)}."
            at = story.days.at(since + 4 + 7 * number, life.clock_time(number))
            yield from story.talk("analysis_talk", at, report, place=PLACES[life.team])
            analysis.tell(story, *some)


def _about(area: str, life: Life, cycle: int) -> About:
    bit = life.bits[area]
    if cycle > 1:
        return About(area, f"Het gaat hier beter dan vorige ronde. {bit.felt}", author="together")
    return About(area, bit.now, [(bit.source, bit.strength)], bit.hard, [bit.wish])


def people_around(life: Life) -> list[Near]:
    return [
        Near(name, relation, gets, gives, nearness)
        for n, (name, relation, gets, gives, nearness) in enumerate(NAMES)
        if (n + life.seed) % 4 == 0
    ]


def describe(story: Story, life: Life) -> None:
    passages = [(area, f"{bit.now} {bit.wish}, dat wil ik.") for area, bit in life.bits.items()]
    together = "Het een hangt aan het ander: lukt dit, dan komt er ruimte voor de rest."
    analysis.describe(story, *passages, ("coherence", together, "together"), ("future", "Ik wil het zelf kunnen."))


def make_plan(story: Story, life: Life, since: int, until: int) -> Script:
    yield story.days.at(since + 4, life.clock_time(2))
    draft(story, life, evaluation_in=life.evaluation_in)
    yield story.days.at(until, life.clock_time())
    planning.establish(story)
    planning.sign(story, ("signed", "oral")[life.seed % 2])
    story.move("advance-to-carrying_out")


def draft(story: Story, life: Life, *, evaluation_in: int) -> None:
    """Two goals from two wishes, with a part for the network, and the rest for later."""
    areas = life.areas_of_goals(story.case.cycle)
    friend = people_around(life)[0].name
    day = story.days.day
    planning.want(
        story,
        desired=f"{life.bits[areas[0]].wish}, en rust voor de rest.",
        end_goal="Ik red het zelf, met de mensen om me heen.",
        evaluation_on=day(evaluation_in),
    )
    for number, area in enumerate(areas):
        bit = life.bits[area]
        steps = [Step(bit.step, often="elke week" if number else "", due=None if number else day(7))]
        helper = (
            Step("denkt mee en vraagt hoe het gaat", friend) if number else Step("gaat de eerste keer mee", "worker")
        )
        planning.aim(story, Aim(area, bit.goal, [bit.wish], [*steps, helper]))
    planning.not_now(story)
    planning.promise(story, "We zien elkaar elke twee weken. Wie niet kan, belt.")


def carry_out(story: Story, life: Life, since: int, until: int) -> Script:
    yield from progress(story, life, since, until, every=BETWEEN)
    yield story.days.at(until, life.clock_time())
    story.move("advance-to-evaluation")


def progress(story: Story, life: Life, since: int, until: int, *, every: int) -> Script:
    """Talks and reports; the marks go up, with a dip on the way."""
    goals = list(story.plan.goals.open().select_related("case__client"))
    for number, offset in enumerate(range(since + 6, until, every)):
        said = TALKS[(life.seed + number) % len(TALKS)].format(name=story.name)
        at = story.days.at(offset, life.clock_time(number))
        yield from story.talk("progress_talk", at, said, place=PLACES[life.team])
        goal = goals[number % len(goals)]
        bit = life.bits[goal.life_area]
        score = min(9, 3 + number - (number % 4 == 3))
        felt = bit.felt if number > 1 else ""
        story.report("", OnGoal(goal, doing=bit.did if number else "", experience=felt, score=score))
        if number == 1:
            planning.done(story, goal.number, bit.step, bit.did)


def evaluate(story: Story, life: Life, since: int, until: int) -> Script:
    yield from look_back(story, life, since)
    yield story.days.at(until, life.clock_time())
    last = life.until[1] == story.case.cycle
    outcome = "round_off" if last else "continue_at_analysis"
    why = "Dit lukt nu zonder ons." if last else f"{story.name} wil verder met een volgende stap."
    story.move(f"decide-{outcome}", why)


def look_back(story: Story, life: Life, since: int) -> Script:
    at = story.days.at(since + 3, life.clock_time(1))
    report = "Plan erbij gepakt en doel voor doel bekeken. Eerst wat lukte."
    yield from story.talk("evaluation_talk", at, report, place=PLACES[life.team])
    goals = list(story.plan.goals.open())
    looks = [_look(life, goal, first=not n) for n, goal in enumerate(goals)]
    looking_back.look_back(story, YEARS[life.seed % len(YEARS)].format(name=story.name), *looks)
    admission.weigh(story)


def _look(life: Life, goal: Goal, *, first: bool) -> Look:
    bit = life.bits[goal.life_area]
    if first:
        return Look(goal.number, bit.did, f"Gelukt. {bit.felt}", "Zo houden, het is nu gewoon.", "reached")
    if life.lets_go:
        why = "Dit komt later misschien terug. Nu kost het meer dan het geeft."
        return Look(
            goal.number, "Geprobeerd, en gemerkt dat het te vroeg is.", "Nu losgelaten.", "Niets.", "let_go", why
        )
    why = "Een groot deel staat. De rest komt met oefenen."
    return Look(goal.number, bit.did, "Deels gelukt, verder dan verwacht.", "Kleinere stap.", "partly", why)


_PHASES = {
    "referral": refer,
    "intake": take_in,
    "start": start,
    "analysis": analyse,
    "planning": make_plan,
    "carrying_out": carry_out,
    "evaluation": evaluate,
}
