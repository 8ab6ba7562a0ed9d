"""Whatever Noor and her people write stands with who guides at once: on the page of what is new, and why not if not."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.audit.models import Event
from fasenwijzer.evaluations.models import Evaluation
from fasenwijzer.journal.handover.own_words import CLIENTS_SIDE, ELSEWHERE, WRITTEN
from fasenwijzer.journal.models import Conversation, Entry
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.portal.models import CircleLine
from fasenwijzer.tests.cast import HOSTILE, TODAY, queries_of

pytestmark = pytest.mark.django_db
NEWS = "/news/"
WROTE = ["create", "update", "authorise"]


@pytest.fixture
def goal(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    plan.look_back_on(date(2026, 3, 24), by=jolanda)
    made = Goal.add(plan=plan, text="Mijn huis is klaar", life_area="housing", by=jolanda)
    Action.add(goal=made, text="belt de woningbouw", by=jolanda)
    plan.establish(on=TODAY, by=jolanda)
    return made


@pytest.fixture
def post(browse, noor):
    """`post(noor_herself, "tell", text="…")`: as it goes through her page."""

    def send(user, name, *about, **told):
        answer = browse(user).post(reverse(f"portal:{name}", args=[noor.pk, *about]), {"once": "", **told})
        assert answer.status_code == 302, (name, answer.content.decode())

    return send


@pytest.fixture
def in_circle(noor, gul, jolanda):
    consent = Consent.ask(member=NetworkMember.objects.get(user=gul), parts=[Part.CIRCLE], since=TODAY, by=jolanda)
    consent.give(name="Noor", capacity=Capacity.CLIENT, on=TODAY, how="in gesprek", by=jolanda)
    return gul


@pytest.fixture
def everything(post, noor, noor_herself, in_circle, jolanda, goal):
    """Each thing that can be written, once, through the page for it; with the words that must arrive."""
    step, talk = goal.actions.get(), _talk(noor, jolanda, 2)
    been, text, report = _talk(noor, jolanda, -1), _text(noor, jolanda), _report(noor, jolanda)
    source = noor.method.strengths[0].key
    her = noor_herself
    post(her, "add-strength", text="Ik kan koken.", source=source)
    post(her, "area", "housing", score="6", text="Het bed staat.", wish="Een tuintje.")
    post(her, "change-goal", goal.pk, text="Mijn huis is warm.", sign="")
    post(her, "add-goal", text="Leren fietsen.", life_area="housing")
    post(her, "important-goal", goal.pk)
    post(her, "add-step", text="Verf kopen.", goal=goal.pk)
    post(her, "action", step.pk, text="Wie belt mee?")
    post(her, "action-done", step.pk)
    post(her, "goal", goal.pk, score="7")
    post(her, "tell", text="Vandaag was fijn.")
    post(her, "answer", report.pk, text="Zo was het.")
    post(her, "prepare", talk.pk, text="Over de sleutel.")
    post(her, "look-back", been.pk, listened="good", mattered="half", fits="not", words="Te snel.")
    post(her, "agree-plan", answer="no", reason="Te veel.")
    post(her, "agree-description", answer="no", reason="Het park is weg.")
    post(her, "messages", text="Tot morgen.")
    post(her, "ask", "statement", about="Mijn intake.", statement="Zo was het niet.")
    post(her, "fill-in-inventory", **{"risk-conflict-level": "high"})
    post(her, "prepare-evaluation", **{f"goal-{goal.pk}-went": "well", f"goal-{goal.pk}-text": "Het bed past."})
    looked_back = Evaluation.begin(case=noor, cycle=goal.plan.cycle, on=TODAY, by=jolanda)
    looked_back.sum_up(general="We deden het samen.", on=TODAY, by=jolanda)
    post(her, "evaluation", answer="no", reason="Nog niet klaar.")
    post(her, "circle", kind="asks", text="Wie past op Sem?")
    post(in_circle, "circle-take", CircleLine.objects.get().pk)
    member = NetworkMember.objects.get(user=in_circle)
    post(her, "share", member.pk, parts=["plan"], since="10-3-2026")
    return text


def _talk(noor, jolanda, days):
    at = clock.now() + timedelta(days=days)
    return Conversation.plan(case=noor, kind="progress_talk", starts_at=at, by=jolanda)


def _text(noor, jolanda):
    text = PersonDescription.begin(case=noor, by=jolanda)
    text.write(by=jolanda, text="Ik woon.", life_area="housing", author_kind="client", author_name="Noor")
    text.establish(on=TODAY, by=jolanda)
    return text


def _report(noor, jolanda):
    return Entry.write(case=noor, on=TODAY, by=jolanda, text="Er was ruzie.")


AT_ONCE = (
    *("Ik kan koken.", "Het bed staat.", "Een tuintje.", "Mijn huis is warm.", "Leren fietsen.", "Verf kopen."),
    *("Wie belt mee?", "belt de woningbouw", "Vandaag was fijn.", "Zo was het.", "Over de sleutel.", "Te snel."),
    *("Te veel.", "Het park is weg.", "Het bed past.", "Nog niet klaar.", "Wie past op Sem?", "wat mis kan gaan"),
    "wie wat mag zien",
)


def test_all_of_it_is_new_for_who_guides(browse, noor, jolanda, everything):
    assert "Iets nieuws in eigen woorden" in browse(jolanda).get("/").content.decode()
    for address in (NEWS, reverse("journal:news-of-case", args=[noor.pk])):
        shown = browse(jolanda).get(address).content.decode()
        assert not [words for words in AT_ONCE if words not in shown], address
        assert "Noor Haverkamp" in shown


def test_messages_and_questions_about_the_data_wait_in_today(browse, jolanda, everything):
    day = browse(jolanda).get("/").content.decode()
    assert "Beantwoord wat Noor Haverkamp vraagt over de gegevens" in day
    assert "bericht" in day


def test_no_kind_of_writing_is_forgotten(everything):
    """What the log knows of the client's side is shown as new, or stands elsewhere for a reason that is told."""
    written = Event.objects.filter(ground__in=CLIENTS_SIDE, action__in=WROTE).exclude(subject_type="")
    kinds = set(written.values_list("subject_type", flat=True))
    assert len(kinds) > 15
    assert kinds <= set(WRITTEN) | set(ELSEWHERE)


def test_what_was_taken_back_is_not_shown_and_what_was_read_not_again(browse, post, noor, noor_herself, goal, jolanda):
    post(noor_herself, "add-step", text=f"Verf kopen. {HOSTILE}", goal=goal.pk)
    shown = browse(jolanda).get(NEWS)
    assert "Verf kopen." in shown.content.decode()
    assert HOSTILE not in shown.content.decode()
    browse(jolanda).post("/news/read/", {"until": shown.context["now"]})
    assert "Verf kopen." not in browse(jolanda).get(NEWS).content.decode()
    post(noor_herself, "add-step", text="Behang kopen.", goal=goal.pk)
    post(noor_herself, "take-step-out", Action.objects.latest("pk").pk)
    assert "Behang kopen." not in browse(jolanda).get(NEWS).content.decode()


def test_who_does_not_guide_reads_none_of_it(browse, bilal, everything):
    assert "Het bed staat." not in browse(bilal).get(NEWS).content.decode()


def test_much_costs_as_many_questions_as_little(browse, post, noor_herself, goal, jolanda):
    post(noor_herself, "add-step", text="Verf kopen.", goal=goal.pk)
    few = queries_of(browse(jolanda), NEWS)
    for number in range(6):
        post(noor_herself, "add-step", text=f"Verf {number} kopen.", goal=goal.pk)
    assert queries_of(browse(jolanda), NEWS) == few
