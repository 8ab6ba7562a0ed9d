"""Two people write on one draft: what only one changed stays, and what both changed is shown to who keeps it last."""

import pytest
from django.urls import reverse

from fasenwijzer.access.roles import Role
from fasenwijzer.configurator.models import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(oeverlicht, saar):
    return Edition.begin(name="Samen", after=Edition.objects.current(), by=saar)


@pytest.fixture
def noud(colleague):
    return colleague("Noud Aal", Role.METHOD_MANAGER)


def sent(page):
    form = page.context["form"]
    stands = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in stands.items()}


def test_other_fields_of_one_room_are_both_kept(browse, saar, noud, draft):
    address = reverse("configurator:draft-words", args=[draft.pk])
    mine, theirs = sent(browse(saar).get(address)), sent(browse(noud).get(address))
    browse(noud).post(address, theirs | {"words-client": "bewoner"})
    assert browse(saar).post(address, mine | {"words-worker": "coach"}).status_code == 302
    now = Edition.objects.get(pk=draft.pk).written_method
    assert (now.word("client"), now.word("worker")) == ("bewoner", "coach")


def test_one_word_that_both_changed_is_shown_and_kept_by_who_says_so(browse, saar, noud, draft):
    address = reverse("configurator:draft-words", args=[draft.pk])
    mine, theirs = sent(browse(saar).get(address)), sent(browse(noud).get(address))
    browse(noud).post(address, theirs | {"words-client": "bewoner"})
    answer = browse(saar).post(address, mine | {"words-client": "gast"})
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "bewoner" in told
    assert "Noud Aal" in told
    assert Edition.objects.get(pk=draft.pk).written_method.word("client") == "bewoner"
    again = sent(answer)
    assert browse(saar).post(address, again).status_code == 302
    assert Edition.objects.get(pk=draft.pk).written_method.word("client") == "gast"


def test_lists_and_norms_of_a_phase_that_the_other_changed_stay(browse, saar, noud, draft):
    address = reverse("configurator:draft-phase", args=[draft.pk, "referral"])
    mine, theirs = sent(browse(saar).get(address)), sent(browse(noud).get(address))
    name = next(name for name in theirs if name.startswith("list-criteria-referral-criterion"))
    lines = theirs[name] + "\nEen eigen punt = Dat hoort hier"
    browse(noud).post(address, theirs | {name: lines, "norm-referral_decision": "3"})
    assert browse(saar).post(address, mine | {"phases-referral-aim": "Horen wat er is."}).status_code == 302
    now = Edition.objects.get(pk=draft.pk).written_method
    assert now.phase("referral").aim == "Horen wat er is."
    assert now.norm("referral_decision") == 3
    assert [(one.text, one.help) for one in now.criteria("referral")].count(("Een eigen punt", "Dat hoort hier")) == 1


@pytest.mark.parametrize(
    "room", ["draft-words", "draft-lists", "draft-lens", "draft-names", "draft-strengths", "draft-terms"]
)
def test_keeping_a_room_as_it_stands_changes_nothing(browse, saar, draft, room):
    address = reverse(f"configurator:{room}", args=[draft.pk])
    draft.say({"words.client": "bewoner"}, by=saar)
    before = Edition.objects.get(pk=draft.pk).own
    assert browse(saar).post(address, sent(browse(saar).get(address))).status_code == 302
    assert Edition.objects.get(pk=draft.pk).own == before
