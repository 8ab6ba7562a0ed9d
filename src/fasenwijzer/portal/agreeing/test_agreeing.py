"""Agreeing, signing, or saying why not; between 12 and 16 the child and the parents are both asked."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from fasenwijzer.access.client_side import Capacity
from fasenwijzer.analysis.description.models import Outcome
from fasenwijzer.analysis.description.outcome import outcomes_of
from fasenwijzer.analysis.models import PersonDescription
from fasenwijzer.cases.models import OwnLogin, Representation
from fasenwijzer.people.models import User
from fasenwijzer.plan.facts import plan_facts
from fasenwijzer.plan.models import Action, Goal, Plan, PlanAgreement, Signature
from fasenwijzer.tests.cast import TODAY
from fasenwijzer.tests.client_side import is_born
from fasenwijzer.tests.pdf_ua import words_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(noor, jolanda):
    made = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=made, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="De kast in elkaar zetten", by=jolanda)
    made.establish(on=TODAY, by=jolanda)
    return made


@pytest.fixture
def description(noor, jolanda):
    made = PersonDescription.begin(case=noor, by=jolanda)
    told = {"life_area": "housing", "author_kind": "client", "author_name": "Noor"}
    made.write(by=jolanda, text="Ik woon graag bij het park.", **told)
    made.establish(on=TODAY, by=jolanda)
    return made


@pytest.fixture
def to_plan(noor):
    return reverse("portal:agree-plan", args=[noor.pk])


@pytest.fixture
def to_text(noor):
    return reverse("portal:agree-description", args=[noor.pk])


@pytest.fixture
def home(browse, noor):
    return lambda user: browse(user).get(reverse("portal:home", args=[noor.pk])).content.decode()


def test_noor_reads_the_plan_and_says_yes(browse, home, noor, noor_herself, plan, to_plan):
    assert "Lees het plan en geef antwoord" in home(noor_herself)
    browser = browse(noor_herself)
    page = browser.get(to_plan).content.decode()
    assert "Mijn huis is klaar voor Sem" in page
    assert "De kast in elkaar zetten" in page
    assert browser.post(to_plan, {"answer": "yes"}).status_code == 302
    given = PlanAgreement.objects.get()
    assert (given.who, given.as_kind, given.manner, given.on) == (noor.client.name, "client", "portal", TODAY)
    assert "Lees het plan en geef antwoord" not in home(noor_herself)


def test_noor_signs_with_her_name_under_the_sentence(browse, noor_herself, jolanda, noor, plan, to_plan):
    browser = browse(noor_herself)
    answer = browser.post(to_plan, {"answer": "sign", "typed_name": " "})
    assert answer.status_code == 422
    assert not PlanAgreement.objects.exists()
    browser.post(to_plan, {"answer": "sign", "typed_name": "Noor H."})
    signed = Signature.objects.get()
    assert (signed.typed_name, signed.answer.manner, signed.answer.by) == ("Noor H.", "signed", noor_herself)
    assert "als “Noor H.”" in browse(jolanda).get(reverse("plan:plan", args=[noor.pk])).content.decode()


@pytest.mark.parametrize(("reason", "kept"), [("Te veel tegelijk.", "Te veel tegelijk."), ("", "Zei er niets bij.")])
def test_noor_says_no_and_why_if_she_likes(browse, noor_herself, plan, to_plan, reason, kept):
    assert browse(noor_herself).post(to_plan, {"answer": "no", "reason": reason}).status_code == 302
    given = PlanAgreement.objects.get()
    assert (given.manner, given.reason) == ("refused", kept)


def test_without_a_choice_nothing_is_given(browse, noor_herself, plan, to_plan):
    assert browse(noor_herself).post(to_plan, {"reason": "Iets."}).status_code == 422
    assert not PlanAgreement.objects.exists()


def test_a_mind_may_be_changed_and_an_answer_of_today_taken_back(browse, noor, noor_herself, plan, to_plan):
    browser = browse(noor_herself)
    browser.post(to_plan, {"answer": "no"})
    browser.post(to_plan, {"answer": "yes"})
    assert "Je zei ja" in browser.get(to_plan).content.decode()
    last = PlanAgreement.objects.standing().order_by("pk").last()
    browser.post(reverse("portal:take-agreement-back", args=[noor.pk, last.pk]))
    assert "Je zei nee" in browser.get(to_plan).content.decode()


def test_a_next_version_is_asked_anew(browse, home, noor_herself, jolanda, plan, to_plan):
    browse(noor_herself).post(to_plan, {"answer": "yes"})
    plan.establish(on=TODAY, by=jolanda)
    assert "Lees het plan en geef antwoord" in home(noor_herself)


def test_an_answer_to_a_plan_that_was_replaced_meanwhile_is_asked_once_more(
    browse, noor_herself, jolanda, plan, to_plan
):
    browser = browse(noor_herself)
    read = browser.get(to_plan).context["form"]["read"].value()
    Action.add(goal=plan.goals.get(), text="Elke dag om zes uur op", by=jolanda)
    plan.establish(on=TODAY, by=jolanda)
    answer = browser.post(to_plan, {"answer": "sign", "typed_name": "Noor", "read": read})
    assert answer.status_code == 422
    for words in ("Deze tekst is intussen veranderd", "Elke dag om zes uur op"):
        assert words in answer.content.decode()
    again = {"answer": "yes", "read": answer.context["form"]["read"].value()}
    assert browser.post(to_plan, again).status_code == 302
    assert PlanAgreement.objects.get().version.number == 2


def test_an_answer_to_a_text_that_was_replaced_meanwhile_is_asked_once_more(
    browse, noor_herself, noor, jolanda, description, to_text
):
    browser = browse(noor_herself)
    read = browser.get(to_text).context["form"]["read"].value()
    PersonDescription.begin(case=noor, previous=description, by=jolanda).establish(on=TODAY, by=jolanda)
    assert browser.post(to_text, {"answer": "yes", "read": read}).status_code == 422
    assert not PersonDescription.objects.exclude(agreed_on=None).exists()


def test_child_and_parents_are_both_asked_and_shown(browse, home, noor, login, represent, jolanda, plan, to_plan):
    is_born(noor, 2012)
    child = login("Noor Haverkamp")
    OwnLogin.give(case=noor, user=child, by=jolanda)
    ria, _ben = represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)
    browse(ria).post(to_plan, {"answer": "no", "reason": "Te snel."})
    assert PlanAgreement.objects.get().as_kind == "representative"
    page = browse(child).get(to_plan).content.decode()
    for told in ("Wie we het vragen", "Ria", "niet akkoord", "Ben", "nog geen antwoord"):
        assert told in page
    assert "Te snel." not in page
    assert "Lees het plan en geef antwoord" in home(child)


def test_a_curator_signs_for_noor(browse, represent, plan, to_plan):
    browse(represent("Ria", Capacity.CURATOR)).post(to_plan, {"answer": "sign", "typed_name": "Ria"})
    given = PlanAgreement.objects.get()
    assert (given.who, given.manner, given.as_kind) == ("Ria", "signed_by_representative", "representative")


def test_who_helps_is_not_asked(browse, home, gul, plan, to_plan):
    assert browse(gul).get(to_plan).status_code == 403
    assert "Lees het plan en geef antwoord" not in home(gul)


def test_before_there_is_a_plan_there_is_nothing_to_answer(browse, noor, noor_herself, jolanda, to_plan, to_text):
    Plan.begin(case=noor, by=jolanda)
    for address in (to_plan, to_text):
        assert browse(noor_herself).get(address).status_code == 404


def test_noor_says_that_the_text_about_her_fits(browse, home, noor_herself, description, to_text):
    assert "Lees de tekst over jou" in home(noor_herself)
    browser = browse(noor_herself)
    assert "Ik woon graag bij het park." in browser.get(to_text).content.decode()
    browser.post(to_text, {"answer": "yes"})
    description.refresh_from_db()
    assert (description.agreed_on, description.agreed_how) == (TODAY, "portal")
    assert "Lees de tekst over jou" not in home(noor_herself)


def test_noor_says_that_the_text_does_not_fit(browse, noor_herself, description, to_text):
    browse(noor_herself).post(to_text, {"answer": "no", "reason": "Het park is weg."})
    assert outcomes_of([(description.case, description)])[description.pk] == Outcome(refused=True)
    assert description.answers.get().reason == "Het park is weg."


def test_between_12_and_16_the_text_fits_when_child_and_parents_said_so(
    browse, noor, login, jolanda, represent, description, to_text
):
    is_born(noor, 2012)
    child = login("Noor Haverkamp")
    OwnLogin.give(case=noor, user=child, by=jolanda)
    ria = represent("Ria", Capacity.PARENT)
    browse(ria).post(to_text, {"answer": "yes"})
    description.refresh_from_db()
    assert not description.agreed
    browse(child).post(to_text, {"answer": "yes"})
    description.refresh_from_db()
    assert description.agreed


@pytest.fixture
def parents(noor, represent):
    """Of a child of ten: both have authority."""
    is_born(noor, 2015)
    return represent("Ria", Capacity.PARENT), represent("Ben", Capacity.PARENT)


def test_each_parent_gives_an_own_answer_and_it_fits_when_both_said_so(
    browse, home, noor, jolanda, parents, description, to_text
):
    ria, ben = parents
    browse(ria).post(to_text, {"answer": "yes"})
    description.refresh_from_db()
    assert not description.agreed
    assert "Lees de tekst over jou" not in home(ria)
    page = browse(ben).get(to_text).content.decode()
    for told in ("Wie we het vragen", "Ria", "akkoord", "Ben", "nog geen antwoord"):
        assert told in page
    shown = browse(jolanda).get(reverse("analysis:version", args=[noor.pk, description.version])).content.decode()
    assert "Ria" in shown
    browse(ben).post(to_text, {"answer": "yes"})
    description.refresh_from_db()
    assert (description.agreed_on, description.agreed_how) == (TODAY, "portal")


@pytest.fixture
def comes_to(description):
    """What the answers about the text come to now."""

    def ask():
        now = PersonDescription.objects.select_related("case__client").get(pk=description.pk)
        return outcomes_of([(now.case, now)])[now.pk]

    return ask


AGREED, REFUSED, OPEN = Outcome(agreed=True), Outcome(refused=True), Outcome()


def test_one_no_is_a_no_and_why_is_not_for_the_other_parent(
    browse, jolanda, noor, parents, description, to_text, comes_to
):
    ria, ben = parents
    browse(ria).post(to_text, {"answer": "no", "reason": "Ben staat er te mooi in."})
    assert comes_to() == REFUSED
    shown = browse(jolanda).get(reverse("analysis:version", args=[noor.pk, description.version])).content.decode()
    assert "Ben staat er te mooi in." in shown
    page = browse(ben).get(to_text).content.decode()
    assert "niet akkoord" in page
    assert "te mooi" not in page
    browse(ben).post(to_text, {"answer": "yes"})
    assert comes_to() == REFUSED
    browse(ria).post(to_text, {"answer": "yes"})
    assert comes_to() == AGREED


def test_who_changes_a_no_while_the_other_still_thinks_leaves_it_open(browse, parents, description, to_text, comes_to):
    ria, _ben = parents
    browse(ria).post(to_text, {"answer": "no", "reason": "Nee."})
    browse(ria).post(to_text, {"answer": "yes"})
    assert comes_to() == OPEN


def ends(case, user, jolanda):
    Representation.objects.get(case=case, user=user).end(on=TODAY - timedelta(days=1), by=jolanda)


def test_the_no_of_a_parent_who_decides_no_more_holds_nobody_up(browse, noor, jolanda, parents, to_text, comes_to):
    ria, ben = parents
    browse(ria).post(to_text, {"answer": "no", "reason": "Nee."})
    browse(ben).post(to_text, {"answer": "yes"})
    assert comes_to() == REFUSED
    ends(noor, ria, jolanda)
    assert comes_to() == AGREED


def test_on_paper_stands_too_that_who_said_no_does_not_decide_any_more(
    browse, noor, jolanda, parents, description, to_text
):
    ria, _ben = parents
    browse(ria).post(to_text, {"answer": "no", "reason": "Nee."})
    paper = reverse("analysis:text-pdf", args=[noor.pk, 1])
    assert "beslist niet meer" not in words_in(browse(jolanda).get(paper).content)
    ends(noor, ria, jolanda)
    assert "niet akkoord, 10 maart 2026, beslist niet meer" in words_in(browse(jolanda).get(paper).content)


def test_the_no_of_a_parent_whose_right_was_taken_back_does_not_either(
    browse, noor, jolanda, parents, to_text, comes_to
):
    ria, ben = parents
    browse(ria).post(to_text, {"answer": "no", "reason": "Nee."})
    Representation.objects.get(user=ria).withdraw(by=jolanda)
    assert comes_to() == OPEN
    browse(ben).post(to_text, {"answer": "yes"})
    assert comes_to() == AGREED


def test_at_16_it_is_the_child_who_says_it(browse, home, noor, login, jolanda, parents, to_text, comes_to):
    ria, ben = parents
    browse(ria).post(to_text, {"answer": "no", "reason": "Nee."})
    browse(ben).post(to_text, {"answer": "yes"})
    is_born(noor, 2009)
    child = login("Noor Haverkamp")
    OwnLogin.give(case=noor, user=child, by=jolanda)
    assert comes_to() == OPEN
    assert "Lees de tekst over jou" in home(child)
    browse(child).post(to_text, {"answer": "yes"})
    assert comes_to() == AGREED


def test_two_parents_with_one_name_are_two(
    browse, home, noor, jolanda, represent, description, plan, to_text, to_plan, comes_to
):
    is_born(noor, 2015)
    one, other = represent("Kim", Capacity.PARENT), represent("Kimberly", Capacity.PARENT)
    Representation.objects.filter(user=other).update(name="Kim")
    User.objects.filter(pk=other.pk).update(name="Kim")
    browse(one).post(to_text, {"answer": "no", "reason": "Nee."})
    browse(other).post(to_text, {"answer": "yes"})
    assert comes_to() == REFUSED
    browse(one).post(to_text, {"answer": "yes"})
    assert comes_to() == AGREED
    browse(one).post(to_plan, {"answer": "no", "reason": "Van de ene."})
    assert "Lees het plan en geef antwoord" in home(other)
    browse(other).post(to_plan, {"answer": "yes"})
    assert len(PlanAgreement.objects.latest_per_person()) == 2
    shown = browse(jolanda).get(reverse("plan:plan", args=[noor.pk])).content.decode()
    assert "Van de ene." in shown
    assert plan_facts(noor).refused


def test_a_no_to_the_plan_counts_as_long_as_who_said_it_decides(browse, noor, jolanda, parents, plan, to_plan):
    ria, ben = parents
    browse(ria).post(to_plan, {"answer": "no", "reason": "Te snel."})
    browse(ben).post(to_plan, {"answer": "yes"})
    assert plan_facts(noor).refused
    ends(noor, ria, jolanda)
    assert (plan_facts(noor).agreed, plan_facts(noor).refused) == (True, False)


def test_the_plan_of_a_child_is_agreed_when_both_parents_said_so(browse, noor, jolanda, parents, plan, to_plan):
    ria, ben = parents
    browse(ria).post(to_plan, {"answer": "yes"})
    assert plan.in_force().agreed_on is None
    shown = browse(jolanda).get(reverse("plan:plan", args=[noor.pk])).content.decode()
    assert "Versie 1 wacht op Ben." in shown
    browse(ben).post(to_plan, {"answer": "sign", "typed_name": "Ben"})
    assert plan.in_force().agreed_on == TODAY
    assert "wacht op" not in browse(jolanda).get(reverse("plan:plan", args=[noor.pk])).content.decode()


def test_who_agreed_may_think_again(browse, noor, parents, plan, to_plan):
    _ria, ben = parents
    for parent in parents:
        browse(parent).post(to_plan, {"answer": "yes"})
    browse(ben).post(to_plan, {"answer": "no", "reason": "Toch te snel."})
    assert plan_facts(noor).refused
    assert plan.in_force().agreed_on is None
    said = PlanAgreement.objects.get(manner="refused")
    browse(ben).post(reverse("portal:take-agreement-back", args=[noor.pk, said.pk]))
    assert not plan_facts(noor).refused
    assert plan.in_force().agreed_on == TODAY


def test_what_was_enough_once_is_not_asked_anew_on_a_birthday(browse, noor, parents, plan, to_plan):
    for parent in parents:
        browse(parent).post(to_plan, {"answer": "yes"})
    is_born(noor, 2012)
    assert plan.in_force().agreed_on == TODAY


def test_from_12_the_child_has_a_say_in_the_plan(browse, noor, jolanda, parents, plan, to_plan):
    is_born(noor, 2012)
    for parent in parents:
        browse(parent).post(to_plan, {"answer": "yes"})
    assert plan.in_force().agreed_on is None
    told = {"plan": plan, "who": "Noor", "as_kind": "client", "manner": "oral", "on": TODAY, "by": jolanda}
    PlanAgreement.give(**told)
    assert plan.in_force().agreed_on == TODAY


def test_what_a_worker_heard_of_each_parent_counts_as_theirs(jolanda, plan, parents):
    told = {"plan": plan, "as_kind": "representative", "manner": "oral", "on": TODAY, "by": jolanda}
    PlanAgreement.give(who="Ria", **told)
    assert plan.in_force().agreed_on is None
    PlanAgreement.give(who="Ben", **told)
    assert plan.in_force().agreed_on == TODAY


def test_who_answers_with_a_login_since_said_it_anew(browse, noor, jolanda, login, plan, to_plan):
    is_born(noor, 2015)
    told = {"case": noor, "capacity": Capacity.PARENT, "since": TODAY, "evidence": "gezien", "by": jolanda}
    Representation.begin(name="Ria", **told)
    heard = {"as_kind": "representative", "on": TODAY, "by": jolanda, "plan": plan}
    PlanAgreement.give(who="Ria", manner="refused", reason="Te snel.", **heard)
    ria = login("Ria")
    Representation.objects.update(user=ria)
    assert plan_facts(noor).refused
    browse(ria).post(to_plan, {"answer": "yes"})
    assert (plan_facts(noor).refused, plan.in_force().agreed_on) == (False, TODAY)


def test_what_a_parent_said_in_the_own_place_no_worker_takes_away(browse, noor, jolanda, parents, plan, to_plan):
    ria, ben = parents
    for parent in parents:
        browse(parent).post(to_plan, {"answer": "yes"})
    browse(ria).post(to_plan, {"answer": "no", "reason": "Toch niet."})
    said = PlanAgreement.objects.get(manner="refused")
    away, browser = reverse("plan:withdraw", args=[noor.pk, "answer", said.pk]), browse(jolanda)
    assert away not in browser.get(reverse("plan:plan", args=[noor.pk])).content.decode()
    assert browser.post(away).status_code == 404
    assert plan_facts(noor).refused
    browse(ben).post(reverse("portal:take-agreement-back", args=[noor.pk, said.pk]))
    assert plan_facts(noor).refused


def test_why_a_parent_said_no_goes_along_on_no_paper(
    browse, noor, jolanda, parents, plan, description, to_plan, to_text
):
    ria, _ben = parents
    for address in (to_plan, to_text):
        browse(ria).post(address, {"answer": "no", "reason": "Geheimpje over Ben."})
    browser = browse(jolanda)
    papers = [("analysis:text-pdf", [noor.pk, 1]), ("plan:pdf", [noor.pk, plan.cycle, "whole"])]
    for name, where in papers:
        words = words_in(browser.get(reverse(name, args=where)).content)
        assert ("Ria" in words, "Geheimpje" in words) == (True, False), name
    told = Document(BytesIO(browser.get(reverse("plan:word", args=[noor.pk, plan.cycle, "whole"])).content))
    assert not any("Geheimpje" in line.text for line in told.paragraphs)


def test_what_a_worker_wrote_down_asks_nobody_again(browse, home, jolanda, parents, description):
    description.agree(how="oral", on=TODAY, by=jolanda)
    for parent in parents:
        assert "Lees de tekst over" not in home(parent)
