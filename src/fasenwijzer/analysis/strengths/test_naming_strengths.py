"""Strengths are named quickly, one after the other, and stand together by source."""

import re

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Strength, Wish

pytestmark = pytest.mark.django_db


def at(case, name, *args):
    return reverse(f"analysis:{name}", args=[case.pk, *args])


@pytest.fixture
def name(browse, jolanda, noor):
    def name(**told):
        told = {"text": "kan klussen", "source": "skills", "named_by": "Joost"} | told
        posted = {f"strength-{field}": value for field, value in told.items()}
        posted |= {"on": "vandaag", "then": "line"}
        return browse(jolanda).post(at(noor, "write", "housing"), posted)

    return name


def test_one_line_a_source_and_enter(name, browse, jolanda, noor):
    answer = name()
    assert answer.url == at(noor, "area", "housing") + "?again=strength"
    words = browse(jolanda).get(answer.url).content.decode()
    assert "kan klussen" in words
    assert 'value="Joost"' in words
    field = re.search(r'<input[^>]*id="id_strength-text"[^>]*>', words)[0]
    assert "autofocus" in field


def test_the_client_is_the_first_to_name(browse, jolanda, noor):
    words = browse(jolanda).get(at(noor, "area", "housing")).content.decode()
    assert 'name="strength-named_by" value="Noor"' in words


def test_a_strength_needs_a_source_and_a_name(name, noor):
    answer = name(source="", named_by="")
    assert answer.status_code == 422
    assert answer.context["lines"]["strength"]["form"].errors.keys() == {"source", "named_by"}
    assert not Strength.objects.exists()


def test_a_strength_is_changed_taken_away_and_put_back(name, browse, jolanda, noor):
    name()
    strength = Strength.objects.get()
    told = {"text": "klust graag", "source": "interests", "named_by": "Noor", "life_area": "", "on": "1-3-2026"}
    page = browse(jolanda).post(
        at(noor, "strength", strength.pk), {f"strength-{field}": value for field, value in told.items()}
    )
    assert page.url == at(noor, "strengths")
    strength.refresh_from_db()
    assert (strength.text, strength.source, strength.life_area) == ("klust graag", "interests", "")
    browse(jolanda).post(at(noor, "withdraw-strength", strength.pk))
    assert not Strength.objects.of(noor).exists()
    browse(jolanda).post(at(noor, "put-back-strength", strength.pk))
    assert Strength.objects.of(noor).exists()


def test_all_strengths_by_source_with_the_dolls(name, browse, jolanda, noor):
    name()
    words = browse(jolanda).get(at(noor, "strengths")).content.decode()
    assert 'class="dolls"' in words
    assert words.index("Vaardigheden</h3>") < words.index("<b>kan klussen</b>") < words.index("Kennis</h3>")


def test_a_strength_of_the_person_as_a_whole(browse, jolanda, noor):
    told = {"text": "humor", "source": "qualities", "named_by": "Sem", "life_area": "", "on": "vandaag"}
    browse(jolanda).post(at(noor, "add-strength"), {f"strength-{field}": value for field, value in told.items()})
    assert Strength.objects.get().life_area == ""


def test_entered_once_it_stands_in_the_dolls_on_the_card_and_beside_the_goal(name, browse, jolanda, noor):
    name()
    wish = Wish.make(case=noor, life_area="housing", text="Een bed voor Sem", whose="Noor", by=jolanda)
    card, goal = reverse("journey:dossier", args=[noor.pk]), reverse("plan:add-goal", args=[noor.pk])
    for page in (at(noor, "strengths"), card, f"{goal}?wish={wish.pk}"):
        assert "kan klussen" in browse(jolanda).get(page).content.decode(), page
    housing = next(row for row in browse(jolanda).get(card).context["areas"].rows if row["key"] == "housing")
    assert housing["strengths"] == 1
