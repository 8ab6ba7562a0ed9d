"""Every address of the client's place, asked by every capacity at every age: the table decides, and nothing else."""

from datetime import date

import pytest

from fasenwijzer.access.client_side import RIGHTS, Capacity, OwnAbility, Part, Stage, abilities_as
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import OwnLogin, Representation
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.tests.client_side import is_born
from fasenwijzer.tests.test_architecture_of_addresses import OURS
from fasenwijzer.tests.test_every_address import address_of

pytestmark = [pytest.mark.django_db, pytest.mark.once(on="sqlite")]

BORN = {Stage.UNDER_12: 2015, Stage.FROM_12: 2012, Stage.FROM_16: 2009, Stage.FROM_18: 1991}
"""The clock of these tests stands at 10 March 2026."""
OWN = [
    (name, pattern.callback.ability, route)
    for route, name, pattern in OURS
    if isinstance(getattr(pattern.callback, "ability", None), OwnAbility)
]
LETS_IN = {200, 302, 404, 405, 422}
POSTED_ONE_IN = 3
"""A post goes through the door that a visit goes through: every address gets one of each capacity, at some age."""


@pytest.fixture
def as_(noor, login, represent, jolanda):
    """`as_(Capacity.PARENT)` gives a user who stands in this capacity, as wide as it can be opened."""

    def stand(capacity):
        if capacity is Capacity.CLIENT:
            user = login("Noor Haverkamp")
            OwnLogin.give(case=noor, user=user, by=jolanda)
            return user
        if capacity is Capacity.NETWORK_MEMBER:
            return helper(noor, login("Gül Öztürk"), jolanda, [Part.ALL])
        parts = [Part.PLAN] if capacity is Capacity.ATTORNEY else []
        return represent("Ria Haverkamp", capacity, parts=parts)

    return stand


def helper(noor, user, jolanda, parts):
    """Somebody on the map, for whom everybody agreed whose consent could be asked."""
    member = NetworkMember.add(case=noor, by=jolanda, name=user.name)
    member.let_in(user, by=jolanda)
    consent = Consent.ask(member=member, parts=parts, since=date(2026, 3, 1), by=jolanda)
    for capacity in (Capacity.CLIENT, Capacity.PARENT):
        consent.give(name="Wie mag", capacity=capacity, on=date(2026, 3, 1), how="in gesprek", by=jolanda)
    return user


def test_the_table_is_complete():
    assert set(RIGHTS) == set(Capacity)
    assert all(set(stages) == set(Stage) for stages in RIGHTS.values())


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("capacity", Capacity)
def test_the_answer_follows_from_capacity_and_age(browse, noor, as_, capacity, stage):
    is_born(noor, BORN[stage])
    parts = {Capacity.NETWORK_MEMBER: [Part.ALL], Capacity.ATTORNEY: [Part.PLAN]}.get(capacity, [])
    held, browser = abilities_as(capacity, stage, parts), browse(as_(capacity))
    turn = list(Capacity).index(capacity) + list(Stage).index(stage)
    for number, (name, ability, route) in enumerate(OWN):
        address = address_of(name, route, case_id=noor.pk)
        before = Event.objects.count()
        answer = browser.get(address).status_code
        expected = LETS_IN if ability in held else {403} if held else {404}
        assert answer in expected | {405}, f"{address} as {capacity}, {stage}"
        assert answer == 405 or Event.objects.count() > before, address
        if (number + turn) % POSTED_ONE_IN == 0:
            assert browser.post(address, {"once": ""}).status_code in expected | {403}, address


def test_a_colleague_has_no_way_in_here(browse, noor, jolanda, tamara):
    for user in (jolanda, tamara):
        assert browse(user).get(f"/mine/{noor.pk}/").status_code == 404


def test_who_stands_beside_has_no_way_into_the_rooms_of_colleagues(browse, noor, noor_herself, gul):
    for user in (noor_herself, gul):
        browser = browse(user)
        assert browser.get(f"/cases/{noor.pk}/").status_code == 404
        assert browser.get(f"/cases/{noor.pk}/plan/").status_code == 404
        assert browser.get("/clients/").status_code == 403


def test_another_file_is_nobodys_business(browse, noor_herself, gul, idris):
    for user in (noor_herself, gul):
        assert browse(user).get(f"/mine/{idris.pk}/").status_code == 404


def test_a_birthday_at_midnight_closes_the_parents_door(browse, noor, represent, at):
    """Noor becomes sixteen on 2 May 2026: what her mother could read at 23.59 is closed at 0.00."""
    is_born(noor, 2010)
    browser = browse(represent("Ria Haverkamp", Capacity.PARENT))
    at(2026, 5, 1, 23, 59)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200
    at(2026, 5, 2, 0, 0)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 404


def test_a_representation_ends_with_its_last_day_also_with_a_page_open(browse, noor, represent, at):
    browser = browse(represent("Ria Haverkamp", Capacity.CURATOR, until=date(2026, 3, 20)))
    at(2026, 3, 20, 23, 59)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200
    at(2026, 3, 21, 0, 1)
    assert browser.post(f"/mine/{noor.pk}/actions/1/done/", {"once": ""}).status_code == 404


def test_a_power_of_attorney_begins_on_its_first_day(browse, noor, represent, at):
    browser = browse(represent("Shurainy", Capacity.ATTORNEY, since=date(2026, 4, 2), areas=["finances"]))
    assert browser.get(f"/mine/{noor.pk}/").status_code == 404
    at(2026, 4, 2, 0, 0)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200


def test_consent_is_withdrawn_and_over_that_second(browse, noor, gul, jolanda):
    browser = browse(gul)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200
    Consent.objects.get().withdraw(by=jolanda)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 404


def test_consent_ends_after_its_last_day(browse, noor, gul, at, jolanda):
    Consent.objects.get().correct(by=jolanda, until=date(2026, 3, 12))
    at(2026, 3, 12, 23, 59)
    assert browse(gul).get(f"/mine/{noor.pk}/").status_code == 200
    at(2026, 3, 13, 0, 0)
    assert browse(gul).get(f"/mine/{noor.pk}/").status_code == 404


def test_a_child_and_a_parent_both_agree_before_a_neighbour_sees_anything(browse, noor, gul, jolanda):
    is_born(noor, 2012)
    browser = browse(gul)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 404
    Consent.objects.get().give(
        name="Ria", capacity=Capacity.PARENT, on=date(2026, 3, 10), how="telefonisch", by=jolanda
    )
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200


def test_a_representation_that_was_taken_away_opens_nothing(browse, noor, represent, jolanda):
    browser = browse(represent("Ria Haverkamp", Capacity.CURATOR))
    Representation.objects.get().withdraw(by=jolanda)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 404


def test_the_log_says_on_which_ground_and_as_whom(browse, noor, gul):
    browse(gul).get(f"/mine/{noor.pk}/")
    event = Event.objects.first()
    assert (event.ground, event.role, event.case_id) == ("consent", "network_member", noor.pk)


def test_at_twelve_the_own_place_opens_at_midnight_and_not_a_minute_before(browse, noor, noor_herself, at):
    is_born(noor, 2014)
    browser = browse(noor_herself)
    at(2026, 5, 1, 23, 59)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 404
    at(2026, 5, 2, 0, 0)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200


def test_at_eighteen_a_legal_mentor_begins_at_midnight_and_a_guardian_is_long_out(browse, noor, represent, at):
    is_born(noor, 2008)
    mentor, guardian = represent("Ria", Capacity.LEGAL_MENTOR), represent("Ronald", Capacity.GUARDIAN)
    at(2026, 5, 1, 23, 59)
    assert [browse(user).get(f"/mine/{noor.pk}/").status_code for user in (mentor, guardian)] == [404, 404]
    at(2026, 5, 2, 0, 0)
    assert [browse(user).get(f"/mine/{noor.pk}/").status_code for user in (mentor, guardian)] == [200, 404]


def test_born_on_the_last_of_february_somebody_is_twelve_on_that_day(browse, noor, noor_herself, at):
    is_born(noor, 2016, 2, 29)
    browser = browse(noor_herself)
    at(2028, 2, 28, 23, 59)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 404
    at(2028, 2, 29, 0, 0)
    assert browser.get(f"/mine/{noor.pk}/").status_code == 200
