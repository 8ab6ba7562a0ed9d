"""People are put on the map, with what goes both ways, and the figure and the list say the same."""

import pytest
from django.urls import reverse

from fasenwijzer.network.models import NetworkMember
from fasenwijzer.tests.cast import queries_of

pytestmark = pytest.mark.django_db


def at(case, name, *args):
    return reverse(f"network:{name}", args=[case.pk, *args])


GUL = {"name": "Gül Aydın", "relation": "buurvrouw", "kind": "informal", "nearness": "1", "phone": "06-00000031"}


@pytest.fixture
def post(browse, jolanda, noor):
    def post(what, *args, **told):
        return browse(jolanda).post(at(noor, what, *args), told)

    return post


@pytest.fixture
def read(browse, jolanda, noor):
    return lambda: browse(jolanda).get(at(noor, "network")).content.decode()


def test_an_empty_map_invites(read):
    assert "Wie zie je graag?" in read()


def test_somebody_stands_in_the_star_and_in_the_list(post, read):
    assert post("add", **GUL, gets=["practical"], gives=["practical", "company"]).url.endswith("/network/")
    words = read()
    assert 'class="star"' in words
    assert "<b>Gül Aydın</b>, buurvrouw" in words
    assert 'href="tel:06-00000031"' in words


def test_since_when_somebody_is_there_stands_on_the_list_beside_the_star(post, read):
    post("add", **GUL, since="3-3-2019")
    assert "vanaf 3 mrt 2019" in read()


def test_one_after_the_other(post):
    assert post("add", **GUL, then="add").url.endswith("/network/add/")


def test_a_name_is_needed_and_nobody_leaves_before_coming(post):
    answer = post("add", **(GUL | {"name": " ", "since": "1-3-2026", "until": "28-2-2026"}))
    assert answer.status_code == 422
    assert answer.context["form"].errors.keys() == {"name", "until"}
    assert "06-00000031" in answer.content.decode()
    assert not NetworkMember.objects.exists()


def test_what_changed_is_saved(post):
    post("add", **GUL, gives=["company"])
    member = NetworkMember.objects.get()
    post("member", member.pk, **(GUL | {"nearness": "3"}), gets=["advice"], note="Sleutel")
    member.refresh_from_db()
    assert (member.nearness, member.note, [s.kind for s in member.gets], member.gives) == (3, "Sleutel", ["advice"], [])


def test_a_part_ends_and_goes_on(post, read, at):
    post("add", **GUL)
    member = NetworkMember.objects.get()
    post("end", member.pk)
    at(2026, 3, 11)
    assert "1 persoon deed eerder mee" in read()
    post("go-on", member.pk)
    member.refresh_from_db()
    assert member.until is None


def test_taken_off_the_map_and_put_back(post, read):
    post("add", **GUL)
    member = NetworkMember.objects.get()
    post("withdraw", member.pk)
    assert "Gül" not in read().split("<main")[1]
    post("put-back", member.pk)
    assert "Gül" in read()


def test_an_outsider_and_somebody_without_the_ability(browse, bilal, pieter, noor):
    for name in ("network", "add"):
        assert browse(bilal).get(at(noor, name)).status_code == 404
        assert browse(pieter).get(at(noor, name)).status_code == 403


def test_a_member_of_another_case_is_not_found_here(post, browse, jolanda, idris):
    post("add", **GUL)
    member = NetworkMember.objects.get()
    idris.assignments.create(user=jolanda, since="2026-01-01")
    for name in ("member", "end", "go-on", "withdraw", "put-back"):
        assert browse(jolanda).post(at(idris, name, member.pk), GUL).status_code == 404


def test_hostile_words_are_only_words(post, read):
    name = "<script>alert(1)</script> & “Ö” " + "x" * 160
    post(
        "add", **(GUL | {"name": name, "relation": "<b>tante</b>" * 16, "phone": '06-000000"><i>'}), note="{{ 7 }}<img>"
    )
    words = read()
    assert "<script>alert(1)" not in words
    assert "&lt;b&gt;tante" in words
    assert "<img>" not in words


def test_the_number_of_queries_does_not_grow(browse, jolanda, noor):
    browser, address = browse(jolanda), at(noor, "network")
    NetworkMember.add(case=noor, name="Gül", gets=["company"], by=jolanda)
    small = queries_of(browser, address)
    for number in range(30):
        NetworkMember.add(case=noor, name=f"Buur {number}", gets=["company"], gives=["advice"], by=jolanda)
    assert queries_of(browser, address) == small
