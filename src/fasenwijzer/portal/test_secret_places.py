"""A secret address or place is in no page of somebody who may not know it: every page, asked by everybody."""

from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.urls import reverse

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, Part
from fasenwijzer.analysis.models import AreaNote, PersonDescription, Strength, Wish
from fasenwijzer.audit.models import Change
from fasenwijzer.cases.models import HiddenAddress, Representation, RightsRequest, SafetyNote
from fasenwijzer.evaluations.models import Evaluation, GoalEvaluation
from fasenwijzer.journal.conversations.parts import ParticipantKind, Someone
from fasenwijzer.journal.models import Conversation, Entry, EntryAddition, Message, Remark
from fasenwijzer.letters.models import Letter
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action, Agreement, Goal, Plan
from fasenwijzer.plan.own_words.models import by_own_hand
from fasenwijzer.portal.test_who_may_what import OWN
from fasenwijzer.tests.cast import TODAY, sent
from fasenwijzer.tests.client_side import is_born
from fasenwijzer.tests.test_every_address import address_of

pytestmark = pytest.mark.django_db
ADDRESS, HAVEN = "Wilgenlaan 12, 1234 AB Utrecht", "De Veilige Haven, achterdeur"
GIVEN_AWAY = ("Wilgenlaan", "1234 AB", "1234AB", "Veilige Haven", "achterdeur", "Niet doorgeven aan vader")
IN_DAYS = (-1, 3)


@pytest.fixture
def hidden(noor, jolanda):
    """Noor lives at a protected address; she talks at a secret place, and at home where the mark was forgotten."""
    noor.client.correct(by=jolanda, address=ADDRESS)
    told = {"text": "Niet doorgeven aan vader.", "agreed_with": "Noor", "since": TODAY, "kind": "address"}
    SafetyNote.agree(case=noor, by=jolanda, **told)
    places = [{"place": HAVEN, "place_is_secret": True}, {"place": "bij Noor, wilgenlaan 12"}]
    return [talk(noor, jolanda, days, **told) for days in IN_DAYS for told in places]


def talk(noor, jolanda, in_days, **told):
    at = clock.now() + timedelta(days=in_days)
    return Conversation.plan(case=noor, kind="progress_talk", starts_at=at, by=jolanda, **told)


def opened_for(noor, jolanda, user, parts):
    member = NetworkMember.add(case=noor, by=jolanda, name=user.name)
    member.let_in(user, by=jolanda)
    consent = Consent.ask(member=member, parts=parts, since=date(2026, 3, 1), by=jolanda)
    for capacity in (Capacity.CLIENT, Capacity.PARENT):
        consent.give(name="Wie mag", capacity=capacity, on=date(2026, 3, 1), how="in gesprek", by=jolanda)
    return member


@pytest.fixture
def stands_as(noor, jolanda, login, represent):
    """`stands_as(Capacity.PARENT)` gives somebody in this capacity, as wide as it can be opened."""

    def stand(capacity):
        is_born(noor, 2012 if capacity in {Capacity.PARENT, Capacity.GUARDIAN} else 1991)
        if capacity is Capacity.NETWORK_MEMBER:
            user = login("Ronald Bakker")
            opened_for(noor, jolanda, user, [Part.ALL])
            return user
        return represent("Ronald Bakker", capacity, parts=[Part.ALL] if capacity is Capacity.ATTORNEY else [])

    return stand


def pages_of(browser, noor, talks):
    """Every page of the own place that this person can come to, with its words."""
    for name, _ability, route in OWN:
        for pk in [one.pk for one in talks] if "<int:pk>" in route else [0]:
            answer = browser.get(address_of(name, route, case_id=noor.pk, pk=pk))
            if answer.status_code == 200:
                yield name, b"".join(answer).decode(errors="replace")


@pytest.mark.parametrize("capacity", [one for one in Capacity if one is not Capacity.CLIENT])
def test_it_is_in_no_page_of_the_wrong_person(browse, noor, hidden, stands_as, capacity):
    found = list(pages_of(browse(stands_as(capacity)), noor, hidden))
    assert found
    for name, words in found:
        assert not [secret for secret in GIVEN_AWAY if secret.casefold() in words.casefold()], name


def test_the_client_reads_where_to_go(browse, noor, noor_herself, hidden):
    shown = browse(noor_herself).get(f"/mine/{noor.pk}/appointments/").content.decode()
    assert HAVEN in shown
    assert "wilgenlaan 12" in shown


def test_on_paper_it_is_not_there_for_anybody(browse, noor, noor_herself, hidden):
    """The travel guide is printed, and lies on a table."""
    shown = browse(noor_herself).get(f"/mine/{noor.pk}/guide/").content.decode()
    assert "voortgangsgesprek" in shown.casefold()
    assert not [secret for secret in GIVEN_AWAY if secret.casefold() in shown.casefold()]


def test_who_takes_part_is_told_and_nobody_else(browse, noor, jolanda, login, gul, hidden):
    mother = login("Agnieszka Bakker")
    member = opened_for(noor, jolanda, mother, [Part.AGENDA])
    with_her = [Someone(ParticipantKind.NETWORK, member.name, network_member=member)]
    talk(noor, jolanda, 5, place="Het Anker, kamer 3", place_is_secret=True, people=with_her)
    address = f"/mine/{noor.pk}/appointments/"
    shown = browse(mother).get(address).content.decode()
    assert "Het Anker, kamer 3" in shown
    assert HAVEN not in shown
    assert "Het Anker" not in browse(gul).get(address).content.decode()


def test_an_ordinary_place_is_told_to_who_may_see_the_appointments(browse, noor, jolanda, gul, hidden):
    talk(noor, jolanda, 5, place="kantoor De Kade")
    assert "kantoor De Kade" in browse(gul).get(f"/mine/{noor.pk}/appointments/").content.decode()


@pytest.mark.parametrize("place", ["Wilgenlaan 12", "WILGENLAAN 12 in Utrecht", "op 1234AB", "1234 ab Utrecht"])
def test_a_forgotten_mark_does_no_harm_however_it_is_written(browse, noor, jolanda, gul, hidden, place):
    talk(noor, jolanda, 5, place=place)
    assert place not in browse(gul).get(f"/mine/{noor.pk}/appointments/").content.decode()


def test_when_it_is_not_protected_any_more_the_place_is_told(browse, noor, jolanda, gul, hidden, at):
    SafetyNote.objects.get().correct(by=jolanda, until=date(2026, 3, 11))
    at(2026, 3, 12, 9, 0)
    assert "wilgenlaan 12" in browse(gul).get(f"/mine/{noor.pk}/appointments/").content.decode()


def test_planning_begins_with_a_secret_place_while_the_address_is_protected(browse, noor, idris, jolanda, hidden):
    address = f"/cases/{noor.pk}/conversations/add/"
    assert browse(jolanda).get(address).context["form"]["place_is_secret"].value() is True


def test_a_place_that_becomes_secret_is_so_for_what_follows_too(noor, jolanda):
    at = datetime(2026, 3, 16, 14, 0, tzinfo=clock.AMSTERDAM)
    one = Conversation.plan(case=noor, kind="progress_talk", starts_at=at, by=jolanda, place="thuis")
    one.move(starts_at=at, ends_at=None, reason="", by=jolanda, place="elders", place_is_secret=True)
    one.refresh_from_db()
    assert (one.place, one.place_is_secret) == ("elders", True)


HERS = "Kastanjehof 7, 5678 CD Deventer"
OF_HER = ("Kastanjehof", "5678 CD", "5678CD", "Woont elders")


@pytest.fixture
def mother(noor, jolanda, login):
    """Agnieszka lives where nobody of the family may find her; she looks along, in everything that can be opened."""
    told = {"text": "Woont elders.", "agreed_with": "Agnieszka", "since": TODAY, "kind": "another"}
    SafetyNote.agree(case=noor, by=jolanda, whose="Agnieszka Bakker", address=HERS, **told)
    user = login("Agnieszka Bakker")
    user.seat = opened_for(noor, jolanda, user, [Part.ALL])
    return user


@pytest.mark.parametrize("capacity", [one for one in Capacity if one is not Capacity.CLIENT])
def test_where_the_mother_hides_is_in_no_page_of_anybody_else(browse, noor, jolanda, mother, stands_as, capacity):
    talks = [talk(noor, jolanda, days, place="thuis, Kastanjehof 7") for days in IN_DAYS]
    user = stands_as(capacity)
    found = list(pages_of(browse(user), noor, talks))
    assert found
    for name, words in found:
        assert not [secret for secret in OF_HER if secret.casefold() in words.casefold()], name


def test_the_client_is_told_where_the_mother_is_only_when_they_meet_there(browse, noor, jolanda, noor_herself, mother):
    talk(noor, jolanda, 3, place="Kastanjehof 7")
    address = f"/mine/{noor.pk}/appointments/"
    assert "Kastanjehof" not in browse(noor_herself).get(address).content.decode()
    both = [
        Someone(ParticipantKind.CLIENT, "Noor"),
        Someone(ParticipantKind.NETWORK, "Agnieszka Bakker", network_member=mother.seat),
    ]
    talk(noor, jolanda, 4, place="op Kastanjehof 7", people=both)
    for user in (noor_herself, mother):
        assert "op Kastanjehof 7" in browse(user).get(address).content.decode()


def test_what_a_worker_types_where_others_read_is_not_taken_and_stays_in_its_field(browse, noor, jolanda, mother):
    Plan.begin(case=noor, by=jolanda)
    for text in ("Sem slaapt op Kastanjehof 7.", "Vaker naar 5678 CD."):
        answer = browse(jolanda).post(reverse("plan:add-agreement", args=[noor.pk]), {"text": text})
        assert answer.status_code == 422
        shown = answer.content.decode()
        assert "Het adres van Agnieszka Bakker is geheim" in shown
        assert text in shown


@pytest.mark.parametrize(
    "readers, stands", [("everyone", False), ("chosen", False), ("not_yet", True)], ids=["all", "some", "nobody"]
)
def test_in_a_report_it_stands_for_nobody_or_not_at_all(browse, noor, jolanda, mother, readers, stands):
    address = reverse("journal:report", args=[noor.pk])
    form = browse(jolanda).get(address).context["form"]
    told = {"other": "on", "text": "Gezien op Kastanjehof 7.", "readers": readers, "withheld_reason": "Veiligheid."}
    answer = browse(jolanda).post(address, sent(form, **told))
    assert Entry.objects.exists() is stands, answer.content.decode()


def test_a_message_goes_to_her_and_not_to_another(browse, noor, jolanda, noor_herself, mother):
    def write(to):
        return browse(jolanda).post(reverse("portal:thread", args=[noor.pk, to.pk]), {"text": "Op Kastanjehof 7?"})

    answer = write(noor_herself)
    assert answer.status_code == 422
    assert "Noor Haverkamp mag dat niet weten" in answer.content.decode()
    assert write(mother).status_code == 302


def test_nobody_finds_it_by_typing_addresses_and_she_herself_is_warned(browse, noor, jolanda, stands_as, mother):
    is_born(noor, 2012)
    told = {"text": "Ik denk Kastanjehof 7."}
    address = reverse("portal:tell", args=[noor.pk])
    assert browse(stands_as(Capacity.PARENT)).post(address, told).status_code == 302
    held = {"name": mother.name, "capacity": "parent", "since": TODAY, "evidence": "gezien"}
    Representation.begin(case=noor, user=mother, by=jolanda, **held)
    answer = browse(mother).post(address, told)
    assert answer.status_code == 422
    assert "Dit is je geheime adres" in answer.content.decode()


def test_her_address_lies_sealed_and_is_no_part_of_the_log(noor, mother):
    note = SafetyNote.objects.get(kind="another")
    with connection.cursor() as cursor:
        cursor.execute("SELECT address FROM cases_hiddenaddress")
        assert "Kastanjehof" not in cursor.fetchone()[0]
    assert note.hidden.address == HERS
    assert not Change.objects.filter(after__contains="Kastanjehof").exists()


def test_a_worker_writes_down_whose_address_is_secret(browse, noor, jolanda):
    address = reverse("cases:add-safety-note", args=[noor.pk])
    told = {"kind": "another", "text": "Woont elders.", "agreed_with": "Agnieszka", "since": "10-3-2026"}
    answer = browse(jolanda).post(address, told)
    assert {"whose", "address"} <= set(answer.context["form"].errors)
    browse(jolanda).post(address, told | {"whose": "Agnieszka Bakker", "address": HERS})
    note = SafetyNote.objects.get()
    assert note.hidden.address == HERS
    change = reverse("cases:change-safety-note", args=[noor.pk, note.pk])
    assert HERS in browse(jolanda).get(change).content.decode()
    browse(jolanda).post(change, told | {"kind": "safety"})
    assert not HiddenAddress.objects.exists()


def test_a_letter_does_not_tell_it(browse, noor, jolanda, mother):
    told = {"addressee": "Noor", "dated": TODAY.isoformat(), "text": f"Je moeder woont nu {HERS}."}
    answer = browse(jolanda).post(reverse("letters:write", args=[noor.pk, "invitation"]), told)
    assert "text" in answer.context["form"].errors


def test_an_answer_about_the_data_does_not_tell_it(browse, noor, tamara, mother):
    told = {"kind": "inspect", "about": "Alles.", "asked_by": "Vader", "capacity": "parent", "channel": "letter"}
    asked = RightsRequest.receive(case=noor, by=tamara, received_on=TODAY, **told)
    answer = {"outcome": "refused", "answer": f"Zij woont {HERS}.", "on": "10-3-2026"}
    page = browse(tamara).post(reverse("cases:answer-request", args=[noor.pk, asked.pk]), answer)
    assert "answer" in page.context["form"].errors


BEFORE = "Wij waren op Wilgenlaan 12 en dronken koffie."


@pytest.fixture
def written_before(noor, jolanda, noor_herself):
    """What was written while the address was no secret yet."""
    told = {"life_area": "housing", "author_kind": "client", "author_name": "Noor"}
    AreaNote.write(case=noor, on=TODAY, heading="situation", text=BEFORE, by=jolanda, **told)
    text = PersonDescription.begin(case=noor, by=jolanda)
    text.write(by=jolanda, text=BEFORE, **told)
    text.establish(on=TODAY, by=jolanda)
    plan = Plan.begin(case=noor, by=jolanda)
    Agreement.add(plan=plan, text=BEFORE, by=jolanda)
    goal = Goal.add(plan=plan, text=BEFORE, life_area="housing", by=jolanda)
    Action.add(goal=goal, text=BEFORE, who_kind="client", by=jolanda)
    Strength.name(case=noor, life_area="housing", source="skills", text=BEFORE, named_by="Jolanda", by=jolanda)
    Wish.make(case=noor, life_area="housing", text=BEFORE, whose="Noor", by=jolanda)
    plan.establish(on=TODAY, by=jolanda)
    Entry.write(case=noor, on=TODAY, by=jolanda, text=BEFORE)
    told_later(Entry.write(case=noor, on=TODAY, by=jolanda, text="Het was een rustige dag."), jolanda)
    looked_back_on(noor, goal, jolanda)
    talk(noor, jolanda, 2, purpose=BEFORE)
    post = {"kind": "letter", "key": "invitation", "name": "Uitnodiging", "addressee": "Noor", "dated": TODAY}
    Letter.write(case=noor, text=BEFORE, by=jolanda, **post)


def told_later(entry, jolanda):
    EntryAddition.add(entry=entry, text=BEFORE, by=jolanda)
    Remark.make(entry=entry, text=BEFORE, by=jolanda)


def looked_back_on(noor, goal, jolanda):
    evaluation = Evaluation.begin(case=noor, cycle=2, on=TODAY, by=jolanda)
    evaluation.sum_up(general=BEFORE, take_along=BEFORE, on=TODAY, by=jolanda)
    GoalEvaluation.write(evaluation=evaluation, goal=goal, process=BEFORE, effect=BEFORE, action=BEFORE, by=jolanda)


@pytest.mark.parametrize("capacity", [Capacity.PARENT, Capacity.GUARDIAN, Capacity.NETWORK_MEMBER])
def test_what_was_written_before_reaches_nobody_it_is_secret_for(
    browse, noor, jolanda, noor_herself, written_before, stands_as, hidden, capacity
):
    user = stands_as(capacity)
    Message.send(case=noor, person=user, text=BEFORE, by=jolanda)
    for name, words in pages_of(browse(user), noor, hidden):
        assert "Wilgenlaan" not in words, name
    shown = dict(pages_of(browse(noor_herself), noor, hidden))
    for name in (
        "portal:reports",
        "portal:agree-description",
        "portal:agree-plan",
        "portal:home",
        "portal:about",
        "portal:evaluation",
    ):
        assert "Wilgenlaan 12" in shown[name], name


def test_what_somebody_wrote_oneself_tells_not_whether_a_guess_was_right(browse, noor, jolanda, stands_as, hidden):
    father = stands_as(Capacity.PARENT)
    told = {"author_kind": "parent", "author_name": "Ronald Bakker"}
    Entry.write(case=noor, on=TODAY, by=father, text="Woont ze op Wilgenlaan 12?", **told)
    assert "Wilgenlaan 12" in browse(father).get(reverse("portal:reports", args=[noor.pk])).content.decode()
    guess = {"text": "Dichter bij Wilgenlaan 12", "life_area": "housing"}
    Goal.add(plan=Plan.begin(case=noor, by=jolanda), by=father, **guess, **by_own_hand(father))
    Wish.make(case=noor, whose="Ronald Bakker", by=father, **guess)
    assert "Wilgenlaan 12" in browse(father).get(reverse("portal:home", args=[noor.pk])).content.decode()
    assert "Wilgenlaan 12" in browse(father).get(reverse("portal:area", args=[noor.pk, "housing"])).content.decode()


def test_whoever_notes_it_is_led_to_where_it_stands(browse, noor, jolanda, written_before, stands_as):
    noor.client.correct(by=jolanda, address=ADDRESS)
    user = stands_as(Capacity.PARENT)
    Message.send(case=noor, person=user, text=BEFORE, by=jolanda)
    told = {"kind": "address", "text": "Niet doorgeven.", "agreed_with": "Noor", "since": TODAY.isoformat()}
    page = browse(jolanda).post(reverse("cases:add-safety-note", args=[noor.pk]), told, follow=True)
    shown = page.content.decode()
    for kind in ("Leefgebied", "Persoonsbeschrijving", "Afspraak", "Brief", "Bericht"):
        assert f"<b>{kind}" in shown, kind
    for entry in Entry.objects.all():
        assert reverse("journal:entry", args=[noor.pk, entry.pk]) in shown
    assert "koffie" not in shown
    assert "Ook doelen, acties, krachten, wensen en afspraken met dit adres ziet die persoon niet." in shown


def test_a_mother_who_is_not_on_the_map_reads_that_they_meet_at_her_home(browse, noor, jolanda, represent, stands_as):
    is_born(noor, 2012)
    mother = represent("Agnieszka Bakker", Capacity.PARENT)
    father = stands_as(Capacity.PARENT)
    told = {"text": "Woont elders.", "agreed_with": "Agnieszka", "since": TODAY, "kind": "another"}
    SafetyNote.agree(case=noor, by=jolanda, whose="Agnieszka Bakker", address=HERS, **told)
    talk(noor, jolanda, 3, place=f"Bij Agnieszka, {HERS}")
    address = f"/mine/{noor.pk}/appointments/"
    assert HERS in browse(mother).get(address).content.decode()
    assert "Kastanjehof" not in browse(father).get(address).content.decode()
    User.objects.filter(pk=father.pk).update(name="Agnieszka Bakker")
    Representation.objects.filter(user=father).update(name="Agnieszka Bakker")
    assert "Kastanjehof" not in browse(father).get(address).content.decode()
