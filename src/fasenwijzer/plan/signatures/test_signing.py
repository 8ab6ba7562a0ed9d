"""Signing on screen: a typed name under a sentence; a drawing is an extra and can only be lines."""

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.network.models import NetworkMember
from fasenwijzer.plan.models import Goal, Plan, PlanAgreement, Signature
from fasenwijzer.tests.cast import TODAY

pytestmark = pytest.mark.django_db
LINES = "M10 20L30 40L35 45M100 20L120 30"


@pytest.fixture
def plan(noor, jolanda):
    made = Plan.begin(case=noor, by=jolanda)
    Goal.add(plan=made, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    made.establish(on=TODAY, by=jolanda)
    return made


@pytest.fixture
def sign(browse, jolanda, noor):
    browser = browse(jolanda)

    def post(**told):
        told = {"who": "client", "agrees": "on", "typed_name": "Noor Haverkamp", "drawing": "", **told}
        return browser.post(reverse("plan:sign", args=[noor.pk]), told)

    return post


def test_noor_signs_with_her_name_and_a_drawing(sign, browse, jolanda, noor, plan):
    assert sign(drawing=LINES).status_code == 302
    signed = Signature.objects.get()
    assert (signed.answer.who, signed.answer.manner, signed.answer.on) == ("Noor Haverkamp", "signed", TODAY)
    assert "Ik ben het ermee eens (versie 1)" in signed.statement
    assert signed.answer.by == jolanda
    words = browse(jolanda).get(reverse("plan:plan", args=[noor.pk])).content.decode()
    assert f'd="{LINES}"' in words
    assert "Op het scherm om 10:30, als “Noor Haverkamp”" in words
    assert Event.objects.filter(subject_type="plan.signature", action="create").exists()


def test_nobody_signs_what_was_read_before_it_changed(sign, browse, jolanda, noor, plan):
    read = browse(jolanda).get(reverse("plan:sign", args=[noor.pk])).context["form"]["read"].value()
    Goal.add(plan=plan, text="Elke dag om zes uur op", life_area="housing", by=jolanda)
    plan.establish(on=TODAY, by=jolanda)
    answer = sign(read=read)
    assert answer.status_code == 422
    assert "Elke dag om zes uur op" in answer.content.decode()
    assert not Signature.objects.exists()
    assert sign(read=answer.context["form"]["read"].value()).status_code == 302
    assert "(versie 2)" in Signature.objects.get().statement


def test_a_keyboard_is_enough(sign, plan):
    assert sign().status_code == 302
    assert Signature.objects.get().drawing == ""


def test_a_representative_signs_for_noor(sign, noor, jolanda, plan):
    ria = NetworkMember.add(case=noor, name="Ria Haverkamp", relation="moeder", by=jolanda)
    sign(who=f"member-{ria.pk}", represents="on", typed_name="R. Haverkamp")
    answer = PlanAgreement.objects.get()
    assert (answer.manner, answer.as_kind, answer.who) == (
        "signed_by_representative",
        "representative",
        "Ria Haverkamp",
    )


@pytest.mark.parametrize(
    "drawing",
    [
        "<svg onload=alert(1)>",
        "M1 1",
        "M1 1C2 2 3 3 4 4",
        'M1 1L2 2" onclick="x',
        "M1000 1L2 2",
        "M1 1" + "L2 2" * 6000,
    ],
)
def test_a_drawing_can_only_be_lines_and_what_was_typed_stays(sign, plan, drawing):
    answer = sign(drawing=drawing)
    assert answer.status_code == 422
    assert "De tekening kwam niet goed over" in answer.content.decode()
    assert 'value="Noor Haverkamp"' in answer.content.decode()
    assert not Signature.objects.exists()


def test_without_the_tick_or_the_name_nobody_signed(sign, plan):
    for told, words in (({"agrees": ""}, "Vink deze zin aan"), ({"typed_name": " "}, "Je naam")):
        answer = sign(**told)
        assert answer.status_code == 422
        assert words in answer.content.decode()
    assert not PlanAgreement.objects.exists()


def test_a_plan_that_is_not_established_is_not_signed(browse, jolanda, noor):
    Plan.begin(case=noor, by=jolanda)
    answer = browse(jolanda).get(reverse("plan:sign", args=[noor.pk]), follow=True)
    assert "Stel het plan eerst vast" in answer.content.decode()
