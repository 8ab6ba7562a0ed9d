"""A location and a team get another name, or move; nothing else changes with it."""

import pytest
from django.urls import reverse

from fasenwijzer.audit.models import Event
from fasenwijzer.people.models import Location, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(browse, anton):
    return browse(anton)


def test_a_team_gets_another_name_and_keeps_its_colleagues(admin, oost, jolanda):
    address = reverse("people:change-team", args=[oost.pk])
    assert f'href="{address}"' in admin.get(reverse("people:people")).content.decode()
    before = set(oost.memberships.values_list("user", flat=True))
    assert admin.post(address, {"name": "Noordoost", "location": oost.location_id}).status_code == 302
    oost.refresh_from_db()
    assert (oost.name, set(oost.memberships.values_list("user", flat=True))) == ("Noordoost", before)
    line = Event.objects.filter(subject_type="people.team").first()
    assert [(one.field, one.after) for one in line.changes.all()] == [("name", "Noordoost")]


def test_a_location_moves_and_its_name_stays(admin, oost):
    place = oost.location
    address = reverse("people:change-location", args=[place.pk])
    assert f'value="{place.name}"' in admin.get(address).content.decode()
    admin.post(address, {"name": place.name, "address": "Kade 12, Sluis"})
    assert Location.objects.get(pk=place.pk).address == "Kade 12, Sluis"


def test_saving_without_a_change_leaves_no_line(admin, oost, anton):
    before = Event.objects.filter(subject_type="people.team").count()
    admin.post(reverse("people:change-team", args=[oost.pk]), {"name": oost.name, "location": oost.location_id})
    assert Event.objects.filter(subject_type="people.team").count() == before


def test_a_name_that_another_has_is_refused_and_its_own_is_not(admin, oost, west):
    address = reverse("people:change-team", args=[west.pk])
    refused = admin.post(address, {"name": oost.name.upper(), "location": west.location_id})
    assert refused.status_code == 422
    assert "name" in refused.context["form"].errors
    assert admin.post(address, {"name": west.name.upper(), "location": west.location_id}).status_code == 302
    assert Team.objects.get(pk=west.pk).name == west.name.upper()


@pytest.mark.parametrize("name", ["change-team", "change-location"])
def test_one_that_is_not_there_is_not_found(admin, oost, name):
    assert admin.get(reverse(f"people:{name}", args=[4040])).status_code == 404
