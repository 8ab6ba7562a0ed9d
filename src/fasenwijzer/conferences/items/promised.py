"""The agreements of case conferences, for the pages where one acts: of one case, and those of a colleague."""

from __future__ import annotations

from django.db.models import F
from django.urls import reverse

from fasenwijzer.cases.models import Case
from fasenwijzer.conferences.items.models import ItemAgreement
from fasenwijzer.journey.promised import Promise
from fasenwijzer.people.models import User


def promised_about(case: Case, at_most: int) -> list[Promise]:
    """What is still to do, the nearest day first and what has no day last. One query."""
    found = ItemAgreement.objects.open().filter(item__case=case, item__conference__called_off_at=None)
    nearest = found.select_related("item__conference").order_by(F("due_on").asc(nulls_last=True), "pk")
    return [as_promise(one, case.client.name) for one in nearest[:at_most]]


def promised_by(user: User, at_most: int) -> list[Promise]:
    """What this colleague has to do, the nearest day first and what has no day last. One query."""
    found = ItemAgreement.objects.asked_of(user).filter(item__conference__called_off_at=None)
    whole = found.select_related("item__conference", "item__case__client")
    nearest = whole.order_by(F("due_on").asc(nulls_last=True), "pk")
    return [as_promise(one, one.item.case.client.name) for one in nearest[:at_most]]


def as_promise(one: ItemAgreement, client: str) -> Promise:
    done = reverse("conferences:agreement-done", args=[one.item.case_id, one.item_id, one.pk])
    who, agreed_on = (one.who_id, one.who_name), one.item.conference.on
    return Promise(one.item.case_id, client, *who, one.what, one.due_on, agreed_on, done)
