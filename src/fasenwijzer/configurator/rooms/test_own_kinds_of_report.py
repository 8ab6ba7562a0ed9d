"""An organisation keeps its own kinds of report, with the headings to write under."""

import pytest
from django.urls import reverse
from django.utils import translation

from fasenwijzer.configurator.models import Edition, EditionRow
from fasenwijzer.configurator.rooms.others import ListsForm

pytestmark = pytest.mark.django_db
KINDS = "Huisbezoek = Wat ging goed? ; Wat spraken jullie af?\nTreinrit=Waarheen?;Wie ging er mee?\n"


@pytest.fixture
def draft(oeverlicht, saar):
    return Edition.begin(name="Eigen", after=Edition.objects.current(), by=saar)


@pytest.fixture
def as_it_is(draft):
    form = ListsForm(draft=draft)
    return {name: form[name].value() for name in form.fields}


@pytest.fixture
def keep(browse, saar, draft, as_it_is):
    return lambda **told: browse(saar).post(reverse("configurator:draft-lists", args=[draft.pk]), as_it_is | told)


def test_own_kinds_take_the_place_of_those_of_the_base(keep, draft):
    assert keep(entry_kinds=KINDS).status_code == 302
    kinds = draft.method.entry_kinds
    assert [(kind.key, kind.name, kind.prompts) for kind in kinds] == [
        ("visit", "Huisbezoek", ("Wat ging goed?", "Wat spraken jullie af?")),
        ("treinrit", "Treinrit", ("Waarheen?", "Wie ging er mee?")),
    ]


def test_kinds_left_as_they_are_are_not_kept(keep, as_it_is):
    assert "Huisbezoek = " in as_it_is["entry_kinds"]
    keep()
    assert not EditionRow.objects.exists()


def test_a_kind_of_the_base_is_read_in_the_language_of_the_reader(keep, draft, as_it_is):
    first, *_rest = as_it_is["entry_kinds"].splitlines()
    keep(entry_kinds=f"{first}\nTreinrit = Waarheen?")
    with translation.override("en"):
        names = [kind.name for kind in draft.method.entry_kinds]
    assert names == ["Conversation", "Treinrit"]


@pytest.mark.parametrize(
    "lines",
    [
        *("Huisbezoek", "Huisbezoek =", "= Wat?", "a = b\nA = c"),
        *("x" * 61 + " = y", "x = " + "y" * 121, "?? = Wat?"),
        "\n".join(f"soort {number} = Wat?" for number in range(21)),
    ],
)
def test_what_can_not_be_read_is_said_at_the_field_and_stays(keep, lines):
    answer = keep(entry_kinds=lines)
    assert answer.status_code == 422
    assert "entry_kinds" in answer.context["form"].errors
    assert answer.context["form"]["entry_kinds"].value() == lines
