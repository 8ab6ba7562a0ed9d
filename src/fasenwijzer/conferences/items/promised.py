"""The agreements of case conferences about a case, for the pages where one acts."""

from __future__ import annotations

from django.db.models import F
from django.urls import reverse

from fasenwijzer.cases.models import Case
from fasenwijzer.conferences.items.models import ItemAgreement
from fasenwijzer.journey.promised import Promise


def promised_about(case: Case, at_most: int) -> list[Promise]:
    """What is still to do, the nearest day first and what has no day last. One query."""
    found = ItemAgreement.objects.open().filter(item__case=case, item__conference__called_off_at=None)
    nearest = found.select_related("item__conference").order_by(F("due_on").asc(nulls_last=True), "pk")
    return [as_promise(one) for one in nearest[:at_most]]


def as_promise(one: ItemAgreement) -> Promise:
    done = reverse("conferences:agreement-done", args=[one.item.case_id, one.item_id, one.pk])
    return Promise(one.who_name, one.what, one.due_on, one.item.conference.on, done)
