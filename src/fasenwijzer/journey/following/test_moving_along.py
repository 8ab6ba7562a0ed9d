"""Clients who are on their way stay with their edition, or go along after somebody saw what that means."""

import pytest
from django.urls import reverse

from fasenwijzer.analysis.models import Wish
from fasenwijzer.audit.models import Event
from fasenwijzer.cases.models import Case, EditionDoesNotHold
from fasenwijzer.configurator.models import Edition
from fasenwijzer.configurator.rooms import rows

pytestmark = pytest.mark.django_db


@pytest.fixture
def new(noor, saar):
    """An edition without one life area and with another word for a client."""
    draft = Edition.begin(name="Volgende", after=Edition.objects.current(), by=saar)
    rows.leave_out(draft, "life_areas", "meaning", by=saar)
    draft.say({"words.client": "bewoner"}, by=saar)
    return draft


def go_along(browser, edition, case, **told):
    address = reverse("journey:move-along", args=[edition.pk])
    old = {"editions": [case.edition_id], "teams": [case.team_id]}
    return browser.post(address, old | told, follow=True)


def test_a_client_goes_on_in_the_new_edition_after_what_it_means_was_shown(browse, saar, noor, new):
    new.publish(by=saar)
    page = browse(saar).get(reverse("journey:move-along", args=[new.pk])).content.decode()
    assert "1 cliënt kan meegaan." in page
    answer = go_along(browse(saar), new, noor)
    assert "1 cliënt gaat verder in Volgende." in answer.content.decode()
    noor.refresh_from_db()
    assert (noor.edition, noor.method.word("client")) == (new, "bewoner")
    event = Event.objects.filter(case_id=noor.pk, subject_type="cases.case").latest("pk")
    assert event.changes.get().before == "Oeverlicht 2026"


def test_who_has_words_in_an_area_that_is_gone_stays(browse, saar, jolanda, noor, new):
    Wish.make(case=noor, life_area="meaning", text="Weer zingen", whose="client", by=jolanda)
    new.publish(by=saar)
    page = browse(saar).get(reverse("journey:move-along", args=[new.pk])).content.decode()
    assert "1 cliënt blijft: er staat iets over Zingeving" in page
    go_along(browse(saar), new, noor)
    noor.refresh_from_db()
    assert noor.edition.name == "Oeverlicht 2026"


def test_nobody_goes_along_to_a_draft_or_before_its_day(browse, saar, noor, new, at):
    assert browse(saar).get(reverse("journey:move-along", args=[new.pk])).status_code == 404
    with pytest.raises(EditionDoesNotHold):
        noor.follow(new, by=saar)


def test_only_the_method_manager_lets_clients_go_along(browse, tamara, saar, new):
    new.publish(by=saar)
    assert browse(tamara).get(reverse("journey:move-along", args=[new.pk])).status_code == 403


def test_a_team_that_was_not_chosen_stays(browse, saar, noor, new):
    new.publish(by=saar)
    answer = go_along(browse(saar), new, noor, teams=[])
    assert answer.status_code == 422
    assert Case.objects.get(pk=noor.pk).edition.name == "Oeverlicht 2026"
