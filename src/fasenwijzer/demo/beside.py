"""Who comes in on the client's side of the demo: clients themselves, who represents them, and who helps."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password

from fasenwijzer import clock
from fasenwijzer.access.client_side import Capacity, OwnAbility, Part
from fasenwijzer.cases.care_team.models import Task
from fasenwijzer.cases.models import Assignment, Case, OwnLogin, Representation, RightsRequest
from fasenwijzer.cases.rights.models import Kind
from fasenwijzer.cases.rights.pieces import name_of
from fasenwijzer.demo.house import PASSWORD, House
from fasenwijzer.demo.stage import Script
from fasenwijzer.demo.story import Story
from fasenwijzer.journal.entries.readers import THE_CLIENT
from fasenwijzer.journal.models import Entry, Message
from fasenwijzer.network.models import Consent, NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action, Goal, HelpQuestion
from fasenwijzer.portal.models import CircleLine
from fasenwijzer.portal.reach import reach_for, reaches_of
from fasenwijzer.portal.requests.forms import received
from fasenwijzer.risks.inventories.parts import Level, Seen
from fasenwijzer.risks.models import Inventory

CLIENT_SIDE = (
    ("client", "Noor Haverkamp"),
    ("jongere", "Jip van Dalen"),
    ("ouder", "Sanne Vos"),
    ("vader", "Mark van Dalen"),
    ("wettelijkmentor", "Hilde Brouwer"),
    ("bewindvoerder", "Ferry Lammers"),
    ("netwerk", "Ria Haverkamp"),
    ("buurvrouw", "Gül Özdemir"),
)
"""Who can log in on the client's side, with the same PASSWORD."""


def people_beside(story: Story) -> Script:
    """One by one they get a place, as the law and the client say."""
    at, house = story.days.at, story.house
    yield at(-16, "14:00")
    logins = _welcome(house)
    _own_place(_case_of("Jip"), logins["jongere"])
    for parent in (logins["ouder"], logins["vader"]):
        _represents(_case_of("Jip"), parent, Capacity.PARENT, "uittreksel gezagsregister gezien")
    yield at(-15, "20:30")
    _hands_in(_case_of("Jip"), logins["vader"])
    yield at(-13, "15:00")
    noor = _case_of("Noor", "Haverkamp")
    _own_place(noor, logins["client"])
    _opened(noor, logins["netwerk"], [Part.AGENDA, Part.GOALS, Part.JOURNAL, Part.CIRCLE])
    _opened(noor, logins["buurvrouw"], [Part.GOALS, Part.CIRCLE])
    parcel = NetworkMember.objects.get(case=noor, user=logins["buurvrouw"])
    told = {"due_on": story.days.day(3), "who_kind": "network", "network_member": parcel}
    bed = Goal.objects.open().filter(case=noor).earliest("priority")
    Action.add(goal=bed, text="neemt het pakket met de plank aan", by=_worker_of(noor), **told)
    yield from _in_the_circle(story, noor, logins)
    yield at(-11, "11:00")
    farida, steen = _case_of("Farida", "Haddad"), _case_of("Gerrit-Jan", "Steen")
    _represents(farida, logins["bewindvoerder"], Capacity.BEWINDVOERDER, "beschikking kantonrechter gezien")
    _represents(steen, logins["wettelijkmentor"], Capacity.LEGAL_MENTOR, "beschikking kantonrechter gezien")
    debts = Goal.objects.open().filter(case=farida).earliest("priority")
    ferry = NetworkMember.objects.get(case=farida, user=logins["bewindvoerder"])
    told = {"due_on": story.days.day(6), "who_kind": "professional", "network_member": ferry}
    Action.add(goal=debts, text="zet alle schulden op één overzicht", by=_worker_of(farida), **told)
    yield at(-10, "19:20")
    _ask_about_the_data(noor, logins)
    yield at(-1, "17:10")
    words = "Hoi Noor, donderdag kom ik bij je. Wil je ergens over praten? Zet het op je lijst."
    Message.send(case=noor, person=logins["client"], text=words, by=_worker_of(noor))
    hiking = Action.objects.of(steen).open().filter(text__icontains="wandelgroep").first()
    asked = RightsRequest.objects.open().get(by=logins["vader"])
    words = "Je kunt het lezen bij Het verhaal van Jip. Wat over een ander gaat, laten we weg."
    asked.give_answer(on=clock.today(), outcome="partly", answer=words, by=_worker_of(asked.case))
    if hiking:
        HelpQuestion.ask(action=hiking, by=logins["wettelijkmentor"], text="Kan iemand de eerste keer meelopen?")


def _ask_about_the_data(noor: Case, logins: dict[str, User]) -> None:
    """Noor says that something does not fit; the parents of Jip each ask something, and neither sees that."""
    jip = _case_of("Jip")
    entry = Entry.objects.of(noor).readable_by(THE_CLIENT).filter(author_kind="worker").earliest("on", "pk")
    told = {"about": "Ik was die dag niet te laat. De bus reed niet.", "statement": "Ik was op tijd bij de halte."}
    _asks(noor, logins["client"], Kind.CORRECT, piece=name_of(entry), **told)
    _asks(jip, logins["vader"], Kind.INSPECT, about="Wat is er over mij opgeschreven?")
    _asks(jip, logins["ouder"], Kind.RESTRICT, about="Gebruik mijn telefoonnummer voorlopig niet voor afspraken.")


def _asks(case: Case, user: User, kind: Kind, **told: str) -> None:
    reach = reach_for(reaches_of(user, case), OwnAbility.ASK)
    if reach:
        received(case, kind=kind, reach=reach, by=user, **told)


def _hands_in(case: Case, father: User) -> None:
    """Mark fills in the risk inventory himself; Sanne still has hers to do."""
    seen = [
        Seen(risk.key, Level.LOW if number % 3 else Level.MIDDLE) for number, risk in enumerate(case.method.risks[:6])
    ]
    Inventory.fill_in(
        case=case,
        on=clock.today(),
        moment="start",
        seen=seen,
        rater_kind="parent",
        rater_name=father.name,
        note="Bij mij slaapt hij goed.",
        own_hand=True,
        by=father,
    )


def _in_the_circle(story: Story, noor: Case, logins: dict[str, User]) -> Script:
    """Noor, her mother and the neighbour arrange a few things; one question still waits for somebody."""
    at, day, put = story.days.at, story.days.day, CircleLine.put
    herself, mother, neighbour = logins["client"], logins["netwerk"], logins["buurvrouw"]
    yield at(-12, "19:30")
    lift = put(case=noor, by=herself, kind="asks", text="Wie kan helpen met de kast naar boven?", support="practical")
    yield at(-12, "20:10")
    lift.take_up(by=neighbour)
    put(case=noor, by=neighbour, kind="offers", text="Ik kan een pan soep brengen.", support="practical")
    yield at(-11, "10:15")
    lift.finish_it(on=clock.today(), by=neighbour)
    put(case=noor, by=neighbour, kind="says", text="De kast staat. Hij past precies.")
    asked = put(case=noor, by=mother, kind="asks", text="Wil je met mij koken?", support="company", on=day(5))
    yield at(-11, "10:40")
    asked.take_up(by=herself)
    put(case=noor, by=herself, kind="asks", text="Wie gaat mee naar de dokter?", on=day(2))


def _welcome(house: House) -> dict[str, User]:
    """A login for everybody, by the first part of the address; the password is hashed once."""
    by, hashed = house.people["begeleider"], make_password(PASSWORD)
    made = {
        login: User.objects.welcome(email=f"{login}@fasenwijzer.example", name=name, by=by)
        for login, name in CLIENT_SIDE
    }
    User.objects.filter(pk__in=[user.pk for user in made.values()]).update(password=hashed)
    return made


def _case_of(call_name: str, family_name: str = "") -> Case:
    found = Case.objects.whole().filter(client__call_name=call_name, client__family_name__startswith=family_name)
    return found.latest("pk")


def _worker_of(case: Case) -> User:
    return Assignment.objects.current().filter(case=case, task=Task.WORKER).select_related("user").earliest("pk").user


def _own_place(case: Case, user: User) -> None:
    OwnLogin.give(case=case, user=user, by=_worker_of(case))


def _on_the_map(case: Case, user: User, relation: str = "") -> NetworkMember:
    """The person on the map with this name; put there when (s)he is not yet."""
    by = _worker_of(case)
    member = NetworkMember.objects.filter(case=case, name=user.name).first()
    if member is None:
        member = NetworkMember.add(case=case, by=by, name=user.name, relation=relation, kind="professional", nearness=3)
    member.let_in(user, by=by)
    return member


def _represents(case: Case, user: User, capacity: Capacity, evidence: str) -> None:
    _on_the_map(case, user, str(capacity.label))
    by = _worker_of(case)
    begun = Representation.begin(
        case=case, by=by, name=user.name, capacity=capacity, evidence=evidence, since=clock.today()
    )
    begun.let_in(user, by=by)


def _opened(case: Case, user: User, parts: list[Part]) -> None:
    """The client opened these parts, in a talk with the worker."""
    by, today = _worker_of(case), clock.today()
    consent = Consent.ask(member=_on_the_map(case, user), parts=parts, since=today, by=by)
    consent.give(name=case.client.name, capacity=Capacity.CLIENT, on=today, how="in gesprek", by=by)
