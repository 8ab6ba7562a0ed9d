"""Life areas of an organisation: parts of life that every person has, and never a problem."""

import pytest
from django.urls import reverse

from fasenwijzer.configurator.models import Edition
from fasenwijzer.method.life_areas import SEVEN

pytestmark = pytest.mark.django_db
QUESTIONS = "\n".join(f"Wat doe je graag zelf, vraag {number}?" for number in range(10))


@pytest.fixture
def draft(oeverlicht, saar):
    return Edition.begin(name="Acht gebieden", after=Edition.objects.current(), by=saar)


@pytest.fixture
def go(browse, saar, draft):
    """Send something to an address of the draft."""

    def go(name, *args, **told):
        return browse(saar).post(reverse(f"configurator:{name}", args=[draft.pk, *args]), told)

    return go


def practical(**told):
    fields = {"name": "Praktisch functioneren", "explanation": "Wat je zelf doet.", "questions": QUESTIONS}
    fields |= {"strength_hints": "kan koken"} | told
    return {f"life_areas-new-{name}": text for name, text in fields.items()} | {"icon": "wrench-fill", "hue": "8"}


def test_an_eighth_area_is_added_and_moved_up(go, draft):
    assert go("add-area", **practical()).status_code == 302
    assert [area.key for area in draft.method.life_areas] == [*SEVEN, "praktisch_functioneren"]
    go("area-up", "praktisch_functioneren")
    assert [area.key for area in draft.method.life_areas][-2:] == ["praktisch_functioneren", SEVEN[-1]]
    area = draft.method.life_area("praktisch_functioneren")
    assert (area.icon, area.hue, area.strength_hints) == ("wrench-fill", 8, ("kan koken",))


def test_what_is_empty_is_asked_for_in_our_words(go):
    words = go("add-area", **practical(explanation="")).content.decode()
    assert "Dit is nog leeg. Vul het in." in words
    assert "Dit veld is verplicht" not in words


@pytest.mark.parametrize("name", ["Verslaving", "Schulden en geld", "politie"])
def test_a_problem_is_refused_with_an_explanation_and_nothing_is_lost(go, draft, name):
    answer = go("add-area", **practical(name=name))
    assert answer.status_code == 422
    assert f"“{name}” is een probleem" in answer.content.decode()
    assert QUESTIONS.splitlines()[0] in answer.content.decode()
    assert len(draft.method.life_areas) == 7


def test_two_areas_never_look_or_sound_the_same(go):
    told = practical(name="wonen") | {"hue": "1"}
    assert {"life_areas-new-name", "hue"} <= set(go("add-area", **told).context["form"].errors)


def test_an_area_is_left_out_and_comes_back_with_its_words(go, draft):
    go("leave-out-area", "finances")
    assert "finances" not in [area.key for area in draft.method.life_areas]
    go("bring-back-area", "finances")
    assert draft.method.life_areas[-1] == draft.written_base.life_area("finances")


def test_an_own_area_that_is_left_out_takes_its_words_along(go, draft):
    go("add-area", **practical())
    go("leave-out-area", "praktisch_functioneren")
    assert not draft.texts.exists()
    assert not draft.rows.exists()


def test_an_area_with_few_questions_is_a_hole(browse, saar, go, draft):
    go("add-area", **practical(questions="Een?"))
    words = browse(saar).get(reverse("configurator:draft", args=[draft.pk])).content.decode()
    assert "Voor “Praktisch functioneren” zijn er te weinig vragen: 1." in words


def test_what_is_not_there_is_not_found(browse, saar, go, draft):
    assert browse(saar).get(reverse("configurator:area", args=[draft.pk, "nothing"])).status_code == 404
    assert go("area-up", "nothing").status_code == 302
