"""Parents and worker look at the same risks, each with own eyes; as Agnieszka, Ronald and Jurre did around Tymek."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Decision
from fasenwijzer.plan.models import Agreement, Plan
from fasenwijzer.risks.inventories.comparing import at_evaluation, compared, courses_of, moments_of
from fasenwijzer.risks.inventories.parts import Seen
from fasenwijzer.risks.models import Inventory, RiskAgreement, RiskSeen
from fasenwijzer.tests.cast import HOSTILE, queries_of

pytestmark = pytest.mark.django_db
START, LATER = date(2025, 2, 20), date(2026, 1, 6)
KEYS = ("alcohol_and_drugs", "conflict", "self_neglect", "debts", "fire", "self_harm")
RIA, HENK = ("parent", "Ria Haverkamp"), ("parent", "Henk Haverkamp")


def levels(words):
    """`levels("high low")` about the first risks of the edition."""
    return [Seen(key, level) for key, level in zip(KEYS, words.split(), strict=False)]


@pytest.fixture
def looks(noor, jolanda):
    """`looks(START, "start", RIA, "high low")`: one person's view, typed by Jolanda."""

    def fill_in(on, moment, rater, words, **told):
        kind, name = rater or ("worker", "")
        told = {"seen": levels(words), "rater_kind": kind, "rater_name": name, **told}
        return Inventory.fill_in(case=noor, on=on, moment=moment, by=jolanda, **told)

    return fill_in


@pytest.fixture
def two_moments(looks):
    looks(START, "start", RIA, "high middle middle middle middle high")
    looks(START, "start", HENK, "middle low low middle low low")
    looks(START, "start", None, "high middle middle middle low middle")
    looks(LATER, "evaluation", RIA, "middle middle low middle middle middle")
    looks(LATER, "evaluation", HENK, "middle middle low low low middle")
    looks(LATER, "evaluation", None, "middle middle low middle low unknown")


def typed(**told):
    asked = {"rater_kind": "worker", "rater_name": "", "moment": "between", "on": "10-3-2026", "note": ""}
    return asked | {"risk-conflict-level": "middle"} | {name.replace("__", "-"): value for name, value in told.items()}


def test_everybody_stands_beside_the_others_and_it_is_told_where_they_differ(browse, jolanda, noor, two_moments):
    text = browse(jolanda).get(reverse("risks:inventories", args=[noor.pk]), {"moment": "start"}).content.decode()
    assert "Ria Haverkamp en Henk Haverkamp verschillen over 5 van de 6." in text
    assert "Ria Haverkamp en Jolanda Brandsma verschillen over 2 van de 6." in text
    assert "ver uit elkaar" in text
    assert "6 keer ingevuld, op 2 momenten" in text


def test_what_went_up_and_down_is_told_per_person(browse, jolanda, noor, two_moments):
    text = browse(jolanda).get(reverse("risks:safety", args=[noor.pk])).content.decode()
    assert "Omhoog volgens Henk Haverkamp: Ruzie en agressie; Jezelf pijn doen." in text
    assert "omlaag, was hoog" in text


def test_what_nobody_knows_is_not_compared(noor, two_moments):
    shown = compared(noor, moments_of(noor))
    worker = shown.lines[5].opinions[2]
    assert (worker.seen.level, worker.trend) == ("unknown", "")
    assert [(pair.apart, pair.many) for pair in shown.pairs] == [(2, 6), (1, 5), (1, 5)]


def test_an_evaluation_can_ask_for_its_own_inventory(noor, two_moments):
    shown = at_evaluation(noor, 1)
    assert (shown.moment.key, shown.before.key) == ("evaluation-1", "start")
    assert at_evaluation(noor, 2) is None


def test_the_way_through_time_is_kept_per_person(noor, looks, two_moments):
    looks(date(2026, 3, 1), "between", RIA, "low")
    told = {course.rater.rater_name: course.levels for course in courses_of(moments_of(noor), KEYS[0])}
    assert told["Ria Haverkamp"] == ["hoog", "midden", "laag"]


def test_a_new_worker_is_compared_with_the_worker_before(noor, ruben, looks):
    looks(START, "start", None, "high")
    Inventory.fill_in(case=noor, on=LATER, moment="evaluation", seen=levels("low"), by=ruben)
    assert compared(noor, moments_of(noor)).lines[0].opinions[0].trend == "down"


def test_a_worker_types_what_a_parent_says_and_goes_on_with_the_next(browse, jolanda, noor):
    browser, add = browse(jolanda), reverse("risks:add-inventory", args=[noor.pk])
    told = typed(rater_kind="parent", rater_name="Ria Haverkamp", risk__conflict__helps="thee", then="add")
    assert browser.post(add, told).url == add
    inventory = Inventory.objects.get()
    assert (inventory.rater_name, inventory.rater, inventory.written_by) == ("Ria Haverkamp", None, jolanda)
    assert [(row.risk, row.level, row.helps) for row in inventory.seen.all()] == [("conflict", "middle", "thee")]
    assert (inventory.cycle, inventory.moment) == (2, "between")


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"rater_kind": "parent"}, "id_rater_name_problem"),
        ({"risk__conflict__level": ""}, "Er is nog niets ingevuld"),
        ({"risk__conflict__level": "", "risk__conflict__remark": "iets"}, "id_risk-conflict-level_problem"),
        ({"risk__conflict__level": "huge"}, "id_risk-conflict-level_problem"),
        ({"on": "10-3-2027"}, "id_on_problem"),
        ({"on": "1-1-2025"}, "id_on_problem"),
    ],
)
def test_what_is_not_right_is_told_and_nothing_typed_is_lost(browse, jolanda, noor, wrong, problem):
    told = typed(note="we letten op elkaar", **wrong)
    answer = browse(jolanda).post(reverse("risks:add-inventory", args=[noor.pk]), told)
    assert answer.status_code == 422
    assert problem in answer.content.decode()
    assert "we letten op elkaar" in answer.content.decode()
    assert not Inventory.objects.exists()


def test_a_typing_error_is_corrected_and_the_log_keeps_what_it_was(browse, jolanda, noor, looks):
    inventory = looks(LATER, "between", RIA, "high", note="moe")
    told = typed(rater_kind="parent", rater_name="Ria Haverkamp", on="6-1-2026", risk__conflict__level="low")
    browse(jolanda).post(reverse("risks:change-inventory", args=[noor.pk, inventory.pk]), told)
    assert str(inventory.seen.get()) == "conflict · low"
    changed = Event.objects.filter(action="update", subject_type="risks.inventory").prefetch_related("changes")
    told = {change.field: change.before for event in changed for change in event.changes.all()}
    assert told == {"told": "alcohol_and_drugs · high", "note": "moe"}


def test_it_can_be_taken_away_and_put_back(browse, jolanda, noor, looks):
    inventory, browser = looks(date(2026, 3, 1), "between", RIA, "high"), browse(jolanda)
    browser.post(reverse("risks:withdraw-inventory", args=[noor.pk, inventory.pk]))
    assert moments_of(noor) == []
    browser.post(reverse("risks:put-back-inventory", args=[noor.pk, inventory.pk]))
    assert len(moments_of(noor)) == 1


def test_after_the_decision_of_the_evaluation_it_stays_as_it_is(browse, jolanda, noor, looks):
    inventory = looks(LATER, "evaluation", RIA, "high")
    decided = {"phase": "evaluation", "outcome": "continue_at_analysis", "on": date(2026, 1, 16), "reason": "Verder."}
    Decision.objects.create(case=noor, cycle=1, decided_by=jolanda, **decided)
    with pytest.raises(ValueError, match="decided"):
        inventory.withdraw(by=jolanda)
    browser = browse(jolanda)
    told = typed(on="6-1-2026", moment="evaluation")
    answer = browser.post(reverse("risks:change-inventory", args=[noor.pk, inventory.pk]), told)
    assert (answer.status_code, "blijft zoals" in answer.content.decode()) == (422, True)
    assert inventory.seen.get().risk == KEYS[0]
    late = browser.post(reverse("risks:add-inventory", args=[noor.pk]), told)
    assert "id_on_problem" in late.content.decode()
    assert "Verander" not in browser.get(reverse("risks:inventories", args=[noor.pk])).content.decode()


def test_an_agreement_comes_in_the_plan_with_one_action(browse, jolanda, noor, looks):
    looks(date(2026, 3, 1), "between", RIA, "high")
    browser, agree = browse(jolanda), reverse("risks:agree", args=[noor.pk, KEYS[0]])
    answer = browser.post(agree, {"text": "Hek altijd dicht bij overdracht."}, follow=True)
    assert "Hek altijd dicht bij overdracht." in answer.content.decode()
    assert Agreement.objects.get().plan == Plan.objects.current(noor)
    assert "Hek altijd dicht" in browser.get(reverse("plan:edit", args=[noor.pk])).content.decode()
    Agreement.objects.get().withdraw(by=jolanda)
    assert not RiskAgreement.objects.in_force(noor).exists()
    assert browser.get(reverse("risks:agree", args=[noor.pk, "nothing"])).status_code == 404


def test_who_overlooks_access_does_not_read_it(browse, pieter, bilal, noor):
    assert browse(pieter).get(reverse("risks:safety", args=[noor.pk])).status_code == 403
    assert browse(bilal).get(reverse("risks:inventories", args=[noor.pk])).status_code == 404


def test_what_is_typed_stays_words(browse, jolanda, noor, looks):
    looks(START, "start", ("parent", HOSTILE), "high", note=HOSTILE)
    text = browse(jolanda).get(reverse("risks:inventories", args=[noor.pk])).content.decode()
    assert HOSTILE not in text


@pytest.mark.parametrize("place", ["risks:safety", "risks:inventories"])
def test_more_inventories_ask_no_more_queries(browse, jolanda, noor, looks, place):
    looks(START, "start", RIA, "high low")
    browser, address = browse(jolanda), reverse(place, args=[noor.pk])
    few = queries_of(browser, address)
    for number in range(4):
        looks(date(2025, 6, 1 + number), "between", (RIA, HENK)[number % 2], "high low middle")
        looks(LATER, "evaluation", ("network", f"tante {number}"), "high low middle")
    assert queries_of(browser, address) == few


@pytest.mark.parametrize("wrong", [{"moment": "never"}, {"rater_name": ""}, {"rater_kind": "boss"}, {"cycle": 0}])
def test_the_database_refuses_what_can_not_be(noor, looks, wrong):
    made = looks(LATER, "between", RIA, "high")
    with pytest.raises(IntegrityError), transaction.atomic():
        Inventory.objects.filter(pk=made.pk).update(**wrong)


def test_one_level_per_risk(noor, looks):
    made = looks(LATER, "between", RIA, "high")
    with pytest.raises(IntegrityError), transaction.atomic():
        RiskSeen.objects.create(inventory=made, risk=KEYS[0], level="low")
