"""Where a story stands today: what happened in the phase the person is in now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fasenwijzer.analysis.models import AreaLeftOpen
from fasenwijzer.cases.models import AdmissionCondition, WaitingContact
from fasenwijzer.demo.chapters import admission, looking_back, planning
from fasenwijzer.demo.chapters.planning import Step
from fasenwijzer.demo.others import walking
from fasenwijzer.demo.others.life import Life
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.exits.models import AftercareDeclined
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.models import ConversationOutcome
from fasenwijzer.journey.corrections import correct_last
from fasenwijzer.plan.models import Goal

Ending = Callable[[Story, Life], Script]


def talk_tomorrow(story: Story, life: Life) -> Script:
    """The first talk of this phase is agreed."""
    kind = "referral_talk" if story.case.phase == "referral" else "intake_talk"
    story.agree(kind, story.days.at(1, life.clock_time(1)), place="kantoor")
    yield from ()


def just_came_in(story: Story, life: Life) -> Script:
    """Written down today; the rest is still to come."""
    yield from ()


def turned_down(outcome: str, why: str, after: int = 4) -> Ending:
    """A referral that ends with this decision."""

    def end(story: Story, life: Life) -> Script:
        at = story.days.at(-life.days + 2, life.clock_time(1))
        yield from story.talk("referral_talk", at, f"Gebeld en goed geluisterd. {life.request}", place="telefonisch")
        admission.weigh(story, {"possibilities_of_the_organisation": ("no", why)})
        yield story.days.at(-life.days + after, life.clock_time())
        story.move(f"decide-{outcome}", why)

    return end


def not_here(outcome: str, why: str) -> Ending:
    """An intake that ends with this decision."""

    def end(story: Story, life: Life) -> Script:
        yield from walking.meet(story, life, -life.days)
        yield story.days.at(-life.days + 9, life.clock_time())
        story.move(f"decide-{outcome}", why)

    return end


def withdrew(story: Story, life: Life) -> Script:
    yield story.days.at(-life.days + 5, life.clock_time())
    story.move("withdraw", f"{story.name} belde: er is hulp dichter bij huis gevonden.")


def waits(*contacts: tuple[int, str]) -> Ending:
    """On the waiting list, with contacts so many days ago."""

    def end(story: Story, life: Life) -> Script:
        yield from walking.meet(story, life, -life.days)
        yield story.days.at(-life.days + 10, life.clock_time())
        story.move("decide-waiting_list", "Past goed. Op dit moment is er geen plek.")
        for ago, said in contacts:
            yield story.days.at(-ago, life.clock_time(2), exactly=True)
            place = story.case.waiting_list_places.get(until=None)
            WaitingContact.note(place=place, by=story.by, on=story.days.day(-ago), how="telefoon", text=said)

    return end


def trial_ends_in(days: int) -> Ending:
    """A trial that ends in so many days."""

    def end(story: Story, life: Life) -> Script:
        yield from walking.meet(story, life, -life.days)
        yield story.days.at(-life.days + 9, life.clock_time())
        look_at = "Lukt het om af te spreken? Voelt het goed voor allebei?"
        told: dict[str, Any] = {"trial_ends_on": story.days.day(days), "trial_looks_at": look_at}
        story.move("decide-trial", "Twijfel aan twee kanten. Zes weken proberen en dan kiezen.", **told)
        story.guided_by(life.worker)

    return end


def conditional(story: Story, life: Life) -> Script:
    """Admitted on agreements, of which one is agreed and one is still talked about. `until` is intake here."""
    yield from walking.meet(story, life, -life.days)
    yield story.days.at(-life.days + 9, life.clock_time())
    terms = ("Op de kamer wordt niet gedronken.", "Overdag is er een vaste plek: werk, school of dagbesteding.")
    story.move("decide-conditional_admission", "Kan als we dit samen afspreken.", terms=terms)
    story.guided_by(life.worker)
    yield story.days.at(-life.days + 11, life.clock_time(1))
    first = AdmissionCondition.objects.filter(case=story.case).first()
    assert first is not None
    first.agree(on=story.days.day(-life.days + 11), how="mondeling", by=story.by)
    admission.settle(story, still_open=["indication", "income_and_insurance", "consents"])


def begins(story: Story, life: Life) -> Script:
    """In the start, with things still to arrange."""
    story.guided_by(life.worker, replacement="vervanger" if life.team == "Oost" else "")
    yield story.days.at(-life.days + 3, life.clock_time(1))
    admission.settle(story, still_open=["indication", "care_agreement", "other_help", "consents", "papers"])
    story.agree("intake_talk", story.days.at(2, "11:00"), place=walking.PLACES[life.team], purpose="Wat is nog open?")


def provisional(story: Story, life: Life) -> Script:
    """A short provisional plan holds already, in the analysis."""
    until = story.days.day(-life.days + 60)
    steps = ("houdt elke dag één ding voor zichzelf", ""), ("belt elke week op een vaste dag", "worker")
    planning.begin_with(story, *(Step(text, who, until) for text, who in steps))
    planning.promise(story, "Eerst rust. We zien elkaar elke week.", "Post gaat in de map, niet in de la.")
    planning.establish(story, provisional=True)
    planning.sign(story, "oral")
    yield from explores(areas=5)(story, life)


def explores(areas: int, leave_open: str = "") -> Ending:
    """Halfway the analysis; one area may be left open on purpose."""

    def end(story: Story, life: Life) -> Script:
        yield from walking.explore(story, life, -life.days, areas=areas)
        if leave_open:
            reason = f"{story.name}: “Daar wil ik het een andere keer over hebben.”"
            AreaLeftOpen.leave(case=story.case, life_area=leave_open, reason=reason, by=story.by)
        story.agree("analysis_talk", story.days.at(3, life.clock_time(1)), place=walking.PLACES[life.team])

    return end


def plans(story: Story, life: Life) -> Script:
    """The plan is in the making."""
    yield story.days.at(-life.days + 3, life.clock_time(1))
    walking.draft(story, life, evaluation_in=170)


def carries_out(story: Story, life: Life) -> Script:
    """Halfway, with a last talk lately and a next one agreed."""
    yield from walking.progress(story, life, -life.days, -3, every=13)
    last = -1 - life.seed % 9
    at = story.days.at(last, life.clock_time(1))
    yield from story.talk("progress_talk", at, f"{story.name} vertelde wat er lukte.", place=walking.PLACES[life.team])
    story.agree("progress_talk", story.days.at(last + 14, life.clock_time(2)), place=walking.PLACES[life.team])


def missed(story: Story, life: Life) -> Script:
    """The last talk was missed, which is told kindly."""
    yield from walking.progress(story, life, -life.days, -11, every=13)
    talk = story.agree("progress_talk", story.days.at(-2, "14:00"), place=walking.PLACES[life.team])
    yield story.days.at(-2, "14:40")
    reason = "De bus reed niet. Stuurde een berichtje met excuus. We bellen morgen."
    ConversationOutcome.miss(talk, absent=["client"], reason=reason, by=story.by)


def comes_back(story: Story, life: Life) -> Script:
    """A goal that was let go in the first round is back."""
    plan = story.plan
    earlier = story.goal(2)
    text = "Toch weer: " + earlier.text[0].lower() + earlier.text[1:]
    wishes = list(earlier.wishes.all())
    Goal.add(plan=plan, text=text, life_area=earlier.life_area, wishes=wishes, returns_from=earlier, by=story.by)
    goal = plan.goals.get(returns_from=earlier)
    planning.take_step(story, goal, planning.Step("begint opnieuw, in kleine stappen", often="elke week"))
    planning.establish(story)
    planning.sign(story, "oral")
    yield from carries_out(story, life)


def looks_back(story: Story, life: Life) -> Script:
    """The evaluation is being written."""
    yield from walking.look_back(story, life, -life.days)


def should_look_back(story: Story, life: Life) -> Script:
    """In the evaluation, and the talk is still to come."""
    story.agree("evaluation_talk", story.days.at(2, "10:00"), place=walking.PLACES[life.team])
    yield from ()


def went_back(story: Story, life: Life) -> Script:
    """From planning back to the analysis: there was more to tell."""
    yield story.days.at(-life.days + 5, life.clock_time())
    story.move("back-to-analysis", "Bij het plannen kwam er nog veel op tafel over vroeger. Dat krijgt eerst tijd.")
    at = story.days.at(-life.days + 7, life.clock_time(1))
    yield from story.talk("analysis_talk", at, "De tijdlijn van het leven getekend.", place=walking.PLACES[life.team])


def leaves(closed_after: int = 0, aftercare: int = 0) -> Ending:
    """A good ending; closed when that is over, with aftercare so many days from then."""

    def end(story: Story, life: Life) -> Script:
        yield story.days.at(-life.days + 3, life.clock_time(1))
        looking_back.network_goes_on(story, "Familie belt elke zondag. De buren letten op.")
        if aftercare:
            looking_back.stay_in_touch(story, aftercare, "Bellen hoe het gaat")
        else:
            AftercareDeclined.say(case=story.case, reason="“Ik bel jullie wel.”", by=story.by)
        if closed_after:
            yield from _goodbye(story, life, closed_after)

    return end


def _goodbye(story: Story, life: Life, after: int) -> Script:
    at = story.days.at(-life.days + after - 3, life.clock_time(2))
    yield from story.talk("exit_talk", at, "Afscheid met taart. Samen het eerste gesprek teruggelezen.")
    admission.settle(story, left_out={"warm_transfer": "Er komt geen andere hulp."})
    yield story.days.at(-life.days + after, life.clock_time())
    story.move("close", "Het lukt nu zonder ons.", ending="goals_reached")


def reopened(story: Story, life: Life) -> Script:
    """Ended, and back after two months."""
    yield from leaves(closed_after=20, aftercare=40)(story, life)
    yield story.days.at(-12, life.clock_time())
    story.move("reopen-in-new-cycle", f"{story.name} belde zelf: het wordt weer te veel. Fijn dat de weg bekend was.")


def reports_more(story: Story, life: Life) -> Script:
    """Carrying out, with a report that is withheld for now and one about somebody else."""
    yield from walking.progress(story, life, -life.days, -6, every=13)
    goal = story.plan.goals.open().select_related("case__client").first()
    assert goal is not None
    reason = "Eerst zelf vertellen, woensdag. Daarna mag het gelezen worden."
    story.report("", OnGoal(goal, doing="Zorgen om de toon aan de telefoon."), withheld_reason=reason)
    yield story.days.at(-3, life.clock_time(1))
    other = AboutAnother("Ben", "Ben vertelde dat hij zelf ook hulp zoekt.")
    story.report("Ben kwam mee en zat er rustig bij.", about_others=[other])


def decided_wrongly(story: Story, life: Life) -> Script:
    """A decision that was a mistake: corrected the next day, and taken anew."""
    at = story.days.at(-life.days + 2, life.clock_time(1))
    yield from story.talk("referral_talk", at, f"Gebeld. {life.request}", place="telefonisch")
    admission.weigh(story)
    yield story.days.at(-life.days + 3, life.clock_time(2))
    story.move("decide-referral_elsewhere", "Woont in een andere gemeente.")
    yield story.days.at(-life.days + 4, life.clock_time(1))
    story.case = correct_last(story.case, reason="Verkeerde persoon: het adres was van een naamgenoot.", by=story.by)
    story.move("decide-intake", "Woont wel hier. De vraag past.")
    story.agree("intake_talk", story.days.at(4, life.clock_time(1)), place="kantoor")
