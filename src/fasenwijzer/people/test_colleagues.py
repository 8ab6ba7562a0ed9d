"""An administrator welcomes colleagues; a colleague comes in with an invitation and a second factor."""

import html
import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import override

from fasenwijzer.access.roles import SCOPES, Role
from fasenwijzer.access.told import OF_ROLE
from fasenwijzer.audit.models import Event
from fasenwijzer.people.models import Draft, Invitation, User

pytestmark = pytest.mark.django_db


def test_an_administrator_adds_a_colleague_who_chooses_a_password(browse, anton, oost, client):
    admin = browse(anton)
    told = {"name": "Wietske Dijkgraaf", "email": "Wietske@Sluis.example", "role": "worker", "since": "1-3-2026"}
    answer = admin.post(reverse("people:add"), told, follow=True)
    link = re.search(r"/invitation/[\w-]+/", answer.content.decode())[0]
    wietske = User.objects.get(email="wietske@sluis.example")
    assert wietske.roles == {Role.WORKER}
    assert not wietske.has_usable_password()

    admin.logout()
    admin.post(link, {"password": "brug-over-het-water", "again": "brug-over-het-water"})
    wietske.refresh_from_db()
    assert wietske.check_password("brug-over-het-water")
    assert admin.get(link).status_code == 410


def test_who_gives_a_role_reads_what_it_is_for(browse, anton, jolanda, oost):
    assert set(OF_ROLE) == set(Role)
    admin = browse(anton)
    for page in (reverse("people:add"), reverse("people:add-role", args=[jolanda.pk])):
        text = html.unescape(admin.get(page).content.decode())
        assert [role for role, words in OF_ROLE.items() if str(words) not in text] == []


def test_no_role_without_a_ground_is_said_to_open_files():
    with override("en"):
        shut = {role for role, words in OF_ROLE.items() if "Opens no files" in str(words)}
    assert shut == {role for role, grounds in SCOPES.items() if not grounds}


def test_an_address_that_was_mistyped_is_corrected_and_only_the_new_one_logs_in(browse, anton, jolanda, client):
    admin, address = browse(anton), reverse("people:change", args=[jolanda.pk])
    assert f'href="{address}"' in admin.get(reverse("people:colleague", args=[jolanda.pk])).content.decode()
    old, told = jolanda.email, {"name": "Jolanda Smit", "email": "Jolanda.Smit@Sluis.example"}
    assert admin.post(address, told).status_code == 302
    jolanda.refresh_from_db()
    assert (jolanda.name, jolanda.email) == ("Jolanda Smit", "jolanda.smit@sluis.example")
    line = Event.objects.filter(subject_type="people.user").first()
    assert (line.action, line.actor) == ("authorise", anton)
    assert {one.field: one.before for one in line.changes.all()} == {"name": "Jolanda Brandsma", "email": old}
    assert User.objects.logging_in_with(old) is None


def test_an_address_of_another_is_refused_and_the_own_one_is_not(browse, anton, jolanda, ruben):
    admin, address = browse(anton), reverse("people:change", args=[jolanda.pk])
    taken = admin.post(address, {"name": jolanda.name, "email": ruben.email.upper()})
    assert taken.status_code == 422
    assert "email" in taken.context["form"].errors
    before = Event.objects.filter(subject_type="people.user").count()
    assert admin.post(address, {"name": jolanda.name, "email": jolanda.email}).status_code == 302
    assert Event.objects.filter(subject_type="people.user").count() == before


def test_who_is_no_colleague_is_not_changed_here(browse, anton, noor_herself):
    admin, address = browse(anton), reverse("people:change", args=[noor_herself.pk])
    assert admin.get(address).status_code == 404
    assert address not in admin.get(reverse("people:colleague", args=[noor_herself.pk])).content.decode()


def test_a_link_is_shown_once_and_an_older_one_stops_working(anton, jolanda):
    old = Invitation.make(user=jolanda, by=anton)
    new = Invitation.make(user=jolanda, by=anton)
    assert Invitation.objects.usable(old) is None
    assert Invitation.objects.usable(new).user == jolanda


def test_an_invitation_runs_out_after_three_days(anton, jolanda, at):
    token = Invitation.make(user=jolanda, by=anton)
    at(2026, 3, 13, 10, 31)
    assert Invitation.objects.usable(token) is None


@pytest.mark.parametrize(
    "wrong, field",
    [
        ({"email": "jolanda@fasenwijzer.example"}, "email"),
        ({"email": "geen adres"}, "email"),
        ({"since": "31-2-2026"}, "since"),
        ({"until": "1-1-2026"}, "until"),
        ({"role": "team_leader"}, "team"),
        ({"name": ""}, "name"),
    ],
)
def test_what_is_not_right_is_said_at_the_field_and_nothing_is_lost(browse, anton, jolanda, wrong, field):
    told = {"name": "Mehmet Yıldırım-Oosting", "email": "m@sluis.example", "role": "worker", "since": "1-3-2026"}
    answer = browse(anton).post(reverse("people:add"), told | wrong)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert User.objects.filter(name__startswith="Mehmet").count() == 0
    if "name" not in wrong:
        assert "Mehmet Yıldırım-Oosting" in answer.content.decode()


def test_a_role_ends_after_its_last_day(browse, anton, jolanda, at):
    role = jolanda.memberships.get()
    browse(anton).post(reverse("people:end-role", args=[jolanda.pk, role.pk]), {"until": "10-3-2026"})
    assert User.objects.get(pk=jolanda.pk).roles == {Role.WORKER}
    at(2026, 3, 11)
    assert User.objects.get(pk=jolanda.pk).roles == frozenset()
    assert role.until is None
    assert jolanda.memberships.get().until == date(2026, 3, 10)


@pytest.mark.parametrize("name", ["jolanda", "tamara", "saar", "pieter"])
def test_only_an_administrator_manages_colleagues(browse, name, request):
    assert browse(request.getfixturevalue(name)).get(reverse("people:people")).status_code == 403
    assert Event.objects.first().result == "refused"


def test_outside_a_demo_a_colleague_sets_up_a_second_factor_first(browse, jolanda, for_real):
    answer = browse(jolanda).get(reverse("people:me"))
    assert answer.url == reverse("people:second-factor")


def test_settings_change_the_language(browse, jolanda):
    browser = browse(jolanda)
    told = {"name": "Jolanda Brandsma", "phone": "", "language": "en", "shortcuts": "off"}
    assert browser.post(reverse("people:me"), told).status_code == 302
    assert b"My settings" in browser.get(reverse("people:me")).content


def test_a_refused_login_is_in_the_log_without_what_was_typed(client, jolanda):
    client.post("/login/", {"login": jolanda.email, "password": "verkeerd-geraden"})
    line = Event.objects.first()
    assert (line.action, line.result, line.actor) == ("login", "refused", jolanda)


def test_what_was_typed_is_kept_and_offered_back(browse, jolanda):
    browser, address = browse(jolanda), reverse("people:me")
    assert browser.post("/drafts/", {"address": address, "fields": "name=Jo&language=nl"}).status_code == 204
    assert Draft.objects.get().address == address
    assert 'value="Jo"' in browser.get(address, {"draft": "1"}).content.decode()
    assert 'value="Jo"' not in browser.get(address).content.decode()
    browser.post("/drafts/discard/", {"address": address})
    assert not Draft.objects.exists()


@pytest.mark.parametrize("address", ["//elders.example/", "https://elders.example/", ""])
def test_a_draft_leads_nowhere_else(browse, jolanda, address):
    assert browse(jolanda).post("/drafts/discard/", {"address": address}).status_code == 400


def test_the_log_has_room_for_who_has_every_role():
    """In a small organisation one person does much; PostgreSQL refuses what does not fit."""
    assert len(",".join(sorted(Role))) <= Event._meta.get_field("role").max_length


def test_the_list_names_no_client_and_finds_one_by_the_whole_login_name_only(browse, anton, noor_herself):
    admin, address = browse(anton), reverse("people:people")
    assert "Noor Haverkamp" not in admin.get(address).content.decode()
    for typed in ("noor", "Haverkamp", "@fasenwijzer.example"):
        assert admin.post(address, {"login": typed}).status_code == 422
    found = admin.post(address, {"login": " Noor@fasenwijzer.example "})
    assert found.url == reverse("people:colleague", args=[noor_herself.pk])
